"""Calendars of others that the program takes in: what it makes of them is set beside what their own libraries say."""

import json
import os
import random
import tempfile
import unittest
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import readers
from dateutil.rrule import rrulestr
from folder import Folder

FIRST, LAST = datetime(2026, 9, 1), datetime(2027, 9, 1)
ZONES = ["Europe/Brussels", "UTC", "Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Sydney"]
RULES = [
    "FREQ=DAILY;COUNT=9", "FREQ=DAILY;INTERVAL=3;UNTIL={until}", "FREQ=WEEKLY;COUNT=12", "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=20", "FREQ=MONTHLY;BYDAY=1MO,-1FR", "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=1,7",
    "FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYMONTH=11;BYDAY=2TH",
]


class TakingIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()

    @classmethod
    def tearDownClass(cls):
        cls.folder.remove()

    def setUp(self):
        self.venue = self.folder.records("venues")["venues"][0]["id"]

    def take(self, calendar, *options, who=None):
        handle, path = tempfile.mkstemp(suffix=".ics")
        os.write(handle, calendar)
        os.close(handle)
        self.addCleanup(os.unlink, path)
        return self.folder.json("import", "ics", path, *(who or ("--venue", self.venue)), *options)

    def spans(self, times):
        """From when to when, in local time of Brussels."""
        found = []
        for entry in times:
            start = datetime.combine(date.fromisoformat(entry["first"]), time.fromisoformat(entry["start"] or "00:00"))
            last = datetime.combine(date.fromisoformat(entry["last"]), time.fromisoformat(entry["end"] or "00:00"))
            found.append((start, last if entry["end"] else last + timedelta(days=1)))
        return sorted(found)

    def calendar(self, events, zones=()):
        whole = icalendar.Calendar()
        whole.add("prodid", "-//somebody//NONSGML//EN")
        whole.add("version", "2.0")
        for event in events:
            whole.add_component(event)
        if zones:
            whole.add_missing_timezones()
        return whole.to_ical()

    def test_repetitions_in_any_zone_are_those_that_dateutil_gives(self):
        chance = random.Random(7)
        events, expected = [], set()
        for index in range(120):
            name = chance.choice(ZONES)
            zone = ZoneInfo(name)
            start = datetime(2026, 3, 2, tzinfo=zone) + timedelta(
                days=chance.randrange(400), minutes=30 * chance.randrange(6, 46))
            length = timedelta(minutes=chance.choice([30, 90, 240, 1500]))
            rule = chance.choice([None, *RULES])
            event = icalendar.Event()
            event.add("uid", f"{index}@somebody")
            event.add("summary", "Besloten")
            event.add("dtstart", start if name != "UTC" else start.astimezone(timezone.utc))
            event.add("dtend", (start + length) if name != "UTC" else (start + length).astimezone(timezone.utc))
            times = [start.replace(tzinfo=None)]
            if rule:
                until = (start + timedelta(days=60)).astimezone(timezone.utc)
                rule = rule.format(until=until.strftime("%Y%m%dT%H%M%SZ"))
                event.add("rrule", icalendar.vRecur.from_ical(rule))
                # dateutil repeats what is on the wall, and wants UNTIL there too.
                local = rule.replace(until.strftime("%Y%m%dT%H%M%SZ"), until.astimezone(zone).strftime("%Y%m%dT%H%M%S"))
                written = rrulestr(local, dtstart=start.replace(tzinfo=None))
                # The first time counts among COUNT, though the rule would not give it.
                times = list(written.between(datetime(2020, 1, 1), LAST + timedelta(days=3), inc=True))
                if times and times[0] != start.replace(tzinfo=None):
                    if "COUNT" in rule:
                        times = times[:-1] if times[-1] < LAST + timedelta(days=2) else times
                    times.insert(0, start.replace(tzinfo=None))
                elif not times:
                    times = [start.replace(tzinfo=None)]
            for begin in times:
                first = readers.wall(begin.replace(tzinfo=zone))
                last = readers.wall((begin + length).replace(tzinfo=zone))
                if first < LAST and last > FIRST:
                    expected.add((first, last))
            events.append(event)
        said = self.take(self.calendar(events, ZONES), "--dry-run")
        self.assertEqual(said["problems"], [])
        found = set(self.spans(said["added"]))
        odd = {span for span in found ^ expected if not self.is_at_a_change(span)}
        self.assertEqual(sorted(odd), [])
        self.assertGreater(len(found), 1_000)

    def is_at_a_change(self, span):
        """In the hours around a change of the clock, libraries differ."""
        return any(
            abs(moment - datetime.combine(day, time(2))) < timedelta(hours=36)
            for moment in span for day in (
                date(2026, 10, 25), date(2027, 3, 28), date(2026, 11, 1), date(2027, 3, 14), date(2026, 10, 4), date(2027, 4, 4)))

    def test_whole_days_exceptions_and_changed_times(self):
        weekly = icalendar.Event()
        weekly.add("uid", "a")
        weekly.add("dtstart", datetime(2026, 11, 4, 19, tzinfo=readers.BRUSSELS))
        weekly.add("duration", timedelta(hours=2))
        weekly.add("rrule", {"freq": "weekly", "count": 4})
        weekly.add("exdate", datetime(2026, 11, 11, 19, tzinfo=readers.BRUSSELS))
        changed = icalendar.Event()
        changed.add("uid", "a")
        changed.add("recurrence-id", datetime(2026, 11, 18, 19, tzinfo=readers.BRUSSELS))
        changed.add("dtstart", datetime(2026, 11, 19, 20, tzinfo=readers.BRUSSELS))
        changed.add("duration", timedelta(hours=1))
        days = icalendar.Event()
        days.add("uid", "b")
        days.add("dtstart", date(2026, 12, 24))
        days.add("dtend", date(2026, 12, 27))
        said = self.take(self.calendar([weekly, changed, days]), "--dry-run")
        self.assertEqual(said["problems"], [])
        at = datetime
        self.assertEqual(self.spans(said["added"]), [
            (at(2026, 11, 4, 19), at(2026, 11, 4, 21)), (at(2026, 11, 19, 20), at(2026, 11, 19, 21)),
            (at(2026, 11, 25, 19), at(2026, 11, 25, 21)), (at(2026, 12, 24), at(2026, 12, 27))])

    def test_what_calcurse_gives_out_is_taken_in_hour_for_hour(self):
        calendar = self.folder.run("export", "ics", "--read-only")
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "in"), "wb") as file:
                file.write(calendar)
            readers.calcurse(folder, "-i", os.path.join(folder, "in"))
            given = readers.calcurse(folder, "-x").encode()
        said = self.take(given, "--dry-run")
        expected = {event[:2] for event in readers.events_of_calcurse(calendar)}
        self.assertEqual(set(self.spans(said["added"])), expected)

    def test_our_own_sessions_that_come_back_are_known(self):
        calendar = self.folder.run("export", "ics", "--read-only")
        said = self.take(calendar, "--dry-run")
        self.assertEqual((said["added"], said["problems"]), ([], []))
        self.assertEqual(said["leftOut"], {"own": len(readers.events_of_icalendar(calendar))})

    def test_taken_in_again_it_changes_nothing_and_undo_takes_it_back(self):
        guide = self.folder.records("guides")["guides"][0]["id"]
        event = icalendar.Event()
        event.add("uid", "tandarts@example.org")
        event.add("summary", "Tandarts")
        event.add("dtstart", datetime(2026, 11, 25, 14, tzinfo=readers.BRUSSELS))
        event.add("duration", timedelta(hours=1))
        calendar = self.calendar([event])
        before = self.folder.records("guides")
        said = self.take(calendar, who=("--guide", guide))
        self.assertEqual(len(said["added"]), 1)
        after = self.folder.records("guides")
        self.assertNotIn("andarts", json.dumps(after))
        self.assertEqual(len(next(g for g in after["guides"] if g["id"] == guide)["busy"]), 1)
        again = self.take(calendar, who=("--guide", guide))
        self.assertEqual((again["added"], again["removed"], again["unchanged"]), ([], [], 1))
        self.assertEqual(self.folder.records("guides"), after)
        self.folder.run("undo")
        self.assertEqual(self.folder.records("guides"), before)

    def test_broken_lines_are_named_and_the_rest_is_taken(self):
        event = icalendar.Event()
        event.add("uid", "a")
        event.add("dtstart", datetime(2026, 11, 25, 14, tzinfo=readers.BRUSSELS))
        event.add("duration", timedelta(hours=1))
        lines = self.calendar([event]).split(b"\r\n")
        at = lines.index(b"BEGIN:VEVENT")
        lines.insert(at, b"\xff\xfe kapot")
        lines.insert(at + 1, b"zonder dubbelepunt")
        said = self.take(b"\r\n".join(lines), "--dry-run")
        self.assertEqual(len(said["added"]), 1)
        self.assertEqual([problem["line"] for problem in said["problems"]], [at + 1, at + 2])


if __name__ == "__main__":
    unittest.main()
