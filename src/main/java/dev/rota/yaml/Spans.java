package dev.rota.yaml;

/** Where a stretch of the text that is read stands in the author's file. */
@FunctionalInterface
interface Spans {

    /**
     * The author's span.
     *
     * @param from the offset of its first UTF-16 unit
     * @param to the offset after its last; only the first line of the stretch counts
     */
    Span between(int from, int to);
}
