package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.apply.ApplyReport;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.rules.EventBridgeRules;
import dev.rota.aws.rules.EventBridgeWrites;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.live.LiveReader;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.rule.Desired;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.sandbox.Call;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on a map in memory holds over the wire, through the SDK and a server that keeps AWS's limits. */
class WireTest {

    private static final int CASES = 50;

    @TempDir
    private Path folder;

    @Test
    void whatIsAppliedOverTheWireIsKeptMemberForMember() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard());
                Loop loop = new Loop(folder);
                Parallel parallel = new Parallel();
                AwsClients clients = InProcess.clients(sandbox.endpoint())) {
            Properties.check(CASES, seed -> {
                sandbox.reset();
                List<LiveRule> model = new RandomRules(seed)
                        .some().stream()
                                .map(rule -> Loop.live(asSent(RandomAccount.counted(rule)), Optional.of("jobs")))
                                .toList();
                String text = Loop.dump(model);
                Desired desired = loop.read(text);
                EventBridgeRules account = new EventBridgeRules(clients);

                ApplyReport report = loop.carryOut(
                        loop.plan(desired, account), account, new EventBridgeWrites(clients, account::home));

                assertThat(report.outcomes())
                        .extracting(ApplyReport.Outcome::reason)
                        .as(text)
                        .containsOnly("");
                sandbox.calls().clear();
                assertThat(loop.plan(desired, account).changes()).as(text).isEmpty();
                assertThat(sandbox.calls().all()).extracting(Call::operation).noneMatch(name -> name.startsWith("Put"));
                List<LiveRule> found = new ArrayList<>(find(account, parallel));
                assertThat(RandomAccount.spelledOut(
                                found.stream().map(LiveRule::rule).toList()))
                        .containsExactlyInAnyOrderElementsOf(RandomAccount.spelledOut(
                                model.stream().map(LiveRule::rule).toList()));
                Collections.reverse(found);
                assertThat(Loop.dump(found)).isEqualTo(Loop.dump(find(account, parallel)));
            });
        }
    }

    private static List<LiveRule> find(EventBridgeRules account, Parallel parallel) {
        return new LiveReader(account, parallel, Observer.SILENT)
                .scheduledTasks(Optional.empty(), name -> true)
                .rules();
    }

    /** AWS takes no ECS target without a role, and is sent no text that says nothing. */
    private static Rule asSent(Rule rule) {
        return rule.withTargets(rule.targets().stream()
                .map(target -> target.role() == null
                        ? target.with("role", Json.of(RandomRules.HOME.roleArn("ecsEventsRole")))
                        : target)
                .map(target -> new EcsTarget(new JsonObject(target.settings().members().stream()
                        .filter(member -> !member.value().equals(Json.of("")))
                        .toList())))
                .toList());
    }
}
