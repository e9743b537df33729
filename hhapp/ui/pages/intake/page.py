"""Tiếp nhận: what units below send. A folder is looked at, taken in, and every report stands in the year's table.

Thousands of units take longer to read than a key may wait, so all of it is read beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentKind
from hhapp.services.exchange_lists import debts
from hhapp.services.intake_documents import period_subject
from hhapp.services.intake_table import CellState, IntakeTable, intake_table
from hhapp.services.received import received_rows
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.intake.debts_tab import DebtsTab
from hhapp.ui.pages.intake.intake_rows import debt_rows, received_rows_shown, table_rows
from hhapp.ui.pages.intake.preview import IntakePreview
from hhapp.ui.pages.intake.received_tab import ReceivedTab
from hhapp.ui.pages.intake.scores_tab import ScoresTab
from hhapp.ui.pages.intake.table_tab import TableTab
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.rows import Row, steady

_FILES = "Gói gửi (*.hhbc)"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read, with the rows made of it."""

    table: IntakeTable
    units: list[Row]
    received: list[Row]
    debts: list[Row]
    unanswered: int


class IntakePage(Page):
    """Four tabs; the preview of a folder lies over them. A further tab is one widget in `_tabs_in_order`."""

    key = "intake"
    tables = frozenset(
        {"received_submission", "received_content", "unit", "known_key", "reporting_period", "setting"}
    ) | {"verified_points"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._wanted: int | None = None
        self.one = button("Nhận &tệp…", self._choose_file, hint="Một gói .hhbc")
        self.folder = button("Nhận thư mục &gói…", self.start_new, role="main", hint="Xem trước rồi nhận · Ctrl+N")
        self.add_button(self.one)
        self.add_button(self.folder)
        self.units = TableTab(desk)
        self.units.opened.connect(self.show_thing)
        self.units.document_wanted.connect(self._write_document)
        self.received = ReceivedTab(desk)
        self.received.written.connect(self.written)
        self.debts = DebtsTab(desk)
        self.scores = ScoresTab(desk)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Tiếp nhận báo cáo")
        for tab, name in self._tabs_in_order():
            self.tabs.addTab(tab, name)
        self.preview = IntakePreview(desk)
        self.preview.opened.connect(self._show_preview)
        self.preview.closed.connect(self._after_preview)
        shortcut("Esc", self.preview, self.preview.refuse)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)
        self.setAcceptDrops(True)

    def _tabs_in_order(self) -> tuple[tuple[Any, str], ...]:
        named = (self.units, "Kỳ báo cáo"), (self.received, "Gói đã nhận"), (self.scores, "Chỉ số đơn vị")
        return (*named, (self.debts, "Còn nợ"))

    # What the frame asks

    def reload(self) -> None:
        """Ask for everything anew; what is shown stays until the answer comes."""
        if self._stack.currentWidget() is self.preview:
            return
        desk, before = self.desk, self._seen

        def reading(_job: Job) -> _Seen:
            return desk.read(lambda session: _read(session, desk, before))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)
        self.scores.reload()

    def show_thing(self, thing: Any) -> None:
        """Show a submission of the register by its id."""
        if isinstance(thing, int):
            self.tabs.setCurrentWidget(self.received)
            self._wanted = thing
            self._show_wanted()

    def take_focus(self) -> None:
        """Go to the list in sight."""
        if self._stack.currentWidget() is self.preview:
            self.preview.take_focus()
        else:
            self._tab().take_focus()

    def start_new(self) -> None:
        """Choose a folder and look at what is in it."""
        start = self.desk.memory.folder("intake") or Path.home()
        folder = self.desk.choosers.folder("Chọn thư mục để các gói nhận được", start)
        if folder is not None:
            self.desk.memory.keep_folder("intake", folder)
            self.preview.look([folder])

    def start_search(self) -> None:
        """Go to the search line of the list in sight."""
        self._tab().start_search()

    def look_at(self, paths: list[Path]) -> bool:
        """Look at packages and folders before taking them in; False while others are being looked at."""
        free = self._stack.currentWidget() is self.tabs
        if free:
            self.preview.look(paths)
        return free

    # Showing

    def _tab(self) -> Any:
        return self.tabs.currentWidget()

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        self.say(f"Tiếp nhận {seen.table.year}", _headline(seen))
        self.units.show_table(seen.table, seen.units)
        self.received.show_received(seen.received)
        self.debts.show_debts(seen.debts)
        self._show_wanted()

    def _show_wanted(self) -> None:
        seen = self._seen
        if self._wanted is not None and seen is not None and any(row.key == self._wanted for row in seen.received):
            wanted, self._wanted = self._wanted, None
            self.received.show_one(wanted)

    def _choose_file(self) -> None:
        path = self.desk.choosers.file_to_open("Chọn gói của đơn vị gửi", _FILES)
        if path is not None:
            self.preview.look([path])

    def _write_document(self, kind: DocumentKind, period: str) -> None:
        seen = self._seen
        if seen is not None:
            export_document_kind(self, kind, seen.table.year, period_subject(self.desk.pack, period))

    def _show_preview(self, name: str) -> None:
        self._stack.setCurrentWidget(self.preview)
        self.one.hide()
        self.folder.hide()
        self.say("Xem trước khi nhận", name)

    def _after_preview(self, sentence: str) -> None:
        self._stack.setCurrentWidget(self.tabs)
        self.one.show()
        self.folder.show()
        if sentence:
            self.written.emit(sentence.rstrip("."), self.desk.app.folder.received)
        self.reload()
        self.take_focus()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders of this computer may be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped, as at a chosen folder."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self.look_at(paths):
            event.acceptProposedAction()


def _read(session: Session, desk: Desk, before: _Seen | None) -> _Seen:
    year, today = desk.year.value, desk.today()
    table = intake_table(session, desk.pack, year, today)
    found = [row for row in received_rows(session) if row.period_code.startswith(f"{year}-")]
    return _Seen(
        table=table,
        units=steady(table_rows(table), before.units if before else ()),
        received=steady(received_rows_shown(found), before.received if before else ()),
        debts=debt_rows(debts(session, desk.pack, today)),
        unanswered=sum(row.outcome is None for row in found),
    )


def _headline(seen: _Seen) -> str:
    overdue = sum(cell.state is CellState.OVERDUE for row in seen.table.rows for cell in row.cells)
    units = sum(row.listed for row in seen.table.rows)
    took = f"đã nhận {len(seen.received)} gói · chưa trả lời {seen.unanswered}"
    return f"{units} đơn vị · {took} · quá hạn chưa gửi {overdue}"
