"""Documents of self-inspection as plain data: the plan and report of a year, the minutes of one inspection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class InspectionPlanInfo:
    """The inspection plan of the year, and the rules that count in it."""

    title: str
    number: str  # in full; "" where it is not issued
    issued_on: date | None
    share: str  # of units to inspect: "50%"
    remedy_days: int
    handled: str  # what counts as handled: "khắc phục hoặc kiến nghị"


@dataclass(frozen=True, slots=True)
class InspectionLine:
    """One inspection."""

    name: str
    form: str
    scope: str
    units: tuple[str, ...]
    planned: str  # "05/03/2026 – 06/03/2026"; "" where no day is set
    held: str
    standing: str
    leader: str
    leader_name: str  # without the office behind the comma, for the signature
    secretary: str
    secretary_name: str
    members: tuple[str, ...]
    conclusion: tuple[str, ...]  # paragraphs
    unit_remarks: tuple[str, ...]
    findings: int
    progress: str  # "đã trả lời 61/93"
    result: str  # "đạt 40, chưa đạt 12, …"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One item of the checklist, in a filled document with its answer."""

    number: str  # ordinal within the area
    code: str
    text: str
    evidence: str
    kind: str  # "Có/Không", "tỷ lệ", …
    required: str  # "từ 50%"
    basis: str  # sources in full, parted by "; "
    inspection: str  # whose answer it is; "" in a blank checklist
    answer: str
    result: str  # "Đạt", …; "" in a blank checklist
    remark: str
    source: str  # where a filled answer is from


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding as it stood on the document's day."""

    number: str
    code: str  # of the checklist's item, or ""
    unit: str
    inspection: str
    what: str
    cause_kind: str
    cause: str
    severity: str
    demand: str
    person: str
    found: date
    due: date | None
    handled: date | None
    result: str  # how it was mended, with the number of files that prove it
    state: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class CheckArea:
    """An area of the checklist: its items, what came out, and its findings."""

    number: str
    code: str
    name: str
    items: tuple[CheckLine, ...]
    total: int
    answered: int
    passed: int
    failed: int
    none: int
    not_judged: int
    findings: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class InspectionYearContext(OfficeDocument):
    """A year of self-inspection on the day `on`: its plan, report and book of findings are filled from it."""

    plan: InspectionPlanInfo
    units: tuple[str, ...]  # all that are to be inspected
    inspected: tuple[str, ...]
    left: tuple[str, ...]
    coverage: str  # "4/6 (66,7%)", "không phát sinh"
    coverage_verdict: str  # "đạt", "chưa đạt", "" where there are no units
    unannounced: int
    inspections: tuple[InspectionLine, ...]
    outline: tuple[CheckArea, ...]  # the pack's checklist, unanswered
    areas: tuple[CheckArea, ...]  # what the year's inspections answered
    findings: tuple[FindingLine, ...]  # of the year
    earlier: tuple[FindingLine, ...]  # left over by earlier years
    handled: str  # "7/8 (87,5%)"
    handled_verdict: str
    earlier_handled: str
    open_count: int
    overdue_count: int
    objective: tuple[str, ...]  # causes, each once
    subjective: tuple[str, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each finding with how it stands."""
        return ((line.what, line.state) for line in (*self.earlier, *self.findings))


@dataclass(frozen=True, slots=True)
class InspectionContext(OfficeDocument):
    """One inspection: its minutes, or its checklist left blank for the pen."""

    plan: InspectionPlanInfo
    inspection: InspectionLine
    areas: tuple[CheckArea, ...]
    findings: tuple[FindingLine, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each answered item with its answer, each other one with its code; each finding with how it stands."""
        for item in (item for area in self.areas for item in area.items):
            yield item.text, item.answer or item.code
        for line in self.findings:
            yield line.what, line.demand or line.what
