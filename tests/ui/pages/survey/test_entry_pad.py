"""The pad by real keys: number keys go on, the space bar leaves out, Backspace goes back, Enter keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hhapp.packs.load import load_pack
from hhapp.packs.survey.catalogue import SurveyForm
from hhapp.ui.pages.survey.entry_pad import EntryPad
from hhapp.ui.theme import Theme


@pytest.fixture(scope="module")
def form() -> SurveyForm:
    survey = load_pack(Path(__file__).resolve().parents[4] / "resources" / "packs" / "mau-xa").survey
    assert survey is not None
    return survey.form("phieu_5")


@pytest.fixture
def pad(look: Theme, form: SurveyForm, qtbot) -> EntryPad:
    made = EntryPad(look)
    qtbot.addWidget(made)
    made.start(form)
    made.resize(700, 90)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def kept(pad: EntryPad) -> list[tuple[int | None, ...]]:
    found: list[tuple[int | None, ...]] = []
    pad.kept.connect(found.append)
    return found


@pytest.fixture
def said(pad: EntryPad) -> list[str]:
    found: list[str] = []
    pad.said.connect(found.append)
    return found


def test_five_strokes_and_enter(pad: EntryPad, kept: list[tuple[int | None, ...]]) -> None:
    QTest.keyClicks(pad, "54321")
    assert pad.at == 5
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == [(5, 4, 3, 2, 1)]


def test_the_number_pad_does_the_same(pad: EntryPad, kept: list[tuple[int | None, ...]]) -> None:
    for key in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_Enter):
        QTest.keyClick(pad, key, Qt.KeyboardModifier.KeypadModifier)
    assert kept == [(5, 4, None, 2, 1)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_0, Qt.Key.Key_Minus])
def test_a_question_is_left_out_by_its_keys(pad: EntryPad, kept: list[tuple[int | None, ...]], key: Qt.Key) -> None:
    QTest.keyClicks(pad, "54")
    QTest.keyClick(pad, key)
    QTest.keyClicks(pad, "45")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == [(5, 4, None, 4, 5)]


def test_backspace_goes_back_and_clears(pad: EntryPad, kept: list[tuple[int | None, ...]]) -> None:
    QTest.keyClicks(pad, "541")
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert (pad.at, pad.answers) == (2, (5, 4, None, None, None))
    QTest.keyClicks(pad, "345")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == [(5, 4, 3, 4, 5)]
    for _ in range(9):
        QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert (pad.at, pad.begun()) == (0, False)


def test_arrows_and_a_click_go_to_a_question(pad: EntryPad, kept: list[tuple[int | None, ...]]) -> None:
    QTest.keyClicks(pad, "54345")
    for _ in range(3):
        QTest.keyClick(pad, Qt.Key.Key_Left)
    QTest.keyClicks(pad, "1")
    assert pad.answers == (5, 4, 1, 4, 5)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))
    assert pad.at == 0
    QTest.keyClick(pad, Qt.Key.Key_Right)
    QTest.keyClicks(pad, "2")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == [(5, 2, 1, 4, 5)]


def test_enter_on_a_short_form_asks_for_a_second_enter(
    pad: EntryPad, kept: list[tuple[int | None, ...]], said: list[str]
) -> None:
    QTest.keyClicks(pad, "54")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == []
    assert said == ["Còn 3 câu chưa nhập. Bấm Enter lần nữa để ghi các câu đó là bỏ trống."]
    QTest.keyClicks(pad, "3")  # going on takes the question back
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == []
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert kept == [(5, 4, 3, None, None)]


def test_keys_that_are_no_use_say_so_and_change_nothing(
    pad: EntryPad, kept: list[tuple[int | None, ...]], said: list[str]
) -> None:
    QTest.keyClick(pad, Qt.Key.Key_Return)
    QTest.keyClicks(pad, "7")
    assert said == ["Phiếu chưa có câu trả lời nào.", "Không có mức 7: bấm 1 đến 5, phím cách để bỏ trống."]
    QTest.keyClicks(pad, "543215")
    assert said[2].startswith("Đã đủ 5 câu")
    assert pad.answers == (5, 4, 3, 2, 1)
    QTest.keyClicks(pad, "abc")
    assert pad.answers == (5, 4, 3, 2, 1)
    assert kept == []


def test_a_screen_reader_hears_the_place_and_the_answers(pad: EntryPad) -> None:
    QTest.keyClicks(pad, "5-")
    assert pad.accessibleName() == "Phiếu đang nhập"
    assert pad.accessibleDescription() == "Câu 3; 5 – – – –"


def test_a_long_form_takes_more_rows_where_it_is_narrow(look: Theme, form: SurveyForm, qtbot) -> None:
    from dataclasses import replace

    long = EntryPad(look)
    qtbot.addWidget(long)
    long.start(replace(form, questions=form.questions * 4))
    long.resize(1200, 90)
    wide = long.sizeHint().height()
    long.resize(500, 90)
    assert long.sizeHint().height() > wide
    long.show()
    qtbot.waitExposed(long)
    assert not long.grab().isNull()


def test_without_a_form_keys_do_nothing(look: Theme, qtbot) -> None:
    pad = EntryPad(look)
    qtbot.addWidget(pad)
    pad.start(None)
    pad.show()
    QTest.keyClicks(pad, "5")
    assert pad.answers == ()
