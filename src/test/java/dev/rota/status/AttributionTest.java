package dev.rota.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.rule.ContainerOverride;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsParameters.CapacityProvider;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Examples;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import dev.rota.run.TaskState;
import dev.rota.status.TaskRecords.TaskRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        Attribution attribution =
                new Attribution(List.of(candidate(EU, "report", new TargetInput.Text("""
                        {"containerOverrides": [{"name": "app", "environment": [
                          {"name": "B", "value": "2"}, {"name": "A", "value": "1"}]}]}""")), candidate(US, "report")));
        ContainerOverride variables =
                container("app", List.of(new EnvironmentVariable("A", "1"), new EnvironmentVariable("B", "2")));
        ContainerOverride bare = container("proxy", List.of());

        assertThat(attribution.rules(task(MARK, "report:1", override(bare, variables)), CLUSTER))
                .containsExactly(EU);
        assertThat(attribution.rules(task(MARK, "report:1", override(bare)), CLUSTER))
                .containsExactly(US);
    }

    @Test
    void theGroupTells() {
        Attribution attribution =
                new Attribution(List.of(candidate(EU, parameters("batch", "FARGATE", null)), candidate(US, "report")));

        assertThat(attribution.rules(grouped("batch"), CLUSTER)).containsExactly(EU);
        assertThat(attribution.rules(grouped("family:report"), CLUSTER)).containsExactly(US);
    }

    @Test
    void theWayOfLaunchTells() {
        Attribution attribution = new Attribution(List.of(
                candidate(EU, parameters(null, "FARGATE", null)),
                candidate(US, parameters(null, null, "FARGATE_SPOT"))));

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
        return candidate(rule, definition, TargetInput.NONE);
    }

    private static TaskSource candidate(String rule, String definition, TargetInput input) {
        EcsTarget target = Examples.on(CLUSTER, Examples.withInput(Examples.target("one", definition), input));
        return new TaskSource(rule, target, Examples.HOME);
    }

    private static TaskSource candidate(String rule, EcsParameters parameters) {
        EcsTarget target =
                Examples.on(CLUSTER, Examples.target("one", "report")).withParameters(parameters);
        return new TaskSource(rule, target, Examples.HOME);
    }

    private static EcsParameters parameters(
            @Nullable String group, @Nullable String launchType, @Nullable String provider) {
        return new EcsParameters(
                "report",
                null,
                launchType,
                null,
                null,
                group,
                provider == null ? List.of() : List.of(new CapacityProvider(provider, null, null)),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of());
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

    private static TaskOverride override(ContainerOverride... containers) {
        return new TaskOverride(List.of(containers), null, null, null, null, null, List.of());
    }

    private static ContainerOverride container(String name, List<EnvironmentVariable> environment) {
        return new ContainerOverride(name, List.of(), environment, List.of(), null, null, null, List.of());
    }
}
