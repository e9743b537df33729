"""Many people of a long list, ticked: searched without accents, with what each lacks and what else each attends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.ui import theme
from hhapp.ui.theme import Theme, Tone
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import Tick
from hhapp.ui.widgets.ticked_table import TICK_COLUMN, TickedTable
from hhapp.vn.text import fold, name_sort_key

_COLUMNS = (
    TICK_COLUMN,
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
        self.rows = TickedTable(_COLUMNS, look, title, search="Tìm người", empty="Không có ai hợp với lựa chọn.")
        self.rows.changed.connect(self._say_count)
        self.only = Tick("Chỉ người còn t&hiếu")
        self.only.toggled.connect(self._filter)
        self.verb = button(verb, self.accept, role="main", hint="Ctrl+Enter")
        shortcut("Ctrl+Return", self, self.accept)
        self._lay_out(title)
        self.rows.show_rows(_row(person) for person in people)

    @property
    def table(self) -> RowsView:
        """Who can be ticked."""
        return self.rows.table

    @property
    def words(self) -> QLineEdit:
        """The line that looks for people."""
        return self.rows.words

    def accept(self) -> None:
        """Hand on who is ticked, in the order of the list."""
        ticked = self._ticked()
        if ticked and self._take(ticked):
            super().accept()

    def _lay_out(self, title: str) -> None:
        self.rows.head.insertWidget(1, self.only)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        foot.addWidget(label("Phím cách, Enter hoặc nháy ô Chọn: chọn, bỏ chọn.", "quiet"), 1)
        foot.addWidget(button("&Thôi", self.reject, hint="Esc"))
        foot.addWidget(self.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(label(title, "heading", wrap=True))
        box.addWidget(self.rows, 1)
        box.addLayout(foot)
        self.resize(_WIDTH, _HEIGHT)
        self.rows.setFocus()

    def _ticked(self) -> tuple[int, ...]:
        return tuple(key for key in self.rows.ticked() if isinstance(key, int))

    def _filter(self) -> None:
        only = self.only.isChecked()
        self.rows.show_only(lambda person: person.lacking or not only)

    def _say_count(self) -> None:
        count = len(self._ticked())
        self.verb.setText(f"{self._verb} {count} người" if count else self._verb)
        self.verb.setEnabled(count > 0)


def _row(person: Choosable) -> Row:
    cells = (
        Cell(),
        Cell(person.name, name_sort_key(person.name)),
        Cell(person.place, person.place),
        Cell(person.note, person.note, Tone.SOON if person.warns else Tone.QUIET),
    )
    return Row(person.id, cells, item=person, folded=fold(f"{person.name} {person.place}"))
