package dev.rota.sandbox.service;

/** Compares a text with a pattern in which {@code *} stands for any characters and {@code ?} for one. */
public final class Wildcard {

    private Wildcard() {}

    /** Whether the whole text is of the pattern's form. Takes time proportional to the product of their lengths at most. */
    public static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int behindStar = 0;
        for (int i = 0; i < text.length(); ) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                behindStar = i;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++behindStar;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(character -> character == '*');
    }
}
