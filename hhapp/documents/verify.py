"""Opens written documents again and compares them with what they should say: no empty or half-written export passes."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from hhapp.errors import EnvironmentFault
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext, TaskLine
from hhapp.vn.text import squeeze

_ADVICE = "Xuất lại. Nếu vẫn lỗi, hãy gửi nhật ký của chương trình cho người phụ trách."
_SHORTEST_PIECE = 100  # letters; a piece of a cut cell fills most of a page
_BULLET = "- "  # before a "trong đó" line in the sample templates


def word_text(docx: bytes) -> str:
    """The text of the body, a paragraph a line, cells in reading order; headers and footers are left out."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = _open_word(docx)
    return "\n".join(Paragraph(p, document).text for p in document.element.body.iter(qn("w:p")))


def check_word(docx: bytes, context: ReportContext) -> int:
    """Opens the file and finds the title, every figure and every status in it. Returns the number of paragraphs."""
    text = word_text(docx)
    for wanted in (context.report.title, context.report.subject, context.unit.name):
        if squeeze(wanted) not in squeeze(text):
            raise _differs("Word", wanted)
    _check_rows("Word", list(_word_rows(docx)), context)
    return text.count("\n") + 1


def check_excel(xlsx: bytes, pack: Pack, context: ReportContext) -> int:
    """Opens the file, compares every cell with the filled template and every figure with the context. Returns rows."""
    from openpyxl import load_workbook

    from hhapp.documents.excel import filled_workbook

    try:
        written = load_workbook(io.BytesIO(xlsx))
    except Exception as error:  # openpyxl raises whatever the damage leads to
        raise EnvironmentFault("Tệp Excel ghi ra không mở lại được.", _ADVICE, details=repr(error)) from error
    meant = filled_workbook(pack, context)
    if written.sheetnames != meant.sheetnames:
        raise _differs("Excel", ", ".join(meant.sheetnames))
    rows: list[tuple[Any, ...]] = []
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


def _check_rows(kind: str, rows: Iterable[tuple[Any, ...]], context: ReportContext) -> None:
    """A template need not print every figure, but a row that names one must show it right."""
    named: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        for cell in row:
            if isinstance(cell, str):
                named.setdefault(squeeze(cell).removeprefix(_BULLET), []).append(row)
    for line in context.figures.values():
        candidates = named.get(squeeze(line.name), [])
        if candidates and not any(_shows(row, line.shown, line.value) for row in candidates):
            raise _differs(kind, f"{line.name}: {line.shown}")
    for task in (task for area in context.areas for task in area.tasks):
        candidates = named.get(squeeze(task.task), [])
        if candidates and not any(_shows_task(row, task) for row in candidates):
            raise _differs(kind, f"{task.task}: {task.status_shown}")


def _shows(row: tuple[Any, ...], shown: str, value: Decimal | None) -> bool:
    return any(cell == shown or (value is not None and _same(value, cell)) for cell in row)


def _shows_task(row: tuple[Any, ...], task: TaskLine) -> bool:
    days = {cell.date() for cell in row if isinstance(cell, datetime)}
    has_status = any(isinstance(cell, str) and task.status_shown in cell for cell in row)
    return has_status and days <= {task.due, task.completed_on}


def _same(meant: Any, read: Any) -> bool:
    """Excel keeps a number as a binary float of fifteen digits, a day as a moment, an empty text as nothing."""
    if isinstance(read, datetime):
        return bool(read.date() == meant)
    if isinstance(meant, (int, Decimal)) and isinstance(read, (int, float)):
        return float(f"{meant:.15g}") == float(f"{read:.15g}")
    return bool((meant or None) == (read or None)) or squeeze(str(meant)) == squeeze(str(read))


def _differs(kind: str, what: str) -> EnvironmentFault:
    return EnvironmentFault(f"Tệp {kind} ghi ra không đúng dữ liệu, ở: “{squeeze(what)[:80]}”.", _ADVICE)
