package dev.rota.yaml;

/**
 * A key of a mapping and its value.
 *
 * @param key the key; its place is where it stands in this mapping, also when it is an alias
 * @param value what it stands for
 */
public record YamlEntry(YamlScalar key, YamlNode value) {}
