"""Chấm điểm: the year's reform index line by line, its totals, the line beside it, and what is at risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError, UserError
from hhapp.services import units
from hhapp.services.score import from_facts, rounds
from hhapp.services.score.compare import ComparedLine
from hhapp.services.score.criteria_sets import set_rows
from hhapp.services.score.from_facts import FactOffer
from hhapp.services.score.ledger import LedgerEntry, ledger_of
from hhapp.services.score.sheet import LINE_SUBJECT, LineRow, ScoreSheet, score_sheet, with_line
from hhapp.services.score.states import RoundState
from hhapp.storage.evidence import EvidenceLine, files_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.page import Page
from hhapp.ui.pages.score.last_year import LastYear
from hhapp.ui.pages.score.line_panel import LinePanel
from hhapp.ui.pages.score.line_rows import (
    GROUP_TAIL,
    LINE_COLUMNS,
    WRITABLE,
    LineColumn,
    LineState,
    line_rows,
    line_state,
    narrowed,
    state_words,
)
from hhapp.ui.pages.score.risks_view import RisksView
from hhapp.ui.pages.score.round_actions import RoundActions
from hhapp.ui.pages.score.standing import standing_words, totals_words
from hhapp.ui.pages.score.steps import NEXT
from hhapp.ui.pages.score.writing import keep_cell, keep_line
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import SearchLine
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_NARROW = 1030  # of the page; the window is then less than 1200 wide


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page read: the office, and the year's round where there is one."""

    unit_id: int
    sheet: ScoreSheet | None
    has_sets: bool


@dataclass(frozen=True, slots=True)
class _LineSeen:
    """What belongs to the chosen line alone."""

    files: tuple[EvidenceLine, ...]
    offers: tuple[FactOffer, ...]


class ScorePage(Page):
    """Inputs are typed into the table, or into fields beside it; Enter goes on to the next line."""

    key = "score"
    tables = frozenset(
        {
            *("criteria_set", "score_round", "score_line", "score_input", "score_event"),
            *("evidence_link", "evidence_file", "unit", "setting"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.on_round = RoundActions(self)
        self._seen: _Seen | None = None
        self._rows: list[Row] = []
        self._shown: tuple[int, str] | None = None  # the round and the line that the panel holds
        self.documents = MenuButton("&Văn bản", "Bảng tự chấm điểm, báo cáo giải trình, danh mục và gói tài liệu")
        self.documents.picked.connect(self.on_round.export_document)
        self.more = MenuButton("Việc &khác", "Lấy số đã có, trả lại, bộ tiêu chí, hạn tự chấm")
        self.more.picked.connect(self.on_round.on_more)
        self.step = button(
            NEXT[RoundState.SCORING].verb,
            self.on_round.take_step,
            role="main",
            keys="Ctrl+Shift+Return",
            hint="Bước tiếp theo",
        )
        for made in (self.documents, self.more, self.step):
            self.add_button(made)
        self.table = RowsView(
            RowsModel(LINE_COLUMNS, desk.theme, self._keep_cell), "Tiêu chí và điểm", group_tail=GROUP_TAIL
        )
        self.table.type_into_cells()
        self.table.chosen.connect(self._show_line)
        self.risks = RisksView(desk)
        self.risks.table.opened.connect(self._go_to_risk)
        self.risks.source_wanted.connect(self._open_risk_source)
        self.panel = LinePanel(desk, self._keep_line)
        self.panel.previewed.connect(self._preview)
        self.panel.pulled.connect(self._pull_line)
        self.panel.source_wanted.connect(self._open_source)
        self.files = EvidenceList(*(desk, LINE_SUBJECT, "Chưa có tài liệu kiểm chứng."), name="Tài liệu kiểm chứng")
        self.last_year = LastYear(desk)
        self.last_year.table.opened.connect(self._go_to_compared)
        self._lay_out()

    # What the frame asks

    def reload(self) -> None:
        """Read the year's round again."""
        self._seen = seen = self.try_read(self._read)
        if seen is None or seen.sheet is None:
            self._show_nothing(seen)
            return
        self._show_sheet(seen.sheet)
        self._offer(seen.sheet)
        self.last_year.show_round(seen.sheet.round.id)
        self._set_shown(True)
        self._show_line(self.table.chosen_item())

    def show_thing(self, thing: Any) -> None:
        """Show a line by its code."""
        if isinstance(thing, str):
            self.go_to(thing)

    def take_focus(self) -> None:
        """Go to the first line not scored."""
        if self.views.currentIndex():
            self.risks.table.setFocus()
            return
        self.table.setFocus()
        if self.table.chosen_key() is None:
            lines = self.table.items()
            first = next((line for line in lines if line.unanswered), lines[0] if lines else None)
            if first is not None:
                self._choose(first.code)

    def start_new(self) -> None:
        """Open the year's round, where there is none."""
        if self._seen is not None and self._seen.sheet is None:
            self.on_round.open_round()

    def start_search(self) -> None:
        """Go to the search line."""
        self.views.setCurrentIndex(0)
        self.words.setFocus()
        self.words.selectAll()

    def can_leave(self) -> bool:
        """Ask about a line's fields that were not saved."""
        return self.sheet() is None or self.panel.form.can_leave("Tiêu chí này")

    def go_to(self, code: str) -> None:
        """Show a line in the table, whatever was asked for there before."""
        self.views.setCurrentIndex(0)
        self.words.clear()
        for choice in (self.area, self.state):
            choice.choose_quietly(None)
        self._filter()
        self._fold_detail()
        self._choose(code)
        self.table.setFocus()

    # Laying out

    def _lay_out(self) -> None:
        self.area, self.state = Choice(), Choice()
        self.state.offer([("Tất cả", None), *((state_words(each)[0], each) for each in LineState)])
        self.words = SearchLine("Tìm tiêu chí (Ctrl+F)", "Tìm tiêu chí, gõ không dấu cũng được")
        self.words.rested.connect(self._filter)
        for narrowing in (self.area, self.state):
            narrowing.currentIndexChanged.connect(self._filter)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._found = EmptyOr(self.table, "Không có tiêu chí nào hợp với lựa chọn.")
        self.views = QTabWidget()
        self.views.setAccessibleName("Bảng điểm và điểm có nguy cơ mất")
        self.totals = label("", "heading")
        self.views.setCornerWidget(self.totals)
        self.views.addTab(self._lines_view(), "Các tiê&u chí")
        self.views.addTab(self.risks, "Điểm có ngu&y cơ mất")
        self.views.currentChanged.connect(self.take_focus)
        self._place = EmptyOr(self.views, "", "Mở đợt chấm điểm…", self.on_round.open_round)
        self.body.addWidget(self._place, 1)

    def _lines_view(self) -> QWidget:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Tiêu chí đang chọn")
        for widget, name in ((self.panel, "T&iêu chí"), (self.files, "&Tài liệu"), (self.last_year, "&Năm trước")):
            self.tabs.addTab(widget, name)
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.setMinimumWidth(300)
        shortcut("Esc", self.tabs, self._fold_detail)
        self._left = _column(self._found, self._fault)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        self._right = _with_margin(self.tabs)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([800, 340])
        narrowing = QWidget()
        narrowing.setLayout(self._filter_row())
        return _column(narrowing, splitter, stretched=1)

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 3)
        for text, choice in (("Lĩn&h vực", self.area), ("Tình t&rạng", self.state)):
            caption = QLabel(text)
            caption.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            row.addWidget(caption)
            row.addWidget(choice, 2)
        self.detail = button("&Dòng đang chọn", self._turn_detail, keys="F3", hint="Số liệu, tài liệu, năm trước")
        self.detail.hide()
        row.addWidget(self.detail)
        return row

    @property
    def _narrow(self) -> bool:
        return self.width() < _NARROW

    def _turn_detail(self) -> None:
        """On a narrow window the table and the line take turns."""
        shown = self._left.isVisible()
        self._left.setVisible(not shown)
        self._right.setVisible(shown)
        (self.tabs if shown else self.table).setFocus()

    def _fold_detail(self) -> None:
        if self._narrow and self._right.isVisible():
            self._turn_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the line beside the table folds away; F3 brings it, Esc takes it away."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != (event.oldSize().width() < _NARROW) or not event.oldSize().isValid():
            self._left.show()
            self._right.setVisible(not narrow)
            self.detail.setVisible(narrow)

    # Reading and showing

    def unit_id(self) -> int | None:
        """The office; None before it has a name."""
        return None if self._seen is None else self._seen.unit_id

    def sheet(self) -> ScoreSheet | None:
        """The round that is shown; None where the year has none."""
        return None if self._seen is None else self._seen.sheet

    def _read(self, session: Session) -> _Seen | None:
        unit = units.own_unit(session)
        if unit is None:
            return None
        card = rounds.round_of_year(session, unit.id, self.desk.year.value)
        sheet = None if card is None else score_sheet(session, card.id)
        return _Seen(unit.id, sheet, self.desk.pack.criteria is not None or bool(set_rows(session)))

    def _show_sheet(self, sheet: ScoreSheet) -> None:
        """The whole round in figures: as kept, or as it would be with what is being typed."""
        today = self.desk.today()
        self.say(f"Chấm điểm {sheet.round.year}", standing_words(sheet, today))
        self.totals.setText(totals_words(sheet))
        # Now, not in a later turn: the corner of a tab bar keeps its old width until then and cuts the words.
        QCoreApplication.sendPostedEvents(self.views, QEvent.Type.LayoutRequest)
        self.area.offer(
            [("Tất cả", None), *((f"{each.code}. {each.name}", each.code) for each in sheet.criteria.areas)]
        )
        self._rows = line_rows(sheet)
        self._filter()
        self.risks.show_ledger(ledger_of(sheet, today))

    def _show_nothing(self, seen: _Seen | None) -> None:
        year = self.desk.year.value
        self.say(f"Chấm điểm {year}", "")
        self._rows, self._shown = [], None
        self.table.replace([])
        sentence = f"Chưa có đợt chấm điểm của năm {year}."
        if seen is None:
            sentence = "Chưa đặt tên đơn vị. Ghi tên đơn vị trong Cài đặt trước."
        elif not seen.has_sets:
            sentence = f"{sentence} Chưa có bộ tiêu chí nào: nhập bộ của tỉnh (Excel hoặc JSON) bằng “Việc khác”."
        self._place.say(sentence)
        self._place.fill_button.setVisible(seen is not None and seen.has_sets)
        self._offer(None)
        self._set_shown(False)

    def _set_shown(self, shown: bool) -> None:
        self._place.show_empty(not shown)

    def _offer(self, sheet: ScoreSheet | None) -> None:
        """What can be done in the state of the round."""
        state = None if sheet is None else sheet.round.state
        step = None if state is None else NEXT.get(state)
        self.step.setText(step.verb if step else "")
        self.step.setVisible(step is not None)
        self.documents.offer(self.on_round.documents())
        self.more.offer(self.on_round.others())

    def _filter(self) -> None:
        area, state = self.area.value(), self.state.value()
        rows = narrowed(
            self._rows,
            self.words.text(),
            lambda line: area in (None, line.area) and state in (None, line_state(line)),
        )
        self.table.replace(rows)
        self._found.show_empty(not rows)

    def _choose(self, code: str) -> None:
        sheet = self.sheet()
        if self.table.choose(code) and sheet is not None:
            column = WRITABLE.get(sheet.round.state, LineColumn.NAME)
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(column))

    def _show_line(self, line: LineRow | None) -> None:
        sheet = self.sheet()
        self.tabs.setEnabled(line is not None)
        if line is None or sheet is None:
            return
        if not self._may_turn_to(sheet, line):
            return
        kept = next(each for each in sheet.lines if each.code == line.code)
        pack, today = self.desk.pack, self.desk.today()

        def reading(session: Session) -> _LineSeen:
            offers = from_facts.fact_offers(session, pack, sheet.round.id, today, codes=(line.code,))
            return _LineSeen(files_of(session, LINE_SUBJECT, kept.id), offers)

        seen = self.try_read(reading)
        if seen is None:
            return
        self._shown = (sheet.round.id, line.code)
        self.panel.show_line(kept, sheet.round.state, seen.offers)
        self.files.show_files(kept.id, seen.files)
        self.files.set_writable(sheet.round.state.takes_evidence)
        self.tabs.setTabText(1, f"&Tài liệu ({len(seen.files)})" if seen.files else "&Tài liệu")
        self.last_year.choose(line.code)

    def _may_turn_to(self, sheet: ScoreSheet, line: LineRow) -> bool:
        """Fields that were not saved are asked about before another line takes their place."""
        if self._shown is None or self._shown == (sheet.round.id, line.code) or self._shown[0] != sheet.round.id:
            return True
        if self.panel.form.can_leave("Tiêu chí đang sửa"):
            return True
        self.table.choose(self._shown[1])
        return False

    def _preview(self, line: LineRow) -> None:
        sheet = self.sheet()
        if sheet is not None:
            self._show_sheet(with_line(sheet, line))

    # Writing

    def _keep_cell(self, line: LineRow, column: int, typed: str) -> bool:
        """Keep one cell; what cannot be read is said under the table, without a box that stops typing."""
        sheet = self.sheet()
        if sheet is None:
            return False
        try:
            with self.desk.app.transaction(f"Chấm điểm {line.code} năm {sheet.round.year}") as session:
                keep_cell(session, sheet.round, line, LineColumn(column), typed)
        except UserError as fault:
            self._fault.setText(str(fault))
            self._fault.show()
            return False
        except HhappError as fault:
            self.desk.alerts.fault(fault)
            return False
        self._fault.hide()
        return True

    def _keep_line(self, values: dict[str, Any]) -> bool:
        sheet = self.sheet()
        if sheet is None or self._shown is None:
            return False
        line = sheet.line(self._shown[1])

        def writing(session: Session) -> bool:
            keep_line(session, sheet.round, line, values)
            return True

        return bool(self.desk.write(f"Chấm điểm {line.code} năm {sheet.round.year}", writing))

    def _pull_line(self) -> None:
        if self._shown is not None:
            self.on_round.pull((self._shown[1],))

    # Being led

    def _on_tab(self) -> None:
        if self.tabs.currentWidget() is self.last_year:
            self.last_year.catch_up()

    def _go_to_compared(self, line: ComparedLine) -> None:
        if line.code:
            self.go_to(line.code)

    def _go_to_risk(self, entry: LedgerEntry) -> None:
        self.go_to(entry.code)

    def _open_risk_source(self, entry: LedgerEntry) -> None:
        """Where its figure is kept; a line that is only typed has no other place than itself."""
        sheet = self.sheet()
        if sheet is None:
            return
        pack, today, code = self.desk.pack, self.desk.today(), entry.code
        offers = self.try_read(
            lambda session: from_facts.fact_offers(session, pack, sheet.round.id, today, codes=(code,))
        )
        offer = next((each for each in offers or () if each.page), None)
        if offer is None:
            self.go_to(code)
        else:
            self._open_source(offer)

    def _open_source(self, offer: FactOffer) -> None:
        self.asked_for.emit(offer.page, offer.thing)


def _column(*widgets: QWidget, stretched: int = 0) -> QWidget:
    """Widgets one under another, one of which takes what is left."""
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.SMALL)
    for at, widget in enumerate(widgets):
        box.addWidget(widget, 1 if at == stretched else 0)
    return place


def _with_margin(widget: QWidget) -> QWidget:
    place = QWidget()
    box = QVBoxLayout(place)
    box.setContentsMargins(theme.SMALL, 0, 0, 0)
    box.addWidget(widget)
    return place
