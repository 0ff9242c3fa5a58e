package dev.rota.aws.lookups;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.RegionalClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Reads what CloudFormation stacks put out and export. */
final class Stacks {

    private final AwsCalls calls;
    private final RegionalClients<CloudFormationClient> clients;

    Stacks(AwsClients clients) {
        this.calls = clients.calls("cloudformation");
        this.clients = new RegionalClients<>(
                region -> clients.build(CloudFormationClient.builder(), "CLOUDFORMATION", region));
    }

    /** The outputs of a stack by their keys. */
    Map<String, String> outputs(Optional<String> region, String nameOrArn) {
        try {
            Map<String, String> outputs = new HashMap<>();
            calls.call(
                            "DescribeStacks",
                            "",
                            () -> clients.in(region).describeStacks(request -> request.stackName(nameOrArn)))
                    .stacks()
                    .forEach(stack ->
                            stack.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue())));
            return outputs;
        } catch (ServiceException failure) {
            throw failure.sentence().contains("does not exist") ? missing(failure, region) : failure;
        }
    }

    /** All exports of a region by their names. */
    Map<String, String> exports(Optional<String> region) {
        Map<String, String> exports = new HashMap<>();
        String token = null;
        do {
            String next = token;
            var page = calls.call(
                    "ListExports", "", () -> clients.in(region).listExports(request -> request.nextToken(next)));
            page.exports().forEach(export -> exports.put(export.name(), export.value()));
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return exports;
    }

    private static ServiceException missing(ServiceException failure, Optional<String> region) {
        return new ServiceException(
                Kind.NOT_FOUND,
                failure.operation(),
                "it does not exist" + region.map(name -> " in " + name).orElse("") + "; check its name and the region",
                failure);
    }
}
