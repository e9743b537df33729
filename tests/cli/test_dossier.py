"""The register of late dossiers and its letters from the command line, as a clerk would."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Run = Callable[..., Any]
HEAD = ["STT", "Mã hồ sơ", "Lĩnh vực", "Chủ hồ sơ", "Ngày hẹn trả", "Lý do trễ hạn", "Ngày hẹn lại", "Ngày trả kết quả"]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["DANH SÁCH HỒ SƠ"],
        HEAD,
        [1, "H-1", "Đất đai", "Nguyễn Văn An", date(2026, 3, 12), "Chờ ý kiến", date(2026, 3, 20), None],
        [2, "H-2", "Xây dựng", "Trần Thị Bưởi", "13/03/2026", "Xác minh thêm", "23/03/2026", "19/03/2026"],
        [3, "H-3", "Đất đai", "Lê Văn Cam", "31/02/2026", None, None, None],
    ):
        sheet.append(row)
    book.save(tmp_path / "mot-cua.xlsx")
    return tmp_path / "mot-cua.xlsx"


def test_a_list_comes_in_and_letters_go_out_once(hhapp: Run, listed: Path, tmp_path: Path) -> None:
    dry = hhapp("dossier", "import", listed, "--dry-run")
    assert "H-3" in dry.out
    assert "không có trong lịch" in dry.out
    assert hhapp("dossier", "list", "--json").json == []
    done = hhapp("dossier", "import", listed, "--json")
    assert [row["fate"] for row in done.json] == ["new", "new", "refused"]
    assert "Đã thêm 2 hồ sơ" in done.err
    rows = hhapp("dossier", "list", "--on", "16/03/2026", "--json").json
    assert [(row["code"], row["status"], row["days_late"]) for row in rows] == [
        ("H-1", "overdue", 4),
        ("H-2", "overdue", 3),
    ]
    made = hhapp("dossier", "letter", "--out", tmp_path / "thu", "--on", "16/03/2026", "--json")
    assert made.json["letters"] == ["01/PXL-UBND", "02/PXL-UBND"]
    assert len(list((tmp_path / "thu").glob("*.docx"))) == 1
    again = hhapp("dossier", "letter", "--out", tmp_path / "thu", "--on", "17/03/2026")
    assert (again.code, again.err.splitlines()[0]) == (1, "Không có thư xin lỗi nào để lập.")
    assert "H-1: đã có thư" in hhapp("dossier", "letter", "H-1", "--out", tmp_path / "thu").err
    letters = hhapp("dossier", "list", "--json").json[0]["letters"]
    assert letters[0]["file"].endswith("_0001-0002.docx")


def test_counts_tell_fields_and_form_06a(hhapp: Run, listed: Path) -> None:
    hhapp("dossier", "import", listed)
    counts = hhapp("dossier", "count", "--from", "01/01/2026", "--to", "30/06/2026", "--json").json
    assert (counts["total"]["late"], counts["total"]["rate"]) == (2, "0,0%")
    assert counts["form_06a"] == [
        {"field": "Đất đai", "returned_late": 0, "pending_late": 1, "letters": 0},
        {"field": "Xây dựng", "returned_late": 1, "pending_late": 0, "letters": 0},
    ]
    assert "Tổng số" in hhapp("dossier", "count", "--from", "01/01/2026", "--to", "30/06/2026").out


def test_one_dossier_is_typed_changed_and_deleted(hhapp: Run) -> None:
    assert "Cho biết ngày hẹn trả" in hhapp("dossier", "set", "H-9").err
    assert hhapp("dossier", "set", "H-9", "--promised", "12/03/2026", "--field", "Đất đai").code == 0
    assert hhapp("dossier", "set", "h-9", "--returned", "16/03/2026").code == 0
    assert "Đã trả, quá hạn 4 ngày" in hhapp("dossier", "list", "--words", "dat dai").out
    assert hhapp("dossier", "delete", "H-9").code == 0
    assert "Không có hồ sơ H-9" in hhapp("dossier", "delete", "H-9").err


def test_a_letter_is_withdrawn_and_written_anew(hhapp: Run, listed: Path, tmp_path: Path) -> None:
    hhapp("dossier", "import", listed)
    out = ("--out", tmp_path / "thu", "--on", "16/03/2026")
    assert hhapp("dossier", "letter", "H-1", *out, "--each", "--format", "pdf").code == 0
    assert [path.suffix for path in (tmp_path / "thu").iterdir()] == [".pdf"]
    withdraw = ("dossier", "withdraw", "1", "--year", "2026", "--reason", "Ghi sai")
    assert hhapp(*withdraw).code == 0
    assert "đã thu hồi" in hhapp(*withdraw).err
    assert hhapp("dossier", "letter", "H-1", *out, "--json").json["letters"] == ["02/PXL-UBND"]
    assert "không có thư số 09" in hhapp("dossier", "withdraw", "09", "--year", "2026", "--reason", "x").err


def test_rules_are_shown_and_changed(hhapp: Run) -> None:
    assert "timing" in hhapp("dossier", "rules").out
    changed = hhapp("dossier", "rules", "--set", "timing=day_before", "--set", "letter_rate=95")
    assert "đơn vị đổi" in changed.out
    told = json.loads(hhapp("dossier", "rules", "--json").out)
    assert told["timing"] == {"value": "day_before", "changed": True}
    assert told["letter_rate"] == {"value": "0.95", "changed": True}
    assert told["reappointments"]["changed"] is False
    assert hhapp("dossier", "rules", "--set", "timing=sớm").code == 1
    assert hhapp("dossier", "rules", "--set", "reappointments=nhiều").code == 1
    assert "đơn vị đổi" not in hhapp("dossier", "rules", "--set", "timing=", "--set", "letter_rate=").out


def test_columns_that_a_clerk_chose_are_remembered(hhapp: Run, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mã hồ sơ", "Đến ngày"])
    sheet.append(["H-1", "12/03/2026"])
    book.save(tmp_path / "ds.xlsx")
    assert hhapp("dossier", "import", tmp_path / "ds.xlsx").code == 1
    refused = hhapp("dossier", "import", tmp_path / "ds.xlsx", "--heading-row", 2)
    assert "Các cột tìm thấy: H-1, 12/03/2026." in refused.err
    dry = hhapp(
        *("dossier", "import", tmp_path / "ds.xlsx", "--heading-row", 1, "--column", "promised_on=Đến ngày"),
        *("--dry-run", "--json"),
    )
    assert [row["row"] for row in dry.json] == [2]
    chosen = hhapp("dossier", "import", tmp_path / "ds.xlsx", "--column", "promised_on=Đến ngày")
    assert "Đã thêm 1 hồ sơ" in chosen.err
    assert "Đã có, không đổi: 1 dòng" in hhapp("dossier", "import", tmp_path / "ds.xlsx").err
    assert "Không có cột “hen”" in hhapp("dossier", "import", tmp_path / "ds.xlsx", "--column", "hen=X").err


def test_sheets_and_columns_that_are_left_out_are_told(hhapp: Run, tmp_path: Path) -> None:
    made = Workbook()
    for name in ("Tháng 1", "Tháng 2"):
        sheet = made.create_sheet(name)
        sheet.append(["STT", "Mã hồ sơ", "Ngày hẹn trả", "Điện thoại"])
        sheet.append([1, f"H-{name[-1]}", "12/03/2026", "0900"])
    made.save(tmp_path / "ds.xlsx")
    first = hhapp("dossier", "import", tmp_path / "ds.xlsx", "--dry-run", "--json")
    assert first.json[0]["name"] == "H-1"
    assert "chưa đọc 1 bảng: Trang tính 'Tháng 2'" in first.err
    assert "Không dùng cột: Điện thoại." in first.err
    assert hhapp("dossier", "import", tmp_path / "ds.xlsx", "--sheet", "Tháng 2", "--json").json[0]["name"] == "H-2"
