package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.verify.Facts.Regional;
import java.util.Optional;

/** Log groups of CloudWatch, in any region. */
final class LogGroups {

    private final AwsClients clients;
    private final AwsCalls calls;

    LogGroups(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("logs");
    }

    /** The group, if there is one of this name. Groups come in the order of their names, so it would be on the first page. */
    Optional<Regional> find(Regional group) {
        return calls
                .call(
                        "DescribeLogGroups",
                        "log group " + group.name(),
                        () -> clients.logs(group.region())
                                .describeLogGroups(request -> request.logGroupNamePrefix(group.name())))
                .logGroups()
                .stream()
                .filter(found -> group.name().equals(found.logGroupName()))
                .map(found -> group)
                .findFirst();
    }
}
