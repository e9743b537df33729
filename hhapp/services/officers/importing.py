"""A list of officers comes in: what it would change is shown first, doubtful rows on top, then written.

Every row of the file is in the preview, to be imported or with the reason why not. A cell that is empty or doubtful in
the file never overwrites what is kept; a position only gives way to one appointed later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Officer, PositionHistory
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import unused_heads
from hhapp.packs.officers.catalogue import OfficerColumn, OfficerRules, name_of
from hhapp.packs.officers.listing import OfficerList
from hhapp.services.checks import existing
from hhapp.services.listing import import_title
from hhapp.services.officers.columns import Columns, remember_columns
from hhapp.services.officers.edit import (
    Birth,
    add_officer,
    checked_held,
    checked_person,
    may_be_same,
    same_person,
    start_position,
    update_officer,
)
from hhapp.services.officers.list_cells import Mended, ReadRow, read_rows
from hhapp.services.officers.person import PERSON_FIELDS, SEXES, Held, Person, officer_rules
from hhapp.services.officers.plausible import may_be_spelt_so, same_spelling
from hhapp.services.officers.register import EVERYBODY, OFFICER, OfficerRow, officer_rows
from hhapp.vn.text import fold, squeeze

_MOST_ROWS = 20_000


class RowOutcome(StrEnum):
    """What an import does with a row."""

    REFUSED = "refused"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"

    @property
    def shown(self) -> str:
        """The clerk's word for it."""
        return _OUTCOMES[self]


_OUTCOMES = {
    RowOutcome.REFUSED: "Không nhập",
    RowOutcome.NEW: "Mới",
    RowOutcome.CHANGED: "Thay đổi",
    RowOutcome.SAME: "Như cũ",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that changes, as a clerk reads it: "Trình độ chuyên môn": "Đại học" to "Thạc sĩ"."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of the file. `doubts` are values left out; `reason` says why a refused row is not imported.

    `notes` are values taken that a clerk should see.
    """

    number: int
    texts: tuple[str, ...]
    outcome: RowOutcome
    person: Person | None
    held: Held
    officer_id: int | None
    starts_position: bool
    changes: tuple[FieldChange, ...]
    doubts: tuple[str, ...]
    reason: str
    notes: tuple[str, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at it before it is written."""
        return bool(self.doubts) or self.outcome is RowOutcome.REFUSED


@dataclass(frozen=True, slots=True)
class OfficerPreview:
    """The whole file: refused rows first, then doubtful ones, then the rest, within that in the order of the file.

    `missing` names people in service whom the file does not have; an import leaves them as they are.
    """

    label: str
    rows: tuple[ImportRow, ...]
    missing: tuple[str, ...]
    told: tuple[str, ...] = ()  # sentences on the file as a whole

    def count(self, outcome: RowOutcome) -> int:
        """How many rows end so."""
        return sum(row.outcome is outcome for row in self.rows)

    def title(self, name: str) -> str:
        """What importing the file of this name is called in the status bar and the history."""
        new, changed, left = map(self.count, (RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.REFUSED))
        return import_title("người", name, new=new, changed=changed, left=left)


def preview_officers(
    session: Session,
    pack: Pack,
    unit_id: int,
    sheet: OfficerList,
    columns: Columns,
    on: date,
    *,
    kind: str = "",
    department: str = "",
    mended: Mended | None = None,
) -> OfficerPreview:
    """What importing the sheet would do, nothing written.

    `kind` and `department` are the clerk's for rows that do not say their own; `mended` has texts that the clerk typed
    instead of cells. UserError where no column holds the names, or for more rows than an office has people.
    """
    if OfficerColumn.NAME not in columns:
        raise UserError("Chưa biết cột nào là họ và tên.", "Chọn cột Họ và tên rồi xem lại.")
    if len(sheet.rows) > _MOST_ROWS:
        raise UserError(
            f"Tệp có {len(sheet.rows)} dòng, quá nhiều.", f"Tách tệp, mỗi tệp nhiều nhất {_MOST_ROWS} dòng."
        )
    rules = officer_rules(pack)
    told = []
    if unused := unused_heads(sheet.heads.values(), {sheet.heads.get(at, "") for at in columns.values()}):
        told.append(unused)
    if OfficerColumn.IDENTITY in columns and not rules.asks_identity:
        columns = {column: at for column, at in columns.items() if column is not OfficerColumn.IDENTITY}
        told.append("Không nhập số định danh cá nhân: không biểu mẫu nào cần.")
    read = read_rows(rules, sheet.rows, columns, mended or {}, on, kind=kind, department=department)
    known = _Known(pack, rules, officer_rows(session, pack, unit_id, on, EVERYBODY))
    rows = tuple(replace(known.row(each), notes=each.notes) for each in read)
    order = sorted(rows, key=lambda row: (row.outcome is not RowOutcome.REFUSED, not row.doubtful, row.number))
    return OfficerPreview(sheet.label, tuple(order), tuple(known.missing()), tuple(told))


def write_officers(
    session: Session, pack: Pack, unit_id: int, sheet: OfficerList, columns: Columns, preview: OfficerPreview
) -> None:
    """Write what the preview shows, and remember its columns. Rows are written in the order of the file."""
    remember_columns(session, pack, sheet, columns)
    for row in sorted(preview.rows, key=lambda each: each.number):
        if row.person is None:
            continue
        if row.outcome is RowOutcome.NEW:
            another = same_person(session, unit_id, row.person) is None  # the preview has told who sounds alike
            add_officer(session, pack, unit_id, row.person, row.held, another=another)
        elif row.outcome is RowOutcome.CHANGED and row.officer_id is not None:
            update_officer(session, pack, row.officer_id, row.person)
            _write_position(session, pack, row, row.officer_id)


def _write_position(session: Session, pack: Pack, row: ImportRow, officer_id: int) -> None:
    if row.starts_position:
        start_position(session, pack, officer_id, replace(row.held, id=None))
        return
    officer = existing(session, Officer, officer_id, OFFICER)
    position = next((each for each in officer.positions if each.id == row.held.id), None)
    if isinstance(position, PositionHistory):
        for name in ("department", "position", "position_code", "from_on", "appointed_on"):
            setattr(position, name, getattr(row.held, name))


def _birth(person: Person) -> Birth:
    return person.born_on, person.born_on.year if person.born_on else person.born_year


@dataclass(slots=True)
class _Known:
    """Whom the register has, and whom the file has had so far, by folded name."""

    pack: Pack
    rules: OfficerRules
    rows: Sequence[OfficerRow]
    kept: Mapping[str, list[OfficerRow]] = field(init=False)
    seen: dict[str, list[ReadRow]] = field(default_factory=lambda: defaultdict(list))
    named: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        kept: dict[str, list[OfficerRow]] = defaultdict(list)
        for row in self.rows:
            kept[fold(row.name)].append(row)
        self.kept = kept

    def row(self, read: ReadRow) -> ImportRow:
        """What is to be done with the next row of the file."""
        if read.person is None:
            return _refused(read, read.refused)
        key = fold(read.person.name)
        self.named.add(key)
        if read.refused:
            return _refused(read, read.refused)
        kept = _spelt_so(read.person, self.kept.get(key, ()))
        reason = self._twice(read.person, self.seen[key]) or self._unclear(read.person, kept)
        if reason:
            return _refused(read, reason)
        try:
            checked = replace(
                read, person=checked_person(self.pack, read.person), held=checked_held(self.pack, read.held)
            )
        except UserError as error:
            return _refused(read, error.sentence.rstrip(".").lower())
        self.seen[key].append(checked)
        return self._compared(checked, key)

    def missing(self) -> Iterator[str]:
        """People in service whom no row of the file names."""
        yield from (row.name for row in self.rows if row.in_service and fold(row.name) not in self.named)

    def _twice(self, person: Person, before: Iterable[ReadRow]) -> str:
        for other in before:
            if other.person is None or not may_be_spelt_so(other.person.name, person.name):
                continue
            if may_be_same(_birth(other.person), _birth(person)):
                return f"trùng họ tên và ngày sinh với dòng {other.number}"
            if not person.born_shown or not other.person.born_shown:
                return f"trùng họ tên với dòng {other.number} mà thiếu ngày sinh nên không rõ có phải một người"
        return ""

    def _unclear(self, person: Person, kept: Iterable[OfficerRow]) -> str:
        """One of the same name whose birth is known on one side only may be the same or not."""
        for row in kept:
            if bool(row.person.born_shown) is not bool(person.born_shown):
                return "danh sách đã có người cùng tên, thiếu ngày sinh nên không rõ có phải một người"
            if not same_spelling(row.name, person.name) and may_be_same(_birth(row.person), _birth(person)):
                return (
                    f"danh sách đã có {row.name} cùng ngày sinh, tên khác dấu: sửa tên cho khớp, hoặc thêm bằng tay "
                    "nếu là hai người"
                )
        return ""

    def _compared(self, read: ReadRow, key: str) -> ImportRow:
        assert read.person is not None
        birth = _birth(read.person)
        row = next(
            (
                each
                for each in _spelt_so(read.person, self.kept.get(key, ()))
                if may_be_same(_birth(each.person), birth)
            ),
            None,
        )
        if row is None:
            return ImportRow(
                read.number, read.texts, RowOutcome.NEW, read.person, read.held, None, False, (), read.doubts, ""
            )
        person = _merged(row.person, read.person)
        held, starts, doubts = _position(row, read.held)
        changes = tuple(_changes(self.rules, row, person, held))
        outcome = RowOutcome.CHANGED if changes else RowOutcome.SAME
        return ImportRow(
            read.number, read.texts, outcome, person, held, row.id, starts, changes, (*read.doubts, *doubts), ""
        )


def _spelt_so(person: Person, kept: Iterable[OfficerRow]) -> list[OfficerRow]:
    """Who is spelt just so where anybody is, else everybody whose name is alike without accents."""
    alike = list(kept)
    exact = [row for row in alike if squeeze(row.name).casefold() == squeeze(person.name).casefold()]
    return exact or alike


def _refused(read: ReadRow, reason: str) -> ImportRow:
    return ImportRow(
        read.number, read.texts, RowOutcome.REFUSED, read.person, read.held, None, False, (), read.doubts, reason
    )


def _merged(old: Person, new: Person) -> Person:
    """What is kept, and over it what the file has."""
    written = {name: value for name in PERSON_FIELDS if (value := getattr(new, name)) not in ("", None)}
    if old.born_on is not None:
        written.pop("born_year", None)  # the file has the year of a day that is known
    written["name"] = old.name if fold(old.name) == fold(new.name) and old.name != new.name else new.name
    if "born_on" in written:
        written["born_year"] = None
    return replace(old, **written)


def _position(row: OfficerRow, new: Held) -> tuple[Held, bool, tuple[str, ...]]:
    """The position after the import, whether it begins anew, and what is not certain about it."""
    old = row.held
    filled = replace(
        old,
        department=old.department or new.department,
        position=old.position or new.position,
        position_code=old.position_code or new.position_code,
        from_on=old.from_on or new.from_on,
        appointed_on=old.appointed_on or new.appointed_on,
    )
    asked = [(own, wanted) for own, wanted in zip(_place(filled), _place(new), strict=True) if wanted]
    if all(fold(own) == fold(wanted) for own, wanted in asked) and new.kind == old.kind:
        return filled, False, ()
    began = old.from_on or date.min
    if row.in_service and new.from_on is not None and new.from_on > began:
        department, position = new.department or old.department, new.position or old.position
        return replace(new, department=department, position=position), True, ()
    if new.kind != old.kind and not any(fold(own) != fold(wanted) for own, wanted in asked):
        return filled, False, ("Loại: tệp ghi khác danh sách mà không có ngày bổ nhiệm mới; giữ như danh sách",)
    own, wanted = (" – ".join(part for part in _place(held) if part) for held in (old, new))
    told = f"Chức vụ: danh sách ghi “{own}”, tệp ghi “{wanted}” mà không có ngày bổ nhiệm mới; giữ như danh sách"
    return filled, False, (told,)


def _place(held: Held) -> tuple[str, str]:
    return held.position, held.department


def _changes(rules: OfficerRules, row: OfficerRow, person: Person, held: Held) -> Iterator[FieldChange]:
    for name in PERSON_FIELDS:
        old, new = getattr(row.person, name), getattr(person, name)
        if old != new and not (name == "born_year" and person.born_on is not None):
            yield FieldChange(_FIELDS[name], _shown(rules, name, old), _shown(rules, name, new))
    for name, what in _HELD_NAMES.items():
        old, new = getattr(row.held, name), getattr(held, name)
        if old != new:
            yield FieldChange(what, _shown(rules, name, old), _shown(rules, name, new))


_HELD_NAMES = {
    "kind": "Loại",
    "department": "Đơn vị",
    "position": "Chức vụ",
    "from_on": "Giữ chức vụ từ",
    "appointed_on": "Ngày bổ nhiệm",
}
_OTHER_NAMES = {
    "born_on": "Ngày sinh",
    "born_year": "Năm sinh",
    "party_on": "Ngày vào Đảng",
    "identity_number": "Số định danh cá nhân",
}
_FIELDS = _OTHER_NAMES | {
    name: OfficerColumn(name).shown for name in PERSON_FIELDS if name not in _OTHER_NAMES and name != "born"
}


def _shown(rules: OfficerRules, name: str, value: object) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if name == "sex":
        return SEXES.get(str(value), "")
    if name == "kind":
        return name_of(rules.kinds, str(value))
    codes = next((codes for key, codes in rules.lists.items() if key.value == name), None)
    return name_of(codes, str(value)) if codes is not None else "" if value is None else str(value)
