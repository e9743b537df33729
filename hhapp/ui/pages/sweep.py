"""Rà soát: what does not fit together anywhere in the program, the worst first; Enter or a click opens the place."""

from __future__ import annotations

from collections import Counter

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Severity
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.sweep import sweep
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.figure_rows import SEVERITIES
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.filter_row import FilterRow, SearchLine
from hhapp.ui.widgets.rows import Cell, Column, Row, RowList, RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.text import fold

_COLUMNS = (
    Column("Mức", 96),
    Column("Phần", 120),
    Column("Ở đâu", 310),
    Column("Điều cần xem"),
)
_COUNTED = {Severity.ERROR: "điều sai", Severity.WARNING: "điều nên xem", Severity.NOTICE: "lưu ý"}
_TITLE = "Đang rà soát…"

_Swept = tuple[tuple[Doubt, ...], RowList]


class SweepPage(Page):
    """The list of doubts of the working year, read beside the window: a large plan takes a second."""

    key = "sweep"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows = RowList()
        self.again = button("&Rà soát lại", self.reload, role="main", hint="Xem lại mọi phần · F5")
        self.add_button(self.again)
        self.severity, self.family = Choice(), Choice()
        self.severity.offer([("Tất cả", None), *((SEVERITIES[each][0], each) for each in Severity)])
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "Kết quả rà soát")
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open_chosen)
        self._place = EmptyOr(self.table, "")
        narrowing = FilterRow(
            SearchLine("Tìm (Ctrl+F), gõ không dấu cũng được", "Tìm trong kết quả rà soát"),
            (("&Mức", self.severity), ("&Phần", self.family)),
        )
        narrowing.changed.connect(self._show)
        self.words = narrowing.words
        self.body.addWidget(narrowing)
        self.body.addWidget(self._place, 1)

    def reload(self) -> None:
        """Look through everything again; while other work runs, when the page is shown next."""
        desk = self.desk
        year, today = self.desk.year.value, desk.today()

        def reading(session: Session) -> tuple[Doubt, ...]:
            return sweep(session, desk.app.packs, year, today, desk.app.folder)

        def work(_job: Job) -> _Swept:
            doubts = desk.read(reading)
            return doubts, RowList(_row(doubt) for doubt in doubts)  # of a large plan there are thousands

        started = desk.operations.run(_TITLE, work, self._fill, desk.alerts.fault, can_stop=False)
        self._stale = not started
        if started:
            self.say(self._headline(), _TITLE)

    def take_focus(self) -> None:
        """Go to the list."""
        self.table.setFocus()

    def start_search(self) -> None:
        """Go to the search field."""
        self.words.setFocus()
        self.words.selectAll()

    def _headline(self) -> str:
        return f"Rà soát năm {self.desk.year.value}"

    def _fill(self, swept: _Swept) -> None:
        doubts, self._rows = swept
        counts = Counter(doubt.severity for doubt in doubts)
        told = " · ".join(f"{counts[each]} {words}" for each, words in _COUNTED.items())
        self.say(self._headline(), told if doubts else "Không có điều gì cần xem.")
        families = dict.fromkeys(doubt.family for doubt in doubts)
        self.family.offer([("Tất cả", None), *((name, name) for name in families)])
        self._show()
        self.table.choose_first()

    def _show(self) -> None:
        severity, family = self.severity.value(), self.family.value()

        def fits(doubt: Doubt) -> bool:
            return severity in (None, doubt.severity) and family in (None, doubt.family)

        rows = kept(self._rows, self.words.text(), fits)
        self.table.replace(rows)
        self._place.say("Không có điều gì khớp với lựa chọn." if self._rows else "Mọi phần đều khớp với nhau.")
        self._place.show_empty(not rows)

    def _open_chosen(self, _index: object) -> None:
        if (doubt := self.table.chosen_item()) is not None:
            self._open(doubt)

    def _open(self, doubt: Doubt) -> None:
        self.asked_for.emit(doubt.page, doubt.thing)


def _row(doubt: Doubt) -> Row:
    words, tone = SEVERITIES[doubt.severity]
    cells = (
        Cell(words, list(Severity).index(doubt.severity), tone),
        Cell(doubt.family, doubt.family),
        Cell(doubt.place, doubt.place),
        Cell(doubt.sentence, doubt.sentence),
    )
    key = (doubt.family, doubt.place, doubt.sentence)
    return Row(key, cells, item=doubt, folded=fold(f"{doubt.family} {doubt.place} {doubt.sentence}"))
