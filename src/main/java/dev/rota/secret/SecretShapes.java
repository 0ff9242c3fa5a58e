package dev.rota.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that give themselves away by their shape, wherever they stand: passwords in addresses, tokens of well-known services,
 * private keys, and what follows a telling option or variable in a command.
 */
final class SecretShapes {

    /** {@code scheme://user:password@host}; only the password is the secret. */
    private static final Pattern ADDRESS = Pattern.compile("://[^\\s/?#:@\"']{0,200}:(?<secret>[^\\s/?#\"']{1,500}?)@");

    /** Tokens as AWS, GitHub, GitLab, Slack, Stripe and Google write them, JSON web tokens, and private keys. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![A-Za-z0-9_])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"
                    + "|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}"
                    + "|xox[abeoprs]-[A-Za-z0-9-]{10,255}|[sr]k_live_[A-Za-z0-9]{16,255}|AIza[A-Za-z0-9_-]{35}"
                    + "|eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{0,1000})"
                    + "|(?<key>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$))");

    /** {@code Authorization: Bearer abc}, as headers of HTTP have it. */
    private static final Pattern HEADER = Pattern.compile(
            "(?i)authorization[\"']?[ \\t]{0,8}[:=][ \\t\"']{0,8}(?:(?:bearer|basic|token)[ \\t]{1,8})?(?<secret>[^\\s\"',;]{6,2000})");

    /** {@code curl -u me:hunter2}; only the password is the secret, and two numbers are a user and a group. */
    private static final Pattern USER = Pattern.compile(
            "(?<![^\\s])(?:-u|--user)[ \\t=]{1,8}[\"']?[^\\s:\"'/]{1,200}:(?<secret>(?!\\d{1,6}(?:\\s|$))[^\\s\"':/]{1,500})");

    /** {@code me:hunter2} behind such an option. */
    private static final Pattern USER_ALONE =
            Pattern.compile("[^\\s:/]{1,200}:(?<secret>(?!\\d{1,6}$)[^\\s:/]{1,500})");

    /** {@code --password=hunter2}, {@code --token abc}, {@code PGPASSWORD=hunter2}. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![A-Za-z0-9_.-])(?<dashes>-{0,2})(?<name>[A-Za-z][A-Za-z0-9_.-]{0,127}+)(?<mark>=|[ \\t]{1,8})"
                    + "(?:\"(?<double>[^\"\\n]{1,2000})\"|'(?<single>[^'\\n]{1,2000})'|(?<plain>[^\\s\"'`;|&]{1,2000}))");

    /** One of them is in every token, and looking for them first keeps long texts without any cheap. */
    private static final List<String> BEGINNINGS =
            List.of("AKIA", "ASIA", "gh", "glpat-", "xox", "k_live_", "AIza", "eyJ", "PRIVATE KEY-----");

    /** What an option may be about without holding the secret itself. */
    private static final Pattern ABOUT =
            Pattern.compile("(?i).*[_.-](file|path|dir|arn|name|url|uri|id|ttl|timeout|length|policy|type|expiry)");

    private SecretShapes() {}

    private record Span(int start, int end) {}

    /** Whether an option of this name, such as {@code --token}, is followed by a secret. */
    static boolean announcesSecret(String argument) {
        return argument.startsWith("-") && !argument.contains("=") && tells(argument.replaceFirst("^-+", ""));
    }

    /** Whether a word is the secret itself and not another option, nor only says where the secret comes from. */
    static boolean isValue(String word) {
        return !word.isEmpty() && !word.startsWith("-") && !isReference(word);
    }

    /** A text with something else in place of what looks like a secret by its shape. */
    static String replaceIn(String text, UnaryOperator<String> replacement) {
        return replace(text, shapes(text), replacement);
    }

    /** The same for a command or a part of one, where telling options and variables stand before their values. */
    static String replaceInCommand(String text, UnaryOperator<String> replacement) {
        List<Span> spans = shapes(text);
        collectAssignments(text, spans);
        if (text.contains("-u")) {
            collect(USER, text, spans);
        }
        return replace(text, spans, replacement);
    }

    /** Whether an argument is followed by a user's name and password, as curl wants them. */
    static boolean announcesUser(String argument) {
        return argument.equals("-u") || argument.equals("--user");
    }

    /** The name of a user without the password behind it; any other text as it is. */
    static String replaceInUser(String text, UnaryOperator<String> replacement) {
        Matcher user = USER_ALONE.matcher(text);
        return user.matches() && !isReference(user.group("secret"))
                ? text.substring(0, user.start("secret")) + replacement.apply(user.group("secret"))
                : text;
    }

    private static List<Span> shapes(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.contains("://")) {
            collect(ADDRESS, text, spans);
        }
        if (text.contains("uthorization")) {
            collect(HEADER, text, spans);
        }
        for (String beginning : BEGINNINGS) {
            if (text.contains(beginning)) {
                collect(TOKEN, text, spans);
                break;
            }
        }
        return spans;
    }

    private static void collect(Pattern pattern, String text, List<Span> spans) {
        Matcher found = pattern.matcher(text);
        boolean hasKey = pattern == TOKEN;
        while (found.find()) {
            String group = hasKey && found.group("key") != null ? "key" : "secret";
            if (!isReference(found.group(group))) {
                spans.add(new Span(found.start(group), found.end(group)));
            }
        }
    }

    private static void collectAssignments(String text, List<Span> spans) {
        Matcher found = ASSIGNMENT.matcher(text);
        int from = 0;
        while (found.find(from)) {
            from = found.end("name") + 1;
            boolean spaced = !found.group("mark").equals("=");
            if (tells(found.group("name")) && (!spaced || found.group("dashes").equals("--"))) {
                value(found)
                        .filter(group -> isValue(found.group(group)))
                        .ifPresent(group -> spans.add(new Span(found.start(group), found.end(group))));
            }
            if (from > text.length()) {
                return;
            }
        }
    }

    private static Optional<String> value(Matcher found) {
        return List.of("double", "single", "plain").stream()
                .filter(group -> found.group(group) != null)
                .findFirst();
    }

    private static boolean tells(String name) {
        return Secrecy.looksSecret(name) && !ABOUT.matcher(name).matches();
    }

    /** {@code $DB_PASSWORD}, {@code <token>}, {@code {{ … }}}: a value that is filled in elsewhere. */
    private static boolean isReference(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.startsWith("$")
                || word.contains("{{")
                || (word.startsWith("<") && word.endsWith(">"))
                || lower.equals("true")
                || lower.equals("false");
    }

    private static String replace(String text, List<Span> spans, UnaryOperator<String> replacement) {
        if (spans.isEmpty()) {
            return text;
        }
        spans.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        for (Span span : spans) {
            if (span.start() >= copied) {
                replaced.append(text, copied, span.start())
                        .append(replacement.apply(text.substring(span.start(), span.end())));
                copied = span.end();
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
