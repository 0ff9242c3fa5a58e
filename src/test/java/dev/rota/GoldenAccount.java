package dev.rota;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of a case: the one of all cases, {@code account.json}, over which each {@code live.json} on the way down to the case
 * is laid, so that a case says only what differs.
 *
 * <ul>
 *   <li>Objects are laid over each other member by member; any other value replaces the one below, and {@code null} removes it.
 *   <li>A list of things with names may be written as an object with a member for each: {@code "rules": {"report": {"State":
 *       "DISABLED"}}}. The name goes to where AWS wants it, such as {@code Name} or {@code Id}. Tags are written as key and value.
 *   <li>The member {@code *} of such an object says what all of them hold unless they say something else; {@code NAME} in it
 *       stands for the name.
 * </ul>
 *
 * <p>The result is a seed of the sandbox.
 */
final class GoldenAccount {

    private static final String ALL = "*";
    private static final String KEY = "Key";
    private static final Map<String, String> NAMES = Map.of(
            "rules",
            "Name",
            "Targets",
            "Id",
            "Tags",
            KEY,
            "taskDefinitions",
            "family",
            "containerDefinitions",
            "name",
            "taskLives",
            "family",
            "containers",
            "name",
            "queues",
            "QueueName",
            "roles",
            "RoleName");

    private GoldenAccount() {}

    /** The seed that files make, the outermost first; nothing when the last of them is {@code null}. */
    static Optional<Json> seed(List<Path> files) {
        return files.stream()
                .map(GoldenAccount::read)
                .reduce(GoldenAccount::lay)
                .filter(account -> !(account instanceof JsonNull))
                .map(GoldenAccount::seed);
    }

    /** A value with another laid over it. */
    static Json lay(Json below, Json above) {
        if (below instanceof JsonObject lower && above instanceof JsonObject upper) {
            Map<String, Json> members = new LinkedHashMap<>();
            lower.members().forEach(member -> members.put(member.name(), member.value()));
            upper.members().forEach(member -> members.merge(member.name(), member.value(), GoldenAccount::lay));
            return JsonObject.of(members);
        }
        return above;
    }

    private static Json seed(Json json) {
        if (json instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .filter(member -> !(member.value() instanceof JsonNull))
                    .map(member -> new Member(member.name(), seed(member)))
                    .filter(member ->
                            !(NAMES.containsKey(member.name()) && member.value().equals(Json.of(List.of()))))
                    .toList());
        }
        return json instanceof JsonArray array
                ? new JsonArray(
                        array.elements().stream().map(GoldenAccount::seed).toList())
                : json;
    }

    private static Json seed(Member member) {
        String identity = NAMES.get(member.name());
        return identity != null && member.value() instanceof JsonObject named
                ? list(identity, named)
                : seed(member.value());
    }

    private static Json list(String identity, JsonObject named) {
        Json all = named.get(ALL).orElse(Json.object().build());
        return new JsonArray(named.members().stream()
                .filter(member -> !member.name().equals(ALL) && !(member.value() instanceof JsonNull))
                .map(member -> element(identity, member.name(), member.value(), all))
                .toList());
    }

    private static Json element(String identity, String name, Json value, Json all) {
        Json.ObjectBuilder element = Json.object().with(identity, name);
        if (identity.equals(KEY)) {
            return element.with("Value", value).build();
        }
        Json whole = seed(lay(Json.parse(all.compact().replace("NAME", name)), value));
        whole.asObject()
                .ifPresent(object -> object.members().forEach(member -> element.with(member.name(), member.value())));
        return element.build();
    }

    private static Json read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
