"""Proposals on rules that do not fit: raised, sent to those who collect them, answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.services.assignments import proposals
from hhapp.services.assignments.proposals import ProposalDraft, ProposalRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.assignments.assignment_rows import PROPOSAL_COLUMNS
from hhapp.ui.widgets.basic import shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.rows import Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea, TextLine

_NEW = ("raised_on", "regulation", "problem", "content", "proposal", "receiver", "person")


def proposal_fields(desk: Desk, rules: AssignmentRules) -> dict[str, Field]:
    """The fields of a proposal."""
    problem, receiver = Choice(), Choice()
    problem.offer((each.name, each.code) for each in rules.problems)
    receiver.offer((each.name, each.code) for each in rules.receivers)

    def day() -> DayEdit:
        return DayEdit(desk.theme.colours.quiet, desk.today)

    return {
        "raised_on": Field("&Ngày nêu", day(), required=True),
        "regulation": Field("&Quy định", TextLine(), required=True),
        "problem": Field("L&oại vướng mắc", problem),
        "content": Field("Vướng mắ&c", TextArea(2), required=True),
        "proposal": Field("Nội &dung kiến nghị", TextArea(2), required=True),
        "receiver": Field("Nơ&i tập hợp", receiver),
        "person": Field("Người nê&u", TextLine()),
        "sent_on": Field("Ngà&y gửi", day()),
        "sent_number": Field("&Số văn bản gửi", TextLine()),
        "answered_on": Field("Ngày t&rả lời", day()),
        "answer": Field("Nội dung trả lời", TextArea(2)),
    }


class ProposalsTab(QWidget):
    """The year's proposals left, the chosen one right."""

    def __init__(self, desk: Desk, rules: AssignmentRules) -> None:
        super().__init__()
        self._desk, self._rules = desk, rules
        self._unit_id: int | None = None
        self._shown: int | None = None
        self.table = RowsView(RowsModel(PROPOSAL_COLUMNS, desk.theme), "Kiến nghị về quy định không phù hợp")
        self.table.chosen.connect(self._on_chosen)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(
            self.table, "Năm này chưa có kiến nghị về quy định không phù hợp.", "Ghi kiến nghị…", self.start_new
        )
        self.form = Form(proposal_fields(desk, rules), self._save, desk.alerts)
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(theme.SMALL, 0, 0, 0)
        beside.addWidget(self.form)
        self._beside.setMinimumWidth(330)
        self._beside.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._place)
        splitter.addWidget(self._beside)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([780, 370])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(splitter)

    def show_proposals(self, unit_id: int, rows: Sequence[Row]) -> None:
        """Show the year's proposals; words that were not saved stay."""
        self._unit_id = unit_id
        self.table.replace(rows)
        self._place.show_empty(not rows)
        if not self.form.changed():
            self._show()

    def can_leave(self) -> bool:
        """Ask about words that were changed and not saved."""
        return self._shown is None or self.form.can_leave("Kiến nghị này")

    def start_new(self) -> None:
        """Ask for a new proposal."""
        unit_id, pack = self._unit_id, self._desk.pack
        if unit_id is None:
            return
        every = proposal_fields(self._desk, self._rules)

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> int:
                return proposals.add_proposal(session, pack, unit_id, ProposalDraft(**values))

            return self._desk.write("Ghi kiến nghị về quy định", writing) is not None

        fields = {name: every[name] for name in _NEW}
        dialog = FormDialog(self, "Kiến nghị về quy định không phù hợp", fields, "&Ghi kiến nghị", save)
        dialog.load({"raised_on": self._desk.today()}).open()

    def _on_chosen(self, row: ProposalRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        if not self.can_leave():
            self.table.choose(self._shown)
            return
        self._show()

    def _show(self) -> None:
        row: ProposalRow | None = self.table.chosen_item()
        self._shown = None if row is None else row.id
        self._beside.setVisible(row is not None)
        if row is not None:
            self.form.load({name: getattr(row.draft, name) for name in self.form.fields})

    def _save(self, values: dict[str, Any]) -> bool:
        proposal_id, pack = self._shown, self._desk.pack
        if proposal_id is None:
            return False

        def writing(session: Session) -> bool:
            proposals.update_proposal(session, pack, proposal_id, ProposalDraft(**values))
            return True

        return bool(self._desk.write("Sửa kiến nghị về quy định", writing))

    def _delete(self) -> None:
        row: ProposalRow | None = self.table.chosen_item()
        if row is None:
            return

        def writing(session: Session) -> bool:
            proposals.delete_proposal(session, row.id)
            return True

        self._desk.write("Xóa kiến nghị về quy định", writing)
