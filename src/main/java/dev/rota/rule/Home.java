package dev.rota.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place a rule lives in, in which a short name and an ARN say the same thing.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
 * @param region such as {@code ap-northeast-3}
 * @param account twelve digits
 */
public record Home(String partition, String region, String account) {

    private static final Pattern QUEUE_URL = Pattern.compile(
            "https://(?:sqs\\.(?<region>[a-z0-9-]+)|(?<legacy>[a-z0-9-]+)\\.queue)\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)"
                    + "/(?<account>[0-9]{12})/(?<name>[^/]+)");

    /** The partition a region belongs to, by AWS's naming of regions. */
    public static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        if (region.startsWith("us-isob-")) {
            return "aws-iso-b";
        }
        if (region.startsWith("us-iso-")) {
            return "aws-iso";
        }
        return "aws";
    }

    /** The home that an ARN with a region and an account names; empty for other texts. */
    public static Optional<Home> ofArn(String arn) {
        String[] parts = arn.split(":", 6);
        boolean complete = parts.length == 6 && parts[0].equals("arn") && !parts[3].isEmpty() && !parts[4].isEmpty();
        return complete ? Optional.of(new Home(parts[1], parts[3], parts[4])) : Optional.empty();
    }

    /** The ARN of a cluster given by name or ARN. */
    public String clusterArn(String nameOrArn) {
        return arn("ecs", region, "cluster/", nameOrArn);
    }

    /** The name of a cluster of this home; any other ARN stays. */
    public String clusterName(String nameOrArn) {
        return name("ecs", region, "cluster/", nameOrArn);
    }

    /** The ARN of a task definition given by family, {@code family:revision} or ARN. */
    public String taskDefinitionArn(String nameOrArn) {
        return arn("ecs", region, "task-definition/", nameOrArn);
    }

    /** The family, with the revision where one is given, of a task definition of this home; any other ARN stays. */
    public String taskDefinitionName(String nameOrArn) {
        return name("ecs", region, "task-definition/", nameOrArn);
    }

    /** The ARN of a role given by name (its path in front, if it has one) or ARN. */
    public String roleArn(String nameOrArn) {
        return arn("iam", "", "role/", nameOrArn);
    }

    /** The name, after its path, of a role of this account; any other ARN stays. */
    public String roleName(String nameOrArn) {
        return name("iam", "", "role/", nameOrArn);
    }

    /** The ARN of a queue given by name, URL or ARN. */
    public String queueArn(String nameUrlOrArn) {
        Matcher url = QUEUE_URL.matcher(nameUrlOrArn);
        if (url.matches()) {
            String queueRegion = url.group("region") == null ? url.group("legacy") : url.group("region");
            return "arn:%s:sqs:%s:%s:%s".formatted(partition, queueRegion, url.group("account"), url.group("name"));
        }
        return arn("sqs", region, "", nameUrlOrArn);
    }

    /** The name of a queue of this home; any other becomes its ARN. */
    public String queueName(String nameUrlOrArn) {
        return name("sqs", region, "", queueArn(nameUrlOrArn));
    }

    /** The ARN of a rule. */
    public String ruleArn(RuleKey rule) {
        String bus = rule.isOnDefaultBus() ? "" : rule.bus() + "/";
        return arn("events", region, "rule/", bus + rule.name());
    }

    private String arn(String service, String serviceRegion, String prefix, String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : start(service, serviceRegion, prefix) + nameOrArn;
    }

    private String name(String service, String serviceRegion, String prefix, String nameOrArn) {
        String start = start(service, serviceRegion, prefix);
        return nameOrArn.startsWith(start) ? nameOrArn.substring(start.length()) : nameOrArn;
    }

    private String start(String service, String serviceRegion, String prefix) {
        return String.join(":", "arn", partition, service, serviceRegion, account, prefix);
    }
}
