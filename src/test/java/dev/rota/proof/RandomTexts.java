package dev.rota.proof;

import java.util.List;
import java.util.Random;

/** Texts that YAML, JSON, templates or terminals might take for something else. */
final class RandomTexts {

    private static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\u0000",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u00a0",
            "{{ must_env(\"X\") }}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{% if x %}",
            "{#",
            "#}",
            "${#x}",
            "{{- x -}}",
            "{{ `x` }}",
            "# no comment",
            " #",
            ": ",
            "- ",
            "? ",
            "|",
            ">-",
            "&a",
            "*a",
            "!tag",
            "!!str",
            "%YAML",
            "@",
            "`",
            "---",
            "...",
            "<<",
            "yes",
            "no",
            "on",
            "null",
            "~",
            "true",
            "False",
            "1e3",
            "007",
            "0x1F",
            "0o17",
            "1_000",
            ".5",
            "-",
            "+1",
            ".inf",
            ".nan",
            "12:30",
            "2026-01-01",
            "=",
            "[",
            "]",
            "{",
            "}",
            ",",
            "[a, b]",
            "{a: b}",
            " leading",
            "trailing ",
            "a\n\nb\n",
            "\n  x",
            "😀",
            "é",
            "日本",
            "e\u0301",
            "\ue000",
            "\uf8ff\ue001",
            "\udbff\udffd",
            "\\u0041",
            "\\n",
            "$x",
            "%s",
            "<b>",
            "&amp;",
            "");

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** A text of 0 to {@code longest} characters, empty only seldom. */
    String next(int longest) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            text.append(random.nextInt(3) == 0 ? word() : HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return cut(text.toString(), longest);
    }

    /** The same, but never empty. */
    String some(int longest) {
        String text = next(longest);
        return text.isEmpty() ? word() : text;
    }

    /** A text of about this length. */
    String longer(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(next(100)).append(word());
        }
        String cut = cut(text.toString(), length);
        return cut.isEmpty() ? "x" : cut;
    }

    /** A name as AWS allows it for rules and targets. */
    String name() {
        String odd = List.of("1e3", "007", "yes", "null", "-a", ".x", "A", "a_b", "true", "0x1F", "2026-01-01")
                .get(random.nextInt(11));
        return cut((random.nextBoolean() ? odd : "") + word(), 64);
    }

    String word() {
        return Long.toString(random.nextLong(36L * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36 * 36), 36);
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
