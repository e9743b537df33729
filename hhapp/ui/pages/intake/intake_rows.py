"""Rows of the page Tiếp nhận: units against periods, submissions that came, debts, files of a folder, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hhapp.exchange.intake import Dry, DryLine, Fate, UnconfirmedKey
from hhapp.packs.catalogue import Pack
from hhapp.services.exchange_lists import Debt, Direction
from hhapp.services.intake_table import CellState, IntakeTable, TableCell, TableRow
from hhapp.services.receipts import Outcome
from hhapp.services.received import ReceivedRow
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold

_SIGNS = {
    CellState.ON_TIME: ("✓", Tone.DONE),
    CellState.LATE: ("!", Tone.SOON),
    CellState.REPLACED: ("⇄", Tone.DONE),
    CellState.RETURNED: ("↩", Tone.SOON),
    CellState.WAITING: ("…", Tone.ACT),
    CellState.OVERDUE: ("✗", Tone.OVERDUE),
    CellState.AHEAD: ("", Tone.QUIET),
    CellState.NOT_OWED: ("–", Tone.QUIET),
}
RECEIVED_COLUMNS = (
    Column("Đơn vị", least=220),
    Column("Kỳ", 150),
    Column("Lần", 50, right=True),
    Column("Lập ngày", 94, right=True),
    Column("Nhận ngày", 94, right=True, optional=True),
    Column("Trả lời", 126),
    Column("Số liệu cần xem", 130),
)
DEBT_COLUMNS = (Column("Việc", 330), Column("Với", least=200), Column("Ngày", 310))
FILE_COLUMNS = (
    Column("Tệp", 270),
    Column("Đơn vị", 220, optional=True),
    Column("Kỳ, lần", 120, optional=True),
    Column("Vì sao, cần xem gì", least=200),
)
KEY_COLUMNS = (Column("Đơn vị"), Column("Mã", 110), Column("Số tệp", 64, right=True), Column("Tệp khóa đi kèm", 200))
# What cannot be taken first: somebody has to do something about it. What is good needs no look.
_ORDER = (
    *(Fate.UNCONFIRMED, Fate.WRONG_KEY, Fate.UNKNOWN_UNIT, Fate.DAMAGED, Fate.INCOMPLETE, Fate.CONFLICT),
    *(Fate.FOREIGN_PACK, Fate.NOT_OURS, Fate.OLDER, Fate.UNSIGNED, Fate.OTHER_PACK, Fate.REMARKED, Fate.GOOD),
    *(Fate.KNOWN, Fate.PART, Fate.KEY_FILE, Fate.NOT_SUBMISSION),
)


def table_columns(pack: Pack) -> tuple[Column, ...]:
    """Code and name of the unit, then a column for each kind of period."""
    kinds = (Column(_kind_name(kind.label), 118) for kind in pack.period_kinds)
    return (Column("Mã", 86, optional=True), Column("Đơn vị", least=210), *kinds)


def _kind_name(label: str) -> str:
    """ "Quý I năm {year}" without its year."""
    return label.replace(" năm {year}", "").replace("{year}", "").strip()


def table_rows(table: IntakeTable) -> list[Row]:
    """A row for each unit."""
    return [_unit_row(row) for row in table.rows]


def _unit_row(row: TableRow) -> Row:
    name = row.unit_name if row.listed else f"{row.unit_name} (không có trong danh sách)"
    cells = (Cell(row.unit_code, row.unit_code), Cell(name, row.unit_name, hint=name), *map(_state_cell, row.cells))
    return Row(row.unit_code, cells, item=row, folded=fold(f"{row.unit_code} {row.unit_name}"))


def _state_cell(cell: TableCell) -> Cell:
    sign, tone = _SIGNS[cell.state]
    answered = " ✓" if cell.accepted and cell.state is not CellState.ON_TIME else ""
    hint = f"{cell.words}; đã tiếp nhận" if cell.accepted else cell.words
    return Cell(f"{sign} {_short(cell)}{answered}".strip(), _weight(cell), tone, hint=hint)


def _short(cell: TableCell) -> str:
    match cell.state:
        case CellState.LATE:
            return f"Muộn {cell.days} ngày"
        case CellState.REPLACED:
            return f"Thay thế L{cell.version}"
        case CellState.WAITING:
            return f"Còn {cell.days} ngày"
        case CellState.OVERDUE:
            return f"Quá {cell.days} ngày"
        case CellState.NOT_OWED:
            return ""
    return cell.state.shown


def _weight(cell: TableCell) -> tuple[int, int]:
    """Sorted: what is most overdue first."""
    order = (CellState.OVERDUE, CellState.RETURNED, CellState.WAITING, CellState.LATE, CellState.REPLACED)
    return (order.index(cell.state) if cell.state in order else len(order)), -cell.days


def received_rows_shown(found: Iterable[ReceivedRow]) -> list[Row]:
    """A row for each submission."""
    return [_received_row(row) for row in found]


def _received_row(row: ReceivedRow) -> Row:
    sign, tone = {None: ("…", Tone.ACT), Outcome.ACCEPTED: ("✓", Tone.DONE), Outcome.RETURNED: ("↩", Tone.SOON)}[
        row.outcome
    ]
    answer = "Chưa trả lời" if row.outcome is None else f"Đã {row.outcome.shown}"
    made, came = (at.astimezone().date() for at in (row.made_at, row.received_at))
    remarks = f"⚠ {len(row.remarks)} điều" if row.remarks else "Không"
    cells = (
        Cell(row.unit_name, row.unit_name, hint=f"{row.unit_name} ({row.unit_code}), tệp {row.file_name}"),
        Cell(row.period_label, row.period_code),
        Cell(str(row.version), row.version),
        Cell(format_date(made), made),
        Cell(format_date(came), came),
        Cell(f"{sign} {answer}", answer, tone),
        Cell(remarks, len(row.remarks), Tone.SOON if row.remarks else Tone.QUIET, hint="\n".join(row.remarks)),
    )
    return Row(row.id, cells, item=row, folded=fold(f"{row.unit_code} {row.unit_name} {row.period_label} {answer}"))


def debt_rows(debts: Sequence[Debt]) -> list[Row]:
    """What this office owes, then what it waits for."""
    rows: list[Row] = []
    for direction in Direction:
        found = [debt for debt in debts if debt.direction is direction]
        if found:
            heading = Cell(f"{direction.shown} ({len(found)})")
            rows.append(Row(("group", direction), (heading, Cell(), Cell()), group=True))
            rows += [_debt_row(at, debt) for at, debt in enumerate(found)]
    return rows


def _debt_row(at: int, debt: Debt) -> Row:
    late = " (quá hạn)" if debt.is_late else ""
    words = f"{debt.day_words}{late}"
    cells = (
        Cell(debt.what, debt.what, hint=debt.what),
        Cell(debt.whom, debt.whom),
        Cell(words, debt.day, Tone.OVERDUE if debt.is_late else Tone.PLAIN, hint=words),
    )
    folded = fold(f"{debt.what} {debt.whom} {words}")
    return Row((debt.direction, debt.what, debt.whom, at), cells, item=debt, folded=folded)


def file_rows(dry: Dry) -> list[Row]:
    """Every file under the heading of what becomes of it."""
    groups: dict[Fate, list[DryLine]] = {}
    for line in dry.lines:
        groups.setdefault(line.fate, []).append(line)
    rows: list[Row] = []
    for fate in _ORDER:
        if found := groups.get(fate):
            heading = Cell(f"{fate.shown} ({len(found)})")
            rows.append(Row(("group", fate), (heading, *(Cell() for _ in FILE_COLUMNS[1:])), group=True))
            rows += map(_file_row, found)
    return rows


def _file_row(line: DryLine) -> Row:
    of, reasons = line.incoming, "; ".join(line.reasons)
    tone = Tone.DONE if line.fate is Fate.GOOD else Tone.SOON if line.fate.takes else Tone.PLAIN
    name, issue = ("", "") if of is None else (of.unit_name, f"{of.period_code}, lần {of.version}")
    cells = (
        Cell(line.path.name, line.path.name, tone, hint=str(line.path)),
        Cell(name, name),
        Cell(issue, issue),
        Cell(reasons, reasons, hint="\n".join(line.reasons)),
    )
    return Row(line.path, cells, item=line, folded=fold(f"{line.path.name} {name} {issue} {line.fate.shown} {reasons}"))


def key_rows(keys: Iterable[UnconfirmedKey]) -> list[Row]:
    """Keys that wait to be compared. The fingerprint is left out: it is to be read from the slip, not from here."""
    return [
        Row(
            (key.unit_code, key.key),
            (
                Cell(key.unit_name, key.unit_name),
                Cell(key.unit_code, key.unit_code),
                Cell(str(key.files), key.files),
                Cell(key.offered_in or "không có", hint=key.offered_in),
            ),
            item=key,
            folded=fold(f"{key.unit_name} {key.unit_code}"),
        )
        for key in keys
    ]
