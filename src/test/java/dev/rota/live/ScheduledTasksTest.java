package dev.rota.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.rota.rule.Examples;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledTasksTest {

    private static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/shop";

    private final LiveRules rules = mock(LiveRules.class);

    @Test
    void aClusterThatNoRuleStartsTasksOnIsAskedForOnceAndNothingElseIs() {
        when(rules.namesTargeting(CLUSTER)).thenReturn(List.of());

        try (Parallel parallel = new Parallel()) {
            ScheduledTasks found =
                    new LiveReader(rules, parallel, Observer.SILENT).scheduledTasks(Optional.of(CLUSTER), name -> true);

            assertThat(found.rules()).isEmpty();
            assertThat(found.withoutTasks()).isZero();
        }
        verify(rules).namesTargeting(CLUSTER);
        verifyNoMoreInteractions(rules);
    }

    @Test
    void tagsComeInPagesAndOnlyARuleThatTheyDoNotShowIsAskedForItsOwn() {
        FakeLiveRules shown = new FakeLiveRules(Examples.HOME)
                .with(Examples.live(Examples.rule("nightly")))
                .indexSays("nightly", Map.of(RuleTags.TRACKING_ID, "other"));
        assertThat(tagsIn(shown)).containsExactly(RuleTags.indexed(Map.of(RuleTags.TRACKING_ID, "other")));
        assertThat(shown.calls()).noneMatch(call -> call.startsWith("ListTagsForResource"));

        FakeLiveRules lagging = new FakeLiveRules(Examples.HOME)
                .with(Examples.live(Examples.rule("nightly")))
                .indexForgets("nightly");
        assertThat(tagsIn(lagging)).containsExactly(Examples.tracked(Examples.OURS));
    }

    private static List<RuleTags> tagsIn(LiveRules rules) {
        try (Parallel parallel = new Parallel()) {
            return new LiveReader(rules, parallel, Observer.SILENT)
                    .scheduledTasks(Optional.empty(), name -> true).rules().stream()
                            .map(rule -> rule.tags())
                            .toList();
        }
    }

    @Test
    void aDumpOfAllClustersDoesNotAskWhichRulesTargetOne() {
        try (Parallel parallel = new Parallel()) {
            new LiveReader(rules, parallel, Observer.SILENT).scheduledTasks(Optional.empty(), name -> true);
        }
        verify(rules).list(anyString(), any());
        verify(rules, never()).namesTargeting(anyString());
    }
}
