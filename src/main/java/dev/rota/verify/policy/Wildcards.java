package dev.rota.verify.policy;

import java.util.Locale;

/** Patterns of policies: {@code *} stands for any characters, {@code ?} for one. */
final class Wildcards {

    private Wildcards() {}

    /** Whether the pattern is the text, letter case counting. */
    static boolean match(String pattern, String text) {
        int star = -1;
        int resume = 0;
        int at = 0;
        int position = 0;
        while (position < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = position;
            } else if (at < pattern.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(position))) {
                at++;
                position++;
            } else if (star >= 0) {
                // The last star takes one character more.
                at = star + 1;
                position = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(character -> character == '*');
    }

    /** The same for names of actions, in which letter case does not count. */
    static boolean matchAction(String pattern, String action) {
        return match(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
    }
}
