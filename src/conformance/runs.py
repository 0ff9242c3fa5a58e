"""Rota starts tasks and stops watching them, on either server; what it asked for is read back with the aws CLI."""

import json

from processes import seed

CLUSTER = "jobs"
STARTED_BY = "rota/nightly-report"
CONTAINER = {
    "name": "app",
    "image": "report",
    "memory": 128,
    "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
            "awslogs-group": "/ecs/report",
            "awslogs-region": "ap-northeast-3",
            "awslogs-stream-prefix": "report",
        },
    },
}
FILE = """\
region: ap-northeast-3
cluster: jobs
trackingId: jobs
rules:
  - name: nightly-report
    scheduleExpression: cron(0 18 * * ? *)
    taskDefinition: report
    launchType: FARGATE
    containerOverrides:
      - name: app
        command: [report, --daily]
        environment: {STAGE: prod}
"""
OVERRIDE = {"name": "app", "command": ["report", "--daily"], "environment": [{"name": "STAGE", "value": "prod"}]}


def on_sandbox(checks, programs):
    """The same as everywhere with tasks that do not end; then one that does, with its log and its code."""
    _live(programs, running="1h")
    run(checks, programs)
    _live(programs, running="1s")
    ended = programs.rota("run", "nightly-report", "--command", "report --date 2026-11-20")
    said = "The sandbox starts no container; app would run report --date 2026-11-20\n"
    checks.equal("run: the task's log and its code", (ended.code, ended.out), (0, said))


def run(checks, programs):
    """Whatever server it is: a task as the file says, its ARN, its end by a limit. Moto's tasks never end by themselves."""
    _prepare(programs)
    left = programs.rota("run", "nightly-report", "--no-wait")
    checks.equal("run --no-wait: exit 0", left.code, 0)
    task = _task(programs, left.out.strip())
    checks.equal("the task was started with the schedule's override", task["overrides"]["containerOverrides"], [OVERRIDE])
    checks.equal("and says who started it", task["startedBy"], STARTED_BY)
    refused = programs.rota("run", "nightly-report", "--exclusive")
    checks.that("run --exclusive: exit 125 while it runs", refused.code == 125 and "is already running" in refused.err, refused)
    _aws(programs, "ecs", "stop-task", "--cluster", CLUSTER, "--task", left.out.strip())
    stopped = programs.rota("run", "nightly-report", "--timeout", "2s")
    checks.that("run --timeout: the task is stopped, exit 125", stopped.code == 125, stopped)
    listing = _aws(programs, "ecs", "list-tasks", "--cluster", CLUSTER, "--desired-status", "RUNNING")
    checks.equal("and none is left running", listing["taskArns"], [])


def _live(programs, running):
    """Tells the sandbox how its tasks live."""
    lives = [{"family": "report", "pending": "1s", "running": running}]
    seed(programs.endpoint, {"regions": {"ap-northeast-3": {"taskLives": lives}}})


def _prepare(programs):
    (programs.folder / "rota.yaml").write_text(FILE)
    _aws(programs, "ecs", "create-cluster", "--cluster-name", CLUSTER)
    definition = {
        "family": "report",
        "containerDefinitions": [CONTAINER],
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "256",
        "memory": "512",
    }
    _aws(programs, "ecs", "register-task-definition", "--cli-input-json", json.dumps(definition))
    _aws(programs, "logs", "create-log-group", "--log-group-name", "/ecs/report")
    (programs.folder / "rota.yaml").write_text(FILE + _network(programs))


def _network(programs):
    """A subnet that is there: moto looks, the sandbox does not."""
    found = programs.aws("ec2", "describe-subnets")
    subnets = json.loads(found.out)["Subnets"] if found.code == 0 else []
    subnet = subnets[0]["SubnetId"] if subnets else "subnet-0384aa261cd82d385"
    security = programs.aws("ec2", "describe-security-groups")
    groups = json.loads(security.out)["SecurityGroups"] if security.code == 0 else []
    group = groups[0]["GroupId"] if groups else "sg-0168b19957a56f367"
    return (
        "    networkConfiguration:\n"
        f"      awsvpcConfiguration: {{subnets: [{subnet}], securityGroups: [{group}]}}\n"
    )


def _task(programs, arn):
    return _aws(programs, "ecs", "describe-tasks", "--cluster", CLUSTER, "--tasks", arn)["tasks"][0]


def _aws(programs, *arguments):
    run = programs.aws(*arguments)
    if run.code != 0:
        raise RuntimeError(f"aws {' '.join(map(str, arguments))}: {run}")
    return json.loads(run.out or "{}")
