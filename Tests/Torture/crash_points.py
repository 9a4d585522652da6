"""Kills the program at each call on the data folder in turn, and opens the folder again."""

from day import STEPS, Step
from folder import snapshot
from observe import judge
from tracing import SAME

# Steps after whose crash another change is made and crashes as well: the files are behind, undo is on its way.
AGAIN = [2, 9, 17, 18]
NEXT = Step(99, "add|kit|name=Koffer na de val|stock=2", ["kit"])


class Point:
    def __init__(self, work, call, tree=None):
        self.work, self.call, self.tree = work, call, tree

    def __str__(self):
        return f"{self.work}, {self.call}"


class Second:
    """The next change, on the folder that a crash has left."""

    def __init__(self, step, tree, day):
        self.step, self.tree = step, tree
        self.work = day.work(NEXT, tree)
        self.before = day.observe(tree, NEXT.kinds)
        day.restore(tree)
        day.binary.run(day.folder, *NEXT.arguments)
        self.after = day.observe(snapshot(day.root), NEXT.kinds)

    def __str__(self):
        return f"a change after a crash in {self.step}"


def prove(proof, world):
    command_line(proof, world)
    second_crash(proof, world)
    dashboard(proof, world)


def command_line(proof, world):
    day, tracer, steps = world.day, world.tracer, world.steps
    points = [Point(step, call) for step in STEPS for call in steps[step][2] if call.writes]
    left = 0
    for point in proof.sample(points, 60, 6):
        step = point.work
        work, paths, _ = steps[step]
        work(tracer.killing(point.call, paths))
        tree = snapshot(world.root)
        seen = day.observe(tree, step.kinds)
        left += bool(seen.left)
        # Nothing was acknowledged: all of the step is there, or none of it.
        tell(proof, point, day.ran.status, seen, day.seen[step.number: step.number + 2], tree)
    proof.note(f"command line: {len(points)} points in {len(STEPS)} steps; a temporary file stayed behind {left} times")


def tell(proof, point, status, seen, allowed, tree):
    proof.tried += 1
    if status == 0:
        proof.fail(point, "never came again: the program does not do the same twice", tree)
    elif status != -9:
        proof.fail(point, f"was not killed but ended with {status}", tree)
    elif why := judge(seen, allowed):
        proof.fail(point, why, tree)


def second_crash(proof, world):
    day, tracer = world.day, world.tracer
    points = []
    for step in (STEPS[number] for number in AGAIN):
        work, paths, calls = world.steps[step]
        # Before the first file takes its new place: the journal has the change, the files lack it.
        work(tracer.killing(next(call for call in calls if SAME.get(call.name, call.name) == "rename"), paths))
        second = Second(step, snapshot(world.root), day)
        second.paths = tracer.paths(second.work)
        points += [Point(second, call) for call in tracer.calls(second.work, second.paths) if call.writes]
    for point in proof.sample(points, 12, 2):
        second = point.work
        second.work(tracer.killing(point.call, second.paths))
        tree = snapshot(world.root)
        tell(proof, point, day.ran.status, day.observe(tree, NEXT.kinds), [second.before, second.after], tree)
    proof.note(f"a second crash: {len(points)} points")


def dashboard(proof, world):
    desk = world.desk
    paths, calls = world.desk_calls
    # Two threads may do a call of the same name and number; which comes first is killed, and that is one point.
    points = [Point("dashboard", call) for call in {(c.name, c.number): c for c in calls if c.writes}.values()]
    missed = 0
    for point in proof.sample(points, 8, 2):
        desk.work(world.tracer.killing(point.call, paths))
        if desk.status == 0:
            missed += 1  # whether the files follow in one go or two is a matter of time
            continue
        tree = snapshot(world.root)
        # What the screen has called saved is there; what was begun after that may be.
        tell(proof, point, desk.status, desk.observe(tree), desk.seen[desk.saved: desk.begun + 1], tree)
    proof.note(f"dashboard: {len(points)} points, of which {missed} did not come again")
    if missed * 5 > len(points):
        proof.fail("dashboard", f"{missed} points did not come again; too many to have proven anything")
