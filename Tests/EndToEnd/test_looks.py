"""The looks, as a terminal sees them: the question for its background, themes, colours by depth, no colour, ASCII."""

import json
import os
import re
import select
import subprocess
import tempfile
import termios
import time
import tty
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import Program

QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
# As xterm, and as others end it.
LIGHT = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\"
LIGHT_BELL = b"\x1b]11;rgb:ff/ff/ff\x07"
DARK = b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"
ATTRIBUTES = b"\x1b[?64;1;2;6;22c"
# Of the key in a hint: 81, 24 of the 256 of xterm; in a theme file of one's own.
KEY = {"dark": "5fd7ff", "light": "005f87", "own": "ff8700"}
SAID = {"light": "licht", "highContrast": "hoog contrast", "mono": "zonder kleur", "dark": "donker"}
COLOUR = re.compile(rb"\x1b\[(?:[\d;:]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][\d;:]*)?m")


class Looks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        sample = Folder(cls.addClassCleanup)
        cls.parent, cls.folder = sample.parent, sample.path

    def start(self, *arguments, size=(80, 24), config=None, **env):
        """The program in a terminal that answers nothing of its own accord."""
        home = tempfile.mkdtemp(dir=self.parent)
        if config is not None:
            os.makedirs(os.path.join(home, "neteland"))
            for name, text in config.items():
                with open(os.path.join(home, "neteland", name), "w") as file:
                    file.write(text)
        env = {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, **env}
        unset = [f"-u{name}" for name in ("NO_COLOR", "COLORTERM", "COLORFGBG", "NETELAND_THEME", "TMUX")]
        given = [f"{name}={value}" for name, value in env.items()]
        program = Program(
            ["env", *unset, *given, NETELAND, "--data", self.folder, "--today", TODAY, "--lang", "nl", *arguments],
            size, env)
        self.addCleanup(lambda: program.poll() is None and os.kill(program.pid, 9))
        return program

    def open(self, *arguments, **options):
        program = self.start(*arguments, **options)
        program.wait_for("Vraagt aandacht")
        program.settle()
        return program

    def send(self, program, data):
        os.write(program.master, data)
        program.settle()

    def key_colour(self, program):
        """Of the digit of a screen that is not shown."""
        line = program.screen.display[0]
        place = re.search(r" (\d) [A-Z]", line)
        return program.screen.buffer[0][place.start(1)].fg

    def assertTheme(self, program, name):
        self.assertEqual(self.key_colour(program), KEY[name], program.text())

    def end(self, program):
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])


class Background(Looks):
    def test_the_answer_gives_the_theme(self):
        for answer, theme in [(LIGHT, "light"), (LIGHT_BELL, "light"), (DARK, "dark")]:
            with self.subTest(answer=answer):
                program = self.open()
                self.assertEqual(program.raw.count(QUESTION), 1)
                before = program.text()
                self.send(program, answer + ATTRIBUTES)
                self.assertTheme(program, theme)
                self.assertEqual(program.text(), before)
                self.end(program)

    def test_the_first_frame_does_not_wait(self):
        program = self.start()
        program.wait_for("q stoppen")
        # Without an answer in sight; the dark one is what is taken until it comes.
        self.assertIn(QUESTION, program.raw)
        self.assertTheme(program, "dark")
        time.sleep(1)
        self.send(program, LIGHT + ATTRIBUTES)
        self.assertTheme(program, "light")
        self.end(program)

    def test_an_answer_that_comes_too_late_changes_nothing(self):
        program = self.open()
        time.sleep(2.2)
        before = program.text()
        self.send(program, LIGHT + ATTRIBUTES)
        self.assertTheme(program, "dark")
        self.assertEqual(program.text(), before)
        program.type("2")
        program.wait_for(r"\[2 Scholen\]")
        self.end(program)

    def test_an_answer_in_pieces(self):
        for pause in [0.002, 0.02]:
            with self.subTest(pause=pause):
                program = self.open()
                before = program.text()
                for byte in LIGHT + ATTRIBUTES:
                    os.write(program.master, bytes([byte]))
                    time.sleep(pause)
                program.settle()
                self.assertTheme(program, "light")
                self.assertEqual(program.text(), before)
                self.end(program)

    def test_no_key_beside_the_answer_is_lost_or_invented(self):
        plain = self.open()
        plain.type("2", "j", "j")
        shown = plain.text()
        self.end(plain)
        for data in [
            b"2" + LIGHT + b"j" + ATTRIBUTES + b"j",
            b"2jj" + LIGHT + ATTRIBUTES,
            LIGHT + ATTRIBUTES + b"2jj",
            b"2\x1bOB\x1bOB" + LIGHT + ATTRIBUTES,
        ]:
            with self.subTest(data=data):
                program = self.open()
                self.send(program, data)
                self.assertEqual(program.text(), shown)
                self.assertTheme(program, "light")
                self.end(program)

    def test_typed_before_the_first_frame(self):
        program = self.start()
        os.write(program.master, b"2j" + DARK + b"j" + ATTRIBUTES)
        program.wait_for(r"\[2 Scholen\]")
        program.settle()
        plain = self.open()
        plain.type("2", "j", "j")
        self.assertEqual(program.text(), plain.text())
        self.end(plain)
        self.end(program)

    def test_a_terminal_that_never_answers(self):
        program = self.open()
        # An escape may be the start of the answer, and is a key all the same.
        program.type("?")
        program.wait_for("Toetsen")
        program.type("escape")
        program.settle()
        self.assertNotIn("Toetsen", program.text())
        self.send(program, b"\x1b]")
        program.type("2")
        program.wait_for(r"\[2 Scholen\]")
        self.assertTheme(program, "dark")
        self.end(program)

    def test_one_that_knows_no_colours_but_says_who_it_is(self):
        program = self.open()
        self.send(program, ATTRIBUTES)
        self.assertTheme(program, "dark")
        program.type("escape", "2")
        program.wait_for(r"\[2 Scholen\]")
        self.end(program)

    def test_an_answer_that_nothing_can_be_made_of(self):
        for answer in [b"\x1b]11;?\x1b\\", b"\x1b]11;rgb:zz/zz/zz\x07", b"\x1b]11;" + b"9" * 300 + b"\x07"]:
            with self.subTest(answer=answer):
                program = self.open()
                self.send(program, answer[:70] + answer[-1:] + ATTRIBUTES)
                self.assertTheme(program, "dark")
                program.type("2")
                program.wait_for(r"\[2 Scholen\]")
                self.end(program)

    def test_an_answer_under_way_at_the_end_is_not_typed_to_the_shell(self):
        program = self.start()
        program.wait_for("q stoppen")
        os.write(program.master, b"q")
        time.sleep(0.1)
        os.write(program.master, LIGHT + ATTRIBUTES)
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])
        self.assertEqual(self.waiting(program), b"")

    def waiting(self, program):
        """What would be typed to whoever reads the terminal next."""
        tty.setraw(program.slave, termios.TCSANOW)
        ready, _, _ = select.select([program.slave], [], [], 0.2)
        return os.read(program.slave, 4096) if ready else b""

    def test_who_is_asked(self):
        for name, is_asked in [("xterm-256color", True), ("tmux-256color", True), ("xterm", True), ("linux", False),
                               ("vt100", False)]:
            with self.subTest(TERM=name):
                program = self.open(TERM=name)
                self.assertEqual(QUESTION in program.raw, is_asked)
                self.end(program)

    def test_who_has_chosen_is_not_asked_again(self):
        program = self.open("--theme", "dark")
        self.assertNotIn(QUESTION, program.raw)
        self.end(program)
        program = self.open()
        program.type("T")
        program.wait_for("licht")
        program.type("T")
        program.wait_for("hoog contrast")
        self.send(program, LIGHT + ATTRIBUTES)
        self.assertNotEqual(self.key_colour(program), KEY["light"])
        self.end(program)

    def test_colorfgbg_says_it_at_once(self):
        program = self.open(COLORFGBG="0;15")
        self.assertTheme(program, "light")
        self.end(program)


class Themes(Looks):
    def test_t_goes_through_them_all(self):
        program = self.open()
        for name in ["light", "highContrast", "mono", "dark"]:
            program.type("T")
            program.wait_for("Thema: " + SAID[name])
            if name in KEY:
                self.assertTheme(program, name)
        self.end(program)

    OWN = json.dumps({"name": "zee", "roles": {"key": {"foreground": "#ff8700"}}})

    def test_a_theme_by_option_environment_and_settings(self):
        path = os.path.join(self.parent, "zee.json")
        with open(path, "w") as file:
            file.write(self.OWN)
        settings = {"config.json": '{"theme": "thema/zee.json"}'}
        beside = {"config.json": '{"theme": "zee.json"}', "zee.json": self.OWN}
        for arguments, env, config, theme in [
            (["--theme", "light"], {}, None, "light"),
            (["--theme", path], {}, None, "own"),
            ([], {"NETELAND_THEME": "light"}, None, "light"),
            ([], {"NETELAND_THEME": path}, None, "own"),
            (["--theme", "dark"], {"NETELAND_THEME": "light"}, None, "dark"),
            ([], {}, {"config.json": '{"theme": "light"}'}, "light"),
            ([], {}, beside, "own"),
            ([], {"NETELAND_THEME": "light"}, beside, "light"),
            (["--theme", "dark"], {"NO_COLOR": "1"}, None, "dark"),
        ]:
            with self.subTest(arguments=arguments, env=env, config=config):
                program = self.open(*arguments, config=config, **env)
                self.assertTheme(program, theme)
                self.end(program)

    def test_a_faulty_theme_in_the_settings_is_named_and_ignored(self):
        config = {"config.json": '{"theme": "zee.json"}', "zee.json": '{"roles": {"key": {"foreground": "groen"}}}'}
        program = self.open(config=config)
        self.assertTheme(program, "dark")
        program.wait_for("1 instelling")
        program.type("P")
        shown = program.wait_for(r"zee\.json:1:\d+").group()
        program.type("escape")
        self.end(program)

        home = tempfile.mkdtemp(dir=self.parent)
        os.mkdir(os.path.join(home, "neteland"))
        for name, text in config.items():
            with open(os.path.join(home, "neteland", name), "w") as file:
                file.write(text)
        env = {**os.environ, "XDG_CONFIG_HOME": home}
        check = subprocess.run([NETELAND, "config", "--check", "--lang", "nl"], env=env, capture_output=True, text=True)
        self.assertEqual(check.returncode, 1)
        self.assertIn(shown, check.stdout)

    def test_a_faulty_theme_that_was_asked_for_ends_with_status_2(self):
        path = os.path.join(self.parent, "fout.json")
        with open(path, "w") as file:
            file.write('{"roles": {"good": {"foreground": "groen"}}}')
        for arguments, env in [(["--theme", path], {}), (["--theme", "paars"], {}), ([], {"NETELAND_THEME": path})]:
            with self.subTest(arguments=arguments, env=env):
                program = self.start(*arguments, **env)
                self.assertEqual(program.wait(), 2)
                self.assertNotIn(b"\x1b[?1049h", program.raw)


class Depths(Looks):
    def sequences(self, program):
        return {match.group() for match in COLOUR.finditer(program.raw)}

    def walk(self, program):
        for key, name in [("2", "Scholen"), ("3", "Agenda"), ("4", "Bereik"), ("5", "Beheer"), ("1", "Overzicht")]:
            program.type(key)
            program.wait_for(rf"\[{key} {name}\]")

    def test_eight_colours_and_256(self):
        for name, is_deep in [("xterm", False), ("xterm-256color", True)]:
            with self.subTest(TERM=name):
                program = self.open(TERM=name)
                self.walk(program)
                self.assertTrue(self.sequences(program))
                self.assertEqual(any(b"38;5" in one for one in self.sequences(program)), is_deep)
                self.end(program)

    # As the entries of ncurses have it; not every machine has these.
    ENTRIES = r"""
xterm-direct|xterm with direct colour,
	RGB, colors#0x1000000, pairs#0x10000, initc@, oc@, use=xterm-256color,
	setab=\E[%?%p1%{8}%<%t4%p1%d%e48\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
xterm-16color|xterm with sixteen colours,
	colors#16, pairs#0x100, initc@, oc@, use=xterm-256color,
	setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
	setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
"""

    def entries(self):
        """A folder with them, for TERMINFO."""
        folder = os.path.join(self.parent, "terminfo")
        subprocess.run(["tic", "-x", "-o", folder, "-"], input=self.ENTRIES, text=True, check=True)
        return folder

    def test_sixteen_colours(self):
        program = self.open(TERM="xterm-16color", TERMINFO=self.entries())
        self.walk(program)
        found = self.sequences(program)
        self.assertFalse(any(b"38" in one for one in found), found)
        self.assertTrue(any(b"9" in one for one in found), found)
        self.end(program)

    def test_direct_colour_where_the_terminal_says_it_has_it(self):
        path = os.path.join(self.parent, "exact.json")
        with open(path, "w") as file:
            file.write('{"roles": {"key": {"foreground": "#fe8019"}}}')
        program = self.open("--theme", path, COLORTERM="truecolor", TERMINFO=self.entries())
        self.assertRegex(program.raw, rb"38[;:]2[;:]{1,2}254[;:]128[;:]25")
        self.end(program)
        program = self.open("--theme", path)
        self.assertNotRegex(program.raw, rb"38[;:]2[;:]")
        # The nearest of the 256.
        self.assertEqual(self.key_colour(program), "ff8700")
        self.end(program)

    def test_no_colour_where_there_is_none_or_none_is_wanted(self):
        for env in [{"TERM": "vt100"}, {"NO_COLOR": "1"}, {"NO_COLOR": "1", "NETELAND_THEME": "light"}]:
            with self.subTest(**env):
                program = self.open(**env)
                self.walk(program)
                self.assertEqual(self.sequences(program), set())
                # What is selected, the keys and the titles are told by attributes.
                self.assertRegex(program.raw, rb"\x1b\[[\d;]*7m")
                program.type("T")
                program.wait_for("Geen kleuren")
                self.end(program)

    def test_ascii(self):
        program = self.open(LC_ALL="C", LANG="C")
        self.walk(program)
        self.assertEqual([byte for byte in program.raw if byte > 126], [])
        self.end(program)


if __name__ == "__main__":
    unittest.main()
