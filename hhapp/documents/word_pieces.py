"""A Word file as pieces of text to be compared: each paragraph outside tables, each row of a table, with its place."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from hhapp.vn.text import squeeze

_BETWEEN_CELLS = " | "
_SHOWN_WORDS = 8
_ANNEX = "Phụ lục"
_LONGEST_LABEL = 20
# Text that Word keeps but no longer shows: deleted or moved away under tracked changes; a drawing's second form.
_GONE = frozenset(
    {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SIGNS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or the cells of a row; white space is squeezed and no piece is empty."""

    text: str
    place: str
    is_row: bool


def word_pieces(docx: bytes) -> tuple[Piece, ...]:
    """The pieces of a file that passed the guard, in order."""
    document = Document(io.BytesIO(docx))
    headings = {style.style_id for style in document.styles if _is_heading(style)}
    return tuple(_Pieces(headings).of(document.element.body))


class _Pieces:
    """Walks a document and remembers under which heading it is."""

    def __init__(self, headings: set[str]) -> None:
        self._headings = headings
        self._heading = ""

    def of(self, parent: Any) -> Iterator[Piece]:
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                for row in child.iter(qn("w:tr")):
                    yield from self._row(row)
            elif child.tag not in _GONE:
                yield from self.of(child)

    def _paragraph(self, element: Any) -> Iterator[Piece]:
        text = squeeze(_text(element))
        if not text:
            return
        is_label = text.startswith(_ANNEX) and len(text) <= _LONGEST_LABEL
        if element.style in self._headings or is_label:
            self._heading = text
        yield Piece(text, self._place("đoạn", text), is_row=False)

    def _row(self, element: Any) -> Iterator[Piece]:
        cells = [squeeze(" ".join(_text(p) for p in cell.iter(qn("w:p")))) for cell in element.findall(qn("w:tc"))]
        if any(cells):
            yield Piece(_BETWEEN_CELLS.join(cells), self._place("dòng", " ".join(filter(None, cells))), is_row=True)

    def _place(self, what: str, text: str) -> str:
        words = text.split()
        begun = " ".join(words[:_SHOWN_WORDS]) + ("…" if len(words) > _SHOWN_WORDS else "")
        here = "" if self._heading in ("", text) else f"mục “{self._heading}”, "
        return f"{here}{what} “{begun}”"


def _is_heading(style: Any) -> bool:
    while style is not None:
        if style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None:
            return True
        style = getattr(style, "base_style", None)
    return False


def _text(element: Any) -> str:
    """What a reader sees of a paragraph."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _SIGNS:
        return _SIGNS[element.tag]
    return "".join(_text(child) for child in element if child.tag not in _GONE)
