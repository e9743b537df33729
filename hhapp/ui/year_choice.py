"""The one place where the working year is shown and changed: at the top of the navigation."""

from __future__ import annotations

from collections.abc import Callable

from hhapp.ui.desk import Desk
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.working_year import years_to_offer

YEAR_KEYS = "Ctrl+M"


class YearChoice(Choice):
    """The years to choose from; `may_change()` asks about unsaved typing before the year is changed."""

    def __init__(self, desk: Desk, may_change: Callable[[], bool]) -> None:
        super().__init__()
        self._desk = desk
        self._may_change = may_change
        self.setAccessibleName("Năm làm việc")
        self.setToolTip(f"Năm làm việc của mọi trang · {YEAR_KEYS}")
        self.setMinimumContentsLength(8)
        if desk.is_open:
            self.reload()
        self.currentIndexChanged.connect(self._on_choice)
        desk.year.changed.connect(self.reload)

    def reload(self) -> None:
        """Offer the years that there are, the working one chosen."""
        desk, today = self._desk, self._desk.today().year
        years = desk.read(lambda session: years_to_offer(session, desk.today(), desk.year.value))
        offered = [(_words(year, today), year) for year in years]
        if [year for _, year in offered] != self.values():
            self.offer(offered)
        self.choose_quietly(desk.year.value)

    def ask(self) -> None:
        """Open the list: arrows and Enter choose."""
        self.setFocus()
        self.showPopup()

    def _on_choice(self) -> None:
        if self._may_change():
            self._desk.year.use(self.value())
        else:
            self.choose_quietly(self._desk.year.value)


def _words(year: int, today: int) -> str:
    return f"Năm {year}" + (" · đã qua" if year < today else " · chưa tới" if year > today else "")
