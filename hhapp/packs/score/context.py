"""The index as a document: every figure as exact value and as text, no layout. `services.score.documents` makes it.

One context feeds the score sheet, the report of explanations and the list of evidence, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hhapp.packs.context import OfficeDocument


@dataclass(frozen=True, slots=True)
class ScoreFigures:
    """The points of something in the three columns, ready to print; "" where there are none yet."""

    maximum: str  # "11,00"; of what counts this year
    own: str  # the self column: "8,28", "Không tự chấm", "Không tính"
    verified: str
    final: str
    rate: str  # the best column's points in per cent of the maximum: "75,23"


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One file that proves a component. `packed` is its name in the package of evidence."""

    number: int  # its place in the list, from 1
    code: str  # of the component
    component: str
    name: str  # as it was called when it was attached
    packed: str  # "001_1.1.2_bao-cao-nam.docx"; of a file that proves several, always the same
    size: str  # "12 KB"
    sha256: str


@dataclass(frozen=True, slots=True)
class ScoreLineBlock:
    """One component. `working` is the arithmetic in words, `proof` the evidence's names and the explanation."""

    code: str
    name: str
    value: Decimal | None  # the self points, exact
    figures: ScoreFigures
    working: str
    proof: str
    hint: str  # which documents the set asks for
    evidence: tuple[EvidenceItem, ...]
    explanation: str
    remark: str  # the office's
    opinion: str  # the verifiers'
    answer: str  # the office's answer to it
    not_arisen: str  # the reason of "không phát sinh", "" where it applies


@dataclass(frozen=True, slots=True)
class ScoreCriterionBlock:
    """One criterion with its components."""

    code: str
    name: str
    figures: ScoreFigures
    lines: tuple[ScoreLineBlock, ...]


@dataclass(frozen=True, slots=True)
class ScoreAreaBlock:
    """One area with its criteria."""

    code: str
    name: str
    figures: ScoreFigures
    criteria: tuple[ScoreCriterionBlock, ...]


@dataclass(frozen=True, slots=True)
class ScoreInfo:
    """The round as a whole. `council` is without the survey; `index` and `band` are of the best column."""

    year: int
    set_title: str  # "Bộ tiêu chí mẫu cấp xã, năm 2026, phiên bản mau-1"
    set_sample: bool
    state: str  # "đang tự chấm"
    due: date | None
    council: ScoreFigures
    total: ScoreFigures
    index: str  # "83,09"; "" while the survey's results are not here
    council_index: str  # council points in per cent of the council maximum
    band: str  # "Tốt"; "" while there is no index
    survey: str  # what the survey is this year, as a sentence


@dataclass(frozen=True, slots=True)
class ScoreContext(OfficeDocument):
    """The self-score of a year with its evidence, verification and final points."""

    score: ScoreInfo
    areas: tuple[ScoreAreaBlock, ...]
    explained: tuple[ScoreLineBlock, ...]  # lines with an explanation, an answer or "không phát sinh"
    evidence: tuple[EvidenceItem, ...]  # in the order of the set

    def told(self) -> Iterator[tuple[str, str]]:
        """Each area, criterion and component with its maximum; each file with its name in the package."""
        for area in self.areas:
            yield area.name, area.figures.maximum
            for criterion in area.criteria:
                yield criterion.name, criterion.figures.maximum
        for item in self.evidence:
            yield item.packed, item.code
