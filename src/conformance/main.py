"""Runs all parts: main.py PROGRAM FOLDER."""

import shutil
import sys
from pathlib import Path

import story
from checks import Checks
from processes import Programs, moto, sandbox


def main(rota, work):
    checks = Checks()
    runs = Path(work) / "runs"
    shutil.rmtree(runs, ignore_errors=True)
    answers = {}
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"The story, with the aws CLI, on {name}"):
            with serve(runs / f"story-{name}") as endpoint:
                told = story.Story(checks, Programs(rota, endpoint, runs / f"story-{name}"))
                answers[name] = told.answers
                told.run()
    checks.heading("Rota says the same of both servers")
    story.compare(checks, answers.get("sandbox", {}), answers.get("moto", {}))
    return checks.total()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
