"""What registers count for a form of a period: proposed for empty cells, written only when a clerk takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.forms import Form
from hhapp.services.dossiers.counts import LateOfField, late_by_field
from hhapp.services.dossiers.rules import field_of
from hhapp.services.periods import PeriodRow
from hhapp.vn.text import fold

_DOSSIERS = "dossiers."
_REGISTER = "Sổ hồ sơ trễ hạn"


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """The counts of one form's period by folded field; a field without anything is not there."""

    columns: Mapping[str, str] = field(default_factory=dict)  # column code -> attribute of LateOfField
    fields: Mapping[str, LateOfField] = field(default_factory=dict)

    def count(self, column: str, row: str, pack: Pack) -> Decimal | None:
        """What the register counts for the row of this name; None where it has nothing for the field."""
        if column not in self.columns or pack.dossiers is None:
            return None
        found = self.fields.get(fold(field_of(pack.dossiers, row)))
        return None if found is None else Decimal(getattr(found, self.columns[column]))

    def source(self, column: str) -> str:
        """Where a proposal comes from, for people; "" for a column that no register counts."""
        return _REGISTER if column in self.columns else ""


def register_counts(session: Session, pack: Pack, form: Form, period: PeriodRow) -> RegisterCounts:
    """What the registers count over the days of the period for the columns that name them."""
    columns = {
        column.code: column.source.removeprefix(_DOSSIERS)
        for column in form.columns
        if column.source is not None and column.source.startswith(_DOSSIERS)
    }
    if not columns or pack.dossiers is None:
        return RegisterCounts()
    late = late_by_field(session, period.unit_id, period.start, period.end, pack)
    return RegisterCounts(columns, {fold(each.field): each for each in late})
