"""Ends the dashboard by a signal, or takes its terminal away, at random moments of typing."""

import os
import signal
import time

from folder import restore, snapshot
from program import KEYS, SAVED

ENDS = ["TERM", "HUP", "INT", "closed"]
# Typing that changes nothing, each part in a write of its own.
ESCAPE, DOWN = "\x1b", KEYS["down"]
IDLE = [["2", "/", "ol", ESCAPE], ["?", ESCAPE], ["4", "sss"], ["n", "robots", ESCAPE, ESCAPE], ["1", DOWN * 5],
        ["5", DOWN * 3, "\r", ESCAPE], [KEYS["up"] * 2, DOWN * 2], ["<", ">"], ["/", "xyz", "\x7f\x7f\x7f", ESCAPE]]


class Run:
    """One dashboard's life. The states are the sessions held after each change; it may be in any from `saved` on."""

    def __init__(self, number, end, random):
        self.number, self.work, self.end, self.random = number, end, end, random
        self.states, self.saved = [0], 0
        self.done = 0

    def __str__(self):
        return f"run {self.number}, {self.end}"

    def type(self, screen):
        """Some changes and some typing, until the moment has come."""
        for _ in range(self.random.randrange(1, 7)):
            if self.random.random() < 0.5:
                self.idle(screen)
            elif not self.change(screen):
                return f"a change is never called saved:\n{screen.text()}"
        # Between two bytes of a key, in the middle of a burst, in a form, or while nothing happens.
        last = self.random.choice(["", "\x1b[", "nrobo", DOWN * 20, ESCAPE, "/ol"])
        if self.random.random() < 0.3:
            self.begin(screen)
        screen.send(last)
        time.sleep(self.random.choice([0.0, 0.0, 0.001, 0.01, 0.05, 0.35]))
        return None

    def idle(self, screen):
        for part in self.random.choice(IDLE):
            screen.send(part)
            # A lone escape is one only when nothing follows it.
            screen.settle(quiet=0.06 if part == ESCAPE else self.random.choice([0.001, 0.01]), limit=0.5)
        agenda(screen)

    def begin(self, screen):
        """Marks today's first session as held, takes that back, and makes it again, by turns."""
        key, more = [("a", 1), ("u", -1), (KEYS["ctrl-r"], 1)][0 if self.done == 0 else 1 if self.states[-1] else 2]
        self.done += 1
        self.states.append(self.states[-1] + more)
        screen.send(key)

    def change(self, screen):
        """One change, of which the answer is waited for or not; false where it never comes."""
        waits = self.random.random() < 0.6
        if waits:
            agenda(screen)
        self.begin(screen)
        if not waits:
            return True
        if not screen.said(r"(Gehouden|Ongedaan gemaakt|Opnieuw gedaan).*" + SAVED):
            return False
        self.saved = len(self.states) - 1
        return True


def agenda(screen):
    """Goes to today in the agenda; the last message goes away."""
    screen.send("3t")
    screen.said(r"\[3 Agenda\]")
    end = time.monotonic() + 3.0
    while screen.shows(SAVED) and time.monotonic() < end:
        screen.read(0.01)


def prove(proof, world):
    root = os.path.join(world.place, "signals")
    folder = os.path.join(root, "alliantie")
    proof.binary.run(folder, "sample")
    tree = snapshot(root)
    before = held(proof.binary, folder)
    report = proof.binary.run(folder, "check", "--json")
    ended = {}
    for run in proof.sample([Run(number, ENDS[number % 4], proof.random) for number in range(200)], 20, 9):
        restore(tree, root)
        screen = proof.binary.dashboard(folder)
        try:
            screen.opened()
            agenda(screen)
            unanswered = run.type(screen)
            why = [unanswered] * bool(unanswered) + finish(run, screen)
        finally:
            screen.end()
        proof.tried += 1
        ended[run.end, screen.status] = ended.get((run.end, screen.status), 0) + 1
        left = snapshot(root)
        why += state(proof.binary, folder, run, before, report)
        if why:
            proof.fail(run, "; ".join(why), left)
    said = [f"{end}: {many} ended with {status}" for (end, status), many in sorted(ended.items(), key=str)]
    proof.note(", ".join(said))


def finish(run, screen):
    """Ends it, and says what is not as it should be."""
    wrong = []
    wanted = -signal.SIGHUP if run.end == "closed" else -getattr(signal, "SIG" + run.end)
    if run.end == "closed":
        os.close(screen.slave)
        os.close(screen.master)
    else:
        os.kill(screen.pid, -wanted)
    end = time.monotonic() + 10.0
    while screen.poll() is None and time.monotonic() < end:
        time.sleep(0.005) if run.end == "closed" else screen.read(0.01)
    if screen.status is None:
        return ["does not end within 10 s"]
    if screen.status != wanted:
        wrong.append(f"ended with {screen.status}, not {wanted}")
    if run.end != "closed":
        screen.settle(quiet=0.02)
        if left := screen.left_behind():
            wrong.append(f"of the terminal is left: {left}")
    if others := of_session(screen.pid):
        wrong.append(f"processes stay behind: {others}")
    return wrong


def of_session(leader):
    """Processes of the session that the dashboard led."""
    found = []
    for name in os.listdir("/proc"):
        try:
            with open(f"/proc/{name}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue
        if name.isdigit() and int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(name))
    return found


def held(binary, folder):
    return binary.run(folder, "sessions", "--json").out.count('"status": "held"')


def state(binary, folder, run, before, report):
    """What is wrong with the folder: what was called saved is there, what was typed after it may be."""
    wrong = []
    allowed = {before + more for more in run.states[run.saved:]}
    now = held(binary, folder)
    if now not in allowed:
        wrong.append(f"{now} sessions are held; {sorted(allowed)} were called saved or begun")
    ran = binary.run(folder, "check", "--json")
    if "unreadable" in ran.out or ran.status != report.status:
        wrong.append(f"the folder is damaged: {ran}")
    if now > before and (ran := binary.run(folder, "undo")).status != 0:
        wrong.append(f"what was called saved cannot be undone: {ran}")
    if (ran := binary.run(folder, "add", "kit", "name=Nog een kit")).status != 0:
        wrong.append(f"takes no change any more: {ran}")
    return wrong
