package dev.rota.sandbox;

import static dev.rota.sandbox.EventBridgeRulesTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class EcsTest extends SandboxTestCase {

    private static final ContainerDefinition CONTAINER =
            ContainerDefinition.builder().name("app").image("report").build();

    private EcsClient ecs;

    @BeforeEach
    void connect() {
        ecs = clients.ecs();
    }

    @Test
    void describesClustersAndMissesOthers() {
        ecs.createCluster(request -> request.clusterName("main"));
        ecs.createCluster(request -> request.clusterName("main"));

        var answer = ecs.describeClusters(request -> request.clusters("main", CLUSTER, "gone"));

        assertThat(answer.clusters()).map(cluster -> cluster.clusterArn()).containsExactly(CLUSTER, CLUSTER);
        assertThat(answer.failures())
                .containsExactly(Failure.builder()
                        .arn("arn:aws:ecs:ap-northeast-3:123456789012:cluster/gone")
                        .reason("MISSING")
                        .build());
    }

    @Test
    void showsADeletedClusterAsInactive() {
        seed("{\"clusters\": [{\"clusterName\": \"main\", \"status\": \"INACTIVE\"}]}");

        assertThat(ecs.describeClusters(request -> request.clusters("main")).clusters())
                .map(cluster -> cluster.status())
                .containsExactly("INACTIVE");
        assertThatThrownBy(() -> ecs.listTasks(request -> request.cluster("main")))
                .satisfies(says("ClusterNotFoundException", "Cluster not found."));
        assertThat(ecs.createCluster(request -> request.clusterName("main"))
                        .cluster()
                        .status())
                .isEqualTo("ACTIVE");
    }

    @Test
    void tellsWhichCapacityProvidersAClusterUses() {
        seed("""
                {"capacityProviders": [{
                   "name": "machines",
                   "autoScalingGroupProvider": {"autoScalingGroupArn": "arn:aws:autoscaling:r:1:autoScalingGroup:a"},
                   "tags": [{"key": "team", "value": "data"}]}],
                 "clusters": [{"clusterName": "main", "capacityProviders": ["machines", "FARGATE_SPOT"],
                   "defaultCapacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT", "weight": 1}]}]}
                """);

        var cluster = ecs.describeClusters(request -> request.clusters("main"))
                .clusters()
                .get(0);

        assertThat(cluster.capacityProviders()).containsExactly("machines", "FARGATE_SPOT");
        assertThat(cluster.defaultCapacityProviderStrategy())
                .map(item -> item.capacityProvider() + " " + item.weight())
                .containsExactly("FARGATE_SPOT 1");
    }

    @Test
    void refusesCapacityProvidersThatAreNotThere() {
        assertThatThrownBy(() ->
                        ecs.createCluster(request -> request.clusterName("main").capacityProviders("gone")))
                .satisfies(says(
                        "InvalidParameterException",
                        "The specified capacity provider 'gone' was not found. Specify a valid name or ARN of a capacity"
                                + " provider and try again."));
        assertThatThrownBy(() -> ecs.createCluster(request -> request.clusterName("main")
                        .capacityProviders("FARGATE")
                        .defaultCapacityProviderStrategy(strategy("FARGATE_SPOT"))))
                .satisfies(says(
                        "InvalidParameterException",
                        "The default capacity provider strategy cannot contain a capacity provider that is not associated"
                                + " with the cluster: FARGATE_SPOT."));
    }

    @Test
    void countsTheMachinesOfACluster() {
        seed("""
                {"clusters": ["main", "mainland"],
                 "containerInstances": [
                   {"cluster": "main", "ec2InstanceId": "i-0a1"},
                   {"cluster": "main", "ec2InstanceId": "i-0a2", "status": "DRAINING", "agentConnected": false},
                   {"cluster": "mainland", "ec2InstanceId": "i-0a3"}]}
                """);

        assertThat(ecs.describeClusters(request -> request.clusters("main")).clusters())
                .map(cluster -> cluster.registeredContainerInstancesCount())
                .containsExactly(2);
        assertThatThrownBy(
                        () -> seed("{\"containerInstances\": [{\"cluster\": \"gone\", \"ec2InstanceId\": \"i-0a1\"}]}"))
                .hasMessage("container instance i-0a1: there is no cluster gone");
    }

    private static CapacityProviderStrategyItem strategy(String provider) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider)
                .weight(1)
                .build();
    }

    private void seed(String region) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": " + region + "}}"), Path.of("."));
    }

    @Test
    void numbersRevisionsAndDescribesTheNewestActiveOne() {
        register();
        register();
        register();
        seed("""
                {"taskDefinitions": [{"family": "report", "revision": 3, "status": "INACTIVE",
                  "containerDefinitions": [{"name": "app", "image": "report"}]}]}
                """);

        assertThat(describe("report").revision()).isEqualTo(2);
        assertThat(describe("report:1").revision()).isEqualTo(1);
        assertThat(describe(DEFINITION).revision()).isEqualTo(2);
        assertThat(describe(DEFINITION + ":3").status()).isEqualTo(TaskDefinitionStatus.INACTIVE);
        assertThat(register().revision()).isEqualTo(4);
    }

    @Test
    void sortsRevisionsAsNumbers() {
        for (int i = 0; i < 11; i++) {
            register();
        }

        assertThat(describe("report").revision()).isEqualTo(11);
        assertThat(register().revision()).isEqualTo(12);
    }

    @Test
    void fillsInWhatEcsFillsIn() {
        TaskDefinition definition = register();
        assertThat(definition.registeredAt()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(definition.taskDefinitionArn()).isEqualTo(DEFINITION + ":1");
        assertThat(definition.containerDefinitions().get(0).essential()).isTrue();
        assertThat(definition.containerDefinitions().get(0).hasEnvironment()).isTrue();
    }

    @Test
    void showsTagsOnlyWhenAsked() {
        ecs.registerTaskDefinition(request -> request.family("report")
                .containerDefinitions(CONTAINER)
                .tags(Tag.builder().key("team").value("data").build()));
        assertThat(ecs.describeTaskDefinition(request -> request.taskDefinition("report"))
                        .hasTags())
                .isFalse();
        assertThat(ecs.describeTaskDefinition(
                                request -> request.taskDefinition("report").include(TaskDefinitionField.TAGS))
                        .tags())
                .containsExactly(Tag.builder().key("team").value("data").build());
    }

    @Test
    void missesATaskDefinitionInAwsWords() {
        register();
        for (String gone :
                new String[] {"gone", "report:2", DEFINITION + ":2", DEFINITION.replace("ap-northeast-3", "us-east-1")
                }) {
            assertThatThrownBy(() -> describe(gone))
                    .isInstanceOf(ClientException.class)
                    .satisfies(says("ClientException", "Unable to describe task definition."));
        }
    }

    @Test
    void refusesAFargateTaskWithoutSize() {
        assertThatThrownBy(() -> ecs.registerTaskDefinition(request -> request.family("report")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .containerDefinitions(CONTAINER)))
                .satisfies(says("ClientException", "Fargate requires that 'cpu' be defined at the task level."));
    }

    @Test
    void looksAtTheCharactersAndTheNumberOfTags() {
        assertThatThrownBy(() -> ecs.createCluster(request -> request.clusterName("main")
                        .tags(Tag.builder().key("team?").build())))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular");
        List<Tag> tooMany = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> Tag.builder().key("tag-" + number).build())
                .toList();
        assertThatThrownBy(() ->
                        ecs.createCluster(request -> request.clusterName("main").tags(tooMany)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Member must have length less than or equal to 50");
    }

    private TaskDefinition register() {
        return ecs.registerTaskDefinition(request -> request.family("report").containerDefinitions(CONTAINER))
                .taskDefinition();
    }

    private TaskDefinition describe(String reference) {
        return ecs.describeTaskDefinition(request -> request.taskDefinition(reference))
                .taskDefinition();
    }
}
