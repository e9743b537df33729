"""Walks the tags of a template in order: which loop or condition is open where, and what each tag says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hhapp.documents.template_check.expressions import Judge, Names
from hhapp.documents.template_check.finding import Finding, Severity, Slip
from hhapp.documents.template_tags import Tag, has_open_tag, tags_of

_OPENERS = frozenset({"for", "if"})
_CLOSERS = {"endfor": "for", "endif": "if"}
_OF_CELLS = frozenset({"vm", "hm", "colspan", "cellbg"})  # docxtpl: merge cells, colour them
_LEVELS = {"p": "đoạn", "tr": "dòng của bảng", "tc": "ô"}
_ALONE = {"p": "đoạn", "tr": "dòng", "tc": "ô"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of Word or a cell of Excel: its text, and the texts that a {%tr or {%tc in it takes away."""

    text: str
    place: str
    row: str | None = None  # text of the whole row of a table; None outside tables
    cell: str | None = None

    def taken(self, level: str) -> str | None:
        """What a tag of that level takes away with it; None where there is no such thing."""
        return {"p": self.text, "tr": self.row, "tc": self.cell}[level]


@dataclass(frozen=True, slots=True)
class _Open:
    """A loop or condition that is not closed yet; `names` are those known outside it."""

    tag: Tag
    piece: Piece
    names: Names
    has_else: bool = False


class Blocks:
    """The tags of one run of text: a Word part, or a sheet."""

    def __init__(self, judge: Judge, file: str, names: Names, levels: frozenset[str]) -> None:
        self._judge = judge
        self._file = file
        self._names = names
        self._levels = levels  # besides inline ones
        self._open: list[_Open] = []

    def walk(self, pieces: Iterable[Piece]) -> Iterator[Finding]:
        """Findings of the pieces in order, then of what stays open at the end."""
        for piece in pieces:
            if has_open_tag(piece.text):
                yield self._finding(piece, Slip("thẻ chưa đóng", "Mỗi {{ cần một }}, mỗi {% cần một %}."))
                continue
            for tag in tags_of(piece.text):
                for slip in (*self._level(tag, piece), *self._said(tag, piece)):
                    yield self._finding(piece, slip)
        for opened in self._open:
            end = f"{{%{opened.tag.level} end{opened.tag.word} %}}"
            yield self._finding(
                opened.piece, Slip(f"thẻ “{opened.tag.text}” mở mà không đóng", f"Thêm {end} ở cuối phần lặp.")
            )

    def _finding(self, piece: Piece, slip: Slip) -> Finding:
        return Finding(slip.severity, self._file, piece.place, slip.sentence, slip.advice)

    def _level(self, tag: Tag, piece: Piece) -> Iterator[Slip]:
        """Is {%p, {%tr, {%tc where there is a paragraph, row or cell for it alone?"""
        if not tag.level or tag.sign == "{#":
            return
        if tag.sign == "{{" or tag.level not in self._levels:
            allowed = ", ".join(f"{{%{level}" for level in sorted(self._levels))
            yield Slip(f"không dùng “{tag.text[:2]}{tag.level}” ở đây được", f"Ở đây chỉ có {{{{ và {{%, {allowed}.")
            return
        taken = piece.taken(tag.level)
        if taken is None:
            yield Slip(f"thẻ “{tag.text}” không nằm trong bảng", "Ngoài bảng dùng {%p … %} cho cả đoạn.")
        elif " ".join(taken.split()) != " ".join(tag.text.split()):
            yield Slip(
                f"thẻ “{tag.text}” phải đứng một mình: {_ALONE[tag.level]} của nó bị bỏ đi, chữ cùng chỗ sẽ mất",
                f"Để thẻ này trong một {_ALONE[tag.level]} riêng.",
            )

    def _said(self, tag: Tag, piece: Piece) -> Iterator[Slip]:
        if tag.sign == "{{" and tag.level in ("", *self._levels):
            yield from self._judge.value(tag.inside, self._names)
        elif tag.sign == "{%":
            yield from self._step(tag, piece)

    def _step(self, tag: Tag, piece: Piece) -> Iterator[Slip]:
        match tag.word:
            case word if word in _OPENERS:
                slips, names = self._judge.step(word, tag.rest, self._names)
                self._open.append(_Open(tag, piece, self._names))
                self._names = names if not slips or word == "if" else {**names, **self._guessed(tag)}
                yield from slips
            case word if word in _CLOSERS:
                yield from self._close(tag, piece)
            case "else" | "elif":
                yield from self._turn(tag)
            case "set":
                slips, self._names = self._judge.step("set", tag.rest, self._names)
                yield from slips
            case word if word in _OF_CELLS and "tc" in self._levels:
                yield from self._judge.value(tag.rest, self._names) if tag.rest else ()
            case word:
                yield Slip(f"không có thẻ “{word}”", "Chỉ có for, if, elif, else, endfor, endif, set.")

    def _guessed(self, tag: Tag) -> dict[str, Any]:
        """The name of a loop that was not understood, so that its uses are not faulted too."""
        first = tag.rest.split(maxsplit=1)[0] if tag.rest else ""
        return {first: self._names.get(first, Any)} if first.isidentifier() and first not in self._names else {}

    def _close(self, tag: Tag, piece: Piece) -> Iterator[Slip]:
        word = _CLOSERS[tag.word]
        if not self._open or self._open[-1].tag.word != word:
            waiting = f"đang chờ đóng “{self._open[-1].tag.text}”" if self._open else "không có thẻ nào đang mở"
            yield Slip(f"thẻ “{tag.text}” không đúng chỗ: {waiting}", "Đóng các thẻ theo thứ tự ngược lại khi mở.")
            meant = next((opened for opened in reversed(self._open) if opened.tag.word == word), None)
            self._open = [opened for opened in self._open if opened is not meant]
            return
        opened = self._open.pop()
        self._names = opened.names
        if opened.tag.level != tag.level:
            yield Slip(
                f"thẻ mở là “{opened.tag.text}” mà thẻ đóng là “{tag.text}”",
                f"Viết thẻ đóng là {{%{opened.tag.level} {tag.word} %}}.",
            )
        elif not tag.level and opened.piece is not piece:
            yield Slip(
                f"thẻ “{opened.tag.text}” mở ở đoạn khác",
                "Dùng {%p … %} hoặc {%tr … %}, mỗi thẻ một đoạn hay một dòng riêng.",
                Severity.WARNING,
            )

    def _turn(self, tag: Tag) -> Iterator[Slip]:
        if not self._open or (tag.word == "elif" and self._open[-1].tag.word != "if"):
            yield Slip(f"thẻ “{tag.text}” không nằm trong thẻ if nào", "Đặt giữa {% if … %} và {% endif %}.")
            return
        if self._open[-1].tag.level != tag.level:
            yield Slip(
                f"thẻ mở là “{self._open[-1].tag.text}” mà thẻ giữa là “{tag.text}”",
                f"Viết {{%{self._open[-1].tag.level} {tag.inside} %}}.",
            )
        if self._open[-1].tag.word == "for":
            self._names = self._open[-1].names
        if tag.word == "elif":
            yield from self._judge.step("if", tag.rest, self._names)[0]
