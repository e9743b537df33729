"""The self-score on its way up, as a submission carries it, and the verified points that a receipt brings back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from hhapp.packs.score.arithmetic import shown_points
from hhapp.packs.score.sent import SentLine, SentScore, VerifiedScore
from hhapp.services.score.criteria_sets import set_row
from hhapp.services.score.entering import line_of
from hhapp.services.score.rounds import RoundCard, round_card, round_cards, round_of_year
from hhapp.services.score.sheet import Column, LineRow, score_sheet
from hhapp.services.score.states import RoundState
from hhapp.services.score.verifying import begin_verifying, keep_verified
from hhapp.services.units import own_unit, unit_card

_TAKES = {
    RoundState.SENT: True,
    RoundState.VERIFYING_1: False,
    RoundState.EXPLAINING: True,
    RoundState.VERIFYING_2: False,
}
"""The states in which verified points are welcome, and whether a verification has to be begun first."""


def rounds_to_send(session: Session, unit_id: int) -> tuple[RoundCard, ...]:
    """The office's rounds whose score may go up: those that were sent, the newest first."""
    return tuple(card for card in round_cards(session, unit_id) if not card.state.scoring)


def awaits_verifying(card: RoundCard) -> bool:
    """Whether the office above has still to verify this round, so that its score belongs into the next submission."""
    return card.state in (RoundState.SENT, RoundState.EXPLAINING)


def sent_score(session: Session, round_id: int) -> SentScore:
    """A round as a submission carries it; UserError when it is gone."""
    card = round_card(session, round_id)
    kept = set_row(session, card.set_id)
    unit = unit_card(session, card.unit_id)
    assert unit is not None
    return SentScore(
        unit_code=unit.code,
        year=card.year,
        state=card.state.value,
        set_name=kept.name,
        set_version=kept.version,
        set_digest=kept.digest,
        lines=tuple(_sent_line(line) for line in score_sheet(session, round_id).lines),
    )


def take_verified(session: Session, score: VerifiedScore, at: datetime) -> str:
    """Fill the verified column of the office's round with what came back; one sentence about what was done.

    Nothing is filled, and the sentence says why, where there is no such round, it was scored by another set, or it is
    not at a step that takes verified points.
    """
    unit = own_unit(session)
    card = round_of_year(session, unit.id, score.year) if unit else None
    told = f"Điểm thẩm định năm {score.year}"
    if card is None:
        return f"{told} chưa điền: ở đây không có đợt chấm điểm năm đó"
    if card.state not in _TAKES:
        return f"{told} chưa điền: đợt chấm ở đây {card.state.shown}"
    if set_row(session, card.set_id).digest != score.set_digest:
        return f"{told} chưa điền: cấp trên thẩm định theo bộ tiêu chí khác"
    before = score_sheet(session, card.id).results[Column.SELF].all
    wrong = _outside(session, card.id, score)
    if wrong:
        return f"{told} chưa điền: tiêu chí {wrong} không nhận điểm như trong phiếu"
    if _TAKES[card.state]:
        begin_verifying(session, card.id, at, on=at.date())
    for line in score.lines:
        row, _ = line_of(session, card.id, line.code)
        keep_verified(session, row, line.points, line.remark)
    after = score_sheet(session, card.id).results[Column.VERIFIED].all
    return f"{told}: đã điền {len(score.lines)} tiêu chí thành phần, tự chấm {before.shown}, thẩm định {after.shown}"


def _outside(session: Session, round_id: int, score: VerifiedScore) -> str:
    """The first code that the round does not have, does not count, or that is worth less; "" where all fit."""
    lines = {line.code: line for line in score_sheet(session, round_id).lines}
    for each in score.lines:
        line = lines.get(each.code)
        if line is None or not line.counts or each.points > line.component.maximum:
            return f"{each.code} ({shown_points(each.points)})"
    return ""


def _sent_line(line: LineRow) -> SentLine:
    return SentLine(
        code=line.code,
        name=line.component.name,
        maximum=line.component.maximum,
        counts=line.counts,
        is_survey=line.component.is_survey,
        points=line.points(Column.SELF) if line.counts else None,
        told=line.told if line.applicable else f"Không phát sinh: {line.na_reason}",
        explanation="\n".join(filter(None, (line.explanation, line.self_remark))),
        answer=line.answer,
        evidence=line.evidence_count,
    )
