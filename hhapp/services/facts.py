"""What is already kept somewhere, found by a pack's key: nobody types a figure twice, and every one has its source.

Each family of keys is a function in `_SOURCES`; `packs.facts` lists the keys that a pack may name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.facts import assignment_fact
from hhapp.services.dossiers.facts import dossier_fact
from hhapp.services.fact_values import Ask, Fact
from hhapp.services.inspection.facts import finding_fact, inspection_fact
from hhapp.services.officers.facts import officers_fact, training_fact
from hhapp.services.period_figures import counted_until, figures_of
from hhapp.services.periods import PeriodRow, period_rows
from hhapp.services.plan import plan_of_year
from hhapp.services.reporting_days import reporting_days
from hhapp.services.survey.survey_facts import PAGE as SURVEY_PAGE
from hhapp.services.survey.survey_facts import survey_fact
from hhapp.services.totals import totals_on
from hhapp.vn.numbers import format_date

__all__ = ["Ask", "Fact", "fact"]


def fact(session: Session, pack: Pack, unit_id: int, year: int, on: date, key: str) -> Fact:
    """The fact of a key. KeyError for a key that `packs.facts.fact_fault` does not let through."""
    prefix, _, rest = key.partition(".")
    return _SOURCES[prefix](Ask(session, pack, unit_id, year, on), rest)


def _plan(ask: Ask, rest: str) -> Fact:
    key, page = f"plan.{rest}", "plan"
    plan = plan_of_year(ask.session, ask.year, ask.unit_id)
    if plan is None:
        return Fact(key, f"Chưa có kế hoạch năm {ask.year}.", page)
    totals = totals_on(ask.session, plan.id, ask.on)
    until = f"tính đến {format_date(ask.on)}"
    if rest == "overdue":
        told = f"Kế hoạch năm {ask.year}: {totals.overdue} nhiệm vụ quá hạn, {until}"
        return Fact(key, told, page, value=Decimal(totals.overdue))
    done, words = (totals.done_on_time, "hoàn thành đúng hạn") if rest == "on_time" else (totals.done, "hoàn thành")
    told = f"Kế hoạch năm {ask.year}: {done}/{totals.counted} nhiệm vụ {words}, {until}"
    return Fact(key, told, page, numerator=Decimal(done), denominator=Decimal(totals.counted))


def _reports(ask: Ask, rest: str) -> Fact:
    key, page = f"reports.{rest}", "report"
    days = [day for day in reporting_days(ask.session, ask.pack, ask.unit_id, ask.year) if day.due <= ask.on]
    if not days:
        return Fact(key, f"Đến {format_date(ask.on)} chưa có báo cáo nào của năm {ask.year} đến hạn.", page)
    on_time = sum(day.on_time for day in days)
    told = f"Năm {ask.year}: {on_time}/{len(days)} lần báo cáo gửi đúng hạn, tính đến {format_date(ask.on)}"
    late = [f"{day.label}: {day.standing}" for day in days if not day.on_time]
    told += f" ({'; '.join(late)})" if late else ""
    if rest == "late":
        return Fact(key, told, page, value=Decimal(len(days) - on_time))
    return Fact(key, told, page, numerator=Decimal(on_time), denominator=Decimal(len(days)))


def _figure(ask: Ask, code: str) -> Fact:
    """From the year's latest period that has it, of two that end together the longer."""
    indicator = ask.pack.indicator(code)
    rows = [row for row in period_rows(ask.session, ask.pack, ask.unit_id) if row.year == ask.year]
    latest = sorted((row for row in rows if row.start <= ask.on), key=lambda row: (row.end, row.end - row.start))
    for row in reversed(latest):
        found = _in_period(ask, row, code)
        if found.known:
            return found
    return Fact(f"figure.{code}", f"Chưa có số liệu “{indicator.name}” của năm {ask.year}.", "figures")


def _in_period(ask: Ask, row: PeriodRow, code: str) -> Fact:
    indicator = ask.pack.indicator(code)
    figures = figures_of(ask.session, ask.pack, row, today=ask.on)
    told = f"{indicator.name}, {row.label}: {figures[code].shown}"
    source = (f"figure.{code}", f"{told}, tính đến {format_date(counted_until(row, ask.on))}", "figures")
    thing = (row.code, code)
    if indicator.needs:
        top, bottom = (figures[need].value for need in indicator.needs)
        if top is None or bottom is None:
            return Fact(*source, thing)
        return Fact(*source, thing, numerator=top, denominator=bottom)
    return Fact(*source, thing, value=figures[code].value)


def _survey(ask: Ask, rest: str) -> Fact:
    told, round_id, satisfied, answered = survey_fact(ask.session, ask.unit_id, ask.year, rest)
    return Fact(f"survey.{rest}", told, SURVEY_PAGE, round_id, numerator=satisfied, denominator=answered)


_SOURCES: Mapping[str, Callable[[Ask, str], Fact]] = {
    "plan": _plan,
    "reports": _reports,
    "figure": _figure,
    "inspection": inspection_fact,
    "findings": finding_fact,
    "survey": _survey,
    "training": training_fact,
    "officers": officers_fact,
    "dossier": dossier_fact,
    "assignment": assignment_fact,
}
