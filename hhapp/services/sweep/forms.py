"""Forms with columns (biểu): cells nobody filled once the period is over, totals that typed figures contradict.

The rules that a form breaks come with those of its period (`sweep.figures`).
"""

from __future__ import annotations

from collections.abc import Iterator

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services.figure_values import shown_value
from hhapp.services.form_checks import form_gaps
from hhapp.services.form_values import figures_from_forms
from hhapp.services.period_figures import kept_values
from hhapp.services.periods import PeriodRow, PeriodState, period_rows
from hhapp.services.sweep.doubt import Doubt, Look

_FAMILY, _PAGE = "Biểu số liệu", "figures"


def form_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the forms of the year's periods that are still being filled."""
    for period in period_rows(look.session, look.pack, look.unit_id):
        if period.year != look.year or period.state is not PeriodState.ENTERING or period.start > look.today:
            continue
        try:
            pack = look.store.get(period.pack_id, period.pack_version)
        except UserError:
            continue  # `sweep.figures` tells that the pack is not at hand
        yield from _contradicted(look, pack, period)
        for gap in form_gaps(look.session, pack, period.id) if period.end < look.today else ():
            yield Doubt(Severity.WARNING, _FAMILY, period.label, gap.sentence, _PAGE, (period.code, gap.code))


def _contradicted(look: Look, pack: Pack, period: PeriodRow) -> Iterator[Doubt]:
    """A figure typed before its form was: the form's total counts, but one of the two is wrong."""
    kept = kept_values(look.session, period.id)
    for code, total in figures_from_forms(look.session, pack, period.id).items():
        typed = kept[code].value if code in kept else None
        if total is None or typed is None or typed == total:
            continue
        indicator = pack.indicator(code)
        sentence = (
            f"{indicator.number} {indicator.name}: trước đã gõ {shown_value(indicator, typed)}, "
            f"nhưng cộng biểu là {shown_value(indicator, total)}; số của biểu được dùng, xem lại biểu."
        )
        yield Doubt(Severity.WARNING, _FAMILY, period.label, sentence, _PAGE, (period.code, code))
