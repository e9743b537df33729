"""A line that names one unit: typing proposes those that hold what is typed, with their codes."""

from __future__ import annotations

from collections.abc import Iterable

from hhapp.services.unit_tree import UnitNode
from hhapp.ui.widgets.suggest import SuggestLine
from hhapp.vn.text import fold


class UnitLine(SuggestLine):
    """`value()` is the unit's id, None for an empty line; what that means, `empty` says."""

    def __init__(self, nodes: Iterable[UnitNode] = (), *, empty: str = "để trống: đơn vị mình") -> None:
        super().__init__()
        self.setPlaceholderText(empty)
        self._ids: dict[str, int] = {}
        self._shown: dict[int, str] = {}
        self.offer_units(nodes)

    def offer_units(self, nodes: Iterable[UnitNode]) -> None:
        """Propose these units."""
        self._shown = {node.id: f"{node.name} ({node.code})" for node in nodes}
        self._ids = {fold(text): unit_id for unit_id, text in self._shown.items()}
        self.offer(self._shown.values())

    def value(self) -> int | None:  # type: ignore[override]
        """The unit that is named; a text that names none is a fault."""
        return self._ids.get(fold(self.text()))

    def set_value(self, value: int | None) -> None:  # type: ignore[override]
        """Name a unit; one that is not offered leaves the line empty."""
        super().set_value(self._shown.get(value or 0, ""))

    def fault(self) -> str:
        """Why the text names no unit."""
        if not self.text().strip() or self.value() is not None:
            return ""
        return "Không có đơn vị này. Gõ một phần tên rồi chọn trong danh sách hiện ra."
