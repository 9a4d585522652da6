"""A disk that forgets: what of a file system is on the disk for certain, and what a power cut may leave of the rest.

The rules are POSIX's, taken strictly. `fsync` of a file puts its bytes on the disk, and nothing of its name; `fsync` of
a folder puts the names in it on the disk. Of all that was done since, any part may be there, in any order: each name on
its own, each page of a file on its own, a length without the bytes, half of a write.
"""

import itertools
import os

PAGE = 4096


class File:
    def __init__(self, content=b""):
        self.durable, self.now, self.pending = content, bytearray(content), []

    def write(self, at, bytes_):
        if len(self.now) < at:
            self.now.extend(bytes(at - len(self.now)))
        self.now[at: at + len(bytes_)] = bytes_
        self.pending.append((at, bytes_))

    def truncate(self, length):
        if length == len(self.now):
            return
        del self.now[length:]
        self.now.extend(bytes(length - len(self.now)))
        self.pending.append((length, None))

    def flush(self):
        self.durable, self.pending = bytes(self.now), []

    def outcomes(self, random):
        """The contents that a power cut may leave, by name of what was lost."""
        found = {"as flushed": self.durable, "all written": bytes(self.now)}
        for many in range(1, len(self.pending)):
            found[f"{many} of {len(self.pending)} writes"] = made(self.durable, self.pending[:many])
        if not self.pending or self.pending[-1][1] is None:
            return found
        at, last = self.pending[-1]
        rest = self.pending[:-1]
        found["half of the last write"] = made(self.durable, rest + [(at, last[: len(last) // 2])])
        found["all but the last byte"] = made(self.durable, rest + [(at, last[:-1])])
        found["the length without the bytes"] = made(self.durable, rest + [(at, bytes(len(last)))])
        pages = [(max(at, p), min(at + len(last), p + PAGE)) for p in range(at // PAGE * PAGE, at + len(last), PAGE)]
        if len(pages) > 1:
            lost = [pages[:1], pages[1:], pages[-1:], [page for page in pages if random.random() < 0.5]]
            for number, some in enumerate(lost):
                holes = [(first, bytes(end - first)) for first, end in some]
                found[f"pages missing ({number})"] = made(self.durable, self.pending + holes)
        return found


def made(content, operations):
    file = File(content)
    for at, bytes_ in operations:
        file.truncate(at) if bytes_ is None else file.write(at, bytes_)
    return bytes(file.now)


class Folder:
    def __init__(self):
        self.durable, self.now, self.pending = {}, {}, []

    def set(self, name, node):
        if node is None:
            self.now.pop(name, None)
        else:
            self.now[name] = node
        self.pending.append((name, node))

    def flush(self):
        self.durable, self.pending = dict(self.now), []

    def outcomes(self, random):
        """The names that a power cut may leave: none, all or some of what was done; each name on its own."""
        found = {"names as flushed": self.durable, "all names": dict(self.now)}
        for number in range(3 if len(self.pending) > 1 else 0):
            upto = {name: random.randint(0, 9) / 9 for name, _ in self.pending}
            names = dict(self.durable)
            for name in upto:
                of_it = [node for other, node in self.pending if other == name]
                for node in of_it[: round(upto[name] * len(of_it))]:
                    names.pop(name, None) if node is None else names.update({name: node})
            found[f"some names ({number})"] = names
        return found


class Disk:
    def __init__(self, tree):
        self.root = Folder()
        for path in sorted(tree):
            folder, name = self.place(path)
            folder.set(name, Folder() if tree[path] is None else File(tree[path]))
        for node in self.nodes():
            node.flush()

    def place(self, path):
        """The folder that holds a path, and its name there."""
        folder = self.root
        parts = [part for part in path.split("/") if part not in ("", ".")]
        for part in parts[:-1]:
            folder = folder.now[part]
        return folder, parts[-1] if parts else ""

    def find(self, path):
        folder, name = self.place(path)
        return folder.now.get(name) if name else folder

    def nodes(self):
        """All files and folders that are there, or that a power cut could bring back."""
        found, todo = {}, [self.root]
        while todo:
            node = todo.pop()
            if id(node) in found:
                continue
            found[id(node)] = node
            if isinstance(node, Folder):
                todo += list(node.durable.values()) + list(node.now.values())
                todo += [other for _, other in node.pending if other is not None]
        return list(found.values())

    def after_power_loss(self, random, most):
        """Folders that a power cut may leave, at most so many: all of them where there are few enough."""
        loose = [(node, list(node.outcomes(random).items())) for node in self.nodes() if node.pending]
        total = 1
        for _, outcomes in loose:
            total *= len(outcomes)
        if total <= most:
            picks = list(itertools.product(*[range(len(outcomes)) for _, outcomes in loose]))
        else:
            # Those that forgotten flushes show up in, and others by chance.
            picks = [tuple(first if isinstance(node, Folder) else second for node, _ in loose)
                     for first in (0, 1) for second in (0, 1)]
            for index, (_, outcomes) in enumerate(loose):
                for other in range(2, len(outcomes)):
                    picks.append(tuple(other if i == index else 1 for i in range(len(loose))))
            picks = picks[:most]
            while len(picks) < most:
                picks.append(tuple(random.randrange(len(outcomes)) for _, outcomes in loose))
        names = self.names()
        for pick in dict.fromkeys(picks):
            chosen = {id(node): outcomes[i] for (node, outcomes), i in zip(loose, pick)}
            lost = [f"{names.get(id(node), '?')}: {outcomes[i][0]}" for (node, outcomes), i in zip(loose, pick)]
            yield ", ".join(lost), self.tree(chosen)

    def tree(self, chosen):
        found = {}

        def walk(folder, path):
            names = chosen[id(folder)][1] if id(folder) in chosen else folder.durable
            for name, node in names.items():
                full = os.path.join(path, name)
                if isinstance(node, Folder):
                    found[full] = None
                    walk(node, full)
                else:
                    found[full] = chosen[id(node)][1] if id(node) in chosen else node.durable

        walk(self.root, "")
        return found

    def names(self):
        found = {id(self.root): "."}

        def walk(folder, path):
            for name, node in [*folder.pending, *folder.now.items()]:
                if node is not None:
                    found[id(node)] = os.path.join(path, name)
                    if isinstance(node, Folder):
                        walk(node, os.path.join(path, name))

        walk(self.root, "")
        return found
