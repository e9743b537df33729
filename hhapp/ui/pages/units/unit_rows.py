"""Rows of the tree of units and of what happened to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from hhapp.packs.catalogue import Pack
from hhapp.services.unit_edit import shown_level
from hhapp.services.unit_tree import EventRow, TreeLine, UnitNode, shown_validity
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold

UNIT_COLUMNS = (
    Column("Chọn", 52),
    Column("Đơn vị", least=210),
    Column("Mã", 100),
    Column("Cấp", 90, optional=True),
    Column("Hiệu lực", 200, optional=True),
    Column("Khóa", 116),
)
EVENT_COLUMNS = (
    Column("Từ ngày", 96, right=True),
    Column("Việc", 150),
    Column("Đơn vị cũ", 260),
    Column("Đơn vị mới", 220),
    Column("Căn cứ, ghi chú", least=180),
)
_STEP = "      "


def unit_rows(lines: Sequence[TreeLine], pack: Pack, keys: Collection[str], ticked: Collection[int]) -> list[Row]:
    """The tree, each unit indented under its superior; the office itself is the heading."""
    own, *below = lines
    directly = sum(line.depth == 1 for line in below)
    told = f"{own.node.name}: {directly} đơn vị trực thuộc" + (f", cả cây {own.below}" if own.below > directly else "")
    heading = Row(("own",), (Cell(told), *(Cell() for _ in UNIT_COLUMNS[1:])), group=True)
    return [heading, *(_row(line, pack, keys, ticked) for line in below)] if below else []


def event_rows(events: Iterable[EventRow]) -> list[Row]:
    """What happened, the latest first."""
    return [_event(event) for event in events]


def named(nodes: Iterable[UnitNode]) -> str:
    """Units in a sentence: "Xã A (H01), Xã B (H02)"."""
    return ", ".join(f"{node.name} ({node.code})" for node in nodes)


def event_words(event: EventRow) -> str:
    """An event in one line: "01/07/2025 · Sáp nhập: Xã A (H01), Xã B (H02) → Xã M (H09) · NQ 1656"."""
    ways = " → ".join(filter(None, (named(event.sources), named(event.heirs))))
    parts = (format_date(event.on), f"{event.kind.shown}: {ways}", event.basis, event.note)
    return " · ".join(filter(None, parts))


def _row(line: TreeLine, pack: Pack, keys: Collection[str], ticked: Collection[int]) -> Row:
    node = line.node
    count = f" ({line.below})" if line.below else ""
    level, validity = shown_level(pack, node.level), shown_validity(node)
    key = ("✓ xác nhận", Tone.DONE) if node.code in keys else ("– chưa", Tone.QUIET)
    cells = (
        Cell("☑", 1, Tone.ACT) if node.id in ticked else Cell("☐", 0),
        Cell(f"{_STEP * (line.depth - 1)}{node.name}{count}", node.name, hint=node.name),
        Cell(node.code, node.code),
        Cell(level, level),
        Cell(validity, validity),
        Cell(key[0], key[0], key[1]),
    )
    return Row(node.id, cells, item=line, folded=fold(f"{node.name} {node.code} {level}"))


def _event(event: EventRow) -> Row:
    told = " · ".join(filter(None, (event.basis, event.note)))
    cells = (
        Cell(format_date(event.on), event.on),
        Cell(event.kind.shown, event.kind.shown),
        Cell(named(event.sources)),
        Cell(named(event.heirs) or "–"),
        Cell(told, told),
    )
    return Row(event.id, cells, item=event, folded=fold(event_words(event)))
