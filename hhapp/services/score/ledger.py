"""Points at risk: whatever stands between the maximum and the expected score, priced in points and sorted by urgency.

The sum of the ledger is the maximum less the expected score, exactly: nothing is left out and nothing counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, localcontext
from enum import StrEnum

from sqlalchemy.orm import Session

from hhapp.packs.score.arithmetic import ZERO, difference, shown_points, total
from hhapp.services.score.sheet import Column, LineRow, ScoreSheet, score_sheet

_TASK_FACTS = ("plan.", "reports.")  # what falls short there are tasks and reports not done in time


class Cause(StrEnum):
    """Why points are at risk."""

    NO_EVIDENCE = "no_evidence"
    UNANSWERED = "unanswered"
    LATE = "late"  # a task or report late or not done yet
    UNMET = "unmet"  # a threshold or condition not met
    SURVEY = "survey"  # what citizens did not give, or have not said yet
    VERIFIED = "verified"  # the verifiers gave less than was claimed

    @property
    def shown(self) -> str:
        """ "Thiếu tài liệu kiểm chứng"."""
        return _SHOWN[self]


_SHOWN = {
    Cause.NO_EVIDENCE: "Thiếu tài liệu kiểm chứng",
    Cause.UNANSWERED: "Chưa chấm",
    Cause.LATE: "Nhiệm vụ, báo cáo chưa xong hoặc trễ hạn",
    Cause.UNMET: "Chưa đạt mức tối đa",
    Cause.SURVEY: "Kết quả khảo sát",
    Cause.VERIFIED: "Thẩm định chấm thấp hơn",
}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One reason on one component: `points` at risk, `told` what is the matter.

    `days_left` to the last day of self-scoring (negative when past), None where there is none; `per_day` are points
    per day left, a day past counting as one day.
    """

    code: str
    name: str
    cause: Cause
    points: Decimal
    told: str
    days_left: int | None
    per_day: Decimal | None

    @property
    def shown(self) -> str:
        """The points as printed."""
        return shown_points(self.points)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Points at risk on a day, the most urgent first. `at_risk` = `maximum` - `expected`, exactly."""

    on: date
    maximum: Decimal
    expected: Decimal
    entries: tuple[LedgerEntry, ...]

    @property
    def at_risk(self) -> Decimal:
        """The sum of the entries."""
        return total(entry.points for entry in self.entries)


def ledger(session: Session, round_id: int, on: date) -> Ledger:
    """The ledger of a round as it stands, with days counted from `on`."""
    return ledger_of(score_sheet(session, round_id), on)


def ledger_of(sheet: ScoreSheet, on: date) -> Ledger:
    """The ledger of a round that was read already."""
    days = sheet.round.days_left(on)
    counted = [line for line in sheet.lines if line.counts]
    entries = [
        _entry(line, cause, points, told, days)
        for line in counted
        for cause, points, told in _risks(line)
        if points > ZERO
    ]
    entries.sort(key=lambda entry: (-(entry.per_day or entry.points), entry.cause.value))
    maximum = total(line.maximum for line in counted)
    return Ledger(on, maximum, total(expected_points(line) for line in counted), tuple(entries))


def expected_points(line: LineRow) -> Decimal:
    """What a line will bring as things stand: final, else verified, else what is claimed and backed, else nothing."""
    decided = _decided(line)
    if decided is not None:
        return decided
    if line.component.is_survey:
        return line.survey_points or ZERO
    return ZERO if line.lacks else line.self_points or ZERO


def _decided(line: LineRow) -> Decimal | None:
    return line.verified if line.final is None else line.final


def _risks(line: LineRow) -> Iterator[tuple[Cause, Decimal, str]]:
    """What lies between the maximum and what is expected, in parts that add up to it."""
    expected, most = expected_points(line), line.maximum
    if line.component.is_survey:
        yield Cause.SURVEY, difference(most, expected), line.told
    elif _decided(line) is not None:
        claimed = max(line.self_points or ZERO, expected)
        yield Cause.VERIFIED, difference(claimed, expected), _remark(line)
        yield _short(line), difference(most, claimed), line.told
    elif line.self_points is None:
        yield Cause.UNANSWERED, most, line.told
    else:
        yield _short(line), difference(most, line.self_points), line.told
        if line.lacks:
            yield Cause.NO_EVIDENCE, line.self_points, line.component.evidence or "Chưa có tài liệu, chưa giải trình"


def _short(line: LineRow) -> Cause:
    late = any(each.fact.startswith(_TASK_FACTS) for each in line.inputs)
    return Cause.LATE if late else Cause.UNMET


def _remark(line: LineRow) -> str:
    remark = line.final_remark or line.verified2_remark or line.verified1_remark
    return remark or f"Tự chấm {line.shown(Column.SELF)}, thẩm định {line.shown(Column.VERIFIED)}"


def _entry(line: LineRow, cause: Cause, points: Decimal, told: str, days: int | None) -> LedgerEntry:
    with localcontext(Context(prec=60)):
        per_day = None if days is None else points / max(days, 1)
    return LedgerEntry(line.code, line.component.name, cause, points, told, days, per_day)
