package dev.rota.jsonnet;

import dev.rota.json.Json;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.secret.Decoy;
import dev.rota.secret.SecretNames;
import dev.rota.yaml.YamlNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scala.util.Either;
import sjsonnet.Val;

/** Evaluates Jsonnet files. */
public final class Jsonnet {

    /** Recursion that is deep, but not without end, must not depend on how Java was started. */
    private static final long STACK = 512L * 1024 * 1024;

    private Jsonnet() {}

    /**
     * The value of a program. Strings are as the program gives them, templates included; numbers, booleans and null are plain
     * scalars. Each value stands where it was written, or else where it was put together; keys stand in alphabetical order.
     *
     * @param source the file's text
     * @param file where the file is; imports are relative to it
     * @throws ProblemsException with everything that is wrong in the program, also when it has no end
     */
    public static YamlNode evaluate(Source source, Path file, Variables variables) {
        AtomicReference<@Nullable YamlNode> value = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        value.set(run(source, file, variables));
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                },
                "jsonnet",
                STACK);
        thread.setDaemon(true);
        thread.start();
        await(thread);
        Throwable thrown = failure.get();
        YamlNode node = value.get();
        if (thrown instanceof StackOverflowError) {
            throw problem(source, "this is nested too deeply, or calls itself without end");
        } else if (thrown instanceof OutOfMemoryError) {
            throw problem(source, "the program needs more memory than there is; is there a loop without end?");
        } else if (thrown instanceof RuntimeException exception) {
            throw exception;
        } else if (node == null) {
            throw new IllegalStateException("the program could not be run", thrown);
        }
        return node;
    }

    /** What is another value when secrets are others was made of them. */
    private static YamlNode run(Source source, Path file, Variables variables) {
        Set<String> read = new LinkedHashSet<>();
        Consumer<String> reading = secret -> {
            read.add(secret);
            variables.secrets().accept(secret);
        };
        variables.texts().forEach((name, text) -> {
            if (SecretNames.tell(name)) {
                reading.accept(text);
            }
        });
        YamlNode value = runOnce(
                source, file, new Variables(variables.texts(), variables.codes(), variables.environment(), reading));
        if (read.isEmpty()) {
            return value;
        }
        try {
            return Derived.of(value, Optional.of(runOnce(source, file, variables.withDecoys())), read);
        } catch (ProblemsException decoysDoNotFit) {
            return Derived.of(value, Optional.empty(), read);
        }
    }

    private static YamlNode runOnce(Source source, Path file, Variables variables) {
        ProgramFile main = new ProgramFile(file.toAbsolutePath().normalize(), source.name());
        ProgramFiles files = new ProgramFiles();
        files.add(source.name(), source);
        ProgramProblems problems = new ProgramProblems(files, source);
        BoundedInterpreter interpreter = new BoundedInterpreter(
                external(variables, files),
                main.parent(),
                files,
                StandardLibrary.of(variables.environment(), variables.secrets()));
        Either<sjsonnet.Error, Val> result = interpreter.evaluate(source.text(), main);
        if (result.isLeft()) {
            throw new ProblemsException(
                    List.of(problems.of(result.left().toOption().get())));
        }
        try {
            return new ValueTree(interpreter.evaluator(), files, problems, source)
                    .of(result.toOption().get());
        } catch (ProblemsException e) {
            throw e;
        } catch (Exception e) {
            throw new ProblemsException(List.of(problems.of(e)));
        }
    }

    /** The library takes expressions only; the library gives them names of its own, under which errors in them can be shown. */
    private static Map<String, String> external(Variables variables, ProgramFiles files) {
        Map<String, String> all = new HashMap<>();
        variables.texts().forEach((name, text) -> all.put(name, Json.of(text).compact()));
        all.putAll(variables.codes());
        all.forEach((name, code) -> files.add(
                "<ext-var %s>".formatted(name),
                new Source((variables.codes().containsKey(name) ? "--ext-code " : "--ext-str ") + name, code)));
        return all;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProblemsException problem(Source source, String message) {
        return new ProblemsException(List.of(Problem.at(Place.startOf(source), message)));
    }

    /**
     * The variables that a program can see.
     *
     * @param texts for {@code std.extVar}, as text
     * @param codes for {@code std.extVar}, as Jsonnet expressions
     * @param environment for {@code std.native('env')} and {@code std.native('must_env')}
     * @param secrets takes the values of those that the program reads and whose names tell of secrets
     */
    public record Variables(
            Map<String, String> texts,
            Map<String, String> codes,
            Map<String, String> environment,
            Consumer<String> secrets) {

        /** The same with decoys in place of secrets. */
        Variables withDecoys() {
            return new Variables(decoys(texts), codes, decoys(environment), secret -> {});
        }

        private static Map<String, String> decoys(Map<String, String> variables) {
            Map<String, String> decoys = new HashMap<>();
            variables.forEach((name, value) -> decoys.put(name, SecretNames.tell(name) ? Decoy.of(value) : value));
            return decoys;
        }

        public Variables {
            texts = Map.copyOf(texts);
            codes = Map.copyOf(codes);
            environment = Map.copyOf(environment);
        }
    }
}
