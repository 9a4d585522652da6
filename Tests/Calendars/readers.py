"""Three programs that read calendars, none of them ours. Each gives the events as a list of `Event`s."""

import os
import shutil
import subprocess
import tempfile
from collections import namedtuple
from datetime import datetime
from zoneinfo import ZoneInfo

import icalendar
import vobject

BRUSSELS = ZoneInfo("Europe/Brussels")
Event = namedtuple("Event", "start end summary")


def wall(moment):
    """In local time of Brussels, without its zone."""
    return moment.astimezone(BRUSSELS).replace(tzinfo=None)


def events_of_icalendar(calendar):
    return [
        Event(wall(event["DTSTART"].dt), wall(event["DTEND"].dt), str(event["SUMMARY"]))
        for event in parsed(calendar).walk("VEVENT")
    ]


def parsed(calendar):
    """By the library icalendar, which must have nothing against it."""
    whole = icalendar.Calendar.from_ical(calendar)
    for component in whole.walk():
        assert not component.errors, component.errors
    return whole


def events_of_vobject(calendar):
    whole = vobject.readOne(calendar.decode("utf-8"))
    assert whole.validate(raiseException=True)
    return [
        Event(wall(event.dtstart.value), wall(event.dtend.value), event.summary.value)
        for event in getattr(whole, "vevent_list", [])
    ]


def events_of_calcurse(calendar):
    """As its appointments are listed after it took the calendar in; it must skip none."""
    folder = tempfile.mkdtemp(prefix="neteland-calcurse-")
    try:
        path = os.path.join(folder, "in.ics")
        with open(path, "wb") as file:
            file.write(calendar)
        took = calcurse(folder, "-i", path)
        assert " 0 skipped" in took, took
        listed = calcurse(
            folder, "-G", "--filter-type", "apt", "--format-apt",
            "%(start:%Y-%m-%dT%H:%M)|%(end:%Y-%m-%dT%H:%M)|%m\n")
        events = []
        for line in listed.splitlines():
            start, end, summary = line.split("|", 2)
            events.append(Event(datetime.fromisoformat(start), datetime.fromisoformat(end), summary))
        return events
    finally:
        shutil.rmtree(folder)


def calcurse(folder, *arguments):
    done = subprocess.run(
        ["calcurse", "-D", folder, *arguments], capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "TZ": "Europe/Brussels", "LC_ALL": "C.UTF-8", "HOME": folder})
    assert done.returncode == 0 and not done.stderr, (done.returncode, done.stdout, done.stderr)
    return done.stdout


ALL = {"icalendar": events_of_icalendar, "vobject": events_of_vobject, "calcurse": events_of_calcurse}
