/** The Resource Groups Tagging API in the sandbox: a search for tags that lags behind the services. */
@NullMarked
package dev.rota.sandbox.tagging;

import org.jspecify.annotations.NullMarked;
