"""The sandbox's clock fires rules; what that leaves behind is read with the aws CLI, and rota status says the same."""

import json
import time
import urllib.request

import runs

RULE = "nightly-report"
DIMENSIONS = [{"Name": "RuleName", "Value": RULE}]


def on_sandbox(checks, programs):
    """A day passes; the rule's run is over within the hour, and an hour later only counts know of it."""
    runs._prepare(programs)
    applied = programs.rota("apply", "--yes")
    checks.equal("apply: exit 0", applied.code, 0)
    _until_a_quarter_past_six(programs)
    listed = _aws(programs, "ecs", "list-tasks", "--cluster", runs.CLUSTER, "--started-by", f"events-rule/{RULE}", "--desired-status", "STOPPED")
    checks.equal("the aws CLI finds the task by who started it", len(listed["taskArns"]), 1)
    task = _aws(programs, "ecs", "describe-tasks", "--cluster", runs.CLUSTER, "--tasks", *listed["taskArns"])["tasks"][0]
    checks.equal("it was started with the target's override", task["overrides"]["containerOverrides"], [runs.OVERRIDE])
    seen = _status(programs)
    checks.equal("rota status finds the same task", [one["arn"] for one in seen["runs"][0]["tasks"]], listed["taskArns"])
    checks.equal("and says that it went well", seen["result"], "ok")
    checks.equal("the aws CLI finds what was counted", _counted(programs), {"TriggeredRules": 1, "Invocations": 1, "FailedInvocations": 0})
    _tick(programs, "PT2H")
    listed = _aws(programs, "ecs", "list-tasks", "--cluster", runs.CLUSTER, "--desired-status", "STOPPED")
    checks.equal("two hours later ECS has forgotten the task", listed["taskArns"], [])
    checks.equal("and rota status no longer says how it ended", _status(programs)["result"], "unknown")
    inactive = {"family": "report", "revision": 1, "status": "INACTIVE", "containerDefinitions": [runs.CONTAINER]}
    seed = json.dumps({"regions": {"ap-northeast-3": {"taskDefinitions": [inactive]}}}).encode()
    urllib.request.urlopen(f"{programs.endpoint}/_sandbox/seed", seed, timeout=60).close()
    _tick(programs, "PT24H")
    checks.equal("a start that ECS refuses is counted", _counted(programs, hours=48)["FailedInvocations"], 1)
    failed = programs.rota("status", "--exit-code", "--quiet")
    checks.that("rota status --exit-code: exit 1", failed.code == 1 and "could not start it" in failed.out, failed)


def on_moto(checks, programs):
    """Moto fires no rules and tells no times of tasks; a run by hand is seen all the same."""
    runs._prepare(programs)
    checks.equal("apply: exit 0", programs.rota("apply", "--yes").code, 0)
    left = programs.rota("run", RULE, "--no-wait")
    by_hand = [run for run in _status(programs, "--runs", "5")["runs"] if run["starter"] == "rota"]
    arns = [task["arn"] for run in by_hand for task in run["tasks"]]
    checks.equal("rota status sees the task that rota run left", arns, [left.out.strip()])


def _status(programs, *arguments):
    shown = programs.rota("status", "-o", "json", *arguments)
    if shown.code != 0:
        raise RuntimeError(f"rota status: {shown}")
    return json.loads(shown.out)["rules"][0]


def _until_a_quarter_past_six(programs):
    """The rule fires at 18:00 UTC."""
    now = time.gmtime()
    minutes = (18 * 60 + 15 - now.tm_hour * 60 - now.tm_min) % (24 * 60)
    _tick(programs, f"PT{minutes if minutes > 20 else minutes + 24 * 60}M")


def _tick(programs, duration):
    body = json.dumps({"for": duration}).encode()
    urllib.request.urlopen(f"{programs.endpoint}/_sandbox/tick", body, timeout=60).close()


def _counted(programs, hours=26):
    """What CloudWatch has counted by the hour, around all the sandbox has ticked."""
    names = ("TriggeredRules", "Invocations", "FailedInvocations")
    queries = [
        {
            "Id": f"m{number}",
            "MetricStat": {
                "Metric": {"Namespace": "AWS/Events", "MetricName": name, "Dimensions": DIMENSIONS},
                "Period": 3600,
                "Stat": "Sum",
            },
        }
        for number, name in enumerate(names)
    ]
    end = time.time() + hours * 3600
    data = _aws(
        programs,
        "cloudwatch",
        "get-metric-data",
        "--metric-data-queries",
        json.dumps(queries),
        "--start-time",
        time.strftime("%Y-%m-%dT%H:00:00Z", time.gmtime()),
        "--end-time",
        time.strftime("%Y-%m-%dT%H:00:00Z", time.gmtime(end)),
    )
    found = {result["Id"]: sum(result["Values"]) for result in data["MetricDataResults"]}
    return {name: found[f"m{number}"] for number, name in enumerate(names)}


def _aws(programs, *arguments):
    return runs._aws(programs, *arguments)
