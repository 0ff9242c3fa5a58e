"""Parameters, secrets and stacks that the aws CLI makes on a server; Rota's render reads them back."""

import json
import re

from processes import seed

OUTPUTS = {"SubnetA": ("subnet-a", "network-subnet-a"), "SubnetB": ("subnet-b", None)}

FILE = """\
region: ap-northeast-3
cluster: jobs
trackingId: jobs
plugins:
  - name: ssm
    func_prefix: us_
    config: { region: us-east-1 }
rules:
  - name: report
    scheduleExpression: rate(1 hour)
    taskDefinition: report
    networkConfiguration:
      awsvpcConfiguration:
        subnets: ["{{ cfn_output `network` `SubnetA` }}", "{{ cfn_output(\"network\", \"SubnetB\") }}"]
        securityGroups: ["{{ ssm `/jobs/groups` 1 }}"]
    containerOverrides:
      - name: app
        command: {{ ssm("/jobs/groups") | split(",") }}
        environment:
          %s
          TAG: {{ ssm("/jobs/tag") }}
          FIRST_TAG: {{ ssm("/jobs/tag:1") }}
          RELEASED: {{ ssm("/jobs/tag:released") }}
          ELSEWHERE: {{ us_ssm("/jobs/tag") }}
          LOGIN: {{ ssm("/jobs/login") }}
          EXPORT: {{ cfn_export("network-subnet-a") }}
          URL: {{ secretsmanager("jobs/database", "url") }}
          OLD_URL: {{ secretsmanager("jobs/database", "url", "AWSPREVIOUS") }}
          TOKEN: {{ secretsmanager("jobs/token") }}
"""
MANY = [f"/jobs/many/{number:02}" for number in range(12)]
SECRETS = ("login-of-jobs", "postgres://one", "postgres://two", "token-of-jobs")


def run(checks, programs, ours):
    """All of it on one server; gives what Rota rendered. The sandbox's stacks and labels come from a seed."""
    _parameters(programs, ours)
    _secrets(programs)
    _seed_stack(programs) if ours else _create_stack(programs)
    (programs.folder / "rota.yaml").write_text(FILE % "\n          ".join(
        f"MANY_{name[-2:]}: {{{{ ssm(\"{name}\") }}}}" for name in MANY
    ))
    shown = programs.rota("render", "--show-secrets")
    checks.that("render with lookups: exit 0", shown.code == 0, shown)
    expected = (
        "- subnet-a", "- subnet-b", "- sg-b", "command: [sg-a, sg-b]", "TAG: v2", "FIRST_TAG: v1", "RELEASED: v1",
        "ELSEWHERE: far", "LOGIN: login-of-jobs", "EXPORT: subnet-a", "URL: postgres://two", "OLD_URL: postgres://one",
        "TOKEN: token-of-jobs", "MANY_00: value-00", "MANY_11: value-11",
    )
    lines = [line.strip() for line in shown.out.splitlines()]
    missing = [line for line in expected if line not in lines]
    checks.that("every value is the one that was put", not missing, f"missing: {missing}\n{shown}")
    hidden = programs.rota("render")
    told = [secret for secret in SECRETS if secret in hidden.out + hidden.err]
    checks.that("without --show-secrets no secret is shown", hidden.code == 0 and not told, f"{told}\n{hidden}")
    _refusals(checks, programs)
    return shown.out


def _parameters(programs, ours):
    def put(name, kind, value, region="ap-northeast-3"):
        members = {"Name": name, "Type": kind, "Value": value, "Overwrite": True}
        _aws(programs, "ssm", "put-parameter", "--cli-input-json", json.dumps(members), region=region)

    put("/jobs/groups", "StringList", "sg-a,sg-b")
    put("/jobs/login", "SecureString", "login-of-jobs")
    put("/jobs/tag", "String", "far", region="us-east-1")
    if ours:
        versions = [{"Name": "/jobs/tag", "Value": "v1", "Labels": ["released"]}, {"Name": "/jobs/tag", "Value": "v2"}]
        seed(programs.endpoint, {"regions": {"ap-northeast-3": {"parameters": versions}}})
    else:
        put("/jobs/tag", "String", "v1")
        put("/jobs/tag", "String", "v2")
        label = ("ssm", "label-parameter-version", "--name", "/jobs/tag", "--parameter-version", "1")
        _aws(programs, *label, "--labels", "released")
    for name in MANY:
        put(name, "String", f"value-{name[-2:]}")


def _secrets(programs):
    def secret(*arguments):
        _aws(programs, "secretsmanager", *arguments)

    secret("create-secret", "--name", "jobs/database", "--secret-string", json.dumps({"url": "postgres://one"}))
    secret("put-secret-value", "--secret-id", "jobs/database", "--secret-string", json.dumps({"url": "postgres://two"}))
    secret("create-secret", "--name", "jobs/token", "--secret-string", "token-of-jobs")


def _create_stack(programs):
    outputs = {
        key: {"Value": value} | ({"Export": {"Name": name}} if name else {}) for key, (value, name) in OUTPUTS.items()
    }
    topic = {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "jobs"}}
    template = {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Topic": topic}, "Outputs": outputs}
    create = ("cloudformation", "create-stack", "--stack-name", "network")
    _aws(programs, *create, "--template-body", json.dumps(template))


def _seed_stack(programs):
    outputs = [
        {"OutputKey": key, "OutputValue": value} | ({"ExportName": name} if name else {})
        for key, (value, name) in OUTPUTS.items()
    ]
    stacks = [{"StackName": "network", "Outputs": outputs}]
    seed(programs.endpoint, {"regions": {"ap-northeast-3": {"stacks": stacks}}})


def _refusals(checks, programs):
    """What is missing is said of both servers alike."""
    cases = {
        'ssm("/jobs/none")': "parameter /jobs/none does not exist in ap-northeast-3",
        'ssm("/jobs/tag:9")': "parameter /jobs/tag:9 does not exist in ap-northeast-3",
        'secretsmanager("jobs/none")': "secret jobs/none cannot be read: it does not exist in ap-northeast-3",
        'cfn_output("none", "A")': "stack none cannot be read: it does not exist in ap-northeast-3",
        'cfn_output("network", "SubnetC")': "stack network has no output SubnetC; nearest: SubnetA, SubnetB",
        'cfn_export("network-subnet-b")': "no stack of ap-northeast-3 exports network-subnet-b; nearest: network-subnet-a",
    }
    for call, sentence in cases.items():
        head = FILE[: FILE.index("    networkConfiguration")]
        (programs.folder / "wrong.yaml").write_text(head + "    group: '{{ " + call + " }}'\n")
        run = programs.rota("diff", "-c", "wrong.yaml")
        said = re.search(r"^wrong\.yaml:[0-9]+:[0-9]+: (.*)$", run.err, re.MULTILINE)
        checks.that(f"{call} is refused in a sentence", run.code == 1 and said and said[1].startswith(sentence), run)


def _aws(programs, *arguments, **options):
    run = programs.aws(*arguments, **options)
    if run.code != 0:
        raise RuntimeError(f"aws {' '.join(map(str, arguments))}: {run}")
