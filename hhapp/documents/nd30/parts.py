"""A document taken apart into its components of form, and where each line stands in words a clerk understands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from hhapp.documents.nd30.closing import Annex, Closing, find_annexes, find_closing
from hhapp.documents.nd30.forms import KINDS, kind_code
from hhapp.documents.nd30.head import Head, Opening, find_head, find_opening
from hhapp.documents.nd30.reading import Line, WordDocument
from hhapp.vn.text import fold

_QUOTE = 40  # letters of a line shown to find it
_PARTY_LINES = 10
_OFFICES = ("UBND", "HĐND", "CTUBND")


@dataclass(frozen=True, slots=True)
class Parts:
    """The components of one document."""

    document: WordDocument
    head: Head
    opening: Opening
    body: tuple[Line, ...]  # the text between opening and closing, outside tables; empty lines left out
    closing: Closing
    annexes: tuple[Annex, ...]

    @property
    def kind(self) -> str:
        """The abbreviation of the document's kind; "" for a letter or an unlisted kind."""
        return kind_code(self.opening.title.text) if self.opening.title else ""

    @property
    def symbol(self) -> str:
        """The symbol behind the number, "KH-UBND" of "Số: 44/2025/KH-UBND"."""
        text = self.head.number.text if self.head.number else ""
        return re.sub(r"^\d{4}\s*/\s*", "", text.partition("/")[2].strip())

    @property
    def symbol_kind(self) -> str:
        """The kind that the symbol names, "" where it names none; "CT-TTHT" may be a tax office's letter."""
        kind, _, office = self.symbol.partition("-")
        return kind.strip() if kind.strip() in KINDS.values() and office.strip().startswith(_OFFICES) else ""

    @property
    def is_letter(self) -> bool:
        """A công văn: no title, but a subject, or receivers and a symbol that names no kind."""
        if self.opening.title:
            return False
        return bool(self.head.subject or (self.opening.receivers and not self.symbol_kind))

    @property
    def is_annex_file(self) -> bool:
        """An annex in a file of its own, which has no head."""
        return bool(self.annexes) and not self.head.lines and self.opening.title is None

    @property
    def main_sections(self) -> frozenset[int]:
        """The sections with lines of the document proper."""
        end = self.annexes[0].heading.order if self.annexes else len(self.document.lines)
        return frozenset(line.section for line in self.document.lines[:end] if line.text)

    def places(self) -> tuple[str, ...]:
        """Where each line of the document stands: "Trang đầu, bên phải, dòng 2 (“Độc lập…”)"."""
        counts: Counter[str] = Counter()
        places = []
        for line in self.document.lines:
            region = self._region(line)
            counts[region] += bool(line.text)
            quote = line.text if len(line.text) <= _QUOTE else f"{line.text[:_QUOTE].rstrip()}…"
            places.append(f"{region}, dòng {max(counts[region], 1)}" + (f" (“{quote}”)" if quote else ""))
        return tuple(places)

    def _region(self, line: Line) -> str:
        annex = next((annex for annex in reversed(self.annexes) if line.order >= annex.heading.order), None)
        if annex:
            return annex.name
        if line.in_table and self.head.table == line.cell.table:
            return "Trang đầu, bên trái" if line.cell.column < self.head.right_column else "Trang đầu, bên phải"
        if self.closing.start is not None and line.order >= self.closing.start:
            return "Phần ký và nơi nhận"
        return "Nội dung" if self.body and line.order >= self.body[0].order else "Trang đầu"


def find_parts(document: WordDocument) -> Parts:
    """Takes the document apart."""
    lines = document.lines
    annexes = find_annexes(lines)
    main = lines[: annexes[0].heading.order] if annexes else lines
    head = find_head(main)
    head_end = max((line.order for line in head.lines), default=-1)
    below_head = [line for line in main if line.order > head_end]
    closing = find_closing(below_head)
    above_closing = [line for line in below_head if closing.start is None or line.order < closing.start]
    opening = find_opening(above_closing)
    end = max((line.order for line in opening.lines), default=head_end)
    body = tuple(line for line in above_closing if line.order > end and line.text and not line.in_table)
    return Parts(document, head, opening, body, closing, annexes)


def is_party_document(document: WordDocument) -> bool:
    """Whether this is a paper of the Party, which has a form of its own and no Quốc hiệu."""
    first = [line for line in document.lines if line.text][:_PARTY_LINES]
    return any(fold(line.text) == "dang cong san viet nam" for line in first)
