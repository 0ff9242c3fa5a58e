package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A call in the JSON protocol. */
record JsonInvocation(
        JsonService.Dialect dialect,
        String operation,
        Optional<JsonOperation> known,
        Optional<JsonObject> input,
        AccountRegion home)
        implements Invocation {

    @Override
    public String resource() {
        JsonObject members = members();
        return dialect.namingMembers().stream()
                .flatMap(name -> Stream.concat(
                        members.text(name).stream(),
                        members.texts(name).stream().limit(1)))
                .findFirst()
                .orElse("");
    }

    @Override
    public String resourceArn() {
        String resource = resource();
        return resource.isEmpty() ? "*" : dialect.arnOf(resource, members(), home);
    }

    @Override
    public boolean hasEntries() {
        return known.filter(JsonOperation::hasEntries).isPresent();
    }

    @Override
    public HttpAnswer run(Optional<EntryFailure> failure) {
        JsonOperation chosen = known.orElseThrow(() ->
                new AwsException("UnknownOperationException", Operation.lacking(dialect.serviceName(), operation)));
        JsonObject members = input.orElseThrow(
                () -> new AwsException("SerializationException", "The body of the request is not a JSON object."));
        Constraint.check(chosen.input(), members).ifPresent(sentence -> {
            throw new AwsException(dialect.invalidInputCode(), sentence);
        });
        try {
            return JsonProtocol.success(chosen.answer(new JsonCall(members, home, failure)), dialect.jsonVersion());
        } catch (Page.InvalidTokenException e) {
            throw dialect.invalidToken();
        }
    }

    private JsonObject members() {
        return input.orElseGet(() -> Json.object().build());
    }
}
