package dev.rota.template;

import dev.rota.template.GoDialect.Untranslatable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts calls of Go's own functions into Pebble's words; any other function keeps its name. */
final class GoCalls {

    /** What a function of Go's takes. */
    private record Shape(int least, int most, String needs) {}

    private static final int ANY = Integer.MAX_VALUE;
    private static final Shape TWO = new Shape(2, 2, "two values");
    private static final Shape TEXTS = new Shape(1, ANY, "a value");

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("eq", new Shape(2, ANY, "two values or more")),
            Map.entry("ne", TWO),
            Map.entry("lt", TWO),
            Map.entry("le", TWO),
            Map.entry("gt", TWO),
            Map.entry("ge", TWO),
            Map.entry("and", TEXTS),
            Map.entry("or", TEXTS),
            Map.entry("not", new Shape(1, 1, "one value")),
            Map.entry("len", new Shape(1, 1, "one text, list or object")),
            Map.entry("index", new Shape(1, ANY, "a list or an object, and a place in it")),
            Map.entry("slice", new Shape(1, 4, "a text or a list, where to begin and where to end")),
            Map.entry("print", new Shape(0, ANY, "")),
            Map.entry("println", new Shape(0, ANY, "")),
            Map.entry("html", TEXTS),
            Map.entry("js", TEXTS),
            Map.entry("urlquery", TEXTS));

    private GoCalls() {}

    /** The names of Go's own functions. */
    static Set<String> names() {
        return SHAPES.keySet();
    }

    /**
     * A call.
     *
     * @param arguments in Pebble's words
     */
    static String translate(String function, List<String> arguments) throws Untranslatable {
        if (function.equals("call")) {
            throw new Untranslatable("there is nothing to call", GoWays.of(function));
        }
        Shape shape = SHAPES.get(function);
        if (shape == null) {
            return call(function, arguments);
        }
        if (arguments.size() < shape.least() || arguments.size() > shape.most()) {
            throw new Untranslatable(
                    function + " needs " + shape.needs() + ", not " + arguments.size(), GoWays.of(function));
        }
        return switch (function) {
            case "and", "or" -> "(" + String.join(" " + GoFunctions.PREFIX + function + " ", arguments) + ")";
            default -> call(GoFunctions.PREFIX + function, arguments);
        };
    }

    /** A call of a function that is not Go's own. One of them is not quite the same in Pebble. */
    static String call(String function, List<String> arguments) {
        return (function.equals("env") ? GoFunctions.PREFIX : "") + function + "(" + String.join(", ", arguments) + ")";
    }
}
