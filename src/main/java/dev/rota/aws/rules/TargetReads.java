package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RawAnswer;
import dev.rota.aws.rules.Pages.Page;
import dev.rota.json.Json;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Reads the targets of rules. */
final class TargetReads {

    private final AwsClients clients;
    private final AwsCalls calls;

    TargetReads(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("events");
    }

    /** A target as the SDK read it, and the members of it that the SDK or Rota does not know. */
    private record ReadTarget(Target target, Set<String> unknownMembers) {}

    RuleTargets of(RuleKey rule) {
        List<EcsTarget> ecs = new ArrayList<>();
        List<ForeignTarget> others = new ArrayList<>();
        Set<String> unknownMembers = new TreeSet<>();
        Pages<ReadTarget> pages = new Pages<>(
                token -> targetPage(rule, token), read -> read.target().id());
        pages.each(page -> page.forEach(read -> {
            if (TargetMapping.isEcs(read.target())) {
                ecs.add(TargetMapping.read(read.target()));
                unknownMembers.addAll(read.unknownMembers());
            } else {
                others.add(TargetMapping.readForeign(read.target()));
            }
        }));
        return new RuleTargets(ecs, others, unknownMembers);
    }

    private Page<ReadTarget> targetPage(RuleKey rule, @Nullable String token) {
        RawAnswer raw = new RawAnswer();
        Supplier<ListTargetsByRuleResponse> call = () -> clients.eventBridge()
                .listTargetsByRule(request -> request.rule(rule.name())
                        .eventBusName(Buses.unlessDefault(rule.bus()))
                        .limit(RuleReads.PAGE)
                        .nextToken(token)
                        .overrideConfiguration(raw.keep()));
        return Missing.isEmpty(() -> calls.call("ListTargetsByRule", "rule " + rule, call))
                .map(answer -> new Page<>(withUnknownMembers(answer.targets(), raw), answer.nextToken()))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private static List<ReadTarget> withUnknownMembers(List<Target> targets, RawAnswer raw) {
        Json json = UnknownMembers.parse(raw.text());
        return IntStream.range(0, targets.size())
                .mapToObj(index -> new ReadTarget(
                        targets.get(index), UnknownMembers.ofTarget(UnknownMembers.element(json, "Targets", index))))
                .toList();
    }
}
