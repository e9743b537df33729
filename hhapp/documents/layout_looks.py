"""How the paragraphs and runs of a rendered Word document look: formats that are set directly and inherited ones.

Formats follow run, paragraph, style, base styles, document defaults (ISO/IEC 29500-1, 17.7).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.font import Font
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.parfmt import ParagraphFormat
from docx.text.run import Run as DocxRun
from lxml import etree

from hhapp.documents.layout import Paragraph, Run

_DEFAULT_SIZE = 10.0  # points, where a document names none
_ALIGNMENTS = {
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "right",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "justify",
}
_Element = Any  # lxml elements as python-docx types them


class Looks:
    """The looks of one document.

    Each is worked out once for a style with the same direct formats, and remembered: a document has a few dozen looks
    and thousands of paragraphs.
    """

    def __init__(self, styles: _Element) -> None:
        self._chains: dict[str | None, tuple[Any, ...]] = {}
        self._shapes: dict[tuple[str | None, bytes], Paragraph | None] = {}
        self._looks: dict[tuple[str | None, bytes], Run] = {}
        self._font_default = Font(_holder("w:r", styles.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")))
        self._format_default = ParagraphFormat(_holder("w:p", styles.find(f".//{qn('w:pPrDefault')}/{qn('w:pPr')}")))

    def shape(self, paragraph: DocxParagraph) -> Paragraph | None:
        """The paragraph without what is in it; None for one that Word numbers."""
        key = paragraph._p.style, _written(paragraph._p.pPr)
        if key not in self._shapes:
            self._shapes[key] = self._shaped(paragraph)
        return self._shapes[key]

    def _shaped(self, paragraph: DocxParagraph) -> Paragraph | None:
        styles = self._styles(paragraph)
        formats = [paragraph.paragraph_format, *(s.paragraph_format for s in styles), self._format_default]
        if any(f._element.pPr is not None and f._element.pPr.numPr is not None for f in formats):
            return None
        is_exact = _first(formats, "line_spacing_rule") == WD_LINE_SPACING.EXACTLY
        spacing = _first(formats, "line_spacing")
        return Paragraph(
            runs=(),
            size=_size(self._fonts(paragraph)),
            align=_ALIGNMENTS.get(_first(formats, "alignment"), "left"),
            left=points(_first(formats, "left_indent")),
            right=points(_first(formats, "right_indent")),
            first_line=points(_first(formats, "first_line_indent")),
            before=points(_first(formats, "space_before")),
            after=points(_first(formats, "space_after")),
            line=1.0 if spacing is None or isinstance(spacing, Length) else float(spacing),
            exact=points(spacing) if is_exact else None,
            keep_next=bool(_first(formats, "keep_with_next")),
            page_break=bool(_first(formats, "page_break_before")),
            rule=False,
        )

    def _styles(self, paragraph: DocxParagraph) -> tuple[Any, ...]:
        """The paragraph's style and its bases; remembered, for every look-up walks the whole style sheet."""
        name = paragraph._p.style
        if name not in self._chains:
            self._chains[name] = tuple(chain(paragraph.style))
        return self._chains[name]

    def _fonts(self, paragraph: DocxParagraph) -> tuple[Font, ...]:
        return *(style.font for style in self._styles(paragraph)), self._font_default

    def look(self, element: _Element, paragraph: DocxParagraph) -> Run:
        """How a run looks, without its text."""
        key = paragraph._p.style, _written(element.rPr)
        if key not in self._looks:
            self._looks[key] = self._looked(DocxRun(element, paragraph), self._fonts(paragraph))
        return self._looks[key]

    def _looked(self, run: DocxRun, fonts: Iterable[Font]) -> Run:
        own = () if run._r.style is None else tuple(style.font for style in chain(run.style))
        every = [run.font, *own, *fonts]
        colour = next((f.color.rgb for f in every if f.color is not None and f.color.rgb is not None), "000000")
        return Run(
            text="",
            bold=bool(_first(every, "bold")),
            italic=bool(_first(every, "italic")),
            underline=bool(_first(every, "underline")),
            size=_size(every),
            colour=str(colour),
        )


def chain(style: Any) -> Iterator[Any]:
    """A style and its bases."""
    while style is not None:
        yield style
        style = style.base_style


def points(length: Any) -> float:
    """A length of python-docx in points; 0 for none."""
    return 0.0 if length is None else float(Length(length).pt)


def _written(properties: _Element | None) -> bytes:
    """Direct formats as their markup, by which equal ones are known."""
    return b"" if properties is None else etree.tostring(properties)


def _holder(tag: str, properties: _Element) -> _Element:
    """Defaults have no paragraph or run of their own; give them one, so that python-docx reads them as any other."""
    element = OxmlElement(tag)
    if properties is not None:
        element.append(deepcopy(properties))
    return element


def _first(owners: Iterable[Any], name: str) -> Any:
    return next((value for owner in owners if (value := getattr(owner, name)) is not None), None)


def _size(fonts: Iterable[Font]) -> float:
    size = _first(fonts, "size")
    return _DEFAULT_SIZE if size is None else float(size.pt)
