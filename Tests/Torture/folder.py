"""A data folder from the outside: taken whole, put back whole, and compared by what it says."""

import json
import os
import re
import shutil

# Ids that the program makes up: seconds and chance. They differ from run to run.
MADE_UP = re.compile(r"\b[0-9a-z]{7}-[0-9a-z]{7}\b")


def snapshot(path):
    """Everything below a folder: bytes of files, None for folders; {} where there is nothing."""
    found = {}
    for folder, folders, names in os.walk(path):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), path)] = None
        for name in names:
            full = os.path.join(folder, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, path)] = file.read()
    return found


def restore(tree, path):
    """Makes the folder what the snapshot says, and nothing else."""
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path, mode=0o700)
    for name in sorted(tree):
        full = os.path.join(path, name)
        if tree[name] is None:
            os.makedirs(full, mode=0o700, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(full), mode=0o700, exist_ok=True)
            with open(os.open(full, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(tree[name])


def normal(text):
    return MADE_UP.sub("MADE-UP", text)


def data(path):
    """The JSON files of an alliance as text. One of a school year that holds nothing counts as absent."""
    files = {}
    for name, content in snapshot(path).items():
        if content is None or name.startswith(".neteland/"):
            continue
        text = content.decode("utf-8", "replace")
        if "/" in name and name.endswith(".json"):
            try:
                if not any(isinstance(value, list) and value for value in json.loads(text).values()):
                    continue
            except (ValueError, AttributeError):
                pass
        files[name] = normal(text)
    return files


def difference(one, other):
    """In a line: which files of two `data` differ, and the first line in which each does."""
    said = []
    for name in sorted(set(one) | set(other)):
        if name not in one or name not in other:
            said.append(f"{name}: {'absent' if name not in one else 'there'}, should be"
                        f" {'there' if name not in one else 'absent'}")
        elif one[name] != other[name]:
            old, new = one[name].split("\n"), other[name].split("\n")
            at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
            pick = lambda lines: lines[at].strip()[:80] if at < len(lines) else "(end)"
            said.append(f"{name}:{at + 1}: {pick(old)!r}, should be {pick(new)!r}")
    return "; ".join(said)
