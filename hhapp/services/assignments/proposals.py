"""Proposals on rules that do not fit, overlap or break the law, collected by period for those who put them together.

Legal source of the sample pack: Chỉ thị 06/CT-UBND (Khánh Hòa, 21/4/2020), point 6.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import RuleProposal
from hhapp.packs.assignments.catalogue import AssignmentRules, Named
from hhapp.packs.catalogue import Pack
from hhapp.services.assignments.register import assignment_rules
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.offices import of_office

_PROPOSAL = "Kiến nghị"
_TEXTS = {
    "regulation": "Quy định",
    "content": "Vướng mắc",
    "proposal": "Nội dung kiến nghị",
    "person": "Người nêu",
    "sent_number": "Số văn bản gửi",
    "answer": "Trả lời",
}
_REQUIRED = frozenset({"regulation", "content", "proposal"})


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What a clerk types of a proposal; `problem` and `receiver` are codes of the pack."""

    raised_on: date
    regulation: str
    problem: str
    content: str
    proposal: str
    receiver: str
    person: str = ""
    sent_on: date | None = None
    sent_number: str = ""
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal with the names of its codes; a code that the pack no longer has stands for itself."""

    id: int
    draft: ProposalDraft
    problem: str
    receiver: str
    standing: str  # "Chưa gửi", "Đã gửi", "Đã có trả lời"


def proposal_rows(
    session: Session, pack: Pack, unit_id: int, window: tuple[date, date] | None = None, receiver: str = ""
) -> tuple[ProposalRow, ...]:
    """Proposals raised within the window (None: any time), the earliest first; `receiver` "" is every one."""
    rules = assignment_rules(pack)
    query = select(RuleProposal).where(of_office(RuleProposal.unit_id, unit_id))
    if window is not None:
        query = query.where(RuleProposal.raised_on.between(*window))
    if receiver:
        query = query.where(RuleProposal.receiver == receiver)
    found = session.scalars(query.order_by(RuleProposal.raised_on, RuleProposal.id))
    return tuple(_row(each, rules) for each in found)


def add_proposal(session: Session, pack: Pack, unit_id: int, draft: ProposalDraft) -> int:
    """Enter a proposal; its id. UserError for empty texts and codes that the pack does not have."""
    entry = RuleProposal(unit_id=unit_id)
    _fill(entry, assignment_rules(pack), draft)
    session.add(entry)
    session.flush()
    return entry.id


def update_proposal(session: Session, pack: Pack, proposal_id: int, draft: ProposalDraft) -> None:
    """Write a proposal anew."""
    _fill(existing(session, RuleProposal, proposal_id, _PROPOSAL), assignment_rules(pack), draft)
    session.flush()


def delete_proposal(session: Session, proposal_id: int) -> None:
    """Take a proposal away."""
    session.delete(existing(session, RuleProposal, proposal_id, _PROPOSAL))
    session.flush()


def _row(entry: RuleProposal, rules: AssignmentRules) -> ProposalRow:
    draft = ProposalDraft(**{field.name: getattr(entry, field.name) for field in fields(ProposalDraft)})
    standing = "Đã có trả lời" if draft.answered_on else "Đã gửi" if draft.sent_on else "Chưa gửi"
    problem, receiver = _name(rules.problems, draft.problem), _name(rules.receivers, draft.receiver)
    return ProposalRow(entry.id, draft, problem, receiver, standing)


def _name(named: tuple[Named, ...], code: str) -> str:
    return next((each.name for each in named if each.code == code), code)


def _fill(entry: RuleProposal, rules: AssignmentRules, draft: ProposalDraft) -> None:
    for key, known, what in (("problem", rules.problems, "Loại vướng mắc"), ("receiver", rules.receivers, "Nơi nhận")):
        code = getattr(draft, key)
        if code not in {each.code for each in known}:
            raise UserError(f"{what} “{code}” không có.", f"Chọn trong: {', '.join(each.code for each in known)}.")
        setattr(entry, key, code)
    for name, what in _TEXTS.items():
        setattr(entry, name, typed_text(getattr(draft, name), what, required=name in _REQUIRED))
    entry.raised_on = typed_day(draft.raised_on, "Ngày nêu")
    entry.sent_on = draft.sent_on and typed_day(draft.sent_on, "Ngày gửi")
    entry.answered_on = draft.answered_on and typed_day(draft.answered_on, "Ngày trả lời")
