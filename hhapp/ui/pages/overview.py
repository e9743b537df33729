"""Tổng quan: what is overdue, what is due soon, how far the year is, and what to do next."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout

from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import IMPORT, Page
from hhapp.ui.pages.due_list import DueList
from hhapp.ui.pages.overview_words import Shown
from hhapp.ui.widgets.basic import button, card, inside, label
from hhapp.ui.widgets.charts import Bars, Ring

if TYPE_CHECKING:  # the page stands before what reads the database is loaded
    from hhapp.bootstrap import Session
    from hhapp.services.sweep.doubt import Doubt

_SWEEP_AFTER_MS = 400
_SWEEPING = "Rà soát: đang xem lại…"
_log = logging.getLogger(__name__)


class OverviewPage(Page):
    """A row leads to its task, the filled button to the next step."""

    key = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: Shown | None = None
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
        """Read the state of the office again; before the data are open there is what was kept of it."""
        desk = self.desk
        kept, desk.kept_overview = desk.kept_overview, None
        if kept is not None:
            self._show(kept)
            return
        from hhapp.services.plan import MANY_TASKS, task_count
        from hhapp.ui.pages.overview_reading import read_overview

        packs, pack, today, year = desk.app.packs, desk.pack, desk.today(), desk.year.value
        count = desk.read(lambda session: task_count(session, year))
        self.read_and_show(
            lambda session: read_overview(session, packs, pack, today, year), self._show, much=count > MANY_TASKS
        )

    def data_open(self) -> None:
        """Count the doubts in a while."""
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

    def _show(self, shown: Shown) -> None:
        self._seen = shown
        self.say(self.title, shown.state)
        self.next_button.setText(shown.next_text.rstrip(".").split(", ")[0])
        self.next_button.setToolTip(shown.next_text)
        self.remind.setVisible(shown.reminds)
        self.overdue.show_due(shown.late, shown.day)
        self.soon.show_due(shown.soon, shown.day)
        self._period.setText(shown.period)
        self._period_more.setText(shown.period_more)
        share = shown.share
        self.ring.show_share(share.done, share.overdue, share.counted, share.shown)
        self._sentence.setText(shown.sentence)
        self._more.setText(shown.more)
        self.bars.show_bars(shown.bars)
        if self.desk.is_open:
            self.data_open()

    def _remind(self) -> None:
        from hhapp.packs.catalogue import DocumentBasis
        from hhapp.ui.pages.document_export import export_document_kind

        kinds = self.desk.pack.documents_on(DocumentBasis.REMINDER)
        if kinds and self._seen is not None:
            export_document_kind(self, kinds[0], self._seen.year)

    def _sweep(self) -> None:
        """Count the doubts in the worker; a page that was left meanwhile does so when it is shown next."""
        if not self.isVisible():
            self._stale = True
            return
        desk = self.desk
        year, today = desk.year.value, desk.today()

        def work(job: Job) -> tuple[Doubt, ...]:
            from hhapp.services.sweep.sweep import sweep

            def give_way() -> None:
                job.progress(0, 0)

            def reading(session: Session) -> tuple[Doubt, ...]:
                return sweep(session, desk.app.packs, year, today, desk.app.folder, between=give_way)

            return desk.read(reading)

        desk.operations.read_beside(self, work, self._show_sweep, self._on_sweep_fault)

    def _show_sweep(self, doubts: tuple[Doubt, ...]) -> None:
        wrong, doubtful = (sum(doubt.severity.value == kind for doubt in doubts) for kind in ("error", "warning"))
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
            self.asked_for.emit(self._seen.next_page, IMPORT if self._seen.next_imports else None)
