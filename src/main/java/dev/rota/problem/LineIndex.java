package dev.rota.problem;

import java.util.Arrays;

/**
 * Offsets in a text to lines and columns and back, both counted from 1.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or {@code \r}; columns count UTF-16 units. A byte order mark has no column.
 */
public final class LineIndex {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int[] starts;
    private final int length;

    /** The lines of a text. */
    public LineIndex(String text) {
        this.length = text.length();
        int[] found = new int[16];
        int count = 1;
        found[0] = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int offset = 0; offset < length; offset++) {
            char current = text.charAt(offset);
            boolean pair = current == '\r' && offset + 1 < length && text.charAt(offset + 1) == '\n';
            if (current == '\n' || (current == '\r' && !pair)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count] = offset + 1;
                count++;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The line an offset is on. */
    public int line(int offset) {
        int position = Arrays.binarySearch(starts, offset);
        return Math.max(1, position >= 0 ? position + 1 : -position - 1);
    }

    /** The column an offset is at. */
    public int column(int offset) {
        return Math.max(1, offset - starts[line(offset) - 1] + 1);
    }

    /** The offset of a position; one outside the text is moved to its nearest edge. */
    public int offset(int line, int column) {
        int start = starts[Math.max(0, Math.min(line, starts.length) - 1)];
        int end = line < starts.length ? starts[Math.max(0, line)] - 1 : length;
        return Math.max(start, Math.min(start + column - 1, Math.max(start, end)));
    }

    /** A line of the text without its line end; {@code ""} when there is none of this number. */
    String line(String text, int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] : length;
        while (end > starts[number - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(starts[number - 1], end);
    }

    /** The offset at which a line begins. */
    public int start(int line) {
        return starts[line - 1];
    }
}
