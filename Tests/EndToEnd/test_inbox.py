"""Thirty sessions without numbers, recorded one after the other: how many keys, and how long it takes."""

import json
import os
import statistics
import time
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import Program

COUNT = 30
# Of somebody who has a list beside the keyboard: to find the next session on it, and to press a key.
SECONDS_A_SESSION, SECONDS_A_KEY = 1.2, 0.15
# What is struck, and what is typed again where its column is shown.
NUMBERS = ("attended", "firstTimers", "girls", "girlsFirstTimers", "priority", "priorityFirstTimers", "firstTimerScope")
COLUMNS = {"Aanwezig": "attended", "Nieuw": "firstTimers", "Meisjes": "girls", "Prioritair": "priority"}


class Inbox(unittest.TestCase):
    def setUp(self):
        sample = Folder(self.addCleanup)
        self.folder = sample.path
        self.env = {"XDG_CONFIG_HOME": sample.parent, "XDG_STATE_HOME": sample.parent}

    def strike(self, count):
        """Takes the numbers of the latest sessions away until so many wait, and gives what was there, oldest first."""
        waiting, struck = {}, {}
        for year in sorted(os.listdir(self.folder), reverse=True):
            path = os.path.join(self.folder, year, "sessions.json")
            if not os.path.exists(path):
                continue
            with open(path) as file:
                contents = json.load(file)
            for session in sorted(contents["sessions"], key=lambda s: (s["day"], s["start"]), reverse=True):
                lines = session.get("participation", [])
                if session["status"] == "held" and any("attended" in line for line in lines):
                    if len(waiting) + len(struck) >= count:
                        continue
                    struck[session["id"]] = (session, [{n: line.get(n) for n in NUMBERS} for line in lines])
                    for line in lines:
                        for name in NUMBERS:
                            line.pop(name, None)
                elif lines and (session["status"] == "held" or session["status"] != "cancelled" and session["day"] < TODAY):
                    waiting[session["id"]] = (session, [{"attended": 1, "firstTimers": 1} for _ in lines])
            with open(path, "w") as file:
                json.dump(contents, file, ensure_ascii=False, indent=2)
        everything = list(waiting.values()) + list(struck.values())
        return sorted(everything, key=lambda entry: (entry[0]["day"], entry[0]["start"], entry[0]["id"]))

    def test_thirty_sessions_within_two_minutes(self):
        sessions = self.strike(COUNT)
        self.assertEqual(len(sessions), COUNT)
        program = Program(
            [NETELAND, "--data", self.folder, "--today", TODAY, "--lang", "nl"], (80, 24), self.env)
        program.wait_for("Vraagt aandacht")
        program.settle()
        program.type("r")
        keys, spent = 1, []

        def press(key):
            began = time.perf_counter()
            os.write(program.master, key.encode())
            last = began
            while program.read(0.015):
                last = time.perf_counter()
            spent.append(last - began)

        for number, (session, lines) in enumerate(sessions, 1):
            program.wait_for(rf"Wie was er\?  {number} van {COUNT}")
            day = "/".join(reversed(session["day"].split("-")))
            program.wait_for(rf"{day} {session['start']}")
            # All of the frame: what it asks for differs from session to session.
            program.settle(quiet=0.05)
            head = program.wait_for(r"^│   Klas .*│$").group().strip("│ ").split()
            columns = [COLUMNS.get(name) for name in head[1:] if name != "Leerlingen"]
            for line in lines:
                for column in columns:
                    value = line.get(column)
                    for key in ("" if value is None else str(value)) + "\r":
                        press(key)
                        keys += 1
                    # An empty box: on to the next class.
                    if value is None:
                        break
        program.wait_for(rf"{COUNT} ingevuld")
        program.type("escape", "q")
        self.assertEqual(program.wait(), 0)

        with_numbers = 0
        for year in os.listdir(self.folder):
            path = os.path.join(self.folder, year, "sessions.json")
            if os.path.exists(path):
                with open(path) as file:
                    found = {s["id"]: s for s in json.load(file)["sessions"]}
                for session, lines in sessions:
                    if session["id"] in found:
                        recorded = [line.get("attended") for line in found[session["id"]]["participation"]]
                        self.assertEqual(recorded, [line["attended"] for line in lines])
                        with_numbers += 1
        self.assertEqual(with_numbers, COUNT)
        person = COUNT * SECONDS_A_SESSION + keys * SECONDS_A_KEY
        print(f"\n{COUNT} sessions: {keys} keys, {keys / COUNT:.1f} each; the program took {sum(spent):.2f} s in all, "
              f"{statistics.median(spent) * 1000:.1f} ms a key, {max(spent) * 1000:.0f} ms at most; "
              f"with a person at {1 / SECONDS_A_KEY:.0f} keys a second {person + sum(spent):.0f} s")
        self.assertLess(person + sum(spent), 120)


if __name__ == "__main__":
    unittest.main()
