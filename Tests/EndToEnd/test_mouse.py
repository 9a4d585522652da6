"""The mouse, as a terminal reports it, in the real program in a pseudo-terminal."""

import json
import os
import re
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import Program

# Presses, releases and moves as SGR reports them: 0 is the left button, 32 more while it moves, 64 and 65 are the wheel.
LEFT, DRAG, WHEEL_UP, WHEEL_DOWN = 0, 32, 64, 65


class Mouse(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(self.addCleanup).path

    def open(self, *arguments, **env):
        program = Program(
            [NETELAND, "--data", self.folder, "--today", TODAY, "--lang", "nl", *arguments], (80, 24), env)
        program.wait_for("Vraagt aandacht")
        program.settle()
        return program

    def report(self, program, button, place, released=False):
        x, y = place
        os.write(program.master, f"\x1b[<{button};{x + 1};{y + 1}{'m' if released else 'M'}".encode())
        program.settle()

    def click(self, program, place):
        """A quick one: the press and the release come in one go."""
        x, y = place
        os.write(program.master, f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m".encode())
        program.settle()

    def find(self, program, text):
        for y, line in enumerate(program.screen.display):
            if text in line:
                return line.index(text), y
        self.fail(f"no {text!r}:\n{program.text()}")

    def end(self, program):
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])

    def starts(self):
        """When the sessions of one Saturday begin, by what is on the disk."""
        with open(os.path.join(self.folder, "2026-2027", "sessions.json")) as file:
            return [s["start"] for s in json.load(file)["sessions"] if s.get("date", s.get("day")) == "2026-12-12"]

    def test_clicks_and_the_wheel(self):
        program = self.open()
        self.click(program, self.find(program, "2 Scholen"))
        program.wait_for(r"\[2 Scholen\]")
        self.click(program, self.find(program, "BS De Zonnewijzer"))
        program.wait_for(r"^▸ BS De Zonnewijzer")
        self.report(program, WHEEL_UP, self.find(program, "BS De Zonnewijzer"))
        program.wait_for(r"^▸ BS De Kleine Beuk")
        self.report(program, WHEEL_DOWN, self.find(program, "BS De Zonnewijzer"))
        program.wait_for(r"^▸ BS De Zonnewijzer")
        self.click(program, self.find(program, "Gemeente"))
        program.wait_for("Gemeente▲")
        self.click(program, self.find(program, "nieuwe sessie"))
        program.wait_for("Nieuwe sessie")
        program.type("escape")
        self.end(program)

    def test_a_session_is_dragged_to_another_hour_and_is_on_the_disk(self):
        program = self.open()
        program.type("3", "tab", ">", ">", ">")
        # Taken on its second row, and held there.
        x, y = self.find(program, "Windmolens")
        hour = self.find(program, "14:00")[1]
        self.report(program, LEFT, (x, y))
        self.report(program, DRAG, (x, y + 1))
        program.wait_for("za 12/12 10:30-")
        self.report(program, DRAG, (x, hour + 1))
        program.wait_for("za 12/12 14:30-")
        self.assertEqual(self.starts().count("14:30"), 0)
        self.report(program, LEFT, (x, hour + 1), released=True)
        program.wait_for("bewaard")
        self.end(program)
        self.assertEqual(self.starts().count("14:30"), 1)

    def test_the_terminal_gets_the_mouse_back(self):
        program = self.open()
        self.assertEqual(self.modes(program), {"1000": "h", "1002": "h", "1006": "h"})
        program.type("M")
        program.wait_for("De muis is van de terminal")
        self.assertEqual(self.modes(program), {"1000": "l", "1002": "l", "1006": "l"})
        program.type("M")
        program.wait_for("De muis werkt hier")
        self.assertEqual(self.modes(program), {"1000": "h", "1002": "h", "1006": "h"})
        self.end(program)
        self.assertEqual(self.modes(program), {"1000": "l", "1002": "l", "1006": "l"})

    def test_without_a_mouse_nothing_is_asked_of_the_terminal(self):
        program = self.open("--no-mouse")
        self.assertNotIn("h", self.modes(program).values())
        self.end(program)

    def modes(self, program):
        found = {}
        for numbers, state in re.findall(rb"\x1b\[\?([\d;]+)([hl])", program.raw):
            for number in numbers.decode().split(";"):
                if number in ("1000", "1002", "1003", "1006"):
                    found[number] = state.decode()
        return found


if __name__ == "__main__":
    unittest.main()
