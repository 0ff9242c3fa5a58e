package dev.rota.render;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The columns of a table: each as wide as its widest cell.
 *
 * @param widths in characters
 */
record Columns(List<Integer> widths) {

    private static final String GAP = "  ";

    /** The columns of rows that all have as many cells. */
    static Columns of(List<List<String>> rows) {
        return new Columns(IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList());
    }

    /** How many characters a row takes with the gaps between its columns. */
    int total() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
    }

    /** A row as a line, without a line end. */
    String line(List<String> cells) {
        return line(cells, (column, cell) -> cell);
    }

    /**
     * A row as a line, without a line end.
     *
     * @param paint colours the cell of a column
     */
    String line(List<String> cells, BiFunction<Integer, String, String> paint) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            text.append(paint.apply(column, cell));
            if (column < cells.size() - 1) {
                text.append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
            }
        }
        return text.toString().stripTrailing();
    }
}
