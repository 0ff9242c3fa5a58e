package dev.rota.verify;

import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the checks know. Each thing is asked for once, however many rules name it. */
final class Known {

    private final Ledger<String, TaskDefinition> taskDefinitions;
    private final Ledger<String, Cluster> clusters;
    private final Ledger<String, String> subnets;
    private final Ledger<String, String> securityGroups;
    private final Ledger<String, Role> roles;
    private final Ledger<Deed, Decision> decisions;
    private final Ledger<Regional, Regional> logGroups;
    private final Ledger<Regional, String> parameters;
    private final Ledger<Regional, Secret> secrets;
    private final Ledger<String, String> objects;
    private final Ledger<String, Queue> queues;

    Known(Facts facts) {
        this.taskDefinitions = new Ledger<>(facts::taskDefinitions);
        this.clusters = new Ledger<>(facts::clusters);
        this.subnets = new Ledger<>(facts::subnets);
        this.securityGroups = new Ledger<>(facts::securityGroups);
        this.roles = new Ledger<>(facts::roles);
        this.decisions = new Ledger<>(facts::decisions);
        this.logGroups = new Ledger<>(facts::logGroups);
        this.parameters = new Ledger<>(facts::parameters);
        this.secrets = new Ledger<>(facts::secrets);
        this.objects = new Ledger<>(facts::objects);
        this.queues = new Ledger<>(facts::queues);
    }

    Fact<TaskDefinition> taskDefinition(String name) {
        return taskDefinitions.of(name);
    }

    Fact<Cluster> cluster(String arn) {
        return clusters.of(arn);
    }

    Fact<String> subnet(String id) {
        return subnets.of(id);
    }

    Fact<String> securityGroup(String id) {
        return securityGroups.of(id);
    }

    Fact<Role> role(String arn) {
        return roles.of(arn);
    }

    Fact<Decision> decision(Deed deed) {
        return decisions.of(deed);
    }

    Fact<Regional> logGroup(Regional group) {
        return logGroups.of(group);
    }

    Fact<String> parameter(Regional name) {
        return parameters.of(name);
    }

    Fact<Secret> secret(Regional id) {
        return secrets.of(id);
    }

    Fact<String> object(String arn) {
        return objects.of(arn);
    }

    Fact<Queue> queue(String arn) {
        return queues.of(arn);
    }

    /** Asks for all that was wanted in vain since the last time, everything at once; whether there was anything. */
    boolean learn() {
        List<Runnable> begun = Stream.of(
                        taskDefinitions,
                        clusters,
                        subnets,
                        securityGroups,
                        roles,
                        decisions,
                        logGroups,
                        parameters,
                        secrets,
                        objects,
                        queues)
                .map(Ledger::begin)
                .flatMap(Optional::stream)
                .toList();
        begun.forEach(Runnable::run);
        return !begun.isEmpty();
    }
}
