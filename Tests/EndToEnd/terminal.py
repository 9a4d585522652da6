"""A program in a pseudo-terminal, its screen read by a terminal emulator (pyte)."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

import pyte

KEYS = {
    "up": "\x1bOA", "down": "\x1bOB", "right": "\x1bOC", "left": "\x1bOD",
    "enter": "\r", "page down": "\x1b[6~", "escape": "\x1b", "tab": "\t", "backspace": "\x7f", "space": " ",
    "ctrl-r": "\x12", "ctrl-s": "\x13", "ctrl-z": "\x1a", "f1": "\x1bOP",
}
# What a program switches on, and has to switch off again.
MODES = {"1049": "alternate screen", "47": "alternate screen", "1": "cursor keys of an application",
         "2004": "bracketed paste", "2026": "held frame",
         "1000": "mouse", "1002": "mouse", "1003": "mouse", "1006": "mouse"}


class Failed(Exception):
    pass


class Program:
    def __init__(self, argv, size=(80, 24), env=None):
        self.argv, (self.columns, self.rows) = argv, size
        self.screen = pyte.Screen(self.columns, self.rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.master, self.slave = pty.openpty()
        self._winsize(*size)
        self.before = termios.tcgetattr(self.slave)
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for target in (0, 1, 2):
                os.dup2(self.slave, target)
            os.closerange(3, 256)
            environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
            for name in ("LINES", "COLUMNS", "NO_COLOR", "TMUX"):
                environment.pop(name, None)
            environment = {k: v for k, v in {**environment, **(env or {})}.items() if v is not None}
            os.execvpe(argv[0], argv, environment)
        self.status = None

    def _winsize(self, columns, rows):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        self._winsize(columns, rows)

    # -- reading

    def read(self, seconds):
        """Feeds what comes within so many seconds; true if anything came."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        # pyte takes REP (CSI n b) for nothing; ncurses uses it.
        self.stream.feed(self._expand(data))
        return bool(data)

    def _expand(self, data):
        return re.sub(rb"([\x20-\x7e])\x1b\[(\d+)b", lambda m: m[1] * (int(m[2]) + 1), data)

    def settle(self, quiet=0.08, limit=5.0):
        end = time.monotonic() + limit
        while time.monotonic() < end and self.read(quiet):
            pass

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, pattern, limit=10.0):
        """Reads until the screen shows the regular expression; gives the match."""
        end = time.monotonic() + limit
        while True:
            found = re.search(pattern, self.text(), re.M)
            if found:
                return found
            if time.monotonic() > end:
                raise Failed(f"the screen never showed {pattern!r}:\n{self.text()}")
            self.read(0.05)

    # -- typing

    def type(self, *keys):
        """Keys by name (`enter`, `ctrl-s`), anything else as text; each key in a write of its own."""
        for key in keys:
            for part in [KEYS[key]] if key in KEYS else key:
                os.write(self.master, part.encode())
                self.settle(quiet=0.03, limit=1.0)
        self.settle()

    def press(self, key, pattern):
        """A key by name or as it is, in one write; then waits for what it is to show."""
        os.write(self.master, KEYS.get(key, key).encode())
        return self.wait_for(pattern)

    def view(self, columns=None, rows=None):
        """Gives the terminal another size, or the same one again, with nothing on its screen yet."""
        self.columns, self.rows = columns or self.columns, rows or self.rows
        self.screen = pyte.Screen(self.columns, self.rows)
        self.stream = pyte.ByteStream(self.screen)
        self._winsize(self.columns, self.rows)

    # -- ending

    def poll(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def wait(self, limit=10.0):
        end = time.monotonic() + limit
        while self.poll() is None:
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                raise Failed(f"the program did not end:\n{self.text()}")
            self.read(0.02)
        self.settle(quiet=0.02)
        return self.status

    def left_behind(self):
        """What of the terminal is not as it was; empty where all is restored."""
        left = []
        if termios.tcgetattr(self.slave)[:4] != self.before[:4]:
            left.append("termios")
        states = {}
        for numbers, state in re.findall(rb"\x1b\[\?([\d;]+)([hl])", self.raw):
            states.update((number, state) for number in numbers.decode().split(";"))
        left += sorted({name for mode, name in MODES.items() if states.get(mode) == b"h"})
        if states.get("25") == b"l":
            left.append("hidden cursor")
        return left
