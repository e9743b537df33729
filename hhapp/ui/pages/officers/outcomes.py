"""What is typed into the grid of a class as the outcome of a participation: short letters, words, days, periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hhapp.errors import UserError
from hhapp.packs.officers.catalogue import Code, OfficerRules, code_called
from hhapp.services.officers.courses import STATES, ParticipationRow, ParticipationState
from hhapp.services.officers.courses_edit import Outcome
from hhapp.services.officers.periods import read_periods
from hhapp.ui.pages.officers.training_rows import LearnerColumn
from hhapp.ui.widgets.day_edit import read_day
from hhapp.vn.text import fold

HOW = "Tham gia: h hoàn thành · d đang học · c được cử · k không đạt · v vắng. Dán được cả cột từ Excel."
_LETTERS = {
    "h": ParticipationState.COMPLETED,
    "x": ParticipationState.COMPLETED,
    "d": ParticipationState.ATTENDED,
    "c": ParticipationState.SENT,
    "k": ParticipationState.FAILED,
    "v": ParticipationState.ABSENT,
}
_OPEN = (ParticipationState.SENT, ParticipationState.ATTENDED)


def outcome_of(row: ParticipationRow) -> Outcome:
    """The outcome as it is kept."""
    return Outcome(
        participation_id=row.id,
        state=row.state,
        result=row.result,
        certificate_number=row.certificate_number,
        certificate_on=row.certificate_on,
        periods=row.periods,
        note=row.note,
    )


def typed_outcome(rules: OfficerRules, row: ParticipationRow, column: int, typed: str, today: date) -> Outcome:
    """The outcome after a cell was typed; a result or certificate of somebody still learning means completed.

    UserError for what cannot be read.
    """
    kept, text = outcome_of(row), typed.strip()
    match LearnerColumn(column):
        case LearnerColumn.STATE:
            return replace(kept, state=_state(text))
        case LearnerColumn.RESULT:
            return _completed(replace(kept, result=_result(rules.results, text)), text)
        case LearnerColumn.NUMBER:
            return _completed(replace(kept, certificate_number=text), text)
        case LearnerColumn.DAY:
            return _completed(replace(kept, certificate_on=_day(text, today)), text)
        case LearnerColumn.PERIODS:
            return replace(kept, periods=read_periods(rules, text))
    return replace(kept, note=text)


def _completed(outcome: Outcome, text: str) -> Outcome:
    return replace(outcome, state=ParticipationState.COMPLETED) if text and outcome.state in _OPEN else outcome


def _state(text: str) -> ParticipationState:
    word = fold(text)
    if word in _LETTERS:
        return _LETTERS[word]
    found = [state for state, shown in STATES.items() if word and fold(shown).startswith(word)]
    if len(found) != 1:
        raise UserError(f"“{text}” không rõ là gì.", f"Ghi một trong: {', '.join(STATES.values())}.")
    return found[0]


def _result(results: Sequence[Code], text: str) -> str:
    if not text:
        return ""
    code = code_called(results, text)
    if code is not None:
        return code
    found = [each.code for each in results if fold(each.name).startswith(fold(text))]
    if len(found) != 1:
        raise UserError(f"Không có kết quả “{text}”.", f"Ghi một trong: {', '.join(each.name for each in results)}.")
    return found[0]


def _day(text: str, today: date) -> date | None:
    day = read_day(text, today.year)
    if text and day is None:
        raise UserError(f"“{text}” không phải một ngày.", "Ghi như 15/03/2026.")
    return day
