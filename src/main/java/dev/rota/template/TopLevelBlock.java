package dev.rota.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a document down to one of its top-level keys; every other character becomes a blank. */
final class TopLevelBlock {

    private final Pattern keyLine;
    private final Pattern flowKey;

    private final String text;
    private final char[] kept;

    private TopLevelBlock(String text, String key) {
        String spellings = "(?:K|\"K\"|'K')".replace("K", Pattern.quote(key));
        this.keyLine = Pattern.compile(spellings + "[ \\t]*:(?:[ \\t].*)?");
        this.flowKey = Pattern.compile(spellings + "\\s*:");
        this.text = text;
        this.kept = text.replaceAll("[^\\r\\n\uFEFF]", " ").toCharArray();
    }

    /** The block where it stood; {@code ""} when there is none. */
    static String cut(String text, String key) {
        TopLevelBlock block = new TopLevelBlock(text, key);
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean found = start.stripLeading().startsWith("{") ? block.keepMember() : block.keepLines();
        return found ? new String(block.kept) : "";
    }

    private void keep(int from, int to) {
        text.getChars(from, to, kept, from);
    }

    /** A block ends with the next line that begins with a key; a list may stand as far left as its key. */
    private boolean keepLines() {
        boolean found = false;
        boolean inside = false;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            String line = text.substring(start, end);
            if (keyLine.matcher(line).matches()) {
                inside = true;
                found = true;
            } else if (beginsAnother(line)) {
                inside = false;
            }
            if (inside) {
                keep(start, end);
            }
            start = end + 1;
        }
        return found;
    }

    private static boolean beginsAnother(String line) {
        boolean continues = line.isBlank() || line.startsWith("#") || line.startsWith("- ") || line.equals("-");
        return !continues && line.charAt(0) != ' ' && line.charAt(0) != '\t';
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The outermost braces and the member of that name. */
    private boolean keepMember() {
        int open = text.indexOf('{');
        int depth = 0;
        boolean found = false;
        boolean keyExpected = false;
        for (int position = open; position < text.length(); position++) {
            char current = text.charAt(position);
            Matcher key = flowKey.matcher(text).region(position, text.length());
            if (depth == 1 && keyExpected && !found && key.lookingAt()) {
                int end = memberEnd(key.end());
                keep(position, end);
                found = true;
                position = end - 1;
            } else if (current == '"' || current == '\'') {
                position = stringEnd(position);
                keyExpected = false;
            } else if (current == '{' || current == '[') {
                depth++;
                keyExpected = depth == 1;
            } else if (current == '}' || current == ']') {
                depth--;
            } else if (!Character.isWhitespace(current)) {
                keyExpected = depth == 1 && current == ',';
            }
            if (depth == 0) {
                keep(open, open + 1);
                keep(position, position + 1);
                return found;
            }
        }
        return false;
    }

    /** Where a member ends: at the comma or brace behind its value. */
    private int memberEnd(int from) {
        int depth = 0;
        for (int position = from; position < text.length(); position++) {
            char current = text.charAt(position);
            if (current == '"' || current == '\'') {
                position = stringEnd(position);
            } else if (current == '{' || current == '[') {
                depth++;
            } else if (depth == 0 && (current == ',' || current == '}')) {
                return position;
            } else if (current == '}' || current == ']') {
                depth--;
            }
        }
        return text.length();
    }

    /** The closing quote of a string. */
    private int stringEnd(int from) {
        char quote = text.charAt(from);
        for (int position = from + 1; position < text.length(); position++) {
            if (text.charAt(position) == '\\' && quote == '"') {
                position++;
            } else if (text.charAt(position) == quote) {
                return position;
            }
        }
        return text.length() - 1;
    }
}
