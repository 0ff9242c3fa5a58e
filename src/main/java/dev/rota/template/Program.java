package dev.rota.template;

import dev.rota.template.Segment.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments as a template for Pebble, in which each text is only a number.
 *
 * <p>Each action begins a line of its own, so that the line Pebble names leads to the action.
 *
 * @param text the template
 * @param segmentOfLine which segment each of its lines belongs to
 */
record Program(String text, List<Integer> segmentOfLine) {

    Program {
        segmentOfLine = List.copyOf(segmentOfLine);
    }

    static Program of(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        List<Integer> segmentOfLine = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            String line = line(segments.get(index), index);
            text.append(line).append('\n');
            for (int count = 0; count < line.split("\r\n|\r|\n", -1).length; count++) {
                segmentOfLine.add(index);
            }
        }
        return new Program(text.toString(), segmentOfLine);
    }

    /** An action alone, with what it needs before or behind it to be complete. */
    static Program ofOne(Step step) {
        String line = line(step, 0);
        String name = Tags.name(step.code());
        return switch (step.form() == Segment.Form.TAG ? name : "") {
            case "if", "for", "macro" -> new Program(line + "{% end" + name + " %}", List.of(0));
            case "elseif", "else", "endif" ->
                new Program("{% if true %}" + line + (name.equals("endif") ? "" : "{% endif %}"), List.of(0));
            case GoRange.TAG -> new Program(line + "{% " + GoRange.END + " %}", List.of(0));
            case GoRange.END -> new Program("{% " + GoRange.TAG + " x, y, [] %}" + line, List.of(0));
            case "endfor" -> new Program("{% for x in [] %}" + line, List.of(0));
            case "endmacro" -> new Program("{% macro x() %}" + line, List.of(0));
            default -> new Program(line, List.of(0));
        };
    }

    /** The segment a line belongs to, counted from 1; -1 when there is none. */
    int segment(int line) {
        return line >= 1 && line <= segmentOfLine.size() ? segmentOfLine.get(line - 1) : -1;
    }

    private static String line(Segment segment, int index) {
        if (!(segment instanceof Step step)) {
            return Skeleton.mark(Skeleton.TEXT, index);
        }
        return switch (step.form()) {
            case PRINT -> "{{ " + step.code() + " }}";
            case TAG -> "{% " + step.code() + " %}";
            case COMMENT -> "";
            case FAULTY -> Skeleton.mark(Skeleton.FAULT, index);
        };
    }
}
