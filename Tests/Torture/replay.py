"""Plays a recorded trace, with its data, on a disk that forgets."""

import os
import re

from disk import File, Folder
from tracing import SAME

LINE = re.compile(r"^(\d+) +([\d.]+) (\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
# These as well, because of the place in a file and of what a number stands for.
ALSO = ["lseek", "dup", "dup2", "dup3"]
# What the disk below does not know how to do; on the data folder they would go unseen.
UNKNOWN = {"writev", "pwritev", "fallocate", "copy_file_range", "sendfile", "symlink", "symlinkat", "creat", "open",
           "sync_file_range", "truncate"}


class Unplayable(Exception):
    pass


class Replay:
    """Steps through a trace; after each step that changed something, the disk is as it was at that moment."""

    def __init__(self, disk, root, lines):
        self.disk, self.root, self.lines = disk, root, lines
        self.open = {}  # number: [node, place, path, appends]

    def steps(self):
        """Gives the time and the words of each step, once before the first and then after each; ends with the exit."""
        yield 0.0, "before anything", False
        for line in self.lines:
            match = LINE.match(line)
            if not match:
                continue
            _, time, name, rest, result = match.groups()
            if name in SAME and ("RENAME_" in rest or rest.count("AT_FDCWD") < len(TEXT.findall(rest))):
                name += " with flags or from an open folder"
            name = SAME.get(name, name)
            texts = [bytes.fromhex(text.replace("\\x", "")) for text in TEXT.findall(rest)]
            first = rest.split(",")[0].split("<")[0]
            if name == "write" and first == "1":
                yield float(time), "write to the terminal", True
                continue
            said = self._step(name, rest, first, texts, int(result))
            if said:
                yield float(time), said, False

    def _inside(self, text):
        path = os.path.normpath(text.decode())
        if path == self.root or path.startswith(self.root + "/"):
            return os.path.relpath(path, self.root)
        return None

    def _step(self, name, rest, first, texts, result):
        """Makes one call; gives its words where it changed the disk."""
        if result < 0:
            return None
        node, place, path, appends = self.open.get(first, [None, 0, None, False])
        if name == "openat":
            return self._open(rest, texts[0], str(result))
        if name == "close":
            self.open.pop(first, None)
        elif name in ("dup", "dup2", "dup3"):
            if node is not None:
                raise Unplayable(f"{name} of {path}")
        elif name == "lseek" and node is not None:
            self.open[first][1] = result
        elif name in ("write", "pwrite64") and node is not None:
            at = int(rest.rsplit(",", 1)[1]) if name == "pwrite64" else place
            if appends and name == "write":
                at = len(node.now)
            node.write(at, texts[0][:result])
            if name == "write":
                self.open[first][1] = at + result
            return f"{name} {path}"
        elif name == "ftruncate" and node is not None:
            before = len(node.pending)
            node.truncate(int(rest.split(",")[1]))
            return f"ftruncate {path}" if len(node.pending) > before else None
        elif name in ("fsync", "fdatasync") and node is not None:
            node.flush()
            return f"{name} {path}"
        elif name in ("rename", "link", "mkdir", "unlink", "rmdir"):
            return self._name(name, [self._inside(text) for text in texts])
        elif (name in UNKNOWN or " with " in name) and (node is not None or any(self._inside(text) for text in texts)):
            raise Unplayable(f"{name} on the data folder")
        return None

    def _open(self, rest, text, number):
        path = self._inside(text)
        self.open.pop(number, None)
        if path is None:
            return None
        node, said = self.disk.find(path), None
        if node is None:
            folder, name = self.disk.place(path)
            node = File()
            folder.set(name, node)
            said = f"create {path}"
        if "O_TRUNC" in rest and isinstance(node, File) and node.now:
            node.truncate(0)
            said = said or f"empty {path}"
        self.open[number] = [node, 0, path, "O_APPEND" in rest]
        return said

    def _name(self, name, paths):
        if all(path is None for path in paths):
            return None
        if None in paths:
            raise Unplayable(f"{name} into or out of the data folder")
        folder, word = self.disk.place(paths[0])
        if name == "mkdir":
            folder.set(word, Folder())
        elif name in ("unlink", "rmdir"):
            folder.set(word, None)
        else:
            node = folder.now[word]
            other, new = self.disk.place(paths[1])
            other.set(new, node)
            if name == "rename":
                folder.set(word, None)
        return f"{name} {' -> '.join(paths)}"
