/**
 * The way out of a network that has a proxy, for every connection that is not to this machine.
 *
 * <p>Start at {@link dev.rota.proxy.Proxies}.
 */
@NullMarked
package dev.rota.proxy;

import org.jspecify.annotations.NullMarked;
