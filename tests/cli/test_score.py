"""hhapp score …: a round from opening to closing, by commands, each with its JSON."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "Quy chế thi đua.pdf"
    path.write_bytes(b"%PDF-1.4 thu")
    return path


def lines(done: Any) -> dict[str, dict[str, Any]]:
    return {line["code"]: line for line in done.json["lines"]}


def test_open_says_that_the_set_is_a_sample(hhapp: Run) -> None:
    assert "chưa có đợt chấm điểm" in hhapp("score", "list", "--year", "2026").err
    done = hhapp("score", "open", "--year", "2026", "--json")
    assert done.code == 0
    assert "Đây là bộ mẫu" in done.err
    assert (done.json["state"], done.json["due"], len(done.json["lines"])) == ("scoring", "2026-10-05", 71)
    again = hhapp("score", "open", "--year", "2026")
    assert (again.code, again.out) == (1, "")
    assert "Năm 2026 đã có đợt chấm điểm." in again.err


def test_set_na_and_list(hhapp: Run) -> None:
    hhapp("score", "open", "--year", "2026", "--no-survey", "--due", "30/09/2026")
    done = hhapp(
        "score", "set", "--year", "2026", "3.4.1", "numerator=1.960", "denominator=2.000", "--remark", "Quý III"
    )
    assert "1.960/2.000 = 98,00%; (98,00% − 95%)/5% × 5: 3,00 điểm" in done.err
    assert "Chưa có tài liệu kiểm chứng, chưa giải trình." in done.err
    refused = hhapp("score", "set", "--year", "2026", "3.4.1", "numerator=chín")
    assert (refused.code, refused.out) == (1, "")
    assert "3.4.1, Số đạt: “chín” không phải là số." in refused.err
    assert hhapp("score", "na", "--year", "2026", "2.3.1", "--reason", "Không ban hành").code == 0
    assert hhapp("score", "set", "--year", "2026", "1.7.1", "--points", "0,5", "--explain", "Một nửa").code == 0
    told = hhapp("score", "list", "--year", "2026", "--json")
    own = told.json["results"]["self"]["all"]
    assert (own["points"], own["maximum"], own["shown"]) == ("3.5", "69", "3,50")
    row = lines(told)["3.4.1"]
    assert (row["self"], row["lacks"], row["remarks"]["self"]) == ("3", True, "Quý III")
    assert row["inputs"]["numerator"] == {"value": "1960", "fact": "", "source": ""}
    assert (told.json["lacking"], told.json["due"]) == (["3.4.1"], "2026-09-30")
    assert hhapp("score", "na", "--year", "2026", "2.3.1", "--undo").code == 0
    table = hhapp("score", "list", "--year", "2026")
    assert table.out.splitlines()[0].startswith("Mã")
    assert "tự chấm 3,50 điểm" in table.err


def test_facts_are_offered_before_they_are_taken(hhapp: Run) -> None:
    hhapp("score", "open", "--year", "2026")
    words = ("score", "pull", "--year", "2026", "--on", "01/09/2026", "--json")
    offered = {fact["code"]: fact for fact in hhapp(*words, "--dry-run").json["facts"]}
    assert (offered["1.2.1"]["state"], offered["1.2.1"]["value"]) == ("new", "2")
    assert offered["1.1.2"]["state"] == "nothing"
    assert [fact["code"] for fact in hhapp(*words).json["facts"]] == ["1.2.1"]
    assert hhapp(*words).json["facts"] == []


def test_evidence_send_and_return(hhapp: Run, paper: Path) -> None:
    hhapp("score", "open", "--year", "2026")
    hhapp("score", "set", "--year", "2026", "1.7.1", "answer=Có")
    refused = hhapp("score", "send", "--year", "2026")
    assert refused.code == 1
    assert "1.7.1 Có văn bản gắn kết quả CCHC" in refused.err
    files = hhapp("score", "evidence", "--year", "2026", "1.7.1", paper, "--json").json["files"]
    assert [file["name"] for file in files] == ["Quy chế thi đua.pdf"]
    number = files[0]["number"]
    assert hhapp("score", "evidence", "--year", "2026", "1.7.1", "--remove", number, "--json").json["files"] == []
    hhapp("score", "evidence", "--year", "2026", "1.7.1", paper)
    sent = hhapp("score", "send", "--year", "2026", "--on", "2026-10-01", "--number", "45/BC-UBND", "--json")
    assert sent.json["state"] == "sent"
    assert hhapp("score", "set", "--year", "2026", "1.7.1", "answer=Không").code == 1
    assert hhapp("score", "send", "--year", "2026", "--returned", "Thiếu biểu", "--json").json["state"] == "returned"


def test_from_verification_to_the_final_points(hhapp: Run) -> None:
    hhapp("score", "open", "--year", "2026", "--no-survey")
    hhapp("score", "set", "--year", "2026", "3.6.1", "value=90", "--explain", "Ảnh màn hình")
    hhapp("score", "send", "--year", "2026")
    first = hhapp("score", "verify", "--year", "2026", "3.6.1=1", "--remark", "Theo Cổng", "--rest", "--json")
    assert (first.json["state"], lines(first)["3.6.1"]["verified1"]) == ("verifying1", "1")
    assert lines(first)["1.1.1"]["verified1"] == "0"
    assert "Đã ghi 1 điểm thẩm định năm 2026; 65 tiêu chí còn lại lấy điểm tự chấm." in first.err
    assert hhapp("score", "verify", "--year", "2026", "--explain").code == 0
    assert hhapp("score", "set", "--year", "2026", "3.6.1", "--answer", "Cổng đã cập nhật").code == 0
    second = hhapp("score", "verify", "--year", "2026", "3.6.1=1,8", "--json")
    assert (second.json["state"], lines(second)["3.6.1"]["verified2"]) == ("verifying2", "1.8")
    closed = hhapp("score", "final", "--year", "2026", "1.1.1=0,5", "--close", "--number", "9/QĐ-UBND", "--json")
    assert closed.json["state"] == "closed"
    final = closed.json["results"]["final"]["all"]
    assert (final["points"], final["maximum"]) == ("2.3", "70")  # 1,8 + 0,5
    assert hhapp("score", "final", "--year", "2026", "1.1.1=0").code == 1


def test_no_step_is_told_as_done_before_its_turn(hhapp: Run) -> None:
    hhapp("score", "open", "--year", "2026")
    for step in ("verify", "final"):
        refused = hhapp("score", step, "--year", "2026")
        assert (refused.code, refused.out) == (1, "")
        assert "Đợt chấm điểm năm 2026: đang tự chấm, không" in refused.err


def test_ledger_adds_up_and_years_compare(hhapp: Run) -> None:
    hhapp("score", "open", "--year", "2025", "--no-survey")
    hhapp("score", "set", "--year", "2025", "3.6.1", "value=50")
    hhapp("score", "open", "--year", "2026", "--no-survey")
    hhapp("score", "set", "--year", "2026", "3.6.1", "value=90")
    told = hhapp("score", "ledger", "--year", "2026", "--on", "2026-09-25", "--json").json
    assert (told["maximum"], told["expected"], told["at_risk"]) == ("70", "0", "70")
    causes = {(entry["code"], entry["cause"]): entry["points"] for entry in told["entries"]}
    assert causes["3.6.1", "no_evidence"] == "1.8"
    assert causes["3.6.1", "unmet"] == "0.2"
    assert "có nguy cơ mất 70,00 điểm" in hhapp("score", "ledger", "--year", "2026").err
    compared = hhapp("score", "compare", "--year", "2026", "--json").json
    row = next(line for line in compared["lines"] if line["code"] == "3.6.1")
    assert (row["points"], row["points_before"], row["change"]) == ("1.8", "1", "40")
    assert hhapp("score", "compare", "--year", "2026", "--with", "2020").code == 1


def test_sets_go_out_and_come_in(hhapp: Run, tmp_path: Path) -> None:
    out = tmp_path / "bo.xlsx"
    assert hhapp("score", "export-set", "--out", out, "--json").json["components"] == 71
    assert hhapp("score", "export-set", "--out", tmp_path / "bo.txt").code == 1
    assert hhapp("score", "export-set", "--blank", "--out", tmp_path / "trong.xlsx").code == 0
    dry = hhapp("score", "import-set", out, "--dry-run")
    assert (dry.code, "không có lỗi; chưa ghi gì" in dry.err) == (0, True)
    assert hhapp("score", "sets", "--json").json == {"sets": []}
    kept = hhapp("score", "import-set", out, "--json").json
    assert (kept["locked"], kept["sample"]) == (False, True)
    plain = tmp_path / "bo.json"
    assert hhapp("score", "export-set", "--set", kept["id"], "--out", plain).code == 0
    assert hhapp("score", "import-set", plain, "--json").json["id"] == kept["id"]
    faulty = hhapp("score", "import-set", tmp_path / "trong.xlsx")
    assert faulty.code == 1
    assert "Trang tính 'Lĩnh vực': chưa có dòng nào" in faulty.err


def test_report_writes_the_documents_and_the_package(hhapp: Run, paper: Path, tmp_path: Path) -> None:
    hhapp("score", "open", "--year", "2026")
    hhapp("score", "set", "--year", "2026", "1.7.1", "answer=Có", "--explain", "Điều 6 Quy chế")
    hhapp("score", "evidence", "--year", "2026", "1.7.1", paper)
    done = hhapp("score", "report", "--year", "2026", "--out", tmp_path / "ra", "--json")
    assert done.code == 0
    kinds = sorted(file["kind"] for file in done.json["files"])
    assert kinds == ["docx", "docx", "docx", "pdf", "pdf", "pdf", "xlsx", "xlsx"]
    with zipfile.ZipFile(done.json["package"]["path"]) as package:
        names = package.namelist()
    assert names[0] == "000_danh-muc.txt"
    assert names[-1] == "001_1.7.1_quy-che-thi-dua.pdf"
    for file in done.json["files"]:
        if file["kind"] == "docx":
            assert hhapp("document", "check", file["path"]).code == 0
    assert hhapp("score", "report", "--year", "2026", "--kind", "ke_hoach", "--out", tmp_path).code == 1


def test_every_action_can_be_taken_back(hhapp: Run, paper: Path) -> None:
    hhapp("score", "open", "--year", "2026")
    hhapp("score", "set", "--year", "2026", "1.1.2", "numerator=27", "denominator=30")
    hhapp("score", "set", "--year", "2026", "1.1.2", "numerator=30")
    hhapp("score", "evidence", "--year", "2026", "1.1.2", paper)
    assert lines(hhapp("score", "list", "--year", "2026", "--json"))["1.1.2"]["self"] == "1.5"
    for left in ("1.5", "1.35", None):
        assert hhapp("undo").code == 0
        row = lines(hhapp("score", "list", "--year", "2026", "--json"))["1.1.2"]
        assert (row["self"], row["evidence"]) == (left, 0)
    assert hhapp("undo").code == 0
    assert "chưa có đợt chấm điểm" in hhapp("score", "list", "--year", "2026").err


def test_the_shared_set_in_words_comes_in_whole(hhapp: Run, shared: Path) -> None:
    file = shared / "data" / "samples" / "criteria-commune-100.json"
    done = hhapp("score", "import-set", file, "--year", "2027", "--name", "Bộ chung", "--json")
    assert done.code == 0
    told = (done.json["criteria"], done.json["components"], done.json["total"], done.json["sample"])
    assert told == (47, 71, "100", True)
    assert "47 tiêu chí, 71 tiêu chí thành phần, 100 điểm" in done.err
    assert "đọc từ lời văn: 1.1.1, 1.1.2" in done.err
    assert len(done.json["worded"]) == 43
    hhapp("score", "open", "--year", "2027", "--set", done.json["id"])
    scored = hhapp("score", "set", "--year", "2027", "3.4.1", "numerator=98", "denominator=100")
    assert "(98,00% − 95%)/5% × 5: 3,00 điểm" in scored.err
