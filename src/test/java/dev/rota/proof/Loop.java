package dev.rota.proof;

import dev.rota.apply.ApplyReport;
import dev.rota.apply.Interruption;
import dev.rota.apply.PlanExecution;
import dev.rota.apply.RuleWrites;
import dev.rota.config.ConfigurationReader;
import dev.rota.config.Selection;
import dev.rota.live.FakeLiveRules;
import dev.rota.live.LiveReader;
import dev.rota.live.LiveRules;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.lookup.Fetch;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.problem.ProblemsException;
import dev.rota.render.DumpFile;
import dev.rota.rule.Desired;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The ways between live rules and a file: dump, read, plan, carry out. */
final class Loop implements AutoCloseable {

    private final Path folder;
    private final Parallel parallel = new Parallel();

    Loop(Path folder) {
        this.folder = folder;
    }

    /** A rule as it lives in AWS, with a tracking id if one is given. */
    static LiveRule live(Rule rule, Optional<String> trackingId) {
        Map<String, String> tags = new LinkedHashMap<>();
        trackingId.ifPresent(id -> tags.put(RuleTags.TRACKING_ID, id));
        if (rule.tags() != null) {
            tags.putAll(rule.tags());
        }
        RuleHeader header = new RuleHeader(
                rule.withTargets(List.of()).withTags(null), RandomRules.HOME.ruleArn(rule.key()), null, Set.of());
        return new LiveRule(header, new RuleTargets(rule.targets(), List.of(), Set.of()), RuleTags.confirmed(tags));
    }

    static String dump(List<LiveRule> rules) {
        return new DumpFile(RandomRules.HOME, Optional.of("shop")).write(rules);
    }

    /** What a file of this text wants. */
    Desired read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("rota.yaml"), text);
            return ConfigurationReader.read(List.of(file), Map.of(), folder, Fetch.unavailable())
                    .select(Selection.of(List.of()));
        } catch (ProblemsException e) {
            throw new AssertionError("%s%nin%n%s".formatted(e.problems(), text), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(Desired desired, LiveRules account) {
        return Planner.plan(
                desired,
                new LiveReader(account, parallel, Observer.SILENT).desired(desired, false),
                PlanRequest.CHANGES);
    }

    /** The same, deleting also what is gone from the file, as much as that may be. */
    Plan planWithPrune(Desired desired, LiveRules account) {
        PlanRequest asked = new PlanRequest(true, true, Set.of(), true, false, OptionalInt.of(Integer.MAX_VALUE));
        return Planner.plan(desired, new LiveReader(account, parallel, Observer.SILENT).desired(desired, true), asked);
    }

    /** The same, with rules that are to be taken over, and without deleting anything. */
    Plan planTakingOver(Set<RuleKey> rules, Desired desired, LiveRules account) {
        PlanRequest asked = new PlanRequest(true, false, rules, true, false, OptionalInt.empty());
        return Planner.plan(desired, new LiveReader(account, parallel, Observer.SILENT).desired(desired, false), asked);
    }

    ApplyReport carryOut(Plan plan, FakeLiveRules account) {
        return carryOut(plan, account, account);
    }

    ApplyReport carryOut(Plan plan, LiveRules account, RuleWrites writes) {
        return new PlanExecution(account, writes, parallel, outcome -> {}, new Interruption()).carryOut(plan);
    }

    static FakeLiveRules account(List<LiveRule> rules) {
        FakeLiveRules account = new FakeLiveRules(RandomRules.HOME);
        rules.forEach(account::with);
        return account;
    }

    @Override
    public void close() {
        parallel.close();
    }
}
