"""The program in tmux, as many people who work over ssh have it: tmux itself says what became of its terminal."""

import itertools
import os
import re
import shutil
import signal
import subprocess
import time
import unittest

from sample import NETELAND, TODAY, Folder

PROMPT = "klaar>"
# What tmux knows of a pane that has been given back.
AT_REST = {"alternate_on": "0", "mouse_any_flag": "0", "mouse_sgr_flag": "0", "cursor_flag": "1", "keypad_cursor_flag": "0"}


class Tmux:
    """A server of its own with one pane, in it a shell."""

    servers = itertools.count()

    def __init__(self, folder, term):
        # Never a name again: the server that had it may still be on its way out.
        self.name = f"neteland-test-{os.getpid()}-{next(self.servers)}"
        settings = os.path.join(folder, "tmux.conf")
        with open(settings, "w") as file:
            file.write(f"set -g default-terminal {term}\nset -g escape-time 0\nset -g status off\n")
        with open(os.path.join(folder, "inputrc"), "w") as file:
            file.write("set enable-bracketed-paste off\n")
        self.settings = settings
        environment = {k: v for k, v in os.environ.items() if k not in ("TMUX", "NO_COLOR", "LINES", "COLUMNS")}
        environment |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "INPUTRC": os.path.join(folder, "inputrc")}
        self.environment = environment
        self.run("new-session", "-d", "-x", "80", "-y", "24", f"env PS1='{PROMPT}' bash --norc --noprofile -i")

    def run(self, *words):
        ran = subprocess.run(["tmux", "-L", self.name, "-f", self.settings, *words], capture_output=True, text=True,
                             env=self.environment)
        if ran.returncode != 0:
            raise AssertionError(f"tmux {' '.join(words)}: {ran.stderr}")
        return ran.stdout

    def text(self):
        return "\n".join(line.rstrip() for line in self.run("capture-pane", "-p").split("\n")).rstrip()

    def wait_for(self, pattern, limit=10.0):
        end = time.monotonic() + limit
        while not (found := re.search(pattern, self.text(), re.M)):
            if time.monotonic() > end:
                raise AssertionError(f"tmux never showed {pattern!r}:\n{self.text()}")
            time.sleep(0.01)
        return found

    def settled(self, quiet=0.1):
        """The screen once it has stayed the same for a while: tmux may be asked in the middle of a frame."""
        shown = self.text()
        while True:
            time.sleep(quiet)
            before, shown = shown, self.text()
            if shown == before:
                return shown

    def wait_to_show(self, screen, limit=10.0):
        end = time.monotonic() + limit
        while (shown := self.text()) != screen:
            if time.monotonic() > end:
                raise AssertionError(f"tmux never showed\n{screen}\nbut\n{shown}")
            time.sleep(0.01)

    def press(self, key, pattern):
        self.run("send-keys", key)
        return self.wait_for(pattern)

    def command(self, line, pattern):
        self.run("send-keys", "-l", line)
        self.run("send-keys", "Enter")
        return self.wait_for(pattern)

    def flags(self):
        answer = self.run("display-message", "-p", " ".join("#{%s}" % name for name in AT_REST))
        return dict(zip(AT_REST, answer.split()))

    def modes(self):
        """The modes of the tty, as the shell's own programs have them."""
        return self.command("clear; stty -g | cksum", r"^(\d+) \d+\s+klaar>$")[1]

    def end(self):
        subprocess.run(["tmux", "-L", self.name, "kill-server"], capture_output=True)


@unittest.skipUnless(shutil.which("tmux"), "tmux is not installed: scripts/setup --tests does that")
class InTmux(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        sample = Folder(cls.addClassCleanup)
        cls.parent, cls.folder = sample.parent, sample.path
        cls.line = f"{NETELAND} --data {cls.folder} --today {TODAY} --lang nl"

    def start(self, term):
        tmux = Tmux(self.parent, term)
        self.addCleanup(tmux.end)
        tmux.wait_for(r"klaar>$")
        self.known = tmux.modes()
        return tmux

    def given_back(self, tmux):
        self.assertEqual(tmux.flags(), AT_REST)
        self.assertEqual(tmux.modes(), self.known)

    def test_a_round_through_the_program(self):
        for term in ["tmux-256color", "screen"]:
            with self.subTest(TERM=term):
                tmux = self.start(term)
                tmux.command(self.line, r"Vraagt aandacht")
                self.assertEqual(tmux.flags()["alternate_on"], "1")
                for name in ["2 Scholen", "3 Agenda", "4 Bereik", "5 Beheer", "1 Overzicht"]:
                    tmux.press(name[0], r"\[" + name + r"\]")
                tmux.press("n", r"Nieuwe sessie")
                tmux.press("Escape", r"q stoppen")
                shown = tmux.settled()
                for size in [(10, 2), (200, 60), (1, 1), (60, 20), (33, 7), (120, 40), (80, 24)]:
                    tmux.run("resize-window", "-x", str(size[0]), "-y", str(size[1]))
                tmux.wait_to_show(shown)
                tmux.press("C-z", r"Stopped")
                self.given_back(tmux)
                tmux.command("fg", r"\[1 Overzicht\]")
                tmux.wait_to_show(shown)
                tmux.press("2", r"\[2 Scholen\]")
                tmux.press("q", r"klaar>$")
                self.given_back(tmux)
                tmux.end()

    def test_every_way_out_gives_the_pane_back(self):
        tmux = self.start("tmux-256color")
        for number in [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTRAP]:
            with self.subTest(signal=number.name):
                tmux.command("clear; " + self.line, r"Vraagt aandacht")
                tmux.press("n", r"Nieuwe sessie")
                # The program of the pane's shell.
                shell = tmux.run("display-message", "-p", "#{pane_pid}").strip()
                with open(f"/proc/{shell}/task/{shell}/children") as file:
                    program = int(file.read().split()[0])
                os.kill(program, number)
                tmux.wait_for(r"klaar>$")
                self.assertEqual(tmux.command("echo status $?", r"^status (\d+)\s+klaar>$")[1], str(128 + number))
                self.given_back(tmux)


if __name__ == "__main__":
    unittest.main()
