"""From a total to the units behind it: what each has, its share and place, the mark, what is odd."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.consolidation.catalogue import Ranking
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.services.consolidation.arithmetic import Figures, Total, column_totals
from hhapp.services.consolidation.consolidating import Consolidated, Line, odd_of
from hhapp.services.consolidation.gathering import Gathered, Member, column
from hhapp.services.consolidation.outliers import Odd, OddKind
from hhapp.services.consolidation.ranking import in_order, places
from hhapp.services.figure_values import shown_value
from hhapp.vn.numbers import MISSING, format_number, format_percent
from hhapp.vn.text import sort_key

_NO_REPORT = "chưa có báo cáo"
_ODD_WORDS = {
    OddKind.HIGH: "cao hơn hẳn các đơn vị khác (trung vị {})",
    OddKind.LOW: "thấp hơn hẳn các đơn vị khác (trung vị {})",
    OddKind.RISEN: "tăng đột ngột (kỳ trước {})",
    OddKind.FALLEN: "giảm đột ngột (kỳ trước {})",
}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's part of a figure. `share` is its part of the sum, "" of anything that is not added.

    `reached` None: the pack asks nothing of the figure, or the unit has none. `odd` are reasons in words. `reports` are
    the names of the reports that it was added from, where these are not one of its own.
    """

    unit_code: str
    unit_name: str
    total: Total
    shown: str
    share: str
    previous_shown: str
    rank: int | None
    band: str
    no_rank: str  # why it has no place
    reached: bool | None
    odd: tuple[str, ...]
    reports: tuple[str, ...]
    text: str = ""  # of a figure that is words


def unit_lines(found: Consolidated, code: str, ranking: Ranking | None = None) -> tuple[UnitLine, ...]:
    """The units behind a figure, by place, those without one last; KeyError where the pack has no such figure.

    `ranking` None: the pack's own of the figure, else simply the largest first.
    """
    line, figures = found.line(code), found.figures
    rule = ranking or _ranking_of(found, code)
    totals = _totals(figures, code, found.now)
    placed = places(rule, totals)
    before = _totals(figures, code, found.previous) if found.previous else {}
    odd = odd_of(found.rules, line.way, _values(totals), _values(before))
    members = {member.unit.code: member for member in found.now.members}
    made = {}
    for unit, member in members.items():
        own, place = totals[unit], placed[unit]
        made[unit] = UnitLine(
            unit_code=unit,
            unit_name=member.unit.name,
            total=own,
            shown=_shown(found, code, member, own),
            share=_share(line.way.way, own, line.total),
            previous_shown=figures.shown(code, before[unit]) if unit in before else "",
            rank=place.rank,
            band=place.band,
            no_rank=place.why,
            reached=line.mark.reach.met(own.value) if line.mark and own.value is not None else None,
            odd=tuple(_odd_words(found, code, each) for each in odd.get(unit, ())),
            reports=_reports(found.now, member),
            text=_text(found.now, member, code),
        )
    return tuple(made[unit] for unit in in_order(placed, made))


def _ranking_of(found: Consolidated, code: str) -> Ranking:
    own = (each for each in found.rules.rankings if each.figure == code)
    return next(own, Ranking(code, "", high_is_good=True, least=0, bands=()))


def _totals(figures: Figures, code: str, gathered: Gathered) -> dict[str, Total]:
    totals = column_totals(figures, code, column(figures, code, gathered).members)
    return {member.unit.code: each for member, each in zip(gathered.members, totals, strict=True)}


def _shown(found: Consolidated, code: str, member: Member, own: Total) -> str:
    if member.divided:
        return "đã chia tách, không tính được"
    if member.absent or member.first == member.after:
        return _NO_REPORT
    figures = found.figures
    if figures.ways[code].way is Consolidate.COUNT_YES and own.counted and own.denominator == 1:
        return shown_value(figures.indicators[code], own.value or Decimal(0))
    if figures.ways[code].way is Consolidate.LIST and own.counted:
        return _text(found.now, member, code)
    if figures.ways[code].way is Consolidate.NONE:
        return _alone(found, code, member)
    return figures.shown(code, own)


def _alone(found: Consolidated, code: str, member: Member) -> str:
    """What is not consolidated is shown unit by unit."""
    indicator = found.figures.indicators[code]
    told = [unit.values.get(code) for unit in found.now.units[member.first : member.after]]
    return "; ".join(MISSING if value is None else shown_value(indicator, value) for value in told)


def _text(gathered: Gathered, member: Member, code: str) -> str:
    return "; ".join(text for unit in gathered.units[member.first : member.after] if (text := unit.texts.get(code)))


def _share(way: Consolidate, own: Total, whole: Total) -> str:
    if way is not Consolidate.SUM or own.value is None or not whole.value:
        return ""
    return format_percent(own.value, whole.value)


def _reports(gathered: Gathered, member: Member) -> tuple[str, ...]:
    units = gathered.units[member.first : member.after]
    own = len(units) == 1 and units[0].code == member.unit.code
    return () if own else tuple(unit.name for unit in units)


def _values(totals: Mapping[str, Total]) -> dict[str, Decimal]:
    return {unit: each.value for unit, each in totals.items() if each.value is not None}


def _odd_words(found: Consolidated, code: str, odd: Odd) -> str:
    indicator = found.figures.indicators[code]
    return _ODD_WORDS[odd.kind].format(shown_value(indicator, odd.beside))


def odd_lines(found: Consolidated) -> Iterator[tuple[Line, UnitLine, str]]:
    """Every odd figure of every unit with the reason in words, in the order of the pack, units by name."""
    for line in found.lines:
        if not line.odd:
            continue
        units = (each for each in unit_lines(found, line.indicator.code) if each.odd)
        for unit in sorted(units, key=lambda each: sort_key(each.unit_name)):
            yield from ((line, unit, reason) for reason in unit.odd)


def parts_shown(total: Total) -> str:
    """Numerator over denominator: "1.234/1.500"; "" of what has none."""
    if total.numerator is None or total.denominator is None:
        return ""
    return f"{format_number(total.numerator)}/{format_number(total.denominator)}"
