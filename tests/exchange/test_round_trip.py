"""A report goes up, the answer comes back down: two data folders, real files, real keys."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import Application
from hhapp.errors import UserError
from hhapp.exchange.answering import Reply, make_receipt
from hhapp.exchange.inbox import receive
from hhapp.exchange.key_exchange import own_key, write_own_key
from hhapp.exchange.keys import read_key_from
from hhapp.exchange.receipt import build_receipt, import_receipt, read_receipt
from hhapp.services import exchange_lists, known_keys, period_states, periods, receipts
from hhapp.services.exchange_lists import Direction
from hhapp.services.known_keys import KeyRole
from hhapp.services.receipts import FIGURE, SECTION, Outcome, Remark
from hhapp.storage.unit_key import ensure_key

NOW = datetime(2026, 3, 20, 8, 30, tzinfo=UTC)
RETURN = Reply(
    Outcome.RETURNED,
    "Sai số hồ sơ",
    (Remark(FIGURE, "tthc.tiep_nhan", "Chưa khớp với hệ thống"), Remark(SECTION, "results", "Viết rõ hơn")),
    may_reopen=True,
    due_on=date(2026, 3, 25),
    received_by="Nguyễn Thị Nhận",
)


def dump(app: Application) -> dict[str, list[Any]]:
    """Every row of the database."""
    with closing(sqlite3.connect(app.folder.database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=str) for name in names}


def answer(offices: Any, sent: Path, out: Path, reply: Reply = RETURN, at: datetime = NOW) -> Path:
    keys = [section.key for section in offices.pack.sections]
    remarks = tuple(replace(each, key=keys[0]) if each.kind == SECTION else each for each in reply.remarks)
    written, _ = make_receipt(
        offices.upper, sent, out, replace(reply, remarks=remarks), at=at, confirmed=offices.fingerprint()
    )
    return written.path


def test_returned_corrected_accepted(offices, tmp_path: Path) -> None:
    first = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    assert first.suffix == ".hhpn"
    taken = import_receipt(offices.unit, first, at=NOW)
    assert taken.is_new
    assert offices.state() == "entering"
    with offices.unit.reading() as session:
        period = periods.period_row(session, offices.pack, offices.period_id)
        log = period_states.period_log(session, offices.period_id)
        asked = receipts.remarks_of(session, offices.period_id)
    assert (period.version, [event.state.value for event in log]) == (2, ["entering", "returned", "sent", "closed"])
    assert log[1].dated == date(2026, 3, 20)
    assert "tỉnh Mẫu trả lại: Sai số hồ sơ" in log[1].remarks
    assert dict(asked.figures) == {"tthc.tiep_nhan": "Chưa khớp với hệ thống"}
    assert list(asked.sections.values()) == ["Viết rõ hơn"]
    with offices.unit.transaction("Chốt lại") as session:
        period_states.lock_period(session, offices.pack, offices.period_id, NOW)
    again = offices.send(tmp_path / "len")
    assert again.name.endswith("_L2.hhbc")
    second = answer(offices, again, tmp_path / "xuong", Reply(Outcome.ACCEPTED), NOW + timedelta(days=3))
    assert import_receipt(offices.unit, second, at=NOW).is_new
    assert offices.state() == "accepted"
    with offices.unit.reading() as session:
        assert receipts.remarks_of(session, offices.period_id).figures == {}


def test_twice_the_same_changes_nothing(offices, tmp_path: Path) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    import_receipt(offices.unit, path, at=NOW)
    before = dump(offices.unit)
    again = import_receipt(offices.unit, path, at=NOW)
    assert not again.is_new
    assert "không có gì thay đổi" in again.sentence
    assert dump(offices.unit) == before


def test_undo_takes_a_receipt_back(offices, tmp_path: Path) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    before = {name: rows for name, rows in dump(offices.unit).items() if name in ("reporting_period", "period_event")}
    import_receipt(offices.unit, path, at=NOW)
    assert offices.unit.undo_last() == "Nhập phiếu phản hồi Quý I năm 2026"
    after = dump(offices.unit)
    assert {name: after[name] for name in before} == before
    assert after["receipt"] == after["receipt_remark"] == []
    assert import_receipt(offices.unit, path, at=NOW).is_new


def test_a_returned_period_stays_shut_where_opening_is_not_allowed(offices, tmp_path: Path) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong", replace(RETURN, may_reopen=False))
    import_receipt(offices.unit, path, at=NOW)
    assert offices.state() == "returned"


def test_an_accepted_report_may_be_called_back(offices, tmp_path: Path) -> None:
    sent = offices.send(tmp_path / "len")
    import_receipt(offices.unit, answer(offices, sent, tmp_path / "x1", Reply(Outcome.ACCEPTED)), at=NOW)
    shut = answer(offices, sent, tmp_path / "x2", replace(RETURN, may_reopen=False), NOW + timedelta(hours=1))
    before = dump(offices.unit)
    with pytest.raises(UserError, match="không cho mở lại"):
        import_receipt(offices.unit, shut, at=NOW)
    assert dump(offices.unit) == before
    back = answer(offices, sent, tmp_path / "x3", RETURN, NOW + timedelta(hours=2))
    import_receipt(offices.unit, back, at=NOW)
    assert offices.state() == "entering"


def test_an_older_answer_is_kept_and_changes_nothing(offices, tmp_path: Path) -> None:
    sent = offices.send(tmp_path / "len")
    older = answer(offices, sent, tmp_path / "x1", RETURN)
    newer = answer(offices, sent, tmp_path / "x2", Reply(Outcome.ACCEPTED), NOW + timedelta(hours=1))
    import_receipt(offices.unit, newer, at=NOW)
    assert "trạng thái không đổi" in import_receipt(offices.unit, older, at=NOW).sentence
    assert offices.state() == "accepted"


def forged(offices, path: Path, **changes: Any) -> bytes:
    """The receipt with members changed and signed again with the upper office's own key."""
    read = read_receipt(path)
    return build_receipt(
        replace(read.answer, **changes),
        unit_name=read.unit_name,
        period_label=read.period_label,
        seed=ensure_key(offices.upper.folder),
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"unit_code": "H99"}, "gửi cho đơn vị H99"),
        ({"period_code": "2026-Q3"}, "kỳ này chưa mở ở đây"),
        ({"version": 2}, "lần này chưa chốt ở đây"),
        ({"data_sha256": "0" * 64}, "khác báo cáo đang giữ"),
    ],
)
def test_a_receipt_for_something_else_is_refused(offices, tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    path.write_bytes(forged(offices, path, **changes))
    before = dump(offices.unit)
    with pytest.raises(UserError, match=said):
        import_receipt(offices.unit, path, at=NOW)
    assert dump(offices.unit) == before


def test_a_receipt_of_another_key_is_refused(offices, tmp_path: Path) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    read = read_receipt(path)
    foreign = build_receipt(read.answer, unit_name="x", period_label="y", seed=b"7" * 32)
    path.write_bytes(foreign)
    before = dump(offices.unit)
    with pytest.raises(UserError, match="không do Ủy ban nhân dân tỉnh Mẫu ký"):
        import_receipt(offices.unit, path, at=NOW)
    with offices.unit.transaction("Bỏ khóa") as session:
        known_keys.forget_key(session, known_keys.known_keys(session)[0].id)
    with pytest.raises(UserError, match="Chưa xác nhận khóa của cấp trên"):
        import_receipt(offices.unit, path, at=NOW)
    assert dump(offices.unit)["receipt"] == before["receipt"] == []


def test_every_damaged_byte_of_a_receipt_is_noticed(offices, tmp_path: Path) -> None:
    path = answer(offices, offices.send(tmp_path / "len"), tmp_path / "xuong")
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(UserError):
            read_receipt(path)
        path.write_bytes(whole[:at])
        with pytest.raises(UserError):
            read_receipt(path)
    later = json.loads(whole) | {"schema": 2}
    path.write_text(json.dumps(later), encoding="utf-8")
    with pytest.raises(UserError, match="lược đồ số 2"):
        read_receipt(path)


def test_the_senders_key_is_confirmed_once(offices, tmp_path: Path) -> None:
    sent = offices.send(tmp_path / "len")
    before = dump(offices.upper)
    for typed in ("", "0000 " * 8):
        with pytest.raises(UserError, match="Chưa xác nhận khóa"):
            make_receipt(offices.upper, sent, tmp_path / "x", Reply(Outcome.ACCEPTED), at=NOW, confirmed=typed)
    assert dump(offices.upper) == before
    assert not (tmp_path / "x").exists()
    spoken = offices.fingerprint().replace(" ", "").lower()
    make_receipt(offices.upper, sent, tmp_path / "x", Reply(Outcome.ACCEPTED), at=NOW, confirmed=spoken)
    make_receipt(offices.upper, sent, tmp_path / "x", Reply(Outcome.ACCEPTED), at=NOW)
    with offices.upper.reading() as session:
        assert [row.role for row in known_keys.known_keys(session)] == [KeyRole.UNIT]


def test_a_remark_names_what_the_report_has(offices, tmp_path: Path) -> None:
    sent = offices.send(tmp_path / "len")
    for kind, said in ((FIGURE, "không có chỉ tiêu “x.y”"), (SECTION, "không có mục “x.y”")):
        reply = Reply(Outcome.RETURNED, remarks=(Remark(kind, "x.y", "sai"),))
        with pytest.raises(UserError, match=said):
            make_receipt(offices.upper, sent, tmp_path, reply, at=NOW, confirmed=offices.fingerprint())


def test_a_sealed_report_is_opened_by_its_receiver_alone(offices, tmp_path: Path) -> None:
    sent = offices.send(tmp_path / "len", seal=True)
    assert b"data.json" not in sent.read_bytes()
    with pytest.raises(UserError, match="chỉ nơi đó mở được"):
        receive(offices.unit, sent, at=NOW)
    assert import_receipt(offices.unit, answer(offices, sent, tmp_path / "x"), at=NOW).is_new


def test_what_is_owed_in_both_directions(offices, tmp_path: Path) -> None:
    def owed(app: Application, on: date) -> list[tuple[Direction, str, bool]]:
        with app.reading() as session:
            return [(d.direction, d.what, d.is_late) for d in exchange_lists.debts(session, offices.pack, on)]

    assert owed(offices.unit, date(2026, 3, 17)) == [(Direction.WE_OWE, "Báo cáo Quý I năm 2026", False)]
    assert owed(offices.unit, date(2026, 3, 18)) == [(Direction.WE_OWE, "Báo cáo Quý I năm 2026", True)]
    sent = offices.send(tmp_path / "len")
    with offices.unit.transaction("Đã gửi") as session:
        period_states.mark_sent(session, offices.period_id, NOW, on=date(2026, 3, 16))
    waited = [(Direction.OWED_TO_US, "Phiếu phản hồi Quý I năm 2026, lần 1", False)]
    assert owed(offices.unit, date(2026, 3, 18)) == waited
    receive(offices.upper, sent, at=NOW, confirmed=offices.fingerprint())
    assert owed(offices.upper, date(2026, 3, 21)) == [(Direction.WE_OWE, waited[0][1], False)]
    path = answer(offices, sent, tmp_path / "x")
    assert owed(offices.upper, date(2026, 3, 21)) == [(Direction.OWED_TO_US, "Báo cáo Quý I năm 2026, lần 2", False)]
    import_receipt(offices.unit, path, at=NOW)
    assert owed(offices.unit, date(2026, 3, 18)) == [(Direction.WE_OWE, "Báo cáo Quý I năm 2026, lần 2", True)]


def test_a_key_travels_as_a_file_and_as_a_picture(offices, tmp_path: Path) -> None:
    file, slip = (written.path for written in write_own_key(offices.unit, tmp_path / "khoa"))
    assert (file.suffix, slip.suffix) == (".hhkhoa", ".pdf")
    assert read_key_from(str(file)) == own_key(offices.unit) == read_key_from(str(own_key(offices.unit)))
