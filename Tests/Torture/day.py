"""A day's work on the command line: every kind of change, in an alliance made that day."""

import os

from folder import restore, snapshot
from observe import Observation
from program import run

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "DomainTests", "Fixtures")
SCHOOLS = os.path.join(LISTS, "agency-schools.csv")
PUPILS = os.path.join(LISTS, "agency-pupils.csv")


class Step:
    def __init__(self, number, arguments, kinds):
        self.number, self.arguments, self.kinds = number, arguments.split("|"), kinds

    def __str__(self):
        return f"step {self.number} {' '.join(os.path.basename(word) for word in self.arguments)}"


STEPS = [Step(number, *step) for number, step in enumerate([
    ("init|--name|STEM Neteland", ["workshop"]),
    (f"import|schools|{SCHOOLS}", ["school"]),
    (f"import|pupils|{PUPILS}", ["enrolment"]),
    ("add|venue|name=Zaal De Brug|capacity=30|postcode=2200|municipality=Herentals", ["venue"]),
    ("edit|venue|zaal-de-brug|capacity=40", ["venue"]),
    ("add|partner|name=Bibliotheek|sector=government", ["partner"]),
    ("add|guide|name=Jan Peeters|role=staff|weekdays=wednesday,saturday", ["guide"]),
    ("add|free-day|name=Pedagogische studiedag|first=2026-12-02|last=2026-12-02", ["free-day"]),
    ("add|meeting|day=2026-11-25|title=Netwerk|kind=plenary", ["meeting"]),
    ("edit|school|012345-01|note=Belt liever na vier uur", ["school"]),
    ("retire|guide|jan-peeters", ["guide"]),
    ("restore|guide|jan-peeters", ["guide"]),
    ("edit|alliance|percent=75", ["alliance"]),
    ("undo", ["alliance"]),
    ("undo", ["guide"]),
    ("redo", ["guide"]),
    ("delete|venue|zaal-de-brug", ["venue"]),
    ("start-year|2027-2028", ["enrolment"]),
    ("undo", ["enrolment"]),
    ("redo", ["enrolment"]),
])]


class Day:
    """The day played once without a fault: the folder before each step, and what each says when it is opened.

    `trees` holds the world around the folder, one more than there are steps; so does `seen`.
    """

    def __init__(self, binary, root):
        self.binary, self.root = binary, root
        self.folder = os.path.join(root, "alliantie")
        restore({}, root)
        self.trees = [snapshot(root)]
        for step in STEPS:
            ran = binary.run(self.folder, *step.arguments)
            if ran.status != 0:
                raise SystemExit(f"the day cannot be played without a fault: {step}: {ran}")
            self.trees.append(snapshot(root))
        self.seen = []
        for number, tree in enumerate(self.trees):
            # What the steps on both sides of it change, is what a state is told by.
            beside = STEPS[max(0, number - 1): number + 1]
            self.seen.append(self.observe(tree, [kind for step in beside for kind in step.kinds]))

    def restore(self, tree):
        restore(tree, self.root)

    def observe(self, tree, kinds):
        restore(tree, self.root)
        return Observation(self.binary, self.folder, kinds)

    def work(self, step, tree=None):
        """The step from the folder as it was before it (or another one), to be run under a `Strace`; how it ended is
        in `ran`."""

        def play(strace):
            restore(self.trees[step.number] if tree is None else tree, self.root)
            self.ran = run(strace.command(self.binary.argv(self.folder, *step.arguments)))

        return play
