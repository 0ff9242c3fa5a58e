"""Runs all parts: main.py PROGRAM FOLDER."""

import shutil
import signal
import sys
from pathlib import Path

import answers
import commands
import holds
import limits
import lookups
import runs
import status
import story
from checks import Checks
from processes import Programs, moto, sandbox


def main(rota, work):
    # Whoever is told to stop leaves no server behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    checks = Checks()
    runs_folder = Path(work) / "runs"
    shutil.rmtree(runs_folder, ignore_errors=True)
    told = {}
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"The story, with the aws CLI, on {name}"):
            with serve(runs_folder / f"story-{name}") as endpoint:
                tale = story.Story(checks, Programs(rota, endpoint, runs_folder / f"story-{name}"))
                told[name] = tale.answers
                tale.run()
    with checks.part("Rota runs tasks on the sandbox"), sandbox(rota, runs_folder / "run-sandbox") as endpoint:
        runs.on_sandbox(checks, Programs(rota, endpoint, runs_folder / "run-sandbox"))
    with checks.part("Rota runs tasks on moto"), moto(runs_folder / "run-moto") as endpoint:
        runs.run(checks, Programs(rota, endpoint, runs_folder / "run-moto"))
    with checks.part("Rota sees what the sandbox's clock fires"), sandbox(rota, runs_folder / "status") as endpoint:
        status.on_sandbox(checks, Programs(rota, endpoint, runs_folder / "status"))
    with checks.part("Rota sees runs on moto"), moto(runs_folder / "status-moto") as endpoint:
        status.on_moto(checks, Programs(rota, endpoint, runs_folder / "status-moto"))
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"Rota puts rules on hold on {name}"), serve(runs_folder / f"holds-{name}") as endpoint:
            holds.run(checks, Programs(rota, endpoint, runs_folder / f"holds-{name}"))
    checks.heading("Rota says the same of both servers")
    story.compare(checks, told.get("sandbox", {}), told.get("moto", {}))
    read = {}
    for name, serve in (("sandbox", lambda folder: sandbox(rota, folder)), ("moto", moto)):
        with checks.part(f"What the aws CLI puts into {name}, lookups read"):
            with serve(runs_folder / f"lookups-{name}") as endpoint:
                read[name] = lookups.run(checks, Programs(rota, endpoint, runs_folder / f"lookups-{name}"), name == "sandbox")
    checks.equal("lookups read the same from both servers", read.get("sandbox"), read.get("moto"))
    ours = {}
    with checks.part("The sandbox's answers against the service models"), sandbox(rota, runs_folder / "answers") as endpoint:
        ours = answers.run(checks, endpoint)
        answers.refusals(checks, endpoint)
    with checks.part("The sandbox's limits against the service models"), sandbox(rota, runs_folder / "limits") as endpoint:
        limits.run(checks, endpoint)
    with checks.part("The aws CLI drives every operation of the sandbox"), sandbox(rota, runs_folder / "cli") as endpoint:
        commands.run(checks, Programs(rota, endpoint, runs_folder / "cli"))
    with checks.part("What moto lacks of that"), moto(runs_folder / "lacks") as endpoint:
        answers.list_what_lacks(checks, endpoint, ours)
    return checks.total()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
