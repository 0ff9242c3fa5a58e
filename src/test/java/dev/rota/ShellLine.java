package dev.rota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as a shell reads it: {@code NAME=value … rota ARGUMENT … > file}, with single and double quotes.
 *
 * @param text the line
 * @param variables those before the command
 * @param arguments without the program's name
 * @param redirection where standard output goes as well
 */
record ShellLine(String text, Map<String, String> variables, List<String> arguments, Optional<String> redirection) {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_][A-Z0-9_]*)=(.*)", Pattern.DOTALL);

    static ShellLine parse(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(word -> words.add(unquoted(word.group())));
        Map<String, String> variables = new LinkedHashMap<>();
        while (!words.isEmpty() && !words.get(0).equals("rota")) {
            Matcher assignment = ASSIGNMENT.matcher(words.remove(0));
            if (!assignment.matches()) {
                throw new IllegalArgumentException("a command is rota, perhaps after variables: " + text);
            }
            variables.put(assignment.group(1), assignment.group(2));
        }
        int redirection = words.indexOf(">");
        Optional<String> file = redirection < 0 ? Optional.empty() : Optional.of(words.get(redirection + 1));
        int end = redirection < 0 ? words.size() : redirection;
        return new ShellLine(text, variables, List.copyOf(words.subList(1, end)), file);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)));
    }
}
