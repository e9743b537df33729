"""Rows of the import preview: what each row of the file would do, doubtful cells marked, deadlines as read."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from hhapp.packs.annex import AnnexColumn
from hhapp.services.plan_import import ChangeKind, TaskChange
from hhapp.ui.status import span_shown
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import squeeze


class ImportColumn(IntEnum):
    """Columns of the preview."""

    KIND = 0
    NUMBER = 1
    TASK = 2
    PRODUCT = 3
    LEAD = 4
    COORDINATION = 5
    DEADLINE = 6
    READING = 7


IMPORT_COLUMNS = (
    Column("", 104),
    Column("TT", 40),
    Column("Nhiệm vụ"),
    Column("Sản phẩm", 140),
    Column("Chủ trì", 120),
    Column("Phối hợp", 110),
    Column("Thời hạn", 140),
    Column("Đọc là", 186),
)
CELL_OF = {
    ImportColumn.NUMBER: AnnexColumn.NUMBER,
    ImportColumn.TASK: AnnexColumn.TASK,
    ImportColumn.PRODUCT: AnnexColumn.PRODUCT,
    ImportColumn.LEAD: AnnexColumn.LEAD,
    ImportColumn.COORDINATION: AnnexColumn.COORDINATION,
    ImportColumn.DEADLINE: AnnexColumn.DEADLINE,
}
_KINDS = {
    ChangeKind.NEW: ("+", Tone.DONE),
    ChangeKind.CHANGED: ("≠", Tone.ACT),
    ChangeKind.SAME: ("=", Tone.QUIET),
    ChangeKind.GONE: ("–", Tone.OVERDUE),
}


def import_rows(changes: Iterable[TaskChange]) -> list[Row]:
    """Group rows of the areas, each followed by what happens to its tasks."""
    rows: list[Row] = []
    area: tuple[str, str] | None = None
    for change in changes:
        if (change.area_number, change.area_name) != area:
            area = (change.area_number, change.area_name)
            name = f"{area[0]}  {area[1]}".strip() or "Nhiệm vụ"
            rows.append(Row(("area", *area), (Cell(name), *[Cell()] * (len(IMPORT_COLUMNS) - 1)), group=True))
        rows.append(_row(change))
    return rows


def reasons(change: TaskChange) -> str:
    """Everything a clerk should know about a row, in sentences."""
    parts = [doubt.reason for doubt in change.doubts]
    if change.kind is ChangeKind.GONE:
        parts.append("Nhiệm vụ này đang có trong kế hoạch nhưng tệp không còn.")
    elif not change.deadline_understood:
        parts.append("Thời hạn chưa đọc được ra ngày: giữ nguyên câu chữ, nhập xong có thể đặt mốc bằng tay.")
    if change.returns:
        parts.append("Nhiệm vụ này trước đã bỏ, nay có lại.")
    parts += [
        f"{_SHOWN[column]} trước đây: {squeeze(getattr(change.old, column))}" for column in change.changed_columns
    ]
    return "\n".join(parts)


_SHOWN = {
    AnnexColumn.NUMBER: "Số thứ tự",
    AnnexColumn.TASK: "Nhiệm vụ",
    AnnexColumn.PRODUCT: "Sản phẩm",
    AnnexColumn.LEAD: "Chủ trì",
    AnnexColumn.COORDINATION: "Phối hợp",
    AnnexColumn.DEADLINE: "Thời hạn",
}


def _row(change: TaskChange) -> Row:
    sign, tone = _KINDS[change.kind]
    doubtful = any(doubt.column is None for doubt in change.doubts)
    kind = Cell(f"{sign} {change.kind.shown}", change.kind.shown, tone, marked=doubtful, hint=reasons(change))
    cells = (kind, *(_cell(change, column) for column in CELL_OF.values()), _reading(change))
    return Row(change.row_key or ("gone", change.task_id), cells, item=change)


def _cell(change: TaskChange, column: AnnexColumn) -> Cell:
    words = change.new or change.old
    text: str = getattr(words, column)
    why = "\n".join(doubt.reason for doubt in change.doubts if doubt.column is column)
    was = f"Trước đây: {getattr(change.old, column)}" if column in change.changed_columns else ""
    return Cell(
        text,
        text,
        Tone.ACT if was else Tone.QUIET if change.new is None else Tone.PLAIN,
        hint="\n".join(part for part in (text, was, why) if part),
        marked=bool(why),
        editable=change.new is not None,
        typed=text,
    )


def _reading(change: TaskChange) -> Cell:
    if change.kind is ChangeKind.GONE:
        return Cell()
    if not change.deadline_understood:
        return Cell(
            "chưa đọc được", "?", Tone.SOON, marked=True, hint="Giữ nguyên câu chữ; nhập xong đặt mốc bằng tay."
        )
    steps = [
        f"{step.label + ': ' if step.label else ''}"
        f"{span_shown(str(step.kind), step.start, step.end, step.condition, None)}"
        for step in change.milestones
    ]
    return Cell("; ".join(steps), hint="\n".join(steps))
