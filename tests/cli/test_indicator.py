from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

Run = Callable[..., Any]


def figures(done: Any) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in done.json["indicators"]}


def test_set_then_list(hhapp: Run) -> None:
    words = ("tthc.truc_tuyen=1.234", "tthc.truc_tiep=66", "tthc.ky_truoc=0", "dt.so_hoa=1", "dt.hai_long=92,35")
    done = hhapp("indicator", "set", "--period", "2026-q1", *words)
    assert (done.code, done.out) == (0, "")
    assert "đã lập đơn vị mặc định" in done.err
    assert "Đã ghi 5 số liệu kỳ 2026-Q1." in done.err
    listed = hhapp("indicator", "list", "--period", "2026-Q1", "--json")
    rows = figures(listed)
    assert listed.json["period"] == "2026-Q1"
    assert rows["tthc.truc_tuyen"]["value"] == "1234"
    assert rows["tthc.truc_tuyen"]["shown"] == "1.234"
    assert rows["tthc.tiep_nhan"]["value"] == "1300"
    assert rows["tthc.tiep_nhan"]["editable"] is False
    assert rows["dt.hai_long"]["shown"] == "92,35"
    assert rows["tthc.qua_han"]["value"] is None
    assert rows["tthc.qua_han"]["shown"] == "chưa có số liệu"


def test_previous_period_stands_beside(hhapp: Run) -> None:
    hhapp("indicator", "set", "--period", "2025-Q4", "cd.van_ban=5")
    hhapp("indicator", "set", "--period", "2026-Q1", "cd.van_ban=6")
    row = figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))["cd.van_ban"]
    assert (row["shown"], row["previous_shown"]) == ("6", "5")


def test_empty_value_takes_the_figure_away(hhapp: Run) -> None:
    hhapp("indicator", "set", "--period", "2026-Q1", "cd.van_ban=6")
    hhapp("indicator", "set", "--period", "2026-Q1", "cd.van_ban=")
    assert figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))["cd.van_ban"]["value"] is None


def test_refusals_keep_nothing(hhapp: Run) -> None:
    for values in (
        ("cd.van_ban=6", "cd.giao=sáu"),
        ("cd.van_ban=6", "no.such=1"),
        ("cd.van_ban=6", "tthc.tiep_nhan=1"),
    ):
        done = hhapp("indicator", "set", "--period", "2026-Q1", *values)
        assert (done.code, done.out) == (1, "")
        assert done.err.strip()
    assert figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))["cd.van_ban"]["value"] is None
    unknown = hhapp("indicator", "set", "--period", "2026-Q9", "cd.van_ban=6")
    assert unknown.code == 1
    assert "2026-Q9" in unknown.err


def test_broken_rules_are_told(hhapp: Run) -> None:
    hhapp("indicator", "set", "--period", "2026-Q1", "tthc.phan_anh=1", "tthc.phan_anh_da_xu_ly=2")
    done = hhapp("indicator", "list", "--period", "2026-Q1", "--json")
    assert [finding["rule"] for finding in done.json["findings"]] == ["phan_anh"]
    assert "không thể nhiều hơn" in done.err


def test_table_for_reading(hhapp: Run) -> None:
    hhapp("indicator", "set", "--period", "2026-Q1", "cd.van_ban=6")
    lines = hhapp("indicator", "list", "--period", "2026-Q1").out.splitlines()
    assert lines[0].startswith("STT")
    assert any(line.startswith("1.3 ") and "cd.van_ban" in line and line.endswith("6") for line in lines)


def test_compare_with_other_periods(hhapp: Run) -> None:
    for period, value in (("2025-Q1", "8"), ("2025-Q4", "5"), ("2026-Q1", "6")):
        hhapp("indicator", "set", "--period", period, f"cd.van_ban={value}")
    done = hhapp("indicator", "compare", "--period", "2026-Q1", "--json")
    row = figures(done)["cd.van_ban"]
    assert row["previous_change"] == {"difference": "1", "shown": "+1 (+20,0%)"}
    assert (row["last_year_shown"], row["last_year_change"]["shown"]) == ("8", "-2 (-25,0%)")
    assert figures(done)["cd.giao"]["previous_change"] is None
    line = next(
        line for line in hhapp("indicator", "compare", "--period", "2026-Q1").out.splitlines() if "1.3 " in line
    )
    assert re.split(" {2,}", line)[2:] == ["6", "5", "+1 (+20,0%)", "8", "-2 (-25,0%)"]


def test_form_out_and_back(hhapp: Run, tmp_path: Path) -> None:
    form = tmp_path / "bieu.xlsx"
    hhapp("indicator", "set", "--period", "2026-Q1", "cd.van_ban=6")
    done = hhapp("indicator", "form", "--period", "2026-Q1", "--out", form)
    assert (done.code, done.out) == (0, "")
    book = load_workbook(form)
    for row in book.active.iter_rows(min_row=7):
        if row[0].value == "cd.van_ban":
            row[4].value = 7
        if row[0].value == "cd.giao":
            row[4].value = "21"
    book.save(form)
    looked = hhapp("indicator", "import", form, "--period", "2026-Q1", "--dry-run")
    assert looked.code == 0
    assert "2 số liệu khác; chưa ghi gì." in looked.err
    assert figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))["cd.van_ban"]["value"] == "6"
    assert hhapp("indicator", "import", form, "--period", "2026-Q1").code == 0
    found = figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))
    assert (found["cd.van_ban"]["value"], found["cd.giao"]["value"]) == ("7", "21")
    other = hhapp("indicator", "import", form, "--period", "2026-H1")
    assert other.code == 1
    assert "ô A2" in other.err


def test_a_pasted_column(hhapp: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def paste(text: str) -> Any:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return hhapp("indicator", "paste", "--period", "2026-Q1", "--start", "cd.giao")

    refused = paste("21\r\nhai mươi\r\n-1\r\n")
    assert refused.code == 1
    assert "cd.giao_dung_han: 1.4.1. " in refused.err
    assert "cd.giao_tre_han: 1.4.2. " in refused.err
    assert figures(hhapp("indicator", "list", "--period", "2026-Q1", "--json"))["cd.giao"]["value"] is None
    done = paste("21\r\n20\r\n1\r\n95,2%\r\n")
    assert (done.code, done.err.splitlines()[-1]) == (0, "Đã ghi 3 số liệu kỳ 2026-Q1.")
