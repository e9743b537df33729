"""The round beside last year's: both results, and every component with its share of the maximum then and now."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import UserError
from hhapp.packs.score.arithmetic import shown_index
from hhapp.services.score.compare import ComparedLine, Comparison, compare_rounds
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import label
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_COLUMNS = (
    Column("Mã", 56),
    Column("Tiêu chí"),
    Column("Trước %", 72, right=True),
    Column("Nay %", 64, right=True),
    Column("Chênh", 64, right=True),
)


class LastYear(QWidget):
    """Reads only when it can be seen; Enter on a row wishes for its line (`table.opened`)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round_id: int | None = None
        self._stale = False
        self.told = label("", wrap=True)
        self.table = RowsView(RowsModel(_COLUMNS, desk.theme), "So với năm trước")
        self.place = EmptyOr(self.table, "")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.told)
        box.addWidget(self.place, 1)

    def show_round(self, round_id: int) -> None:
        """Another round, or the same one after a change."""
        self._round_id, self._stale = round_id, True
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Read where something changed since."""
        if not self._stale or self._round_id is None:
            return
        self._stale = False
        round_id = self._round_id

        def reading(session: Session) -> Comparison:
            return compare_rounds(session, round_id)

        try:
            found = self._desk.read(reading)
        except UserError as none:
            self.told.setText("")
            self.place.say(none.sentence)
            self.place.show_empty(True)
            return
        now, before = found.total.index_shown, found.total_before.index_shown
        self.told.setText(f"Chỉ số năm {found.year}: {now or '…'}%, năm {found.year_before}: {before or '…'}%.")
        self.table.replace([_row(line) for line in found.lines])
        self.place.show_empty(False)

    def choose(self, code: str) -> None:
        """Go to the row of a component."""
        self.table.choose(code)


def _row(line: ComparedLine) -> Row:
    code = line.code or f"({line.code_before})"
    hint = line.name if line.code_before in ("", line.code) else f"{line.name} (năm trước: {line.code_before})"
    tone = Tone.PLAIN if not line.change else Tone.DONE if line.change > 0 else Tone.OVERDUE
    cells = (
        Cell(code, code),
        Cell(line.name, line.name, hint=hint),
        Cell(_share(line.share_before, "mới" if not line.code_before else ""), line.share_before),
        Cell(_share(line.share, "đã bỏ" if not line.code else ""), line.share),
        Cell(_change(line.change), line.change, tone),
    )
    return Row(code, cells, item=line)


def _share(share: Decimal | None, without: str) -> str:
    return without if share is None else shown_index(share)


def _change(change: Decimal | None) -> str:
    if change is None:
        return ""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{shown_index(abs(change))}"
