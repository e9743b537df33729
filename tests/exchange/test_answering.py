"""Answers to what was taken in before: from the register, with the untouched original behind it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from hhapp.bootstrap import Application, start
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import intake
from hhapp.exchange.answering import Reply, answer_received, report_of
from hhapp.exchange.originals import path_of_original, write_originals
from hhapp.exchange.receipt import read_receipt
from hhapp.exchange.sample_province import communes, make_submissions, set_up_province
from hhapp.models import ReceivedContent, ReceivedSubmission
from hhapp.services.receipts import FIGURE, Outcome, Remark
from hhapp.services.received import ReceivedRow, counted_reports, received_row, received_rows

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)


@pytest.fixture
def upper(tmp_path: Path):
    """An office that took in two reports, which were called alike."""
    app = start(tmp_path / "tỉnh")
    with app.transaction("Lập tỉnh mẫu") as session:
        set_up_province(session, app.packs.default(), communes(2))
    for each in communes(2):
        folder = tmp_path / "gói" / each.code
        folder.mkdir(parents=True)
        sent = datetime(2026, 3, 16, 8, tzinfo=UTC)
        (path,) = make_submissions(folder, app.packs.default(), [each], "2026-Q1", created=sent)
        path.rename(folder / "BC.hhbc")
    intake.take_in(app, intake.look(app, [tmp_path / "gói"]), at=NOW)
    yield app
    app.close()


@pytest.fixture
def rows(upper: Application) -> tuple[ReceivedRow, ...]:
    with upper.reading() as session:
        return received_rows(session)


def test_many_are_answered_as_one_action(upper: Application, rows, tmp_path: Path) -> None:
    ids = [row.id for row in rows]
    told = []
    written = answer_received(
        upper, ids, tmp_path, Reply(Outcome.ACCEPTED), at=NOW, progress=lambda *each: told.append(each[:2])
    )
    assert [each.path.name for each in written] == ["BC.hhpn", "BC-2.hhpn"]  # neither over the other
    assert told == [(0, 2), (1, 2)]
    answers = [read_receipt(each.path).answer for each in written]
    assert [(each.unit_code, each.data_sha256) for each in answers] == [(r.unit_code, r.data_sha256) for r in rows]
    with upper.reading() as session:
        assert {row.outcome for row in received_rows(session)} == {Outcome.ACCEPTED}
    assert upper.undo_last() == "Lập 2 phiếu phản hồi"
    with upper.reading() as session:
        assert received_rows(session) == rows


def test_what_is_returned_does_not_count(upper: Application, rows, tmp_path: Path) -> None:
    remark = Remark(FIGURE, "tthc.tiep_nhan", "Chưa khớp")
    answer_received(upper, [rows[0].id], tmp_path, Reply(Outcome.RETURNED, remarks=(remark,)), at=NOW)
    with upper.reading() as session:
        assert [each.unit_code for each in counted_reports(session, "2026-Q1")] == [rows[1].unit_code]


def test_remarks_name_what_the_report_has(upper: Application, rows, tmp_path: Path) -> None:
    wrong = Reply(Outcome.RETURNED, remarks=(Remark(FIGURE, "không.có", "?"),))
    with pytest.raises(UserError, match=r"không có chỉ tiêu “không\.có”"):
        answer_received(upper, [rows[0].id], tmp_path / "x", wrong, at=NOW)
    assert not (tmp_path / "x").exists()


def test_an_original_that_is_gone_or_spoilt_is_told(upper: Application, rows, tmp_path: Path) -> None:
    path = path_of_original(upper.folder, rows[0].originals[0].sha256)
    assert report_of(upper, rows[0]).unit.code == rows[0].unit_code
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(EnvironmentFault, match="đã bị sửa hoặc hỏng"):
        write_originals(upper.folder, rows[0].originals, tmp_path / "ra")
    with pytest.raises(UserError, match="hỏng"):
        report_of(upper, rows[0])
    path.unlink()
    with pytest.raises(EnvironmentFault, match="Không thấy bản gốc"):
        write_originals(upper.folder, rows[0].originals, tmp_path / "ra")


def test_what_came_before_contents_were_kept_is_completed(upper: Application, rows, tmp_path: Path) -> None:
    from hhapp.exchange.inbox import receive

    with upper.transaction("Như trước 0011") as session:
        session.delete(session.scalars(select(ReceivedContent)).first())
    with upper.reading() as session:
        bare = received_row(session, rows[0].id)
        assert len(counted_reports(session, "2026-Q1")) == 1
    with pytest.raises(UserError, match="Nhận lại đúng tệp đó"):
        report_of(upper, bare)
    assert receive(upper, tmp_path / "gói" / rows[0].unit_code / "BC.hhbc", at=NOW) == rows[0].id
    with upper.reading() as session:
        assert received_row(session, rows[0].id) == rows[0]
        assert len(session.scalars(select(ReceivedSubmission)).all()) == 2
