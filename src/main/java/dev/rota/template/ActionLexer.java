package dev.rota.template;

import dev.rota.template.Lexeme.Kind;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an action from behind its opening delimiter to its closing one, aware of strings and brackets. */
final class ActionLexer {

    private static final int DEEPEST_NESTING = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{IsLetter}_][\\p{IsLetter}\\p{IsDigit}_]*");
    private static final Pattern NUMBER =
            Pattern.compile("0[xXbBoO][0-9a-fA-F_]+|[0-9][0-9_]*(\\.[0-9]+)?([eE][-+]?[0-9]+)?L?");

    private final String text;
    private final Segment.Opener opener;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private int position;

    private ActionLexer(String text, int position, Segment.Opener opener) {
        this.text = text;
        this.position = position;
        this.opener = opener;
    }

    /**
     * What an action holds.
     *
     * @param end where its closing delimiter ends, exclusive
     * @param trimsRight whether a {@code -} stands before that delimiter
     */
    record Content(List<Lexeme> lexemes, int end, boolean trimsRight) {}

    /** Reads on from a position. */
    static Content read(String text, int position, Segment.Opener opener) throws UnclosedAction {
        return new ActionLexer(text, position, opener).run();
    }

    private Content run() throws UnclosedAction {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (closesHere()) {
                int end = position + opener.close().length();
                return new Content(lexemes, end, dropTrimMark());
            } else {
                lexeme();
            }
        }
        throw new UnclosedAction(-1, text.length(), opener.open() + " is never closed with " + opener.close());
    }

    private boolean closesHere() throws UnclosedAction {
        if (!text.startsWith(opener.close(), position)) {
            return false;
        }
        if (brackets.isEmpty()) {
            return true;
        }
        if (opener == Segment.Opener.PRINT && text.charAt(brackets.peek()) == '{') {
            return false;
        }
        throw new UnclosedAction(
                brackets.peek(),
                position + opener.close().length(),
                text.charAt(brackets.peek()) + " is not closed before " + opener.close());
    }

    private boolean dropTrimMark() {
        int last = lexemes.size() - 1;
        if (last < 0 || !lexemes.get(last).is("-") || lexemes.get(last).to() != position) {
            return false;
        }
        lexemes.remove(last);
        return true;
    }

    private void lexeme() throws UnclosedAction {
        char current = text.charAt(position);
        if (text.startsWith("/*", position)) {
            note();
        } else if ("\"'`".indexOf(current) >= 0 || text.startsWith("\\\"", position)) {
            lexemes.add(StringLexer.read(text, position));
            position = lexemes.get(lexemes.size() - 1).to();
        } else if (!matches(WORD, Kind.WORD) && !matches(NUMBER, Kind.NUMBER)) {
            symbol(current);
        }
    }

    private void note() throws UnclosedAction {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
            throw new UnclosedAction(position, text.length(), "/* is never closed with */");
        }
        add(Kind.NOTE, end + 2);
    }

    private boolean matches(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(kind, matcher.end());
        return true;
    }

    private void symbol(char current) throws UnclosedAction {
        if (text.startsWith("{{", position) || text.startsWith("{%", position)) {
            throw new UnclosedAction(
                    -1,
                    position,
                    opener.open() + " is never closed with " + opener.close() + "; another "
                            + text.substring(position, position + 2) + " begins before its end");
        }
        if ("([{".indexOf(current) >= 0) {
            brackets.push(position);
            if (brackets.size() > DEEPEST_NESTING) {
                throw new UnclosedAction(position, position, "brackets are nested too deeply");
            }
        } else if (")]}".indexOf(current) >= 0) {
            close(current);
        }
        add(Kind.SYMBOL, position + 1);
    }

    private void close(char closing) throws UnclosedAction {
        if (brackets.isEmpty() || "([{".indexOf(text.charAt(brackets.peek())) != ")]}".indexOf(closing)) {
            throw new UnclosedAction(
                    position,
                    position + 1,
                    opener == Segment.Opener.PRINT && closing == '}' && brackets.isEmpty()
                            ? "{{ is closed with a single }"
                            : closing + " closes nothing");
        }
        brackets.pop();
    }

    private void add(Kind kind, int end) {
        lexemes.add(new Lexeme(kind, position, end, text.substring(position, end)));
        position = end;
    }

    /** What begins like an action does not end like one. Caught by the scanner, which knows whether that is wrong. */
    static final class UnclosedAction extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final int offset;
        private final int resume;
        private final String reason;

        /**
         * A reason.
         *
         * @param offset where the trouble is; -1 for the action's beginning
         * @param resume where scanning can go on after it was reported
         */
        UnclosedAction(int offset, int resume, String reason) {
            super(reason, null, false, false);
            this.offset = offset;
            this.resume = resume;
            this.reason = reason;
        }

        int offset() {
            return offset;
        }

        int resume() {
            return resume;
        }

        String reason() {
            return reason;
        }
    }
}
