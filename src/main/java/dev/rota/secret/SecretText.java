package dev.rota.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what looks like a secret in the text of a file that may be broken in any way, so that quoting a line of it gives nothing
 * away.
 */
final class SecretText {

    private static final String QUOTE = "\\\\{0,3}[\"']?";
    private static final String KEY = QUOTE + "(?<![A-Za-z0-9_.])(?<key>[A-Za-z_][A-Za-z0-9_.-]{0,127}+)" + QUOTE;
    private static final String COLON = "[ \\t]{0,20}[:=][ \\t\\[]{0,20}(?:\\{(?![{%#])[ \\t]{0,20})?";

    /** The beginning of {@code DB_PASSWORD: value}, in YAML, in JSON, in JSON inside either, and of {@code --password=value}. */
    private static final Pattern MEMBER = Pattern.compile(KEY + COLON);

    /** The beginning of {@code name: DB_PASSWORD} with {@code value: value} right after it. */
    private static final Pattern VARIABLE = Pattern.compile(
            "\\bname" + QUOTE + COLON + KEY + "[ \\t]{0,20},?\\s{0,200}" + QUOTE + "value" + QUOTE + COLON);

    private static final Pattern VALUE = Pattern.compile(
            "\\\\{0,3}\"(?<double>[^\"\\\\\\n]+)|'(?<single>[^'\\n]+)|(?<plain>[^\\s\"'{\\[|>][^,}\\]\\n]*)");

    /** {@code DB_PASSWORD: |}, which the lines below belong to that are indented further. */
    private static final Pattern BLOCK =
            Pattern.compile("(?<indent>[ \\t-]*)" + KEY + COLON + "[|>][0-9+-]{0,2}[ \\t]*");

    private SecretText() {}

    /** The values. One that a template is to fill in is none. */
    static List<String> of(String text) {
        List<String> secrets = inBlocks(text.lines().toList());
        secrets.addAll(behind(MEMBER, text));
        secrets.addAll(behind(VARIABLE, text));
        SecretShapes.replaceIn(text, secret -> {
            secrets.add(secret);
            return secret;
        });
        return secrets.stream().filter(value -> !isTemplate(value)).toList();
    }

    /** The values behind keys that tell of secrets. */
    private static List<String> behind(Pattern beginning, String text) {
        List<String> secrets = new ArrayList<>();
        Matcher key = beginning.matcher(text);
        Matcher value = VALUE.matcher(text);
        int from = 0;
        while (key.find(from)) {
            from = key.end();
            if (Secrecy.looksSecret(key.group("key"))
                    && value.region(from, text.length()).lookingAt()) {
                secrets.add(value(value));
                from = value.end();
            }
        }
        return secrets;
    }

    private static String value(Matcher found) {
        return Stream.of("double", "single", "plain")
                .map(found::group)
                .filter(Objects::nonNull)
                .map(value -> value.strip().replaceFirst("[\"']+$", ""))
                .findFirst()
                .orElse("");
    }

    private static List<String> inBlocks(List<String> lines) {
        List<String> secrets = new ArrayList<>();
        Optional<Integer> indent = Optional.empty();
        for (String line : lines) {
            if (indent.isPresent() && (line.isBlank() || indentOf(line) > indent.get())) {
                secrets.add(line.strip());
                continue;
            }
            Matcher block = BLOCK.matcher(line);
            boolean begins = block.matches() && Secrecy.looksSecret(block.group("key"));
            indent = begins ? Optional.of(block.group("indent").length()) : Optional.empty();
        }
        return secrets;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isTemplate(String value) {
        return value.contains("{{") || value.contains("{%");
    }
}
