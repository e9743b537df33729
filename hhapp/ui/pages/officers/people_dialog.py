"""Many people of a long list, ticked: searched without accents, with what each lacks and what else each attends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme, Tone
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import Tick
from hhapp.vn.text import fold, name_sort_key

_COLUMNS = (
    Column("Chọn", 52),
    Column("Họ và tên", 170),
    Column("Chức vụ, đơn vị", least=180),
    Column("Lưu ý", 250),
)
_WIDTH, _HEIGHT = 860, 600


@dataclass(frozen=True, slots=True)
class Choosable:
    """One person of the list; `note` is told beside, in amber where it warns."""

    id: int
    name: str
    place: str
    note: str = ""
    warns: bool = False
    lacking: bool = False


class PeopleDialog(QDialog):
    """Open with `open()`. `take(ids)` returns whether the dialog may close. It frees itself when closed."""

    def __init__(
        self,
        parent: QWidget,
        look: Theme,
        title: str,
        people: Sequence[Choosable],
        verb: str,
        take: Callable[[tuple[int, ...]], bool],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._verb, self._take = verb, take
        self._ticked: set[int] = set()
        self._rows = {person.id: _row(person) for person in people}
        self.words = QLineEdit(placeholderText="Tìm, gõ không dấu cũng được; ↓ xuống danh sách")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm người")
        self.words.textChanged.connect(self._filter)
        self.only = Tick("Chỉ người còn t&hiếu")
        self.only.toggled.connect(self._filter)
        self.table = RowsView(RowsModel(_COLUMNS, look), title)
        self.table.opened.connect(self._turn_chosen)
        self.table.clicked.connect(self._on_clicked)
        shortcut("Space", self.table, self._turn_chosen)
        self._place = EmptyOr(self.table, "Không có ai hợp với lựa chọn.")
        self.all_button = button("Chọn tất &cả đang thấy", self._turn_all)
        self.verb = button(verb, self.accept, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.accept)
        self._lay_out(title)
        self._filter()

    def accept(self) -> None:
        """Hand on who is ticked, in the order of the list."""
        ticked = tuple(person_id for person_id in self._rows if person_id in self._ticked)
        if ticked and self._take(ticked):
            super().accept()

    def _lay_out(self, title: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 1)
        row.addWidget(self.only)
        row.addWidget(self.all_button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        foot.addWidget(label("Phím cách hoặc nháy chuột: chọn, bỏ chọn.", "quiet"), 1)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(title, "heading", wrap=True))
        box.addLayout(row)
        box.addWidget(self._place, 1)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self.words.setFocus()

    def _filter(self) -> None:
        only = self.only.isChecked()
        rows = kept(self._rows.values(), self.words.text(), lambda person: person.lacking or not only)
        self.table.replace([_ticked(row, row.item.id in self._ticked) for row in rows])
        self._place.show_empty(not rows)
        self.table.choose_first()
        self.verb.setText(f"{self._verb} {len(self._ticked)} người" if self._ticked else self._verb)
        self.verb.setEnabled(bool(self._ticked))

    def _turn_chosen(self, _item: object = None) -> None:
        person = self.table.chosen_item()
        if person is not None:
            self._ticked ^= {person.id}
            self._filter()

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._turn_chosen()

    def _turn_all(self) -> None:
        """Tick everybody in sight, or nobody of them where all are ticked."""
        seen = {person.id for person in self.table.items()}
        self._ticked = self._ticked - seen if seen <= self._ticked else self._ticked | seen
        self._filter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the line of words to the list, Enter in the line ticks the row that is marked."""
        if event.key() == Qt.Key.Key_Down:
            self.table.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._turn_chosen()
        else:
            super().keyPressEvent(event)


def _row(person: Choosable) -> Row:
    cells = (
        Cell("☐", 0),
        Cell(person.name, name_sort_key(person.name)),
        Cell(person.place, person.place),
        Cell(person.note, person.note, Tone.SOON if person.warns else Tone.QUIET),
    )
    return Row(person.id, cells, item=person, folded=fold(f"{person.name} {person.place}"))


def _ticked(row: Row, ticked: bool) -> Row:
    return replace(row, cells=(Cell("☑", 1, Tone.ACT), *row.cells[1:])) if ticked else row
