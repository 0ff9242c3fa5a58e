package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.lazy.Lazy;
import dev.rota.live.Parallel;
import dev.rota.verify.Facts;
import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import dev.rota.verify.TaskDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What AWS knows. What belongs to a service is loaded when that service is first asked. */
public final class AwsFacts implements Facts {

    private static final int CLUSTERS_AT_ONCE = 100;
    private static final int FILTER_VALUES = 200;
    private static final int PARAMETERS_AT_ONCE = 10;
    private static final int RESOURCES_AT_ONCE = 50;

    private final Asking asking;
    private final Lazy<EcsFacts> ecs;
    private final Lazy<Ec2Facts> ec2;
    private final Lazy<IamFacts> iam;
    private final Lazy<LogGroups> logGroups;
    private final Lazy<SecretSources> secretSources;
    private final Lazy<S3Objects> objects;
    private final Lazy<Queues> queues;

    /** Asks with these clients, several things at once; calls nothing yet. */
    public AwsFacts(AwsClients clients, Parallel parallel) {
        this.asking = new Asking(parallel);
        this.ecs = new Lazy<>(() -> new EcsFacts(clients));
        this.ec2 = new Lazy<>(() -> new Ec2Facts(clients));
        this.iam = new Lazy<>(() -> new IamFacts(clients));
        this.logGroups = new Lazy<>(() -> new LogGroups(clients));
        this.secretSources = new Lazy<>(() -> new SecretSources(clients));
        this.objects = new Lazy<>(() -> new S3Objects(clients));
        this.queues = new Lazy<>(() -> new Queues(clients));
    }

    @Override
    public Supplier<Map<String, Fact<TaskDefinition>>> taskDefinitions(Set<String> names) {
        return asking.each(names, name -> ecs.get().taskDefinition(name));
    }

    @Override
    public Supplier<Map<String, Fact<Cluster>>> clusters(Set<String> arns) {
        return asking.together(arns, CLUSTERS_AT_ONCE, some -> ecs.get().clusters(some));
    }

    @Override
    public Supplier<Map<String, Fact<String>>> subnets(Set<String> ids) {
        return asking.together(ids, FILTER_VALUES, some -> ec2.get().subnets(some));
    }

    @Override
    public Supplier<Map<String, Fact<String>>> securityGroups(Set<String> ids) {
        return asking.together(ids, FILTER_VALUES, some -> ec2.get().securityGroups(some));
    }

    @Override
    public Supplier<Map<String, Fact<Role>>> roles(Set<String> arns) {
        return asking.each(arns, arn -> Optional.of(iam.get().role(arn)));
    }

    @Override
    public Supplier<Map<Deed, Fact<Decision>>> decisions(Set<Deed> deeds) {
        return asking.together(
                deeds,
                deed -> new Deed(deed.role(), deed.actions(), deed.context(), ""),
                RESOURCES_AT_ONCE,
                some -> iam.get().decisions(some));
    }

    @Override
    public Supplier<Map<Regional, Fact<Regional>>> logGroups(Set<Regional> groups) {
        return asking.each(groups, group -> logGroups.get().find(group));
    }

    @Override
    public Supplier<Map<Regional, Fact<String>>> parameters(Set<Regional> names) {
        return asking.together(
                names,
                Regional::region,
                PARAMETERS_AT_ONCE,
                some -> secretSources.get().parameters(some));
    }

    @Override
    public Supplier<Map<Regional, Fact<Secret>>> secrets(Set<Regional> ids) {
        return asking.each(ids, id -> Optional.of(secretSources.get().secret(id)));
    }

    @Override
    public Supplier<Map<String, Fact<String>>> objects(Set<String> arns) {
        return asking.each(arns, arn -> objects.get().head(arn));
    }

    @Override
    public Supplier<Map<String, Fact<Queue>>> queues(Set<String> arns) {
        return asking.each(arns, arn -> Optional.of(queues.get().attributes(arn)));
    }

    /** Log groups of CloudWatch, in any region. */
    private static final class LogGroups {

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

    /** S3Objects of S3, without their content. */
    private static final class S3Objects {

        private final AwsClients clients;
        private final AwsCalls calls;

        S3Objects(AwsClients clients) {
            this.clients = clients;
            this.calls = clients.calls("s3");
        }

        /** The ARN of an object, if it is one and the object exists. */
        Optional<String> head(String arn) {
            String path = arn.substring(arn.lastIndexOf(':') + 1);
            int slash = path.indexOf('/');
            if (slash < 1 || slash == path.length() - 1) {
                return Optional.empty();
            }
            String bucket = path.substring(0, slash);
            String key = path.substring(slash + 1);
            // IAM has no action of the call's own name: whoever may get an object may look for it.
            calls.call(
                    "GetObject",
                    "s3://" + path,
                    () -> clients.s3()
                            .headObject(request -> request.bucket(bucket).key(key)));
            return Optional.of(arn);
        }
    }

    /** Queues of SQS. */
    private static final class Queues {

        private final AwsCalls calls;
        private final SqsClient client;

        Queues(AwsClients clients) {
            this.calls = clients.calls("sqs");
            this.client = clients.build(SqsClient.builder(), "SQS", Optional.empty());
        }

        Queue attributes(String arn) {
            String[] parts = arn.split(":", 6);
            String name = parts[5];
            String url = calls.call(
                            "GetQueueUrl",
                            "queue " + name,
                            () -> client.getQueueUrl(
                                    request -> request.queueName(name).queueOwnerAWSAccountId(parts[4])))
                    .queueUrl();
            Map<String, String> attributes = calls.call(
                            "GetQueueAttributes",
                            "queue " + name,
                            () -> client.getQueueAttributes(
                                    request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL)))
                    .attributesAsStrings();
            return new Queue(
                    name.endsWith(".fifo"),
                    Optional.ofNullable(attributes.get("Policy")),
                    Optional.ofNullable(attributes.get("KmsMasterKeyId")));
        }
    }
}
