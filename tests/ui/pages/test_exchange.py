"""From the window: onto a stick with read-back, the answer taken in and shown where it belongs, keys confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application, start
from hhapp.exchange.answering import Reply, make_receipt
from hhapp.exchange.key_exchange import own_key, write_own_key
from hhapp.exchange.submission import check_submission
from hhapp.services import figures, known_keys, period_states, units
from hhapp.services.known_keys import KeyRole
from hhapp.services.receipts import FIGURE, SECTION, Outcome, Remark
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.report import ReportPage
from hhapp.ui.pages.report_exchange import RECEIPT, RECEIVED, STICK
from hhapp.ui.pages.settings import SettingsPage
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.list_dialog import ListDialog

NOW = datetime(2026, 4, 20, 8, 30, tzinfo=UTC)


@pytest.fixture
def upper(tmp_path: Path) -> Iterator[Application]:
    """The office above, in a data folder of its own."""
    app = start(tmp_path / "cấp trên")
    with app.transaction("Lập đơn vị") as session:
        units.set_up_unit(session, app.packs.default(), name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
    yield app
    app.close()


@pytest.fixture
def page(window: MainWindow) -> ReportPage:
    window.open_page("report")
    assert isinstance(window.page, ReportPage)
    return window.page


def lock(page: ReportPage) -> None:
    """Every figure typed or excused, then the period locked."""
    period, pack = page.bar.period(), page.bar.pack()
    with page.desk.app.transaction("Chốt") as session:
        rows = figures.figure_grid(session, pack, period.id).rows
        for row in rows:
            if row.editable and not row.entry and not row.missing_reason:
                figures.set_missing_reason(session, pack, period.id, row.code, "chờ số liệu")
        period_states.lock_period(session, pack, period.id, NOW, today=page.desk.today())


def export(page: ReportPage, out: Path, qtbot) -> Path:
    page.export.folder.set_value(str(out))
    for name, tick in page.export.ticks.items():
        tick.set_value(name == "hhbc")
    page.export.export()
    qtbot.waitUntil(lambda: page.export.sent is not None, timeout=60_000)
    return page.export.sent.submission[0]


def test_onto_a_stick_and_read_back(page: ReportPage, choosers, alerts, tmp_path: Path, qtbot) -> None:
    page.package.pick(STICK)
    assert "Chưa có gói gửi nào vừa xuất" in alerts.said[0]
    sent = export(page, tmp_path / "ra", qtbot)
    stick = choosers.folder_path = tmp_path / "usb"
    stick.mkdir()
    page.package.pick(STICK)
    qtbot.waitUntil(lambda: len(alerts.said) == 2, timeout=60_000)
    assert alerts.faults == []
    assert alerts.said[1].startswith("Đã ghi và đọc lại đúng 2 tệp")
    assert sorted(path.name for path in stick.iterdir()) == [sent.name, f"{sent.stem}_PHIEU.pdf"]
    assert (stick / sent.name).read_bytes() == sent.read_bytes()


def test_a_received_package_is_shown(page: ReportPage, choosers, tmp_path: Path, qtbot) -> None:
    choosers.path = export(page, tmp_path / "ra", qtbot)
    page.package.pick(RECEIVED)
    qtbot.waitUntil(lambda: bool(page.findChildren(ListDialog)), timeout=60_000)
    (dialog,) = page.findChildren(ListDialog)
    says = {line.what: line.says for line in dialog.table.items()}
    assert says["Đơn vị"].startswith("Ủy ban nhân dân xã Mẫu (")
    assert says["data.json"].startswith("(")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    choosers.path.write_bytes(choosers.path.read_bytes()[:-5])
    page.package.pick(RECEIVED)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(ListDialog)), timeout=60_000)
    shown = next(each for each in page.findChildren(ListDialog) if each.isVisible())
    assert shown.table.items() == []
    shown.reject()


def test_a_returned_report_opens_with_its_remarks(
    page: ReportPage, window: MainWindow, upper: Application, choosers, alerts, tmp_path: Path, qtbot
) -> None:
    lock(page)
    section = page.desk.pack.sections[0]
    sent = export(page, tmp_path / "ra", qtbot)
    remarks = (Remark(FIGURE, "tthc.tiep_nhan", "Chưa khớp một cửa"), Remark(SECTION, section.key, "Viết rõ hơn"))
    reply = Reply(Outcome.RETURNED, "Sửa rồi gửi lại", remarks, may_reopen=True)
    confirmed = own_key(page.desk.app).fingerprint
    written, _ = make_receipt(upper, sent, tmp_path, reply, at=NOW, confirmed=confirmed)
    choosers.path = written.path
    page.package.pick(RECEIPT)
    assert "Chưa xác nhận khóa của cấp trên" in str(alerts.faults[0])
    key = own_key(upper)
    with page.desk.app.transaction("Xác nhận khóa") as session:
        known_keys.confirm_key(session, KeyRole.SUPERIOR, key.code, key.name, key.key, NOW)
    page.package.pick(RECEIPT)
    assert "trả lại lần 1" in alerts.said[-1]
    qtbot.waitUntil(lambda: page.bar.period().version == 2)
    page.sections.choose(section.key)
    assert page.editor._remark.text() == "Cấp trên nhận xét: Viết rõ hơn"
    period_id = page.bar.period().id
    window.open_page("figures")
    window.page.bar.choose(period_id)
    window.page._show_code("tthc.tiep_nhan")
    assert "cấp trên nhận xét: Chưa khớp một cửa" in window.page._figure.text()


def test_a_sealed_package_needs_the_superiors_key(page: ReportPage, alerts, tmp_path: Path, qtbot) -> None:
    page.export.seal.set_value(True)
    page.export.folder.set_value(str(tmp_path / "ra"))
    page.export.export()
    qtbot.waitUntil(lambda: bool(alerts.faults), timeout=60_000)
    assert "chưa niêm phong được" in str(alerts.faults[0])
    assert not (tmp_path / "ra").exists()
    with page.desk.app.transaction("Xác nhận khóa") as session:
        known_keys.confirm_key(session, KeyRole.SUPERIOR, "H00", "Tỉnh Mẫu", own_key(page.desk.app).key, NOW)
    sent = export(page, tmp_path / "ra", qtbot)
    assert not check_submission(sent).ok


def test_keys_are_shown_handed_on_and_confirmed(
    window: MainWindow, upper: Application, choosers, alerts, tmp_path: Path, qtbot
) -> None:
    window.open_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.show_thing(page.keys)
    qtbot.waitUntil(lambda: own_key(page.desk.app).fingerprint in page.keys.own.text())
    choosers.folder_path = tmp_path / "khoa"
    page.keys.hand_on.click()
    qtbot.waitUntil(lambda: bool(alerts.said), timeout=60_000)
    assert {path.suffix for path in choosers.folder_path.iterdir()} == {".hhkhoa", ".pdf"}
    choosers.path = write_own_key(upper, tmp_path / "tinh")[0].path
    page.keys.superior.click()
    dialog = page.window().findChildren(FormDialog)[-1]
    dialog.fields["fingerprint"].set_value("1234")
    dialog.verb.click()
    assert "không khớp" in alerts.said[-1]
    assert page.desk.read(known_keys.superior_key) is None
    dialog.fields["fingerprint"].set_value(own_key(upper).fingerprint.lower())
    dialog.verb.click()
    known = page.desk.read(known_keys.superior_key)
    assert known is not None
    assert (known.name, known.key) == ("Ủy ban nhân dân tỉnh Mẫu", own_key(upper).key)
    assert [row.name for row in page.keys.table.items()] == [known.name]
    page.keys.table.choose(known.id)
    page.keys.forget.click()
    assert page.desk.read(known_keys.known_keys) == ()
