"""A period's whole way on the command line: refused, locked, sent, returned, corrected, accepted."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
PERIOD = ("--period", "2026-Q1")


def fill(hhapp: Run) -> None:
    rows = hhapp("indicator", "list", *PERIOD, "--json").json["indicators"]
    typed = [f"{row['code']}=0" for row in rows if row["editable"] and row["code"] != "dt.khao_sat"]
    assert hhapp("indicator", "set", *PERIOD, *typed).code == 0


def test_the_whole_way(hhapp: Run, tmp_path: Path) -> None:
    opened = hhapp("period", "open", *PERIOD)
    assert (opened.code, opened.out) == (0, "")
    assert "Quý I năm 2026: đang nhập, hạn gửi 17/03/2026." in opened.err
    fill(hhapp)
    refused = hhapp("period", "lock", *PERIOD)
    assert refused.code == 1
    assert "dt.khao_sat: 7.9. Hình thức khảo sát sự hài lòng: chưa có số liệu" in refused.err
    assert hhapp("indicator", "missing", *PERIOD, "dt.khao_sat=chưa khảo sát").code == 0
    locked = hhapp("period", "lock", *PERIOD)
    assert (locked.code, locked.err.splitlines()[-1]) == (0, "Quý I năm 2026: đã chốt (lần 1).")
    assert "đã chốt" in hhapp("indicator", "set", *PERIOD, "cd.giao=5").err
    assert hhapp("period", "accepted", *PERIOD).code == 1
    assert hhapp("period", "sent", *PERIOD, "--on", "16/03/2026", "--number", "45/BC-UBND").code == 0
    assert hhapp("period", "returned", *PERIOD, "--on", "18/03/2026", "--remarks", "Sai số hồ sơ").code == 0
    assert hhapp("period", "reopen", *PERIOD, "--reason", "Sửa theo nhận xét").code == 0
    assert hhapp("indicator", "set", *PERIOD, "cd.giao=5").code == 0
    assert hhapp("period", "lock", *PERIOD).code == 0
    (row,) = hhapp("period", "list", "--json").json
    assert (row["code"], row["state"], row["version"]) == ("2026-Q1", "đã chốt", 2)
    assert hhapp("report", "make", *PERIOD, "--out", tmp_path / "ra", "--format", "hhbc").code == 0
    (package,) = (tmp_path / "ra").glob("*.hhbc")
    with zipfile.ZipFile(package) as archive:
        manifest, data = (json.loads(archive.read(name)) for name in ("manifest.json", "data.json"))
    replaced = "thay thế báo cáo số 45/BC-UBND ngày 16/03/2026"
    assert manifest["report"] == {"version": 2, "replaces": replaced}
    assert (data["report"]["version"], data["report"]["replaces"]) == (2, replaced)
    assert hhapp("submission", "check", package).code == 0
    assert hhapp("period", "sent", *PERIOD).code == 0
    assert hhapp("period", "accepted", *PERIOD).code == 0
    log = hhapp("period", "log", *PERIOD, "--json").json
    states = [event["state"] for event in reversed(log)]
    assert states == ["đã chốt", "đã gửi", "được trả lại", "đang nhập", "đã chốt", "đã gửi", "đã tiếp nhận"]
    assert [event["version"] for event in reversed(log)] == [1, 1, 1, 2, 2, 2, 2]
    assert log[-2]["number"] == "45/BC-UBND"
    table = hhapp("period", "log", *PERIOD).out
    assert "Được trả lại (lần 1), ngày 18/03/2026: Sai số hồ sơ" in table


def test_a_period_that_was_not_opened_is_told(hhapp: Run) -> None:
    for words in (("lock",), ("sent",), ("reopen", "--reason", "x"), ("log",)):
        done = hhapp("period", words[0], *PERIOD, *words[1:])
        assert done.code == 1
        assert "Kỳ 2026-Q1 chưa mở." in done.err
    assert hhapp("period", "list").out.splitlines() == ["Mã  Kỳ  Từ ngày  Đến ngày  Hạn gửi  Lần  Trạng thái"]
    assert hhapp("period", "reopen", *PERIOD).code == 2


def test_a_year_without_holidays_is_said(hhapp: Run) -> None:
    done = hhapp("period", "open", "--period", "2031-Q1")
    assert "Lịch nghỉ năm 2031 chưa có: chỉ trừ thứ Bảy, Chủ nhật." in done.err
    assert "Lịch nghỉ năm 2031 chưa có" in hhapp("period", "list").err


def test_an_action_can_be_taken_back(hhapp: Run) -> None:
    fill(hhapp)
    hhapp("indicator", "missing", *PERIOD, "dt.khao_sat=chưa khảo sát")
    hhapp("period", "lock", *PERIOD)
    assert hhapp("undo").code == 0
    assert hhapp("period", "list", "--json").json[0]["state"] == "đang nhập"
    assert hhapp("period", "log", *PERIOD, "--json").json == []
    assert hhapp("indicator", "set", *PERIOD, "cd.giao=5").code == 0
