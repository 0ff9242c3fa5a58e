package dev.rota.console;

import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The line of a file that a problem stands in, with carets below what is wrong. */
final class Excerpt {

    private static final int TAB_STOP = 4;

    private final UnaryOperator<String> mask;
    private final Palette palette;
    private final int columns;
    private @Nullable Shown last;

    /** Excerpts of lines cut to a number of columns. A line is laid out once for all problems in a row that stand in it. */
    Excerpt(UnaryOperator<String> mask, Palette palette, int columns) {
        this.mask = mask;
        this.palette = palette;
        this.columns = columns;
    }

    /**
     * A line as it is shown.
     *
     * @param masked whether something in it is
     * @param grid what stands in each column of the screen; a wide character leaves its second column empty
     * @param starts the column of the screen at which each of its characters begins, and where it ends
     */
    private record Shown(String line, boolean masked, List<String> grid, List<Integer> starts) {}

    /** The lines to print; none when the source does not hold the line. */
    List<String> of(Problem problem) {
        String line = problem.place().source().line(problem.place().line());
        if (line.isBlank()) {
            return List.of();
        }
        if (last == null || !last.line().equals(line)) {
            last = shown(line);
        }
        String number = "%5d".formatted(problem.place().line());
        String gutter = " ".repeat(number.length());
        if (last.masked()) {
            // What is masked has another length, so carets would point at the wrong words.
            return List.of(quoted(number, window(last.grid(), 0)));
        }
        int from = last.starts().get(Math.min(line.length(), problem.place().column() - 1));
        int end = Math.min(line.length(), problem.place().column() - 1 + problem.length());
        int width = Math.max(1, last.starts().get(Math.max(0, end)) - from);
        int start = windowStart(last.grid().size(), from);
        int visible = Math.max(1, Math.min(width, start + columns - from));
        String carets = " ".repeat(from - start) + palette.paint(Style.ERROR, "^".repeat(visible));
        return List.of(quoted(number, window(last.grid(), start)), quoted(gutter, carets));
    }

    private String quoted(String gutter, String text) {
        return (palette.paint(Style.MUTED, gutter + " |") + " " + text).stripTrailing();
    }

    private Shown shown(String line) {
        String masked = mask.apply(line);
        List<String> grid = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int offset = 0; offset < masked.length(); ) {
            int character = masked.codePointAt(offset);
            int next = offset + Character.charCount(character);
            starts.addAll(Collections.nCopies(next - offset, grid.size()));
            add(character, grid);
            offset = next;
        }
        starts.add(grid.size());
        return new Shown(line, !masked.equals(line), grid, starts);
    }

    private static void add(int character, List<String> grid) {
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
