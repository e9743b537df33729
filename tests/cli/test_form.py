"""hhapp form …: the form of a period from the command line, read back as JSON."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
PERIOD = ("--period", "2026-Q1")


def read(hhapp: Run, period: str = "2026-Q1") -> dict[str, Any]:
    found: dict[str, Any] = hhapp("form", "list", "--period", period, "--json").json
    return found


def row(found: dict[str, Any], key: str) -> dict[str, Any]:
    return next(each for each in found["rows"] if each["key"] == key)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a block on standard input."""

    def put(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


def test_an_empty_form_lists_the_rows_of_the_pack(hhapp: Run) -> None:
    done = hhapp("form", "list", *PERIOD)
    assert done.code == 0
    assert done.out.splitlines()[0].startswith("STT  Mã")
    assert "Đất đai" in done.out
    assert "chưa có số liệu" in done.err
    found = read(hhapp)
    assert (found["form"], found["used"], found["to_fill"]) == ("bieu_06a", False, 64)
    assert [each["number"] for each in found["columns"]][:11] == [str(number) for number in range(3, 14)]


def test_set_by_code_or_name_then_list(hhapp: Run) -> None:
    done = hhapp("form", "set", *PERIOD, "dat_dai.truc_tuyen=1.234", "Đất đai.truc_tiep=6", "hộ tịch.ky_truoc=0")
    assert (done.code, done.out) == (0, "")
    assert "Đã ghi 3 ô, Biểu II.06a kỳ 2026-Q1." in done.err
    found = read(hhapp)
    assert row(found, "dat_dai")["cells"]["truc_tuyen"] == "1234"
    assert row(found, "dat_dai")["cells"]["tiep_nhan"] is None
    assert row(found, "ho_tich")["cells"]["ky_truoc"] == "0"
    assert found["total"]["cells"]["tiep_nhan"] == "1240"
    figures = {each["code"]: each for each in hhapp("indicator", "list", *PERIOD, "--json").json["indicators"]}
    assert (figures["tthc.truc_tuyen"]["value"], figures["tthc.truc_tuyen"]["editable"]) == ("1234", False)
    refused = hhapp("indicator", "set", *PERIOD, "tthc.truc_tuyen=5")
    assert refused.code == 1
    assert "lấy từ Biểu II.06a" in refused.err


def test_refusals_keep_nothing(hhapp: Run) -> None:
    for values, told in (
        (("dat_dai.truc_tuyen=1", "dat_dai.truc_tiep=hai"), "không phải là số"),
        (("dat_dai.truc_tuyen=1", "dat_dai.tiep_nhan=2"), "do chương trình tính"),
        (("dat_dai.truc_tuyen=1", "la.tiep_nhan=2"), "không có dòng “la”"),
    ):
        done = hhapp("form", "set", *PERIOD, *values)
        assert (done.code, done.out) == (1, "")
        assert told in done.err
    assert read(hhapp)["used"] is False
    assert "không có biểu “x”" in hhapp("form", "list", *PERIOD, "--form", "x").err


def test_words_of_no_sense_are_refused(hhapp: Run) -> None:
    for words in (("dat_dai=1",), ("dat_dai.truc_tuyen",), (".=1",)):
        done = hhapp("form", "set", *PERIOD, *words)
        assert done.code == 2
        assert "không có dạng DÒNG.CỘT" in done.err


def test_a_pasted_block_is_whole_or_nothing(hhapp: Run, typed: Callable[[str], None]) -> None:
    typed("3\t1\t2\t0\n")
    assert hhapp("form", "paste", *PERIOD, "--start", "dat_dai.tiep_nhan").code == 0
    assert row(read(hhapp), "dat_dai")["cells"]["tiep_nhan"] == "3"
    typed("9\t1\t2\t0\n")
    done = hhapp("form", "paste", *PERIOD, "--start", "ho_tich.tiep_nhan")
    assert done.code == 1
    assert "chương trình tính 3, ô dán là “9”" in done.err
    assert row(read(hhapp), "ho_tich")["cells"]["truc_tuyen"] is None


def test_rows(hhapp: Run) -> None:
    assert hhapp("form", "add", *PERIOD, "Y tế", "--after", "Đất đai").code == 0
    assert hhapp("form", "rename", *PERIOD, "ho_tich", "Hộ tịch, quốc tịch").code == 0
    assert hhapp("form", "remove", *PERIOD, "xay_dung").code == 0
    assert hhapp("form", "move", *PERIOD, "y te", "-1").code == 0
    names = [each["name"] for each in read(hhapp)["rows"]]
    assert names[:3] == ["Y tế", "Đất đai", "Hộ tịch, quốc tịch"]
    assert "Xây dựng" not in names
    assert hhapp("form", "add", *PERIOD, "Y TẾ").code == 1


def test_what_was_left_over_and_zeros(hhapp: Run) -> None:
    before = ("--period", "2025-Q4")
    hhapp("form", "set", *before, "dat_dai.dang_trong_han=7", "dat_dai.dang_qua_han=1")
    assert row(read(hhapp), "dat_dai")["proposed"] == {"ky_truoc": "8"}
    assert "Đã ghi 1 ô từ kỳ trước" in hhapp("form", "take", *PERIOD).err
    assert hhapp("form", "take", *PERIOD).code == 1
    assert "Đã ghi 0 vào 7 ô trống" in hhapp("form", "zero", *PERIOD, "--row", "đất đai").err
    assert "Đã ghi 0 vào 56 ô trống" in hhapp("form", "zero", *PERIOD).err
    told = hhapp("form", "list", *PERIOD)
    assert "Số nhận giải quyết (3) phải bằng" in told.err
    assert hhapp("undo").code == 0
    assert read(hhapp)["filled"] == 8
