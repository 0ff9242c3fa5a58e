package dev.rota.template;

import dev.rota.template.Segment.Form;
import dev.rota.template.Segment.Step;
import dev.rota.template.Segment.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away the white space that an author does not want in the text.
 *
 * <p>A {@code -} inside a delimiter takes all that stands on its side. Lines that hold nothing but tags and comments go
 * as a whole where no such mark says otherwise, so that a condition in the middle of a list or of a block scalar leaves no trace.
 */
final class WhiteSpace {

    private final String text;
    private final List<Segment> segments;

    private WhiteSpace(String text, List<Segment> segments) {
        this.text = text;
        this.segments = new ArrayList<>(segments);
    }

    /** The segments with their texts shortened. */
    static List<Segment> trim(String text, List<Segment> segments) {
        WhiteSpace whiteSpace = new WhiteSpace(text, segments);
        whiteSpace.removeLinesOfTags();
        whiteSpace.applyMarks();
        whiteSpace.segments.removeIf(segment -> segment.from() == segment.to());
        return List.copyOf(whiteSpace.segments);
    }

    private void removeLinesOfTags() {
        for (int first = 0; first < segments.size(); first++) {
            if (leavesNoTrace(first) && beginsLine(first)) {
                int last = lastOfRun(first);
                if (endsLine(last) && !isMarked(first, last)) {
                    blankOut(first, last);
                }
                first = last;
            }
        }
    }

    /** A mark at either end says what goes there, and then nothing else does: the line end on the other side stays. */
    private boolean isMarked(int first, int last) {
        return segments.get(first) instanceof Step begin
                && segments.get(last) instanceof Step end
                && (begin.action().trimsLeft() || end.action().trimsRight());
    }

    private boolean leavesNoTrace(int index) {
        return index >= 0
                && index < segments.size()
                && segments.get(index) instanceof Step step
                && (step.form() == Form.TAG || step.form() == Form.COMMENT);
    }

    private boolean beginsLine(int index) {
        if (index == 0) {
            return true;
        }
        if (!(segments.get(index - 1) instanceof Text before)) {
            return false;
        }
        int start = before.to();
        while (start > before.from() && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start == 0 || isLineEnd(text.charAt(start - 1)) || isMark(start);
    }

    /** Behind a byte order mark a line begins too. */
    private boolean isMark(int start) {
        return start == 1 && text.charAt(0) == '\uFEFF';
    }

    /** Tags and comments on one line, with blanks between them. */
    private int lastOfRun(int first) {
        int last = first;
        while (true) {
            if (leavesNoTrace(last + 1)) {
                last++;
            } else if (leavesNoTrace(last + 2) && isBlankText(segments.get(last + 1))) {
                last += 2;
            } else {
                return last;
            }
        }
    }

    private boolean isBlankText(Segment segment) {
        return segment instanceof Text
                && text.substring(segment.from(), segment.to()).chars().allMatch(c -> isBlank((char) c));
    }

    private boolean endsLine(int index) {
        if (index + 1 == segments.size()) {
            return true;
        }
        if (!(segments.get(index + 1) instanceof Text after)) {
            return false;
        }
        int end = blanksEnd(after);
        return end == text.length() || (end < after.to() && isLineEnd(text.charAt(end)));
    }

    private int blanksEnd(Text after) {
        int end = after.from();
        while (end < after.to() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void blankOut(int first, int last) {
        if (first > 0 && segments.get(first - 1) instanceof Text before) {
            int end = before.to();
            while (end > before.from() && isBlank(text.charAt(end - 1))) {
                end--;
            }
            segments.set(first - 1, new Text(before.from(), end));
        }
        for (int index = first; index <= last; index++) {
            if (segments.get(index) instanceof Text between) {
                segments.set(index, new Text(between.to(), between.to()));
            }
        }
        if (last + 1 < segments.size() && segments.get(last + 1) instanceof Text after) {
            int start = blanksEnd(after);
            start += text.startsWith("\r\n", start) ? 2 : 1;
            segments.set(last + 1, new Text(Math.min(start, after.to()), after.to()));
        }
    }

    private void applyMarks() {
        for (int index = 0; index < segments.size(); index++) {
            if (segments.get(index) instanceof Step step) {
                if (step.action().trimsLeft() && index > 0 && segments.get(index - 1) instanceof Text before) {
                    segments.set(index - 1, new Text(before.from(), trimmedEnd(before)));
                }
                if (step.action().trimsRight()
                        && index + 1 < segments.size()
                        && segments.get(index + 1) instanceof Text after) {
                    segments.set(index + 1, new Text(trimmedStart(after), after.to()));
                }
            }
        }
    }

    private int trimmedEnd(Text before) {
        int end = before.to();
        while (end > before.from() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int trimmedStart(Text after) {
        int start = after.from();
        while (start < after.to() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
