"""hhapp units: the tree, the events, the territories, all by codes."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run


@pytest.fixture
def communes(hhapp: Run) -> Run:
    for code in "ABC":
        assert hhapp("units", "add", code, f"Xã {code}", "--level", "xa").code == 0
    return hhapp


def test_three_communes_merge_and_undo_brings_them_back(communes: Run) -> None:
    before = communes("units", "list", "--on", "2025-07-01", "--json").json
    done = communes(
        *("units", "merge", "A", "B", "C", "--into", "M", "--name", "Xã Mới", "--level", "xã", "--on", "1/7/2025"),
        *("--basis", "NQ 1656"),
    )
    assert (done.code, done.err) == (0, "Đã sáp nhập A, B, C vào M từ 01/07/2025.\n")
    (own, new) = communes("units", "list", "--on", "2025-07-01", "--json").json
    assert (new["code"], new["level"], new["valid_from"], new["superior"]) == ("M", "xa", "2025-07-01", own["code"])
    assert communes("units", "list", "--on", "2025-06-30").out.count("đến hết 30/06/2025") == 3
    (territory,) = communes("units", "territory", "--on", "2025-07-01", "--back-to", "2025-06-30", "--json").json
    assert (territory["parts"], territory["divided"]) == (["A", "B", "C"], [])
    (event,) = communes("units", "events", "--json").json
    assert (event["kind"], event["from"], event["to"], event["basis"]) == ("merge", ["A", "B", "C"], ["M"], "NQ 1656")
    assert communes("undo").code == 0
    assert communes("units", "list", "--on", "2025-07-01", "--json").json == before


def test_rename_split_and_abolish(communes: Run) -> None:
    communes("units", "rename", "A", "--to", "P", "--name", "Phường A", "--level", "phuong", "--on", "2025-07-01")
    communes("units", "split", "P", "--part", "P1=Phường Một", "--part", "B", "--on", "2026-01-01")
    communes("units", "abolish", "C", "--on", "2026-02-01", "--basis", "NQ 2")
    told = communes("units", "territory", "--on", "2026-02-01", "--back-to", "2025-06-30")
    assert "Xã A (A) đã chia tách, nay thuộc Phường Một, Xã B" in told.err
    assert "Giải thể" in communes("units", "events").out
    assert [unit["code"] for unit in communes("units", "list", "--on", "2026-02-01", "--json").json][1:] == ["P1", "B"]


def test_a_list_is_taken_in(hhapp: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Mã đơn vị", "Tên đơn vị", "Cấp"), ("X1", "Xã Một", "xã"), ("", "Xã Hai", "xã")):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    found = hhapp("units", "import", tmp_path / "ds.xlsx", "--json").json
    assert [row["fate"] for row in found] == ["new", "refused"]
    assert [unit["code"] for unit in hhapp("units", "list", "--json").json][1:] == ["X1"]
    assert hhapp("units", "export", tmp_path / "ra.xlsx").code == 0
    assert [row["fate"] for row in hhapp("units", "import", tmp_path / "ra.xlsx", "--json").json] == ["same"]


def test_words_that_are_wrong_are_told(communes: Run) -> None:
    done = communes("units", "abolish", "Z", "--on", "2025-07-01")
    assert (done.code, "mang mã “Z”" in done.err) == (1, True)
    done = communes("units", "territory", "--on", "2025-07-01", "--back-to", "2025-07-02")
    assert "phải trước" in done.err


def test_the_own_office_becomes_another_and_undo_brings_it_back(hhapp: Run) -> None:
    hhapp("period", "open", "--period", "2025-Q3")
    order = ("units", "become", "UBND xã Mới", "--code", "MOI", "--on", "1/7/2025", "--basis", "NQ 1656")
    assert hhapp(*order, "--dry-run").err == "Chuyển sang đơn vị mới: 1 kỳ báo cáo đang nhập.\n"
    assert hhapp("units", "list", "--json").json[0]["code"] != "MOI"
    done = hhapp(*order)
    assert done.err.endswith("là UBND xã Mới. Chuyển sang đơn vị mới: 1 kỳ báo cáo đang nhập.\n")
    assert hhapp("units", "list", "--on", "2025-07-01", "--json").json[0]["code"] == "MOI"
    hhapp("undo")
    assert hhapp("units", "list", "--json").json[0]["code"] != "MOI"
