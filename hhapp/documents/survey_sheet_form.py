"""An empty Excel table for answers to a form of the survey, filled in without the program and taken in by its heads."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hhapp.packs.survey.catalogue import SurveyForm

_HEAD_ROW, _ROWS = 3, 500
_FONT = "Times New Roman"
_LINE = Side(style="thin", color="808080")
_FILL = PatternFill("solid", fgColor="E7EDF5")


def write_answer_sheet(form: SurveyForm, fields: Sequence[str], title: str) -> bytes:
    """The .xlsx: a row a form, columns "Số phiếu", "Lĩnh vực", "Câu 1"…; only the scale's values may be typed."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Trả lời"
    sheet["A1"] = title
    sheet["A1"].font = Font(name=_FONT, bold=True, size=13)
    sheet["A2"] = "; ".join(f"{level.value}: {level.name}" for level in form.levels) + "; để trống: không trả lời"
    sheet["A2"].font = Font(name=_FONT, italic=True)
    _heads(sheet, form)
    last = get_column_letter(2 + len(form.questions))
    first, end = _HEAD_ROW + 1, _HEAD_ROW + _ROWS
    levels = ",".join(str(level.value) for level in form.levels)
    _only(sheet, f'"{levels}"', f"C{first}:{last}{end}", "Chỉ ghi số của mức trả lời, hoặc để trống.")
    if fields:
        listed = book.create_sheet("Lĩnh vực")
        listed.sheet_state = "hidden"
        for field in fields:
            listed.append([field])
        source = f"'Lĩnh vực'!$A$1:$A${len(fields)}"
        _only(sheet, source, f"B{first}:B{end}", "Chọn lĩnh vực trong danh sách, hoặc để trống.")
    sheet.freeze_panes = f"C{first}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _heads(sheet: Worksheet, form: SurveyForm) -> None:
    heads = ["Số phiếu", "Lĩnh vực", *(f"Câu {at}" for at in range(1, len(form.questions) + 1))]
    texts = ["", "", *(question.text for question in form.questions)]
    for at, (head, text) in enumerate(zip(heads, texts, strict=True), start=1):
        cell = sheet.cell(_HEAD_ROW, at, f"{head}. {text}" if text else head)
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = _FILL
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
        sheet.column_dimensions[get_column_letter(at)].width = (10, 26)[at - 1] if at < 3 else 18
    sheet.row_dimensions[_HEAD_ROW].height = 66


def _only(sheet: Worksheet, values: str, cells: str, told: str) -> None:
    rule = DataValidation(type="list", formula1=values, allow_blank=True)
    rule.errorTitle, rule.error = "Giá trị chưa đúng", told
    rule.showErrorMessage = True
    sheet.add_data_validation(rule)
    rule.add(cells)
