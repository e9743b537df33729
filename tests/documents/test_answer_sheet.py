"""Answers from a filled Excel sheet: by their heads, as a clerk would type them, faults told by their cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from hhapp.documents.answer_sheet import SheetAnswer, read_answers
from hhapp.errors import UserError


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    page = book.worksheets[0]
    page.append(("PHIẾU KIỂM TRA",))
    for row in rows:
        page.append(row)
    book.save(path)
    return path


def test_rows_with_something_in_them(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "phieu.xlsx",
        ("Mã", "Nội dung kiểm tra", "TRẢ LỜI", "Ghi chú"),
        ("I", "Công tác chỉ đạo"),
        ("I.01", "Kế hoạch", "Có", None),
        ("I.02", "Sản phẩm", None, "Chờ tài liệu"),
        ("I.03", "Tiến độ", "36/54", None),
        ("I.04", "Ban hành", None, None),
        ("I.08", "Tin bài", 12, None),
        ("I.11", "Tỷ lệ", 1.234, None),
    )
    assert read_answers(path) == (
        SheetAnswer("I.01", "Có", ""),
        SheetAnswer("I.02", "", "Chờ tài liệu"),
        SheetAnswer("I.03", "36/54", ""),
        SheetAnswer("I.08", "12", ""),
        SheetAnswer("I.11", "1,234", ""),
    )


def test_a_share_that_excel_made_a_day_is_told_by_its_cell(tmp_path: Path) -> None:
    rows = (("Mã", "Trả lời"), ("I.05", date(2026, 4, 3)), ("I.06", date(2026, 5, 4)))
    with pytest.raises(UserError, match=r"ô B3: Excel đã đổi thành ngày .* \(và 1 lỗi khác\)"):
        read_answers(sheet(tmp_path / "phieu.xlsx", *rows))


def test_another_file_is_no_checklist(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="không có trang tính nào có cột “Mã” và “Trả lời”"):
        read_answers(sheet(tmp_path / "khac.xlsx", ("Mã", "Tên"), ("I.01", "Có")))
