package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.Stack;

class CloudFormationTest extends SandboxTestCase {

    private static final String STACKS = """
            {"StackName": "network", "Outputs": [
              {"OutputKey": "A", "OutputValue": "<subnet & co>", "ExportName": "network-a", "Description": "first"},
              {"OutputKey": "B", "OutputValue": "subnet-b"}]},
            {"StackName": "empty", "StackStatus": "UPDATE_COMPLETE"}
            """;

    private void seed(String stacks) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": {\"stacks\": [" + stacks + "]}}}"), Path.of("."));
    }

    @Test
    void tellsOneStackByNameOrArnAndAll() {
        seed(STACKS);
        var cloudFormation = clients.cloudFormation();

        Stack stack = cloudFormation
                .describeStacks(request -> request.stackName("network"))
                .stacks()
                .get(0);
        assertThat(stack.outputs())
                .map(output -> output.outputKey() + " " + output.outputValue() + " " + output.exportName())
                .containsExactly("A <subnet & co> network-a", "B subnet-b null");
        assertThat(stack.stackId()).startsWith("arn:aws:cloudformation:ap-northeast-3:123456789012:stack/network/");
        assertThat(cloudFormation
                        .describeStacks(request -> request.stackName(stack.stackId()))
                        .stacks())
                .containsExactly(stack);
        assertThat(cloudFormation.describeStacks().stacks())
                .map(all -> all.stackName() + " " + all.stackStatusAsString())
                .containsExactly("empty UPDATE_COMPLETE", "network CREATE_COMPLETE");
    }

    @Test
    void refusesAStackThatIsNotThere() {
        assertThatThrownBy(() -> clients.cloudFormation().describeStacks(request -> request.stackName("none")))
                .isInstanceOfSatisfying(CloudFormationException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Stack with id none does not exist");
                });
        assertThatThrownBy(() -> clients.cloudFormation().listExports(request -> request.nextToken("none")))
                .hasMessageStartingWith("Token is not valid.");
    }

    @Test
    void listsExportsInPages() {
        seed("{\"StackName\": \"s\", \"Outputs\": ["
                + IntStream.range(0, 130)
                        .mapToObj(
                                "{\"OutputKey\": \"K%1$d\", \"OutputValue\": \"v%1$d\", \"ExportName\": \"e%1$03d\"}"
                                        ::formatted)
                        .collect(Collectors.joining(","))
                + "]}");
        var cloudFormation = clients.cloudFormation();

        assertThat(cloudFormation.listExports().exports()).hasSize(100);
        assertThat(cloudFormation.listExportsPaginator().exports().stream().map(Export::value))
                .hasSize(130)
                .contains("v0", "v129");
    }

    @Test
    void refusesASeedThatNoStackIs() {
        assertThatThrownBy(
                        () -> seed("{\"StackName\": \"s\", \"Outputs\": [{\"OutputKey\": \"A\", \"Value\": \"x\"}]}"))
                .isInstanceOf(RotaException.class)
                .hasMessageContaining("stack s: 1 validation error detected");
    }
}
