"""Chỉ tiêu: what the plan promises in figures, the mark to reach, the result, the verdict with its arithmetic."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services import plan as plans
from hhapp.services import targets
from hhapp.services.plan import PlanCard
from hhapp.services.targets import TargetRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.target_dialogs import enter_result, link_figure, new_target, set_mark
from hhapp.ui.pages.target_rows import TARGET_COLUMNS, target_key, target_rows, verdict_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.rows import Row, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea
from hhapp.vn.thresholds import Outcome

_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}


class TargetsPage(Page):
    """Table left, the chosen target right."""

    key = "targets"
    tables = frozenset(
        {"plan", "plan_area", "plan_target", "target_threshold", "target_result", "indicator_value", "plan_task"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._plan: PlanCard | None = None
        self._rows: list[Row] = []
        self._shown: TargetRow | None = None
        self._choice = Choice()
        self._choice.setAccessibleName("Kế hoạch đang xem")
        self._choice.currentIndexChanged.connect(self._on_plan)
        self.add = button("+ Chỉ tiêu", self.start_new, role="main", hint="Thêm một chỉ tiêu · Ctrl+N")
        self.add_button(self._choice)
        self.add_button(self.add)
        self.words = QLineEdit(placeholderText="Tìm chỉ tiêu (Ctrl+F), gõ không dấu cũng được")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm chỉ tiêu")
        self.words.textChanged.connect(self._filter)
        self.table = RowsView(RowsModel(TARGET_COLUMNS, desk.theme), "Chỉ tiêu của kế hoạch", group_tail=1)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._enter_result)
        self._place = EmptyOr(self.table, "", "Thêm chỉ tiêu…", self.start_new)
        shortcut("Del", self.table, self._delete)
        self._lay_out()

    def reload(self) -> None:
        """Read the plan's targets again."""
        cards = self.desk.read(lambda session: plans.plans(session, self.desk.year.value))
        self._choice.offer((card.title, card.id) for card in cards)
        self._choice.setVisible(len(cards) > 1)
        self._plan = next((card for card in cards if card.id == self._choice.value()), None)
        self.add.setEnabled(self._plan is not None)
        found = self._read()
        self._rows = target_rows(found)
        self._say(found)
        self._filter()
        known = next((each for each in found if self._shown and target_key(each) == target_key(self._shown)), None)
        self._show(known)

    def show_thing(self, thing: Any) -> None:
        """Show a target by its id, in whichever plan of the year it stands."""
        self.words.clear()
        plan_id = self.desk.read(lambda session: targets.plan_of_target(session, thing))
        if plan_id is not None and self._choice.value() != plan_id:
            self._choice.set_value(plan_id)
        self._filter()
        row = next((each for each in self.table.items() if each.id == thing), None)
        if row is not None and self.table.choose(target_key(row)):
            self.table.setFocus()

    def take_focus(self) -> None:
        """Go to the table, on the first target where none is chosen."""
        self.table.setFocus()
        if self.table.chosen_key() is None and (first := next(iter(self.table.items()), None)) is not None:
            self.table.choose(target_key(first))

    def start_new(self) -> None:
        """Ask for a new target."""
        if self._plan is not None:
            plan_id = self._plan.id
            new_target(self, self.desk, self.desk.read(lambda session: plans.areas(session, plan_id))).open()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about a changed sentence."""
        return self._shown is None or self.form.can_leave("Chỉ tiêu này")

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._place)
        splitter.addWidget(self._panel())
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([760, 360])
        self.body.addWidget(self.words)
        self.body.addWidget(splitter, 1)

    def _panel(self) -> QWidget:
        self.form = Form(
            {"text": Field("&Nội dung chỉ tiêu", TextArea(6), required=True)}, self._save, self.desk.alerts
        )
        self._verdict = label("", "heading", wrap=True)
        self._arithmetic = label("", wrap=True)
        self._result = button("Nhập &kết quả…", self._enter_chosen, role="main", hint="Enter")
        actions = QGridLayout()
        actions.setSpacing(theme.SMALL)
        self._link = button("Lấy từ &số liệu…", self._link_chosen, hint="Đánh giá theo một số liệu của kỳ báo cáo")
        self._mark = button("Đặt &mức…", self._mark_chosen, hint="Đặt mức phải đạt bằng tay")
        actions.addWidget(self._result, 0, 0)
        actions.addWidget(self._link, 0, 1)
        actions.addWidget(self._mark, 1, 0)
        actions.setColumnStretch(2, 1)
        card = QWidget()
        box = QVBoxLayout(card)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        for widget in (self._verdict, self._arithmetic):
            box.addWidget(widget)
        box.addLayout(actions)
        box.addWidget(self.form, 1)
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(320)
        hint = label("Chọn một chỉ tiêu trong bảng để xem và nhập kết quả.", "quiet", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setContentsMargins(theme.SMALL, 0, 0, 0)
        self._stack.addWidget(hint)
        self._stack.addWidget(card)
        return self._stack

    def _read(self) -> tuple[TargetRow, ...]:
        if self._plan is None:
            return ()
        plan_id, desk = self._plan.id, self.desk
        return desk.read(lambda session: targets.target_rows(session, desk.pack, plan_id, desk.today()))

    def _say(self, found: tuple[TargetRow, ...]) -> None:
        title = f"Chỉ tiêu {self._plan.year}" if self._plan else self.title
        reached = sum(each.verdict is Outcome.REACHED for each in found)
        missing = sum(each.verdict is Outcome.MISSING for each in found)
        state = (
            f"{len(found)} mức phải đạt · đạt {reached} · chưa có số liệu {missing}" if found else "Chưa có chỉ tiêu."
        )
        self.say(title, state)

    def _filter(self) -> None:
        rows = kept(self._rows, self.words.text())
        self.table.replace(rows)
        self._place.show_empty(not rows)
        self._stack.setVisible(bool(self._rows))
        self.words.setVisible(bool(self._rows))
        self._place.fill_button.setVisible(not self._rows and self._plan is not None)
        if self._rows:
            self._place.say("Không có chỉ tiêu nào hợp với từ cần tìm.")
        elif self._plan is None:
            self._place.say("Chưa có kế hoạch. Nhập kế hoạch ở trang Kế hoạch trước.")
        else:
            self._place.say("Chưa có chỉ tiêu. Thêm từng câu chỉ tiêu của kế hoạch; mức phải đạt được đọc từ câu đó.")

    def _on_plan(self) -> None:
        self._shown = None
        self.reload()

    def _on_chosen(self, target: TargetRow | None) -> None:
        if target is not None and self._shown is not None and target_key(target) == target_key(self._shown):
            return
        if not self.can_leave():
            assert self._shown is not None
            self.table.choose(target_key(self._shown))
            return
        self._shown = None
        self._show(target)

    def _show(self, target: TargetRow | None) -> None:
        same = target is not None and self._shown is not None and target_key(target) == target_key(self._shown)
        self._shown = target
        self._stack.setCurrentIndex(0 if target is None else 1)
        if target is None:
            return
        words, tone = verdict_words(target)
        self._verdict.setText(words)
        set_role(self._verdict, _ROLES.get(tone, "heading"))
        self._arithmetic.setText(_explanation(target))
        read = target.threshold is not None
        self._result.setEnabled(read and target.indicator_code is None)
        self._link.setEnabled(read)
        if not (same and self.form.changed()):
            self.form.load({"text": target.text})

    def _save(self, values: dict[str, Any]) -> bool:
        target = self._shown
        if target is None:
            return False

        def writing(session: Session) -> bool:
            targets.update_target(session, target.id, values["text"])
            return True

        return bool(self.desk.write("Sửa chỉ tiêu", writing))

    def _enter_chosen(self) -> None:
        if self._shown is not None:
            self._enter_result(self._shown)

    def _enter_result(self, target: TargetRow) -> None:
        if target.threshold is None:
            set_mark(self, self.desk, target).open()
        elif target.indicator_code is None:
            enter_result(self, self.desk, target).open()

    def _link_chosen(self) -> None:
        if self._shown is not None:
            link_figure(self, self.desk, self._shown).open()

    def _mark_chosen(self) -> None:
        if self._shown is not None:
            set_mark(self, self.desk, self._shown).open()

    def _delete(self) -> None:
        target: TargetRow | None = self.table.chosen_item()
        if target is None:
            return

        def writing(session: Session) -> bool:
            targets.delete_target(session, target.id)
            return True

        self.desk.write("Xóa chỉ tiêu", writing)


def _explanation(target: TargetRow) -> str:
    if target.threshold is None:
        return "Chương trình chưa đọc được mức phải đạt của câu này. Đặt mức bằng tay."
    parts = [f"Phải đạt: {target.threshold_shown}" + (f" ({target.scope})" if target.scope else "")]
    if target.arithmetic:
        parts.append(target.arithmetic)
    if target.indicator_code:
        parts.append("Kết quả lấy từ số liệu kỳ báo cáo.")
    if target.note:
        parts.append(target.note)
    return "\n".join(parts)
