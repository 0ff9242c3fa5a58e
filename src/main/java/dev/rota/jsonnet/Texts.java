package dev.rota.jsonnet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a program's text what the library only roughly points at. */
final class Texts {

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|[A-Za-z0-9_.]+|.", Pattern.DOTALL);
    private static final Pattern CALLED =
            Pattern.compile("[A-Za-z0-9_.]+(?:\\(\\s*['\"][A-Za-z0-9_]*['\"]\\s*\\))?\\s*$");
    private static final Pattern BEHIND_KEY = Pattern.compile("['\"]?\\s*(?:\\([^()]*\\))?\\s*\\+?:{1,3}(?!:)");

    private Texts() {}

    /** How long the word, string or sign is that stands at an offset. */
    static int length(String text, int offset) {
        Matcher token = TOKEN.matcher(text).region(Math.min(offset, text.length()), text.length());
        return token.lookingAt() ? token.end() - token.start() : 1;
    }

    /** Where the bracket stands that opens what begins at an offset; the offset when there is none. */
    static int opening(String text, int offset, char bracket) {
        int position = Math.min(offset, text.length()) - 1;
        while (position >= 0 && Character.isWhitespace(text.charAt(position))) {
            position--;
        }
        return position >= 0 && text.charAt(position) == bracket ? position : offset;
    }

    /** Where the call begins whose parenthesis stands at an offset. */
    static int call(String text, int offset) {
        int line = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        Matcher called = CALLED.matcher(text.substring(line, Math.min(offset, text.length())));
        return called.find() ? line + called.start() : offset;
    }

    /** Where the key stands whose value begins at an offset; -1 when something else stands before the value. */
    static int keyOf(String text, String key, int value) {
        int found = key(text, key, 0, value);
        if (found < 0) {
            return -1;
        }
        Matcher behind = BEHIND_KEY.matcher(text).region(found + key.length(), text.length());
        boolean adjacent = behind.lookingAt()
                && behind.end() <= value
                && text.substring(behind.end(), value).isBlank();
        return adjacent ? found : -1;
    }

    /** Where the key stands that is the last one of that name before an offset, but not before another; -1 for none. */
    static int key(String text, String key, int from, int before) {
        for (int found = text.lastIndexOf(key, before); found >= from; found = text.lastIndexOf(key, found - 1)) {
            boolean whole = found == 0 || !Character.isJavaIdentifierPart(text.charAt(found - 1));
            if (whole
                    && BEHIND_KEY
                            .matcher(text)
                            .region(found + key.length(), text.length())
                            .lookingAt()) {
                return found;
            }
            if (found == 0) {
                break;
            }
        }
        return -1;
    }
}
