package dev.rota.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every component of the parameters is filled at random, so one that a tree forgets cannot hide; a failure reports its seed. */
@ExtendWith(InstancioExtension.class)
class GeneratedParametersTest {

    @RepeatedTest(200)
    void everyParameterSurvivesTheTree() {
        EcsTarget target = new EcsTarget(
                "app", "shop", "ecsEventsRole", TargetInput.NONE, Instancio.create(EcsParameters.class), null, null);
        Rule rule = new Rule("nightly", null, null, "rate(1 hour)", null, null, null, null, List.of(target));

        for (CanonicalRule.Layout layout : CanonicalRule.Layout.values()) {
            assertThat(CanonicalRule.read(CanonicalRule.write(rule, layout))).isEqualTo(rule);
        }
    }
}
