"""Phát hiện: what was found wrong, who mends it by when, how far it is; earlier years' findings too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis
from hhapp.services import units
from hhapp.services.inspection import finding_states, findings, plans
from hhapp.services.inspection.finding_states import FindingState
from hhapp.services.inspection.findings import FindingCounts, FindingDetail, FindingDraft, FindingRow
from hhapp.services.inspection.plans import InspectedUnitRow
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.inspection.finding_panel import FindingPanel, finding_fields, step_words
from hhapp.ui.pages.inspection.finding_rows import FINDING_COLUMNS, finding_rows, fits, state_choices
from hhapp.ui.widgets.basic import button, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea

_EMPTY = "Chưa có phát hiện nào. Lập từ mục chưa đạt ở trang Kiểm tra, hoặc thêm ở đây."


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page read."""

    unit_id: int
    counts: FindingCounts
    rows: tuple[FindingRow, ...]
    units: tuple[InspectedUnitRow, ...]
    detail: FindingDetail | None


class FindingsPage(Page):
    """Table left, the chosen finding right."""

    key = "findings"
    tables = frozenset({"finding", "finding_step", "evidence_link", "inspection_plan", "inspected_unit", "setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._rows: list[Row] = []
        self._shown: int | None = None
        self._panel: FindingPanel | None = None
        self.documents = MenuButton("&Văn bản", "Sổ theo dõi khắc phục, báo cáo kết quả")
        self.documents.picked.connect(self._export)
        self.add = button("+ Phát hiện", self.start_new, role="main", hint="Thêm một phát hiện · Ctrl+N")
        for made in (self.documents, self.add):
            self.add_button(made)
        self.table = RowsView(RowsModel(FINDING_COLUMNS, desk.theme), "Phát hiện", group_tail=1)
        self.table.chosen.connect(self._on_chosen)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(self.table, _EMPTY, "Thêm phát hiện…", self.start_new)
        self._lay_out()

    def reload(self) -> None:
        """Read the year's findings again."""
        rules = self.desk.pack.inspection
        if rules is None:
            self._say_none(f"Gói biểu mẫu “{self.desk.pack.name}” không có phần tự kiểm tra.")
            return
        if self._panel is None:
            self._panel = FindingPanel(self.desk, rules, self._save)
            self._panel.step_wanted.connect(self._ask_step)
            self._panel.setMinimumWidth(330)
            self._splitter.addWidget(self._panel)
            self._splitter.setSizes([780, 370])
        self.severity.offer([("Tất cả", None), *((each.name, each.code) for each in rules.severities)])
        self._seen = self.try_read(self._read)
        if self._seen is None:
            self._say_none("Nhập thông tin đơn vị ở trang Cài đặt trước.")
            return
        self._show(self._seen, self._panel)

    def show_thing(self, thing: Any) -> None:
        """Show a finding by its id."""
        self._narrowing.clear()
        if self.table.choose(thing):
            self.table.setFocus()

    def take_focus(self) -> None:
        """Go to the table."""
        self.table.setFocus()
        self.table.choose_first()

    def start_new(self) -> None:
        """Ask for a new finding."""
        seen, rules = self._seen, self.desk.pack.inspection
        if seen is None or rules is None:
            return
        fields = finding_fields(self.desk, rules, seen.units)
        wanted = ("what", "found_on", "inspected_unit_id", "severity", "person", "due_on")
        asked = {name: fields[name] for name in wanted}
        dialog = FormDialog(self, "Phát hiện mới", asked, "Thê&m phát hiện", self._add)
        dialog.load({"found_on": self.desk.today()}).open()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved."""
        return self._panel is None or self._shown is None or self._panel.form.can_leave("Phát hiện này")

    def _lay_out(self) -> None:
        self.state, self.severity = Choice(), Choice()
        self.state.offer(state_choices())
        self._narrowing = FilterRow(
            SearchLine("Tìm phát hiện (Ctrl+F), gõ không dấu cũng được", "Tìm phát hiện"),
            (("T&rạng thái", self.state), ("Mứ&c độ", self.severity)),
        )
        self._narrowing.changed.connect(self._filter)
        self.words = self._narrowing.words
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._place)
        self._splitter.setStretchFactor(0, 1)
        self.body.addWidget(self._narrowing)
        self.body.addWidget(self._splitter, 1)

    def _read(self, session: Session) -> _Seen | None:
        unit = units.own_unit(session)
        if unit is None:
            return None
        pack, year, today = self.desk.pack, self.desk.year.value, self.desk.today()
        rows = findings.finding_rows(session, pack, unit.id, year, today)
        shown = self._shown if any(row.id == self._shown for row in rows) else None
        return _Seen(
            unit_id=unit.id,
            counts=findings.counts_of(rows),
            rows=rows,
            units=plans.units_of_year(session, unit.id, year),
            detail=findings.finding_detail(session, pack, shown, today) if shown is not None else None,
        )

    def _show(self, seen: _Seen, panel: FindingPanel) -> None:
        counts = seen.counts
        told = f"Đã xử lý {counts.told} · chưa xong {counts.open} · quá hạn {counts.overdue}"
        earlier = f" · năm trước chuyển sang {counts.earlier.shown}" if counts.earlier.denominator else ""
        self.say(f"Phát hiện {self.desk.year.value}", told + earlier)
        self._rows = finding_rows(seen.rows, self.desk.year.value)
        self.add.setEnabled(True)
        kinds = self.desk.pack.documents_on(DocumentBasis.INSPECTION_YEAR) if seen.rows else ()
        self.documents.offer((kind.name, kind.code) for kind in kinds)
        self._narrowing.setVisible(bool(seen.rows))
        panel.setVisible(seen.detail is not None)
        if seen.detail is not None:
            same = not panel.form.changed()
            panel.offer_units(seen.units, seen.detail)
            panel.show_finding(seen.detail, fill=same)
        else:
            self._shown = None
        self._filter()

    def _say_none(self, sentence: str) -> None:
        self._seen, self._rows, self._shown = None, [], None
        self.say(f"Phát hiện {self.desk.year.value}", "")
        self.table.replace([])
        self._place.say(sentence)
        self._place.fill_button.hide()
        self._place.show_empty(True)
        self.add.setEnabled(False)
        for widget in (self.documents, self._narrowing, self._panel):
            if widget is not None:
                widget.hide()

    def _filter(self) -> None:
        state, severity = self.state.value(), self.severity.value()
        rows = kept(self._rows, self.words.text(), lambda row: fits(row, state, severity))
        self.table.replace(rows)
        self._place.say("Không có phát hiện nào hợp với lựa chọn." if self._rows else _EMPTY)
        self._place.fill_button.setVisible(not self._rows)
        self._place.show_empty(not rows)

    def _on_chosen(self, row: FindingRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._shown = None if row is None else row.id
        panel, seen = self._panel, self._seen
        if panel is None or seen is None:
            return
        panel.setVisible(row is not None)
        if row is not None:
            pack, today = self.desk.pack, self.desk.today()
            detail = self.desk.read(lambda session: findings.finding_detail(session, pack, row.id, today))
            panel.offer_units(seen.units, detail)
            panel.show_finding(detail, fill=True)

    def _add(self, values: dict[str, Any]) -> bool:
        seen = self._seen
        assert seen is not None

        def writing(session: Session) -> int:
            return findings.add_finding(
                session, self.desk.pack, seen.unit_id, FindingDraft(**values), datetime.now(UTC)
            )

        made = self.desk.write("Thêm phát hiện", writing)
        if made is not None:
            self.reload()
            self.show_thing(made)
        return made is not None

    def _save(self, values: dict[str, Any]) -> bool:
        row: FindingRow | None = self.table.chosen_item()
        if row is None:
            return False
        draft = FindingDraft(inspection_id=row.draft.inspection_id, **values)

        def writing(session: Session) -> bool:
            findings.update_finding(session, self.desk.pack, row.id, draft)
            return True

        return bool(self.desk.write("Sửa phát hiện", writing))

    def _delete(self) -> None:
        row: FindingRow | None = self.table.chosen_item()
        if row is None:
            return

        def writing(session: Session) -> bool:
            findings.delete_finding(session, row.id)
            return True

        self.desk.write("Xóa phát hiện", writing)

    def _ask_step(self, to: FindingState) -> None:
        """Ask for the day and the words that the step needs."""
        row: FindingRow | None = self.table.chosen_item()
        if row is None:
            return
        verb = step_words(row.state, to).replace("&", "").removesuffix("…")
        fields = {"on": Field("&Ngày", DayEdit(self.desk.theme.colours.quiet, self.desk.today), required=True)}
        if to in (FindingState.FIXED, FindingState.REFERRED):
            what = "&Đã làm gì" if to is FindingState.FIXED else "&Kiến nghị gì, với cơ quan nào"
            fields["result"] = Field(what, TextArea(3), required=True)
        else:
            reopens = row.state.is_settled and to is FindingState.IN_PROGRESS
            fields["note"] = Field("&Lý do mở lại" if reopens else "&Ghi chú", TextArea(3), required=reopens)

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> bool:
                day, words = values["on"], {name: values[name] for name in ("result", "note") if name in values}
                finding_states.move_finding(session, row.id, to, day, datetime.now(UTC), **words)
                return True

            return bool(self.desk.write(f"{verb}: {row.draft.what[:60]}", writing))

        dialog = FormDialog(self, verb, fields, f"&Ghi {verb[:1].lower()}{verb[1:]}", save, sentence=row.draft.what)
        dialog.load({"on": self.desk.today()}).open()

    def _export(self, code: object) -> None:
        export_document_kind(self, self.desk.pack.document_kind(str(code)), self.desk.year.value)
