package dev.rota.aws.rules;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.rule.AwsMembers;
import java.util.Set;
import java.util.TreeSet;

/** Members that AWS sent and Rota has no key for, by their path, such as {@code EcsParameters.NewThing}. */
final class UnknownMembers {

    /** What AWS tells of a rule that is no setting of it; who created it even where only a server tells it. */
    private static final Set<String> NO_SETTINGS = Set.of("Arn", "ManagedBy", "CreatedBy");

    private UnknownMembers() {}

    /** The members of a rule that are no settings that Rota knows. */
    static Set<String> ofRule(Json raw) {
        Set<String> paths =
                new TreeSet<>(raw.asObject().map(AwsMembers::unknownOfRule).orElse(Set.of()));
        paths.removeAll(NO_SETTINGS);
        return paths;
    }

    /** The members of an ECS target that are no settings that Rota knows, or settings of other services. */
    static Set<String> ofTarget(Json raw) {
        return raw.asObject().map(AwsMembers::unknownOfTarget).orElse(Set.of());
    }

    /** The answer as JSON; an answer that is none has no members. */
    static Json parse(String answer) {
        try {
            return Json.parse(answer);
        } catch (JsonException malformed) {
            return Json.object().build();
        }
    }

    /** An element of a list in an answer; an empty object where there is none. */
    static Json element(Json answer, String list, int index) {
        boolean there = answer instanceof JsonObject object
                && object.get(list).orElse(answer) instanceof JsonArray array
                && index < array.elements().size();
        return there
                ? ((JsonArray) ((JsonObject) answer).get(list).orElseThrow())
                        .elements()
                        .get(index)
                : Json.object().build();
    }
}
