package dev.rota.aws.facts;

import dev.rota.verify.Decision;
import dev.rota.verify.Deed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;

/** Reads a decision out of a simulation of several actions on several resources. */
final class SimulationMapping {

    private static final String ALLOWED = "allowed";
    private static final String EXPLICIT = "explicitDeny";

    private SimulationMapping() {}

    static Decision read(Deed deed, List<EvaluationResult> results) {
        List<String> refused = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        boolean explicit = false;
        for (String action : deed.actions()) {
            Outcome outcome = outcome(action, deed.resource(), results);
            if (!outcome.decision().equals(ALLOWED)) {
                refused.add(action);
                unknown.addAll(outcome.unknown());
                explicit |= outcome.decision().equals(EXPLICIT);
            }
        }
        return new Decision(refused, explicit, List.copyOf(unknown));
    }

    /** What was decided about one action on one resource. */
    private record Outcome(String decision, List<String> unknown) {}

    /** Where several resources were named, each has a result of its own within that of the action. */
    private static Outcome outcome(String action, String resource, List<EvaluationResult> results) {
        List<EvaluationResult> ofAction = results.stream()
                .filter(result -> action.equalsIgnoreCase(result.evalActionName()))
                .toList();
        Optional<ResourceSpecificResult> specific = ofAction.stream()
                .flatMap(result -> result.resourceSpecificResults().stream())
                .filter(result -> resource.equals(result.evalResourceName()))
                .findFirst();
        if (specific.isPresent()) {
            return new Outcome(
                    specific.get().evalResourceDecisionAsString(),
                    specific.get().missingContextValues());
        }
        return ofAction.stream()
                .filter(result -> resource.equals(result.evalResourceName()) || ofAction.size() == 1)
                .findFirst()
                .map(result -> new Outcome(result.evalDecisionAsString(), result.missingContextValues()))
                .orElse(new Outcome("implicitDeny", List.of()));
    }
}
