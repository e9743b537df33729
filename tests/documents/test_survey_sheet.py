"""Sheets of answers from real files: Excel with titles above, other sheets beside; CSV as Excel writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from hhapp.documents.survey_sheet import read_answer_sheet
from hhapp.errors import UserError

HEAD = ["Số phiếu", "Lĩnh vực", "Câu 1", "Câu 2"]


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    small = book.active
    small.title = "Ghi chú"
    small.append(["Bảng này do cán bộ một cửa lập."])
    sheet = book.create_sheet("Trả lời")
    for row in rows:
        sheet.append(row)
    hidden = book.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    for at in range(50):
        hidden.append([at])
    book.save(path)
    return path


def test_the_longest_visible_sheet_is_read_with_its_row_numbers(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "trả lời.xlsx", [["BẢNG TRẢ LỜI"], [], HEAD, [1, "Hộ tịch", 5, "Hài lòng"], [2, "", None, 4]]
    )
    read = read_answer_sheet(path)
    assert read.name == "trả lời.xlsx"
    assert [(row.number, row.cells) for row in read.rows[1:]] == [
        (3, tuple(HEAD)),
        (4, ("1", "Hộ tịch", "5", "Hài lòng")),
        (5, ("2", "", "", "4")),
    ]
    assert read.width == 4
    assert len(read.digest) == 64


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_however_excel_wrote_it(tmp_path: Path, encoding: str, separator: str) -> None:
    lines = [HEAD, ["1", "Đất đai", "5", "rất hài lòng"], ["", "", "", ""], ["2", '"a, b; c"', "4", ""]]
    path = tmp_path / "tra-loi.CSV"
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))
    read = read_answer_sheet(path)
    assert [(row.number, row.cells[:2]) for row in read.rows] == [
        (1, ("Số phiếu", "Lĩnh vực")),
        (2, ("1", "Đất đai")),
        (4, ("2", "a, b; c")),
    ]


def test_the_same_content_has_the_same_digest(tmp_path: Path) -> None:
    for name, text in (("a.csv", "Câu 1\n5"), ("b.csv", "Câu 1\n5"), ("c.csv", "Câu 1\n4")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    one, two, other = (read_answer_sheet(tmp_path / name).digest for name in ("a.csv", "b.csv", "c.csv"))
    assert one == two != other


def test_what_is_no_sheet_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "trong.csv").write_text("\n\n", encoding="utf-8")
    (tmp_path / "anh.csv").write_bytes(b"\x89PNG\x00\x00\x00")
    (tmp_path / "gia.xlsx").write_bytes(b"khong phai excel")
    for name, told in (("trong.csv", "không có dòng nào"), ("anh.csv", "không phải là tệp chữ")):
        with pytest.raises(UserError, match=told):
            read_answer_sheet(tmp_path / name)
    with pytest.raises(UserError):
        read_answer_sheet(tmp_path / "gia.xlsx")
    with pytest.raises(UserError, match="Không đọc được"):
        read_answer_sheet(tmp_path / "khong-co.csv")


def test_a_word_file_is_no_sheet(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.save(str(tmp_path / "tra-loi.docx"))
    with pytest.raises(UserError, match="không phải là tệp Excel"):
        read_answer_sheet(tmp_path / "tra-loi.docx")
