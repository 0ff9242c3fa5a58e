package dev.rota.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that give themselves away by their shape, wherever they stand: passwords in addresses, credentials in headers, tokens of
 * well-known services, private keys; and in commands and inputs what follows a telling name.
 */
final class SecretShapes {

    /** {@code scheme://user:}, behind which a password stands; a port is none. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,40})?://[^\\s/?#:@\"']{0,200}:(?!\\d{1,5}(?:[/?#,\\s\"']|$))");

    private static final Pattern END_OF_ADDRESS = Pattern.compile("[\\s\"'<>`]|://|$");
    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#,]|$");

    /** Tokens as well-known services write them, JSON web tokens, private keys, and addresses that whoever knows may post to. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![A-Za-z0-9_])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"
                    + "|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|gl(?:pat|rt|dt|cbt|ptt)-[A-Za-z0-9_.-]{16,255}"
                    + "|xox[abeoprs]-[A-Za-z0-9-]{10,255}|xapp-[A-Za-z0-9-]{10,255}|[sr]k_live_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9+/=]{16,255}"
                    + "|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{36}|SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}|sk-[A-Za-z0-9_-]{20,255}"
                    + "|eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{0,1000})"
                    + "|hooks\\.slack\\.com/(?:services|workflows|triggers)/(?<slack>[A-Za-z0-9/_-]{8,255})"
                    + "|discord(?:app)?\\.com/api/webhooks/(?<discord>[A-Za-z0-9/_-]{8,255})"
                    + "|webhook\\.office\\.com/webhookb2/(?<teams>[A-Za-z0-9/@_-]{8,500})"
                    + "|(?<key>-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$))");

    private static final List<String> GROUPS = List.of("secret", "slack", "discord", "teams", "key");

    /** One of them is in every token, and looking for them first keeps long texts without any cheap. */
    private static final List<String> BEGINNINGS = List.of(
            "AKIA",
            "ASIA",
            "gh",
            "gl",
            "xox",
            "xapp-",
            "k_live_",
            "whsec_",
            "AIza",
            "npm_",
            "SG.",
            "sk-",
            "eyJ",
            "hooks.",
            "webhook",
            "PRIVATE KEY-----");

    /** {@code Authorization: Bearer abc}, as headers of HTTP have it. */
    private static final Pattern HEADER = Pattern.compile("(?i)authorization[\"']?[ \\t]{0,8}[:=][ \\t\"']{0,8}"
            + "(?:(?<scheme>bearer|basic|token|digest|negotiate|apikey)[ \\t]{1,8})?(?<secret>[^\\s\"',;]{6,2000})");

    /** What stands before the secret of such a header. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?:bearer|basic|token|digest|negotiate|apikey)[ \\t]{1,8}");

    /** {@code -u me:} and its like, behind which a password stands; two numbers are a user and a group. */
    private static final Pattern USER = Pattern.compile(
            "(?<!\\S)[\"']?(?:-[uU](?!rl|ri|pdate)[ \\t=]{0,8}|--(?:proxy-)?user(?:[ \\t=]|\\\\?\\n){1,8})"
                    + "(?<quote>[\"']?)[^\\s:\"'/]{1,200}:(?!//)(?!\\d{1,6}(?:[\\s\"']|$))");

    /** {@code me:} behind such an option. */
    private static final Pattern USER_ALONE = Pattern.compile("[^\\s:/]{1,200}:(?!//|\\d{1,6}$)(?<secret>.{1,500})");

    /** {@code mysql -phunter2}, {@code sshpass -p hunter2}, {@code redis-cli -a hunter2}. */
    private static final Pattern TOOL = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?:(?:mysql|mariadb)[a-z-]{0,10}(?=\\s)[^;|&\\n]{0,500}?\\s-p(?=\\S)|sshpass\\s{1,8}-p\\s{0,8}|redis-cli(?=\\s)[^;|&\\n]{0,500}?\\s-a\\s{1,8})");

    /** A name with what marks a value behind it: {@code --name=}, {@code --name }, {@code "name": }, {@code NAME=}, {@code Name: }. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![A-Za-z0-9_.:/@$-])(?<dashes>-{0,2})(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,127}+)"
                    + "(?:(?<mark>\\\\{0,7}[\"']?[ \\t]{0,20}[:=](?![:=]))|(?<space>\\\\{0,7}[\"']?(?:,[ \\t]{0,20}|(?:[ \\t]|\\\\?\\r?\\n){1,20})))");

    /** A value that is filled in elsewhere, or says where it is found. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?s)(?:\\$[A-Za-z_][A-Za-z0-9_]*|\\$\\{[A-Za-z_][A-Za-z0-9_]*})+|\\$\\(.*\\)?|`.*`?"
                    + "|%[A-Za-z_][A-Za-z0-9_]*%|\\u0001?<[^<>]*>\\u0001?|.*\\{\\{.*|(?i:true|false|null|none)|arn:aws[a-z-]*:.*|file:.*|[*x.]{3,}|\\(secret [0-9a-f]{6}\\).*");

    private SecretShapes() {}

    /** A piece of a text. */
    record Span(int start, int end) {}

    /** Whether an option of this name, such as {@code --token}, is followed by a secret. */
    static boolean announcesSecret(String argument) {
        return argument.matches("(?:-{1,2}[A-Za-z][A-Za-z0-9_.-]*|[A-Za-z][A-Za-z0-9_-]*:)")
                && SecretNames.tell(argument.replaceFirst("^-+", "").replaceFirst(":$", ""));
    }

    /** Whether a word is the secret itself and not another option, nor only says where the secret comes from. */
    static boolean isValue(String word) {
        return !word.isEmpty() && !word.startsWith("-") && !isReference(word);
    }

    /** Whether an argument is followed by a user's name and password, as curl wants them. */
    static boolean announcesUser(String argument) {
        return List.of("-u", "-U", "--user", "--proxy-user").contains(argument);
    }

    /** Whether a word starts a program that takes a password in a way of its own. */
    static boolean isTool(String word) {
        return word.matches("(?:.*/)?(?:mysql[a-z-]*|mariadb[a-z-]*|sshpass|redis-cli)");
    }

    /** Whether a program takes a secret behind this argument. */
    static boolean announcesSecret(String tool, String argument) {
        return (tool.endsWith("sshpass") && argument.equals("-p"))
                || (tool.endsWith("redis-cli") && argument.equals("-a"));
    }

    /**
     * One argument of a command. Where no shell cuts it, a value goes on to its end, blanks and all.
     *
     * @param tool the program it is for, if {@link #isTool}
     */
    static String replaceInArgument(String word, boolean shell, String tool, UnaryOperator<String> replacement) {
        Matcher name = NAME.matcher(word);
        boolean whole = name.lookingAt()
                && name.group("mark") != null
                && (name.group("dashes").isEmpty() ? !shell : !word.contains(" -"))
                && SecretNames.tell(name.group("name"));
        boolean glued = !tool.isEmpty() && !tool.endsWith("redis-cli") && word.matches("-p.+");
        int start = whole ? name.end() : 2;
        if ((!whole && !glued)
                || "\"'"
                                .indexOf(word.substring(start)
                                        .stripLeading()
                                        .concat(" ")
                                        .charAt(0))
                        >= 0) {
            return replaceInCommand(word, replacement);
        }
        Span value = whole && isHeader(name.group("name"))
                ? behindScheme(word, blankless(word, start))
                : blankless(word, start);
        String secret = word.substring(value.start());
        return secret.isEmpty() || secret.startsWith("//") || isReference(secret)
                ? word
                : word.substring(0, value.start()) + replacement.apply(secret);
    }

    private static Span blankless(String text, int from) {
        int start = from;
        while (start < text.length() && " \t".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return new Span(start, text.length());
    }

    /** A text with something else in place of what looks like a secret by its shape. */
    static String replaceIn(String text, UnaryOperator<String> replacement) {
        return replace(text, shapes(text), replacement);
    }

    /** The same for a command, a part of one or an input, where telling names stand before their values. */
    static String replaceInCommand(String text, UnaryOperator<String> replacement) {
        List<Span> spans = shapes(text);
        spans.addAll(named(text, true));
        if (text.contains("-u") || text.contains("-U") || text.contains("user")) {
            behind(USER, text, spans);
        }
        if (text.contains("mysql")
                || text.contains("mariadb")
                || text.contains("sshpass")
                || text.contains("redis-cli")) {
            behind(TOOL, text, spans);
        }
        return replace(text, spans, replacement);
    }

    /** The name of a user without the password behind it; any other text as it is. */
    static String replaceInUser(String text, UnaryOperator<String> replacement) {
        Matcher user = USER_ALONE.matcher(text);
        return user.matches() && !isReference(user.group("secret"))
                ? text.substring(0, user.start("secret")) + replacement.apply(user.group("secret"))
                : text;
    }

    /**
     * The values behind telling names.
     *
     * @param command whether words are separated as in a command; else as in a file of YAML or JSON
     */
    static List<Span> named(String text, boolean command) {
        List<Span> spans = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (from < text.length() && name.find(from)) {
            from = name.end();
            boolean marked = name.group("mark") != null;
            boolean option = command && !name.group("dashes").isEmpty();
            if ((!marked && !option) || !SecretNames.tell(name.group("name"))) {
                // A blank may stand before the next name, which must not begin within this one.
                from = marked ? from : name.end("name");
                continue;
            }
            boolean header = marked && isHeader(name.group("name"));
            Span value = valueAt(text, from, command, header);
            String word = text.substring(value.start(), value.end());
            if (marked ? !word.isEmpty() && !isReference(word) : isValue(word)) {
                spans.add(value);
                from = value.end();
            }
        }
        return spans;
    }

    /** The value that begins here in a file; nothing when it is to be found elsewhere. */
    static List<Span> valueOfFile(String text, int from) {
        Span value = valueAt(text, from, false, false);
        String word = text.substring(value.start(), value.end());
        return word.isEmpty() || isReference(word) ? List.of() : List.of(value);
    }

    /** A header's value has blanks in it. */
    private static boolean isHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("authorization") || lower.endsWith("cookie");
    }

    private static Span valueAt(String text, int from, boolean command, boolean header) {
        boolean member = from > 0 && text.charAt(from - 1) == ':';
        int start = from;
        while (start < text.length()
                && (" \t".indexOf(text.charAt(start)) >= 0
                        || (!command
                                && "[{".indexOf(text.charAt(start)) >= 0
                                && !text.startsWith("{{", start)
                                && !text.startsWith("{%", start)))) {
            start++;
        }
        if (text.startsWith("//", start)) {
            return new Span(start, start);
        }
        int quote = start;
        while (quote < text.length() && text.charAt(quote) == '\\') {
            quote++;
        }
        if (quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0) {
            Span quoted = quoted(text, start, quote);
            boolean more = command
                    && quote == start
                    && quoted.end() + 1 < text.length()
                    && !isEnd(text.charAt(quoted.end() + 1), header, true);
            return header
                    ? behindScheme(text, quoted)
                    : more ? new Span(start, wordEnd(text, start, header, member)) : quoted;
        }
        int end = command || header ? wordEnd(text, start, header, member) : lineEnd(text, start);
        return header ? behindScheme(text, new Span(start, end)) : new Span(start, end);
    }

    private static Span behindScheme(String text, Span value) {
        Matcher scheme = SCHEME.matcher(text).region(value.start(), value.end());
        return scheme.lookingAt() ? new Span(scheme.end(), value.end()) : value;
    }

    /** What stands between quotes of which the first may be escaped, as it is in JSON within JSON. */
    private static Span quoted(String text, int start, int quote) {
        String mark = text.substring(start, quote + 1);
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.startsWith(mark, at)) {
                boolean doubled = mark.equals("'") && (text.startsWith("''", at) || text.startsWith("'\\''", at));
                if (!doubled) {
                    break;
                }
                at += text.startsWith("''", at) ? 2 : 4;
            } else {
                at += text.charAt(at) == '\\' && mark.equals("\"") ? 2 : 1;
            }
        }
        return new Span(quote + 1, Math.min(at, text.length()));
    }

    /** Where a word of a shell ends: at a blank or separator that is neither quoted nor escaped. */
    private static int wordEnd(String text, int start, boolean header, boolean member) {
        int at = start;
        while (at < text.length() && !isEnd(text.charAt(at), header, member)) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length() && "\"'".indexOf(text.charAt(at + 1)) < 0) {
                at += 2;
            } else if ((character == '"' || character == '\'') && at > start) {
                int closed = quoted(text, at, at).end();
                boolean ended = closed + 1 >= text.length() || isEnd(text.charAt(closed + 1), header, true);
                if (header || closed >= text.length() || !ended) {
                    return at;
                }
                at = closed + 1;
            } else if (character == '\\') {
                return at;
            } else if (character == '"' || character == '\'') {
                at = Math.min(text.length(), quoted(text, at, at).end() + 1);
            } else {
                at++;
            }
        }
        return Math.min(at, text.length());
    }

    private static boolean isEnd(char character, boolean header, boolean member) {
        return (header ? "\r\n" : member ? " \t\r\n;|&`)}]," : " \t\r\n;|&`").indexOf(character) >= 0;
    }

    private static int lineEnd(String text, int start) {
        int at = start;
        if (at < text.length() && "|>".indexOf(text.charAt(at)) >= 0) {
            return at;
        }
        while (at < text.length() && ",}]\r\n".indexOf(text.charAt(at)) < 0 && !text.startsWith(" #", at)) {
            at++;
        }
        while (at > start && " \t\"'".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Words behind such a beginning, of which one that opens a quote ends with it. */
    private static void behind(Pattern beginning, String text, List<Span> spans) {
        Matcher found = beginning.matcher(text);
        while (found.find()) {
            boolean quoted = beginning == USER && !found.group("quote").isEmpty();
            Span word = quoted
                    ? quoted(text, found.start("quote"), found.start("quote"))
                    : valueAt(text, found.end(), true, false);
            Span secret = quoted ? new Span(found.end(), word.end()) : word;
            if (secret.end() > secret.start() && !isReference(text.substring(secret.start(), secret.end()))) {
                spans.add(secret);
            }
        }
    }

    static List<Span> shapes(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.contains("://")) {
            addresses(text, spans);
        }
        if (text.contains("uthorization") || text.contains("UTHORIZATION")) {
            headers(text, spans);
        }
        for (String beginning : BEGINNINGS) {
            if (text.contains(beginning)) {
                tokens(text, spans);
                break;
            }
        }
        return spans;
    }

    /**
     * A password goes on to the last {@code @} of the authority. One that is not encoded may hold what ends an authority, so that
     * this is looked for behind the first {@code @}; in an address of the web, where a path may hold one, no further.
     */
    private static void addresses(String text, List<Span> spans) {
        Matcher address = ADDRESS.matcher(text);
        Matcher end = END_OF_ADDRESS.matcher(text);
        Matcher authority = END_OF_AUTHORITY.matcher(text);
        while (address.find()) {
            int start = address.end();
            int limit = end.find(start) ? end.start() : text.length();
            int first = text.indexOf('@', start);
            if (first <= start || first >= limit) {
                continue;
            }
            boolean web = String.valueOf(address.group("scheme")).startsWith("http");
            int until = authority.find(first) ? Math.min(limit, authority.start()) : limit;
            int last = text.lastIndexOf('@', until - 1);
            if (!web) {
                int query = text.indexOf('?', first);
                last = Math.max(last, text.lastIndexOf('@', (query < 0 ? limit : Math.min(limit, query)) - 1));
            }
            if (!isReference(text.substring(start, last))) {
                spans.add(new Span(start, last));
            }
        }
    }

    /** Prose may speak of authorization; a credential is named by its scheme, or stands alone. */
    private static void headers(String text, List<Span> spans) {
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            int end = header.end();
            boolean alone = end == text.length() || "\"'\n\r,;".indexOf(text.charAt(end)) >= 0;
            if ((alone || header.group("scheme") != null) && !isReference(header.group("secret"))) {
                spans.add(new Span(header.start("secret"), end));
            }
        }
    }

    private static void tokens(String text, List<Span> spans) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            GROUPS.stream()
                    .filter(group -> token.group(group) != null)
                    .findFirst()
                    .filter(group -> !isReference(token.group(group)))
                    .ifPresent(group -> spans.add(new Span(token.start(group), token.end(group))));
        }
    }

    /** {@code $DB_PASSWORD}, {@code <token>}, {@code {{ … }}}: a value that is filled in elsewhere, or says where it is found. */
    static boolean isReference(String word) {
        return REFERENCE.matcher(word).matches();
    }

    /** A text with something else in place of some pieces; of those that overlap, in place of the first and longest. */
    static String replace(String text, List<Span> spans, UnaryOperator<String> replacement) {
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
