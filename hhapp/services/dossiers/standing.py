"""How a dossier stands on a day, and which rules it breaks: pure functions over plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hhapp.packs.dossiers.catalogue import DossierRules, LetterTiming
from hhapp.vn.calendar import WorkCalendar, add_working_days
from hhapp.vn.numbers import format_date


class DossierStatus(StrEnum):
    """How a dossier stands against the day it was first promised for."""

    OVERDUE = "overdue"
    NEAR = "near"
    WAITING = "waiting"
    RETURNED_LATE = "returned_late"
    RETURNED_IN_TIME = "returned_in_time"

    @property
    def shown(self) -> str:
        """For people."""
        return {
            DossierStatus.OVERDUE: "Quá hạn chưa trả",
            DossierStatus.NEAR: "Sắp đến hạn",
            DossierStatus.WAITING: "Còn hạn",
            DossierStatus.RETURNED_LATE: "Đã trả, quá hạn",
            DossierStatus.RETURNED_IN_TIME: "Đã trả đúng hạn",
        }[self]

    @property
    def late(self) -> bool:
        """Whether the promised day was not kept."""
        return self in (DossierStatus.OVERDUE, DossierStatus.RETURNED_LATE)


class LetterState(StrEnum):
    """Whether the apology was written, and in time."""

    NOT_NEEDED = "not_needed"
    NOT_YET = "not_yet"  # needed, its last day is not over
    MISSING = "missing"
    IN_TIME = "in_time"
    TOO_LATE = "too_late"

    @property
    def shown(self) -> str:
        """For people."""
        return {
            LetterState.NOT_NEEDED: "",
            LetterState.NOT_YET: "Cần thư xin lỗi",
            LetterState.MISSING: "Thiếu thư xin lỗi",
            LetterState.IN_TIME: "Đã có thư",
            LetterState.TOO_LATE: "Thư chậm",
        }[self]


@dataclass(frozen=True, slots=True)
class LetterDays:
    """The days of a letter that stands."""

    dated: date
    old_on: date
    new_on: date | None


@dataclass(frozen=True, slots=True)
class DossierDays:
    """The days of a dossier; `letters` are those that stand, in the order they were given numbers."""

    promised_on: date
    received_on: date | None = None
    returned_on: date | None = None
    new_on: date | None = None
    times: int = 0
    reason: str = ""
    letters: tuple[LetterDays, ...] = ()


def status_of(days: DossierDays, on: date, near_days: int) -> DossierStatus:
    """How the dossier stands at the end of the day `on`; a return after that day has not happened yet."""
    if days.returned_on is not None and days.returned_on <= on:
        kept = days.returned_on <= days.promised_on
        return DossierStatus.RETURNED_IN_TIME if kept else DossierStatus.RETURNED_LATE
    if on > days.promised_on:
        return DossierStatus.OVERDUE
    return DossierStatus.NEAR if (days.promised_on - on).days <= near_days else DossierStatus.WAITING


def days_late(days: DossierDays, on: date) -> int:
    """Calendar days past the promised day until the return or `on`; 0 where it is not late."""
    until = days.returned_on if days.returned_on is not None and days.returned_on <= on else on
    return max((until - days.promised_on).days, 0)


def late_since(days: DossierDays, on: date) -> date | None:
    """The first day on which the dossier was late; None where it is not. Every late dossier has exactly one."""
    return days.promised_on + timedelta(days=1) if days_late(days, on) else None


def letter_due(days: DossierDays, rules: DossierRules, calendar: WorkCalendar) -> date:
    """The last day on which the first letter keeps the rule of timing."""
    if rules.timing is LetterTiming.DAY_BEFORE:
        return days.promised_on - timedelta(days=rules.days_before)
    return add_working_days(days.promised_on, rules.days_after, calendar) if rules.days_after else days.promised_on


def letter_state(days: DossierDays, on: date, rules: DossierRules, calendar: WorkCalendar) -> LetterState:
    """Whether the first letter is there, judged on the day `on`.

    A letter is needed once the dossier is late; under the rule of the day before also from that day on, while the
    result is not returned.
    """
    due = letter_due(days, rules, calendar)
    written = [letter for letter in days.letters if letter.dated <= on]
    if written:
        return LetterState.IN_TIME if written[0].dated <= due else LetterState.TOO_LATE
    late = days_late(days, on) > 0
    waiting = days.returned_on is None or days.returned_on > on
    if not late and not (rules.timing is LetterTiming.DAY_BEFORE and waiting and on >= due):
        return LetterState.NOT_NEEDED
    return LetterState.NOT_YET if on <= due else LetterState.MISSING


def pending_letter(days: DossierDays, on: date, rules: DossierRules, calendar: WorkCalendar) -> date | None:
    """The day that a letter still to be written apologises for; None where none is to be written.

    The first letter is for the promised day; a further one for the day of the letter before, once the dossier was
    re-appointed anew. So a letter that was written once is never asked for again.
    """
    if not days.letters:
        state = letter_state(days, on, rules, calendar)
        return None if state is LetterState.NOT_NEEDED else days.promised_on
    last = days.letters[-1]
    if days.new_on is None or (last.new_on is not None and days.new_on <= last.new_on):
        return None
    if last.new_on is None and last.dated >= (days.returned_on or last.dated + timedelta(days=1)):
        return None  # the letter went with the result
    return last.new_on or last.old_on


def breaches(days: DossierDays, on: date, rules: DossierRules, calendar: WorkCalendar) -> Iterator[str]:
    """The rules that the dossier breaks on the day, a sentence each."""
    state = letter_state(days, on, rules, calendar)
    due = format_date(letter_due(days, rules, calendar))
    if state is LetterState.MISSING:
        yield f"Chưa có thư xin lỗi, phải có chậm nhất ngày {due}."
    if state is LetterState.TOO_LATE:
        yield f"Thư xin lỗi ghi ngày {format_date(days.letters[0].dated)}, phải có chậm nhất ngày {due}."
    if days.times > rules.reappointments:
        yield f"Hẹn lại {days.times} lần, quy định không quá {rules.reappointments} lần."
    if status_of(days, on, rules.near_days) is DossierStatus.OVERDUE:
        if days.new_on is not None and days.new_on < on:
            yield f"Quá cả ngày hẹn lại {format_date(days.new_on)} mà chưa trả."
        if rules.reason_required and not days.reason:
            yield "Chưa ghi lý do trễ hạn."


def impossible(days: DossierDays, on: date) -> Iterator[str]:
    """Days that cannot be, a sentence each."""
    promised = format_date(days.promised_on)
    if days.received_on is not None and days.received_on > days.promised_on:
        yield f"Ngày tiếp nhận {format_date(days.received_on)} sau ngày hẹn trả {promised}."
    if days.received_on is not None and days.received_on > on:
        yield f"Ngày tiếp nhận {format_date(days.received_on)} còn ở phía trước."
    if days.returned_on is not None and days.returned_on > on:
        yield f"Ngày trả {format_date(days.returned_on)} còn ở phía trước."
    if days.returned_on is not None and days.received_on is not None and days.returned_on < days.received_on:
        yield f"Ngày trả {format_date(days.returned_on)} trước ngày tiếp nhận {format_date(days.received_on)}."
    if days.new_on is not None and days.new_on <= days.promised_on:
        yield f"Ngày hẹn mới {format_date(days.new_on)} không sau ngày hẹn trả {promised}."
    if (days.new_on is None) != (days.times == 0):
        yield "Số lần hẹn lại và ngày hẹn mới không khớp nhau."
