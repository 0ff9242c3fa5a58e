package dev.rota;

/** What an account holds, as the sandbox's seeds say it. */
final class Account {

    private Account() {}

    /** A seed of clusters {@code main} and {@code other}, the task definition {@code report} with its container {@code app}, and rules. */
    static String seed(String region, String... rules) {
        return """
                {"regions": {"%s": {
                  "clusters": ["main", "other"],
                  "taskDefinitions": [
                    {"family": "report", "containerDefinitions": [{"name": "app", "image": "report"}]},
                    {"family": "other", "containerDefinitions": [{"name": "app", "image": "other"}]}
                  ],
                  "rules": [%s]
                }}}
                """.formatted(region, String.join(",\n", rules));
    }

    /** A rule that carries a tracking id and fires daily at 18:00. */
    static String tracked(String name, String trackingId, String... targets) {
        return rule(
                name,
                "\"Tags\": [{\"Key\": \"ecschedule:tracking-id\", \"Value\": \"%s\"}]".formatted(trackingId),
                targets);
    }

    /** A rule that nobody tracks and that fires daily at 18:00. */
    static String untracked(String name, String... targets) {
        return rule(name, "\"Tags\": []", targets);
    }

    /** A rule with further members. */
    static String rule(String name, String members, String... targets) {
        return """
                {"Name": "%s", "ScheduleExpression": "cron(0 18 * * ? *)", "State": "ENABLED", %s, "Targets": [%s]}
                """.formatted(name, members, String.join(", ", targets));
    }

    /** A target that starts {@code report} on a cluster. */
    static String target(String id, String cluster) {
        return target(id, cluster, "\"TaskCount\": 1", "\"Input\": \"{}\"");
    }

    /** A target that starts {@code report} on a cluster, with further members of its ECS parameters and of itself. */
    static String target(String id, String cluster, String ofParameters, String ofTarget) {
        return """
                {"Id": "%s",
                 "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/%s",
                 "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                 "EcsParameters": {
                   "TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report", %s},
                 %s}
                """.formatted(id, cluster, ofParameters, ofTarget);
    }

    /** A target that is a function. */
    static String lambda(String id) {
        return "{\"Id\": \"%s\", \"Arn\": \"arn:aws:lambda:ap-northeast-3:123456789012:function:notify\"}"
                .formatted(id);
    }
}
