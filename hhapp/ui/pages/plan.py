"""Kế hoạch: the year's tasks by area, a form beside them, and the way in for the office's own file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis
from hhapp.packs.context import TaskTotals
from hhapp.services import plan as plans
from hhapp.services import plan_edit, units
from hhapp.services.handed.lines import mark_of
from hhapp.services.handed.standing import RowStanding
from hhapp.services.plan import PlanCard, TaskRow
from hhapp.services.totals import totals_of_rows
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import IMPORT, Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.handed.hand_down import HandDownDialog, standing_dialog, units_dialog
from hhapp.ui.pages.handed.taking import choose_package
from hhapp.ui.pages.import_preview import ImportPreviewPage
from hhapp.ui.pages.plan_filters import PlanFilters
from hhapp.ui.pages.plan_rows import PLAN_COLUMNS, plan_rows
from hhapp.ui.pages.plan_words import ask_delete_plan, edit_plan
from hhapp.ui.pages.task_content import NewTask, task_name
from hhapp.ui.pages.task_panel import TaskPanel
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import RowList, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

_WORDS, _DELETE, _HAND, _STANDING, _TAKE = (object() for _ in range(5))
_NARROW = 1030  # of the page; the window is then less than 1200 wide


class PlanPage(Page):
    """The list and the form; the preview of an import lies over both while it lasts."""

    key = "plan"
    tables = frozenset(
        {
            "plan",
            "plan_area",
            "plan_task",
            "task_milestone",
            "progress_note",
            "evidence_link",
            "evidence_file",
            "handed_row",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._plan: PlanCard | None = None
        self._rows = RowList()
        self._choice = Choice()
        self._choice.setAccessibleName("Kế hoạch đang xem")
        self._choice.currentIndexChanged.connect(self._on_plan)
        self.import_button = button("Nhập từ &tệp…", self.start_import, hint="Nhập phụ lục kế hoạch từ Word hoặc Excel")
        self.add = button("+ Nhiệm vụ", self.start_new, role="main", hint="Thêm một nhiệm vụ · Ctrl+N")
        for made in (self._choice, self.import_button, self.add):
            self.add_button(made)
        self.filters = PlanFilters()
        self.filters.changed.connect(self._filter)
        self.documents = MenuButton(
            "Việc khác", "Xuất văn bản lập từ kế hoạch này; tên, số, ngày ban hành; xóa kế hoạch"
        )
        self.documents.picked.connect(self._on_more)
        self.table = RowsView(RowsModel(PLAN_COLUMNS, desk.theme), "Nhiệm vụ của kế hoạch", group_tail=1)
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.panel = TaskPanel(desk)
        self.panel.closed.connect(self._fold)
        self._place = EmptyOr(self.table, "", "Nhập từ tệp Word hoặc Excel…", self.start_import)
        self.preview = ImportPreviewPage(desk)
        self.preview.closed.connect(self._after_import)
        self._shown_id: int | None = None
        self._wanted: int | None = None  # a task to go to when the rows are there
        self._lay_out()
        shortcut("Del", self.table, self._delete)
        shortcut("Ctrl+D", self, self._complete)

    def reload(self) -> None:
        """Read the plan again; a preview that is open is compared again."""
        if self._stack.currentWidget() is self.preview:
            self.preview.compare_again()
            return
        cards = self.desk.read(lambda session: plans.plans(session, self.desk.year.value))
        self._choice.offer((card.title, card.id) for card in cards)
        self._show_buttons(True)
        self._plan = next((card for card in cards if card.id == self._choice.value()), None)
        if self._plan is None:
            self._show_tasks(None, (), RowList())
            return
        plan_id, today = self._plan.id, self.desk.today()

        def reading(session: Session) -> tuple[tuple[TaskRow, ...], RowList]:
            tasks = plans.task_rows(session, plan_id, today)
            return tasks, RowList(plan_rows(tasks))

        count = self.desk.read(lambda session: plans.task_count(session, self.desk.year.value))
        self.read_and_show(reading, lambda found: self._show_tasks(plan_id, *found), much=count > plans.MANY_TASKS)

    def _show_tasks(self, plan_id: int | None, tasks: tuple[TaskRow, ...], rows: RowList) -> None:
        if plan_id != (None if self._plan is None else self._plan.id):
            return  # another plan was chosen while this one was read
        self._rows = rows
        self.filters.offer(tasks)
        self._say_state(tasks)
        self._filter()
        if self._shown_id is not None:
            self._show_task(self._shown_id)
        if self._wanted is not None:
            self._go_to_task(self._wanted)

    def show_thing(self, thing: Any) -> None:
        """Show a task (its id), or begin an import."""
        self.filters.clear()
        if thing == IMPORT:
            self.start_import()
        elif isinstance(thing, int):
            self._go_to_plan_of(thing)
            self._go_to_task(thing)

    def take_focus(self) -> None:
        """Go to the table, on the first task where none is chosen."""
        self.table.setFocus()
        if self.table.chosen_key() is None and (first := next(iter(self.table.items()), None)) is not None:
            self.table.choose(first.id)

    def start_new(self) -> None:
        """Ask for a new task's words; the first one makes this year's plan."""
        if self._plan is None and not self._make_plan():
            return
        assert self._plan is not None
        plan_id, chosen = self._plan.id, self.table.chosen_item()
        areas = self.desk.read(lambda session: plans.areas(session, plan_id))
        NewTask(self, self.desk, areas, chosen.area_id if chosen else None).open()

    def start_search(self) -> None:
        """Go to the search line."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def start_import(self) -> None:
        """Choose a file and show what it would change."""
        if self.panel.can_leave():
            self.preview.start(self._plan)

    def can_leave(self) -> bool:
        """Unsaved words are asked about; a preview is simply left open."""
        return self._stack.currentWidget() is self.preview or self.panel.can_leave()

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._place)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.panel.setMinimumWidth(340)
        self._splitter.setSizes([720, theme.FORM_WIDTH - theme.MEDIUM])
        self.desk.memory.place_splitter(self.key, self._splitter)
        self._splitter.splitterMoved.connect(self._keep_sizes)
        place = QWidget()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        row = QHBoxLayout()
        row.addWidget(self.filters, 1)
        row.addWidget(self.documents)
        box.addLayout(row)
        box.addWidget(self._splitter, 1)
        self._hint = label("Enter hoặc nháy đúp: mở nhiệm vụ. Esc: trở lại danh sách.", "quiet")
        box.addWidget(self._hint)
        self._stack = QStackedWidget()
        self._stack.addWidget(place)
        self._stack.addWidget(self.preview)
        self.preview.opened.connect(self._show_preview)
        self.body.addWidget(self._stack, 1)

    def _keep_sizes(self) -> None:
        self.desk.memory.keep_splitter(self.key, self._splitter)

    def _say_state(self, tasks: tuple[TaskRow, ...]) -> None:
        if self._plan is None:
            self.say(self.title, "Chưa có kế hoạch nào.")
        else:
            state = _state(totals_of_rows(tasks)) if tasks else "Kế hoạch chưa có nhiệm vụ."
            self.say(f"Kế hoạch {self._plan.year}", state)

    def _filter(self) -> None:
        wanted = self.filters.value()
        rows = kept(self._rows, wanted.words, wanted.fits)
        self.table.replace(rows)
        self._place.show_empty(not rows)
        if self._rows:
            self._place.say("Không có nhiệm vụ nào hợp với điều kiện lọc.")
        else:
            self._place.say("Chưa có nhiệm vụ. Nhập phụ lục kế hoạch từ tệp cơ quan đang có.")
        self._place.fill_button.setVisible(not self._rows)
        self.filters.setVisible(bool(self._rows))
        self._offer_more()
        self._show_panel(not self._narrow)

    def _offer_more(self) -> None:
        take = ("Nhận gói giao việc của cấp trên…", _TAKE)
        if self._plan is None:
            self.documents.offer((take,))
            return
        kinds = self.desk.pack.documents_on(DocumentBasis.PLAN, DocumentBasis.REMINDER) if self._rows else ()
        documents: list[tuple[str, object] | None] = [(f"{kind.name}…", kind.code) for kind in kinds]
        own: list[tuple[str, object] | None] = [("Tên, số, ngày ban hành…", _WORDS), ("Xóa kế hoạch…", _DELETE)]
        handed = [("Giao việc xuống các đơn vị…", _HAND), ("Việc đã giao: đơn vị làm đến đâu…", _STANDING), take]
        self.documents.offer([*documents, *([None] if documents else []), *handed, None, *own])

    def _go_to_task(self, task_id: int) -> None:
        """Now, or once the rows are there."""
        found = self.table.choose(task_id)
        self._wanted = None if found or self._rows else task_id
        if found:
            self.table.setFocus()

    def _go_to_plan_of(self, task_id: int) -> None:
        """A year may have several plans; only one is shown."""
        plan_id = self.desk.read(lambda session: plans.plan_of_task(session, task_id))
        if plan_id is not None and plan_id != self._choice.value():
            self._choice.set_value(plan_id)

    def _on_plan(self) -> None:
        self._shown_id, self._rows = None, RowList()
        self.panel.show_task(None)
        self.reload()

    def _on_chosen(self, task: TaskRow | None) -> None:
        wanted = None if task is None else task.id
        if wanted == self._shown_id:
            return
        if not self.panel.can_leave():
            self.table.choose(self._shown_id)
            return
        self._show_task(wanted)

    def _show_task(self, task_id: int | None) -> None:
        known = task_id is not None and any(row.key == task_id for row in self._rows)
        self._shown_id = task_id if known else None
        if task_id is None or not known:
            self.panel.show_task(None)
            return
        self.panel.show_task(*self.desk.read(lambda session: self._detail(session, task_id)))

    def _detail(self, session: Session, task_id: int) -> tuple[plans.TaskDetail, str]:
        return plans.task_detail(session, task_id, self.desk.today()), mark_of(session, task_id)

    def _on_opened(self, _task: TaskRow) -> None:
        self.panel.show()
        if self._narrow:
            self._place.hide()
        self.panel.content.form.fields["task"].editor.setFocus()

    def _complete(self) -> None:
        if self._shown_id is not None:
            self.panel.progress.complete()

    def _on_more(self, picked: object) -> None:
        if not self.panel.can_leave():
            return
        if picked is _TAKE:
            choose_package(self, self.desk)
            return
        assert self._plan is not None
        if picked is _HAND:
            HandDownDialog(self, self.desk, self._plan).open()
        elif picked is _STANDING:
            standing_dialog(self, self.desk, self._plan, self._show_units).open()
        elif picked is _WORDS:
            edit_plan(self, self.desk, self._plan).open()
        elif picked is _DELETE:
            ask_delete_plan(self.desk, self._plan)
        else:
            export_document_kind(self, self.desk.pack.document_kind(str(picked)), self._plan.year)

    def _show_units(self, row: RowStanding) -> None:
        units_dialog(self, self.desk, row).open()

    def _delete(self) -> None:
        task: TaskRow | None = self.table.chosen_item()
        if task is None:
            return

        def writing(session: Session) -> bool:
            plan_edit.delete_task(session, task.id)
            return True

        self.desk.write(f"Xóa {task_name(task.number)}", writing)

    def _make_plan(self) -> bool:
        year, pack = self.desk.year.value, self.desk.pack

        def writing(session: Session) -> int:
            unit = units.ensure_unit(session, pack)
            return plan_edit.create_plan(session, pack, unit.id, year)

        made = self.desk.write(f"Lập kế hoạch {year}", writing)
        if made is not None:
            self.reload()
        return made is not None and self._plan is not None

    def _after_import(self, plan_id: object) -> None:
        self._stack.setCurrentIndex(0)
        self.filters.clear()
        if isinstance(plan_id, int):
            self.desk.year.use(self.desk.read(lambda session: plans.plan_card(session, plan_id)).year)
        self.reload()
        if plan_id is not None:
            self._choice.set_value(plan_id)
        self.take_focus()

    def _show_preview(self, name: str) -> None:
        self._stack.setCurrentWidget(self.preview)
        self._show_buttons(False)
        self.say("Xem trước khi nhập", name)

    def _show_buttons(self, wanted: bool) -> None:
        self.import_button.setVisible(wanted)
        self.add.setVisible(wanted)
        self._choice.setVisible(wanted and self._choice.count() > 1)

    def _fold(self) -> None:
        self._place.show()
        self._show_panel(not self._narrow)
        self.table.setFocus()

    @property
    def _narrow(self) -> bool:
        return self.width() < _NARROW

    def _show_panel(self, wanted: bool) -> None:
        self.panel.setVisible(wanted and bool(self._rows))
        self._hint.setVisible(self._narrow and bool(self._rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the form folds away; Enter brings it, Esc takes it away."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.panel.back_button.setVisible(narrow)
        if narrow != (event.oldSize().width() < _NARROW) or not event.oldSize().isValid():
            self._place.show()
            self._show_panel(not narrow)


def _state(totals: TaskTotals) -> str:
    dropped = f" ({totals.dropped} không còn thực hiện)" if totals.dropped else ""
    done = f"hoàn thành {totals.done}/{totals.counted} ({totals.rate})"
    return f"{totals.total} nhiệm vụ{dropped} · {done} · quá hạn {totals.overdue}"
