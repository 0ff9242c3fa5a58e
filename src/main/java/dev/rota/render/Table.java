package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Printable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table: columns each as wide as their widest cell.
 *
 * @param widths in characters
 */
record Table(List<Row> rows, List<Integer> widths) {

    private static final String GAP = "  ";

    /** A row, with the style in which it stands out. */
    record Row(List<String> cells, Optional<Style> style) {

        Row {
            cells = cells.stream().map(Printable::line).toList();
        }

        /** The names of the columns. */
        static Row heading(String... cells) {
            return new Row(List.of(cells), Optional.of(Style.HEADING));
        }

        /** A row that is there for completeness only. */
        static Row of(boolean muted, String... cells) {
            return new Row(List.of(cells), muted ? Optional.of(Style.MUTED) : Optional.empty());
        }
    }

    /** A table of rows that all have as many cells. */
    static Table of(List<Row> rows) {
        return new Table(
                rows,
                IntStream.range(0, rows.get(0).cells().size())
                        .map(column -> rows.stream()
                                .mapToInt(row -> row.cells().get(column).length())
                                .max()
                                .orElse(0))
                        .boxed()
                        .toList());
    }

    /** The table, each line in its style and with a line end. */
    String text(Palette palette) {
        return rows.stream()
                .map(row -> {
                    String line = line(row.cells(), (column, cell) -> cell);
                    return row.style().map(style -> palette.paint(style, line)).orElse(line) + "\n";
                })
                .collect(Collectors.joining());
    }

    /** How many characters a row takes with the gaps between its columns. */
    int total() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
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
