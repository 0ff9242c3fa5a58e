"""Every operation the sandbox implements, once, in an order in which each can succeed."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path

ACCOUNT = "123456789012"
RULE = f"arn:aws:events:ap-northeast-3:{ACCOUNT}:rule/nightly"
EVENTS_ROLE = f"arn:aws:iam::{ACCOUNT}:role/ecsEventsRole"
RUN_TASKS = f"arn:aws:iam::{ACCOUNT}:policy/run-tasks"
# The id that the sandbox gives to the first VPC of a region.
VPC = "vpc-0793ddfe7fcbd3d1d"
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
    """One call. `file` is the body to send, `saved` says that the aws CLI writes the answer to a file."""

    service: str
    operation: str
    input: dict = field(default_factory=dict)
    region: str = "ap-northeast-3"
    file: Path | None = None
    saved: bool = False

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


def _stacks(operation, **members):
    return Step("cloudformation", operation, members)


def _iam(operation, **members):
    return Step("iam", operation, members)


def _sqs(operation, **members):
    return Step("sqs", operation, members)


def _ec2(operation, **members):
    return Step("ec2", operation, members)


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
    _metrics(
        "GetMetricData",
        MetricDataQueries=[{"Id": "i0", "MetricStat": {"Metric": METRIC, "Period": 60, "Stat": "Sum"}}],
        StartTime=SINCE,
        EndTime=UNTIL,
        ScanBy="TimestampAscending",
    ),
    _s3("CreateBucket", Bucket="tfstate", CreateBucketConfiguration={"LocationConstraint": "us-west-2"}),
    _s3("HeadBucket", Bucket="tfstate"),
    _s3("GetBucketLocation", Bucket="tfstate"),
    _s3("ListBuckets"),
    _s3("PutObject", file=STATE, Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("HeadObject", Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("GetObject", saved=True, Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("ListObjectsV2", Bucket="tfstate", Prefix="dev/"),
    _s3("DeleteObject", Bucket="tfstate", Key="dev/terraform.tfstate"),
    _s3("DeleteBucket", Bucket="tfstate"),
    _ssm("PutParameter", Name="/shop/subnets", Type="StringList", Value="subnet-1,subnet-2"),
    _ssm("PutParameter", Name="/shop/login", Type="SecureString", Value="example", Description="for tests"),
    _ssm("PutParameter", Name="/shop/login", Value="example-2", Overwrite=True),
    _ssm("GetParameter", Name="/shop/login:1", WithDecryption=True),
    _ssm("GetParameters", Names=["/shop/login", "/shop/subnets", "/shop/none"], WithDecryption=True),
    _ssm("GetParametersByPath", Path="/shop", Recursive=True, MaxResults=10),
    _ssm("DeleteParameter", Name="/shop/login"),
    _secrets("CreateSecret", Name="shop/database", SecretString='{"url": "one"}', Description="for tests"),
    _secrets("PutSecretValue", SecretId="shop/database", SecretString='{"url": "two"}'),
    _secrets("GetSecretValue", SecretId="shop/database", VersionStage="AWSPREVIOUS"),
    _secrets("BatchGetSecretValue", SecretIdList=["shop/database", "shop/none"]),
    _secrets("DescribeSecret", SecretId="shop/database"),
    _secrets("DeleteSecret", SecretId="shop/database", RecoveryWindowInDays=7),
    _stacks("DescribeStacks"),
    _stacks("ListExports"),
    _iam("CreateRole", RoleName="ecsEventsRole", AssumeRolePolicyDocument=TRUST, Tags=[{"Key": "team", "Value": "data"}]),
    _iam("GetRole", RoleName="ecsEventsRole"),
    _iam("ListRoles", PathPrefix="/", MaxItems=10),
    _iam("UpdateAssumeRolePolicy", RoleName="ecsEventsRole", PolicyDocument=TRUST),
    _iam("PutRolePolicy", RoleName="ecsEventsRole", PolicyName="run", PolicyDocument=RUN),
    _iam("GetRolePolicy", RoleName="ecsEventsRole", PolicyName="run"),
    _iam("ListRolePolicies", RoleName="ecsEventsRole", MaxItems=10),
    _iam("CreatePolicy", PolicyName="run-tasks", PolicyDocument=RUN, Description="for tests"),
    _iam("GetPolicy", PolicyArn=RUN_TASKS),
    _iam("GetPolicyVersion", PolicyArn=RUN_TASKS, VersionId="v1"),
    _iam("AttachRolePolicy", RoleName="ecsEventsRole", PolicyArn=RUN_TASKS),
    _iam("AttachRolePolicy", RoleName="ecsEventsRole", PolicyArn=AWS_POLICY),
    _iam("GetPolicyVersion", PolicyArn=AWS_POLICY, VersionId="v3"),
    _iam("ListAttachedRolePolicies", RoleName="ecsEventsRole", PathPrefix="/service-role/"),
    _iam(
        "SimulatePrincipalPolicy",
        PolicySourceArn=EVENTS_ROLE,
        ActionNames=["ecs:RunTask", "iam:PassRole"],
        ResourceArns=[f"arn:aws:ecs:ap-northeast-3:{ACCOUNT}:task-definition/report:1"],
        ContextEntries=[
            {"ContextKeyName": "ecs:cluster", "ContextKeyValues": [CLUSTER], "ContextKeyType": "string"},
        ],
    ),
    _iam("DetachRolePolicy", RoleName="ecsEventsRole", PolicyArn=RUN_TASKS),
    _iam("DetachRolePolicy", RoleName="ecsEventsRole", PolicyArn=AWS_POLICY),
    _iam("DeleteRolePolicy", RoleName="ecsEventsRole", PolicyName="run"),
    _iam("DeletePolicy", PolicyArn=RUN_TASKS),
    _iam("DeleteRole", RoleName="ecsEventsRole"),
    _sqs("CreateQueue", QueueName="dead", Attributes={"MessageRetentionPeriod": "1209600"}, tags={"team": "data"}),
    _sqs("CreateQueue", QueueName="dead.fifo", Attributes={"FifoQueue": "true"}),
    _sqs("GetQueueUrl", QueueName="dead"),
    _sqs(
        "SetQueueAttributes",
        QueueUrl=DEAD,
        Attributes={
            "Policy": policy(
                Principal={"Service": "events.amazonaws.com"},
                Action="sqs:SendMessage",
                Resource=f"arn:aws:sqs:ap-northeast-3:{ACCOUNT}:dead",
            )
        },
    ),
    _sqs("GetQueueAttributes", QueueUrl=DEAD, AttributeNames=["All"]),
    _sqs("ListQueues", QueueNamePrefix="dead", MaxResults=1),
    _sqs("DeleteQueue", QueueUrl=DEAD),
    _ec2(
        "CreateVpc",
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "team", "Value": "data"}]}],
    ),
    _ec2("DescribeVpcs", Filters=[{"Name": "tag:team", "Values": ["da*"]}], MaxResults=5),
    _ec2("CreateSubnet", VpcId=VPC, CidrBlock="10.0.1.0/24", AvailabilityZone="ap-northeast-3b"),
    _ec2("DescribeSubnets", Filters=[{"Name": "vpc-id", "Values": [VPC]}]),
    _ec2("CreateSecurityGroup", VpcId=VPC, GroupName="tasks", Description="for tests"),
    _ec2("DescribeSecurityGroups", Filters=[{"Name": "vpc-id", "Values": [VPC]}]),
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
    ("a parameter that is not there", "ParameterNotFound", (_ssm("GetParameter", Name="/none"),)),
    (
        "a version that is not there",
        "ParameterVersionNotFound",
        (
            _ssm("PutParameter", Name="/one", Type="String", Value="1", Overwrite=True),
            _ssm("GetParameter", Name="/one:99"),
        ),
    ),
    (
        "a parameter that is there already",
        "ParameterAlreadyExists",
        (_ssm("PutParameter", Name="/one", Type="String", Value="2"),),
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
        (_secrets("DeleteSecret", SecretId="twice"), _secrets("GetSecretValue", SecretId="twice")),
    ),
    ("a stack that is not there", "ValidationError", (_stacks("DescribeStacks", StackName="none"),)),
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
    ("a role that is not there", "NoSuchEntity", (_iam("GetRole", RoleName="none"),)),
    (
        "a role that is there already",
        "EntityAlreadyExists",
        (
            _iam("CreateRole", RoleName="twice", AssumeRolePolicyDocument=TRUST),
            _iam("CreateRole", RoleName="twice", AssumeRolePolicyDocument=TRUST),
        ),
    ),
    (
        "a policy that is none",
        "MalformedPolicyDocument",
        (_iam("PutRolePolicy", RoleName="twice", PolicyName="none", PolicyDocument='{"Statement": {}}'),),
    ),
    (
        "deleting a role that has a policy",
        "DeleteConflict",
        (
            _iam("AttachRolePolicy", RoleName="twice", PolicyArn=AWS_POLICY),
            _iam("DeleteRole", RoleName="twice"),
        ),
    ),
    (
        "a queue that is not there",
        "AWS.SimpleQueueService.NonExistentQueue",
        (_sqs("GetQueueUrl", QueueName="none"),),
    ),
    (
        "a queue that is there with other attributes",
        "QueueAlreadyExists",
        (
            _sqs("CreateQueue", QueueName="twice", Attributes={"DelaySeconds": "1"}),
            _sqs("CreateQueue", QueueName="twice", Attributes={"DelaySeconds": "2"}),
        ),
    ),
    (
        "an attribute out of its range",
        "InvalidAttributeValue",
        (_sqs("CreateQueue", QueueName="slow", Attributes={"DelaySeconds": "901"}),),
    ),
    (
        "an attribute that is none",
        "InvalidAttributeName",
        (_sqs("CreateQueue", QueueName="odd", Attributes={"Colour": "red"}),),
    ),
    ("a subnet that is not there", "InvalidSubnetID.NotFound", (_ec2("DescribeSubnets", SubnetIds=["subnet-0a1"]),)),
    ("a VPC that is not there", "InvalidVpcID.NotFound", (_ec2("DescribeVpcs", VpcIds=["vpc-0a1"]),)),
    (
        "a security group that is not there",
        "InvalidGroup.NotFound",
        (_ec2("DescribeSecurityGroups", GroupIds=["sg-0a1"]),),
    ),
    (
        "a subnet in a VPC that is not there",
        "InvalidVpcID.NotFound",
        (_ec2("CreateSubnet", VpcId="vpc-0a1", CidrBlock="10.0.1.0/24"),),
    ),
    ("a network that is too large", "InvalidVpc.Range", (_ec2("CreateVpc", CidrBlock="10.0.0.0/8"),)),
    ("a policy that is not there", "NoSuchEntity", (_iam("GetPolicy", PolicyArn=RUN_TASKS),)),
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
            Step("s3", "ListObjectsV2", {"Bucket": "far"}),
        ),
    ),
)
