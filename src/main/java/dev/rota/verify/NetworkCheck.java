package dev.rota.verify;

import dev.rota.json.Json.JsonObject;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Missing;
import dev.rota.verify.Facts.Fact.Withheld;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network is given where the task needs one, and its subnets and security groups are there, in one VPC.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html">AwsVpcConfiguration</a>
 */
final class NetworkCheck {

    private static final int MOST_SUBNETS = 16;
    private static final int MOST_GROUPS = 5;

    private NetworkCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        Optional<JsonObject> network = subject.target().network();
        known.taskDefinition(subject.taskDefinition())
                .found()
                .ifPresent(definition -> mode(definition, network.isPresent(), findings));
        network.ifPresent(vpc -> {
            publicAddress(subject, vpc, known, findings);
            numbers(vpc, findings);
            places(vpc, known, findings);
        });
    }

    private static void mode(TaskDefinition definition, boolean networkGiven, FindingList findings) {
        if (definition.isAwsvpc() && !networkGiven) {
            findings.ng(
                    "task definition %s is of network mode awsvpc, but the target has no networkConfiguration"
                            .formatted(definition.name()),
                    "add networkConfiguration with its subnets; EventBridge takes the rule without, and no start succeeds");
        } else if (!definition.isAwsvpc() && networkGiven) {
            findings.ng(
                    "the target has a networkConfiguration, but task definition %s is of network mode %s"
                            .formatted(definition.name(), definition.networkMode()),
                    "take networkConfiguration out, or register %s with network mode awsvpc"
                            .formatted(definition.family()));
        }
    }

    private static void publicAddress(Subject subject, JsonObject network, Known known, FindingList findings) {
        Optional<Compute> compute = Compute.of(subject, known);
        if (network.text("assignPublicIp").equals(Optional.of("ENABLED"))
                && compute.isPresent()
                && compute.get() != Compute.FARGATE) {
            findings.ng(
                    "assignPublicIp is ENABLED, but the task runs on "
                            + compute.get().words(),
                    "set assignPublicIp to DISABLED: only tasks on Fargate get a public address");
        }
    }

    private static void numbers(JsonObject network, FindingList findings) {
        if (network.texts("subnets").size() > MOST_SUBNETS) {
            findings.ng(
                    "%d subnets are named".formatted(network.texts("subnets").size()),
                    "ECS takes at most %d".formatted(MOST_SUBNETS));
        }
        if (network.texts("securityGroups").size() > MOST_GROUPS) {
            findings.ng(
                    "%d security groups are named"
                            .formatted(network.texts("securityGroups").size()),
                    "ECS takes at most %d".formatted(MOST_GROUPS));
        }
    }

    private static void places(JsonObject network, Known known, FindingList findings) {
        Map<String, Fact<String>> subnets = ask(network.texts("subnets"), known::subnet);
        Map<String, Fact<String>> groups = ask(network.texts("securityGroups"), known::securityGroup);
        boolean allSubnets = isThere("subnet", subnets, findings);
        boolean allGroups = isThere("security group", groups, findings);
        Map<String, String> vpcs = new TreeMap<>();
        Stream.of(subnets, groups)
                .forEach(answers -> answers.forEach((id, answer) ->
                        answer.found().ifPresent(vpc -> vpcs.merge(vpc, id, (one, other) -> one + ", " + other))));
        if (vpcs.size() > 1) {
            String places = vpcs.entrySet().stream()
                    .map(vpc -> "%s: %s".formatted(vpc.getKey(), vpc.getValue()))
                    .collect(Collectors.joining("; "));
            findings.ng("subnets and security groups are of %d VPCs".formatted(vpcs.size()), places + "; use only one");
        } else if (allSubnets && allGroups && vpcs.size() == 1) {
            String and = groups.isEmpty() ? "" : " and " + count(groups.keySet(), "security group");
            findings.ok("%s%s %s in %s"
                    .formatted(
                            count(subnets.keySet(), "subnet"),
                            and,
                            subnets.size() + groups.size() == 1 ? "exists" : "exist",
                            vpcs.keySet().iterator().next()));
        }
    }

    private static Map<String, Fact<String>> ask(List<String> ids, Function<String, Fact<String>> source) {
        Map<String, Fact<String>> answers = new TreeMap<>();
        ids.forEach(id -> answers.put(id, source.apply(id)));
        return answers;
    }

    /** Whether all of them are there, as far as it can be told. */
    private static boolean isThere(String kind, Map<String, Fact<String>> answers, FindingList findings) {
        List<String> missing = answers.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Missing)
                .map(Map.Entry::getKey)
                .toList();
        missing.forEach(id -> findings.ng(
                "%s %s does not exist".formatted(kind, id),
                "correct networkConfiguration; is it of this region and account?"));
        List<String> reasons = answers.values().stream()
                .flatMap(answer ->
                        answer instanceof Withheld<String> withheld ? Stream.of(withheld.reason()) : Stream.of())
                .distinct()
                .toList();
        reasons.forEach(reason -> findings.skip(kind + "s " + String.join(", ", answers.keySet()), reason));
        return missing.isEmpty() && reasons.isEmpty();
    }

    private static String count(Collection<String> ids, String kind) {
        return "%d %s%s".formatted(ids.size(), kind, ids.size() == 1 ? "" : "s");
    }
}
