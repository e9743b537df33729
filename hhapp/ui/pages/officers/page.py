"""Cán bộ: the register as it stands in the working year, the chosen person beside it, a list from a file over it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis
from hhapp.services import units
from hhapp.services.officers import edit
from hhapp.services.officers.duties import Lack
from hhapp.services.officers.duties import lacks as read_lacks
from hhapp.services.officers.register import EVERYBODY, OfficerRow, officer_rows
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.officers.dialogs import OfficerDialogs
from hhapp.ui.pages.officers.import_page import OfficerImportPage
from hhapp.ui.pages.officers.officer_panel import OfficerPanel, read_officer
from hhapp.ui.pages.officers.officer_rows import (
    OFFICER_COLUMNS,
    SERVING,
    Lacks,
    lack_choices,
    lacks_fit,
    officer_row,
    service_choices,
)
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_date
from hhapp.vn.text import name_sort_key

_IMPORT, _MERGE, _CARD, _DELETE = "import", "merge", "card", "delete"
_EMPTY = "Chưa có cán bộ nào. Nhập danh sách từ tệp Excel, Word, hoặc thêm từng người."
_TABLES = {"officer", "position_history", "certificate", "course", "participation", "evidence_link", "setting", "unit"}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page read."""

    unit_id: int
    day: date
    rows: tuple[OfficerRow, ...]
    departments: tuple[str, ...]


class OfficersPage(Page):
    """Table left, the chosen person right; what people lack is looked up beside the window."""

    key = "officers"
    tables = frozenset(_TABLES)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._lacks: Lacks | None = None
        self._rows: list[Row] = []
        self._shown: int | None = None
        self._panel: OfficerPanel | None = None
        self.more = MenuButton("Việc &khác", "Nhập từ tệp, phiếu đào tạo, sáp nhập đơn vị, xóa")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Cán bộ", self.start_new, role="main", hint="Thêm một người · Ctrl+N")
        for made in (self.more, self.add):
            self.add_button(made)
        self.table = RowsView(RowsModel(OFFICER_COLUMNS, desk.theme), "Cán bộ")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(self.table, _EMPTY, "Nhập từ tệp…", self.start_import)
        self.preview = OfficerImportPage(desk)
        self.preview.opened.connect(self._show_preview)
        self.preview.closed.connect(self._after_import)
        self._lay_out()

    # What the frame asks

    def reload(self) -> None:
        """Read the register again, then, beside the window, what people lack. A preview is compared again."""
        if self._stack.currentWidget() is self.preview:
            self.preview.compare_again()
        rules = self.desk.pack.officers
        if rules is None:
            self._say_none(f"Gói biểu mẫu “{self.desk.pack.name}” không có danh mục cán bộ và đào tạo.")
            return
        if self._panel is None:
            self._panel = OfficerPanel(self.desk, rules, self._save)
            self._panel.wanted.connect(self._on_wanted)
            self._panel.setMinimumWidth(424)
            self._splitter.addWidget(self._panel)
            self._splitter.setSizes([750, 430])
        self.kind.offer([("Tất cả", None), *((each.name, each.code) for each in rules.kinds)])
        before, self._seen = self._seen, self.try_read(self._read)
        if self._seen is None:
            self._say_none("Nhập thông tin đơn vị ở trang Cài đặt trước.")
            return
        if before is None or before.day != self._seen.day:
            self._lacks = None  # those of another day are not shown for this one
            self._offer_lacks()
        self._show(self._seen, self._panel)
        self._ask_lacks(self._seen)

    def show_thing(self, thing: Any) -> None:
        """Show somebody by id, whoever left too."""
        self._close_preview()
        self._narrowing.clear()
        if self.table.choose(thing):
            self.table.setFocus()

    def take_focus(self) -> None:
        """Go to the table."""
        if self._stack.currentWidget() is self.preview:
            self.preview.table.setFocus()
            return
        self.table.setFocus()
        self.table.choose_first()

    def start_new(self) -> None:
        """Ask for somebody new."""
        if self._stack.currentWidget() is self.preview:
            return
        if (dialogs := self._dialogs()) is not None and self.can_leave():
            dialogs.new_officer(self._show_made).open()

    def start_import(self) -> None:
        """Choose a list in a file."""
        if self._seen is not None and self.can_leave():
            self.preview.start(self._seen.unit_id)

    def start_search(self) -> None:
        """Go to the search line."""
        if self._stack.currentWidget() is self.preview:
            self.preview.start_search()
            return
        self.words.setFocus()
        self.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about what was changed of the person and not saved."""
        return self._panel is None or self._shown is None or self._panel.form.can_leave("Người này")

    # Laying out

    def _lay_out(self) -> None:
        self.kind, self.department, self.service, self.lack = Choice(), Choice(), Choice(), Choice()
        self.service.offer(service_choices())
        self.service.set_value(SERVING)
        self._offer_lacks()
        self._narrowing = FilterRow(
            SearchLine("Tìm (Ctrl+F), không cần dấu", "Tìm cán bộ theo tên, đơn vị, chức vụ, gõ không dấu cũng được"),
            (
                ("L&oại", self.kind),
                ("Đơ&n vị", self.department),
                ("Tình trạn&g", self.service),
                ("Thiế&u", self.lack),
            ),
            letters=7,
        )
        self._narrowing.changed.connect(self._filter)
        self.words = self._narrowing.words
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._place)
        self._splitter.setStretchFactor(0, 1)
        register = QWidget()
        column = QVBoxLayout(register)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._narrowing)
        column.addWidget(self._splitter, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(register)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)

    # Reading and showing

    def _read(self, session: Session) -> _Seen | None:
        unit = units.own_unit(session)
        if unit is None:
            return None
        day = day_of(self.desk.year.value, self.desk.today())
        rows = officer_rows(session, self.desk.pack, unit.id, day, EVERYBODY)
        names = {row.held.department for row in rows if row.held.department}
        return _Seen(unit.id, day, rows, tuple(sorted(names, key=name_sort_key)))

    def _show(self, seen: _Seen, panel: OfficerPanel) -> None:
        self.department.offer([("Tất cả", None), *((name, name) for name in seen.departments)])
        self.add.setEnabled(True)
        self._offer(seen)
        if not any(row.id == self._shown for row in seen.rows):
            self._shown = None
        panel.setVisible(self._shown is not None)
        self._narrowing.setVisible(bool(seen.rows))
        self._prepare(seen)
        if self._shown is not None:
            self._show_officer(panel, fill=not panel.form.changed())

    def _prepare(self, seen: _Seen) -> None:
        """Make the rows once, with what is known of lacks."""
        lacks = self._lacks
        self._rows = [officer_row(row, None if lacks is None else lacks.get(row.id, ())) for row in seen.rows]
        self._say_state(seen)
        self._filter()

    def _say_state(self, seen: _Seen) -> None:
        if self._stack.currentWidget() is self.preview:
            return
        serving = [row for row in seen.rows if row.in_service]
        told = [f"{len(serving)} người đang công tác", f"nữ {sum(row.is_woman for row in serving)}"]
        told.append(f"dân tộc thiểu số {sum(row.minority for row in serving)}")
        if self._lacks is not None:
            late = sum(any(lack.late for lack in lacks) for lacks in self._lacks.values())
            told.append(f"còn thiếu {len(self._lacks)}, quá hạn {late}")
        self.say(f"Cán bộ {self.desk.year.value}", f"{' · '.join(told)} · tính đến {format_date(seen.day)}")

    def _offer_lacks(self) -> None:
        """Until it is worked out who lacks what, nobody is said to lack nothing."""
        self.lack.offer(lack_choices() if self._lacks is not None else (("Đang tính…", None),))
        self.lack.setEnabled(self._lacks is not None)

    def _ask_lacks(self, seen: _Seen) -> None:
        desk, year = self.desk, self.desk.year.value

        def work(_job: Job) -> Lacks:
            found: dict[int, list[Lack]] = defaultdict(list)
            for lack in desk.read(lambda session: read_lacks(session, desk.pack, seen.unit_id, year, seen.day)):
                found[lack.officer.id].append(lack)
            return dict(found)

        desk.operations.read_beside(self, work, self._take_lacks, desk.alerts.fault)

    def _take_lacks(self, lacks: Lacks) -> None:
        self._lacks = lacks
        self._offer_lacks()
        if self._seen is not None:
            self._prepare(self._seen)
        if self._panel is not None and self._shown is not None:
            self._panel.show_lacks(lacks.get(self._shown, ()))

    def _say_none(self, sentence: str) -> None:
        self._seen, self._rows, self._shown = None, [], None
        self.say(f"Cán bộ {self.desk.year.value}", "")
        self.table.replace([])
        self._place.say(sentence)
        self._place.fill_button.hide()
        self._place.show_empty(True)
        self.add.setEnabled(False)
        self._offer(None)
        self._narrowing.hide()
        if self._panel is not None:
            self._panel.hide()

    def _offer(self, seen: _Seen | None) -> None:
        entries: list[tuple[str, object] | None] = []
        if seen is not None:
            entries.append(("&Nhập danh sách từ tệp…", _IMPORT))
        if seen is not None and seen.rows:
            entries += [("&Phiếu đào tạo của người đang chọn…", _CARD), ("&Sáp nhập đơn vị…", _MERGE), None]
            entries.append(("&Xóa người đang chọn", _DELETE))
        self.more.offer(entries)

    def _filter(self) -> None:
        kind, department = self.kind.value(), self.department.value()
        service, lack = self.service.value(), self.lack.value()
        lacks = self._lacks or {}

        def fits(row: OfficerRow) -> bool:
            if service is not None and row.in_service is not service:
                return False
            if (kind and row.held.kind != kind) or (department and row.held.department != department):
                return False
            return lack is None or lacks_fit(lacks.get(row.id, ()), lack)

        rows = kept(self._rows, self.words.text(), fits)
        self.table.replace(rows)
        self._place.say("Không có ai hợp với lựa chọn." if self._rows else _EMPTY)
        self._place.fill_button.setVisible(not self._rows)
        self._place.show_empty(not rows)

    def _on_chosen(self, row: OfficerRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._shown = None if row is None else row.id
        if self._panel is not None:
            self._panel.setVisible(row is not None)
            if row is not None:
                self._show_officer(self._panel, fill=True)

    def _on_opened(self, _row: OfficerRow) -> None:
        if self._panel is not None:
            self._panel.tabs.setCurrentIndex(0)
            self._panel.form.fields["name"].editor.setFocus()

    def _show_officer(self, panel: OfficerPanel, *, fill: bool) -> None:
        seen, shown, pack, year = self._seen, self._shown, self.desk.pack, self.desk.year.value
        if seen is None or shown is None:
            return
        found = self.try_read(lambda session: read_officer(session, pack, seen.unit_id, shown, year, seen.day))
        if found is not None:
            lacks = None if self._lacks is None else self._lacks.get(shown, ())
            panel.show_officer(found, lacks, fill=fill)

    # Writing

    def _dialogs(self) -> OfficerDialogs | None:
        seen, rules = self._seen, self.desk.pack.officers
        if seen is None or rules is None:
            return None
        return OfficerDialogs(self, self.desk, seen.unit_id, rules, seen.departments)

    def _show_made(self, officer_id: int) -> None:
        self.reload()
        self.show_thing(officer_id)

    def _save(self, values: dict[str, Any]) -> bool:
        row, panel, pack = self.table.chosen_item(), self._panel, self.desk.pack
        if row is None or panel is None:
            return False
        person = panel.form.person(values)

        def writing(session: Session) -> bool:
            edit.update_officer(session, pack, row.id, person)
            return True

        return bool(self.desk.write(f"Sửa thông tin {person.name}", writing))

    def _on_wanted(self, what: str, item: Any) -> None:
        row, dialogs = self.table.chosen_item(), self._dialogs()
        if row is None or dialogs is None:
            return
        if what == "class":
            self.asked_for.emit("training", item.course_id)
        elif what == "card":
            self._card()
        elif what.startswith("drop_"):
            self._drop(what, item, row)
        elif what == "position":
            dialogs.position(row, item).open()
        elif what == "certificate":
            dialogs.certificate(row, item).open()
        else:
            (dialogs.move if what == "move" else dialogs.leave)(row).open()

    def _drop(self, what: str, item: Any, row: OfficerRow) -> None:
        def writing(session: Session) -> None:
            (edit.delete_position if what == "drop_position" else edit.delete_certificate)(session, item.id)

        self.desk.write(f"Xóa {'chức vụ' if what == 'drop_position' else 'chứng chỉ'} của {row.name}", writing)

    def _on_more(self, picked: object) -> None:
        if picked == _IMPORT:
            self.start_import()
        elif picked == _MERGE and (dialogs := self._dialogs()) is not None:
            dialogs.merge().open()
        elif picked == _CARD:
            self._card()
        elif picked == _DELETE:
            self._delete()

    def _card(self) -> None:
        row: OfficerRow | None = self.table.chosen_item()
        kind = next(iter(self.desk.pack.documents_on(DocumentBasis.TRAINING_CARD)), None)
        if row is not None and kind is not None:
            export_document_kind(self, kind, self.desk.year.value, row.id)

    def _delete(self) -> None:
        """Only who was entered by mistake: whoever took part in a class is told to be given an end instead."""
        row: OfficerRow | None = self.table.chosen_item()
        if row is not None:
            self.desk.write(f"Xóa {row.name}", lambda session: edit.delete_officer(session, row.id))

    # The list from a file

    def _show_preview(self, name: str) -> None:
        self._stack.setCurrentWidget(self.preview)
        for made in (self.more, self.add):
            made.hide()
        self.say("Xem trước khi nhập", name)

    def _close_preview(self) -> None:
        self._stack.setCurrentIndex(0)
        for made in (self.more, self.add):
            made.show()

    def _after_import(self) -> None:
        self._close_preview()
        self.reload()
        self.take_focus()


def day_of(year: int, today: date) -> date:
    """The day as which a year is shown: today, its last where it is over, its first where it is to come."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))
