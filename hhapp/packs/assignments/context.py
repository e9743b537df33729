"""Documents of assigned work as plain data: the report on the directive, the summary for rating, the proposals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class AssignedLine:
    """A task with how it stands."""

    document: str  # "số 123/UBND-NV ngày 05/01/2026"; "" where neither was written
    content: str
    issuer: str
    due: date | None  # the deadline in force
    person: str
    department: str
    completed_on: date | None
    result: str
    status: str  # "Hoàn thành đúng hạn"
    days_late: int
    cause: str  # "Khách quan: chờ hướng dẫn"; "" where none was told


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """The counts behind every share. `total` = `in_time` + `done_on_time` + `done_late` + `overdue`.

    `share` is `on_time` / `due` with both numbers: "5/6 (83,3%)".
    `objective` + `subjective` + `unexplained` are the late ones.
    """

    total: int
    in_time: int
    done_on_time: int
    done_late: int
    overdue: int
    due: int
    on_time: int
    share: str
    objective: int
    subjective: int
    unexplained: int
    returned: int  # how many times drafts were returned
    returned_often: int  # drafts returned as often as the pack's limit


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A draft that was returned: how often, on which days and why."""

    title: str
    person: str
    department: str
    times: int
    days: str  # "05/03/2026; 12/03/2026"
    causes: str
    counted: bool


@dataclass(frozen=True, slots=True)
class DepartmentBlock:
    """One department."""

    name: str
    counts: WorkCounts


@dataclass(frozen=True, slots=True)
class PersonBlock:
    """One person with every row that was counted."""

    name: str
    department: str
    counts: WorkCounts
    tasks: tuple[AssignedLine, ...]
    drafts: tuple[ReturnedLine, ...]


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal on a rule."""

    raised_on: date
    regulation: str
    problem: str
    content: str
    proposal: str
    person: str
    sent: str  # "số 12/UBND ngày 05/03/2026"; "" where it was not sent
    standing: str


@dataclass(frozen=True, slots=True)
class ReceiverBlock:
    """The proposals for one office that collects them."""

    name: str
    proposals: tuple[ProposalLine, ...]


@dataclass(frozen=True, slots=True)
class WorkDocument(OfficeDocument):
    """Base of the documents of assigned work: the days it tells of, both counted, and the pack's words."""

    label: str  # "6 tháng đầu năm 2026"
    start: date
    end: date
    directive: str
    returned_limit: int


@dataclass(frozen=True, slots=True)
class DirectiveContext(WorkDocument):
    """The report on the directive."""

    counts: WorkCounts
    departments: tuple[DepartmentBlock, ...]
    late: tuple[AssignedLine, ...]  # finished late or overdue
    returned: tuple[ReturnedLine, ...]  # those that are counted
    proposals: tuple[ProposalLine, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each late task with how it stands."""
        return ((task.content, task.status) for task in self.late)


@dataclass(frozen=True, slots=True)
class AssignmentSummaryContext(WorkDocument):
    """The year per person and per department."""

    counts: WorkCounts
    departments: tuple[DepartmentBlock, ...]
    people: tuple[PersonBlock, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each task with how it stands."""
        return ((task.content, task.status) for person in self.people for task in person.tasks)


@dataclass(frozen=True, slots=True)
class RuleProposalsContext(WorkDocument):
    """The proposals of a year by the office that collects them."""

    offices: tuple[ReceiverBlock, ...]
    total: int

    def told(self) -> Iterator[tuple[str, str]]:
        """Each rule with what is proposed."""
        return ((line.regulation, line.proposal) for block in self.offices for line in block.proposals)
