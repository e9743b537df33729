"""Reads back the text of the PDFs this program draws (ISO 32000-1: 7.5 file structure, 9.10 text extraction).

It reads what reportlab writes and nothing more: a plain cross-reference table, Flate streams, one-byte font subsets
with ToUnicode maps. Anything else is a ValueError, for then the file is not the one that was drawn.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator

_REFERENCE = re.compile(rb"(\d+) 0 R")
_FONT = re.compile(rb"/(F[\d+]+) (\d+) 0 R")
_LENGTH = re.compile(rb"/Length (\d+)")
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,8})>")
_DRAWN = re.compile(rb"\(((?:[^\\()]|\\.)*)\) Tj|/(F[\d+]+) [\d.]+ Tf|(/Artifact BMC)|\b(EMC)\b", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def page_letters(pdf: bytes) -> tuple[str, ...]:
    """What each page says without any white space, headers and footers (artifacts) left out."""
    try:
        objects = _objects(pdf)
        catalog = next(body for body in objects.values() if b"/Type /Catalog" in body)
        kids = _after(objects[_pointed(catalog, b"/Pages")], b"/Kids").partition(b"]")[0]
        return tuple(_letters(objects, objects[int(number)]) for number in _REFERENCE.findall(kids))
    except (KeyError, StopIteration, IndexError, zlib.error, AttributeError) as error:
        raise ValueError(f"not a PDF that this program drew: {error!r}") from error


def _objects(pdf: bytes) -> dict[int, bytes]:
    """Objects by number, found through the cross-reference table; each offset must hold its object."""
    if not pdf.startswith(b"%PDF-1.") or not pdf.rstrip().endswith(b"%%EOF"):
        raise ValueError("no PDF header or end")
    table = pdf[int(pdf.rpartition(b"startxref")[2].split()[0]) :].splitlines()
    if table[0] != b"xref":
        raise ValueError("no cross-reference table")
    count = int(table[1].split()[1])
    offsets = {number: int(line.split()[0]) for number, line in enumerate(table[2 : 2 + count]) if b" n" in line}
    ends = dict(zip(sorted(offsets.values()), [*sorted(offsets.values())[1:], len(pdf)], strict=True))
    objects = {number: pdf[offset : ends[offset]] for number, offset in offsets.items()}
    if any(not body.startswith(b"%d 0 obj" % number) for number, body in objects.items()):
        raise ValueError("the cross-reference table is wrong")
    return objects


def _after(body: bytes, key: bytes) -> bytes:
    return body.split(key, 1)[1]


def _pointed(body: bytes, key: bytes) -> int:
    return int(_after(body, key).split()[0])


def _stream(body: bytes) -> bytes:
    head, _, content = body.partition(b"stream")
    data = content.lstrip(b"\r\n")[: int(_LENGTH.findall(head)[0])]
    if b"/ASCII85Decode" in head:
        data = base64.a85decode(data.strip().removesuffix(b"~>"))
    return zlib.decompress(data)


def _letters(objects: dict[int, bytes], page: bytes) -> str:
    fonts = {name: int(number) for name, number in _FONT.findall(objects[_pointed(page, b"/Font")])}
    maps = {name: _to_unicode(objects, objects[number]) for name, number in fonts.items()}
    drawn = "".join(_drawn(_stream(objects[_pointed(page, b"/Contents")]), maps))
    return "".join(drawn.split())


def _to_unicode(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    if b"/ToUnicode" not in font:
        raise ValueError("a font without its letters")
    pairs = _MAPPED.findall(_stream(objects[_pointed(font, b"/ToUnicode")]))
    return {int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for code, letter in pairs}


def _drawn(content: bytes, maps: dict[bytes, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    is_artifact = False
    for text, font, begins, ends in _DRAWN.findall(content):
        if font:
            letters = maps[font]
        elif begins or ends:
            is_artifact = bool(begins)
        elif not is_artifact:
            yield "".join(letters[code] for code in _ESCAPED.sub(_unescaped, text))


def _unescaped(match: re.Match[bytes]) -> bytes:
    escaped = match.group(1)
    return bytes([int(escaped, 8)]) if escaped.isdigit() else _CONTROLS.get(escaped, escaped)
