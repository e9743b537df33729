"""Work handed down and taken over in real windows of two offices."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application, start
from hhapp.exchange.handing import Along, hand_down
from hhapp.exchange.key_exchange import own_key
from hhapp.models import ReceivedContent, ReceivedSubmission, Unit
from hhapp.packs.context import HandedLine
from hhapp.packs.plain import plain_data
from hhapp.services import known_keys, plan, plan_edit, units
from hhapp.services.handed.offering import offered_rows
from hhapp.services.known_keys import KeyRole
from hhapp.services.plan_match import Cells
from hhapp.ui.pages.handed.hand_down import HandDownDialog
from hhapp.ui.pages.handed.taking import TakingDialog
from hhapp.ui.pages.plan import _HAND, _STANDING, _TAKE, PlanPage
from hhapp.ui.widgets.list_dialog import ListDialog

NOW = datetime(2026, 1, 20, 8, 30, 15, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = Cells("1", "Tự kiểm tra công tác CCHC", "Báo cáo", "UBND các xã, phường", "", "Quý II")


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Application]:
    """The office above, with a plan and two units."""
    app = start(tmp_path / "tinh")
    pack = app.packs.default()
    with app.transaction("Kế hoạch tỉnh") as session:
        own = units.set_up_unit(session, pack, name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
        for code, name in (("H00.01", "xã Mẫu"), ("H00.02", "xã Ân")):
            session.add(Unit(code=code, name=f"Ủy ban nhân dân {name}", level="xa", superior_id=own))
        plan_id = plan_edit.create_plan(session, pack, own, 2026)
        area = plan.areas(session, plan_id)[0]
        for cells in (FIRST, Cells("2", "Việc của Sở", "", "Sở Nội vụ", "", "Quý I")):
            plan_edit.add_task(session, area.id, cells)
    yield app
    app.close()


def package(upper: Application, out: Path) -> Path:
    pack = upper.packs.default()
    with upper.reading() as session:
        card = plan.plan_of_year(session, 2026)
        assert card is not None
        rows = [each.row for each in offered_rows(session, pack, card.id, ()) if each.proposed]
    return hand_down(upper, pack, card.id, rows, out, Along(criteria=True), at=NOW)[0].path


@pytest.fixture
def page_of(make_desk, qtbot) -> Iterator[Callable[[Application], PlanPage]]:
    """Pages that stay until their dialogs are gone, as in the window: a dialog may hold the last word of its page."""
    made: list[PlanPage] = []

    def make(app: Application) -> PlanPage:
        made.append(PlanPage(make_desk(app, date(2026, 4, 20))))
        qtbot.addWidget(made[-1])
        made[-1].resize(1100, 640)
        made[-1].show()
        return made[-1]

    yield make
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(page: PlanPage, kind: type, qtbot):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())


def test_rows_are_ticked_by_key_and_handed_down(page_of, upper, choosers, alerts, qtbot, press, tmp_path: Path) -> None:
    page = page_of(upper)
    page.documents.pick(_HAND)
    dialog = shown(page, HandDownDialog, qtbot)
    assert [str(key) for key in dialog.rows.ticked()] == ["task:1"]
    QTest.keyClicks(dialog.rows.words, "viec cua so")
    QTest.keyClick(dialog.rows.words, Qt.Key.Key_Down)
    press(dialog.rows.table, Qt.Key.Key_Space)
    assert len(dialog.rows.ticked()) == 2
    choosers.folder_path = tmp_path / "usb"
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(alerts.said))
    assert "lần 1, 2 dòng" in alerts.said[0]
    assert (tmp_path / "usb" / "GIAO_H00_2026_L1.hhgiao").is_file()
    page.documents.pick(_HAND)
    again = shown(page, HandDownDialog, qtbot)
    assert len(again.rows.ticked()) == 2
    assert "Lần 2" in again._told.text()
    again.reject()


def test_a_package_is_looked_at_and_taken_over(page_of, upper, choosers, alerts, qtbot, tmp_path: Path) -> None:
    unit = start(tmp_path / "xa")
    try:
        with unit.transaction("Lập đơn vị") as session:
            units.set_up_unit(session, unit.packs.default(), name="Ủy ban nhân dân xã Mẫu", level="xa", code="H00.01")
            key = own_key(upper)
            known_keys.confirm_key(session, KeyRole.SUPERIOR, key.code, key.name, key.key, NOW)
        page = page_of(unit)
        choosers.path = package(upper, tmp_path / "usb")
        page.documents.pick(_TAKE)
        dialog = shown(page, TakingDialog, qtbot)
        assert dialog.criteria.isVisible()
        assert not dialog.pack.isVisible()
        assert dialog.verb.text() == "&Nhận 1 dòng"
        QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: bool(alerts.said))
        assert "1 dòng mới" in alerts.said[0]
        qtbot.waitUntil(lambda: [item.task for item in page.table.items()] == [FIRST.task])
        page.table.choose(page.table.items()[0].id)
        assert "Ủy ban nhân dân tỉnh Mẫu giao, lần 1" in page.panel._status.text()
        unit.undo_last()
        qtbot.waitUntil(lambda: not page.table.items())
        page.hide()
    finally:
        unit.close()


def test_a_package_of_a_stranger_is_refused(page_of, upper, choosers, alerts, qtbot, tmp_path, application) -> None:
    page = page_of(application)
    choosers.path = package(upper, tmp_path / "usb")
    page.documents.pick(_TAKE)
    qtbot.waitUntil(lambda: bool(alerts.faults))
    assert "Chưa xác nhận khóa của cấp trên" in str(alerts.faults[0])


def test_units_tell_how_far_they_are(page_of, upper, qtbot, press, tmp_path: Path) -> None:
    package(upper, tmp_path / "usb")
    line = HandedLine("H00", "task:1", 1, "done_on_time", "Hoàn thành đúng hạn", date(2026, 3, 2), "Xong")
    with upper.transaction("Nhận") as session:
        session.add(
            ReceivedSubmission(
                **dict.fromkeys(("unit_name", "period_label", "received_by", "data_sha256", "file_name", "key"), "x"),
                **dict.fromkeys(("made_at", "received_at"), NOW),
                unit_code="H00.01",
                period_code="2026-Q1",
                version=1,
                content=ReceivedContent(
                    **dict.fromkeys(("sha256", "period_kind", "pack_id", "pack_version"), "x"),
                    **dict.fromkeys(("end_on", "due_on"), date(2026, 3, 14)),
                    size=1,
                    year=2026,
                    figures="{}",
                    handed=json.dumps([plain_data(line)], ensure_ascii=False),
                ),
            )
        )
    page = page_of(upper)
    page.documents.pick(_STANDING)
    dialog = shown(page, ListDialog, qtbot)
    (row,) = dialog.table.items()
    assert row.sentence == "1/2 đơn vị hoàn thành; 1 chưa báo cáo"
    dialog.table.choose("task:1")
    press(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: any(each.isVisible() and each.windowTitle() == FIRST.task for each in page.findChildren(ListDialog))
    )
    of_units = next(each for each in page.findChildren(ListDialog) if each.windowTitle() == FIRST.task)
    assert [(each.unit.name, each.shown) for each in of_units.table.items()] == [
        ("Ủy ban nhân dân xã Ân", "Chưa báo cáo"),
        ("Ủy ban nhân dân xã Mẫu", "Hoàn thành đúng hạn"),
    ]
    of_units.reject()
