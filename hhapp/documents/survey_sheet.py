"""A sheet of survey answers from an Excel or CSV file, as plain text rows; what they mean is judged elsewhere."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Grid, clean
from hhapp.documents.opening import MAX_COLUMNS, MAX_ROWS, PackageKind, open_package, too_large
from hhapp.errors import UserError
from hhapp.packs.survey.answer_sheet import AnswerSheet, SheetRow

_LARGEST_CSV = 20_000_000  # bytes
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1258")
_SEPARATORS = (";", "\t", ",")


def read_answer_sheet(path: Path) -> AnswerSheet:
    """The sheet with the most rows of an .xlsx, or a .csv; UserError where it cannot be read or is empty."""
    sheet = _from_csv(path) if path.suffix.casefold() == ".csv" else _from_excel(path)
    if not sheet.rows:
        raise UserError(f"Tệp “{path.name}” không có dòng nào.", "Chọn tệp có bảng câu trả lời.")
    return sheet


def _from_excel(path: Path) -> AnswerSheet:
    package = open_package(path)
    if package.kind is not PackageKind.EXCEL:
        raise UserError(f"“{path.name}” không phải là tệp Excel.", "Chọn tệp .xlsx hoặc .csv có bảng câu trả lời.")
    shown = [grid for grid in read_sheets(package) if not grid.hidden]
    grid = max(shown, key=lambda each: len(each.rows), default=Grid("", (), 0))
    rows = (
        SheetRow(row.number, tuple(row.cells[at].text if at in row.cells else "" for at in range(grid.width)))
        for row in grid.rows
    )
    return AnswerSheet(path.name, _digest(path.read_bytes()), tuple(rows))


def _from_csv(path: Path) -> AnswerSheet:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"Không đọc được tệp “{path.name}”.", "Đóng tệp trong Excel rồi thử lại.") from error
    if len(content) > _LARGEST_CSV:
        raise too_large()
    text = _decoded(content, path.name)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows = []
    try:
        for number, cells in enumerate(lines, start=1):
            if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise too_large()
            if any(cell.strip() for cell in cells):
                rows.append(SheetRow(number, tuple(clean(cell) for cell in cells)))
    except csv.Error as error:
        raise UserError(
            f"Tệp “{path.name}” không phải là bảng CSV.",
            "Mở bằng Excel, lưu thành .xlsx rồi thử lại.",
            details=str(error),
        ) from error
    return AnswerSheet(path.name, _digest(content), tuple(rows))


def _decoded(content: bytes, name: str) -> str:
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UserError(f"Tệp “{name}” không phải là tệp chữ.", "Mở bằng Excel, lưu thành .xlsx rồi thử lại.")


def _separator(text: str) -> str:
    """The sign that parts the first line most often; Excel writes ";" where the comma is for decimals."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
