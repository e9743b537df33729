"""Tables as they stand in a Word or Excel file, in one plain form for whoever looks for something in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hhapp.vn.text import nfc

UNREADABLE = "\ufffd"
"""Stands for a drawn symbol whose letter is not known."""

_LINE_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_ODD = re.compile("|".join(pattern.pattern for pattern in (_LINE_BREAKS, _SPACES, _INVISIBLE)) + "| \n")
_LINE_ENDS = re.compile(r" +(?=\n)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with text. `span`: columns it covers; `repeated`: the text comes from the merged cell above.

    `day` is set where Excel keeps a date, `numeric` where it keeps another number; `serial` is the day that this number
    would be, were it shown as one. `doubt` says what could not be read.
    """

    text: str
    span: int = 1
    repeated: bool = False
    day: date | None = None
    numeric: bool = False
    serial: date | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with text in it: its number in the table or sheet (from 1) and its cells by column (from 0)."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """One table or sheet, rows without text left out. `caption` is the line of text just above a Word table.

    `width` is the number of columns; `old_fonts` names the fonts whose text was converted.
    """

    label: str
    rows: tuple[Row, ...]
    width: int
    caption: str = ""
    hidden: bool = False
    old_fonts: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The text as a reader sees it: NFC, "\\n" for breaks, plain spaces, nothing invisible, ends trimmed."""
    text = nfc(text).strip()
    if _ODD.search(text):
        text = _SPACES.sub(" ", _LINE_BREAKS.sub("\n", text))
        text = _LINE_ENDS.sub("", _INVISIBLE.sub("", text)).strip()
    return text
