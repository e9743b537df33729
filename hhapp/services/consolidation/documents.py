"""The consolidated report as a document: the context that the pack's templates are filled from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from hhapp.errors import UserError
from hhapp.packs.catalogue import IndicatorKind
from hhapp.packs.consolidation.catalogue import Mark, Ranking
from hhapp.packs.consolidation.context import (
    BandCount,
    BelowLine,
    ConsolidatedContext,
    MarkBlock,
    OddLine,
    RankBlock,
    RankLine,
    TotalGroup,
    TotalLine,
    UnitRow,
)
from hhapp.packs.context import FormFigure
from hhapp.services.asked import Asked
from hhapp.services.consolidation.consolidating import (
    Compared,
    Consolidated,
    Line,
    consolidate,
    received_periods,
    refuse_without_units,
)
from hhapp.services.consolidation.drill import UnitLine, odd_lines, parts_shown, unit_lines
from hhapp.services.consolidation.gathering import Member
from hhapp.services.figure_values import rounded
from hhapp.services.receipts import Outcome
from hhapp.vn.numbers import format_number, format_percent
from hhapp.vn.text import sort_key


def consolidated_document(asked: Asked) -> ConsolidatedContext:
    """The report of the period asked for. UserError where no unit is below, or no report of the period came."""
    code = asked.period or _last_of_year(asked)
    found = consolidate(asked.session, asked.pack, code, asked.units_on)
    refuse_without_units(found)
    if not found.now.units:
        raise UserError(f"{found.period.label} chưa có báo cáo nào để tổng hợp.", "Tiếp nhận báo cáo của kỳ này trước.")
    return context_of(asked, found)


def context_of(asked: Asked, found: Consolidated) -> ConsolidatedContext:
    """What was consolidated, as documents name it."""
    label = found.period.label
    info = replace(asked.info, year=found.period.year)
    subject = asked.kind.subject_of(found.period.year).replace("{period}", label[:1].lower() + label[1:])
    lines = {line.indicator.code: total_line(line) for line in found.lines}
    behind = {code: unit_lines(found, code) for code in lines}
    return ConsolidatedContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(info, subject=subject),
        on=found.on,
        period=found.period,
        reported=len(found.now.units),
        expected=found.expected,
        provisional=found.provisional,
        caveats=tuple(caveat.sentence for caveat in found.caveats),
        groups=_groups(found, lines),
        figures=lines,
        rankings=tuple(_ranking(found, each) for each in found.rules.rankings),
        marks=tuple(_mark(found, each, behind[each.figure]) for each in found.rules.marks),
        odd=tuple(
            OddLine(each.unit_name, line.indicator.number, line.indicator.name, each.shown, reason)
            for line, each, reason in odd_lines(found)
        ),
        units=tuple(_units(found, behind)),
    )


def mark_shown(mark: Mark | None, line: Line) -> str:
    """ "≥ 80%"; "" where nothing is asked."""
    if mark is None:
        return ""
    sign = "%" if line.indicator.kind is IndicatorKind.RATIO else ""
    return f"{mark.reach.printed_sign} {format_number(mark.reach.value)}{sign}"


def total_line(line: Line) -> TotalLine:
    """A line as it is printed."""
    indicator, found = line.indicator, line.total
    previous, year_ago = _compared(line.previous), _compared(line.last_year)
    return TotalLine(
        number=indicator.number,
        code=indicator.code,
        name=indicator.name,
        unit=indicator.unit,
        level=indicator.level,
        value=rounded(indicator, found.value),
        shown=line.shown,
        places=0 if indicator.kind is IndicatorKind.YES_NO else indicator.places,
        numerator=found.numerator,
        denominator=found.denominator,
        parts=parts_shown(found),
        counted=found.counted,
        previous_shown=previous[0],
        previous_change=previous[1],
        previous_units=previous[2],
        last_year_shown=year_ago[0],
        last_year_change=year_ago[1],
        last_year_units=year_ago[2],
        mark=mark_shown(line.mark, line),
        reached=line.reached,
        not_reached=line.judged - line.reached,
        odd=line.odd,
        note=line.way.why,
    )


def _compared(found: Compared | None) -> tuple[str, str, int]:
    if found is None or not found.units:
        return "", "", 0
    return found.shown, found.change.shown if found.change else "", found.units


def _last_of_year(asked: Asked) -> str:
    known = [code for code in received_periods(asked.session, asked.pack) if code.startswith(f"{asked.year}-")]
    if not known:
        raise UserError(f"Năm {asked.year} chưa có báo cáo nào của đơn vị cấp dưới.", "Tiếp nhận báo cáo trước.")
    return known[0]


def _groups(found: Consolidated, lines: dict[str, TotalLine]) -> tuple[TotalGroup, ...]:
    pack = found.figures.pack
    groups = (
        TotalGroup(area.number, area.name, tuple(lines[i.code] for i in pack.indicators if i.area == area.code))
        for area in pack.areas
    )
    return tuple(group for group in groups if group.lines)


def _ranking(found: Consolidated, ranking: Ranking) -> RankBlock:
    indicator = found.figures.indicators[ranking.figure]
    lines = unit_lines(found, ranking.figure, ranking)
    return RankBlock(
        name=ranking.name,
        number=indicator.number,
        figure=indicator.name,
        bands=tuple(BandCount(band.name, sum(each.band == band.name for each in lines)) for band in ranking.bands),
        lines=tuple(_rank_line(each) for each in lines),
    )


def _rank_line(line: UnitLine) -> RankLine:
    rank = "" if line.rank is None else str(line.rank)
    return RankLine(rank, line.unit_name, line.shown, parts_shown(line.total), line.band, line.no_rank)


def _mark(found: Consolidated, mark: Mark, lines: Sequence[UnitLine]) -> MarkBlock:
    """Who is furthest from it comes first."""
    line, rising = found.line(mark.figure), mark.reach.sign.startswith(">")
    below = [each for each in lines if each.reached is False]
    below.sort(key=lambda each: each.total.value or Decimal(0), reverse=not rising)
    return MarkBlock(
        number=line.indicator.number,
        figure=line.indicator.name,
        mark=mark_shown(mark, line),
        reached=line.reached,
        judged=line.judged,
        rate=format_percent(Decimal(line.reached), Decimal(line.judged)),
        below=tuple(BelowLine(each.unit_name, each.shown, parts_shown(each.total)) for each in below),
    )


def _units(found: Consolidated, behind: dict[str, tuple[UnitLine, ...]]) -> Iterator[UnitRow]:
    cells = {code: {each.unit_code: each for each in lines} for code, lines in behind.items()}
    places = {line.indicator.code: total_line(line).places for line in found.lines}
    for number, member in enumerate(sorted(found.now.members, key=lambda each: sort_key(each.unit.name)), start=1):
        unit = member.unit
        figures = {
            code: FormFigure(
                rounded(found.figures.indicators[code], each[unit.code].total.value),
                each[unit.code].shown,
                places[code],
            )
            for code, each in cells.items()
        }
        yield UnitRow(number, unit.code, unit.name, standing(found, member), figures)


def standing(found: Consolidated, member: Member) -> str:
    """How far a unit's report is: "Đã tiếp nhận", "Chưa tiếp nhận", "Chưa có báo cáo"."""
    reports = found.now.reports[member.first : member.after]
    if member.divided:
        return "Đã chia tách"
    if member.absent or not reports:
        return "Chưa có báo cáo" if not reports else "Chưa đủ báo cáo"
    return "Đã tiếp nhận" if all(each.outcome is Outcome.ACCEPTED for each in reports) else "Chưa tiếp nhận"
