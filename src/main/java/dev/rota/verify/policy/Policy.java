package dev.rota.verify.policy;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.verify.policy.Policy.Permission.Kind;
import dev.rota.verify.policy.Statement.Condition;
import dev.rota.verify.policy.Statement.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy of a resource.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy evaluation
 *     logic</a>
 */
public final class Policy {

    private final List<Statement> statements;

    private Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /** A policy that says nothing. */
    public static Policy empty() {
        return new Policy(List.of());
    }

    /** Reads a policy document; empty when it is none. */
    public static Optional<Policy> parse(String document) {
        try {
            return Json.parse(document) instanceof JsonObject json
                    ? Optional.of(new Policy(statements(json.get("Statement"))))
                    : Optional.empty();
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    private static List<Statement> statements(Optional<Json> member) {
        Stream<Json> values = member.stream()
                .flatMap(value -> value instanceof JsonArray array ? array.elements().stream() : Stream.of(value));
        return values.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(Statement::new)
                .toList();
    }

    /** What the policy says about an access: a statement that denies counts more than all that allow. */
    public Permission of(Access access) {
        Verdicts denies = new Verdicts(access, false);
        Verdicts allows = new Verdicts(access, true);
        if (denies.any(Truth.YES)) {
            return Permission.of(Kind.DENIED);
        }
        if (denies.any(Truth.UNKNOWN)) {
            return new Permission(Kind.UNCERTAIN, denies.conditions(Truth.UNKNOWN));
        }
        if (allows.any(Truth.YES)) {
            return Permission.of(Kind.ALLOWED);
        }
        if (allows.any(Truth.UNKNOWN)) {
            return new Permission(Kind.UNCERTAIN, allows.conditions(Truth.UNKNOWN));
        }
        String failing = allows.conditions(Truth.NO);
        return failing.isEmpty() ? Permission.of(Kind.NOT_MENTIONED) : new Permission(Kind.OTHERS_ONLY, failing);
    }

    /** What the statements of one effect say. */
    private final class Verdicts {

        private final Access access;
        private final List<Statement> relevant;

        Verdicts(Access access, boolean allow) {
            this.access = access;
            this.relevant = statements.stream()
                    .filter(statement -> statement.allows() == allow)
                    .filter(statement -> statement.concerns(access) != Truth.NO)
                    .toList();
        }

        boolean any(Truth truth) {
            return relevant.stream()
                    .anyMatch(statement ->
                            Truth.all(List.of(statement.concerns(access), statement.conditions(access))) == truth);
        }

        /** The conditions of which this can be told, of the statements that are about the access. */
        String conditions(Truth truth) {
            return relevant.stream()
                    .flatMap(statement -> statement.conditionsThatAre(truth, access).stream())
                    .map(Condition::toString)
                    .distinct()
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * What a policy says about an access.
     *
     * @param kind what it says
     * @param condition the condition that stands in the way or that cannot be told, such as
     *     {@code ArnEquals aws:SourceArn arn:…:rule/other}; empty where none does
     */
    public record Permission(Kind kind, String condition) {

        /** What a policy can say. */
        public enum Kind {
            /** A statement allows it and none denies it. */
            ALLOWED,
            /** No statement is about it. */
            NOT_MENTIONED,
            /** A statement would allow it but for its condition. */
            OTHERS_ONLY,
            /** A statement denies it. */
            DENIED,
            /** It depends on something that is not known here. */
            UNCERTAIN
        }

        static Permission of(Kind kind) {
            return new Permission(kind, "");
        }
    }
}
