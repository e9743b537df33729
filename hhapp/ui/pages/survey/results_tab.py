"""What a round found: the index, bars against the mark and the last round, the same figures as a table; closing it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.services.survey import closing
from hhapp.services.survey.closing import ClosingRow
from hhapp.services.survey.entry import form_rows
from hhapp.services.survey.results import RoundResults, Tally, change_shown
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.survey.survey_rows import RESULT_COLUMNS, outcome_words, result_table
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, card, inside, label, set_role
from hhapp.ui.widgets.charts import ShareBar, ShareBars
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextArea
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.thresholds import Outcome

_ROLES = {Tone.DONE: "good", Tone.OVERDUE: "error"}
_LOG_COLUMNS = (Column("Ngày", 92, right=True), Column("Giờ", 64, right=True), Column("Việc"), Column("Người làm", 130))
_COMPARED = frozenset({4, 5})  # "Đợt trước", "Thay đổi"
_FIGURES = len(RESULT_COLUMNS) - 1  # the overall result has them too
_VIEWS = {"theo yếu tố": "factors", "theo câu hỏi": "questions", "theo lĩnh vực": "fields"}


class ResultsTab(QWidget):
    """`warnings_asked` when the clerk should first look at forms with warnings, `counts_asked` for the numbers."""

    warnings_asked = Signal()
    counts_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round: RoundRow | None = None
        self._pack: Pack | None = None
        self._found: RoundResults | None = None
        self._before: RoundResults | None = None
        self._index = label("", "figure")
        self._verdict = label("", "strong")
        self._more = label("", "quiet", wrap=True)
        self._notes = label("", "warning", wrap=True)
        self.bars = ShareBars(desk.theme)
        self.view = Choice()
        self.view.setAccessibleName("Xem kết quả theo")
        self.view.offer(_VIEWS.items())
        self.view.currentIndexChanged.connect(self._fill)
        self.table = RowsView(RowsModel(RESULT_COLUMNS, desk.theme), "Kết quả khảo sát", group_tail=_FIGURES)
        self.counts_button = button("Số phiế&u phát ra, thu về…", self.counts_asked.emit)
        self.log_button = button("Nhật ký", self._show_log, hint="Các lần chốt, mở lại")
        self.close_button = button("Chốt kết &quả", self._close, role="main", hint="Giữ nguyên kết quả từ đây")
        self.reopen_button = button("&Mở lại…", self._reopen, hint="Sửa phiếu sau khi chốt, có ghi lý do")
        self._lay_out()

    def show_round(
        self,
        row: RoundRow,
        pack: Pack | None,
        found: RoundResults,
        last: tuple[RoundRow, RoundResults] | None,
        notes: tuple[str, ...],
    ) -> None:
        """Show what a round found; `pack` is None where the round's version is not at hand."""
        self._round, self._pack, self._found = row, pack, found
        self._before = last[1] if last else None
        self._show_index(found, last)
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        self.bars.show_bars(tuple(self._bar(each) for each in found.factors), float(found.target * 100))
        self.close_button.setVisible(not row.closed)
        self.close_button.setEnabled(pack is not None)
        self.counts_button.setVisible(not row.closed)
        self.reopen_button.setVisible(row.closed)
        self._fill()

    def take_focus(self) -> None:
        """Go to the table."""
        self.table.setFocus()
        self.table.choose_first()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(self._index)
        head.addWidget(self._verdict)
        head.addWidget(self._more, 1)
        for made in (self.log_button, self.counts_button, self.reopen_button, self.close_button):
            head.addWidget(made)
        body = QHBoxLayout()
        body.setSpacing(theme.MEDIUM)
        body.addWidget(self._chart(), 2)
        body.addLayout(self._list(), 5)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addLayout(head)
        box.addWidget(self._notes)
        box.addLayout(body, 1)

    def _chart(self) -> QWidget:
        ground = card()
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        inner.addWidget(label("Chỉ số hài lòng theo yếu tố", "heading"))
        inner.addWidget(label("Vạch đứng: mức phải đạt. ◆ đợt trước.", "quiet", wrap=True))
        place = inside()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addWidget(self.bars)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(place)
        inner.addWidget(scroll, 1)
        return ground

    def _list(self) -> QVBoxLayout:
        caption = QLabel("&Xem")
        caption.setBuddy(self.view)
        top = QHBoxLayout()
        top.addWidget(caption)
        top.addWidget(self.view)
        top.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        return column

    def _show_index(self, found: RoundResults, last: tuple[RoundRow, RoundResults] | None) -> None:
        total = found.overall
        words, tone = outcome_words(found, total)
        self._index.setText(total.shown)
        self._verdict.setText(words)
        set_role(self._verdict, _ROLES.get(tone, "strong"))
        parts = [
            f"{total.satisfied}/{total.answered} câu trả lời hài lòng, {found.valid} phiếu hợp lệ",
            f"phải đạt {format_number(found.target * 100)}%",
        ]
        if total.mean_shown:
            parts.append(f"điểm trung bình {total.mean_shown}")
        if last is not None:
            change = change_shown(total, last[1].overall)
            parts.append(f"{last[0].title}: {last[1].overall.shown}" + (f" ({change} điểm %)" if change else ""))
        self._more.setText(" · ".join(parts))

    def _bar(self, tally: Tally) -> ShareBar:
        assert self._found is not None
        before = self._before.factor(tally.code) if self._before else None
        return ShareBar(
            tally.name,
            None if tally.share is None else float(tally.share),
            None if before is None or before.share is None else float(before.share),
            tally.shown,
            tally.outcome(self._found.target) is Outcome.REACHED,
        )

    def _fill(self) -> None:
        if self._found is not None:
            tallies: tuple[Tally, ...] = getattr(self._found, self.view.value())
            # Questions and fields are not compared: forms of other rounds may ask otherwise.
            self.table.leave_out(frozenset() if self.view.value() == "factors" else _COMPARED)
            self.table.replace(result_table(self._found, tallies, self._before))

    def _close(self) -> None:
        row, pack = self._round, self._pack
        if row is None or pack is None:
            return
        unseen = self._desk.read(lambda session: any(form.to_check for form in form_rows(session, pack, row.id)))

        def writing(session: Session) -> bool:
            closing.close_round(session, pack, row.id, datetime.now().astimezone())
            return True

        if self._desk.write(f"Chốt kết quả: {row.title}", writing) is None and unseen:
            self.warnings_asked.emit()

    def _reopen(self) -> None:
        row = self._round
        if row is None:
            return

        def writing(session: Session, reason: str) -> bool:
            closing.reopen_round(session, row.id, datetime.now().astimezone(), reason=reason)
            return True

        def save(values: dict[str, Any]) -> bool:
            return bool(self._desk.write(f"Mở lại: {row.title}", lambda session: writing(session, values["reason"])))

        reason = Field("&Lý do", TextArea(3), required=True, help_text="Được giữ trong nhật ký của đợt.")
        FormDialog(self, "Mở lại đợt khảo sát", {"reason": reason}, "&Mở lại", save, sentence=row.title).open()

    def _show_log(self) -> None:
        row = self._round
        if row is None:
            return
        log = self._desk.read(lambda session: closing.round_log(session, row.id))
        rows = [_log_row(event) for event in log]
        dialog = ListDialog(self.window(), self._desk.theme, f"Nhật ký: {row.title}", _LOG_COLUMNS, rows)
        dialog.when_empty("Đợt này chưa chốt lần nào.").tell_in_full(lambda event: str(event.sentence)).open()


def _log_row(event: ClosingRow) -> Row:
    at = event.at.astimezone()
    cells = (Cell(format_date(at.date()), at), Cell(f"{at:%H:%M}", at), Cell(event.sentence), Cell(event.actor))
    return Row(event.id, cells, item=event)
