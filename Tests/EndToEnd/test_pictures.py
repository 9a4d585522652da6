"""The pictures of the README are what the program draws today."""

import os
import pathlib
import unittest

import pictures

NETELAND = os.environ["NETELAND"]
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "pictures"


class Pictures(unittest.TestCase):
    def test_the_pictures_are_up_to_date(self):
        for name, text in pictures.drawn(NETELAND).items():
            with self.subTest(picture=name):
                self.assertTrue(text.startswith("<svg ") and text.endswith("</svg>\n"))
                self.assertTrue((FOLDER / name).read_text() == text, f"{name} is old: make pictures draws it anew")


if __name__ == "__main__":
    unittest.main()
