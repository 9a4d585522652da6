#!/usr/bin/env python3
"""Writes the table of how many columns a terminal gives to a character.

    scripts/make-width-table.py > Sources/NetelandTUI/Rendering/WidthTable.swift

Needs nothing but Python 3; the Unicode version is that of its unicodedata module.
"""
import sys
import unicodedata


def columns(code):
    char = chr(code)
    # Vowels and final consonants of Hangul syllables written in parts are drawn into the first part.
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return 0
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    # What is not assigned yet in the ideographic planes will be an ideograph.
    if 0x20000 <= code <= 0x2FFFD or 0x30000 <= code <= 0x3FFFD:
        return 2
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def ranges(wanted):
    found = []
    for code in range(0x300, 0x110000):
        if columns(code) != wanted:
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def table(name, comment, found):
    lines = [f"  /// {comment}", f"  static let {name}: [UInt32] = ["]
    line = "   "
    for first, last in found:
        item = f" 0x{first:X}, 0x{last:X},"
        if len(line) + len(item) > 108:
            lines.append(line)
            line = "   "
        line += item
    return lines + [line, "  ]"]


def main():
    out = [
        "// Written by scripts/make-width-table.py; do not edit.",
        f"// Unicode {unicodedata.unidata_version}.",
        "",
        "/// Ranges of scalars, each as its first and its last, ascending.",
        "enum WidthTable {",
        f'  static let unicodeVersion = "{unicodedata.unidata_version}"',
        "",
        *table("zero", "Marks that are drawn over the character before them.", ranges(0)),
        "",
        *table("wide", "East Asian wide and fullwidth, and emoji: two columns.", ranges(2)),
        "}",
    ]
    sys.stdout.write("\n".join(out) + "\n")


main()
