"""What a proof says of itself: how much was tried, what failed, and where the folder is that shows it."""

import os
import random
import re
import time

from folder import restore

ALIKE = 2  # of the points that fail in the same way, so many are told in full


class Proof:
    def __init__(self, name, binary, options):
        self.name, self.binary = name, binary
        self.short, self.seed, self.keep = options.short, options.seed, options.keep
        self.only = options.only
        self.random = random.Random(f"{name} {options.seed}")
        self.tried, self.failed, self.kinds, self.notes = 0, 0, {}, []
        self.skipped = None
        self.start = time.monotonic()

    def skip(self, why):
        self.skipped = why
        print(f"  skipped  {self.name}: {why}", flush=True)

    def note(self, text):
        self.notes.append(text)

    def sample(self, points, many, seconds):
        """All of them in full; in the short form so many, as many of each piece of work and drawn by the seed, or as
        far as it comes in so many seconds."""
        points = [point for point in points if self.only is None or self.only in str(point)]
        end = time.monotonic() + (seconds if self.short else float("inf"))
        for point in self._drawn(points, many) if self.short and len(points) > many else points:
            if time.monotonic() > end:
                return
            yield point

    def _drawn(self, points, many):
        works = {}
        for point in points:
            works.setdefault(str(point.work), []).append(point)
        for some in works.values():
            self.random.shuffle(some)
        order = list(works.values())
        self.random.shuffle(order)
        chosen = []
        while len(chosen) < many:
            chosen += [some.pop() for some in order if some]
        return chosen[:many]

    def fail(self, where, why, tree=None):
        """A point that failed; `tree` is the folder as it was when it was opened again.

        Of those that fail in the same way the first ones are told in full, and the others counted.
        """
        self.failed += 1
        kind = (str(getattr(where, "work", where)), re.sub(r"[^a-z]+", " ", why.rsplit(", but ")[-1].lower())[:60])
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if self.kinds[kind] > ALIKE:
            return
        print(f"  FAILED   {self.name} (seed {self.seed}): {where}\n           {why}", flush=True)
        if tree is not None:
            kept = os.path.join(self.keep, f"{self.name}-{self.failed}")
            restore(tree, kept)
            print(f"           the folder: {kept}", flush=True)

    def end(self):
        seconds = time.monotonic() - self.start
        for (work, kind), many in self.kinds.items():
            if many > ALIKE:
                print(f"  FAILED   {self.name}: {work}: {many - ALIKE} more like this: {kind} …", flush=True)
        if self.skipped is None:
            print(f"  {'failed' if self.failed else 'ok':8} {self.name}: {self.tried} points tried,"
                  f" {self.failed} failed ({seconds:.0f} s)", flush=True)
        for text in self.notes:
            print(f"           {text}", flush=True)
        return not self.failed
