package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RawAnswer;
import dev.rota.aws.rules.Pages.Page;
import dev.rota.json.Json;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRuleNamesByTargetResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/** Reads rules and tags. */
final class RuleReads {

    /** The largest page AWS gives. */
    static final int PAGE = 100;

    private final AwsClients clients;
    private final AwsCalls calls;
    private final AwsCalls taggingCalls;

    RuleReads(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("events");
        this.taggingCalls = clients.calls("tag");
    }

    void list(String bus, Consumer<List<RuleHeader>> consumer) {
        new Pages<RuleHeader>(token -> rulePage(bus, token), RuleHeader::arn).each(consumer);
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
                        answer.rules().get(index), UnknownMembers.ofRule(UnknownMembers.element(json, "Rules", index))))
                .toList();
        return new Page<>(headers, answer.nextToken());
    }

    Optional<RuleHeader> describe(RuleKey rule) {
        RawAnswer raw = new RawAnswer();
        Supplier<DescribeRuleResponse> call = () -> clients.eventBridge()
                .describeRule(request -> request.name(rule.name())
                        .eventBusName(Buses.unlessDefault(rule.bus()))
                        .overrideConfiguration(raw.keep()));
        return Missing.isEmpty(() -> calls.call("DescribeRule", "rule " + rule, call))
                .map(answer -> RuleMapping.read(answer, UnknownMembers.ofRule(UnknownMembers.parse(raw.text()))));
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
        return Missing.isEmpty(() -> calls.call(
                        "ListTagsForResource",
                        RuleWrites.subject(ruleArn),
                        () -> clients.eventBridge().listTagsForResource(request -> request.resourceARN(ruleArn))))
                .map(answer -> TagMapping.read(answer.tags()))
                .orElseGet(Map::of);
    }
}
