"""One item of the checklist in full: what to look at, why it is asked, the remark, the judgement, the finding."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.packs.score.criteria import CriteriaSet
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import ItemRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.inspection.checklist_rows import how_to_answer, result_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextArea
from hhapp.vn.numbers import format_number

_ROLES = {Tone.DONE: "good", Tone.OVERDUE: "error"}


class ItemPanel(QWidget):
    """Shows an item. The page keeps what is asked for: `saved` the form's values, the others a button's wish."""

    finding_wanted = Signal()
    source_wanted = Signal()

    def __init__(self, desk: Desk, save: Any) -> None:
        super().__init__()
        self._desk = desk
        self._item: ItemRow | None = None
        self._heading = label("", "heading", wrap=True)
        self._result = label("", wrap=True)
        self._words = label("", "quiet", wrap=True)
        self.source = button("", self._ask_source, role="link", hint="Mở nơi có số liệu này")
        self.finding = button("", self._ask_finding, hint="Ghi vào sổ phát hiện để theo dõi khắc phục")
        self.verdict = Choice()
        self.verdict.offer([("Chưa đánh giá", None), ("Đạt", ItemResult.PASSED), ("Chưa đạt", ItemResult.FAILED)])
        self._verdict_field = Field("&Xếp loại mục", self.verdict, help_text="Mục này không có mức phải đạt.")
        self.form = Form({"remark": Field("&Ghi chú", TextArea(3)), "verdict": self._verdict_field}, save, desk.alerts)
        actions = QHBoxLayout()
        actions.addWidget(self.finding)
        actions.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._heading, self._result, self.source, self._words):
            box.addWidget(widget)
        box.addLayout(actions)
        box.addWidget(self.form, 1)

    def show_item(self, row: ItemRow) -> None:
        """Show an item; what is being typed for the same item stays."""
        same = self._item is not None and self._item.item.code == row.item.code
        self._item = row
        self._heading.setText(f"{row.item.code}. {row.item.text}")
        words, tone = result_words(row.result) if row.answered else ("Chưa trả lời", Tone.QUIET)
        self._result.setText(" · ".join(filter(None, (row.shown, words))))
        set_role(self._result, _ROLES.get(tone, "quiet"))
        self.source.setText(f"Lấy từ: {row.source}")
        self.source.setVisible(bool(row.source))
        self._words.setText("\n".join((*_lines(row), *_scored(row, self._desk.pack.criteria))))
        failed = row.result is ItemResult.FAILED
        self.finding.setText("Mở phát &hiện" if row.finding_id is not None else "Lập phát &hiện…")
        self.finding.setVisible(failed or row.finding_id is not None)
        self._verdict_field.setVisible(_judged_by_hand(row))
        if not (same and self.form.changed()):
            answer = row.answer
            self.form.load({"remark": answer.remark if answer else "", "verdict": answer.verdict if answer else None})

    def _ask_finding(self) -> None:
        self.finding_wanted.emit()

    def _ask_source(self) -> None:
        self.source_wanted.emit()


def _lines(row: ItemRow) -> list[str]:
    lines = [f"Trả lời: {how_to_answer(row.item.answer)}."]
    if row.required_shown:
        lines.append(f"Yêu cầu: {row.required_shown}.")
    if row.item.evidence:
        lines.append(f"Xem: {row.item.evidence}.")
    if row.basis:
        lines.append(f"Căn cứ: {'; '.join(row.basis)}.")
    return lines


def _scored(row: ItemRow, criteria: CriteriaSet | None) -> list[str]:
    """The line of the index that the same documents are for, by the pack in use."""
    code = row.item.criterion
    if not code:
        return []
    known = criteria.named(code) if criteria is not None else None
    told = f" – {known[0]}, tối đa {format_number(known[1])} điểm" if known else ""
    return [f"Chấm điểm: tiêu chí {code}{told}."]


def _judged_by_hand(row: ItemRow) -> bool:
    """Only what the program cannot judge is left to the inspector."""
    answer = row.answer
    return row.answered and (row.result is ItemResult.NOT_JUDGED or (answer is not None and answer.verdict is not None))
