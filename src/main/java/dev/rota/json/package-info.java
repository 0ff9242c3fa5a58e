/**
 * JSON text to values and back, with nothing lost: member order, duplicate members and the spelling of numbers stay.
 *
 * <p>The only room that imports jackson-core. It knows no domain type.
 */
@NullMarked
package dev.rota.json;

import org.jspecify.annotations.NullMarked;
