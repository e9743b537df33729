"""Reads a pack's `tong-hop.toml`."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from hhapp.packs.consolidation.catalogue import (
    Band,
    ConsolidationRules,
    Mark,
    OutlierRule,
    Ranking,
    Reach,
    read_reach,
)
from hhapp.packs.reading import Table


class _Good(StrEnum):
    HIGH = "high"
    LOW = "low"


def read_consolidation(t: Table) -> ConsolidationRules:
    """The whole file."""
    return ConsolidationRules(
        rankings=t.tables("rankings", _ranking) if "rankings" in t else (),
        marks=t.tables("thresholds", _mark) if "thresholds" in t else (),
        outliers=t.table("outliers", _outliers),
    )


def _ranking(t: Table) -> Ranking:
    return Ranking(
        figure=t.text("figure"),
        name=t.text("name"),
        high_is_good=t.choice("good", _Good, _Good.HIGH) is _Good.HIGH,
        least=t.whole("least", 0),
        bands=t.nested("bands", _band) if "bands" in t else (),
    )


def _band(t: Table) -> Band:
    return Band(t.text("name"), _reach(t) if "reach" in t else None)


def _mark(t: Table) -> Mark:
    return Mark(t.text("figure"), _reach(t))


def _reach(t: Table) -> Reach:
    text = t.text("reach")
    found = read_reach(text)
    if found is None and text:
        t.fault("reach", f"“{text}” phải là dấu so sánh và một số, thí dụ “>= 90”")
    return found or Reach(">=", Decimal(0))


def _outliers(t: Table) -> OutlierRule:
    return OutlierRule(
        spread=t.number("spread"),
        least_units=t.whole("least_units"),
        change=t.number("change"),
        change_from=t.number("change_from"),
        figures=t.texts("figures"),
    )
