package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource or data source of a Terraform state, with its instances.
 *
 * @param address where it stands, such as {@code module.net.aws_subnet.private}
 * @param instances by their index as it is written after the address: {@code ""} for a single instance, {@code [0]}
 *     with count, {@code ["key"]} with for_each
 */
record StateResource(String address, Map<String, Instance> instances) {

    /** The index of a resource without count and for_each. */
    static final String SINGLE = "";

    /**
     * An instance.
     *
     * @param index its index as JSON, absent for a single instance
     * @param content its attributes, and which of them are sensitive
     */
    record Instance(Optional<Json> index, StateNode content) {}

    StateResource {
        instances = new LinkedHashMap<>(instances);
    }

    /** How an index is written after an address. */
    static String written(Optional<Json> index) {
        return index.map(Json::compact).map(text -> "[" + text + "]").orElse(SINGLE);
    }

    /** The addresses of the instances. */
    List<String> addresses() {
        return instances.keySet().stream().map(index -> address + index).toList();
    }

    /** The attributes of all instances: an array by number with count, an object by key with for_each. */
    StateNode together() {
        List<Json.Member> byKey = new ArrayList<>();
        List<Json> byNumber = new ArrayList<>();
        boolean secret = false;
        for (Instance instance : instances.values()) {
            StateNode content = instance.content();
            secret |= content.holdsSecret();
            if (instance.index().orElseThrow() instanceof Json.JsonString key) {
                byKey.add(new Json.Member(key.value(), content.value()));
            } else {
                put(byNumber, instance.index().orElseThrow().compact(), content.value());
            }
        }
        Json value = byKey.isEmpty() ? new JsonArray(byNumber) : new JsonObject(byKey);
        return secret ? StateNode.secret(value) : StateNode.open(value);
    }

    private static void put(List<Json> elements, String index, Json value) {
        int position = index.matches("[0-9]{1,6}") ? Integer.parseInt(index) : elements.size();
        while (elements.size() <= position) {
            elements.add(new Json.JsonNull());
        }
        elements.set(position, value);
    }
}
