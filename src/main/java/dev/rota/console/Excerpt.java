package dev.rota.console;

import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The line of a file that a problem stands in, with carets below what is wrong. */
final class Excerpt {

    private static final int TAB_STOP = 4;

    private final UnaryOperator<String> mask;
    private final Palette palette;
    private final int columns;

    /** Excerpts of lines cut to a number of columns. */
    Excerpt(UnaryOperator<String> mask, Palette palette, int columns) {
        this.mask = mask;
        this.palette = palette;
        this.columns = columns;
    }

    /** The lines to print; none when the source does not hold the line. */
    List<String> of(Problem problem) {
        String line = withoutByteOrderMark(problem);
        if (line.isBlank()) {
            return List.of();
        }
        String number = "%5d".formatted(problem.place().line());
        String gutter = " ".repeat(number.length());
        String masked = mask.apply(line);
        if (!masked.equals(line)) {
            // What is masked has another length, so carets would point at the wrong words.
            return List.of(quoted(number, window(grid(masked), 0)));
        }
        List<String> grid = grid(line);
        int from = grid(line.substring(
                        0, Math.min(line.length(), problem.place().column() - 1)))
                .size();
        int end = Math.min(line.length(), problem.place().column() - 1 + problem.length());
        int width = Math.max(1, grid(line.substring(0, Math.max(0, end))).size() - from);
        int start = windowStart(grid.size(), from);
        int visible = Math.max(1, Math.min(width, start + columns - from));
        String carets = " ".repeat(from - start) + palette.paint(Style.ERROR, "^".repeat(visible));
        return List.of(quoted(number, window(grid, start)), quoted(gutter, carets));
    }

    private String quoted(String gutter, String text) {
        return (palette.paint(Style.MUTED, gutter + " |") + " " + text).stripTrailing();
    }

    private static String withoutByteOrderMark(Problem problem) {
        String line = problem.place().source().line(problem.place().line());
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** What stands in each column of the screen; a wide character leaves its second column empty. */
    private static List<String> grid(String line) {
        List<String> grid = new ArrayList<>();
        line.codePoints().forEach(character -> {
            int width = DisplayWidth.of(character);
            if (character == '\t') {
                int blanks = TAB_STOP - grid.size() % TAB_STOP;
                grid.addAll(List.of(" ".repeat(blanks).split("")));
            } else if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                grid.add("?");
            } else if (width == 0 && !grid.isEmpty()) {
                grid.add(grid.remove(grid.size() - 1) + Character.toString(character));
            } else {
                grid.add(Character.toString(character));
                if (width == 2) {
                    grid.add("");
                }
            }
        });
        return grid;
    }

    /** The first column to show, so that a third of the line before the place stays in sight. */
    private int windowStart(int size, int from) {
        return size <= columns ? 0 : Math.max(0, Math.min(from - columns / 3, size - columns));
    }

    private String window(List<String> grid, int start) {
        String ellipsis = palette.symbol(Symbol.ELLIPSIS);
        List<String> shown = new ArrayList<>(grid.subList(start, Math.min(grid.size(), start + columns)));
        if (start > 0) {
            shown.subList(0, ellipsis.length()).clear();
            shown.add(0, shown.get(0).isEmpty() ? ellipsis + " " : ellipsis);
        }
        if (start + columns < grid.size()) {
            shown.subList(shown.size() - ellipsis.length(), shown.size()).clear();
            shown.add(ellipsis);
        }
        return String.join("", shown);
    }
}
