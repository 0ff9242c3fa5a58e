package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
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
        return FlowValue.read(value, new Span(place, Math.max(1, length)));
    }

    /** The same, for a value whose length in the author's file is not known. */
    public static YamlNode readFlow(String text, Place place) {
        return readFlow(text, place, 1);
    }

    static Optional<YamlNode> compose(TextLines lines, Spans spans) {
        Characters.check(lines.text(), spans);
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
}
