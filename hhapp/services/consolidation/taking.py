"""Consolidated figures as this office's own: what its period would become, written only when the clerk takes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.services.consolidation.consolidating import Consolidated
from hhapp.services.figure_values import rounded_to_places
from hhapp.services.figures import FigureDifference, preview_figures, set_figure
from hhapp.services.periods import entering_period, open_period, period_by_code
from hhapp.vn.numbers import format_number

_TAKEN = frozenset({Consolidate.SUM, Consolidate.WEIGHTED})


@dataclass(frozen=True, slots=True)
class Taking:
    """What would be written: `differences` from what the period has now, without those that it takes from a form.

    `from_forms` are the names of the figures that are typed in a form, which nothing is written to.
    """

    period: str
    label: str
    note: str  # "Tổng hợp từ 22/24 báo cáo"
    differences: tuple[FigureDifference, ...]
    from_forms: tuple[str, ...]


def propose_taking(session: Session, pack: Pack, unit_id: int, found: Consolidated) -> Taking:
    """What the office's own period of that kind would become. UserError where it takes no figures any more."""
    typed = dict(_typed(found))
    row = period_by_code(session, pack, unit_id, found.period.code)
    if row is None:
        told = tuple(_new(pack, typed))
    else:
        entering_period(session, pack, row.id)
        told = preview_figures(session, pack, row.id, typed)
    return Taking(
        period=found.period.code,
        label=found.period.label,
        note=f"Tổng hợp từ {len(found.now.units)}/{found.expected} báo cáo",
        differences=tuple(each for each in told if not each.fault),
        from_forms=tuple(each.name for each in told if each.fault),
    )


def take(session: Session, pack: Pack, unit_id: int, found: Consolidated) -> Taking:
    """Write them into the office's own period, opened here if it was not; returns what was written.

    UserError where nothing would change, or where the period takes no figures any more.
    """
    taking = propose_taking(session, pack, unit_id, found)
    if not taking.differences:
        raise UserError("Số liệu kỳ của đơn vị đã đúng như số tổng hợp.", "Không có gì phải ghi.")
    typed = dict(_typed(found))
    period_id = open_period(session, pack, unit_id, found.period.year, found.period.kind)
    for each in taking.differences:
        set_figure(session, pack, period_id, each.code, typed[each.code], taking.note)
    return taking


def _typed(found: Consolidated) -> Iterator[tuple[str, str]]:
    """As a clerk would type them; yes or no, words and rates are the office's own or worked out."""
    for line in found.lines:
        value = line.total.value
        if line.way.way not in _TAKEN or not line.indicator.typable or value is None:
            continue
        if line.way.way is Consolidate.WEIGHTED:
            value = rounded_to_places(line.indicator, value)
        yield line.indicator.code, format_number(value)


def _new(pack: Pack, typed: Mapping[str, str]) -> Iterator[FigureDifference]:
    for indicator in pack.indicators:
        if indicator.code in typed:
            code, number, name = indicator.code, indicator.number, indicator.name
            yield FigureDifference(code, number, name, "", typed[indicator.code], "")
