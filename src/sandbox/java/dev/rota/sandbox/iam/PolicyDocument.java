package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AwsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy, as its text says.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the grammar of policies</a>
 */
record PolicyDocument(List<PolicyStatement> statements) {

    private static final String SYNTAX = "Syntax errors in policy.";
    private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");

    PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** What a policy is for, which decides what it must and must not say. */
    enum Purpose {
        /** What a role may do: says resources and no principal. */
        IDENTITY,
        /** Who may take on a role: says principals and no resource. */
        TRUST
    }

    /**
     * Reads a policy.
     *
     * @throws AwsException {@code MalformedPolicyDocument}, when it is none of this purpose
     */
    static PolicyDocument parse(String text, Purpose purpose) {
        JsonObject document = object(text);
        boolean known = MEMBERS.containsAll(document.names()) && !document.hasDuplicates();
        boolean dated = document.get("Version").isEmpty()
                || Set.of("2012-10-17", "2008-10-17")
                        .contains(document.text("Version").orElse(""));
        List<JsonObject> statements =
                document.object("Statement").map(List::of).orElseGet(() -> document.objects("Statement"));
        if (!known || !dated || statements.isEmpty()) {
            throw malformed(SYNTAX);
        }
        return new PolicyDocument(statements.stream()
                .map(statement -> PolicyStatement.of(statement, purpose))
                .toList());
    }

    private static JsonObject object(String text) {
        try {
            if (Json.parse(text) instanceof JsonObject object) {
                return object;
            }
            throw malformed(SYNTAX);
        } catch (JsonException e) {
            throw malformed("This policy contains invalid Json");
        }
    }

    static AwsException malformed(String message) {
        return new AwsException("MalformedPolicyDocument", message);
    }

    /** One text or a list of texts; empty when the member is absent. */
    static Optional<List<String>> texts(JsonObject object, String name) {
        return object.get(name).map(value -> {
            if (value instanceof JsonString one) {
                return List.of(one.value());
            }
            List<String> texts = object.texts(name);
            boolean allTexts =
                    value instanceof JsonArray array && array.elements().size() == texts.size();
            if (!allTexts || texts.isEmpty()) {
                throw malformed(SYNTAX);
            }
            return texts;
        });
    }

    static AwsException syntax() {
        return malformed(SYNTAX);
    }
}
