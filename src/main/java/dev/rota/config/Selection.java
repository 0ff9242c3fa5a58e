package dev.rota.config;

import dev.rota.problem.Nearest;
import dev.rota.problem.UsageException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules of the files a command is about: all, or those whose names match a pattern. */
public final class Selection {

    private static final int NAMES_SHOWN = 10;

    private final List<Glob> patterns;

    private Selection(List<Glob> patterns) {
        this.patterns = patterns;
    }

    /**
     * A pattern.
     *
     * @param called the names of rules that files write so that it matches
     * @param written how they write them
     */
    private record Glob(String text, Pattern pattern, Set<String> called, Set<String> written) {

        Glob(String text) {
            this(text, Pattern.compile(regex(text)), Set.of(), Set.of());
        }

        boolean matches(String name) {
            return called.contains(name) || pattern.matcher(name).matches();
        }

        /** The same where rules may also be called as they are written, unless it is the full name of one. */
        Glob in(List<ConfigRule> rules) {
            Set<String> names =
                    rules.stream().flatMap(rule -> rule.name().stream()).collect(Collectors.toSet());
            return new Glob(
                    text,
                    pattern,
                    rules.stream()
                            .filter(rule -> !names.contains(text)
                                    && pattern.matcher(rule.written()).matches())
                            .flatMap(rule -> rule.name().stream())
                            .collect(Collectors.toSet()),
                    rules.stream()
                            .map(ConfigRule::written)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toSet()));
        }

        /** The name that may have been meant, of those that there are and those that are written. */
        String suggestion(List<String> names) {
            return Nearest.suggestion(
                    text, Stream.concat(names.stream(), written.stream()).toList());
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
        return new Selection(patterns.stream().map(Glob::new).toList());
    }

    /** Whether no rule was named. */
    public boolean isEverything() {
        return patterns.isEmpty();
    }

    /** The same where the rules of files may also be called as they are written, without what stands before and behind it. */
    Selection in(List<ConfigRule> rules) {
        return new Selection(patterns.stream().map(glob -> glob.in(rules)).toList());
    }

    /**
     * Those of some rules that are meant, by their names or as they are written. What is the full name of one means no other that
     * is only written so. A rule whose name is unknown is meant where all are.
     */
    List<ConfigRule> from(List<ConfigRule> rules) {
        Selection selection = in(rules);
        return rules.stream()
                .filter(rule -> rule.name().map(selection::matches).orElse(isEverything()))
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
        for (Glob glob : patterns) {
            if (names.stream().noneMatch(glob::matches)) {
                String known = names.stream().sorted().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
                String more = names.size() > NAMES_SHOWN ? " and %,d more".formatted(names.size() - NAMES_SHOWN) : "";
                String suggestion = glob.suggestion(names);
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
                String suggestion = glob.suggestion(names);
                throw new UsageException("no live rule that starts ECS tasks matches '%s' here%s"
                        .formatted(glob.text(), suggestion.isEmpty() ? "; is the region right?" : suggestion));
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
