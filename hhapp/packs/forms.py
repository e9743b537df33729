"""Forms with columns ("biểu") of a pack: which columns there are, what is typed, computed and compared in them."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from hhapp.packs import formula

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Rule

REGISTER_SOURCES = frozenset({"dossiers.letters", "dossiers.returned_late", "dossiers.pending_late"})
"""Counts of the register of late dossiers by field, over the days of a period (`services.form_sources`)."""
FORM_PREFIX = "form."  # before the code of a form and of a column, as an indicator's source


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form. One without `number` is kept beside the form: counted and printed apart from it."""

    code: str
    number: str  # "3", shown as "(3)"; "" outside the official columns
    heading: str
    groups: tuple[str, ...]  # headings above, the outermost first
    formula: str | None  # over columns of the same row; None where it is typed
    carried: str | None  # the column of the period before whose figure is proposed here
    source: str | None = None  # the register whose count of the period is proposed here, one of REGISTER_SOURCES

    @property
    def typed(self) -> bool:
        """Whether a clerk types it."""
        return self.formula is None

    @property
    def beside(self) -> bool:
        """Whether it stands outside the official columns; it may then be left empty."""
        return not self.number

    @property
    def label(self) -> str:
        """ "cột (4)" or the heading, for sentences."""
        return f"cột ({self.number})" if self.number else f"“{self.heading}”"


@dataclass(frozen=True, slots=True)
class FormRowName:
    """A row that a new form begins with; the office may rename, remove, add and move rows."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form with columns, filled row by row in every reporting period. Its last row is the total of the others.

    Rules compare columns of one row (and of the total); `previous.COLUMN` is the same row's figure in the period that
    ended the day before this one began.
    """

    code: str  # "bieu_06a"
    name: str  # "Biểu II.06a", short, for tabs and sentences
    number: str  # "Biểu số II.06a/VPCP/KSTT"
    title: str
    unit: str  # "Số hồ sơ TTHC"
    row_heading: str
    total: str  # what the last row is called
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRowName, ...]
    rules: tuple[Rule, ...]

    def column(self, code: str) -> FormColumn:
        """The column of that code; KeyError if the form has none."""
        for each in self.columns:
            if each.code == code:
                return each
        raise KeyError(code)

    @property
    def computed(self) -> tuple[FormColumn, ...]:
        """Computed columns, each after every column that it needs."""
        graph = {each.code: sorted(formula.parse(each.formula).codes) for each in self.columns if each.formula}
        return tuple(self.column(code) for code in TopologicalSorter(graph).static_order() if code in graph)


def split_source(source: str) -> tuple[str, str] | None:
    """Form and column of an indicator's source "form.bieu_06a.truc_tuyen"; None for any other source."""
    form, dot, column = source.removeprefix(FORM_PREFIX).partition(".")
    return (form, column) if source.startswith(FORM_PREFIX) and dot else None
