from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
