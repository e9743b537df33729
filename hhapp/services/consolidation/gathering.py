"""The reports of a period by the units of a day: which count, of which reports each unit consists, what is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.lineage import former_codes, former_codes_of_lost
from hhapp.services.consolidation.arithmetic import Addends, Figures, UnitFigures, added, addends, completed, sound
from hhapp.services.figures_of_versions import comparable
from hhapp.services.periods import split_code, window
from hhapp.services.received import CountedReport, counted_reports
from hhapp.services.unit_tree import Territory, UnitNode, territories


@dataclass(frozen=True, slots=True)
class Member:
    """A unit and the places in `Gathered.units` of the reports that it consists of.

    `absent` are units it consists of without a report that counts, `divided` those of which it has only a piece.
    """

    unit: UnitNode
    first: int
    after: int
    absent: tuple[UnitNode, ...]
    divided: tuple[UnitNode, ...]

    @property
    def complete(self) -> bool:
        """Whether all of its territory reported."""
        return self.first < self.after and not self.absent and not self.divided


@dataclass(frozen=True, slots=True)
class Gathered:
    """The reports of a period. `strays` came from units that are not below, `foreign` were made with another pack."""

    code: str
    members: tuple[Member, ...]  # by name
    units: tuple[UnitFigures, ...]
    reports: tuple[CountedReport, ...]  # those of `units`, in their order
    strays: tuple[CountedReport, ...]
    foreign: tuple[CountedReport, ...]
    doubts: tuple[str, ...]
    places: tuple[int, ...]  # of each member its place in `units` where it is one whole report, else -1

    @property
    def missing(self) -> tuple[UnitNode, ...]:
        """Units without a report, by name; of a unit that consists of several those that did not report."""
        return tuple(unit for member in self.members for unit in member.absent)


@dataclass(frozen=True, slots=True)
class Column:
    """What is added up for one figure: of each report, and of each member (None where not all of it has the figure)."""

    parts: list[Addends | None]
    members: list[Addends | None]


def gather(session: Session, figures: Figures, period_code: str, on: date) -> Gathered:
    """The reports of the period that count, for the units that owe reports on the day `on`."""
    year, kind = split_code(figures.pack, period_code)
    end = window(figures.pack, kind, year).end
    lands = territories(session, on, min(end, on))
    reports = {report.unit_code: report for report in counted_reports(session, period_code)}
    ours = {code: report for code, report in reports.items() if report.pack_id == figures.pack.id}
    members, used = _members(lands, ours)
    known = {part.code for land in lands for part in (*land.parts, *land.divided)}
    read = _Reader(figures)
    return Gathered(
        code=period_code,
        members=members,
        units=tuple(read.figures_of(report) for report in used),
        reports=used,
        strays=tuple(report for code, report in reports.items() if code not in known),
        foreign=tuple(each for code, each in reports.items() if code in known and code not in ours),
        doubts=tuple(dict.fromkeys(doubt for land in lands for doubt in land.doubts)),
        places=tuple(m.first if m.complete and m.after - m.first == 1 else -1 for m in members),
    )


def column(figures: Figures, code: str, gathered: Gathered) -> Column:
    """What is added up for one figure."""
    parts = addends(figures, code, gathered.units)
    members = zip(gathered.members, gathered.places, strict=True)
    return Column(parts, [parts[at] if at >= 0 else _of_member(parts, member) for member, at in members])


def _of_member(parts: Sequence[Addends | None], member: Member) -> Addends | None:
    if not member.complete:
        return None
    own = [part for part in parts[member.first : member.after] if part is not None]
    return added(own) if len(own) == member.after - member.first else None


def _members(
    lands: Sequence[Territory], reports: Mapping[str, CountedReport]
) -> tuple[tuple[Member, ...], tuple[CountedReport, ...]]:
    members: list[Member] = []
    used: list[CountedReport] = []
    for land in lands:
        first = len(used)
        used += [reports[part.code] for part in land.parts if part.code in reports]
        # A unit that began after the period has no part then, and owes nothing for it.
        absent = tuple(part for part in land.parts if part.code not in reports)
        members.append(Member(land.unit, first, len(used), absent, land.divided))
    return tuple(members), tuple(used)


class _Reader:
    """Reads reports under the codes of the pack; how the codes of a version are called here is worked out once."""

    def __init__(self, figures: Figures) -> None:
        self._pack = figures.pack
        self._former: dict[str, Mapping[str, str]] = {}

    def figures_of(self, report: CountedReport) -> UnitFigures:
        """What a unit reported."""
        values, texts = report.figures, report.texts
        if report.pack_version != self._pack.version:
            former = self._former_codes(report)
            values = {code: values.get(was) for code, was in former.items()}
            texts = {code: texts[was] for code, was in former.items() if was in texts}
        return UnitFigures(report.unit_code, report.unit_name, completed(self._pack, sound(values)), texts)

    def _former_codes(self, report: CountedReport) -> Mapping[str, str]:
        known = self._former.get(report.pack_version)
        if known is None:
            known = self._former[report.pack_version] = self._follow(report)
        return known

    def _follow(self, report: CountedReport) -> Mapping[str, str]:
        """Amounts of money in another unit are other figures and left out."""
        pack = self._pack
        other = pack.others.get((report.pack_id, report.pack_version))
        if other is None:
            return former_codes_of_lost(pack, report.pack_id, report.pack_version, report.figures)
        return {
            code: was
            for code, was in former_codes(pack, other).items()
            if comparable(pack.indicator(code), other.indicator(was))
        }
