package dev.rota.aws.client;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/**
 * What AWS sends with every answer. An answer without it comes from something else, and nothing follows from it: an empty body is no
 * empty listing.
 */
final class RequiredMembers {

    /** By the SDK's name of the shape; members are named as they are sent. */
    private static final Map<String, List<String>> ALWAYS = Map.ofEntries(
            entry("ListRulesResponse", List.of("Rules")),
            entry("Rule", List.of("Name", "Arn")),
            entry("DescribeRuleResponse", List.of("Name", "Arn")),
            entry("ListTargetsByRuleResponse", List.of("Targets")),
            entry("Target", List.of("Id", "Arn")),
            entry("ListTagsForResourceResponse", List.of("Tags")),
            entry("ListRuleNamesByTargetResponse", List.of("RuleNames")),
            entry("PutRuleResponse", List.of("RuleArn")),
            entry("PutTargetsResponse", List.of("FailedEntryCount")),
            entry("RemoveTargetsResponse", List.of("FailedEntryCount")),
            entry("GetResourcesResponse", List.of("ResourceTagMappingList")),
            entry("ResourceTagMapping", List.of("ResourceARN")),
            entry("DescribeTaskDefinitionResponse", List.of("taskDefinition")),
            entry("TaskDefinition", List.of("taskDefinitionArn")),
            entry("ContainerDefinition", List.of("name")),
            entry("DescribeClustersResponse", List.of("clusters")),
            entry("Cluster", List.of("clusterArn", "clusterName")),
            entry("DescribeTasksResponse", List.of("tasks")),
            entry("RunTaskResponse", List.of("tasks")),
            entry("Task", List.of("taskArn")),
            entry("Container", List.of("name")),
            entry("ListTasksResponse", List.of("taskArns")),
            entry("GetLogEventsResponse", List.of("events")),
            entry("FilterLogEventsResponse", List.of("events")),
            entry("FilteredLogEvent", List.of("eventId", "logStreamName")),
            entry("DescribeLogGroupsResponse", List.of("logGroups")),
            entry("GetMetricDataResponse", List.of("MetricDataResults")),
            entry("GetParametersResponse", List.of("Parameters")),
            entry("Parameter", List.of("Name", "Value")),
            entry("DescribeSecretResponse", List.of("ARN")),
            entry("GetRoleResponse", List.of("Role")),
            entry("Role", List.of("Arn")),
            entry("SimulatePrincipalPolicyResponse", List.of("EvaluationResults")),
            entry("GetCallerIdentityResponse", List.of("Account", "Arn")),
            entry("DescribeStacksResponse", List.of("Stacks")),
            entry("GetQueueUrlResponse", List.of("QueueUrl")));

    private RequiredMembers() {}

    /** The first member that an answer lacks, as it is sent; empty when the answer is whole. */
    static Optional<String> missingIn(@Nullable Object answer) {
        if (answer instanceof Collection<?> elements) {
            return elements.stream()
                    .flatMap(element -> missingIn(element).stream())
                    .findFirst();
        }
        if (!(answer instanceof SdkPojo shape)) {
            return Optional.empty();
        }
        List<String> required = ALWAYS.getOrDefault(shapeName(shape), List.of());
        return shape.sdkFields().stream()
                .flatMap(field -> missing(field, field.getValueOrDefault(shape), required))
                .findFirst();
    }

    private static Stream<String> missing(SdkField<?> field, @Nullable Object value, List<String> required) {
        boolean absent = value == null || value instanceof SdkAutoConstructList || value.equals("");
        return absent ? Stream.of(field.locationName()).filter(required::contains) : missingIn(value).stream();
    }

    private static String shapeName(SdkPojo shape) {
        return shape.getClass().getSimpleName();
    }
}
