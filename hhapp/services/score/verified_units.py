"""The index of units below: what each scored itself, as it came up, and the points that this office verified for it.

A unit's score is that of the submission made last that carried one for the year. Points are kept by unit and year, so
that a score sent again (an answer to the verification) finds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReceivedContent, ReceivedSubmission, VerifiedPoints
from hhapp.packs.score.arithmetic import ZERO, index, total
from hhapp.packs.score.sent import SentLine, SentScore, VerifiedLine, VerifiedScore, read_score
from hhapp.services.checks import typed_text
from hhapp.services.score.entering import points_within
from hhapp.vn.text import sort_key


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One component of a unit's index: as sent, and as verified (None: not yet)."""

    sent: SentLine
    verified: Decimal | None
    remark: str

    @property
    def code(self) -> str:
        """The component's code."""
        return self.sent.code

    @property
    def open(self) -> bool:
        """Whether it still waits for verified points; a survey that is to come does not."""
        return self.sent.counts and not self.sent.is_survey and self.verified is None

    @property
    def points(self) -> Decimal | None:
        """What it counts after verification; a survey that was not verified as it came."""
        if not self.sent.counts:
            return None
        return self.sent.points if self.verified is None and self.sent.is_survey else self.verified


@dataclass(frozen=True, slots=True)
class UnitScore:
    """A unit's index of a year. `rank` is among the units whose verification is complete, ties alike; else None."""

    unit_code: str
    unit_name: str
    submission_id: int
    file_name: str
    score: SentScore
    lines: tuple[UnitLine, ...]
    rank: int | None = None

    @property
    def verified(self) -> Decimal:
        """The sum of what was verified."""
        return total(line.points for line in self.lines if line.points is not None)

    @property
    def open_lines(self) -> int:
        """How many components still wait for verified points."""
        return sum(line.open for line in self.lines)

    @property
    def is_complete(self) -> bool:
        """Whether every component has verified points, so that they may go back."""
        return self.open_lines == 0

    @property
    def index(self) -> Decimal | None:
        """The verified index in per cent, exact; None until it is complete."""
        return index(self.verified, self.score.maximum) if self.is_complete else None


def scored_years(session: Session) -> tuple[int, ...]:
    """The years of which scores came up, the newest first."""
    return tuple(sorted({score.year for _, score in _scores(session)}, reverse=True))


def unit_scores(session: Session, year: int) -> tuple[UnitScore, ...]:
    """The index of every unit that sent one for the year, by name."""
    return tuple(sorted(_ranked(_newest(session, year, "")), key=lambda each: sort_key(each.unit_name)))


def unit_score(session: Session, unit_code: str, year: int) -> UnitScore:
    """One unit's index of a year, without its rank; UserError where it sent none."""
    for each in _newest(session, year, unit_code):
        return each
    raise UserError(f"Đơn vị {unit_code} chưa gửi điểm tự chấm năm {year}.", "Nhận gói có kèm điểm tự chấm trước.")


def set_points(session: Session, unit_code: str, year: int, code: str, points: str, remark: str | None = None) -> None:
    """Keep verified points of a component ("" takes them away) and the remark (None leaves it as it is).

    UserError for a component that the score lacks or does not count, and for points outside 0 and its maximum.
    """
    sent = unit_score(session, unit_code, year).score
    line = next((each for each in sent.lines if each.code == code), None)
    if line is None:
        raise UserError(f"Bảng tự chấm của {unit_code} không có tiêu chí {code}.", "Xem mã trong bảng của đơn vị.")
    if not line.counts:
        raise UserError(f"{code} không tính vào tổng điểm tối đa.", "Không nhập điểm cho tiêu chí này.")
    given = points_within(code, line.maximum, points)
    row = session.scalar(select(VerifiedPoints).filter_by(unit_code=unit_code, year=year, code=code))
    if given is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        kept = typed_text(remark or "", "Ý kiến thẩm định")
        session.add(VerifiedPoints(unit_code=unit_code, year=year, code=code, points=given, remark=kept))
    else:
        row.points = given
        row.remark = row.remark if remark is None else typed_text(remark, "Ý kiến thẩm định")
    session.flush()


def take_rest(session: Session, unit_code: str, year: int) -> int:
    """Take the self-score over for every component without verified points; how many there were.

    A component that the unit did not score is verified as 0.
    """
    lines = [line for line in unit_score(session, unit_code, year).lines if line.open]
    session.add_all(
        VerifiedPoints(unit_code=unit_code, year=year, code=each.code, points=each.sent.points or ZERO)
        for each in lines
    )
    session.flush()
    return len(lines)


def score_to_return(session: Session, unit_code: str) -> VerifiedScore | None:
    """What goes back with a receipt: the verified points of the unit's newest score; None until they are complete."""
    years = {score.year for _, score in _scores(session, unit_code)}
    if not years:
        return None
    whole = unit_score(session, unit_code, max(years))
    lines = (VerifiedLine(each.code, each.verified, each.remark) for each in whole.lines if each.verified is not None)
    kept = VerifiedScore(whole.score.year, whole.score.set_digest, tuple(lines))
    return kept if whole.is_complete and kept.lines else None


def _newest(session: Session, year: int, unit_code: str) -> list[UnitScore]:
    """The score of the year that each unit sent last; of all units where no code is given."""
    points = _points(session, year, unit_code)
    newest = {row.unit_code: (row, score) for row, score in _scores(session, unit_code) if score.year == year}
    return [_unit_score(row, score, points.get(row.unit_code, {})) for row, score in newest.values()]


def _scores(session: Session, unit_code: str = "") -> Iterator[tuple[ReceivedSubmission, SentScore]]:
    """Every score that came up with its submission, the one made last at the end."""
    wanted = (
        select(ReceivedSubmission, ReceivedContent.score)
        .join(ReceivedContent, ReceivedContent.submission_id == ReceivedSubmission.id)
        .where(ReceivedContent.score != "")
        .order_by(ReceivedSubmission.made_at, ReceivedSubmission.id)
    )
    rows = session.execute(wanted.where(ReceivedSubmission.unit_code == unit_code) if unit_code else wanted)
    return ((row, _read(text)) for row, text in rows)


def _points(session: Session, year: int, unit_code: str) -> Mapping[str, Mapping[str, VerifiedPoints]]:
    wanted = select(VerifiedPoints).where(VerifiedPoints.year == year)
    found: dict[str, dict[str, VerifiedPoints]] = {}
    for row in session.scalars(wanted.where(VerifiedPoints.unit_code == unit_code) if unit_code else wanted):
        found.setdefault(row.unit_code, {})[row.code] = row
    return found


def _unit_score(row: ReceivedSubmission, score: SentScore, points: Mapping[str, VerifiedPoints]) -> UnitScore:
    lines = tuple(_line(each, points.get(each.code)) for each in score.lines)
    return UnitScore(row.unit_code, row.unit_name, row.id, row.file_name, score, lines)


def _line(sent: SentLine, kept: VerifiedPoints | None) -> UnitLine:
    """Points that the unit cannot have any more since it sent again (not counted, beyond the maximum) are none."""
    if kept is None or not sent.counts or kept.points > sent.maximum:
        return UnitLine(sent, None, kept.remark if kept else "")
    return UnitLine(sent, kept.points, kept.remark)


def _ranked(scores: list[UnitScore]) -> Iterator[UnitScore]:
    indexes = [each.index for each in scores]
    for each, own in zip(scores, indexes, strict=True):
        better = sum(other is not None and own is not None and other > own for other in indexes)
        yield UnitScore(
            *(each.unit_code, each.unit_name, each.submission_id, each.file_name, each.score, each.lines),
            rank=None if own is None else better + 1,
        )


@lru_cache(maxsize=64)
def _read(text: str) -> SentScore:
    return read_score(text.encode("utf-8"))
