"""The filter row over the plan table: words, area, status, lead agency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hhapp.services.plan import TaskRow
from hhapp.services.plan_status import TaskStatus
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine
from hhapp.vn.text import sort_key, squeeze

_NEAR = "near"
_UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """What the filter row asks for."""

    words: str = ""
    area_id: int | None = None
    state: str | None = None
    lead: str | None = None

    def fits(self, task: TaskRow) -> bool:
        """Whether a task is asked for; the words are looked for elsewhere."""
        return (
            (self.area_id is None or task.area_id == self.area_id)
            and (self.lead is None or squeeze(task.lead) == self.lead)
            and (self.state is None or _state_fits(self.state, task))
        )


def _state_fits(state: str, task: TaskRow) -> bool:
    if state == _NEAR:
        return task.near
    if state == _UNREAD:
        return not task.deadline_understood and bool(task.deadline.strip())
    return task.status == state


class PlanFilters(FilterRow):
    """The choices of the plan's tasks."""

    def __init__(self) -> None:
        self._area, self._state, self._lead = Choice(), Choice(), Choice()
        self._state.offer(_states())
        super().__init__(
            SearchLine("Tìm nhiệm vụ (Ctrl+F), gõ không dấu cũng được", "Tìm nhiệm vụ"),
            (("Lĩnh &vực", self._area), ("T&rạng thái", self._state), ("&Chủ trì", self._lead)),
            letters=6,
        )
        self.words.setMinimumWidth(140)

    def value(self) -> PlanFilter:
        """What is asked for now."""
        return PlanFilter(self.words.text(), self._area.value(), self._state.value(), self._lead.value())

    def offer(self, tasks: Iterable[TaskRow]) -> None:
        """Offer the areas and lead agencies that the tasks have."""
        tasks = tuple(tasks)
        areas = {task.area_id: f"{task.area_number}. {task.area_name}".removeprefix(". ") for task in tasks}
        leads = sorted({squeeze(task.lead) for task in tasks} - {""}, key=sort_key)
        self._area.offer([("Tất cả", None), *((name, area_id) for area_id, name in areas.items())])
        self._lead.offer([("Tất cả", None), *((name, name) for name in leads)])


def _states() -> list[tuple[str, str | None]]:
    states: list[tuple[str, str | None]] = [("Tất cả", None)]
    states += [(status.shown, status.value) for status in TaskStatus]
    return [*states, ("Sắp đến hạn", _NEAR), ("Chưa đọc được thời hạn", _UNREAD)]
