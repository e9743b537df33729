"""Tables of a Word file as plain grids: what a reader sees on the page, old fonts turned into Unicode.

Reads WordprocessingML (ISO/IEC 29500) itself: python-docx shows neither automatic numbers nor tracked changes,
and its cells by row and column take time that grows with the square of the rows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from hhapp.documents.grid import UNREADABLE, Cell, Grid, Row, clean
from hhapp.documents.opening import MAX_COLUMNS, MAX_ROWS, Package, too_large
from hhapp.documents.word_numbering import number_labels
from hhapp.documents.word_styles import Styles, W, attribute, is_on
from hhapp.vn.oldfonts import OldEncoding, encoding_of, join_runs, to_unicode

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_REMOVED = frozenset({W + "del", W + "moveFrom", _FALLBACK})
_OTHER_BLOCKS = frozenset(W + name for name in ("tbl", "tr", "tc", "p"))
_BREAKS = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad"}
_SYMBOLS = dict(zip(("F0A3", "F0B3", "F0B1", "F0B4", "F0B8", "F0AE", "F0B7"), "≤≥±×÷→•", strict=True))
"""Codes of the font Symbol that stand in sentences."""


def read_tables(package: Package) -> tuple[Grid, ...]:
    """Every table of the document's body, nested ones too, in the order of the page, named "Bảng 1", "Bảng 2"…"""
    root = package.tree(package.main)
    if sum(1 for _ in root.iter(W + "tr")) > MAX_ROWS:
        raise too_large()
    styles = Styles.of(package)
    labels = number_labels(package, root.iter(W + "p"), styles)
    captions = _captions(root)
    grids = []
    for number, table in enumerate(_tables(root), start=1):
        style = attribute(table.find(f"{W}tblPr/{W}tblStyle"))
        reader = _Reader(styles, labels, style)
        rows, width = _rows(table, reader)
        caption = reader.text([captions[table]]) if table in captions else ""
        grids.append(Grid(f"Bảng {number}", rows, width, caption, False, tuple(sorted(reader.old_fonts))))
    return tuple(grids)


@dataclass(frozen=True, slots=True)
class _Box:
    """A cell as drawn: left and right edge in twentieths of a point, and its text."""

    left: int
    right: int
    text: str
    goes_on: bool


@dataclass(slots=True)
class _Reader:
    """Reads the text of cells of one table, remembering the old fonts it met."""

    styles: Styles
    labels: dict[ET.Element, str]
    table_style: str
    old_fonts: set[str] = field(default_factory=set)
    _inherited: dict[tuple[str, str], str] = field(default_factory=dict)

    def text(self, paragraphs: list[ET.Element]) -> str:
        """The text of paragraphs, one a line; an automatic number stands before its line."""
        text = ""
        for paragraph in paragraphs:
            line = join_runs(self._runs(paragraph))
            label = self.labels.get(paragraph, "")
            if label and line.strip():
                line = f"{label} {line.lstrip()}"
            elif label != "-" and not line.strip():
                line = label.rstrip(".):")
            mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")  # a deleted paragraph mark joins two lines
            text += line if mark is not None else line + "\n"
        return clean(text)

    def _runs(self, paragraph: ET.Element) -> Iterator[tuple[str, OldEncoding | None]]:
        paragraph_style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"))
        for run in _inside(paragraph, W + "r"):
            properties = run.find(W + "rPr")
            if properties is not None and is_on(properties.find(W + "vanish")):
                continue
            font = self._font(properties, paragraph_style)
            encoding = encoding_of(font)
            text = "".join(_piece(piece) for piece in run)
            if encoding and text.strip():
                self.old_fonts.add(font)
            yield text, encoding

    def _font(self, properties: ET.Element | None, paragraph_style: str) -> str:
        character_style = ""
        if properties is not None:
            own = self.styles.font_of(properties.find(W + "rFonts"))
            if own:
                return own
            character_style = attribute(properties.find(W + "rStyle"))
        key = (character_style, paragraph_style)
        if key not in self._inherited:
            chain = [character_style] * bool(character_style) + [paragraph_style]
            self._inherited[key] = self.styles.inherited_font(*chain, *[self.table_style] * bool(self.table_style))
        return self._inherited[key]


def _piece(piece: ET.Element) -> str:
    """The text of one part of a run; footnote marks, drawings and field codes have none."""
    if piece.tag == W + "t":
        return piece.text or ""
    return _symbol(piece) if piece.tag == W + "sym" else _BREAKS.get(piece.tag, "")


def _symbol(piece: ET.Element) -> str:
    font, code = attribute(piece, "font"), attribute(piece, "char").upper()
    encoding = encoding_of(font)
    if encoding and re.fullmatch(r"[0-9A-F]{2,4}", code):
        return to_unicode(chr(int(code[-2:], 16)), encoding)
    return _SYMBOLS.get(code, UNREADABLE) if font == "Symbol" else UNREADABLE


def _inside(parent: ET.Element, tag: str, closed: frozenset[str] = _OTHER_BLOCKS) -> Iterator[ET.Element]:
    """Elements of a tag under `parent`, through wrappers (insertions, links, content controls) but not deletions.

    Nothing is looked for inside what was found or inside `closed` elements.
    """
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == tag:
            yield element
        elif element.tag not in _REMOVED and element.tag not in closed:
            waiting.extend(reversed(element))


def _tables(root: ET.Element) -> Iterator[ET.Element]:
    """All tables, those inside cells and text boxes too; a text box's second copy for old programs is left out."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == W + "tbl":
            yield element
        waiting.extend(child for child in reversed(element) if child.tag not in _REMOVED)


def _captions(root: ET.Element) -> dict[ET.Element, ET.Element]:
    """The last paragraph with text before each table that stands in the body itself."""
    captions: dict[ET.Element, ET.Element] = {}
    body = root.find(W + "body")
    last: ET.Element | None = None
    for element in body if body is not None else ():
        if element.tag == W + "p" and any(t.text and t.text.strip() for t in element.iter(W + "t")):
            last = element
        elif element.tag == W + "tbl":
            if last is not None:
                captions[element] = last
            last = None
    return captions


def _rows(table: ET.Element, reader: _Reader) -> tuple[tuple[Row, ...], int]:
    edges = _grid_edges(table)
    drawn: list[tuple[int, list[_Box]]] = []
    for number, row in enumerate(_inside(table, W + "tr"), start=1):
        if row.find(f"{W}trPr/{W}del") is None:
            drawn.append((number, _boxes(row, edges, reader)))
    columns = _columns([boxes for _, boxes in drawn])
    above: dict[int, Cell] = {}
    rows = []
    for number, boxes in drawn:
        placed = _place(boxes, columns)
        above = {column: _cell(box, span, above.get(column)) for column, (box, span) in placed.items()}
        cells = {column: cell for column, cell in above.items() if cell.text}
        if cells:
            rows.append(Row(number, cells))
    return tuple(rows), len(columns)


def _cell(box: _Box, span: int, above: Cell | None) -> Cell:
    doubt = "Ô có ký hiệu không đọc được." if UNREADABLE in box.text else ""
    if box.goes_on and above is not None:
        return Cell(above.text, span, repeated=True, doubt=above.doubt)
    return Cell(box.text, span, doubt=doubt)


def _grid_edges(table: ET.Element) -> list[int]:
    """Edges of the grid's columns; a grid without widths has columns of one unit."""
    widths = [_whole(attribute(column, "w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
    if not all(widths):
        widths = [1] * len(widths)
    edges = [0]
    for width in widths[:MAX_COLUMNS]:
        edges.append(edges[-1] + width)
    return edges


def _boxes(row: ET.Element, edges: list[int], reader: _Reader) -> list[_Box]:
    position = _whole(attribute(row.find(f"{W}trPr/{W}gridBefore")))
    boxes: list[_Box] = []
    for cell in _inside(row, W + "tc"):
        properties = cell.find(W + "tcPr")
        span = _whole(attribute(properties.find(W + "gridSpan"))) if properties is not None else 0
        left, right = _edge(edges, position), _edge(edges, position + max(span, 1))
        position += max(span, 1)
        if properties is not None and _continues(properties.find(W + "hMerge")) and boxes:
            boxes[-1] = _Box(boxes[-1].left, right, boxes[-1].text, boxes[-1].goes_on)
            continue
        goes_on = properties is not None and _continues(properties.find(W + "vMerge"))
        boxes.append(
            _Box(left, right, "" if goes_on else reader.text(list(_inside(cell, W + "p", frozenset()))), goes_on)
        )
    return boxes


def _continues(merge: ET.Element | None) -> bool:
    return merge is not None and attribute(merge) != "restart"


def _edge(edges: list[int], position: int) -> int:
    """The place of a grid line; a row may have more cells than the grid says."""
    last = len(edges) - 1
    return edges[position] if position <= last else edges[last] + (position - last)


def _columns(rows: list[list[_Box]]) -> list[tuple[int, int]]:
    """The real columns: left and right edges of the cells of the fullest common row.

    Rows dragged to slightly other widths make Word count more grid columns than a reader sees; the number of cells
    that most rows have tells the real one.
    """
    counts = Counter(len(boxes) for boxes in rows)
    if not counts:
        return []
    usual = max(counts, key=lambda count: (counts[count] * count, count))
    model = next(boxes for boxes in rows if len(boxes) == usual)
    return [(box.left, box.right) for box in model]


def _place(boxes: list[_Box], columns: list[tuple[int, int]]) -> dict[int, tuple[_Box, int]]:
    """Which column each cell of a row starts in and how many it covers."""
    if len(boxes) == len(columns):
        return {column: (box, 1) for column, box in enumerate(boxes)}
    centres = [(left + right) / 2 for left, right in columns]
    placed: dict[int, tuple[_Box, int]] = {}
    for box in boxes:
        first, end = bisect_left(centres, box.left), bisect_left(centres, box.right)
        if first < end:
            placed[first] = (box, end - first)
        elif box.text:
            _put_beside(placed, box, min(max(first - 1, 0), len(columns) - 1))
    return placed


def _put_beside(placed: dict[int, tuple[_Box, int]], box: _Box, column: int) -> None:
    """Adds the text of a cell narrower than half a column to the cell of that column."""
    if column in placed:
        other, span = placed[column]
        text = clean(f"{other.text}\n{box.text}")
        placed[column] = (_Box(other.left, box.right, text, other.goes_on), span)
    else:
        placed[column] = (box, 1)


def _whole(text: str) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else 0
