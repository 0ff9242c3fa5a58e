package dev.rota.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Examples;
import dev.rota.rule.TaskOverride;
import dev.rota.run.TaskState;
import dev.rota.status.TaskRecords.TaskRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/jobs";
    private static final String EU = "customer-statements-monthly-eu";
    private static final String US = "customer-statements-monthly-us";
    private static final String MARK = "events-rule/customer-statements-mont";

    @Test
    void aMarkThatOnlyOneRuleHasIsEnough() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "old"), candidate("nightly", "report")));

        assertThat(attribution.rules(task(MARK, "renamed-since:3"), CLUSTER)).containsExactly(EU);
        assertThat(attribution.rules(task("events-rule/nightly", "report:1"), CLUSTER))
                .containsExactly("nightly");
    }

    @Test
    void aTaskOfNoneOfTheRulesIsNobodys() {
        Attribution attribution = new Attribution(List.of(candidate("nightly", "report")));

        assertThat(attribution.rules(task("events-rule/nightly-two", "report:1"), CLUSTER))
                .isEmpty();
        assertThat(attribution.rules(task("ecs-svc/123", "report:1"), CLUSTER)).isEmpty();
        assertThat(attribution.rules(task("events-rule/nightly", "report:1"), CLUSTER + "-of-others"))
                .isEmpty();
    }

    @Test
    void theFamilyTells() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "eu"), candidate(US, "us")));

        assertThat(attribution.rules(task(MARK, "us:7"), CLUSTER)).containsExactly(US);
    }

    @Test
    void theRevisionTellsWhereATargetNamesOne() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "report:7"), candidate(US, "report:8")));

        assertThat(attribution.rules(task(MARK, "report:8"), CLUSTER)).containsExactly(US);
    }

    @Test
    void theOverrideTellsHoweverItIsWritten() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "report", """
                        {"containerOverrides": [{"name": "app", "environment": [
                          {"name": "B", "value": "2"}, {"name": "A", "value": "1"}]}]}"""), candidate(US, "report")));
        String variables = """
                {"name": "app", "environment": [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]}""";
        String bare = "{\"name\": \"proxy\"}";

        assertThat(attribution.rules(task(MARK, "report:1", override(bare, variables)), CLUSTER))
                .containsExactly(EU);
        assertThat(attribution.rules(task(MARK, "report:1", override(bare)), CLUSTER))
                .containsExactly(US);
    }

    @Test
    void theGroupTells() {
        Attribution attribution = new Attribution(List.of(
                candidate(EU, with("launchType", "\"FARGATE\"").with("group", Json.of("batch"))),
                candidate(US, "report")));

        assertThat(attribution.rules(grouped("batch"), CLUSTER)).containsExactly(EU);
        assertThat(attribution.rules(grouped("family:report"), CLUSTER)).containsExactly(US);
    }

    @Test
    void theWayOfLaunchTells() {
        Attribution attribution = new Attribution(List.of(
                candidate(EU, with("launchType", "\"FARGATE\"")),
                candidate(US, with("capacityProviderStrategy", "[{\"capacityProvider\": \"FARGATE_SPOT\"}]"))));

        assertThat(attribution.rules(launched("FARGATE", null), CLUSTER)).containsExactly(EU);
        assertThat(attribution.rules(launched("FARGATE", "FARGATE_SPOT"), CLUSTER))
                .containsExactly(US);
    }

    @Test
    void whatCannotBeToldIsNotGuessed() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "report"), candidate(US, "report")));

        assertThat(attribution.rules(task(MARK, "report:1"), CLUSTER)).containsExactly(EU, US);
        assertThat(attribution.rules(task(MARK, "of-neither:1"), CLUSTER)).containsExactly(EU, US);
    }

    @Test
    void aRunByHandSaysTheWholeName() {
        Attribution attribution = new Attribution(List.of(candidate(EU, "report"), candidate(US, "report")));

        assertThat(attribution.rules(task("rota/" + US, "report:1"), CLUSTER)).containsExactly(US);
    }

    private static TaskSource candidate(String rule, String definition) {
        return candidate(rule, Examples.target("one", definition));
    }

    private static TaskSource candidate(String rule, String definition, String input) {
        return candidate(rule, Examples.withInput(Examples.target("one", definition), input));
    }

    private static TaskSource candidate(String rule, EcsTarget target) {
        return new TaskSource(rule, Examples.on(CLUSTER, target), Examples.HOME);
    }

    private static EcsTarget with(String key, String json) {
        return Examples.target("one", "report").with(key, Json.parse(json));
    }

    private static TaskRecord task(String startedBy, String definition) {
        return task(startedBy, definition, TaskOverride.NOTHING);
    }

    private static TaskRecord task(String startedBy, String definition, TaskOverride override) {
        return new TaskRecord(state(definition), startedBy, "", "FARGATE", Optional.empty(), override);
    }

    private static TaskRecord grouped(String group) {
        return new TaskRecord(state("report:1"), MARK, group, "FARGATE", Optional.empty(), TaskOverride.NOTHING);
    }

    private static TaskRecord launched(String launchType, @Nullable String provider) {
        return new TaskRecord(
                state("report:1"), MARK, "", launchType, Optional.ofNullable(provider), TaskOverride.NOTHING);
    }

    private static TaskState state(String definition) {
        return new TaskState(
                "arn:aws:ecs:ap-northeast-3:123456789012:task/jobs/1",
                "RUNNING",
                "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/" + definition,
                "",
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static TaskOverride override(String... containers) {
        return TaskOverride.read(Json.parse("{\"containerOverrides\": [%s]}".formatted(String.join(", ", containers))))
                .orElseThrow();
    }
}
