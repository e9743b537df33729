"""The index of units below, as rows: the units with their totals, the components of one."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from hhapp.packs.score.arithmetic import shown_index, shown_points
from hhapp.services.score.verified_units import UnitLine, UnitScore
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_number
from hhapp.vn.text import fold

UNIT_COLUMNS = (
    Column("Đơn vị", least=150),
    Column("Tự chấm", 78, right=True),
    Column("Thẩm định", 86, right=True),
    Column("Chỉ số", 76, right=True, optional=True),
    Column("Hạng", 56, right=True, optional=True),
)


class LineColumn(IntEnum):
    """The columns of a unit's components."""

    CODE = 0
    NAME = 1
    MAXIMUM = 2
    SELF = 3
    VERIFIED = 4
    REMARK = 5


LINE_COLUMNS = (
    Column("Mã", 58),
    Column("Tiêu chí thành phần", least=160),
    Column("Tối đa", 64, right=True),
    Column("Tự chấm", 78, right=True),
    Column("Thẩm định", 90, right=True),
    Column("Ý kiến thẩm định", 180),
)


def unit_rows(scores: Iterable[UnitScore]) -> list[Row]:
    """A row a unit; what waits for points says how many components do."""
    return [_unit_row(each) for each in scores]


def line_rows(score: UnitScore) -> list[Row]:
    """A row a component; points and remark of those that count take typing."""
    return [_line_row(each) for each in score.lines]


def in_full(line: UnitLine) -> str:
    """The chosen component with what the unit said about it."""
    sent = line.sent
    parts = [f"{sent.code} {sent.name}."]
    parts += [f"Cách tính: {sent.told}." if sent.told else "Đơn vị chưa chấm."]
    parts += [f"Giải trình: {sent.explanation}"] if sent.explanation else []
    parts += [f"Trả lời sau thẩm định lần 1: {sent.answer}"] if sent.answer else []
    parts += [f"{sent.evidence} tài liệu kiểm chứng ở đơn vị." if sent.evidence else "Không có tài liệu kiểm chứng."]
    return " ".join(parts)


def _unit_row(each: UnitScore) -> Row:
    waiting = f"còn {each.open_lines} mục"
    verified = Cell(shown_points(each.verified), each.verified, Tone.DONE)
    if not each.is_complete:
        verified = Cell(waiting, hint=f"{shown_points(each.verified)} điểm; {waiting} chưa thẩm định", tone=Tone.SOON)
    cells = (
        Cell(each.unit_name, each.unit_name),
        Cell(shown_points(each.score.points), each.score.points),
        verified,
        Cell(shown_index(each.index) if each.index is not None else "", each.index),
        Cell("" if each.rank is None else str(each.rank), each.rank),
    )
    return Row(each.unit_code, cells, each, folded=fold(f"{each.unit_name} {each.unit_code}"))


def _line_row(line: UnitLine) -> Row:
    sent = line.sent
    if not sent.counts:
        shown, verified = "Không tính", Cell("Không tính", computed=True)
    else:
        shown = "" if sent.points is None else shown_points(sent.points)
        verified = Cell(*_verified(line), marked=_differs(line), editable=True, typed=_typed(line))
    cells = (
        Cell(sent.code, sent.code),
        Cell(sent.name, hint=in_full(line)),
        Cell(format_number(sent.maximum), sent.maximum),
        Cell(shown, sent.points),
        verified,
        Cell(line.remark, hint=line.remark, editable=sent.counts),
    )
    return Row(sent.code, cells, line)


def _verified(line: UnitLine) -> tuple[str, object]:
    if line.verified is not None:
        return shown_points(line.verified), line.verified
    return ("khảo sát" if line.sent.is_survey else ""), None


def _typed(line: UnitLine) -> str:
    return "" if line.verified is None else format_number(line.verified)


def _differs(line: UnitLine) -> bool:
    return line.verified is not None and line.verified != line.sent.points
