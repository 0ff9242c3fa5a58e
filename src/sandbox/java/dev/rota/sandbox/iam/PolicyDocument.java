package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A policy, as its text says.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the grammar of policies</a>
 */
record PolicyDocument(List<Statement> statements) {

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
            throw syntaxError();
        }
        return new PolicyDocument(statements.stream()
                .map(statement -> Statement.of(statement, purpose))
                .toList());
    }

    private static JsonObject object(String text) {
        try {
            return Json.parse(text).asObject().orElseThrow(PolicyDocument::syntaxError);
        } catch (JsonException e) {
            throw malformed("This policy contains invalid Json");
        }
    }

    static AwsException syntaxError() {
        return malformed("Syntax errors in policy.");
    }

    private static AwsException malformed(String message) {
        return new AwsException("MalformedPolicyDocument", message);
    }

    /**
     * The actions or resources that a statement is about.
     *
     * @param patterns with wildcards
     * @param allButThese whether it is about everything that the patterns do not match
     */
    record Names(List<String> patterns, boolean allButThese) {

        Names {
            patterns = List.copyOf(patterns);
        }

        /** The names of a statement, under one of two members; empty when it has neither. */
        static Optional<Names> of(JsonObject statement, String these, String allButThese) {
            Optional<Names> named = texts(statement, these).map(patterns -> new Names(patterns, false));
            Optional<Names> others = texts(statement, allButThese).map(patterns -> new Names(patterns, true));
            if (named.isPresent() && others.isPresent()) {
                throw syntaxError();
            }
            return named.or(() -> others);
        }

        /** One text or a list of texts; empty when the member is absent. */
        private static Optional<List<String>> texts(JsonObject object, String name) {
            return object.get(name).map(value -> {
                if (value instanceof JsonString one) {
                    return List.of(one.value());
                }
                List<String> texts = object.texts(name);
                boolean allTexts =
                        value instanceof JsonArray array && array.elements().size() == texts.size();
                if (!allTexts || texts.isEmpty()) {
                    throw syntaxError();
                }
                return texts;
            });
        }

        boolean include(String name) {
            return patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, name)) != allButThese;
        }

        /** Whether AWS would put values of the request into the patterns. */
        boolean haveVariables() {
            return patterns.stream().anyMatch(pattern -> pattern.contains("${"));
        }

        private boolean all(Predicate<String> holds) {
            return patterns.stream().allMatch(holds);
        }
    }

    /**
     * A statement of a policy.
     *
     * @param allows whether it allows what it is about; else it denies it
     * @param actions in small letters
     * @param resources every resource, in a policy that names none
     */
    record Statement(boolean allows, Names actions, Names resources, List<PolicyCondition> conditions) {

        private static final Set<String> MEMBERS = Set.of(
                "Sid",
                "Effect",
                "Action",
                "NotAction",
                "Resource",
                "NotResource",
                "Principal",
                "NotPrincipal",
                "Condition");
        private static final Predicate<String> ACTION =
                Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+").asMatchPredicate();

        Statement {
            conditions = List.copyOf(conditions);
        }

        static Statement of(JsonObject statement, Purpose purpose) {
            String effect = statement.text("Effect").orElse("");
            boolean known = MEMBERS.containsAll(statement.names()) && !statement.hasDuplicates();
            if (!known || !Set.of("Allow", "Deny").contains(effect)) {
                throw syntaxError();
            }
            checkPrincipal(statement, purpose);
            return new Statement(
                    effect.equals("Allow"), actions(statement), resources(statement, purpose), conditions(statement));
        }

        private static void checkPrincipal(JsonObject statement, Purpose purpose) {
            boolean principal = statement.get("Principal").isPresent()
                    || statement.get("NotPrincipal").isPresent();
            if (purpose == Purpose.IDENTITY && principal) {
                throw malformed("Policy document should not specify a principal.");
            }
            if (purpose == Purpose.TRUST && !principal) {
                throw malformed("Missing required field Principal");
            }
        }

        private static Names actions(JsonObject statement) {
            Names actions = Names.of(statement, "Action", "NotAction")
                    .orElseThrow(() -> malformed("Policy statement must contain actions."));
            if (!actions.all(ACTION)) {
                throw malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
            }
            return new Names(
                    actions.patterns().stream()
                            .map(action -> action.toLowerCase(Locale.ROOT))
                            .toList(),
                    actions.allButThese());
        }

        private static Names resources(JsonObject statement, Purpose purpose) {
            Optional<Names> resources = Names.of(statement, "Resource", "NotResource");
            if (purpose == Purpose.TRUST && resources.isPresent()) {
                throw malformed("Has prohibited field Resource");
            }
            if (purpose == Purpose.IDENTITY && resources.isEmpty()) {
                throw malformed("Policy statement must contain resources.");
            }
            Names named = resources.orElseGet(() -> new Names(List.of("*"), false));
            if (!named.all(resource -> resource.equals("*") || resource.startsWith("arn:"))) {
                throw malformed("Resource " + String.join(", ", named.patterns()) + " must be in ARN format or \"*\".");
            }
            return named;
        }

        private static List<PolicyCondition> conditions(JsonObject statement) {
            List<PolicyCondition> conditions = new ArrayList<>();
            Optional<Json> written = statement.get("Condition");
            if (written.isPresent()) {
                for (Member operator : object(written.get()).members()) {
                    for (Member key : object(operator.value()).members()) {
                        conditions.add(PolicyCondition.of(operator.name(), key));
                    }
                }
            }
            return conditions;
        }

        private static JsonObject object(Json value) {
            return value.asObject().orElseThrow(PolicyDocument::syntaxError);
        }
    }
}
