"""The workbook holds real numbers and dates, keeps the template's sheets whole, and runs nothing that came as data."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel import render_excel
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def moment(year: int, month: int, day: int) -> datetime:
    """A day as openpyxl reads it."""
    return datetime.combine(date(year, month, day), time())


def row_of(sheet: Worksheet, text: str) -> tuple[object, ...]:
    return next(row for row in sheet.iter_rows(values_only=True) if text in row)


def template(pack: Pack, *rows: tuple[object, ...]) -> Worksheet:
    """Put a template of these rows in the pack's place; returns its sheet to be saved by `keep`."""
    sheet = Workbook().active
    for row in rows:
        sheet.append(row)
    return sheet


def filled(pack: Pack, context: ReportContext, sheet: Worksheet) -> Worksheet:
    sheet.parent.save(pack.folder / "bieu-so-lieu.xlsx")
    return opened(render_excel(pack, context)).active


def test_figures_are_numbers_with_their_decimals(xlsx: bytes, context: ReportContext) -> None:
    sheet = opened(xlsx)["Số liệu"]
    by_number = {row[0].value: row for row in sheet.iter_rows() if row[0].value}
    for line in context.figures.values():
        cell = by_number[line.number][3]
        if line.value is None or not line.shown[0].isdigit():
            assert cell.value == line.shown  # "Có", "chưa có số liệu"
        else:
            assert isinstance(cell.value, (int, float))
            assert abs(Decimal(repr(cell.value)) - line.value) < Decimal("1e-10")
            assert cell.number_format == ("#,##0" if line.places == 0 else "#,##0." + "0" * line.places)


def test_tasks_have_real_dates(xlsx: bytes) -> None:
    sheet = opened(xlsx)["Nhiệm vụ"]
    row = row_of(sheet, "Rà soát, đề xuất đơn giản hóa ít nhất 02 thủ tục hành chính.")
    assert row[0] == 6
    assert row[5:9] == ("Tháng 02", moment(2026, 2, 28), "Hoàn thành trễ hạn", moment(2026, 3, 5))
    cell = next(cell for cell in sheet["G"] if isinstance(cell.value, datetime))
    assert cell.number_format == "dd/mm/yyyy"
    assert row_of(sheet, "Thường xuyên")[6] is None


def test_sheets_are_ready_to_print(xlsx: bytes) -> None:
    for sheet in opened(xlsx):
        if sheet.title == "Biểu II.06a":  # empty here; filled in test_form_sheet
            continue
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$5:$5"
        assert sheet.print_area.endswith(f"${sheet.max_row}")
        assert sheet.freeze_panes == "C6"
        assert "mẫu" in sheet.oddFooter.center.text
        assert not any("{" in str(cell.value) for row in sheet.iter_rows() for cell in row)
    group_rows = [r for r in opened(xlsx)["Số liệu"].merged_cells.ranges if r.min_col == 2]
    assert len(group_rows) == 7


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+84 90", "-5", "@SUM(A1)", "1/2", "<b>&"])
def test_data_never_becomes_a_formula(pack: Pack, context: ReportContext, text: str) -> None:
    first = context.areas[0]
    area = replace(first, tasks=(replace(first.tasks[0], progress=text), *first.tasks[1:]))
    own = replace(context, areas=(area, *context.areas[1:]))
    content = render_excel(pack, own)
    cell = next(c for row in opened(content)["Nhiệm vụ"].iter_rows() for c in row if c.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))


def test_template_formulas_move_with_their_rows(own_pack: Pack, context: ReportContext) -> None:
    sheet = template(
        own_pack,
        ("=SUM(B:B)",),
        ("{%tr for area in areas %}",),
        ("{{ area.name }}", "{{ area.totals.total }}", "=B3*2"),
        ("{%tr endfor %}",),
        ("Cộng", "=SUM(B3:B3)"),
    )
    made = filled(own_pack, context, sheet)
    assert made["A1"].value == "=SUM(B:B)"
    assert [made.cell(row, 3).value for row in (2, 3, 8)] == ["=B2*2", "=B3*2", "=B8*2"]
    assert made["A9"].value == "Cộng"
    assert made.max_row == 9


def test_rows_may_be_left_out_and_nested(own_pack: Pack, context: ReportContext) -> None:
    sheet = template(
        own_pack,
        ("{%tr if not plan %}",),
        ("Chưa có kế hoạch",),
        ("{%tr endif %}",),
        ("{%tr for area in areas if area.tasks %}",),
        ("{{ area.code }}",),
        ("{%tr for task in area.tasks %}",),
        ("{{ area.code }} {{ task.number }}", "{{ task.due }}", "{{ plan.year }}", "{{ pack.sample }}"),
        ("{%tr endfor %}",),
        ("{%tr endfor %}",),
    )
    rows = list(filled(own_pack, context, sheet).iter_rows(values_only=True))
    assert rows[0][0] == "chi_dao"
    assert rows[1] == ("chi_dao 1", moment(2026, 1, 14), 2026, True)
    assert len(rows) == 9 + 6


def test_merges_over_several_rows_stay(own_pack: Pack, context: ReportContext) -> None:
    sheet = template(own_pack, ("{%tr for a in areas %}",), ("{{ a.code }}",), ("{%tr endfor %}",), ("Ký",), ("tên",))
    sheet.merge_cells("A4:B5")
    made = filled(own_pack, context, sheet)
    assert [str(merge) for merge in made.merged_cells.ranges] == ["A8:B9"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("{{ unit.nme }}",),), "dùng trường không có “nme”, tại Sheet, ô A1"),
        ((("Xã {{ nobody }}",),), "dùng trường không có “nobody”, tại Sheet, ô A1: “Xã {{ nobody }}”"),
        ((("{%tr for x in nobody %}",), ("a",), ("{%tr endfor %}",)), "trường không có “nobody”, tại Sheet, dòng 1"),
        ((("{%tr for x areas %}",), ("a",), ("{%tr endfor %}",)), "dòng 1: viết sai thẻ lặp"),
        ((("{%tr for x in areas %}",), ("a",)), "thiếu thẻ “{%tr endfor %}”"),
        ((("{%tr endfor %}",),), "có thẻ “endfor” không đúng chỗ"),
        ((("{{ ''.__class__.__mro__ }}",),), "dùng điều không được phép"),
        ((("{%tr for x in range(90000) %}",), ("a",), ("{%tr endfor %}",)), "hơn 5000 dòng"),
        ((("{{ 1 + }}",),), "viết sai cú pháp"),
    ],
)
def test_mistake_is_told_by_cell(own_pack: Pack, context: ReportContext, rows: tuple[object, ...], told: str) -> None:
    with pytest.raises(UserError) as caught:
        filled(own_pack, context, template(own_pack, *rows))
    assert told in caught.value.sentence


def test_a_row_has_room_for_its_wrapped_text(pack: Pack, context: ReportContext) -> None:
    area = replace(context.areas[0], tasks=(replace(context.areas[0].tasks[0], task="một việc rất dài " * 40),))
    sheet = opened(render_excel(pack, replace(context, areas=(area,))))["Nhiệm vụ"]
    assert sheet.row_dimensions[7].height > 100
    assert sheet.row_dimensions[6].height is None


@pytest.mark.slow
def test_libreoffice_opens_it_with_nothing_changed(xlsx: bytes, soffice: Callable[[bytes, str, str], bytes]) -> None:
    again = opened(soffice(xlsx, "xlsx", "xlsx"))
    for sheet in opened(xlsx):
        for row in sheet.iter_rows():
            for cell in row:
                read = again[sheet.title][cell.coordinate].value
                assert read == cell.value or abs(read - cell.value) < 1e-9
    assert isinstance(row_of(again["Nhiệm vụ"], "Tháng 02")[6], (date, datetime))
