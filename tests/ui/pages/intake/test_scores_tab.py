"""Chỉ số đơn vị: points typed by key, the rest taken over, receipts written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hhapp.bootstrap import Application, start
from hhapp.exchange.receipt import read_receipt
from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.packs.score.sent import SentLine, SentScore, score_bytes
from hhapp.services import units
from hhapp.services.score import verified_units
from hhapp.ui.pages.intake.score_rows import LineColumn
from hhapp.ui.pages.intake.scores_tab import ScoresTab

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
LINES = (
    SentLine("1.1", "Ban hành kế hoạch", Decimal(2), True, False, Decimal("1.5"), told="Có: 1,5 điểm"),
    SentLine("1.2", "Tự kiểm tra", Decimal(1), True, False, Decimal(1), explanation="Theo biên bản"),
    SentLine("2.1", "Không phát sinh", Decimal(3), False, False, None),
)
SCORE = SentScore("H00.01", 2025, "sent", "Bộ mẫu", "1", "ab" * 32, LINES)


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Application]:
    app = start(tmp_path / "tinh")
    with app.transaction("Nhận") as session:
        units.set_up_unit(session, app.packs.default(), name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
        for code, name in (("H00.01", "xã Mẫu"), ("H00.02", "xã Ân")):
            session.add(
                ReceivedSubmission(
                    **dict.fromkeys(("period_label", "received_by", "data_sha256", "key"), "x"),
                    **dict.fromkeys(("made_at", "received_at"), NOW),
                    unit_code=code,
                    unit_name=f"Ủy ban nhân dân {name}",
                    file_name=f"BC_{code}.hhbc",
                    period_code="2026-Q1",
                    version=1,
                    content=ReceivedContent(
                        **dict.fromkeys(("sha256", "period_kind", "pack_id", "pack_version"), "x"),
                        **dict.fromkeys(("end_on", "due_on"), date(2026, 3, 14)),
                        size=1,
                        year=2026,
                        figures="{}",
                        score=score_bytes(replace(SCORE, unit_code=code)).decode(),
                    ),
                )
            )
    yield app
    app.close()


@pytest.fixture
def tab(upper: Application, make_desk, qtbot) -> ScoresTab:
    made = ScoresTab(make_desk(upper))
    qtbot.addWidget(made)
    made.resize(1060, 560)
    made.show()
    read(made, qtbot)
    return made


def read(tab: ScoresTab, qtbot) -> None:
    """Reload, and wait for what is read beside the window."""
    tab.reload()
    qtbot.waitUntil(lambda: not tab._desk.operations.reads_for(tab))


def score(upper: Application, code: str) -> verified_units.UnitScore:
    with upper.reading() as session:
        return verified_units.unit_score(session, code, 2025)


def test_points_are_typed_down_the_column(tab: ScoresTab, upper: Application, qtbot) -> None:
    assert [item.unit_name for item in tab.units.items()] == ["Ủy ban nhân dân xã Ân", "Ủy ban nhân dân xã Mẫu"]
    tab.units.choose("H00.01")
    tab.lines.setCurrentIndex(tab.lines.model().index(0, LineColumn.VERIFIED))
    for row, typed in enumerate(("1", "0,5")):
        assert tab.lines.currentIndex().row() == row
        QTest.keyClicks(tab.lines, typed[0])
        editor = tab.lines.viewport().findChild(QLineEdit)
        QTest.keyClicks(editor, typed[1:])
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        read(tab, qtbot)
    assert [line.verified for line in score(upper, "H00.01").lines] == [1, Decimal("0.5"), None]
    assert "tự chấm 2,5, thẩm định 1,5, đã thẩm định đủ" in tab._told.text()
    assert not tab.rest.isEnabled()


def test_points_beyond_the_maximum_are_told(tab: ScoresTab, alerts) -> None:
    tab._edit(tab.lines.items()[0], LineColumn.VERIFIED, "5")
    assert "lớn hơn tối đa 2" in str(alerts.faults[0])
    tab._edit(tab.lines.items()[0], LineColumn.REMARK, "Thiếu")
    assert "Nhập điểm trước" in alerts.said[0]


def test_the_rest_is_taken_over_and_receipts_are_written(tab, upper, choosers, alerts, qtbot, tmp_path) -> None:
    tab.send_back.click()
    assert "Chưa có đơn vị nào thẩm định đủ" in alerts.said[0]
    tab.units.choose("H00.02")
    tab.rest.click()
    read(tab, qtbot)
    choosers.folder_path = tmp_path / "phieu"
    tab.send_back.click()
    qtbot.waitUntil(lambda: len(alerts.said) == 2)
    assert "Đã lập 1 phiếu" in alerts.said[1]
    assert "1 đơn vị chưa thẩm định đủ" in alerts.said[1]
    (receipt,) = (tmp_path / "phieu").iterdir()
    told = read_receipt(receipt).answer.scores
    assert told is not None
    assert told.points == Decimal("2.5")


def test_searching_and_an_office_without_scores(tab, application, make_desk, qtbot) -> None:
    QTest.keyClicks(tab.words, "h00.02")
    assert [item.unit_code for item in tab.units.items()] == ["H00.02"]
    empty = ScoresTab(make_desk(application))
    qtbot.addWidget(empty)
    read(empty, qtbot)
    assert empty._place.currentIndex() == 1
