"""Lets calls on the data folder fail, one at a time and from one on: the change is refused with a message, or done."""

import os
import resource
import signal
import subprocess

import faults_dashboard
from day import STEPS
from folder import snapshot
from observe import judge
from program import run
from tracing import SAME

# What the system may answer, by call.
ERRORS = {
    "write": ["ENOSPC", "EIO"], "pwrite64": ["ENOSPC", "EIO"], "fsync": ["EIO", "ENOSPC"],
    "fdatasync": ["EIO", "ENOSPC"], "ftruncate": ["EIO", "EROFS"], "fallocate": ["ENOSPC"],
    "rename": ["ENOSPC", "EIO", "EROFS", "EACCES"],
    "link": ["EIO", "EACCES"], "unlink": ["EIO", "EROFS", "EACCES"], "mkdir": ["ENOSPC", "EIO", "EROFS", "EACCES"],
    "close": ["EIO"], "read": ["EIO"], "pread64": ["EIO"], "getdents64": ["EIO"],
}
OPENING = {True: ["ENOSPC", "EMFILE", "EACCES", "EROFS"], False: ["EMFILE", "EACCES", "EIO"]}


class Fault:
    def __init__(self, work, call, error, on):
        self.work, self.call, self.error, self.on = work, call, error, on

    def __str__(self):
        return f"{self.work}, {self.error} at {'and after ' if self.on else ''}{self.call}"


class Limit:
    """A step under a limit of the system's own."""

    def __init__(self, work, name, value):
        self.work, self.name, self.value = work, name, value

    def __str__(self):
        return f"{self.work}, {self.name} {self.value}"


def prove(proof, world):
    injected(proof, world)
    limited(proof, world)
    full_disk(proof, world)
    faults_dashboard.prove(proof, world)


def verdict(proof, day, point, ran, tree):
    """Exit 0 is done, exit 1 with a message is refused; nothing else, and the folder says the same."""
    proof.tried += 1
    step = point.work
    if ran.status not in (0, 1):
        proof.fail(point, f"neither done nor refused, but {ran}", tree)
    elif ran.status == 1 and not ran.err.strip():
        proof.fail(point, "refused without a word", tree)
    else:
        wanted = step.number + (1 if ran.status == 0 else 0)
        if why := judge(day.observe(tree, step.kinds), [day.seen[wanted]]):
            proof.fail(point, f"{'done' if ran.status == 0 else 'refused'} ({ran}), but {why}", tree)


def injected(proof, world):
    points = []
    for step, (_, _, calls) in world.steps.items():
        for call in calls:
            # A close that is not made keeps the lock, which no system does.
            if call.name == "close" and call.text.endswith("/lock"):
                continue
            errors = OPENING[call.creates] if call.name == "openat" else ERRORS.get(SAME.get(call.name, call.name), [])
            points += [Fault(step, call, error, on) for error in errors for on in (False, True)
                       if call.writes and call.name != "close" or not on or error == "EMFILE"]
    for point in proof.sample(points, 60, 5):
        work, paths, _ = world.steps[point.work]
        work(world.tracer.failing(point.call, point.error, paths, point.on))
        verdict(proof, world.day, point, world.day.ran, snapshot(world.root))
    proof.note(f"injected errors: {len(points)}")


def limited(proof, world):
    """Writes that are truly cut short by a limit on the size of files, and too few descriptors."""
    day = world.day
    points = []
    for step in STEPS:
        before, after = day.trees[step.number], day.trees[step.number + 1]
        sizes = {0, 1, 40}
        for name, content in after.items():
            if content is None or before.get(name) == content:
                continue
            old, new = len(before.get(name) or b""), len(content)
            sizes |= {old, old + 1, (old + new) // 2, new - 1, new}
        points += [Limit(step, "largest file", size) for size in sorted(sizes)]
        points += [Limit(step, "descriptors", many) for many in range(3, 9)]
    for point in proof.sample(points, 24, 2):
        day.restore(day.trees[point.work.number])
        ran = run(proof.binary.argv(day.folder, *point.work.arguments), lambda: limit(point))
        if point.name == "descriptors" and ran.status not in (0, 1) and point.value < 5:
            continue  # too few for the language's own start
        verdict(proof, day, point, ran, snapshot(world.root))
    proof.note(f"limits of the system: {len(points)}")


def limit(point):
    if point.name == "descriptors":
        resource.setrlimit(resource.RLIMIT_NOFILE, (point.value, point.value))
    else:
        # Ignored, the write is cut short and the next one fails; else the signal would kill.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (point.value, point.value))


def full_disk(proof, world):
    """A file system of a megabyte, with so many pages left."""
    day, place = world.day, os.path.join(world.place, "full")
    os.makedirs(place)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "none", place], capture_output=True)
    if mounted.returncode != 0:
        print("  skipped  faults, a full disk: nothing may be mounted here", flush=True)
        return
    home, day.root = day.root, os.path.join(place, "w")
    folder, day.folder = day.folder, os.path.join(day.root, "alliantie")
    tried = 0
    try:
        points = [Limit(step, "pages left on the disk", pages) for step in STEPS for pages in (0, 1, 2, 3, 4, 6, 10)]
        for point in proof.sample(points, 12, 2):
            day.restore(day.trees[point.work.number])
            fill(place, point.value)
            ran = proof.binary.run(day.folder, *point.work.arguments)
            os.remove(os.path.join(place, "filler"))
            verdict(proof, day, point, ran, snapshot(day.root))
            tried += 1
    finally:
        day.root, day.folder = home, folder
        subprocess.run(["umount", place])
    proof.note(f"a disk of a megabyte that is full: {tried}")


def fill(place, pages):
    path = os.path.join(place, "filler")
    size = os.statvfs(place)
    with open(path, "wb", buffering=0) as file:
        for _ in range(max(0, size.f_bavail - pages)):
            try:
                file.write(bytes(size.f_frsize))
            except OSError:
                break
