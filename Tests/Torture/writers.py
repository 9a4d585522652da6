"""Ten command-line writers and a dashboard on one folder: what is acknowledged is there once, and nobody starves."""

import json
import os
import tempfile
import threading
import time

from folder import snapshot
from program import NEVER, SAVED

WRITERS = 10
EDITS = 8  # of each kit; the dashboard's list shows how many kits there are up to 999
LONGEST = 2.0  # seconds that one change may take, from the start of the command to its exit
SEEN_WITHIN = 1.0  # seconds until the dashboard shows what others have done
SHORT = 2.0  # times as long in the short form: it runs an unoptimised binary, beside whatever else the machine does
KITS = r"^[▸ ]*Kits +(\d+)"


class Writer(threading.Thread):
    """Adds a kit, changes its stock some times, adds the next. One of them is killed at random moments."""

    def __init__(self, binary, folder, number, until, killed=None):
        super().__init__()
        self.binary, self.folder, self.number, self.until, self.random = binary, folder, number, until, killed
        self.stock, self.moments = {}, []  # of each kit what its stock may be, and when it was added
        self.refused, self.waits, self.killed = [], [], 0

    def run(self):
        count = 0
        while time.monotonic() < self.until:
            kit = f"w-{self.number}-{count}"
            if self._do("add", "kit", f"name=W {self.number} {count}", "stock=1"):
                self.stock[kit] = {1}
                self.moments.append(time.monotonic())
                for stock in range(2, 2 + EDITS):
                    if self._do("edit", "kit", kit, f"stock={stock}"):
                        self.stock[kit] = {stock}
                    else:
                        self.stock[kit].add(stock)
            count += 1

    def _do(self, *arguments):
        ran = self.binary.run(self.folder, *arguments, killed_after=self.random and self.random.uniform(0.001, 0.1))
        self.waits.append(ran.seconds)
        if self.random and ran.status == -9:
            self.killed += 1
        elif ran.status != 0:
            self.refused.append(str(ran))
        return ran.status == 0


class Watcher:
    """The dashboard, with the list of kits in view; now and then it makes a change of its own."""

    def __init__(self, binary, folder, slack):
        self.screen, self.longest, self.seen_within = binary.dashboard(folder), slack * LONGEST, slack * SEEN_WITHIN
        self.shown = []  # when, and how many kits the screen said there were
        self.own, self.slow = 0, []
        self.screen.opened()
        self._look()

    def _look(self):
        self.screen.send("5")
        self.screen.said(KITS)

    def watch(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.screen.poll() is None:
            self.screen.read(0.05)
            if found := self.screen.shows(KITS):
                self.shown.append((time.monotonic(), int(found[1])))

    def change(self):
        """Marks a session of today as held; the next time the one below it."""
        self.screen.send("3")
        self.screen.said(r"\[3 Agenda\]")
        start = time.monotonic()
        self.screen.send("a")
        self.own += 1
        if not self.screen.said(r"Gehouden.*" + SAVED, limit=5.0):
            self.slow.append("its own change is never called saved: " + self.screen.text().split("\n")[-2].strip())
        self.slow += [f"saved after {time.monotonic() - start:.1f} s"] * (time.monotonic() - start > self.longest)
        self.screen.send("\x1b[B")
        self._look()


def prove(proof, _):
    # On a real disk, where a flush takes its time.
    with tempfile.TemporaryDirectory(prefix="neteland-writers-") as place:
        write(proof, os.path.join(place, "alliantie"))


def write(proof, folder):
    proof.binary.run(folder, "sample")
    kits = {kit["id"] for kit in listed(proof.binary, folder)}
    held = sum(session["status"] == "held" for session in sessions(proof.binary, folder))
    watcher = Watcher(proof.binary, folder, SHORT if proof.short else 1.0)
    seconds = 5 if proof.short else 60
    until = time.monotonic() + seconds
    writers = [Writer(proof.binary, folder, number, until) for number in range(WRITERS)]
    writers.append(Writer(proof.binary, folder, WRITERS, until, killed=proof.random))
    for writer in writers:
        writer.start()
    for _ in range(3):
        watcher.watch(seconds / 4)
        watcher.change()
    while any(writer.is_alive() for writer in writers):
        watcher.watch(0.1)
    watcher.watch(2 * watcher.seen_within)
    where = "ten writers and a dashboard"
    tree = snapshot(folder)
    for why in dashboard(watcher, writers, len(kits)):
        proof.fail(where, why)
    found = listed(proof.binary, folder)
    ended = sessions(proof.binary, folder)
    for why in changes(proof, writers, found, kits):
        proof.fail(where, why, tree)
    if sum(session["status"] == "held" for session in ended) - held != watcher.own:
        proof.fail(where, f"the dashboard's {watcher.own} changes are not there", tree)
    if (ran := proof.binary.run(folder, "check", "--json")).status not in (0, 1) or "unreadable" in ran.out:
        proof.fail(where, f"the folder is damaged: {ran}", tree)


def listed(binary, folder):
    return records(json.loads(binary.run(folder, "list", "kit", "--json").out))


def sessions(binary, folder):
    return records(json.loads(binary.run(folder, "sessions", "--json").out))


def records(read):
    return read if isinstance(read, list) else next(value for value in read.values() if isinstance(value, list))


def changes(proof, writers, found, before):
    """What is wrong with the changes of the writers."""
    names = [kit["name"] for kit in found]
    stock = {kit["id"]: kit.get("stock") for kit in found}
    living, unlucky = writers[:-1], writers[-1]
    waits = sorted(wait for writer in living for wait in writer.waits)
    proof.tried += len(waits)
    proof.note(f"{len(waits)} changes by {len(living)} writers, fewest {min(len(one.waits) for one in living)}; longest"
               f" wait {waits[-1]:.2f} s, middle {waits[len(waits) // 2]:.3f} s; load {os.getloadavg()[0]:.1f};"
               f" one more killed {unlucky.killed} times")
    for writer in writers:
        if not writer.stock and writer is not unlucky:
            yield f"writer {writer.number} never had its turn: {writer.refused[:1]}"
        if writer.refused:
            yield f"writer {writer.number} was refused {len(writer.refused)} times: {writer.refused[0]}"
        for kit, allowed in writer.stock.items():
            times = names.count(kit.replace("-", " ").upper())
            if kit not in stock or times != 1:
                yield f"{kit} was acknowledged, and is there {times} times"
            elif stock[kit] not in allowed:
                yield f"{kit} has stock {stock[kit]}; acknowledged was {sorted(allowed)}"
    longest = SHORT * LONGEST if proof.short else LONGEST
    if waits[-1] > longest:
        yield f"a change took {waits[-1]:.1f} s; more than {longest:.0f} s is starving (load {os.getloadavg()[0]:.1f})"
    made = len(found) - len(before)
    known = sum(len(writer.stock) for writer in writers)
    if not known <= made <= known + unlucky.killed or len(set(names)) < len(names):
        yield f"{made} kits were added, {known} were acknowledged and {unlucky.killed} commands killed"


def dashboard(watcher, writers, before):
    """What is wrong with the dashboard, which is quit by this."""
    screen = watcher.screen
    yield from watcher.slow
    if screen.poll() is not None:
        yield f"the dashboard has ended: {screen.poll()}"
    added = sorted(moment for writer in writers for moment in writer.moments)
    late = [(moment, shown, due) for moment, shown in watcher.shown
            if shown < (due := before + sum(one < moment - watcher.seen_within for one in added))]
    if late:
        moment, shown, due = max(late, key=lambda one: one[2] - one[1])
        yield (f"the dashboard does not show others' changes within {watcher.seen_within:.0f} s: at {len(late)} of"
               f" {len(watcher.shown)} moments; once {shown} kits where {due} were known")
    last = watcher.shown[-1][1] if watcher.shown else 0
    if last < before + len(added):
        yield f"at the end the dashboard shows {last} kits, {before + len(added)} were acknowledged"
    screen.send("q")
    screen.said(NEVER, limit=5.0)
    if screen.poll() != 0 or screen.left_behind():
        yield f"the dashboard ended with {screen.poll()}, and left {screen.left_behind()} of the terminal"
    screen.end()
