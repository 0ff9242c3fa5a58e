package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import java.util.Map;
import java.util.Optional;

/** An operation with a shape behind the query protocol: the form becomes an object, and the object answered becomes XML. */
record ShapedQuery(JsonOperation operation, QueryDialect dialect) implements QueryOperation {

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public String answer(Map<String, String> form, AccountRegion home) {
        JsonObject input = input(form);
        Constraint.check(operation.input(), input).ifPresent(sentence -> {
            throw dialect.invalidInput(sentence);
        });
        return elements(operation.answer(new JsonCall(input, home, Optional.empty())));
    }

    private JsonObject input(Map<String, String> form) {
        return (JsonObject) operation.input().read(FormMembers.of(form));
    }

    private String elements(JsonObject object) {
        StringBuilder elements = new StringBuilder();
        for (Member member : object.members()) {
            elements.append(element(member.name(), member.value()));
        }
        return elements.toString();
    }

    private String element(String name, Json value) {
        if (value instanceof JsonObject object) {
            return Xml.parent(name, elements(object));
        }
        if (value instanceof JsonArray array) {
            return Xml.parent(
                    name,
                    array.elements().stream()
                            .map(one -> element(dialect.listElement(), one))
                            .toArray(String[]::new));
        }
        return Xml.element(name, text(value));
    }

    private static String text(Json scalar) {
        if (scalar instanceof JsonString string) {
            return string.value();
        }
        if (scalar instanceof JsonNumber number) {
            return number.text();
        }
        return scalar instanceof JsonBoolean flag ? Boolean.toString(flag.value()) : "";
    }
}
