package dev.rota.bench;

import dev.rota.config.ConfigurationReader;
import dev.rota.config.Selection;
import dev.rota.lookup.Fetch;
import dev.rota.plan.Live;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Home;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** N rules as a team would write them, and as they live when every tenth was turned off by hand. */
final class Fixture {

    private static final Home HOME = new Home("aws", "ap-northeast-1", "123456789012");
    private static final String HEAD = """
            region: ap-northeast-1
            cluster: bench
            role: ecsEventsRole
            rules:
            """;
    private static final String RULE = """
              - name: nightly-report-%1$06d
                description: Report %1$d of the night
                scheduleExpression: cron(%2$d %3$d * * ? *)
                taskDefinition: report
                launchType: FARGATE
                networkConfiguration:
                  awsvpcConfiguration:
                    subnets: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
                    securityGroups: [sg-0123456789abcdef0]
                    assignPublicIp: DISABLED
                containerOverrides:
                  - name: app
                    command: [bin/report, --number, "%1$d"]
                    environment:
                      - { name: REPORT_KIND, value: nightly }
                      - { name: REPORT_NUMBER, value: "%1$d" }
            """;

    /** No rule at all. */
    static final Desired NOTHING = new Desired(List.of(), Set.of(), true, Set.of(), Set.of());

    private Fixture() {}

    /** Writes a file of N rules. */
    static Path file(Path folder, int rules) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 0; number < rules; number++) {
            text.append(RULE.formatted(number, number % 60, number / 60 % 24));
        }
        try {
            return Files.writeString(folder.resolve(rules + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads such a file, with all that is checked on the way. */
    static Desired read(Path file) {
        return ConfigurationReader.read(List.of(file), Map.of(), file.getParent(), Fetch.unavailable())
                .select(Selection.of(List.of()));
    }

    /** What would be live of these rules if someone had turned off every tenth. */
    static Live live(Desired desired) {
        Map<RuleKey, LiveRule> live = new TreeMap<>();
        int number = 0;
        for (DesiredRule rule : desired.rules()) {
            live.put(rule.key(), live(rule, number++ % 10 == 0));
        }
        return new Live(HOME, live, List.of(), live.size());
    }

    private static LiveRule live(DesiredRule desired, boolean changed) {
        Rule rule = changed ? desired.rule().withState(Rule.DISABLED) : desired.rule();
        RuleHeader header =
                new RuleHeader(rule.withTargets(List.of()).withTags(null), HOME.ruleArn(rule.key()), null, Set.of());
        RuleTags tags = RuleTags.confirmed(
                Map.of(RuleTags.TRACKING_ID, desired.ownership().trackingId()));
        return new LiveRule(header, new RuleTargets(rule.targets(), List.of(), Set.of()), tags);
    }
}
