"""Lists that other systems export: the head is found by its words, every row below it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from hhapp.documents.lists import read_list
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListColumn, unread_sheets, unused_heads

HEAD = ["STT", "Mã hồ sơ", "Tên thủ tục", "Chủ hồ sơ", "Ngày hẹn trả"]


@pytest.fixture
def columns(pack: Pack) -> tuple[ListColumn, ...]:
    assert pack.dossiers is not None
    return pack.dossiers.columns


def write(path: Path, *rows: list[Any], title: str = "Hồ sơ") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_the_head_is_found_under_titles(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    path = write(
        tmp_path / "ds.xlsx",
        ["DANH SÁCH HỒ SƠ TRỄ HẠN"],
        [],
        HEAD,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "H01-1", "Cấp bản sao", "Nguyễn Văn An", date(2026, 3, 12)],
        [2, "H01-2", None, None, "13/03/2026"],
    )
    file = read_list(path, columns)
    assert dict(file.columns) == {
        "code": "Mã hồ sơ",
        "procedure": "Tên thủ tục",
        "applicant": "Chủ hồ sơ",
        "promised_on": "Ngày hẹn trả",
    }
    assert file.heads == tuple(HEAD)
    assert [line.number for line in file.lines] == [5, 6]
    assert file.lines[0].cells["promised_on"].day == date(2026, 3, 12)
    assert (file.lines[1].text("promised_on"), file.lines[1].text("applicant")) == ("13/03/2026", "")


def test_words_that_begin_a_head_do_when_there_is_no_better(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    head = ["mã hồ sơ (một cửa)", "NGÀY HẸN TRẢ KẾT QUẢ", "Ngày hẹn trả", "Lý do trễ hạn của phòng"]
    file = read_list(write(tmp_path / "ds.xlsx", head, ["H01-1", "", "12/03/2026", "Chờ"]), columns)
    assert file.columns["code"] == "mã hồ sơ (một cửa)"
    assert file.columns["promised_on"] == "Ngày hẹn trả"
    assert file.lines[0].text("reason") == "Chờ"


def test_a_head_that_a_clerk_chose_counts_first(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    path = write(tmp_path / "ds.xlsx", ["Mã hồ sơ", "Hạn", "Ngày hẹn trả"], ["H01-1", "13/03/2026", "12/03/2026"])
    assert read_list(path, columns, {"promised_on": "Hạn"}).lines[0].text("promised_on") == "13/03/2026"
    with pytest.raises(UserError, match="thiếu cột “Ngày hẹn trả”") as refused:
        read_list(write(tmp_path / "b.xlsx", ["Mã hồ sơ", "Hạn", "Lý do"], ["H01-1", "13/03/2026", ""]), columns)
    assert "Mã hồ sơ, Hạn, Lý do" in refused.value.advice


def test_a_clerk_may_say_where_the_heads_stand(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    rows = (["Tên gọi khác", "Hạn"], ["DANH SÁCH"], ["Số của hồ sơ", "Hạn"], ["H01-1", "13/03/2026"])
    path = write(tmp_path / "ds.xlsx", *rows)
    with pytest.raises(UserError, match="Không tìm thấy dòng tiêu đề") as refused:
        read_list(path, columns)
    assert "cho biết đó là dòng thứ mấy" in refused.value.advice
    chosen = {"code": "Số của hồ sơ", "promised_on": "Hạn"}
    file = read_list(path, columns, chosen, head_row=3)
    assert [(line.number, line.text("code"), line.text("promised_on")) for line in file.lines] == [
        (4, "H01-1", "13/03/2026")
    ]
    with pytest.raises(UserError, match="không có gì ở dòng 9"):
        read_list(path, columns, head_row=9)
    loose = [replace(column, required=False) for column in columns]
    found = read_list(path, loose, any_head=True)
    assert (found.head_row, found.heads, found.columns) == (1, ("Tên gọi khác", "Hạn"), {})
    assert found.head_rows[3] == ("Số của hồ sơ", "Hạn")


def test_a_row_that_says_nothing_known_is_not_lost(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    path = write(tmp_path / "ds.xlsx", HEAD, [1, "H01-1", "", "", "12/03/2026"], ["Tổng cộng: 1"])
    lines = read_list(path, columns).lines
    assert [(line.number, dict(line.cells)) for line in lines][1] == (3, {})


def test_old_fonts_are_read(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    path = tmp_path / "ds.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    sheet.append([1, "H01-1", "", "NguyÔn V¨n An", "12/03/2026"])
    sheet.cell(2, 4).font = Font(name=".VnTime")
    book.save(path)
    file = read_list(path, columns)
    assert (file.lines[0].text("applicant"), file.old_fonts) == ("Nguyễn Văn An", (".VnTime",))


@pytest.mark.parametrize("name", ["ds.docx", "ds.xlsx"])
def test_a_file_without_such_a_list_is_refused(tmp_path: Path, columns: tuple[ListColumn, ...], name: str) -> None:
    if name.endswith("docx"):
        from docx import Document

        Document().save(str(tmp_path / name))
        told = "không phải tệp Excel"
    else:
        write(tmp_path / name, ["Họ tên", "Năm sinh"], ["An", 1990])
        told = "Không tìm thấy dòng tiêu đề"
    with pytest.raises(UserError, match=told):
        read_list(tmp_path / name, columns)


def test_only_the_row_right_below_the_head_may_number_the_columns(
    tmp_path: Path, columns: tuple[ListColumn, ...]
) -> None:
    rows = ([3, 4, None, None, None], [4, 5, None, None, None], [1, 2, 3, 4, 5], [1, "H01-1", "", "", "12/03/2026"])
    file = read_list(write(tmp_path / "ds.xlsx", HEAD, [1, 2, 3, 4, 5], *rows), columns)
    assert [line.number for line in file.lines] == [3, 4, 5, 6]
    few = read_list(write(tmp_path / "b.xlsx", HEAD, [1, 2, None, None, None]), columns)
    assert few.lines[0].text("code") == "2"


def test_a_cell_with_an_error_says_nothing_but_its_doubt(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    path = write(tmp_path / "ds.xlsx", HEAD, [1, "H01-1", "#REF!", "=A2&1", "12/03/2026"])
    line = read_list(path, columns).lines[0]
    assert (line.text("procedure"), line.text("applicant")) == ("", "")
    assert line.cells["procedure"].doubt == "#REF!: Ô báo lỗi công thức"
    assert "Công thức chưa có kết quả" in line.cells["applicant"].doubt


def test_other_sheets_are_told_and_may_be_chosen(tmp_path: Path, columns: tuple[ListColumn, ...]) -> None:
    book = Workbook()
    for name, code in (("Tháng 1", "H01-1"), ("Tháng 2", "H01-2")):
        sheet = book.create_sheet(name)
        sheet.append(HEAD)
        sheet.append([1, code, "", "", "12/03/2026"])
    path = tmp_path / "ds.xlsx"
    book.save(path)
    file = read_list(path, columns)
    assert file.sheets == ("Trang tính 'Tháng 1'", "Trang tính 'Tháng 2'")
    told = unread_sheets(file.sheet, file.sheets)
    assert unused_heads(file.heads, set(file.columns.values())) == ""  # the ordinal is no column to miss
    assert unused_heads(("STT", "Mã", "Điện thoại"), {"Mã"}) == "Không dùng cột: Điện thoại."
    assert "đang đọc Trang tính 'Tháng 1', chưa đọc 1 bảng: Trang tính 'Tháng 2'" in told
    for wanted in ("tháng 2", "2", "Trang tính 'Tháng 2'"):
        assert read_list(path, columns, sheet=wanted).lines[0].text("code") == "H01-2"
    with pytest.raises(UserError, match="không có trang tính “Tháng 3”"):
        read_list(path, columns, sheet="Tháng 3")
