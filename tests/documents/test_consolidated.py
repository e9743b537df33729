"""The consolidated report: what it must say is looked for in what was written, numbers are numbers in Excel."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest

from hhapp.documents.excel import render_excel
from hhapp.documents.export import file_stem
from hhapp.documents.verify import check_excel, check_word, word_text
from hhapp.documents.word import render_word
from hhapp.errors import EnvironmentFault
from hhapp.packs.catalogue import Pack
from hhapp.packs.consolidation.context import ConsolidatedContext
from hhapp.packs.sample_context import sample_contexts

RATE = "dt.ty_le_thanh_toan"


@pytest.fixture(scope="module")
def context(pack: Pack) -> ConsolidatedContext:
    return next(each for each in sample_contexts(pack) if isinstance(each, ConsolidatedContext))


@pytest.fixture(scope="module")
def docx(pack: Pack, context: ConsolidatedContext) -> bytes:
    return render_word(pack, context)


@pytest.fixture(scope="module")
def xlsx(pack: Pack, context: ConsolidatedContext) -> bytes:
    return render_excel(pack, context)


def test_every_caveat_stands_in_the_word_file(docx: bytes, context: ConsolidatedContext) -> None:
    assert check_word(docx, context) > 0
    text = word_text(docx)
    assert all(sentence in text for sentence in context.caveats)
    with pytest.raises(EnvironmentFault, match="không đúng dữ liệu"):
        check_word(docx, replace(context, caveats=(*context.caveats, "Gửi sau hạn: 1 xã: Ủy ban nhân dân xã Kia.")))


def test_a_wrong_total_or_place_is_found(pack: Pack, docx: bytes, xlsx: bytes, context: ConsolidatedContext) -> None:
    wrong = replace(context.figures[RATE], shown="12,3%", value=Decimal("12.3"))
    other = replace(context, figures={**context.figures, RATE: wrong})
    with pytest.raises(EnvironmentFault, match="không đúng dữ liệu"):
        check_word(docx, other)
    first, *rest = context.rankings
    places = (replace(first.lines[0], parts="1/100"), *first.lines[1:])
    with pytest.raises(EnvironmentFault, match="không đúng dữ liệu"):
        check_excel(xlsx, pack, replace(context, rankings=(replace(first, lines=places), *rest)))


def test_excel_has_numbers_and_every_unit(pack: Pack, xlsx: bytes, context: ConsolidatedContext) -> None:
    assert check_excel(xlsx, pack, context) > 0
    book = openpyxl.load_workbook(io.BytesIO(xlsx))
    assert book.sheetnames == ["Tổng hợp", "Đơn vị", "Xếp hạng", "Cảnh báo"]
    totals = {row[1].value: row for row in book["Tổng hợp"].iter_rows() if isinstance(row[0].value, str)}
    line = totals[context.figures[RATE].name]
    assert (float(line[3].value), line[4].value, line[5].value) == (85.0, 170, 200)
    names = [row[1].value for row in book["Đơn vị"].iter_rows(min_row=6)]
    assert names == [row.name for row in context.units]


def test_the_file_is_named_after_the_period(pack: Pack, context: ConsolidatedContext) -> None:
    unit = replace(context.unit, code="H00")
    assert file_stem(pack, replace(context, unit=unit)) == f"TH_CCHC_H00_{context.period.code.replace('-', '')}"


def test_a_report_without_caveats_marks_or_rankings_is_made(pack: Pack, context: ConsolidatedContext) -> None:
    bare = replace(context, caveats=(), marks=(), rankings=(), odd=())
    assert check_word(render_word(pack, bare), bare) > 0
    assert check_excel(render_excel(pack, bare), pack, bare) > 0
