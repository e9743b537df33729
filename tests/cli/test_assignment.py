"""Assigned work from the command line, as a clerk would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Run = Callable[..., Any]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Số ký hiệu", "Nội dung nhiệm vụ", "Thời hạn", "Người phụ trách", "Phòng, đơn vị", "Ngày hoàn thành"],
        ["12/UBND-NV", "Báo cáo rà soát thủ tục", "20/03/2026", "Lê Văn Tư", "Văn phòng", "18/03/2026"],
        ["15/UBND-NV", "Lập danh sách hộ nghèo", "10/03/2026", "Lê Văn Tú", "Phòng Kinh tế", ""],
        ["16/UBND-NV", "", "10/03/2026", "", "", ""],
    ):
        sheet.append(row)
    book.save(tmp_path / "nv.xlsx")
    return tmp_path / "nv.xlsx"


def test_a_list_comes_in_and_is_counted_with_its_rows(hhapp: Run, listed: Path) -> None:
    done = hhapp("assignment", "import", listed)
    assert "không có nội dung nhiệm vụ" in done.out
    assert "Đã thêm 2 nhiệm vụ" in done.err
    assert "Đã có, không đổi: 2 dòng" in hhapp("assignment", "import", listed).err
    summary = hhapp("assignment", "summary", "--year", "2026", "--on", "30/06/2026", "--json").json
    assert (summary["office"]["on_time"], summary["office"]["due"]) == (1, 2)
    people = {person["name"]: person for person in summary["people"]}
    assert set(people) == {"Lê Văn Tư", "Lê Văn Tú"}  # accents tell people apart
    assert len(people["Lê Văn Tú"]["tasks"]) == people["Lê Văn Tú"]["total"] == 1
    table = hhapp("assignment", "summary", "--year", "2026", "--on", "30/06/2026").out
    assert "1/2 (50,0%)" in table


def test_a_task_is_typed_explained_finished_and_deleted(hhapp: Run) -> None:
    assert hhapp("assignment", "set").code == 1
    hhapp("assignment", "set", "--content", "Báo cáo quý", "--due-on", "10/03/2026", "--person", "Lê Văn Tư")
    (task,) = hhapp("assignment", "list", "--json").json
    assert task["status"] == "overdue"
    assert task["warnings"]
    why = ("--cause-kind", "khach-quan", "--cause", "Chờ hướng dẫn", "--completed-on", "12/03/2026")
    assert hhapp("assignment", "set", "--id", task["id"], *why).code == 0
    (task,) = hhapp("assignment", "list", "--late", "--json").json
    assert (task["status"], task["cause_kind"], task["warnings"]) == ("done_late", "objective", [])
    assert "Khách quan: Chờ hướng dẫn" in hhapp("assignment", "list").out
    assert hhapp("assignment", "delete", task["id"]).code == 0
    assert hhapp("assignment", "delete", task["id"]).code == 1


def test_drafts_proposals_and_the_report_on_the_directive(hhapp: Run, listed: Path, tmp_path: Path) -> None:
    hhapp("assignment", "import", listed)
    back = ("assignment", "returned", "Dự thảo Quy chế", "--cause", "Không đầy đủ thủ tục")
    assert "lần 1" in hhapp(*back, "--on", "02/03/2026", "--person", "Lê Văn Tư").err
    assert "lần 2" in hhapp(*back, "--on", "09/03/2026").err
    assert "đã ghi" in hhapp(*back, "--on", "09/03/2026").err
    words = (
        "--regulation",
        "Điều 5 QĐ 12",
        "--content",
        "Chồng chéo",
        "--proposal",
        "Bỏ bản sao",
        "--on",
        "04/05/2026",
    )
    assert hhapp("assignment", "propose", *words, "--problem", "sai", "--receiver", "tu_phap").code == 1
    assert hhapp("assignment", "propose", *words, "--problem", "chong_cheo", "--receiver", "tu_phap").code == 0
    for kind in ("chi_thi_6t", "tong_hop_giao", "kien_nghi_qd"):
        made = hhapp(
            "assignment",
            "report",
            "--kind",
            kind,
            "--year",
            "2026",
            "--on",
            "01/06/2026",
            "--out",
            tmp_path / "bc",
            "--json",
        )
        assert made.code == 0, made.err
        assert {file["kind"] for file in made.json["files"]} >= {"docx", "xlsx"}
