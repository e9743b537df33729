"""A class from the plan to the certificates in the real window, done with keys: run by test_training.py.

Arguments: data folder, list of officers, folder for documents, folder for screenshots. Prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from clerk import CONTROL, Hand, Paths, give_up
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from hhapp.bootstrap import start
from hhapp.services import units
from hhapp.services.pack_choice import chosen_pack
from hhapp.ui.alerts import MessageBoxes
from hhapp.ui.app import build_desk, build_window, prepare_qt
from hhapp.ui.pages.officers.people_dialog import PeopleDialog
from hhapp.ui.pages.officers.training_rows import LearnerColumn
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.dialog import FormDialog

TODAY = date(2026, 4, 20)


class Told(MessageBoxes):
    """The real boxes, but what is only told does not wait for a click."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def tell(self, sentence: str, advice: str = "") -> None:
        self.said.append(sentence)


def main(data: Path, people: Path, out: Path, shots: Path) -> dict[str, object]:
    qt = prepare_qt(QApplication(sys.argv[:1]))
    hand = Hand(qt, shots)
    theme = Theme()
    theme.use(theme.look)
    app = start(data)
    with app.transaction("Thiết lập") as session:
        units.ensure_unit(session, chosen_pack(session, app.packs))
    alerts = Told()
    desk = build_desk(app, theme, alerts, Paths(people, out), lambda: TODAY)
    hand.window = window = build_window(desk)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    hand.wait("window", window.isActiveWindow)
    seen = {
        **import_people(hand, window),
        **plan_line(hand, window),
        **open_class(hand, window),
        **send_people(hand, window),
        **results(hand, window),
        **documents(hand, window, out),
    }
    window.close()
    app.close()
    return seen


def import_people(hand: Hand, window) -> dict[str, object]:
    window.open_page("officers")
    page = window.page
    hand.look("can-bo-trong")
    QTest.mouseClick(page._place.fill_button, Qt.MouseButton.LeftButton)
    hand.wait("preview", lambda: page.preview.isVisible() and bool(page.preview.table.items()))
    hand.look("xem-truoc-danh-sach")
    fates = [row.outcome.value for row in page.preview.table.items()]
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait("import", lambda: len(page.table.items()) == 3)
    hand.look("can-bo")
    return {"fates": fates, "people": [row.name for row in page.table.items()]}


def plan_line(hand: Hand, window) -> dict[str, object]:
    window.open_page("training")
    page = window.page
    QTest.mouseClick(page.list.place.fill_button, Qt.MouseButton.LeftButton)
    asked = waited(hand, FormDialog)
    for name, typed in (("title", "Boi duong ky nang so"), ("headcount", "2"), ("periods", "1 tuan")):
        asked.fields[name].editor.setFocus()
        hand.type(typed)
    asked.fields["content"].editor.set_value("cong_nghe")
    hand.look("dong-ke-hoach")
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait("line", lambda: len(page.table.items()) == 1)
    return {"before": page._state.text()}


def open_class(hand: Hand, window) -> dict[str, object]:
    page = window.page
    page.table.setFocus()
    hand.press(Qt.Key.Key_N, CONTROL)
    asked = waited(hand, FormDialog)
    for name, typed in (("starts_on", "2/3/2026"), ("ends_on", "6/3/2026"), ("decision_number", "15/QD-UBND")):
        asked.fields[name].editor.setFocus()
        hand.type(typed)
    asked.fields["certificate"].editor.set_value("cong_nghe")
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait("class", lambda: len(page.table.items()) == 2)
    hand.look("lop-moi")
    return {"class": page.table.chosen_item().words.name}


def send_people(hand: Hand, window) -> dict[str, object]:
    page = window.page
    QTest.mouseClick(page._panel._place.fill_button, Qt.MouseButton.LeftButton)
    asked = waited(hand, PeopleDialog)
    hand.wait("search line", asked.words.hasFocus)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Space)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Space)
    hand.look("cu-di-hoc")
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.wait("learners", lambda: len(page._panel.grid.items()) == 2)
    return {"sent": [row.officer.name for row in page._panel.grid.items()]}


def results(hand: Hand, window) -> dict[str, object]:
    page, grid = window.page, window.page._panel.grid
    grid.setFocus()
    for column, texts in ((LearnerColumn.STATE, "hh"), (LearnerColumn.NUMBER, ("01/CN", "02/CN"))):
        grid.choose(grid.items()[0].id)
        grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(column))
        for text in texts:
            hand.type(text[0])
            hand.wait("editor", lambda: grid.state() == QAbstractItemView.State.EditingState)
            hand.type(text[1:])
            hand.press(Qt.Key.Key_Return)
            hand.wait("taken", lambda: grid.state() != QAbstractItemView.State.EditingState)
    hand.wait("certificates", lambda: [row.certificate_number for row in grid.items()] == ["01/CN", "02/CN"])
    hand.look("ket-qua")
    return {"states": [row.state.value for row in grid.items()], "after": page._state.text()}


def documents(hand: Hand, window, out: Path) -> dict[str, object]:
    page = window.page
    for code in ("dao_tao_danh_sach", "dao_tao_bao_cao"):
        before = len(list(out.iterdir()))
        page.documents.pick(code)
        hand.wait(code, lambda before=before: len(list(out.iterdir())) > before and not page.desk.operations.busy)
    page.tabs.setCurrentIndex(2)
    hand.wait("pivot", lambda: page.pivot.pivot is not None)
    hand.look("bieu-ket-qua")
    page.tabs.setCurrentIndex(1)
    hand.wait("lacks", lambda: page._known.attended)
    hand.look("con-thieu")
    return {"turns": page.pivot.pivot.total.turns, "files": sorted(path.suffix for path in out.iterdir())}


def waited(hand: Hand, kind: type):
    hand.wait(kind.__name__, lambda: isinstance(QApplication.activeWindow(), kind))
    return QApplication.activeWindow()


if __name__ == "__main__":
    sys.excepthook = give_up
    print(json.dumps(main(*(Path(argument) for argument in sys.argv[1:5]))))  # noqa: T201
