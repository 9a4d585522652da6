"""strace: what the program asks of the system on the data folder, and how one of those calls is made to fail."""

import os
import re
import shlex
import shutil
import subprocess
import tempfile
import time

# What changes a disk. A `?` lets strace pass over what this kind of machine does not have.
WRITING = ["write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "sync_file_range", "rename", "renameat",
           "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir", "ftruncate",
           "truncate",
           "fallocate", "copy_file_range", "sendfile", "close", "open", "openat", "creat", "mkdir", "mkdirat"]
# Other kinds of machines have only the longer ones.
SAME = {"renameat": "rename", "renameat2": "rename", "linkat": "link", "unlinkat": "unlink", "mkdirat": "mkdir"}
READING = ["read", "pread64", "getdents64"]


def calls(names):
    return ",".join("?" + name for name in names)


def missing():
    """Why nothing can be traced here; nil where it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    ran = subprocess.run(["strace", "-f", "-e", "inject=getppid:signal=KILL:when=1", "-o", "/dev/null", "true"],
                         capture_output=True, text=True)
    if ran.returncode != 0:
        return "strace may not trace here: " + ran.stderr.strip().split("\n")[0]
    return None


class Call:
    """A call on the data folder. Its number counts those of the same name, in the same thread, from 1."""

    def __init__(self, name, number, text, process, creates):
        self.name, self.number, self.text, self.process, self.creates = name, number, text, process, creates

    @property
    def writes(self):
        return self.name in WRITING and (not self.name.startswith("open") or self.creates)

    def __str__(self):
        return f"{self.name} #{self.number} {self.text}"


class Strace:
    """One way to run the program under strace, confined to calls on the given paths (`{pid}` is the program's own)."""

    def __init__(self, log, paths=(), trace=(), inject=None, data=False):
        self.log, self.paths, self.trace, self.inject, self.data = log, paths, trace, inject, data

    def command(self, argv, terminal=False):
        # The program is the child itself and strace a process beside it (-D), so that signals and the exit status are
        # the program's own, and its process id is known before it starts.
        parts = ["strace", "-DDD" if terminal else "-D", "-f", "-y", "-o", self.log, "-e", "trace=" + calls(self.trace)]
        if self.data:
            parts += ["-xx", "-s", "100000000", "-ttt"]
        if self.inject:
            parts += ["-e", "inject=" + self.inject]
        words = [shlex.quote(part) for part in parts]
        for path in self.paths:
            words += ["-P", shlex.quote(path).replace("{pid}", "'$$'" if "'" in shlex.quote(path) else "$$")]
        return ["sh", "-c", "exec " + " ".join(words + ["--"] + [shlex.quote(word) for word in argv])]

    def lines(self, limit=10.0):
        """The trace, once strace is done with it."""
        end = time.monotonic() + limit
        while True:
            text = ""
            if os.path.exists(self.log):
                with open(self.log, errors="replace") as file:
                    text = file.read()
            first = text.split(None, 1)[0] if text else "?"
            if re.search(rf"^{first} +(?:[\d.]+ )?\+\+\+ ", text, re.M) or time.monotonic() > end:
                return joined(text.split("\n"))
            time.sleep(0.005)


def joined(lines):
    """Calls that another thread's line has cut in two are made one again, where they ended."""
    whole, begun = [], {}
    for line in lines:
        process = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[process] = line[: -len("<unfinished ...>")]
        elif process in begun and "resumed>" in line:
            whole.append(begun.pop(process) + line.split("resumed>", 1)[1])
        else:
            whole.append(line)
    return whole


LINE = re.compile(r"^(\d+) +(?:[\d.]+ )?(\w+)\((.*)")


class Tracer:
    """Finds the calls of a piece of work, and makes them fail one at a time.

    `work` is called with a `Strace` to run under, and starts from the same folder each time.
    """

    def __init__(self, root):
        self.root = root
        self.logs = tempfile.mkdtemp(prefix="neteland-trace-")

    def remove(self):
        shutil.rmtree(self.logs, ignore_errors=True)

    def log(self):
        path = os.path.join(self.logs, "trace")
        if os.path.exists(path):
            os.remove(path)
        return path

    def paths(self, work):
        """The paths below the root that the work touches, with the process id taken out."""
        strace = Strace(self.log(), trace=WRITING + READING)
        work(strace)
        lines = strace.lines()
        pid = lines[0].split(" ", 1)[0]
        found = set()
        for line in lines:
            for path in re.findall(r'["<](' + re.escape(self.root) + r'[^">]*)[">]', line):
                found.add(path.replace(" (deleted)", "").replace(pid, "{pid}"))
        return sorted(found | {self.root})

    def calls(self, work, paths):
        """The calls of the work on these paths, in order."""
        strace = Strace(self.log(), paths, WRITING + READING)
        work(strace)
        counts, found = {}, []
        for line in strace.lines():
            match = LINE.match(line)
            if not match:
                continue
            process, name, rest = match.groups()
            counts[process, name] = counts.get((process, name), 0) + 1
            places = re.findall(r'["<]' + re.escape(self.root) + r'/?([^">]*)[">]', rest)
            text = " -> ".join(re.sub(r"\b" + process + r"\b", "PID", place) or "." for place in places)
            found.append(Call(name, counts[process, name], text, process, "O_CREAT" in rest))
        return found

    def failing(self, call, error, paths, on=False):
        """To run under so that this call is not made but gives the error; with `on`, so do all after it."""
        when = f"when={call.number}" + ("+" if on else "")
        return Strace(self.log(), paths, [call.name], f"{call.name}:error={error}:{when}")

    def killing(self, call, paths):
        """To run under so that the program is killed before this call is made."""
        return Strace(self.log(), paths, [call.name], f"{call.name}:error=EIO:signal=KILL:when={call.number}")
