"""A hundred random reports: Word, Excel and PDF say the same figure in every line."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from hhapp.documents.excel import render_excel
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.verify import check_pdf
from hhapp.documents.word import render_word
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import IndicatorLine, ReportContext
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE, format_number, parse_number


def random_line(line: IndicatorLine, random: Random) -> IndicatorLine:
    """The line with a figure, or with the words for none; notes with signs that templates like to lose."""
    note = random.choice(("", "", "tạm tính <5%", "Sở A & B", "=1+1"))
    if random.random() < 0.2:
        return replace(line, value=None, shown=random.choice((MISSING, NO_OCCURRENCE)), note=note)
    value = Decimal(random.choice((0, 1, random.randrange(10**6), random.randrange(10**10)))).scaleb(-line.places)
    percent = "%" if line.unit == "%" else ""
    return replace(line, value=value, shown=format_number(value, line.places) + percent, note=note)


def random_context(context: ReportContext, seed: int) -> ReportContext:
    random = Random(seed)
    figures = {code: random_line(line, random) for code, line in context.figures.items()}
    groups = tuple(replace(group, lines=tuple(figures[line.code] for line in group.lines)) for group in context.groups)
    return replace(context, figures=figures, groups=groups)


def rows_of_word(docx: bytes) -> Mapping[str, tuple[str, ...]]:
    """Rows of the annex of figures by the number in their first cell."""
    tables = [
        table for table in Document(io.BytesIO(docx)).tables if "Chỉ tiêu thống kê" in table.rows[0].cells[1].text
    ]
    (table,) = tables
    texts = [tuple(cell.text for cell in row.cells) for row in table.rows[1:]]
    return {row[0]: row for row in texts}


def rows_of_excel(xlsx: bytes) -> Mapping[str, tuple[Any, ...]]:
    sheet = load_workbook(io.BytesIO(xlsx)).worksheets[0]
    return {str(row[0]): row for row in sheet.iter_rows(values_only=True) if row[0] is not None}


def as_number(shown: str) -> Decimal | None:
    return parse_number(shown.removesuffix("%"))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_a_hundred_random_reports_agree_on_every_figure(pack: Pack, bare_context: ReportContext, part: int) -> None:
    for seed in range(part, 100, 4):
        context = random_context(bare_context, seed)
        docx, xlsx = render_word(pack, context), render_excel(pack, context)
        word, excel = rows_of_word(docx), rows_of_excel(xlsx)
        for line in context.figures.values():
            said, kept = word[line.number][3], excel[line.number][3]
            assert said == line.shown
            if line.value is None:
                assert kept == line.shown
            else:
                assert as_number(said) == line.value == Decimal(str(kept)).quantize(Decimal(1).scaleb(-line.places))
            assert (word[line.number][5], excel[line.number][5] or "") == (line.note, line.note)
        assert check_pdf(pdf_from_word(docx), docx) >= 1
