"""A criteria set as frozen values: area → criterion → component, each component with the rule that scores it.

A set is data of a province and a year; `reading` makes it from TOML, JSON or Excel sheets and tells every fault.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

NUMERATOR, DENOMINATOR, VALUE, TARGET = "numerator", "denominator", "value", "target"
ANSWER, CHOICE, COUNT, PART = "answer", "choice", "count", "part"
_NO_FACTS: Mapping[str, str] = MappingProxyType({})
HUNDRED = Decimal(100)


class Kind(StrEnum):
    """How a component is scored."""

    YES_NO = "yes_no"
    TIER = "tier"
    PROPORTIONAL = "proportional"
    COUNT_DEDUCT = "count_deduct"
    COUNT_BONUS = "count_bonus"
    SUM_OF_PARTS = "sum_of_parts"
    FORMULA = "formula"
    SURVEY = "survey"


class NotApplicable(StrEnum):
    """What "không phát sinh" does to a component."""

    NOT_ALLOWED = "not_allowed"
    FULL = "full"  # the full points
    OUT = "out"  # out of the denominator: neither its points nor its maximum count


class Measure(StrEnum):
    """What a tier or a proportion is measured by."""

    RATE = "rate"  # numerator and denominator, in per cent
    VALUE = "value"  # one number as it is published
    COUNT = "count"
    CHOICE = "choice"  # one of labelled answers


class InputKind(StrEnum):
    """What an input holds. YES_NO is 1 or 0, CHOICE the place of the answer from 1, all others exact numbers."""

    YES_NO = "yes_no"
    COUNT = "count"
    NUMBER = "number"
    CHOICE = "choice"


class WithoutSurvey(StrEnum):
    """What the index is in a year without a survey."""

    RESCALE = "rescale"  # council points / council maximum × 100
    KEEP = "keep"  # the survey's maximum stays in the denominator


@dataclass(frozen=True, slots=True)
class InputField:
    """Something a component has to be told. `choices` are the answers of a CHOICE in order."""

    name: str
    label: str
    kind: InputKind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One tier: from `at_least` (per cent, count or value), or the answer `label`, so many points."""

    points: Decimal
    at_least: Decimal | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class YesNo:
    """Có = the maximum, Không = 0."""

    kind = Kind.YES_NO

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """The answer."""
        return (InputField(ANSWER, "Có / Không", InputKind.YES_NO),)


@dataclass(frozen=True, slots=True)
class Tier:
    """Points by the highest threshold reached (none reached: 0), or by the chosen answer.

    `empty` is what a rate of nothing (0/0) is worth; None: it must be marked as not applicable.
    """

    kind = Kind.TIER
    by: Measure
    steps: tuple[Step, ...]
    empty: Decimal | None = None

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """What the measure needs."""
        return _measured(self.by, tuple(step.label for step in self.steps))


@dataclass(frozen=True, slots=True)
class Proportional:
    """Points along a line: 0 at `base`, the maximum at `top`; 0 below `floor`, the maximum from `full_at` on.

    All four are in the measure's own unit (per cent of a rate). `target`: the rate is first taken as per cent of a
    target, which is one more input ("thực tế/chỉ tiêu").
    """

    kind = Kind.PROPORTIONAL
    by: Measure = Measure.RATE
    base: Decimal = Decimal(0)
    top: Decimal = HUNDRED
    floor: Decimal | None = None
    full_at: Decimal | None = None
    target: bool = False
    empty: Decimal | None = None

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """The measure and, where there is one, the target."""
        aim = (InputField(TARGET, "Chỉ tiêu được giao (%)", InputKind.NUMBER),) if self.target else ()
        return (*_measured(self.by, ()), *aim)


@dataclass(frozen=True, slots=True)
class CountDeduct:
    """The maximum less `each` for every item, never below 0."""

    kind = Kind.COUNT_DEDUCT
    each: Decimal

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """How many."""
        return (InputField(COUNT, "Số trường hợp bị trừ điểm", InputKind.COUNT),)


@dataclass(frozen=True, slots=True)
class CountBonus:
    """`each` points per item up to the maximum, or, where there are `steps`, by the highest count reached."""

    kind = Kind.COUNT_BONUS
    each: Decimal | None
    steps: tuple[Step, ...] = ()

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """How many."""
        return (InputField(COUNT, "Số lượng", InputKind.COUNT),)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a sum of parts and its points."""

    label: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class SumOfParts:
    """The points of those parts that are fulfilled."""

    kind = Kind.SUM_OF_PARTS
    parts: tuple[Part, ...]

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """An answer for each part: "part1", "part2", …"""
        return tuple(
            InputField(f"{PART}{at}", part.label, InputKind.YES_NO) for at, part in enumerate(self.parts, start=1)
        )


@dataclass(frozen=True, slots=True)
class Variable:
    """A name in a formula and what it stands for."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class FormulaRule:
    """Points by a formula of named variables (`packs.formula`), kept within 0 and the maximum."""

    kind = Kind.FORMULA
    expression: str
    variables: tuple[Variable, ...]

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """One number per variable."""
        return tuple(InputField(each.name, each.label, InputKind.NUMBER) for each in self.variables)


@dataclass(frozen=True, slots=True)
class Survey:
    """Share of satisfied answers on a factor × the maximum; never self-scored.

    Either the published percentage (`value`) is typed in with its source, or the answers come from the survey's facts.
    """

    kind = Kind.SURVEY
    factor: str

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """The published percentage, or satisfied answers of valid answers."""
        return (InputField(VALUE, "Tỷ lệ hài lòng đã công bố (%)", InputKind.NUMBER), *_measured(Measure.RATE, ()))


Rule = YesNo | Tier | Proportional | CountDeduct | CountBonus | SumOfParts | FormulaRule | Survey


@dataclass(frozen=True, slots=True)
class Component:
    """A scored line (tiêu chí thành phần).

    `rule_text` are the province's words. `facts` says by input's name which figure kept elsewhere fills it
    (`packs.facts`). `formerly` is its code in last year's set, "" where it is the same code, "-" where it is new.
    """

    code: str
    name: str
    maximum: Decimal
    rule: Rule
    rule_text: str = ""
    not_applicable: NotApplicable = NotApplicable.NOT_ALLOWED
    evidence: str = ""  # which documents prove it
    needs_evidence: bool = True
    facts: Mapping[str, str] = field(default_factory=lambda: _NO_FACTS)
    formerly: str = ""

    @property
    def kind(self) -> Kind:
        """How it is scored."""
        return self.rule.kind

    @property
    def is_survey(self) -> bool:
        """Whether citizens score it."""
        return isinstance(self.rule, Survey)

    @property
    def inputs(self) -> tuple[InputField, ...]:
        """What it has to be told."""
        return self.rule.inputs


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion (tiêu chí): its maximum is the sum of its components'."""

    code: str
    name: str
    maximum: Decimal
    components: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreArea:
    """An area (lĩnh vực): its maximum is the sum of its criteria's."""

    code: str
    name: str
    maximum: Decimal
    criteria: tuple[Criterion, ...] = ()

    @property
    def components(self) -> tuple[Component, ...]:
        """Its components in order."""
        return tuple(each for criterion in self.criteria for each in criterion.components)


@dataclass(frozen=True, slots=True)
class Band:
    """A rank: from this index (per cent) upwards."""

    name: str
    at_least: Decimal


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """One version of a province's criteria set, checked. `due` is [day, month, years from the scored year] or None."""

    province: str
    year: int
    version: str
    name: str
    total: Decimal
    sample: bool
    areas: tuple[ScoreArea, ...]
    bands: tuple[Band, ...]
    without_survey: WithoutSurvey = WithoutSurvey.RESCALE
    due: tuple[int, int, int] | None = None

    @property
    def components(self) -> tuple[Component, ...]:
        """Every component in the order of the set."""
        return tuple(each for area in self.areas for each in area.components)

    @property
    def title(self) -> str:
        """ "Bộ mẫu xã, năm 2026, phiên bản 1"."""
        return f"{self.name}, năm {self.year}, phiên bản {self.version}"

    def component(self, code: str) -> Component:
        """The component of that code; KeyError if the set has none."""
        for each in self.components:
            if each.code == code:
                return each
        raise KeyError(code)

    def named(self, code: str) -> tuple[str, Decimal] | None:
        """The name and the maximum of the criterion or the component of that code; None where the set has neither."""
        told = {each.code: (each.name, each.maximum) for area in self.areas for each in area.criteria}
        told |= {each.code: (each.name, each.maximum) for each in self.components}
        return told.get(code)

    def places(self) -> Iterator[tuple[ScoreArea, Criterion, Component]]:
        """Every component with the area and the criterion that it stands in."""
        for area in self.areas:
            for criterion in area.criteria:
                for component in criterion.components:
                    yield area, criterion, component

    def due_on(self, year: int) -> date | None:
        """The last day of self-scoring for a scored year; None where the set says none."""
        if self.due is None:
            return None
        day, month, offset = self.due
        return date(year + offset, month, min(day, monthrange(year + offset, month)[1]))


def _measured(by: Measure, choices: tuple[str, ...]) -> tuple[InputField, ...]:
    match by:
        case Measure.RATE:
            return (
                InputField(NUMERATOR, "Số đạt", InputKind.NUMBER),
                InputField(DENOMINATOR, "Tổng số", InputKind.NUMBER),
            )
        case Measure.VALUE:
            return (InputField(VALUE, "Kết quả", InputKind.NUMBER),)
        case Measure.COUNT:
            return (InputField(COUNT, "Số lượng", InputKind.COUNT),)
    return (InputField(CHOICE, "Kết quả", InputKind.CHOICE, choices),)
