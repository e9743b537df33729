"""Entering forms: the pad on top, the question at the cursor in words, the last forms below; no sound, no dialog."""

from __future__ import annotations

from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.catalogue import Answers, SurveyForm
from hhapp.services.survey import entry
from hhapp.services.survey.entry import FormRow
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.survey.entry_pad import EntryPad
from hhapp.ui.pages.survey.survey_rows import RECENT_COLUMNS, form_table
from hhapp.ui.widgets.basic import card, label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_LEAST_FOR_SPEED = 3
_KEYS = "Phím cách: bỏ trống · Backspace: lùi · Enter: ghi phiếu và sang phiếu mới · Esc: bỏ phiếu đang nhập"


class EntryTab(QWidget):
    """`saved` after each form. The field of procedure that is chosen stays for the forms that follow."""

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round: RoundRow | None = None
        self._pack: Pack | None = None
        self._editing: FormRow | None = None
        self._started, self._kept = 0.0, 0  # this sitting, for the speed
        self.pad = EntryPad(desk.theme)
        self.pad.kept.connect(self._keep)
        self.pad.moved.connect(self._show_place)
        self.pad.said.connect(self._say)
        self.pad.given_up.connect(self._drop)
        self.fields = Choice()
        self.fields.setMinimumContentsLength(24)
        self.fields.setAccessibleName("Lĩnh vực của các phiếu sắp nhập")
        self._heading = label("", "heading")
        self._count = label("", "quiet")
        self._question = label("", "strong", wrap=True)
        self._levels = label("", wrap=True)
        self._told = label(_KEYS, "quiet", wrap=True)
        self.table = RowsView(RowsModel(RECENT_COLUMNS, desk.theme), "Các phiếu vừa nhập")
        self.table.opened.connect(self.edit)
        self._place = EmptyOr(self.table, "Chưa nhập phiếu nào. Bấm số trên bàn phím để nhập phiếu đầu tiên.")
        self._lay_out()

    def show_round(self, row: RoundRow, pack: Pack, form: SurveyForm, forms: tuple[FormRow, ...]) -> None:
        """Show a round; a form that is being entered stays as it is while the round is the same."""
        same = self._round is not None and self._round.id == row.id and self.pad.form == form
        self._round, self._pack = row, pack
        self.fields.offer([("không ghi", ""), *((name, name) for name in (pack.survey.fields if pack.survey else ()))])
        for widget in (self.pad, self._levels, self._told, self._caption, self.fields):
            widget.setVisible(not row.closed)
        if not same:
            self._started, self._kept = 0.0, 0
            self._next()
        self._levels.setText("   ".join(f"{level.value}  {level.name}" for level in form.levels))
        self.table.replace(form_table(forms, recent=True))
        self._place.show_empty(not forms)
        self._show_counts()
        self._show_place()
        self._inner.activate()  # words of another length get their room at once

    def edit(self, form: FormRow) -> None:
        """Put a form right: it comes into the pad, Enter keeps it."""
        if self._round is None or self._round.closed or not self.can_leave():
            return
        self._editing = form
        self.fields.set_value(form.field)
        self.pad.start(self.pad.form, form.answers)
        self.pad.setFocus()

    def can_leave(self) -> bool:
        """Ask about a form that is begun and not kept."""
        if not self.pad.begun():
            return True
        what = f"Phiếu {self._editing.number} đang sửa" if self._editing else "Phiếu đang nhập"
        leave = self._desk.alerts.ask(f"{what} chưa ghi.", "Bấm Enter để ghi.", yes="Bỏ phiếu này", no="Ở lại")
        if leave:
            self._next()
        return leave

    def take_focus(self) -> None:
        """Typing goes into the pad; of a closed round there is only the list."""
        (self.table if self._round is not None and self._round.closed else self.pad).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        self._caption = caption = QLabel("&Lĩnh vực")
        caption.setBuddy(self.fields)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._count)
        head.addSpacing(theme.LARGE)
        head.addWidget(caption)
        head.addWidget(self.fields)
        ground = card()
        self._inner = inner = QVBoxLayout(ground)
        inner.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        inner.setSpacing(theme.SMALL)
        inner.addLayout(head)
        for widget in (self.pad, self._question, self._levels, self._told):
            inner.addWidget(widget)
        self._question.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(ground)
        box.addWidget(self._place, 1)

    def _keep(self, answers: Answers) -> None:
        row, pack, editing = self._round, self._pack, self._editing
        if row is None or pack is None:
            return
        field = self.fields.value() or ""

        def writing(session: Session) -> int:
            if editing is None:
                return entry.add_form(session, pack, row.id, answers, datetime.now().astimezone(), field=field)
            entry.update_form(session, pack, editing.id, answers, field=field)
            return editing.number

        title = f"Sửa phiếu {editing.number}" if editing else "Nhập phiếu khảo sát"
        number = self._desk.write(title, writing)
        if number is None:
            return
        self._kept += editing is None
        self._started = self._started or monotonic()
        self._next()
        self._say(f"Đã ghi phiếu {number}.", "good")
        self.saved.emit()

    def _next(self) -> None:
        self._editing = None
        self.pad.start(self.pad.form if self._round is None else self._form())

    def _form(self) -> SurveyForm | None:
        row, pack = self._round, self._pack
        return pack.survey.form(row.form_code) if row and pack and pack.survey else None

    def _drop(self) -> None:
        if self.can_leave():
            self._say(_KEYS)

    def _show_place(self) -> None:
        form, at = self.pad.form, self.pad.at
        closed = self._round is not None and self._round.closed
        new = "Đã chốt" if closed else "Phiếu mới"
        self._heading.setText(f"Sửa phiếu {self._editing.number}" if self._editing else new)
        if form is None:
            return
        if closed:
            self._question.setText("Đợt khảo sát đã chốt. Muốn nhập thêm thì mở lại ở thẻ Kết quả.")
        elif at < len(form.questions):
            self._question.setText(f"Câu {at + 1}. {form.questions[at].text}")
        else:
            self._question.setText("Đã đủ các câu. Enter để ghi phiếu.")
        if self.pad.begun():
            self._say(_KEYS)

    def _show_counts(self) -> None:
        row = self._round
        if row is None:
            return
        of = f"/{row.returned}" if row.returned is not None else ""
        words = [f"đã nhập {row.entered}{of} phiếu"]
        minutes = (monotonic() - self._started) / 60 if self._started else 0
        if self._kept >= _LEAST_FOR_SPEED and minutes > 0:
            words.append(f"khoảng {round((self._kept - 1) / minutes)} phiếu/phút")
        self._count.setText(" · ".join(words))

    def _say(self, sentence: str, role: str = "") -> None:
        self._told.setText(sentence)
        set_role(self._told, role or ("quiet" if sentence == _KEYS else "warning"))
