"""Every small form: no letter of Alt is given twice, every field has a name, and nothing in it is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from hhapp.services.periods import PeriodState
from hhapp.ui.main_window import MainWindow
from hhapp.ui.pages.plan import _WORDS
from hhapp.ui.widgets.dialog import FormDialog


def progress(window: MainWindow):
    window.open_page("plan")
    window.page.table.choose(window.page.table.items()[2].id)
    return window.page.panel.progress


def first_step(window: MainWindow) -> None:
    found = progress(window)
    found._steps.choose(found._steps.items()[0].id)


def set_step(window: MainWindow) -> None:
    first_step(window)
    progress(window)._set_step()


def done_step(window: MainWindow) -> None:
    first_step(window)
    progress(window)._complete_step()


def new_task(window: MainWindow) -> None:
    window.open_page("plan")
    window.page.start_new()


def plan_words(window: MainWindow) -> None:
    window.open_page("plan")
    window.page.documents.pick(_WORDS)


def new_target(window: MainWindow) -> None:
    window.open_page("targets")
    window.page.start_new()


def target(name: str) -> Callable[[MainWindow], None]:
    def ask(window: MainWindow) -> None:
        window.open_page("targets")
        free = next(each for each in window.page.table.items() if each.threshold and not each.indicator_code)
        window.page._on_chosen(free)
        getattr(window.page, name)()

    return ask


def step(state: PeriodState) -> Callable[[MainWindow], None]:
    def ask(window: MainWindow) -> None:
        window.open_page("figures")
        page = window.page
        page.steps.take(page.bar.period(), page.bar.pack(), state)

    return ask


def other_period(window: MainWindow) -> None:
    window.open_page("figures")
    window.page.bar._ask_other()


def reason(window: MainWindow) -> None:
    window.open_page("figures")
    window.page._ask_reason()


FORMS: dict[str, Callable[[MainWindow], object]] = {
    "new task": new_task,
    "plan": plan_words,
    "done": lambda window: progress(window).complete(),
    "drop": lambda window: progress(window)._ask_drop(),
    "new step": lambda window: progress(window)._add_step(),
    "step": set_step,
    "step done": done_step,
    "note": lambda window: progress(window)._add_note(),
    "new target": new_target,
    "result": target("_enter_chosen"),
    "link": target("_link_chosen"),
    "mark": target("_mark_chosen"),
    "sent": step(PeriodState.SENT),
    "returned": step(PeriodState.RETURNED),
    "accepted": step(PeriodState.ACCEPTED),
    "again": step(PeriodState.ENTERING),
    "other period": other_period,
    "reason": reason,
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_usable_without_mouse_and_eyes(window: MainWindow, name: str) -> None:
    FORMS[name](window)
    (dialog,) = window.findChildren(FormDialog)
    texts = [each.text() for each in dialog.findChildren(QAbstractButton)]
    texts += [each.text() for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
    assert [letter for letter, count in letters.items() if count > 1] == []
    assert all(letter.isascii() for letter in letters)
    for field in dialog.fields.values():
        assert field.editor.accessibleName()
        assert any("&" in each.text() for each in field.findChildren(QLabel)), field.editor.accessibleName()
        assert field.editor.width() >= field.editor.minimumSizeHint().width()
    assert dialog.width() <= 1100
    assert dialog.height() <= 700
    dialog.reject()
