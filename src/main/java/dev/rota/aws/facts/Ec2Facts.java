package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/**
 * Subnets and security groups. They are looked for by filters: a call that names one that does not exist would answer for none of
 * the others.
 */
final class Ec2Facts {

    private final AwsCalls calls;
    private final Ec2Client client;

    Ec2Facts(AwsClients clients) {
        this.calls = clients.calls("ec2");
        this.client = clients.build(Ec2Client.builder(), "EC2", Optional.empty());
    }

    /** The VPCs of those that exist. */
    Map<String, String> subnets(List<String> ids) {
        return vpcs("DescribeSubnets", "subnet-id", ids, "subnetSet", "subnetId");
    }

    /** The same of security groups. */
    Map<String, String> securityGroups(List<String> ids) {
        return vpcs("DescribeSecurityGroups", "group-id", ids, "securityGroupInfo", "groupId");
    }

    private Map<String, String> vpcs(String operation, String filter, List<String> ids, String set, String id) {
        Map<String, String> found = new HashMap<>();
        Map<String, String> members = new TreeMap<>();
        members.put("Filter.1.Name", filter);
        for (int i = 0; i < ids.size(); i++) {
            members.put("Filter.1.Value." + (i + 1), ids.get(i));
        }
        String token;
        do {
            XmlElement page = calls.call(operation, "", () -> client.call(operation, members));
            page.getOptionalElementByName(set)
                    .ifPresent(all -> all.children().forEach(item -> found.put(text(item, id), text(item, "vpcId"))));
            token = text(page, "nextToken");
            members.put("NextToken", token);
        } while (!token.isEmpty());
        return found;
    }

    private static String text(XmlElement element, String member) {
        return element.getOptionalElementByName(member)
                .map(XmlElement::textContent)
                .orElse("");
    }
}
