"""Cuts the power at each moment of a recorded trace, and opens what a disk may then hold."""

import hashlib

from day import STEPS
from disk import Disk
from observe import judge
from replay import ALSO, Replay, Unplayable
from tracing import WRITING, Strace


class Cut:
    """A folder that a power cut left; `first` to `last` are the states it may be in."""

    def __init__(self, work, moment, lost, tree, first, last):
        self.work, self.moment, self.lost, self.tree, self.first, self.last = work, moment, lost, tree, first, last

    def __str__(self):
        said = "acknowledged" if self.first == self.last else "not acknowledged yet"
        return f"{self.work}, cut after {self.moment} ({said}); {self.lost or 'nothing loose'}"


def prove(proof, world):
    most = 8 if proof.short else 48
    day, desk = world.day, world.desk
    cuts = []
    for step in STEPS:
        lines = recorded(world.tracer, day.work(step))
        tree = day.trees[step.number]
        cuts += find(proof, world.root, step, tree, lines, step.number, lambda _, said: int(said), most)
    try_all(proof, cuts, 80, 6, day, lambda cut: cut.work.kinds)
    proof.note(f"command line: {len(cuts)} different folders after a cut, in {len(STEPS)} steps")

    lines = recorded(world.tracer, desk.work)
    moments = list(desk.moments)
    saved = lambda time, _: sum(moment < time for moment in moments)
    cuts = list(find(proof, world.root, "dashboard", desk.tree, lines, 0, saved, most, len(moments)))
    try_all(proof, cuts, 20, 2, desk, lambda _: ())
    proof.note(f"dashboard: {len(cuts)} different folders after a cut")


def recorded(tracer, work):
    strace = Strace(tracer.log(), trace=WRITING + ALSO, data=True)
    work(strace)
    return strace.lines()


def find(proof, root, work, tree, lines, base, saved, most, end=1):
    """The different folders after a power cut. `saved` gives how much was called saved at a moment, `base` more."""
    replay = Replay(Disk(tree), root, lines)
    seen, said = set(), False
    try:
        for time, moment, spoke in replay.steps():
            said = said or spoke
            done = saved(time, said)
            for lost, left in replay.disk.after_power_loss(proof.random, most):
                key = (digest(left), done)
                if key not in seen:
                    seen.add(key)
                    yield Cut(work, moment, lost, left, base + done, base + min(done + 1, end))
    except Unplayable as problem:
        proof.fail(work, f"the model of the disk does not know {problem}: teach it in replay.py")


def digest(tree):
    found = hashlib.sha256()
    for name in sorted(tree):
        content = tree[name]
        found.update(f"{name}\0{-1 if content is None else len(content)}\0".encode() + (content or b""))
    return found.digest()


def try_all(proof, cuts, many, seconds, world, kinds):
    for cut in proof.sample(cuts, many, seconds):
        proof.tried += 1
        seen = world.observe(cut.tree, kinds(cut))
        if why := judge(seen, world.seen[cut.first: cut.last + 1]):
            proof.fail(cut, why, cut.tree)
