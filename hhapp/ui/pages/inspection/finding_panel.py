"""One finding: its words, the way of its remedy with the next steps, what proves it and what proves the remedy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from hhapp.packs.inspection.catalogue import InspectionRules
from hhapp.services.inspection.finding_states import FindingState, allowed_next
from hhapp.services.inspection.findings import AFTER, BEFORE, CAUSE_KINDS, FindingDetail, FindingDraft
from hhapp.services.inspection.plans import InspectedUnitRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.pages.inspection.finding_rows import STEP_COLUMNS, state_words, step_rows
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextArea, TextLine
from hhapp.vn.numbers import format_date

_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}


def finding_fields(desk: Desk, rules: InspectionRules, units: Sequence[InspectedUnitRow]) -> dict[str, Field]:
    """The fields of a finding, in the order of the book of findings."""
    unit, severity, cause = Choice(), Choice(), Choice()
    unit.offer([("(chưa rõ)", None), *((each.name, each.id) for each in units)])
    severity.offer([("(chưa rõ)", ""), *((each.name, each.code) for each in rules.severities)])
    cause.offer([("(chưa rõ)", ""), *((name, code) for code, name in CAUSE_KINDS.items())])
    return {
        "what": Field("Tồn &tại, hạn chế", TextArea(3), required=True),
        "found_on": Field("Ngà&y phát hiện", DayEdit(desk.theme.colours.quiet, desk.today), required=True),
        "inspected_unit_id": Field("Đơ&n vị", unit),
        "item_code": Field("&Mã mục kiểm tra", TextLine()),
        "severity": Field("Mức độ", severity),
        "cause_kind": Field("N&guyên nhân", cause),
        "cause": Field("Nguyên nhân cụ thể", TextArea(2)),
        "demand": Field("Yêu cầu khắc phục", TextArea(2)),
        "person": Field("Ngườ&i chịu trách nhiệm", TextLine()),
        "due_on": Field("Hạn khắc &phục", DayEdit(desk.theme.colours.quiet, desk.today)),
    }


def values_of(draft: FindingDraft) -> dict[str, Any]:
    """What the fields show of a finding."""
    names = ("what", "found_on", "inspected_unit_id", "item_code", "severity", "cause_kind", "cause", "demand")
    return {name: getattr(draft, name) for name in (*names, "person", "due_on")}


class FindingPanel(QWidget):
    """Shows one finding. `step_wanted(state)` asks the page to note a step; `save(values)` keeps the form."""

    step_wanted = Signal(object)

    def __init__(self, desk: Desk, rules: InspectionRules, save: Any) -> None:
        super().__init__()
        self.form = Form(finding_fields(desk, rules, ()), save, desk.alerts)
        self._units = self.form.fields["inspected_unit_id"].editor
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", wrap=True)
        self.next_button = button("", self._take_next, role="main", hint="Bước tiếp theo của phát hiện")
        self.other = MenuButton("Bước k&hác", "Kiến nghị, mở lại…")
        self.other.picked.connect(self.step_wanted)
        self._next: FindingState | None = None
        self._steps = RowsView(RowsModel(STEP_COLUMNS, desk.theme), "Quá trình xử lý")
        self._result = label("", wrap=True)
        self.before = EvidenceList(
            *(desk, BEFORE, "Chưa có tài liệu chứng minh tồn tại."), name="Tài liệu khi phát hiện"
        )
        self.after = EvidenceList(
            *(desk, AFTER, "Chưa có tài liệu chứng minh đã khắc phục."), name="Tài liệu sau khắc phục", letters=False
        )
        self._lay_out()

    def offer_units(self, units: Sequence[InspectedUnitRow], shown: FindingDetail) -> None:
        """The units to choose from, and the one that the finding names already."""
        named = {unit.id: unit.name for unit in units}
        own = shown.row.draft.inspected_unit_id
        if own is not None:
            named.setdefault(own, shown.row.unit)
        assert isinstance(self._units, Choice)
        self._units.offer([("(chưa rõ)", None), *((name, unit_id) for unit_id, name in named.items())])

    def show_finding(self, detail: FindingDetail, *, fill: bool) -> None:
        """Show a finding; `fill` puts its words into the form too."""
        row = detail.row
        number = f"Mục {row.draft.item_code}" if row.draft.item_code else "Phát hiện"
        self._heading.setText(" · ".join(filter(None, (number, row.unit))))
        words, tone = state_words(row)
        due = f" · hạn {format_date(row.draft.due_on)}" if row.draft.due_on and not row.handled else ""
        self._standing.setText(f"{words}{due}")
        set_role(self._standing, _ROLES.get(tone, "quiet"))
        self._result.setText(f"Kết quả: {row.result}" if row.result else "")
        self._result.setVisible(bool(row.result))
        self._steps.replace(step_rows(detail.steps))
        self.before.show_files(row.id, detail.before)
        self.after.show_files(row.id, detail.after)
        count = len(detail.before) + len(detail.after)
        self.tabs.setTabText(2, f"Tài liệ&u ({count})" if count else "Tài liệ&u")
        self._offer_steps(row.state)
        if fill:
            self.form.load(values_of(row.draft))

    def _offer_steps(self, state: FindingState) -> None:
        first, *others = allowed_next(state)
        self._next = first
        self.next_button.setText(step_words(state, first))
        self.other.offer((step_words(state, each), each) for each in others)

    def _take_next(self) -> None:
        if self._next is not None:
            self.step_wanted.emit(self._next)

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Phát hiện đang chọn")
        self.tabs.addTab(self.form, "Nội &dung")
        self.tabs.addTab(self._way(), "&Quá trình")
        self.tabs.addTab(self._proof(), "Tài liệ&u")
        actions = QHBoxLayout()
        actions.setSpacing(theme.SMALL)
        actions.addWidget(self.next_button)
        actions.addWidget(self.other)
        actions.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._heading)
        box.addWidget(self._standing)
        box.addLayout(actions)
        box.addWidget(self.tabs, 1)

    def _way(self) -> QWidget:
        place = QWidget()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(self._result)
        box.addWidget(self._steps, 1)
        return place

    def _proof(self) -> QWidget:
        place = QWidget()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(label("Khi phát hiện", "heading"))
        box.addWidget(self.before, 1)
        box.addWidget(label("Sau khắc phục", "heading"))
        box.addWidget(self.after, 1)
        return place


def step_words(state: FindingState, to: FindingState) -> str:
    """The verb of a step."""
    if to is FindingState.IN_PROGRESS:
        return "Mở lại…" if state.is_settled else "Bắt đầu &xử lý…"
    return {
        FindingState.FIXED: "Đã &khắc phục…",
        FindingState.REFERRED: "Kiến nghị cấp trên…",
        FindingState.VERIFIED: "Đã kiểm tr&a lại…",
    }[to]
