"""Names that are hard on columns, on a real screen: the emulator counts columns by a table of its own."""

import json
import os
import unittest

from sample import NETELAND, TODAY, Folder
from terminal import Program

# Texts of twelve columns. Korean in parts is not among them: the emulator drops what follows such a letter.
TEXTS = {
    "marks, and what takes no place": "ĳéëüÿ" + "e\u0301\u0308\u0323o\u0302\u0301\u031b" + "a\u200bb\u2060c",
    "Chinese, Japanese, half-width": "漢字かな" + "ｱｶﾅ" + "x",
    "a family, a flag, a tone, what may be text": "👨‍👩‍👧‍👦🇧🇪👍🏿" + "❤\ufe0f✈\ufe0f" + "xx",
}
PLAIN = "x" * 12
# Where names stand: the file, its list, and the field.
NAMES = [("schools.json", "schools", "name"), ("venues.json", "venues", "name"), ("guides.json", "guides", "name"),
         ("workshops.json", "workshops", "title")]
STORIES = [["1"], ["2"], ["3"], ["3", "tab"], ["4"], ["5"]]


class Names(unittest.TestCase):
    def folder(self, text):
        """The sample with the text in the middle of every name."""
        folder = Folder(self.addCleanup).path
        for name, records, field in NAMES:
            path = os.path.join(folder, name)
            with open(path) as file:
                content = json.load(file)
            for record in content[records]:
                if field in record:
                    record[field] = record[field][:4] + text + record[field][4:]
            with open(path, "w") as file:
                json.dump(content, file, ensure_ascii=False, indent=2)
        return folder

    def screens(self, text):
        program = Program([NETELAND, "--data", self.folder(text), "--today", TODAY, "--lang", "nl"], (100, 30))
        program.wait_for(r"Vraagt aandacht")
        shown = []
        for keys in STORIES:
            program.type(*keys)
            program.settle()
            buffer = program.screen.buffer
            shown.append([[buffer[y][x].data for x in range(100)] for y in range(30)])
        program.type("q")
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.left_behind(), [])
        return shown

    def test_what_stands_beside_a_name_stands_where_it_does_beside_a_plain_one(self):
        plain = self.screens(PLAIN)
        for name, text in TEXTS.items():
            with self.subTest(name):
                for keys, hard, easy in zip(STORIES, self.screens(text), plain):
                    for y, (one, other) in enumerate(zip(hard, easy)):
                        moved = [x for x in range(100) if self.moved(one, other, x)]
                        self.assertEqual(moved, [], f"{keys}, row {y}:\n{''.join(one)}\n{''.join(other)}")

    def moved(self, one, other, x):
        """What is no part of a name, nor where one is cut, is in another column."""
        if one[x] == other[x] or other[x] in ("x", "…", " "):
            return False
        # Cut a column earlier, where the next character needs two.
        return not (x > 0 and one[x - 1] == "…")


if __name__ == "__main__":
    unittest.main()
