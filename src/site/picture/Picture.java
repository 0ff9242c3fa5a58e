import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what a terminal shows as SVG, in colours for a light and a dark page: standard input is text with colour sequences, standard
 * output the picture. Run as "java src/site/picture/Picture.java"; PictureTest does, for the picture in the README.
 */
final class Picture {

    private static final Pattern PIECE = Pattern.compile("\u001B\\[(\\d+)m|([^\u001B]+)");
    private static final double CHARACTER = 8.4;
    private static final int LINE = 20;
    private static final int MARGIN = 16;

    private static final String STYLE = """
            text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: var(--text) }
            svg { --page: #ffffff; --text: #1f2328; --c31: #b3131f; --c32: #116329; --c33: #7d4e00; --c36: #0b5c75 }
            @media (prefers-color-scheme: dark) {
              svg { --page: #0d1117; --text: #e6edf3; --c31: #ff8b84; --c32: #5fd174; --c33: #e3b341; --c36: #56c8e0 }
            }
            .page { fill: var(--page); stroke: var(--text); stroke-opacity: .25 }
            .c1 { font-weight: bold } .c2 { fill-opacity: .7 }
            .c31 { fill: var(--c31) } .c32 { fill: var(--c32) } .c33 { fill: var(--c33) } .c36 { fill: var(--c36) }
            text.c7 { fill: var(--page) }
            """;

    private final Set<Integer> on = new TreeSet<>();
    private final StringBuilder drawn = new StringBuilder();

    public static void main(String[] arguments) throws java.io.IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.write(new Picture().of(text.lines().toList()).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private String of(List<String> lines) {
        int widest = 0;
        for (int row = 0; row < lines.size(); row++) {
            widest = Math.max(widest, line(lines.get(row), MARGIN + row * LINE));
        }
        long width = Math.round(widest * CHARACTER) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>A diff of Rota on a terminal</title>
                <style>
                %3$s</style>
                <rect class="page" x="1" y="1" width="%4$d" height="%5$d" rx="8"/>
                %6$s</svg>
                """.formatted(width, height, STYLE, width - 2, height - 2, drawn);
    }

    /** Draws a line and says how many characters it has. */
    private int line(String line, int top) {
        int column = 0;
        Matcher pieces = PIECE.matcher(line);
        while (pieces.find()) {
            if (pieces.group(1) != null) {
                turn(Integer.parseInt(pieces.group(1)));
            } else {
                draw(pieces.group(2), column, top);
                column += pieces.group(2).length();
            }
        }
        return column;
    }

    private void turn(int code) {
        switch (code) {
            case 22 -> on.removeAll(Set.of(1, 2));
            case 27 -> on.remove(7);
            case 39 -> on.removeIf(other -> other >= 30);
            default -> on.add(code);
        }
    }

    private void draw(String text, int column, int top) {
        String place = "x=\"%s\"".formatted(number(MARGIN + column * CHARACTER));
        String width = number(text.length() * CHARACTER);
        if (on.contains(7)) {
            String colours = classes(on.stream().filter(code -> code != 7).toList());
            drawn.append("<rect%s %s y=\"%d\" width=\"%s\" height=\"%d\"/>\n".formatted(colours, place, top, width, LINE));
        }
        if (!text.isBlank()) {
            drawn.append("<text%s %s y=\"%d\" textLength=\"%s\" xml:space=\"preserve\">%s</text>\n"
                    .formatted(
                            classes(new ArrayList<>(on)),
                            place,
                            top + 15,
                            width,
                            text.replace("&", "&amp;").replace("<", "&lt;")));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String classes(List<Integer> codes) {
        return codes.isEmpty()
                ? ""
                : " class=\"c%s\"".formatted(String.join(" c", codes.stream().map(String::valueOf).toList()));
    }
}
