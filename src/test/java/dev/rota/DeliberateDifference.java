package dev.rota;

import dev.rota.EcscheduleFile.Request;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A way in which Rota's requests for a file are not ecschedule's.
 *
 * @param sentence what is different; the README says it in these words
 * @param application turns ecschedule's requests for one rule into such as Rota sends, as far as this difference goes
 */
record DeliberateDifference(String sentence, UnaryOperator<List<Request>> application) {

    /** All of them. */
    static final List<DeliberateDifference> ALL = List.of(
            new DeliberateDifference(
                    "The tracking id goes along with PutRule; ecschedule tags the rule last, with a call of its own.",
                    DeliberateDifference::tagged),
            new DeliberateDifference(
                    "Without a description in the file, Rota sends none; ecschedule sends an empty one.",
                    requests -> each(
                            "PutRule",
                            requests,
                            rule -> without(rule, "Description", value -> value.equals(Json.of(""))))),
            new DeliberateDifference(
                    "Without a state in the file, Rota sends none, and AWS enables a new rule; ecschedule sends ENABLED.",
                    requests -> each(
                            "PutRule",
                            requests,
                            rule -> without(rule, "State", value -> value.equals(Json.of("ENABLED"))))),
            new DeliberateDifference(
                    "Rota gives the role to the target only; ecschedule gives it to the rule as well, where it has no effect.",
                    requests -> each("PutRule", requests, rule -> without(rule, "RoleArn", value -> true))),
            new DeliberateDifference(
                    "Without overrides there is no input; ecschedule sends `{\"containerOverrides\":null}`.",
                    requests -> targets(requests, DeliberateDifference::withoutEmptyOverrides)));

    List<Request> apply(List<Request> requests) {
        return application.apply(requests);
    }

    private static List<Request> tagged(List<Request> requests) {
        List<Json> tags = requests.stream()
                .filter(request -> request.operation().equals("TagResource"))
                .map(request -> request.body().get("Tags").orElseThrow())
                .flatMap(list -> ((JsonArray) list).elements().stream())
                .toList();
        List<Request> rest = requests.stream()
                .filter(request -> !request.operation().equals("TagResource"))
                .toList();
        return tags.isEmpty() ? rest : each("PutRule", rest, rule -> with(rule, "Tags", new JsonArray(tags)));
    }

    private static List<Request> targets(List<Request> requests, UnaryOperator<JsonObject> change) {
        return each("PutTargets", requests, body -> {
            List<Json> targets = ((JsonArray) body.get("Targets").orElseThrow())
                    .elements().stream()
                            .map(target -> (Json) change.apply((JsonObject) target))
                            .toList();
            return with(without(body, "Targets", value -> true), "Targets", new JsonArray(targets));
        });
    }

    private static List<Request> each(String operation, List<Request> requests, UnaryOperator<JsonObject> change) {
        return requests.stream()
                .map(request -> request.operation().equals(operation)
                        ? new Request(operation, request.region(), change.apply(request.body()))
                        : request)
                .toList();
    }

    private static JsonObject withoutEmptyOverrides(JsonObject target) {
        JsonObject input =
                (JsonObject) Json.parse(((JsonString) target.get("Input").orElseThrow()).value());
        JsonObject rest = without(input, "containerOverrides", value -> value instanceof JsonNull);
        JsonObject others = without(target, "Input", value -> true);
        return rest.members().isEmpty() ? others : with(others, "Input", Json.of(rest.compact()));
    }

    private static JsonObject with(JsonObject object, String name, Json value) {
        List<Json.Member> members = new ArrayList<>(object.members());
        members.add(new Json.Member(name, value));
        return new JsonObject(members);
    }

    private static JsonObject without(JsonObject object, String name, Predicate<Json> when) {
        return new JsonObject(object.members().stream()
                .filter(member -> !member.name().equals(name) || !when.test(member.value()))
                .toList());
    }
}
