"""Reads a rendered Word document into the values of `layout`, its formats worked out.

Only what can be drawn is read; a text box, a floating picture or anything else that would be lost is an error.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.section import Section as DocxSection
from docx.section import _Footer, _Header
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph

from hhapp.documents.layout import Cell, Paragraph, Run, Section, Table
from hhapp.documents.layout_looks import Looks, chain, points
from hhapp.documents.layout_pictures import read_picture
from hhapp.errors import UserError
from hhapp.vn.text import nfc

_DEFAULT_PADDING = 5.4  # points, left and right of a cell
_INVISIBLE = frozenset(
    qn(f"w:{tag}") for tag in ("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "del")
)
_BLOCKS = frozenset(qn(f"w:{tag}") for tag in ("p", "tbl", "sectPr", "bookmarkStart", "bookmarkEnd"))
_WRAPPERS = frozenset(qn(f"w:{tag}") for tag in ("hyperlink", "ins", "smartTag"))
_TEXTS = {qn("w:tab"): "    ", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): ""}
_LOST = {
    "pict": "ảnh hoặc hộp chữ",
    "AlternateContent": "ảnh hoặc hộp chữ",
    "object": "đối tượng nhúng",
    "footnoteReference": "chú thích cuối trang",
    "endnoteReference": "chú thích cuối văn bản",
    "commentRangeStart": "ghi chú (comment)",
    "commentReference": "ghi chú (comment)",
    "sdt": "ô điều khiển nội dung",
    "oMath": "công thức toán",
}
_RUN, _FIELD_MARK, _INSTRUCTION = qn("w:r"), qn("w:fldChar"), qn("w:instrText")
_TEXT, _BREAK, _DRAWING = qn("w:t"), qn("w:br"), qn("w:drawing")
_Element = Any  # lxml elements as python-docx types them


def read_layout(docx: bytes) -> tuple[Section, ...]:
    """The sections of a rendered document; UserError for what cannot be drawn."""
    document = Document(io.BytesIO(docx))
    reader = _Reader(document.styles.element)
    for child in document.element.body:
        if child.tag not in _BLOCKS:
            raise _cannot_draw(child)
    return tuple(reader.section(section) for section in document.sections)


def undrawable(docx: bytes) -> Iterator[tuple[str, UserError]]:
    """Everything that `read_layout` would stop at, with the words of its paragraph; one fault a paragraph."""
    document = Document(io.BytesIO(docx))
    reader = _Reader(document.styles.element)
    yield from (("", _cannot_draw(child)) for child in document.element.body if child.tag not in _BLOCKS)
    edges = [edge for section in document.sections for edge in reader.edges(section)]
    cells = [(tc, table) for table in document.tables for row in table._tbl.tr_lst for tc in row.tc_lst]
    paragraphs = [*document.paragraphs, *(DocxParagraph(p, table) for tc, table in cells for p in tc.p_lst)]
    attempts: list[tuple[str, Callable[[], object]]] = [
        *((paragraph.text, partial(reader.paragraph, paragraph)) for paragraph in paragraphs),
        *(("".join(tc.itertext())[:60], partial(_refuse_strange, tc)) for tc, _ in cells),
        *((paragraph.text, partial(reader.paragraph, paragraph)) for edge in edges for paragraph in edge.paragraphs),
        *(("", partial(_refuse_tables, edge)) for edge in edges),
    ]
    for text, attempt in attempts:
        try:
            attempt()
        except UserError as error:
            yield text, error


def _cannot_draw(element: _Element) -> UserError:
    tag = element.tag.rpartition("}")[2]
    return UserError(
        f"Không vẽ được bản PDF: tệp mẫu Word có {_LOST.get(tag, f'thành phần lạ ({tag})')}.",
        "Bỏ thành phần này khỏi tệp mẫu, hoặc chỉ xuất bản Word.",
    )


class _Reader:
    """Makes the values."""

    def __init__(self, styles: _Element) -> None:
        self._looks = Looks(styles)

    def section(self, section: DocxSection) -> Section:
        """One section with its headers and footers."""
        first_header, header, first_footer, footer = (self._edge(edge) for edge in self.edges(section))
        number = section._sectPr.find(qn("w:pgNumType"))
        start = None if number is None else number.get(qn("w:start"))
        return Section(
            width=points(section.page_width),
            height=points(section.page_height),
            top=points(section.top_margin),
            bottom=points(section.bottom_margin),
            left=points(section.left_margin),
            right=points(section.right_margin),
            header_distance=points(section.header_distance),
            footer_distance=points(section.footer_distance),
            restart=None if start is None else int(start),
            first_header=first_header,
            header=header,
            first_footer=first_footer,
            footer=footer,
            blocks=tuple(
                self.paragraph(block) if isinstance(block, DocxParagraph) else self._table(block)
                for block in section.iter_inner_content()
            ),
        )

    def edges(self, section: DocxSection) -> tuple[_Header | _Footer, ...]:
        """Headers and footers: of the first page, of the others."""
        own_first = section.different_first_page_header_footer
        first_header = section.first_page_header if own_first else section.header
        first_footer = section.first_page_footer if own_first else section.footer
        return first_header, section.header, first_footer, section.footer

    def _edge(self, edge: _Header | _Footer) -> tuple[Paragraph, ...]:
        _refuse_tables(edge)
        return tuple(self.paragraph(paragraph) for paragraph in edge.paragraphs)

    def paragraph(self, paragraph: DocxParagraph) -> Paragraph:
        """One paragraph, its formats worked out."""
        shape = self._looks.shape(paragraph)
        if shape is None:
            raise UserError(
                f"Không vẽ được bản PDF: đoạn “{paragraph.text[:60]}” đánh số tự động.", "Gõ số của đoạn bằng tay."
            )
        picture = read_picture(paragraph)
        pieces = _merge(self._pieces(paragraph))
        runs = tuple(run for run in pieces if run.text != "\f")
        return replace(
            shape,
            runs=runs,
            size=max((run.size for run in runs), default=shape.size),
            page_break=shape.page_break or _breaks_page(pieces, paragraph),
            rule=_has_rule(paragraph, bool(runs)),
            picture=picture,
        )

    def _pieces(self, paragraph: DocxParagraph) -> Iterator[Run]:
        """Runs in order; "\\f" is a page break. A field keeps the text it shows, but PAGE becomes a page number."""
        instruction: str | None = None  # of the field being read
        showing = True
        for run in _runs(paragraph._p):
            look = self._looks.look(run, paragraph)
            for child in run:
                match child.tag:
                    case tag if tag == _FIELD_MARK:
                        kind = child.get(qn("w:fldCharType"))
                        if kind == "begin":
                            instruction, showing = "", False
                        elif kind == "separate":
                            showing = not _is_page(instruction)
                        else:
                            if _is_page(instruction):
                                yield _piece(look, "", page_number=True)
                            instruction, showing = None, True
                    case tag if tag == _INSTRUCTION:
                        instruction = (instruction or "") + (child.text or "")
                    case _:
                        text = _text(child)
                        if text and showing:
                            yield _piece(look, text)

    def _table(self, table: DocxTable) -> Table:
        rows = table._tbl.tr_lst
        cells = [
            Cell(
                row=number,
                column=tc.grid_offset,
                rows=_row_span(rows, number, tc),
                columns=tc.grid_span,
                paragraphs=self._cell(tc, table),
                middle=tc.tcPr is not None and tc.tcPr.vAlign_val is not None,
            )
            for number, row in enumerate(rows)
            for tc in row.tc_lst
            if tc.vMerge != "continue"
        ]
        headers = [row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
        return Table(
            widths=tuple(points(column.w) for column in table._tbl.tblGrid.gridCol_lst),
            row_count=len(rows),
            header_rows=headers.index(False) if False in headers else 0,
            grid=_has_grid(table),
            padding=_padding(table),
            cells=tuple(cells),
        )

    def _cell(self, tc: _Element, table: DocxTable) -> tuple[Paragraph, ...]:
        _refuse_strange(tc)
        return tuple(self.paragraph(DocxParagraph(p, table)) for p in tc.p_lst)


def _refuse_tables(edge: _Header | _Footer) -> None:
    if edge.tables:
        raise UserError("Không vẽ được bản PDF: đầu trang hoặc chân trang của tệp mẫu có bảng.", "Bỏ bảng đó đi.")


def _refuse_strange(tc: _Element) -> None:
    """A cell holds paragraphs."""
    for child in tc:
        if child.tag == qn("w:tbl"):
            raise UserError("Không vẽ được bản PDF: tệp mẫu có bảng trong bảng.", "Tách thành hai bảng.")
        if child.tag not in (qn("w:tcPr"), qn("w:p")) and child.tag not in _INVISIBLE:
            raise _cannot_draw(child)


def _runs(parent: _Element) -> Iterator[_Element]:
    for child in parent:
        if child.tag == _RUN:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _runs(child)
        elif child.tag not in _INVISIBLE:
            raise _cannot_draw(child)


def _text(child: _Element) -> str:
    """The text of a part of a run; "\\f" is a page break."""
    if child.tag == _TEXT:
        return nfc(child.text or "")
    if child.tag == _BREAK:
        return "\f" if child.get(qn("w:type")) == "page" else "\n"
    if child.tag in _TEXTS:
        return _TEXTS[child.tag]
    if child.tag in _INVISIBLE or child.tag == _DRAWING:  # a drawing was read or refused by read_picture
        return ""
    raise _cannot_draw(child)


def _is_page(instruction: str | None) -> bool:
    return bool(instruction) and (instruction or "").split()[:1] == ["PAGE"]


def _piece(look: Run, text: str, *, page_number: bool = False) -> Run:
    return Run(text, look.bold, look.italic, look.underline, look.size, look.colour, page_number)


def _merge(pieces: Iterable[Run]) -> list[Run]:
    """Neighbours of one look as one run: Word cuts runs wherever it likes."""
    merged: list[Run] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        plain = not piece.page_number and "\f" not in piece.text
        if last and plain and "\f" not in last.text and last == _piece(piece, last.text):
            merged[-1] = _piece(last, last.text + piece.text)
        else:
            merged.append(piece)
    return merged


def _breaks_page(pieces: list[Run], paragraph: DocxParagraph) -> bool:
    if not any(piece.text == "\f" for piece in pieces):
        return False
    if pieces[0].text != "\f":
        raise UserError(
            f"Không vẽ được bản PDF: ngắt trang ở giữa đoạn “{paragraph.text.strip()[:60]}”.",
            "Đặt ngắt trang vào một đoạn riêng.",
        )
    return True


def _has_rule(paragraph: DocxParagraph, has_text: bool) -> bool:
    border = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None and has_text:
        raise UserError(
            f"Không vẽ được bản PDF: đoạn “{paragraph.text[:60]}” có đường viền.",
            "Đặt đường kẻ vào một đoạn trống ngay dưới.",
        )
    return border is not None


def _row_span(rows: list[_Element], number: int, tc: _Element) -> int:
    if tc.vMerge != "restart":
        return 1
    span = 1
    for row in rows[number + 1 :]:
        if not any(t.grid_offset == tc.grid_offset and t.vMerge == "continue" for t in row.tc_lst):
            break
        span += 1
    return span


def _table_properties(table: DocxTable) -> Iterator[_Element]:
    yield table._tbl.tblPr
    for style in chain(table.style):
        properties = style.element.find(qn("w:tblPr"))
        if properties is not None:
            yield properties


def _has_grid(table: DocxTable) -> bool:
    borders = next((b for p in _table_properties(table) if (b := p.find(qn("w:tblBorders"))) is not None), ())
    return any(border.get(qn("w:val")) not in (None, "nil", "none") for border in borders)


def _padding(table: DocxTable) -> float:
    path = f"{qn('w:tblCellMar')}/{qn('w:left')}"
    margin = next((m for p in _table_properties(table) if (m := p.find(path)) is not None), None)
    return _DEFAULT_PADDING if margin is None else int(margin.get(qn("w:w"), 0)) / 20
