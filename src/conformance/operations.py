"""Every operation the sandbox implements, once, in an order in which each can succeed, on what a seed has made."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path

ACCOUNT = "123456789012"
RULE = f"arn:aws:events:ap-northeast-3:{ACCOUNT}:rule/nightly"
EVENTS_ROLE = f"arn:aws:iam::{ACCOUNT}:role/ecsEventsRole"
VPC = "vpc-0a1"
DEAD = f"https://sqs.ap-northeast-3.amazonaws.com/{ACCOUNT}/dead"
AWS_POLICY = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceEventsRole"
CLUSTER = f"arn:aws:ecs:ap-northeast-3:{ACCOUNT}:cluster/main"
# The id that the sandbox gives to the first task of a region.
TASK = "1568ac580e26311aa99c9c6fe658aa99"
LOG = {"logGroupName": "/ecs/report", "logStreamName": "report/app/1"}
NOW = int(time.time() * 1000)
METRIC = {
    "Namespace": "AWS/Events",
    "MetricName": "Invocations",
    "Dimensions": [{"Name": "RuleName", "Value": "nightly"}],
}
SINCE, UNTIL = (time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOW / 1000 + away)) for away in (-7200, 60))
STATE = Path(__file__).parent / "story" / "dev.tfstate"


def policy(**statement):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow"} | statement]})


TRUST = policy(Principal={"Service": "events.amazonaws.com"}, Action="sts:AssumeRole")
RUN = policy(Action="ecs:RunTask", Resource="*", Condition={"ArnLike": {"ecs:cluster": CLUSTER}})

# What no operation of the sandbox makes.
SEED = {
    "roles": [
        {
            "RoleName": "ecsEventsRole",
            "AssumeRolePolicyDocument": TRUST,
            "Description": "for tests",
            "Tags": [{"Key": "team", "Value": "data"}],
            "Policies": [{"PolicyName": "run", "PolicyDocument": RUN}],
            "ManagedPolicyArns": [AWS_POLICY],
        }
    ],
    "regions": {
        "ap-northeast-3": {
            "vpcs": [{"VpcId": VPC, "CidrBlock": "10.0.0.0/16"}],
            "subnets": [
                {
                    "SubnetId": "subnet-0a1",
                    "VpcId": VPC,
                    "CidrBlock": "10.0.1.0/24",
                    "AvailabilityZone": "ap-northeast-3b",
                    "Tags": [{"Key": "team", "Value": "data"}],
                }
            ],
            "securityGroups": [
                {"GroupId": "sg-0b1", "VpcId": VPC, "GroupName": "tasks", "Description": "for tests"},
            ],
            "queues": [
                {
                    "QueueName": "dead",
                    "Attributes": {
                        "MessageRetentionPeriod": "1209600",
                        "Policy": policy(
                            Principal={"Service": "events.amazonaws.com"},
                            Action="sqs:SendMessage",
                            Resource=f"arn:aws:sqs:ap-northeast-3:{ACCOUNT}:dead",
                        ),
                    },
                }
            ],
            "secrets": [{"Name": "to-be-deleted", "SecretString": "x", "DeletedDate": "2026-01-01T00:00:00Z"}],
            "stacks": [
                {
                    "StackName": "network",
                    "Outputs": [{"OutputKey": "SubnetA", "OutputValue": "subnet-0a1", "ExportName": "network-subnet-a"}],
                }
            ],
        }
    },
}

TARGET = {
    "Id": "report",
    "Arn": CLUSTER,
    "RoleArn": f"arn:aws:iam::{ACCOUNT}:role/ecsEventsRole",
    "Input": json.dumps({"containerOverrides": [{"name": "app", "command": ["report"]}]}),
    "EcsParameters": {
        "TaskDefinitionArn": f"arn:aws:ecs:ap-northeast-3:{ACCOUNT}:task-definition/report",
        "TaskCount": 2,
        "LaunchType": "FARGATE",
        "NetworkConfiguration": {
            "awsvpcConfiguration": {"Subnets": ["subnet-1"], "SecurityGroups": ["sg-1"], "AssignPublicIp": "ENABLED"}
        },
        "PlatformVersion": "LATEST",
        "Group": "batch",
        "EnableECSManagedTags": True,
        "EnableExecuteCommand": True,
        "PropagateTags": "TASK_DEFINITION",
        "ReferenceId": "reference",
        "Tags": [{"Key": "team", "Value": "data"}],
    },
    "DeadLetterConfig": {"Arn": f"arn:aws:sqs:ap-northeast-3:{ACCOUNT}:dead"},
    "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 3600},
}


@dataclass(frozen=True)
class Step:
    """
    One call. `file` is the body to send, `saved` says that the aws CLI writes the answer to a file, `seeded` that it is about
    something that the seed has made.
    """

    service: str
    operation: str
    input: dict = field(default_factory=dict)
    region: str = "ap-northeast-3"
    file: Path | None = None
    saved: bool = False
    seeded: bool = False

    @property
    def name(self):
        return f"{self.service}:{self.operation}"


def _events(operation, **members):
    return Step("events", operation, members)


def _ecs(operation, **members):
    return Step("ecs", operation, members)


def _ssm(operation, **members):
    return Step("ssm", operation, members)


def _secrets(operation, **members):
    return Step("secretsmanager", operation, members)


def _seeded(service, operation, **members):
    return Step(service, operation, members, seeded=True)


def _logs(operation, **members):
    return Step("logs", operation, members)


def _metrics(operation, **members):
    return Step("cloudwatch", operation, members)


def _s3(operation, file=None, saved=False, **members):
    return Step("s3", operation, members, "us-west-2", file, saved)


STEPS = (
    Step("sts", "GetCallerIdentity"),
    _ecs("CreateCluster", clusterName="main", tags=[{"key": "team", "value": "data"}]),
    _ecs("DescribeClusters", clusters=["main", "missing"], include=["TAGS"]),
    _ecs(
        "RegisterTaskDefinition",
        family="report",
        networkMode="awsvpc",
        requiresCompatibilities=["FARGATE"],
        cpu="256",
        memory="512",
        containerDefinitions=[{"name": "app", "image": "report", "essential": True}],
        tags=[{"key": "team", "value": "data"}],
    ),
    _ecs("DescribeTaskDefinition", taskDefinition="report", include=["TAGS"]),
    _events(
        "PutRule",
        Name="nightly",
        ScheduleExpression="cron(0 18 * * ? *)",
        State="ENABLED",
        Description="at night",
        Tags=[{"Key": "team", "Value": "data"}],
    ),
    _events("DescribeRule", Name="nightly"),
    _events("PutTargets", Rule="nightly", Targets=[TARGET]),
    _events("ListTargetsByRule", Rule="nightly", Limit=5),
    _events("ListRuleNamesByTarget", TargetArn=CLUSTER),
    _events("ListRules", NamePrefix="night", Limit=5),
    _events("TagResource", ResourceARN=RULE, Tags=[{"Key": "stage", "Value": "dev"}]),
    _events("ListTagsForResource", ResourceARN=RULE),
    Step(
        "resourcegroupstaggingapi",
        "GetResources",
        {"ResourceTypeFilters": ["events:rule"], "TagFilters": [{"Key": "team", "Values": ["data"]}]},
    ),
    _events("UntagResource", ResourceARN=RULE, TagKeys=["stage"]),
    _events("DisableRule", Name="nightly"),
    _events("EnableRule", Name="nightly"),
    _events("RemoveTargets", Rule="nightly", Ids=["report"]),
    _events("DeleteRule", Name="nightly"),
    _ecs(
        "RunTask",
        cluster="main",
        taskDefinition="report",
        launchType="FARGATE",
        networkConfiguration={"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
        overrides={"containerOverrides": [{"name": "app", "command": ["report"]}], "cpu": "512"},
        startedBy="events-rule/nightly",
        clientToken="once",
    ),
    _ecs("DescribeTasks", cluster="main", tasks=[TASK, "missing"], include=["TAGS"]),
    _ecs("ListTasks", cluster="main", startedBy="events-rule/nightly", desiredStatus="RUNNING", maxResults=10),
    _ecs("StopTask", cluster="main", task=TASK, reason="enough"),
    _logs("CreateLogGroup", logGroupName="/ecs/report", tags={"team": "data"}),
    _logs("DescribeLogGroups", logGroupNamePrefix="/ecs/", limit=5),
    _logs("CreateLogStream", **LOG),
    _logs("PutLogEvents", **LOG, logEvents=[{"timestamp": NOW, "message": "first"}, {"timestamp": NOW, "message": "last"}]),
    _logs("GetLogEvents", **LOG, startFromHead=True, limit=1),
    _logs("FilterLogEvents", logGroupName=LOG["logGroupName"], logStreamNamePrefix=LOG["logStreamName"], startTime=NOW, endTime=NOW),
    _metrics(
        "GetMetricData",
        MetricDataQueries=[{"Id": "i0", "MetricStat": {"Metric": METRIC, "Period": 60, "Stat": "Sum"}}],
        StartTime=SINCE,
        EndTime=UNTIL,
        ScanBy="TimestampAscending",
    ),
    _s3("CreateBucket", Bucket="tfstate", CreateBucketConfiguration={"LocationConstraint": "us-west-2"}),
    _s3("HeadBucket", Bucket="tfstate"),
    _s3("PutObject", file=STATE, Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("HeadObject", Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("GetObject", saved=True, Bucket="tfstate", Key="dev/terraform.tfstate"),
    _ssm("PutParameter", Name="/shop/subnets", Type="StringList", Value="subnet-1,subnet-2"),
    _ssm("PutParameter", Name="/shop/login", Type="SecureString", Value="example", Description="for tests"),
    _ssm("PutParameter", Name="/shop/login", Value="example-2", Overwrite=True),
    _ssm("GetParameters", Names=["/shop/login:1", "/shop/subnets", "/shop/none"], WithDecryption=True),
    _secrets("CreateSecret", Name="shop/database", SecretString='{"url": "one"}', Description="for tests"),
    _secrets("PutSecretValue", SecretId="shop/database", SecretString='{"url": "two"}'),
    _secrets("GetSecretValue", SecretId="shop/database", VersionStage="AWSPREVIOUS"),
    _secrets("DescribeSecret", SecretId="shop/database"),
    _seeded("cloudformation", "DescribeStacks", StackName="network"),
    _seeded("cloudformation", "ListExports"),
    _seeded("iam", "GetRole", RoleName="ecsEventsRole"),
    _seeded(
        "iam",
        "SimulatePrincipalPolicy",
        PolicySourceArn=EVENTS_ROLE,
        ActionNames=["ecs:RunTask", "iam:PassRole"],
        ResourceArns=[f"arn:aws:ecs:ap-northeast-3:{ACCOUNT}:task-definition/report:1"],
        ContextEntries=[
            {"ContextKeyName": "ecs:cluster", "ContextKeyValues": [CLUSTER], "ContextKeyType": "string"},
        ],
    ),
    _seeded("sqs", "GetQueueUrl", QueueName="dead"),
    _seeded("sqs", "GetQueueAttributes", QueueUrl=DEAD, AttributeNames=["All"]),
    _seeded("ec2", "DescribeSubnets", Filters=[{"Name": "vpc-id", "Values": [VPC]}, {"Name": "tag:team", "Values": ["da*"]}]),
    _seeded("ec2", "DescribeSecurityGroups", Filters=[{"Name": "vpc-id", "Values": [VPC]}]),
)


def _put_rule(name="nightly", **members):
    return _events("PutRule", Name=name, **({"ScheduleExpression": "rate(1 hour)"} | members))


def _put_targets(count):
    return _events("PutTargets", Rule="nightly", Targets=[TARGET | {"Id": f"report-{n}"} for n in range(count)])


# What AWS refuses for other reasons than the model's: the refused call comes last, the others prepare it.
REFUSED = (
    ("a schedule that never fires", "ValidationException", (_put_rule(ScheduleExpression="cron(0 18 * * * *)"),)),
    ("a sixth target", "LimitExceededException", (_put_rule(), _put_targets(5), _put_targets(6))),
    ("deleting a rule that has targets", "ValidationException", (_events("DeleteRule", Name="nightly"),)),
    ("targets of a rule that is not there", "ResourceNotFoundException", (_events("ListTargetsByRule", Rule="none"),)),
    ("a rule on a bus that is not there", "ResourceNotFoundException", (_put_rule(EventBusName="none"),)),
    ("a task definition that is not there", "ClientException", (_ecs("DescribeTaskDefinition", taskDefinition="none"),)),
    (
        "a parameter that is there already",
        "ParameterAlreadyExists",
        (
            _ssm("PutParameter", Name="/one", Type="String", Value="1", Overwrite=True),
            _ssm("PutParameter", Name="/one", Type="String", Value="2"),
        ),
    ),
    ("a secret that is not there", "ResourceNotFoundException", (_secrets("GetSecretValue", SecretId="none"),)),
    (
        "a secret that is there already",
        "ResourceExistsException",
        (
            _secrets("CreateSecret", Name="twice", SecretString="x"),
            _secrets("CreateSecret", Name="twice", SecretString="x"),
        ),
    ),
    (
        "a secret that is to be deleted",
        "InvalidRequestException",
        (_seeded("secretsmanager", "GetSecretValue", SecretId="to-be-deleted"),),
    ),
    ("a stack that is not there", "ValidationError", (Step("cloudformation", "DescribeStacks", {"StackName": "none"}),)),
    ("a task on a cluster that is not there", "ClusterNotFoundException", (_ecs("RunTask", cluster="none", taskDefinition="none"),)),
    (
        "a capacity provider that is not there",
        "InvalidParameterException",
        (_ecs("CreateCluster", clusterName="batch", capacityProviders=["none"]),),
    ),
    (
        "a log group that is not there",
        "ResourceNotFoundException",
        (_logs("GetLogEvents", logGroupName="none", logStreamName="none"),),
    ),
    ("a role that is not there", "NoSuchEntity", (Step("iam", "GetRole", {"RoleName": "none"}),)),
    (
        "a queue that is not there",
        "AWS.SimpleQueueService.NonExistentQueue",
        (Step("sqs", "GetQueueUrl", {"QueueName": "none"}),),
    ),
    (
        "a subnet that is not there",
        "InvalidSubnetID.NotFound",
        (Step("ec2", "DescribeSubnets", {"SubnetIds": ["subnet-0c1"]}),),
    ),
    (
        "a security group that is not there",
        "InvalidGroup.NotFound",
        (Step("ec2", "DescribeSecurityGroups", {"GroupIds": ["sg-0c1"]}),),
    ),
    (
        "a token that nobody gave",
        "InvalidNextToken",
        (
            _metrics(
                "GetMetricData",
                MetricDataQueries=[{"Id": "i0", "MetricStat": {"Metric": METRIC, "Period": 60, "Stat": "Sum"}}],
                StartTime=SINCE,
                EndTime=UNTIL,
                NextToken="none",
            ),
        ),
    ),
    (
        "a bucket asked for in another region than its own",
        "PermanentRedirect",
        (
            _s3("CreateBucket", Bucket="far", CreateBucketConfiguration={"LocationConstraint": "us-west-2"}),
            _s3("PutObject", file=STATE, Bucket="far", Key="state"),
            Step("s3", "GetObject", {"Bucket": "far", "Key": "state"}),
        ),
    ),
)
