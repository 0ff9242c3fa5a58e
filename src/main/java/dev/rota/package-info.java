/** The program: its entry and its wiring. */
@NullMarked
package dev.rota;

import org.jspecify.annotations.NullMarked;
