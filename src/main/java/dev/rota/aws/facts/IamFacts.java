package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;

/** Roles, and what they may do. IAM has one endpoint for each partition, which the SDK finds by the region. */
final class IamFacts {

    private static final String ALLOWED = "allowed";
    private static final String EXPLICIT = "explicitDeny";

    private final AwsCalls calls;
    private final IamClient client;

    IamFacts(AwsClients clients) {
        this.calls = clients.calls("iam");
        this.client = clients.build(IamClient.builder(), "IAM", Optional.empty());
    }

    Role role(String arn) {
        String name = lastPart(arn);
        var role = calls.call("GetRole", "role " + name, () -> client.getRole(request -> request.roleName(name)))
                .role();
        return new Role(role.arn(), decoded(role.assumeRolePolicyDocument()));
    }

    /** Decisions about deeds that differ in their resource only. */
    Map<Deed, Decision> decisions(List<Deed> deeds) {
        List<EvaluationResult> results = simulate(deeds);
        Map<Deed, Decision> decisions = new HashMap<>();
        deeds.forEach(deed -> decisions.put(deed, decision(deed, results)));
        return decisions;
    }

    private List<EvaluationResult> simulate(List<Deed> deeds) {
        Deed first = deeds.get(0);
        SimulatePrincipalPolicyRequest.Builder request = SimulatePrincipalPolicyRequest.builder()
                .policySourceArn(first.role())
                .actionNames(first.actions())
                .resourceArns(deeds.stream().map(Deed::resource).toList())
                .contextEntries(first.context().entrySet().stream()
                        .map(entry -> ContextEntry.builder()
                                .contextKeyName(entry.getKey())
                                .contextKeyType(ContextKeyTypeEnum.STRING)
                                .contextKeyValues(entry.getValue())
                                .build())
                        .toList());
        List<EvaluationResult> results = new ArrayList<>();
        boolean more = true;
        while (more) {
            var page = calls.call(
                    "SimulatePrincipalPolicy",
                    "role " + lastPart(first.role()),
                    () -> client.simulatePrincipalPolicy(request.build()));
            results.addAll(page.evaluationResults());
            request.marker(page.marker());
            more = Boolean.TRUE.equals(page.isTruncated());
        }
        return results;
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** IAM writes policies as parts of URLs, in which a plus is a plus. */
    private static String decoded(String document) {
        return URLDecoder.decode(document.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static Decision decision(Deed deed, List<EvaluationResult> results) {
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
