"""What the proofs share: the work done once without a fault, and the calls that each piece of it makes."""

import functools
import os

from day import STEPS, Day
from desk import Desk
from tracing import Tracer


class World:
    def __init__(self, binary, place):
        # The folder around the data folder is the whole world: that its name in there lasts, matters too.
        self.binary, self.place, self.root = binary, place, os.path.join(place, "w")
        self.tracer = Tracer(self.root)

    @functools.cached_property
    def day(self):
        return Day(self.binary, self.root)

    @functools.cached_property
    def desk(self):
        return Desk(self.binary, self.root)

    @functools.cached_property
    def steps(self):
        """For each step of the day: the work, the paths it touches, and its calls on them."""
        found = {}
        for step in STEPS:
            work = self.day.work(step)
            paths = self.tracer.paths(work)
            found[step] = (work, paths, self.tracer.calls(work, paths))
        return found

    @functools.cached_property
    def desk_calls(self):
        paths = self.tracer.paths(self.desk.work)
        return paths, self.tracer.calls(self.desk.work, paths)

    def remove(self):
        self.tracer.remove()
