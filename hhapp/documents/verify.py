"""Opens written documents again and compares them with what they should say: no empty or half-written export passes."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from hhapp.errors import EnvironmentFault
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import (
    DocumentContext,
    FormBlock,
    FormLine,
    IndicatorLine,
    NamedFigure,
    OfficeDocument,
    ReportContext,
    TaskLine,
)
from hhapp.vn.text import squeeze

if TYPE_CHECKING:
    from openpyxl import Workbook

_ADVICE = "Xuất lại. Nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người phụ trách."
_SHORTEST_PIECE = 100  # letters; a piece of a cut cell fills most of a page
_BULLET = "- "  # before a "trong đó" line in the sample templates
_Row = tuple[Any, ...]  # the cells of a row: text from Word, numbers and days too from Excel


def word_text(docx: bytes) -> str:
    """The text of the body, a paragraph a line, cells in reading order; headers and footers are left out."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = _open_word(docx)
    return "\n".join(Paragraph(p, document).text for p in document.element.body.iter(qn("w:p")))


def title_of(context: DocumentContext) -> str:
    """What the document is called in lists and in the window of a reader: kind and subject."""
    return " ".join(filter(None, _names(context)))


def check_word(docx: bytes, context: DocumentContext) -> int:
    """Opens the file and finds the title, every figure and every task in it. Returns the number of paragraphs."""
    text = word_text(docx)
    said = context.sentences() if isinstance(context, OfficeDocument) else ()
    whole = squeeze(text)
    for wanted in (*_names(context), context.unit.name, *said):
        if squeeze(wanted) not in whole:
            raise _differs("Word", wanted)
    _check_rows("Word", list(_word_rows(docx)), context)
    return text.count("\n") + 1


def check_excel(xlsx: bytes, pack: Pack, context: DocumentContext, meant: Workbook | None = None) -> int:
    """Opens the file, compares every cell with the filled template and every figure with the context. Returns rows.

    `meant` is the filled template, for whoever still has it: to fill it takes as long as all the rest.
    """
    from openpyxl import load_workbook

    from hhapp.documents.excel import filled_workbook

    try:
        written = load_workbook(io.BytesIO(xlsx))
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise EnvironmentFault("Tệp Excel ghi ra không mở lại được.", _ADVICE, details=repr(error)) from error
    meant = meant or filled_workbook(pack, context)
    if written.sheetnames != meant.sheetnames:
        raise _differs("Excel", ", ".join(meant.sheetnames))
    rows: list[_Row] = []
    for name in meant.sheetnames:
        for meant_row, row in zip(meant[name].iter_rows(), written[name].iter_rows(), strict=True):
            for cell, read in zip(meant_row, row, strict=True):
                if not _same(cell.value, read.value):
                    raise _differs("Excel", f"{name}, ô {cell.coordinate}")
            rows.append(tuple(read.value for read in row))
    _check_rows("Excel", rows, context)
    return len(rows)


def check_pdf(pdf: bytes, docx: bytes) -> int:
    """Opens the PDF and finds every paragraph of the Word file in it. Returns the number of pages."""
    from hhapp.documents.pdf_text import page_letters

    try:
        pages = page_letters(pdf)
    except ValueError as error:
        raise EnvironmentFault("Tệp PDF ghi ra không mở lại được.", _ADVICE, details=str(error)) from error
    drawn = "".join(pages)
    for paragraph in word_text(docx).splitlines():
        letters = "".join(paragraph.replace("\u2011", "-").split())
        if letters not in drawn and not _is_cut(letters, drawn):
            raise _differs("PDF", paragraph)
    return len(pages)


def _is_cut(letters: str, drawn: str) -> bool:
    """A paragraph of a row that is higher than a page stands in long pieces, with other cells drawn between them."""
    while letters not in drawn:
        fits = bisect_left(range(len(letters)), 1, key=lambda length: letters[: length + 1] not in drawn)
        if fits < _SHORTEST_PIECE:
            return False
        letters = letters[fits:]
    return True


def _open_word(docx: bytes) -> Any:
    from docx import Document

    try:
        return Document(io.BytesIO(docx))
    except Exception as error:  # python-docx raises whatever the damage leads to
        raise EnvironmentFault("Tệp Word ghi ra không mở lại được.", _ADVICE, details=repr(error)) from error


def _word_rows(docx: bytes) -> Iterator[tuple[str, ...]]:
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = _open_word(docx)
    for row in document.element.body.iter(qn("w:tr")):
        yield tuple("\n".join(Paragraph(p, document).text for p in tc.p_lst) for tc in row.tc_lst)


def _names(context: DocumentContext) -> tuple[str, str]:
    info = context.report if isinstance(context, ReportContext) else context.document
    return info.title, info.subject


def _check_rows(kind: str, rows: Iterable[_Row], context: DocumentContext) -> None:
    """A template need not print every line of the context, but a row that names one must show it right."""
    named: dict[str, list[_Row]] = {}
    for row in rows:
        for cell in row:
            if isinstance(cell, str):
                named.setdefault(squeeze(cell).removeprefix(_BULLET), []).append(row)
    for name, told, shows in _lines(context):
        candidates = named.get(squeeze(name), [])
        if candidates and not any(shows(row) for row in candidates):
            raise _differs(kind, f"{name}: {told}")


def _lines(context: DocumentContext) -> Iterator[tuple[str, str, Callable[[_Row], bool]]]:
    """What names each line, what must be told beside it, and whether a row tells it."""
    match context:
        case ReportContext():
            for line in context.figures.values():
                yield line.name, line.shown, partial(_shows_figure, line=line)
            for task in (task for area in context.areas for task in area.tasks):
                yield task.task, task.status_shown, partial(_shows_task, task=task)
            for form in context.forms:
                for row in (*form.rows, form.total):
                    told = "; ".join(cell.shown for cell in row.cells.values())
                    yield row.name, told, partial(_shows_form_row, form=form, line=row)
        case OfficeDocument():
            for name, told in context.told():
                yield name, told, partial(_tells, text=told)
            for figure in context.named_figures():
                yield figure.name, figure.shown, partial(_shows_figure, line=figure)


def _shows_figure(row: _Row, line: IndicatorLine | NamedFigure) -> bool:
    return any(cell == line.shown or (line.value is not None and _same(line.value, cell)) for cell in row)


def _shows_form_row(row: _Row, form: FormBlock, line: FormLine) -> bool:
    """The official figures, all of them and in their order; a shorter row that names the line is none of the form."""
    wanted = [line.cells[code] for code, column in form.columns.items() if column.number]
    if len(row) < len(wanted):
        return True
    cells = iter(row)
    return all(any(cell == each.shown or _same(each.value, cell) for cell in cells) for each in wanted if each.shown)


def _shows_task(row: _Row, task: TaskLine) -> bool:
    days = {cell.date() for cell in row if isinstance(cell, datetime)}
    return _tells(row, task.status_shown) and days <= {task.due, task.completed_on}


def _tells(row: _Row, text: str) -> bool:
    return any(isinstance(cell, str) and squeeze(text) in squeeze(cell) for cell in row)


def _same(meant: Any, read: Any) -> bool:
    """Excel keeps a number as a binary float of fifteen digits, a day as a moment, an empty text as nothing."""
    if isinstance(read, datetime):
        return bool(read.date() == meant)
    if isinstance(meant, (int, Decimal)) and isinstance(read, (int, float)):
        return float(f"{meant:.15g}") == float(f"{read:.15g}")
    return bool((meant or None) == (read or None)) or squeeze(str(meant)) == squeeze(str(read))


def _differs(kind: str, what: str) -> EnvironmentFault:
    return EnvironmentFault(f"Tệp {kind} ghi ra không đúng dữ liệu, ở: “{squeeze(what)[:80]}”.", _ADVICE)
