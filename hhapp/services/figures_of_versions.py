"""Figures of a period that was opened with another version of the pack, under the codes of this one. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping

from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.context import TaskTotals
from hhapp.packs.lineage import former_codes
from hhapp.services.figure_values import Figure, Typed, work_out
from hhapp.vn.text import fold

_NO_AMOUNT = frozenset({IndicatorKind.TEXT, IndicatorKind.YES_NO})


def work_out_as(pack: Pack, own: Pack, typed: Mapping[str, Typed], totals: TaskTotals | None) -> dict[str, Figure]:
    """Every figure by code of `pack`, where `own` is the version that the period was opened with.

    They are worked out by the formulas of `own`, so that they are what its report told. What only `pack` computes is
    worked out from the figures that went on.
    """
    former = former_codes(pack, own)
    told = work_out(own, typed, totals)
    figures = {code: _carried(pack.indicator(code), own.indicator(was), told[was]) for code, was in former.items()}
    given = {code: Typed(figure.value, None) for code, figure in figures.items() if figure.value is not None}
    return work_out(pack, given, totals) | figures


def _carried(now: Indicator, then: Indicator, figure: Figure) -> Figure:
    """As it was told; of another sort or another unit of money it is shown with its unit and no number to compare."""
    if figure.value is None or comparable(now, then):
        return figure
    shown = figure.shown if figure.shown.endswith(then.unit) else f"{figure.shown} {then.unit}"
    return Figure(None, shown)


def comparable(now: Indicator, then: Indicator) -> bool:
    """Whether a figure of one version may be held against one of another.

    Words for what is counted may change ("Thư", "Lá thư"); "Đồng" and "Triệu đồng" are other amounts.
    """
    kinds = {now.kind, then.kind}
    if len(kinds) == 1 and IndicatorKind.MONEY not in kinds:
        return True
    return not kinds & _NO_AMOUNT and fold(now.unit) == fold(then.unit)
