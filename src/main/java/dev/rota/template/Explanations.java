package dev.rota.template;

import dev.rota.problem.Nearest;
import dev.rota.template.Recorder.Absence;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the user's words what Pebble throws: the deepest cause, without its class names. */
final class Explanations {

    private static final Pattern NO_FUNCTION = Pattern.compile("Function or Macro \\[(.*)] does not exist\\.");
    private static final Pattern NO_FILTER = Pattern.compile("Filter \\[(.*)] does not exist\\.");
    private static final Pattern NO_TEST = Pattern.compile("(?:Test|Could not find test) \\[(.*)] does not exist\\.");
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected token (?:of value )?\"(.*?)\" (?:of value \"(.*)\"|and type .*)");
    private static final Pattern UNEXPECTED_CHARACTER = Pattern.compile("Unexpected character \\[(.*)]");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:java|io|dev|sun|jdk)(?:\\.\\w+)+(?:\\$\\w+)*");
    private static final String TOO_LARGE = "Tried to write more than ";

    private final Collection<String> functions;
    private final Recorder recorder;

    Explanations(Collection<String> functions, Recorder recorder) {
        this.functions = new TreeSet<>(functions);
        this.recorder = recorder;
    }

    /** Whether the limit on the size of the output was reached, which ends everything. */
    static boolean isTooLarge(RuntimeException exception) {
        String message = exception instanceof PebbleException pebble ? pebble.getPebbleMessage() : "";
        return message != null && message.startsWith(TOO_LARGE);
    }

    /** The line of the program that the deepest cause names. */
    static Optional<Integer> line(RuntimeException exception) {
        Optional<Integer> line = Optional.empty();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PebbleException pebble && pebble.getLineNumber() != null) {
                line = Optional.of(pebble.getLineNumber());
            }
        }
        return line;
    }

    /** What is wrong. */
    Absence of(RuntimeException exception) {
        PebbleException deepest = null;
        Throwable last = exception;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof PebbleException pebble ? pebble : deepest;
            last = cause;
        }
        if (deepest instanceof LookupFailure lookup) {
            return lookup.absence();
        }
        if (deepest instanceof RootAttributeNotFoundException variable && variable.getAttributeName() != null) {
            return variable(variable.getAttributeName());
        }
        if (deepest instanceof AttributeNotFoundException attribute) {
            return Absence.failed("there is no attribute " + attribute.getAttributeName() + " in this value");
        }
        if (recorder.mayQuoteSecret()) {
            return Absence.failed("this cannot be evaluated; the reason is withheld because a secret was read");
        }
        return Absence.failed(deepest == null ? plain(last) : pebble(deepest));
    }

    private Absence variable(String name) {
        Optional<Absence> absence = recorder.failureOf(name);
        if (absence.isPresent()) {
            String reason = absence.get().reason() + " (the variable " + name + " is set from it)";
            return new Absence(reason, absence.get().unfetched(), absence.get().lack());
        }
        if (functions.contains(name)) {
            return Absence.failed(name + " is a function; write " + name + "(\"NAME\")");
        }
        return Absence.failed("there is no variable " + name + "; the environment is read with must_env(\"" + name
                + "\"), and text needs quotes");
    }

    private String pebble(PebbleException exception) {
        String message = exception.getPebbleMessage() == null ? "" : exception.getPebbleMessage();
        Matcher function = NO_FUNCTION.matcher(message);
        if (function.matches()) {
            return missing("function", function.group(1), functions);
        }
        Matcher filter = NO_FILTER.matcher(message);
        if (filter.matches()) {
            return missing(
                    "filter", filter.group(1), new CoreExtension().getFilters().keySet());
        }
        Matcher test = NO_TEST.matcher(message);
        if (test.matches()) {
            return "there is no test " + test.group(1);
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.lookingAt()) {
            String found = unexpected.group(2) == null ? unexpected.group(1) : unexpected.group(2);
            return found.equals("}}") || found.equals("%}")
                    ? "something is missing before " + found
                    : "'" + found + "' is not expected here";
        }
        Matcher character = UNEXPECTED_CHARACTER.matcher(message);
        if (character.matches()) {
            return "'" + character.group(1) + "' is not expected here";
        }
        return known(message).orElseGet(() -> cleaned(message));
    }

    private static Optional<String> known(String message) {
        if (message.startsWith("Not an iterable object")) {
            return Optional.of("for needs a list or an object");
        }
        if (message.startsWith("Unsupported value type")) {
            return Optional.of("a condition needs a boolean, a number or text");
        }
        if (message.startsWith("null value given to if")) {
            return Optional.of("the condition is null; compare it, as in {% if x is null %}");
        }
        if (message.startsWith("Wrong operand(s) type")) {
            return Optional.of("the condition cannot be evaluated with values of these types");
        }
        if (message.startsWith("Could not perform")) {
            return Optional.of(message.replaceFirst("Could not perform", "these values do not allow"));
        }
        return Optional.empty();
    }

    private static String missing(String what, String name, Collection<String> names) {
        List<String> nearest = Nearest.to(name, names, 1);
        return "there is no " + what + " " + name + "; "
                + (nearest.isEmpty()
                        ? "there are " + String.join(", ", new TreeSet<>(names))
                        : "did you mean " + nearest.get(0) + "?");
    }

    private static String plain(Throwable exception) {
        String message = exception.getMessage();
        return exception instanceof IllegalArgumentException && message != null
                ? cleaned(message)
                : "this cannot be evaluated with values of these types";
    }

    private static String cleaned(String message) {
        String text = CLASS_NAME
                .matcher(message)
                .replaceAll("a value")
                .replaceAll("\\s+", " ")
                .strip();
        String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return sentence.isEmpty()
                ? "this cannot be evaluated"
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
