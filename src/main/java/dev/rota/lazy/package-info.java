/** Values that are made when they are first needed. Every room may use it; it uses none. */
@NullMarked
package dev.rota.lazy;

import org.jspecify.annotations.NullMarked;
