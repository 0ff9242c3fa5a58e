package dev.rota.aws.rules;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RawAnswer;
import dev.rota.aws.rules.Pages.Page;
import dev.rota.json.Json;
import dev.rota.lazy.Lazy;
import dev.rota.live.LiveRules;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
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
import java.util.regex.Pattern;
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
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Reads the rules of EventBridge, and their tags. */
public final class EventBridgeRules implements LiveRules {

    /** The largest page AWS gives. */
    private static final int PAGE = 100;

    /** AWS gives a missing bus the code of a missing rule, which "does not exist on EventBus". */
    private static final Pattern MISSING_BUS = Pattern.compile("[Ee]vent bus .*does not exist");

    private final AwsClients clients;
    private final AwsCalls calls;
    private final AwsCalls taggingCalls;
    private final Lazy<Home> home = new Lazy<>(this::askHome);

    /** The rules of the clients' region; calls nothing yet. */
    public EventBridgeRules(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("events");
        this.taggingCalls = clients.calls("tag");
    }

    /** A target as the SDK read it, and the members of it that the SDK or Rota does not know. */
    private record ReadTarget(Target target, Set<String> unknownMembers) {}

    @Override
    public Home home() {
        return home.get();
    }

    /** The caller's own ARN tells the partition, whatever the region is called. */
    private Home askHome() {
        GetCallerIdentityResponse caller = clients.calls("sts")
                .call("GetCallerIdentity", "", () -> clients.sts().getCallerIdentity());
        String[] parts = String.valueOf(caller.arn()).split(":", 3);
        String partition = parts.length == 3 && parts[0].equals("arn") ? parts[1] : Home.partitionOf(clients.region());
        return new Home(partition, clients.region(), caller.account());
    }

    @Override
    public void list(String bus, Consumer<List<RuleHeader>> consumer) {
        new Pages<RuleHeader>(token -> rulePage(bus, token), RuleHeader::arn).each(consumer);
    }

    private Page<RuleHeader> rulePage(String bus, @Nullable String token) {
        RawAnswer raw = new RawAnswer();
        ListRulesResponse answer = calls.call(
                "ListRules",
                "",
                () -> clients.eventBridge()
                        .listRules(request -> request.eventBusName(unlessDefault(bus))
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

    @Override
    public Optional<RuleHeader> describe(RuleKey rule) {
        RawAnswer raw = new RawAnswer();
        Supplier<DescribeRuleResponse> call = () -> clients.eventBridge()
                .describeRule(request -> request.name(rule.name())
                        .eventBusName(unlessDefault(rule.bus()))
                        .overrideConfiguration(raw.keep()));
        return ifThere(() -> calls.call("DescribeRule", "rule " + rule, call))
                .map(answer -> RuleMapping.read(answer, UnknownMembers.ofRule(UnknownMembers.parse(raw.text()))));
    }

    @Override
    public RuleTargets targets(RuleKey rule) {
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
                        .eventBusName(unlessDefault(rule.bus()))
                        .limit(PAGE)
                        .nextToken(token)
                        .overrideConfiguration(raw.keep()));
        return ifThere(() -> calls.call("ListTargetsByRule", "rule " + rule, call))
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

    @Override
    public List<String> namesTargeting(String clusterArn) {
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

    @Override
    public Map<String, Map<String, String>> taggedRules() {
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

    @Override
    public Map<String, String> tags(String ruleArn) {
        return ifThere(() -> calls.call(
                        "ListTagsForResource",
                        EventBridgeWrites.subject(ruleArn),
                        () -> clients.eventBridge().listTagsForResource(request -> request.resourceARN(ruleArn))))
                .map(answer -> TagMapping.read(answer.tags()))
                .orElseGet(Map::of);
    }

    /** The bus, absent when it is the default one, which requests mean anyway. */
    static @Nullable String unlessDefault(String bus) {
        return bus.equals(RuleKey.DEFAULT_BUS) ? null : bus;
    }

    /** The answer of a call; empty when AWS says that what it is about does not exist, though the bus does. */
    private static <T> Optional<T> ifThere(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.NOT_FOUND
                    && !MISSING_BUS.matcher(failure.sentence()).find()) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
