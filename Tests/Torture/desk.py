"""Work at the dashboard, on the sample alliance: a session planned, held, counted, taken back and made again."""

import os
import time

from folder import restore, snapshot
from observe import Observation
from program import KEYS, NEVER, SAVED

SCHOOL = "Vrije Basisschool De Okkernoot"


class Action:
    """Texts to type and texts to wait for, by turns; the last is what says that it is saved. Then it rests."""

    def __init__(self, name, *turns, rest=0.0):
        self.name, self.turns, self.rest = name, turns, rest

    def __str__(self):
        return self.name


DOWN, ENTER, SAVE = KEYS["down"], "\r", KEYS["ctrl-s"]
ACTIONS = [
    Action("schedule", "2/okkernoot", r"Okkernoot.*1 van 37|1 van 37", ENTER, r"Okkernoot", "n", r"Nieuwe sessie",
           "robots" + ENTER + ENTER, r"Robots", "18/11", r"18/11", SAVE, r"Ingepland.*" + SAVED),
    Action("mark as held", "3", r"\[3 Agenda\]", "/okkernoot" + ENTER, r"Robots", "a", r"Gehouden.*" + SAVED,
           rest=0.45),  # in which the files follow the journal
    Action("record", "r", r"Wie was er", "18" + ENTER + "18" + SAVE, SAVED),
    Action("undo", "u", r"Ongedaan gemaakt.*" + SAVED),
    Action("undo again", "u", r"Ongedaan gemaakt: .*gehouden.*" + SAVED),
    Action("redo", KEYS["ctrl-r"], r"Opnieuw gedaan.*" + SAVED),
]


class Desk:
    """The work done once without a fault: what the folder says after each action."""

    def __init__(self, binary, root):
        self.binary, self.root = binary, root
        self.folder = os.path.join(root, "alliantie")
        restore({}, root)
        binary.run(self.folder, "sample")
        self.tree = snapshot(root)
        self.trees = [self.tree]
        for many in range(1, len(ACTIONS) + 1):
            self.work(None, ACTIONS[:many])
            if self.saved != many or self.status != 0:
                raise SystemExit(f"the desk's work cannot be done without a fault: {ACTIONS[many - 1]},"
                                 f" exit {self.status}\n{self.screen}")
            self.trees.append(snapshot(root))
        self.seen = [self.observe(tree) for tree in self.trees]

    def observe(self, tree, kinds=()):
        restore(tree, self.root)
        return Observation(self.binary, self.folder, kinds)

    def restore(self, tree):
        restore(tree, self.root)

    def work(self, strace, actions=ACTIONS):
        """Types it all, as far as the program comes: `begun` actions, of which the screen has called `saved` saved."""
        restore(self.tree, self.root)
        self.begun = self.saved = 0
        self.moments = []  # when each was called saved
        desk = self.binary.dashboard(self.folder, strace)
        try:
            if desk.said(r"Vraagt aandacht"):
                for action in actions:
                    self.begun += 1
                    if not self._play(desk, action):
                        break
                    self.saved += 1
            desk.send("q")
            desk.said(NEVER, limit=3.0)
            self.screen = desk.text()
            self.status = desk.poll()
        finally:
            desk.end()

    def _play(self, desk, action):
        for index, turn in enumerate(action.turns):
            if index % 2 == 0:
                if not desk.send(turn):
                    return False
            elif not desk.said(turn):
                return False
        self.moments.append(time.time())
        if action.rest:
            desk.said(NEVER, limit=action.rest)
        return True
