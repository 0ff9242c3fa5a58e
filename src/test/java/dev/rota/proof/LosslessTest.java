package dev.rota.proof;

import static dev.rota.proof.RandomAccount.liveRules;
import static dev.rota.proof.RandomAccount.mixedIds;
import static dev.rota.proof.RandomAccount.spelledOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.LiveRule;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a live rule holds comes through a file and back. */
class LosslessTest {

    @TempDir
    private Path folder;

    private Loop loop;

    @BeforeEach
    void open() {
        loop = new Loop(folder);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aDumpDiffersFromNothing() {
        Properties.check(Properties.CASES, seed -> {
            List<LiveRule> live = liveRules(seed, mixedIds(seed));
            String text = Loop.dump(live);
            Plan plan = loop.plan(loop.read(text), Loop.account(live));
            assertThat(plan.refusals()).as(text).isEmpty();
            assertThat(plan.differences()).as(text).isEmpty();
            assertThat(plan.changes())
                    .allMatch(change ->
                            ((Change.Adopt) change).live().tags().trackingId().isEmpty());
        });
    }

    @Test
    void everyMemberComesBackFromTheFile() {
        Properties.check(Properties.CASES, seed -> {
            List<LiveRule> live = liveRules(seed, List.of(Optional.of("jobs")));
            String text = Loop.dump(live);
            assertThat(spelledOut(loop.read(text).rules().stream()
                            .map(DesiredRule::rule)
                            .toList()))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            spelledOut(live.stream().map(LiveRule::rule).toList()));
        });
    }

    @Test
    void aDumpIsTheSameTextInWhateverOrderRulesAndTagsCome() {
        Properties.check(Properties.CASES, seed -> {
            List<LiveRule> live = new ArrayList<>(liveRules(seed, mixedIds(seed)));
            String text = Loop.dump(live);
            Collections.shuffle(live, new Random(seed));
            assertThat(Loop.dump(
                            live.stream().map(LosslessTest::withTagsReversed).toList()))
                    .isEqualTo(text);
        });
    }

    @Test
    void aNormalFormIsItsOwnNormalForm() {
        Properties.check(Properties.CASES, seed -> {
            Rule rule = new RandomRules(seed).next();
            NormalForm normal = NormalForm.of(rule, RandomRules.HOME);
            assertThat(NormalForm.of(normal.rule(), RandomRules.HOME)).isEqualTo(normal);
            assertThat(NormalForm.of(SpelledOut.of(rule, RandomRules.HOME), RandomRules.HOME)
                            .rule()
                            .targets())
                    .isEqualTo(normal.rule().targets());
        });
    }

    @Test
    void theRulesHaveEveryMember() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Members.collect(new RandomRules(seed).next(), seen);
        }
        assertThat(seen).containsAll(Members.all());
    }

    private static LiveRule withTagsReversed(LiveRule rule) {
        List<String> keys = new ArrayList<>(rule.tags().values().keySet());
        Collections.reverse(keys);
        Map<String, String> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, rule.tags().values().get(key)));
        return rule.withTags(RuleTags.confirmed(reversed));
    }
}
