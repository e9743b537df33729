"""Typed getters over the entries of a catalogue file: each notes a fault under its key and goes on with a stand-in.

So one reading tells every fault of a file, and a slip in one entry hides none in the next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from hhapp.packs.catalogue import YearDay
from hhapp.packs.faults import Entry, Fault

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(slots=True)
class Notes:
    """What one reading found: faults, and the entries of each family in the order of the pack.

    `spoilt` has the keys of an entry that already have a fault, by family and position.
    """

    faults: list[Fault] = field(default_factory=list)
    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    spoilt: set[tuple[str, int, str]] = field(default_factory=set)

    def entry(self, family: str, position: int) -> Entry:
        """The entry at a position of a family; the file itself is family ""."""
        return self.entries[family][position]


class Table:
    """One entry being read. `family` and `position` say which."""

    def __init__(self, entry: Entry, notes: Notes, family: str = "", position: int = 0) -> None:
        self._entry = entry
        self._notes = notes
        self._which = (family, position)
        self._known: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._entry.values

    def fault(self, key: str, what: str) -> None:
        """Note what is wrong with a key."""
        self._notes.faults.append(self._entry.fault(key, what))
        self._notes.spoilt.add((*self._which, key))

    def text(self, key: str, default: str | None = None) -> str:
        """A text; `default` None makes it required, as with all getters."""
        text = str(self._get(key, default, str, "chữ trong dấu ngoặc kép")).strip()
        if not text and default is None and (*self._which, key) not in self._notes.spoilt:
            self.fault(key, "còn trống; hãy ghi vào")
        return text

    def optional(self, key: str) -> str | None:
        """A text or nothing."""
        return self.text(key, "") or None

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        return int(self._get(key, default, int, "số nguyên"))

    def number(self, key: str) -> Decimal:
        """A number, exact as written."""
        value = self._entry.values.get(key)
        if type(value) is int:
            self._known.add(key)
            return Decimal(value)
        return Decimal(self._get(key, None, Decimal, "số, thí dụ 0.9"))

    def share(self, key: str) -> Decimal:
        """A number from 0 to 1."""
        value = self.number(key)
        if not Decimal(0) <= value <= Decimal(1):
            self.fault(key, "phải từ 0 đến 1")
        return value

    def flag(self, key: str) -> bool:
        """Yes or no; no where it is not said."""
        return bool(self._get(key, False, bool, "true hoặc false"))

    def day(self, key: str) -> date | None:
        """A day or nothing."""
        self._known.add(key)
        value = self._entry.values.get(key)
        if value is not None and type(value) is not date:
            self.fault(key, "phải là ngày, thí dụ 2025-07-01")
            return None
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where it is not said."""
        values = self._get(key, [], list, "danh sách chữ")
        if not all(isinstance(value, str) for value in values):
            self.fault(key, "phải là danh sách chữ")
            return ()
        return tuple(value.strip() for value in values)

    def choice(self, key: str, kind: type[_Choice], default: _Choice) -> _Choice:
        """A member of a fixed set of words."""
        text = self.text(key, default.value)
        allowed = [member.value for member in kind]
        if text in allowed:
            return kind(text)
        if text:
            self.fault(key, f"“{text}” không thuộc: {', '.join(allowed)}")
        return default

    def year_day(self, key: str) -> YearDay:
        """[day, month, years from the reporting year]."""
        values = self._get(key, None, list, "[ngày, tháng, lệch năm]")
        try:
            day, month, offset = (int(value) for value in values)
            date(2024, month, day)
        except (ValueError, TypeError, OverflowError):
            if (*self._which, key) not in self._notes.spoilt:
                self.fault(key, "phải là [ngày, tháng, lệch năm], thí dụ [15, 12, -1]")
            return YearDay(1, 1, 0)
        return YearDay(day, month, offset)

    def table(self, key: str, build: Callable[[Table], _T]) -> _T:
        """The table under a key."""
        values: Mapping[str, Any] = self._get(key, None, dict, "một bảng")
        return _built(Table(self._entry.below(key, values), self._notes, *self._which), build)

    def tables(self, family: str, build: Callable[[Table], _T]) -> tuple[_T, ...]:
        """Every entry of a family, from its Excel sheet where it has one."""
        entries = self._notes.entries.get(family)
        if entries is None:
            entries = tuple(self._listed(family))
            self._notes.entries[family] = entries
        elif family in self:
            self._known.add(family)
            self.fault(family, "đã có trong tệp Excel; chỉ để ở một nơi")
        return _all_built(entries, self._notes, family, build)

    def nested(self, key: str, build: Callable[[Table], _T]) -> tuple[_T, ...]:
        """Every entry of a list within this entry; its family for faults is "forms[0].columns"."""
        family = f"{self._which[0]}[{self._which[1]}].{key}"
        entries = tuple(self._listed(key))
        self._notes.entries[family] = entries
        return _all_built(entries, self._notes, family, build)

    def finish(self) -> None:
        """Note keys nobody asked for: most often a slip of the pen."""
        for key in self._entry.values.keys() - self._known:
            near = get_close_matches(key, sorted(self._known - self._entry.values.keys()), n=1)
            advice = f"có phải “{near[0]}”?" if near else "xóa hoặc viết lại cho đúng"
            self.fault(key, f"không rõ là gì; {advice}")

    def _listed(self, family: str) -> list[Entry]:
        entries = []
        for position, values in enumerate(self._get(family, None, list, "danh sách bảng"), start=1):
            if isinstance(values, dict):
                name = values.get("code", values.get("key", position))
                place = ": ".join(part for part in (self._entry.place, f"{family} “{name}”") if part)
                entries.append(Entry(values, self._entry.file, place))
            else:
                self.fault(family, f"mục {position} phải là một bảng")
        return entries

    def _get(self, key: str, default: Any, kind: type, shown: str) -> Any:
        self._known.add(key)
        value = self._entry.values.get(key)
        if key in self._entry.odd:
            self.fault(key, self._entry.odd[key])
        elif value is None and default is None:
            self.fault(key, "còn thiếu; hãy ghi vào")
        elif value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            self.fault(key, f"phải là {shown}")
        elif value is not None:
            return value
        return kind() if default is None else default


def _built(table: Table, build: Callable[[Table], _T]) -> _T:
    built = build(table)
    table.finish()
    return built


def _all_built(entries: Sequence[Entry], notes: Notes, family: str, build: Callable[[Table], _T]) -> tuple[_T, ...]:
    return tuple(_built(Table(entry, notes, family, at), build) for at, entry in enumerate(entries))
