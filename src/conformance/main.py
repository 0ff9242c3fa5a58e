"""Runs all parts: main.py PROGRAM FOLDER."""

import shutil
import signal
import sys
from pathlib import Path

import answers
import commands
import limits
import lookups
import story
from checks import Checks
from processes import Programs, moto, sandbox


def main(rota, work):
    # Whoever is told to stop leaves no server behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    checks = Checks()
    runs = Path(work) / "runs"
    shutil.rmtree(runs, ignore_errors=True)
    told = {}
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"The story, with the aws CLI, on {name}"):
            with serve(runs / f"story-{name}") as endpoint:
                tale = story.Story(checks, Programs(rota, endpoint, runs / f"story-{name}"))
                told[name] = tale.answers
                tale.run()
    checks.heading("Rota says the same of both servers")
    story.compare(checks, told.get("sandbox", {}), told.get("moto", {}))
    read = {}
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"What the aws CLI puts into {name}, lookups read"):
            with serve(runs / f"lookups-{name}") as endpoint:
                read[name] = lookups.run(checks, Programs(rota, endpoint, runs / f"lookups-{name}"), name == "sandbox")
    checks.equal("lookups read the same from both servers", read.get("sandbox"), read.get("moto"))
    ours = {}
    with checks.part("The sandbox's answers against the service models"), sandbox(rota, runs / "answers") as endpoint:
        ours = answers.run(checks, endpoint)
        answers.refusals(checks, endpoint)
    with checks.part("The sandbox's limits against the service models"), sandbox(rota, runs / "limits") as endpoint:
        limits.run(checks, endpoint)
    with checks.part("The aws CLI drives every operation of the sandbox"), sandbox(rota, runs / "cli") as endpoint:
        commands.run(checks, Programs(rota, endpoint, runs / "cli"))
    with checks.part("What moto lacks of that"), moto(runs / "lacks") as endpoint:
        answers.list_what_lacks(checks, endpoint, ours)
    return checks.total()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
