package dev.rota.render;

import static dev.rota.rule.Examples.HOME;
import static dev.rota.rule.Examples.at;
import static dev.rota.rule.Examples.desired;
import static dev.rota.rule.Examples.live;
import static dev.rota.rule.Examples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.Pages;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.plan.Refusal;
import dev.rota.plan.ReviewedPlan;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.Source;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import dev.rota.secret.Secrecy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    private static final String TABLE = "<!-- members of %s -->\n\n((?:\\|.*\n)*)";
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\| `([^`]+)` ");

    private static final Secrecy SECRECY = Secrecy.hiding(new byte[] {1});
    private static final PlanHead HEAD =
            new PlanHead(HOME, List.of("shop"), List.of("shop-jobs"), Optional.of("sandbox rota.json"));

    @Test
    void theReadmeHasEveryMemberAndNoOther() throws IOException {
        assertThat(documented("plan"))
                .containsExactlyInAnyOrderElementsOf(members(new PlanJson(everything(), HEAD, SECRECY).write()));
    }

    @Test
    void theReadmeHasEveryMemberThatAReportHasBeyondItsPlan() throws IOException {
        ReportJson report = new ReportJson(false);
        report.planned(new PlanJson(everything(), HEAD, SECRECY));
        Problem problem = Problem.at(Place.startOf(new Source("rota.yaml", "rules:")), "no rules");
        Set<String> members = members(report.write(1, false, Optional.of("it failed"), List.of(problem), text -> text));
        Stream<String> ofPlan = documented("plan");
        members.removeAll(ofPlan.toList());
        assertThat(documented("report")).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void aReportWithoutAPlanHasTheMembersOfOneWithout() {
        Set<String> members = members(new PlanJson(plan("rate(1 day)"), HEAD, SECRECY).write());
        String text = new ReportJson(false).write(1, false, Optional.of("it failed"), List.of(), sentence -> sentence);
        members.removeIf(name -> name.startsWith("summary."));
        assertThat(members(text)).containsAll(members).contains("summary");
        assertThat(PlanJson.read(text)).isEmpty();
    }

    private static Stream<String> documented(String table) throws IOException {
        Matcher matcher = Pattern.compile(TABLE.formatted(table)).matcher(Pages.text("commands"));
        assertThat(matcher.find()).isTrue();
        return MEMBER.matcher(matcher.group(1)).results().map(row -> row.group(1));
    }

    private static Set<String> members(String json) {
        Set<String> members = new TreeSet<>();
        collect(Json.parse(json), "", members);
        return members;
    }

    @Test
    void aSavedPlanIsRecognised() {
        ReviewedPlan saved =
                PlanJson.read(new PlanJson(everything(), HEAD, SECRECY).write()).orElseThrow();
        assertThat(saved.digest()).isEqualTo(PlanDigest.of(everything()));
        assertThat(saved.differencesTo(everything())).isEmpty();
    }

    @Test
    void whatMovedSinceIsNamedRuleByRule() {
        ReviewedPlan saved = PlanJson.read(new PlanJson(plan("rate(1 day)", "a", "b", "c", "d"), HEAD, SECRECY).write())
                .orElseThrow();
        Plan now = plan("rate(2 days)", "b", "c", "new")
                .refusing(List.of(new Refusal(RuleKey.of("c"), "it is managed by AWS")));
        assertThat(saved.differencesTo(now))
                .containsExactly(
                        "b (create) is a different change",
                        "new (create) is new",
                        "a (create) is gone",
                        "c (create) is refused",
                        "d (create) is gone");
    }

    @Test
    void ofABareDigestAllThatCanBeSaidIsWhatThePlanDoesNow() {
        assertThat(ReviewedPlan.ofDigest("00000000").differencesTo(plan("rate(1 day)", "a", "b")))
                .containsExactly("it would now create a, b");
        assertThat(ReviewedPlan.ofDigest("00000000").differencesTo(plan("rate(1 day)")))
                .containsExactly("nothing is left to do");
    }

    @Test
    void whatIsNoPlanOrOneOfAnotherVersionIsNotRead() {
        String text = new PlanJson(everything(), HEAD, SECRECY).write();
        assertThat(Stream.of(
                        "",
                        "[]",
                        "{}",
                        "rules: []",
                        text.replace("\"version\": 1", "\"version\": 2"),
                        text.replace("\"digest\"", "\"x\"")))
                .allMatch(other -> PlanJson.read(other).isEmpty());
    }

    private static void collect(Json value, String path, Set<String> members) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, path + "[]", members));
        } else if (value instanceof JsonObject object && !path.matches("changes\\[]\\.(before|after)")) {
            object.members().forEach(member -> {
                String inner = path.isEmpty() ? member.name() : path + "." + member.name();
                if (!(member.value() instanceof JsonObject) || inner.endsWith("before") || inner.endsWith("after")) {
                    members.add(inner);
                }
                collect(member.value(), inner, members);
            });
        }
    }

    private static Plan plan(String schedule, String... names) {
        return Planner.plan(
                desired(Stream.of(names)
                        .map(name -> desired(at(schedule, rule(name))))
                        .toArray(DesiredRule[]::new)),
                new Live(HOME, Map.of(), List.of(), 0),
                PlanRequest.CHANGES);
    }

    /** A plan in which no list is empty. */
    private static Plan everything() {
        Map<RuleKey, LiveRule> present =
                Stream.of(live(rule("changed"))).collect(Collectors.toMap(LiveRule::key, rule -> rule));
        Plan plan = Planner.plan(
                desired(desired(rule("created")), desired(at("rate(1 day)", rule("changed")))),
                new Live(HOME, present, List.of(), 1),
                PlanRequest.CHANGES);
        return new Plan(
                plan.home(),
                plan.changes(),
                List.of(new Refusal(RuleKey.of("refused"), "it is managed by AWS")),
                1,
                List.of(new Plan.Leftover(RuleKey.of("old"), true, Optional.empty())),
                List.of(new Plan.RuleOnHold(RuleKey.of("held"), Hold.read("2026-11-20T12:00:00Z moving house"), false)),
                Optional.of("all would go"));
    }
}
