"""What the list of dossiers is narrowed to: words, how they stand, field, department."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hhapp.services.dossiers.register import DossierRow
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine, offer_names


class DossierFilters(FilterRow):
    """The choices of the list of dossiers."""

    def __init__(self) -> None:
        self.status, self.field, self.department = Choice(), Choice(), Choice()
        super().__init__(
            SearchLine("Tìm mã, tên, số thư (Ctrl+F)", "Tìm hồ sơ, gõ không dấu cũng được"),
            (("Tình trạn&g", self.status), ("Lĩn&h vực", self.field), ("Bộ phậ&n", self.department)),
        )

    def offer(self, found: Sequence[DossierRow], statuses: Iterable[tuple[str, str | None]]) -> None:
        """Offer the fields and departments that the list has."""
        self.status.offer(statuses)
        offer_names(self.field, {row.field for row in found})
        offer_names(self.department, {row.draft.department for row in found})

    def chosen(self) -> tuple[str | None, str | None, str | None]:
        """Field, department and how they stand; None for all."""
        return self.field.value(), self.department.value(), self.status.value()

    def choose(self, *, field: str | None, department: str | None, status: str | None) -> None:
        """Narrow to these and drop the words."""
        self.clear_quietly()
        for choice, value in ((self.field, field), (self.department, department), (self.status, status)):
            choice.choose_quietly(value)
        self.changed.emit()
