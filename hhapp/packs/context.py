"""Documents as plain data: every figure and sentence, no layout. What a template pack's Word and Excel files may name.

One `ReportContext` feeds Word, Excel, PDF, the submission's data.json and the screen, so they cannot disagree.
`services.reporting` makes it, `documents` lays it out; it lives here because templates are written against it.
A document of another kind has a context of its own that shares these parts (`services.plan_documents`).
Every `shown` is text ready to print; the exact value stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Which template pack made the report; `sample` packs say "mẫu" on every page."""

    id: str
    version: str
    name: str
    sample: bool


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """The reporting office, in the words of its documents. Lines are tuples of text, one a line."""

    code: str
    name: str  # "Ủy ban nhân dân xã Mẫu"
    level: str
    superior: str  # name of the superior office, "" if none
    issuer_parent: str  # line above the issuer, "" for a UBND
    issuer: tuple[str, ...]
    place: str
    symbol: str
    receiver: tuple[str, ...]
    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeriodInfo:
    """The reporting window; `end` is the last day counted."""

    code: str  # "2021-Q1"
    kind: str  # "Q1"
    label: str  # "Quý I năm 2021"
    year: int
    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """The document itself: kind, title lines and which issue of it this is."""

    kind: str
    title: str  # "BÁO CÁO"
    subject: str  # "Kết quả công tác cải cách hành chính quý I năm 2021"
    number: str  # "" leaves the place open for the registry
    dated: date | None  # None leaves the day open
    symbol: str  # of the pack's report kind: "BC", in "…/BC-UBND"
    version: int = 1  # "lần 2" is a correction of a report that was sent
    replaces: str = ""  # "thay thế báo cáo số 45/BC-UBND ngày 16/03/2026"; "" for lần 1


@dataclass(frozen=True, slots=True)
class PlanInfo:
    """The plan reported on."""

    title: str
    number: str
    issued_on: date | None
    year: int


@dataclass(frozen=True, slots=True)
class TaskTotals:
    """Counts of tasks by status. `counted` leaves dropped tasks out and is the denominator of `rate`."""

    total: int
    counted: int
    done: int
    done_on_time: int
    done_late: int
    in_progress: int
    not_due: int
    overdue: int
    dropped: int
    rate: str  # "66,7%" or "không phát sinh"


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task with its status on the last day of the period."""

    number: str
    task: str
    product: str
    lead: str
    coordination: str
    deadline: str  # as the plan says it
    due: date | None  # the last day of its last milestone
    status: str  # hhapp.services.plan_status.TaskStatus value
    status_shown: str  # "Hoàn thành đúng hạn"
    completed_on: date | None
    progress: str  # the last progress note


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One threshold of a target and how it stands."""

    area: str  # area's number in the plan
    text: str  # the sentence as written
    threshold: str  # "≥ 80%"
    result: str  # "85,0%" or "chưa có số liệu"
    verdict: str  # "Đạt", "Chưa đạt", …
    arithmetic: str


@dataclass(frozen=True, slots=True)
class AreaBlock:
    """One area of reform with its tasks, targets and the clerk's sentences for it.

    A report has a block for every area of the pack in the pack's order, also where the plan says nothing of it (no
    tasks, totals of zero), then blocks for areas of the plan that the pack does not know (`code` None).
    """

    number: str
    name: str  # as the pack names it, else as the plan does
    code: str | None
    totals: TaskTotals
    tasks: tuple[TaskLine, ...]
    targets: tuple[TargetLine, ...]
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """Tasks of one lead agency."""

    name: str
    totals: TaskTotals


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One figure of the period. `value` is None where there is no figure; `shown` then says why."""

    number: str  # "1.2", its place in the annex
    code: str
    area: str
    name: str
    unit: str
    level: int  # 0 heading, 1 indicator, 2 "trong đó"
    value: Decimal | None
    shown: str  # "85,0%", "1.234", "không phát sinh", "chưa có số liệu"
    places: int  # decimals shown
    previous_shown: str  # same indicator, period before
    note: str
    last_year_shown: str = ""  # same period last year; "" where it was not opened
    previous_change: str = ""  # against the period before: "+12 (+12,5%)", "+4,5 điểm %"
    last_year_change: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The figures of one area."""

    number: str
    name: str
    lines: tuple[IndicatorLine, ...]


@dataclass(frozen=True, slots=True)
class FormHeading:
    """A column of a form as its head says it."""

    code: str
    number: str  # "3"; "" for a column kept beside the form
    heading: str
    groups: tuple[str, ...]  # headings above, the outermost first


@dataclass(frozen=True, slots=True)
class FormFigure:
    """One cell of a form. `value` is None where there is no figure; `shown` is "" then."""

    value: Decimal | None
    shown: str  # "1.234"
    places: int = 0


@dataclass(frozen=True, slots=True)
class FormLine:
    """One row of a form, or its total (`number` "")."""

    number: str  # "1", its place in the form
    name: str
    cells: Mapping[str, FormFigure]  # by the column's code
    note: str
    code: str = ""  # the pack's row that it is; "" for one of the office's own and for the total


@dataclass(frozen=True, slots=True)
class FormBlock:
    """A form with columns. `used` False: no figure was typed in this period; it has no rows then."""

    code: str
    name: str  # "Biểu II.06a"
    number: str  # "Biểu số II.06a/VPCP/KSTT"
    title: str
    unit: str
    row_heading: str
    used: bool
    columns: Mapping[str, FormHeading]  # by code, in their order
    rows: tuple[FormLine, ...]
    total: FormLine


@dataclass(frozen=True, slots=True)
class HandedLine:
    """A task or target that the superior office handed down, as it stands on the period's last day.

    `key` is its name there ("task:17"), `version` the issue of the package that last changed it.
    """

    office: str  # code of the superior office
    key: str
    version: int
    status: str  # of a task hhapp.services.plan_status.TaskStatus, of a target its verdict
    status_shown: str
    completed_on: date | None
    progress: str  # the last progress note


@dataclass(frozen=True, slots=True)
class ReportContext:
    """Everything a report says."""

    pack: PackInfo
    unit: UnitInfo
    period: PeriodInfo
    report: ReportInfo
    plan: PlanInfo | None
    totals: TaskTotals
    areas: tuple[AreaBlock, ...]
    agencies: tuple[AgencyLine, ...]
    overdue: tuple[TaskLine, ...]
    groups: tuple[IndicatorGroup, ...]
    figures: Mapping[str, IndicatorLine]  # by code
    sections: Mapping[str, tuple[str, ...]]  # the clerk's paragraphs; every section key of the pack is there
    remarks: tuple[str, ...]  # warnings of the rules that stand, for the clerk, not printed
    forms: tuple[FormBlock, ...] = ()  # every form of the pack; none in reports locked before there were forms
    handed: tuple[HandedLine, ...] = ()  # for the office above; not printed


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of the plan: title lines, number and day. Where the last two are open the registry writes them."""

    kind: str  # the pack's document kind
    title: str  # "KẾ HOẠCH"; "" for a công văn
    subject: str
    number: str  # in full, "05/KH-UBND"; "" leaves the place open
    dated: date | None
    symbol: str  # "KH", or the drafting office of a công văn
    year: int


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure that a row of a document names: a number in Excel, as it is shown in Word."""

    name: str
    value: Decimal | None
    shown: str


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """Base of every document that is not a period's report; `on` is the day it tells of."""

    pack: PackInfo
    unit: UnitInfo
    document: DocumentInfo
    on: date

    def told(self) -> Iterator[tuple[str, str]]:
        """What names a row of the document, and what such a row must tell beside it; exports are checked by it."""
        return iter(())

    def named_figures(self) -> Iterator[NamedFigure]:
        """Figures with what names their row; exports are checked by them too."""
        return iter(())

    def sentences(self) -> Iterator[str]:
        """What the Word file must say, word for word."""
        return iter(())

    def named_cells(self) -> Mapping[str, int]:
        """Numbers that an Excel form of the pack takes by the names of its cells."""
        return {}

    def mark(self) -> str:
        """What tells this document from others of its kind, for the name of its file ({mark}): a person, a class."""
        return ""


@dataclass(frozen=True, slots=True)
class PlanContext(OfficeDocument):
    """The plan of a year as a document: what is planned, with how it stands on the day `on`."""

    plan: PlanInfo
    totals: TaskTotals
    areas: tuple[AreaBlock, ...]  # as the plan has them; `paragraphs` are empty

    def told(self) -> Iterator[tuple[str, str]]:
        """Each task with its deadline."""
        return ((task.task, task.deadline) for area in self.areas for task in area.tasks)


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A task to be reminded of, by its earliest step not done. `days` are past that step's last day or left to it."""

    number: str
    area: str  # the area's name in the plan
    task: str
    product: str
    lead: str
    coordination: str
    deadline: str  # as the plan says it
    due: date
    late: bool
    days: int
    standing: str  # "Quá hạn 5 ngày", "Còn 3 ngày", "Hết hạn hôm nay"
    progress: str  # the last progress note


@dataclass(frozen=True, slots=True)
class ReminderAgency:
    """The tasks that one agency leads; a task with two leads stands with both. `name` "" where nobody was named."""

    name: str
    tasks: tuple[ReminderLine, ...]


@dataclass(frozen=True, slots=True)
class ReminderContext(OfficeDocument):
    """A letter that reminds agencies of what is late or near its last day."""

    plan: PlanInfo
    near_days: int
    receivers: tuple[str, ...]  # the agencies named, never empty
    agencies: tuple[ReminderAgency, ...]
    tasks: tuple[ReminderLine, ...]  # each once, the longest late first
    late: tuple[ReminderLine, ...]
    near: tuple[ReminderLine, ...]

    def told(self) -> Iterator[tuple[str, str]]:
        """Each task with how late or near it is."""
        return ((task.task, task.standing) for task in self.tasks)


DocumentContext = ReportContext | OfficeDocument
