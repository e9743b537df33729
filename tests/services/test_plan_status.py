"""How tasks and steps stand on a day: tables of cases, and what must hold for any facts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.services.plan_status import (
    Step,
    StepStatus,
    TaskFacts,
    TaskStatus,
    due_of,
    late_steps_of,
    next_due_of,
    status_of,
    step_status,
    totals_of,
)

JAN, MAR, MAR_END, APR, DEC_END = (
    date(2021, 1, 20),
    date(2021, 3, 1),
    date(2021, 3, 31),
    date(2021, 4, 1),
    date(2021, 12, 31),
)
Q1 = Step("within", date(2021, 1, 1), MAR_END)
YEAR = Step("within", date(2021, 1, 1), DEC_END)
Q4 = Step("within", date(2021, 10, 1), DEC_END)
BY = Step("by", None, date(2021, 3, 14))
ALWAYS = Step("continuous")
PER_PLAN = Step("per_plan")
WAITS = Step("waits_for")


def done(step: Step, on: date) -> Step:
    return Step(step.kind, step.start, step.end, step.event_on, on)


def happened(step: Step, on: date, end: date | None = None) -> Step:
    return Step(step.kind, step.start, end, on, step.done_on)


CASES = [
    ("window not begun", TaskFacts((Q4,)), MAR, TaskStatus.NOT_DUE),
    ("window begun", TaskFacts((Q1,)), MAR, TaskStatus.IN_PROGRESS),
    ("a day to come, nothing noted", TaskFacts((BY,)), MAR, TaskStatus.NOT_DUE),
    ("a day to come, something noted", TaskFacts((BY,), noted_on=JAN), MAR, TaskStatus.IN_PROGRESS),
    ("a note of tomorrow is not there yet", TaskFacts((BY,), noted_on=APR), MAR, TaskStatus.NOT_DUE),
    ("on the last day", TaskFacts((Q1,)), MAR_END, TaskStatus.IN_PROGRESS),
    ("the day after", TaskFacts((Q1,)), APR, TaskStatus.OVERDUE),
    ("done on the last day", TaskFacts((Q1,), completed_on=MAR_END), APR, TaskStatus.DONE_ON_TIME),
    ("done the day after", TaskFacts((Q1,), completed_on=APR), DEC_END, TaskStatus.DONE_LATE),
    ("done later than the day asked about", TaskFacts((Q1,), completed_on=APR), MAR_END, TaskStatus.IN_PROGRESS),
    ("done without any date", TaskFacts((PER_PLAN,), completed_on=APR), APR, TaskStatus.DONE_ON_TIME),
    ("running all the time", TaskFacts((ALWAYS,)), date(2022, 6, 1), TaskStatus.IN_PROGRESS),
    ("by another plan", TaskFacts((PER_PLAN,)), date(2022, 6, 1), TaskStatus.NOT_DUE),
    ("every year, no month", TaskFacts((Step("recurring"),)), date(2022, 6, 1), TaskStatus.IN_PROGRESS),
    ("waits", TaskFacts((WAITS,)), date(2022, 6, 1), TaskStatus.NOT_DUE),
    ("waited, event came, no last day", TaskFacts((happened(WAITS, MAR),)), date(2022, 6, 1), TaskStatus.IN_PROGRESS),
    ("event comes after the day", TaskFacts((happened(WAITS, APR),)), MAR, TaskStatus.NOT_DUE),
    ("event came, last day passed", TaskFacts((happened(WAITS, JAN, MAR_END),)), APR, TaskStatus.OVERDUE),
    ("event to come keeps the last day off", TaskFacts((Step("waits_for", None, JAN),)), APR, TaskStatus.NOT_DUE),
    ("no step at all", TaskFacts(), DEC_END, TaskStatus.NOT_DUE),
    ("not understood", TaskFacts((Q1,), understood=False), DEC_END, TaskStatus.IN_PROGRESS),
    ("an earlier step missed", TaskFacts((Q1, YEAR)), APR, TaskStatus.IN_PROGRESS),
    ("last step missed", TaskFacts((done(Q1, JAN), YEAR)), date(2022, 1, 1), TaskStatus.OVERDUE),
    ("first step never done", TaskFacts((Q1, done(YEAR, APR))), date(2022, 1, 1), TaskStatus.OVERDUE),
    ("paper missed, the rest always", TaskFacts((Q1, ALWAYS)), APR, TaskStatus.OVERDUE),
    ("paper out, the rest always", TaskFacts((done(Q1, MAR), ALWAYS)), APR, TaskStatus.IN_PROGRESS),
    (
        "paper out, closed in December",
        TaskFacts((done(Q1, MAR), ALWAYS), completed_on=DEC_END),
        DEC_END,
        TaskStatus.DONE_ON_TIME,
    ),
    ("paper late, closed", TaskFacts((done(Q1, APR), ALWAYS), completed_on=DEC_END), DEC_END, TaskStatus.DONE_LATE),
    ("dropped", TaskFacts((Q1,), dropped_on=MAR), APR, TaskStatus.DROPPED),
    ("dropped later", TaskFacts((Q1,), dropped_on=DEC_END), APR, TaskStatus.OVERDUE),
    ("dropped after it was done", TaskFacts((Q1,), completed_on=MAR, dropped_on=APR), MAR_END, TaskStatus.DONE_ON_TIME),
]


@pytest.mark.parametrize(("facts", "on", "status"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_status_of_a_task(facts: TaskFacts, on: date, status: TaskStatus) -> None:
    assert status_of(facts, on) is status


@pytest.mark.parametrize(
    ("step", "on", "completed_on", "status"),
    [
        (Q1, APR, None, StepStatus.OVERDUE),
        (Q1, MAR_END, None, StepStatus.IN_PROGRESS),
        (Q4, MAR, None, StepStatus.NOT_DUE),
        (BY, MAR, None, StepStatus.NOT_DUE),
        (done(Q1, MAR), APR, None, StepStatus.DONE_ON_TIME),
        (done(Q1, APR), APR, None, StepStatus.DONE_LATE),
        (done(Q1, APR), MAR_END, None, StepStatus.IN_PROGRESS),
        (Q1, APR, MAR, StepStatus.DONE_ON_TIME),
        (Q1, DEC_END, APR, StepStatus.DONE_LATE),
        (WAITS, DEC_END, None, StepStatus.WAITING),
        (happened(WAITS, MAR), DEC_END, None, StepStatus.IN_PROGRESS),
        (WAITS, DEC_END, MAR, StepStatus.DONE_ON_TIME),
    ],
)
def test_status_of_a_step(step: Step, on: date, completed_on: date | None, status: StepStatus) -> None:
    assert step_status(step, on, completed_on) is status


def test_dates_of_a_task() -> None:
    facts = TaskFacts((done(Q1, MAR), Q4, ALWAYS))
    assert due_of(facts, APR) == DEC_END
    assert next_due_of(facts, JAN) == MAR_END  # ticked only in March
    assert next_due_of(facts, APR) == DEC_END
    assert next_due_of(TaskFacts((Q1,), completed_on=MAR), APR) is None
    assert due_of(TaskFacts((Q1,), understood=False), APR) is None
    assert late_steps_of(TaskFacts((Q1, YEAR)), APR) == 1
    assert late_steps_of(TaskFacts((Q1, YEAR), completed_on=MAR), APR) == 0


DAYS = st.dates(date(2020, 12, 1), date(2022, 2, 1))
STEPS = st.builds(
    lambda kind, start, end, event, done_on: Step(
        kind, min(start, end) if start and end else start, end, event, done_on
    ),
    st.sampled_from(["by", "within", "recurring", "continuous", "waits_for", "per_plan"]),
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | DAYS,
)
FACTS = st.builds(
    TaskFacts,
    st.lists(STEPS, max_size=3).map(tuple),
    st.booleans(),
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | DAYS,
)


@given(FACTS, DAYS)
def test_overdue_means_a_last_day_has_passed(facts: TaskFacts, on: date) -> None:
    status, due = status_of(facts, on), due_of(facts, on)
    if status is TaskStatus.OVERDUE:
        assert due is not None
        assert due < on
    if due is None:
        assert status not in (TaskStatus.OVERDUE, TaskStatus.DONE_LATE)
    assert status.done == (
        facts.completed_on is not None
        and facts.completed_on <= on
        and not (facts.dropped_on is not None and facts.dropped_on <= on)
    )


@given(FACTS, DAYS, st.integers(1, 400))
def test_facts_after_the_day_change_nothing(facts: TaskFacts, on: date, days: int) -> None:
    later = on + timedelta(days=days)
    told = TaskFacts(
        facts.steps,
        facts.understood,
        facts.completed_on if facts.completed_on and facts.completed_on <= on else later,
        facts.dropped_on if facts.dropped_on and facts.dropped_on <= on else later,
        facts.noted_on if facts.noted_on and facts.noted_on <= on else later,
    )
    assert status_of(told, on) is status_of(facts, on)


@given(st.lists(st.sampled_from(TaskStatus)))
def test_totals_add_up(statuses: list[TaskStatus]) -> None:
    totals = totals_of(statuses)
    assert totals.total == len(statuses)
    assert totals.counted == totals.done + totals.in_progress + totals.not_due + totals.overdue
    assert totals.done == totals.done_on_time + totals.done_late
    assert totals.total == totals.counted + totals.dropped
    assert (totals.rate == "không phát sinh") == (totals.counted == 0)


def test_rate_as_the_source_writes_it() -> None:
    totals = totals_of([TaskStatus.DONE_ON_TIME] * 36 + [TaskStatus.IN_PROGRESS] * 18 + [TaskStatus.DROPPED] * 2)
    assert (totals.total, totals.counted, totals.done, totals.rate) == (56, 54, 36, "66,7%")
    assert totals_of([]).rate == "không phát sinh"


def test_every_status_has_words() -> None:
    assert TaskStatus.DONE_LATE.shown == "Hoàn thành trễ hạn"
    assert len({status.shown for status in TaskStatus}) == 6
    assert all(status.shown for status in StepStatus)
    assert [status for status in TaskStatus if status.open] == [
        TaskStatus.NOT_DUE,
        TaskStatus.IN_PROGRESS,
        TaskStatus.OVERDUE,
    ]
