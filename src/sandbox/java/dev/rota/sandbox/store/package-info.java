/**
 * What the sandbox remembers: tables of JSON resources per region, and the file they may be kept in.
 *
 * <p>Knows nothing of AWS: a service decides what a resource looks like.
 */
@NullMarked
package dev.rota.sandbox.store;

import org.jspecify.annotations.NullMarked;
