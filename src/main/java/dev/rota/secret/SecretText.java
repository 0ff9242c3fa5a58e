package dev.rota.secret;

import dev.rota.secret.SecretShapes.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a secret in the text of a file that may be broken in any way, so that quoting a line of it gives nothing
 * away.
 */
final class SecretText {

    private static final String KEY = "[\"']?(?<key>[A-Za-z_][A-Za-z0-9_.-]{0,127}+)[\"']?";

    /** {@code DB_PASSWORD: |}, which the lines below belong to that are indented further. */
    private static final Pattern BLOCK =
            Pattern.compile("(?<indent>[ \\t-]*)" + KEY + "[ \\t]{0,20}:[ \\t]{0,20}[|>][0-9+-]{0,2}[ \\t]*");

    /** What a reader needs, written without a template. */
    private static final Pattern NEEDED = Pattern.compile(
            "(?m)^[ \\t-]*[\"']?(?:name|cluster|taskDefinition|role|ruleRole|trackingId|region"
                    + "|accountId|scheduleExpression|targetId|id|eventBusName|group)[\"']?[ \\t]*:[ \\t]*[\"']?(?<text>[^\\s\"'{][^\"'{\\n#]{0,500}?)[\"',]*[ \\t]*(?:#.*)?$");

    private SecretText() {}

    /** The values. One that a template is to fill in is none. */
    static List<String> of(String text) {
        List<String> secrets = inBlocks(text.lines().toList());
        List<Span> plain = SecretShapes.named(text, false);
        plain.addAll(SecretShapes.shapes(text));
        plain.forEach(span -> secrets.add(text.substring(span.start(), span.end())));
        for (Span span : inCommands(text)) {
            String secret = text.substring(span.start(), span.end());
            // A word of small letters may stand in prose that speaks of an option, and is too likely found elsewhere.
            if (!secret.matches("[a-z]+")) {
                secrets.add(
                        secret.length() < KnownSecrets.SHORTEST
                                ? text.substring(before(text, span), span.end())
                                : secret);
            }
        }
        return secrets;
    }

    /** A line, or a whole text, with something else in place of what looks like a secret. */
    static String replaceIn(String text, UnaryOperator<String> replacement) {
        List<Span> spans = SecretShapes.named(text, false);
        spans.addAll(inCommands(text));
        return SecretShapes.replace(text, spans, replacement);
    }

    /** A short secret is known by what stands before it, as a message quotes it with its command. */
    private static int before(String text, Span secret) {
        int start = secret.start();
        while (start > 0 && text.charAt(start - 1) != '\n' && secret.end() - start < 2 * KnownSecrets.SHORTEST) {
            start--;
        }
        return start;
    }

    /** In a file the list ends behind a command's last word. */
    private static List<Span> inCommands(String text) {
        List<Span> spans = new ArrayList<>();
        for (Span span : SecretShapes.inCommand(text)) {
            int end = span.end();
            while (end > span.start() + 1 && ",]}\"'".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            spans.add(new Span(span.start(), end));
        }
        return spans;
    }

    /** The names, the schedules and all else that a file says without a template and its reader needs. */
    static List<String> needed(String text) {
        return NEEDED.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
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
            boolean begins = block.matches() && SecretNames.tell(block.group("key"));
            indent = begins ? Optional.of(block.group("indent").length()) : Optional.empty();
        }
        return secrets;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
