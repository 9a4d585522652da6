"""How long the palette takes to open, and a letter typed into it: from the key to the last byte of its frame, with as many
sessions in all years as are asked for, all of which it searches.

  measure_palette.py [--openings 30] [--sessions 300,100000] BINARY
"""

import argparse
import pathlib
import time

from measure import NO_ANSWER, Rival, Running, TODAY, print_by_size

BACKSPACE, ESCAPE = b"\x7f", b"\x1b"
# A workshop, a school, a day, an action; one mistyped, one that nothing is called.
TYPED = ["robots", "wilgentak", "woensdag 25", "nieuwe sessie", "wilgetnak", "xqzw"]


def measure(binary, folder, openings):
    argv = [binary, "--data", folder, "--today", TODAY, "--lang", "nl", "--theme", "dark"]
    program = Running(Rival("neteland", argv, rb"Overzicht"), (120, 40))
    program.first_frame()
    time.sleep(1)
    samples = {"opening": [], "a letter": [], "a letter back": []}

    def press(name, key):
        answer = program.press(key)
        samples[name].append(answer[0] if answer else NO_ANSWER)

    for _ in range(openings):
        press("opening", b":")
        program.press(ESCAPE)
    for text in TYPED:
        program.press(b":")
        for letter in text:
            press("a letter", letter.encode())
        for _ in text:
            press("a letter back", BACKSPACE)
        program.press(ESCAPE)
    program.end()
    return samples


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--openings", type=int, default=30)
    parser.add_argument("--sessions", default="300,100000", help="in all years together")
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    counts = [(count, count) for count in map(int, options.sessions.split(","))]
    print_by_size("the palette, ms", counts, lambda folder: measure(binary, folder, options.openings))


if __name__ == "__main__":
    main()
