"""Every kind of terminal, from xterm to one that can only print: the screens, the ways out, what is sent."""

import os
import random
import re
import shutil
import signal
import subprocess
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import KEYS, Program

TERMINALS = ["xterm", "xterm-256color", "screen", "tmux-256color", "linux", "vt100"]
SCREENS = ["1 Overzicht", "2 Scholen", "3 Agenda", "4 Bereik", "5 Beheer"]
WITHOUT_UTF8 = ["C", "POSIX", "nl_BE.ISO-8859-1"]
FAULTS_AND_REQUESTS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTRAP, signal.SIGSEGV, signal.SIGQUIT]


class TerminalCase(unittest.TestCase):
    """With a folder for all tests of the class, since none of them changes anything."""

    @classmethod
    def setUpClass(cls):
        sample = Folder(cls.addClassCleanup)
        cls.parent, cls.folder = sample.parent, sample.path

    def argv(self, *more):
        return [NETELAND, "--data", self.folder, "--today", TODAY, "--lang", "nl", *more]

    def open(self, size=(80, 24), before=(), **env):
        program = Program([*before, *self.argv()], size, env)
        self.addCleanup(self.reap, program)
        program.wait_for(r"Vraagt aandacht")
        program.settle(quiet=0.04)
        return program

    def reap(self, program):
        if program.poll() is None:
            os.kill(program.pid, signal.SIGKILL)
            program.wait()

    def walk(self, program):
        """All screens, and a form."""
        for name in SCREENS[1:] + SCREENS[:1]:
            program.press(name[0], r"\[" + name + r"\]")
        program.press("n", r"Nieuwe sessie")
        program.press("robot", r"robot")
        program.type("escape")
        program.press("escape", r"q stoppen")
        program.settle(quiet=0.04)

    def quit(self, program):
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])


class Terminals(TerminalCase):
    def test_the_screens_and_a_form_on_every_terminal(self):
        for name in TERMINALS:
            with self.subTest(TERM=name):
                program = self.open(TERM=name)
                self.walk(program)
                shown = program.text()
                program.view(60, 20)
                program.wait_for(r"Vraagt aandacht")
                program.view(80, 24)
                program.wait_for(r"q stoppen")
                program.settle(quiet=0.04)
                self.assertEqual(program.text(), shown)
                self.assertEqual(b"\x1b[?2026h" in program.raw, name not in ("linux", "vt100"))
                self.quit(program)

    def test_every_way_out_gives_the_terminal_back(self):
        for name in ["xterm-256color", "vt100"]:
            for number in FAULTS_AND_REQUESTS:
                with self.subTest(TERM=name, signal=number.name):
                    program = self.open(TERM=name)
                    program.press("n", r"Nieuwe sessie")
                    os.kill(program.pid, number)
                    self.assertEqual(program.wait(), -number)
                    self.assertEqual(program.left_behind(), [])

    def test_ctrl_z_and_fg_in_a_shell(self):
        # The shell's own way with pasted text would be taken for ours.
        settings = os.path.join(self.parent, "inputrc")
        with open(settings, "w") as file:
            file.write("set enable-bracketed-paste off\n")
        for name in ["xterm-256color", "screen", "linux", "vt100"]:
            with self.subTest(TERM=name):
                shell = Program(["bash", "--norc", "--noprofile", "-i"],
                                env={"TERM": name, "PS1": "klaar>", "INPUTRC": settings})
                self.addCleanup(self.reap, shell)
                modes = r"^(\d+) \d+\s+klaar>$"
                shell.wait_for(r"klaar>$")
                known = shell.press("clear; stty -g | cksum\r", modes)[1]
                shell.press(" ".join(self.argv()) + "\r", r"Vraagt aandacht")
                shell.press("2", r"\[2 Scholen\]")
                shell.press("ctrl-z", r"Stopped")
                self.assertEqual([mode for mode in shell.left_behind() if mode != "termios"], [])
                self.assertEqual(shell.press("clear; stty -g | cksum\r", modes)[1], known)
                shell.press("fg\r", r"\[2 Scholen\]")
                shell.press("3", r"\[3 Agenda\]")
                # The emulator has no second screen to go back to.
                shell.press("q", r"^klaar>")
                shell.press("echo status $?\r", r"^status 0")
                self.assertEqual(shell.press("clear; stty -g | cksum\r", modes)[1], known)
                self.assertEqual([mode for mode in shell.left_behind() if mode != "termios"], [])
                os.kill(shell.pid, signal.SIGKILL)
                shell.wait()

    def test_a_storm_of_sizes(self):
        chance = random.Random(6)
        program = self.open()
        fresh = program.text()
        sizes = [(1, 1), (10, 2), (300, 100), (2, 300), (300, 1), (40, 10), (39, 9)]
        sizes += [(chance.randrange(1, 301), chance.randrange(1, 101)) for _ in range(200 - len(sizes))]
        chance.shuffle(sizes)
        for count, size in enumerate(sizes):
            program._winsize(*size)
            if count % 8 == 0:
                os.write(program.master, chance.choice([b"2", b"3", b"4", b"\x1bOB", b"n", b"\x1b"]))
            if count % 20 == 0:
                program.view(*size)  # its screen must be as large as what is drawn
                program.settle(quiet=0.03)
            self.assertIsNone(program.poll(), f"ended at {size}")
        program.view(79, 24)
        program.settle(quiet=0.06)
        program.type("escape", "escape", "escape", "1")
        program.view(80, 24)
        program.wait_for(r"\[1 Overzicht\]")
        program.settle(quiet=0.06)
        first = lambda text: text.replace("▸", " ").split("\n")[:20]
        self.assertEqual(first(program.text()), first(fresh))
        self.quit(program)

    def test_ten_by_two_says_what_is_the_matter(self):
        program = self.open()
        for size, words in [((10, 2), r"Te klein:\s*\n?minstens"), ((12, 3), r"Te klein:\nminstens\n40.10"), ((5, 1), "Te")]:
            program.view(*size)
            program.wait_for(words)
        program.view(80, 24)
        program.wait_for(r"Vraagt aandacht")
        self.quit(program)


class WithoutMuch(TerminalCase):
    def test_without_utf_8_only_ascii_is_sent(self):
        for locale in WITHOUT_UTF8:
            with self.subTest(locale=locale):
                program = self.open(LANG=locale, LC_ALL="")
                self.walk(program)
                program.type("3", "tab", "tab", "4", "tab")
                self.assertTrue(program.raw.isascii())
                self.quit(program)

    def test_without_colour_none_is_sent(self):
        program = self.open(NO_COLOR="1")
        self.walk(program)
        self.assertNotRegex(program.raw, rb"\x1b\[([\d;]*;)?(3[0-8]|4[0-8]|9\d|10\d)(;[\d;]*)?m")
        self.quit(program)

    def test_a_terminal_that_can_only_print_is_told_what_works(self):
        # What is said to whom: the name, and where the command line is described.
        for term, words in [("dumb", r"dumb"), ("geen-terminal", r"geen-terminal"), (None, r"TERM"), ("", r"TERM")]:
            with self.subTest(TERM=term):
                program = Program(self.argv(), (80, 24), {"TERM": term})
                self.assertEqual(program.wait(), 1)
                self.assertRegex(program.text().replace("\n", " "), r"neteland: .*" + words + r".*--(help|plain)")
                self.assertNotIn(b"\x1b", program.raw)
                self.assertEqual(program.left_behind(), [])

    def test_a_terminal_whose_entry_is_missing_has_one_that_stands_in(self):
        program = self.open(TERM="xterm-of-tomorrow")
        self.walk(program)
        self.quit(program)


class Writes(TerminalCase):
    """What leaves the program, and in how many parts."""

    TRACE = ["strace", "-f", "-qq", "-e", "trace=write", "-e", "write=1", "-s", "0"]

    def setUp(self):
        if not shutil.which("strace"):
            self.skipTest("strace is not installed: scripts/setup --tests does that")
        if subprocess.run([*self.TRACE, "-o", os.devnull, "true"], capture_output=True).returncode != 0:
            self.skipTest("strace may not trace here")

    def traced(self, **env):
        self.record = os.path.join(self.parent, "trace")
        return self.open(before=[*self.TRACE, "-o", self.record], **env)

    def sizes(self):
        """The bytes of every write to the terminal so far."""
        with open(self.record) as file:
            return [int(size) for size in re.findall(r"write\(1, .* = (\d+)$", file.read(), re.M)]

    def test_a_frame_is_one_write_between_two_marks(self):
        program = self.traced()
        self.assertEqual(len(self.sizes()), 1, "the first frame, and what the terminal is to do")
        for key in ["down", "2", "down", "page down", "3", "tab", "?", "escape", "n", "tab", "escape", "4", "M", "M"]:
            before, sent = len(self.sizes()), len(program.raw)
            program.type(key)
            new = program.raw[sent:]
            self.assertEqual(len(self.sizes()) - before, 1, f"after {key}: {new}")
            self.assertTrue(new.startswith(b"\x1b[?2026h") and new.endswith(b"\x1b[?2026l"), f"after {key}: {new}")
            self.assertEqual(new.count(b"\x1b[?2026"), 2)
        before = len(self.sizes())
        program.view(120, 40)
        program.settle()
        self.assertEqual(len(self.sizes()) - before, 1, "a frame larger than any buffer of ncurses")
        self.quit(program)

    def test_the_marks_are_left_out_where_they_are_not_wanted(self):
        program = self.traced(NETELAND_SYNC="off")
        program.type("2", "down")
        self.assertNotIn(b"\x1b[?2026", program.raw)
        self.assertEqual(len(self.sizes()), 3)
        self.quit(program)

    def test_a_key_that_changes_nothing_sends_nothing(self):
        program = self.traced()
        sent = len(program.raw)
        program.type("1")
        self.assertEqual(program.raw[sent:], b"")
        self.quit(program)


class SlowLine(TerminalCase):
    """How many bytes a key may cost: what is in force is not said again, and what has not changed is not sent."""

    # Of an arrow in a list, on average, 80 by 24; the marks of the frame included.
    MOST = {"1": 200, "2": 300, "4": 300}

    def test_bytes_of_an_arrow_key(self):
        program = self.open()
        for screen, most in self.MOST.items():
            program.type(screen)
            sent = len(program.raw)
            program.type("down", "down", "down", "down", "up", "up")
            mean = (len(program.raw) - sent) / 6
            self.assertLessEqual(mean, most, f"screen {screen}")
        self.quit(program)

    def test_what_is_sent_bit_by_bit_looks_like_what_is_drawn_at_once(self):
        for term in ["xterm-256color", "screen", "linux"]:
            with self.subTest(TERM=term):
                program = self.open(TERM=term)
                chance = random.Random(term)
                for _ in range(40):
                    key = chance.choice(["down", "down", "up", "tab", "2", "3", "4", "5", "1"])
                    os.write(program.master, KEYS.get(key, key).encode())
                    program.settle(quiet=0.015)
                program.settle(quiet=0.2)
                bit_by_bit = self.looks(program)
                program.view(80, 24)
                os.kill(program.pid, signal.SIGWINCH)
                program.wait_for(r"\S")
                program.settle(quiet=0.2)
                at_once = self.looks(program)
                differing = [(y, x) for y in range(24) for x in range(80) if bit_by_bit[y][x] != at_once[y][x]]
                self.assertEqual(differing, [])
                self.quit(program)

    def looks(self, program):
        buffer = program.screen.buffer
        return [[buffer[y][x] for x in range(program.columns)] for y in range(program.rows)]


if __name__ == "__main__":
    unittest.main()
