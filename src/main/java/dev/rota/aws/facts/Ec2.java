package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Subnets and security groups. They are looked for by filters: a call that names one that does not exist would answer for none of
 * the others.
 */
final class Ec2 {

    private final AwsCalls calls;
    private final Ec2Client client;

    Ec2(AwsClients clients) {
        this.calls = clients.calls("ec2");
        this.client = clients.build(Ec2Client.builder(), "EC2", Optional.empty());
    }

    /** The VPCs of those that exist. */
    Map<String, String> subnets(List<String> ids) {
        Map<String, String> found = new HashMap<>();
        String token = null;
        do {
            String next = token;
            var page = calls.call(
                    "DescribeSubnets",
                    "",
                    () -> client.describeSubnets(request ->
                            request.filters(ofValues("subnet-id", ids)).nextToken(next)));
            page.subnets().forEach(subnet -> found.put(subnet.subnetId(), subnet.vpcId()));
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return found;
    }

    /** The same of security groups. */
    Map<String, String> securityGroups(List<String> ids) {
        Map<String, String> found = new HashMap<>();
        String token = null;
        do {
            String next = token;
            var page = calls.call(
                    "DescribeSecurityGroups",
                    "",
                    () -> client.describeSecurityGroups(request ->
                            request.filters(ofValues("group-id", ids)).nextToken(next)));
            page.securityGroups().forEach(group -> found.put(group.groupId(), group.vpcId()));
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return found;
    }

    private static Filter ofValues(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
