"""What importing any list shares: the columns a clerk chose once, days with their doubts, what becomes of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Session

from hhapp.packs.listing import ListColumn, ListFile, ListLine
from hhapp.storage import settings
from hhapp.vn.listed_days import DayOrder, WrittenDay, day_of, is_doubtful, is_serial
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.oldfonts import looks_garbled

_MONTHS = 12
_GARBLED = "chữ có vẻ của phông cũ (TCVN3, VNI); xem lại"


class Fate(StrEnum):
    """What becomes of a row of a list. Every row has one; only the first two write something."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"  # is in the register just so
    SKIPPED = "skipped"  # need not be in the register
    REFUSED = "refused"  # cannot be taken as it stands

    @property
    def shown(self) -> str:
        """For people."""
        return {
            Fate.NEW: "Thêm mới",
            Fate.CHANGED: "Cập nhật",
            Fate.SAME: "Đã có, không đổi",
            Fate.SKIPPED: "Không cần nhập",
            Fate.REFUSED: "Không nhập được",
        }[self]

    @property
    def writes(self) -> bool:
        """Whether the row is written."""
        return self in (Fate.NEW, Fate.CHANGED)


@dataclass(frozen=True, slots=True)
class RowFate:
    """One row of the list: its number in the sheet, what names it, what becomes of it and why."""

    number: int
    name: str  # the dossier's code, the task's text
    fate: Fate
    reasons: tuple[str, ...] = ()  # also doubts of a row that is taken


@dataclass(frozen=True, slots=True)
class DayReading:
    """The days of one list: by row number and key, by row what is wrong with them and what a clerk should see."""

    days: Mapping[tuple[int, str], date]
    faults: Mapping[int, tuple[str, ...]]
    notes: Mapping[int, tuple[str, ...]]


def remembered_columns(session: Session, what: str) -> dict[str, str]:
    """The heads by column that were taken of the last list of this kind ("dossier")."""
    return dict(settings.read(session, f"{what}.columns", {}))


def remember_columns(session: Session, what: str, columns: Mapping[str, str]) -> None:
    """Keep which head stands for which column."""
    settings.write(session, f"{what}.columns", dict(columns))


def import_title(noun: str, name: str, *, new: int, changed: int, left: int) -> str:
    """What an import is called in the status bar and the history: its counts, then the file."""
    parts = [f"Nhập {format_number(Decimal(new))} {noun} mới", f"sửa {format_number(Decimal(changed))}"]
    if left:
        parts.append(f"để lại {format_number(Decimal(left))} dòng")
    return f"{', '.join(parts)} ({name})"


def title_of(fates: Sequence[RowFate], noun: str, name: str) -> str:
    """The title of importing rows with these fates; those the register has just so are neither changed nor left."""
    count = Counter(each.fate for each in fates)
    left = count[Fate.REFUSED] + count[Fate.SKIPPED]
    return import_title(noun, name, new=count[Fate.NEW], changed=count[Fate.CHANGED], left=left)


def read_days(file: ListFile, columns: Sequence[ListColumn], order: DayOrder | None) -> DayReading:
    """Every day of the list in the columns whose key ends in "_on".

    Without an `order` from the clerk the days that may be turned round are faults of their rows. What Excel shows as a
    serial number is the day that it keeps, with a note.
    """
    days: dict[tuple[int, str], date] = {}
    faults: dict[int, list[str]] = {}
    notes: dict[int, list[str]] = {}
    cells = (cell for line in file.lines for key, cell in line.cells.items() if key.endswith("_on"))
    every = [day for cell in cells if (day := cell.day or cell.serial)]
    kept_right = any(day.day > _MONTHS for day in every)
    for column in columns:
        if column.key.endswith("_on"):
            written = {line.number: _written(line, column.key) for line in file.lines if line.text(column.key)}
            doubtful = () if order else _numbers(tuple(written), is_doubtful(written.values(), kept_right=kept_right))
            for number, cell in written.items():
                try:
                    days[number, column.key] = day_of(cell, order or DayOrder.DAY_FIRST)
                except ValueError as error:
                    faults.setdefault(number, []).append(f"{column.name}: {error}")
                    continue
                if number in doubtful:
                    faults.setdefault(number, []).append(f"{column.name}: “{cell.text}” chưa rõ ngày hay tháng trước")
                elif is_serial(cell.text):
                    shown = format_date(days[number, column.key])
                    notes.setdefault(number, []).append(f"{column.name}: {shown}, đọc từ số của Excel ({cell.text})")
    return DayReading(days, _tuples(faults), _tuples(notes))


def _tuples(told: Mapping[int, Sequence[str]]) -> dict[int, tuple[str, ...]]:
    return {number: tuple(clauses) for number, clauses in told.items()}


def doubts_of_text(line: ListLine, columns: Sequence[ListColumn]) -> tuple[str, ...]:
    """Cells that could not be read, which say nothing, and what looks like an old font that nothing names."""
    cells = ((column.name, line.cells.get(column.key)) for column in columns)
    doubts = [f"{name}: {cell.doubt}; bỏ ô này" for name, cell in cells if cell is not None and cell.doubt]
    garbled = any(looks_garbled(cell.text) for cell in line.cells.values())
    return (*doubts, *([_GARBLED] if garbled else ()))


def _written(line: ListLine, key: str) -> WrittenDay:
    cell = line.cells[key]
    return WrittenDay(cell.text, cell.day or cell.serial)


def _numbers(numbers: tuple[int, ...], positions: frozenset[int]) -> frozenset[int]:
    return frozenset(numbers[at] for at in positions)
