package dev.rota.jsonnet;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.problem.Utf8;
import dev.rota.secret.SecretNames;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlReader;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import sjsonnet.EvalScope;
import sjsonnet.Importer;
import sjsonnet.Position;
import sjsonnet.Std;
import sjsonnet.Val;
import sjsonnet.Val.Obj;

/** What a program knows as {@code std}: the library's own, what has been added to Jsonnet since, and the environment. */
final class StandardLibrary {

    private static final String ADDITIONS = "std.jsonnet";

    private final Map<String, String> environment;
    private final Consumer<String> secrets;

    private StandardLibrary(Map<String, String> environment, Consumer<String> secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /** The object {@code std} for a program that may look at these variables, and which of them it reads as secrets. */
    static Obj of(Map<String, String> environment, Consumer<String> secrets) {
        Obj own = new Std().Std();
        ProgramFile file = new ProgramFile(Path.of(ADDITIONS), ADDITIONS);
        BoundedInterpreter interpreter = new BoundedInterpreter(Map.of(), file.parent(), Importer.empty(), own);
        Val.Func additions =
                (Val.Func) interpreter.evaluate(additions(), file).toOption().get();
        StandardLibrary library = new StandardLibrary(environment, secrets);
        Obj added = (Obj) additions.apply(
                new Val[] {
                    new One("name", library::nativeFunction),
                    new One("s", StandardLibrary::md5),
                    new One("str", StandardLibrary::yamlAsJson),
                    new One(
                            "name",
                            (name, position) -> measured(
                                    name.asString(),
                                    own.value(name.asString(), position, own, interpreter.evaluator())
                                            .asFunc(),
                                    interpreter.evaluator()))
                },
                null,
                additions.pos(),
                interpreter.evaluator());
        return added.addSuper(additions.pos(), own);
    }

    private static String additions() {
        try (InputStream in = StandardLibrary.class.getResourceAsStream(ADDITIONS)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Val nativeFunction(Val name, Position position) {
        return switch (name.asString()) {
            case "must_env" -> new One("name", this::mustEnv);
            case "env" -> new Two("name", "default", this::env);
            default ->
                throw ProgramError.of(
                                "there is no native function '%s'; there are env and must_env"
                                        .formatted(name.asString()),
                                position)
                        .thrown();
        };
    }

    private Val mustEnv(Val name, Position position) {
        String value = environment.get(name.asString());
        if (value == null) {
            throw ProgramError.unset(name.asString(), position).thrown();
        }
        return read(name.asString(), value, position);
    }

    /** As in ecschedule, an empty value counts as set here, unlike in templates. */
    private Val env(Val name, Val otherwise, Position position) {
        String value = environment.get(name.asString());
        return value == null ? otherwise : read(name.asString(), value, position);
    }

    private Val read(String name, String value, Position position) {
        Utf8.damage("environment variable " + name, value).ifPresent(reason -> {
            throw ProgramError.of(reason, position).thrown();
        });
        if (SecretNames.tell(name)) {
            secrets.accept(value);
        }
        return new Val.Str(position, value);
    }

    private static Val md5(Val text, Position position) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(text.asString().getBytes(StandardCharsets.UTF_8));
            return new Val.Str(position, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static Val yamlAsJson(Val text, Position position) {
        Source source = new Source("std.parseYaml", text.asString());
        try {
            Json value = YamlReader.read(source, source.text(), (line, column) -> new Place(source, line, column))
                    .map(StandardLibrary::json)
                    .orElseGet(Json.JsonNull::new);
            return new Val.Str(position, value.compact());
        } catch (ProblemsException e) {
            throw ProgramError.of("this is not YAML: " + e.problems().get(0).message(), position)
                    .thrown();
        }
    }

    private static Json json(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new Json.JsonObject(mapping.effectiveEntries(YamlScalar::text).stream()
                    .map(entry -> new Json.Member(entry.key().text(), json(entry.value())))
                    .toList());
        }
        if (node instanceof YamlSequence sequence) {
            return new Json.JsonArray(
                    sequence.elements().stream().map(StandardLibrary::json).toList());
        }
        YamlScalar scalar = (YamlScalar) node;
        if (scalar.isNull()) {
            return new Json.JsonNull();
        }
        return scalar.asBoolean()
                .<Json>map(Json.JsonBoolean::new)
                .or(() -> scalar.asNumber().map(number -> new Json.JsonNumber(scalar.text())))
                .orElseGet(() -> Json.of(scalar.text()));
    }

    /** A function of the library's that makes much of little; how much is told before it is made. */
    private static Val measured(String name, Val.Func function, EvalScope scope) {
        String[] parameters = function.params().names();
        return switch (name) {
            case "flattenArrays", "lines" ->
                new One(parameters[0], (parts, position) -> {
                    BoundedInterpreter.requireSmall(length(parts) + lengths(parts), position);
                    return function.apply1(parts, position, scope);
                });
            case "flatMap" ->
                new Two(
                        parameters[0],
                        parameters[1],
                        (making, parts, position) ->
                                function.apply2(summed(making.asFunc(), position, scope), parts, position, scope));
            default ->
                new Two(parameters[0], parameters[1], (first, second, position) -> {
                    BoundedInterpreter.requireSmall(size(name, first, second), position);
                    return function.apply2(first, second, position, scope);
                });
        };
    }

    private static double size(String name, Val first, Val second) {
        return switch (name) {
            case "range" -> number(second) - number(first) + 1;
            case "makeArray" -> number(first);
            case "repeat" -> length(first) * number(second);
            case "join" -> length(first) * length(second) + lengths(second);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same function, whose results are put together into one. */
    private static Val.Func summed(Val.Func making, Position where, EvalScope scope) {
        double[] made = new double[1];
        return new One("x", (argument, position) -> {
            Val part = making.apply1(argument, position, scope);
            made[0] += length(part);
            BoundedInterpreter.requireSmall(made[0], where);
            return part;
        });
    }

    private static double number(Val value) {
        return value instanceof Val.Num number ? number.value() : 0;
    }

    private static double length(Val value) {
        return value instanceof Val.Str text
                ? text.value().length()
                : value instanceof Val.Arr array ? array.length() : 0;
    }

    private static double lengths(Val value) {
        double sum = 0;
        if (value instanceof Val.Arr parts) {
            for (int index = 0; index < parts.length(); index++) {
                sum += length(parts.force(index));
            }
        }
        return sum;
    }

    /** What a function of one argument does. */
    private interface OfOne {
        Val apply(Val argument, Position position);
    }

    /** What a function of two arguments does. */
    private interface OfTwo {
        Val apply(Val first, Val second, Position position);
    }

    /** A function that is not worked out before the program runs, so that its errors belong to whoever needs the value. */
    private static final class One extends Val.Builtin1 {

        private final OfOne function;

        One(String parameter, OfOne function) {
            super(parameter, null);
            this.function = function;
        }

        @Override
        public Val evalRhs(Val argument, EvalScope scope, Position position) {
            return function.apply(argument, position);
        }

        @Override
        public boolean staticSafe() {
            return false;
        }
    }

    private static final class Two extends Val.Builtin2 {

        private final OfTwo function;

        Two(String first, String second, OfTwo function) {
            super(first, second, null);
            this.function = function;
        }

        @Override
        public Val evalRhs(Val first, Val second, EvalScope scope, Position position) {
            return function.apply(first, second, position);
        }

        @Override
        public boolean staticSafe() {
            return false;
        }
    }
}
