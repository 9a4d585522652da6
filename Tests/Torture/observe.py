"""What a data folder says when it is opened: the same for two folders that hold the same."""

import os

from folder import data, difference, normal, snapshot


class Observation:
    """What `check`, `list`, `undo`, `redo` and a next change made of a folder. The folder is used up by it."""

    def __init__(self, binary, folder, kinds=()):
        self.trouble = []
        self.left = []
        self.facts = {}
        self.is_alliance = os.path.exists(os.path.join(folder, "alliance.json"))
        if not self.is_alliance:
            # Nothing was acknowledged: then an alliance can be made here still.
            self._fact("init", binary.run(folder, "init"), folder)
            self.facts["after init"] = data(folder)
            return
        before = snapshot(folder)
        self._fact("check", binary.run(folder, "check", "--json"), folder)
        for kind in kinds:
            self._fact(f"list {kind}", binary.run(folder, "list", kind, "--json"), folder)
        self._fact("sessions", binary.run(folder, "sessions", "--json"), folder)
        if snapshot(folder) != before:
            self.trouble.append("commands that only read have changed the folder")
        for command in ("undo", "redo"):
            self._fact(command, binary.run(folder, command), folder)
            self.facts[f"after {command}"] = data(folder)
        probe = self._fact("add", binary.run(folder, "add", "kit", "name=Nog een kit"), folder)
        if probe.status != 0:
            self.trouble.append(f"takes no change any more: {probe}")
        self.facts["after add"] = data(folder)
        if open_to_others := [name for name in snapshot(folder)
                              if os.stat(os.path.join(folder, name)).st_mode & 0o077]:
            self.trouble.append(f"others may read {open_to_others[:3]}")
        self.left = sorted(name for name in snapshot(folder) if ".new-" in name)

    def _fact(self, name, ran, folder):
        if ran.status is None or ran.status < 0:
            self.trouble.append(f"{name} {ran}")
        said = normal(ran.out + ran.err).replace(folder, "FOLDER")
        self.facts[name] = (ran.status, said)
        return ran

    def difference(self, other):
        """In what it is not the other; empty where it is the same."""
        if self.is_alliance != other.is_alliance:
            return "there is " + ("already an alliance" if self.is_alliance else "no alliance")
        said = []
        for name in other.facts:
            if name.startswith("list ") and name not in self.facts:
                continue
            mine, theirs = self.facts.get(name), other.facts[name]
            if mine == theirs:
                continue
            if isinstance(mine, dict) and isinstance(theirs, dict):
                said.append(f"{name}: {difference(mine, theirs)}")
            elif mine is None:
                said.append(f"no {name}")
            else:
                said.append(f"{name}: {shortly(mine, theirs)}")
        return " | ".join(said[:4])


def shortly(mine, theirs):
    """Two exit statuses with what was said, told by the first line in which they differ."""
    one, other = mine[1].split("\n"), theirs[1].split("\n")
    at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    pick = lambda lines: lines[at].strip()[:110] if at < len(lines) else "(end)"
    return f"exit {mine[0]} {pick(one)!r}, should be exit {theirs[0]} {pick(other)!r}"


def judge(seen, allowed):
    """Why a folder is not as one of the allowed observations; None where it is."""
    if seen.trouble:
        return "; ".join(seen.trouble)
    differences = [seen.difference(one) for one in allowed]
    return " / OR ".join(dict.fromkeys(differences)) if all(differences) else None
