"""What a Word template says and carries: its paragraphs in order, and what the PDF could not draw."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from hhapp.documents.layout_reader import undrawable
from hhapp.documents.template_check.blocks import Piece
from hhapp.documents.template_check.finding import Finding, Severity
from hhapp.documents.word import paragraph_text, template_parts

_LONGEST_PLACE = 80


def word_pieces(path: Path) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of each part that is filled: the body, then headers and footers."""
    template = DocxTemplate(path)
    for part in template_parts(template):
        yield tuple(_piece(paragraph) for paragraph in part.iter(qn("w:p")))


def lost_in_pdf(path: Path) -> Iterator[Finding]:
    """Constructs that have no place in the PDF."""
    for text, fault in undrawable(path.read_bytes()):
        yield Finding(Severity.ERROR, path.name, _place(text), fault.sentence, fault.advice)


def _piece(paragraph: Any) -> Piece:
    text = paragraph_text(paragraph)
    return Piece(text, _place(text), _text_around(paragraph, "w:tr"), _text_around(paragraph, "w:tc"))


def _text_around(paragraph: Any, tag: str) -> str | None:
    around = next(paragraph.iterancestors(qn(tag)), None)
    return None if around is None else " ".join(filter(None, (paragraph_text(p) for p in around.iter(qn("w:p")))))


def _place(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_PLACE else f"{text[:_LONGEST_PLACE]}…"
