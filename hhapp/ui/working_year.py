"""The year that the whole window works with: chosen in one place, remembered, followed by every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hhapp.ui.memory import Memory

if TYPE_CHECKING:
    from hhapp.bootstrap import Session
    from hhapp.packs.catalogue import Pack


class WorkingYear(QObject):
    """One year; `changed` goes to every page when another is chosen.

    `period` is the reporting period last chosen on any page, so that figures and report never stand on different ones;
    `period_changed` tells it.
    """

    changed = Signal(int)
    period_changed = Signal(int)

    def __init__(self, memory: Memory, otherwise: Callable[[], int]) -> None:
        super().__init__()
        self._memory = memory
        self._otherwise = otherwise
        self._value = memory.year
        self.period: int | None = None

    @property
    def value(self) -> int:
        """The year; where none was chosen yet, it is found when it is first asked for."""
        if self._value is None:
            self._value = self._otherwise()
        return self._value

    def use(self, year: int) -> None:
        """Work with another year from now on, also after the next start."""
        before = self.value
        self._memory.year = year
        if year != before:
            self._value = year
            self.changed.emit(year)

    def use_period(self, period_id: int) -> None:
        """Work with another reporting period from now on, on whichever page it is shown."""
        if period_id != self.period:
            self.period = period_id
            self.period_changed.emit(period_id)


def likely_year(session: Session, pack: Pack, today: date) -> int:
    """The year to begin with where none was chosen: of the report next due, else of the newest plan."""
    from hhapp.services import periods
    from hhapp.services import plan as plans

    year, _ = periods.split_code(pack, periods.current_period_code(pack, today))
    kept = plans.years(session)
    return year if not kept or year in kept else kept[0]


def years_to_offer(session: Session, today: date, working: int) -> tuple[int, ...]:
    """The years that may be chosen, newest first: those with a plan or a period, around today, the one worked with."""
    from hhapp.services import periods
    from hhapp.services import plan as plans

    kept = {*plans.years(session), *periods.opened_years(session)}
    return tuple(sorted({*kept, today.year - 1, today.year, today.year + 1, working}, reverse=True))
