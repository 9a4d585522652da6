"""The program without a screen: lines in and out through pipes, and what is in the files afterwards."""

import os
import pty
import select
import signal
import subprocess
import time
import unittest

from sample import NETELAND, TODAY, Folder


class Plain(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(self.addCleanup)

    def talk(self, *lines, arguments=("--plain",), language="nl", end="\n", env=None):
        return subprocess.run(
            [NETELAND, "--data", self.folder.path, "--today", TODAY, "--lang", language, *arguments],
            input=("\n".join(lines) + end).encode(), capture_output=True, timeout=30,
            env={**os.environ, "LC_ALL": "C.UTF-8", "USER": "an", **(env or {})})

    def test_numbers_of_a_session_are_in_the_files_when_it_ends(self):
        before = self.folder.sessions()
        run = self.talk("scholen", "deelname", "repaircafé", "openen", "9 4", ":bewaren")
        text = run.stdout.decode()
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        self.assertIn("Gekozen, 3 van 5: wo 18/11/2026; Workshop Repaircafé voor beginners", text)
        self.assertIn("\nBewaard\n", text)
        changed = [s for key, s in self.folder.sessions().items() if s != before[key]]
        self.assertEqual(len(changed), 1)
        self.assertEqual(changed[0]["participation"][0]["attended"], 9)
        self.assertEqual(changed[0]["participation"][0]["firstTimers"], 4)

    def test_a_session_is_planned_and_taken_back(self):
        before = self.folder.bytes()
        plan = ["agenda", "nieuwe sessie", "workshop = robots bouwen", "dag = wo 9/12", "beginuur = 13:30",
                "locatie = STEM-lokaal Olen", "plaatsen = 20", ":bewaren"]
        run = self.talk(*plan)
        self.assertEqual(run.returncode, 0, run.stdout.decode())
        new = [s for s in self.folder.sessions().values() if s["day"] == "2026-12-09" and s.get("capacity") == 20]
        self.assertEqual([s["start"] for s in new], ["13:30"])
        # Another run knows what this one did.
        self.assertEqual(self.talk("undo").returncode, 0)
        self.assertEqual(self.folder.bytes(), before)

    def test_no_terminal_is_no_hindrance(self):
        run = self.talk("scholen", "filter olen", arguments=())
        self.assertEqual(run.returncode, 0)
        text = run.stdout.decode()
        self.assertIn("> filter olen\nFilter \"olen\": 9 van 37\n", text)
        for byte in (b"\x1b", "│".encode(), "█".encode(), "▸".encode()):
            self.assertNotIn(byte, run.stdout)

    def test_bad_lines_are_named_and_the_next_one_is_read(self):
        run = self.talk("abracadabra", "\x1b[31m\x07", "x" * 5000, "agenda", end="")
        text = run.stdout.decode()
        self.assertEqual(run.returncode, 0)
        self.assertIn('Niet begrepen: "abracadabra"', text)
        self.assertIn("Scherm Agenda", text)
        self.assertNotIn("\x1b", text)
        self.assertNotIn("\x07", text)

    def test_both_languages(self):
        self.assertIn("Screen Schools", self.talk("schools", language="en").stdout.decode())
        self.assertIn("Scherm Scholen", self.talk("schools", language="nl").stdout.decode())

    def test_reading_only_refuses_and_changes_nothing(self):
        before = self.folder.bytes()
        run = self.talk("scholen", "deelname", "openen", "9", ":bewaren", arguments=("--plain", "--read-only"))
        self.assertEqual(run.returncode, 0)
        self.assertIn("Alleen lezen", run.stdout.decode())
        self.assertEqual(self.folder.bytes(), before)

    @unittest.skipIf(os.geteuid() == 0, "nothing is refused to the superuser")
    def test_a_folder_that_cannot_be_written_is_said(self):
        journal = os.path.join(self.folder.path, ".neteland")
        self.talk("overzicht")
        os.chmod(journal, 0o500)
        try:
            run = self.talk("scholen", "deelname", "openen", "9", ":bewaren")
        finally:
            os.chmod(journal, 0o700)
        self.assertNotIn("\nBewaard\n", run.stdout.decode())

    def test_a_full_disk_is_said_and_the_exit_status_tells(self):
        # Files may not grow past what is there: as on a full disk.
        command = f'ulimit -f 0; exec "{NETELAND}" --data "{self.folder.path}" --today {TODAY} --lang nl --plain | cat'
        run = subprocess.run(
            ["bash", "-o", "pipefail", "-c", "trap '' XFSZ; " + command],
            input="scholen\ndeelname\nopenen\n9\n:bewaren\n".encode(), capture_output=True, timeout=30,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.assertEqual(run.returncode, 1, run.stdout.decode())
        self.assertIn("Niet bewaard", run.stdout.decode())

    def test_what_cannot_be_written_is_told_where_it_can(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([NETELAND, "--demo", "--plain", "--lang", "nl"], input=b"scholen\n", stdout=full,
                                 stderr=subprocess.PIPE, timeout=30, env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.assertEqual(run.returncode, 1)
        self.assertIn(b"stdout", run.stderr)

    def test_nobody_listens_any_more(self):
        run = subprocess.run(
            ["bash", "-o", "pipefail", "-c", f'yes scholen | head -2000 | "{NETELAND}" --demo --plain | head -1'],
            capture_output=True, timeout=30, env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.assertEqual(len(run.stdout.splitlines()), 1)
        self.assertNotIn(b"Fatal", run.stderr)

    def test_a_person_types_and_a_signal_ends_it(self):
        pid, master = pty.fork()
        if pid == 0:
            os.environ["TERM"] = "dumb"
            os.execv(NETELAND, [NETELAND, "--data", self.folder.path, "--today", TODAY, "--lang", "nl", "--plain"])
        try:
            self.until(master, b"> ")
            os.write(master, b"scholen\ndeelname\n")
            self.until(master, b"Gekozen, 1 van 5")
            os.kill(pid, signal.SIGTERM)
            deadline = time.monotonic() + 5
            while time.monotonic() < deadline:
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    self.assertTrue(os.WIFSIGNALED(status))
                    self.assertEqual(os.WTERMSIG(status), signal.SIGTERM)
                    return
                time.sleep(0.02)
            self.fail("the signal did not end it")
        finally:
            os.close(master)

    def until(self, master, wanted):
        text = b""
        deadline = time.monotonic() + 10
        while wanted not in text:
            ready, _, _ = select.select([master], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                self.fail(f"{wanted!r} did not come: {text[-500:]!r}")
            text += os.read(master, 65536)
        return text


class Refusals(unittest.TestCase):
    def test_a_terminal_that_cannot_show_a_screen_is_told_what_can_be_done(self):
        pid, master = pty.fork()
        if pid == 0:
            os.environ["TERM"] = "dumb"
            os.execv(NETELAND, [NETELAND, "--demo", "--lang", "nl"])
        text = b""
        try:
            while True:
                text += os.read(master, 65536)
        except OSError:
            pass
        os.close(master)
        _, status = os.waitpid(pid, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 1)
        self.assertIn(b"neteland --plain", text)
