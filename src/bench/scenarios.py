"""What is measured: each scenario brings the sandbox into its state, runs one command and may say how many calls it allows."""

from dataclasses import dataclass
from math import ceil
from typing import Callable

LATENCY = "25ms"
LIMIT_PER_SECOND = 50


@dataclass(frozen=True)
class Scenario:
    """
    name: what the table says
    arguments: of Rota, for N rules
    ecschedule: arguments of ecschedule for the same; none where it cannot run on the sandbox
    file: which of the files is used
    before: "nothing" is live before each run, "all" rules are, or they are all made "again" before each run
    calls: at most so many for N rules
    codes: exit codes that mean it went well
    limited: whether the server allows only so many calls of each operation a second
    """

    name: str
    arguments: Callable[[int], list]
    ecschedule: list
    file: str
    before: str
    calls: Callable[[int], float]
    codes: tuple = (0,)
    limited: bool = False


def pages(rules):
    return ceil(rules / 100)


def gone(rules):
    """How many rules a prune deletes."""
    return ceil(rules / 10)


def reads(rules):
    """Up to two rules are described one by one; else lists and tags come in pages. Each rule has its targets read."""
    return rules + (rules if rules <= 2 else pages(rules)) + pages(rules)


FIRST_APPLY = Scenario(
    "first apply",
    lambda n: ["apply", "--yes"],
    ["apply", "-all"],
    "all.yaml",
    "nothing",
    lambda n: 2.1 * n + 15,
)
LIMITED_APPLY = Scenario(
    f"first apply, {LIMIT_PER_SECOND}/s",
    lambda n: ["apply", "--yes"],
    ["apply", "-all"],
    "all.yaml",
    "nothing",
    lambda n: 2.1 * n + 15,
    limited=True,
)
STANDING = [
    Scenario("diff", lambda n: ["diff"], ["diff", "-all"], "all.yaml", "all", reads),
    Scenario("diff, a tenth changed", lambda n: ["diff"], ["diff", "-all"], "changed.yaml", "all", lambda n: reads(n) + 1),
    Scenario("apply, nothing to do", lambda n: ["apply", "--yes"], ["apply", "-all"], "all.yaml", "all", lambda n: reads(n) + 1),
    Scenario("dump", lambda n: ["dump"], ["dump", "--region", "ap-northeast-1", "--cluster", "bench"], "all.yaml", "all", lambda n: reads(n) + pages(n) + 1),
]
PRUNE = Scenario(
    "prune a tenth",
    lambda n: ["prune", "--yes", "--allow-deletes", str(gone(n))],
    [],
    "fewer.yaml",
    "again",
    lambda n: reads(n) + 2 * pages(n) + 5 * gone(n) + 1,
)
