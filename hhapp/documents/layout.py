"""A rendered Word document as plain values: sections, paragraphs and tables to be drawn. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look. Line breaks are "\\n"; `page_number` stands for the number of its page."""

    text: str
    bold: bool
    italic: bool
    underline: bool
    size: float
    colour: str  # "808080"
    page_number: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands in place of a paragraph's text; `content` is a whole PNG or JPEG file."""

    content: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `rule` is a line between the indents in place of text."""

    runs: tuple[Run, ...]
    size: float  # the largest of its runs; of the empty line where it has none
    align: str  # "left", "center", "right", "justify"
    left: float
    right: float
    first_line: float
    before: float
    after: float
    line: float  # a multiple of the font's own line height
    exact: float | None  # a fixed line height
    keep_next: bool
    page_break: bool  # starts on a new page
    rule: bool
    picture: Picture | None = None

    @property
    def text(self) -> str:
        """All text; a page number is not text of the document."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its first row and column; it covers `rows` by `columns` places."""

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: tuple[Paragraph, ...]
    middle: bool  # stands in the middle of its height


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first `header_rows` are drawn again on every page it runs on to."""

    widths: tuple[float, ...]
    row_count: int
    header_rows: int
    grid: bool  # has lines
    padding: float  # left and right inside each cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one size. `restart` is the number of its first page; None goes on counting."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header_distance: float
    footer_distance: float
    restart: int | None
    first_header: tuple[Paragraph, ...]
    header: tuple[Paragraph, ...]
    first_footer: tuple[Paragraph, ...]
    footer: tuple[Paragraph, ...]
    blocks: tuple[Paragraph | Table, ...]
