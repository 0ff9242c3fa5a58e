"""Counts what holds and what does not, and says so as it goes."""

import traceback
from contextlib import contextmanager


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def that(self, name, holds, otherwise=""):
        """One check; `otherwise` says what was found instead."""
        if holds:
            self.passed += 1
            print(f"  ok      {name}", flush=True)
        else:
            self.failed += 1
            print(f"  FAILED  {name}", flush=True)
            for line in str(otherwise).splitlines():
                print(f"          {line}", flush=True)
        return bool(holds)

    def equal(self, name, actual, expected):
        return self.that(name, actual == expected, f"expected: {expected!r}\nbut was:  {actual!r}")

    def note(self, text):
        """Something that is neither right nor wrong, but must not go unsaid."""
        print(f"  listed  {text}", flush=True)

    @contextmanager
    def part(self, heading):
        """A part whose breakdown is a failure of its own and does not keep the other parts from running."""
        self.heading(heading)
        try:
            yield
        except Exception:
            self.that("the part runs to its end", False, traceback.format_exc())

    def total(self):
        print(f"\n{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
