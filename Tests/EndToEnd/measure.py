"""How fast the program is, as somebody at a terminal would feel it: measured from outside, through a pseudo-terminal.

  measure.py [--runs 15] [--size 120x40] [--data DIR] BINARY

Every run is a new process in a new terminal, and the programs take turns, so that what else the machine does
falls on all of them. A time runs from the start of the process, or from writing the key, to the last byte before
the terminal has been silent for 15 ms. Nothing reads the screen meanwhile: bytes are only taken in and timed.
"""

import argparse
import fcntl
import gc
import os
import pathlib
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import large_folder

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
TODAY = "2026-11-21"
SILENCE = 15  # ms
PATIENCE = 5000  # ms, for a first frame
NO_ANSWER = 200  # ms after which a key is taken to change nothing
IDLE = 10  # s
RUN_ENDS = 0.2  # s without a key, after which the next one is no part of a run
LARGE = 100_000  # sessions
DOWN, UP = b"\x1bOB", b"\x1bOA"
ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[()][0-9A-B]|[=>78])")


def milliseconds(since):
    return (time.perf_counter_ns() - since) / 1e6


class Rival:
    """A program to measure: what to press, and by which text its first frame is known."""

    def __init__(self, name, argv, shows, arrows=(DOWN, UP), before=(), screens=(), typed=(), leave=b"q", folder="/"):
        self.name, self.argv, self.shows, self.arrows = name, [str(word) for word in argv], shows, arrows
        self.before, self.screens, self.typed, self.leave, self.folder = before, screens, typed, leave, folder
        self.samples = {}  # measure -> [(ms, bytes)]
        self.silent = 0
        self.memory = []
        self.idle = None

    def note(self, measure, sample):
        if sample is None:
            self.silent += 1
        else:
            self.samples.setdefault(measure, []).append(sample)


class Running:
    """One process in a terminal of its own."""

    def __init__(self, rival, size):
        columns, rows = size
        self.rival = rival
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        terminal = os.ttyname(slave)
        environment = {k: v for k, v in os.environ.items() if k not in ("LINES", "COLUMNS", "NO_COLOR")}
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "ESCDELAY": "25"}
        streams = [(os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0)]
        streams += [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        os.chdir(rival.folder)
        self.started = time.perf_counter_ns()
        # A fork would copy the page tables of Python, and its time would be counted.
        self.pid = os.posix_spawn(rival.argv[0], rival.argv, environment, file_actions=streams, setsid=True)
        os.close(slave)

    def take(self, timeout):
        """The bytes that come within so many milliseconds; none if none do."""
        if not self.poll.poll(timeout):
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            return b""

    def answer(self, since, timeout):
        """Milliseconds to the last byte before the silence, and the bytes; None if nothing came."""
        taken, last = [], None
        while data := self.take(timeout if last is None else SILENCE):
            last = milliseconds(since)
            taken.append(data)
        return (last, b"".join(taken)) if taken else None

    def first_frame(self):
        """Silences before the awaited text is there are the program's own doing, and count."""
        taken, last = b"", None
        while milliseconds(self.started) < PATIENCE:
            part = self.answer(self.started, PATIENCE if last is None else NO_ANSWER)
            if part is None:
                break
            last = part[0]
            taken += part[1]
            if re.search(self.rival.shows, ESCAPES.sub(b"", taken)):
                return last, len(taken)
        sys.exit(f"{self.rival.name} never showed {self.rival.shows!r}, but {taken!r}")

    def press(self, key, patience=NO_ANSWER):
        while self.take(2):  # what nobody asked for, and a moment of rest
            pass
        began = time.perf_counter_ns()
        os.write(self.master, key)
        answer = self.answer(began, patience)
        return answer and (answer[0], len(answer[1]))

    def peak_memory(self):
        """MB of the most that was resident at once."""
        with open(f"/proc/{self.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024

    def processor_time(self):
        """Milliseconds on a processor, all threads; and how often it was woken."""
        spent = woken = 0
        for task in pathlib.Path(f"/proc/{self.pid}/task").iterdir():
            spent += int((task / "schedstat").read_text().split()[0])
            woken += int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text())[1])
        return spent / 1e6, woken

    def end(self):
        os.write(self.master, self.rival.leave)
        began = time.perf_counter_ns()
        while os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            self.take(5)
            if milliseconds(began) > 2000:
                os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def run(rival, size):
    program = Running(rival, size)
    rival.note("first frame", program.first_frame())
    for key in rival.before:
        program.press(key)
    down, up = rival.arrows
    for key in [down] * 30 + [up] * 30:
        rival.note("arrow key", program.press(key))
    # Held down, a key comes again and again; pressed by itself, it may be answered with more.
    for key in [down, up] * 3:
        time.sleep(RUN_ENDS)
        rival.note("one arrow key", program.press(key))
    if rival.typed:
        opening, *letters, closing = rival.typed
        program.press(opening)
        for key in letters:
            rival.note("typing in a filter", program.press(key))
        program.press(closing)  # Escape waits to see whether it is the start of a key
    for key in rival.screens:
        rival.note("another screen", program.press(key))
    rival.memory.append(program.peak_memory())
    program.end()


def run_agenda(rival, size):
    """The first frame, and arrow keys in the list of the year's sessions."""
    program = Running(rival, size)
    rival.note("first frame", program.first_frame())
    rival.memory.append(program.peak_memory())
    # All rules are asked about all sessions of the year; a key must not be taken for slow because this is not done yet.
    rival.note("first look", program.press(b"3", PATIENCE))
    down, up = rival.arrows
    for key in [down] * 20 + [up] * 20:
        rival.note("arrow key", program.press(key))
    rival.memory_later = max(getattr(rival, "memory_later", 0), program.peak_memory())
    program.end()


def print_large(binary, data, scratch, size, runs):
    """The same folder with few sessions and with very many: neither a frame nor a key may take longer than it has to."""
    rivals = []
    for sessions in (300, LARGE):
        folder = scratch / str(sessions)
        large_folder.make(data, folder, sessions)
        rivals.append(Rival(f"{sessions} sessions", the_program(binary, folder).argv, rb"Overzicht"))
    for rival in rivals:
        run_agenda(rival, size)
        rival.samples, rival.memory = {}, []
    for _ in range(runs):
        for rival in rivals:
            run_agenda(rival, size)
    table = [["in the agenda", "first frame ms", "fastest", "first look ms", "arrow key ms", "p99", "bytes", "MB", "later MB"]]
    for rival in rivals:
        frames = [sample[0] for sample in rival.samples["first frame"]]
        keys = rival.samples["arrow key"]
        times = [sample[0] for sample in keys]
        table.append([
            rival.name, f"{statistics.median(frames):.1f}", f"{min(frames):.1f}",
            f"{statistics.median(sample[0] for sample in rival.samples['first look']):.1f}",
            f"{statistics.median(times):.2f}",
            f"{percentile(times, 99):.2f}", f"{statistics.median(sample[1] for sample in keys):.0f}",
            f"{max(rival.memory):.0f}", f"{rival.memory_later:.0f}"])
    print_aligned(table)


def rest(rivals, size):
    """What each of them does while nobody does anything."""
    programs = [Running(rival, size) for rival in rivals]
    for program in programs:
        program.first_frame()
    time.sleep(1)  # what is left to do after the first frame has been done
    before = [program.processor_time() for program in programs]
    time.sleep(IDLE)
    for program, (spent, woken) in zip(programs, before):
        now = program.processor_time()
        program.rival.idle = (now[0] - spent, now[1] - woken)
    for program in programs:
        program.end()


def command_time(argv):
    """Milliseconds from start to end, and the status."""
    nowhere = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    began = time.perf_counter_ns()
    pid = os.posix_spawn(argv[0], argv, os.environ, file_actions=nowhere)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return milliseconds(began), status


# -- who takes part


def the_program(binary, data):
    argv = [binary, "--data", data, "--today", TODAY, "--lang", "nl"]
    screens = [b"1", b"2", b"3", b"4", b"5"] * 4
    typed = [b"/"] + [bytes([letter]) for letter in b"herent"] + [b"\x7f"] * 6 + [b"\x1b"]
    return Rival("neteland", argv, rb"Overzicht", before=[b"2"], screens=screens, typed=typed)


def the_list(scratch):
    """What the terminal library alone costs; None without a C compiler."""
    binary = scratch / "list"
    flags = ["-O2", "-o", binary, HERE / "list.c", "-lncursesw"]
    if not shutil.which("cc") or subprocess.run(["cc", *flags], capture_output=True).returncode != 0:
        return None
    return Rival("list in C", [binary], rb"School 37")


def others(scratch):
    """Programs that Debian has, and people know the feel of: a calendar, a process list, a history."""
    diary, history = scratch / "diary", scratch / "history"
    diary.mkdir()
    (diary / "conf").write_text("")
    history.mkdir()
    if shutil.which("git") and shutil.which("tig"):
        git = ["git", "-C", history, "-c", "user.name=bench", "-c", "user.email=bench@localhost"]
        subprocess.run([*git, "init", "--quiet"], check=True)
        for number in range(37):
            subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", f"Change {number + 1}"], check=True)
    return [
        Rival("calcurse", ["calcurse", "-D", diary], rb"Calendar"),
        Rival("htop", ["htop", "--delay=100"], rb"Load average"),
        Rival("tig", ["tig"], rb"Change 37", folder=history),
    ]


# -- what is printed


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share / 100))]


def figures(rival):
    """Rows of the table: the measure and its figure, as text."""
    rows = {}
    for measure, samples in rival.samples.items():
        times = [sample[0] for sample in samples]
        rows[f"{measure}, fastest ms"] = f"{min(times):.2f}"
        rows[f"{measure}, median ms"] = f"{statistics.median(times):.2f}"
        rows[f"{measure}, p99 ms"] = f"{percentile(times, 99):.2f}"
        rows[f"{measure}, bytes"] = f"{statistics.median(sample[1] for sample in samples):.0f}"
    rows["memory, MB"] = f"{max(rival.memory):.1f}"
    if rival.idle:
        rows[f"{IDLE} s idle, processor ms"] = f"{rival.idle[0]:.1f}"
        rows[f"{IDLE} s idle, times woken"] = str(rival.idle[1])
    return rows


MEASURES = ["first frame", "arrow key", "one arrow key", "another screen", "typing in a filter"]
AIMS = {
    "arrow key, p99 ms": "1.00", "arrow key, bytes": "300", "one arrow key, p99 ms": "1.00",
    "another screen, median ms": "1.00", "memory, MB": "12.0",
    f"{IDLE} s idle, processor ms": "0.0", f"{IDLE} s idle, times woken": "0",
}


def aims(columns):
    """Some are set by the others: twice the list in C, half of the fastest program people know, the arrow key of tig."""
    by_name = {rival.name: column for rival, column in columns}
    frames = [2 * float(column["first frame, median ms"]) for name, column in by_name.items() if name == "list in C"]
    frames += [
        float(column["first frame, median ms"]) / 2 for name, column in by_name.items()
        if name not in ("neteland", "list in C")]
    found = dict(AIMS)
    if frames:
        found["first frame, median ms"] = f"{min(frames):.2f}"
    if "tig" in by_name:
        found["arrow key, median ms"] = by_name["tig"]["arrow key, median ms"]
    return found


def print_table(rivals):
    columns = [figures(rival) for rival in rivals]
    aimed = aims(list(zip(rivals, columns)))
    named = [f"{m}, {what}" for m in MEASURES for what in ("fastest ms", "median ms", "p99 ms", "bytes")]
    named = [measure for measure in named if any(measure in column for column in columns)]
    measures = dict.fromkeys(named + [measure for column in columns for measure in column])
    table = [["", "aim", *(rival.name for rival in rivals)]]
    table += [[m, aimed.get(m, ""), *(column.get(m, "") for column in columns)] for m in measures]
    print_aligned(table)


def print_aligned(table):
    widths = [max(map(len, cells)) for cells in zip(*table)]
    for first, *cells in table:
        line = first.ljust(widths[0]) + "".join("  " + c.rjust(w) for c, w in zip(cells, widths[1:]))
        print(line.rstrip())


def print_commands(binary, data, runs):
    table = [["whole command, ms", "median", "p99", "status"]]
    for words in (["reach", "--json"], ["schools"], ["sessions", "--json"], ["check"], ["--version"]):
        folder = [] if words == ["--version"] else ["--data", data]
        samples = [command_time([binary, *words, *folder]) for _ in range(runs * 2)]
        times = [sample[0] for sample in samples]
        table.append([" ".join(["neteland", *words]), f"{statistics.median(times):.2f}",
                      f"{percentile(times, 99):.2f}", str(samples[0][1])])
    print_aligned(table)


def print_by_size(title, counts, measured):
    """A line for each folder: the median and the 99th percentile of everything that was measured in it.

    `counts` are label and number of sessions; `measured(folder)` gives milliseconds by what they are of.
    """
    table = []
    with tempfile.TemporaryDirectory(prefix="neteland-bench-", dir=os.environ.get("NETELAND_BENCH_DISK")) as scratch:
        for label, sessions in counts:
            folder = pathlib.Path(scratch) / str(sessions)
            large_folder.make(PROJECT / "sample-data", folder, sessions)
            samples = measured(str(folder))
            shutil.rmtree(folder)
            if not table:
                table.append([title] + [words for name in samples for words in (f"{name} median", "p99")])
            table.append([f"{label} sessions"] + [
                f"{figure:.2f}" for times in samples.values()
                for figure in (statistics.median(times), percentile(times, 99))])
    print_aligned(table)


def busy_seconds():
    """Of all processors together, since the machine started."""
    with open("/proc/stat") as statistics_file:
        user, nice, system, _, _, *rest_of_it = map(int, statistics_file.readline().split()[1:9])
    return (user + nice + system + sum(rest_of_it)) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=15, help="of each program (15)")
    parser.add_argument("--size", default="120x40", help="of the terminal (120x40)")
    parser.add_argument("--data", type=pathlib.Path, default=PROJECT / "sample-data", help="copied first (sample-data)")
    options = parser.parse_args()
    binary = options.binary.resolve()
    size = tuple(map(int, options.size.split("x")))
    gc.disable()
    began, busy, own = time.monotonic(), busy_seconds(), sum(os.times()[:4])
    with tempfile.TemporaryDirectory(prefix="neteland-bench-") as folder:
        scratch = pathlib.Path(folder)
        data = scratch / "data"
        shutil.copytree(options.data, data)
        rivals = [the_program(binary, data)]
        skipped = []
        if yardstick := the_list(scratch):
            rivals.append(yardstick)
        else:
            skipped.append("the list in C (no compiler)")
        for rival in others(scratch):
            if found := shutil.which(rival.argv[0]):
                rival.argv[0] = found
                rivals.append(rival)
            else:
                skipped.append(f"{rival.name} (not installed)")
        for rival in rivals:
            run(rival, size)  # brings everything into the page cache, and does not count
            rival.samples, rival.memory, rival.silent = {}, [], 0
        for _ in range(options.runs):
            for rival in rivals:
                run(rival, size)
        rest(rivals, size)
        print_table(rivals)
        print()
        print_large(binary, data, scratch, size, max(3, options.runs // 3))
        print()
        print_commands(str(binary), str(data), options.runs)
        os.chdir("/")
    print()
    others_busy = busy_seconds() - busy - (sum(os.times()[:4]) - own)
    print(f"{options.runs} runs of each program in {options.size}, {binary.stat().st_size / 1e6:.1f} MB of binary; "
          f"other programs kept {max(0, others_busy) / (time.monotonic() - began):.2f} of "
          f"{os.cpu_count()} processors busy.")
    for rival in rivals:
        if rival.silent:
            print(f"{rival.name}: {rival.silent} keys changed nothing on the screen.")
    if skipped:
        print("Skipped: " + ", ".join(skipped) + ".")


if __name__ == "__main__":
    main()
