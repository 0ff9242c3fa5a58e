/**
 * Evaluates Jsonnet into located values, within bounds. The only room that knows the library; it is entered for Jsonnet files only,
 * because the library is large.
 */
@NullMarked
package dev.rota.jsonnet;

import org.jspecify.annotations.NullMarked;
