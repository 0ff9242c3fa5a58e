package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonString;
import dev.rota.lookup.Answer;
import dev.rota.lookup.Printf;
import dev.rota.template.Recorder.Absence;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that a template may call beside Pebble's own. */
final class Functions {

    static final String PRINTF = "printf";
    static final String RANGE = "range";

    private static final String PRINTF_USAGE =
            "printf needs a format and values, such as printf(\"%s-job\", must_env(\"STAGE\"))";
    /** From here on, counting goes on with a negative number. */
    private static final double TOO_LARGE_TO_COUNT = 0x1p63;

    private static final int LONGEST_RANGE = 10_000;

    private Functions() {}

    /** What a function makes of its arguments; an {@link IllegalArgumentException} says what is wrong with them. */
    @FunctionalInterface
    interface Computation {
        @Nullable
        Object of(List<@Nullable Object> arguments);
    }

    /** A function of its arguments alone, which have no names. */
    record Computed(Computation computation) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public @Nullable Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            try {
                return computation.of(inOrder(arguments));
            } catch (IllegalArgumentException e) {
                throw new LookupFailure(Absence.failed(String.valueOf(e.getMessage())), lineNumber, self.getName());
            }
        }
    }

    /** {@code printf(format, values…)}, as in Go's templates. */
    static Function printf() {
        return new Computed(arguments -> {
            List<Json> values = arguments.stream().map(JavaValues::toJson).toList();
            if (values.isEmpty() || !(values.get(0) instanceof JsonString format)) {
                throw new IllegalArgumentException(PRINTF_USAGE);
            }
            return Printf.format(format.value(), values.subList(1, values.size()));
        });
    }

    /** The arguments without names: Pebble numbers them in the order they were written. */
    static List<@Nullable Object> inOrder(Map<String, Object> arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; arguments.containsKey(String.valueOf(index)); index++) {
            values.add(arguments.get(String.valueOf(index)));
        }
        return values;
    }

    /** A lookup. Takes any number of arguments; the lookup judges them. */
    record Lookup(String name, Recorder recorder) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public @Nullable Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            List<Json> values = new ArrayList<>();
            inOrder(arguments).forEach(argument -> values.add(JavaValues.toJson(argument)));
            if (values.size() < arguments.size()) {
                throw new LookupFailure(
                        Absence.failed(name + " takes its arguments without names"), lineNumber, self.getName());
            }
            Answer answer = recorder.ask(name, values);
            if (answer instanceof Answer.Found found) {
                return JavaValues.of(recorder.read(found));
            }
            Absence absence = answer instanceof Answer.Failed failed
                    ? new Absence(failed.message(), false, failed.message())
                    : new Absence("the value of " + name + " is unknown without asking AWS", true, "");
            throw new LookupFailure(absence, lineNumber, self.getName());
        }
    }

    /** {@code env} of Go's actions, which gives its own argument when that is all there is, as ecschedule does. */
    record GoEnvironment(Lookup env) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public @Nullable Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            try {
                return env.execute(arguments, self, context, lineNumber);
            } catch (LookupFailure unset) {
                if (unset.absence().unfetched() || arguments.size() != 1 || !arguments.containsKey("0")) {
                    throw unset;
                }
                Map<String, Object> withDefault = new HashMap<>(arguments);
                withDefault.put("1", arguments.get("0"));
                Object name = env.execute(withDefault, self, context, lineNumber);
                env.recorder().warn(lineNumber, "env gives the text " + name + ": " + unset.getPebbleMessage());
                return name;
            }
        }
    }

    /** Pebble's {@code range}, which makes a list of all its numbers at once, kept from filling the memory with them. */
    record BoundedRange(Function range) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return range.getArgumentNames();
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            if (arguments.get("start") instanceof Number start
                    && arguments.get("end") instanceof Number end
                    && (Math.abs(end.doubleValue() - start.doubleValue()) > LONGEST_RANGE * step(arguments)
                            || Math.abs(end.doubleValue()) + step(arguments) >= TOO_LARGE_TO_COUNT)) {
                throw new PebbleException(
                        null,
                        "a range has at most %,d numbers; is a number in it too large?".formatted(LONGEST_RANGE),
                        lineNumber,
                        self.getName());
            }
            return range.execute(arguments, self, context, lineNumber);
        }

        private static double step(Map<String, Object> arguments) {
            return arguments.get("increment") instanceof Number increment
                    ? Math.max(1, Math.abs(increment.doubleValue()))
                    : 1;
        }
    }
}
