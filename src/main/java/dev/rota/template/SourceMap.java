package dev.rota.template;

import dev.rota.problem.Place;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Leads from a position in the rendered text to the author's place. */
final class SourceMap {

    private final TemplateFile file;
    private final NavigableMap<Integer, Run> runs = new TreeMap<>();

    /**
     * A stretch of the rendered text.
     *
     * @param target where it begins there
     * @param origin where it comes from in the source
     * @param copied whether it is the source's own text, character by character, rather than a token
     */
    private record Run(int target, int origin, boolean copied) {}

    SourceMap(TemplateFile file) {
        this.file = file;
    }

    /** Says where the text from an offset on comes from. Called with rising offsets. */
    void add(int target, int origin, boolean copied) {
        runs.put(target, new Run(target, origin, copied));
    }

    /** The author's place of an offset in the rendered text. */
    Place place(int offset) {
        if (runs.isEmpty()) {
            return file.place(0);
        }
        Run run = Objects.requireNonNull(runs.floorEntry(Math.max(offset, runs.firstKey())))
                .getValue();
        int origin = run.copied() ? run.origin() + Math.max(0, offset - run.target()) : run.origin();
        return file.place(Math.min(origin, file.text().length()));
    }
}
