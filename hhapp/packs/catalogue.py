"""The typed catalogue of a template pack: everything a province may decide, as frozen values. `load.py` makes it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from hhapp.packs.annex import AnnexLayout
from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.packs.consolidation.catalogue import ConsolidationRules
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.packs.context import DocumentContext, PackInfo, ReportContext
from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.packs.forms import Form, split_source
from hhapp.packs.inspection.catalogue import InspectionRules
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.survey.catalogue import SurveyCatalogue
from hhapp.vn.calendar import WorkCalendar
from hhapp.vn.text import capitalise_first, fold

TYPED = "typed"
COMPUTED = "computed"
PLAN_PREFIX = "plan."
# In a rule: "previous.tthc.x" is the figure of a period that ended the day before, "last_year.tthc.x" that of the same
# kind of period a year earlier.
PREVIOUS, LAST_YEAR = "previous.", "last_year."


@dataclass(frozen=True, slots=True)
class UnitLevel:
    """A kind of office: "xa", "xã". `upper`: units report to it, so that the window has their pages from the start."""

    code: str
    name: str
    upper: bool = False


@dataclass(frozen=True, slots=True)
class UnitDefaults:
    """The words of a new office's documents. Texts may name {name}, {place}, {bare}, {superior}, or in capitals."""

    issuer_parent: str
    issuer: str
    place: str
    symbol: str
    receiver: str
    authority: str
    recipients: str

    def filled(self, name: str, level_name: str, superior: str) -> UnitDefaults:
        """The words for the office `name` ("Ủy ban nhân dân xã Mẫu") of the level "xã" under `superior`."""
        place = re.sub(r"^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", "", name.strip(), flags=re.IGNORECASE)
        bare = re.sub(rf"^{re.escape(level_name)}\s+", "", place, flags=re.IGNORECASE)
        # "Phường 1": a place named by a number is written in full (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
        bare = capitalise_first(place if bare[:1].isdigit() else bare)
        words = {"name": name.strip(), "place": place, "bare": bare, "superior": superior.strip()}
        fields = ("issuer_parent", "issuer", "place", "symbol", "receiver", "authority", "recipients")
        return replace(self, **{field: _fill(getattr(self, field), words) for field in fields})


def _fill(text: str, words: dict[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        field = match.group(1)
        return words[field.lower()].upper() if field.isupper() else words[field]

    return re.sub(r"\{(\w+)\}", word, text)


@dataclass(frozen=True, slots=True)
class Area:
    """An area of reform and the other names plans give it."""

    code: str
    number: str  # "I"
    name: str
    aliases: tuple[str, ...]


class IndicatorKind(StrEnum):
    """What a figure is. YES_NO is kept as 1 or 0, TEXT as text, all others as exact numbers."""

    COUNT = "count"
    MONEY = "money"
    RATIO = "ratio"  # in per cent, from numerator and denominator, never typed
    SCORE = "score"
    TEXT = "text"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure of the report.

    `source` is "typed", "computed" (formula or ratio), "plan.<a count of TaskTotals>" or "form.<form>.<column>": the
    column's total once the form has a figure, typed by hand until then.
    """

    code: str
    number: str  # "3.1", its place in the annex
    area: str
    name: str
    unit: str
    kind: IndicatorKind
    level: int  # 1 an indicator, 2 "trong đó"
    numerator: str | None
    denominator: str | None
    formula: str | None
    source: str
    places: int  # decimals shown
    cumulative: bool  # counted from the first day of the year, not of the period
    formerly: str | None  # its code in the version before, where the code changed
    consolidate: Consolidate | None = None  # over many units; None: by its kind (packs.consolidation.ways)
    weight: str | None = None  # code of the figure that a weighted mean is weighted by

    @property
    def typable(self) -> bool:
        """Whether a clerk may type it: always, or while the form that it comes from is empty."""
        return self.source == TYPED or split_source(self.source) is not None

    @property
    def needs(self) -> tuple[str, ...]:
        """Codes of numerator and denominator of a ratio; empty for anything else (a formula tells its own)."""
        return tuple(code for code in (self.numerator, self.denominator) if code)


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of the reporting year: 15/12 with offset -1 is 15 December of the year before."""

    day: int
    month: int
    year_offset: int

    def of(self, year: int) -> date:
        """The day in the given reporting year; [29, 2, 0] is the last of February in every year."""
        year += self.year_offset
        return date(year, self.month, min(self.day, monthrange(year, self.month)[1]))


@dataclass(frozen=True, slots=True)
class DueRule:
    """How long after the window's last day a report may be sent."""

    days: int
    working: bool


@dataclass(frozen=True, slots=True)
class PeriodKind:
    """A kind of reporting window: "Q1" from 15/12 of the year before to 14/3."""

    code: str
    label: str  # "Quý I năm {year}"
    start: YearDay
    end: YearDay
    due: DueRule
    previous: str | None  # kind of the period shown beside, see Pack.previous_period
    report: str

    def label_of(self, year: int) -> str:
        """ "Quý I năm 2021"."""
        return self.label.replace("{year}", str(year))

    def window(self, year: int) -> tuple[date, date]:
        """First and last day counted."""
        return self.start.of(year), self.end.of(year)


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report and the files of the pack that lay it out."""

    code: str
    title: str  # "BÁO CÁO"
    subject: str  # "Kết quả công tác cải cách hành chính {period}"
    symbol: str  # "BC"
    word: str
    excel: str

    def subject_of(self, label: str) -> str:
        """The subject with the period's label in the middle of the sentence: "… hành chính quý I năm 2026"."""
        return self.subject.replace("{period}", label[:1].lower() + label[1:])


class DocumentBasis(StrEnum):
    """What a document beside the reports is filled from: a context of hhapp.packs.context."""

    PLAN = "plan"
    REMINDER = "reminder"
    INSPECTION_YEAR = "inspection_year"  # plan, report, book of findings of a year
    INSPECTION = "inspection"  # the minutes of one inspection
    CHECKLIST = "checklist"  # a blank checklist, of one inspection or the pack's
    SCORE = "score"
    SURVEY = "survey"
    SURVEY_FORM = "survey_form"
    TRAINING_PLAN = "training_plan"
    TRAINING_LIST = "training_list"
    TRAINING_RESULT = "training_result"
    TRAINING_CARD = "training_card"
    APOLOGY = "apology"  # hhapp.packs.dossiers.context
    APOLOGY_REGISTER = "apology_register"
    OVERDUE_DOSSIERS = "overdue_dossiers"
    DIRECTIVE_REPORT = "directive_report"  # hhapp.packs.assignments.context
    ASSIGNMENT_SUMMARY = "assignment_summary"
    RULE_PROPOSALS = "rule_proposals"
    MISSING_REPORTS = "missing_reports"  # hhapp.packs.intake.context
    CONSOLIDATED = "consolidated"  # hhapp.packs.consolidation.context


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document beside the reports: the plan with its annex, a letter that reminds of tasks."""

    code: str  # "ke_hoach", for all time
    basis: DocumentBasis
    name: str  # in lists: "Kế hoạch năm và phụ lục nhiệm vụ"
    title: str  # "KẾ HOẠCH"; "" for a công văn, which has no name of its kind
    subject: str  # "Cải cách hành chính năm {year}"
    symbol: str  # "KH"; in a công văn the drafting office, "VHXH"
    word: str
    excel: str | None
    file_name: str  # "KH_CCHC_{unit}_{year}", also {day} as 20260315, {mark} of a person or class

    def subject_of(self, year: int) -> str:
        """The subject with its year."""
        return self.subject.replace("{year}", str(year))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading under which the clerk writes sentences; `area` is set where the heading is an area of reform."""

    key: str
    title: str
    prompt: str
    area: str | None


class Severity(StrEnum):
    """How bad a broken rule is: an error holds the report back, a warning needs a look, a notice only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class SuddenChange:
    """The figure of `code` must lie within `factor` times (from 1 up) of what its last twelve values were."""

    code: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must be true of the figures, and what to tell the clerk when it is not.

    Either a comparison (`expression`) of codes, also with `PREVIOUS` or `LAST_YEAR` before them, or a `change`.
    """

    code: str
    expression: str | None
    change: SuddenChange | None
    severity: Severity
    explanation: str


HANDED_NAME = "GIAO_{unit}_{year}_L{version}"
"""How a package downwards is called where the pack does not say."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One version of a province's template pack, checked."""

    id: str
    version: str
    name: str
    province: str
    sample: bool
    valid_from: date | None
    valid_to: date | None
    folder: Path
    unit_levels: tuple[UnitLevel, ...]
    unit_defaults: dict[str, UnitDefaults]  # by level code; read only
    areas: tuple[Area, ...]
    annex: AnnexLayout
    indicators: tuple[Indicator, ...]
    computed: tuple[str, ...]  # codes of computed indicators, each after everything it needs
    period_kinds: tuple[PeriodKind, ...]
    report_kinds: tuple[ReportKind, ...]
    document_kinds: tuple[DocumentKind, ...]
    sections: tuple[Section, ...]
    rules: tuple[Rule, ...]
    near_share: Decimal  # of a target's value from which "near" is said
    file_name: str  # "BC_CCHC_{unit}_{period}"
    key_figures: tuple[str, ...]  # codes, told in the QR code of a report
    calendar: WorkCalendar  # the days in which due days are counted
    # All packs at hand by id and version, to follow figures through versions; none for one that was only looked at.
    others: Mapping[tuple[str, str], Pack] = field(default_factory=dict, compare=False, repr=False)
    forms: tuple[Form, ...] = ()
    inspection: InspectionRules | None = None  # None: the pack has no self-inspection
    criteria: CriteriaSet | None = None  # of the reform index; None where the pack has no tieu-chi.toml
    survey: SurveyCatalogue | None = None  # None where the pack says nothing of surveys
    officers: OfficerRules | None = None  # None: the pack has no register of officers
    dossiers: DossierRules | None = None  # None: the pack says nothing of late dossiers
    assignments: AssignmentRules | None = None  # None: the pack says nothing of assigned work
    consolidation: ConsolidationRules | None = None  # None: the pack says nothing of rankings, thresholds, outliers
    submission_name: str = ""  # "{unit}_{period}_L{version}"; "": as `file_name`
    submission_megabytes: int = 50  # what the receiver takes in one file
    handed_audience: tuple[str, ...] = ()  # how plans name all units below: "UBND các xã"
    handed_name: str = HANDED_NAME  # of a package downwards

    @property
    def info(self) -> PackInfo:
        """Who the pack is, as documents and lists say it."""
        return PackInfo(self.id, self.version, self.name, self.sample)

    def unit_level(self, code: str) -> UnitLevel:
        """The level of that code; KeyError if the pack has none."""
        return _by_code(self.unit_levels, code)

    def area(self, code: str) -> Area:
        """The area of that code; KeyError if the pack has none."""
        return _by_code(self.areas, code)

    def indicator(self, code: str) -> Indicator:
        """The indicator of that code; KeyError if the pack has none."""
        return _by_code(self.indicators, code)

    def period_kind(self, code: str) -> PeriodKind:
        """The period kind of that code; KeyError if the pack has none."""
        return _by_code(self.period_kinds, code)

    def report_kind(self, code: str) -> ReportKind:
        """The report kind of that code; KeyError if the pack has none."""
        return _by_code(self.report_kinds, code)

    def document_kind(self, code: str) -> DocumentKind:
        """The document kind of that code; KeyError if the pack has none."""
        return _by_code(self.document_kinds, code)

    def documents_on(self, *bases: DocumentBasis) -> tuple[DocumentKind, ...]:
        """The kinds of document that are filled from these bases, in the order of the pack."""
        return tuple(kind for kind in self.document_kinds if kind.basis in bases)

    def form(self, code: str) -> Form:
        """The form with columns of that code; KeyError if the pack has none."""
        return _by_code(self.forms, code)

    def kind_of(self, context: DocumentContext) -> ReportKind | DocumentKind:
        """The kind that a context is of, with the names of its template files; KeyError if the pack has it no more."""
        if isinstance(context, ReportContext):
            return self.report_kind(context.report.kind)
        return self.document_kind(context.document.kind)

    def previous_period(self, kind: str, year: int) -> tuple[str, int] | None:
        """Kind and year of the period shown beside; the same year's if that one has ended before, else last year's."""
        this = self.period_kind(kind)
        if this.previous is None:
            return None
        ends_before = self.period_kind(this.previous).end.of(year) < this.end.of(year)
        return this.previous, year if ends_before else year - 1

    def preceding_periods(self, kind: str, year: int) -> tuple[tuple[str, int], ...]:
        """Kinds and years of the periods that ended the day before this one began, in the order of the pack.

        What is left over at the end of any of them is what this one begins with (`PREVIOUS` in a rule).
        """
        eve = self.period_kind(kind).start.of(year) - timedelta(days=1)
        years = (year - 1, year)
        return tuple((each.code, y) for y in years for each in self.period_kinds if each.end.of(y) == eve)

    def computed_indicators(self) -> tuple[Indicator, ...]:
        """Indicators that are computed, in an order in which each comes after everything it needs."""
        return tuple(self.indicator(code) for code in self.computed)

    def area_by_name(self, name: str) -> Area | None:
        """The area a plan means by `name`, accents, case and punctuation aside; None when it is none of them."""
        wanted = _name_key(name)
        return next((a for a in self.areas if wanted in {_name_key(n) for n in (a.name, *a.aliases)}), None)


def _name_key(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


_T = TypeVar("_T", bound=_Coded)


def _by_code(values: tuple[_T, ...], code: str) -> _T:
    for value in values:
        if value.code == code:
            return value
    raise KeyError(code)
