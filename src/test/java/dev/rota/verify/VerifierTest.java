package dev.rota.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.rule.Hold;
import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Fact.Withheld;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import dev.rota.verify.TaskDefinition.Container;
import dev.rota.verify.TaskDefinition.Log;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every check passes once, and fails once with the sentence it says. */
class VerifierTest {

    private final Job job = new Job();

    @Test
    void everythingIsWell() {
        assertThat(job.report().all().map(Job::spoken))
                .containsExactly(
                        "OK schedule: daily 18:00 UTC, next on Sat 2026-11-21 18:00 UTC",
                        "OK task definition report:42 is ACTIVE, the newest revision of report",
                        "OK container app exists",
                        "OK cluster jobs is ACTIVE",
                        "OK report:42 can run on Fargate with 256 CPU units and 512 MiB",
                        "OK 2 subnets and 1 security group exist in vpc-1",
                        "OK role ecsEventsRole exists and trusts events.amazonaws.com",
                        "OK role ecsEventsRole may run report:42",
                        "OK task role reportTask exists and trusts ecs-tasks.amazonaws.com",
                        "OK execution role reportExecution exists and trusts ecs-tasks.amazonaws.com",
                        "OK log group /ecs/report exists",
                        "OK secret shop/db exists, and execution role reportExecution may read it",
                        "OK parameter /shop/token exists, and execution role reportExecution may read it",
                        "OK environment file s3://shop-env/report.env exists",
                        "OK dead-letter queue dead exists, and lets EventBridge in");
    }

    @Test
    void asksForEachThingOnceAndForEverythingOfAKindTogether() {
        Candidate one = new Candidate(job.rule(), Optional.empty(), List.of());
        Candidate other = new Candidate(
                job.set("name", "\"hourly\"")
                        .set("taskDefinition", "\"arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report\"")
                        .set("networkConfiguration", """
                                {"awsvpcConfiguration": {"subnets": ["subnet-b", "subnet-c"]}}""")
                        .rule(),
                Optional.empty(),
                List.of());
        new Verifier(Job.HOME, Job.NOW, job.facts).of(List.of(one, other));
        assertThat(job.facts.asked)
                .filteredOn(line -> !line.startsWith("decisions"))
                .containsExactly(
                        "task definitions: report",
                        "clusters: " + Job.CLUSTER,
                        "subnets: subnet-a, subnet-b, subnet-c",
                        "security groups: sg-a",
                        "roles: " + Job.EVENTS_ROLE,
                        "queues: " + Job.QUEUE,
                        "roles: %s, %s".formatted(Job.EXECUTION_ROLE, Job.TASK_ROLE),
                        "log groups: Regional[region=ap-northeast-3, name=/ecs/report]",
                        "parameters: Regional[region=ap-northeast-3, name=/shop/token]",
                        "secrets: Regional[region=ap-northeast-3, name=%s]".formatted(Job.SECRET),
                        "objects: arn:aws:s3:::shop-env/report.env");
        assertThat(job.facts.asked)
                .filteredOn(line -> line.startsWith("decisions"))
                .hasSize(2);
    }

    @Test
    void aMissingTaskDefinition() {
        job.facts.taskDefinitions.clear();
        assertThat(job.problems())
                .containsExactly(
                        "NG task definition report has no ACTIVE revision → register it, or correct taskDefinition");
        assertThat(job.set("taskDefinition", "\"report:7\"").problems())
                .containsExactly("NG task definition report:7 does not exist → register it, or correct taskDefinition");
    }

    @Test
    void aRevisionThatIsNoLongerActive() {
        job.facts.taskDefinitions.put("report:42", Job.found(Job.definition("INACTIVE", "awsvpc", "256", "512")));
        assertThat(job.set("taskDefinition", "\"report:42\"").problems())
                .containsExactly(
                        "NG task definition report:42 is INACTIVE → name an ACTIVE revision, or only the family report for the newest one");
    }

    @Test
    void aTaskDefinitionOfAnotherRegion() {
        assertThat(job.set("taskDefinition", "\"arn:aws:ecs:us-east-1:123456789012:task-definition/report\"")
                        .problems())
                .containsExactly(
                        "NG task definition report is of account 123456789012 in us-east-1 → ECS starts only task definitions of the cluster's own account and region; register it in ap-northeast-3 of account 123456789012");
    }

    @Test
    void aTaskDefinitionThatMayNotBeAskedFor() {
        job.facts.taskDefinitions.put("report", new Withheld<>("ecs:DescribeTaskDefinition denied; allow it"));
        assertThat(job.problems())
                .containsExactly(
                        "SKIP task definition report: not checked → ecs:DescribeTaskDefinition denied; allow it");
    }

    @Test
    void anOverrideOfAContainerThatIsNotThere() {
        assertThat(job.set("containerOverrides", "[{\"name\": \"ap\"}]").problems())
                .containsExactly(
                        "NG task definition report:42 has no container ap to override → it has app, sidecar; did you mean 'app'?");
        assertThat(job.set("containerOverrides", "[{\"name\": \"worker\"}]").problems())
                .containsExactly(
                        "NG task definition report:42 has no container worker to override → it has app, sidecar; correct containerOverrides");
    }

    @Test
    void overridesThatAskForMoreThanTheTaskHas() {
        assertThat(job.set("containerOverrides", """
                        [{"name": "app", "memory": 1024, "cpu": 512}]""").problems())
                .containsExactly(
                        "NG containers want more memory than the task's 512 MiB: app 1024 MiB → raise the memory of the task, or lower that of the container",
                        "NG container app wants 512 CPU units, but the task has 256 → raise the cpu of the task, or lower that of the container");
        assertThat(job.set("containerOverrides", """
                        [{"name": "app", "memory": 256, "memoryReservation": 300}]""").problems())
                .containsExactly(
                        "NG container app reserves 300 MiB but may have 256 MiB only → memoryReservation has to be at most memory");
    }

    @Test
    void aSizeThatCannotBeRead() {
        assertThat(job.set("taskOverride", "{\"cpu\": \"half\"}").problems())
                .containsExactly(
                        "NG the override's cpu 'half' cannot be read → write cpu as units (512) or '0.5 vCPU', memory as MiB (1024) or '1 GB'");
    }

    @Test
    void anInputThatIsMadeFromTheEvent() {
        assertThat(job.set("containerOverrides", "null")
                        .set("inputPath", "\"$.detail\"")
                        .problems())
                .containsExactly(
                        "SKIP overrides: not checked → the input is made from the event, or is no task override, so Rota does not know what it changes");
    }

    @Test
    void aMissingOrInactiveCluster() {
        job.facts.clusters.put(Job.CLUSTER, Job.found(new Cluster("jobs", "INACTIVE", List.of(), List.of(), 0)));
        assertThat(job.problems())
                .containsExactly("NG cluster jobs is INACTIVE → create it again, or name another cluster");
        job.facts.clusters.clear();
        assertThat(job.problems()).containsExactly("NG cluster jobs does not exist → create it, or correct cluster");
    }

    @Test
    void capacityProvidersThatTheClusterDoesNotHave() {
        job.set("launchType", "null").set("capacityProviderStrategy", """
                [{"capacityProvider": "FARGATE_SPOT", "weight": 1}, {"capacityProvider": "FARGATE"}]""");
        assertThat(job.problems())
                .containsExactly(
                        "NG cluster jobs does not have capacity provider FARGATE_SPOT → it has FARGATE; associate it with the cluster, or correct capacityProviderStrategy");
        job.facts.clusters.put(
                Job.CLUSTER,
                Job.found(new Cluster("jobs", "ACTIVE", List.of("FARGATE", "FARGATE_SPOT"), List.of(), 0)));
        assertThat(job.report().all().map(Job::spoken))
                .contains("OK capacity providers FARGATE_SPOT, FARGATE belong to the cluster");
    }

    @Test
    void capacityProvidersThatDoNotGoTogether() {
        job.facts.clusters.put(
                Job.CLUSTER, Job.found(new Cluster("jobs", "ACTIVE", List.of("FARGATE", "mine"), List.of(), 0)));
        job.set("launchType", "null").set("capacityProviderStrategy", """
                [{"capacityProvider": "FARGATE"}, {"capacityProvider": "mine"}]""");
        assertThat(job.problems())
                .containsExactly(
                        "NG capacity providers FARGATE, mine cannot be combined → a strategy takes either FARGATE and FARGATE_SPOT or Auto Scaling groups",
                        "NG no capacity provider of the strategy has a weight → give one of them a weight of 1 or more: with several of weight 0, no task is started");
    }

    @Test
    void aClusterWithoutInstances() {
        assertThat(job.set("launchType", "\"EC2\"").problems())
                .containsExactly(
                        "WARNING cluster jobs has no container instance now → a task of launch type EC2 starts only if one is registered when the rule fires");
        job.facts.clusters.put(Job.CLUSTER, Job.found(new Cluster("jobs", "ACTIVE", List.of(), List.of(), 2)));
        assertThat(job.problems()).isEmpty();
    }

    @Test
    void whatRunsWithoutALaunchTypeIsUpToTheCluster() {
        job.set("launchType", "null").define(Job.definition("ACTIVE", "awsvpc", "300", "512"));
        job.facts.clusters.put(
                Job.CLUSTER, Job.found(new Cluster("jobs", "ACTIVE", List.of("FARGATE"), List.of("FARGATE"), 0)));
        assertThat(job.problems())
                .containsExactly(
                        "NG Fargate has no task with 300 CPU units and 512 MiB → it has CPU of 256, 512, 1024, 2048, 4096, 8192, 16384 units");
    }

    @Test
    void aTaskDefinitionThatIsNotForFargate() {
        TaskDefinition usual = Job.definition();
        job.define(new TaskDefinition(
                usual.arn(),
                "ACTIVE",
                "bridge",
                List.of("EC2"),
                Optional.empty(),
                Optional.empty(),
                usual.taskRole(),
                usual.executionRole(),
                usual.containers()));
        assertThat(job.set("networkConfiguration", "null").problems())
                .containsExactly(
                        "NG task definition report:42 cannot run on Fargate → it is for EC2; register it with requiresCompatibilities FARGATE, or correct launchType",
                        "NG task definition report:42 is of network mode bridge, but Fargate needs awsvpc → register it with network mode awsvpc",
                        "NG the task has no cpu or no memory, which Fargate needs both → register report with cpu and memory, or set them in taskOverride");
    }

    @Test
    void aSizeThatFargateDoesNotHave() {
        assertThat(job.define(Job.definition("ACTIVE", "awsvpc", "256", "4096")).problems())
                .containsExactly(
                        "NG Fargate has no task with 256 CPU units and 4096 MiB → for 256 CPU units it has 512 MiB, 1024 MiB and 2048 MiB");
        assertThat(job.set("taskOverride", "{\"cpu\": \"1 vCPU\", \"memory\": \"2.5 GB\"}")
                        .problems())
                .containsExactly(
                        "NG Fargate has no task with 1024 CPU units and 2560 MiB → for 1024 CPU units it has 2048 MiB to 8192 MiB in steps of 1024 MiB");
        assertThat(job.set("taskOverride", "{\"cpu\": \"1 vCPU\", \"memory\": \"3 GB\"}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aPlatformVersionThatFargateDoesNotHave() {
        assertThat(job.set("platformVersion", "\"1.4\"").problems())
                .containsExactly("NG Fargate has no platform version 1.4 → write LATEST, or 1.4.0");
        assertThat(job.set("platformVersion", "\"1.4.0\"").problems()).isEmpty();
        job.facts.clusters.put(Job.CLUSTER, Job.found(new Cluster("jobs", "ACTIVE", List.of(), List.of(), 2)));
        assertThat(job.set("launchType", "\"EC2\"").problems())
                .containsExactly(
                        "NG platformVersion 1.4.0 is set, but the task runs on EC2 instances → take platformVersion out: only Fargate has one");
    }

    @Test
    void placementOnFargate() {
        assertThat(job.set("placementConstraints", "[{\"type\": \"distinctInstance\"}]")
                        .problems())
                .containsExactly(
                        "NG placement constraints and strategies are set, but Fargate takes none → take placementConstraints and placementStrategy out");
    }

    @Test
    void aMissingNetwork() {
        assertThat(job.set("networkConfiguration", "null").problems())
                .containsExactly(
                        "NG task definition report:42 is of network mode awsvpc, but the target has no networkConfiguration → add networkConfiguration with its subnets; EventBridge takes the rule without, and no start succeeds");
    }

    @Test
    void aNetworkThatIsNotWanted() {
        job.facts.clusters.put(Job.CLUSTER, Job.found(new Cluster("jobs", "ACTIVE", List.of(), List.of(), 2)));
        job.define(Job.definition("ACTIVE", "bridge", "256", "512")).set("launchType", "\"EC2\"");
        job.set("networkConfiguration", """
                {"awsvpcConfiguration": {"subnets": ["subnet-a"], "assignPublicIp": "ENABLED"}}""");
        assertThat(job.problems())
                .containsExactly(
                        "NG the target has a networkConfiguration, but task definition report:42 is of network mode bridge → take networkConfiguration out, or register report with network mode awsvpc",
                        "NG assignPublicIp is ENABLED, but the task runs on EC2 instances → set assignPublicIp to DISABLED: only tasks on Fargate get a public address");
    }

    @Test
    void subnetsAndGroupsThatAreNotThere() {
        job.facts.subnets.remove("subnet-b");
        job.facts.securityGroups.clear();
        assertThat(job.problems())
                .containsExactly(
                        "NG subnet subnet-b does not exist → correct networkConfiguration; is it of this region and account?",
                        "NG security group sg-a does not exist → correct networkConfiguration; is it of this region and account?");
    }

    @Test
    void aNetworkOfTwoVpcs() {
        job.facts.securityGroups.put("sg-a", Job.found("vpc-2"));
        assertThat(job.problems())
                .containsExactly(
                        "NG subnets and security groups are of 2 VPCs → vpc-1: subnet-a, subnet-b; vpc-2: sg-a; use only one");
    }

    @Test
    void tooManySubnetsAndGroups() {
        job.set("networkConfiguration", """
                {"awsvpcConfiguration": {"subnets": [%s], "securityGroups": ["sg-a","sg-b","sg-c","sg-d","sg-e","sg-f"]}}""".formatted(
                        String.join(",", java.util.Collections.nCopies(17, "\"subnet-a\""))));
        List.of("sg-b", "sg-c", "sg-d", "sg-e", "sg-f")
                .forEach(id -> job.facts.securityGroups.put(id, Job.found("vpc-1")));
        assertThat(job.problems())
                .containsExactly(
                        "NG 17 subnets are named → ECS takes at most 16",
                        "NG 6 security groups are named → ECS takes at most 5");
    }

    @Test
    void subnetsThatMayNotBeAskedFor() {
        job.facts.subnets.put("subnet-a", new Withheld<>("ec2:DescribeSubnets denied; allow it"));
        job.facts.subnets.put("subnet-b", new Withheld<>("ec2:DescribeSubnets denied; allow it"));
        assertThat(job.problems())
                .containsExactly("SKIP subnets subnet-a, subnet-b: not checked → ec2:DescribeSubnets denied; allow it");
    }

    @Test
    void anEventsRoleThatEventBridgeCannotTakeOn() {
        assertThat(job.trust(Job.EVENTS_ROLE, "scheduler.amazonaws.com").problems())
                .containsExactly(
                        "NG role ecsEventsRole does not trust events.amazonaws.com → allow sts:AssumeRole to the service events.amazonaws.com in its trust policy");
        job.facts.roles.remove(Job.EVENTS_ROLE);
        assertThat(job.problems())
                .containsExactly("NG role ecsEventsRole does not exist → create it, or correct its name");
        assertThat(job.set("role", "null").problems())
                .containsExactly("NG the target has no role → name one: EventBridge needs it to start tasks");
    }

    @Test
    void anEventsRoleThatTrustsForOtherRules() {
        job.trustPolicy(Job.EVENTS_ROLE, """
                {"Statement": {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sts:AssumeRole",
                 "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:events:*:*:rule/hourly-*"}}}}""");
        assertThat(job.problems())
                .containsExactly(
                        "NG role ecsEventsRole trusts events.amazonaws.com, but not here → its trust policy asks for ArnLike aws:SourceArn arn:aws:events:*:*:rule/hourly-*; this is arn:aws:events:ap-northeast-3:123456789012:rule/nightly-report of account 123456789012");
    }

    @Test
    void anEventsRoleWithAPathThatIsLeftOut() {
        job.facts.roles.put(
                Job.EVENTS_ROLE,
                Job.found(new Role("arn:aws:iam::123456789012:role/service-role/ecsEventsRole", "{}")));
        assertThat(job.problems())
                .containsExactly(
                        "NG role ecsEventsRole is not arn:aws:iam::123456789012:role/ecsEventsRole → the role of this name is arn:aws:iam::123456789012:role/service-role/ecsEventsRole; write that");
    }

    @Test
    void anEventsRoleThatMayNotBeAskedFor() {
        job.facts.roles.put(Job.EVENTS_ROLE, new Withheld<>("iam:GetRole denied; allow it"));
        job.facts.iam = deed -> deed.role().equals(Job.EVENTS_ROLE)
                ? new Withheld<>("iam:SimulatePrincipalPolicy denied; allow it")
                : Job.found(Decision.ALLOWED);
        assertThat(job.problems())
                .containsExactly(
                        "SKIP role ecsEventsRole: not checked → iam:GetRole denied; allow it",
                        "SKIP what role ecsEventsRole may do: not checked → iam:SimulatePrincipalPolicy denied; allow it");
    }

    @Test
    void anEventsRoleOfAnotherAccount() {
        assertThat(job.set("role", "\"arn:aws:iam::999999999999:role/theirs\"").problems())
                .containsExactly(
                        "SKIP role theirs: not checked → it is of another account, whose IAM is not asked; its trust and its policies count there");
    }

    @Test
    void anEventsRoleThatMayNotRunTheTask() {
        assertThat(job.refuse("ecs:RunTask", Job.DEFINITION.replace("42", "")).problems())
                .containsExactly(
                        "NG role ecsEventsRole may not run task definition report:42 on cluster jobs → allow ecs:RunTask on arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:* (EventBridge resolves the newest revision)");
    }

    @Test
    void anEventsRoleThatMayRunThisRevisionOnly() {
        assertThat(job.refuse("ecs:RunTask", Job.DEFINITION.replace("42", "43")).problems())
                .containsExactly(
                        "WARNING role ecsEventsRole may run report:42, but no later revision of it → allow ecs:RunTask on arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:*: EventBridge resolves the newest revision");
    }

    @Test
    void anExplicitDeny() {
        job.facts.iam = deed -> Job.found(
                deed.actions().contains("ecs:RunTask")
                        ? new Decision(deed.actions(), true, List.of())
                        : Decision.ALLOWED);
        assertThat(job.problems())
                .containsExactly(
                        "NG role ecsEventsRole may not run task definition report:42 on cluster jobs → ecs:RunTask is denied by a policy, a permissions boundary or the organization; remove that denial");
    }

    @Test
    void aPolicyWithAConditionThatTheSimulationDoesNotKnow() {
        job.facts.iam = deed -> Job.found(
                deed.actions().contains("iam:PassRole") && deed.resource().equals(Job.TASK_ROLE)
                        ? new Decision(deed.actions(), false, List.of("aws:PrincipalTag/team"))
                        : Decision.ALLOWED);
        assertThat(job.problems())
                .containsExactly(
                        "SKIP whether role ecsEventsRole may pass role reportTask: not checked → its policies ask for aws:PrincipalTag/team, which IAM's simulation does not know");
    }

    @Test
    void anEventsRoleThatMayNotPassTheRolesOfTheTask() {
        job.trust(Job.role("other"), "ecs-tasks.amazonaws.com")
                .set("taskOverride", "{\"taskRoleArn\": \"other\"}")
                .refuse("iam:PassRole", Job.role("other"))
                .refuse("iam:PassRole", Job.TASK_ROLE);
        assertThat(job.problems())
                .containsExactly(
                        "NG role ecsEventsRole may not pass role other to ECS → allow iam:PassRole on arn:aws:iam::123456789012:role/other (with iam:PassedToService ecs-tasks.amazonaws.com)");
    }

    @Test
    void anEventsRoleThatMayNotTag() {
        job.refuse("ecs:TagResource", "arn:aws:ecs:ap-northeast-3:123456789012:task/jobs/*");
        assertThat(job.problems()).isEmpty();
        assertThat(job.set("propagateTags", "\"TASK_DEFINITION\"").problems())
                .containsExactly(
                        "NG role ecsEventsRole may not tag tasks, but the target gives them tags → allow ecs:TagResource on arn:aws:ecs:ap-northeast-3:123456789012:task/jobs/* (with ecs:CreateAction RunTask)");
    }

    @Test
    void taskRolesThatEcsCannotTakeOn() {
        job.facts.roles.remove(Job.TASK_ROLE);
        assertThat(job.trust(Job.EXECUTION_ROLE, "ec2.amazonaws.com").problems())
                .containsExactly(
                        "NG task role reportTask does not exist → create it, or correct its name",
                        "NG execution role reportExecution does not trust ecs-tasks.amazonaws.com → allow sts:AssumeRole to the service ecs-tasks.amazonaws.com in its trust policy");
    }

    @Test
    void aMissingLogGroup() {
        job.facts.logGroups.clear();
        assertThat(job.problems())
                .containsExactly(
                        "NG log group /ecs/report does not exist → create it, or set awslogs-create-group in the task definition");
    }

    @Test
    void aLogGroupThatIsCreated() {
        job.facts.logGroups.clear();
        job.define(Job.definition(container(Map.of("awslogs-group", "/ecs/new", "awslogs-create-group", "true"))));
        assertThat(job.report().all().map(Job::spoken))
                .contains("OK log group /ecs/new will be created by the first task");
        assertThat(job.refuse("logs:CreateLogGroup", "arn:aws:logs:").problems())
                .containsExactly(
                        "NG execution role reportExecution may not create log group /ecs/new → allow logs:CreateLogGroup on arn:aws:logs:ap-northeast-3:123456789012:log-group:/ecs/new");
    }

    @Test
    void aLogGroupThatMayNotBeWrittenTo() {
        assertThat(job.refuse("logs:PutLogEvents", "arn:aws:logs:").problems())
                .containsExactly(
                        "NG execution role reportExecution may not write to log group /ecs/report → allow logs:PutLogEvents on arn:aws:logs:ap-northeast-3:123456789012:log-group:/ecs/report:log-stream:*");
    }

    @Test
    void aLogGroupOfAnotherRegion() {
        job.define(Job.definition(container(Map.of("awslogs-group", "/ecs/report", "awslogs-region", "us-east-1"))));
        assertThat(job.problems())
                .containsExactly(
                        "NG log group /ecs/report in us-east-1 does not exist → create it, or set awslogs-create-group in the task definition");
    }

    @Test
    void secretsThatAreNotThere() {
        job.facts.secrets.clear();
        job.facts.parameters.clear();
        assertThat(job.problems())
                .containsExactly(
                        "NG secret shop/db does not exist in ap-northeast-3 → create it, or correct the task definition, which names "
                                + Job.SECRET,
                        "NG parameter /shop/token does not exist in ap-northeast-3 → create it, or correct the task definition; a secret of Secrets Manager is named by its ARN");
    }

    @Test
    void aSecretThatIsOnItsWayOut() {
        job.facts.secrets.put(
                new Regional("ap-northeast-3", Job.SECRET), Job.found(new Secret(Job.SECRET, Optional.empty(), true)));
        assertThat(job.problems())
                .containsExactly(
                        "NG secret shop/db is scheduled for deletion, so it cannot be read → restore it with aws secretsmanager restore-secret, or name another");
    }

    @Test
    void aPolicyThatNamesTheSecretAsPeopleDo() {
        assertThat(job.refuse("secretsmanager:GetSecretValue", Job.SECRET).problems())
                .containsExactly(
                        "NG execution role reportExecution may not read secret shop/db → its policy names the secret without the suffix -y54JnU that Secrets Manager has added; allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:ap-northeast-3:123456789012:secret:shop/db-??????");
    }

    @Test
    void secretsThatMayNotBeRead() {
        job.refuse("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:")
                .refuse("ssm:GetParameters", "arn:aws:ssm:");
        assertThat(job.problems())
                .containsExactly(
                        "NG execution role reportExecution may not read secret shop/db → allow secretsmanager:GetSecretValue on "
                                + Job.SECRET,
                        "NG execution role reportExecution may not read parameter /shop/token → allow ssm:GetParameters on arn:aws:ssm:ap-northeast-3:123456789012:parameter/shop/token");
    }

    @Test
    void aSecretWhoseKeyMayNotBeUsed() {
        String key = "arn:aws:kms:ap-northeast-3:123456789012:key/0a1b";
        job.facts.secrets.put(
                new Regional("ap-northeast-3", Job.SECRET), Job.found(new Secret(Job.SECRET, Optional.of(key), false)));
        assertThat(job.refuse("kms:Decrypt", key).problems())
                .containsExactly(
                        "WARNING execution role reportExecution may not use the key that encrypts secret shop/db → allow kms:Decrypt on arn:aws:kms:ap-northeast-3:123456789012:key/0a1b, unless the key's own policy does");
    }

    @Test
    void theCredentialsOfARegistryAndTheSecretsOfALogAreSecretsToo() {
        job.define(Job.definition(new Container(
                "app",
                Optional.of(new Log("splunk", Map.of(), List.of("/splunk/token"))),
                List.of(),
                Optional.of("gitlab-registry"),
                List.of())));
        assertThat(job.problems())
                .containsExactly(
                        "NG parameter /splunk/token does not exist in ap-northeast-3 → create it, or correct the task definition; a secret of Secrets Manager is named by its ARN",
                        "NG secret gitlab-registry does not exist in ap-northeast-3 → create it, or correct the task definition, which names gitlab-registry");
    }

    @Test
    void anEnvironmentFileThatIsNotThereOrMayNotBeRead() {
        assertThat(job.refuse("s3:GetObject", "arn:aws:s3:::shop-env/").problems())
                .containsExactly(
                        "NG execution role reportExecution may not read environment file s3://shop-env/report.env → allow s3:GetObject on arn:aws:s3:::shop-env/report.env");
        job.facts.objects.clear();
        assertThat(job.problems())
                .containsExactly(
                        "NG environment file s3://shop-env/report.env does not exist → upload it, or correct environmentFiles");
    }

    @Test
    void aQueueThatEventBridgeCannotSendTo() {
        queue(new Queue(false, Optional.empty(), Optional.empty()));
        assertThat(job.problems())
                .containsExactly(
                        "NG dead-letter queue dead does not let EventBridge in → allow events.amazonaws.com to do sqs:SendMessage on arn:aws:sqs:ap-northeast-3:123456789012:dead with aws:SourceArn arn:aws:events:ap-northeast-3:123456789012:rule/nightly-report in its policy");
        queue(new Queue(false, Optional.of(Job.letIn("rule/other")), Optional.empty()));
        assertThat(job.problems())
                .containsExactly(
                        "NG dead-letter queue dead lets EventBridge in, but not for this rule → its policy asks for ArnEquals aws:SourceArn arn:aws:events:ap-northeast-3:123456789012:rule/other; allow aws:SourceArn arn:aws:events:ap-northeast-3:123456789012:rule/nightly-report as well");
        queue(new Queue(true, Optional.of(Job.letIn("rule/*")), Optional.empty()));
        assertThat(job.problems())
                .containsExactly(
                        "NG dead-letter queue dead is a FIFO queue → EventBridge sends to standard queues only; name one");
        queue(new Queue(false, Optional.of(Job.letIn("rule/*")), Optional.of("alias/aws/sqs")));
        assertThat(job.problems())
                .containsExactly(
                        "NG dead-letter queue dead is encrypted with alias/aws/sqs, which EventBridge may not use → use SSE-SQS, or a key whose policy lets events.amazonaws.com in");
        job.facts.queues.clear();
        assertThat(job.problems())
                .containsExactly("NG dead-letter queue dead does not exist → create it, or correct deadLetterConfig");
    }

    @Test
    void aQueueElsewhere() {
        assertThat(job.set("deadLetterConfig", "{\"arn\": \"arn:aws:sqs:us-east-1:123456789012:dead\"}")
                        .problems())
                .containsExactly(
                        "NG dead-letter queue dead is in us-east-1 → it has to be in ap-northeast-3, where the rule is");
    }

    @Test
    void aQueueWhosePolicyCannotBeTold() {
        queue(new Queue(
                false,
                Optional.of(Job.letIn("rule/*").replace("ArnEquals", "ForAnyValue:ArnEquals")),
                Optional.empty()));
        assertThat(job.problems())
                .containsExactly(
                        "SKIP policy of dead-letter queue dead: not checked → it depends on ForAnyValue:ArnEquals aws:SourceArn arn:aws:events:ap-northeast-3:123456789012:rule/*, which Rota cannot evaluate");
    }

    @Test
    void aRuleWithABrokenQueueStillFires() {
        queue(new Queue(false, Optional.empty(), Optional.empty()));
        assertThat(job.report().cannotFire()).isFalse();
        assertThat(job.set("networkConfiguration", "null").report().cannotFire())
                .isTrue();
    }

    @Test
    void noQueueIsGoodToKnow() {
        assertThat(job.set("deadLetterConfig", "null").report().all().map(Job::spoken))
                .contains("NOTE dead-letter queue: none configured");
    }

    @Test
    void aScheduleThatDoesNotFireAnyMore() {
        assertThat(job.set("scheduleExpression", "\"cron(0 18 30 2 ? *)\"").problems())
                .containsExactly(
                        "NG cron(0 18 30 2 ? *) never fires → correct the schedule: it matches no day of any year");
        assertThat(job.set("scheduleExpression", "\"cron(0 18 * * ? 2025)\"").problems())
                .containsExactly(
                        "NG cron(0 18 * * ? 2025) has fired for the last time → correct the years of the schedule, or delete the rule");
    }

    @Test
    void aRuleThatIsOffIsToldAndStillChecked() {
        assertThat(job.set("state", "\"DISABLED\"").report().findings().stream().map(Job::spoken))
                .containsExactly(
                        "OK schedule: daily 18:00 UTC, next on Sat 2026-11-21 18:00 UTC",
                        "NOTE disabled, so it does not fire");
        assertThat(
                        job
                                .verify(job.rule(), Optional.of(Hold.read("2026-11-20T09:30:00Z incident 42")))
                                .findings()
                                .stream()
                                .map(Job::spoken))
                .contains(
                        "NOTE on hold (since 2026-11-20 09:30 UTC), so it does not fire: \"incident 42\" → rota enable lifts it");
    }

    private void queue(Queue queue) {
        job.facts.queues.put(Job.QUEUE, Job.found(queue));
    }

    private static Container container(Map<String, String> options) {
        return new Container(
                "app", Optional.of(new Log("awslogs", options, List.of())), List.of(), Optional.empty(), List.of());
    }
}
