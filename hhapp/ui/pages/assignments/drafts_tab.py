"""Drafts and dossiers that were returned: how often, on which days, why; those that the report has to name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.services.assignments import drafts
from hhapp.services.assignments.drafts import DraftRow, ReturnRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.assignments.assignment_rows import DRAFT_COLUMNS
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.suggest import SuggestLine
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextLine
from hhapp.vn.numbers import format_date

_RETURN_COLUMNS = (Column("Ngày trả lại", 110, right=True), Column("Lý do"), Column("Ghi chú", 220))


class DraftsTab(QWidget):
    """Enter shows the days of a draft; Del takes it away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._unit_id: int | None = None
        self._rules: AssignmentRules | None = None
        self._told = label("", "quiet", wrap=True)
        self.table = RowsView(RowsModel(DRAFT_COLUMNS, desk.theme), "Dự thảo, hồ sơ bị trả lại")
        self.table.opened.connect(self.show_returns)
        shortcut("Del", self.table, self._delete)
        self._place = EmptyOr(
            self.table, "Năm này chưa có dự thảo, hồ sơ nào bị trả lại.", "Ghi dự thảo bị trả lại…", self.start_new
        )
        self.again_button = button("T&rả lại lần nữa…", self._return_again, hint="Thêm một lần trả lại cho dự thảo này")
        self.edit_button = button("Sửa &tên…", self._edit, hint="Tên, người, đơn vị soạn thảo")
        self.days_button = button("Các n&gày trả lại…", self._show_chosen, hint="Enter")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        for made in (self.days_button, self.edit_button, self.again_button):
            foot.addWidget(made)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._told)
        box.addWidget(self._place, 1)
        box.addWidget(self._foot)

    def show_drafts(self, unit_id: int, rules: AssignmentRules, rows: Sequence[Row]) -> None:
        """Show the year's returned drafts."""
        self._unit_id, self._rules = unit_id, rules
        counted = sum(row.item.counted for row in rows)
        self._told.setText(f"Bị trả lại từ {rules.returned_limit} lần trở lên: {counted}/{len(rows)} dự thảo, hồ sơ.")
        self.table.replace(rows)
        self._place.show_empty(not rows)
        self._foot.setVisible(bool(rows))

    def start_new(self) -> None:
        """Ask for a draft and the day on which it was returned."""
        unit_id = self._unit_id
        if unit_id is None:
            return
        fields = {**_words(), **self._return_fields()}

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> int:
                made = drafts.add_draft(session, unit_id, values["title"], values["person"], values["department"])
                drafts.add_return(
                    session, made, values["on"], values["cause"], values["note"], today=self._desk.today()
                )
                return made

            return self._desk.write(f"Ghi dự thảo bị trả lại: {values['title'][:60]}", writing) is not None

        dialog = FormDialog(self, "Dự thảo, hồ sơ bị trả lại", fields, "&Ghi dự thảo", save)
        dialog.load({"on": self._desk.today()}).open()

    def show_returns(self, draft: DraftRow) -> None:
        """The days on which a draft was returned; one that was entered wrongly is taken away from here."""
        desk = self._desk

        def remove(entry: ReturnRow) -> str:
            def writing(session: Session) -> bool:
                drafts.delete_return(session, entry.id)
                return True

            done = desk.write(f"Xóa lần trả lại {format_date(entry.returned_on)}", writing)
            return f"Đã xóa lần trả lại ngày {format_date(entry.returned_on)}." if done else ""

        listed = ListDialog(
            self, desk.theme, draft.title, _RETURN_COLUMNS, [_return_row(each) for each in draft.returns]
        )
        listed.say("Các lần trả lại. Xóa nhầm thì hoàn tác được (Ctrl+Z).").offer("&Xóa lần trả lại này", remove).open()

    def _return_fields(self) -> dict[str, Field]:
        cause = SuggestLine()
        cause.offer(self._rules.return_causes if self._rules else ())
        day = DayEdit(self._desk.theme.colours.quiet, self._desk.today)
        return {
            "on": Field("&Ngày trả lại", day, required=True),
            "cause": Field("&Lý do trả lại", cause, required=True),
            "note": Field("Ghi &chú", TextLine()),
        }

    def _return_again(self) -> None:
        draft: DraftRow | None = self.table.chosen_item()
        if draft is None:
            return

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> int:
                return drafts.add_return(
                    session, draft.id, values["on"], values["cause"], values["note"], today=self._desk.today()
                )

            return self._desk.write(f"Ghi lần trả lại: {draft.title[:60]}", writing) is not None

        sentence = f"Đã bị trả lại {len(draft.returns)} lần."
        dialog = FormDialog(self, draft.title, self._return_fields(), "&Ghi lần trả lại", save, sentence=sentence)
        dialog.load({"on": self._desk.today()}).open()

    def _edit(self) -> None:
        draft: DraftRow | None = self.table.chosen_item()
        if draft is None:
            return

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> bool:
                drafts.update_draft(session, draft.id, **values)
                return True

            return bool(self._desk.write(f"Sửa dự thảo {values['title'][:60]}", writing))

        dialog = FormDialog(self, "Dự thảo, hồ sơ bị trả lại", _words(), "&Lưu", save)
        dialog.load({"title": draft.title, "person": draft.person, "department": draft.department}).open()

    def _delete(self) -> None:
        draft: DraftRow | None = self.table.chosen_item()
        if draft is None:
            return

        def writing(session: Session) -> bool:
            drafts.delete_draft(session, draft.id)
            return True

        self._desk.write(f"Xóa dự thảo {draft.title[:60]}", writing)

    def _show_chosen(self) -> None:
        draft: DraftRow | None = self.table.chosen_item()
        if draft is not None:
            self.show_returns(draft)


def _words() -> dict[str, Field]:
    return {
        "title": Field("Tên &dự thảo, hồ sơ", TextLine(), required=True),
        "person": Field("Ngườ&i soạn thảo", TextLine()),
        "department": Field("Đơn &vị soạn thảo", TextLine()),
    }


def _return_row(entry: ReturnRow) -> Row:
    cells = (
        Cell(format_date(entry.returned_on), entry.returned_on),
        Cell(entry.cause, entry.cause),
        Cell(entry.note, entry.note),
    )
    return Row(entry.id, cells, item=entry)
