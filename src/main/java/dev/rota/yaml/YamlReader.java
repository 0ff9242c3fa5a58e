package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.yaml.TextLines.Spans;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML text into located values. Anchors and aliases are resolved; scalars stay text. */
public final class YamlReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What the parser wants to buffer beyond the text. */
    private static final int SPARE = 16;

    private static final String STRUCTURE = "[{\"'";

    private YamlReader() {}

    /**
     * Reads the document that a text holds.
     *
     * @param source the author's file, which problems that have no better place are told about
     * @param text what is read: the source's own text, or what a template made of it; a byte order mark at its start is
     *     dropped and not counted in places
     * @param places where the positions of the text stand in the author's files
     * @return nothing when the text holds no value
     * @throws ProblemsException when the text is not YAML, holds what has no meaning here, or is too large or too deep
     */
    public static Optional<YamlNode> read(Source source, String text, Places places) {
        if (text.length() > Budget.MOST_CHARACTERS) {
            throw new Span(Place.startOf(source), 1)
                    .problem("this file holds more than " + Budget.bounds() + "; split it into several files");
        }
        String marked = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        TextLines lines = new TextLines(marked);
        return compose(lines, lines.spans(places));
    }

    /**
     * Reads a text that a template inserted where a number, a boolean, a list or an object is due. A list or an object is
     * read as YAML's flow style, which includes JSON; any other text is one scalar.
     *
     * @param text the value
     * @param place where it was inserted; every node of it stands there
     * @param length how many characters the author wrote there
     * @throws ProblemsException when it begins as a list, an object or a quoted text but is none
     */
    public static YamlNode readFlow(String text, Place place, int length) {
        String value = text.strip();
        if (value.isEmpty() || STRUCTURE.indexOf(value.charAt(0)) < 0) {
            return new YamlScalar(value, true, place, length);
        }
        return flowValue(value, new Span(place, Math.max(1, length)));
    }

    /** The same, for a value whose length in the author's file is not known. */
    public static YamlNode readFlow(String text, Place place) {
        return readFlow(text, place, 1);
    }

    static Optional<YamlNode> compose(TextLines lines, Spans spans) {
        checkCharacters(lines.text(), spans);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                // The parser moves all it has buffered whenever it reads on, which takes forever for a long scalar.
                .setBufferSize(lines.text().length() + SPARE)
                .build();
        EventCursor events =
                new EventCursor(new Parse(settings).parseString(lines.text()).iterator(), lines, spans);
        try {
            return new NodeComposer(events).document();
        } catch (YamlEngineException | NumberFormatException e) {
            throw new SyntaxProblem(lines, spans).of(e, events.reached());
        }
    }

    static void checkCharacters(String text, Spans spans) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!allowed(character)) {
                throw spans.between(offset, offset + 1).problem(sentence(character));
            }
            offset += Character.charCount(character);
        }
    }

    /** YAML's set of printable characters, with DEL, which quoted texts may hold. */
    private static boolean allowed(int character) {
        return (character >= 0x20 && character <= 0x7F)
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0x85
                || (character >= 0xA0 && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character <= 0xFFFD)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static String sentence(int character) {
        if (character == 0) {
            return "there is a NUL character here, as in binary files or UTF-16; save the file as text in UTF-8";
        }
        if (Character.isSurrogate((char) character)) {
            return "there is half of a character (U+%04X) here; save the file as text in UTF-8".formatted(character);
        }
        return "there is the invisible character U+%04X here; remove it, or write it as \"\\u%04X\" in double quotes"
                .formatted(character, character);
    }

    /** The value; every node of it stands at the one span. Problems do not quote it, for it may be a secret. */
    private static YamlNode flowValue(String value, Span span) {
        try {
            return YamlReader.compose(new TextLines(value), (from, to) -> span)
                    .orElseThrow(() -> span.problem("the value is empty"));
        } catch (ProblemsException e) {
            throw new ProblemsException(
                    e.problems().stream().map(YamlReader::ofValue).toList());
        }
    }

    private static Problem ofValue(Problem problem) {
        return new Problem(
                problem.place(),
                problem.length(),
                "after templates, the value here is not a list, an object or a quoted text: " + problem.message());
    }

    /**
     * Where a position of the text that is read stands in the author's file.
     *
     * <p>The two differ when a template has been evaluated in between.
     */
    @FunctionalInterface
    public interface Places {

        /**
         * The author's place.
         *
         * @param line of the text that is read, counted from 1
         * @param column of the text that is read, counted from 1 in UTF-16 units; it may stand one past the end of the line
         */
        Place at(int line, int column);
    }
}
