"""The way of a submission on the command line, up and down again, between two data folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import segno

from hhapp.cli import main
from hhapp.documents.pdf_text import page_letters
from hhapp.exchange.slips import slip_text
from hhapp.exchange.submission import check_submission

Run = Callable[..., Any]
PERIOD = ("--period", "2026-Q1")


@pytest.fixture
def upper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], new_folder: Callable[[Path], Path]
) -> Callable[..., tuple[int, str, str]]:
    """Runs a command of the office above, which has a folder and a name of its own."""
    from hhapp.bootstrap import start
    from hhapp.services import units

    app = start(new_folder(tmp_path / "tỉnh"))
    with app.transaction("Lập đơn vị") as session:
        units.set_up_unit(session, app.packs.default(), name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
    app.close()

    def run(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--data-dir", str(tmp_path / "tỉnh"), *(str(word) for word in words)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def sent(hhapp: Run, data_dir: Path, tmp_path: Path, once: Callable[..., None]) -> Path:
    """The locked report of the commune, exported."""
    once("báo cáo đã khóa", lambda: lock_and_export(hhapp, tmp_path / "ra"), data_dir, tmp_path / "ra")
    (path,) = (tmp_path / "ra").iterdir()
    return path


def lock_and_export(hhapp: Run, out: Path) -> None:
    hhapp("period", "open", *PERIOD)
    rows = hhapp("indicator", "list", *PERIOD, "--json").json["indicators"]
    hhapp(
        "indicator", "set", *PERIOD, *(f"{r['code']}=0" for r in rows if r["editable"] and r["code"] != "dt.khao_sat")
    )
    hhapp("indicator", "missing", *PERIOD, "dt.khao_sat=chưa khảo sát")
    assert hhapp("period", "lock", *PERIOD).code == 0
    assert hhapp("report", "make", *PERIOD, "--out", out, "--format", "hhbc").code == 0


def test_up_and_down_again(hhapp: Run, upper: Any, sent: Path, tmp_path: Path) -> None:
    mine = hhapp("key", "show", "--json").json["fingerprint"]
    assert upper("key", "show", "--out", tmp_path / "khoa")[0] == 0
    (key,) = (tmp_path / "khoa").glob("*.hhkhoa")
    theirs = upper("key", "show", "--json")[2].strip().rpartition(": ")[2]
    wrong = hhapp("key", "confirm", key, "--as", "superior", "--fingerprint", mine)
    assert (wrong.code, "không khớp" in wrong.err) == (1, True)
    assert hhapp("key", "confirm", key, "--as", "superior", "--fingerprint", theirs).code == 0
    (known,) = hhapp("key", "list", "--json").json
    assert (known["role"], known["code"], known["fingerprint"]) == ("superior", "H00", theirs)

    (tmp_path / "usb").mkdir()
    written = hhapp("submission", "write", sent, "--to", tmp_path / "usb")
    assert "Đã ghi và đọc lại đúng 2 tệp" in written.err
    stick = tmp_path / "usb" / sent.name
    assert f"dấu khóa {mine}" in hhapp("submission", "check", stick).err
    code, _, told = upper("submission", "check", stick, "--received")
    assert code == 1
    assert "Chưa xác nhận khóa" in told

    reply = (
        "--figure",
        "tthc.tiep_nhan=Chưa khớp một cửa",
        "--words",
        "Sửa rồi gửi lại",
        "--reopen",
        "--due",
        "25/03/2026",
    )
    refused = upper("receipt", "make", stick, "--out", tmp_path / "usb", "--return", *reply)
    assert refused[0] == 1
    assert mine in refused[2]
    made = upper("receipt", "make", stick, "--out", tmp_path / "usb", "--return", *reply, "--confirm", mine)
    assert made[0] == 0, made[2]
    (receipt,) = (tmp_path / "usb").glob("*.hhpn")
    shown = hhapp("receipt", "show", receipt, "--json").json
    assert (shown["outcome"], shown["signed_by"], shown["may_reopen"]) == ("returned", theirs, True)
    assert "Chưa khớp một cửa" in hhapp("receipt", "show", receipt).out
    taken = hhapp("receipt", "import", receipt, "--json")
    assert (taken.code, taken.json["new"]) == (0, True)
    assert hhapp("receipt", "import", receipt, "--json").json["new"] is False
    (period,) = hhapp("period", "list", "--json").json
    assert (period["state"], period["version"]) == ("đang nhập", 2)
    (owed,) = hhapp("submission", "list", "--on", "20/03/2026", "--json").json
    assert (owed["direction"], owed["what"], owed["is_late"]) == ("we_owe", "Báo cáo Quý I năm 2026, lần 2", True)
    code, listed, _ = upper("submission", "list")
    assert "Đang chờ nhận" in listed
    assert "đã trả lại" in listed


def test_a_key_is_forgotten(hhapp: Run, upper: Any, tmp_path: Path) -> None:
    text = upper("key", "show")[1].strip()
    print_ = hhapp("key", "confirm", text, "--as", "unit", "--fingerprint", upper("key", "show")[2].rpartition(": ")[2])
    assert print_.code == 0
    assert "đơn vị gửi" in hhapp("key", "list").out
    assert hhapp("key", "forget", 1).code == 0
    assert hhapp("key", "forget", 1).code == 1
    assert hhapp("key", "list", "--json").json == []


def test_anybody_may_look_inside(hhapp: Run, sent: Path, tmp_path: Path) -> None:
    before = sent.read_bytes()
    lines = hhapp("submission", "show", sent, "--json").json["lines"]
    says = {line["what"]: line["says"] for line in lines}
    assert says["Kỳ báo cáo"] == "Quý I năm 2026 (15/12/2025 – 14/03/2026)"
    assert any(line["code"] == "tthc.tiep_nhan" for line in lines)
    assert "Người ký gói" in hhapp("submission", "show", sent).out
    assert sent.read_bytes() == before
    sent.write_bytes(before[:-1])
    spoilt = hhapp("submission", "show", sent)
    assert (spoilt.code, spoilt.out) == (1, "")


def test_the_slip_says_what_was_sent(hhapp: Run, sent: Path, tmp_path: Path) -> None:
    done = hhapp("submission", "slip", sent, "--out", tmp_path / "phieu")
    assert done.code == 0
    (slip,) = (tmp_path / "phieu").iterdir()
    assert slip.name == f"{sent.stem}_PHIEU.pdf"
    (page,) = page_letters(slip.read_bytes())
    fingerprint = hhapp("key", "show", "--json").json["fingerprint"]
    for said in ("PHIẾU GỬI BÁO CÁO", "Quý I năm 2026, lần 1", sent.name, fingerprint):
        assert said.replace(" ", "") in page
    manifest = check_submission(sent).manifest
    text = slip_text(manifest, next(part.sha256 for part in manifest.parts if part.name == "data.json"))
    segno.make(text, error="m", micro=False).save(str(tmp_path / "phieu.png"), scale=6, border=4)
    for code in (text, tmp_path / "phieu.png"):
        assert "cùng một lần gửi" in hhapp("submission", "verify-qr", code, sent).err
    other = hhapp("submission", "verify-qr", text.replace("2026-Q1|1", "2026-Q1|2"), sent, "--json")
    assert (other.code, other.json["findings"]) == (1, ["Khác lần báo cáo: phiếu ghi 2, tệp gửi ghi 1."])
    assert "chép lại cho đủ" in hhapp("submission", "verify-qr", text.rpartition("|")[0], sent).err
    sent.write_bytes(b"PK")
    assert "không dùng được" in hhapp("submission", "verify-qr", text, sent).err
    assert hhapp("submission", "slip", sent, "--out", tmp_path / "phieu").code == 1


def test_a_submission_is_taken_in_once(hhapp: Run, upper: Any, sent: Path) -> None:
    mine = hhapp("key", "show", "--json").json["fingerprint"]
    assert mine in upper("submission", "receive", sent)[2]
    for confirm in (("--confirm", mine), ()):
        code, _, said = upper("submission", "receive", sent, *confirm)
        assert (code, "chưa trả lời" in said) == (0, True)
    assert upper("submission", "list")[1].count("Phiếu phản hồi Quý I năm 2026, lần 1") == 1
    sent.write_bytes(sent.read_bytes()[:-1])
    assert upper("submission", "receive", sent)[0] == 1


def test_wrong_words_of_a_receipt(hhapp: Run, upper: Any, sent: Path, tmp_path: Path) -> None:
    code, _, said = upper("receipt", "make", sent, "--out", tmp_path, "--return", "--figure", "tthc.tiep_nhan")
    assert (code, "không có dạng MÃ=LỜI" in said) == (1, True)
    assert upper("receipt", "make", sent, "--out", tmp_path)[0] == 2
    (tmp_path / "x.hhpn").write_text("{}", encoding="utf-8")
    assert "không phải phiếu phản hồi" in hhapp("receipt", "import", tmp_path / "x.hhpn").err


def test_sealing_needs_the_superiors_key(hhapp: Run, upper: Any, sent: Path, tmp_path: Path) -> None:
    refused = hhapp("report", "make", *PERIOD, "--out", tmp_path / "kín", "--format", "hhbc", "--seal")
    assert (refused.code, "chưa niêm phong được" in refused.err) == (1, True)
    text, fingerprint = upper("key", "show")[1].strip(), upper("key", "show")[2].rpartition(": ")[2]
    assert hhapp("key", "confirm", text, "--as", "superior", "--fingerprint", fingerprint).code == 0
    assert hhapp("report", "make", *PERIOD, "--out", tmp_path / "kín", "--format", "hhbc", "--seal").code == 0
    (sealed,) = (tmp_path / "kín").iterdir()
    assert hhapp("submission", "check", sealed).code == 1
    assert upper("submission", "check", sealed)[0] == 0
