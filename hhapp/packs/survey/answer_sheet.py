"""A sheet of answers as it stands in a file, and which of its columns holds which question. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hhapp.packs.survey.catalogue import SurveyCatalogue, SurveyForm, SurveyQuestion
from hhapp.vn.text import fold

_MOST_HEAD_ROWS = 15


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the file: its number there (from 1) and its cells as text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A sheet or CSV file. `digest` is the SHA-256 of the file, rows without text are left out."""

    name: str
    digest: str
    rows: tuple[SheetRow, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column (from 0) holds what; None: not there. `head` is the number of the header row, 0 without one.

    `by_order`: no header names the questions, the columns are taken in their order and the clerk should look.
    """

    head: int
    questions: tuple[int | None, ...]
    number: int | None = None
    field: int | None = None
    by_order: bool = False

    @property
    def complete(self) -> bool:
        """Whether every question has a column."""
        return None not in self.questions


def mapped_columns(survey: SurveyCatalogue, form: SurveyForm, sheet: AnswerSheet) -> ColumnMap:
    """The columns by the words of the likeliest header row; by their order where no row names a question.

    A question that no column names stays None; the clerk may set its column by hand.
    """
    heads = [(row, _named(form, row.cells)) for row in sheet.rows[:_MOST_HEAD_ROWS]]
    row, named = max(heads, key=lambda head: len(head[1]), default=(SheetRow(0, ()), {}))
    if named:
        number = _column(row.cells, survey.columns.number, set(named.values()))
        field = _column(row.cells, survey.columns.field, {*named.values(), number})
        return ColumnMap(row.number, tuple(named.get(at) for at in range(len(form.questions))), number, field)
    return _by_order(survey, form, sheet)


def _by_order(survey: SurveyCatalogue, form: SurveyForm, sheet: AnswerSheet) -> ColumnMap:
    """The first row is the header where it names the number or the field, or says anything but answers."""
    count = len(form.questions)
    first = sheet.rows[0] if sheet.rows else SheetRow(0, ())
    number = _column(first.cells, survey.columns.number, set())
    field = _column(first.cells, survey.columns.field, {number})
    left = [at for at in range(sheet.width) if at not in (number, field)]
    if len(left) != count:
        return ColumnMap(first.number, (None,) * count, number, field)
    is_data = all(not cell or read_level(form, cell) is not None for cell in first.cells)
    return ColumnMap(0 if is_data else first.number, tuple(left), number, field, by_order=True)


def read_level(form: SurveyForm, text: str) -> int | None:
    """The level that a cell says, by its number ("5", "5,0") or its words; None for anything else."""
    words = _key(text)
    whole = re.fullmatch(r"(\d)([.,]0+)?", text.strip())
    wanted = int(whole.group(1)) if whole else None
    for level in form.levels:
        names = (_key(level.name), *map(_key, level.aliases))
        if level.value == wanted or (words and words in (*names, *(f"{level.value} {name}" for name in names))):
            return level.value
    return None


def _named(form: SurveyForm, cells: Sequence[str]) -> Mapping[int, int]:
    """Question -> column for the columns that name one; a column that names two questions names the first."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for at, question in enumerate(form.questions):
        column = next((c for c, cell in enumerate(cells) if c not in taken and _names(cell, at + 1, question)), None)
        if column is not None:
            found[at] = column
            taken.add(column)
    return found


def _names(cell: str, number: int, question: SurveyQuestion) -> bool:
    head = _key(cell)
    if not head:
        return False
    short = {f"cau {number}", f"cau hoi {number}", f"c{number}", f"q{number}", f"cau{number}", _key(question.code)}
    text = _key(question.text)
    return head in short | {text, *map(_key, question.aliases)} or head in {
        f"{start} {text}" for start in (*short, str(number))
    }


def _column(cells: Sequence[str], words: Sequence[str], taken: set[int | None]) -> int | None:
    """The column of the surest word; words stand in the order of certainty."""
    keys = [_key(cell) for cell in cells]
    hits: Iterator[int] = (at for word in words for at, key in enumerate(keys) if key == _key(word) and at not in taken)
    return next(hits, None)


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
