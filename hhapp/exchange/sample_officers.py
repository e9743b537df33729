"""The sample commune's officers, their training plan and classes, written through the services as a clerk would."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.officers.courses import (
    CourseWords,
    ParticipationRow,
    ParticipationState,
    PlanLineWords,
    participation_rows,
)
from hhapp.services.officers.courses_edit import (
    Outcome,
    add_course,
    add_plan_line,
    course_from_line,
    record_outcomes,
    send,
)
from hhapp.services.officers.edit import CertificateWords, add_certificate, add_officer, leave
from hhapp.services.officers.person import PERSON_FIELDS, Held, Person

_STORY = "can-bo.toml"
_YEAR = 2026
_ENDS = {
    "done": ParticipationState.COMPLETED,
    "sent": ParticipationState.ATTENDED,
    "failed": ParticipationState.FAILED,
    "absent": ParticipationState.ABSENT,
}
Action = Callable[[str], AbstractContextManager[Session]]


def fill_officers(pack: Pack, unit_id: int, folder: Path, action: Action) -> None:
    """Write everything of the story in `folder`, each step an action; nothing where the pack has no officers."""
    if pack.officers is None:
        return
    story = tomllib.loads((folder / _STORY).read_text(encoding="utf-8"))
    with action("Nhập danh sách cán bộ") as session:
        people = {told["name"]: _officer(session, pack, unit_id, told) for told in story["officers"]}
        for told in story["certificates"]:
            add_certificate(session, pack, people[told["who"]], _certificate(told))
    with action(f"Lập kế hoạch đào tạo năm {_YEAR}") as session:
        lines = [add_plan_line(session, pack, unit_id, _YEAR, _line(told)) for told in story["lines"]]
    for told in story["courses"]:
        with action(f"Mở lớp theo Quyết định {told['decision']}") as session:
            course_id = add_course(session, pack, unit_id, _course(session, lines, told))
            _send(session, pack, unit_id, course_id, people, told)


def _officer(session: Session, pack: Pack, unit_id: int, told: Mapping[str, Any]) -> int:
    known = {name: told[name] for name in PERSON_FIELDS if name in told}
    person = Person(**known, born_on=told.get("born"), party_on=told.get("party"))
    held = Held(
        kind=told["kind"],
        department=told["department"],
        position=told["position"],
        from_on=told["from"],
        appointed_on=told["from"],
    )
    officer_id = add_officer(session, pack, unit_id, person, held)
    if "left" in told:
        leave(session, pack, officer_id, told["left"], told["reason"])
    return officer_id


def _certificate(told: Mapping[str, Any]) -> CertificateWords:
    return CertificateWords(
        kind=told["kind"],
        level=told.get("level", ""),
        number=told["number"],
        issued_on=told["issued"],
        issuer=told["issuer"],
        expires_on=told.get("expires"),
    )


def _line(told: Mapping[str, Any]) -> PlanLineWords:
    return PlanLineWords(
        need=told["need"],
        title=told["title"],
        content=told["content"],
        programme=told.get("programme", ""),
        form=told["form"],
        participants=told["participants"],
        headcount=told["headcount"],
        periods=told["periods"],
        time=told["time"],
        cost=Decimal(told["cost"]),
        cost_source=told["source"],
    )


def _course(session: Session, lines: list[int], told: Mapping[str, Any]) -> CourseWords:
    if "plan" in told:
        words = course_from_line(session, lines[told["plan"] - 1])
    else:
        words = CourseWords(
            name=told["title"],
            content=told["content"],
            year=_YEAR,
            form=told["form"],
            periods=told["periods"],
            cost=Decimal(told["cost"]),
            cost_source=told["source"],
        )
    return replace(
        words,
        place=told["place"],
        organiser=told["organiser"],
        decision_number=told["decision"],
        decision_on=told["decided"],
        starts_on=told["start"],
        ends_on=told["end"],
        certificate=told.get("certificate", ""),
    )


def _send(
    session: Session, pack: Pack, unit_id: int, course_id: int, people: Mapping[str, int], told: Mapping[str, Any]
) -> None:
    states = {people[name]: state for key, state in _ENDS.items() for name in told.get(key, ())}
    send(session, course_id, states)
    send(session, course_id, (people[name] for name in told.get("teach", ())), teaching=True)
    rows = participation_rows(session, pack, unit_id, course_id=course_id)
    record_outcomes(session, pack, list(_outcomes(rows, states, told)))


def _outcomes(
    rows: Iterable[ParticipationRow], states: Mapping[int, ParticipationState], told: Mapping[str, Any]
) -> Iterator[Outcome]:
    for number, row in enumerate(rows, start=1):
        state = ParticipationState.COMPLETED if row.teaching else states[row.officer.id]
        done = state is ParticipationState.COMPLETED and not row.teaching
        issued = told.get("issued") if done else None
        certificate = f"{number:02d}/{told['decision'].partition('/')[0]}-CN" if issued else ""
        yield Outcome(row.id, state, "dat" if done else "", certificate, issued)
