"""The Excel form goes out, is filled, and comes back digit for digit; any other file is refused by its cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.figure_form import read_figure_form, write_figure_form
from hhapp.errors import UserError
from hhapp.packs.catalogue import IndicatorKind, Pack
from hhapp.packs.context import ReportContext
from hhapp.vn.numbers import MISSING, parse_number

Edit = Callable[[Worksheet, dict[str, int]], None]


@pytest.fixture
def filled(pack: Pack, context: ReportContext, tmp_path: Path) -> Callable[[Edit], Path]:
    """The form after somebody edited it in a spreadsheet."""

    def fill(edit: Edit) -> Path:
        book = load_workbook(io.BytesIO(write_figure_form(pack, context)))
        sheet = book.active
        edit(sheet, rows_of(sheet))
        book.save(tmp_path / "bieu.xlsx")
        return tmp_path / "bieu.xlsx"

    return fill


def rows_of(sheet: Worksheet) -> dict[str, int]:
    return {sheet.cell(row, 1).value: row for row in range(7, sheet.max_row + 1) if sheet.cell(row, 1).value}


def typed_codes(pack: Pack) -> set[str]:
    return {indicator.code for indicator in pack.indicators if indicator.typable}


def given_codes(pack: Pack, context: ReportContext) -> set[str]:
    return {code for code in typed_codes(pack) if context.figures[code].shown != MISSING}


def test_what_goes_out_comes_back(pack: Pack, context: ReportContext, tmp_path: Path) -> None:
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(write_figure_form(pack, context))
    typed = read_figure_form(path, pack, "2026-Q1")
    assert typed.keys() == given_codes(pack, context)
    for indicator in pack.indicators:
        if indicator.code not in typed:
            continue
        line = context.figures[indicator.code]
        if indicator.kind in (IndicatorKind.TEXT, IndicatorKind.YES_NO):
            assert typed[indicator.code] == line.shown
        else:
            assert parse_number(typed[indicator.code]) == line.value


def test_what_is_typed_comes_back(filled: Callable[[Edit], Path], pack: Pack, context: ReportContext) -> None:
    def edit(sheet: Worksheet, rows: dict[str, int]) -> None:
        sheet.cell(rows["cd.van_ban"], 5).value = 1234
        sheet.cell(rows["tcc.giai_ngan"], 5).value = Decimal("3210.123")
        sheet.cell(rows["cd.giao"], 5).value = "1.234"
        sheet.cell(rows["cd.phat_hien"], 5).value = "không"
        sheet.cell(rows["cd.khac_phuc"], 5).value = None
        sheet.cell(rows["dt.khao_sat"], 5).value = " Phát phiếu\nvà gọi điện "
        sheet.cell(rows["tthc.tiep_nhan"], 5).value = 99  # computed: what stands there is not read
        sheet.delete_rows(rows["dt.hai_long"])

    typed = read_figure_form(filled(edit), pack, "2026-Q1")
    assert typed["cd.van_ban"] == "1234"
    assert typed["tcc.giai_ngan"] == "3210,123"
    assert (typed["cd.giao"], typed["cd.phat_hien"]) == ("1.234", "không")
    assert typed["dt.khao_sat"] == "Phát phiếu\nvà gọi điện"
    assert typed.keys() == given_codes(pack, context) - {"cd.khac_phuc", "dt.hai_long"}


def test_only_typed_figures_can_be_written_in(pack: Pack, context: ReportContext) -> None:
    sheet = load_workbook(io.BytesIO(write_figure_form(pack, context))).active
    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden
    open_cells = {
        sheet.cell(row, 1).value for row in rows_of(sheet).values() if not sheet.cell(row, 5).protection.locked
    }
    assert open_cells == typed_codes(pack)
    assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row if cell.column != 5)


def test_texts_never_become_formulas(pack: Pack, context: ReportContext) -> None:
    line = context.figures["dt.khao_sat"]
    evil = replace(line, shown='=HYPERLINK("http://x")', previous_shown="=1+1", name="\x01=cmd")
    groups = tuple(
        replace(group, lines=tuple(evil if each.code == line.code else each for each in group.lines))
        for group in context.groups
    )
    sheet = load_workbook(io.BytesIO(write_figure_form(pack, replace(context, groups=groups)))).active
    row = sheet[rows_of(sheet)[line.code]]
    assert [cell.data_type for cell in row[:6]].count("f") == 0


def test_spreadsheets_compute_what_the_program_computes(
    pack: Pack, context: ReportContext, soffice: Callable[[bytes, str, str], bytes]
) -> None:
    content = soffice(write_figure_form(pack, context), "xlsx", "xlsx")
    sheet = load_workbook(io.BytesIO(content), data_only=True).active
    compared = 0
    for code, row in rows_of(sheet).items():
        line, indicator = context.figures[code], pack.indicator(code)
        if indicator.source == "computed":
            computed = sheet.cell(row, 5).value
            expected = "" if line.value is None else line.value
            assert (computed or "") == (pytest.approx(float(expected)) if expected else "") or computed == 0 == expected
            compared += 1
    assert compared == len(pack.computed)


def test_figures_of_an_empty_period_are_empty(pack: Pack, context: ReportContext, tmp_path: Path) -> None:
    groups = tuple(
        replace(g, lines=tuple(replace(line, value=None, shown=MISSING) for line in g.lines)) for g in context.groups
    )
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(write_figure_form(pack, replace(context, groups=groups)))
    assert read_figure_form(path, pack, "2026-Q1") == {}


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda s, r: s.__setitem__("A1", "gì đó"), "không phải biểu nhập số liệu"),
        (lambda s, r: s.__setitem__("A2", "2026-H1"), "ô A2: biểu này của kỳ “2026-H1”, không phải “2026-Q1”"),
        (lambda s, r: s.__setitem__("A3", "gia-lai"), "ô A3: biểu này của gói biểu mẫu “gia-lai”"),
        (lambda s, r: s.__setitem__("A4", None), "ô A4: biểu này của phiên bản gói biểu mẫu “”"),
        (lambda s, r: s.__setitem__(f"A{r['cd.giao']}", "cd.khac"), "không có chỉ tiêu “cd.khac”"),
        (lambda s, r: s.__setitem__(f"A{r['cd.giao']}", "cd.van_ban"), "“cd.van_ban” có hai dòng"),
        (lambda s, r: s.__setitem__(f"A{r['cd.giao']}", None), "dòng này không có mã"),
        (lambda s, r: s.__setitem__(f"E{r['cd.giao']}", "=1+1"), "Công thức chưa có kết quả"),
        (lambda s, r: s.__setitem__(f"E{r['cd.giao']}", "#REF!"), "lỗi công thức"),
    ],
)
def test_another_form_is_refused_by_its_cell(filled: Callable[[Edit], Path], pack: Pack, edit: Edit, told: str) -> None:
    with pytest.raises(UserError) as refused:
        read_figure_form(filled(edit), pack, "2026-Q1")
    assert told in refused.value.sentence
    assert refused.value.advice


def test_every_fault_is_told(filled: Callable[[Edit], Path], pack: Pack) -> None:
    def edit(sheet: Worksheet, rows: dict[str, int]) -> None:
        sheet.cell(rows["cd.giao"], 1).value = "một"
        sheet.cell(rows["cd.van_ban"], 1).value = "hai"

    with pytest.raises(UserError, match="và 1 lỗi khác") as refused:
        read_figure_form(filled(edit), pack, "2026-Q1")
    assert "“một”" in refused.value.details
    assert "“hai”" in refused.value.details


def test_hostile_and_foreign_files_are_refused(pack: Pack, tmp_path: Path) -> None:
    macro, plain, text = tmp_path / "macro.xlsx", tmp_path / "khac.xlsx", tmp_path / "chu.xlsx"
    Workbook().save(plain)
    macro.write_bytes(plain.read_bytes())
    with zipfile.ZipFile(macro, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    text.write_text("Mã,Số liệu", encoding="utf-8")
    for path, told in ((macro, "macro"), (plain, "không phải biểu nhập"), (text, "không phải tệp Word")):
        with pytest.raises(UserError, match=told):
            read_figure_form(path, pack, "2026-Q1")
