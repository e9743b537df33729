"""The sample year's late dossiers with their letters, and its work assigned from above, told from their own files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.assignments import drafts, proposals
from hhapp.services.assignments.register import AssignmentDraft, add_assignment
from hhapp.services.assignments.standing import CauseKind
from hhapp.services.dossiers.letters import issue_letters, record_files
from hhapp.services.dossiers.register import DossierDraft, LetterRow, add_dossier, reappoint
from hhapp.vn.numbers import format_date

Action = Callable[[str], AbstractContextManager[Session]]
_DOSSIERS, _WORK = "ho-so-tre-han.toml", "nhiem-vu-giao.toml"
_OF_A_LETTER = frozenset({"letter", "kind", "again"})


@dataclass(frozen=True, slots=True)
class _Issue:
    """A letter to be given: its day, its dossier, the wording, and the day that is promised anew before it."""

    dated: date
    dossier_id: int
    kind: str
    new_on: date | None = None


def tell_dossiers(action: Action, pack: Pack, unit_id: int, folder: Path) -> None:
    """Enter the dossiers, then give their letters day by day; one is re-appointed once more than it may be."""
    told = _read(folder / _DOSSIERS)["dossiers"]
    issues: list[_Issue] = []
    with action(f"Nhập {len(told)} hồ sơ trễ hạn") as session:
        for each in told:
            values = {key: value for key, value in each.items() if key not in _OF_A_LETTER}
            dossier = add_dossier(session, unit_id, DossierDraft(**values, times=1))
            issues.append(_Issue(each["letter"], dossier, each.get("kind", "")))
            if "again" in each:
                issues.append(_Issue(each["again"]["letter"], dossier, "", each["again"]["new_on"]))
    for dated in sorted({issue.dated for issue in issues}):
        with action(f"Cấp số thư xin lỗi ngày {format_date(dated)}") as session:
            for issue in (issue for issue in issues if issue.dated == dated):
                if issue.new_on is not None:
                    reappoint(session, issue.dossier_id, issue.new_on)
                made = issue_letters(session, pack, unit_id, [issue.dossier_id], dated, kind=issue.kind)
                record_files(session, {letter.id: _sent(letter) for letter in made.letters})


def _sent(letter: LetterRow) -> tuple[str, str]:
    """The file of a letter that the sample's office sent long ago: its name, and a digest that stands for it."""
    name = f"PXL_{letter.full_number.replace('/', '-')}.docx"
    return name, sha256(name.encode()).hexdigest()


def tell_work(action: Action, pack: Pack, unit_id: int, folder: Path) -> None:
    """Enter the tasks, the drafts that came back, and the proposals on rules."""
    told = _read(folder / _WORK)
    with action(f"Nhập {len(told['tasks'])} nhiệm vụ cấp trên giao") as session:
        for each in told["tasks"]:
            add_assignment(session, unit_id, _task(each))
    for each in told["drafts"]:
        with action(f"Ghi dự thảo bị trả lại: {each['title']}") as session:
            draft = drafts.add_draft(session, unit_id, each["title"], each["person"], each["department"])
            for back in each["returns"]:
                drafts.add_return(session, draft, back["on"], back["cause"])
    with action(f"Ghi {len(told['proposals'])} kiến nghị về quy định") as session:
        for each in told["proposals"]:
            proposals.add_proposal(session, pack, unit_id, proposals.ProposalDraft(**each))


def _task(told: Mapping[str, Any]) -> AssignmentDraft:
    return AssignmentDraft(
        content=told["content"],
        document_number=told["number"],
        document_on=told["on"],
        issuer="Ủy ban nhân dân tỉnh Mẫu",
        due_on=told["due"],
        extended_on=told.get("extended"),
        person=told["person"],
        department=told["department"],
        completed_on=told.get("done"),
        result=told.get("result", ""),
        cause_kind=CauseKind(told["cause_kind"]) if "cause_kind" in told else None,
        cause=told.get("cause", ""),
    )


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
