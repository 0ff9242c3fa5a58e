"""The files that are measured: N rules as a team would write them, readable by Rota and by ecschedule."""

CLUSTER = "bench"
REGION = "ap-northeast-1"
SEED = {
    "regions": {
        REGION: {
            "clusters": [CLUSTER],
            "taskDefinitions": [
                {"family": "report", "containerDefinitions": [{"name": "app", "image": "example/report"}]}
            ],
        }
    }
}
HEAD = f"""region: {REGION}
cluster: {CLUSTER}
role: ecsEventsRole
rules:
"""
RULE = """  - name: nightly-report-{number:05}
    description: Report {number} of the night
    scheduleExpression: cron({minute} {hour} * * ? *)
    taskDefinition: report
    launch_type: FARGATE
    network_configuration:
      aws_vpc_configuration:
        subnets: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        security_groups: [sg-0123456789abcdef0]
        assign_public_ip: DISABLED
    containerOverrides:
      - name: app
        command: [bin/report, --number, "{number}"{more}]
        environment:
          REPORT_KIND: nightly
          REPORT_NUMBER: "{number}"
"""


def text(rules, changed=False, without=0):
    """N rules; in a changed file every tenth has another command, and some may be missing at the end."""
    return HEAD + "".join(
        RULE.format(
            number=number,
            minute=number % 60,
            hour=number // 60 % 24,
            more=", --again" if changed and number % 10 == 0 else "",
        )
        for number in range(rules - without)
    )
