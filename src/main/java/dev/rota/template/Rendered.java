package dev.rota.template;

import dev.rota.problem.LineIndex;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rendered file: its text with a token for each printed value, the values, and the way back to the author's places.
 *
 * <p>The text is to be read as YAML; then each scalar is split into its {@link #parts}. Immutable.
 */
public final class Rendered {

    private final String text;
    private final Tokens tokens;
    private final List<Value> values;
    private final Set<String> secrets;
    private final List<Problem> problems;
    private final List<Problem> unfetched;
    private final Map<Place, List<Problem>> warnings;
    private final SourceMap map;
    private final LineIndex lines;

    Rendered(
            String text,
            Tokens tokens,
            List<Value> values,
            Set<String> secrets,
            List<Problem> problems,
            List<Problem> unfetched,
            List<Problem> warnings,
            SourceMap map) {
        this.text = text;
        this.tokens = tokens;
        this.values = List.copyOf(values);
        this.secrets = Set.copyOf(secrets);
        this.problems = List.copyOf(problems);
        this.unfetched = List.copyOf(unfetched);
        this.warnings = warnings.stream()
                .collect(Collectors.groupingBy(Problem::place, LinkedHashMap::new, Collectors.toList()));
        this.map = map;
        this.lines = new LineIndex(text);
    }

    /** The text with tokens, which are letters to YAML. A byte order mark stays at its beginning. */
    public String text() {
        return text;
    }

    /**
     * The author's place of a position in the text. For a position in a token it is the beginning of the action, for one
     * outside the text the nearest.
     *
     * @param line counted from 1; lines end with {@code \n}, {@code \r\n} or {@code \r}
     * @param column counted from 1 in UTF-16 units, without a byte order mark
     */
    public Place place(int line, int column) {
        return map.place(lines.offset(line, column));
    }

    /** The pieces of a scalar of the parsed text, in order; no piece for an empty one. */
    public List<Part> parts(String scalar) {
        return tokens.split(scalar).stream()
                .<Part>map(piece -> piece.isLiteral()
                        ? new Part.Literal(piece.literal())
                        : new Part.Inserted(values.get(piece.value())))
                .toList();
    }

    /** Whether a scalar of the parsed text has values in it. */
    public boolean hasValues(String scalar) {
        return tokens.isIn(scalar);
    }

    /** The texts that must not be shown: secrets that lookups gave, and values that were made of them. */
    public Set<String> secrets() {
        return secrets;
    }

    /** What failed inside tags, where no scalar can be blamed; in the order it was met, each once. */
    public List<Problem> problems() {
        return problems;
    }

    /** The tags that could not be evaluated because nothing was to be fetched, so that what they hold is not in the text. */
    public List<Problem> unfetched() {
        return unfetched;
    }

    /** What may be meant otherwise in tags, and in actions whose value stands nowhere by itself. */
    public List<Problem> warnings() {
        Map<Place, List<Problem>> others = new LinkedHashMap<>(warnings);
        values.forEach(value -> others.remove(value.place()));
        return others.values().stream().flatMap(List::stream).toList();
    }

    /** What may be meant otherwise in the action that printed a value, in sentences without a place. */
    public List<String> warnings(Value value) {
        return warnings.getOrDefault(value.place(), List.of()).stream()
                .map(Problem::message)
                .toList();
    }

    /** The same with another text of the same length and lines, and without problems. */
    Rendered withText(String other) {
        return new Rendered(other, tokens, values, secrets, List.of(), List.of(), List.of(), map);
    }
}
