package dev.rota.verify;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import dev.rota.verify.Finding.Level;
import dev.rota.verify.TaskDefinition.Container;
import dev.rota.verify.TaskDefinition.Log;
import dev.rota.verify.Verification.RuleFindings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheduled task of which everything is well, in an account that has all it needs. Tests spoil one thing. */
final class Job {

    static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final String DEFINITION = "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:42";
    static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/jobs";
    static final String SECRET = "arn:aws:secretsmanager:ap-northeast-3:123456789012:secret:shop/db-y54JnU";
    static final String QUEUE = "arn:aws:sqs:ap-northeast-3:123456789012:dead";
    static final String EVENTS_ROLE = role("ecsEventsRole");
    static final String TASK_ROLE = role("reportTask");
    static final String EXECUTION_ROLE = role("reportExecution");

    final FakeFacts facts = new FakeFacts();
    private final Map<String, Json> keys = new LinkedHashMap<>();

    Job() {
        set("name", "\"nightly-report\"");
        set("scheduleExpression", "\"cron(0 18 * * ? *)\"");
        set("cluster", "\"jobs\"");
        set("taskDefinition", "\"report\"");
        set("launchType", "\"FARGATE\"");
        set("role", "\"ecsEventsRole\"");
        set("networkConfiguration", """
                {"awsvpcConfiguration": {"subnets": ["subnet-a", "subnet-b"], "securityGroups": ["sg-a"]}}""");
        set("containerOverrides", "[{\"name\": \"app\", \"command\": [\"report\"]}]");
        set("deadLetterConfig", "{\"arn\": \"dead\"}");
        define(definition());
        facts.clusters.put(CLUSTER, found(new Cluster("jobs", "ACTIVE", List.of("FARGATE"), List.of(), 0)));
        facts.subnets.put("subnet-a", found("vpc-1"));
        facts.subnets.put("subnet-b", found("vpc-1"));
        facts.securityGroups.put("sg-a", found("vpc-1"));
        trust(EVENTS_ROLE, "events.amazonaws.com");
        trust(TASK_ROLE, "ecs-tasks.amazonaws.com");
        trust(EXECUTION_ROLE, "ecs-tasks.amazonaws.com");
        Regional group = new Regional("ap-northeast-3", "/ecs/report");
        facts.logGroups.put(group, found(group));
        facts.secrets.put(new Regional("ap-northeast-3", SECRET), found(new Secret(SECRET, Optional.empty(), false)));
        facts.parameters.put(
                new Regional("ap-northeast-3", "/shop/token"),
                found("arn:aws:ssm:ap-northeast-3:123456789012:parameter/shop/token"));
        facts.objects.put("arn:aws:s3:::shop-env/report.env", found("arn:aws:s3:::shop-env/report.env"));
        facts.queues.put(QUEUE, found(new Queue(false, Optional.of(letIn("rule/nightly-report")), Optional.empty())));
    }

    /** Sets a key of the rule, in JSON; {@code null} takes it away. */
    Job set(String key, String json) {
        Json value = Json.parse(json);
        if (value instanceof JsonNull) {
            keys.remove(key);
        } else {
            keys.put(key, value);
        }
        return this;
    }

    Job define(TaskDefinition definition) {
        facts.taskDefinitions.put("report", found(definition));
        return this;
    }

    Job trust(String arn, String service) {
        return trustPolicy(arn, """
                {"Statement": {"Effect": "Allow", "Principal": {"Service": "%s"}, "Action": "sts:AssumeRole"}}""".formatted(service));
    }

    Job trustPolicy(String arn, String document) {
        facts.roles.put(arn, found(new Role(arn, document)));
        return this;
    }

    /** From now on IAM refuses an action wherever the resource begins with this. */
    Job refuse(String action, String resource) {
        var others = facts.iam;
        facts.iam = deed -> deed.actions().contains(action) && deed.resource().startsWith(resource)
                ? found(new Decision(List.of(action), false, List.of()))
                : others.apply(deed);
        return this;
    }

    /** Everything that was found. */
    RuleFindings report() {
        return verify(rule(), Optional.empty());
    }

    RuleFindings verify(Rule rule, Optional<Hold> hold) {
        return new Verifier(HOME, NOW, facts)
                .of(List.of(new Candidate(rule, hold, List.of())))
                .rules()
                .get(0);
    }

    /** What was found that is not as it should be, the way out behind an arrow. */
    List<String> problems() {
        return report().all()
                .filter(finding -> finding.level() != Level.OK && finding.level() != Level.NOTE)
                .map(Job::spoken)
                .toList();
    }

    static String spoken(Finding finding) {
        return "%s %s%s"
                .formatted(
                        finding.level(),
                        finding.sentence(),
                        finding.wayOut().isEmpty() ? "" : " → " + finding.wayOut());
    }

    Rule rule() {
        return CanonicalRule.read(JsonObject.of(keys));
    }

    static TaskDefinition definition() {
        return new TaskDefinition(
                DEFINITION,
                "ACTIVE",
                "awsvpc",
                List.of("EC2", "FARGATE"),
                Optional.of("256"),
                Optional.of("512"),
                Optional.of(TASK_ROLE),
                Optional.of(EXECUTION_ROLE),
                List.of(
                        new Container(
                                "app",
                                Optional.of(new Log("awslogs", Map.of("awslogs-group", "/ecs/report"), List.of())),
                                List.of(SECRET + ":url::", "/shop/token"),
                                Optional.empty(),
                                List.of("arn:aws:s3:::shop-env/report.env")),
                        new Container("sidecar", Optional.empty(), List.of(), Optional.empty(), List.of())));
    }

    /** The definition with other members. */
    static TaskDefinition definition(String status, String networkMode, String cpu, String memory) {
        TaskDefinition usual = definition();
        return new TaskDefinition(
                usual.arn(),
                status,
                networkMode,
                usual.launchTypes(),
                Optional.of(cpu).filter(text -> !text.isEmpty()),
                Optional.of(memory).filter(text -> !text.isEmpty()),
                usual.taskRole(),
                usual.executionRole(),
                usual.containers());
    }

    static TaskDefinition definition(Container... containers) {
        TaskDefinition usual = definition();
        return new TaskDefinition(
                usual.arn(),
                usual.status(),
                usual.networkMode(),
                usual.launchTypes(),
                usual.cpu(),
                usual.memory(),
                usual.taskRole(),
                usual.executionRole(),
                List.of(containers));
    }

    /** A queue's policy that lets EventBridge in for a rule. */
    static String letIn(String rule) {
        return """
                {"Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
                  "Action": "sqs:SendMessage", "Resource": "%s",
                  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:events:ap-northeast-3:123456789012:%s"}}}]}""".formatted(QUEUE, rule);
    }

    static String role(String name) {
        return "arn:aws:iam::123456789012:role/" + name;
    }

    static <T> Fact<T> found(T value) {
        return new Fact.Found<>(value);
    }
}
