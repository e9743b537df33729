"""Kiểm tra: the year's inspections, the checklist of one with its answers, the item or the inspection beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError, UserError
from hhapp.packs.catalogue import DocumentBasis
from hhapp.services import units
from hhapp.services.facts import fact
from hhapp.services.inspection import answers, coverage, filling, findings, inspections, plans
from hhapp.services.inspection.answers import ChecklistView, ItemRow
from hhapp.services.inspection.coverage import Coverage
from hhapp.services.inspection.filling import Filled
from hhapp.services.inspection.inspections import InspectionRow
from hhapp.services.inspection.plans import InspectedUnitRow
from hhapp.storage.evidence import EvidenceLine, files_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.inspection.checklist_rows import ITEM_COLUMNS, ItemColumn, fits, item_rows, result_choices
from hhapp.ui.pages.inspection.dialogs import edit_plan, new_inspection, units_list
from hhapp.ui.pages.inspection.inspection_form import InspectionForm, draft_from
from hhapp.ui.pages.inspection.item_panel import ItemPanel
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import SearchLine
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView

_OF_ONE = (DocumentBasis.INSPECTION, DocumentBasis.CHECKLIST)
_BASES = (DocumentBasis.INSPECTION_YEAR, *_OF_ONE)
_BEFORE_ANY = (DocumentBasis.INSPECTION_YEAR, DocumentBasis.CHECKLIST)  # the plan and the blank checklist come first
_PLAN, _UNITS, _FILL, _DELETE = "plan", "units", "fill", "delete"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page read: the year, and the inspection that is shown with its checklist."""

    unit_id: int
    coverage: Coverage
    units: tuple[InspectedUnitRow, ...]
    rows: tuple[InspectionRow, ...]
    shown: InspectionRow | None
    view: ChecklistView | None
    files: tuple[EvidenceLine, ...]


class InspectionPage(Page):
    """Answers are typed into the table; Enter goes on to the next item."""

    key = "inspection"
    tables = frozenset(
        {
            *("inspection_plan", "inspected_unit", "inspection", "inspection_unit", "checklist_answer"),
            *("answer_violation", "finding", "evidence_link", "setting", "unit"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._rows: list[Row] = []
        self._wanted: int | None = None  # the inspection to show; the newest where it is None or gone
        self._loaded: int | None = None  # the inspection that the form holds
        self.documents = MenuButton("&Văn bản", "Kế hoạch, đề cương, biên bản, báo cáo, phiếu trắng để in")
        self.documents.picked.connect(self._export)
        self.more = MenuButton("Việc &khác", "Kế hoạch năm, đơn vị, lấy số đã có")
        self.more.picked.connect(self._on_more)
        self.add = button("+ Cuộc kiểm tra", self.start_new, role="main", hint="Thêm một cuộc kiểm tra · Ctrl+N")
        for made in (self.documents, self.more, self.add):
            self.add_button(made)
        self.table = RowsView(RowsModel(ITEM_COLUMNS, desk.theme, self._answer), "Danh mục kiểm tra", group_tail=1)
        self.table.type_into_cells()
        self.table.chosen.connect(self._show_item)
        self.table.clicked.connect(self._to_answer)
        self.panel = ItemPanel(desk, self._save_item)
        self.panel.finding_wanted.connect(self._on_finding)
        self.panel.source_wanted.connect(self._open_source)
        self.form = InspectionForm(desk, self._save_inspection)
        self.files = EvidenceList(
            *(desk, inspections.SUBJECT, "Chưa có biên bản, tài liệu của cuộc kiểm tra này."), name="Tài liệu"
        )
        self._lay_out()

    # What the frame asks

    def reload(self) -> None:
        """Read the year and the shown inspection again."""
        if self.desk.pack.inspection is None:
            self._show_nothing(f"Gói biểu mẫu “{self.desk.pack.name}” không có danh mục kiểm tra.", can_add=False)
            return
        self._seen = seen = self.try_read(self._read)
        if seen is None or seen.shown is None or seen.view is None:
            self._show_nothing(f"Chưa có cuộc kiểm tra nào của năm {self.desk.year.value}.", can_add=seen is not None)
            return
        self._show(seen, seen.shown, seen.view)

    def show_thing(self, thing: Any) -> None:
        """Show an inspection by its id, or an item of one: (id, code)."""
        inspection_id, code = thing if isinstance(thing, tuple) else (thing, None)
        self._wanted = inspection_id
        self.reload()
        if code is not None:
            self._clear_filters()
            self._choose_cell(code)
        self.table.setFocus()
        self._to_answer()

    def take_focus(self) -> None:
        """Go to the first item not answered, or stay on the item, always where its answer is typed."""
        if self.table.chosen_key() is None:  # asked before the focus, which would choose the first cell
            self._choose_first_open()
        self.table.setFocus()
        self._to_answer()

    def start_new(self) -> None:
        """Ask for a new inspection; an office without units to inspect names them first."""
        unit_id = self._unit_id()
        if unit_id is None or self.desk.pack.inspection is None:
            return
        year = self.desk.year.value
        if self.desk.read(lambda session: plans.units_of_year(session, unit_id, year)):
            new_inspection(self, self.desk, unit_id, self._show_made).open()
        else:
            self._edit_units()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about a remark or words of the inspection that were not saved."""
        shown = self._seen is not None and self._seen.shown is not None
        return not shown or (
            self.panel.form.can_leave("Ghi chú của mục này") and self.form.can_leave("Cuộc kiểm tra này")
        )

    # Laying out

    def _lay_out(self) -> None:
        self.choice, self.area, self.result = Choice(), Choice(), Choice()
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.result.offer(result_choices())
        self.words = SearchLine("Tìm mục kiểm tra (Ctrl+F)", "Tìm mục kiểm tra, gõ không dấu cũng được")
        self.words.rested.connect(self._filter)
        for narrowed in (self.area, self.result):
            narrowed.currentIndexChanged.connect(self._filter)
        self._told = label("", "quiet", wrap=True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._place = EmptyOr(self.table, "", "Thêm cuộc kiểm tra…", self.start_new)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Mục và cuộc kiểm tra đang chọn")
        for widget, name in ((self.panel, "Mục kiểm t&ra"), (self.form, "Cuộc k&iểm tra"), (self.files, "Tài liệ&u")):
            self.tabs.addTab(widget, name)
        self.tabs.setMinimumWidth(320)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._place, 1)
        column.addWidget(self._fault)
        column.addWidget(self._told)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(_with_margin(self.tabs))
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([780, 360])
        self._narrowing = QWidget()
        self._narrowing.setLayout(self._filter_row())
        self.body.addWidget(self._narrowing)
        self.body.addWidget(splitter, 1)

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 3)
        for text, choice, stretch in (
            ("&Cuộc", self.choice, 4),
            ("Lĩ&nh vực", self.area, 2),
            ("Kết &quả", self.result, 2),
        ):
            caption = QLabel(text)
            caption.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setMinimumContentsLength(8)
            row.addWidget(caption)
            row.addWidget(choice, stretch)
        return row

    # Reading and showing

    def _unit_id(self) -> int | None:
        unit = self.desk.read(units.own_unit)
        return None if unit is None else unit.id

    def _read(self, session: Session) -> _Seen | None:
        unit = units.own_unit(session)
        if unit is None:
            return None
        pack, year, today = self.desk.pack, self.desk.year.value, self.desk.today()
        rows = inspections.inspection_rows(session, pack, unit.id, year, today)
        shown = next((row for row in rows if row.id == self._wanted), rows[-1] if rows else None)
        return _Seen(
            unit_id=unit.id,
            coverage=coverage.coverage(session, pack, unit.id, year, today),
            units=plans.units_of_year(session, unit.id, year),
            rows=rows,
            shown=shown,
            view=answers.checklist_view(session, pack, shown.id) if shown else None,
            files=files_of(session, inspections.SUBJECT, shown.id) if shown else (),
        )

    def _show(self, seen: _Seen, shown: InspectionRow, view: ChecklistView) -> None:
        self.say(
            f"Kiểm tra {self.desk.year.value}",
            f"Đơn vị đã kiểm tra: {seen.coverage.told} · {view.tally.progress}",
        )
        self._told.setText(f"{shown.standing} · kết quả: {view.tally.result}")
        self.choice.offer((f"{row.draft.name} ({row.standing.lower()})", row.id) for row in seen.rows)
        self.choice.choose_quietly(shown.id)
        self.area.offer([("Tất cả", None), *((f"{a.area.number}. {a.area.name}", a.area.code) for a in view.areas)])
        self._rows = item_rows(view)
        self._filter()
        self._offer(seen)
        if self._loaded != shown.id or not self.form.changed():
            self.form.load_inspection(self.desk.pack, shown, seen.units)
            self._loaded = shown.id
        self.files.show_files(shown.id, seen.files)
        self.tabs.setTabText(2, f"Tài liệ&u ({len(seen.files)})" if seen.files else "Tài liệ&u")
        self._set_shown(True)
        self._show_item(self.table.chosen_item())

    def _show_nothing(self, sentence: str, *, can_add: bool) -> None:
        told = f"Đơn vị đã kiểm tra: {self._seen.coverage.told}" if self._seen else ""
        self.say(f"Kiểm tra {self.desk.year.value}", told)
        self._rows, self._loaded = [], None
        self.table.replace([])
        self._place.say(sentence)
        self._place.show_empty(True)
        self._place.fill_button.setVisible(can_add)
        self.add.setEnabled(can_add)
        self._offer(self._seen)
        self._set_shown(False)

    def _set_shown(self, shown: bool) -> None:
        self.tabs.setVisible(shown)
        self._told.setVisible(shown)
        self._narrowing.setVisible(shown)

    def _offer(self, seen: _Seen | None) -> None:
        shown = seen is not None and seen.shown is not None
        self.add.setEnabled(seen is not None)
        bases = _BASES if shown else _BEFORE_ANY if seen is not None else ()
        kinds = self.desk.pack.documents_on(*bases) if bases else ()
        self.documents.offer((kind.name, kind.code) for kind in kinds)
        year: list[tuple[str, object] | None] = [("&Kế hoạch kiểm tra năm…", _PLAN), ("Đơn vị được kiểm tra…", _UNITS)]
        one: list[tuple[str, object] | None] = [("&Lấy số đã có trong chương trình", _FILL), None]
        self.more.offer([*(one if shown else []), *year, *([None, ("&Xóa cuộc kiểm tra", _DELETE)] if shown else [])])

    def _filter(self) -> None:
        area, result = self.area.value(), self.result.value()
        rows = kept(self._rows, self.words.text(), lambda item: fits(item, area, result))
        self.table.replace(rows)
        self._place.say("Không có mục nào hợp với lựa chọn.")
        self._place.fill_button.hide()
        self._place.show_empty(not rows)

    def _clear_filters(self) -> None:
        self.words.clear()
        for choice in (self.area, self.result):
            choice.choose_quietly(None)
        self._filter()

    def _choose_cell(self, code: str) -> None:
        if self.table.choose(code):
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(ItemColumn.ANSWER))

    def _to_answer(self) -> None:
        """Wherever a row was taken hold of, typing answers it."""
        current = self.table.currentIndex()
        if self.table.chosen_key() is not None and current.column() != ItemColumn.ANSWER:
            self.table.setCurrentIndex(current.siblingAtColumn(ItemColumn.ANSWER))

    def _choose_first_open(self) -> None:
        items = self.table.items()
        first = next((each for each in items if not each.answered), items[0] if items else None)
        if first is not None:
            self._choose_cell(first.item.code)

    def _on_choice(self) -> None:
        if not self.can_leave():
            self.choice.choose_quietly(self._loaded)
            return
        self._wanted, self._loaded = self.choice.value(), None
        self.reload()
        self._choose_first_open()

    def _show_item(self, item: ItemRow | None) -> None:
        self.panel.setEnabled(item is not None)
        if item is not None:
            self.panel.show_item(item)

    # Writing

    def _answer(self, item: ItemRow, _column: int, typed: str) -> bool:
        """Keep one answer; what cannot be read is said under the table, without a box that stops typing."""
        shown = self._seen.shown if self._seen else None
        if shown is None:
            return False
        try:
            with self.desk.app.transaction(f"Trả lời mục {item.item.code}") as session:
                answers.set_entry(session, shown.id, item.item.code, typed)
        except UserError as fault:
            self._fault.setText(str(fault))
            self._fault.show()
            return False
        except HhappError as fault:
            self.desk.alerts.fault(fault)
            return False
        self._fault.hide()
        return True

    def _save_item(self, values: dict[str, Any]) -> bool:
        shown, item = self._seen.shown if self._seen else None, self.table.chosen_item()
        if shown is None or item is None:
            return False
        code = item.item.code

        def writing(session: Session) -> bool:
            answers.set_remark(session, shown.id, code, values["remark"])
            if item.answered and (item.answer.verdict if item.answer else None) is not values["verdict"]:
                answers.set_verdict(session, shown.id, code, values["verdict"])
            return True

        return bool(self.desk.write(f"Ghi chú mục {code}", writing))

    def _save_inspection(self, values: dict[str, Any]) -> bool:
        shown = self._seen.shown if self._seen else None
        if shown is None:
            return False

        def writing(session: Session) -> bool:
            inspections.update_inspection(session, self.desk.pack, shown.id, draft_from(values))
            return True

        return bool(self.desk.write(f"Sửa {values['name']}", writing))

    def _show_made(self, inspection_id: int) -> None:
        self.show_thing(inspection_id)
        self._choose_first_open()

    def _on_more(self, picked: object) -> None:
        if picked == _FILL:
            self._fill()
        elif picked == _PLAN and (unit_id := self._unit_id()) is not None:
            edit_plan(self, self.desk, unit_id).open()
        elif picked == _UNITS:
            self._edit_units()
        elif picked == _DELETE:
            self._delete()

    def _edit_units(self) -> None:
        unit_id = self._unit_id()
        if unit_id is not None:
            units_list(self, self.desk, unit_id, self._edit_units).open()

    def _fill(self) -> None:
        """Only empty answers and ones that were filled before; what was typed stays."""
        shown, pack, today = self._seen.shown if self._seen else None, self.desk.pack, self.desk.today()
        if shown is None:
            return

        def writing(session: Session) -> Filled:
            return filling.fill_answers(session, pack, shown.id, today)

        filled = self.desk.write("Lấy số đã có vào danh mục kiểm tra", writing)
        if filled is not None:
            self.desk.alerts.tell(f"Đã lấy {len(filled.filled)} câu trả lời từ dữ liệu đã có.", _left_words(filled))

    def _delete(self) -> None:
        shown = self._seen.shown if self._seen else None
        if shown is None:
            return

        def writing(session: Session) -> bool:
            inspections.delete_inspection(session, shown.id)
            return True

        self._loaded = None
        self.desk.write(f"Xóa {shown.draft.name}", writing)

    def _export(self, code: object) -> None:
        shown = self._seen.shown if self._seen else None
        kind = self.desk.pack.document_kind(str(code))
        of_one = shown.id if shown is not None and kind.basis in _OF_ONE else None
        export_document_kind(self, kind, self.desk.year.value, of_one)

    def _on_finding(self) -> None:
        shown, item = self._seen.shown if self._seen else None, self.table.chosen_item()
        if shown is None or item is None:
            return
        finding_id = item.finding_id
        if finding_id is None:
            today, code, pack = self.desk.today(), item.item.code, self.desk.pack

            def writing(session: Session) -> int:
                on = inspections.last_held(session, shown.id, today)
                return findings.propose_finding(session, pack, shown.id, code, on, datetime.now(UTC))

            finding_id = self.desk.write(f"Lập phát hiện từ mục {code}", writing)
        if finding_id is not None:
            self.asked_for.emit("findings", finding_id)

    def _open_source(self) -> None:
        item, seen = self.table.chosen_item(), self._seen
        if item is None or seen is None or not item.source_key:
            return
        pack, year, today = self.desk.pack, self.desk.year.value, self.desk.today()
        known = self.try_read(lambda session: fact(session, pack, seen.unit_id, year, today, item.source_key))
        if known is not None:
            self.asked_for.emit(known.page, known.thing)


def _with_margin(widget: QWidget) -> QWidget:
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(theme.SMALL, 0, 0, 0)
    box.addWidget(widget)
    return place


def _left_words(filled: Filled) -> str:
    parts = []
    if filled.kept:
        parts.append(f"Giữ nguyên {len(filled.kept)} câu đã nhập tay: {', '.join(filled.kept)}.")
    if filled.unknown:
        parts.append(f"Chưa có số liệu cho {len(filled.unknown)} mục: {', '.join(filled.unknown)}.")
    return " ".join(parts)
