"""The cells of one row of a list as a person and a position: what is certain is taken, the rest is told in doubts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hhapp.packs.officers.catalogue import Code, ListKey, OfficerColumn, OfficerRules, code_called
from hhapp.packs.officers.listing import ListCell, ListRow
from hhapp.services.officers.columns import Columns
from hhapp.services.officers.person import Held, Person
from hhapp.services.officers.plausible import identity_fault, too_young
from hhapp.vn.days import DayReading, read_day, read_day_column
from hhapp.vn.numbers import format_date
from hhapp.vn.oldfonts import looks_garbled
from hhapp.vn.text import capitalise_first, fold, squeeze

_MALE, _FEMALE = frozenset({"nam", "m"}), frozenset({"nu", "f"})
_TICKS = frozenset({"x", "nu", "1", "co", "✓", "v", "+"})
_TEXTS = (OfficerColumn.ETHNIC, OfficerColumn.JOB, OfficerColumn.RANK, OfficerColumn.MAJOR, OfficerColumn.SCHOOL)
_BIRTH_YEARS = range(1920, 2016)
# A bare number of Excel is read as a day of its column from these days on, and not after today.
_EARLIEST = {
    OfficerColumn.BORN: date(1930, 1, 1),
    OfficerColumn.APPOINTED: date(1950, 1, 1),
    OfficerColumn.PARTY: date(1945, 1, 1),
}

Mended = Mapping[int, Mapping[OfficerColumn, str]]
"""What the clerk typed instead of a cell, by the number of the row."""
NO_CELL = ListCell("")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row understood as far as it can be. `doubts` name the column, `refused` says why nothing is made of it.

    `notes` say what was read in a way that a clerk should see.
    """

    number: int
    texts: tuple[str, ...]  # all cells as written, in their order
    person: Person | None
    held: Held
    doubts: tuple[str, ...]
    refused: str
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Cells:
    """One row while it is read."""

    rules: OfficerRules
    cells: Mapping[OfficerColumn, ListCell]
    days: Mapping[OfficerColumn, DayReading]
    women_are_ticked: bool
    on: date
    doubts: list[str] = field(default_factory=list)

    def notes(self) -> Iterator[str]:
        for column, reading in self.days.items():
            cell = self.cells.get(column, NO_CELL)
            if reading.day is not None and _serial(cell, column, self.on) is not None:
                yield f"{column.shown}: {format_date(reading.day)}, đọc từ số của Excel ({cell.text})"

    def text(self, column: OfficerColumn) -> str:
        cell = self.cells.get(column, NO_CELL)
        if cell.doubt:
            self.doubt(column, cell.doubt.rstrip("."))
            return ""
        text = squeeze(cell.text)
        if looks_garbled(text):
            self.doubt(column, f"“{text}” có chữ của phông cũ không rõ")
            return ""
        return text

    def doubt(self, column: OfficerColumn, what: str) -> None:
        self.doubts.append(f"{column.shown}: {what}")

    def code(self, column: OfficerColumn, codes: Sequence[Code]) -> str:
        text = self.text(column)
        if not text:
            return ""
        found = code_called(codes, text)
        if found is None:
            self.doubt(column, f"“{text}” không có trong danh mục")
        return found or ""

    def day(self, column: OfficerColumn) -> DayReading:
        reading = self.days.get(column, DayReading())
        written = squeeze(self.cells.get(column, NO_CELL).text)
        if reading.doubt:
            self.doubt(column, f"“{written}” – {reading.doubt}")
        return reading

    def whole_day(self, column: OfficerColumn) -> date | None:
        reading = self.day(column)
        if reading.day is None and reading.year is not None and not reading.doubt:
            self.doubt(column, f"chỉ có năm {reading.year}")
        return reading.day

    def year(self, column: OfficerColumn) -> int | None:
        text = self.text(column)
        reading = read_day(text)
        year = reading.day.year if reading.day else reading.year
        if text and year is None:
            self.doubt(column, f"“{text}” không phải năm")
        return year

    def sex(self) -> str:
        text = fold(self.text(OfficerColumn.SEX))
        if text in _MALE or text in _FEMALE:
            return "male" if text in _MALE else "female"
        if text:
            self.doubt(OfficerColumn.SEX, f"“{text}” không phải Nam hay Nữ")
        tick = fold(self.text(OfficerColumn.FEMALE))
        if tick in _TICKS:
            return "female"
        if tick:
            self.doubt(OfficerColumn.FEMALE, f"“{tick}” không phải dấu chọn")
        elif self.women_are_ticked and not text:
            return "male"
        return ""


def read_rows(
    rules: OfficerRules,
    rows: Sequence[ListRow],
    columns: Columns,
    mended: Mended,
    on: date,
    *,
    kind: str = "",
    department: str = "",
) -> Iterator[ReadRow]:
    """Every row as on the day; `kind` and `department` are the clerk's for rows that do not say their own."""
    cells = [_picked(row, columns, mended.get(row.number, {})) for row in rows]
    days = {column: _days(rows, cells, column, mended, on) for column in _EARLIEST}
    ticked = any(fold(each.get(OfficerColumn.FEMALE, NO_CELL).text) in _TICKS for each in cells)
    for at, (row, picked) in enumerate(zip(rows, cells, strict=True)):
        reading = _Cells(rules, picked, {column: listed[at] for column, listed in days.items()}, ticked, on)
        yield _read(row, reading, kind, department)


def _picked(row: ListRow, columns: Columns, mended: Mapping[OfficerColumn, str]) -> Mapping[OfficerColumn, ListCell]:
    own = {column: row.cells.get(at, NO_CELL) for column, at in columns.items()}
    return own | {column: ListCell(text) for column, text in mended.items()}


def _serial(cell: ListCell, column: OfficerColumn, on: date) -> date | None:
    """The day of a bare number of Excel, where the column may have it."""
    return cell.serial if cell.serial is not None and _EARLIEST[column] <= cell.serial <= on else None


def _days(
    rows: Sequence[ListRow],
    cells: Sequence[Mapping[OfficerColumn, ListCell]],
    column: OfficerColumn,
    mended: Mended,
    on: date,
) -> list[DayReading]:
    """The readings of one column; what the clerk typed stands for itself and says nothing about the file."""
    typed = [column in mended.get(row.number, {}) for row in rows]
    own_cells = [NO_CELL if own else each.get(column, NO_CELL) for each, own in zip(cells, typed, strict=True)]
    of_file = [(cell.text, cell.day or _serial(cell, column, on)) for cell in own_cells]
    readings = read_day_column(of_file)
    return [
        read_day(each.get(column, NO_CELL).text) if own else reading
        for each, own, reading in zip(cells, typed, readings, strict=True)
    ]


def _read(row: ListRow, cells: _Cells, kind: str, department: str) -> ReadRow:
    texts = tuple(squeeze(cell.text) for _, cell in sorted(row.cells.items()))
    name = cells.text(OfficerColumn.NAME)
    refused = _no_person(name, cells, row)
    if refused:
        return ReadRow(row.number, texts, None, Held(), tuple(cells.doubts), refused)
    person = _person(name, cells)
    held = _held(cells, person, kind, department)
    if not held.kind:
        refused = "chưa rõ loại (cán bộ, công chức, …): thêm cột, hoặc chọn loại chung cho cả tệp"
    return ReadRow(row.number, texts, person, held, tuple(cells.doubts), refused, tuple(cells.notes()))


def _no_person(name: str, cells: _Cells, row: ListRow) -> str:
    if not name:
        if cells.doubts:
            return f"không đọc được họ tên ({cells.doubts[0]})"
        return "dòng không có họ tên" if len(row.cells) > 1 else "dòng tiêu đề nhóm, không phải người"
    if len(cells.cells) > 1 and len({cell.text for cell in row.cells.values()}) == 1:
        return "dòng tiêu đề nhóm, không phải người"
    if any(letter.isdigit() for letter in name):
        return f"họ tên “{name}” có chữ số"
    return f"họ tên “{name}” chỉ có một từ" if " " not in name else ""


def _person(name: str, cells: _Cells) -> Person:
    born = cells.day(OfficerColumn.BORN)
    if (born.day and born.day.year not in _BIRTH_YEARS) or (born.year and born.year not in _BIRTH_YEARS):
        cells.doubt(OfficerColumn.BORN, "năm sinh không hợp lý")
        born = DayReading()
    lists: Mapping[ListKey, str] = {
        key: cells.code(OfficerColumn(key.value), codes) for key, codes in cells.rules.lists.items()
    }
    texts = {column.value: cells.text(column) for column in _TEXTS}
    return Person(
        name=_as_name(name),
        born_on=born.day,
        born_year=born.year,
        sex=cells.sex(),
        party_on=cells.whole_day(OfficerColumn.PARTY),
        graduated=cells.year(OfficerColumn.GRADUATED),
        defence_year=cells.year(OfficerColumn.DEFENCE_YEAR),
        identity_number=_identity(cells),
        note=cells.text(OfficerColumn.NOTE),
        **texts,
        **{key.value: code for key, code in lists.items()},
    )


def _identity(cells: _Cells) -> str:
    number = cells.text(OfficerColumn.IDENTITY)
    fault = identity_fault(number)
    if fault:
        cells.doubt(OfficerColumn.IDENTITY, fault)
    return "" if fault else number


def _appointed(cells: _Cells, person: Person) -> date | None:
    day = cells.whole_day(OfficerColumn.APPOINTED)
    if day is None:
        return None
    if day > cells.on:
        cells.doubt(OfficerColumn.APPOINTED, f"{format_date(day)} ở sau hôm nay")
    elif too_young(person, day):
        cells.doubt(OfficerColumn.APPOINTED, f"{format_date(day)} là khi chưa đủ 15 tuổi")
    else:
        return day
    return None


def _held(cells: _Cells, person: Person, kind: str, department: str) -> Held:
    appointed = _appointed(cells, person)
    position = cells.text(OfficerColumn.POSITION)
    return Held(
        kind=cells.code(OfficerColumn.KIND, cells.rules.kinds) or kind,
        department=cells.text(OfficerColumn.DEPARTMENT) or department,
        position=position,
        position_code=code_called(cells.rules.positions, position) or "",
        from_on=appointed,
        appointed_on=appointed,
    )


def _as_name(name: str) -> str:
    """ "NGUYỄN VĂN AN" as "Nguyễn Văn An"; a name in small and capital letters stays as written."""
    spelt: Callable[[str], str] = lambda word: capitalise_first(word.lower())  # noqa: E731
    return " ".join(spelt(word) for word in name.split()) if name.isupper() else name
