"""A wide form to type in: the names of its rows stay in sight, Tab goes across the cells that take typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QLabel, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.grouped_header import GroupedHeader, Heading
from hhapp.ui.widgets.rows import Column, RowsModel
from hhapp.ui.widgets.table import RowsView

_NAME_WIDTH = 196
_ACROSS = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class NamedRowsModel(RowsModel):
    """Rows whose names stand in the vertical head; an item has a `name`."""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's number and name, the total's name in bold."""
        rows = self.rows()
        if orientation is not Qt.Orientation.Vertical or not 0 <= section < len(rows):
            return super().headerData(section, orientation, role)
        row = rows[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.item.name if row.group else f"{section + 1}  {row.item.name}"
            case Qt.ItemDataRole.ToolTipRole:
                return row.item.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(row.group)
                return font
        return None


class FormTable(RowsView):
    """A table of cells under grouped headings. Its last row may be a group row: the total, which nobody types."""

    _corner: QLabel | None = None  # Qt asks for geometries while the table is still being made

    def __init__(
        self,
        headings: Sequence[Heading],
        columns: Sequence[Column],
        look: Theme,
        name: str,
        edit: Callable[[Any, int, str], bool],
        *,
        row_heading: str = "",
    ) -> None:
        super().__init__(NamedRowsModel(columns, look, edit), name, group_tail=len(columns))
        self._corner = label(row_heading, "corner", wrap=True, parent=self)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setHorizontalHeader(GroupedHeader(headings, look, self))
        for at, column in enumerate(columns):
            self.setColumnWidth(at, column.width)
        self.type_into_cells()
        self.setShowGrid(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        names = self.verticalHeader()
        names.setFixedWidth(_NAME_WIDTH)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(theme.row_height(self.font()))
        names.setHighlightSections(True)
        names.sectionClicked.connect(self._choose_row)
        names.show()

    def choose_cell(self, key: Any, column: int) -> bool:
        """Make a cell the current one and bring it into sight."""
        if not self.choose(key):
            return False
        index = self.currentIndex().siblingAtColumn(column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def _choose_row(self, at: int) -> None:
        """A click on a name goes to the row's first cell that takes typing."""
        for index in self._cells(at):
            self.setCurrentIndex(index)
            return

    def _cells(self, at: int) -> Iterator[QModelIndex]:
        model = self.model()
        for column in range(model.columnCount()):
            index = model.index(at, column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(column):
                yield index

    def _step_across(self, step: int) -> bool:
        """The next cell that takes typing, row by row; False at the end."""
        here = (self.currentIndex().row(), self.currentIndex().column())
        every = [index for at in range(self.model().rowCount()) for index in self._cells(at)]
        ahead = [index for index in every if step * _compare((index.row(), index.column()), here) > 0]
        if not ahead:
            return False
        self.setCurrentIndex(ahead[0] if step > 0 else ahead[-1])
        return True

    # Qt overrides

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Tab the cursor goes to the next cell that takes typing, over computed ones."""
        step = _ACROSS.get(hint)
        super().closeEditor(editor, hint if step is None else QAbstractItemDelegate.EndEditHint.NoHint)
        if step is not None:
            self._step_across(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del empties the cell, as in a spreadsheet."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.model().setData(index, "")
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        """The heading of the rows' names stands over the corner between both heads."""
        super().updateGeometries()
        if self._corner is not None:
            frame = self.frameWidth()
            self._corner.setGeometry(frame, frame, self.verticalHeader().width(), self.horizontalHeader().height())
            self._corner.raise_()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on within the form and leaves it at its ends."""
        return self._step_across(1 if forward else -1) or super().focusNextPrevChild(forward)


def _compare(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one > other) - (one < other)
