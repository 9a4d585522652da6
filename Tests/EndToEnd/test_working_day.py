"""A coordinator's working day, typed into the real program in a pseudo-terminal."""

import json
import os
import signal
import subprocess
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import Program

# A school of the sample with no session yet this year.
SCHOOL = "990215-01"


class WorkingDay(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(self.addCleanup)

    def open(self, *arguments, size=(80, 24), **env):
        program = Program(
            [NETELAND, "--data", self.folder.path, "--today", TODAY, "--lang", "nl", *arguments], size, env)
        program.wait_for(r"Vraagt aandacht|Overzicht")
        program.settle()
        return program

    def reach(self, program):
        """The range on the overview: at least and at most so many pupils."""
        program.type("1")
        found = program.wait_for(r"(\d+)(?:-(\d+))? van (\d+) leerlingen")
        return int(found[1]), int(found[2] or found[1])

    def test_a_session_from_plan_to_reach(self):
        before = self.folder.bytes()
        known = self.folder.sessions()
        name = self.folder.school(SCHOOL)["name"]
        program = self.open()
        low, high = self.reach(program)

        # Find the school, plan a session for it.
        program.type("2", "/", name)
        program.wait_for(r"1 van 37")
        program.type("enter", "n")
        program.wait_for(r"Nieuwe sessie")
        program.type("robots", "enter", "enter")
        # A Wednesday in the autumn holiday: named before anything is confirmed.
        program.type("4/11")
        program.wait_for(r"let op: .*herfstvakantie")
        # In school it blocks.
        program.type("tab", "tab", "tab", "tab", "tab", "tab", "space")
        program.wait_for(r"blokkeert: .*herfstvakantie")
        program.type("space")
        program.wait_for(r"let op: .*herfstvakantie")
        # A free Wednesday afternoon.
        program.type("up", "up", "up", "up", "up", "up", "\x15", "18/11")
        program.wait_for(r"Niets botst")
        program.type("ctrl-s")
        program.wait_for(r"Ingepland: .*18/11/2026")
        program.wait_for(r"bewaard")

        # It was held, and these came.
        program.type("3", "/", name, "enter")
        program.wait_for(r"Robots")
        program.type("a")
        program.wait_for(r"[Gg]ehouden")
        program.type("r")
        program.wait_for(r"Wie was er")
        program.type("18", "enter", "18", "ctrl-s")
        program.wait_for(r"bewaard")

        # The reach moves, and goes back and forth.
        self.assertEqual(self.reach(program), (low + 18, high + 18))
        program.type("u")
        program.wait_for(r"Ongedaan gemaakt")
        self.assertEqual(self.reach(program), (low, high))
        program.type("ctrl-r")
        self.assertEqual(self.reach(program), (low + 18, high + 18))
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])

        # Exactly that session is on the disk, and nothing else has changed.
        after = self.folder.bytes()
        changed = sorted(path for path in after if after[path] != before.get(path))
        self.assertEqual(changed, ["2026-2027/sessions.json"])
        new = [session for key, session in self.folder.sessions().items() if key not in known]
        self.assertEqual(len(new), 1)
        session = new[0]
        self.assertEqual((session["day"], session["start"], session["status"]), ("2026-11-18", "13:30", "held"))
        self.assertEqual(len(session["participation"]), 1)
        line = session["participation"][0]
        self.assertEqual((line["school"], line["grade"], line["attended"], line["firstTimers"]), (SCHOOL, "L5", 18, 18))
        old = before["2026-2027/sessions.json"].decode().splitlines()
        now = iter(after["2026-2027/sessions.json"].decode().splitlines())
        for text in old[:-3]:
            self.assertTrue(any(text == line for line in now), f"the line {text!r} is gone")

    def test_undo_across_restarts(self):
        before = self.folder.bytes()
        program = self.open()
        program.type("3", "a")
        program.wait_for(r"bewaard")
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertNotEqual(self.folder.bytes(), before)
        program = self.open()
        program.type("u")
        program.wait_for(r"Ongedaan gemaakt")
        program.wait_for(r"bewaard")
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(self.folder.bytes(), before)

    def test_kill_loses_nothing_that_was_called_saved(self):
        program = self.open()
        program.type("3", "a")
        program.wait_for(r"bewaard")
        os.kill(program.pid, signal.SIGKILL)
        program.wait()
        held = lambda: sum(s["status"] == "held" for s in self.folder.sessions().values())
        program = self.open()
        program.type("q")
        self.assertEqual(program.wait(), 0)
        with_journal = held()
        self.assertEqual(with_journal, 25)

    def test_signals_give_the_terminal_back(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT):
            with self.subTest(signal=number.name):
                program = self.open()
                program.type("2", "/", "ol")
                os.kill(program.pid, number)
                self.assertEqual(program.wait(), -number)
                self.assertEqual(program.left_behind(), [])

    def test_any_size_at_any_moment(self):
        program = self.open()
        for size in ((120, 40), (60, 20), (10, 2), (200, 60), (1, 1), (80, 24)):
            program.resize(*size)
            program.settle()
            program.type("2", "3", "down", "1")
            self.assertIsNone(program.poll(), f"ended at {size}")
        program.wait_for(r"Overzicht")
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])

    def test_bad_files_are_named_and_left_alone(self):
        path = os.path.join(self.folder.path, "venues.json")
        with open(path, "rb") as file:
            whole = file.read()
        with open(path, "wb") as file:
            file.write(whole[: len(whole) // 2])
        before = self.folder.bytes()
        program = self.open()
        program.wait_for(r"! \d+ proble")
        program.type("P")
        program.wait_for(r"venues\.json:\d+:\d+")
        program.type("escape", "q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(self.folder.bytes(), before)

    def test_text_from_a_file_is_shown_not_obeyed(self):
        path = os.path.join(self.folder.path, "schools.json")
        with open(path) as file:
            text = file.read()
        name = self.folder.school(SCHOOL)["name"]
        with open(path, "w") as file:
            file.write(text.replace(json.dumps(name, ensure_ascii=False), '"\\u001b]0;boos\\u0007\\u001b[2J"', 1))
        program = self.open()
        program.type("2")
        program.settle()
        self.assertNotIn(b"\x1b]0;boos", program.raw)
        self.assertIn("␛]0;boos", program.text())
        program.type("q")
        self.assertEqual(program.wait(), 0)

    def test_without_a_terminal_it_speaks_in_lines(self):
        ran = subprocess.run(
            [NETELAND, "--data", self.folder.path], stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env={**os.environ, "LANG": "nl_BE.UTF-8", "LC_ALL": ""})
        self.assertEqual(ran.returncode, 0)
        self.assertIn("Typ hulp om te horen wat je kan doen", ran.stdout)
        self.assertNotIn("\x1b", ran.stdout)

    def test_an_unsaved_change_is_said_so_when_the_folder_cannot_be_written(self):
        program = self.open("--read-only")
        program.type("3", "a")
        program.wait_for(r"alleen[- ]lezen|enkel lezen|lezen")
        program.type("q")
        self.assertEqual(program.wait(), 0)


if __name__ == "__main__":
    unittest.main()
