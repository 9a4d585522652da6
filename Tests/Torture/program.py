"""The program under test: on the command line, and in a pseudo-terminal."""

import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "EndToEnd"))
from terminal import KEYS, Program  # noqa: E402,F401  (the terminal stories use the same one)

TODAY = "2026-11-21"
SAVED = r"✓ bewaard"  # what the dashboard says when all is on the disk
NEVER = r"never on any screen"
LIMIT = 30.0  # seconds after which a command counts as hanging


class Ran:
    """How a command ended: its status (negative: by that signal; None: it hung), and what it said."""

    def __init__(self, status, out, err, seconds):
        self.status, self.out, self.err, self.seconds = status, out, err, seconds

    def __str__(self):
        said = (self.err or self.out).strip().split("\n")[-1][:160]
        return f"{'hangs' if self.status is None else f'exit {self.status}'}: {said!r}"


def environment():
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NETELAND")}
    return {**kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}


class Binary:
    def __init__(self, path):
        self.path = path

    def argv(self, folder, *arguments, lang="en"):
        return [self.path, "--data", folder, "--lang", lang, "--today", TODAY, *arguments]

    def run(self, folder, *arguments, killed_after=None):
        """Runs a command on a folder, or kills it after so many seconds."""
        return run(self.argv(folder, *arguments), killed_after=killed_after)

    def dashboard(self, folder, strace=None):
        """Opens the dashboard, under `strace` where its arguments are given (see `tracing`)."""
        argv = self.argv(folder, lang="nl")
        if strace:
            argv = strace.command(argv, terminal=True)
        return Dashboard(argv)


def run(argv, before=None, killed_after=None):
    """Runs a command. `before` is called in the child just before it."""
    start = time.monotonic()
    child = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             env=environment(), preexec_fn=before, restore_signals=before is None)
    try:
        out, err = child.communicate(timeout=killed_after or LIMIT)
        status = child.returncode
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
        status = child.returncode if killed_after else None
    text = lambda data: data.decode("utf-8", "replace")
    return Ran(status, text(out), text(err), time.monotonic() - start)


class Dashboard(Program):
    """The dashboard, with its way of saying that all is saved."""

    def __init__(self, argv):
        super().__init__(argv, (100, 30), environment())

    def opened(self):
        self.wait_for(r"Vraagt aandacht|Overzicht", limit=LIMIT)
        self.settle(quiet=0.1)

    def send(self, text):
        """Types without reading what comes of it; false where nobody reads any more."""
        try:
            os.write(self.master, text.encode())
            return True
        except OSError:
            return False

    def shows(self, pattern):
        return re.search(pattern, self.text(), re.M)

    def said(self, pattern, limit=3.0):
        """Whether the screen comes to show this; false where the program ends or time is up first."""
        end = time.monotonic() + limit
        while not self.shows(pattern):
            if time.monotonic() > end or (not self.read(0.02) and self.poll() is not None):
                return bool(self.shows(pattern))
        return True

    def end(self):
        """Kills it where it still lives, and lets go of the terminal."""
        if self.poll() is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
            self.status = -9
        for descriptor in (self.master, self.slave):
            try:
                os.close(descriptor)
            except OSError:
                pass
