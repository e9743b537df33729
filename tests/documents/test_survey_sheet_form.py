"""The empty table for answers is read back by its own heads, and lets only the scale's values in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from hhapp.documents.survey_sheet import read_answer_sheet
from hhapp.documents.survey_sheet_form import write_answer_sheet
from hhapp.packs.load import load_pack
from hhapp.packs.survey.answer_sheet import ColumnMap, mapped_columns

SURVEY = load_pack(Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa").survey
assert SURVEY is not None


@pytest.mark.parametrize("code", ["phieu_5", "phieu_15"])
def test_it_is_read_back_by_its_heads(code: str, tmp_path: Path) -> None:
    form = SURVEY.form(code)
    path = tmp_path / "bang.xlsx"
    path.write_bytes(write_answer_sheet(form, SURVEY.fields, "Khảo sát năm 2026"))
    count = len(form.questions)
    assert mapped_columns(SURVEY, form, read_answer_sheet(path)) == ColumnMap(3, tuple(range(2, count + 2)), 0, 1)


def test_only_the_values_of_the_scale_and_the_packs_fields_may_be_typed(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    path.write_bytes(write_answer_sheet(SURVEY.form("phieu_5"), SURVEY.fields, "Khảo sát"))
    book = load_workbook(path)
    rules = {str(rule.sqref): rule.formula1 for rule in book["Trả lời"].data_validations.dataValidation}
    assert rules == {"C4:G503": '"1,2,3,4,5"', "B4:B503": "'Lĩnh vực'!$A$1:$A$5"}
    assert [cell.value for cell in book["Lĩnh vực"]["A"]] == list(SURVEY.fields)
    assert book["Lĩnh vực"].sheet_state == "hidden"


def test_a_pack_without_fields_has_no_list_of_them(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    path.write_bytes(write_answer_sheet(SURVEY.form("phieu_5"), (), "Khảo sát"))
    assert load_workbook(path).sheetnames == ["Trả lời"]
