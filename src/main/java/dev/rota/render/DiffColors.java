package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Style;
import java.util.ArrayList;
import java.util.List;

/** Colours a unified diff; where a line was changed into another, the part that differs stands out. */
final class DiffColors {

    private static final int HEADER_LINES = 2;

    private final Palette palette;

    DiffColors(Palette palette) {
        this.palette = palette;
    }

    /** The lines of one diff, header first, each with a line end. */
    String paint(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); ) {
            if (i < HEADER_LINES) {
                text.append(palette.paint(Style.HEADING, lines.get(i++))).append('\n');
                continue;
            }
            List<String> removed = run(lines, i, '-');
            List<String> added = run(lines, i + removed.size(), '+');
            if (removed.isEmpty() && added.isEmpty()) {
                text.append(plain(lines.get(i++))).append('\n');
                continue;
            }
            paintPair(text, removed, added);
            i += removed.size() + added.size();
        }
        return text.toString();
    }

    private void paintPair(StringBuilder text, List<String> removed, List<String> added) {
        boolean paired = removed.size() == added.size();
        for (int i = 0; i < removed.size(); i++) {
            text.append(changed(removed.get(i), paired ? added.get(i) : "", Style.REMOVED))
                    .append('\n');
        }
        for (int i = 0; i < added.size(); i++) {
            text.append(changed(added.get(i), paired ? removed.get(i) : "", Style.ADDED))
                    .append('\n');
        }
    }

    private String changed(String line, String counterpart, Style style) {
        int start = 1;
        while (start < Math.min(line.length(), counterpart.length())
                && line.charAt(start) == counterpart.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(line.length(), counterpart.length()) - start
                && line.charAt(line.length() - 1 - end) == counterpart.charAt(counterpart.length() - 1 - end)) {
            end++;
        }
        boolean partial = start > 1 && start < line.length() - end;
        if (!partial) {
            return palette.paint(style, line);
        }
        String middle = line.substring(start, line.length() - end);
        return palette.paint(
                style,
                line.substring(0, start)
                        + palette.paint(Style.DIFFERENCE, middle)
                        + line.substring(line.length() - end));
    }

    private String plain(String line) {
        return line.startsWith("@@") ? palette.paint(Style.HUNK, line) : line;
    }

    private static List<String> run(List<String> lines, int from, char mark) {
        List<String> run = new ArrayList<>();
        for (int i = from;
                i < lines.size() && !lines.get(i).isEmpty() && lines.get(i).charAt(0) == mark;
                i++) {
            run.add(lines.get(i));
        }
        return run;
    }
}
