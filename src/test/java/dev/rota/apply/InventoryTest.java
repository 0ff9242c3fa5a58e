package dev.rota.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/shop";

    private final LiveRules rules = mock(LiveRules.class);

    @Test
    void aClusterThatNoRuleStartsTasksOnIsAskedForOnceAndNothingElseIs() {
        when(rules.namesTargeting(CLUSTER)).thenReturn(List.of());

        try (Parallel parallel = new Parallel()) {
            Inventory.Found found =
                    new Inventory(rules, parallel, Observer.SILENT).find(Optional.of(CLUSTER), name -> true);

            assertThat(found.rules()).isEmpty();
            assertThat(found.withoutTasks()).isZero();
        }
        verify(rules).namesTargeting(CLUSTER);
        verifyNoMoreInteractions(rules);
    }

    @Test
    void anInventoryOfAllClustersDoesNotAskWhichRulesTargetOne() {
        try (Parallel parallel = new Parallel()) {
            new Inventory(rules, parallel, Observer.SILENT).find(Optional.empty(), name -> true);
        }
        verify(rules).list(anyString(), any());
        verify(rules, never()).namesTargeting(anyString());
    }
}
