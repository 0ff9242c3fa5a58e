package dev.rota.secret;

import dev.rota.secret.SecretShapes.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How well-known programs take a secret: {@code mysql -phunter2}, {@code curl -su me:hunter2}, {@code docker login -p hunter2}. */
final class SecretTools {

    /** Between two words of a shell, of which a line may end, or of a list in a file. */
    private static final String GAP =
            "(?:\\\\{0,3}[\"']?,(?:[ \\t]|\\\\?\\r?\\n){0,20}|(?:\\\\{0,3}[\"'])?(?:[ \\t]|\\\\?\\r?\\n(?:[ \\t]{0,40}-(?=[ \\t]))?){1,40})";

    private static final String QUOTE = "\\\\{0,3}[\"']?";

    /** What stands before the password of a user. */
    private static final String USER = "(?:=|" + GAP + ")?" + QUOTE + "[^\\s:\"'/]{0,200}:(?!//)";

    /** Two numbers are a user and a group. */
    private static final String NO_GROUP = "(?!\\d{1,6}(?:[\\s\"']|$))";

    /** A word of small letters behind a program that may take anything is a group, a task or a module. */
    private static final String NO_WORD = "(?=[^\\s\"']{0,200}[^a-z\\s\"',;_\\]\\\\-])";

    /** What ends a command: a separator or line that is neither quoted nor escaped. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:[^;|&\\n\\\\\"']|\\\\[\\s\\S]|\"(?:[^\"\\\\]|\\\\[\\s\\S])*+\"|'[^']*+'|\\n[ \\t]{0,40}-[ \\t])*+");

    /** What any program takes. */
    private static final List<Pattern> ANY = Stream.of(
                    "-[uU](?!rl|ri|pdate)" + USER + NO_GROUP + NO_WORD,
                    "--user" + USER + NO_GROUP + NO_WORD,
                    "--(?:proxy-user|auth)" + USER,
                    "(?i:password|identified(?:[ ]with[ ]\\S{1,60})?[ ]by)[ ]{1,20}(?=\\\\{0,3}[\"'])")
            .map(SecretTools::behindWord)
            .toList();

    private static final List<Tool> TOOLS = List.of(
            Tool.of("(?:mysql|mariadb)[a-z-]{0,10}", "-p(?![\\s\\\\,]|[\"'](?:[\\s,\\]]|$))"),
            Tool.of("sshpass", "-p(?:" + GAP + ")?"),
            Tool.of("redis-cli", "-a" + GAP),
            Tool.of("login", "-p(?:=|" + GAP + ")(?!\\d{1,5}(?:[\\s\"']|$))"),
            Tool.of("mongo[a-z]{0,10}", "-p" + GAP),
            Tool.of("sqlcmd|bcp|osql|isql|zip|unzip", "-P(?:" + GAP + ")?"),
            Tool.of("ldap[a-z]{1,10}", "-w" + GAP),
            Tool.of("7z[a-z]?", "-p(?![\\s,])"),
            Tool.of("curl", "(?:-[a-zA-Z]{0,10}[uU]|--user)" + USER),
            Tool.of("curl", "(?:-[a-zA-Z]{0,10}b|--cookie)" + GAP + QUOTE + "(?=[^\\s=\"']{1,100}=)"),
            Tool.of(
                    "curl",
                    "(?:-x|--proxy|--preproxy)(?:=|" + GAP + ")?" + QUOTE
                            + "[^\\s:@/\"']{1,200}:(?=[^\\s\"'/]{1,200}@)"),
            Tool.of("https?|xh", "-a" + USER),
            Tool.of("lftp", "-u" + GAP + QUOTE + "[^\\s,\"']{1,200},"),
            Tool.of("smbclient|rpcclient", "-U" + GAP + QUOTE + "[^\\s%\"']{1,200}%"));

    /** Most texts have none of these. */
    private static final Pattern WORD = Pattern.compile("-[uU]|--(?:proxy-)?user|--auth|(?i:password|identified)[ ]");

    private SecretTools() {}

    /**
     * A program.
     *
     * @param names what its name begins with
     * @param program its name
     * @param option what stands before the secret
     */
    private record Tool(List<String> names, Pattern program, Pattern option) {

        static Tool of(String program, String option) {
            String names = program.replaceAll("\\(\\?:|\\)|\\[[^]]*](?:\\{[^}]*}|\\?)|.\\?", "");
            return new Tool(
                    List.of(names.split("\\|", -1)),
                    Pattern.compile("(?<![A-Za-z0-9_.-])(?:" + program + ")(?=[\\s\"',\\\\])"),
                    SecretTools.behindWord(option));
        }
    }

    private static Pattern behindWord(String option) {
        return Pattern.compile("(?<![^\\s\"',\\[(])" + option);
    }

    /** What may stand before a secret in the arguments of this program, or of any when it is known for nothing. */
    static List<Pattern> optionsOf(String program) {
        return TOOLS.stream()
                .filter(tool -> tool.program().matcher(program + " ").find())
                .map(Tool::option)
                .toList();
    }

    /** Where the secret begins in an argument behind another one. */
    static Optional<Integer> startIn(String before, String word, List<Pattern> options) {
        String both = before + " " + word;
        int cut = before.length() + 1;
        return Stream.concat(options.stream(), ANY.stream())
                .flatMap(option -> Stream.of(
                        end(option.matcher(both), cut),
                        end(option.matcher(word), 1).map(end -> end + cut)))
                .flatMap(Optional::stream)
                .map(end -> end - cut)
                .filter(start -> start < word.length())
                .findFirst();
    }

    private static Optional<Integer> end(Matcher option, int least) {
        return option.lookingAt() && option.end() >= least ? Optional.of(option.end()) : Optional.empty();
    }

    /** The secrets in the commands of a text. */
    static void find(String text, List<Span> spans) {
        boolean likely = text.indexOf('-') >= 0 || text.indexOf('\'') >= 0 || text.indexOf('"') >= 0;
        for (Pattern option : likely && WORD.matcher(text).find() ? ANY : List.<Pattern>of()) {
            behind(option.matcher(text), text, spans);
        }
        for (Tool tool : TOOLS) {
            if (tool.names().stream().noneMatch(text::contains)) {
                continue;
            }
            Matcher program = tool.program().matcher(text);
            Matcher command = COMMAND.matcher(text);
            int from = 0;
            while (program.find(from)) {
                // Whatever begins within this command has been found with it.
                int end = command.region(program.end(), text.length()).lookingAt() ? command.end() : program.end();
                behind(tool.option().matcher(text).region(program.end(), end).useTransparentBounds(true), text, spans);
                from = end;
            }
        }
    }

    private static void behind(Matcher option, String text, List<Span> spans) {
        while (option.find()) {
            Span secret = SecretShapes.behind(text, option.start(), option.end());
            if (secret.end() > secret.start()
                    && !SecretShapes.isReference(text.substring(secret.start(), secret.end()))) {
                spans.add(secret);
            }
        }
    }
}
