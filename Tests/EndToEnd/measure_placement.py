"""How long one step takes of a session that is held over the week: from the key to the last byte of its frame, with a few
hundred sessions in the year in view and with more. Each step asks the rules about the slot, and about the others in view.

  measure_placement.py [--steps 200] [--sessions 300,1000] BINARY
"""

import argparse
import pathlib
import time

import large_folder
from measure import NO_ANSWER, Rival, Running, TODAY, print_by_size

RIGHT, LEFT, DOWN, UP = b"\x1bOC", b"\x1bOD", b"\x1bOB", b"\x1bOA"
# There and back again, so that no edge is reached.
STEPS = {
    "half an hour": [DOWN, DOWN, DOWN, UP, UP, UP],
    "a day": [RIGHT, LEFT],
    "a week": [b">", b">", b">", b"<", b"<", b"<"],
}


def measure(binary, folder, steps):
    argv = [binary, "--data", folder, "--today", TODAY, "--lang", "nl"]
    program = Running(Rival("neteland", argv, rb"Overzicht"), (120, 40))
    program.first_frame()
    time.sleep(1)
    for key in b"3", b"p":
        program.press(key)
    samples = {}
    for name, keys in STEPS.items():
        samples[name] = []
        for number in range(steps):
            answer = program.press(keys[number % len(keys)])
            # Every step shows something: one that is not answered in time took at least as long.
            samples[name].append(answer[0] if answer else NO_ANSWER)
    # A session in hand is let go before the program can be left.
    program.press(b"\x1b")
    program.end()
    return samples


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--sessions", default="300,1000", help="in the year in view")
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    counts = [(count, count * large_folder.YEARS) for count in map(int, options.sessions.split(","))]
    print_by_size("a held session, one step, ms", counts, lambda folder: measure(binary, folder, options.steps))


if __name__ == "__main__":
    main()
