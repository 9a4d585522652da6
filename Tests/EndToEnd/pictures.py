"""Pictures of the real program for the README: played in a pseudo-terminal, read by the emulator, written as SVG.

  pictures.py [--check] BINARY FOLDER

Writes a file for each picture and theme to FOLDER; with --check it says which of them are not as the program draws them,
and fails. The same program gives the same bytes. Lines, boxes and bars are drawn as shapes, so that they meet whatever
font the reader has; only letters are text.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

from terminal import Program

TODAY = "2026-11-21"
# The name, the size, the keys, what shows that it is there, and what it shows for those who do not see it.
PICTURES = [
    ("overview", (100, 30), ["1"], r"Vraagt aandacht",
     "Overzicht: the reach as a range beside the bar of 71 %, what asks for attention, each municipality, the next sessions"),
    ("week", (100, 32), ["3", "p", "right", "down"], r"kan hier|botst|let op|vrij",
     "Agenda: a week on a grid, with a session held over it and what is in its way"),
    ("reach", (100, 30), ["4"], r"\[4 Bereik\]",
     "Bereik: every school with the least and the most pupils it may have reached"),
]
THEMES = {
    "dark": {
        "background": "#16191f", "text": "#d8dce3", "frame": "#2b313c",
        "black": "#2b313c", "red": "#e06c75", "green": "#98c379", "brown": "#d9b36c", "blue": "#6cb0f2",
        "magenta": "#c58ae6", "cyan": "#5ec4cf", "white": "#c3c9d4",
        "brightblack": "#7d8796", "brightred": "#ff8c94", "brightgreen": "#b2e08f", "brightbrown": "#f2cf7e",
        "brightblue": "#8cc6ff", "brightmagenta": "#dca6ff", "brightcyan": "#7ee3ee", "brightwhite": "#ffffff",
    },
    "light": {
        "background": "#fcfcfa", "text": "#23272e", "frame": "#d5d8dc",
        "black": "#23272e", "red": "#b3261e", "green": "#2d6a2f", "brown": "#8a5a00", "blue": "#1f5fa8",
        "magenta": "#7a3e9d", "cyan": "#0f6a74", "white": "#e6e8ea",
        "brightblack": "#5b6470", "brightred": "#b3261e", "brightgreen": "#2d6a2f", "brightbrown": "#8a5a00",
        "brightblue": "#1f5fa8", "brightmagenta": "#7a3e9d", "brightcyan": "#0f6a74", "brightwhite": "#ffffff",
    },
}
CELL, LINE, SIZE, EDGE = 8.4, 18, 14, 14
# The arms of a box's corners: left, right, up, down.
BOXES = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd", "┴": "lru",
         "┼": "lrud", "╴": "l", "╶": "r"}
EIGHTHS = {"▏": 1, "▎": 2, "▍": 3, "▌": 4, "▋": 5, "▊": 6, "▉": 7, "█": 8}
RISING = {"▁": 1, "▂": 2, "▃": 3, "▄": 4, "▅": 5, "▆": 6, "▇": 7}
SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}


class Watched(Program):
    """The emulator knows nothing of dim text; it gets that as blinking, which the program never asks for."""

    def _expand(self, data):
        return re.sub(rb"\x1b\[([\d;]*)m", lambda found: b"\x1b[" + self.blinking(found[1]) + b"m", super()._expand(data))

    def blinking(self, parameters):
        numbers = parameters.split(b";")
        at = 0
        while at < len(numbers):
            if numbers[at] in (b"38", b"48"):
                at += 3 if numbers[at + 1:at + 2] == [b"5"] else 5
                continue
            if numbers[at] == b"2":
                numbers[at] = b"5"
            at += 1
        return b";".join(numbers)


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Drawing:
    def __init__(self, screen, colours, title):
        self.colours = colours
        width, height = screen.columns * CELL + 2 * EDGE, screen.lines * LINE + 2 * EDGE
        self.lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}" '
            f'width="{number(width)}" height="{number(height)}" role="img">',
            f"<title>{escape(title)}</title>",
            f'<rect x="0.5" y="0.5" width="{number(width - 1)}" height="{number(height - 1)}" rx="8" '
            f'fill="{colours["background"]}" stroke="{colours["frame"]}"/>',
            "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
            f'font-size="{SIZE}" xml:space="preserve">',
        ]
        for y in range(screen.lines):
            self.row(y, [screen.buffer[y][x] for x in range(screen.columns)])
        self.lines += ["</g>", "</svg>", ""]

    def text(self):
        return "\n".join(self.lines)

    def colour(self, name, otherwise):
        name = name.replace("bfight", "bright")  # as the emulator spells one of them
        if name == "default":
            return self.colours[otherwise]
        return self.colours.get(name) or f"#{name}"

    def look(self, cell):
        front, back = self.colour(cell.fg, "text"), self.colour(cell.bg, "background")
        if cell.reverse:
            front, back = back, front
        return front, back, cell.bold, cell.underscore, cell.blink

    def row(self, y, cells):
        top = EDGE + y * LINE
        for start, end, look in self.runs(cells):
            front, back, bold, underlined, dim = look
            left, width = EDGE + start * CELL, (end - start) * CELL
            if back != self.colours["background"]:
                self.rect(left, top, width, LINE, back)
            opacity = 0.62 if dim else 1
            if underlined:
                self.rect(left, top + LINE - 2, width, 1, front, opacity)
            self.letters(cells, start, end, top, front, bold, opacity)

    def runs(self, cells):
        start = 0
        for x in range(1, len(cells) + 1):
            if x == len(cells) or self.look(cells[x]) != self.look(cells[start]):
                yield start, x, self.look(cells[start])
                start = x

    def letters(self, cells, start, end, top, colour, bold, opacity):
        """Shapes where they are shapes, and the words between them as text, each as wide as its columns."""
        word = ""
        for x in range(start, end + 1):
            data = cells[x].data if x < end else " "
            if data in (" ", "") or self.shape(data, EDGE + x * CELL, top, colour, opacity, x < end):
                # One space between words is part of the text, so that it can be found and copied.
                if data == " " and x + 1 < end and word and self.is_letter(cells[x + 1].data):
                    word += " "
                elif data != "" or x == end:
                    self.word(word, x, top, colour, bold, opacity)
                    word = ""
            else:
                word += data

    def is_letter(self, data):
        return data not in ("", " ") and data not in BOXES and data not in EIGHTHS and data not in RISING | SHADES

    def word(self, word, end, top, colour, bold, opacity):
        if not word:
            return
        columns = len(word)
        style = (' font-weight="bold"' if bold else "") + (f' opacity="{number(opacity)}"' if opacity != 1 else "")
        self.lines.append(
            f'<text x="{number(EDGE + (end - columns) * CELL)}" y="{number(top + LINE - 4.5)}" '
            f'textLength="{number(columns * CELL)}" lengthAdjust="spacingAndGlyphs" '
            f'fill="{colour}"{style}>{escape(word)}</text>')

    def shape(self, glyph, left, top, colour, opacity, inside):
        """Draws a glyph that is no letter; false for a letter."""
        if not inside:
            return False
        if glyph in BOXES:
            middle, centre = left + CELL / 2, top + LINE / 2
            arms = BOXES[glyph]
            if "l" in arms or "r" in arms:
                first = left if "l" in arms else middle
                self.rect(first, centre - 0.5, (left + CELL if "r" in arms else middle + 0.5) - first, 1, colour, opacity)
            if "u" in arms or "d" in arms:
                first = top if "u" in arms else centre
                self.rect(middle - 0.5, first, 1, (top + LINE if "d" in arms else centre + 0.5) - first, colour, opacity)
        elif glyph in EIGHTHS:
            self.rect(left, top + 2, CELL * EIGHTHS[glyph] / 8, LINE - 4, colour, opacity)
        elif glyph in RISING:
            height = (LINE - 2) * RISING[glyph] / 8
            self.rect(left, top + LINE - 1 - height, CELL, height, colour, opacity)
        elif glyph in SHADES:
            self.rect(left, top + 2, CELL, LINE - 4, colour, opacity * SHADES[glyph])
        else:
            return False
        return True

    def rect(self, left, top, width, height, colour, opacity=1.0):
        shade = f' opacity="{number(opacity)}"' if opacity != 1 else ""
        last = self.lines[-1]
        # Beside one of the same kind, as in a bar or a line: one shape.
        found = re.fullmatch(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"(.*)/>', last)
        rest = f' height="{number(height)}" fill="{colour}"{shade}'
        if found and found[2] == number(top) and found[4] == rest and abs(float(found[1]) + float(found[3]) - left) < 0.02:
            self.lines[-1] = (f'<rect x="{found[1]}" y="{found[2]}" width="{number(left + width - float(found[1]))}"'
                              f"{rest}/>")
            return
        self.lines.append(f'<rect x="{number(left)}" y="{number(top)}" width="{number(width)}"{rest}/>')


def themes(binary):
    """Those of ours that the program can be told to use."""
    help = subprocess.run([binary, "--help"], capture_output=True, text=True).stdout
    return {name: ["--theme", name] for name in THEMES} if "--theme" in help else {"dark": []}


def drawn(binary):
    """The files and their texts."""
    files = {}
    with tempfile.TemporaryDirectory(prefix="neteland-pictures-") as parent:
        folder = os.path.join(parent, "alliantie")
        subprocess.run([binary, "sample", folder], check=True, stdout=subprocess.DEVNULL)
        # Nothing of who makes them: no settings, no state of theirs.
        home = {"HOME": parent, "XDG_CONFIG_HOME": parent, "XDG_STATE_HOME": parent, "USER": "an", "LOGNAME": "an",
                "COLORTERM": None, "NETELAND_THEME": None, "LANG": "nl_BE.UTF-8", "LC_ALL": "C.UTF-8"}
        for theme, options in themes(binary).items():
            for name, size, keys, shows, title in PICTURES:
                program = Watched(
                    [binary, "--data", folder, "--today", TODAY, "--lang", "nl", "--no-mouse", *options], size, home)
                program.wait_for(r"Vraagt aandacht")
                program.type(*keys)
                program.wait_for(shows)
                program.settle(quiet=0.2)
                files[f"{name}-{theme}.svg"] = Drawing(program.screen, THEMES[theme], title).text()
                program.type("escape", "q")
                program.wait()
    return files


def main():
    words = [word for word in sys.argv[1:] if word != "--check"]
    binary, folder = os.path.realpath(words[0]), pathlib.Path(words[1])
    old = []
    for name, text in drawn(binary).items():
        path = folder / name
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text() != text:
                old.append(name)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    if old:
        sys.exit(f"not as the program draws them: {', '.join(old)}; make pictures draws them anew")


if __name__ == "__main__":
    main()
