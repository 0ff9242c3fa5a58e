/** Files spoiled in every way, to be read without harm. */
@NullMarked
package dev.rota.mutation;

import org.jspecify.annotations.NullMarked;
