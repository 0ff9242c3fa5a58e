package dev.rota.aws.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.apply.TaskDefinitions.TaskDefinition;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.Wire;
import dev.rota.problem.ServiceException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EcsTaskDefinitionsTest {

    private static final String ARN = "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:7";

    private final Wire wire = new Wire();
    private final AwsClients clients = wire.clients();
    private final EcsTaskDefinitions definitions = new EcsTaskDefinitions(clients);

    @AfterEach
    void stop() {
        clients.close();
        wire.close();
    }

    @Test
    void describesOneWithItsContainers() {
        wire.answers("DescribeTaskDefinition", """
                {'taskDefinition': {'taskDefinitionArn': '%s', 'status': 'INACTIVE',
                  'containerDefinitions': [{'name': 'app'}, {'name': 'log'}]}}""".formatted(ARN));

        assertThat(definitions.describe("report")).contains(new TaskDefinition(ARN, "INACTIVE", List.of("app", "log")));
        assertThat(wire.bodies("DescribeTaskDefinition")).containsExactly("{\"taskDefinition\":\"report\"}");
    }

    @Test
    void isEmptyForOneThatDoesNotExist() {
        wire.refuses("DescribeTaskDefinition", 400, "ClientException", "Unable to describe task definition.");

        assertThat(definitions.describe("nothing")).isEmpty();
    }

    @Test
    void failsForAnythingElse() {
        wire.refuses("DescribeTaskDefinition", 400, "ClientException", "Family contains invalid characters.");

        assertThatThrownBy(() -> definitions.describe("a b"))
                .isInstanceOf(ServiceException.class)
                .hasMessage("ecs:DescribeTaskDefinition of task definition a b: Family contains invalid characters");
    }
}
