"""The index goes up with a submission, is verified there, and comes back with the receipt: two data folders."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.exchange import intake
from hhapp.exchange.answering import Reply, answer_received
from hhapp.exchange.inbox import receive
from hhapp.exchange.intake import Fate
from hhapp.exchange.outgoing import send_out
from hhapp.exchange.receipt import import_receipt, read_receipt
from hhapp.exchange.score_part import SCORE_NAME
from hhapp.exchange.submission import build_submission, check_submission
from hhapp.packs.context import ReportContext
from hhapp.packs.score.sent import SentLine, SentScore, score_bytes
from hhapp.services.receipts import Outcome
from hhapp.services.score import rounds, sending, verified_units
from hhapp.services.score.sheet import Column, score_sheet
from hhapp.services.score.states import RoundState
from tests.exchange.test_round_trip import dump

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


def scored(offices) -> int:
    """The commune's round of 2025, two components answered, sent."""
    from hhapp.services.score import entering
    from hhapp.services.units import own_unit

    with offices.unit.transaction("Chấm điểm") as session:
        own = own_unit(session)
        assert own is not None
        round_id = rounds.open_round(session, offices.pack, own.id, 2025, NOW)
        lines = [line for line in score_sheet(session, round_id).lines if not line.component.is_survey][:2]
        for line in lines:
            most = str(line.component.maximum).replace(".", ",")
            entering.set_own_points(session, round_id, line.code, most, "Theo báo cáo năm")
        sending.send_round(session, round_id, NOW, on=date(2026, 1, 5))
    return round_id


def send(offices, out: Path, round_id: int | None) -> Path:
    return send_out(offices.unit, offices.pack, offices.period_id, out, ("hhbc",), score=round_id).submission[0]


def verify(offices, *, first: str = "0") -> None:
    with offices.upper.transaction("Thẩm định") as session:
        (unit,) = verified_units.unit_scores(session, 2025)
        code = next(line.code for line in unit.lines if line.sent.counts and not line.sent.is_survey)
        verified_units.set_points(session, unit.unit_code, 2025, code, first, "Chưa có biên bản")
        verified_units.take_rest(session, unit.unit_code, 2025)


def give_back(offices, received_id: int, out: Path, at: datetime = NOW) -> Path:
    return answer_received(offices.upper, [received_id], out, Reply(Outcome.ACCEPTED), at=at)[0].path


def test_points_come_back_exactly(offices, tmp_path: Path) -> None:
    round_id = scored(offices)
    sent = send(offices, tmp_path / "len", round_id)
    assert SCORE_NAME in check_submission(sent).parts
    received_id = receive(offices.upper, sent, at=NOW, confirmed=offices.fingerprint())
    verify(offices)
    path = give_back(offices, received_id, tmp_path / "xuong")
    back = read_receipt(path).answer.scores
    assert back is not None
    before = dump(offices.unit)
    told = import_receipt(offices.unit, path, at=NOW).sentence
    assert f"đã điền {len(back.lines)} tiêu chí thành phần" in told
    with offices.unit.reading() as session:
        sheet = score_sheet(session, round_id)
    assert sheet.round.state is RoundState.VERIFYING_1
    assert {line.code: line.verified1 for line in sheet.lines if line.verified1 is not None} == {
        each.code: each.points for each in back.lines
    }
    assert sheet.line(back.lines[0].code).verified1_remark == "Chưa có biên bản"
    assert sheet.results[Column.VERIFIED].all.points == back.points
    offices.unit.undo_last()
    own = ("history_action", "changed_row", "sqlite_sequence")
    assert all(rows == before[name] for name, rows in dump(offices.unit).items() if name not in own)


def test_a_score_may_follow_later_with_the_same_report(offices, tmp_path: Path) -> None:
    plain = send(offices, tmp_path / "len", None)
    received_id = receive(offices.upper, plain, at=NOW, confirmed=offices.fingerprint())
    again = send(offices, tmp_path / "lai", scored(offices))
    dry = intake.look(offices.upper, [again.parent])
    assert [line.fate for line in dry.lines] in ([Fate.SCORED], [Fate.KNOWN])  # known: made in the same second
    if dry.taken:
        intake.take_in(offices.upper, dry, at=NOW)
        with offices.upper.reading() as session:
            (unit,) = verified_units.unit_scores(session, 2025)
        assert unit.submission_id == received_id
        assert [line.fate for line in intake.look(offices.upper, [again.parent]).lines] == [Fate.KNOWN]


def test_an_older_receipt_does_not_undo_a_later_one(offices, tmp_path: Path) -> None:
    round_id = scored(offices)
    sent = send(offices, tmp_path / "len", round_id)
    received_id = receive(offices.upper, sent, at=NOW, confirmed=offices.fingerprint())
    verify(offices)
    older = give_back(offices, received_id, tmp_path / "x1")
    verify(offices, first="0,5")
    newer = give_back(offices, received_id, tmp_path / "x2", NOW + timedelta(hours=1))
    import_receipt(offices.unit, newer, at=NOW)
    assert "đã có phiếu lập sau" in import_receipt(offices.unit, older, at=NOW).sentence
    with offices.unit.reading() as session:
        sheet = score_sheet(session, round_id)
    assert next(line for line in sheet.lines if line.verified1 is not None).verified1 == Decimal("0.5")


def test_incomplete_points_stay_here(offices, tmp_path: Path) -> None:
    received_id = receive(
        offices.upper, send(offices, tmp_path / "len", scored(offices)), at=NOW, confirmed=offices.fingerprint()
    )
    assert read_receipt(give_back(offices, received_id, tmp_path / "x")).answer.scores is None


LINE = SentLine("1.1", "Kế hoạch", Decimal(2), True, False, Decimal(1))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}", "không phải bảng tự chấm điểm"),
        (b"\xff", "không phải bảng tự chấm điểm"),
        (score_bytes(SentScore("H99", 2025, "sent", "Bộ", "1", "0" * 64, (LINE,))), "của đơn vị khác"),
        (
            score_bytes(SentScore("H00.01", 2025, "sent", "Bộ", "1", "0" * 64, (replace(LINE, points=Decimal(3)),))),
            "không phải bảng tự chấm điểm",
        ),
    ],
)
def test_a_wrong_score_is_a_finding(context: ReportContext, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "BC.hhbc"
    path.write_bytes(build_submission(context, {SCORE_NAME: content}, created=NOW, seed=b"1" * 32))
    (finding,) = check_submission(path).findings
    assert said in finding


def test_a_receipt_with_forged_points_is_refused(offices, tmp_path: Path) -> None:
    received_id = receive(
        offices.upper, send(offices, tmp_path / "len", scored(offices)), at=NOW, confirmed=offices.fingerprint()
    )
    verify(offices)
    path = give_back(offices, received_id, tmp_path / "x")
    raw = path.read_bytes()
    path.write_bytes(raw.replace("Chưa có biên bản".encode(), "Đã có biên bản".encode()))
    with pytest.raises(UserError, match="Chữ ký của phiếu"):
        import_receipt(offices.unit, path, at=NOW)
