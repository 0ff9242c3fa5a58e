/**
 * YAML text to values with places, and back; the only room that imports SnakeYAML Engine.
 *
 * <p>It reads structure and leaves meaning alone: whether a scalar is a number, a boolean or a name is decided where its key is known.
 * Read in this order: {@link dev.rota.yaml.YamlReader}, {@link dev.rota.yaml.YamlNode}, {@link dev.rota.yaml.YamlOut},
 * {@link dev.rota.yaml.YamlWriter}.
 */
@NullMarked
package dev.rota.yaml;

import org.jspecify.annotations.NullMarked;
