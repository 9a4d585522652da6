"""The dashboard on a disk that fails: the screen says so, stays alive, and calls nothing saved that is not."""

from desk import Action
from folder import snapshot
from observe import judge
from program import NEVER, SAVED
from tracing import SAME

NOT_SAVED = r"! Niet bewaard"
BEHIND = r"! Bewaard in het journaal|bestanden lopen achter"
HOLD = Action("mark as held", "3", r"\[3 Agenda\]", "a", r"Gehouden.*" + SAVED)
# The call that fails, how, whether for good, and what has to be on the screen.
JOURNAL, FILES = "journal.jsonl", "sessions.json"  # and the fresh files that take their places
CASES = [
    ("write", "ENOSPC", JOURNAL, False, NOT_SAVED), ("write", "ENOSPC", JOURNAL, True, NOT_SAVED),
    ("fsync", "EIO", JOURNAL, False, NOT_SAVED), ("fsync", "EIO", JOURNAL, True, NOT_SAVED),
    ("openat", "EMFILE", JOURNAL, True, NOT_SAVED),
    ("openat", "EACCES", JOURNAL, True, NOT_SAVED), ("write", "ENOSPC", FILES, True, BEHIND),
    ("fsync", "EIO", FILES, True, BEHIND), ("rename", "EIO", FILES, False, SAVED),
    ("rename", "EROFS", FILES, True, BEHIND),
]


class Case:
    work = "dashboard"

    def __init__(self, name, error, file, on, shown):
        self.name, self.error, self.file, self.on, self.shown = name, error, file, on, shown

    def __str__(self):
        return f"dashboard, {self.error} at {'every' if self.on else 'one'} {self.name} of {self.file}"


def prove(proof, world):
    desk = world.desk
    # Marked as held, and that alone.
    desk.work(None, [HOLD])
    held = desk.observe(snapshot(world.root))
    for case in proof.sample([Case(*case) for case in CASES], 4, 3):
        proof.tried += 1
        why = attempt(world, case)
        tree = snapshot(world.root)
        if why := why or judge(desk.observe(tree), [desk.seen[0] if case.shown == NOT_SAVED else held]):
            proof.fail(case, why, tree)
    proof.note(f"dashboard: {len(CASES)} failing disks")


def attempt(world, case):
    """Marks a session as held on a failing disk, and quits; gives what is wrong with that."""
    desk, tracer = world.desk, world.tracer
    paths = [path for path in world.desk_calls[0] if case.file in path]
    made = [call for call in tracer.calls(desk.work, paths)
            if SAME.get(call.name, call.name).replace("pwrite64", "write") == case.name and call.writes]
    if not made:
        return f"no {case.name} of {case.file} is made any more"
    desk.restore(desk.tree)
    screen = desk.binary.dashboard(desk.folder, tracer.failing(made[0], case.error, paths, case.on))
    try:
        screen.opened()
        screen.send("3")
        screen.said(r"\[3 Agenda\]")
        screen.send("a")
        if not screen.said(case.shown, limit=5.0):
            return f"the screen never says {case.shown!r}:\n{screen.text()}"
        if case.shown == NOT_SAVED and screen.shows(SAVED):
            return f"the screen says both:\n{screen.text()}"
        screen.send("2")
        if not screen.said(r"\[2 Scholen\]"):
            return f"the dashboard does not go on:\n{screen.text()}"
        screen.send("q")
        screen.said(NEVER, limit=5.0)
        if screen.poll() not in (0, 1):
            return f"ended with {screen.poll()}"
        if left := screen.left_behind():
            return f"of the terminal is left: {left}"
    finally:
        screen.end()
    return None
