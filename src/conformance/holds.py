"""Rota switches rules off and on, puts them on hold and deletes them, on either server; the aws CLI sees what became of them."""

import json

CLUSTER = "jobs"
HOLD = "rota:hold"
FILE = """\
region: ap-northeast-3
cluster: jobs
trackingId: jobs
rules:
  - name: nightly-report
    scheduleExpression: cron(0 18 * * ? *)
    taskDefinition: report
"""


def run(checks, programs):
    (programs.folder / "rota.yaml").write_text(FILE)
    _aws(programs, "ecs", "create-cluster", "--cluster-name", CLUSTER)
    container = json.dumps([{"name": "app", "image": "report", "memory": 128}])
    _aws(programs, "ecs", "register-task-definition", "--family", "report", "--container-definitions", container)
    applied = programs.rota("apply", "--yes")
    checks.equal("apply: exit 0", applied.code, 0)
    before = _aws(programs, "events", "describe-rule", "--name", "nightly-report")
    disabled = programs.rota("disable", "nightly-report", "--reason", "incident 42", "--yes")
    checks.equal("disable --reason: exit 0", disabled.code, 0)
    checks.equal("the aws CLI sees it DISABLED, and nothing else changed", _rule(programs), before | {"State": "DISABLED"})
    hold = _tags(programs, before["Arn"]).get(HOLD, "")
    checks.that("and on hold, with the time and the reason", hold.endswith("Z incident 42"), hold)
    applied = programs.rota("apply", "--yes")
    checks.that("apply: exit 0, and says so", applied.code == 0 and "is on hold (since" in applied.err, applied)
    checks.equal("the rule stays DISABLED", _rule(programs)["State"], "DISABLED")
    enabled = programs.rota("enable", "nightly-report", "--yes")
    checks.equal("enable: exit 0", enabled.code, 0)
    checks.equal("the aws CLI sees the rule as it was", _rule(programs), before)
    checks.equal("and no hold", _tags(programs, before["Arn"]), {"ecschedule:tracking-id": "jobs"})
    deleted = programs.rota("delete", "nightly-report", "--yes")
    checks.equal("delete: exit 0", deleted.code, 0)
    rules = _aws(programs, "events", "list-rules")["Rules"]
    checks.equal("the aws CLI sees no rule", [rule["Name"] for rule in rules], [])


def _rule(programs):
    return _aws(programs, "events", "describe-rule", "--name", "nightly-report")


def _tags(programs, arn):
    tags = _aws(programs, "events", "list-tags-for-resource", "--resource-arn", arn)["Tags"]
    return {tag["Key"]: tag["Value"] for tag in tags}


def _aws(programs, *arguments):
    run = programs.aws(*arguments)
    if run.code != 0:
        raise RuntimeError(f"aws {' '.join(map(str, arguments))}: {run}")
    return json.loads(run.out or "{}")
