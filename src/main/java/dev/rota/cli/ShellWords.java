package dev.rota.cli;

import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a command into its arguments as a shell does: at blanks, heeding quotes and backslashes, and replacing nothing. */
final class ShellWords {

    private static final char NO_QUOTE = 0;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote = NO_QUOTE;

    private ShellWords(String text) {
        this.text = text;
    }

    /**
     * The arguments.
     *
     * @throws UsageException when a quote is not closed
     */
    static List<String> split(String text) {
        return new ShellWords(text).split();
    }

    private List<String> split() {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\' && quote != '\'' && i + 1 < text.length()) {
                i++;
                add(text.charAt(i));
            } else if (quote == NO_QUOTE) {
                outside(next);
            } else if (next == quote) {
                quote = NO_QUOTE;
            } else {
                add(next);
            }
        }
        if (quote != NO_QUOTE) {
            throw new UsageException("--command has a %s that is not closed: %s".formatted(quote, text));
        }
        end();
        return words;
    }

    private void outside(char next) {
        if (next == '\'' || next == '"') {
            quote = next;
            begun = true;
        } else if (Character.isWhitespace(next)) {
            end();
        } else {
            add(next);
        }
    }

    private void add(char next) {
        word.append(next);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
