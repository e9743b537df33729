"""Nhiệm vụ giao: the year's assigned work with its causes, returned drafts, proposals on rules, the summary for rating.

Nothing is said of a person without the counts behind it, and every count shows its rows. Like the late dossiers it is
read beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.packs.catalogue import DocumentBasis
from hhapp.services import units
from hhapp.services.assignments import drafts, importing, proposals, register, summary
from hhapp.services.assignments.drafts import DraftRow
from hhapp.services.assignments.register import ASSIGNMENT_SUBJECT, AssignmentDraft, AssignmentRow
from hhapp.services.assignments.summary import AssignmentCounts, WorkSummary
from hhapp.storage.evidence import files_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.assignments.assignment_panel import (
    AssignmentPanel,
    cause_fields,
    offer_names,
    task_fields,
)
from hhapp.ui.pages.assignments.assignment_rows import (
    SUMMARY_COLUMNS,
    TASK_COLUMNS,
    behind_rows,
    draft_list,
    fits,
    proposal_list,
    share,
    summary_rows,
    task_rows,
)
from hhapp.ui.pages.assignments.drafts_tab import DraftsTab
from hhapp.ui.pages.assignments.filters import AssignmentFilters
from hhapp.ui.pages.assignments.proposals_tab import ProposalsTab
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.listing.list_import import ListImport, Register
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept, steady
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea

_BASES = (DocumentBasis.DIRECTIVE_REPORT, DocumentBasis.ASSIGNMENT_SUMMARY, DocumentBasis.RULE_PROPOSALS)
_IMPORT, _DELETE = "import", "delete"
_TASKS, _DRAFTS, _PROPOSALS, _SUMMARY = range(4)
_EMPTY = "Chưa có nhiệm vụ giao nào của năm này. Nhập danh sách Excel, hoặc thêm từng nhiệm vụ."
_LONGEST_TITLE = 60
_REGISTER = Register(
    noun="nhiệm vụ",
    what=importing.WHAT,
    columns=lambda _session, pack: register.assignment_rules(pack).columns,
    compare=importing.compare_list,
    apply=importing.apply_list,
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read, with the rows made of it."""

    unit_id: int
    rules: AssignmentRules
    summary: WorkSummary
    found: tuple[AssignmentRow, ...]
    rows: list[Row]
    drafts: list[Row]
    proposals: list[Row]
    summed: list[Row]
    names: dict[str, tuple[str, ...]]


class AssignmentsPage(Page):
    """Four tabs; the preview of a list lies over them."""

    key = "assignments"
    tables = frozenset({"assignment", "draft", "draft_return", "rule_proposal", "evidence_link", "setting", "unit"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._shown: int | None = None
        self._wanted: int | None = None
        self.panel: AssignmentPanel | None = None
        self.proposals: ProposalsTab | None = None
        self.documents = MenuButton("&Văn bản", "Báo cáo thực hiện chỉ thị, tổng hợp để đánh giá, kiến nghị")
        self.documents.picked.connect(self._export)
        self.more = MenuButton("Việc &khác", "Nhập danh sách, xóa nhiệm vụ")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Nhiệm vụ", self.start_new, role="main", hint="Thêm · Ctrl+N")
        for made in (self.documents, self.more, self.add):
            self.add_button(made)
        self.filters = AssignmentFilters()
        self.filters.changed.connect(self._filter)
        self.table = RowsView(RowsModel(TASK_COLUMNS, desk.theme), "Nhiệm vụ giao")
        self.table.chosen.connect(self._on_chosen)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(self.table, _EMPTY, "Nhập danh sách Excel…", self.start_import)
        self.drafts = DraftsTab(desk)
        self.summary = RowsView(RowsModel(SUMMARY_COLUMNS, desk.theme), "Tổng hợp theo đơn vị, cá nhân")
        self.summary.opened.connect(self._show_behind)
        self.summary.clicked.connect(self._show_clicked)
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
        rules = self.desk.pack.assignments
        if rules is None:
            self._say_none(f"Gói biểu mẫu “{self.desk.pack.name}” không có phần nhiệm vụ giao.")
            return
        self._make_parts(rules)
        desk, before = self.desk, self._seen.rows if self._seen else []

        def reading(_job: Job) -> _Seen | None:
            return desk.read(lambda session: _read(session, desk, before))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)

    def show_thing(self, thing: Any) -> None:
        """Show a task by its id; without one the list."""
        self.tabs.setCurrentIndex(_TASKS)
        if isinstance(thing, int):
            self.filters.clear()
            self._wanted = thing
            self.reload()

    def take_focus(self) -> None:
        """Go to the table that is shown."""
        if self._stack.currentWidget() is self.preview:
            self.preview.take_focus()
            return
        proposed = self.table if self.proposals is None else self.proposals.table
        table = (self.table, self.drafts.table, proposed, self.summary)[self.tabs.currentIndex()]
        table.setFocus()
        table.choose_first()

    def start_new(self) -> None:
        """Ask for a new task; beside the drafts and proposals for one of those."""
        seen = self._seen
        if seen is None or self._stack.currentWidget() is self.preview:
            return
        if self.tabs.currentIndex() == _DRAFTS:
            self.drafts.start_new()
        elif self.tabs.currentIndex() == _PROPOSALS and self.proposals is not None:
            self.proposals.start_new()
        else:
            fields = task_fields(self.desk)
            names = ("content", "document_number", "document_on", "issuer", "due_on", "person", "department")
            asked = {name: fields[name] for name in names}
            offer_names(asked, seen.names)
            FormDialog(self, "Nhiệm vụ giao mới", asked, "Thê&m nhiệm vụ", self._add).open()

    def start_search(self) -> None:
        """Go to the search line."""
        if self._stack.currentWidget() is self.preview:
            self.preview.start_search()
            return
        self.tabs.setCurrentIndex(_TASKS)
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def start_import(self) -> None:
        """Choose a list and show what it would change."""
        if self._seen is not None and self.can_leave():
            self.preview.start(self._seen.unit_id)

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved; a preview is simply left open."""
        if self._stack.currentWidget() is self.preview:
            return True
        return self._can_leave_task() and (self.proposals is None or self.proposals.can_leave())

    # Laying out

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._place)
        self._splitter.setStretchFactor(0, 1)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self._splitter, 1)
        summed = QWidget()
        column = QVBoxLayout(summed)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addWidget(label("Nháy chuột hoặc Enter: xem từng nhiệm vụ, dự thảo đằng sau các số của dòng.", "quiet"))
        column.addWidget(self.summary, 1)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Nhiệm vụ, dự thảo, kiến nghị, tổng hợp")
        self.tabs.addTab(listed, "Nhiệ&m vụ")
        self.tabs.addTab(self.drafts, "Dự thảo bị trả lại")
        self._proposals_place = QWidget()
        self._proposals_box = QVBoxLayout(self._proposals_place)
        self._proposals_box.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self._proposals_place, "Kiến nghị")
        self.tabs.addTab(summed, "Tổng hợp")
        self.tabs.currentChanged.connect(self._on_tab)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.preview)
        self.body.addWidget(self._stack, 1)

    def _make_parts(self, rules: AssignmentRules) -> None:
        """What needs the pack's words is made when the pack is known."""
        if self.panel is not None:
            return
        self.panel = AssignmentPanel(self.desk, rules, self._save)
        self.panel.end_wanted.connect(self._ask_end)
        self.panel.cause_wanted.connect(self._ask_cause)
        self.panel.setMinimumWidth(330)
        self.panel.hide()
        self._splitter.addWidget(self.panel)
        self._splitter.setSizes([790, 370])
        self.proposals = ProposalsTab(self.desk, rules)
        self._proposals_box.addWidget(self.proposals)

    # Reading and showing

    def _take(self, seen: _Seen | None) -> None:
        panel, tab = self.panel, self.proposals
        if seen is None or panel is None or tab is None:
            self._say_none("Nhập thông tin đơn vị ở trang Cài đặt trước.")
            return
        self._seen = seen
        self.say(f"Nhiệm vụ giao {self.desk.year.value}", _headline(seen.summary.counts))
        self.filters.offer(seen.found)
        self.add.setEnabled(True)
        kinds = self.desk.pack.documents_on(*_BASES)
        self.documents.offer((kind.name, kind.code) for kind in kinds)
        entries: list[tuple[str, object] | None] = [("&Nhập danh sách Excel…", _IMPORT)]
        self.more.offer([*entries, *([None, ("&Xóa nhiệm vụ đang chọn", _DELETE)] if seen.found else [])])
        self.drafts.show_drafts(seen.unit_id, seen.rules, seen.drafts)
        tab.show_proposals(seen.unit_id, seen.proposals)
        self.summary.replace(seen.summed)
        for at, name, rows in ((_DRAFTS, "Dự thảo bị trả lại", seen.drafts), (_PROPOSALS, "Kiến nghị", seen.proposals)):
            self.tabs.setTabText(at, f"{name} ({len(rows)})" if rows else name)
        offer_names(panel.form.fields, seen.names)
        self._filter()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            if self.table.choose(wanted):
                self.table.setFocus()
        self._show_chosen(fill=not panel.form.changed())

    def _say_none(self, sentence: str) -> None:
        self._seen, self._shown = None, None
        self.say(f"Nhiệm vụ giao {self.desk.year.value}", "")
        self.table.replace([])
        self.summary.replace([])
        self._place.say(sentence)
        self._place.fill_button.hide()
        self._place.show_empty(True)
        self.add.setEnabled(False)
        self.tabs.setCurrentIndex(_TASKS)
        for at in (_DRAFTS, _PROPOSALS, _SUMMARY):
            self.tabs.setTabEnabled(at, False)
        for widget in (self.documents, self.more, self.panel, self.filters):
            if widget is not None:
                widget.hide()

    def _filter(self) -> None:
        seen = self._seen
        if seen is None:
            return
        rows = kept(seen.rows, self.filters.words.text(), fits(*self.filters.chosen()))
        self.table.replace(rows)
        self._place.say("Không có nhiệm vụ nào hợp với lựa chọn." if seen.rows else _EMPTY)
        self._place.fill_button.setVisible(not seen.rows)
        self._place.show_empty(not rows)
        self.filters.setVisible(bool(seen.rows))
        for at in (_DRAFTS, _PROPOSALS, _SUMMARY):
            self.tabs.setTabEnabled(at, True)

    def _can_leave_task(self) -> bool:
        return self._shown is None or self.panel is None or self.panel.form.can_leave("Nhiệm vụ này")

    def _on_chosen(self, row: AssignmentRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        if not self._can_leave_task():
            self.table.choose(self._shown)
            return
        self._shown = None if row is None else row.id
        self._show_chosen(fill=True)

    def _show_chosen(self, *, fill: bool) -> None:
        row, panel = self.table.chosen_item(), self.panel
        if panel is None:
            return
        if row is None or row.id != self._shown:
            fill, self._shown = True, None if row is None else row.id
        panel.setVisible(row is not None)
        if row is not None:
            files = self.desk.read(lambda session: files_of(session, ASSIGNMENT_SUBJECT, row.id))
            panel.show_task(row, files, fill=fill)

    def _on_tab(self, at: int) -> None:
        words = {_DRAFTS: "+ Dự thảo", _PROPOSALS: "+ Kiến nghị"}
        self.add.setText(words.get(at, "+ Nhiệm vụ"))
        self.take_focus()

    def _show_clicked(self) -> None:
        if (item := self.summary.chosen_item()) is not None:
            self._show_behind(item)

    def _show_behind(self, item: tuple[str, AssignmentCounts]) -> None:
        """The tasks and drafts that a line of the summary was counted from."""
        if any(each.isVisible() for each in self.findChildren(ListDialog)):
            return  # the second click of a double click
        name, counts = item
        title = f"{name}: {counts.total} nhiệm vụ, đúng hạn {share(counts)}"
        listed = ListDialog(self, self.desk.theme, title, TASK_COLUMNS, behind_rows(counts))
        listed.resize(1000, listed.height())
        listed.say("Enter: mở nhiệm vụ, dự thảo.").lead_to(self._open_behind).open()

    def _open_behind(self, row: AssignmentRow | DraftRow) -> None:
        if isinstance(row, AssignmentRow):
            self.show_thing(row.id)
        else:
            self.tabs.setCurrentIndex(_DRAFTS)
            self.drafts.table.choose(row.id)

    # Writing

    def _add(self, values: dict[str, Any]) -> bool:
        seen = self._seen
        if seen is None:
            return False
        unit_id, draft = seen.unit_id, AssignmentDraft(**values)
        made = self.desk.write(
            f"Thêm nhiệm vụ giao: {draft.content[:_LONGEST_TITLE]}",
            lambda session: register.add_assignment(session, unit_id, draft),
        )
        if made is not None:
            self.show_thing(made)
        return made is not None

    def _save(self, values: dict[str, Any]) -> bool:
        task_id = self._shown
        if task_id is None:
            return False

        def writing(session: Session) -> bool:
            register.update_assignment(session, task_id, AssignmentDraft(**values))
            return True

        return bool(self.desk.write(f"Sửa nhiệm vụ giao: {values['content'][:_LONGEST_TITLE]}", writing))

    def _delete(self) -> None:
        row: AssignmentRow | None = self.table.chosen_item()
        if row is None:
            return

        def writing(session: Session) -> bool:
            register.delete_assignment(session, row.id)
            return True

        self.desk.write(f"Xóa nhiệm vụ giao: {row.draft.content[:_LONGEST_TITLE]}", writing)

    def _on_more(self, picked: object) -> None:
        if picked == _IMPORT:
            self.start_import()
        else:
            self._delete()

    def _ask_end(self) -> None:
        row: AssignmentRow | None = self.table.chosen_item()
        if row is None or not self._can_leave_task():
            return
        fields = {
            "on": Field("&Ngày hoàn thành", DayEdit(self.desk.theme.colours.quiet, self.desk.today), required=True),
            "result": Field("&Kết quả", TextArea(3)),
        }

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> bool:
                register.complete_assignment(session, row.id, values["on"], values["result"])
                return True

            return bool(self.desk.write(f"Hoàn thành: {row.draft.content[:_LONGEST_TITLE]}", writing))

        dialog = FormDialog(self, "Hoàn thành nhiệm vụ", fields, "&Ghi hoàn thành", save, sentence=row.draft.content)
        dialog.load({"on": self.desk.today(), "result": row.draft.result}).open()

    def _ask_cause(self) -> None:
        row, seen = self.table.chosen_item(), self._seen
        if row is None or seen is None or not self._can_leave_task():
            return

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> bool:
                register.explain_assignment(session, row.id, values["cause_kind"], values["cause"])
                return True

            return bool(self.desk.write(f"Lý do trễ: {row.draft.content[:_LONGEST_TITLE]}", writing))

        dialog = FormDialog(
            *(self, "Lý do trễ hạn", cause_fields(seen.rules), "&Ghi lý do", save), sentence=row.draft.content
        )
        dialog.load({"cause_kind": row.draft.cause_kind, "cause": row.draft.cause}).open()

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
        self.tabs.setCurrentIndex(_TASKS)
        self.add.show()
        self.filters.clear()
        self.reload()
        self.table.setFocus()


def _read(session: Session, desk: Desk, before: list[Row]) -> _Seen | None:
    unit = units.own_unit(session)
    if unit is None:
        return None
    pack, window = desk.pack, register.year_window(desk.year.value)
    found = summary.work_summary(session, pack, unit.id, window, desk.today())
    return _Seen(
        unit_id=unit.id,
        rules=register.assignment_rules(pack),
        summary=found,
        found=found.counts.tasks,
        rows=steady(task_rows(found.counts.tasks), before),
        drafts=draft_list(drafts.draft_rows(session, pack, unit.id, window)),
        proposals=proposal_list(proposals.proposal_rows(session, pack, unit.id, window)),
        summed=summary_rows(found),
        names=register.names_used(session, unit.id),
    )


def _headline(counts: AssignmentCounts) -> str:
    late = counts.done_late + counts.overdue
    cause = f" · chưa ghi lý do {counts.unexplained}/{late}" if counts.unexplained else ""
    return (
        f"{counts.total} nhiệm vụ · đúng hạn {share(counts)} · quá hạn chưa xong {counts.overdue}{cause}"
        f" · dự thảo bị trả lại {len(counts.drafts)}"
    )
