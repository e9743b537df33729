"""A round as it is read: every line with its three columns, and the totals of criteria, areas and all.

Nothing here writes. A survey's points stand in no self column, but they count in every index, since without them an
index of 100 points says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from hhapp.models import EvidenceLink, ScoreInput, ScoreLine
from hhapp.packs.score.arithmetic import ZERO, band_of, index, score, shown_index, shown_points, total
from hhapp.packs.score.criteria import (
    Component,
    CriteriaSet,
    InputField,
    InputKind,
    NotApplicable,
    WithoutSurvey,
)
from hhapp.services.score.criteria_sets import criteria_of
from hhapp.services.score.rounds import RoundCard, round_card
from hhapp.vn.numbers import format_number

LINE_SUBJECT = ScoreLine.__tablename__
"""The subject of evidence that supports a line."""
NOT_SELF_SCORED = "Không tự chấm"


class Column(StrEnum):
    """The three columns of points that always stand side by side."""

    SELF = "self"
    VERIFIED = "verified"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class InputValue:
    """One input of a line: its field in the rule and what is kept; `entry` is what an editor shows ("", "Có", "85,5").

    `fact` is the key it was taken from ("" where typed), `source` the sentence or paper behind it.
    """

    field: InputField
    value: Decimal | None
    entry: str
    fact: str
    source: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One component in a round. Points are exact; None is "not yet" (or, in the self column of a survey, "never").

    `told` is the arithmetic in words or what is still missing. `counts`: its maximum stands in the denominator.
    `lacks`: it claims points without evidence and without an explanation, so the round cannot be sent.
    """

    id: int
    area: str  # code of the area
    criterion: str  # code of the criterion
    component: Component
    applicable: bool
    na_reason: str
    inputs: tuple[InputValue, ...]
    told: str
    computed: Decimal | None
    own_points: Decimal | None
    self_remark: str
    explanation: str
    verified1: Decimal | None
    verified1_remark: str
    answer: str
    verified2: Decimal | None
    verified2_remark: str
    final: Decimal | None
    final_remark: str
    evidence_count: int
    counts: bool

    @property
    def code(self) -> str:
        """The component's code."""
        return self.component.code

    @property
    def maximum(self) -> Decimal:
        """What it adds to the denominator: nothing where it does not count."""
        return self.component.maximum if self.counts else ZERO

    @property
    def self_points(self) -> Decimal | None:
        """The self column: set by hand, else as computed; always None for a survey and for a line that is out."""
        if self.component.is_survey or not self.counts:
            return None
        return self.computed if self.own_points is None else self.own_points

    @property
    def survey_points(self) -> Decimal | None:
        """What the survey gave this line; None for every other line."""
        return self.computed if self.component.is_survey else None

    @property
    def verified(self) -> Decimal | None:
        """The verified column: the second verification's points, else the first's."""
        if not self.counts:
            return None
        return self.verified1 if self.verified2 is None else self.verified2

    def points(self, column: Column) -> Decimal | None:
        """The points of a column as they count in its total; a survey's count in all three."""
        match column:
            case Column.SELF:
                return self.survey_points if self.component.is_survey else self.self_points
            case Column.VERIFIED:
                return self.survey_points if self.verified is None else self.verified
        return None if not self.counts else self.final

    @property
    def lacks(self) -> bool:
        """Whether points are claimed with neither evidence nor an explanation."""
        backed = self.evidence_count > 0 or self.explanation or (not self.applicable and self.na_reason)
        return bool(self.component.needs_evidence and (self.self_points or ZERO) > 0 and not backed)

    @property
    def unanswered(self) -> bool:
        """Whether the office still has to score it."""
        return not self.component.is_survey and self.counts and self.self_points is None

    def shown(self, column: Column) -> str:
        """The cell of a column: "1,35", "Không tự chấm", "Không tính" or empty."""
        if not self.counts:
            return "Không tính"
        if column is Column.SELF and self.component.is_survey:
            return NOT_SELF_SCORED
        points = self.points(column)
        return "" if points is None else shown_points(points)


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of a column over some lines. `scored` of `counted` lines have points; index in per cent, exact.

    `index` is None where nothing counts; of verified and final points also while a line is missing.
    """

    points: Decimal
    maximum: Decimal
    scored: int
    counted: int
    index: Decimal | None

    @property
    def shown(self) -> str:
        """The points as printed; empty while no line has any."""
        return shown_points(self.points) if self.scored else ""

    @property
    def index_shown(self) -> str:
        """The index as printed."""
        return shown_index(self.index)


@dataclass(frozen=True, slots=True)
class GroupTotals:
    """A criterion or an area with its totals by column; `maximum` is the set's, the totals know what counts."""

    code: str
    name: str
    maximum: Decimal
    columns: dict[Column, Total]  # read only


@dataclass(frozen=True, slots=True)
class ColumnResult:
    """A column as a whole. `council` is without the survey; `all` and `band` only say something once it is known.

    `pending`: a survey is held but its results are not all here, so `all.index` counts its missing points as nothing
    and there is no `band` yet.
    """

    council: Total
    all: Total
    pending: bool
    band: str


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A whole round as it stands."""

    round: RoundCard
    criteria: CriteriaSet
    lines: tuple[LineRow, ...]
    criterion_totals: tuple[GroupTotals, ...]
    area_totals: tuple[GroupTotals, ...]
    results: dict[Column, ColumnResult]  # read only

    @property
    def lacking(self) -> tuple[LineRow, ...]:
        """The lines that keep the round from being sent."""
        return tuple(line for line in self.lines if line.lacks)

    @property
    def unanswered(self) -> tuple[LineRow, ...]:
        """The lines the office has not scored yet."""
        return tuple(line for line in self.lines if line.unanswered)

    def line(self, code: str) -> LineRow:
        """The line of a component; KeyError where there is none."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(code)


def score_sheet(session: Session, round_id: int) -> ScoreSheet:
    """Everything of a round; UserError when it is gone."""
    card = round_card(session, round_id)
    criteria = criteria_of(session, card.set_id)
    found = select(ScoreLine).where(ScoreLine.round_id == round_id).options(selectinload(ScoreLine.inputs))
    kept = {row.code: row for row in session.scalars(found)}
    evidence = _evidence_counts(session, [row.id for row in kept.values()])
    lines = tuple(
        _line_row(kept[component.code], (area.code, criterion.code), component, evidence, _survey_of(card, criteria))
        for area, criterion, component in criteria.places()
    )
    return ScoreSheet(card, criteria, lines, *_groups(criteria, lines), _results(criteria, lines))


def with_line(sheet: ScoreSheet, line: LineRow) -> ScoreSheet:
    """The round as it would be with another content of one line: what totals would say before it is kept."""
    lines = tuple(line if each.code == line.code else each for each in sheet.lines)
    within, areas = _groups(sheet.criteria, lines)
    results = _results(sheet.criteria, lines)
    return replace(sheet, lines=lines, criterion_totals=within, area_totals=areas, results=results)


def entry_text(field: InputField, value: Decimal | None) -> str:
    """What an editor shows of an input; `entering.set_inputs` reads the same back."""
    if value is None:
        return ""
    if field.kind is InputKind.YES_NO:
        return "Có" if value else "Không"
    if field.kind is InputKind.CHOICE and 1 <= value <= len(field.choices):
        return field.choices[int(value) - 1]
    return format_number(value)


def points_of(component: Component, row: ScoreLine) -> tuple[Decimal | None, str]:
    """What a kept line is worth by its inputs, with the working."""
    scored = score(component, {each.name: each.value for each in row.inputs}, applicable=row.applicable)
    return scored.points, scored.told


def total_of(lines: Iterable[LineRow], column: Column) -> Total:
    """The sum of a column over lines that count."""
    counted = [line for line in lines if line.counts]
    given = [points for line in counted if (points := line.points(column)) is not None]
    points, maximum = total(given), total(line.maximum for line in counted)
    whole = column is Column.SELF or len(given) == len(counted)
    return Total(points, maximum, len(given), len(counted), index(points, maximum) if whole else None)


def _evidence_counts(session: Session, ids: Sequence[int]) -> dict[int, int]:
    found = session.execute(
        select(EvidenceLink.subject_id, func.count().label("files"))
        .where(EvidenceLink.subject == LINE_SUBJECT, EvidenceLink.subject_id.in_(ids))
        .group_by(EvidenceLink.subject_id)
    )
    return {row.subject_id: row.files for row in found}


class _Survey(Enum):
    """How the survey's lines stand: held, not held and out of the denominator, not held and worth nothing."""

    HELD = 1
    OUT = 2
    NOTHING = 3


def _survey_of(card: RoundCard, criteria: CriteriaSet) -> _Survey:
    if not card.without_survey:
        return _Survey.HELD
    return _Survey.OUT if criteria.without_survey is WithoutSurvey.RESCALE else _Survey.NOTHING


def _line_row(
    row: ScoreLine, place: tuple[str, str], component: Component, evidence: dict[int, int], survey: _Survey
) -> LineRow:
    kept = {each.name: each for each in row.inputs}
    computed, told = points_of(component, row)
    if component.is_survey and survey is not _Survey.HELD:
        computed, told = ZERO, "Năm này không khảo sát"
    out = not row.applicable and component.not_applicable is NotApplicable.OUT
    return LineRow(
        id=row.id,
        area=place[0],
        criterion=place[1],
        component=component,
        applicable=row.applicable,
        na_reason=row.na_reason,
        inputs=tuple(_input_value(field, kept.get(field.name)) for field in component.inputs),
        told=told,
        computed=computed,
        own_points=row.own_points,
        self_remark=row.self_remark,
        explanation=row.explanation,
        verified1=row.verified1,
        verified1_remark=row.verified1_remark,
        answer=row.answer,
        verified2=row.verified2,
        verified2_remark=row.verified2_remark,
        final=row.final,
        final_remark=row.final_remark,
        evidence_count=evidence.get(row.id, 0),
        counts=not out and not (component.is_survey and survey is _Survey.OUT),
    )


def _input_value(field: InputField, kept: ScoreInput | None) -> InputValue:
    if kept is None:
        return InputValue(field, None, "", "", "")
    return InputValue(field, kept.value, entry_text(field, kept.value), kept.fact, kept.source)


def _groups(criteria: CriteriaSet, lines: Sequence[LineRow]) -> tuple[tuple[GroupTotals, ...], tuple[GroupTotals, ...]]:
    within = tuple(
        GroupTotals(
            each.code, each.name, each.maximum, _columns([line for line in lines if line.criterion == each.code])
        )
        for area in criteria.areas
        for each in area.criteria
    )
    areas = tuple(
        GroupTotals(area.code, area.name, area.maximum, _columns([line for line in lines if line.area == area.code]))
        for area in criteria.areas
    )
    return within, areas


def _columns(lines: Sequence[LineRow]) -> dict[Column, Total]:
    return {column: total_of(lines, column) for column in Column}


def _results(criteria: CriteriaSet, lines: Sequence[LineRow]) -> dict[Column, ColumnResult]:
    council = [line for line in lines if not line.component.is_survey]
    survey = [line for line in lines if line.component.is_survey]
    results: dict[Column, ColumnResult] = {}
    for column in Column:
        everything = total_of(lines, column)
        pending = any(line.counts and line.points(column) is None for line in survey)
        band = "" if pending else band_of(criteria.bands, everything.index)
        results[column] = ColumnResult(total_of(council, column), everything, pending, band)
    return results
