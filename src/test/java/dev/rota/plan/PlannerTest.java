package dev.rota.plan;

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

import dev.rota.plan.Change.Adopt;
import dev.rota.plan.Change.Create;
import dev.rota.plan.Change.TagChange;
import dev.rota.plan.Change.Update;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final String NEW_TIME = "cron(0 20 * * ? *)";
    private static final ForeignTarget LAMBDA =
            new ForeignTarget("notify", "arn:aws:lambda:ap-northeast-3:123456789012:function:notify");
    private static final RuleTags UNTRACKED = RuleTags.confirmed(Map.of());

    @Test
    void aMissingRuleIsCreatedWithItsTagsAndATargetCalledLikeIt() {
        Rule wanted = rule("nightly", target("x").withId(null)).withTags(Map.of("team", "data"));
        Plan plan = plan(desired(wanted));
        assertThat(plan.changes())
                .containsExactly(new Create(
                        desired(wanted),
                        wanted.withTargets(List.of(target("nightly"))),
                        Map.of(RuleTags.TRACKING_ID, OURS, "team", "data")));
        assertThat(plan.unchanged()).isZero();
    }

    @Test
    void aRuleAsItShouldBeIsLeftAlone() {
        Plan plan = plan(desired(rule("nightly")), live(rule("nightly")));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void onlyTheRuleIsPutWhenOnlyTheRuleDiffers() {
        Update update = update(desired(at(NEW_TIME, rule("nightly"))), live(rule("nightly")));
        assertThat(update.putRule()).isTrue();
        assertThat(update.putTargets()).isEmpty();
        assertThat(update.staleTargets()).isEmpty();
        assertThat(update.tags()).isEqualTo(TagChange.NONE);
    }

    @Test
    void onlyTheTargetsThatDifferArePut() {
        Update update = update(
                desired(rule("nightly", target("a"), target("b", "other"))),
                live(rule("nightly", target("a"), target("b"))));
        assertThat(update.putRule()).isFalse();
        assertThat(update.putTargets()).containsExactly(target("b", "other"));
        assertThat(update.staleTargets()).isEmpty();
    }

    @Test
    void anotherTargetIdComesInAndTheOldOneGoes() {
        Update update = update(desired(rule("nightly", target("new"))), live(rule("nightly", target("old"))));
        assertThat(update.putTargets()).containsExactly(target("new"));
        assertThat(update.staleTargets()).containsExactly("old");
    }

    @Test
    void aTargetWithoutIdKeepsTheLiveId() {
        EcsTarget unnamed = target("x").withId(null);
        assertThat(plan(desired(rule("nightly", unnamed)), live(rule("nightly", target("old"))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ofTwoLiveTargetsOneIsLeftWhenTheFileHasOne() {
        Update update = update(
                desired(rule("nightly", target("x").withId(null))), live(rule("nightly", target("a"), target("b"))));
        assertThat(update.putTargets()).containsExactly(target("nightly"));
        assertThat(update.staleTargets()).containsExactly("a", "b");
    }

    @Test
    void aTargetOfAnotherServiceIsNeverStale() {
        LiveRule live = live(rule("nightly"), tracked(OURS), LAMBDA);
        Update update = update(desired(rule("nightly", target("new"))), live);
        assertThat(update.staleTargets()).containsExactly("nightly");
        assertThat(plan(desired(rule("nightly")), live).isEmpty()).isTrue();
    }

    @Test
    void aTargetOfAnotherServiceIsNotReplacedByOneOfItsId() {
        LiveRule live = live(rule("nightly"), tracked(OURS), LAMBDA);
        assertThat(refusal(desired(rule("nightly", target("notify"))), live))
                .isEqualTo("its target id notify belongs to a target of another service (lambda function:notify),"
                        + " which it would replace; give the target another id");
        LiveRule onlyLambda = live(rule("notify").withTargets(List.of()), tracked(OURS), LAMBDA);
        assertThat(refusal(taking("notify"), desired(rule("notify", target("x").withId(null))), onlyLambda))
                .startsWith("its target id notify belongs to a target of another service");
    }

    @Test
    void moreThanFiveTargetsTogetherAreRefused() {
        DesiredRule five = desired(rule("n", target("a"), target("b"), target("c"), target("d"), target("e")));
        assertThat(refusal(five, live(rule("n"), tracked(OURS), LAMBDA)))
                .isEqualTo("it would have 6 targets with the 1 of other services, and a rule can have 5");
    }

    @Test
    void aRuleOfSomeoneElseIsRefusedAloneUnlessItIsTakenOver() {
        DesiredRule wanted = desired(rule("nightly"));
        LiveRule theirs = live(rule("nightly"), tracked("mail-jobs"));
        Plan plan = plan(PlanRequest.CHANGES, List.of(wanted, desired(rule("other"))), theirs);
        assertThat(plan.refusals())
                .containsExactly(
                        new Refusal(
                                RuleKey.of("nightly"),
                                "it carries the tracking id mail-jobs, not shop-jobs; to move it here, add --take-over nightly"));
        assertThat(plan.changes()).hasOnlyElementsOfType(Create.class);
        assertThat(plan(taking("nightly"), List.of(wanted), theirs).changes())
                .containsExactly(
                        new Adopt(theirs, wanted, new TagChange(Map.of(RuleTags.TRACKING_ID, OURS), Set.of())));
    }

    @Test
    void aRuleOfAStackIsRefusedUnlessItIsTakenOver() {
        LiveRule stack = live(
                rule("nightly"),
                RuleTags.confirmed(Map.of("aws:cloudformation:stack-name", "web", RuleTags.TRACKING_ID, OURS)));
        assertThat(refusal(desired(rule("nightly")), stack))
                .isEqualTo("it belongs to the CloudFormation stack web; change it there, or take it over with"
                        + " --take-over nightly");
        assertThat(plan(taking("nightly"), List.of(desired(rule("nightly"))), stack)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aRuleWithTargetsOnlyElsewhereIsRefusedUnlessItIsTakenOver() {
        LiveRule elsewhere = live(rule("nightly", on("mail", target("a"))), UNTRACKED, LAMBDA);
        assertThat(refusal(desired(rule("nightly")), elsewhere))
                .isEqualTo(
                        "all its targets are on other clusters or services (cluster mail, lambda function:notify); to let it start tasks"
                                + " here instead, add --take-over nightly");
        assertThat(plan(taking("nightly"), List.of(desired(rule("nightly"))), elsewhere)
                        .changes())
                .hasOnlyElementsOfType(Update.class);
    }

    @Test
    void aRuleThatAnAwsServiceManagesIsRefusedEvenWhenTakenOver() {
        LiveRule plain = live(rule("nightly"));
        LiveRule managed = new LiveRule(
                new RuleHeader(plain.header().rule(), plain.arn(), "ecs.amazonaws.com", Set.of()),
                plain.targets(),
                plain.tags());
        assertThat(refusal(taking("nightly"), desired(rule("nightly")), managed))
                .isEqualTo("it is managed by ecs.amazonaws.com, which would undo every change");
    }

    @Test
    void aRuleWithoutTrackingIdIsAdoptedWhichIsNoDifference() {
        DesiredRule wanted = desired(rule("nightly"));
        LiveRule live = live(rule("nightly"), UNTRACKED);
        Plan plan = plan(wanted, live);
        assertThat(plan.changes())
                .containsExactly(new Adopt(live, wanted, new TagChange(Map.of(RuleTags.TRACKING_ID, OURS), Set.of())));
        assertThat(plan.differences()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void aRuleThatIsLeftWithoutTargetsIsFinished() {
        LiveRule half = live(rule("nightly").withTargets(List.of()), UNTRACKED);
        assertThat(update(desired(rule("nightly")), half).putTargets()).containsExactly(target("nightly"));
    }

    @Test
    void aRuleWhoseTagsCannotBeReadIsNotWritten() {
        LiveRule unreadable = live(rule("nightly"), RuleTags.UNREADABLE);
        DesiredRule changed = desired(at(NEW_TIME, rule("nightly")));
        assertThat(refusal(changed, unreadable))
                .isEqualTo("its tags cannot be read, so Rota cannot tell who owns it; allow events:ListTagsForResource,"
                        + " or include it anyway with --no-ownership-check");
        PlanRequest unchecked = new PlanRequest(true, false, Set.of(), false, false, OptionalInt.empty());
        assertThat(plan(unchecked, List.of(changed), unreadable).changes()).hasOnlyElementsOfType(Update.class);
        assertThat(plan(desired(rule("nightly")), unreadable).isEmpty())
                .as("it is as it should be, and is not tagged blindly")
                .isTrue();
        assertThat(plan(unchecked, List.of(desired(rule("nightly"))), unreadable)
                        .changes(Adopt.class))
                .as("whoever says that it does not matter has it tagged")
                .extracting(Adopt::tags)
                .containsExactly(new TagChange(Map.of(RuleTags.TRACKING_ID, OURS), Set.of()));
    }

    @Test
    void aRuleWithUnknownMembersIsNotWrittenUnlessForced() {
        LiveRule plain = live(rule("nightly"));
        LiveRule newer = new LiveRule(
                new RuleHeader(plain.header().rule(), plain.arn(), null, Set.of("TimeZone")),
                new RuleTargets(plain.targets().ecs(), List.of(), Set.of("EcsParameters.New")),
                plain.tags());
        DesiredRule changed = desired(at(NEW_TIME, rule("nightly")));
        assertThat(refusal(changed, newer))
                .isEqualTo("it has settings this version of Rota does not know and would erase"
                        + " (EcsParameters.New, TimeZone); to write it anyway, add --force");
        PlanRequest forced = new PlanRequest(true, false, Set.of(), true, true, OptionalInt.empty());
        assertThat(plan(forced, List.of(changed), newer).count(Update.class)).isEqualTo(1);
        assertThat(plan(desired(rule("nightly")), newer).isEmpty()).isTrue();
    }

    @Test
    void tagsAreManagedOnlyWhenTheFileSpeaksOfThem() {
        RuleTags tags = RuleTags.confirmed(
                Map.of(RuleTags.TRACKING_ID, OURS, "team", "data", "old", "x", "aws:kept", "y", RuleTags.HOLD, "wait"));
        LiveRule live = live(rule("nightly"), tags);
        assertThat(plan(desired(rule("nightly")), live).isEmpty()).isTrue();
        Update update = update(desired(rule("nightly").withTags(Map.of("team", "sales", "new", "z"))), live);
        assertThat(update.putRule()).isFalse();
        assertThat(update.tags()).isEqualTo(new TagChange(Map.of("team", "sales", "new", "z"), Set.of("old")));
        assertThat(update(desired(rule("nightly").withTags(Map.of())), live).tags())
                .isEqualTo(new TagChange(Map.of(), Set.of("old", "team")));
    }

    @Test
    void theRulesOwnRoleSurvivesAFileThatDoesNotSpeakOfIt() {
        LiveRule live = live(rule("nightly").withRuleRole("arn:aws:iam::123456789012:role/own"));
        assertThat(plan(desired(rule("nightly")), live).isEmpty()).isTrue();
        assertThat(update(desired(at(NEW_TIME, rule("nightly"))), live).rule().ruleRole())
                .isEqualTo("arn:aws:iam::123456789012:role/own");
    }

    @Test
    void ignoredSettingsKeepTheirLiveValueAndAreSetAtCreation() {
        DesiredRule wanted =
                desired(at(NEW_TIME, rule("nightly", target("t", "new"))), Set.of("state", "taskDefinition"));
        LiveRule live = live(rule("nightly", target("t", "live:7")).withState(Rule.DISABLED));
        Rule after = update(wanted, live).rule();
        assertThat(after.state()).isEqualTo(Rule.DISABLED);
        assertThat(after.targets().get(0).taskDefinition())
                .isEqualTo("arn:aws:ecs:ap-northeast-3:123456789012:task-definition/live:7");
        assertThat(after.scheduleExpression()).isEqualTo(NEW_TIME);
        Create create = (Create) plan(wanted).changes().get(0);
        assertThat(create.rule().targets().get(0).taskDefinition()).isEqualTo("new");
    }

    @Test
    void aRuleOnHoldIsNeverEnabledButOtherwiseChanged() {
        RuleTags held = RuleTags.confirmed(Map.of(RuleTags.TRACKING_ID, OURS, RuleTags.HOLD, "incident 42"));
        LiveRule live = live(rule("nightly").withState(Rule.DISABLED), held);
        Plan unchanged = plan(desired(rule("nightly")), live);
        assertThat(unchanged.isEmpty()).isTrue();
        assertThat(unchanged.held())
                .isEqualTo(List.of(new Plan.RuleOnHold(RuleKey.of("nightly"), Hold.read("incident 42"), false)));
        assertThat(update(desired(at(NEW_TIME, rule("nightly"))), live).rule().state())
                .isEqualTo(Rule.DISABLED);
        assertThat(update(desired(rule("nightly").withState(Rule.DISABLED)), live(rule("nightly"), held))
                        .rule()
                        .state())
                .as("a hold does not keep a rule from being disabled")
                .isEqualTo(Rule.DISABLED);
    }

    @Test
    void theOrderOfTheRulesDoesNotMatter() {
        List<DesiredRule> wanted =
                List.of(desired(rule("c")), desired(at(NEW_TIME, rule("a"))), desired(rule("b", target("new"))));
        LiveRule[] present = {live(rule("a")), live(rule("b")), live(rule("d"), tracked("other"))};
        Plan plan = plan(PlanRequest.CHANGES, wanted, present);
        List<DesiredRule> reversed = List.of(wanted.get(2), wanted.get(1), wanted.get(0));
        Plan other = plan(PlanRequest.CHANGES, reversed, present[2], present[1], present[0]);
        assertThat(other).isEqualTo(plan);
        assertThat(PlanDigest.of(other)).isEqualTo(PlanDigest.of(plan));
        assertThat(plan.changes()).extracting(change -> change.key().name()).containsExactly("a", "b", "c");
    }

    static Plan plan(DesiredRule wanted, LiveRule... live) {
        return plan(PlanRequest.CHANGES, List.of(wanted), live);
    }

    static Plan plan(PlanRequest asked, List<DesiredRule> wanted, LiveRule... live) {
        Map<RuleKey, LiveRule> rules =
                Arrays.stream(live).collect(Collectors.toMap(LiveRule::key, Function.identity()));
        return Planner.plan(
                desired(wanted.toArray(DesiredRule[]::new)), new Live(HOME, rules, List.of(), live.length), asked);
    }

    private static Update update(DesiredRule wanted, LiveRule live) {
        Plan plan = plan(wanted, live);
        assertThat(plan.refusals()).isEmpty();
        return (Update) plan.changes().get(0);
    }

    private static String refusal(DesiredRule wanted, LiveRule live) {
        return refusal(PlanRequest.CHANGES, wanted, live);
    }

    private static String refusal(PlanRequest asked, DesiredRule wanted, LiveRule live) {
        Plan plan = plan(asked, List.of(wanted), live);
        assertThat(plan.changes()).isEmpty();
        return plan.refusals().get(0).reason();
    }

    private static PlanRequest taking(String name) {
        return new PlanRequest(true, false, Set.of(RuleKey.of(name)), true, false, OptionalInt.empty());
    }
}
