"""What refers to repeated rows goes with them: formulas, merges, print areas, formats, checks, names, pictures."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.documents.excel import render_excel
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext

RED = PatternFill("solid", bgColor="FFC7CE")


@pytest.fixture
def three(context: ReportContext) -> ReportContext:
    """Three areas with 3, 1 and 2 tasks: nested loops of different lengths."""
    return replace(context, areas=context.areas[:3])


def nested() -> Worksheet:
    """Row 1 a head; areas in rows 2-7, each with its tasks and a sum under them; row 8 the sum of all."""
    sheet = Workbook().active
    for row in (
        ("Tên", "Số", "Luỹ kế", "Phần", "Lĩnh vực", "Tỷ lệ"),
        ("{%tr for a in areas %}",),
        ("{{ a.name }}", "=SUM($B$5:$B$5)"),
        ("{%tr for t in a.tasks %}",),
        ("{{ t.task }}", "{{ t.number | whole }}", "=SUM(B$5:B5)", "=B5/$B$8", "=B3", "=B5/SUM(B$5:B$5)"),
        ("{%tr endfor %}",),
        ("{%tr endfor %}",),
        ("Cộng", "=SUM(B5)", "=SUM(B2:B7)", "=COUNT($B$5:$B$5)+Sheet!B5", "=SUM(B:B)+D1"),
    ):
        sheet.append(row)
    return sheet


def filled(pack: Pack, context: ReportContext, sheet: Worksheet) -> Worksheet:
    sheet.parent.save(pack.folder / "bieu-so-lieu.xlsx")
    return load_workbook(io.BytesIO(render_excel(pack, context))).worksheets[0]


def test_formulas_grow_with_their_loops(own_pack: Pack, three: ReportContext) -> None:
    made = filled(own_pack, three, nested())
    # 1 head; 2 area, 3-5 its tasks; 6 area, 7; 8 area, 9-10; 11 the sum
    assert [made.cell(row, 2).value for row in (2, 6, 8)] == ["=SUM($B$3:$B$5)", "=SUM($B$7:$B$7)", "=SUM($B$9:$B$10)"]
    assert [made.cell(row, 4).value for row in (3, 7, 10)] == ["=B3/$B$11", "=B7/$B$11", "=B10/$B$11"]
    assert [made.cell(row, 3).value for row in (3, 4, 5, 7)] == [
        "=SUM(B$3:B3)",
        "=SUM(B$3:B4)",
        "=SUM(B$3:B5)",
        "=SUM(B$7:B7)",
    ]
    assert [made.cell(row, 6).value for row in (4, 9)] == ["=B4/SUM(B$3:B$5)", "=B9/SUM(B$9:B$10)"]
    assert [made.cell(row, 5).value for row in (3, 5, 7, 9)] == ["=B2", "=B2", "=B6", "=B8"]
    assert [cell.value for cell in made[11]][:5] == [
        "Cộng",
        "=SUM(B3:B10)",
        "=SUM(B2:B10)",
        "=COUNT($B$3:$B$10)+Sheet!B3:B10",
        "=SUM(B:B)+D1",
    ]


def test_a_loop_without_turns_leaves_sums_of_nothing(own_pack: Pack, three: ReportContext) -> None:
    made = filled(own_pack, replace(three, areas=()), nested())
    assert [cell.value for cell in made[2]][:2] == ["Cộng", "=SUM(B1048576)"]


def test_formulas_of_other_sheets_and_names_follow(own_pack: Pack, three: ReportContext) -> None:
    sheet = nested()
    sheet.title = "Số liệu"
    other = sheet.parent.create_sheet("Tổng hợp")
    other["A1"] = "=SUM('Số liệu'!B5:B5)-'Số liệu'!$B$8"
    other["A2"] = "=Không.Có!B5+TONG"
    sheet.parent.defined_names["TONG"] = DefinedName("TONG", attr_text="'Số liệu'!$B$8")
    made = filled(own_pack, three, sheet).parent
    assert made["Tổng hợp"]["A1"].value == "=SUM('Số liệu'!B3:B10)-'Số liệu'!$B$11"
    assert made["Tổng hợp"]["A2"].value == "=Không.Có!B5+TONG"
    assert made.defined_names["TONG"].attr_text == "'Số liệu'!$B$11"


def test_formats_and_checks_hold_for_every_repeated_row(own_pack: Pack, three: ReportContext) -> None:
    sheet = nested()
    sheet.conditional_formatting.add("B5:C5", CellIsRule(operator="greaterThan", formula=["$B$8"], fill=RED))
    sheet.conditional_formatting.add("A8", FormulaRule(formula=["B8>0"], fill=RED))
    check = DataValidation(type="whole", operator="between", formula1="0", formula2="B8", sqref="B5")
    sheet.add_data_validation(check)
    made = filled(own_pack, three, sheet)
    formats = {str(each.sqref): each.rules[0].formula for each in made.conditional_formatting}
    assert formats == {"B3:C5 B7:C7 B9:C10": ["$B$11"], "A11": ["B11>0"]}
    (kept,) = made.data_validations.dataValidation
    assert (str(kept.sqref), kept.formula1, kept.formula2) == ("B3:B5 B7 B9:B10", "0", "B11")


def test_what_is_printed_and_seen_follows(own_pack: Pack, three: ReportContext) -> None:
    sheet = nested()
    sheet.print_area = "A1:E8"
    sheet.print_title_rows = "1:1"
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 41
    sheet.row_dimensions[8].height = 33
    sheet.row_dimensions[5].outlineLevel = 1
    sheet.row_breaks.append(Break(id=8))
    sheet["A8"].hyperlink = "http://tinh.example"
    sheet.merge_cells("A3:A3")
    sheet.merge_cells("C8:C9")
    made = filled(own_pack, three, sheet)
    assert made.print_area == "'Sheet'!$A$1:$E$11"
    assert made.print_title_rows == "$1:$1"
    assert made.freeze_panes == "B2"
    assert made.column_dimensions["A"].width == 41
    assert made.row_dimensions[11].height == 33
    assert [row for row in range(1, 12) if made.row_dimensions[row].outlineLevel] == [3, 4, 5, 7, 9, 10]
    assert [brk.id for brk in made.row_breaks.brk] == [11]
    assert [(row, made.cell(row, 1).hyperlink is not None) for row in (8, 11)] == [(8, False), (11, True)]
    assert "C11:C12" in {str(merge) for merge in made.merged_cells.ranges}


def test_tables_filters_and_pictures_follow(own_pack: Pack, three: ReportContext) -> None:
    sheet = nested()
    sheet.auto_filter.ref = "A1:C8"
    sheet.add_table(Table(displayName="Bang", ref="A1:F8"))
    picture = Image(io.BytesIO(_pixel()))
    sheet.add_image(picture, "B9")
    made = filled(own_pack, three, sheet)
    assert made.auto_filter.ref == "A1:C11"
    assert made.tables["Bang"].ref == "A1:F11"
    assert made._images[0].anchor._from.row == 11


def test_a_sheet_without_loops_stays_as_it_is(own_pack: Pack, three: ReportContext) -> None:
    sheet = Workbook().active
    sheet.append(("{{ unit.name }}", "=SUM(B2:B9)"))
    sheet.print_area = "A1:B1"
    made = filled(own_pack, three, sheet)
    assert [cell.value for cell in made[1]] == [three.unit.name, "=SUM(B2:B9)"]
    assert made.print_area == "'Sheet'!$A$1:$B$1"


def test_thousands_of_rows_with_formulas_take_seconds(own_pack: Pack, three: ReportContext) -> None:
    area = replace(three.areas[0], tasks=three.areas[0].tasks * 1600)
    made = filled(own_pack, replace(three, areas=(area,)), nested())
    assert made["B2"].value == "=SUM($B$3:$B$4802)"
    assert made["C4802"].value == "=SUM(B$3:B4802)"
    assert made["B4803"].value == "=SUM(B3:B4802)"


def _pixel() -> bytes:
    from PIL import Image as Picture

    target = io.BytesIO()
    Picture.new("RGB", (2, 2)).save(target, "PNG")
    return target.getvalue()
