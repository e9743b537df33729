"""Rows of what is handed down: offered, come from above, standing at the units."""

from __future__ import annotations

from collections.abc import Iterable

from hhapp.packs.handed import WORD_NAMES
from hhapp.services.handed.comparing import Fate, RowChange
from hhapp.services.handed.offering import OfferedRow
from hhapp.services.handed.standing import RowStanding, UnitStanding
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.ticked_table import TICK_COLUMN
from hhapp.vn.text import fold

OFFER_COLUMNS = (
    TICK_COLUMN,
    Column("TT", 44),
    Column("Nhiệm vụ, chỉ tiêu", least=240),
    Column("Chủ trì, phối hợp", 200, optional=True),
    Column("Thời hạn", 120, optional=True),
    Column("Giao cho", 150),
)
CHANGE_COLUMNS = (
    TICK_COLUMN,
    Column("Kết quả", 130),
    Column("Nhiệm vụ, chỉ tiêu", least=240),
    Column("Thay đổi", 260),
)
STANDING_COLUMNS = (
    Column("Nhiệm vụ, chỉ tiêu", least=260),
    Column("Thời hạn", 120, optional=True),
    Column("Các đơn vị", 250),
)
UNIT_COLUMNS = (
    Column("Đơn vị", least=200),
    Column("Trạng thái", 150),
    Column("Tiến độ", 220, optional=True),
    Column("Theo báo cáo", 130),
)
_TONES = {
    Fate.NEW: Tone.DONE,
    Fate.JOINED: Tone.DONE,
    Fate.CHANGED: Tone.ACT,
    Fate.SAME: Tone.QUIET,
    Fate.GONE_HERE: Tone.SOON,
    Fate.WITHDRAWN: Tone.OVERDUE,
}


def offer_rows(offered: Iterable[OfferedRow], names: dict[str, str]) -> list[Row]:
    """A row for each row of the plan; `names` of units by their codes."""
    return [_offer_row(each, names) for each in offered]


def change_rows(changes: Iterable[RowChange]) -> list[Row]:
    """A row for each change; what is as before cannot be ticked."""
    return [_change_row(each) for each in changes]


def standing_rows(standings: Iterable[RowStanding]) -> list[Row]:
    """A row for each row that was handed down."""
    return [_standing_row(each) for each in standings]


def unit_rows(units: Iterable[UnitStanding]) -> list[Row]:
    """A row a unit."""
    return [_unit_row(each) for each in units]


def change_in_full(change: RowChange) -> str:
    """Everything a clerk should know of a change, in sentences."""
    if change.fate is Fate.WITHDRAWN:
        kept = "Chỉ tiêu sẽ được bỏ." if change.is_target else "Nhiệm vụ sẽ ghi không còn thực hiện, tiến độ giữ lại."
        return f"Cấp trên không giao nữa: {change.here.get('text', '')} {kept}"
    if change.fate is Fate.GONE_HERE:
        return "Đơn vị đã xóa dòng này; đánh dấu để nhận lại."
    if change.fate is Fate.JOINED:
        return f"Kế hoạch đã có “{change.here['text']}”: chỉ nối với dòng cấp trên giao, chữ của đơn vị giữ nguyên."
    told = [_told(change, name) for name in change.changed]
    own = ", ".join(WORD_NAMES[name] for name in change.own)
    told += [f"Đơn vị cũng đã sửa {own}: giữ chữ của đơn vị, trừ khi chọn lấy chữ cấp trên."] if own else []
    return "\n".join(told) or change.now["text"]


def _told(change: RowChange, name: str) -> str:
    here = f"; ở đây: {change.here.get(name, '') or '(trống)'}" if name in change.own else ""
    before, now = change.before.get(name) or "(trống)", change.now[name] or "(trống)"
    return f"{WORD_NAMES[name].capitalize()}: {before} → {now}{here}"


def _offer_row(each: OfferedRow, names: dict[str, str]) -> Row:
    row = each.row
    agencies = "; ".join(filter(None, (row.lead, row.coordination)))
    units = ", ".join(names.get(code, code) for code in row.units)
    audience = Cell(units or ("các đơn vị" if each.proposed else ""), hint=units)
    kind = Cell("CT", "CT", Tone.QUIET, hint="Chỉ tiêu") if row.is_target else Cell(row.number, row.number)
    words = (Cell(row.text, row.text, hint=row.text), Cell(agencies, hint=agencies), Cell(row.deadline))
    return Row(row.key, (Cell(), kind, *words, audience), each, folded=fold(f"{row.text} {agencies} {units}"))


def _change_row(each: RowChange) -> Row:
    text = (each.now or each.here).get("text", "")
    what = ", ".join(WORD_NAMES[name] for name in each.changed)
    own = f"{what} (đơn vị cũng đã sửa)" if each.own else what
    cells = (
        Cell("–", hint="Không có gì để nhận") if each.fate is Fate.SAME else Cell(),
        Cell(each.fate.shown, each.fate.shown, _TONES[each.fate]),
        Cell(text, text, hint=change_in_full(each)),
        Cell(own, own, marked=bool(each.own), hint=change_in_full(each)),
    )
    return Row(each.key, cells, each, folded=fold(f"{text} {each.fate.shown}"))


def _standing_row(each: RowStanding) -> Row:
    counts = "; ".join(f"{shown}: {count}" for shown, count in each.counts.items())
    done = each.done == len(each.units) and each.units
    cells = (
        Cell(each.row.text, each.row.text, hint=each.row.text),
        Cell(each.row.deadline),
        Cell(each.sentence, each.done, Tone.DONE if done else Tone.PLAIN, hint=counts),
    )
    return Row(each.row.key, cells, each, folded=fold(each.row.text))


def _unit_row(each: UnitStanding) -> Row:
    progress = each.line.progress if each.line else ""
    tone = Tone.SOON if each.line is None else Tone.PLAIN
    cells = (
        Cell(each.unit.name, each.unit.name),
        Cell(each.shown, each.shown, tone),
        Cell(progress, hint=progress),
        Cell(each.period),
    )
    return Row(each.unit.code, cells, each, folded=fold(f"{each.unit.name} {each.shown}"))
