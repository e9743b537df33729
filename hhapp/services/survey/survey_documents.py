"""The survey's documents as plain data: the report of a round, the empty form to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hhapp.errors import UserError
from hhapp.packs.survey.catalogue import SurveyForm
from hhapp.packs.survey.context import SurveyContext, SurveyCount, SurveyFormContext, SurveyResult, SurveyRoundInfo
from hhapp.packs.survey.printing import printed_form
from hhapp.services.asked import Asked
from hhapp.services.survey.closing import last_results, round_results
from hhapp.services.survey.results import RoundResults, Tally, change_shown
from hhapp.services.survey.rounds import RoundRow, round_row, round_rows, survey_form
from hhapp.vn.numbers import format_percent
from hhapp.vn.thresholds import Outcome


def survey_document(asked: Asked) -> SurveyContext:
    """The report of a round; the year's newest where no round is named. UserError where there is none."""
    row = _round(asked)
    found = round_results(asked.session, asked.pack, row.id)
    last = last_results(asked.session, row)
    before = last[1] if last else None
    factors = _results(found.factors, found, before)
    missed = sorted((each for each in found.factors if _misses(each, found.target)), key=lambda each: each.share or 0)
    weak = {each.code: each for each in factors}
    return SurveyContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(asked.info, subject=asked.kind.subject_of(row.year), year=row.year),
        on=asked.on,
        round=_info(row, found),
        before=last[0].title if last else "",
        overall=_results((found.overall,), found, before)[0],
        factors=factors,
        questions=_results(found.questions, found),
        fields=_results(found.fields, found),
        weak=tuple(weak[each.code] for each in missed),
    )


def blank_form(asked: Asked) -> SurveyFormContext:
    """The form of a round, or the pack's first form where there is no round yet."""
    form = _form(asked)
    sections, levels = printed_form(form)
    return SurveyFormContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(asked.info, title=form.title),
        on=asked.on,
        intro=form.intro,
        sections=sections,
        levels=levels,
        fields=asked.pack.survey.fields if asked.pack.survey else (),
    )


def _form(asked: Asked) -> SurveyForm:
    rows = [row for row in round_rows(asked.session, asked.unit_id) if row.year == asked.year]
    chosen = round_row(asked.session, asked.subject_id) if asked.subject_id is not None else next(iter(rows), None)
    if chosen is not None:
        return survey_form(asked.pack, chosen.form_code)
    if asked.pack.survey is None:
        raise UserError("Gói biểu mẫu không có phần khảo sát.", "Chọn gói biểu mẫu có tệp khao-sat.toml.")
    return asked.pack.survey.forms[0]


def _round(asked: Asked) -> RoundRow:
    if asked.subject_id is not None:
        return round_row(asked.session, asked.subject_id)
    row = next((row for row in round_rows(asked.session, asked.unit_id) if row.year == asked.year), None)
    if row is None:
        raise UserError(f"Năm {asked.year} chưa có đợt khảo sát nào.", "Mở đợt khảo sát và nhập phiếu trước.")
    return row


def _info(row: RoundRow, found: RoundResults) -> SurveyRoundInfo:
    return SurveyRoundInfo(
        title=row.title,
        year=row.year,
        start=row.start,
        end=row.end,
        form_name=found.form_name,
        given_out=found.given_out,
        returned=found.returned,
        entered=found.entered,
        valid=found.valid,
        min_sample=found.min_sample,
        enough=found.valid >= found.min_sample,
        target=found.target * 100,
        closed=row.closed,
    )


def _misses(tally: Tally, target: Decimal) -> bool:
    return tally.outcome(target) is Outcome.NOT_REACHED


def _results(
    tallies: Sequence[Tally], found: RoundResults, last: RoundResults | None = None
) -> tuple[SurveyResult, ...]:
    """Numbered within their list; `last` is what factors are compared with."""
    return tuple(
        _result(number, tally, found, last.factor(tally.code) if last else None)
        for number, tally in enumerate(tallies, start=1)
    )


def _result(number: int, tally: Tally, found: RoundResults, before: Tally | None) -> SurveyResult:
    counts = tuple(
        SurveyCount(
            level.value, level.name, level.satisfied, count, format_percent(Decimal(count), Decimal(tally.answered))
        )
        for level, count in zip(found.levels, tally.counts, strict=True)
    )
    return SurveyResult(
        number=number,
        code=tally.code,
        name=tally.name,
        satisfied=tally.satisfied,
        answered=tally.answered,
        shown=tally.shown,
        mean=None if tally.weight is None or not tally.answered else tally.weight / tally.answered,
        mean_shown=tally.mean_shown,
        verdict=tally.verdict(found.target),
        before_shown=before.shown if before else "",
        change_shown=change_shown(tally, before),
        counts=counts,
    )
