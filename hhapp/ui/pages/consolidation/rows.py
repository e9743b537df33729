"""Rows of the consolidation's tables: totals, units behind one, rankings, what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hhapp.services.consolidation.caveats import CaveatKind
from hhapp.services.consolidation.consolidating import Compared, Consolidated, Line
from hhapp.services.consolidation.documents import mark_shown
from hhapp.services.consolidation.drill import UnitLine, odd_lines, parts_shown, unit_lines
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import capitalise_first, fold

TOTAL_COLUMNS = (
    Column("Số", 56),
    Column("Chỉ tiêu", least=150),
    Column("Tổng hợp", 104, right=True),
    Column("Kỳ trước", 104, right=True, optional=True),
    Column("Cùng kỳ", 104, right=True, optional=True),
    Column("Đạt mức", 84, right=True),
    Column("Cần xem", 80, right=True),
    Column("Tử số/mẫu số", 140, right=True, optional=True),
    Column("Báo cáo", 72, right=True, optional=True),
)
UNIT_COLUMNS = (
    Column("Hạng", 52, right=True),
    Column("Đơn vị", least=150),
    Column("Số liệu", 92, right=True),
    Column("Xem", 48),
    Column("Kỳ trước", 92, right=True, optional=True),
    Column("Tử số/mẫu số", 120, right=True, optional=True),
    Column("Tỷ trọng", 72, right=True, optional=True),
)
RANK_COLUMNS = (
    Column("Hạng", 60, right=True),
    Column("Đơn vị"),
    Column("Số liệu", 120, right=True),
    Column("Tử số/mẫu số", 150, right=True),
    Column("Kỳ trước", 110, right=True, optional=True),
    Column("Xếp loại", 150),
    Column("Ghi chú", 180, optional=True),
)
ALERT_COLUMNS = (
    Column("Việc", 150),
    Column("Đơn vị", 250),
    Column("Số", 56),
    Column("Số liệu", 120, right=True),
    Column("Nội dung", least=240),
)


@dataclass(frozen=True, slots=True)
class Alert:
    """What a row of the alerts leads to: a figure and a unit, "" for none."""

    figure: str = ""
    unit: str = ""


def total_rows(found: Consolidated) -> list[Row]:
    """One row a figure, under its area."""
    rows: list[Row] = []
    for area in found.figures.pack.areas:
        own = [line for line in found.lines if line.indicator.area == area.code]
        if own:
            empty = tuple(Cell() for _ in TOTAL_COLUMNS[1:])
            rows.append(Row(("area", area.code), (Cell(f"{area.number}  {area.name}"), *empty), group=True))
            rows += [_total(found, line) for line in own]
    return rows


def _total(found: Consolidated, line: Line) -> Row:
    indicator, total = line.indicator, line.total
    name = f"– {indicator.name}" if indicator.level > 1 else indicator.name
    quiet = Tone.QUIET if total.value is None else Tone.PLAIN
    counted = f"{total.counted}/{len(found.now.units)}"
    cells = (
        Cell(indicator.number),
        Cell(name, hint=f"{indicator.name} ({indicator.unit})" if indicator.unit else indicator.name),
        Cell(line.shown, total.value, quiet, hint=line.way.why or line.way.way.shown),
        _beside(line.previous),
        _beside(line.last_year),
        _reached(line),
        Cell(f"⚠ {line.odd}", line.odd, Tone.SOON) if line.odd else Cell(),
        Cell(parts_shown(total)),
        Cell(counted, total.counted, Tone.SOON if line.lacking else Tone.PLAIN),
    )
    return Row(indicator.code, cells, item=line, folded=fold(f"{indicator.number} {indicator.name}"))


def _beside(compared: Compared | None) -> Cell:
    if compared is None or not compared.units:
        return Cell()
    change = f"{compared.change.shown}; " if compared.change else ""
    hint = f"{compared.shown}, nay {compared.now_shown} ({change}trên {compared.units} đơn vị có cả hai kỳ)"
    return Cell(compared.shown, compared.total.value, hint=hint)


def _reached(line: Line) -> Cell:
    if line.mark is None:
        return Cell()
    below = line.judged - line.reached
    hint = f"{line.reached} trên {line.judged} đơn vị đạt {mark_shown(line.mark, line)}, {below} chưa đạt"
    return Cell(f"{line.reached}/{line.judged}", line.reached, Tone.OVERDUE if below else Tone.DONE, hint=hint)


def unit_rows(lines: Sequence[UnitLine]) -> list[Row]:
    """One row a unit behind a figure."""
    return [_unit(line) for line in lines]


def _unit(line: UnitLine) -> Row:
    value = line.total.value
    below = line.reached is False
    tone = Tone.QUIET if value is None else Tone.OVERDUE if below else Tone.PLAIN
    signs = ("✗" if below else "✓" if line.reached else "") + (" ⚠" if line.odd else "")
    told = [*(["chưa đạt mức"] if below else []), *line.odd, *_made_of(line)]
    cells = (
        Cell("" if line.rank is None else str(line.rank), line.rank, hint=line.no_rank),
        Cell(_place_name(line.unit_name), hint="; ".join([line.unit_name, *_made_of(line)])),
        Cell(line.shown, value, tone),
        Cell(signs.strip(), len(line.odd) + below, Tone.SOON if line.odd else tone, hint="; ".join(told)),
        Cell(line.previous_shown),
        Cell(parts_shown(line.total)),
        Cell(line.share, value),
    )
    return Row(line.unit_code, cells, item=line, folded=fold(line.unit_name))


def _place_name(name: str) -> str:
    """Beside the totals there is room for the place only, and all offices there are committees of one."""
    return capitalise_first(re.sub(r"^(ủy|uỷ) ban nhân dân\s+", "", name, flags=re.IGNORECASE))


def _made_of(line: UnitLine) -> list[str]:
    return [f"cộng từ {', '.join(line.reports)}"] if line.reports else []


def rank_rows(lines: Sequence[UnitLine]) -> list[Row]:
    """One row a unit of a ranking."""
    rows = []
    for line in lines:
        tone = Tone.QUIET if line.rank is None else Tone.PLAIN
        cells = (
            Cell("" if line.rank is None else str(line.rank), line.rank),
            Cell(line.unit_name),
            Cell(line.shown, line.total.value, tone),
            Cell(parts_shown(line.total)),
            Cell(line.previous_shown),
            Cell(line.band),
            Cell(line.no_rank, tone=Tone.QUIET),
        )
        rows.append(Row(line.unit_code, cells, item=line, folded=fold(line.unit_name)))
    return rows


def alert_rows(found: Consolidated) -> list[Row]:
    """The caveats, who does not reach a mark, odd figures: each group under its caption."""
    groups = (
        ("Điều phải nêu cùng số liệu", list(_caveats(found))),
        ("Đơn vị chưa đạt mức", list(_below(found))),
        ("Số liệu cần xem lại", list(_odd(found))),
    )
    rows: list[Row] = []
    for caption, own in groups:
        if own:
            empty = tuple(Cell() for _ in ALERT_COLUMNS[1:])
            rows += [Row(("group", caption), (Cell(caption), *empty), group=True), *own]
    return rows


_CAVEATS = {
    CaveatKind.MISSING: "Thiếu báo cáo",
    CaveatKind.PROVISIONAL: "Số liệu tạm thời",
    CaveatKind.LATE: "Gửi sau hạn",
    CaveatKind.REPLACED: "Thay bằng bản sửa",
    CaveatKind.LACKING: "Thiếu số liệu",
    CaveatKind.MERGED: "Sáp nhập",
    CaveatKind.SPLIT: "Chia tách",
    CaveatKind.OTHER_PACK: "Gói khác",
    CaveatKind.STRAY: "Không trực thuộc",
    CaveatKind.BROKEN_RULES: "Chưa khớp quy tắc",
    CaveatKind.NOT_CONSOLIDATED: "Không tổng hợp",
}


def _caveats(found: Consolidated) -> Iterator[Row]:
    for at, caveat in enumerate(found.caveats):
        many = f"{len(caveat.units)} đơn vị" if caveat.units else ""
        cells = (Cell(_CAVEATS[caveat.kind], tone=Tone.SOON), Cell(many), Cell(), Cell(), Cell(caveat.sentence))
        yield Row(("caveat", at), cells, item=Alert(), folded=fold(caveat.sentence))


def _below(found: Consolidated) -> Iterator[Row]:
    for line in found.lines:
        if line.mark is None or line.reached == line.judged:
            continue
        told = f"{line.indicator.name} phải {mark_shown(line.mark, line)}"
        for unit in unit_lines(found, line.indicator.code):
            if unit.reached is False:
                yield _alert(("below", line.indicator.code, unit.unit_code), "✗ Chưa đạt", line, unit, told)


def _odd(found: Consolidated) -> Iterator[Row]:
    for at, (line, unit, reason) in enumerate(odd_lines(found)):
        yield _alert(("odd", at), "⚠ Cần xem", line, unit, f"{line.indicator.name}: {reason}")


def _alert(key: tuple[object, ...], what: str, line: Line, unit: UnitLine, told: str) -> Row:
    tone = Tone.OVERDUE if what.startswith("✗") else Tone.SOON
    cells = (
        Cell(what, tone=tone),
        Cell(unit.unit_name),
        Cell(line.indicator.number),
        Cell(unit.shown, unit.total.value),
        Cell(told),
    )
    item = Alert(line.indicator.code, unit.unit_code)
    return Row(key, cells, item=item, folded=fold(f"{unit.unit_name} {told}"))
