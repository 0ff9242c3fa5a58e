"""Rota's sandbox in a process of its own, and what can be asked of it beside AWS's calls."""

import json
import subprocess
import urllib.request
from collections import Counter


class Sandbox:
    """A sandbox in memory; stopped on leaving."""

    def __init__(self, rota, environment, folder):
        self._command = [str(rota), "sandbox", "serve", "--memory"]
        self._environment = environment
        self._folder = folder

    def __enter__(self):
        self._server = subprocess.Popen(
            self._command,
            env=self._environment,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.endpoint = self._server.stdout.readline().strip()
        if not self.endpoint:
            raise SystemExit(f"no sandbox: {' '.join(self._command)} ended with {self._server.wait()}")
        return self

    def __exit__(self, *failure):
        self._server.terminate()
        self._server.wait()

    def begin(self, seed):
        """Forgets everything it holds, and holds what the seed says."""
        self._ask("POST", "reset")
        self._ask("POST", "seed", seed)

    def settings(self, **settings):
        """Sets latency and rates from the next call on."""
        self._ask("POST", "settings", settings)

    def forget_calls(self):
        self._ask("DELETE", "calls")

    def calls(self):
        """How many calls of each operation it has answered, and how many it refused for their speed."""
        calls = self._ask("GET", "calls")["calls"]
        refused = sum(1 for call in calls if "Throttl" in call.get("error", ""))
        return Counter(call["operation"] for call in calls), refused

    def _ask(self, method, page, body=None):
        data = None if method != "POST" else json.dumps(body or {}).encode()
        request = urllib.request.Request(f"{self.endpoint}/_sandbox/{page}", data, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
