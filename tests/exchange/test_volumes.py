"""A submission with evidence in several files: none too large, each whole by itself, a missing one named."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hhapp.bootstrap import start
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange.inbox import look_into
from hhapp.exchange.outgoing import send_out, write_submission
from hhapp.exchange.sample_year import fill_sample_year
from hhapp.exchange.submission import read_submission
from hhapp.exchange.volumes import EvidencePart, Sender, build_volumes, missing_volumes
from hhapp.packs.context import ReportContext
from hhapp.services import periods, units
from hhapp.storage import evidence

CREATED = datetime(2026, 3, 15, 8, 30, 5, tzinfo=UTC)
DOCUMENTS = {"BC.pdf": b"%PDF-1.7 x"}
SENDER = Sender(b"1" * 32)
LIMIT = 200_000


def proofs(folder: Path, sizes: list[int]) -> list[EvidencePart]:
    """Files of these sizes, with names as clerks give them."""
    made = []
    for at, size in enumerate(sizes):
        path = folder / f"{at}"
        path.write_bytes(bytes([at % 251]) * size)
        made.append(EvidencePart(f"Nhiệm vụ {at}: Biên bản số {at}.pdf", path, size))
    return made


def build(context: ReportContext, parts: list[EvidencePart], most: int = LIMIT) -> tuple[tuple[str, bytes], ...]:
    return build_volumes(context, DOCUMENTS, parts, stem="BC", sender=SENDER, created=CREATED, most_bytes=most)


def test_a_report_alone_is_one_file(context: ReportContext) -> None:
    ((name, content),) = build(context, [])
    assert name == "BC.hhbc"
    check = read_submission(content)
    assert check.ok
    assert (check.manifest.volume.of, check.manifest.titles) == (1, {})


def test_evidence_goes_along_with_its_names(context: ReportContext, tmp_path: Path) -> None:
    made = build(context, proofs(tmp_path, [100_000, 90_000, 10]))
    assert [name for name, _ in made] == ["BC.hhbc", "BC_P2.hhbc", "BC_P3.hhbc"]
    checks = [read_submission(content) for _, content in made]
    assert all(check.ok for check in checks)
    assert all(len(content) <= LIMIT for _, content in made)
    assert checks[1].manifest.titles == {"MC-001.pdf": "Nhiệm vụ 0: Biên bản số 0.pdf"}
    assert list(checks[2].manifest.titles) == ["MC-002.pdf", "MC-003.pdf"]
    assert checks[2].parts["MC-003.pdf"] == bytes([2]) * 10
    assert missing_volumes(checks) == ()
    assert missing_volumes(checks[::2]) == ("Thiếu phần 2/3 của gói: tệp BC_P2.hhbc.",)
    assert len(missing_volumes(checks[1:2])) == 2


@settings(max_examples=25, deadline=None)
@given(sizes=st.lists(st.integers(0, 140_000), max_size=8))
def test_every_file_arrives_once_and_in_order(
    context: ReportContext, tmp_path_factory: pytest.TempPathFactory, sizes: list[int]
) -> None:
    parts = proofs(tmp_path_factory.mktemp("mc"), sizes)
    made = build(context, parts)
    checks = [read_submission(content) for _, content in made]
    assert all(check.ok for check in checks)
    assert all(len(content) <= LIMIT for _, content in made)
    arrived = [check.parts[name] for check in checks for name in check.parts if name.startswith("MC-")]
    assert arrived == [part.path.read_bytes() for part in parts]
    assert missing_volumes(checks) == ()


def test_volumes_of_two_sendings_do_not_mix(context: ReportContext, tmp_path: Path) -> None:
    parts = proofs(tmp_path, [100_000, 100_000])
    first = build(context, parts)
    later = build_volumes(
        context, DOCUMENTS, parts, stem="BC", sender=SENDER, created=CREATED.replace(hour=9), most_bytes=LIMIT
    )
    checks = [read_submission(content) for _, content in (*first[:1], *later[1:])]
    assert "Thiếu phần 2/3 của gói: tệp BC_P2.hhbc." in missing_volumes(checks)
    assert "Thiếu phần 1/3 của gói: tệp BC.hhbc." in missing_volumes(checks)


def test_what_cannot_go_is_named(context: ReportContext, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Tài liệu “Nhiệm vụ 1: Biên bản số 1.pdf” .* lớn hơn một tệp gửi"):
        build(context, proofs(tmp_path, [10, 300_000]))
    with pytest.raises(UserError, match="cần 11 tệp gửi, quá mức 9"):
        build(context, proofs(tmp_path, [120_000] * 10))
    with pytest.raises(UserError, match="Báo cáo lớn hơn mức"):
        build(context, [], 1_000)
    gone = EvidencePart("Nhiệm vụ 1: a.pdf", tmp_path / "không có", 5)
    with pytest.raises(EnvironmentFault, match="Không đọc được tài liệu kiểm chứng"):
        build(context, [gone])


def test_an_offices_evidence_goes_with_its_report(tmp_path: Path) -> None:
    app = start(tmp_path / "dữ liệu")
    fill_sample_year(app)
    pack = app.packs.default()
    with app.reading() as session:
        kept = {file.name for file in evidence.kept_files(session)}
        rows = periods.period_rows(session, pack, units.own_unit(session).id)
        period_id = next(row.id for row in rows if row.code == "2026-Q1")
    sent = send_out(app, pack, period_id, tmp_path / "ra", ("hhbc",), evidence=True)
    first, second = sent.submission
    looked = look_into([first])
    assert looked.ok
    assert [path for path, _ in looked.checks] == [first, second]
    titles = looked.checks[1][1].manifest.titles.values()
    assert titles
    assert {title.partition(": ")[2] for title in titles} <= kept
    (tmp_path / "usb").mkdir()
    written = write_submission(app, [first], tmp_path / "usb", slip=sent.slip)
    assert [path.name for path in written.files] == [first.name, second.name, sent.slip.name]
    assert all(len(path.name) <= 50 and path.name.isascii() for path in written.files)
    second.unlink()
    with pytest.raises(UserError, match="Thiếu phần 2/2"):
        write_submission(app, [first], tmp_path / "usb")
    app.close()
