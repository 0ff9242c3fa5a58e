package dev.rota.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Conditions on a version, all of which have to be met, as Terraform and ecspresso write them: {@code >= 1.2, < 2}.
 *
 * <p>{@code ~> 1.2} is at least 1.2 and below 2, {@code ~> 1.2.3} at least 1.2.3 and below 1.3. A part that is not written is 0, and
 * what follows a hyphen does not count.
 */
record VersionConditions(List<Condition> conditions) {

    private static final String VERSION = "v?([0-9]{1,6}(?:\\.[0-9]{1,6}){0,2})";
    private static final String CONDITION = "\\s*(>=|<=|!=|~>|>|<|=|)\\s*" + VERSION + "\\s*";
    private static final Pattern ONE = Pattern.compile(CONDITION);

    /** What conditions look like. */
    static final Pattern SYNTAX = Pattern.compile(CONDITION + "(?:," + CONDITION + ")*");

    VersionConditions {
        conditions = List.copyOf(conditions);
    }

    /**
     * One of them.
     *
     * @param relation such as {@code >=}
     * @param version its parts, as many as are written
     */
    record Condition(String relation, List<Integer> version) {

        Condition {
            version = List.copyOf(version);
        }

        private boolean isMetBy(List<Integer> running) {
            int order = compare(running, version);
            return switch (relation) {
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                case "<" -> order < 0;
                case "!=" -> order != 0;
                case "~>" -> order >= 0 && sharesAllButLast(running);
                default -> order == 0;
            };
        }

        private boolean sharesAllButLast(List<Integer> running) {
            int shared = Math.max(1, version.size() - 1);
            return compare(running.subList(0, Math.min(shared, running.size())), version.subList(0, shared)) == 0;
        }
    }

    /** Reads conditions that have the form of {@link #SYNTAX}. */
    static VersionConditions parse(String text) {
        return new VersionConditions(Arrays.stream(text.split(","))
                .map(ONE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Condition(matcher.group(1), parts(matcher.group(2))))
                .toList());
    }

    /** Whether a version, such as {@code 1.2.3}, meets all of them. */
    boolean areMetBy(String version) {
        List<Integer> running = parts(version.replaceFirst("-.*", ""));
        return conditions.stream().allMatch(condition -> condition.isMetBy(running));
    }

    private static List<Integer> parts(String version) {
        return Stream.of(version.split("\\.")).map(Integer::valueOf).toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int index = 0; index < Math.max(one.size(), other.size()); index++) {
            int order = Integer.compare(part(one, index), part(other, index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(List<Integer> version, int index) {
        return index < version.size() ? version.get(index) : 0;
    }
}
