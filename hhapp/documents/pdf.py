"""A document as PDF, drawn from the rendered Word file so that both say the same, with the program's own serif font.

Headers and footers are marked as artifacts (ISO 32000-1, 14.8.2.2), so that the text of the document can be told apart.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate, Spacer
from reportlab.platypus import Paragraph as DrawnParagraph
from reportlab.platypus import Table as DrawnTable

from hhapp.documents.layout import Cell, Paragraph, Picture, Run, Section, Table
from hhapp.documents.layout_reader import read_layout
from hhapp.errors import UserError
from hhapp.paths import resources

_FAMILY = "HhappSerif"
_FACES = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
_COLOUR = "000000"  # of text that has none of its own
_LINE_HEIGHT = 1.149  # of Times New Roman and its like, in sizes
_RISE = 0.067  # by how much Word's first line stands above reportlab's, which leaves a whole size over it
_ALIGNMENTS = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT, "justify": TA_JUSTIFY}
_SHARE_OF_PAGE = 0.8  # of the room on a page, for a piece of a row that is too high for it
_LINE = 0.75  # points, as Word draws a table's lines


def pdf_from_word(docx: bytes, title: str = "") -> bytes:
    """The PDF of a rendered Word document: same text, same pages' order, numbers on pages as the document sets them.

    UserError for what cannot be drawn: a text box, a floating picture, a character the font does not have.
    """
    _register_fonts()
    sections = read_layout(docx)
    target = io.BytesIO()
    template = BaseDocTemplate(target, title=title, lang="vi", initialFontName=_FAMILY)
    numbers = _PageNumbers()
    story: list[Flowable] = []
    for index, section in enumerate(sections):
        template.addPageTemplates(_page_templates(index, section, numbers))
        if index:
            story += [NextPageTemplate(f"{index}-first"), PageBreak()]
        for block in section.blocks:
            story += [_drawn_table(block, section)] if isinstance(block, Table) else _drawn(block)
    template.build(story)
    return target.getvalue()


class _PageNumbers:
    """Counts pages as the document numbers them."""

    def __init__(self) -> None:
        self._current = 0

    def next(self, restart: int | None) -> int:
        self._current = self._current + 1 if restart is None else restart
        return self._current


def _register_fonts() -> None:
    """reportlab keeps fonts in a register of its own; a second registration changes nothing."""
    if _FAMILY in pdfmetrics.getRegisteredFontNames():
        return
    for ending, face in _FACES.items():
        pdfmetrics.registerFont(TTFont(_FAMILY + ending, resources() / "fonts" / f"LiberationSerif-{face}.ttf"))
    names = [_FAMILY + ending for ending in _FACES]
    pdfmetrics.registerFontFamily(_FAMILY, normal=names[0], bold=names[1], italic=names[2], boldItalic=names[3])


def _page_templates(index: int, section: Section, numbers: _PageNumbers) -> list[PageTemplate]:
    size = (section.width, section.height)

    def template(name: str, restart: int | None, header: tuple[Paragraph, ...], footer: tuple[Paragraph, ...]) -> Any:
        def draw(canvas: Any, _document: Any) -> None:
            _draw_edges(canvas, section, header, footer, numbers.next(restart))

        width, height = section.width - section.left - section.right, section.height - section.top - section.bottom
        frame = Frame(section.left, section.bottom, width, height, 0, 0, 0, 0)
        return PageTemplate(name, [frame], onPage=draw, pagesize=size, autoNextPageTemplate=f"{index}-next")

    return [
        template(f"{index}-first", section.restart, section.first_header, section.first_footer),
        template(f"{index}-next", None, section.header, section.footer),
    ]


def _draw_edges(
    canvas: Any, section: Section, header: tuple[Paragraph, ...], footer: tuple[Paragraph, ...], number: int
) -> None:
    width = section.width - section.left - section.right
    top = section.height - section.header_distance
    foot = section.footer_distance + sum(_drawn_height(paragraph, width, number) for paragraph in footer)
    canvas._code.append("/Artifact BMC")
    for paragraphs, start in ((header, top), (footer, foot)):
        y = start
        for paragraph in paragraphs:
            drawn = _edge_paragraph(paragraph, number)
            y -= drawn.wrap(width, section.height)[1]
            drawn.drawOn(canvas, section.left, y)
    canvas._code.append("EMC")


def _drawn_height(paragraph: Paragraph, width: float, number: int) -> float:
    return float(_edge_paragraph(paragraph, number).wrap(width, 1000)[1])


def _edge_paragraph(paragraph: Paragraph, number: int) -> DrawnParagraph:
    return _Text(_markup(paragraph, number), _style(paragraph))


def _drawn(block: Paragraph) -> list[Flowable]:
    flowables: list[Flowable] = [PageBreak()] if block.page_break else []
    if block.rule:
        return [*flowables, *_spaced(block, _Rule(block.left, block.right, _leading(block)))]
    if block.picture:
        return [*flowables, *_spaced(block, _Drawing(block, block.picture))]
    if block.text.strip():
        return [*flowables, _Text(_markup(block), _style(block))]
    empty = Spacer(1, _leading(block))
    empty.keepWithNext = block.keep_next
    return [*flowables, *_spaced(block, empty)]


def _spaced(block: Paragraph, flowable: Flowable) -> list[Flowable]:
    flowable.spaceBefore, flowable.spaceAfter = block.before, block.after
    return [flowable]


class _Text(DrawnParagraph):  # type: ignore[misc]
    """A paragraph whose lines stand where Word has them."""

    def draw(self) -> None:
        """Drawn a little higher: letters below the line must not reach the rule or border under them."""
        self.canv.translate(0, self.style.fontSize * _RISE)
        super().draw()


class _Rule(Flowable):  # type: ignore[misc]
    """A line over the width of its place less the indents."""

    def __init__(self, left: float, right: float, height: float) -> None:
        super().__init__()
        self._left = left
        self._right = right
        self.height = height

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The whole width."""
        self.width = available_width
        return available_width, self.height

    def draw(self) -> None:
        """Drawn at the top of its height, as Word draws a border above a paragraph."""
        self.canv.setLineWidth(_LINE)
        self.canv.line(self._left, self.height, self.width - self._right, self.height)


class _Drawing(Flowable):  # type: ignore[misc]
    """A picture at its place between the indents."""

    def __init__(self, paragraph: Paragraph, picture: Picture) -> None:
        super().__init__()
        self._paragraph = paragraph
        self._picture = picture
        self.height = picture.height
        self.keepWithNext = paragraph.keep_next

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The whole width."""
        self.width = available_width
        return available_width, self.height

    def draw(self) -> None:
        """Drawn with its transparent places left open."""
        start = self._paragraph.left + self._paragraph.first_line
        room = self.width - start - self._paragraph.right - self._picture.width
        x = start + {"center": room / 2, "right": room}.get(self._paragraph.align, 0)
        image = ImageReader(io.BytesIO(self._picture.content))
        self.canv.drawImage(image, x, 0, self._picture.width, self._picture.height, mask="auto")


def _leading(paragraph: Paragraph) -> float:
    return paragraph.exact or paragraph.size * _LINE_HEIGHT * paragraph.line


def _style(paragraph: Paragraph) -> ParagraphStyle:
    return ParagraphStyle(
        "paragraph",
        fontName=_FAMILY,
        fontSize=paragraph.size,
        leading=_leading(paragraph),
        alignment=_ALIGNMENTS[paragraph.align],
        leftIndent=paragraph.left,
        rightIndent=paragraph.right,
        firstLineIndent=paragraph.first_line,
        spaceBefore=paragraph.before,
        spaceAfter=paragraph.after,
        keepWithNext=paragraph.keep_next,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


def _markup(paragraph: Paragraph, page_number: int = 0) -> str:
    return "".join(_run_markup(run, paragraph.size, page_number) for run in paragraph.runs)


def _run_markup(run: Run, size: float, page_number: int) -> str:
    text = str(page_number) if run.page_number else run.text.replace("\u2011", "-")  # the font has no such hyphen
    _refuse_unknown_letters(text)
    text = re.sub(" {2,}", lambda spaces: "\u00a0" * len(spaces.group()), text)  # reportlab would make them one
    text = escape(text).replace("\n", "<br/>")
    for tag, wanted in (("b", run.bold), ("i", run.italic), ("u", run.underline)):
        text = f"<{tag}>{text}</{tag}>" if wanted else text
    own_size = "" if run.size == size else f' size="{run.size:g}"'
    own_colour = "" if run.colour == _COLOUR else f' color="#{run.colour}"'
    # Only what differs from the paragraph's: reportlab takes as long over a colour as over the words.
    return f"<font{own_size}{own_colour}>{text}</font>" if own_size or own_colour else text


def _refuse_unknown_letters(text: str) -> None:
    known = pdfmetrics.getFont(_FAMILY).face.charToGlyph
    for letter in text:
        if ord(letter) not in known and letter != "\n":
            at = text.index(letter)
            raise UserError(
                f"Không vẽ được ký tự “{letter}” trong bản PDF, ở chỗ: “{text[max(at - 30, 0) : at + 30]}”.",
                "Xóa hoặc thay ký tự này rồi xuất lại.",
            )


def _drawn_table(table: Table, section: Section) -> DrawnTable:
    drawn = _table_flowable(table, {})
    drawn.wrap(sum(table.widths), section.height)
    heights: list[float] = list(drawn._rowHeights)
    room = section.height - section.top - section.bottom - sum(heights[: table.header_rows])
    too_high = [row for row, height in enumerate(heights) if row >= table.header_rows and height > room]
    return _table_flowable(table, dict.fromkeys(too_high, room * _SHARE_OF_PAGE)) if too_high else drawn


def _table_flowable(table: Table, cuts: Mapping[int, float]) -> DrawnTable:
    """The table; rows named in `cuts` become several of at most that height: reportlab cuts rows badly."""
    flowables = {
        (cell.row, cell.column): [part for paragraph in cell.paragraphs for part in _in_cell(paragraph)]
        for cell in table.cells
    }
    data: list[list[Any]] = []
    starts: list[int] = []
    for row in range(table.row_count):
        starts.append(len(data))
        cells = {cell.column: cell for cell in table.cells if cell.row == row}
        if row in cuts:
            pieces = {
                column: _cut(flowables[row, column], _inner_width(table, cell), cuts[row])
                for column, cell in cells.items()
            }
        else:
            pieces = {column: [flowables[row, column]] for column in cells}
        for number in range(max((len(cut) for cut in pieces.values()), default=1)):
            columns = range(len(table.widths))
            data.append([pieces[c][number] if c in pieces and number < len(pieces[c]) else "" for c in columns])
    starts.append(len(data))
    return DrawnTable(data, table.widths, repeatRows=table.header_rows, style=_table_style(table, starts))


def _table_style(table: Table, starts: list[int]) -> list[tuple[Any, ...]]:
    """Lines, spaces and merged cells; `starts` tells where each row of the document begins in the drawn table."""
    commands: list[tuple[Any, ...]] = [
        ("LEFTPADDING", (0, 0), (-1, -1), table.padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), table.padding),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1 if table.grid else 0),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONTNAME", (0, 0), (-1, -1), _FAMILY),  # of empty cells: Helvetica would be named but not embedded
    ]
    if table.grid:
        commands.append(("GRID", (0, 0), (-1, -1), _LINE, colors.black))
    for cell in table.cells:
        right, end = cell.column + cell.columns - 1, starts[cell.row + cell.rows]
        drawn = range(starts[cell.row], end)
        first, last = (cell.column, drawn[0]), (right, drawn[-1])
        if cell.rows > 1:
            commands.append(("SPAN", first, last))
        elif cell.columns > 1:
            commands += [("SPAN", (cell.column, row), (right, row)) for row in drawn]
        if cell.middle:
            commands.append(("VALIGN", first, last, "MIDDLE"))
        if cell.column == 0 and cell.paragraphs[0].keep_next and end < starts[-1]:
            commands.append(("NOSPLIT", (0, drawn[-1]), (-1, end)))
    return commands


def _inner_width(table: Table, cell: Cell) -> float:
    return sum(table.widths[cell.column : cell.column + cell.columns]) - 2 * table.padding


def _cut(flowables: list[Flowable], width: float, room: float) -> list[list[Flowable]]:
    """The content of a cell in pieces that are each no higher than `room`."""
    pieces: list[list[Flowable]] = [[]]
    left = room
    waiting = flowables[::-1]
    while waiting:
        flowable = waiting.pop()
        height = flowable.wrap(width, left)[1]
        if height <= left:
            pieces[-1].append(flowable)
            left -= height
            continue
        parts = flowable.split(width, left)
        if len(parts) > 1:
            pieces[-1].append(parts[0])
            waiting += parts[:0:-1]
        else:
            waiting.append(flowable)
        pieces.append([])
        left = room
    return pieces


def _in_cell(paragraph: Paragraph) -> list[Flowable]:
    """A cell leaves out the space before its first and after its last paragraph; Word does not."""
    parts = _drawn(paragraph)
    before = [Spacer(1, paragraph.before)] if paragraph.before else []
    after = [Spacer(1, paragraph.after)] if paragraph.after else []
    for part in parts:
        part.spaceBefore = part.spaceAfter = 0
    return [*before, *parts, *after]
