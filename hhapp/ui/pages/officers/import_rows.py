"""Rows of the import's preview: what happens to each row of the file, and why, doubtful ones on top."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import ListCell, ListRow
from hhapp.services.officers.columns import Columns
from hhapp.services.officers.importing import ImportRow, OfficerPreview, RowOutcome
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import capitalise_first, fold, squeeze


class ImportColumn(IntEnum):
    """Columns of the preview."""

    OUTCOME = 0
    NUMBER = 1
    NAME = 2
    BORN = 3
    POSITION = 4
    DEPARTMENT = 5
    APPOINTED = 6
    WHY = 7


IMPORT_COLUMNS = (
    Column("Việc", 106),
    Column("Dòng", 52, right=True),
    Column("Họ và tên", 168),
    Column("Ngày sinh", 112),
    Column("Chức vụ", 120, optional=True),
    Column("Đơn vị", 140, optional=True),
    Column("Bổ nhiệm", 92, optional=True),
    Column("Điều cần xem, thay đổi", least=200),
)
CELL_OF = {
    ImportColumn.NAME: OfficerColumn.NAME,
    ImportColumn.BORN: OfficerColumn.BORN,
    ImportColumn.POSITION: OfficerColumn.POSITION,
    ImportColumn.DEPARTMENT: OfficerColumn.DEPARTMENT,
    ImportColumn.APPOINTED: OfficerColumn.APPOINTED,
}
_SIGNS = {
    RowOutcome.REFUSED: ("✕", Tone.OVERDUE),
    RowOutcome.NEW: ("+", Tone.DONE),
    RowOutcome.CHANGED: ("≠", Tone.ACT),
    RowOutcome.SAME: ("=", Tone.QUIET),
}
_REFUSED, _DOUBTFUL, _PLAIN = "Không nhập được, mỗi dòng một lý do", "Cần xem lại trước khi nhập", "Đọc được đầy đủ"
_NO_CELL = ListCell("")

Mended = Mapping[int, Mapping[OfficerColumn, str]]


def outcome_choices(preview: OfficerPreview) -> list[tuple[str, RowOutcome | None]]:
    """What the rows may be narrowed to, with their numbers."""
    counted = [(f"{each.shown} ({preview.count(each)})", each) for each in RowOutcome if preview.count(each)]
    return [(f"Tất cả ({len(preview.rows)})", None), *counted]


def import_rows(
    preview: OfficerPreview, rows: Mapping[int, ListRow], columns: Columns, mended: Mended, wanted: RowOutcome | None
) -> list[Row]:
    """Every row of the file under what happens to it; cells as written there, or as the clerk typed them."""
    made: list[Row] = []
    shown = [row for row in preview.rows if wanted is None or row.outcome is wanted]
    for heading in (_REFUSED, _DOUBTFUL, _PLAIN):
        block = [row for row in shown if _heading(row) == heading]
        if block:
            cells = [Cell(heading), *(Cell() for _ in IMPORT_COLUMNS[2:]), Cell(f"{len(block)} dòng")]
            made.append(Row(("group", heading), tuple(cells), group=True))
            made += [_row(row, rows.get(row.number), columns, mended.get(row.number, {})) for row in block]
    return made


def reasons(row: ImportRow) -> str:
    """Everything a clerk should know about a row, in sentences."""
    told = [f"Không nhập: {row.reason}."] if row.reason else []
    told += [f"{clause[:1].upper()}{clause[1:]}." for clause in (*row.doubts, *row.notes)]
    told += [f"{change.what}: “{change.old or 'chưa ghi'}” thành “{change.new}”." for change in row.changes]
    if row.starts_position:
        told.append("Chức vụ mới bắt đầu; chức vụ cũ được giữ trong quá trình công tác.")
    return "\n".join(told)


def _heading(row: ImportRow) -> str:
    return _REFUSED if row.outcome is RowOutcome.REFUSED else _DOUBTFUL if row.doubtful else _PLAIN


def _row(row: ImportRow, written: ListRow | None, columns: Columns, typed: Mapping[OfficerColumn, str]) -> Row:
    sign, tone = _SIGNS[row.outcome]
    why = reasons(row)

    def cell(column: OfficerColumn) -> Cell:
        at = columns.get(column)
        of_file = written.cells.get(at, _NO_CELL).text if written is not None and at is not None else ""
        text = squeeze(typed.get(column, of_file))
        doubtful = column not in typed and any(doubt.startswith(column.shown) for doubt in row.doubts)
        return Cell(text, text, marked=doubtful, editable=True, typed=text)

    cells = (
        Cell(f"{sign} {row.outcome.shown}", row.outcome.shown, tone, hint=why),
        Cell(str(row.number), row.number),
        *(cell(column) for column in CELL_OF.values()),
        Cell(
            capitalise_first(why.removeprefix("Không nhập: ")).replace("\n", " "),
            why,
            Tone.SOON if row.doubtful else Tone.QUIET,
            hint=why,
        ),
    )
    return Row(row.number, cells, item=row, folded=fold(" ".join(row.texts)))
