"""The program under test, and the sample alliance in a folder of a test's own."""

import json
import os
import shutil
import subprocess
import tempfile

NETELAND = os.environ["NETELAND"]
# The day of the sample.
TODAY = "2026-11-21"


class Folder:
    """A copy of the sample alliance, beside which a test may put files of its own: both go when it has ended."""

    def __init__(self, add_cleanup):
        self.parent = tempfile.mkdtemp(prefix="neteland-e2e-")
        add_cleanup(shutil.rmtree, self.parent)
        self.path = os.path.join(self.parent, "alliantie")
        subprocess.run([NETELAND, "sample", self.path], check=True, stdout=subprocess.DEVNULL)

    def bytes(self):
        found = {}
        for folder, _, names in os.walk(self.path):
            for name in names:
                path = os.path.join(folder, name)
                if "/.neteland/" not in path:
                    with open(path, "rb") as file:
                        found[os.path.relpath(path, self.path)] = file.read()
        return found

    def sessions(self):
        with open(os.path.join(self.path, "2026-2027", "sessions.json")) as file:
            return {session["id"]: session for session in json.load(file)["sessions"]}

    def school(self, school):
        with open(os.path.join(self.path, "schools.json")) as file:
            return next(s for s in json.load(file)["schools"] if s["id"] == school)
