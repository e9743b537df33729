"""The end of an administrative document: its recipients, who signs it, and the annexes behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hhapp.documents.nd30.head import SHORT
from hhapp.documents.nd30.reading import Line
from hhapp.vn.text import fold

_CLOSING_LINES = 40  # lines with text, from the end, in which a signature without recipients is looked for
_SOURCE_LINES = 8  # lines with text under an annex's heading in which its source is looked for
_ANNEX = re.compile(
    r"phu luc(?: so)?(?P<number> [ivxlcdm]+| \d{1,3}| [a-h])?(?P<rest>\s*(?:[.:–-]|\.{2,}|…).*)?", re.DOTALL
)
ABBREVIATION = re.compile(r"(T/?M|K/?T|T/?L|T/?U/?Q|Q)([./]|\s+(?=[A-ZĐỦ]{2}))\s*", re.IGNORECASE)
"""A power to sign in front of an office, however it is written: "TM. ", "KT.", "T/M "."""
_OFFICES = (
    "chu tich", "pho chu tich", "giam doc", "pho giam doc", "truong phong", "pho truong phong", "chanh van phong",
    "pho chanh van phong", "truong ban", "pho truong ban", "bo truong", "thu truong", "cuc truong", "hieu truong",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Closing:
    """The recipients with their heading, and the signer's side from the authority on, empty lines kept."""

    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]

    @property
    def start(self) -> int | None:
        """The order of its first line; None where no closing was found."""
        return min((line.order for line in (*self.recipients, *self.signature)), default=None)


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: the line with its number, its title and the line that says what it comes with."""

    heading: Line
    number: str  # as written, "" for none
    alone: bool  # the word and the number have a line of their own
    title: tuple[Line, ...]
    source: Line | None
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return f"Phụ lục {self.number}".strip()


def find_closing(lines: Sequence[Line]) -> Closing:
    """The closing among the lines below the head."""
    word = next((line for line in lines if _is_recipients_word(line)), None)
    if word is None:
        return Closing((), _signature_alone(lines))
    after = [line for line in lines if line.order >= word.order]
    if not word.in_table:
        before = [line for line in lines if line.order < word.order]
        return Closing(_listed(after), _signature_alone(before) or _signature_alone(after))
    place = word.cell
    table = [line for line in lines if line.cell.table == place.table and line.cell.row >= place.row]
    recipients = (line for line in table if line.text and line.cell.column == place.column)
    return Closing(
        tuple(line for line in recipients if line.order >= word.order),
        _fullest_column([line for line in table if line.cell.column != place.column]),
    )


def find_annexes(lines: Sequence[Line]) -> tuple[Annex, ...]:
    """The annexes of the document, each up to the next."""
    headings = [line for line in lines if _is_annex_heading(line)]
    ends = [line.order for line in headings[1:]] + [line.order + 1 for line in lines[-1:]]
    return tuple(
        _annex([line for line in lines if heading.order <= line.order < end])
        for heading, end in zip(headings, ends, strict=False)
    )


def _is_recipients_word(line: Line) -> bool:
    words = fold(line.text)
    return words in ("noi nhan", "noi nhan:", "noi nhan :") or words.startswith("noi nhan: -")


def _listed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The word and the lines of its list."""
    texts = [line for line in lines if line.text]
    count = next((n for n, line in enumerate(texts) if n and not (line.text.startswith("-") or line.label)), len(texts))
    return tuple(texts[:count])


def _fullest_column(lines: Sequence[Line]) -> tuple[Line, ...]:
    letters: Counter[int] = Counter()
    for line in lines:
        letters[line.cell.column] += len(line.text)
    column = letters.most_common(1)[0][0] if letters.total() else None
    return tuple(line for line in lines if line.cell.column == column)


def _signature_alone(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The signer's side where no recipients stand beside it."""
    last = [line for line in lines if line.text][-_CLOSING_LINES:]
    first = next((line for line in last if _is_authority(line)), None)
    if first is None:
        return ()
    table, column = first.cell.table, first.cell.column
    after = (line for line in lines if line.order >= first.order)
    return tuple(line for line in after if (line.cell.table, line.cell.column) == (table, column))


def _is_authority(line: Line) -> bool:
    if len(line.text) > SHORT or line.align == "justify":
        return False
    starts = ABBREVIATION.match(line.text) or (fold(line.text).startswith(_OFFICES) and line.text.isupper())
    return bool(starts)


def _is_annex_heading(line: Line) -> bool:
    if line.in_table or len(line.text) > SHORT:
        return False
    found = _ANNEX.fullmatch(fold(line.text))
    if not found:
        return False
    return line.centred or line.text.isupper() or (not found["rest"] and line.bold)


def _annex(lines: Sequence[Line]) -> Annex:
    heading = lines[0]
    found = _ANNEX.fullmatch(fold(heading.text))
    rest = (found["rest"] if found else None) or ""
    below = [line for line in lines[1:] if line.text][:_SOURCE_LINES]
    source = next((line for line in below if line.text.startswith("(") and "kem theo" in fold(line.text)), None)
    return Annex(
        heading=heading,
        number=_written_number(heading.text) if found and found["number"] else "",
        alone=not re.search(r"\w", rest),
        title=tuple(_title(below)),
        source=source,
        lines=tuple(lines),
    )


def _written_number(heading: str) -> str:
    """The number as written, "IV" of "Phụ lục IV: Danh mục"."""
    words = heading.split()
    return next((w for w in (word.strip(".:,–-") for word in words[2:]) if fold(w) != "so"), "")


def _title(below: Sequence[Line]) -> Iterator[Line]:
    for line in below:
        titled = line.centred or line.text.isupper() or line.bold
        if line.in_table or line.text.startswith("(") or not titled:
            return
        yield line
