package dev.rota.aws.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.Tag;

/** Tags as EventBridge lists them, and as a map in the same order. */
final class TagMapping {

    private TagMapping() {}

    static Map<String, String> read(List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    static List<Tag> write(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Absent instead of empty: a request that carries the member needs the right to tag. */
    static @Nullable List<Tag> writeIfAny(Map<String, String> tags) {
        return tags.isEmpty() ? null : write(tags);
    }
}
