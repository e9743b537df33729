"""Tổng quan: what is overdue, what is due soon, how far the year is, and what to do next."""

from __future__ import annotations

import logging
from collections import Counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis, DocumentKind, Severity
from hhapp.services import overview, totals
from hhapp.services.deadlines import Deadline, deadlines
from hhapp.services.overview import Overview
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.sweep import sweep
from hhapp.services.totals import PlanTotals
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.due_list import DueList
from hhapp.ui.pages.plan import IMPORT
from hhapp.ui.widgets.basic import button, card, inside, label
from hhapp.ui.widgets.charts import Bar, Bars, Ring
from hhapp.vn.numbers import format_date

_MOST_BARS = 8
_SWEEP_AFTER_MS = 400
_SWEEPING = "Rà soát: đang xem lại…"
_log = logging.getLogger(__name__)


class OverviewPage(Page):
    """Reads everything from one service; a row leads to its task, the filled button to the next step."""

    key, title, icon = "overview", "Tổng quan", "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: Overview | None = None
        self.next_button = button("", self._go_on, role="main", hint="Việc nên làm tiếp theo")
        self.add_button(self.next_button)
        self.overdue = DueList(desk.theme, "Quá hạn", "Không có việc nào quá hạn.", self._open_plan)
        self.soon = DueList(desk.theme, "Đến hạn trong 15 ngày", "Không có việc sắp đến hạn.", self._open_plan)
        self.remind = button("Công văn đôn đốc…", self._remind, role="link", hint="Xuất văn bản nhắc các nhiệm vụ này")
        self.overdue.add_link(self.remind)
        self.ring, self.bars = Ring(desk.theme), Bars(desk.theme)
        self._sentence = label("", "strong", wrap=True)
        self._more = label("", "quiet", wrap=True)
        self._period = label("", "strong", wrap=True)
        self._period_more = label("", "quiet", wrap=True)
        lists = QVBoxLayout()
        lists.setSpacing(theme.MEDIUM)
        for due_list in (self.overdue, self.soon):
            due_list.opened.connect(self.asked_for)
            lists.addWidget(due_list, 100)
        lists.addStretch(1)
        self.swept = button(_SWEEPING, self._open_sweep, role="link", hint="Xem từng điều trong Rà soát")
        lists.addWidget(self.swept)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MEDIUM)
        columns.addLayout(lists, 3)
        columns.addWidget(self._side(), 2)
        self.body.addLayout(columns, 1)
        # After the page is drawn, and only where the clerk stays on it: nobody asked for this.
        self._sweep_soon = QTimer(self, singleShot=True, interval=_SWEEP_AFTER_MS)
        self._sweep_soon.timeout.connect(self._sweep)

    def reload(self) -> None:
        """Read the state of the office again."""
        desk = self.desk

        def reading(session: Session) -> tuple[Overview, PlanTotals | None, tuple[Deadline, ...]]:
            seen = overview.overview(session, desk.app.packs, desk.today(), desk.year.value)
            plan_totals = totals.plan_totals(session, seen.plan.id, desk.today()) if seen.plan else None
            due = deadlines(session, desk.pack, seen.unit.id, seen.year, desk.today()) if seen.unit else ()
            return seen, plan_totals, due

        self._seen, plan_totals, due = desk.read(reading)
        self._show(self._seen, plan_totals, due)
        self._sweep_soon.start()

    def start_search(self) -> None:
        """Looking for a task happens on the plan page."""
        self.asked_for.emit("plan", None)

    def _side(self) -> QScrollArea:
        place = inside()
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.MEDIUM)
        box.addWidget(self._period_card())
        box.addWidget(self._totals_card())
        box.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(280)
        scroll.setWidget(place)
        return scroll

    def _period_card(self) -> QFrame:
        frame = card()
        box = QVBoxLayout(frame)
        box.addWidget(label("Kỳ báo cáo", "heading"))
        box.addWidget(self._period)
        box.addWidget(self._period_more)
        box.addWidget(button("Mở số liệu kỳ", self._open_figures, role="link"))
        return frame

    def _totals_card(self) -> QFrame:
        frame = card()
        grid = QGridLayout(frame)
        grid.setSpacing(theme.MEDIUM)
        grid.addWidget(label("Tiến độ kế hoạch", "heading"), 0, 0, 1, 2)
        grid.addWidget(self.ring, 1, 0, 2, 1)
        grid.addWidget(self._sentence, 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._more, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.bars, 3, 0, 1, 2)
        grid.addWidget(button("Xem dạng bảng", self._open_plan, role="link"), 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        return frame

    def _show(self, seen: Overview, plan_totals: PlanTotals | None, due: tuple[Deadline, ...]) -> None:
        today = self.desk.today()
        name = seen.unit.name if seen.unit else "Chưa ghi tên cơ quan"
        self.say(self.title, f"{name} · hôm nay {format_date(self.desk.today())}")
        self.next_button.setText(seen.next_step.text.rstrip(".").split(", ")[0])
        self.next_button.setToolTip(seen.next_step.text)
        self.remind.setVisible(bool(seen.overdue or seen.due_soon) and self._reminder() is not None)
        self.overdue.show_due(seen.overdue, [each for each in due if each.due < today], today)
        self.soon.show_due(seen.due_soon, [each for each in due if each.due >= today], today)
        self._show_period(seen)
        self._show_totals(seen, plan_totals)

    def _show_period(self, seen: Overview) -> None:
        state = seen.period.state.shown if seen.period else "chưa mở"
        left = f"còn {seen.days_left} ngày" if seen.days_left >= 0 else f"đã qua {-seen.days_left} ngày"
        self._period.setText(f"{seen.period_label}: {state}")
        filled = f"đã nhập {seen.filled}/{seen.to_fill} số liệu · " if seen.period else ""
        self._period_more.setText(f"{filled}hạn gửi {format_date(seen.due)} ({left})")

    def _show_totals(self, seen: Overview, plan_totals: PlanTotals | None) -> None:
        total = seen.totals
        self.ring.show_share(total.done, total.overdue, total.counted, total.rate if total.counted else "–")
        self._sentence.setText(seen.totals_sentence if total.total else f"Chưa có kế hoạch năm {seen.year}.")
        parts = [f"✓ {total.done} hoàn thành", f"◐ {total.in_progress} đang thực hiện", f"! {total.overdue} quá hạn"]
        parts += [f"○ {total.not_due} chưa đến hạn"]
        parts += [f"? {seen.unread_deadlines} thời hạn chưa đọc được"] if seen.unread_deadlines else []
        self._more.setText("\n".join(parts) if total.total else "Nhập từ tệp, hoặc ghi từng nhiệm vụ ở trang Kế hoạch.")
        by_area = plan_totals.by_area[:_MOST_BARS] if plan_totals else ()
        self.bars.show_bars(
            tuple(
                Bar(
                    f"{area.number}. {area.name.capitalize() if area.name.isupper() else area.name}".removeprefix(". "),
                    each.done,
                    each.overdue,
                    each.counted,
                    f"{each.done}/{each.counted}",
                )
                for area, each in by_area
                if each.counted
            )
        )

    def _reminder(self) -> DocumentKind | None:
        return next(iter(self.desk.pack.documents_on(DocumentBasis.REMINDER)), None)

    def _remind(self) -> None:
        kind, seen = self._reminder(), self._seen
        if kind is not None and seen is not None:
            export_document_kind(self, kind, seen.year)

    def _sweep(self) -> None:
        """Count the doubts in the worker; a page that was left meanwhile does so when it is shown next."""
        if not self.isVisible():
            self._stale = True
            return
        desk = self.desk
        year, today = desk.year.value, desk.today()

        def work(job: Job) -> tuple[Doubt, ...]:
            def give_way() -> None:
                job.progress(0, 0)

            def reading(session: Session) -> tuple[Doubt, ...]:
                return sweep(session, desk.app.packs, year, today, desk.app.folder, between=give_way)

            return desk.read(reading)

        desk.operations.read_beside(self, work, self._show_sweep, self._on_sweep_fault)

    def _show_sweep(self, doubts: tuple[Doubt, ...]) -> None:
        counts = Counter(doubt.severity for doubt in doubts)
        wrong, doubtful = counts[Severity.ERROR], counts[Severity.WARNING]
        found = f"{wrong} điều sai, {doubtful} điều nên xem" if wrong or doubtful else "không có điều gì nên xem"
        self.swept.setText(f"Rà soát: {found}")

    def _on_sweep_fault(self, fault: BaseException) -> None:
        """Nobody asked for it, so no box: the page itself tells what is wrong."""
        _log.error("the sweep beside the overview failed", exc_info=fault)
        self.swept.setText("Rà soát: chưa xem được, mở trang để xem lý do")

    def _open_sweep(self) -> None:
        self.asked_for.emit("sweep", None)

    def _open_plan(self) -> None:
        self.asked_for.emit("plan", None)

    def _open_figures(self) -> None:
        self.asked_for.emit("figures", None)

    def _go_on(self) -> None:
        if self._seen is not None:
            step = self._seen.next_step
            self.asked_for.emit(step.page, IMPORT if step.imports_plan else None)
