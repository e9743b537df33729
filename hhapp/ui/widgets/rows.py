"""The table recipe, its model: columns with titles, rows prepared once, group rows that carry totals.

The page prepares rows (text, sort value, tone, tooltip) from what a service returned; the model only hands them out.
Sorting is a list sort inside each group; filtering looks for words in folded texts (see `kept`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from hhapp.ui.theme import Theme, Tone
from hhapp.vn.haystack import Haystack
from hhapp.vn.text import fold, sort_key

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Role(IntEnum):
    """Roles beyond Qt's own."""

    SORT = Qt.ItemDataRole.UserRole
    ITEM = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and shape; the column without width takes what is left."""

    title: str
    width: int = 0
    right: bool = False  # numbers and dates
    optional: bool = False  # goes away where the table is too narrow
    least: int = 180  # what the column without width keeps, whatever the room


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what is shown, what it sorts by, what it means."""

    text: str = ""
    sort: Any = ""
    tone: Tone = Tone.PLAIN
    hint: str = ""  # tooltip, when it says more than the text
    marked: bool = False  # amber ground: look here
    computed: bool = False  # grey ground: nobody types here
    editable: bool = False
    typed: str | None = None  # what the editor starts with, where it differs from the text

    @property
    def tooltip(self) -> str:
        """The hint, else the text where it is long enough to be elided."""
        return self.hint or (self.text if len(self.text) > 12 else "")


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` says that it is the same row after a reload; `item` is what the page gets back."""

    key: Hashable
    cells: tuple[Cell, ...]
    item: Any = None
    group: bool = False
    folded: str = ""


class RowList(list[Row]):
    """Rows of which there may be many: what makes looking for words fast is made at the first search, and kept."""

    @cached_property
    def stack(self) -> Haystack:
        """Their folded texts."""
        return Haystack([row.folded for row in self])


def kept(rows: Iterable[Row], query: str, fits: Callable[[Any], bool] = lambda _item: True) -> list[Row]:
    """Rows that hold every word of the query (accents aside) and fit; groups stay while a row of theirs does."""
    result: list[Row] = []
    for row, holds in _holding(rows, query):
        if row.group:
            if result and result[-1].group:
                result.pop()
            result.append(row)
        elif holds and fits(row.item):
            result.append(row)
    if result and result[-1].group:
        result.pop()
    return result


def _holding(rows: Iterable[Row], query: str) -> Iterator[tuple[Row, bool]]:
    """Each row, and whether it holds every word."""
    if isinstance(rows, RowList):
        found = frozenset(rows.stack.find(query))
        return ((row, at in found) for at, row in enumerate(rows))
    words = fold(query).split()
    return ((row, all(word in row.folded for word in words)) for row in rows)


def steady(rows: Sequence[Row], before: Sequence[Row]) -> RowList:
    """The rows, with the very objects of before where they are equal: what did not change is then known at a glance.

    Comparing thousands of rows takes a while, so a page that reads beside the window does it there too.
    """
    known = {row.key: row for row in before}
    return RowList(known[row.key] if known.get(row.key) == row else row for row in rows)


class RowsModel(QAbstractTableModel):
    """Hands out prepared rows. `edit(item, column, typed)` takes what is typed into an editable cell."""

    def __init__(
        self,
        columns: Sequence[Column],
        theme: Theme,
        edit: Callable[[Any, int, str], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._theme = theme
        self._edit = edit
        self._given: Sequence[Row] = ()  # in the paper's order
        self._rows: list[Row] = []  # as shown
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._bold = QFont()
        self._bold.setBold(True)

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows. The same rows in the same order are updated in place, so nothing jumps."""
        self._given = tuple(rows)
        ordered = self._in_order(self._given)
        if [row.key for row in ordered] == [row.key for row in self._rows]:
            changed = [at for at, (old, new) in enumerate(zip(self._rows, ordered, strict=True)) if old != new]
            self._rows = ordered
            for at in changed:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = ordered
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row under an index."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, key: Hashable) -> int | None:
        """Where the row with this key stands now."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), None)

    def is_group(self, at: int) -> bool:
        """Whether the row at this place is a group row."""
        return self._rows[at].group

    def rows(self) -> Sequence[Row]:
        """The rows as shown."""
        return tuple(self._rows)

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        column, order = self._sorted_by
        ordered: list[Row] = []
        for group, members in groupby(rows, key=lambda row: row.group):
            block = list(members)
            if not group:
                block = _sorted(block, column, descending=order is Qt.SortOrder.DescendingOrder)
            ordered += block
        return ordered

    # Qt overrides

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Rows; a table has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Columns; a table has no children."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What Qt asks of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(cell)
            case Qt.ItemDataRole.EditRole:
                return cell.text if cell.typed is None else cell.typed
            case Qt.ItemDataRole.ToolTipRole:
                return cell.tooltip or None
            case Role.SORT:
                return cell.sort
            case Role.ITEM:
                return row.item
            case _:
                return self._look(row, cell, index.column(), role)

    def _look(self, row: Row, cell: Cell, column: int, role: int) -> Any:
        colours = self._theme.colours
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                right = self.columns[column].right and not (row.group and column == 0)  # a heading is words
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole:
                return None if cell.tone is Tone.PLAIN else colours.of(cell.tone)
            case Qt.ItemDataRole.BackgroundRole:
                ground = _ground(row, cell)
                return QColor(getattr(colours, ground)) if ground else None
            case Qt.ItemDataRole.FontRole:
                return self._bold if row.group else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles; a title stands on the side where its column's text does."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Group rows can be passed over but not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.group:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if row.cells[index.column()].editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed to the page; what it shows afterwards comes with the page's reload."""
        if role != Qt.ItemDataRole.EditRole or self._edit is None or not index.isValid():
            return False
        if str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return True
        return self._edit(self._rows[index.row()].item, index.column(), str(value))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort inside the groups; column -1 gives back the order of the paper."""
        self._sorted_by = None if column < 0 else (column, order)
        self.beginResetModel()
        self._rows = self._in_order(self._given)
        self.endResetModel()


def _shown(cell: Cell) -> str:
    """One line of text; a marked cell has a sign too, for eyes that do not tell amber from white."""
    text = cell.text.replace("\n", " ")
    return f"⚠ {text}" if cell.marked else text


def _ground(row: Row, cell: Cell) -> str:
    if row.group:
        return "group"
    return "soon_ground" if cell.marked else "computed" if cell.computed else ""


def _sorted(rows: list[Row], column: int, *, descending: bool) -> list[Row]:
    """The rows by a column's sort value; those without a value stay last either way."""
    known = [row for row in rows if row.cells[column].sort is not None]
    known.sort(key=lambda row: _sort_value(row.cells[column].sort), reverse=descending)
    return known + [row for row in rows if row.cells[column].sort is None]


def _sort_value(value: Any) -> Any:
    return sort_key(value) if isinstance(value, str) else value
