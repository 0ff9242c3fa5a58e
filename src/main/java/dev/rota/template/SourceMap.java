package dev.rota.template;

import dev.rota.problem.Place;
import dev.rota.problem.Source;
import java.util.ArrayList;
import java.util.List;

/** Leads from a position in the rendered text to the author's place. */
final class SourceMap {

    private final Source source;
    private final LineIndex sourceLines;
    private final List<Run> runs = new ArrayList<>();

    /**
     * A stretch of the rendered text.
     *
     * @param target where it begins there
     * @param origin where it comes from in the source
     * @param copied whether it is the source's own text, character by character, rather than a token
     */
    private record Run(int target, int origin, boolean copied) {}

    SourceMap(Source source, LineIndex sourceLines) {
        this.source = source;
        this.sourceLines = sourceLines;
    }

    /** Says where the text from an offset on comes from. Called with rising offsets. */
    void add(int target, int origin, boolean copied) {
        runs.add(new Run(target, origin, copied));
    }

    /** The author's place of an offset in the rendered text. */
    Place place(int offset) {
        if (runs.isEmpty()) {
            return Place.startOf(source);
        }
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (runs.get(middle).target() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Run run = runs.get(low);
        int origin = run.copied() ? run.origin() + Math.max(0, offset - run.target()) : run.origin();
        return place(source, sourceLines, Math.min(origin, source.text().length()));
    }

    static Place place(Source source, LineIndex lines, int offset) {
        return new Place(source, lines.line(offset), lines.column(offset));
    }
}
