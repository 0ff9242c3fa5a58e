package dev.rota.proof;

import static dev.rota.proof.RandomAccount.counted;
import static dev.rota.proof.RandomAccount.liveRules;
import static dev.rota.proof.RandomAccount.spelledOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.apply.ApplyReport;
import dev.rota.json.Json;
import dev.rota.live.FakeLiveRules;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.render.BackupText;
import dev.rota.rule.Desired;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleKey;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says is what is there once it has been applied, and a backup takes it back. */
class AppliedFilesTest {

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
    void whatIsAppliedToNothingIsWhatTheFileSaysAndDumpsAsTheSameText() {
        Properties.check(Properties.CASES, seed -> {
            List<LiveRule> model = liveRules(seed, List.of(Optional.of("jobs"))).stream()
                    .map(rule -> Loop.live(counted(rule.rule()), Optional.of("jobs")))
                    .toList();
            String text = Loop.dump(model);
            Desired desired = loop.read(text);
            FakeLiveRules account = Loop.account(List.of());

            ApplyReport report = loop.carryOut(loop.plan(desired, account), account);

            assertThat(report.succeeded()).as(report.toString()).isTrue();
            assertThat(spelledOut(account.all().stream().map(LiveRule::rule).toList()))
                    .containsExactlyInAnyOrderElementsOf(
                            spelledOut(model.stream().map(LiveRule::rule).toList()));
            assertThat(account.all()).allMatch(rule -> rule.tags().trackingId().equals(Optional.of("jobs")));
            assertThat(Loop.dump(account.all())).isEqualTo(text);
        });
    }

    @Test
    void applyingTwiceWritesNothingTheSecondTime() {
        Properties.check(Properties.CASES, seed -> {
            Desired desired = loop.read(Loop.dump(liveRules(seed, List.of(Optional.of("jobs")))));
            FakeLiveRules account = Loop.account(List.of());
            loop.carryOut(loop.plan(desired, account), account);
            account.forgetCalls();

            Plan second = loop.plan(desired, account);

            assertThat(second.changes()).isEmpty();
            loop.carryOut(second, account);
            assertThat(account.writes()).isEmpty();
        });
    }

    @Test
    void anyRuleBecomesAnyOtherOfItsNameAndThenStays() {
        Properties.check(Properties.CASES, seed -> {
            Rule before = new RandomRules(seed).next();
            Rule after = renamed(new RandomRules(~seed).next(), before.name());
            List<LiveRule> wanted = List.of(Loop.live(after, Optional.of("jobs")));
            Desired desired = loop.read(Loop.dump(wanted));
            FakeLiveRules account = Loop.account(List.of(Loop.live(before, Optional.of("jobs"))));

            Plan plan = loop.plan(desired, account);
            if (!plan.refusals().isEmpty()) {
                assertThat(plan.refusals().get(0).reason())
                        .startsWith("all its targets are on other clusters or services");
                return;
            }
            ApplyReport report = loop.carryOut(plan, account);

            assertThat(report.succeeded()).as(report.toString()).isTrue();
            Rule left = account.rule(before.name()).orElseThrow().rule();
            assertThat(left.targets()).hasSameSizeAs(after.targets());
            assertThat(loop.plan(desired, account).changes()).isEmpty();
        });
    }

    @Test
    void aBackupIsTheWayBack() {
        Properties.check(Properties.CASES, seed -> {
            Random random = new Random(seed);
            List<LiveRule> before = liveRules(seed, List.of(Optional.of("jobs"), Optional.empty())).stream()
                    .map(rule -> Loop.live(counted(rule.rule()), rule.tags().trackingId()))
                    .toList();
            Desired desired = loop.read(Loop.dump(anyOthers(before, ~seed, random)));
            FakeLiveRules account = Loop.account(before);
            Plan plan = loop.planWithPrune(desired, account);
            String backup = BackupText.of(plan);
            ApplyReport report = loop.carryOut(plan, account);
            assertThat(report.succeeded() || !plan.refusals().isEmpty())
                    .as(report.toString())
                    .isTrue();
            List<String> touched = Stream.of(Change.Update.class, Change.Delete.class)
                    .flatMap(kind -> plan.changes(kind).stream())
                    .map(change -> change.key().name())
                    .toList();
            List<LiveRule> others = account.all().stream()
                    .filter(rule -> !touched.contains(rule.name()))
                    .toList();

            Plan back = loop.planTakingOver(namedIn(BackupText.wayBack(plan, "file")), loop.read(backup), account);
            assertThat(back.refusals()).as(backup).isEmpty();
            assertThat(loop.carryOut(back, account).succeeded()).isTrue();

            assertThat(spelledOut(rules(account.all(), touched)))
                    .as(backup)
                    .isEqualTo(spelledOut(rules(before, touched)));
            assertThat(account.all()).containsAll(others);
            assertThat(loop.plan(loop.read(backup), account).differences())
                    .as(backup)
                    .isEmpty();
        });
    }

    private static Set<RuleKey> namedIn(String wayBack) {
        return Stream.of(wayBack.split(" --take-over "))
                .skip(1)
                .map(RuleKey::parse)
                .collect(Collectors.toSet());
    }

    /** Some are gone, some are others of the same name, and there may be new ones; all carry one tracking id. */
    private static List<LiveRule> anyOthers(List<LiveRule> rules, long seed, Random random) {
        RandomRules fresh = new RandomRules(seed);
        Map<String, Rule> others = new TreeMap<>();
        rules.stream()
                .filter(rule -> random.nextInt(4) > 0)
                .forEach(rule -> others.put(rule.name(), keepingNoRole(rule.rule(), fresh.next())));
        if (others.isEmpty() || random.nextBoolean()) {
            Rule rule = fresh.next();
            others.put(rule.name(), rule);
        }
        return others.values().stream()
                .map(rule -> Loop.live(rule, Optional.of("jobs")))
                .toList();
    }

    /** A role of the rule's own, once given, is left as it is by a file that says none; a backup says so. */
    private static Rule keepingNoRole(Rule before, Rule other) {
        Rule after = renamed(other, before.name());
        return before.ruleRole() == null ? after.withRuleRole(null) : after;
    }

    private static List<Rule> rules(List<LiveRule> rules, List<String> names) {
        return rules.stream()
                .filter(rule -> names.contains(rule.name()))
                .sorted(Comparator.comparing(LiveRule::name))
                .map(LiveRule::rule)
                .toList();
    }

    private static Rule renamed(Rule rule, String name) {
        return rule.with("name", Optional.of(Json.of(name)));
    }
}
