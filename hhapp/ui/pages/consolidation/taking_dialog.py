"""Shows what the office's own period would become and writes it when the clerk says so."""

from __future__ import annotations

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.services import units
from hhapp.services.consolidation.consolidating import Consolidated
from hhapp.services.consolidation.taking import Taking, propose_taking, take
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row

_COLUMNS = (
    Column("Số", 60),
    Column("Chỉ tiêu"),
    Column("Đang có", 130, right=True),
    Column("Số tổng hợp", 130, right=True),
)


def ask_taking(page: Page, desk: Desk, found: Consolidated) -> None:
    """Open the preview; a fault (the period is locked) is told instead."""
    try:
        unit_id, taking = desk.read(lambda session: _propose(session, desk, found))
    except HhappError as fault:
        desk.alerts.fault(fault)
        return

    def agree() -> bool:
        title = f"Đưa số tổng hợp vào số liệu {taking.label}"
        return desk.write(title, lambda session: take(session, desk.pack, unit_id, found)) is not None

    dialog = ListDialog(page.window(), desk.theme, "Đưa vào số liệu kỳ của đơn vị", _COLUMNS, _rows(taking))
    dialog.say(f"{taking.label}. {taking.note}; ghi chú này được ghi cùng từng số liệu. Hoàn tác được.")
    if found.provisional:
        dialog.say("Số liệu tổng hợp còn là tạm thời.", "warning")
    if taking.from_forms:
        dialog.say(f"Không ghi {len(taking.from_forms)} chỉ tiêu lấy từ biểu: {', '.join(taking.from_forms)}.")
    dialog.when_empty("Số liệu kỳ của đơn vị đã đúng như số tổng hợp.")
    if taking.differences:
        dialog.ask(f"&Ghi {len(taking.differences)} số liệu", agree, "Không ghi")
    dialog.open()


def _propose(session: Session, desk: Desk, found: Consolidated) -> tuple[int, Taking]:
    unit = units.own_unit(session)
    assert unit is not None  # reports of units below came, so there is an office above them
    return unit.id, propose_taking(session, desk.pack, unit.id, found)


def _rows(taking: Taking) -> list[Row]:
    return [
        Row(each.code, (Cell(each.number), Cell(each.name), Cell(each.old_shown), Cell(each.new_shown)), item=each)
        for each in taking.differences
    ]
