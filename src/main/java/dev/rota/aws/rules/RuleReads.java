package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RawAnswer;
import dev.rota.aws.rules.Pages.Page;
import dev.rota.json.Json;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRuleNamesByTargetResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/** Reads rules, targets and tags. */
final class RuleReads {

    private static final int PAGE = 100;

    private final AwsClients clients;
    private final Homes homes;
    private final AwsCalls calls;
    private final AwsCalls taggingCalls;

    RuleReads(AwsClients clients, Homes homes) {
        this.clients = clients;
        this.homes = homes;
        this.calls = clients.calls("events");
        this.taggingCalls = clients.calls("tag");
    }

    void list(String bus, Consumer<List<RuleHeader>> consumer) {
        new Pages<RuleHeader>(token -> rulePage(bus, token), RuleHeader::arn).each(page -> {
            page.stream().findFirst().ifPresent(homes::learnFrom);
            consumer.accept(page);
        });
    }

    private Page<RuleHeader> rulePage(String bus, @Nullable String token) {
        RawAnswer raw = new RawAnswer();
        ListRulesResponse answer = calls.call(
                "ListRules",
                "",
                () -> clients.eventBridge()
                        .listRules(request -> request.eventBusName(Buses.unlessDefault(bus))
                                .limit(PAGE)
                                .nextToken(token)
                                .overrideConfiguration(raw.keep())));
        Json json = UnknownMembers.parse(raw.text());
        List<RuleHeader> headers = IntStream.range(0, answer.rules().size())
                .mapToObj(index -> RuleMapping.read(
                        answer.rules().get(index),
                        UnknownMembers.ofRule(answer.rules().get(index), UnknownMembers.element(json, "Rules", index))))
                .toList();
        return new Page<>(headers, answer.nextToken());
    }

    Optional<RuleHeader> describe(RuleKey rule) {
        RawAnswer raw = new RawAnswer();
        Supplier<DescribeRuleResponse> call = () -> clients.eventBridge()
                .describeRule(request -> request.name(rule.name())
                        .eventBusName(Buses.unlessDefault(rule.bus()))
                        .overrideConfiguration(raw.keep()));
        Optional<RuleHeader> header = unlessMissing(() -> calls.call("DescribeRule", "rule " + rule, call))
                .map(answer ->
                        RuleMapping.read(answer, UnknownMembers.ofRule(answer, UnknownMembers.parse(raw.text()))));
        header.ifPresent(homes::learnFrom);
        return header;
    }

    /** A target as the SDK read it, and the members of it that the SDK or Rota does not know. */
    private record ReadTarget(Target target, Set<String> unknownMembers) {}

    RuleTargets targets(RuleKey rule) {
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
                        .limit(PAGE)
                        .nextToken(token)
                        .overrideConfiguration(raw.keep()));
        return unlessMissing(() -> calls.call("ListTargetsByRule", "rule " + rule, call))
                .map(answer -> new Page<>(withUnknownMembers(answer.targets(), raw), answer.nextToken()))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private static List<ReadTarget> withUnknownMembers(List<Target> targets, RawAnswer raw) {
        Json json = UnknownMembers.parse(raw.text());
        return IntStream.range(0, targets.size())
                .mapToObj(index -> new ReadTarget(
                        targets.get(index),
                        UnknownMembers.ofTarget(targets.get(index), UnknownMembers.element(json, "Targets", index))))
                .toList();
    }

    List<String> namesTargeting(String clusterArn) {
        List<String> names = new ArrayList<>();
        new Pages<String>(token -> namePage(clusterArn, token), Function.identity()).each(names::addAll);
        return names;
    }

    private Page<String> namePage(String clusterArn, @Nullable String token) {
        ListRuleNamesByTargetResponse answer = calls.call(
                "ListRuleNamesByTarget",
                "cluster " + clusterArn.substring(clusterArn.lastIndexOf('/') + 1),
                () -> clients.eventBridge()
                        .listRuleNamesByTarget(request ->
                                request.targetArn(clusterArn).limit(PAGE).nextToken(token)));
        return new Page<>(answer.ruleNames(), answer.nextToken());
    }

    Map<String, Map<String, String>> taggedRules() {
        Map<String, Map<String, String>> tags = new LinkedHashMap<>();
        new Pages<ResourceTagMapping>(this::taggedPage, ResourceTagMapping::resourceARN)
                .each(page -> page.forEach(resource -> tags.put(resource.resourceARN(), tagsOf(resource))));
        return tags;
    }

    private Page<ResourceTagMapping> taggedPage(@Nullable String token) {
        GetResourcesResponse answer = taggingCalls.call(
                "GetResources",
                "",
                () -> clients.tagging()
                        .getResources(request -> request.resourceTypeFilters("events:rule")
                                .resourcesPerPage(PAGE)
                                .paginationToken(token)));
        return new Page<>(answer.resourceTagMappingList(), answer.paginationToken());
    }

    private static Map<String, String> tagsOf(ResourceTagMapping resource) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Tag tag : resource.tags()) {
            tags.put(tag.key(), tag.value());
        }
        return tags;
    }

    Map<String, String> tags(String ruleArn) {
        return unlessMissing(() -> calls.call(
                        "ListTagsForResource",
                        RuleWrites.subject(ruleArn),
                        () -> clients.eventBridge().listTagsForResource(request -> request.resourceARN(ruleArn))))
                .map(answer -> TagMapping.read(answer.tags()))
                .orElseGet(Map::of);
    }

    private static <T> Optional<T> unlessMissing(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
