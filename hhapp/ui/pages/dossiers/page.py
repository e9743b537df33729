"""Hồ sơ trễ hạn: the register with its letters, counts by field and department, lists taken in from Excel.

Thousands of dossiers take longer to judge than a key may wait, so everything is read beside the window
(`desk.operations.read_beside`) and shown when it is there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.exchange.letters import Order, write_letters
from hhapp.packs.catalogue import DocumentBasis
from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.services import units
from hhapp.services.dossiers import counts, importing, letters, register
from hhapp.services.dossiers.counts import DossierCounts
from hhapp.services.dossiers.letters import NotWritten
from hhapp.services.dossiers.register import DOSSIER_SUBJECT, DossierRow, LetterRow, dossier_rows
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.dossiers.standing import DossierStatus
from hhapp.storage.evidence import files_of
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.dossiers.counts_tab import CountsTab
from hhapp.ui.pages.dossiers.dialogs import (
    ask_letters,
    ask_new_day,
    ask_return,
    ask_rules,
    ask_withdrawal,
    capital,
    left_out_words,
)
from hhapp.ui.pages.dossiers.dossier_panel import DossierPanel, dossier_fields, draft_from, offer_names, proposals
from hhapp.ui.pages.dossiers.dossier_rows import (
    DOSSIER_COLUMNS,
    LATE,
    count_rows,
    dossier_rows_shown,
    fits,
    of_year,
    status_choices,
)
from hhapp.ui.pages.dossiers.filters import DossierFilters
from hhapp.ui.pages.listing.list_import import ListImport, Register
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept, steady
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_number, format_percent

if TYPE_CHECKING:
    from hhapp.exchange.letters import LettersWritten

_OF_YEAR = (DocumentBasis.APOLOGY_REGISTER, DocumentBasis.OVERDUE_DOSSIERS, DocumentBasis.APOLOGY)
_IMPORT, _RULES, _DELETE = "import", "rules", "delete"
_EMPTY = "Chưa có hồ sơ nào của năm này. Nhập danh sách Excel của hệ thống một cửa, hoặc thêm từng hồ sơ."
_REGISTER = Register(
    noun="hồ sơ",
    what=importing.WHAT,
    columns=lambda session, pack: dossier_rules(session, pack).columns,
    compare=importing.compare_list,
    apply=importing.apply_list,
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read, with the rows made of it."""

    unit_id: int
    rules: DossierRules
    found: tuple[DossierRow, ...]
    rows: list[Row]
    counts: DossierCounts  # of the year
    counted: list[Row]  # the window's, by field and department
    names: dict[str, tuple[str, ...]]
    unwritten: int  # letters with a number and no file


class DossiersPage(Page):
    """The list with the chosen dossier beside it, the counts in a tab; the preview of a list lies over both."""

    key = "dossiers"
    tables = frozenset({"late_dossier", "apology_letter", "evidence_link", "setting", "unit"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._shown: int | None = None
        self._wanted: int | None = None  # to be chosen as soon as it was read
        self.documents = MenuButton("&Văn bản", "Sổ thư xin lỗi, danh sách quá hạn, thư của cả năm")
        self.documents.picked.connect(self._export)
        self.more = MenuButton("Việc &khác", "Nhập danh sách, quy tắc của đơn vị, xóa hồ sơ")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Hồ sơ", self.start_new, role="main", hint="Thêm một hồ sơ · Ctrl+N")
        for made in (self.documents, self.more, self.add):
            self.add_button(made)
        self.filters = DossierFilters()
        self.filters.changed.connect(self._filter)
        self.table = RowsView(RowsModel(DOSSIER_COLUMNS, desk.theme), "Hồ sơ trễ hạn")
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._on_chosen)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(self.table, _EMPTY, "Nhập danh sách Excel…", self.start_import)
        self.panel = DossierPanel(desk, self._save)
        self.panel.letter_wanted.connect(self._write_one)
        self.panel.new_day_wanted.connect(self._ask_new_day)
        self.panel.return_wanted.connect(self._ask_return)
        self.panel.withdrawal_wanted.connect(self._ask_withdrawal)
        self.counts = CountsTab(desk)
        self.counts.window_changed.connect(self.refresh)
        self.counts.opened.connect(self._show_counted)
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
        if self.desk.pack.dossiers is None:
            self._say_none(f"Gói biểu mẫu “{self.desk.pack.name}” không có phần hồ sơ trễ hạn.")
            return
        desk, before = self.desk, self._seen.rows if self._seen else []
        window = self.counts.span(desk.year.value)

        def reading(_job: Job) -> _Seen | None:
            return desk.read(lambda session: _read(session, desk, window, before))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)

    def show_thing(self, thing: Any) -> None:
        """Show a dossier by its id; without one the list."""
        self.tabs.setCurrentIndex(0)
        if isinstance(thing, int):
            self.filters.clear()
            self._wanted = thing
            self.reload()

    def take_focus(self) -> None:
        """Go to the list."""
        if self._stack.currentWidget() is self.preview:
            self.preview.take_focus()
        else:
            self.table.setFocus()
            self.table.choose_first()

    def start_new(self) -> None:
        """Ask for a new dossier."""
        if self._stack.currentWidget() is self.preview:
            return
        seen = self._seen
        if seen is None:
            return
        fields = dossier_fields(self.desk)
        names = ("code", "field", "applicant", "received_on", "promised_on", "department", "reason", "new_on")
        asked = {name: fields[name] for name in names}
        offer_names(asked, seen.names)
        FormDialog(self, "Hồ sơ mới", asked, "Thêm &hồ sơ", self._add).open()

    def start_search(self) -> None:
        """Go to the search line."""
        if self._stack.currentWidget() is self.preview:
            self.preview.start_search()
            return
        self.tabs.setCurrentIndex(0)
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def start_import(self) -> None:
        """Choose a list and show what it would change."""
        if self._seen is not None and self.can_leave():
            self.preview.start(self._seen.unit_id)

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved; a preview is simply left open."""
        previewing = self._stack.currentWidget() is self.preview
        return previewing or self._shown is None or self.panel.form.can_leave("Hồ sơ này")

    # Laying out

    def _lay_out(self) -> None:
        self._told = label("", "warning", wrap=True)
        self.write_button = button("Lập các thư nà&y…", self._write_all, hint="Cấp số và lập thư cho mọi hồ sơ cần thư")
        banner = QHBoxLayout()
        banner.addWidget(self._told, 1)
        banner.addWidget(self.write_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(banner)
        column.addWidget(self._place, 1)
        self.panel.setMinimumWidth(330)
        self.panel.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([790, 370])
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(splitter, 1)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Sổ hồ sơ và số đếm")
        self.tabs.addTab(listed, "&Sổ hồ sơ")
        self.tabs.addTab(self.counts, "Số đếm")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)

    # Reading and showing

    def _take(self, seen: _Seen | None) -> None:
        if seen is None:
            self._say_none("Nhập thông tin đơn vị ở trang Cài đặt trước.")
            return
        self._seen = seen
        self.say(f"Hồ sơ trễ hạn {self.desk.year.value}", _headline(seen))
        self._show_banner(seen)
        limit = seen.rules.reappointments
        self.filters.offer(seen.found, status_choices(limit))
        self.add.setEnabled(True)
        self._offer(seen)
        self.counts.show_counts(seen.counted)
        offer_names(self.panel.form.fields, seen.names)
        self._filter()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if self.table.choose(wanted):
                self.table.setFocus()
        self._show_chosen(fill=not self.panel.form.changed())

    def _show_banner(self, seen: _Seen) -> None:
        to_write = sum(row.apologise_for is not None for row in seen.found)
        told = [f"⚠ {to_write} hồ sơ cần lập thư xin lỗi."] if to_write else []
        told += [f"⚠ {seen.unwritten} thư đã cấp số nhưng chưa có tệp."] if seen.unwritten else []
        self._told.setText(" ".join(told))
        self._told.setVisible(bool(told))
        self.write_button.setText("Lập các thư nà&y…")
        self.write_button.setVisible(bool(told))

    def _offer(self, seen: _Seen) -> None:
        kinds = self.desk.pack.documents_on(*_OF_YEAR) if seen.found else ()
        letters_ = DocumentBasis.APOLOGY
        self.documents.offer(
            (f"{kind.name}: mọi thư của năm" if kind.basis is letters_ else kind.name, kind.code) for kind in kinds
        )
        entries: list[tuple[str, object] | None] = [
            ("&Nhập danh sách Excel…", _IMPORT),
            ("&Quy tắc của đơn vị…", _RULES),
        ]
        self.more.offer([*entries, *([None, ("&Xóa hồ sơ đang chọn", _DELETE)] if seen.found else [])])

    def _say_none(self, sentence: str) -> None:
        self._seen, self._shown = None, None
        self.say(f"Hồ sơ trễ hạn {self.desk.year.value}", "")
        self.table.replace([])
        self.counts.show_counts([])
        self._place.say(sentence)
        self._place.fill_button.hide()
        self._place.show_empty(True)
        self.add.setEnabled(False)
        for widget in (self.documents, self.more, self.panel, self.filters, self._told, self.write_button):
            widget.hide()

    def _filter(self) -> None:
        seen = self._seen
        if seen is None:
            return
        chosen = self.filters.chosen()
        rows = kept(seen.rows, self.filters.words.text(), fits(seen.rules.reappointments, *chosen))
        self.table.replace(rows)
        self._place.say("Không có hồ sơ nào hợp với lựa chọn." if seen.rows else _EMPTY)
        self._place.fill_button.setVisible(not seen.rows)
        self._place.show_empty(not rows)
        self.filters.setVisible(bool(seen.rows))

    def _on_chosen(self, row: DossierRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._shown = None if row is None else row.id
        self._show_chosen(fill=True)

    def _show_chosen(self, *, fill: bool) -> None:
        row: DossierRow | None = self.table.chosen_item()
        if row is None or row.id != self._shown:
            fill, self._shown = True, None if row is None else row.id
        self.panel.setVisible(row is not None)
        if row is not None:
            dossier_id = row.id
            files = self.desk.read(lambda session: files_of(session, DOSSIER_SUBJECT, dossier_id))
            self.panel.show_dossier(row, files, fill=fill)

    def _show_counted(self, kind: str, name: str) -> None:
        """Show the late dossiers behind a line of the counts."""
        self.filters.choose(
            field=name if kind == "field" else None, department=name if kind == "department" else None, status=LATE
        )
        self.tabs.setCurrentIndex(0)
        self.take_focus()

    # Writing

    def _add(self, values: dict[str, Any]) -> bool:
        seen = self._seen
        if seen is None:
            return False
        unit_id, draft = seen.unit_id, draft_from({**values, "times": None})
        made = self.desk.write(
            f"Thêm hồ sơ {draft.code}", lambda session: register.add_dossier(session, unit_id, draft)
        )
        if made is not None:
            self.show_thing(made)
        return made is not None

    def _save(self, values: dict[str, Any]) -> bool:
        dossier_id = self._shown
        if dossier_id is None:
            return False

        def writing(session: Session) -> bool:
            register.update_dossier(session, dossier_id, draft_from(values))
            return True

        return bool(self.desk.write(f"Sửa hồ sơ {values['code']}", writing))

    def _delete(self) -> None:
        row: DossierRow | None = self.table.chosen_item()
        if row is None:
            return

        def writing(session: Session) -> bool:
            register.delete_dossier(session, row.id)
            return True

        self.desk.write(f"Xóa hồ sơ {row.draft.code}", writing)

    def _on_more(self, picked: object) -> None:
        seen = self._seen
        if picked == _IMPORT:
            self.start_import()
        elif picked == _DELETE:
            self._delete()
        elif seen is not None:
            ask_rules(self, self.desk, seen.rules).open()

    def _ask_new_day(self) -> None:
        row, seen = self.table.chosen_item(), self._seen
        if row is not None and seen is not None and self.can_leave():
            ask_new_day(self, self.desk, row, seen.rules).open()

    def _ask_return(self) -> None:
        row = self.table.chosen_item()
        if row is not None and self.can_leave():
            ask_return(self, self.desk, row).open()

    def _ask_withdrawal(self, letter: LetterRow) -> None:
        ask_withdrawal(self, self.desk, letter).open()

    # Letters

    def _write_one(self) -> None:
        row: DossierRow | None = self.table.chosen_item()
        if row is not None and self.can_leave():
            self._ask_letters([row.id], others=False)

    def _write_all(self) -> None:
        seen = self._seen
        if seen is not None and self.can_leave():
            self._ask_letters([row.id for row in seen.found if row.apologise_for is not None])

    def _ask_letters(self, ids: list[int], *, others: bool = True) -> None:
        """Look beside the window what can be written, then ask; `others` that wait for a file are written along."""
        seen, desk = self._seen, self.desk
        assert seen is not None
        pack, unit_id, today = desk.pack, seen.unit_id, desk.today()

        def reading(session: Session) -> tuple[int, tuple[NotWritten, ...], int, int]:
            ready, left_out = letters.foresee_letters(session, pack, unit_id, ids, today)
            number = letters.next_number(session, unit_id, today.year)
            waiting = letters.letters_without_file(session, unit_id, None if others else ids)
            return ready, left_out, number, len(waiting)

        def ask(outlook: tuple[int, tuple[NotWritten, ...], int, int]) -> None:
            ready, left_out, _, waiting = outlook
            if not ready and not waiting:
                desk.alerts.tell("Chưa lập được thư xin lỗi nào.", f"{capital(left_out_words(left_out))}.")
                return
            codes = tuple(row.draft.code for row in seen.found if row.id in set(ids))
            kinds = letters.letter_kinds(pack)
            write = self._write
            ask_letters(self, desk, kinds, outlook, lambda order: write(replace(order, others=others), codes)).open()

        # the panel asks: a list that is read anew meanwhile does not take its answer
        desk.operations.read_beside(self.panel, lambda _job: desk.read(reading), ask, desk.alerts.fault)

    def _write(self, order: Order, codes: tuple[str, ...]) -> None:
        """Ask for a folder, then give numbers and write, beside the window; what was written opens from below."""
        desk, seen = self.desk, self._seen
        assert seen is not None
        start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
        out = desk.choosers.folder("Chọn thư mục nhận thư xin lỗi", start)
        if out is None:
            return
        desk.memory.keep_folder("report", out)
        pack, unit_id = desk.pack, seen.unit_id

        def work(job: Job) -> LettersWritten:
            return write_letters(desk.app, pack, unit_id, order, out, codes=codes, progress=job.progress)

        desk.operations.run("Đang lập thư xin lỗi…", work, self._tell_written, desk.alerts.fault)

    def _tell_written(self, done: LettersWritten) -> None:
        self.written.emit(f"Đã lập {len(done.numbers)} thư xin lỗi", done.files[0].path)
        if done.left_out:
            self.desk.alerts.tell(
                f"{len(done.left_out)} hồ sơ chưa có thư.", f"{capital(left_out_words(done.left_out))}."
            )

    def _export(self, code: object) -> None:
        export_document_kind(self, self.desk.pack.document_kind(str(code)), self.desk.year.value)

    # Importing

    def _show_preview(self, name: str) -> None:
        self._stack.setCurrentWidget(self.preview)
        for made in (self.documents, self.more, self.add):
            made.hide()
        self.say("Xem trước khi nhập", name)

    def _after_import(self) -> None:
        self._stack.setCurrentIndex(0)
        self.add.show()
        self.filters.clear()
        self.reload()
        self.table.setFocus()


def _read(session: Session, desk: Desk, window: tuple[date, date], before: list[Row]) -> _Seen | None:
    unit = units.own_unit(session)
    if unit is None:
        return None
    pack, year, today = desk.pack, desk.year.value, desk.today()
    rules = dossier_rules(session, pack)
    every = dossier_rows(session, pack, unit.id, None, today)
    found = tuple(row for row in every if of_year(row, year))
    limit, whole = rules.reappointments, (date(year, 1, 1), date(year, 12, 31))
    return _Seen(
        unit_id=unit.id,
        rules=rules,
        found=found,
        rows=steady(dossier_rows_shown(found, year), before),
        counts=counts.count_window(every, *whole, limit),
        counted=count_rows(
            counts.count_window(every, *window, limit),
            counts.counts_by_field(every, *window, limit),
            counts.counts_by_department(every, *window, limit),
        ),
        names=proposals(rules, register.names_used(session, unit.id)),
        unwritten=len(letters.letters_without_file(session, unit.id)),
    )


def _headline(seen: _Seen) -> str:
    """Letters / late dossiers against what the rules ask, then what waits."""
    late, written = Decimal(seen.counts.late), Decimal(seen.counts.with_letter)
    share = f"{written}/{late} ({format_percent(written, late)})" if late else "không phát sinh"
    asked = format_number(seen.rules.letter_rate * 100)
    met = "" if not late else ": đạt" if written / late >= seen.rules.letter_rate else ": chưa đạt"
    near = sum(row.status is DossierStatus.NEAR for row in seen.found)
    return (
        f"Trễ hạn {late} · có thư {share}, yêu cầu {asked}%{met}"
        f" · quá hạn chưa trả {seen.counts.overdue} · sắp đến hạn {near}"
    )
