package dev.rota.aws.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.verify.TaskDefinition;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** Emulators send an empty text where AWS leaves a member out. */
class EmptyTextsTest {

    private static final String ARN = "arn:aws:ecs:eu-west-1:123456789012:task-definition/report:1";

    @Test
    void areAbsentInATaskDefinition() {
        TaskDefinition emptied = EcsFacts.read(definition()
                .networkMode("")
                .cpu("")
                .memory("")
                .taskRoleArn("")
                .executionRoleArn("")
                .containerDefinitions(ContainerDefinition.builder()
                        .name("app")
                        .repositoryCredentials(credentials -> credentials.credentialsParameter(""))
                        .build())
                .build());

        assertThat(emptied)
                .isEqualTo(EcsFacts.read(definition()
                        .containerDefinitions(
                                ContainerDefinition.builder().name("app").build())
                        .build()));
        assertThat(emptied.taskRole()).isEmpty();
        assertThat(emptied.executionRole()).isEmpty();
    }

    private static software.amazon.awssdk.services.ecs.model.TaskDefinition.Builder definition() {
        return software.amazon.awssdk.services.ecs.model.TaskDefinition.builder()
                .taskDefinitionArn(ARN);
    }
}
