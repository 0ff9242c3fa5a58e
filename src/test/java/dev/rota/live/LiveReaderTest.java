package dev.rota.live;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.OURS;
import static dev.rota.rule.Examples.at;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.on;
import static dev.rota.rule.Examples.rule;
import static dev.rota.rule.Examples.target;
import static dev.rota.rule.Examples.tracked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.plan.Live;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.plan.TrackedRule;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTags.Certainty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveReaderTest {

    private final FakeLiveRules account = new FakeLiveRules(HOME);
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Parallel parallel = new Parallel();
    private final Observer observer = new Observer() {
        @Override
        public void warn(String sentence) {
            warnings.add(sentence);
        }
    };

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void oneTrackedRuleCostsThreeCalls() {
        account.with(live(rule("a"))).with(live(rule("b")));
        Live live = read(file("a"), false);
        assertThat(account.calls())
                .containsExactlyInAnyOrder("GetResources", "DescribeRule a", "ListTargetsByRule a", "ListRules");
        assertThat(live.rules()).containsOnlyKeys(RuleKey.of("a"));
    }

    @Test
    void manyTrackedRulesCostOneCallEachAndTheListsOnce() {
        Stream.of("a", "b", "c", "d").forEach(name -> account.with(live(rule(name))));
        Live live = read(file("a", "b", "c", "d"), false);
        assertThat(account.calls())
                .containsExactlyInAnyOrder(
                        "GetResources",
                        "ListRules",
                        "ListTargetsByRule a",
                        "ListTargetsByRule b",
                        "ListTargetsByRule c",
                        "ListTargetsByRule d");
        assertThat(live.trackedInAll()).isEqualTo(4);
    }

    @Test
    void onlyRulesTheIndexIsNotSureOfAreAskedForTheirTags() {
        account.with(live(rule("a")))
                .with(live(rule("b"), tracked("other")))
                .with(live(rule("c")))
                .indexForgets("c");
        Live live = read(file("a", "b", "c"), false);
        assertThat(account.calls().stream().filter(call -> call.startsWith("ListTags")))
                .containsExactlyInAnyOrder("ListTagsForResource b", "ListTagsForResource c");
        assertThat(certainty(live, "a")).isEqualTo(Certainty.INDEXED);
        assertThat(certainty(live, "b")).isEqualTo(Certainty.CONFIRMED);
        assertThat(certainty(live, "c")).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void tagsThatAFileManagesAreBelievedOnlyWhenTheyAreAsHopedFor() {
        RuleTags sales = RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, "team", "sales"));
        account.with(live(rule("a"), sales)).indexSays("a", Map.of(RuleTags.TRACKING_ID, OURS, "team", "data"));
        Live live = read(desired(desired(rule("a").withTags(Map.of("team", "sales")))), false);
        assertThat(live.rule(RuleKey.of("a")).orElseThrow().tags()).isEqualTo(sales);
    }

    @Test
    void whatIsToBeWrittenIsAskedForItsOwnerOnceMore() {
        account.with(live(rule("a"), tracked("other-now"))).indexSays("a", Map.of(RuleTags.TRACKING_ID, OURS));
        Desired desired = desired(desired(at("rate(1 day)", rule("a"))));
        LiveReader reader = new LiveReader(account, parallel, observer);
        Live live = reader.desired(desired, false);
        assertThat(Planner.plan(desired, live, PlanRequest.CHANGES).refusals()).isEmpty();

        Live confirmed = reader.confirm(live, Planner.plan(desired, live, PlanRequest.CHANGES));

        assertThat(Planner.plan(desired, confirmed, PlanRequest.CHANGES).refusals())
                .hasSize(1);
        assertThat(account.calls().stream().filter("GetResources"::equals)).hasSize(1);
    }

    @Test
    void trackedRulesThatAreGoneAreFoundInTheIndex() {
        account.with(live(rule("a"))).with(live(rule("gone"))).with(live(rule("theirs"), tracked("other")));
        assertThat(gone(read(file("a"), false))).containsExactly("gone");
    }

    @Test
    void toPruneTheClusterIsAskedForWhatTheIndexDoesNotKnowYet() {
        account.with(live(rule("a")))
                .with(live(rule("fresh")))
                .with(live(rule("theirs"), tracked("other")))
                .with(live(rule("elsewhere", on("mail", target("x"))), tracked(OURS)))
                .indexForgets("fresh");
        assertThat(gone(read(file("a"), true))).containsExactly("elsewhere", "fresh");
        assertThat(gone(read(file("a"), false))).containsExactly("elsewhere");
    }

    @Test
    void toPruneTheRuleItselfSaysWhoseItIs() {
        account.with(live(rule("a")))
                .with(live(rule("left-us"), tracked("other")))
                .indexSays("left-us", Map.of(RuleTags.TRACKING_ID, OURS));
        assertThat(gone(read(file("a"), true))).isEmpty();
    }

    @Test
    void withoutAnIndexEveryRuleIsAskedToPrune() {
        account.with(live(rule("a")))
                .with(live(rule("empty").withTargets(List.of())))
                .refusing(Kind.DENIED, "GetResources"::equals);
        assertThat(gone(read(file("a"), true))).containsExactly("empty");
        assertThat(warnings)
                .containsExactly("the tagging API cannot be asked for tracked rules, so each rule is asked for its own"
                        + " tags: GetResources: refused for the test");
    }

    @Test
    void aRuleThatIsOursByTheIndexAndShowsNoTagsIsNotPassedOver() {
        account.with(live(rule("a")))
                .with(live(rule("gone")))
                .refusing(Kind.DENIED, call -> call.equals("ListTagsForResource gone"));
        List<TrackedRule> tracked = read(file("a"), true).tracked();
        assertThat(tracked).extracting(rule -> rule.key().name()).containsExactly("gone");
        assertThat(tracked.get(0).tags().certainty()).isEqualTo(Certainty.UNREADABLE);
    }

    @Test
    void nothingIsPrunedWhenNothingTellsWhoseTheRulesAre() {
        account.with(live(rule("a")))
                .with(live(rule("gone")))
                .refusing(Kind.DENIED, call -> call.startsWith("ListTags") || call.equals("GetResources"));
        assertThatThrownBy(() -> read(file("a"), true))
                .isInstanceOf(RotaException.class)
                .hasMessage("neither the tagging API nor the rules show their tags, so none can be pruned; allow"
                        + " tag:GetResources and events:ListTagsForResource");
    }

    @Test
    void unreadableTagsAreToldOnceAndReadingGoesOn() {
        Stream.of("a", "b", "c").forEach(name -> account.with(live(rule(name), RuleTags.confirmed(Map.of()))));
        account.refusing(Kind.DENIED, call -> call.startsWith("ListTags"));
        Live live = read(file("a", "b", "c"), false);
        assertThat(certainty(live, "b")).isEqualTo(Certainty.UNREADABLE);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void whereNoRuleLivesStsIsAskedWhoseAccountItIs() {
        read(file("a"), false);
        assertThat(account.calls()).contains("GetCallerIdentity");
    }

    private Live read(Desired desired, boolean toPrune) {
        return new LiveReader(account, parallel, observer).desired(desired, toPrune);
    }

    private static Desired file(String... names) {
        return desired(Stream.of(names).map(name -> desired(rule(name))).toArray(DesiredRule[]::new));
    }

    private static List<String> gone(Live live) {
        return live.tracked().stream().map(rule -> rule.key().name()).sorted().toList();
    }

    private static Certainty certainty(Live live, String name) {
        return live.rule(RuleKey.of(name)).orElseThrow().tags().certainty();
    }
}
