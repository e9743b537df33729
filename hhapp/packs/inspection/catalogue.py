"""The rules and the checklist of self-inspection as a pack has them (`kiem-tra.toml`), as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

FILE = "kiem-tra.toml"


class AnswerKind(StrEnum):
    """How an item of the checklist is answered."""

    YES_NO = "yes_no"
    RATIO = "ratio"  # numerator of denominator
    FIGURE = "figure"  # a number, also "36 of 54"; judged only where a figure is required
    SAMPLE = "sample"  # so many files looked at, so many of them faulty
    VIOLATIONS = "violations"  # each violation is written down; none is a pass

    @property
    def shown(self) -> str:
        """The office's word."""
        return ANSWER_KINDS[self]


ANSWER_KINDS: Mapping[AnswerKind, str] = MappingProxyType(
    {
        AnswerKind.YES_NO: "Có/Không",
        AnswerKind.RATIO: "tỷ lệ",
        AnswerKind.FIGURE: "số liệu",
        AnswerKind.SAMPLE: "mẫu hồ sơ",
        AnswerKind.VIOLATIONS: "số vi phạm",
    }
)


class HandledRule(StrEnum):
    """What counts as handled: only what was mended, or also what was passed on to the office above."""

    FIXED = "fixed"
    FIXED_OR_REFERRED = "fixed_or_referred"

    @property
    def shown(self) -> str:
        """The rule in the clerk's words."""
        return "khắc phục" if self is HandledRule.FIXED else "khắc phục hoặc kiến nghị"


@dataclass(frozen=True, slots=True)
class InspectionForm:
    """A form of inspection: "truc_tiep", "Trực tiếp"."""

    code: str
    name: str
    unannounced: bool  # nobody was told before
    counts: bool  # a unit inspected so counts as inspected


@dataclass(frozen=True, slots=True)
class InspectionScope:
    """Whether everything is looked at ("toàn diện") or chosen areas ("chuyên đề", `partial`)."""

    code: str
    name: str
    partial: bool


@dataclass(frozen=True, slots=True)
class FindingSeverity:
    """How grave a finding is; the order of the pack goes from light to grave."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class BasisText:
    """What a source tag ("BĐ") stands for, in full."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to check."""

    code: str  # "III.07"
    area: str  # code of the pack's area
    text: str
    evidence: str  # what to look at
    answer: AnswerKind
    # From which on the item passes: of a ratio or sample in per cent, of a figure the figure itself. None: any.
    required: Decimal | None = None
    required_by_plan: bool = False  # of a ratio: the year's share of units to inspect is required instead
    sources: tuple[str, ...] = ()  # tags
    fact: str | None = None  # what is already known and may fill the answer, a key of hhapp.packs.facts
    criterion: str | None = None  # code of the index criterion that uses the same evidence


@dataclass(frozen=True, slots=True)
class ChecklistArea:
    """An area of reform as the checklist's heading."""

    code: str
    number: str  # "I"
    name: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist with all that is needed to show it: an inspection keeps it so, whatever later packs say."""

    areas: tuple[ChecklistArea, ...]
    items: tuple[ChecklistItem, ...]
    sources: tuple[BasisText, ...]

    def item(self, code: str) -> ChecklistItem | None:
        """The item of that code."""
        return next((each for each in self.items if each.code == code), None)

    def of_area(self, code: str) -> tuple[ChecklistItem, ...]:
        """The items of an area, in their order."""
        return tuple(item for item in self.items if item.area == code)

    def basis(self, item: ChecklistItem) -> tuple[str, ...]:
        """The sources of an item in full; a tag without a text as it stands."""
        texts = {each.tag: each.text for each in self.sources}
        return tuple(texts.get(tag, tag) for tag in item.sources)


@dataclass(frozen=True, slots=True)
class InspectionRules:
    """All of a pack's `kiem-tra.toml`."""

    share: Decimal  # of units to inspect in a year, 0 to 1; a plan may say otherwise
    remedy_days: int  # days to remedy a finding
    handled: HandledRule
    forms: tuple[InspectionForm, ...]
    scopes: tuple[InspectionScope, ...]
    severities: tuple[FindingSeverity, ...]
    sources: tuple[BasisText, ...]
    items: tuple[ChecklistItem, ...]

    def form(self, code: str) -> InspectionForm | None:
        """The form of that code; None where this version of the pack has it no more."""
        return next((each for each in self.forms if each.code == code), None)

    def scope(self, code: str) -> InspectionScope | None:
        """The scope of that code; None where this version of the pack has it no more."""
        return next((each for each in self.scopes if each.code == code), None)

    def severity(self, code: str) -> FindingSeverity | None:
        """The severity of that code; None where this version of the pack has it no more."""
        return next((each for each in self.severities if each.code == code), None)

    def item(self, code: str) -> ChecklistItem | None:
        """The item of that code; None where this version of the pack has it no more."""
        return next((each for each in self.items if each.code == code), None)
