"""The way of a finding: chưa xử lý → đang xử lý → đã khắc phục or kiến nghị cấp trên → đã kiểm tra lại, and back.

Every step leaves a day, a note and who wrote it; what a finding was on an earlier day is read from its steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Finding, FindingStep
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.storage.lock import user_name
from hhapp.vn.numbers import format_date

FINDING = "Phát hiện"


class FindingState(StrEnum):
    """How far the remedy of a finding has come."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    FIXED = "fixed"
    REFERRED = "referred"
    VERIFIED = "verified"

    @property
    def shown(self) -> str:
        """The office's words."""
        return _SHOWN[self]

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do for those who were found at fault."""
        return self in (FindingState.FIXED, FindingState.REFERRED, FindingState.VERIFIED)


_SHOWN = {
    FindingState.OPEN: "Chưa xử lý",
    FindingState.IN_PROGRESS: "Đang xử lý",
    FindingState.FIXED: "Đã khắc phục",
    FindingState.REFERRED: "Kiến nghị cấp trên",
    FindingState.VERIFIED: "Đã kiểm tra lại",
}
_NEXT: Mapping[FindingState, tuple[FindingState, ...]] = MappingProxyType(
    {
        FindingState.OPEN: (FindingState.IN_PROGRESS, FindingState.FIXED, FindingState.REFERRED),
        FindingState.IN_PROGRESS: (FindingState.FIXED, FindingState.REFERRED),
        FindingState.FIXED: (FindingState.VERIFIED, FindingState.IN_PROGRESS),
        FindingState.REFERRED: (FindingState.FIXED, FindingState.VERIFIED, FindingState.IN_PROGRESS),
        FindingState.VERIFIED: (FindingState.IN_PROGRESS,),
    }
)
_HANDLING = (FindingState.FIXED, FindingState.REFERRED)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a finding stood on a day. `handled_as` is FIXED or REFERRED, also after it was checked again; else None."""

    state: FindingState
    handled_as: FindingState | None = None
    handled_on: date | None = None

    def is_handled(self, rule: HandledRule) -> bool:
        """Whether it counts as handled by the rule."""
        if self.handled_as is FindingState.FIXED:
            return True
        return self.handled_as is FindingState.REFERRED and rule is HandledRule.FIXED_OR_REFERRED


def allowed_next(state: FindingState) -> tuple[FindingState, ...]:
    """The states a finding may go to. From a settled state IN_PROGRESS means opening it again, with a reason."""
    return _NEXT[state]


def standing_of(steps: Iterable[tuple[date, FindingState]], on: date) -> Standing:
    """How a finding stands on the day, by its steps (day, state) in the order of writing."""
    standing = Standing(FindingState.OPEN)
    for day, state in steps:
        if day > on:
            break
        if state in _HANDLING:
            standing = Standing(state, state, day)
        elif state is FindingState.VERIFIED:
            standing = Standing(state, standing.handled_as, standing.handled_on)
        else:
            standing = Standing(state)
    return standing


def first_step(found_on: date, at: datetime) -> FindingStep:
    """The step with which every finding begins."""
    return FindingStep(on=found_on, state=FindingState.OPEN.value, note="", actor=user_name(), at=at)


def move_finding(
    session: Session, finding_id: int, state: FindingState, on: date, at: datetime, *, note: str = "", result: str = ""
) -> None:
    """Note that a finding reached a state on a day. `at` is this moment, with its zone.

    Mending needs `result` (what was done), referring too (to whom, what), opening again (IN_PROGRESS from a settled
    state) a `note` that says why. UserError for a way there is none, and for a day before the last step's.
    """
    finding = existing(session, Finding, finding_id, FINDING)
    before = FindingState(finding.state)
    if state not in allowed_next(before):
        ways = ", ".join(f"“{each.shown}”" for each in allowed_next(before))
        raise UserError(f"Phát hiện đang “{before.shown}”, không chuyển sang “{state.shown}” được.", f"Chọn: {ways}.")
    on = _later_day(finding, on)
    reopens = before.is_settled and state is FindingState.IN_PROGRESS
    note = typed_text(note, "Lý do mở lại" if reopens else "Ghi chú", required=reopens)
    if state in _HANDLING:
        what = "Kết quả khắc phục" if state is FindingState.FIXED else "Nội dung kiến nghị"
        finding.result = typed_text(result or finding.result, what, required=True)
    finding.steps.append(FindingStep(on=on, state=state.value, note=note, actor=user_name(), at=at))
    standing = standing_of(((step.on, FindingState(step.state)) for step in finding.steps), date.max)
    finding.state = standing.state.value
    finding.handled_as = standing.handled_as.value if standing.handled_as else ""
    finding.handled_on = standing.handled_on
    session.flush()


def reopen_finding(session: Session, finding_id: int, on: date, at: datetime, *, reason: str) -> None:
    """Open a settled finding again, with the reason; it is being handled once more."""
    finding = existing(session, Finding, finding_id, FINDING)
    if not FindingState(finding.state).is_settled:
        raise UserError("Phát hiện này chưa xử lý xong nên không cần mở lại.", "Hãy ghi tiến độ xử lý.")
    move_finding(session, finding_id, FindingState.IN_PROGRESS, on, at, note=reason)


def _later_day(finding: Finding, on: date) -> date:
    typed_day(on, "Ngày")
    last = max((step.on for step in finding.steps), default=finding.found_on)
    if on < last:
        raise UserError(
            f"Ngày {format_date(on)} trước bước gần nhất ({format_date(last)}).", "Hãy xem lại ngày rồi ghi lại."
        )
    return on
