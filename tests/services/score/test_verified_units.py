"""The index of units below: sent, verified, given back; and taken over by the unit it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import ReceivedContent, ReceivedSubmission, ScoreLine
from hhapp.packs.score.sent import SentScore, VerifiedScore, score_bytes
from hhapp.services.score import rounds, sending, verified_units, verifying
from hhapp.services.score.sent import awaits_verifying, rounds_to_send, sent_score, take_verified
from hhapp.services.score.sheet import Column, score_sheet
from hhapp.services.score.states import RoundState

NOW, ON = datetime(2026, 9, 1, 8, 0, tzinfo=UTC), date(2026, 9, 1)
Communes = dict[str, tuple[dict[str, str], dict[str, Decimal]]]


@pytest.fixture
def sent(
    session: Session, round_id: int, communes: Communes, answer: Callable[[int, dict[str, str]], None]
) -> SentScore:
    """The first made-up commune's score, sent; every line explained so that nothing holds it back."""
    answer(round_id, next(iter(communes.values()))[0])
    for line in score_sheet(session, round_id).lacking:
        session.get_one(ScoreLine, line.id).explanation = "Theo báo cáo năm"
    sending.send_round(session, round_id, NOW, on=ON)
    return sent_score(session, round_id)


def came(session: Session, score: SentScore, *, unit: str = "", name: str = "", at: datetime = NOW) -> int:
    """A submission that carried the score, as the register keeps it."""
    row = ReceivedSubmission(
        unit_code=unit or score.unit_code,
        unit_name=name or "Ủy ban nhân dân xã Mẫu",
        period_code=f"2026-Q{1 + at.day % 4}",
        period_label="Quý",
        version=1,
        made_at=at,
        received_at=at,
        received_by="van-thu",
        data_sha256="0" * 64,
        file_name="BC.hhbc",
        key="",
        content=ReceivedContent(
            **dict.fromkeys(("sha256", "period_kind", "pack_id", "pack_version"), "x"),
            **dict.fromkeys(("end_on", "due_on"), ON),
            size=1,
            year=2026,
            figures="{}",
            score=score_bytes(replace(score, unit_code=unit or score.unit_code)).decode(),
        ),
    )
    session.add(row)
    session.flush()
    return row.id


def test_what_goes_up_equals_the_sheet(session: Session, round_id: int, unit_id: int, sent: SentScore) -> None:
    result = score_sheet(session, round_id).results[Column.SELF].all
    assert (sent.points, sent.maximum, sent.index) == (result.points, result.maximum, result.index)
    assert [card.id for card in rounds_to_send(session, unit_id)] == [round_id]
    assert awaits_verifying(rounds.round_card(session, round_id))


def test_a_round_that_is_being_scored_does_not_go_up(session: Session, round_id: int, unit_id: int) -> None:
    assert rounds_to_send(session, unit_id) == ()


def test_points_are_kept_within_the_maximum_and_taken_away_again(session: Session, sent: SentScore) -> None:
    came(session, sent)
    unit, first = sent.unit_code, next(line for line in sent.lines if line.counts and not line.is_survey)
    verified_units.set_points(session, unit, 2026, first.code, "0,25", "Thiếu biên bản")
    found = verified_units.unit_score(session, unit, 2026)
    (line,) = (each for each in found.lines if each.code == first.code)
    assert (line.verified, line.remark) == (Decimal("0.25"), "Thiếu biên bản")
    verified_units.set_points(session, unit, 2026, first.code, "0,3")
    assert verified_units.unit_score(session, unit, 2026).lines[0].remark == "Thiếu biên bản"
    for wrong, said in (("99", "lớn hơn tối đa"), ("-1", "không thể âm"), ("x", "không phải là số")):
        with pytest.raises(UserError, match=said):
            verified_units.set_points(session, unit, 2026, first.code, wrong)
    verified_units.set_points(session, unit, 2026, first.code, "")
    assert verified_units.unit_score(session, unit, 2026).lines[0].verified is None
    with pytest.raises(UserError, match=r"không có tiêu chí 9\.9\.9"):
        verified_units.set_points(session, unit, 2026, "9.9.9", "1")
    with pytest.raises(UserError, match="chưa gửi điểm tự chấm năm 2025"):
        verified_units.set_points(session, unit, 2025, first.code, "1")


def test_only_complete_points_go_back(session: Session, sent: SentScore) -> None:
    came(session, sent)
    unit, lines = sent.unit_code, [line for line in sent.lines if line.counts and not line.is_survey]
    assert verified_units.score_to_return(session, unit) is None
    verified_units.set_points(session, unit, 2026, lines[0].code, "0")
    assert verified_units.score_to_return(session, unit) is None
    assert verified_units.take_rest(session, unit, 2026) == len(lines) - 1
    back = verified_units.score_to_return(session, unit)
    assert back is not None
    assert len(back.lines) == len(lines)
    assert back.points == sum(line.points or 0 for line in lines) - (lines[0].points or 0)
    assert verified_units.take_rest(session, unit, 2026) == 0
    assert verified_units.score_to_return(session, "H99") is None


def test_units_are_ranked_once_complete_and_ties_share_a_rank(session: Session, sent: SentScore) -> None:
    for at, code in enumerate(("H01", "H02", "H03", "H04")):
        came(session, sent, unit=code, name=f"Xã {'ÁĂDĐ'[at]}", at=NOW + timedelta(days=at))
        if code != "H04":
            verified_units.take_rest(session, code, 2026)
    verified_units.set_points(session, "H02", 2026, sent.lines[0].code, "0")
    ranks = {each.unit_code: each.rank for each in verified_units.unit_scores(session, 2026)}
    assert ranks == {"H01": 1, "H03": 1, "H02": 3, "H04": None}
    assert [each.unit_name for each in verified_units.unit_scores(session, 2026)] == ["Xã Á", "Xã Ă", "Xã D", "Xã Đ"]
    assert verified_units.scored_years(session) == (2026,)


def test_the_score_made_last_counts_and_points_stay(session: Session, sent: SentScore) -> None:
    came(session, sent)
    code = sent.lines[0].code
    verified_units.set_points(session, sent.unit_code, 2026, code, "0,1")
    answered = replace(sent, lines=(replace(sent.lines[0], answer="Đã có biên bản"), *sent.lines[1:]))
    came(session, answered, at=NOW + timedelta(days=1))
    (found,) = verified_units.unit_scores(session, 2026)
    assert (found.lines[0].sent.answer, found.lines[0].verified) == ("Đã có biên bản", Decimal("0.1"))
    smaller = replace(sent.lines[0], maximum=Decimal("0.05"), points=Decimal("0.05"))
    came(session, replace(sent, lines=(smaller, *sent.lines[1:])), at=NOW + timedelta(days=2))
    assert verified_units.unit_scores(session, 2026)[0].lines[0].verified is None


def verified(session: Session, sent: SentScore, **points: str) -> VerifiedScore:
    came(session, sent)
    for code, given in points.items():
        verified_units.set_points(session, sent.unit_code, 2026, code.replace("_", "."), given, "Xem lại")
    verified_units.take_rest(session, sent.unit_code, 2026)
    back = verified_units.score_to_return(session, sent.unit_code)
    assert back is not None
    return back


def test_the_unit_fills_its_verified_column(session: Session, round_id: int, sent: SentScore) -> None:
    back = verified(session, sent)
    told = take_verified(session, back, NOW)
    assert f"đã điền {len(back.lines)} tiêu chí thành phần" in told
    sheet = score_sheet(session, round_id)
    assert sheet.round.state is RoundState.VERIFYING_1
    assert sheet.results[Column.VERIFIED].all.points == sent.points
    verifying.begin_explaining(session, round_id, NOW)
    code = back.lines[0].code
    second = replace(back, lines=(replace(back.lines[0], points=Decimal(0), remark="Giữ nguyên"), *back.lines[1:]))
    take_verified(session, second, NOW)
    line = score_sheet(session, round_id).line(code)
    assert (line.verified2, line.verified2_remark) == (0, "Giữ nguyên")


def test_points_that_do_not_fit_fill_nothing(session: Session, round_id: int, sent: SentScore) -> None:
    back = verified(session, sent)
    first = back.lines[0]
    cases = (
        (replace(back, year=2024), "không có đợt chấm điểm năm đó"),
        (replace(back, set_digest="0" * 64), "bộ tiêu chí khác"),
        (replace(back, lines=(replace(first, code="9.9"),)), "9.9"),
        (replace(back, lines=(replace(first, points=Decimal(99)),)), "không nhận điểm"),
    )
    for score, said in cases:
        assert said in take_verified(session, score, NOW)
    assert rounds.round_card(session, round_id).state is RoundState.SENT
    sending.return_round(session, round_id, NOW, on=ON, remarks="Chấm lại")
    assert "bị trả lại" in take_verified(session, back, NOW)
    assert all(line.verified is None for line in score_sheet(session, round_id).lines)
