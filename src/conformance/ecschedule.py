"""What ecschedule sends for the files in src/test/resources/ecschedule, and whether it finds what Rota made in order.

    ECSCHEDULE=/path/to/ecschedule python3 src/conformance/ecschedule.py record|compare ROTA [NAME...]

"record" lets ecschedule apply each file to a fresh sandbox and keeps the bodies of its writing calls in requests.json beside
the file; without names, of the files that have such recordings already. "compare" lets Rota apply the files that were
recorded, and ecschedule diff them; it prints what ecschedule finds then and does not find when it has applied them itself.
ROTA is the program whose sandbox is used.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "test" / "resources" / "ecschedule"
WRITES = ("PutRule", "PutTargets", "TagResource")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Sandbox:
    """A sandbox in memory, served by Rota."""

    def __init__(self, rota):
        self.server = subprocess.Popen(
            [rota, "sandbox", "serve", "--memory"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.endpoint = self.server.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.server.terminate()
        self.server.wait()

    def begin(self):
        self.ask("reset", b"")
        self.ask("seed", (CORPUS / "seed.json").read_bytes())
        urllib.request.urlopen(urllib.request.Request(f"{self.endpoint}/_sandbox/calls", method="DELETE")).read()

    def ask(self, page, body=None):
        with urllib.request.urlopen(f"{self.endpoint}/_sandbox/{page}", body) as answer:
            return answer.read()

    def writes(self):
        calls = json.loads(self.ask("calls"))["calls"]
        return [
            {"operation": call["operation"], "region": call["region"], "request": call["request"]}
            for call in calls
            if call["operation"] in WRITES and call["status"] == 200
        ]


def environment(case, endpoint, home):
    kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "ROTA_TREE") if name in os.environ}
    own = (case / "environment").read_text().splitlines() if (case / "environment").exists() else []
    return kept | {
        "HOME": str(home),
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_REGION": "ap-northeast-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": endpoint,
        "NO_COLOR": "1",
    } | dict(line.split("=", 1) for line in own)


def arguments(case):
    return (case / "arguments").read_text().splitlines() if (case / "arguments").exists() else []


def run(command, case, sandbox):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        shutil.copytree(case, work)
        ended = subprocess.run(
            command, cwd=work, env=environment(case, sandbox.endpoint, folder), capture_output=True, text=True
        )
    return ended.returncode, COLOURS.sub("", ended.stdout + ended.stderr).strip()


def config(case):
    return next(file.name for file in sorted(case.iterdir()) if file.name.startswith("ecschedule."))


def record(ecschedule, version, case, sandbox):
    code, said = run([ecschedule, "-conf", config(case), *arguments(case), "apply", "-all"], case, sandbox)
    if code != 0:
        print(f"{case.name}: not recorded, ecschedule says: {said.splitlines()[-1]}")
        return
    recording = {"recordedWith": version, "requests": sandbox.writes()}
    (case / "requests.json").write_text(json.dumps(recording, indent=2, ensure_ascii=False) + "\n")


def compare(ecschedule, rota, case, sandbox):
    code, said = run([rota, "apply", "--yes", "-c", config(case), *arguments(case)], case, sandbox)
    if code != 0:
        print(f"{case.name}: rota apply ended with {code}: {said}")
        return
    after_rota = found(ecschedule, case, sandbox)
    sandbox.begin()
    run([ecschedule, "-conf", config(case), *arguments(case), "apply", "-all"], case, sandbox)
    after_itself = found(ecschedule, case, sandbox)
    if after_rota and after_rota == after_itself:
        print(f"{case.name}: ecschedule finds a difference, whoever applied the file")
    elif after_rota:
        print(f"{case.name}: ecschedule finds a difference in what Rota made\n{after_rota}")


def found(ecschedule, case, sandbox):
    return run([ecschedule, "-conf", config(case), *arguments(case), "diff", "-all"], case, sandbox)[1]


def main(mode, rota, *names):
    ecschedule = os.environ["ECSCHEDULE"]
    printed = subprocess.run([ecschedule, "-version"], capture_output=True, text=True).stdout
    version = re.sub(r"^(\S+ )v?([0-9.]+).*", r"\1\2", printed.strip())
    cases = sorted(folder for folder in CORPUS.iterdir() if folder.is_dir() and (not names or folder.name in names))
    with Sandbox(rota) as sandbox:
        for case in cases:
            sandbox.begin()
            recorded = (case / "requests.json").exists()
            if mode == "record" and (names or recorded):
                record(ecschedule, version, case, sandbox)
            elif mode == "compare" and recorded:
                compare(ecschedule, rota, case, sandbox)


if __name__ == "__main__":
    main(*sys.argv[1:])
