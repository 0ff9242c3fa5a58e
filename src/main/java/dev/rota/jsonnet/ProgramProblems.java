package dev.rota.jsonnet;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sjsonnet.ParseError;
import sjsonnet.Position;

/** Tells in Rota's words what the library found wrong with a program. */
final class ProgramProblems {

    private static final Pattern EXTERNAL = Pattern.compile("Unknown extVar: (.*)");
    private static final Pattern IMPORT = Pattern.compile("Couldn't import file: \"(.*)\"");
    private static final Pattern MISSING = Pattern.compile("(Field does not exist|(Unknown variable)): (.*)");
    private static final Pattern FILE_AND_LINE = Pattern.compile("(.*):(\\d+)", Pattern.DOTALL);

    private final ProgramFiles files;
    private final Source main;

    ProgramProblems(ProgramFiles files, Source main) {
        this.files = files;
        this.main = main;
    }

    Problem of(Exception error) {
        if (error instanceof ProgramError own) {
            return own(own).lacking(own.variable() == null ? "" : String.valueOf(own.getMessage()));
        }
        Place place = innermost(error).orElse(Place.startOf(main));
        String line = place.source().line(place.line());
        int column = Math.min(line.length(), place.column() - 1);
        String message = error instanceof ParseError ? syntax(error, line, column) : sentence(error);
        boolean lookup = EXTERNAL.matcher(String.valueOf(error.getMessage())).matches();
        return new Problem(place, Texts.length(line, column), message).lacking(lookup ? message : "");
    }

    private Problem own(ProgramError error) {
        Position position = error.position();
        String message = String.valueOf(error.getMessage());
        Optional<Source> source = Optional.ofNullable(position)
                .flatMap(present -> files.source(present.currentFile().toString()));
        if (position == null || source.isEmpty()) {
            return Problem.at(Place.startOf(main), message);
        }
        String text = source.get().text();
        boolean call = position.offset() < text.length() && text.charAt(position.offset()) == '(';
        int start = call ? Texts.call(text, position.offset()) : position.offset();
        int close = call ? text.indexOf(')', position.offset()) : -1;
        int length = close < 0 ? Texts.length(text, start) : close + 1 - start;
        return new Problem(source.get().place(start), length, message);
    }

    /** The first frame that lies in a file of the program. */
    private Optional<Place> innermost(Exception error) {
        for (StackTraceElement frame : error.getStackTrace()) {
            Matcher parts = FILE_AND_LINE.matcher(String.valueOf(frame.getFileName()));
            Optional<Source> source = parts.matches() ? files.source(parts.group(1)) : Optional.empty();
            if (source.isPresent()) {
                return Optional.of(
                        new Place(source.get(), Integer.parseInt(parts.group(2)), Math.max(1, frame.getLineNumber())));
            }
        }
        return Optional.empty();
    }

    private static String syntax(Exception error, String line, int column) {
        int template = line.lastIndexOf("{{", Math.min(line.length(), column + 2));
        if (template >= 0 && !inString(line, template)) {
            return "a template must be inside a string here, such as '%s'; outside a string, write std.native('must_env')('NAME')"
                    .formatted("{{ must_env `NAME` }}");
        }
        if (column >= line.length()) {
            return "this is not Jsonnet: the line ends too early, or a comma or bracket is missing";
        }
        String message = String.valueOf(error.getMessage());
        int opaque = message.indexOf("no duplicate field: ");
        if (opaque >= 0) {
            return "the key '%s' is defined twice in this object"
                    .formatted(message.substring(opaque + "no duplicate field: ".length())
                            .replaceAll("[,:\"].*", "")
                            .strip());
        }
        return "this is not Jsonnet: '%s' is not expected here; a comma, a bracket or a quote may be missing before it"
                .formatted(line.substring(column, column + Texts.length(line, column)));
    }

    /** Whether an odd number of quotes stands before a column. */
    private static boolean inString(String line, int column) {
        List<Character> quotes = line.substring(0, column)
                .chars()
                .filter(character -> character == '"' || character == '\'')
                .mapToObj(character -> (char) character)
                .toList();
        return quotes.size() % 2 == 1;
    }

    private static String sentence(Exception error) {
        String message = String.valueOf(error.getMessage());
        Matcher external = EXTERNAL.matcher(message);
        if (external.matches()) {
            return "the external variable %s is not given; add --ext-str %s=TEXT"
                    .formatted(external.group(1), external.group(1));
        }
        Matcher imported = IMPORT.matcher(message);
        if (imported.matches()) {
            return "the file %s cannot be read: it has to be text in UTF-8, at most 32 MiB, beside the file that imports it"
                    .formatted(imported.group(1));
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return "there is no %s %s".formatted(missing.group(2) == null ? "field" : "variable", missing.group(3));
        }
        if (message.startsWith("Internal ")) {
            Throwable cause = error.getCause();
            return "this cannot be worked out%s"
                    .formatted(
                            cause == null || cause.getMessage() == null
                                    ? ""
                                    : ": "
                                            + cause.getMessage()
                                                    .lines()
                                                    .findFirst()
                                                    .orElse(""));
        }
        return message.strip().replaceFirst("\\.$", "");
    }
}
