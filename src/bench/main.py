"""Measures and prints; see run."""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import files
import measuring
import scenarios
from sandbox import Sandbox

ROOT = Path(__file__).resolve().parents[2]
ROW = "{:<24} {:>6}  {:<10} {:>8} {:>8} {:>8} {:>7} {:>8}"


def arguments():
    parser = argparse.ArgumentParser(prog="src/bench/run", description="Measures Rota as whole processes; medians of several runs.")
    parser.add_argument("--rules", default="1,10,100,300", help="how many rules, several after commas (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each scenario (default: %(default)s)")
    parser.add_argument("--latency", default=scenarios.LATENCY, help="of every call (default: %(default)s)")
    parser.add_argument("--program", default=str(ROOT / "target/rota/bin/rota"), help="Rota (default: %(default)s)")
    parser.add_argument("--only", default="", help="scenarios whose name begins with this")
    parser.add_argument("--check", action="store_true", help="once, and fail when a scenario makes more calls than it should")
    return parser.parse_args()


def environment(home, endpoint=""):
    """Nothing of the caller's but where programs are found."""
    kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "ROTA_OPTS") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_REGION": files.REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        **({"AWS_ENDPOINT_URL": endpoint} if endpoint else {}),
    }


class Bench:
    """Rota and perhaps ecschedule before one sandbox."""

    def __init__(self, options, sandbox, folder):
        self.options = options
        self.sandbox = sandbox
        self.folder = folder
        self.environment = environment(folder, sandbox.endpoint)
        self.ecschedule = os.environ.get("ECSCHEDULE", "")
        self.too_many = []

    def measure(self, rules):
        for name, content in (
            ("all.yaml", files.text(rules)),
            ("changed.yaml", files.text(rules, changed=True)),
            ("fewer.yaml", files.text(rules, without=scenarios.gone(rules))),
        ):
            (self.folder / name).write_text(content)
        self.pair(scenarios.FIRST_APPLY, rules)
        self.make_all()
        for scenario in scenarios.STANDING:
            self.pair(scenario, rules)
        self.pair(scenarios.PRUNE, rules)

    def measure_limited(self, rules):
        """Against a server that refuses what is too fast."""
        (self.folder / "all.yaml").write_text(files.text(rules))
        self.pair(scenarios.LIMITED_APPLY, rules)

    def pair(self, scenario, rules):
        """Both programs take turns, so that what else the machine does falls on both."""
        if not scenario.name.startswith(self.options.only):
            return
        commands = {"rota": self.rota(*scenario.arguments(rules), file=scenario.file)}
        if self.ecschedule and scenario.ecschedule:
            action, *rest = scenario.ecschedule
            conf = [] if action == "dump" else ["-conf", scenario.file]
            commands["ecschedule"] = [self.ecschedule, *conf, action, *rest]
        measured = {name: [] for name in commands}
        called = {}
        for _ in range(self.options.runs):
            for name, command in commands.items():
                self.bring_about(scenario.before)
                if scenario.limited:
                    self.sandbox.settings(ratePerSecond=scenarios.LIMIT_PER_SECOND, burst=scenarios.LIMIT_PER_SECOND)
                self.sandbox.forget_calls()
                measured[name].append(measuring.run(command, self.environment, self.folder, scenario.codes))
                called[name] = self.sandbox.calls()
                self.sandbox.settings(ratePerSecond=0)
        for name, costs in measured.items():
            self.report(scenario, rules, name, measuring.middle(costs), *called[name])

    def bring_about(self, before):
        if before == "nothing":
            self.sandbox.begin(files.SEED)
        elif before == "again":
            self.make_all()

    def make_all(self):
        """All rules live, made by Rota, at once."""
        self.sandbox.settings(latency="0ms")
        self.sandbox.begin(files.SEED)
        measuring.run(self.rota("apply", "--yes", file="all.yaml"), self.environment, self.folder)
        self.sandbox.settings(latency=self.options.latency)

    def rota(self, action, *rest, file):
        return [self.options.program, action, "-c", file, *rest]

    def report(self, scenario, rules, name, cost, calls, refused):
        total = sum(calls.values())
        print(
            ROW.format(
                scenario.name,
                rules,
                name,
                f"{cost.wall:.2f} s",
                f"{cost.cpu:.2f} s",
                f"{cost.memory:.0f} MB",
                total,
                refused,
            ),
            flush=True,
        )
        if name == "rota" and total > scenario.calls(rules):
            spread = ", ".join(f"{count} {operation}" for operation, count in sorted(calls.items()))
            self.too_many.append(
                f"{scenario.name} of {rules} rules: {total} calls, allowed are {scenario.calls(rules):.0f} ({spread})"
            )


def main():
    options = arguments()
    if options.check:
        options.rules, options.runs = "10", 1
    if not Path(options.program).exists() and not shutil.which(options.program):
        sys.exit("the program is not built; run: mvn package")
    with tempfile.TemporaryDirectory(prefix="rota-bench-") as folder, Sandbox(
        options.program, environment(folder), folder
    ) as sandbox:
        bench = Bench(options, sandbox, Path(folder))
        sandbox.settings(latency=options.latency)
        print(f"{platform.platform()}, {os.cpu_count()} processors; {options.latency} a call; medians of {options.runs}")
        print(ROW.format("scenario", "rules", "program", "time", "cpu", "memory", "calls", "refused"))
        sizes = [int(size) for size in options.rules.split(",")]
        for rules in sizes:
            bench.measure(rules)
        if not options.check:
            bench.measure_limited(max(sizes))
        if bench.too_many:
            sys.exit("\n".join(bench.too_many))


try:
    main()
except measuring.Failed as failure:
    sys.exit(str(failure))
