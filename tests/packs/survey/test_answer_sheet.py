"""Columns of a sheet of answers are found by their words; cells are levels by number or by name, never by a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.load import load_pack
from hhapp.packs.survey.answer_sheet import AnswerSheet, ColumnMap, SheetRow, mapped_columns, read_level
from hhapp.packs.survey.catalogue import SurveyCatalogue, SurveyForm

SURVEY = load_pack(Path(__file__).resolve().parents[3] / "resources" / "packs" / "mau-xa").survey
assert SURVEY is not None
SHORT = SURVEY.form("phieu_5")


def sheet(*rows: str) -> AnswerSheet:
    return AnswerSheet(
        "tra-loi.csv", "d", tuple(SheetRow(at, tuple(row.split("|"))) for at, row in enumerate(rows, start=1))
    )


def mapped(*rows: str, form: SurveyForm = SHORT, survey: SurveyCatalogue = SURVEY) -> ColumnMap:
    return mapped_columns(survey, form, sheet(*rows))


@pytest.mark.parametrize(
    "head",
    [
        "Số phiếu|Lĩnh vực|Câu 1|Câu 2|Câu 3|Câu 4|Câu 5",
        "STT|LĨNH VỰC|C1|C2|C3|C4|C5",
        "TT|Thủ tục|câu hỏi 1|q2|cau 3|CÂU 4|c5",
    ],
)
def test_questions_are_known_by_short_heads(head: str) -> None:
    assert mapped(head, "1|Hộ tịch|5|4|4|5|5") == ColumnMap(1, (2, 3, 4, 5, 6), 0, 1)


def test_questions_are_known_by_their_own_words_in_any_order() -> None:
    texts = [question.text for question in SHORT.questions]
    head = "|".join([f"{5}. {texts[4]}", texts[3].upper(), texts[2], f"Câu 2: {texts[1]}", texts[0], "Số phiếu"])
    assert mapped("BẢNG TỔNG HỢP", "", head, "5|4|3|2|1|7") == ColumnMap(3, (4, 3, 2, 1, 0), 5, None)


def test_a_question_without_a_column_stays_open() -> None:
    found = mapped("Câu 1|Câu 2|Câu 4|Ghi chú", "5|5|5|tốt")
    assert found.questions == (0, 1, None, 2, None)
    assert not found.complete


def test_columns_without_heads_are_taken_in_their_order_and_said_so() -> None:
    found = mapped("5|4|5|4|5", "4|4|4|4|4")
    assert (found.head, found.questions, found.by_order) == (0, (0, 1, 2, 3, 4), True)
    headed = mapped("STT|A|B|C|D|E", "1|4|4|4|4|4")
    assert (headed.head, headed.questions, headed.number) == (1, (1, 2, 3, 4, 5), 0)


def test_nothing_is_guessed_where_the_number_of_columns_does_not_fit() -> None:
    assert mapped("a|b|c", "5|4|5").questions == (None,) * 5
    assert mapped().questions == (None,) * 5


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("5", 5),
        (" 4 ", 4),
        ("3.0", 3),
        ("2,0", 2),
        ("rất hài lòng", 5),
        ("Rat khong hai long", 1),
        ("4. Hài lòng", 4),
        ("Phân vân", 3),
        ("6", None),
        ("0", None),
        ("x", None),
        ("45", None),
        ("Hài", None),
        ("4,5", None),
        ("", None),
    ],
)
def test_levels_are_read_by_number_or_name(text: str, level: int | None) -> None:
    assert read_level(SHORT, text) == level


@given(st.text())
def test_no_text_is_read_as_a_level_that_the_scale_lacks(text: str) -> None:
    assert read_level(SHORT, text) in (None, 1, 2, 3, 4, 5)
