"""Biểu kết quả: the report's table on the screen, turns or people, the same figures as the document."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.services.officers.pivot import Pivot
from hhapp.ui import theme
from hhapp.ui.pages.officers.training_rows import pivot_columns, pivot_headings, pivot_name, pivot_rows
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.form_table import NamedRowsModel, NamedTable
from hhapp.ui.widgets.rows import Row
from hhapp.vn.numbers import format_date, format_number

_FIGURES = (
    ("Lượt người", "turns"),
    ("Số người", "people"),
    ("Lượt người là nữ", "women_turns"),
    ("Số người là nữ", "women"),
    ("Lượt người dân tộc thiểu số", "minority_turns"),
    ("Số người dân tộc thiểu số", "minority"),
)


def _unknown(pivot: Pivot) -> str:
    """Of how many people sex or people were not written: counts of women and minorities leave them out."""
    counted = (("giới tính", pivot.sex_unknown), ("dân tộc", pivot.ethnic_unknown))
    return "".join(f"; chưa ghi {what} {format_number(Decimal(count))} người" for what, count in counted if count)


class _PivotModel(NamedRowsModel):
    """The report's rows beside its figures."""

    def name_of(self, _at: int, row: Row) -> str:
        """The name as the report numbers it."""
        return pivot_name(row.item)


class PivotTab(QWidget):
    """Counted when the tab is first shown and after every change; a few thousand turns take a moment."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.pivot: Pivot | None = None
        self.table: NamedTable | None = None
        self.figure = Choice()
        self.figure.offer(_FIGURES)
        self.figure.setAccessibleName("Số nào")
        self.figure.setMinimumContentsLength(26)
        self.figure.currentIndexChanged.connect(self._fill)
        self._told = label("Đang đếm…", wrap=True)
        self._unplaced = label("", "warning", wrap=True)
        self._unplaced.hide()
        caption = QLabel("Đế&m")
        caption.setBuddy(self.figure)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(caption)
        row.addWidget(self.figure)
        row.addWidget(self._told, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, theme.SMALL, 0, 0)
        self._box.setSpacing(theme.SMALL)
        self._box.addLayout(row)
        self._box.addWidget(self._unplaced)
        self._box.addStretch(1)

    def show_pivot(self, pivot: Pivot) -> None:
        """Show the table; its columns are the pack's."""
        if self.table is None or self.pivot is None or self.pivot.columns != pivot.columns:
            self._make_table(pivot)
        self.pivot = pivot
        cost = f", kinh phí {format_number(pivot.cost)} đồng" if pivot.cost else ""
        self._told.setText(
            f"Lớp kết thúc từ {format_date(pivot.start)} đến {format_date(pivot.end)}: {pivot.courses} lớp, "
            f"{format_number(Decimal(pivot.total.turns))} lượt, "
            f"{format_number(Decimal(pivot.total.people))} người{cost}{_unknown(pivot)}."
        )
        names = ", ".join(pivot.unplaced)
        self._unplaced.setText(f"▲ Chưa xếp được vào dòng nào, chỉ có trong tổng số: {names}." if names else "")
        self._unplaced.setVisible(bool(names))
        self._fill()

    def _make_table(self, pivot: Pivot) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        else:
            self._box.takeAt(self._box.count() - 1)
        self.table = NamedTable(
            *(pivot_headings(pivot), _PivotModel(pivot_columns(pivot), self._look), self._look, "Biểu kết quả đào tạo"),
            row_heading="Đối tượng",
        )
        self._box.addWidget(self.table, 1)

    def _fill(self) -> None:
        if self.pivot is not None and self.table is not None:
            self.table.replace(pivot_rows(self.pivot, self.figure.value()))
            self.table.fit_names()
