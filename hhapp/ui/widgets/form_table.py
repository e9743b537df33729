"""Wide tables whose rows keep their names in sight; one to type in, where Tab goes across the cells."""

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
from hhapp.ui.widgets.rows import Column, Row, RowsModel
from hhapp.ui.widgets.table import RowsView

_NAME_WIDTH = 196
_ACROSS = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class NamedRowsModel(RowsModel):
    """Rows whose names stand in the vertical head; an item has a `name`."""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's name, the total's in bold."""
        rows = self.rows()
        if orientation is not Qt.Orientation.Vertical or not 0 <= section < len(rows):
            return super().headerData(section, orientation, role)
        row = rows[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.name_of(section, row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.item.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(row.group)
                return font
        return None

    def name_of(self, at: int, row: Row) -> str:
        """The name as it stands beside its row: its number too, but for the total's."""
        name: str = row.item.name
        return name if row.group else f"{at + 1}  {name}"


class NamedTable(RowsView):
    """Figures under grouped headings; the names of the rows do not move when the figures do."""

    _corner: QLabel | None = None  # Qt asks for geometries while the table is still being made

    def __init__(
        self,
        headings: Sequence[Heading],
        model: NamedRowsModel,
        look: Theme,
        name: str,
        *,
        row_heading: str = "",
    ) -> None:
        super().__init__(model, name, group_tail=len(model.columns))
        self._corner = label(row_heading, "corner", wrap=True, parent=self)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setHorizontalHeader(GroupedHeader(headings, look, self))
        for at, column in enumerate(model.columns):
            self.setColumnWidth(at, column.width)
        self.setShowGrid(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        names = self.verticalHeader()
        names.setFixedWidth(_NAME_WIDTH)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(theme.row_height(self.font()))
        names.setHighlightSections(True)
        names.show()

    def fit_names(self) -> None:
        """Give the names the room that the longest of them needs."""
        model = self.model()
        names = (model.headerData(at, Qt.Orientation.Vertical) for at in range(model.rowCount()))
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=_NAME_WIDTH)
        self.verticalHeader().setFixedWidth(longest + theme.HUGE)

    def updateGeometries(self) -> None:
        """The heading of the rows' names stands over the corner between both heads."""
        super().updateGeometries()
        if self._corner is not None:
            frame = self.frameWidth()
            self._corner.setGeometry(frame, frame, self.verticalHeader().width(), self.horizontalHeader().height())
            self._corner.raise_()


class FormTable(NamedTable):
    """A form to type in. Its last row may be a group row: the total, which nobody types."""

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
        super().__init__(headings, NamedRowsModel(columns, look, edit), look, name, row_heading=row_heading)
        self.type_into_cells()
        self.verticalHeader().sectionClicked.connect(self._choose_row)

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on within the form and leaves it at its ends."""
        return self._step_across(1 if forward else -1) or super().focusNextPrevChild(forward)


def _compare(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one > other) - (one < other)
