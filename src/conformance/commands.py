"""The aws CLI drives every operation of the sandbox once."""

import json

from botocore import xform_name
from operations import SEED, STATE, STEPS
from processes import seed


def run(checks, programs):
    seed(programs.endpoint, SEED)
    for step in STEPS:
        service = "s3api" if step.service == "s3" else step.service
        arguments = [service, xform_name(step.operation, "-")]
        if step.saved:
            # With a file to write, the CLI wants the members as options.
            for name, value in step.input.items():
                arguments += [f"--{xform_name(name, '-')}", value]
            arguments += [programs.folder / "saved"]
        elif step.input:
            arguments += ["--cli-input-json", json.dumps(step.input)]
        if step.file:
            arguments += ["--body", step.file]
        ended = programs.aws(*arguments, region=step.region)
        checks.that(f"aws {' '.join(arguments[:2])}", ended.code == 0, ended)
        if step.saved:
            saved = (programs.folder / "saved").read_bytes()
            checks.equal("and the object comes back byte for byte", saved, STATE.read_bytes())
