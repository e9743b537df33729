"""Đơn vị: the tree of units below on a chosen day, what happened to them, and every change that may be made.

Thousands of units take longer to read than a key may wait, so they are read beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from hhapp.bootstrap import Session
from hhapp.services import unit_import, units
from hhapp.services.known_keys import KeyRole, known_keys
from hhapp.services.unit_edit import UnitWords, correct_unit, remove_unit, used_codes
from hhapp.services.unit_tree import EventRow, TreeLine, UnitNode, unit_events, unit_tree
from hhapp.services.units import UnitCard
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.listing.list_import import ListImport, Register
from hhapp.ui.pages.units.dialogs import ask_abolish, ask_merge, ask_new, ask_rename, ask_split, ask_succession
from hhapp.ui.pages.units.list_export import export_units
from hhapp.ui.pages.units.unit_panel import UnitPanel
from hhapp.ui.pages.units.unit_rows import EVENT_COLUMNS, UNIT_COLUMNS, event_rows, event_words, unit_rows
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date

_TYPING_PAUSE_MS = 150
_IMPORT, _EXPORT, _OWN, _DELETE = "import", "export", "own", "delete"
_MERGE, _SPLIT, _RENAME, _ABOLISH = "merge", "split", "rename", "abolish"
_EMPTY = (
    "Chưa có đơn vị cấp dưới nào trong ngày này. Nếu có đơn vị gửi báo cáo cho đơn vị mình, nhập danh sách từ Excel "
    "(mã, tên, cấp, mã cấp trên, từ ngày, đến ngày, mã đơn vị nhận khi sáp nhập) hoặc thêm từng đơn vị."
)
_NO_EVENTS = "Chưa ghi lần sáp nhập, chia tách, đổi tên, giải thể nào."
_REGISTER = Register(
    noun="đơn vị",
    what=unit_import.WHAT,
    columns=lambda _session, _pack: unit_import.COLUMNS,
    compare=lambda session, pack, _unit, file, on, order: unit_import.compare_units(session, pack, file, on, order),
    apply=lambda session, _unit, proposal: unit_import.apply_units(session, proposal),
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read of a day."""

    own: UnitCard
    on: date
    lines: tuple[TreeLine, ...]
    events: tuple[EventRow, ...]
    keys: frozenset[str]
    used: frozenset[str]

    @property
    def below(self) -> tuple[TreeLine, ...]:
        return self.lines[1:]

    @property
    def nodes(self) -> list[UnitNode]:
        return [line.node for line in self.below]

    @property
    def every(self) -> list[UnitNode]:
        return [line.node for line in self.lines]


class UnitsPage(Page):
    """The tree with the chosen unit beside it, the events in a tab; the preview of a list lies over both."""

    key = "units"
    tables = frozenset({"unit", "unit_event", "unit_succession", "known_key", "received_submission", "setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._shown: int | None = None
        self._wanted: int | None = None  # to be chosen as soon as it was read
        self._ticked: set[int] = set()
        self.change = MenuButton("Ghi th&ay đổi", "Sáp nhập, chia tách, đổi tên, giải thể từ một ngày")
        self.change.picked.connect(self._on_change)
        self.more = MenuButton("Việc &khác", "Nhập danh sách, tổ chức lại đơn vị mình, xóa đơn vị nhập nhầm")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Đơn vị", self.start_new, role="main", hint="Thêm một đơn vị cấp dưới · Ctrl+N")
        for made in (self.change, self.more, self.add):
            self.add_button(made)
        self._make_filters()
        self.table = RowsView(RowsModel(UNIT_COLUMNS, desk.theme), "Cây đơn vị cấp dưới")
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._on_chosen)
        self.table.clicked.connect(self._on_clicked)
        shortcut("Space", self.table, self._turn_chosen)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(self.table, _EMPTY, "Nhập danh sách từ Excel…", self.start_import)
        self.panel = UnitPanel(desk, self._save)
        self.events = RowsView(RowsModel(EVENT_COLUMNS, desk.theme), "Sự kiện của các đơn vị")
        self.events.chosen.connect(self._show_event)
        self._events_place = EmptyOr(self.events, _NO_EVENTS)
        self._event = label("", wrap=True)
        self._event.setMinimumHeight(2 * theme.HUGE)
        self.preview = ListImport(desk, _REGISTER)
        self.preview.opened.connect(self._show_preview)
        self.preview.closed.connect(self._after_import)
        self._lay_out()

    # What the frame asks

    def reload(self) -> None:
        """Ask for everything anew; what is shown stays until the answer comes. A preview is compared again."""
        if self._stack.currentWidget() is self.preview:
            self.preview.compare_again()
            return
        desk, on = self.desk, self.day.value() or self.desk.today()

        def reading(_job: Job) -> _Seen | None:
            return desk.read(lambda session: _read(session, on))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)

    def show_thing(self, thing: Any) -> None:
        """Show a unit by its id."""
        self.tabs.setCurrentIndex(0)
        if isinstance(thing, int):
            self.words.clear()
            self._wanted = thing
            self.reload()

    def take_focus(self) -> None:
        """Go to the tree."""
        if self._stack.currentWidget() is self.preview:
            self.preview.take_focus()
        else:
            self.table.setFocus()
            self.table.choose_first()

    def start_new(self) -> None:
        """Ask for a new unit."""
        if self._stack.currentWidget() is self.preview:
            return
        if self._seen is not None and self.can_leave():
            ask_new(self, self.desk, self._seen.every, self.show_thing).open()

    def start_search(self) -> None:
        """Go to the search line."""
        self.tabs.setCurrentIndex(0)
        self.words.setFocus()
        self.words.selectAll()

    def start_import(self) -> None:
        """Choose a list and show what it would change."""
        if self._seen is not None and self.can_leave():
            self.preview.start(self._seen.own.id)

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved."""
        previewing = self._stack.currentWidget() is self.preview
        return previewing or self._shown is None or self.panel.form.can_leave("Đơn vị này")

    # Laying out

    def _make_filters(self) -> None:
        self.words = QLineEdit(placeholderText="Tìm tên, mã, cấp (Ctrl+F)")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm đơn vị, gõ không dấu cũng được")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._filter)
        self.words.textChanged.connect(self._pause.start)
        self.day = DayEdit(self.desk.theme.colours.quiet, self.desk.today)
        self.day.setAccessibleName("Xem trong ngày")
        self.day.setFixedWidth(150)
        self.day.set_value(self.desk.today())
        self.day.editingFinished.connect(self._on_day)
        self.day.picked.connect(self._on_day)
        self._ticks = label("", "quiet")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        caption = QLabel("&Xem trong ngày")
        caption.setBuddy(self.day)
        for widget, stretch in ((self.words, 1), (caption, 0), (self.day, 0), (self._ticks, 0)):
            row.addWidget(widget, stretch)
        self.panel.setMinimumWidth(330)
        self.panel.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._place)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([790, 370])
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Cây đơn vị và sự kiện")
        self.tabs.addTab(_column(row, splitter), "Đơ&n vị")
        self.tabs.addTab(_column(None, self._events_place, self._event), "&Sự kiện")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)

    # Reading and showing

    def _take(self, seen: _Seen | None) -> None:
        self._seen = seen
        for widget in (self.add, self.words, self.day, self._place.fill_button):
            widget.setEnabled(seen is not None)
        if seen is None:
            self.say(self.title, "Nhập thông tin đơn vị ở trang Cài đặt trước.")
            self._place.show_empty(True)
            return
        known = {node.id for node in seen.nodes}
        self._ticked &= known
        direct = [line.node for line in seen.below if line.depth == 1]
        keyed = sum(node.code in seen.keys for node in direct)
        told = f"{len(direct)} đơn vị gửi báo cáo, {keyed} đã xác nhận khóa" if direct else "chưa có đơn vị nào"
        self.say(self.title, f"Ngày {format_date(seen.on)} · {told}")
        self._offer(seen)
        self.events.replace(event_rows(seen.events))
        self._events_place.show_empty(not seen.events)
        self.tabs.setTabText(1, f"&Sự kiện ({len(seen.events)})" if seen.events else "&Sự kiện")
        self._filter()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if self.table.choose(wanted):
                self.table.setFocus()
        self._show_chosen(fill=not self.panel.form.changed())

    def _offer(self, seen: _Seen) -> None:
        changes = [
            ("&Sáp nhập các đơn vị đã chọn…", _MERGE),
            ("&Chia tách đơn vị đang xem…", _SPLIT),
            ("Đổi &tên đơn vị đang xem…", _RENAME),
            ("&Giải thể…", _ABOLISH),
        ]
        self.change.offer(changes if seen.below else [])
        entries: list[tuple[str, object] | None] = [
            ("&Nhập danh sách từ Excel…", _IMPORT),
            ("&Xuất danh sách ra Excel…" if seen.below else "&Ghi mẫu danh sách trống…", _EXPORT),
            ("&Tổ chức lại đơn vị mình…", _OWN),
        ]
        self.more.offer([*entries, *([None, ("&Xóa đơn vị đang xem", _DELETE)] if seen.below else [])])

    def _filter(self) -> None:
        seen = self._seen
        if seen is None:
            return
        rows = kept(unit_rows(seen.lines, self.desk.pack, seen.keys, self._ticked), self.words.text())
        self.table.replace(rows)
        self._place.say("Không có đơn vị nào hợp với chữ tìm." if seen.below else _EMPTY)
        self._place.fill_button.setVisible(not seen.below)
        self._place.show_empty(not rows)
        self._ticks.setText(f"Đã chọn {len(self._ticked)}" if self._ticked else "")

    def _on_day(self) -> None:
        on = self.day.value() or (None if self.day.fault() else self.desk.today())
        if on is not None and (self._seen is None or on != self._seen.on):
            self.day.set_value(on)
            self.reload()

    def _on_chosen(self, line: TreeLine | None) -> None:
        if line is not None and line.node.id == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._shown = None if line is None else line.node.id
        self._show_chosen(fill=True)

    def _show_chosen(self, *, fill: bool) -> None:
        line: TreeLine | None = self.table.chosen_item()
        if line is None or line.node.id != self._shown:
            fill, self._shown = True, None if line is None else line.node.id
        self.panel.setVisible(line is not None)
        seen = self._seen
        if line is not None and seen is not None:
            code = line.node.code
            self.panel.show_unit(
                *(line, seen.every, seen.events), known_key=code in seen.keys, used=code in seen.used, fill=fill
            )

    def _show_event(self, event: EventRow | None) -> None:
        self._event.setText("" if event is None else event_words(event))

    # Ticking

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._turn_chosen()

    def _turn_chosen(self) -> None:
        line: TreeLine | None = self.table.chosen_item()
        if line is not None:
            self._ticked ^= {line.node.id}
            self._filter()

    def _picked(self) -> list[UnitNode]:
        """The units that are ticked, in the order of the tree, else the one that is shown."""
        seen = self._seen
        if seen is None:
            return []
        wanted = self._ticked or {self._shown or 0}
        return [node for node in seen.nodes if node.id in wanted]

    # Writing

    def _save(self, values: dict[str, Any]) -> bool:
        line: TreeLine | None = self.table.chosen_item()
        if line is None or line.node.id != self._shown:
            return False
        node, pack = line.node, self.desk.pack
        # Whom it is under on the day shown may follow from another's end; only what was chosen here is written.
        moved = values["superior_id"] if values["superior_id"] != node.superior_id else None
        words = UnitWords(**{**values, "superior_id": moved})

        def writing(session: Session) -> bool:
            correct_unit(session, pack, node.id, words)
            return True

        return bool(self.desk.write(f"Sửa đơn vị {values['name']}", writing))

    def _delete(self) -> None:
        line: TreeLine | None = self.table.chosen_item()
        if line is None:
            return
        node = line.node

        def writing(session: Session) -> bool:
            remove_unit(session, node.id)
            return True

        self.desk.write(f"Xóa đơn vị {node.name}", writing)

    def _on_change(self, picked: object) -> None:
        seen, nodes = self._seen, self._picked()
        if seen is None or not self.can_leave():
            return
        line: TreeLine | None = self.table.chosen_item()
        if picked == _MERGE and len(nodes) < 2:
            self.desk.alerts.tell(
                "Chưa chọn đủ đơn vị để sáp nhập.", "Đánh dấu ít nhất hai đơn vị ở cột Chọn (phím cách)."
            )
        elif picked == _MERGE:
            ask_merge(self, self.desk, nodes, seen.every).open()
        elif picked == _ABOLISH and nodes:
            ask_abolish(self, self.desk, nodes).open()
        elif line is None:
            self.desk.alerts.tell("Chưa chọn đơn vị nào.", "Chọn một đơn vị trong cây rồi làm lại.")
        elif picked == _SPLIT:
            ask_split(self, self.desk, line.node).open()
        elif picked == _RENAME:
            ask_rename(self, self.desk, line.node, seen.every).open()

    def _on_more(self, picked: object) -> None:
        seen = self._seen
        if picked == _IMPORT:
            self.start_import()
        elif picked == _DELETE:
            self._delete()
        elif seen is not None and picked == _EXPORT:
            export_units(self, seen.own.name, seen.on)
        elif seen is not None and self.can_leave():
            ask_succession(self, self.desk, seen.own, self.desk.alerts.tell).open()

    # Importing

    def _show_preview(self, name: str) -> None:
        self._stack.setCurrentWidget(self.preview)
        for made in (self.change, self.more, self.add):
            made.hide()
        self.say("Xem trước khi nhập", name)

    def _after_import(self) -> None:
        self._stack.setCurrentIndex(0)
        self.add.show()
        self.words.clear()
        self.reload()
        self.table.setFocus()


def _column(row: QHBoxLayout | None, *widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, theme.SMALL, 0, 0)
    if row is not None:
        column.addLayout(row)
    for at, widget in enumerate(widgets):
        column.addWidget(widget, 0 if at else 1)
    return made


def _read(session: Session, on: date) -> _Seen | None:
    own = units.own_unit(session)
    if own is None:
        return None
    keys = frozenset(row.code for row in known_keys(session) if row.role is KeyRole.UNIT)
    return _Seen(own, on, unit_tree(session, on), unit_events(session), keys, used_codes(session))
