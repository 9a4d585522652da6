"""Calendars that the program gives out, as other programs read them."""

import csv
import io
import random
import unittest
from datetime import datetime, timedelta

import readers
from folder import YEAR, Folder

WORDS = ["Robots", "bouwen,", "é€𝄞", "a;b", "c\\d", "👩‍🔬", "\\n", '"x"', "ij", "=1+1"]


class GivingOut(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.remove)

    def expected(self, sessions):
        titles = {w["id"]: w["title"] for w in self.folder.records("workshops")["workshops"]}
        events = []
        for session in sessions:
            start = datetime.fromisoformat(f"{session['day']}T{session['start']}")
            events.append(
                readers.Event(start, start + timedelta(minutes=session["minutes"]), titles[session["workshop"]]))
        return sorted(events)

    def check_lines(self, calendar):
        self.assertTrue(calendar.endswith(b"END:VCALENDAR\r\n"))
        for line in calendar.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode("utf-8")

    def test_every_reader_sees_every_session(self):
        live = [s for s in self.folder.sessions().values() if s["status"] != "cancelled"]
        self.assertGreater(len(live), 50)
        calendar = self.folder.run("export", "ics")
        self.check_lines(calendar)
        for name, read in readers.ALL.items():
            with self.subTest(reader=name):
                self.assertEqual(sorted(read(calendar)), self.expected(live))

    def test_the_calendar_of_a_school_a_guide_and_a_venue(self):
        live = [s for s in self.folder.sessions().values() if s["status"] != "cancelled"]
        guide = max({g for s in live for g in s.get("guides", [])}, key=lambda g: sum(g in s.get("guides", []) for s in live))
        school = live[0]["participation"][0]["school"]
        venue = next(s["venue"] for s in live if "venue" in s)
        asked = {
            ("--guide", guide): [s for s in live if guide in s.get("guides", [])],
            ("--school", school): [s for s in live if any(p["school"] == school for p in s["participation"])],
            ("--venue", venue): [s for s in live if s.get("venue") == venue],
        }
        for (option, key), sessions in asked.items():
            self.assertTrue(0 < len(sessions) < len(live))
            calendar = self.folder.run("export", "ics", option, key)
            for name, read in readers.ALL.items():
                with self.subTest(reader=name, option=option):
                    self.assertEqual(sorted(read(calendar)), self.expected(sessions))

    def test_texts_come_through_whatever_is_in_them(self):
        chance = random.Random(5)
        name = " ".join(chance.choice(WORDS) for _ in range(40))
        self.folder.change("workshops", lambda all: [w.update(title=f"{i} {name}") for i, w in enumerate(all)])
        self.folder.change("venues", lambda all: [v.update(name=name) for v in all])
        calendar = self.folder.run("export", "ics")
        self.check_lines(calendar)
        titles = {f"{i} {name}" for i in range(99)}
        for reader, read in readers.ALL.items():
            events = read(calendar)
            self.assertTrue(events)
            self.assertLessEqual({event.summary for event in events}, titles, reader)
        places = {str(event["LOCATION"]) for event in readers.parsed(calendar).walk("VEVENT") if "LOCATION" in event}
        self.assertTrue(places and all(place.startswith(name) for place in places))

    def test_what_changed_was_cancelled_or_is_gone_is_told_under_a_higher_number(self):
        # Sessions of the sample that nothing else points at.
        moved, cancelled, deleted = sorted(
            key for key, s in self.folder.sessions().items() if s["status"] in ("planned", "confirmed"))[:3]
        before = self.told()
        self.assertTrue(all(event[0] == 0 for event in before.values()))
        self.assertEqual(self.told(), before)

        self.folder.change_session(moved, start="08:05")
        self.folder.change_session(cancelled, status="cancelled", cancelReason="Ziek")
        self.folder.delete_session(deleted)
        after = self.told()
        self.assertEqual(set(after), set(before))
        self.assertEqual(after[self.uid(moved)][:2], (1, before[self.uid(moved)][1]))
        for key in (cancelled, deleted):
            self.assertEqual(after[self.uid(key)][:2], (1, "CANCELLED"))
        self.assertEqual(sum(event[0] for event in after.values()), 3)

        self.folder.change_session(moved, start=self.hour(before[self.uid(moved)]))
        self.assertEqual(self.told()[self.uid(moved)][0], 2)
        for read in readers.ALL.values():
            self.assertEqual(len(read(self.folder.run("export", "ics"))), len(before))

    def told(self, *scope):
        """By UID the number, the status and when it is."""
        return {
            str(event["UID"]): (int(event["SEQUENCE"]), str(event["STATUS"]), readers.wall(event["DTSTART"].dt))
            for event in readers.parsed(self.folder.run("export", "ics", *scope)).walk("VEVENT")
        }

    def uid(self, key):
        return f"{key}@neteland"

    def hour(self, event):
        return event[2].strftime("%H:%M")

    def test_no_number_goes_back_whatever_is_done_and_undone(self):
        chance = random.Random(3)
        guides = [g["id"] for g in self.folder.records("guides")["guides"]][:2]
        keys = sorted(k for k, s in self.folder.sessions().items() if s["status"] == "planned")[:6]
        calendars = [(), ("--guide", guides[0]), ("--guide", guides[1])]
        received = {}
        gone = {}
        for _ in range(40):
            key = chance.choice(keys)
            what = chance.randrange(6)
            if key in gone:
                # Put back as it was: as an undo does.
                session = gone.pop(key)
                self.folder.change(f"{YEAR}/sessions", lambda all: all.append(session))
            elif what == 0:
                gone[key] = self.folder.sessions()[key]
                self.folder.delete_session(key)
            elif what == 1:
                self.folder.change_session(key, guides=[chance.choice(guides)])
            elif what == 2:
                self.folder.change_session(key, start=chance.choice(["08:00", "16:00"]))
            elif what == 3:
                venue = self.folder.records("venues")["venues"][0]["id"]
                self.folder.run("edit", "venue", venue, f"note={chance.random()}")
                self.folder.run("undo")
            scope = chance.choice(calendars)
            for uid, (number, status, start) in self.told(*scope).items():
                known = received.setdefault(scope, {}).get(uid)
                if known:
                    self.assertGreaterEqual(number, known[0], uid)
                    if (status, start) != known[1:]:
                        self.assertGreater(number, known[0], uid)
                received[scope][uid] = (number, status, start)
            missing = set(received[scope]) - set(self.told(*scope))
            self.assertFalse(missing)
        self.assertGreater(max(n for each in received.values() for n, _, _ in each.values()), 2)

    def test_undo_does_not_touch_what_calendars_were_told(self):
        self.folder.run("edit", "venue", self.folder.records("venues")["venues"][0]["id"], "note=een notitie")
        self.told()
        ledger = self.folder.records(f"{YEAR}/publications")
        self.assertIn(b"Ongedaan gemaakt", self.folder.run("undo"))
        self.assertEqual(self.folder.records(f"{YEAR}/publications"), ledger)
        # Nothing else was done: the export itself is not to be undone.
        self.folder.run("undo", status=1)
        self.assertEqual(self.folder.records(f"{YEAR}/publications"), ledger)

    def test_people_are_named_only_where_it_is_asked_for(self):
        people = []
        for guide in self.folder.records("guides")["guides"]:
            people += [guide[key] for key in ("name", "email", "phone") if key in guide]
        for school in self.folder.records("schools")["schools"]:
            for contact in school.get("contacts", []):
                people += [contact[key] for key in ("name", "email", "phone") if key in contact]
        self.assertGreater(len(people), 10)
        whole = self.text(self.folder.run("export", "ics"))
        for table in ("sessions", "schools", "participation"):
            whole += self.folder.run("export", "csv", table).decode("utf-8-sig")
        self.assertEqual([person for person in people if person in whole], [])
        named = self.text(self.folder.run("export", "ics", "--contacts"))
        self.assertTrue([person for person in people if person in named])

    def text(self, calendar):
        return "\n".join(
            str(event.get(key, "")) for event in readers.parsed(calendar).walk("VEVENT")
            for key in ("SUMMARY", "LOCATION", "DESCRIPTION"))

    def test_a_folder_that_cannot_be_written_still_gives_its_calendar(self):
        calendar = self.folder.run("export", "ics", "--read-only")
        self.assertIn("onthouden", self.folder.errors)
        self.assertEqual(len(readers.events_of_icalendar(calendar)), len(readers.events_of_icalendar(
            self.folder.run("export", "ics"))))

    def test_tables_open_as_they_are_meant(self):
        self.folder.change("schools", lambda all: all[0].update(name='=HYPERLINK("http://x")'))
        for table, count in {
            "sessions": len(self.folder.sessions()),
            "schools": sum(1 for s in self.folder.records("schools")["schools"] if not s.get("retired")),
            "participation": sum(len(s["participation"]) for s in self.folder.sessions().values()),
        }.items():
            raw = self.folder.run("export", "csv", table)
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
            self.assertEqual(len(rows) - 1, count)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            for row in rows:
                for cell in row:
                    self.assertNotIn(cell[:1], ("=", "+", "-", "@"))
        sessions = self.folder.json("sessions")
        rows = list(csv.DictReader(
            io.StringIO(self.folder.run("export", "csv", "sessions").decode("utf-8-sig"), newline=""), delimiter=";"))
        self.assertEqual(
            [(r["id"], r["dag"], r["beginuur"]) for r in rows], [(s["id"], s["day"], s["start"]) for s in sessions])

    def test_small_counts_stay_in_the_room(self):
        def counts(*options):
            raw = self.folder.run("export", "csv", "participation", *options).decode("utf-8-sig")
            return list(csv.DictReader(io.StringIO(raw, newline=""), delimiter=";"))

        own = counts("--confidential")
        small = [r for r in own if r["aanwezig"].isdigit() and 0 < int(r["aanwezig"]) < 5]
        shown = [r["aanwezig"] for r in counts() if r["aanwezig"].isdigit()]
        self.assertTrue(small)
        self.assertFalse([n for n in shown if 0 < int(n) < 5])


if __name__ == "__main__":
    unittest.main()
