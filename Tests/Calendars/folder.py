"""A copy of the sample alliance, and what the program makes of it."""

import json
import os
import shutil
import subprocess
import tempfile

NETELAND = os.environ["NETELAND"]
TODAY = "2026-11-21"
YEAR = "2026-2027"


class Folder:
    def __init__(self):
        self.parent = tempfile.mkdtemp(prefix="neteland-calendars-")
        self.path = os.path.join(self.parent, "alliantie")
        subprocess.run([NETELAND, "sample", self.path], check=True, stdout=subprocess.DEVNULL)

    def remove(self):
        shutil.rmtree(self.parent)

    def run(self, *arguments, today=TODAY, status=0, stdin=None):
        """What the program prints, as bytes."""
        done = subprocess.run(
            [NETELAND, *arguments, "--data", self.path, "--today", today, "--lang", "nl"],
            input=stdin, capture_output=True)
        assert done.returncode == status, (arguments, done.returncode, done.stderr.decode())
        self.errors = done.stderr.decode()
        return done.stdout

    def json(self, *arguments, **more):
        return json.loads(self.run(*arguments, "--json", **more))

    def records(self, name):
        with open(os.path.join(self.path, name + ".json")) as file:
            return json.load(file)

    def change(self, name, change):
        """Changes a file as somebody with an editor would, in the spelling of the program."""
        whole = self.records(name)
        change(whole[name.split("/")[-1]])
        with open(os.path.join(self.path, name + ".json"), "w") as file:
            json.dump(whole, file, indent=2, ensure_ascii=False)
            file.write("\n")

    def sessions(self):
        return {s["id"]: s for s in self.records(f"{YEAR}/sessions")["sessions"]}

    def change_session(self, key, **fields):
        def change(sessions):
            for session in sessions:
                if session["id"] == key:
                    session.update(fields)

        self.change(f"{YEAR}/sessions", change)

    def delete_session(self, key):
        def change(sessions):
            sessions[:] = [session for session in sessions if session["id"] != key]

        self.change(f"{YEAR}/sessions", change)
