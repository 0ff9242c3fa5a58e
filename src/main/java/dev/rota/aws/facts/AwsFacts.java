package dev.rota.aws.facts;

import dev.rota.apply.Parallel;
import dev.rota.aws.client.AwsClients;
import dev.rota.lazy.Lazy;
import dev.rota.verify.Answer;
import dev.rota.verify.Cluster;
import dev.rota.verify.Decision;
import dev.rota.verify.Deed;
import dev.rota.verify.Facts;
import dev.rota.verify.Queue;
import dev.rota.verify.Role;
import dev.rota.verify.Secret;
import dev.rota.verify.TaskDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What AWS knows. What belongs to a service is loaded when that service is first asked. */
public final class AwsFacts implements Facts {

    private static final int CLUSTERS_AT_ONCE = 100;
    private static final int FILTER_VALUES = 200;
    private static final int PARAMETERS_AT_ONCE = 10;
    private static final int RESOURCES_AT_ONCE = 50;

    private final Asking asking;
    private final Lazy<Ecs> ecs;
    private final Lazy<Ec2> ec2;
    private final Lazy<Iam> iam;
    private final Lazy<LogGroups> logGroups;
    private final Lazy<SecretSources> secretSources;
    private final Lazy<Objects> objects;
    private final Lazy<Queues> queues;

    /** Asks with these clients, several things at once; calls nothing yet. */
    public AwsFacts(AwsClients clients, Parallel parallel) {
        this.asking = new Asking(parallel);
        this.ecs = new Lazy<>(() -> new Ecs(clients));
        this.ec2 = new Lazy<>(() -> new Ec2(clients));
        this.iam = new Lazy<>(() -> new Iam(clients));
        this.logGroups = new Lazy<>(() -> new LogGroups(clients));
        this.secretSources = new Lazy<>(() -> new SecretSources(clients));
        this.objects = new Lazy<>(() -> new Objects(clients));
        this.queues = new Lazy<>(() -> new Queues(clients));
    }

    @Override
    public Supplier<Map<String, Answer<TaskDefinition>>> taskDefinitions(Set<String> names) {
        return asking.each(names, name -> ecs.get().taskDefinition(name));
    }

    @Override
    public Supplier<Map<String, Answer<Cluster>>> clusters(Set<String> arns) {
        return asking.together(arns, CLUSTERS_AT_ONCE, some -> ecs.get().clusters(some));
    }

    @Override
    public Supplier<Map<String, Answer<String>>> subnets(Set<String> ids) {
        return asking.together(ids, FILTER_VALUES, some -> ec2.get().subnets(some));
    }

    @Override
    public Supplier<Map<String, Answer<String>>> securityGroups(Set<String> ids) {
        return asking.together(ids, FILTER_VALUES, some -> ec2.get().securityGroups(some));
    }

    @Override
    public Supplier<Map<String, Answer<Role>>> roles(Set<String> arns) {
        return asking.each(arns, arn -> Optional.of(iam.get().role(arn)));
    }

    @Override
    public Supplier<Map<Deed, Answer<Decision>>> decisions(Set<Deed> deeds) {
        return asking.together(
                deeds,
                deed -> new Deed(deed.role(), deed.actions(), deed.context(), ""),
                RESOURCES_AT_ONCE,
                some -> iam.get().decisions(some));
    }

    @Override
    public Supplier<Map<Regional, Answer<Regional>>> logGroups(Set<Regional> groups) {
        return asking.each(groups, group -> logGroups.get().find(group));
    }

    @Override
    public Supplier<Map<Regional, Answer<String>>> parameters(Set<Regional> names) {
        return asking.together(
                names,
                Regional::region,
                PARAMETERS_AT_ONCE,
                some -> secretSources.get().parameters(some));
    }

    @Override
    public Supplier<Map<Regional, Answer<Secret>>> secrets(Set<Regional> ids) {
        return asking.each(ids, id -> Optional.of(secretSources.get().secret(id)));
    }

    @Override
    public Supplier<Map<String, Answer<String>>> objects(Set<String> arns) {
        return asking.each(arns, arn -> objects.get().head(arn));
    }

    @Override
    public Supplier<Map<String, Answer<Queue>>> queues(Set<String> arns) {
        return asking.each(arns, arn -> Optional.of(queues.get().attributes(arn)));
    }
}
