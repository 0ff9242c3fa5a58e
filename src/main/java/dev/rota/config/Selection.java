package dev.rota.config;

import dev.rota.problem.Nearest;
import dev.rota.problem.UsageException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which rules of the files a command is about: all, or those whose names match a pattern. */
public final class Selection {

    private static final int NAMES_SHOWN = 10;

    private final List<Glob> patterns;

    private Selection(List<Glob> patterns) {
        this.patterns = patterns;
    }

    private record Glob(String text, Pattern pattern) {

        boolean matches(String name) {
            return pattern.matcher(name).matches();
        }
    }

    /**
     * The rules that match any of some patterns; all rules when there is no pattern. In a pattern, {@code *} stands for any text and
     * {@code ?} for one character.
     *
     * @throws UsageException when a pattern is empty, because a variable that was never set must not mean "everything"
     */
    public static Selection of(List<String> patterns) {
        if (patterns.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--rule is empty; name a rule, or leave --rule out to mean all of them");
        }
        return new Selection(patterns.stream()
                .map(text -> new Glob(text, Pattern.compile(regex(text))))
                .toList());
    }

    /** Whether no rule was named. */
    public boolean isEverything() {
        return patterns.isEmpty();
    }

    /**
     * Those of some rules that are meant, by their names or as they are written. What is the full name of one means no other that
     * is only written so. A rule whose name is unknown is meant where all are.
     */
    List<ConfigRule> from(List<ConfigRule> rules) {
        Set<String> names = rules.stream().flatMap(rule -> rule.name().stream()).collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule.name()
                        .map(name -> isEverything()
                                || patterns.stream()
                                        .anyMatch(glob -> glob.matches(name)
                                                || (!names.contains(glob.text()) && glob.matches(rule.written()))))
                        .orElse(isEverything()))
                .toList();
    }

    /** Whether a rule of this name is meant. */
    public boolean matches(String name) {
        return isEverything() || patterns.stream().anyMatch(glob -> glob.matches(name));
    }

    /**
     * Makes sure that every pattern means something.
     *
     * @throws UsageException when one matches no name
     */
    public void requireMatches(List<String> names) {
        requireMatches(names, List.of());
    }

    /** The same where rules may also be called as they are written. */
    void requireMatches(List<String> names, List<String> written) {
        for (Glob glob : patterns) {
            if (names.stream().noneMatch(glob::matches) && written.stream().noneMatch(glob::matches)) {
                String known = names.stream().sorted().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
                String more = names.size() > NAMES_SHOWN ? " and %,d more".formatted(names.size() - NAMES_SHOWN) : "";
                String suggestion = Nearest.suggestion(glob.text(), names);
                String all = names.isEmpty() ? "; they hold none" : "; they hold " + known + more;
                throw new UsageException("no rule of the files matches '%s'%s"
                        .formatted(glob.text(), suggestion.isEmpty() ? all : suggestion));
            }
        }
    }

    /**
     * Makes sure that every pattern means a live rule.
     *
     * @throws UsageException when one matches no name
     */
    public void requireLiveMatches(List<String> names) {
        for (Glob glob : patterns) {
            if (names.stream().noneMatch(glob::matches)) {
                throw new UsageException(
                        "no live rule that starts ECS tasks matches '%s' here; is the region the right one?"
                                .formatted(glob.text()));
            }
        }
    }

    private static String regex(String glob) {
        return Pattern.compile("[*?]|[^*?]+")
                .matcher(glob)
                .replaceAll(part -> Matcher.quoteReplacement(
                        switch (part.group()) {
                            case "*" -> ".*";
                            case "?" -> ".";
                            default -> Pattern.quote(part.group());
                        }));
    }
}
