"""What the list of assigned work is narrowed to: words, how it stands, who, which department."""

from __future__ import annotations

from collections.abc import Sequence

from hhapp.services.assignments.register import AssignmentRow
from hhapp.ui.pages.assignments.assignment_rows import names_in, status_choices
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine, offer_names
from hhapp.vn.text import name_sort_key


class AssignmentFilters(FilterRow):
    """The choices of the list of tasks."""

    def __init__(self) -> None:
        self.status, self.person, self.department = Choice(), Choice(), Choice()
        self.status.offer(status_choices())
        super().__init__(
            SearchLine("Tìm nhiệm vụ, số văn bản (Ctrl+F)", "Tìm nhiệm vụ giao, gõ không dấu cũng được"),
            (("Tình t&rạng", self.status), ("Người", self.person), ("Đơn vị", self.department)),
        )

    def offer(self, found: Sequence[AssignmentRow]) -> None:
        """Offer the people and departments that the list has."""
        offer_names(self.person, names_in(found, "person"), name_sort_key)
        offer_names(self.department, names_in(found, "department"))

    def chosen(self) -> tuple[str | None, str | None, str | None]:
        """How they stand, who, which department; None for all."""
        return self.status.value(), self.person.value(), self.department.value()
