"""The programs that take part: Rota, the aws CLI, the sandbox and moto. All with example credentials and an empty home."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

REGION = "ap-northeast-3"
ACCOUNT = "123456789012"
PATIENCE_SECONDS = 120


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    def __str__(self):
        return f"exit {self.code}\n{self.out}{self.err}"


def environment(home, **more):
    """An environment of their own: nothing of the caller's but where programs are found."""
    kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "LANG") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_PAGER": "",
        "MOTO_ACCOUNT_ID": ACCOUNT,
    } | more


class Programs:
    """Rota and the aws CLI, pointed at a server, in a folder of their own."""

    def __init__(self, rota, endpoint, folder):
        self.rota_program = rota
        self.endpoint = endpoint
        self.folder = Path(folder)
        self.home = self.folder / "home"
        self.home.mkdir(parents=True, exist_ok=True)

    def rota(self, *arguments, **variables):
        return self._run([self.rota_program, "--endpoint-url", self.endpoint, *arguments], variables)

    def aws(self, *arguments, region=REGION):
        aws = Path(sys.executable).with_name("aws")
        command = [sys.executable, aws, "--endpoint-url", self.endpoint, "--region", region, "--output", "json"]
        return self._run([*command, *arguments], {})

    def _run(self, command, variables):
        ended = subprocess.run(
            [str(part) for part in command],
            cwd=self.folder,
            env=environment(self.home, **variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
        )
        return Run(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@contextmanager
def sandbox(rota, folder):
    """The address of a sandbox that is stopped in the end."""
    with _server([rota, "sandbox", "serve", "--memory", "--port", "0"], folder) as (process, log):
        yield _wait(process, log, lambda: _first_address(log))


def seed(endpoint, content):
    """Puts into a sandbox what a seed says."""
    body = json.dumps(content).encode()
    urllib.request.urlopen(f"{endpoint}/_sandbox/seed", body, timeout=30).close()


@contextmanager
def moto(folder):
    """The address of a moto server that is stopped in the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with _server(command, folder) as (process, log):
        yield _wait(process, log, lambda: _answers(address))


@contextmanager
def _server(command, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process, log
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process, log, address):
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and process.poll() is None:
        found = address()
        if found:
            return found
        time.sleep(0.1)
    raise RuntimeError(f"the server does not answer; it printed:\n{log.read_text()}")


def _first_address(log):
    found = re.search(r"^(http://\S+)$", log.read_text(), re.MULTILINE)
    return found and found.group(1)


def _answers(address):
    try:
        urllib.request.urlopen(address + "/moto-api/", timeout=5).close()
        return address
    except OSError:
        return None
