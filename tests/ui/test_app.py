"""Starting: the first start asks who the office is; a folder that cannot be opened is one sentence and exit code 1."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hhapp.bootstrap import Application, start
from hhapp.paths import DataFolder
from hhapp.services import plan as plans
from hhapp.services import plan_edit, units
from hhapp.ui import app as entry
from hhapp.ui.app import build_window
from hhapp.ui.desk import Desk
from hhapp.ui.first_start import FirstStart
from hhapp.ui.main_window import MainWindow
from hhapp.ui.memory import Memory
from hhapp.ui.theme import Look
from hhapp.ui.widgets.list_dialog import ListDialog


@pytest.fixture
def first(application: Application, make_desk: Callable[..., Desk], qtbot) -> FirstStart:
    dialog = FirstStart(make_desk(application, date(2026, 4, 20)))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_office_is_set_up_with_the_keyboard(first: FirstStart, application: Application) -> None:
    assert first.fields["year"].value() == "2026"
    first._begin()
    assert first.isVisible()  # a name is needed
    QTest.keyClicks(first.fields["name"].editor, "Uy ban nhan dan xa Thu")
    QTest.keyClicks(first.fields["superior"].editor, "Uy ban nhan dan tinh Thu")
    QTest.keyClick(first.fields["superior"].editor, Qt.Key.Key_Return)
    assert not first.isVisible()
    with application.reading() as session:
        unit = units.own_unit(session)
        (card,) = plans.plans(session)
    assert (unit.name, unit.superior_name) == ("Uy ban nhan dan xa Thu", "Uy ban nhan dan tinh Thu")
    assert unit.issuer
    assert card.year == 2026


def test_the_year_asked_for_is_the_windows_year(
    first: FirstStart, make_window: Callable[..., MainWindow], application: Application
) -> None:
    first.fields["name"].set_value("Ủy ban nhân dân xã Thử")
    first.fields["year"].set_value("2025")
    QTest.keyClick(first.fields["name"].editor, Qt.Key.Key_Return)
    window = make_window(application, date(2026, 4, 20))
    assert window.desk.year.value == 2025
    assert window.windowTitle() == "Cải cách hành chính năm 2025 – HHApp"


def test_sample_data_is_one_press_away(first: FirstStart, application: Application, qtbot) -> None:
    first.sample.click()
    qtbot.waitUntil(lambda: not first.isVisible(), timeout=60_000)
    with application.reading() as session:
        assert units.own_unit(session).name == "Ủy ban nhân dân xã Mẫu"
        assert plans.plans(session)


def test_the_form_grows_where_a_fault_needs_room(first: FirstStart, qtbot) -> None:
    before = first.height()
    QTest.keyClick(first.fields["name"].editor, Qt.Key.Key_Return)
    fields = first.fields.values()
    qtbot.waitUntil(lambda: all(field.height() >= field.heightForWidth(field.width()) for field in fields))
    assert first.fields["name"]._fault.isVisible()
    assert first.height() > before
    assert first.windowTitle().endswith("HHApp")


def test_the_packs_levels_are_offered(first: FirstStart) -> None:
    offered = [first._levels.itemText(at) for at in range(first._levels.count())]
    assert "Xã" in offered
    assert first._packs.count() >= 1


def test_a_folder_in_use_is_told_and_ends_with_1(tmp_path: Path, qapp, alerts, monkeypatch) -> None:
    root = tmp_path / "đang mở"
    app = start(root)
    monkeypatch.setattr(entry, "QApplication", lambda _argv: qapp)
    monkeypatch.setattr(entry, "MessageBoxes", lambda: alerts)
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    assert entry.run_window(root, []) == 1
    assert alerts.faults
    app.close()


def test_leaving_the_first_start_leaves_the_program(tmp_path: Path, qapp, alerts, monkeypatch) -> None:
    monkeypatch.setattr(entry, "QApplication", lambda _argv: qapp)
    monkeypatch.setattr(entry, "MessageBoxes", lambda: alerts)
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr(FirstStart, "exec", lambda self: self.result())
    assert entry.run_window(tmp_path / "mới", []) == 0
    start(tmp_path / "mới").close()  # the lock was let go


class Loop:
    """Stands for the event loop of the program: each time it is entered, the next step is done by keys."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)

    def exec(self) -> int:
        self._steps.pop(0)()
        return 0


def tasks_of(app: Application) -> list[plans.TaskRow]:
    with app.reading() as session:
        return list(plans.task_rows(session, plans.plan_of_year(session, 2026).id, date(2026, 4, 20)))


def test_a_backup_is_restored_from_the_settings(closed_sample: Path, alerts, choosers, look, press, qtbot) -> None:
    app = start(closed_sample)
    with_all, expected = app.back_up(), len(tasks_of(app))
    with app.transaction("Xóa nhiệm vụ") as session:
        plan_edit.delete_task(session, tasks_of(app)[0].id)
    app.close()
    seen: list[MainWindow] = []

    def restore() -> None:
        window = alerts.window
        seen.append(window)
        qtbot.waitUntil(lambda: window.desk.is_open, timeout=20_000)
        press(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        tab = window.page.data
        window.page.show_thing(tab)
        press(tab.restore_button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: bool(window.findChildren(ListDialog)))
        (dialog,) = window.findChildren(ListDialog)
        dialog.table.choose(with_all)
        assert "năm 2026: 33 nhiệm vụ" in dialog.full.text()
        QTest.keyPress(dialog.table, Qt.Key.Key_Return)  # it comes up over a window that takes no keys any more
        qtbot.waitUntil(lambda: not window.isVisible())

    def look_again() -> None:
        window = alerts.window
        qtbot.addWidget(window)
        seen.append(window)
        assert len(tasks_of(window.desk.app)) == expected
        window.desk.year.use(2026)
        window.open_page("plan")
        assert len(window.page.table.items()) == expected
        assert window.close()

    run = entry.Run(Loop(restore, look_again), DataFolder.at(closed_sample), look, alerts, choosers)
    assert run.go() == 0
    assert len(set(map(id, seen))) == 2
    assert alerts.asked[0].startswith("Thay dữ liệu đang dùng bằng bản sao lưu lúc ")
    assert alerts.said[-1].startswith("Đã khôi phục bản sao lưu lúc ")


def test_a_bug_in_a_slot_is_told(alerts) -> None:
    tell = entry._tell_bugs(alerts)
    bug = ZeroDivisionError()
    tell(ZeroDivisionError, bug, None)
    assert alerts.faults == [bug]


def test_what_the_window_remembers(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.ini")
    assert memory.look is Look.LIGHT
    assert memory.folder("report") is None
    memory.look = Look.DARK
    memory.keep_folder("report", tmp_path)
    memory._kept.sync()
    again = Memory(tmp_path / "window.ini")
    assert again.look is Look.DARK
    assert again.folder("report") == tmp_path
    (tmp_path / "window.ini").write_text("[General]\nlook=purple\nwindow=nonsense\n", encoding="utf-8")
    damaged = Memory(tmp_path / "window.ini")
    assert damaged.look is Look.LIGHT


def test_changes_made_in_another_thread_reach_the_window(sample: Application, make_desk, qtbot) -> None:
    import threading

    desk = make_desk(sample)
    window = build_window(desk)
    qtbot.addWidget(window)
    heard: list[str] = []

    def work() -> None:
        with sample.transaction("Từ luồng khác") as session:
            unit = units.own_unit(session)
            units.update_unit(session, unit.id, signer="Lê Văn Khác")

    desk.announcements.changed.connect(
        lambda changes: heard.append(f"{changes.title} {threading.current_thread().name}")
    )
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: heard == ["Từ luồng khác MainThread"])
