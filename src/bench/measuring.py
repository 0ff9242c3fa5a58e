"""Runs a program as a whole process and says what it cost."""

import os
import tempfile
import time
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Cost:
    """What a process cost: seconds by the clock, seconds of all processors, and the most memory it held, in MB."""

    wall: float
    cpu: float
    memory: float


class Failed(Exception):
    """A program ended otherwise than it should have."""


def run(command, environment, folder, codes=(0,)):
    """Runs a command with its output thrown away, and measures it; one that ends with another code than these has failed."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        process = os.posix_spawn(
            "/bin/sh",
            ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(folder), *map(str, command)],
            environment,
            file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)],
        )
        _, status, usage = os.wait4(process, 0)
        wall = time.monotonic() - started
        code = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status >> 8
        if code not in codes:
            err.seek(0)
            said = err.read().decode(errors="replace").strip()
            raise Failed(f"{' '.join(map(str, command))} ended with {code}: {said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def middle(costs):
    """The median of each figure."""
    return Cost(
        median(cost.wall for cost in costs), median(cost.cpu for cost in costs), median(cost.memory for cost in costs)
    )
