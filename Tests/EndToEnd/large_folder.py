"""A data folder with as many sessions as are asked for, spread evenly over ten school years: the sample alliance, its
sessions again and again under new ids, a day later each time and with venues and guides of their own, so that they get
in each other's way no more than real ones do.

  large_folder.py SAMPLE FOLDER SESSIONS
"""

import datetime
import json
import pathlib
import shutil
import sys

LAST_YEAR = 2026
YEARS = 10


def written(value, depth=0):
    """As the program writes it: one field a line, a list of plain values on one line."""
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict):
        fields = [f"{inner}{json.dumps(key)}: {written(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(fields) + f"\n{outer}}}" if fields else "{}"
    if isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value):
        return "[\n" + ",\n".join(inner + written(item, depth + 1) for item in value) + f"\n{outer}]"
    if isinstance(value, list):
        return "[" + ", ".join(written(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def make(sample, folder, sessions):
    """Writes the folder; it must not be there yet."""
    source = pathlib.Path(sample)
    target = pathlib.Path(folder)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("20*-*", ".neteland"))
    latest = f"{LAST_YEAR}-{LAST_YEAR + 1}"
    pattern = json.loads((source / latest / "sessions.json").read_text())
    count = len(pattern["sessions"])
    rounds = -(-sessions // YEARS // count)
    for kind in ("venues", "guides"):
        file = json.loads((source / f"{kind}.json").read_text())
        file[kind] = sorted((renamed(record, again) for again in range(rounds) for record in file[kind]),
                            key=lambda record: record["id"])
        (target / f"{kind}.json").write_text(written(file) + "\n")
    for back in range(YEARS):
        first = LAST_YEAR - back
        year = target / f"{first}-{first + 1}"
        year.mkdir()
        shutil.copy(source / latest / "enrolments.json", year)
        wanted = sessions // YEARS + (1 if back < sessions % YEARS else 0)
        # Of fewer than the sample has, some of every month.
        chosen = range(wanted) if wanted >= count else [number * count // wanted for number in range(wanted)]
        records = [moved(pattern["sessions"][at % count], number, number // count, first)
                   for number, at in enumerate(chosen)]
        (year / "sessions.json").write_text(written({**pattern, "sessions": records}) + "\n")


def renamed(record, again):
    return {**record, "id": f"{record['id']}-{again}"} if again else record


def moved(session, number, again, first):
    """The session in the school year that begins in `first`, as many days later as it is repeated."""
    session = {**session, "id": f"s{first - 2000:02}-{number:06}"}
    session.pop("academy", None)
    begin, end = datetime.date(first, 9, 1), datetime.date(first + 1, 6, 30)
    day = datetime.date.fromisoformat(session["day"]) - datetime.date(LAST_YEAR, 9, 1)
    session["day"] = str(begin + datetime.timedelta((day.days + again) % (end - begin).days))
    if again:
        if "venue" in session:
            session["venue"] += f"-{again}"
        session["guides"] = [f"{guide}-{again}" for guide in session.get("guides", [])]
        if not session["guides"]:
            session.pop("guides")
    return session


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2], int(sys.argv[3]))
