/**
 * How things look: rules as YAML, plans as diffs and sentences. Values in, text out; where the text goes is decided elsewhere.
 *
 * <p>The only room that imports java-diff-utils.
 */
@NullMarked
package dev.rota.render;

import org.jspecify.annotations.NullMarked;
