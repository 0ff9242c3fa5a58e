package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.lookup.Answer.Failed;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.SecretId;
import dev.rota.lookup.Sources.Regional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The functions that read from AWS.
 *
 * @param region where AWS is asked, unless an ARN says so itself; asked when a function first needs it
 */
record AwsLookups(Supplier<Optional<String>> region, Sources sources) {

    /** The functions of a plugin by their names. */
    Map<String, Function<List<Json>, Answer>> functions(PluginKind kind) {
        return switch (kind) {
            case SSM -> Map.of("ssm", this::ssm);
            case SECRETSMANAGER ->
                Map.of("secretsmanager", this::secretsmanager, "secretsmanager_arn", this::secretsmanagerArn);
            case CLOUDFORMATION -> Map.of("cfn_output", this::cfnOutput, "cfn_export", this::cfnExport);
            case TFSTATE -> Map.of();
        };
    }

    /** A parameter, or an element of one that is a list. */
    private Answer ssm(List<Json> arguments) {
        if (arguments.isEmpty()
                || arguments.size() > 2
                || arguments.get(0).plain().isBlank()) {
            return new Failed("ssm needs the name of a parameter, and an index for one element of a StringList,"
                    + " such as ssm(\"/shop/subnets\", 0)");
        }
        String name = arguments.get(0).plain();
        Optional<String> index = arguments.stream().skip(1).map(Json::plain).findFirst();
        Regional<String> key = regional(name);
        return sources.parameters()
                .answer(
                        key,
                        found -> found.map(parameter -> parameter(name, parameter, index))
                                .orElseGet(() -> new Failed("parameter " + name + " does not exist" + key.where()
                                        + "; check its name"
                                        + (name.matches("(?!arn:).*:.*") ? ", its version" : "")
                                        + " and the region")));
    }

    private static Answer parameter(String name, Parameter parameter, Optional<String> index) {
        if (index.isEmpty()) {
            return new Answer.Found(Json.of(parameter.value()), parameter.kind() == Parameter.Kind.SECURE_STRING);
        }
        return parameter.kind() == Parameter.Kind.STRING_LIST
                ? element(name, List.of(parameter.value().split(",", -1)), index.get())
                : new Failed("parameter " + name + " is not a StringList, so it has no elements; leave " + index.get()
                        + " out");
    }

    private static Answer element(String name, List<String> elements, String index) {
        if (!index.matches("[0-9]{1,6}")) {
            return new Failed("'" + index + "' is not an index of parameter " + name + "; the first element is 0");
        }
        int position = Integer.parseInt(index);
        return position < elements.size()
                ? Answer.found(Json.of(elements.get(position)))
                : new Failed("parameter " + name + " has no element " + position + "; the last of its "
                        + elements.size() + " is " + (elements.size() - 1));
    }

    /** A secret as a whole, or what stands under a key of it when it is a JSON object; of its current version, or another one. */
    private Answer secretsmanager(List<Json> arguments) {
        List<String> texts = arguments.stream().map(Json::plain).toList();
        if (texts.isEmpty() || texts.size() > 3 || texts.get(0).isBlank()) {
            return new Failed("secretsmanager needs the name or ARN of a secret, and perhaps a key of its JSON and a"
                    + " version, such as secretsmanager(\"shop/database\", \"password\", \"AWSPREVIOUS\")");
        }
        SecretId secret = new SecretId(texts.get(0), texts.size() > 2 ? texts.get(2) : "");
        String key = texts.size() > 1 ? texts.get(1) : "";
        return sources.secrets()
                .answer(
                        new Regional<>(regional(texts.get(0)).region(), secret),
                        text -> key.isEmpty() ? new Answer.Found(Json.of(text), true) : member(secret, text, key));
    }

    /** What is wrong with a secret is said without a word of it. */
    private static Answer member(SecretId secret, String text, String key) {
        Optional<JsonObject> object;
        try {
            object = Json.parse(text).asObject();
        } catch (JsonException e) {
            object = Optional.empty();
        }
        if (object.isEmpty()) {
            return new Failed(
                    "secret " + secret + " is not a JSON object, so it has no key " + key + "; leave the key out");
        }
        Optional<Json> value = object.get().get(key);
        return value.isPresent()
                ? new Answer.Found(value.get(), true)
                : Answer.unknown(
                        "secret " + secret + " has no key " + key,
                        key,
                        object.get().names());
    }

    /** The ARN of a secret, which is none itself. */
    private Answer secretsmanagerArn(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Failed(
                    "secretsmanager_arn needs the name of a secret, such as secretsmanager_arn(\"shop/database\")");
        }
        return sources.secretArns().answer(regional(arguments.get(0).plain()), arn -> Answer.found(Json.of(arn)));
    }

    /** An output of a stack. */
    private Answer cfnOutput(List<Json> arguments) {
        if (arguments.size() != 2) {
            return new Failed(
                    "cfn_output needs a stack and one of its outputs, such as cfn_output(\"network\", \"SubnetA\")");
        }
        String stack = arguments.get(0).plain();
        String key = arguments.get(1).plain();
        return sources.stacks()
                .answer(regional(stack), outputs -> value(outputs, key, "stack " + stack + " has no output " + key));
    }

    /** What a stack of the region exports under a name. */
    private Answer cfnExport(List<Json> arguments) {
        if (arguments.size() != 1) {
            return new Failed("cfn_export needs the name of an export, such as cfn_export(\"network-subnet-a\")");
        }
        String name = arguments.get(0).plain();
        Optional<String> where = region.get();
        String missing = "no stack" + where.map(place -> " of " + place).orElse("") + " exports " + name;
        return sources.exports().answer(where, exports -> value(exports, name, missing));
    }

    private static Answer value(Map<String, String> values, String name, String missing) {
        String value = values.get(name);
        return value != null
                ? Answer.found(Json.of(value))
                : Answer.unknown(
                        values.isEmpty() ? missing + "; there are none" : missing,
                        name,
                        new TreeSet<>(values.keySet()));
    }

    /** A thing of AWS by its name, and the region to look in: that of its ARN, else the usual one. */
    private Regional<String> regional(String nameOrArn) {
        String[] parts = nameOrArn.split(":", 5);
        boolean arn = parts.length == 5 && parts[0].equals("arn") && !parts[3].isEmpty();
        return new Regional<>(arn ? Optional.of(parts[3]) : region.get(), nameOrArn);
    }
}
