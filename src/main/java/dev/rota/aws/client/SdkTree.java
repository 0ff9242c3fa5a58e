package dev.rota.aws.client;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The SDK's objects as trees of the names that go over the wire, and back, by the SDK's own lists of fields. An empty list or
 * mapping is an absent one.
 */
public final class SdkTree {

    private SdkTree() {}

    /** What an object holds. Members that the SDK would make up, such as tokens against repetition, are left out. */
    public static JsonObject read(SdkPojo object) {
        List<Json.Member> members = new ArrayList<>();
        for (SdkField<?> field : object.sdkFields()) {
            if (!field.containsTrait(DefaultValueTrait.class)) {
                json(field.getValueOrDefault(object))
                        .ifPresent(value -> members.add(new Json.Member(field.locationName(), value)));
            }
        }
        return new JsonObject(members);
    }

    private static Optional<Json> json(Object value) {
        if (value instanceof SdkPojo object) {
            return Optional.of(read(object));
        } else if (value instanceof Collection<?> list) {
            List<Json> elements =
                    list.stream().flatMap(element -> json(element).stream()).toList();
            return elements.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(elements));
        } else if (value instanceof Map<?, ?> map) {
            List<Json.Member> members = new ArrayList<>();
            map.forEach((key, element) ->
                    json(element).ifPresent(text -> members.add(new Json.Member(String.valueOf(key), text))));
            return members.isEmpty() ? Optional.empty() : Optional.of(new JsonObject(members));
        } else if (value instanceof Boolean flag) {
            return Optional.of(Json.of(flag.booleanValue()));
        } else if (value instanceof Number number) {
            return Optional.of(Json.of(number.longValue()));
        }
        return Optional.ofNullable(value).map(text -> Json.of(String.valueOf(text)));
    }

    /**
     * An object that holds what a tree says.
     *
     * @throws IllegalArgumentException when the tree has a member that the SDK does not know
     */
    public static <T> T build(SdkBuilder<?, T> builder, JsonObject tree) {
        SdkPojo object = (SdkPojo) builder;
        Map<String, SdkField<?>> fields = object.sdkFieldNameToField();
        for (Json.Member member : tree.members()) {
            SdkField<?> field = fields.get(member.name());
            if (field == null) {
                throw new IllegalArgumentException("the SDK has no member " + member.name());
            }
            field.set(object, value(field, member.value()));
        }
        return builder.build();
    }

    private static Object value(SdkField<?> field, Json json) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo nested = field.constructor().get();
            return build((SdkBuilder<?, ?>) nested, json.asObject().orElseThrow());
        } else if (type == MarshallingType.LIST) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return json.asElements().stream().map(one -> value(element, one)).toList();
        } else if (type == MarshallingType.MAP) {
            SdkField<?> element = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> map = new LinkedHashMap<>();
            json.asObject().orElseThrow().members().forEach(one -> map.put(one.name(), value(element, one.value())));
            return map;
        } else if (type == MarshallingType.BOOLEAN) {
            return json.equals(Json.of(true));
        } else if (type == MarshallingType.INTEGER) {
            return json.asInteger().orElseThrow();
        } else if (type == MarshallingType.STRING) {
            return json.asText().orElseThrow();
        }
        throw new IllegalArgumentException("no setting is a " + type);
    }
}
