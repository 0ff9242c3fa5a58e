package dev.rota.plan;

import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One rule that is to become different. What it is before and after may each be absent. */
public sealed interface Change {

    /** The rule's bus and name. */
    RuleKey key();

    /** The rule as it is. */
    Optional<Rule> before();

    /** The rule as it will be. */
    Optional<Rule> after();

    /** A rule that does not exist yet. */
    record Create(DesiredRule desired, Rule rule, Map<String, String> tags) implements Change {

        public Create {
            tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        }

        @Override
        public RuleKey key() {
            return rule.key();
        }

        @Override
        public Optional<Rule> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> after() {
            return Optional.of(rule);
        }
    }

    /**
     * A rule that exists and differs.
     *
     * @param comparable the live rule without the settings that the file leaves to others
     * @param rule what it becomes
     * @param putRule whether the rule itself differs
     * @param putTargets the targets that differ or are new
     * @param staleTargets ids of the targets to be removed
     * @param tags what is to be tagged
     */
    record Update(
            LiveRule live,
            DesiredRule desired,
            Rule comparable,
            Rule rule,
            boolean putRule,
            List<EcsTarget> putTargets,
            List<String> staleTargets,
            TagChange tags)
            implements Change {

        public Update {
            putTargets = List.copyOf(putTargets);
            staleTargets = List.copyOf(staleTargets);
        }

        @Override
        public RuleKey key() {
            return rule.key();
        }

        @Override
        public Optional<Rule> before() {
            return Optional.of(comparable);
        }

        @Override
        public Optional<Rule> after() {
            return Optional.of(rule);
        }
    }

    /** A rule that is as it should be but carries no tracking id yet. Not a difference; only the tag is set. */
    record Adopt(LiveRule live, DesiredRule desired, TagChange tags) implements Change {

        @Override
        public RuleKey key() {
            return live.key();
        }

        @Override
        public Optional<Rule> before() {
            return Optional.of(live.rule());
        }

        @Override
        public Optional<Rule> after() {
            return Optional.of(live.rule());
        }
    }

    /**
     * A rule that is switched on or off, and put on hold or taken off it. Nothing else of it is sent, so nothing of it can be lost.
     *
     * @param rule the rule in the state that it becomes
     */
    record Switch(LiveRule live, Rule rule, TagChange tags) implements Change {

        @Override
        public RuleKey key() {
            return live.key();
        }

        @Override
        public Optional<Rule> before() {
            return Optional.of(live.tags().ofPeople().isEmpty() ? live.rule().withTags(null) : live.rule());
        }

        @Override
        public Optional<Rule> after() {
            return before().map(present -> present.withState(rule.state()));
        }

        /** Whether it is switched on or off; else only its hold begins, changes or ends. */
        public boolean flips() {
            return live.rule().isEnabled() != rule.isEnabled();
        }

        /** The hold that begins. */
        public Optional<Hold> hold() {
            return Optional.ofNullable(tags.set().get(RuleTags.HOLD)).map(Hold::read);
        }
    }

    /**
     * A rule that is to go.
     *
     * @param waits whether it goes only when everything else has succeeded, because it is merely gone from the files; a rule that
     *     somebody called goes by itself
     */
    record Delete(LiveRule live, boolean waits) implements Change {

        /** A rule that is gone from the files. */
        public Delete(LiveRule live) {
            this(live, true);
        }

        @Override
        public RuleKey key() {
            return live.key();
        }

        @Override
        public Optional<Rule> before() {
            Rule rule = live.rule();
            return Optional.of(live.tags().ofPeople().isEmpty() ? rule.withTags(null) : rule);
        }

        @Override
        public Optional<Rule> after() {
            return Optional.empty();
        }
    }

    /**
     * Tags to be set and removed.
     *
     * @param set tags with their new values
     * @param removed keys of tags to be taken away
     */
    record TagChange(Map<String, String> set, Set<String> removed) {

        /** Nothing to do. */
        public static final TagChange NONE = new TagChange(Map.of(), Set.of());

        public TagChange {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            removed = Collections.unmodifiableSet(new TreeSet<>(removed));
        }

        /** Whether there is anything to do. */
        public boolean isEmpty() {
            return set.isEmpty() && removed.isEmpty();
        }
    }
}
