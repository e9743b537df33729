"""The way of a period from entering to accepted: what may be done next, what is asked for it, and its log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.packs.catalogue import Pack
from hhapp.services import period_states
from hhapp.services.period_states import EventRow, LockRefusedError
from hhapp.services.periods import PeriodRow, PeriodState
from hhapp.ui.desk import Desk
from hhapp.ui.pages.period_bar import lower_first
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import TextArea, TextLine
from hhapp.vn.numbers import format_date

_WORDS = {
    PeriodState.CLOSED: "&Chốt số liệu",
    PeriodState.SENT: "Đánh dấu đã &gửi…",
    PeriodState.ACCEPTED: "Đã t&iếp nhận…",
    PeriodState.RETURNED: "Được trả &lại…",
    PeriodState.ENTERING: "Mở lạ&i để sửa…",
}
_LOG_COLUMNS = (Column("Ngày", 92, right=True), Column("Giờ", 60, right=True), Column("Việc"), Column("Người làm", 130))


def state_words(period: PeriodRow) -> str:
    """ "đã chốt lần 1"; while entering only a correction says which issue it is."""
    first = period.state is PeriodState.ENTERING and period.version == 1
    return period.state.shown if first else f"{period.state.shown} lần {period.version}"


def next_step(period: PeriodRow) -> PeriodState | None:
    """What is usually done next with a period; nothing more where its report was accepted."""
    accepted = period.state is PeriodState.ACCEPTED
    return None if accepted else period_states.allowed_next(period.state)[0]


def other_steps(period: PeriodRow) -> tuple[PeriodState, ...]:
    """What else may be done with it."""
    return tuple(state for state in period_states.allowed_next(period.state) if state is not next_step(period))


def step_words(state: PeriodState) -> str:
    """What the button says that leads to a state."""
    return _WORDS[state]


class PeriodSteps(QWidget):
    """Asks what a step needs and writes it. `refused(obstacles)` when a period cannot be locked yet."""

    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk

    def take(self, period: PeriodRow, pack: Pack, state: PeriodState) -> None:
        """Lead the period to a state, after asking for what stands on paper."""
        if state is PeriodState.CLOSED:
            self._lock(period, pack)
        elif state is PeriodState.SENT:
            self._ask_sent(period)
        elif state is PeriodState.RETURNED:
            remarks = Field("Cấp trên &yêu cầu", TextArea(4), required=True)
            fields = {"on": self._day("&Ngày trả lại"), "remarks": remarks}
            self._ask(period, state, "Báo cáo được trả lại", "&Ghi nhận", fields)
        elif state is PeriodState.ACCEPTED:
            self._ask(period, state, "Báo cáo đã được tiếp nhận", "&Ghi nhận", {"on": self._day("Ngày tiếp &nhận")})
        else:
            reason = Field("&Lý do", TextArea(3), required=True, help_text="Được giữ trong nhật ký của kỳ.")
            self._ask(period, state, "Mở lại kỳ để sửa", "&Mở lại kỳ", {"reason": reason})

    def show_log(self, period: PeriodRow) -> None:
        """Who did what with the period, the newest first."""
        log = self._desk.read(lambda session: period_states.period_log(session, period.id))
        dialog = ListDialog(
            self.window(), self._desk.theme, f"Nhật ký {lower_first(period.label)}", _LOG_COLUMNS, _rows(log)
        )
        dialog.when_empty("Kỳ đang nhập, chưa chốt lần nào.").tell_in_full(_event_words).open()

    def _day(self, words: str) -> Field:
        day = DayEdit(self._desk.theme.colours.quiet, self._desk.today)
        day.set_value(self._desk.today())
        return Field(words, day, required=True)

    def _ask_sent(self, period: PeriodRow) -> None:
        number = Field("&Số, ký hiệu của báo cáo", TextLine(), help_text="Ghi đúng như trên giấy, ví dụ 45/BC-UBND.")
        fields = {"on": self._day("&Ngày gửi"), "number": number}
        self._ask(period, PeriodState.SENT, "Báo cáo đã gửi", "&Ghi nhận", fields)

    def _ask(self, period: PeriodRow, state: PeriodState, title: str, verb: str, fields: dict[str, Field]) -> None:
        def save(values: dict[str, Any]) -> bool:
            return self._write(period, state, values)

        FormDialog(self.window(), title, fields, verb, save, sentence=period.label).open()

    def _write(self, period: PeriodRow, state: PeriodState, values: dict[str, Any]) -> bool:
        steps: dict[PeriodState, Callable[..., None]] = {
            PeriodState.SENT: period_states.mark_sent,
            PeriodState.RETURNED: period_states.mark_returned,
            PeriodState.ACCEPTED: period_states.mark_accepted,
            PeriodState.ENTERING: period_states.reopen_period,
        }

        def writing(session: Session) -> bool:
            steps[state](session, period.id, _now(), **values)
            return True

        title = f"{_WORDS[state].replace('&', '').rstrip('…')}, {period.label}"
        return bool(self._desk.write(title, writing))

    def _lock(self, period: PeriodRow, pack: Pack) -> None:
        desk = self._desk
        try:
            with desk.app.transaction(f"Chốt số liệu {lower_first(period.label)}") as session:
                period_states.lock_period(session, pack, period.id, _now(), today=desk.today())
        except LockRefusedError as fault:
            self.refused.emit(fault.obstacles)
        except HhappError as fault:
            desk.alerts.fault(fault)


def _now() -> datetime:
    return datetime.now().astimezone()


def _rows(log: tuple[EventRow, ...]) -> list[Row]:
    rows = []
    for event in log:
        at = event.at.astimezone()
        cells = (
            Cell(format_date(at.date()), at),
            Cell(f"{at:%H:%M}", at),
            Cell(event.sentence, hint=event.sentence),
            Cell(event.actor),
        )
        rows.append(Row(event.id, cells, item=event))
    return rows


def _event_words(event: EventRow) -> str:
    return event.sentence
