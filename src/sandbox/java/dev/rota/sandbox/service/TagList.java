package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tags as a list of objects, which is how AWS writes them: EventBridge with capital names, ECS with small ones. */
public enum TagList {
    /** {@code [{"Key": …, "Value": …}]}. */
    CAPITAL("Key", "Value"),
    /** {@code [{"key": …, "value": …}]}. */
    SMALL("key", "value");

    private static final int MOST_TAGS = 50;
    private static final String ECS_CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

    private final String keyName;
    private final String valueName;

    TagList(String keyName, String valueName) {
        this.keyName = keyName;
        this.valueName = valueName;
    }

    /** The shape of the list: EventBridge wants both members and counts tags by itself, ECS looks at the characters. */
    public InputShape shape() {
        return switch (this) {
            case CAPITAL ->
                InputShape.list(InputShape.structure()
                        .required(keyName, InputShape.text(1, 128))
                        .required(valueName, InputShape.text(0, 256)));
            case SMALL ->
                InputShape.list(
                        InputShape.structure()
                                .optional(keyName, InputShape.text(1, 128, ECS_CHARACTERS))
                                .optional(valueName, InputShape.text(0, 256, ECS_CHARACTERS)),
                        0,
                        MOST_TAGS);
        };
    }

    /** The tags in a list, by key. */
    public SortedMap<String, String> read(List<JsonObject> list) {
        SortedMap<String, String> tags = new TreeMap<>();
        list.forEach(tag ->
                tags.put(tag.text(keyName).orElse(""), tag.text(valueName).orElse("")));
        return tags;
    }

    /** The tags as a list, sorted by key. */
    public JsonArray write(Map<String, String> tags) {
        return Json.array(new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Json.object()
                                .with(keyName, tag.getKey())
                                .with(valueName, tag.getValue())
                                .build())
                        .toList());
    }

    /**
     * The tags a resource carries when some are added.
     *
     * @throws AwsException when that would be too many, or when a key is reserved for AWS
     */
    public SortedMap<String, String> merged(Map<String, String> present, Map<String, String> added) {
        if (added.keySet().stream().anyMatch(key -> key.startsWith("aws:"))) {
            throw new AwsException(
                    "ValidationException", "aws: prefixed tag key names are not allowed for external use.");
        }
        SortedMap<String, String> tags = new TreeMap<>(present);
        tags.putAll(added);
        if (tags.size() > MOST_TAGS) {
            throw new AwsException("ValidationException", "A resource cannot carry more than " + MOST_TAGS + " tags.");
        }
        return tags;
    }
}
