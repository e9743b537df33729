"""Ninety-three answers and ten survey forms in the real window, done with keys: run by test_inspector.py.

Arguments: data folder, folder for screenshots. Prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from clerk import CONTROL, Hand, Paths, give_up
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from hhapp.bootstrap import Application, start
from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.services import units
from hhapp.services.inspection import inspections, plans
from hhapp.services.inspection.inspections import InspectionDraft
from hhapp.services.survey import rounds
from hhapp.ui.alerts import MessageBoxes
from hhapp.ui.app import build_desk, build_window, prepare_qt
from hhapp.ui.theme import Theme

TODAY = date(2026, 4, 20)
TYPED = {
    AnswerKind.YES_NO: "c",
    AnswerKind.RATIO: "9/10",
    AnswerKind.FIGURE: "7",
    AnswerKind.SAMPLE: "20; 1",
    AnswerKind.VIOLATIONS: "0",
}
FORMS = ("54545", "44444", "55455", "54-45", "35544", "44554", "55555", "45454", "54-44", "55544")


def main(data: Path, shots: Path) -> dict[str, object]:
    qt = prepare_qt(QApplication(sys.argv[:1]))
    hand = Hand(qt, shots)
    theme = Theme()
    theme.use(theme.look)
    app = start(data)
    prepare(app)
    desk = build_desk(app, theme, MessageBoxes(), Paths(data, data), lambda: TODAY)
    desk.year.use(TODAY.year)
    hand.window = window = build_window(desk)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    hand.wait("window", window.isActiveWindow)
    seen = {**answer_checklist(hand, window), **enter_forms(hand, window)}
    window.close()
    app.close()
    return seen


def prepare(app: Application) -> None:
    """An office with units, one inspection and one open round of the survey."""
    pack = app.packs.default()
    with app.transaction("Chuẩn bị") as session:
        unit_id = units.ensure_unit(session, pack).id
        ids = tuple(plans.add_unit(session, unit_id, TODAY.year, name) for name in ("Văn phòng", "Phòng Kinh tế"))
        draft = InspectionDraft("Đợt 1", "truc_tiep", "toan_dien", ids, held_from=date(2026, 3, 12))
        inspections.create_inspection(session, pack, unit_id, TODAY.year, draft)
        rounds.open_round(
            *(session, pack, unit_id), title="Đợt 1", form_code="phieu_5", start=date(2026, 4, 1), end=date(2026, 4, 30)
        )


def open_page(hand: Hand, window, key: str) -> None:
    """Ctrl with the page's number, from the ninth on with Ctrl+PgDn."""
    keys = list(window.pages)
    at = min(keys.index(key), 8)
    hand.press(Qt.Key(Qt.Key.Key_1 + at), CONTROL)
    hand.wait(keys[at], lambda: window.page.key == keys[at])
    for after in keys[at + 1 : keys.index(key) + 1]:
        hand.press(Qt.Key.Key_PageDown, CONTROL)
        hand.wait(after, lambda after=after: window.page.key == after)


def answer_checklist(hand: Hand, window) -> dict[str, object]:
    open_page(hand, window, "inspection")
    page = window.page
    hand.wait("checklist", lambda: len(page.table.items()) == 93 and page.table.hasFocus())
    for item in page.table.items():
        hand.wait("next item", lambda item=item: page.table.chosen_key() == item.item.code)
        typed = TYPED[item.item.answer]
        hand.type(typed[0])
        hand.wait("editor", lambda: page.table.state() == QAbstractItemView.State.EditingState)
        hand.type(typed[1:])
        hand.press(Qt.Key.Key_Return)
    hand.wait("all answered", lambda: "đã trả lời 93/93" in page._state.text())
    hand.look("kiem-tra")
    return {"state": page._state.text(), "entries": [item.entry for item in page.table.items()]}


def enter_forms(hand: Hand, window) -> dict[str, object]:
    open_page(hand, window, "survey")
    page = window.page
    hand.wait("pad", page.entry.pad.hasFocus)
    for text in FORMS:
        hand.type(text)
        hand.press(Qt.Key.Key_Return)
    hand.wait("ten forms", lambda: len(page.entry.table.items()) == len(FORMS))
    hand.look("khao-sat")
    return {"forms": [form.shown for form in reversed(page.entry.table.items())]}


if __name__ == "__main__":
    sys.excepthook = give_up
    print(json.dumps(main(*(Path(each) for each in sys.argv[1:]))))  # noqa: T201
