"""The table recipe, its view: fixed row heights, group rows spanned, selection and scroll survive a reload."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hhapp.ui import theme
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.rows import Index, Row, RowsModel

_DOWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB_HINTS: dict[int, QAbstractItemDelegate.EndEditHint] = {
    Qt.Key.Key_Tab: QAbstractItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QAbstractItemDelegate.EndEditHint.EditPreviousItem,
}


class CellDelegate(QStyledItemDelegate):
    """Edits a cell in place. Enter takes what is typed at once.

    Qt's own delegate takes it in a later turn of the event loop; keys that come before then, from quick fingers, would
    still go into the cell that is being left.
    """

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter commits and closes within the key press."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes(event):
            assert isinstance(editor, QWidget)
            QGuiApplication.inputMethod().commit()
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def _takes(self, event: QKeyEvent) -> bool:
        return event.key() in _DOWN_KEYS


class LinesDelegate(CellDelegate):
    """Edits text of several lines in place: Enter and Tab take it, Shift+Enter breaks the line."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """An editor higher than the row."""
        return QPlainTextEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The text as it is kept, line breaks and all."""
        assert isinstance(editor, QPlainTextEdit)
        editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Back to the model."""
        assert isinstance(editor, QPlainTextEdit)
        model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """At least three rows high and wide enough to read, kept inside the table."""
        place: QRect = option.rect  # type: ignore[attr-defined]
        viewport = editor.parentWidget()
        assert viewport is not None
        inside = viewport.rect()
        place.setHeight(max(place.height(), 3 * theme.row_height(editor.font())))
        place.setWidth(max(place.width(), 260))
        place.moveBottom(min(place.bottom(), inside.bottom()))
        place.moveRight(min(place.right(), inside.right()))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Tab goes on to the next cell, Shift+Tab back; Qt's own delegate leaves both to a text editor."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TAB_HINTS:
            assert isinstance(editor, QWidget)
            QGuiApplication.inputMethod().commit()
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _TAB_HINTS[event.key()])
            return True
        return super().eventFilter(editor, event)

    def _takes(self, event: QKeyEvent) -> bool:
        return super()._takes(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier


class RowsView(QTableView):
    """A table over a RowsModel. `chosen(item)` on every other current row, `opened(item)` on Enter or double click."""

    chosen = Signal(object)
    opened = Signal(object)
    pasted = Signal(object, str)  # the item under the cursor and the text to put from there down

    def __init__(self, model: RowsModel, name: str, *, group_tail: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._group_tail = group_tail
        self._left_out: frozenset[int] = frozenset()
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._shape_headers()
        self.selectionModel().currentRowChanged.connect(self._announce)
        model.modelReset.connect(self._span_groups)
        self.doubleClicked.connect(self._open)

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen row and the scroll position stay where they were."""
        key, column = self.chosen_key(), max(0, self.currentIndex().column())
        position = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            self._rows.replace(rows)
            place = None if key is None else self._rows.place_of(key)
            if place is not None:
                self.setCurrentIndex(self._rows.index(place, column))
        self.verticalScrollBar().setValue(position)
        if key is not None and place is None:
            self.chosen.emit(None)
        self.viewport().update()

    def choose(self, key: Hashable) -> bool:
        """Make the row with this key the current one and bring it into sight."""
        place = self._rows.place_of(key)
        if place is None:
            return False
        first = next((at for at in range(len(self._rows.columns)) if not self.isColumnHidden(at)), 0)
        self.setCurrentIndex(self._rows.index(place, max(first, self.currentIndex().column())))
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def choose_first(self) -> None:
        """Make the first row the current one where none is."""
        first = next((row.key for row in self._rows.rows() if not row.group), None)
        if self.chosen_key() is None and first is not None:
            self.choose(first)

    def chosen_key(self) -> Hashable | None:
        """The key of the current row."""
        row = self._rows.row_at(self.currentIndex())
        return None if row is None or row.group else row.key

    def chosen_item(self) -> Any:
        """What the page put into the current row."""
        row = self._rows.row_at(self.currentIndex())
        return None if row is None or row.group else row.item

    def choose_several(self) -> None:
        """Let the clerk mark several rows, with Ctrl, Shift and the arrow keys."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def marked_items(self) -> list[Any]:
        """What the page put into the marked rows, in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = self._rows.rows()
        return [rows[at].item for at in places if not rows[at].group]

    def items(self) -> list[Any]:
        """What the page put into the rows, in the order shown."""
        return [row.item for row in self._rows.rows() if not row.group]

    def rows_with(self, column: int) -> list[Row]:
        """The rows whose cell in this column takes typing."""
        return [row for row in self._rows.rows() if not row.group and row.cells[column].editable]

    def type_into_cells(self) -> None:
        """Typing starts editing, single cells are chosen: for grids of figures."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(CellDelegate(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def leave_out(self, columns: frozenset[int]) -> None:
        """Hide columns that have nothing to show; the others take their room."""
        if columns != self._left_out:
            self._left_out = columns
            self._fit_columns()

    def _shape_headers(self) -> None:
        height = theme.row_height(self.font())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setFixedHeight(height)
        for at, column in enumerate(self._rows.columns):
            if column.width:
                self.setColumnWidth(at, column.width)

    def _fit_columns(self) -> None:
        """Give the wide column what is left; where that is too little, optional columns go, the last first."""
        columns = self._rows.columns
        wide = next((at for at, column in enumerate(columns) if not column.width), None)
        if wide is None:
            return
        hidden = set(self._left_out)
        widths = [column.width and (self.columnWidth(at) or column.width) for at, column in enumerate(columns)]
        taken = [0 if at in hidden else width for at, width in enumerate(widths)]
        room = self.viewport().width()
        for at in reversed([at for at, column in enumerate(columns) if column.optional]):
            if room - sum(taken) < columns[wide].least:
                hidden.add(at)
                taken[at] = 0
        for at in range(len(columns)):
            self.setColumnHidden(at, at in hidden)
        self.setColumnWidth(wide, max(columns[wide].least, room - sum(taken)))

    def _span_groups(self) -> None:
        self.clearSpans()
        width = len(self._rows.columns) - self._group_tail
        for at, row in enumerate(self._rows.rows()):
            if row.group and width > 1:
                self.setSpan(at, 0, 1, width)

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._rows.row_at(current)
        if row is None or not row.group:
            self.chosen.emit(None if row is None else row.item)

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and not row.group and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(row.item)

    def _step_down(self) -> None:
        column = self.currentIndex().column()
        for at in range(self.currentIndex().row() + 1, self._rows.rowCount()):
            index = self._rows.index(at, column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                return

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row that the keyboard comes to is marked; Qt would make it current without showing it."""
        super().focusInEvent(event)
        current = self.currentIndex()
        if current.isValid() and not self.selectionModel().isSelected(current):
            self.setCurrentIndex(current)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter the cursor goes to the next cell below that takes typing."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._step_down()

    def moveCursor(self, action: Any, modifiers: Any) -> QModelIndex:
        """Arrow keys pass over group rows."""
        index = super().moveCursor(action, modifiers)
        step = -1 if index.row() < self.currentIndex().row() else 1
        at = index.row()
        while 0 <= at < self._rows.rowCount() and self._rows.is_group(at):
            at += step
        if 0 <= at < self._rows.rowCount():
            return self._rows.index(at, index.column())
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V puts a block from a spreadsheet, Enter opens the row or goes down a grid."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in _DOWN_KEYS and self.state() != QAbstractItemView.State.EditingState:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self._step_down()
        elif (item := self.chosen_item()) is not None:
            self.opened.emit(item)

    def _paste(self) -> None:
        item = self.chosen_item()
        if item is not None:
            self.pasted.emit(item, QGuiApplication.clipboard().text())


class EmptyOr(QStackedWidget):
    """A table, or in its place one sentence and the button that fills it."""

    def __init__(
        self, table: QWidget, sentence: str, verb: str = "", pressed: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._sentence = label(sentence, "quiet", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        place = QWidget()
        box = QVBoxLayout(place)
        box.addStretch(1)
        box.addWidget(self._sentence)
        if pressed is not None:
            self.fill_button = button(verb, pressed, role="main")
            box.addWidget(self.fill_button, alignment=Qt.AlignmentFlag.AlignCenter)
        box.addStretch(2)
        self.addWidget(table)
        self.addWidget(place)

    def show_empty(self, empty: bool) -> None:
        """Show the sentence instead of the table, or the table."""
        self.setCurrentIndex(1 if empty else 0)

    def say(self, sentence: str) -> None:
        """Another sentence."""
        self._sentence.setText(sentence)
