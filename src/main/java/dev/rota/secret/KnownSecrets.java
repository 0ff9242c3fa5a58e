package dev.rota.secret;

import dev.rota.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The secrets that have come to light in a run, in every spelling in which a message might repeat them.
 *
 * <p>Shorter ones are not kept: they would be found in half of all words. Nor is a secret taken for one within what a reader
 * needs: a rule may be called as a password is. May be used by several threads.
 */
final class KnownSecrets {

    static final int SHORTEST = 6;

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<String> secretNames = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /** From now on this is a secret, and so is each of its lines. */
    synchronized void add(String secret) {
        for (String spelling : spellingsOf(secret)) {
            if (spelling.length() >= SHORTEST && spellings.putIfAbsent(spelling, secret) == null) {
                List<String> sameBeginning =
                        byBeginning.computeIfAbsent(beginning(spelling, 0), start -> new ArrayList<>());
                sameBeginning.add(spelling);
                sameBeginning.sort(Comparator.comparing(String::length).reversed());
            }
        }
    }

    /** From now on this text is shown where it stands by itself, whatever secret it is or holds. */
    synchronized void need(String text) {
        if (text.length() >= SHORTEST && !secretNames.contains(text)) {
            needed.add(text);
        }
    }

    /** The same for a name that no file says: one that was given as a secret is one. */
    synchronized void needUnlessGiven(String text) {
        if (!given.contains(text)) {
            need(text);
        }
    }

    /** From now on this is a secret, as a lookup gave it. */
    synchronized void addGiven(String secret) {
        given.add(secret);
        add(secret);
    }

    /** From now on this is a secret although it names something, and needed nowhere. */
    synchronized void addName(String text) {
        add(text);
        secretNames.add(text);
        needed.remove(text);
    }

    /** The text with something else in place of every secret; of several that begin at the same place, of the longest. */
    synchronized String replaceIn(String text, UnaryOperator<String> replacement) {
        if (spellings.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int position = 0;
        while (position + SHORTEST <= text.length()) {
            Optional<String> found = at(text, position);
            int end = found.isPresent() ? endOfNeeded(text, position, found.get()) : position;
            if (end > position) {
                position = end;
            } else if (found.isPresent()) {
                replaced.append(text, copied, position).append(replacement.apply(spellings.get(found.get())));
                position += found.get().length();
                copied = position;
            } else {
                position++;
            }
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    private Optional<String> at(String text, int position) {
        List<String> sameBeginning = byBeginning.get(beginning(text, position));
        return sameBeginning == null
                ? Optional.empty()
                : sameBeginning.stream()
                        .filter(spelling -> text.startsWith(spelling, position))
                        .filter(spelling -> !isPartOfNumber(text, position, spelling))
                        .findFirst();
    }

    /** Digits are found in longer numbers by chance. */
    private static boolean isPartOfNumber(String text, int position, String spelling) {
        int end = position + spelling.length();
        return spelling.chars().allMatch(Character::isDigit)
                && ((position > 0 && Character.isDigit(text.charAt(position - 1)))
                        || (end < text.length() && Character.isDigit(text.charAt(end))));
    }

    /** Where what is needed ends that a secret at this position is a part of; the position itself when it is part of nothing. */
    private int endOfNeeded(String text, int position, String secret) {
        int end = position;
        for (String need : needed) {
            for (int at = need.indexOf(secret); at >= 0; at = need.indexOf(secret, at + 1)) {
                int start = position - at;
                if (text.startsWith(need, start) && isByItself(text, start, start + need.length())) {
                    end = Math.max(end, start + need.length());
                }
            }
        }
        return end;
    }

    private static boolean isByItself(String text, int start, int end) {
        return (start == 0 || !isOfName(text.charAt(start - 1)))
                && (end == text.length() || !isOfName(text.charAt(end)));
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }

    private static int beginning(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + SHORTEST; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** As it is, on one line, line by line, and each of these inside JSON, and inside JSON inside JSON. */
    private static Set<String> spellingsOf(String secret) {
        Set<String> plain = new LinkedHashSet<>(List.of(secret, secret.replaceAll("\\s+", " ")));
        secret.lines().map(String::strip).forEach(plain::add);
        Set<String> all = new LinkedHashSet<>(plain);
        for (String text : plain) {
            String quoted = quoted(text);
            all.add(quoted);
            all.add(quoted(quoted));
        }
        return all;
    }

    private static String quoted(String text) {
        String json = Json.of(text).compact();
        return json.substring(1, json.length() - 1);
    }
}
