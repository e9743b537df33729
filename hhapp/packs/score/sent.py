"""A unit's own score of the reform index as it is sent up, and the points verified for it as they come back.

Both travel as JSON (`hhapp.packs.plain`): the one as a part of a submission, the other as a member of a receipt.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TypeVar, get_type_hints

from hhapp.packs.plain import json_bytes, plain_data, typed_data
from hhapp.packs.score.arithmetic import index, total

_T = TypeVar("_T")

_MOST_LINES = 2_000
_LONGEST = 4_000  # characters of a sentence


class NotAScoreError(ValueError):
    """What was read is no score, or one that cannot be."""


@dataclass(frozen=True, slots=True)
class SentLine:
    """One component. `points` are those of the self column as they count, a survey's among them; None: not scored.

    `counts`: its maximum stands in the denominator. `told` is the arithmetic in words, `evidence` the number of files.
    """

    code: str
    name: str
    maximum: Decimal
    counts: bool
    is_survey: bool
    points: Decimal | None
    told: str = ""
    explanation: str = ""
    answer: str = ""  # to the first verification
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class SentScore:
    """A round as it was sent. The set is named by province, year and version, and held to by its digest."""

    unit_code: str
    year: int
    state: str  # as hhapp.services.score.states.RoundState
    set_name: str
    set_version: str
    set_digest: str  # SHA-256 of the set's canonical JSON
    lines: tuple[SentLine, ...]

    @property
    def maximum(self) -> Decimal:
        """The denominator."""
        return total(line.maximum for line in self.lines if line.counts)

    @property
    def points(self) -> Decimal:
        """The sum of the self column, with what the survey gave."""
        return total(line.points for line in self.lines if line.counts and line.points is not None)

    @property
    def index(self) -> Decimal | None:
        """In per cent, exact; None where nothing counts."""
        return index(self.points, self.maximum)

    def line(self, code: str) -> SentLine:
        """The line of a component; KeyError where there is none."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class VerifiedLine:
    """What a component was found to be worth, and why."""

    code: str
    points: Decimal
    remark: str = ""


@dataclass(frozen=True, slots=True)
class VerifiedScore:
    """The points that the office above verified for a round, complete but for a survey that is not held yet."""

    year: int
    set_digest: str
    lines: tuple[VerifiedLine, ...]

    @property
    def points(self) -> Decimal:
        """Their sum."""
        return total(line.points for line in self.lines)


def score_bytes(score: SentScore) -> bytes:
    """The one way a score is written."""
    return json_bytes(plain_data(score))


def read_score(content: bytes) -> SentScore:
    """What `score_bytes` wrote; NotAScoreError for anything else, also for points outside 0 and the maximum."""
    score = _read(SentScore, content)
    with _as_one_fault():
        _require(score_bytes(score) == content, "not in the one form")
        _require_records(score, score.lines)
        for line in score.lines:
            _require(line.maximum.is_finite() and line.maximum >= 0, f"{line.code}: maximum")
            _require(line.points is None or 0 <= line.points <= line.maximum, f"{line.code}: points")
    return score


def read_verified(data: object) -> VerifiedScore:
    """A receipt's member as it was written; NotAScoreError for anything else."""
    score = _read(VerifiedScore, json_bytes(data))
    with _as_one_fault():
        _require_records(score, score.lines)
        _require(all(line.points.is_finite() and line.points >= 0 for line in score.lines), "points")
    return score


def _read(kind: type[_T], content: bytes) -> _T:
    with _as_one_fault():
        return typed_data(kind, json.loads(content.decode("utf-8")))
    raise AssertionError  # the block above returns or raises


@contextmanager
def _as_one_fault() -> Iterator[None]:
    """What data of a stranger may break in us is told as one kind of fault."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise NotAScoreError(repr(error)) from error


def _require_records(head: SentScore | VerifiedScore, lines: Sequence[SentLine] | Sequence[VerifiedLine]) -> None:
    _require(0 < len(lines) <= _MOST_LINES and len({line.code for line in lines}) == len(lines), "lines")
    for record in (head, *lines):
        hints = get_type_hints(type(record))
        for name, value in ((field.name, getattr(record, field.name)) for field in fields(record)):
            if name != "lines":
                _require(isinstance(value, hints[name]) and isinstance(value, bool) is (hints[name] is bool), name)
            if isinstance(value, str):
                _require(len(value) <= _LONGEST, name)


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)
