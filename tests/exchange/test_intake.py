"""A folder of submissions at an office above: every file has its fate, all that is welcome is one action."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.exchange import intake
from hhapp.exchange.inbox import receive
from hhapp.exchange.intake import Dry, Fate
from hhapp.exchange.key_exchange import own_key
from hhapp.exchange.keys import PublicKey, public_key
from hhapp.exchange.originals import path_of_original, write_originals
from hhapp.exchange.sample_province import Commune, communes, make_submissions, set_up_province
from hhapp.exchange.submission import build_submission
from hhapp.exchange.submission_view import view_submission
from hhapp.exchange.volumes import EvidencePart, Sender, build_volumes
from hhapp.models import Unit
from hhapp.packs.context import PackInfo, ReportContext
from hhapp.services import received, units
from hhapp.services.received import counted_reports, received_rows

SENT = datetime(2026, 3, 16, 8, tzinfo=UTC)
NOW = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)
COUNT = 6


@pytest.fixture(scope="session")
def empty_province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office above with its communes, all keys but the last one's confirmed; nothing received."""
    root = tmp_path_factory.mktemp("tỉnh mẫu") / "tỉnh"
    app = start(root)
    below = communes(COUNT)
    with app.transaction("Lập tỉnh mẫu") as session:
        set_up_province(session, app.packs.default(), below[:-1])
    with app.transaction("Thêm xã") as session:
        own = units.own_unit(session)
        assert own is not None
        session.add(Unit(code=below[-1].code, name=below[-1].name, level="xa", superior_id=own.id))
    app.close()
    return root


@pytest.fixture
def upper(empty_province: Path, tmp_path: Path):
    shutil.copytree(empty_province, tmp_path / "tỉnh")
    app = start(tmp_path / "tỉnh")
    yield app
    app.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "gói nhận"
    folder.mkdir()
    return folder


def sent_by(upper: Application, folder: Path, *numbers: int, version: int = 1, **how: Any) -> tuple[Path, ...]:
    senders = [commune for commune in communes(COUNT + 2) if commune.number in numbers]
    return make_submissions(folder, upper.packs.default(), senders, "2026-Q1", created=SENT, version=version, **how)


def fates(dry: Dry) -> dict[str, Fate]:
    return {line.path.name: line.fate for line in dry.lines}


def dump(app: Application) -> dict[str, list[Any]]:
    """Every row but the history, which remembers what was undone too."""
    with closing(sqlite3.connect(app.folder.database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        ours = [name for name in names if name not in ("history_action", "changed_row", "sqlite_sequence")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=str) for name in ours}


def kept(app: Application) -> list[Path]:
    return [path for path in app.folder.received.rglob("*") if path.is_file()]


def changed(upper: Application, sender: Commune, folder: Path, name: str, **what: Any) -> Path:
    """A submission of the commune, rightly signed, with parts of its report replaced."""
    (path,) = make_submissions(folder, upper.packs.default(), [sender], "2026-Q1", created=SENT)
    context = replace(report_in(path), **what)
    path.unlink()
    target = folder / name
    target.write_bytes(build_submission(context, {}, created=SENT, seed=sender.seed))
    return target


def report_in(path: Path) -> ReportContext:
    from hhapp.exchange.inbox import report_in as read
    from hhapp.exchange.submission import check_submission

    return read(check_submission(path))


def test_every_file_has_its_fate(upper: Application, inbox: Path, tmp_path: Path) -> None:
    below = communes(COUNT + 2)
    (older,) = sent_by(upper, tmp_path, 1)
    (newer,) = sent_by(upper, tmp_path, 1, version=2)
    (known,) = sent_by(upper, tmp_path, 2)
    receive(upper, newer, at=NOW)
    receive(upper, known, at=NOW)
    for path in (older, known):
        shutil.copy(path, inbox)
    sent_by(upper, inbox, 3)
    (damaged,) = sent_by(upper, tmp_path, 4)
    spoilt = bytearray(damaged.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    (inbox / "hong.hhbc").write_bytes(spoilt)
    (inbox / "cut.hhbc").write_bytes(damaged.read_bytes()[:-100])
    changed(upper, replace(below[4], seed=below[0].seed), inbox, "la.hhbc")
    sent_by(upper, inbox, 6)  # of a unit whose key nobody confirmed
    sent_by(upper, inbox, 7)  # of no unit of ours
    (inbox / "thu.docx").write_bytes(b"PK")
    (inbox / "xa.hhkhoa").write_text(str(PublicKey(below[5].code, below[5].name, public_key(below[5].seed))))
    (inbox / "kin").mkdir()
    sent_by(upper, inbox / "kin", 4, receiver=public_key(b"1" * 32))
    before, files = dump(upper), kept(upper)
    dry = intake.look(upper, [inbox])
    assert fates(dry) == {
        older.name: Fate.OLDER,
        known.name: Fate.KNOWN,
        "BC_CCHC_H00-0003_2026-Q1_L1.hhbc": Fate.GOOD,
        "hong.hhbc": Fate.DAMAGED,
        "cut.hhbc": Fate.DAMAGED,
        "la.hhbc": Fate.WRONG_KEY,
        "BC_CCHC_H00-0006_2026-Q1_L1.hhbc": Fate.UNCONFIRMED,
        "BC_CCHC_H00-0007_2026-Q1_L1.hhbc": Fate.UNKNOWN_UNIT,
        "thu.docx": Fate.NOT_SUBMISSION,
        "xa.hhkhoa": Fate.KEY_FILE,
        damaged.name: Fate.NOT_OURS,
    }
    assert (dump(upper), kept(upper)) == (before, files)


def test_what_is_sealed_for_this_office_is_opened(upper: Application, inbox: Path) -> None:
    (path,) = sent_by(upper, inbox, 1, receiver=own_key(upper).key)
    assert fates(intake.look(upper, [inbox])) == {path.name: Fate.GOOD}
    raw = bytearray(path.read_bytes())
    raw[-1] ^= 1
    path.write_bytes(raw)
    assert fates(intake.look(upper, [inbox])) == {path.name: Fate.DAMAGED}


def test_broken_rules_are_told_and_taken(upper: Application, inbox: Path) -> None:
    (path,) = sent_by(upper, inbox, 1)
    report = report_in(path)
    wrong = replace(report.figures["cv.dat_chuan"], value=Decimal(999), shown="999")
    path.unlink()
    path = changed(upper, communes(1)[0], inbox, "sai.hhbc", figures={**report.figures, "cv.dat_chuan": wrong})
    (line,) = intake.look(upper, [path]).lines
    assert line.fate is Fate.REMARKED
    assert "không thể nhiều hơn tổng số (5.3)" in line.reasons[0]
    changed(upper, communes(1)[0], inbox, "sai.hhbc", remarks=("Còn 2 số liệu chưa nhập.",))
    dry = intake.look(upper, [inbox])
    assert (dry.lines[0].fate, dry.lines[0].reasons) == (Fate.REMARKED, ("Còn 2 số liệu chưa nhập.",))
    intake.take_in(upper, dry, at=NOW)
    with upper.reading() as session:
        assert counted_reports(session, "2026-Q1")[0].remarks == ("Còn 2 số liệu chưa nhập.",)


def test_other_packs_meet_by_their_codes(upper: Application, inbox: Path) -> None:
    sender = communes(1)[0]
    pack = upper.packs.default()
    other = changed(upper, sender, inbox, "cu.hhbc", pack=PackInfo(pack.id, "0.1", "Mẫu cũ", sample=True))
    (line,) = intake.look(upper, [other]).lines
    assert line.fate is Fate.OTHER_PACK
    assert "58/58 số liệu có ở cả hai" in line.reasons[0]
    other.unlink()
    changed(upper, sender, inbox, "la.hhbc", pack=PackInfo("tinh-khac", "1.0", "Mẫu khác", sample=False), figures={})
    (line,) = intake.look(upper, [inbox]).lines
    assert line.fate is Fate.FOREIGN_PACK


def test_nothing_is_guessed_where_two_files_differ(upper: Application, inbox: Path) -> None:
    (path,) = sent_by(upper, inbox, 1)
    shutil.copy(path, inbox / "Z_sao.hhbc")
    dry = intake.look(upper, [inbox])
    assert [line.fate for line in dry.lines] == [Fate.GOOD, Fate.KNOWN]
    assert dry.lines[1].reasons == (f"Trùng với tệp {path.name}.",)
    changed(upper, communes(1)[0], inbox / "..", "khac.hhbc", remarks=("Khác.",)).replace(inbox / "Z_sao.hhbc")
    assert [line.fate for line in intake.look(upper, [inbox]).lines] == [Fate.CONFLICT] * 2


def test_the_same_issue_with_other_words_is_refused(upper: Application, inbox: Path) -> None:
    (path,) = sent_by(upper, inbox, 1)
    receive(upper, path, at=NOW)
    path.unlink()
    changed(upper, communes(1)[0], inbox, "khac.hhbc", remarks=("Khác.",))
    (line,) = intake.look(upper, [inbox]).lines
    assert (line.fate, "bản sửa phải là lần 2" in line.reasons[0]) == (Fate.CONFLICT, True)


def test_volumes_go_together(upper: Application, inbox: Path, tmp_path: Path) -> None:
    sender = communes(1)[0]
    (path,) = sent_by(upper, tmp_path, 1)
    proof = tmp_path / "bien-ban.pdf"
    proof.write_bytes(b"%PDF-" + b"x" * 2_000)
    parts = [EvidencePart("Biên bản", proof, proof.stat().st_size)]
    volumes = build_volumes(report_in(path), {}, parts, stem="BC_1", sender=Sender(sender.seed), created=SENT)
    for name, content in volumes:
        (inbox / name).write_bytes(content)
    dry = intake.look(upper, [inbox])
    assert fates(dry) == {"BC_1.hhbc": Fate.GOOD, "BC_1_P2.hhbc": Fate.PART}
    intake.take_in(upper, dry, at=NOW)
    with upper.reading() as session:
        (row,) = received_rows(session)
    assert [each.name for each in row.originals] == ["BC_1.hhbc", "BC_1_P2.hhbc"]
    written = write_originals(upper.folder, row.originals, tmp_path / "ra")
    assert [each.path.read_bytes() for each in written] == [content for _, content in volumes]
    (inbox / "BC_1_P2.hhbc").unlink()
    (line,) = intake.look(upper, [inbox]).lines
    assert (line.fate, "Thiếu phần 2/2" in line.reasons[0]) == (Fate.INCOMPLETE, True)
    (inbox / "BC_1.hhbc").replace(inbox / "mot minh.hhbc")
    with pytest.raises(UserError, match="Thiếu phần 2/2"):
        receive(upper, inbox / "mot minh.hhbc", at=NOW)


def test_keys_are_confirmed_by_their_fingerprints(upper: Application, inbox: Path) -> None:
    sent_by(upper, inbox, 6)
    sender = communes(COUNT)[-1]
    (inbox / "khoa.hhkhoa").write_text(str(PublicKey(sender.code, sender.name, public_key(sender.seed))))
    dry = intake.look(upper, [inbox])
    (key,) = dry.unconfirmed()
    assert (key.unit_code, key.files, key.offered_in) == (sender.code, 1, "khoa.hhkhoa")
    with pytest.raises(UserError, match="chưa có khóa nào được xác nhận"):
        intake.confirm(upper, dry, [key.fingerprint, "AAAA BBBB"], at=NOW)
    assert intake.judged(upper, dry) == dry
    again = intake.confirm(upper, dry, [key.fingerprint.lower().replace(" ", "")], at=NOW)
    assert [line.fate for line in again.lines] == [Fate.GOOD, Fate.KEY_FILE]
    assert intake.take_in(upper, again, at=NOW).ids


def test_taken_in_undone_and_taken_in_again(upper: Application, inbox: Path) -> None:
    paths = sent_by(upper, inbox, 1, 2, 3, 4, 5)
    before = dump(upper)
    dry = intake.look(upper, [inbox])
    taken = intake.take_in(upper, dry, at=NOW)
    assert taken.sentence == "Đã nhận 5 gói; bản gốc giữ nguyên trong thư mục dữ liệu."
    after = dump(upper)
    with upper.reading() as session:
        reports = counted_reports(session, "2026-Q1")
        rows = received_rows(session)
    assert sum(each.figures["tthc.truc_tiep"] for each in reports) == 612 * (2 + 3 + 1 + 2 + 3) + 455 * (2 + 4 + 1 + 3)
    originals = {hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    assert {row.originals[0].sha256 for row in rows} == originals
    for path in paths:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert path_of_original(upper.folder, digest).read_bytes() == path.read_bytes()
    assert upper.undo_last() == "Nhận 5 gói từ gói nhận"
    assert dump(upper) == before
    assert len(intake.take_in(upper, intake.look(upper, [inbox]), at=NOW).ids) == 5
    assert [len(rows) for rows in dump(upper).values()] == [len(rows) for rows in after.values()]


def test_a_unit_that_ended_is_told(upper: Application, inbox: Path) -> None:
    with upper.transaction("Kết thúc") as session:
        session.query(Unit).filter_by(code=communes(1)[0].code).one().valid_to = date(2026, 2, 28)
    sent_by(upper, inbox, 1)
    (line,) = intake.look(upper, [inbox]).lines
    assert (line.fate, line.reasons) == (
        Fate.GOOD,
        ("Đơn vị kết thúc ngày 28/02/2026, trước ngày cuối kỳ 14/03/2026.",),
    )


def test_copies_are_settled_also_where_the_system_syncs_files_only(
    upper: Application, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.sync", raising=False)  # as on Windows
    sent_by(upper, inbox, 1, 2)
    assert len(intake.take_in(upper, intake.look(upper, [inbox]), at=NOW).ids) == 2
    assert len(kept(upper)) == 2


class Stopped(Exception):
    """As the window's way of stopping: raised out of the report on progress."""


@pytest.mark.parametrize("at", [0, 2, 5])
def test_stopping_writes_nothing(upper: Application, inbox: Path, at: int) -> None:
    sent_by(upper, inbox, 1, 2, 3, 4, 5)
    dry, before = intake.look(upper, [inbox]), dump(upper)

    def stop(done: int, _total: int, _text: str) -> None:
        if done == at:
            raise Stopped

    with pytest.raises(Stopped):
        intake.look(upper, [inbox], stop if at < 5 else lambda *_: (_ for _ in ()).throw(Stopped))
    with pytest.raises(Stopped):
        intake.take_in(upper, dry, at=NOW, progress=stop)
    assert (dump(upper), kept(upper)) == (before, [])


def test_a_file_that_changed_meanwhile_stops_all(upper: Application, inbox: Path) -> None:
    paths = sent_by(upper, inbox, 1, 2)
    dry, before = intake.look(upper, [inbox]), dump(upper)
    shutil.copy(paths[0], paths[1])
    with pytest.raises(UserError, match="đã thay đổi từ lúc xem"):
        intake.take_in(upper, dry, at=NOW)
    assert (dump(upper), kept(upper)) == (before, [])


def test_only_what_was_chosen(upper: Application, inbox: Path) -> None:
    paths = sent_by(upper, inbox, 1, 2)
    dry = intake.look(upper, [inbox])
    assert len(intake.take_in(upper, dry, at=NOW, chosen=paths[:1]).ids) == 1
    with pytest.raises(UserError, match="Không có gói nào"):
        intake.take_in(upper, dry, at=NOW, chosen=())
    with pytest.raises(UserError, match="Không có tệp hoặc thư mục"):
        intake.look(upper, [inbox / "không có"])


def test_both_issues_in_one_folder_are_taken_in_order(upper: Application, inbox: Path) -> None:
    sent_by(upper, inbox, 1, version=2)
    sent_by(upper, inbox, 1)
    taken = intake.take_in(upper, intake.look(upper, [inbox]), at=NOW)
    with upper.reading() as session:
        (report,) = counted_reports(session, "2026-Q1")
        assert [received.received_row(session, each).version for each in taken.ids] == [1, 2]
    assert report.version == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"figures": {"a": {"value": "1e9", "shown": ""}}},
        {"figures": {"a": {"value": 1, "shown": ""}}},
        {"figures": [1]},
        {"remarks": [1]},
        {"handed": [{"office": []}]},
        {"period": {"year": "2026"}},
    ],
)
def test_hostile_data_is_told_as_damaged(upper: Application, inbox: Path, wrong: dict[str, Any]) -> None:
    from hhapp.exchange.report_content import ContentReader
    from hhapp.exchange.submission import check_submission

    (path,) = sent_by(upper, inbox, 1)
    check = check_submission(path)
    told = {**check.told, **{key: {**check.told[key], **new} if key == "period" else new for key, new in wrong.items()}}
    with pytest.raises(UserError, match="không phải báo cáo"):
        ContentReader(upper.packs.default()).read(replace(check, told=told))


def test_the_first_volume_tells_what_the_others_hold(upper: Application, inbox: Path, tmp_path: Path) -> None:
    sender = communes(1)[0]
    (path,) = sent_by(upper, tmp_path, 1)
    proof = tmp_path / "bien-ban.pdf"
    proof.write_bytes(b"%PDF-")
    parts = [EvidencePart("Nhiệm vụ 3: biên bản.pdf", proof, 5)]
    for name, content in build_volumes(
        report_in(path), {}, parts, stem="BC_1", sender=Sender(sender.seed), created=SENT
    ):
        (inbox / name).write_bytes(content)
    (line,) = (each for each in view_submission(inbox / "BC_1.hhbc").lines if each.what == "MC-001.pdf")
    assert (line.heading, "biên bản.pdf" in line.says) == ("Tệp BC_1_P2.hhbc", True)
    (inbox / "BC_1_P2.hhbc").unlink()
    view = view_submission(inbox / "BC_1.hhbc")
    (line,) = (each for each in view.lines if each.what == "MC-001.pdf")
    assert (line.heading, line.says) == ("Tệp BC_1_P2.hhbc (không có ở đây)", "Nhiệm vụ 3: biên bản.pdf")
    assert view.findings
