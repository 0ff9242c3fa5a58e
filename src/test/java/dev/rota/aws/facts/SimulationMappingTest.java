package dev.rota.aws.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;

/** IAM answers in one shape for one resource and in another for several; both have to be understood. */
class SimulationMappingTest {

    private static final Deed READ =
            new Deed("role", List.of("logs:CreateLogStream", "logs:PutLogEvents"), Map.of(), "a");

    @Test
    void aResultForEachActionOnOneResource() {
        List<EvaluationResult> results = List.of(
                result("logs:CreateLogStream", "a", PolicyEvaluationDecisionType.ALLOWED),
                result("logs:PutLogEvents", "a", PolicyEvaluationDecisionType.IMPLICIT_DENY));
        assertThat(IamFacts.decision(READ, results))
                .isEqualTo(new Decision(List.of("logs:PutLogEvents"), false, List.of()));
    }

    @Test
    void resultsForSeveralResourcesWithinThatOfTheAction() {
        Deed run = new Deed("role", List.of("ecs:RunTask"), Map.of(), "b");
        List<EvaluationResult> results = List.of(EvaluationResult.builder()
                .evalActionName("ecs:RunTask")
                .evalResourceName("*")
                .evalDecision(PolicyEvaluationDecisionType.ALLOWED)
                .resourceSpecificResults(
                        specific("a", PolicyEvaluationDecisionType.ALLOWED),
                        specific("b", PolicyEvaluationDecisionType.EXPLICIT_DENY))
                .build());
        assertThat(IamFacts.decision(run, results))
                .isEqualTo(new Decision(List.of("ecs:RunTask"), true, List.of("aws:PrincipalTag/team")));
    }

    @Test
    void resultsForSeveralResourcesBesideOneAnother() {
        Deed run = new Deed("role", List.of("ecs:RunTask"), Map.of(), "b");
        List<EvaluationResult> results = List.of(
                result("ecs:RunTask", "a", PolicyEvaluationDecisionType.IMPLICIT_DENY),
                result("ecs:RunTask", "b", PolicyEvaluationDecisionType.ALLOWED));
        assertThat(IamFacts.decision(run, results)).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void whatIsNotAnsweredIsNotAllowed() {
        assertThat(IamFacts.decision(READ, List.of())).isEqualTo(new Decision(READ.actions(), false, List.of()));
    }

    private static EvaluationResult result(String action, String resource, PolicyEvaluationDecisionType decision) {
        return EvaluationResult.builder()
                .evalActionName(action)
                .evalResourceName(resource)
                .evalDecision(decision)
                .build();
    }

    private static ResourceSpecificResult specific(String resource, PolicyEvaluationDecisionType decision) {
        return ResourceSpecificResult.builder()
                .evalResourceName(resource)
                .evalResourceDecision(decision)
                .missingContextValues("aws:PrincipalTag/team")
                .build();
    }
}
