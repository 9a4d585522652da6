"""How long it takes from a key that changes something to its frame, and to *saved* on the screen: with a few hundred
sessions and with a hundred thousand, beside what the disk itself takes to have as many bytes (append and fsync).

  measure_saving.py [--changes 60] [--sessions 300,100000] BINARY
"""

import argparse
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

import large_folder
from measure import PROJECT, Rival, Running, TODAY, milliseconds, percentile, print_aligned

SAMPLE = PROJECT / "sample-data"
UNDO, REDO = b"u", b"\x12"
QUIET = 60  # ms of silence after which nothing more is coming: the disk is done


def answers(program, key):
    """Milliseconds to the first and to the last bytes that a key brings."""
    while program.take(2):
        pass
    began = time.perf_counter_ns()
    os.write(program.master, key)
    first = last = None
    while program.take(500 if last is None else QUIET):
        last = milliseconds(began)
        first = first or last
    return first, last


def disk_itself(folder, size):
    """Milliseconds to append so many bytes to a file and have them on the disk."""
    path = pathlib.Path(folder) / ".neteland" / "measure.tmp"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    began = time.perf_counter_ns()
    os.write(handle, b"x" * size)
    os.fsync(handle)
    took = milliseconds(began)
    os.close(handle)
    return took


def confirm_a_session(program, journal):
    """The first session of the year that is still only planned."""
    before = journal.stat().st_size if journal.exists() else 0
    for key in b"3", b"\x1bOH":
        answers(program, key)
    for _ in range(400):
        answers(program, b"b")
        if journal.exists() and journal.stat().st_size > before:
            return
        answers(program, b"j")
    sys.exit("no session was confirmed")


def measure(binary, folder, changes):
    argv = [binary, "--data", folder, "--today", TODAY, "--lang", "nl"]
    program = Running(Rival("neteland", argv, rb"Overzicht"), (120, 40))
    program.first_frame()
    time.sleep(1.5)
    frames, saved, disk = [], [], []
    journal = pathlib.Path(folder) / ".neteland" / "journal.jsonl"
    # One change to take back and make again, as often as is asked for; seen in the overview, with all its figures.
    confirm_a_session(program, journal)
    answers(program, b"1")
    time.sleep(1)
    for number in range(changes):
        before = journal.stat().st_size
        first, last = answers(program, UNDO if number % 2 == 0 else REDO)
        if first is None:
            sys.exit("nothing was undone: there is no change of this user")
        frames.append(first)
        saved.append(last)
        disk.append(disk_itself(folder, max(1, journal.stat().st_size - before)))
        # The files follow after a rest; their time is not measured, but it must not fall into the next change either.
        time.sleep(0.5)
    memory = program.peak_memory()
    program.end()
    return frames, saved, disk, memory


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--changes", type=int, default=60)
    parser.add_argument("--sessions", default="300,100000")
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    table = [["a change, ms", "frame median", "p99", "saved median", "p99", "the disk itself", "p99", "MB"]]
    with tempfile.TemporaryDirectory(prefix="neteland-saving-", dir=os.environ.get("NETELAND_BENCH_DISK")) as scratch:
        for count in map(int, options.sessions.split(",")):
            folder = pathlib.Path(scratch) / str(count)
            large_folder.make(SAMPLE, folder, count)
            frames, saved, disk, memory = measure(binary, str(folder), options.changes)
            row = [f"{count} sessions"]
            for samples in (frames, saved, disk):
                row += [f"{statistics.median(samples):.2f}", f"{percentile(samples, 99):.2f}"]
            table.append([*row, f"{memory:.0f}"])
            shutil.rmtree(folder)
    print_aligned(table)


if __name__ == "__main__":
    main()
