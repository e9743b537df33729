"""Any Word document as lines in the looks a reader sees, and the set-up of its pages.

Unlike `layout`, which refuses what it cannot draw, this reads every file that the guard lets through: what it does not
know is passed over. Formats follow run, character style, paragraph style, table style, document defaults
(ISO/IEC 29500-1, 17.7). Pages are measured in millimetres, everything on them in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from hhapp.documents.nd30.looks import Looks, length
from hhapp.documents.opening import Package, PackageKind, open_package
from hhapp.documents.word_numbering import number_labels
from hhapp.documents.word_styles import Styles, W, attribute, is_on
from hhapp.errors import UserError
from hhapp.vn.oldfonts import encoding_of, to_unicode
from hhapp.vn.text import nfc, squeeze

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REMOVED = frozenset({W + "del", W + "moveFrom", W + "rPr", W + "pPr", _MC + "Fallback"})
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
_BREAKS = {W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-", W + "br": "\n"}
_SOLID_LINE = re.compile(r"[_─—–―\s]{3,}")
_PAGE_FIELD = re.compile(r"\s*PAGE\b")
_MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; `size` is in points, `colour` six hexadecimal digits."""

    text: str
    font: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    colour: str


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a table: number of the table in the document, row and column, from 0."""

    table: int
    row: int
    column: int


OUTSIDE = CellPlace(-1, -1, -1)
"""The cell of a line that stands in no table."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or one of the lines that typed line breaks make of it; the text has single spaces.

    `indent` is where its first letter stands, from the margin; `gap_before` and `gap_after` the space around the
    paragraph; `spacing` the distance of its lines as a multiple of single. None is what cannot be told.
    """

    order: int  # its place among all lines of the document
    text: str
    runs: tuple[Run, ...]
    align: str  # "left", "center", "right", "justify"
    typed: bool  # its place is made by spaces or tabs
    indent: float | None
    gap_before: float | None
    gap_after: float | None
    spacing: float | None
    label: str  # the automatic number or "-" before it
    ruled: bool  # has a solid line at its edge, or is one
    drawn: bool  # a shape or picture is anchored in it
    page_number: bool
    starts: bool  # begins a paragraph
    cell: CellPlace
    section: int

    @property
    def in_table(self) -> bool:
        """Stands in a cell."""
        return self.cell != OUTSIDE

    @property
    def centred(self) -> bool:
        """Stands in the middle, as far as can be told."""
        return self.align == "center" or (self.align == "left" and self.typed)

    @property
    def bold(self) -> bool:
        """All its letters are bold."""
        return all(run.bold for run in self.lettered)

    @property
    def lettered(self) -> tuple[Run, ...]:
        """The runs that show letters or digits: the look of a space is nobody's concern."""
        return tuple(run for run in self.runs if any(ch.isalnum() for ch in run.text))


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one set-up, millimetres; headers and footers of its first page and of the others."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_format: str
    restarts: bool  # its first page is page 1
    first_header: tuple[Line, ...]
    header: tuple[Line, ...]
    first_footer: tuple[Line, ...]
    footer: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class WordDocument:
    """All lines of the body, those in tables and text boxes too, in order; empty ones are kept."""

    lines: tuple[Line, ...]
    sections: tuple[Section, ...]


def read_document(source: Path | bytes) -> WordDocument:
    """The document; UserError where it is not a Word file or is damaged."""
    package = open_package(source)
    if package.kind is not PackageKind.WORD:
        raise UserError("Tệp này là tệp Excel, chỉ kiểm tra được tệp Word.", "Chọn một tệp .docx.")
    styles = Styles.of(package)
    root = package.tree(package.main)
    labels = number_labels(package, root.iter(W + "p"), styles)
    lines = _Reader(Looks(styles), labels).lines(root)
    return WordDocument(tuple(lines), _sections(package, root, styles))


@dataclass(slots=True)
class _Fields:
    """Fields (PAGE, REF…) around the place being read: their instructions, and whether what follows is shown."""

    open: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def showing(self) -> bool:
        return all(shown for _, shown in self.open)

    def mark(self, kind: str) -> bool:
        """Take a begin, separate or end mark; whether a page number stands here."""
        if kind == "begin":
            self.open.append(("", False))
        elif kind == "separate" and self.open:
            instruction, _ = self.open[-1]
            self.open[-1] = (instruction, True)
        elif kind == "end" and self.open:
            return bool(_PAGE_FIELD.match(self.open.pop()[0]))
        return False

    def instruct(self, text: str) -> None:
        if self.open:
            instruction, shown = self.open[-1]
            self.open[-1] = (instruction + text, shown)


@dataclass(slots=True)
class _Paragraph:
    """What was met while walking through one paragraph."""

    runs: list[Run] = field(default_factory=list)
    drawn: bool = False
    page_number: bool = False


@dataclass(slots=True)
class _Reader:
    looks: Looks
    labels: dict[ET.Element, str]
    _order: int = 0
    _section: int = 0

    def lines(self, root: ET.Element) -> Iterator[Line]:
        """The lines of every paragraph under `root`."""
        for paragraph, cell, table_style in _paragraphs(root):
            yield from self._paragraph(paragraph, cell, table_style)
            self._section += paragraph.find(f"{W}pPr/{W}sectPr") is not None

    def _paragraph(self, element: ET.Element, cell: CellPlace, table_style: str) -> Iterator[Line]:
        look = self.looks.paragraph(element, table_style)
        content = self._content(element, table_style)
        label = self.labels.get(element, "")
        for number, runs in enumerate(_split(content.runs)):
            raw = nfc("".join(run.text for run in runs))
            text = squeeze(raw)
            typed = raw.startswith(("\t", "   ", "\u00a0\u00a0\u00a0"))
            is_line = _SOLID_LINE.fullmatch(raw) is not None and bool(text)
            first = number == 0
            yield Line(
                order=self._order,
                text="" if is_line else text,
                runs=() if is_line else runs,
                align=look.align,
                typed=typed,
                indent=None if label or typed or not first else look.indent,
                gap_before=look.before,
                gap_after=look.after,
                spacing=look.spacing(max((run.size for run in runs), default=0.0)),
                label=label if first else "",
                ruled=is_line or look.ruled,
                drawn=content.drawn,
                page_number=content.page_number,
                starts=first,
                cell=cell,
                section=self._section,
            )
            self._order += 1

    def _content(self, paragraph: ET.Element, table_style: str) -> _Paragraph:
        content, fields = _Paragraph(), _Fields()
        waiting = list(reversed(paragraph))
        while waiting:
            element = waiting.pop()
            if element.tag == W + "r":
                self._run(element, paragraph, table_style, content, fields)
            elif element.tag not in _REMOVED and element.tag != W + "p":
                content.page_number |= bool(_PAGE_FIELD.match(attribute(element, "instr")))
                waiting.extend(reversed(element))
        return content

    def _run(
        self, run: ET.Element, paragraph: ET.Element, table_style: str, content: _Paragraph, fields: _Fields
    ) -> None:
        look = self.looks.run(run, paragraph, table_style)
        text = ""
        for child in run:
            if child.tag == W + "fldChar":
                content.page_number |= fields.mark(attribute(child, "fldCharType"))
            elif child.tag == W + "instrText":
                fields.instruct(child.text or "")
            elif child.tag in _DRAWINGS or child.tag == _MC + "AlternateContent":
                content.drawn = True
            elif fields.showing:
                text += _text(child)
        if text and not look.hidden:
            shown = to_unicode(text, encoding_of(look.font))
            shown = shown.upper() if look.capitals else shown
            content.runs.append(Run(shown, look.font, look.size, look.bold, look.italic, look.underline, look.colour))


def _text(piece: ET.Element) -> str:
    if piece.tag == W + "t":
        return (piece.text or "").replace("\n", " ")
    if piece.tag == W + "br" and attribute(piece, "type") in ("page", "column"):
        return ""
    return _BREAKS.get(piece.tag, "")


def _split(runs: list[Run]) -> list[tuple[Run, ...]]:
    """The runs cut where the text breaks its line; at least one line."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Run(text, run.font, run.size, run.bold, run.italic, run.underline, run.colour))
    return [tuple(line) for line in lines]


def _paragraphs(root: ET.Element) -> Iterator[tuple[ET.Element, CellPlace, str]]:
    """Every paragraph, a text box's after the one it hangs on, with its cell and the style of its table."""
    rows: list[int] = []  # of each table met, how many rows so far
    columns: dict[tuple[int, int], int] = {}
    waiting: list[tuple[ET.Element, CellPlace, str]] = [(root, OUTSIDE, "")]
    while waiting:
        element, cell, style = waiting.pop()
        if element.tag == W + "p":
            yield element, cell, style
        elif element.tag == W + "tbl":
            cell, style = CellPlace(len(rows), -1, 0), attribute(element.find(f"{W}tblPr/{W}tblStyle"))
            rows.append(0)
        elif element.tag == W + "tr" and cell != OUTSIDE:
            cell = CellPlace(cell.table, rows[cell.table], 0)
            rows[cell.table] += 1
        elif element.tag == W + "tc" and cell != OUTSIDE:
            column = columns.get((cell.table, cell.row), 0)
            columns[cell.table, cell.row] = column + _span(element)
            cell = CellPlace(cell.table, cell.row, column)
        waiting.extend((child, cell, style) for child in reversed(element) if child.tag not in _REMOVED)


def _span(cell: ET.Element) -> int:
    span = attribute(cell.find(f"{W}tcPr/{W}gridSpan"))
    return int(span) if re.fullmatch(r"[1-9]\d?", span, re.ASCII) else 1


def _sections(package: Package, root: ET.Element, styles: Styles) -> tuple[Section, ...]:
    parts = package.related(package.main, "header") | package.related(package.main, "footer")
    edges: dict[tuple[str, str], tuple[Line, ...]] = {}  # a section without its own goes on with those before it
    sections = []
    inner, last = root.findall(f".//{W}p/{W}pPr/{W}sectPr"), root.findall(f"{W}body/{W}sectPr")
    for properties in (*inner, *last):
        for edge in ("header", "footer"):
            for reference in properties.findall(f"{W}{edge}Reference"):
                part = parts.get(reference.get(_RELATION, ""), "")
                if package.has(part):
                    reader = _Reader(Looks(styles), {})
                    edges[edge, attribute(reference, "type")] = tuple(reader.lines(package.tree(part)))
        sections.append(_section(properties, edges))
    return tuple(sections)


def _section(properties: ET.Element, edges: dict[tuple[str, str], tuple[Line, ...]]) -> Section:
    size, margins = properties.find(W + "pgSz"), properties.find(W + "pgMar")
    own_first = is_on(properties.find(W + "titlePg"))

    def first(edge: str) -> tuple[Line, ...]:
        return edges.get((edge, "first" if own_first else "default"), ())

    def millimetres(element: ET.Element | None, name: str) -> float:
        return abs(length(attribute(element, name)) or 0.0) * _MM_PER_POINT

    return Section(
        width=millimetres(size, "w"),
        height=millimetres(size, "h"),
        top=millimetres(margins, "top"),
        bottom=millimetres(margins, "bottom"),
        left=millimetres(margins, "left") + millimetres(margins, "gutter"),
        right=millimetres(margins, "right"),
        number_format=attribute(properties.find(W + "pgNumType"), "fmt"),
        restarts=attribute(properties.find(W + "pgNumType"), "start") == "1",
        first_header=first("header"),
        header=edges.get(("header", "default"), ()),
        first_footer=first("footer"),
        footer=edges.get(("footer", "default"), ()),
    )
