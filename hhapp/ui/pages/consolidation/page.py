"""Tổng hợp: the reports of the units below as one. Everything is read beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis
from hhapp.services.consolidation.consolidating import (
    Consolidated,
    Line,
    consolidate,
    received_periods,
    units_changed,
)
from hhapp.services.periods import split_code, window
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.consolidation.ranking_tab import RankingTab
from hhapp.ui.pages.consolidation.rows import ALERT_COLUMNS, TOTAL_COLUMNS, Alert, alert_rows, total_rows
from hhapp.ui.pages.consolidation.taking_dialog import ask_taking
from hhapp.ui.pages.consolidation.units_panel import UnitsPanel
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel, kept, steady
from hhapp.ui.widgets.table import EmptyOr, RowsView

_EMPTY = "Năm {} chưa có báo cáo nào của đơn vị cấp dưới. Nhận báo cáo của các đơn vị trước."
_IN_BANNER, _LONGEST = 2, 170


@dataclass(frozen=True, slots=True)
class _Asked:
    """The period chosen, and whether for the units of today instead of its own."""

    period: str | None
    by_today: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read, with the rows made of it."""

    periods: tuple[str, ...]  # of the working year
    found: Consolidated | None
    totals: list[Row]
    alerts: list[Row]
    changed: bool = False  # units became others since the period ended


class ConsolidationPage(Page):
    """The period is chosen in the header; the tabs show figures with their units, rankings, what to look at."""

    key = "consolidation"
    tables = frozenset({"received_submission", "received_content", "unit", "unit_event", "unit_succession", "setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: _Seen | None = None
        self._wanted = Alert()
        self.choice = Choice()
        self.choice.setMinimumContentsLength(18)
        self.choice.setAccessibleName("Kỳ được tổng hợp")
        self.choice.currentIndexChanged.connect(self.reload)
        self.documents = MenuButton("&Văn bản", "Xuất báo cáo tổng hợp ra Word, PDF, Excel")
        self.documents.picked.connect(self._export)
        self.take_button = button(
            "Đưa vào số &liệu kỳ…", self._ask_taking, hint="Ghi số tổng hợp vào số liệu kỳ của đơn vị mình, xem trước"
        )
        for made in (self.choice, self.documents, self.take_button):
            self.add_button(made)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Tìm chỉ tiêu… Ctrl+F")
        self.words.setAccessibleName("Tìm chỉ tiêu")
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.by_today = QCheckBox("Theo đơn vị hiện na&y")
        self.by_today.setToolTip("Đơn vị đã sáp nhập sau kỳ này: cộng lại tử số, mẫu số cho đơn vị mới")
        self.by_today.toggled.connect(self.reload)
        self.table = RowsView(RowsModel(TOTAL_COLUMNS, desk.theme), "Số liệu tổng hợp")
        self.table.chosen.connect(self._on_chosen)
        self.panel = UnitsPanel(desk)
        self.ranking = RankingTab(desk)
        self.alerts = RowsView(RowsModel(ALERT_COLUMNS, desk.theme), "Cảnh báo")
        self.alerts.chosen.connect(self._tell_alert)
        self.alerts.opened.connect(self._open_alert)
        self._lay_out()

    def reload(self) -> None:
        """Ask for everything anew; what is shown stays until the answer comes."""
        desk, before = self.desk, self._seen
        asked = _Asked(self.choice.value(), by_today=self.by_today.isChecked())

        def reading(job: Job) -> _Seen:
            return desk.read(lambda session: _read(session, desk, asked, before, job))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)

    def show_thing(self, thing: Any) -> None:
        """Show a figure (its code) of the period that is chosen."""
        if isinstance(thing, str):
            self._show(Alert(figure=thing))

    def take_focus(self) -> None:
        """Go to the table of the tab."""
        tab = self.tabs.currentWidget()
        if tab is self.ranking:
            self.ranking.take_focus()
            return
        table = self.table if self.tabs.currentIndex() == 0 else self.alerts
        table.setFocus()
        table.choose_first()

    def start_search(self) -> None:
        """Go to the search line."""
        self.tabs.setCurrentIndex(0)
        self.words.setFocus()
        self.words.selectAll()

    def _lay_out(self) -> None:
        self._told = label("", "warning", wrap=True)
        self.all_button = button("Xem tất &cả", self._show_alerts, role="link", hint="Mọi điều phải nêu cùng số liệu")
        self._banner = QWidget()
        line = QHBoxLayout(self._banner)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._told, 1)
        line.addWidget(self.all_button, alignment=Qt.AlignmentFlag.AlignTop)
        self._banner.hide()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Tổng hợp")
        self.tabs.addTab(self._figures_tab(), "C&hỉ tiêu")
        self.tabs.addTab(self.ranking, "&Xếp hạng")
        self.tabs.addTab(self._alerts_tab(), "Cảnh &báo")
        self._place = EmptyOr(self.tabs, _EMPTY)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._place, 1)

    def _figures_tab(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        line = QHBoxLayout()
        line.setSpacing(theme.MEDIUM)
        line.addWidget(self.words, 1)
        line.addWidget(self.by_today)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.panel.setMinimumWidth(320)
        self.panel.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([760, 380])
        tab = QWidget()
        box = QVBoxLayout(tab)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.addWidget(splitter)
        return tab

    def _alerts_tab(self) -> QWidget:
        tab = QWidget()
        box = QVBoxLayout(tab)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        self._full = label("", wrap=True)
        self._alerts_place = EmptyOr(self.alerts, "Không có điều gì phải nêu cùng số liệu của kỳ này.")
        box.addWidget(label("Enter: xem chỉ tiêu và đơn vị của dòng.", "quiet"))
        box.addWidget(self._alerts_place, 1)
        box.addWidget(self._full)
        return tab

    # Showing

    def _take(self, seen: _Seen) -> None:
        self._seen = seen
        found, year = seen.found, self.desk.year.value
        self.choice.offer((self._label(code), code) for code in seen.periods)
        self.choice.setVisible(bool(seen.periods))
        self._place.say(_EMPTY.format(year))
        self._place.show_empty(found is None)
        kinds = self.desk.pack.documents_on(DocumentBasis.CONSOLIDATED) if found else ()
        self.documents.offer((f"{kind.name}…", kind.code) for kind in kinds)
        self.take_button.setVisible(found is not None)
        if found is None:
            self._banner.hide()
            self.say(f"{self.title} {year}", "Chưa có báo cáo để tổng hợp.")
            return
        self.choice.choose_quietly(found.period.code)
        self.say(f"{self.title} · {found.period.label}", _state(found))
        self.by_today.setVisible(seen.changed)
        self._show_banner(found)
        self._filter()
        self.ranking.show_found(found)
        self.alerts.replace(seen.alerts)
        self._alerts_place.show_empty(not seen.alerts)
        self.tabs.setTabText(2, f"Cảnh &báo ({_rows(seen.alerts)})" if seen.alerts else "Cảnh &báo")
        self._show(self._wanted)
        self._show_chosen()

    def _label(self, code: str) -> str:
        year, kind = split_code(self.desk.pack, code)
        return self.desk.pack.period_kind(kind).label_of(year)

    def _show_banner(self, found: Consolidated) -> None:
        told = [_short(caveat.sentence) for caveat in found.caveats]
        self._told.setText("\n".join(f"⚠ {sentence}" for sentence in told[:_IN_BANNER]))
        cut = any(len(caveat.sentence) > _LONGEST for caveat in found.caveats[:_IN_BANNER])
        self.all_button.setText(f"Xem tất &cả ({len(told)})")
        self.all_button.setVisible(len(told) > _IN_BANNER or cut)
        self._banner.setVisible(bool(told))

    def _filter(self) -> None:
        if self._seen is not None:
            self.table.replace(kept(self._seen.totals, self.words.text()))

    def _on_chosen(self, line: Line | None) -> None:
        if line is None:
            self.panel.hide()
        else:
            self._show_chosen()

    def _show_chosen(self) -> None:
        line: Line | None = self.table.chosen_item()
        found = self._seen.found if self._seen else None
        if line is not None and found is not None:
            self.panel.show()
            self.panel.show_figure(found, line)

    def _show_alerts(self) -> None:
        self.tabs.setCurrentIndex(2)
        self.take_focus()

    def _tell_alert(self, alert: Alert | None) -> None:
        row = None if alert is None else self.alerts.currentIndex()
        text = "" if row is None else row.siblingAtColumn(len(ALERT_COLUMNS) - 1).data()
        self._full.setText(str(text or ""))

    def _open_alert(self, alert: Alert) -> None:
        if alert.figure:
            self._show(alert)

    def _show(self, alert: Alert) -> None:
        """Show a figure and one of its units; one asked for before all was read is shown then."""
        self._wanted = alert
        if not alert.figure or self._seen is None or self._seen.found is None:
            return
        self._wanted = Alert()
        self.words.clear()
        self.tabs.setCurrentIndex(0)
        if self.table.choose(alert.figure):
            self.table.setFocus()
        if alert.unit:
            self.panel.choose(alert.unit)

    def _ask_taking(self) -> None:
        if self._seen is not None and self._seen.found is not None:
            ask_taking(self, self.desk, self._seen.found)

    def _export(self, code: object) -> None:
        found = self._seen.found if self._seen else None
        if found is not None:
            kind = self.desk.pack.document_kind(str(code))
            export_document_kind(self, kind, found.period.year, period=found.period.code, units_on=found.on)


def _read(session: Session, desk: Desk, asked: _Asked, before: _Seen | None, job: Job) -> _Seen:
    pack, today = desk.pack, desk.today()
    year = desk.year.value
    periods = tuple(code for code in received_periods(session, pack) if code.startswith(f"{year:04d}-"))
    if not periods:
        return _Seen((), None, [], [])
    code = asked.period if asked.period in periods else periods[0]
    _, kind = split_code(pack, code)
    end = window(pack, kind, year).end
    changed = units_changed(session, end, today)
    found = consolidate(session, pack, code, today if asked.by_today and changed else None)
    job.progress(0, 0)  # a newer question may have come meanwhile
    totals = steady(total_rows(found), before.totals if before else [])
    return _Seen(periods, found, totals, alert_rows(found), changed)


def _state(found: Consolidated) -> str:
    told = [f"{len(found.now.units)}/{found.expected} báo cáo"]
    told += ["số liệu tạm thời"] if found.provisional else ["số liệu đã tiếp nhận đủ"]
    beside = [gathered for gathered in (found.previous, found.last_year) if gathered is not None]
    return " · ".join([*told, *([] if beside else ["chưa có kỳ nào để so sánh"])])


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST].rpartition(',')[0]}…"


def _rows(rows: list[Row]) -> int:
    return sum(not row.group for row in rows)
