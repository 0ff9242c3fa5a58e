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
 * Secrets that give themselves away by their shape, wherever they stand: passwords in addresses, credentials in headers, tokens of
 * well-known services, private keys; and in commands and inputs what follows a telling name.
 */
final class SecretShapes {

    /**
     * {@code scheme://user:}, behind which a password stands. A mail address may be the user; a number, or several of them with
     * hosts between, is a port.
     */
    private static final Pattern ADDRESS = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,40})?://"
            + "(?!\\[[0-9A-Fa-f:.]{0,60}\\])[^\\s/?#:@\"']{0,200}(?<mail>@[^\\s/?#:@\"']{1,200})?:"
            + "(?<port>\\d{1,5}(?:[;,][A-Za-z0-9.-]{1,200}:\\d{1,5}){0,20}(?=[/?#,\\s\"'<>`]|$))?");

    private static final Pattern END_OF_ADDRESS = Pattern.compile("\\s|://|$");
    private static final Pattern QUOTE = Pattern.compile("[\"'<>`]|$");
    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#,]|$");

    /** Where the parameters of an address begin. */
    private static final Pattern PARAMETERS = Pattern.compile("\\?[A-Za-z_.-]{1,100}=|$");

    /** A host that is none of a password's words: with a dot, a port or brackets, or one that everybody has. */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.[A-Za-z0-9.-]{1,200}|[A-Za-z0-9-]{1,63}(?=:\\d)|localhost|\\[).*");

    /** A host behind what looks like a port and a path, which makes a password of both; a topic, a version or a digest makes none. */
    private static final Pattern AFTER_PORT =
            Pattern.compile("@[A-Za-z][A-Za-z0-9.-]{0,200}(?::\\d{1,5})?(?=[/?#,]|$)");

    /**
     * Tokens as well-known services write them, JSON web tokens, private keys, signatures, and addresses that whoever knows may use.
     * Where only a part is the secret, it is a group.
     */
    private static final Pattern TOKEN = Pattern.compile(
            String.join(
                    "|",
                    "(?<![A-Za-z0-9_])(?:(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])",
                    "gh[pousr]_[A-Za-z0-9]{20,255}",
                    "github_pat_[A-Za-z0-9_]{20,255}",
                    "gl(?:pat|rt|dt|cbt|ptt|sa)[-_][A-Za-z0-9_.-]{16,255}",
                    "xox[abeoprs]-[A-Za-z0-9-]{10,255}",
                    "xapp-[A-Za-z0-9-]{10,255}",
                    "[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}",
                    "whsec_[A-Za-z0-9+/=]{16,255}",
                    "(?:dop_v1|hf|shp(?:at|ss)|lin_api)_[A-Za-z0-9]{20,255}",
                    "pypi-[A-Za-z0-9_-]{20,255}",
                    "(?:hvs|ya29)\\.[A-Za-z0-9_-]{16,255}",
                    "AIza[A-Za-z0-9_-]{35}",
                    "npm_[A-Za-z0-9]{36}",
                    "SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}",
                    "(?<!-)sk-(?=[A-Za-z_-]{0,200}[0-9])[A-Za-z0-9_-]{20,255}",
                    "[0-9]{8,10}:AA[A-Za-z0-9_-]{30,40}",
                    "eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{0,1000})",
                    "hooks\\.slack\\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_-]{8,255})",
                    "discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/([A-Za-z0-9/_-]{8,255})",
                    "(?:webhook\\.office\\.com/webhookb2|outlook\\.office\\.com/webhook)/([A-Za-z0-9/@_-]{8,500})",
                    "hooks\\.zapier\\.com/hooks/catch/([A-Za-z0-9/_-]{6,255})",
                    // Others have a long name of letters and digits at such a place.
                    "/(?:web)?hooks?/(?=[A-Za-z_-]{0,200}[0-9])(?=[0-9_-]{0,200}[A-Za-z])([A-Za-z0-9_-]{16,255})",
                    "/bot([0-9]{3,12}:[^\\s/\"']{1,200})",
                    "[?&](?i:sig|signature|x-amz-signature|x-goog-signature)=([^\\s&\"'#]{4,2000})",
                    "://(?=[A-Za-z_-]{0,200}[0-9])([A-Za-z0-9_-]{20,255})(?=@)",
                    "jdbc:oracle:thin:[A-Za-z0-9_]{1,60}/([^\\s@\"']{1,200})(?=@)",
                    // A login of Docker or npm, in base64 or as it is.
                    "(?:auth\\\\{0,3}[\"'][ ]?:[ ]?\\\\{0,3}[\"']|_auth[ ]?=[ ]?[\"']?)([^\\s:\"'\\\\]{1,100}:(?!//)[^\\s\"'\\\\]{1,200}"
                            + "|(?=[a-z0-9+/=]{0,500}[A-Z])(?=[A-Za-z+/=]{0,500}[0-9])[A-Za-z0-9+/=]{8,500})",
                    // Behind the other settings of a connection; alone it is the working directory of a shell.
                    "(?:;[ ]?(?i:pwd)[ ]?=[ ]?|(?<![A-Za-z0-9_])(?i:pwd)=(?=[^;\\s\"']{1,200};[ ]?[A-Za-z ]{2,40}=))"
                            + "(?![/$])([^;\\s\"']{1,500})",
                    "-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)"));

    /** One of them is in every token, and looking for them first keeps long texts without any cheap. */
    private static final List<String> BEGINNINGS = List.of(
            "AKIA",
            "ASIA",
            "gh",
            "gl",
            "xox",
            "xapp-",
            "k_live_",
            "k_test_",
            "whsec_",
            "dop_v1_",
            "hf_",
            "shp",
            "lin_api_",
            "pypi-",
            "hvs.",
            "ya29.",
            "AIza",
            "npm_",
            "SG.",
            "sk-",
            ":AA",
            "eyJ",
            "hook",
            "/bot",
            "sig=",
            "ignature=",
            "://",
            ":thin:",
            "auth",
            "wd",
            "WD",
            "PRIVATE KEY");

    private static final String KEY = "(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,127}+)";
    private static final String MARK = "\\\\{0,3}[\"']?[ \\t]{0,20}[:=][ \\t]{0,20}\\\\{0,3}[\"']?";

    /** A name and its value in other forms: a parameter of an address, the default of a variable, a pair of which the value stands first. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("[?&]" + KEY + "=(?<secret>[^\\s&\"'#]{1,2000})"),
            Pattern.compile("\\$\\{" + KEY + ":?[-=](?<secret>[^}\\n]{1,500})"),
            Pattern.compile("(?i)\\bval[a-z]{0,6}" + MARK
                    + "(?<secret>(?<=\")(?:[^\"\\\\\\n]|\\\\.){1,500}+(?=\")|(?![\"'])[^\"'\\\\,}\\n]{1,500}+)"
                    + "\\\\{0,3}[\"']?[ \\t]{0,20},?\\s{0,200}(?:-[ ])?\\\\{0,3}[\"']?(?:name|key)" + MARK + KEY));

    /** {@code name: DB_PASSWORD} with {@code value:} right after it. */
    private static final Pattern PAIR = Pattern.compile("(?i)\\b(?:name|key)" + MARK + KEY
            + "\\\\{0,3}[\"']?[ \\t]{0,20},?\\s{0,200}\\\\{0,3}[\"']?val[a-z]{0,6}\\\\{0,3}[\"']?[ \\t]{0,20}[:=]");

    /** {@code Authorization: Bearer abc}, as headers of HTTP have it. */
    private static final Pattern HEADER = Pattern.compile("(?i)authorization[\"']?[ \\t]{0,8}[:=][ \\t\"']{0,8}"
            + "(?:(?<scheme>bearer|basic|token|digest|negotiate|apikey)[ \\t]{1,8})?(?<secret>[^\\s\"',;]{6,2000})");

    /** What stands before the secret of such a header. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?:bearer|basic|token|digest|negotiate|apikey)[ \\t]{1,8}");

    /** A name with what marks a value behind it: {@code --name=}, {@code --name }, {@code "name": }, {@code NAME=}, {@code Name: }. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![A-Za-z0-9_./@$-])(?<!\\$\\{)(?<!:(?!_))(?<dashes>-{0,2})(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,127}+)"
                    + "(?:(?<mark>\\\\{0,7}[\"']?\\]?[ \\t]{0,20}(?::=|[:=](?![:=])))"
                    + "|(?<space>\\\\{0,7}[\"']?(?:,[ \\t]{0,20}|(?:[ \\t]|\\\\?\\r?\\n(?:[ \\t]{0,40}-(?=[ \\t]))?){1,20})))");

    /** {@code token:refresh} is a task, a scope or a type. */
    private static final Pattern TASK = Pattern.compile("[a-z][a-z_.-]*(?:[:,][a-z_.:,-]*|\\[.*)?");

    /** A sentence that goes on behind {@code your password:}. */
    private static final Pattern PROSE = Pattern.compile(
            "(?:a|an|and|as|ask|at|by|check|choose|click|enter|for|from|get|has|in|is|it|must|not|of|on|please|see|set|the|this|to|use"
                    + "|was|will|with|you|your)[ \\t]{1,9}[A-Za-z]"
                    + "|[a-z]{2,20}(?:ed|ing)(?![A-Za-z0-9_-])");

    /** A variable of a shell, which may have to be set or fall back on nothing or another one. */
    private static final String VARIABLE = "\\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#]"
            + "|\\{[A-Za-z0-9_]+(?:\\[[^\\]{}]*\\])?(?::?\\?[^{}]*|:?[-=+](?:\\$[A-Za-z_][A-Za-z0-9_]*|\\$\\{[A-Za-z_][A-Za-z0-9_]*\\})?)?\\})";

    /** A value that is filled in elsewhere, says where it is found, or only whether there is one. */
    private static final Pattern REFERENCE = Pattern.compile("(?s)(?:" + VARIABLE + ")+|\\$\\(.*\\)?|`.*`?"
            + "|%[A-Za-z_][A-Za-z0-9_]*%|\\u0001?<[^<>]*>\\u0001?|.*\\{\\{.*|(?i:true|false|null|none|yes|no|on|off)|[0-9]"
            + "|arn:aws[a-z-]*:.*|file:.*|env:[A-Za-z_][A-Za-z0-9_]*|(?:ssm|vault|op|secretsmanager):/.*|@?/run/secrets/.*"
            + "|[*x.]{3,}|\\(secret [0-9a-f]{6}\\).*");

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

    /**
     * One argument of a command. Where no shell cuts it, a value goes on to its end, blanks and all.
     *
     * @param before the argument before it
     * @param options what may stand before a secret in the arguments of its program
     */
    static String replaceInArgument(
            String word, String before, boolean shell, List<Pattern> options, UnaryOperator<String> replacement) {
        Optional<Integer> behindOption = SecretTools.startIn(before, word, options);
        if (announcesSecret(before) && isValue(word)) {
            return replacement.apply(word);
        }
        Matcher name = NAME.matcher(word);
        boolean whole = behindOption.isEmpty()
                && name.lookingAt()
                && name.group("mark") != null
                && (name.group("dashes").isEmpty() ? !shell : !word.contains(" -"))
                && SecretNames.tell(name.group("name"));
        if (!whole && behindOption.isEmpty()) {
            return replaceInCommand(word, replacement);
        }
        int start = whole ? name.end() : behindOption.get();
        if (whole
                && "\"'"
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
        boolean none = secret.isEmpty() || secret.startsWith("//") || isReference(secret);
        return none || (whole && isWords(name, word, value))
                ? word
                : word.substring(0, value.start()) + replacement.apply(secret);
    }

    /** Whether what stands behind a name is no value of it but goes on with it, as in {@code token:refresh} and {@code secret: see wiki}. */
    private static boolean isWords(Matcher name, String text, Span value) {
        if (!":".equals(name.group("mark")) || !name.group("dashes").isEmpty()) {
            return false;
        }
        return value.start() == name.end()
                ? name.group("name").matches("[a-z][a-z0-9_.]*")
                        && TASK.matcher(text).region(value.start(), value.end()).matches()
                : PROSE.matcher(text).region(value.start(), text.length()).lookingAt();
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
        return replace(text, inCommand(text), replacement);
    }

    /** The secrets in a text that may be a command or hold one. */
    static List<Span> inCommand(String text) {
        List<Span> spans = shapes(text);
        spans.addAll(named(text, true));
        SecretTools.find(text, spans);
        return spans;
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
            boolean option = command
                    && (!name.group("dashes").isEmpty() || text.startsWith("set ", name.start() - "set ".length()));
            if ((!marked && !option) || !SecretNames.tell(name.group("name"))) {
                // A blank may stand before the next name, which must not begin within this one.
                from = marked ? from : name.end("name");
                continue;
            }
            boolean header = marked && isHeader(name.group("name"));
            Span value = valueAt(text, from, command, header);
            String word = text.substring(value.start(), value.end());
            if (marked && isReference(word)) {
                // A variable's name is none of a secret; what another command prints may hold one.
                from = word.startsWith("${") ? value.end() : from;
            } else if (marked ? !word.isEmpty() && !isWords(name, text, value) : isValue(word)) {
                spans.add(value);
                from = value.end();
            }
        }
        return spans;
    }

    /** The value behind an option. A quote that opened before it ends it. */
    static Span behind(String text, int option, int from) {
        String announced = text.substring(option, from);
        int last = Math.max(announced.lastIndexOf('"'), announced.lastIndexOf('\''));
        if (last < 0 || announced.substring(last).matches("(?s).*[\\s,].*")) {
            return valueAt(text, from, true, false);
        }
        int quote = option + last;
        int start = quote;
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return new Span(from, quoted(text, start, quote).end());
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
            int brace = text.startsWith("${", at) ? indexIn(text, '}', at, Math.min(text.length(), at + 200)) : -1;
            if (brace >= 0) {
                at = brace + 1;
            } else if (character == '\\' && at + 1 < text.length() && "\"'".indexOf(text.charAt(at + 1)) < 0) {
                at += 2;
            } else if ((character == '"' || character == '\'') && at > start) {
                int closed = quoted(text, at, at).end();
                boolean ended = closed + 1 >= text.length() || isEnd(text.charAt(closed + 1), header, true);
                if (header || closed >= text.length() || text.charAt(closed) == '\n' || !ended) {
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

    static List<Span> shapes(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.contains("://")) {
            addresses(text, spans);
        }
        if (text.contains("uthorization") || text.contains("UTHORIZATION")) {
            headers(text, spans);
        }
        if (BEGINNINGS.stream().anyMatch(text::contains)) {
            tokens(text, spans);
        }
        pairs(text, spans);
        return spans;
    }

    /**
     * A password goes on to the last {@code @} of the authority. One that is not encoded may hold what ends an authority, so that
     * this is looked for behind the first {@code @}, unless a host stands there; in an address of the web a path may hold one.
     */
    private static void addresses(String text, List<Span> spans) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            int port = address.start("port");
            int start = port < 0 ? address.end() : port;
            int limit = endOfAddress(text, address.start(), start);
            int first = indexIn(text, '@', start, limit);
            boolean web = String.valueOf(address.group("scheme")).startsWith("http");
            boolean mail = address.group("mail") != null;
            if (first <= start
                    || (port >= 0 && (web || mail || from(PARAMETERS, text, start, limit) < first))
                    || (mail && first > from(END_OF_AUTHORITY, text, start, limit))) {
                continue;
            }
            int authority = from(END_OF_AUTHORITY, text, first, limit);
            int last = text.lastIndexOf('@', authority - 1);
            if (!web || !HOST.matcher(text).region(last + 1, authority).matches()) {
                last = text.lastIndexOf('@', from(PARAMETERS, text, first, limit) - 1);
            }
            if ((port < 0 || AFTER_PORT.matcher(text).region(last, limit).lookingAt())
                    && !isReference(text.substring(start, last))) {
                spans.add(new Span(start, last));
            }
        }
    }

    /** The quote that stands before an address ends it; any other may be part of a password, but of nothing behind it. */
    private static int endOfAddress(String text, int address, int start) {
        int limit = from(END_OF_ADDRESS, text, start, text.length());
        char before = address == 0 ? ' ' : text.charAt(address - 1);
        int quote = "\"'`<".indexOf(before) >= 0
                ? indexIn(text, before == '<' ? '>' : before, start, limit)
                : from(QUOTE, text, Math.max(start, indexIn(text, '@', start, limit)), limit);
        return quote < 0 ? limit : quote;
    }

    private static int from(Pattern end, String text, int start, int limit) {
        Matcher found = end.matcher(text).region(start, limit);
        return found.find() ? found.start() : limit;
    }

    /** Where a character stands, looked for no further than there. */
    private static int indexIn(String text, char character, int start, int limit) {
        int found = text.substring(start, limit).indexOf(character);
        return found < 0 ? -1 : start + found;
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
            int secret = token.groupCount();
            while (secret > 0 && token.group(secret) == null) {
                secret--;
            }
            if (!isReference(token.group(secret))) {
                spans.add(new Span(token.start(secret), token.end(secret)));
            }
        }
    }

    /** Whether {@code "auth"} stands before this, as Docker and npm have it, and it is a login. */
    static boolean isLogin(String value) {
        return !shapes("\"auth\":\"" + value + "\"").isEmpty();
    }

    /** Values whose names do not stand right before them. */
    private static void pairs(String text, List<Span> spans) {
        boolean values = text.contains("val") || text.contains("Val") || text.contains("VAL");
        for (Pattern form : NAMED.subList(text.indexOf('=') < 0 && !text.contains("${") ? 2 : 0, values ? 3 : 2)) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                if (SecretNames.tell(found.group("name")) && !isReference(found.group("secret"))) {
                    spans.add(new Span(found.start("secret"), found.end("secret")));
                }
            }
        }
        Matcher pair = PAIR.matcher(text);
        while (values && pair.find()) {
            Span value = valueAt(text, pair.end(), false, false);
            String word = text.substring(value.start(), value.end());
            if (SecretNames.tell(pair.group("name")) && !word.isEmpty() && !isReference(word)) {
                spans.add(value);
            }
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
