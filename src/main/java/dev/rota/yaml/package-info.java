/**
 * YAML text to located values and back.
 *
 * <p>The only room that imports SnakeYAML Engine. It reads structure and leaves meaning alone: a scalar is its text, and
 * whether that is a number, a boolean or a name is decided where the key is known.
 */
@NullMarked
package dev.rota.yaml;

import org.jspecify.annotations.NullMarked;
