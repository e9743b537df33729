"""The consolidated report as plain data: totals, the units behind them, rankings, and what must be said with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.context import FormFigure, NamedFigure, OfficeDocument, PeriodInfo


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One figure over all units. `previous_…` and `last_year_…` are over the units that have it in both periods."""

    number: str  # "3.1", its place in the annex
    code: str
    name: str
    unit: str
    level: int
    value: Decimal | None
    shown: str  # "85,0%", "3/5 đơn vị", "không phát sinh"
    places: int
    numerator: Decimal | None
    denominator: Decimal | None
    parts: str  # "1.234/1.500"; "" of what has none
    counted: int  # units that have it
    previous_shown: str
    previous_change: str  # "+12 (+12,5%)"
    previous_units: int
    last_year_shown: str
    last_year_change: str
    last_year_units: int
    mark: str  # "≥ 80%", what every unit should reach; "" where nothing is asked
    reached: int
    not_reached: int
    odd: int  # units with an odd figure
    note: str  # why it is not consolidated


@dataclass(frozen=True, slots=True)
class TotalGroup:
    """The figures of one area."""

    number: str
    name: str
    lines: tuple[TotalLine, ...]


@dataclass(frozen=True, slots=True)
class RankLine:
    """A unit in a ranking; `rank` "" where it has no place, which `note` explains."""

    rank: str  # "1", "2", "2", "4"
    unit: str
    shown: str
    parts: str
    band: str
    note: str


@dataclass(frozen=True, slots=True)
class BandCount:
    """How many units are in a band."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class RankBlock:
    """One ranking of the pack."""

    name: str
    number: str  # of the figure
    figure: str  # its name
    bands: tuple[BandCount, ...]
    lines: tuple[RankLine, ...]


@dataclass(frozen=True, slots=True)
class BelowLine:
    """A unit that does not reach what is asked."""

    unit: str
    shown: str
    parts: str


@dataclass(frozen=True, slots=True)
class MarkBlock:
    """What every unit should reach in a figure, and who does not."""

    number: str
    figure: str
    mark: str  # "≥ 80%"
    reached: int
    judged: int
    rate: str  # reached / judged
    below: tuple[BelowLine, ...]


@dataclass(frozen=True, slots=True)
class OddLine:
    """A figure of a unit that should be looked at."""

    unit: str
    number: str
    figure: str
    shown: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with its figures by code."""

    number: int
    code: str
    name: str
    standing: str  # "Đã tiếp nhận", "Chưa tiếp nhận", "Chưa có báo cáo"
    figures: Mapping[str, FormFigure]


@dataclass(frozen=True, slots=True)
class ConsolidatedContext(OfficeDocument):
    """The reports of a period as one, for the units of the day `on`."""

    period: PeriodInfo
    reported: int  # reports counted
    expected: int
    provisional: bool
    caveats: tuple[str, ...]
    groups: tuple[TotalGroup, ...]
    figures: Mapping[str, TotalLine]  # by code
    rankings: tuple[RankBlock, ...]
    marks: tuple[MarkBlock, ...]
    odd: tuple[OddLine, ...]
    units: tuple[UnitRow, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each place of a ranking: "Ủy ban nhân dân xã Mẫu" with "85/100" beside it in one of its rows."""
        return ((line.unit, line.parts) for ranking in self.rankings for line in ranking.lines)

    def sentences(self) -> Iterator[str]:
        """Every caveat, for a report without them would say more than is known."""
        return iter(self.caveats)

    def named_figures(self) -> Iterator[NamedFigure]:
        """Every total under its name."""
        return (NamedFigure(line.name, line.value, line.shown) for line in self.figures.values())

    def mark(self) -> str:
        """The period: "2026-Q1"."""
        return self.period.code
