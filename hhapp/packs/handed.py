"""What an office hands down to the units below: rows of its plan, targets, what they are to be scored by.

Plain data that travels as JSON (`hhapp.packs.plain`). A row is named by what it is at the office above ("task:17"), for
ever: the next issue of the package changes what it changed there and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from hhapp.packs.plain import plain_data, typed_data
from hhapp.vn.numbers import format_number
from hhapp.vn.text import nfc
from hhapp.vn.thresholds import Comparator

MOST_ROWS = 5_000
_LONGEST = 20_000  # characters of a cell
WORD_NAMES = {
    "area": "lĩnh vực",
    "number": "số thứ tự",
    "text": "nội dung",
    "product": "sản phẩm",
    "lead": "chủ trì",
    "coordination": "phối hợp",
    "deadline": "thời hạn",
    "level": "mức phải đạt",
}
"""What the words of a row are called."""
_WORDS = ("area", "number", "text", "product", "lead", "coordination", "deadline")


class NotHandedError(ValueError):
    """What was read is no content of an assignment package."""


@dataclass(frozen=True, slots=True)
class HandedThreshold:
    """What a target has to reach, as `hhapp.vn.thresholds.Threshold`; `indicator` is the pack's figure for it."""

    comparator: str
    value: Decimal
    upper: Decimal | None
    unit: str
    baseline: str
    scope: str
    indicator: str

    @property
    def shown(self) -> str:
        """It in a line, to compare and to read."""
        upper = "" if self.upper is None else f" - {format_number(self.upper)}"
        words = (f"{self.comparator} {format_number(self.value)}{upper} {self.unit}", self.scope, self.baseline)
        return ", ".join(word.strip() for word in words if word.strip())


@dataclass(frozen=True, slots=True)
class HandedRow:
    """A task or a target. `text` is the task, or the target's sentence; a target has no further words.

    `area_code` is the pack's area, "" where the plan has its own. `units` are codes of the units that it is for;
    none: for all.
    """

    key: str  # "task:17", "target:4"
    area_code: str
    area_number: str
    area: str
    number: str
    text: str
    product: str = ""
    lead: str = ""
    coordination: str = ""
    deadline: str = ""
    units: tuple[str, ...] = ()
    thresholds: tuple[HandedThreshold, ...] = ()

    @property
    def is_target(self) -> bool:
        """Whether it is a target, not a task."""
        return self.key.startswith("target:")

    @property
    def words(self) -> Mapping[str, str]:
        """What it says, by name: what is compared when it comes again. A target's thresholds are one word, `level`."""
        words = {name: getattr(self, name) for name in _WORDS}
        level = "; ".join(each.shown for each in self.thresholds)
        return {**words, "level": level} if self.is_target else words

    def is_for(self, unit_code: str) -> bool:
        """Whether the unit of that code is meant."""
        return not self.units or unit_code in self.units


@dataclass(frozen=True, slots=True)
class HandedContent:
    """One issue of what is handed down for a year."""

    office_code: str
    office_name: str
    year: int
    version: int
    plan_title: str
    plan_number: str
    issued_on: date | None
    before_is_inclusive: bool
    rows: tuple[HandedRow, ...]
    note: str = ""

    def rows_for(self, unit_code: str) -> tuple[HandedRow, ...]:
        """The rows that are for a unit."""
        return tuple(row for row in self.rows if row.is_for(unit_code))


def content_data(content: HandedContent) -> Any:
    """The content as JSON knows it."""
    return plain_data(content)


def read_content(data: Any) -> HandedContent:
    """What `content_data` made; NotHandedError for anything else. Texts are NFC."""
    try:
        content = typed_data(HandedContent, data)
        _check(content)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotHandedError(repr(error)) from error
    return replace(content, rows=tuple(_composed(row) for row in content.rows))


def _check(content: HandedContent) -> None:
    _require(0 < len(content.rows) <= MOST_ROWS, "rows")
    _require(len({row.key for row in content.rows}) == len(content.rows), "a key twice")
    numbers = (content.year, content.version)
    _require(all(type(each) is int and each > 0 for each in numbers), "year, version")
    _require(isinstance(content.before_is_inclusive, bool), "before_is_inclusive")
    for text in _texts(content):
        _require(isinstance(text, str) and len(text) <= _LONGEST, "text")
    for row in content.rows:
        _require(row.key.partition(":")[0] in ("task", "target") and bool(row.text.strip()), row.key)
        for each in row.thresholds:
            Comparator(each.comparator)
            _require(each.value.is_finite() and (each.upper is None or each.upper.is_finite()), row.key)


def _texts(content: HandedContent) -> Iterator[object]:
    yield from (content.office_code, content.office_name, content.plan_title, content.plan_number, content.note)
    for row in content.rows:
        yield from (getattr(row, each.name) for each in fields(row) if each.name not in ("units", "thresholds"))
        yield from row.units
        for each in row.thresholds:
            yield from (each.comparator, each.unit, each.baseline, each.scope, each.indicator)


def _composed(row: HandedRow) -> HandedRow:
    words: dict[str, Any] = {name: nfc(getattr(row, name)) for name in _WORDS}
    return replace(row, **words)


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise NotHandedError(what)
