package dev.rota.yaml;

/**
 * A key of a mapping and its value.
 *
 * @param key the key; its place is where it stands in this mapping, also when it is an alias
 * @param value what it stands for
 * @param anchored whether the value is written here with an anchor, so that it may be there only to be referred to
 */
public record YamlEntry(YamlScalar key, YamlNode value, boolean anchored) {}
