"""Choosing the reporting period and opening the next one; the figures and the report page share it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, units
from hhapp.services.periods import PeriodRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.office_words import left_words
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.year_line import YearLine
from hhapp.vn.numbers import format_date


class PeriodBar(QWidget):
    """A list of the working year's periods that are open, a button for the one next due, another for any."""

    changed = Signal()
    followed = Signal()  # another page chose the period: the page is to be read again

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[PeriodRow, ...] = ()
        self.fault = ""  # why the chosen period's pack is not at hand
        self.choice = Choice()
        self.choice.setMinimumContentsLength(18)
        self.choice.setAccessibleName("Kỳ báo cáo")
        self.choice.currentIndexChanged.connect(self._on_choice)
        desk.year.period_changed.connect(self._follow)
        caption = QLabel("&Kỳ")
        caption.setBuddy(self.choice)
        self.next_button = button("", self.open_next, role="main")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(caption)
        row.addWidget(self.choice)
        row.addWidget(self.next_button)
        row.addWidget(button("Mở kỳ k&hác…", self._ask_other, hint="Mở kỳ của năm hoặc loại khác"))
        self._window = label("", "quiet", wrap=True)
        row.addWidget(self._window, 1)

    def reload(self) -> PeriodRow | None:
        """Read the periods again; the one chosen stays chosen. Returns it."""
        desk = self._desk

        def reading(session: Session) -> tuple[PeriodRow, ...]:
            unit = units.own_unit(session)
            rows = periods.period_rows(session, desk.pack, unit.id) if unit else ()
            return tuple(row for row in rows if row.year == desk.year.value)

        self._rows = desk.read(reading)
        code = periods.current_period_code(desk.pack, desk.today(), desk.year.value)
        current = next((row for row in self._rows if row.code == code), None)
        untouched = self.choice.value() not in [row.id for row in self._rows]
        self.choice.offer((row.label, row.id) for row in self._rows)
        if desk.year.period in [row.id for row in self._rows]:
            self.choice.choose_quietly(desk.year.period)
        elif untouched and current is not None:
            self.choice.choose_quietly(current.id)
        self.choice.setEnabled(bool(self._rows))
        self.next_button.setVisible(current is None and bool(self._rows))
        self.next_button.setText(f"&Mở kỳ {self._label(code)}")
        self._say_window()
        return self.period()

    @property
    def next_words(self) -> str:
        """What the button says that opens the next period."""
        return self.next_button.text()

    def period(self) -> PeriodRow | None:
        """The period chosen."""
        return next((row for row in self._rows if row.id == self.choice.value()), None)

    def pack(self) -> Pack | None:
        """The pack that the chosen period was opened with; None, and `fault` says why, where it is not at hand."""
        period, self.fault = self.period(), ""
        try:
            return self._desk.app.packs.get(period.pack_id, period.pack_version) if period else None
        except UserError as fault:
            self.fault = str(fault)
            return None

    def choose(self, period_id: int) -> None:
        """Choose a period by its id."""
        self.choice.set_value(period_id)

    def id_of(self, code: str) -> int | None:
        """The id of a period of the working year by its code ("2026-Q1"); None where it was not opened."""
        return next((row.id for row in self._rows if row.code == code), None)

    def open_next(self) -> None:
        """Open the period whose report is next due."""
        desk = self._desk
        code = periods.current_period_code(desk.pack, desk.today(), desk.year.value)
        self._open(*periods.split_code(desk.pack, code))

    def _ask_other(self) -> None:
        kinds = Choice()
        kinds.offer(
            (kind.label.replace(" năm {year}", "").replace("{year}", "").strip(), kind.code)
            for kind in self._desk.pack.period_kinds
        )
        fields = {"kind": Field("&Kỳ", kinds), "year": Field("&Năm", YearLine(), required=True)}

        def save(values: dict[str, Any]) -> bool:
            return self._open(int(values["year"]), values["kind"])

        FormDialog(self, "Mở kỳ báo cáo", fields, "&Mở kỳ", save).load({"year": str(self._desk.year.value)}).open()

    def _open(self, year: int, kind: str) -> bool:
        pack = self._desk.pack

        def writing(session: Session) -> int:
            unit = units.ensure_unit(session, pack)
            return periods.open_period(session, pack, unit.id, year, kind)

        opened = self._desk.write(f"Mở kỳ {pack.period_kind(kind).label_of(year)}", writing)
        if opened is None:
            return False
        self._desk.year.use(year)
        self.reload()
        self.choose(opened)
        return True

    def _label(self, code: str) -> str:
        year, kind = periods.split_code(self._desk.pack, code)
        return self._desk.pack.period_kind(kind).label_of(year)

    def _follow(self, period_id: int) -> None:
        if self.choice.value() != period_id and period_id in self.choice.values():
            self.choice.choose_quietly(period_id)
            self.followed.emit()

    def _on_choice(self) -> None:
        if (period := self.period()) is not None:
            self._desk.year.use_period(period.id)
        self._say_window()
        self.changed.emit()

    def _say_window(self) -> None:
        period = self.period()
        words = f"Số liệu từ {format_date(period.start)} đến {format_date(period.end)}." if period else ""
        self._window.setText(f"{words} {period.due_note}".strip() if period else "")


def lower_first(label: str) -> str:
    """A period's label inside a sentence."""
    return label[:1].lower() + label[1:]


def due_words(period: PeriodRow, desk: Desk) -> str:
    """The last day to send the report and how long there is still."""
    return f"hạn gửi {format_date(period.due)} ({left_words(period.due, desk.today())})"
