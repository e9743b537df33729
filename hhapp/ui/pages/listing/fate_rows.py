"""Rows of a list's preview: what cannot be taken first, then the doubtful, what is written, the rest."""

from __future__ import annotations

from collections.abc import Iterable

from hhapp.packs.listing import ListColumn, ListFile, ListLine
from hhapp.services.listing import Fate, RowFate
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold

FATE_COLUMNS = (
    Column("Dòng", 64, right=True),
    Column("Hồ sơ, nhiệm vụ, đơn vị", 220),
    Column("Sẽ làm gì", 150),
    Column("Vì sao, cần xem gì"),
)
_SIGNS = {
    Fate.REFUSED: ("✗", Tone.OVERDUE),
    Fate.NEW: ("+", Tone.DONE),
    Fate.CHANGED: ("≠", Tone.ACT),
    Fate.SAME: ("=", Tone.QUIET),
    Fate.SKIPPED: ("–", Tone.QUIET),
}
_ORDER = (
    (Fate.REFUSED, False, "Không nhập được: sửa trong tệp rồi nhập lại, hoặc chọn lại cột"),
    (Fate.NEW, True, "Thêm mới, có điều cần xem lại"),
    (Fate.CHANGED, True, "Cập nhật"),
    (Fate.NEW, False, "Thêm mới"),
    (Fate.CHANGED, False, "Cập nhật, không nêu gì thêm"),
    (Fate.SKIPPED, True, "Không cần nhập"),
    (Fate.SKIPPED, False, "Không cần nhập, không nêu gì thêm"),
    (Fate.SAME, True, "Đã có trong sổ, có điều cần xem lại"),
    (Fate.SAME, False, "Đã có trong sổ, không đổi"),
)


def fate_rows(fates: Iterable[RowFate]) -> list[Row]:
    """Every row of the list under the heading of what becomes of it."""
    groups: dict[tuple[Fate, bool], list[RowFate]] = {}
    for each in fates:
        told = bool(each.reasons) and each.fate is not Fate.REFUSED
        groups.setdefault((each.fate, told), []).append(each)
    rows: list[Row] = []
    for fate, told, heading in _ORDER:
        if found := groups.get((fate, told)):
            cells = (Cell(f"{heading} ({len(found)})"), *(Cell() for _ in FATE_COLUMNS[1:]))
            rows += [Row(("group", heading), cells, group=True), *map(_row, found)]
    return rows


def line_words(line: ListLine | None, columns: Iterable[ListColumn]) -> str:
    """What the file says in the row, by the names of the columns that were taken."""
    if line is None:
        return ""
    return " · ".join(f"{column.name}: {line.text(column.key)}" for column in columns if line.text(column.key))


def line_of(file: ListFile, number: int) -> ListLine | None:
    """The line of a row number."""
    return next((line for line in file.lines if line.number == number), None)


def _row(fate: RowFate) -> Row:
    sign, tone = _SIGNS[fate.fate]
    reasons = "; ".join(fate.reasons)
    doubtful = fate.fate.writes and bool(fate.reasons) and fate.fate is Fate.NEW
    cells = (
        Cell(str(fate.number), fate.number),
        Cell(fate.name or "(không có)", fate.name),
        Cell(f"{sign} {fate.fate.shown}", fate.fate.shown, tone, marked=doubtful),
        Cell(reasons, reasons, hint="\n".join(fate.reasons)),
    )
    return Row(fate.number, cells, item=fate, folded=fold(f"{fate.number} {fate.name} {fate.fate.shown} {reasons}"))
