package dev.rota.rule;

import java.util.Comparator;

/**
 * What names a rule within a region of an account.
 *
 * @param bus the event bus, {@code default} for nearly every scheduled task
 * @param name the rule's name
 */
public record RuleKey(String bus, String name) implements Comparable<RuleKey> {

    /** The bus that every account has, and the only one whose rules may have a schedule. */
    public static final String DEFAULT_BUS = "default";

    /** A rule of the default bus. */
    public static RuleKey of(String name) {
        return new RuleKey(DEFAULT_BUS, name);
    }

    /** A rule as {@link #toString} writes it: {@code NAME}, or {@code BUS/NAME}, also for the default bus. */
    public static RuleKey parse(String word) {
        int slash = word.lastIndexOf('/');
        return slash > 0 ? new RuleKey(word.substring(0, slash), word.substring(slash + 1)) : of(word);
    }

    /** Whether it stands on the default bus. */
    public boolean isOnDefaultBus() {
        return bus.equals(DEFAULT_BUS);
    }

    /** By name, then by bus. */
    @Override
    public int compareTo(RuleKey other) {
        return Comparator.comparing(RuleKey::name).thenComparing(RuleKey::bus).compare(this, other);
    }

    /** The name, with its bus when that is not the default one. */
    @Override
    public String toString() {
        return isOnDefaultBus() ? name : bus + "/" + name;
    }
}
