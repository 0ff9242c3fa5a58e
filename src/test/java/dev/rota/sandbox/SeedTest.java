package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest extends SandboxTestCase {

    private static final String SEED = """
            {
              "regions": {
                "ap-northeast-3": {
                  "clusters": ["main"],
                  "taskDefinitions": [
                    {"family": "report", "revision": 7, "containerDefinitions": [{"name": "app", "image": "report"}]},
                    {"family": "report", "status": "INACTIVE", "containerDefinitions": []}
                  ],
                  "rules": [
                    {
                      "Name": "nightly",
                      "ScheduleExpression": "cron(0 18 * * ? *)",
                      "Tags": [{"Key": "aws:cloudformation:stack-name", "Value": "s"}],
                      "Targets": [{"Id": "b", "Arn": "arn:b", "New": {}}, {"Id": "a", "Arn": "arn:a"}]
                    }
                  ]
                }
              },
              "buckets": {
                "tfstate": {
                  "region": "ap-northeast-3",
                  "objects": {
                    "prod": {"file": "prod.tfstate"},
                    "note": {"text": "hello"},
                    "empty": {"json": {}}
                  }
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void plantsEverythingItNames() throws IOException {
        Files.writeString(folder.resolve("prod.tfstate"), "state");
        Path file = Files.writeString(folder.resolve("seed.json"), SEED);

        sandbox.seed(file);

        var events = clients.events();
        assertThat(events.listTargetsByRule(request -> request.rule("nightly")).targets())
                .map(target -> target.id())
                .containsExactly("a", "b");
        assertThat(events.describeRule(request -> request.name("nightly")).arn())
                .isEqualTo("arn:aws:events:ap-northeast-3:123456789012:rule/nightly");
        var ecs = clients.ecs();
        assertThat(ecs.describeTaskDefinition(request -> request.taskDefinition("report"))
                        .taskDefinition()
                        .revision())
                .isEqualTo(7);
        assertThat(ecs.describeTaskDefinition(request -> request.taskDefinition("report:8"))
                        .taskDefinition()
                        .statusAsString())
                .isEqualTo("INACTIVE");
        var s3 = clients.s3(Clients.REGION);
        assertThat(s3.getObjectAsBytes(request -> request.bucket("tfstate").key("prod"))
                        .asUtf8String())
                .isEqualTo("state");
        assertThat(s3.getObjectAsBytes(request -> request.bucket("tfstate").key("empty"))
                        .asUtf8String())
                .isEqualTo("{}\n");
        assertThat(clients.tagging().getResources().resourceTagMappingList()).hasSize(1);
    }

    @Test
    void mergesIntoTheStateAndForgetsItAll() {
        sandbox.seed(Json.parse("{\"regions\": {\"us-east-1\": {\"clusters\": [\"a\"]}}}"), folder);
        sandbox.seed(Json.parse("{\"regions\": {\"us-east-1\": {\"clusters\": [\"b\"]}}}"), folder);
        assertThat(sandbox.state().compact()).contains("cluster/a").contains("cluster/b");
        sandbox.reset();
        assertThat(sandbox.state().compact()).isEqualTo("{\"version\":1,\"regions\":{}}");
    }

    @Test
    void makesTheSameStateEachTime() {
        sandbox.seed(Json.parse(SEED.replace("\"file\": \"prod.tfstate\"", "\"text\": \"x\"")), folder);
        String first = sandbox.state().pretty();
        sandbox.seed(Json.parse(SEED.replace("\"file\": \"prod.tfstate\"", "\"text\": \"x\"")), folder);
        assertThat(sandbox.state().pretty()).isEqualTo(first);
        sandbox.reset();
        sandbox.seed(Json.parse(SEED.replace("\"file\": \"prod.tfstate\"", "\"text\": \"x\"")), folder);
        assertThat(sandbox.state().pretty()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"regoins": {}} | unknown key 'regoins' in the seed; did you mean 'regions'?
                    {"regions": {"us-east-1": {"rule": []}}} | unknown key 'rule' in region us-east-1; did you mean 'rules'?
                    {"regions": {"us-east-1": {"rules": [{"Name": "a", "Sate": "x"}]}}} | unknown key 'Sate' in rule a; did you mean 'State'?
                    {"regions": {"us-east-1": {"clusters": {}}}} | 'clusters' should be a list of names and objects
                    {"regions": {"us-east-1": {"clusters": [{"clusterName": "a", "capacityProviders": ["b"]}]}}} | cluster a: The specified capacity provider 'b' was not found. Specify a valid name or ARN of a capacity provider and try again.
                    {"regions": {"us-east-1": {"capacityProviders": [{"name": "FARGATE"}]}}} | capacity provider FARGATE is AWS's own; it is there already
                    {"regions": {"us-east-1": {"containerInstances": [{"cluster": "b", "ec2InstanceId": "i-1"}]}}} | container instance i-1: there is no cluster b
                    {"buckets": {"b": {"objects": {"o": {}}}}} | object o needs exactly one of file, text, json
                    {"regions": {"us-east-1": {"rules": [{"Name": "a b"}]}}} | rule a b: 1 validation error detected: Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+
                    """)
    void refusesWhatItWouldNotReadAndPlantsNothing(String seed, String sentence) {
        sandbox.seed(Json.parse("{\"regions\": {\"us-east-1\": {\"clusters\": [\"a\"]}}}"), folder);
        Json before = sandbox.state();
        assertThatThrownBy(() -> sandbox.seed(Json.parse(seed), folder))
                .isInstanceOf(RotaException.class)
                .hasMessage(sentence);
        assertThat(sandbox.state()).isEqualTo(before);
    }

    @Test
    void saysWhichFileIsMissingOrBroken() throws IOException {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> sandbox.seed(missing))
                .hasMessage("the seed " + missing + " cannot be read; is the path right?");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  oops");
        assertThatThrownBy(() -> sandbox.seed(broken)).hasMessageStartingWith(broken + ":2:");
    }
}
