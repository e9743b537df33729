"""What the plan promises in figures: thresholds read from the sentences, results, and how each stands on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from hhapp.errors import UserError
from hhapp.models import PlanArea, PlanTarget, TargetResult, TargetThreshold
from hhapp.packs.catalogue import Pack
from hhapp.packs.lineage import code_now
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.figure_values import Figure
from hhapp.services.period_figures import figures_of
from hhapp.services.periods import PeriodRow, period_rows
from hhapp.services.plan import PlanCard, plan_card
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE, format_number
from hhapp.vn.targets import parse_targets
from hhapp.vn.thresholds import PERCENT, RANK, Comparator, Outcome, Threshold, Verdict, judge

_TARGET, _THRESHOLD = "Chỉ tiêu", "Mức phải đạt"
VERDICT_SHOWN = {
    Outcome.REACHED: "Đạt",
    Outcome.NEAR: "Gần đạt",
    Outcome.NOT_REACHED: "Chưa đạt",
    Outcome.NO_OCCURRENCE: "Không phát sinh",
    Outcome.MISSING: "Chưa có số liệu",
}
_SIGNS = {
    Comparator.MORE: "> ",
    Comparator.AT_LEAST: "≥ ",
    Comparator.LESS: "< ",
    Comparator.AT_MOST: "≤ ",
    Comparator.EQUAL: "",
    Comparator.BETWEEN: "",
}


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One threshold of a target as it stands on a day; a sentence without a readable threshold is one row too.

    `threshold_id` and `threshold` are None where the sentence was not read and nothing was set by hand.
    """

    id: int
    area_id: int
    area_number: str
    area_name: str
    position: int
    text: str
    threshold_id: int | None
    threshold: Threshold | None
    threshold_shown: str
    scope: str | None
    set_by_hand: bool
    indicator_code: str | None
    as_of: date | None
    result_shown: str
    verdict: Outcome
    verdict_shown: str
    arithmetic: str
    note: str
    folded: str


@dataclass(frozen=True, slots=True)
class _Result:
    """What a threshold is judged by: typed, or taken from an indicator of a period."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    as_of: date | None = None
    note: str = ""


class _Figures:
    """The figures of the year's periods, worked out when first asked for."""

    def __init__(self, session: Session, pack: Pack, periods: tuple[PeriodRow, ...], today: date) -> None:
        self._session = session
        self._pack = pack
        self._periods = periods
        self._today = today
        self._worked_out: dict[int, Mapping[str, Figure]] = {}

    def result(self, linked: str) -> _Result:
        """The indicator's figure of the last period that has one. It may have been linked under another version."""
        code = code_now(self._pack, linked) or linked
        indicator = next((each for each in self._pack.indicators if each.code == code), None)
        for period in self._periods if indicator is not None else ():
            figures = self._of(period)
            if figures[code].shown == MISSING:
                continue
            if indicator is not None and indicator.needs:
                part, whole = (figures[need].value for need in indicator.needs)
                return _Result(None, part, whole, period.end, period.label)
            return _Result(figures[code].value, as_of=period.end, note=period.label)
        return _Result()

    def _of(self, period: PeriodRow) -> Mapping[str, Figure]:
        if period.id not in self._worked_out:
            self._worked_out[period.id] = figures_of(self._session, self._pack, period, today=self._today)
        return self._worked_out[period.id]


def plan_of_target(session: Session, target_id: int) -> int | None:
    """The id of the plan that a target stands in; None when the target is gone."""
    query = select(PlanArea.plan_id).join(PlanTarget, PlanTarget.area_id == PlanArea.id)
    return session.scalar(query.where(PlanTarget.id == target_id))


def target_rows(
    session: Session, pack: Pack, plan_id: int, on: date, *, period: PeriodRow | None = None
) -> tuple[TargetRow, ...]:
    """The plan's targets in its order, judged by what was known on the day.

    A threshold with an indicator takes its figure from `period`, else from the last period that has one: ended ones
    first, then the running one. Any other takes the last result typed up to the day.
    """
    plan = plan_card(session, plan_id)
    figures = _Figures(session, pack, (period,) if period else _periods(session, pack, plan, on), on)
    found = session.scalars(
        select(PlanTarget)
        .join(PlanArea)
        .where(PlanArea.plan_id == plan_id)
        .order_by(PlanArea.position, PlanTarget.position, PlanTarget.id)
        .options(
            selectinload(PlanTarget.area), selectinload(PlanTarget.thresholds).selectinload(TargetThreshold.results)
        )
    )
    rows: list[TargetRow] = []
    for target in found:
        rows.extend(_row(target, threshold, _result(threshold, figures, on), pack) for threshold in target.thresholds)
        if not target.thresholds:
            rows.append(_row(target, None, _Result(), pack))
    return tuple(rows)


def add_target(session: Session, area_id: int, text: str) -> int:
    """Add a target at the end of the area and read its thresholds. Returns its id."""
    existing(session, PlanArea, area_id, "Lĩnh vực")
    last = session.scalar(select(func.max(PlanTarget.position)).where(PlanTarget.area_id == area_id))
    target = PlanTarget(area_id=area_id, position=0 if last is None else last + 1)
    target.text = typed_text(text, _TARGET, required=True)
    _read(target)
    session.add(target)
    session.flush()
    return target.id


def update_target(session: Session, target_id: int, text: str) -> None:
    """Write the sentence; a changed one is read again, unless its thresholds were set by hand."""
    target = existing(session, PlanTarget, target_id, _TARGET)
    text = typed_text(text, _TARGET, required=True)
    if text != target.text:
        target.text = text
        if not any(threshold.set_by_hand for threshold in target.thresholds):
            _read(target)


def delete_target(session: Session, target_id: int) -> None:
    """Delete the target with its thresholds and results."""
    session.delete(existing(session, PlanTarget, target_id, _TARGET))


def add_threshold(session: Session, target_id: int, threshold: Threshold) -> int:
    """Add a threshold by hand to a sentence that was not read, or not wholly. Returns its id."""
    target = existing(session, PlanTarget, target_id, _TARGET)
    row = TargetThreshold(position=max((each.position for each in target.thresholds), default=-1) + 1)
    _fill(row, threshold, set_by_hand=True)
    target.thresholds.append(row)
    session.flush()
    return row.id


def set_threshold(session: Session, threshold_id: int, threshold: Threshold) -> None:
    """Set by hand what is to be reached; the sentence no longer decides it."""
    _fill(existing(session, TargetThreshold, threshold_id, _THRESHOLD), threshold, set_by_hand=True)


def remove_threshold(session: Session, threshold_id: int) -> None:
    """Take a threshold away with its results."""
    session.delete(existing(session, TargetThreshold, threshold_id, _THRESHOLD))


def link_indicator(session: Session, pack: Pack, threshold_id: int, code: str | None) -> None:
    """Judge the threshold by an indicator of the pack, or (None) by results typed for it."""
    threshold = existing(session, TargetThreshold, threshold_id, _THRESHOLD)
    if code is not None and all(code != indicator.code for indicator in pack.indicators):
        raise UserError(f"Không có số liệu “{code}” trong gói biểu mẫu.", "Hãy chọn một số liệu trong danh sách.")
    threshold.indicator_code = code


def set_result(
    session: Session,
    threshold_id: int,
    as_of: date,
    *,
    value: Decimal | None = None,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
    note: str = "",
) -> None:
    """Keep what was reached by the day, as a value or as numerator and denominator; nothing given takes it away."""
    threshold = existing(session, TargetThreshold, threshold_id, _THRESHOLD)
    as_of = typed_day(as_of, "Ngày chốt kết quả")
    if (numerator is None) != (denominator is None):
        raise UserError("Tỷ lệ cần cả tử số và mẫu số.", "Hãy nhập đủ hai số.")
    if any(number is not None and number < 0 for number in (value, numerator, denominator)):
        raise UserError("Kết quả không thể âm.", "Hãy nhập số từ 0 trở lên.")
    row = next((result for result in threshold.results if result.as_of == as_of), None)
    if value is None and numerator is None:
        if row is not None:
            threshold.results.remove(row)
        return
    if row is None:
        row = TargetResult(as_of=as_of)
        threshold.results.append(row)
    row.value, row.numerator, row.denominator = (value if numerator is None else None), numerator, denominator
    row.note = typed_text(note, "Ghi chú")


def _read(target: PlanTarget) -> None:
    """Read the sentence into thresholds; one still of the same unit and scope keeps its indicator and results."""
    found = parse_targets(target.text)
    del target.thresholds[len(found) :]
    for position, read in enumerate(found):
        if position == len(target.thresholds):
            target.thresholds.append(TargetThreshold(position=position))
        row = target.thresholds[position]
        if (row.unit, row.scope) != (read.unit, read.scope):
            row.results, row.indicator_code = [], None
        _fill(row, read, set_by_hand=False)


def _fill(row: TargetThreshold, threshold: Threshold, *, set_by_hand: bool) -> None:
    if threshold.comparator is Comparator.BETWEEN and (threshold.upper is None or threshold.upper < threshold.value):
        raise UserError("Khoảng phải có mức dưới và mức trên.", "Hãy nhập mức trên không nhỏ hơn mức dưới.")
    row.comparator, row.value = threshold.comparator.value, threshold.value
    row.upper = threshold.upper if threshold.comparator is Comparator.BETWEEN else None
    row.unit = typed_text(threshold.unit, "Đơn vị tính")
    row.baseline, row.scope, row.set_by_hand = threshold.baseline, threshold.scope, set_by_hand


def _periods(session: Session, pack: Pack, plan: PlanCard, on: date) -> tuple[PeriodRow, ...]:
    begun = [p for p in period_rows(session, pack, plan.unit_id) if p.year == plan.year and p.start <= on]
    ended = [period for period in begun if period.end <= on]
    running = sorted((period for period in begun if period.end > on), key=lambda period: period.end)
    return (*ended, *running)


def _result(threshold: TargetThreshold, figures: _Figures, on: date) -> _Result:
    if threshold.indicator_code is not None:
        return figures.result(threshold.indicator_code)
    known = [result for result in threshold.results if result.as_of <= on]
    if not known:
        return _Result()
    last = max(known, key=lambda result: result.as_of)
    return _Result(last.value, last.numerator, last.denominator, last.as_of, last.note)


def _row(target: PlanTarget, row: TargetThreshold | None, result: _Result, pack: Pack) -> TargetRow:
    threshold = None if row is None else _threshold(row)
    verdict = (
        Verdict(Outcome.MISSING, "chưa đọc được mức phải đạt")
        if threshold is None
        else judge(
            threshold,
            value=result.value,
            numerator=result.numerator,
            denominator=result.denominator,
            near_share=pack.near_share,
        )
    )
    return TargetRow(
        id=target.id,
        area_id=target.area_id,
        area_number=target.area.number,
        area_name=target.area.name,
        position=target.position,
        text=target.text,
        threshold_id=None if row is None else row.id,
        threshold=threshold,
        threshold_shown="" if threshold is None else threshold_shown(threshold),
        scope=None if row is None else row.scope,
        set_by_hand=row is not None and row.set_by_hand,
        indicator_code=None if row is None else row.indicator_code,
        as_of=result.as_of,
        result_shown=_result_shown(threshold, result, verdict),
        verdict=verdict.outcome,
        verdict_shown=VERDICT_SHOWN[verdict.outcome],
        arithmetic=verdict.arithmetic,
        note=result.note,
        folded=target.folded,
    )


def _threshold(row: TargetThreshold) -> Threshold:
    return Threshold(Comparator(row.comparator), row.value, row.upper, row.unit, row.baseline, row.scope)


def threshold_shown(threshold: Threshold) -> str:
    """What is to be reached, short: "≥ 80%", "99% - 100%", "≤ hạng 5"."""
    texts = [_with_unit(number, threshold.unit) for number in (threshold.value, threshold.upper) if number is not None]
    baseline = f" so với {threshold.baseline}" if threshold.baseline else ""
    return f"{_SIGNS[threshold.comparator]}{' - '.join(texts)}{baseline}"


def _result_shown(threshold: Threshold | None, result: _Result, verdict: Verdict) -> str:
    if verdict.outcome is Outcome.NO_OCCURRENCE:
        return NO_OCCURRENCE
    if threshold is None or verdict.outcome is Outcome.MISSING:
        return MISSING
    if result.numerator is not None and result.denominator is not None:
        share = result.numerator * (100 if threshold.unit == PERCENT else 1) / result.denominator
        return _with_unit(share, threshold.unit, places=1)
    return "" if result.value is None else _with_unit(result.value, threshold.unit)


def _with_unit(number: Decimal, unit: str, places: int | None = None) -> str:
    text = format_number(number, places)
    if unit == PERCENT:
        return f"{text}%"
    return f"hạng {text}" if unit == RANK else f"{text} {unit}".strip()
