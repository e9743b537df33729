"""What an Excel template says and carries: its cells in order, and what would be lost when it is filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from hhapp.documents.opening import Package, open_package
from hhapp.documents.template_check.blocks import Piece
from hhapp.documents.template_check.finding import Finding, Severity

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHAPES = ("sp", "cxnSp", "grpSp")
_LOST_RELATIONS = {
    "comments": (Severity.WARNING, "ghi chú của ô sẽ mất ở các dòng lặp", "Chép ghi chú ra một ô."),
    "ctrlProp": (Severity.ERROR, "nút bấm, ô điều khiển sẽ mất", "Bỏ đi."),
    "pivotTable": (Severity.WARNING, "bảng tổng hợp (PivotTable) không theo dòng lặp", "Thay bằng công thức."),
    "slicer": (Severity.ERROR, "bộ lọc trượt (slicer) sẽ mất", "Bỏ đi."),
}
_EXTENSIONS = {
    "sparkline": "biểu đồ trong ô (sparkline) sẽ mất",
    "x14:conditionalFormatting": "định dạng có điều kiện kiểu mới sẽ mất",
    "x14:dataValidation": "kiểm tra dữ liệu trỏ sang trang tính khác sẽ mất",
}

_BROKEN_FORMULA = re.compile(r'<c r="([A-Z]+\d+)"[^>]*><f[^>]*>[^<]*#REF!')


def excel_pieces(path: Path) -> Iterator[tuple[Piece, ...]]:
    """The cells of each sheet, row by row, then its printed head and foot."""
    workbook: Workbook = load_workbook(path)
    for sheet in workbook.worksheets:
        pieces = []
        for row in sheet.iter_rows():
            texts = {cell: cell.value for cell in row if isinstance(cell.value, str) and cell.value.strip()}
            whole = " ".join(texts.values())
            pieces += [Piece(text, f"{sheet.title}!{cell.coordinate}", whole, text) for cell, text in texts.items()]
        for name, edge in (("đầu trang", sheet.oddHeader), ("chân trang", sheet.oddFooter)):
            sides = (edge.left.text, edge.center.text, edge.right.text)
            pieces += [Piece(text, f"{sheet.title}, {name}") for text in sides if text]
        yield tuple(pieces)


def lost_in_excel(path: Path) -> Iterator[Finding]:
    """What openpyxl does not keep, and what does not follow repeated rows."""
    package = open_package(path)
    sheets = package.related(package.main, "worksheet")
    for entry in package.tree(package.main).iter():
        part = sheets.get(entry.get(_RELATION, ""), "") if entry.tag.endswith("}sheet") else ""
        if part:
            for severity, place, sentence, advice in _lost_of_sheet(package, part, entry.get("name", "")):
                yield Finding(severity, path.name, place, sentence, advice)


def _lost_of_sheet(package: Package, part: str, sheet: str) -> Iterator[tuple[Severity, str, str, str]]:
    for kind, (severity, sentence, advice) in _LOST_RELATIONS.items():
        if package.related(part, kind):
            yield severity, sheet, sentence, advice
    if "{{" in sheet or "{%" in sheet:
        yield Severity.ERROR, sheet, "thẻ trong tên trang tính không được điền", "Đặt tên trang tính bằng chữ thường."
    content = package.content(part).decode("utf-8", "replace")
    for cell in _BROKEN_FORMULA.findall(content):
        advice = "Sửa công thức: ô mà nó tính từ đó đã bị xóa."
        yield Severity.ERROR, f"{sheet}!{cell}", "công thức hỏng (#REF!)", advice
    for sign, sentence in _EXTENSIONS.items():
        if re.search(rf"<{sign}s?[\s>]|<\w+:{sign}s?[\s>]", content):
            yield Severity.ERROR, sheet, sentence, "Thay bằng định dạng, kiểm tra kiểu thường, hoặc bỏ đi."
    for drawing in package.related(part, "drawing").values():
        for anchor in package.tree(drawing):
            yield from ((*found, "Chép chữ ra ô, hoặc bỏ đi.") for found in _lost_shape(anchor, sheet))


def _lost_shape(anchor: ET.Element, sheet: str) -> Iterator[tuple[Severity, str, str]]:
    place = f"{sheet}!{_corner(anchor)}" if _corner(anchor) else sheet
    children = {child.tag for child in anchor}
    if anchor.tag == f"{_MARKUP}AlternateContent" or f"{_MARKUP}AlternateContent" in children:
        yield Severity.ERROR, place, "hình vẽ kiểu mới sẽ mất"
    elif any(f"{_DRAWING}{shape}" in children for shape in _SHAPES):
        yield Severity.ERROR, place, "hộp chữ hoặc hình vẽ sẽ mất"
    elif f"{_DRAWING}graphicFrame" in children:
        uri: Any = next((each.get("uri", "") for each in anchor.iter() if each.tag.endswith("}graphicData")), "")
        if uri.endswith("/chart"):
            yield Severity.WARNING, place, "biểu đồ không theo dòng lặp và có thể mất định dạng"
        else:
            yield Severity.ERROR, place, "sơ đồ SmartArt sẽ mất"


def _corner(anchor: ET.Element) -> str:
    start = anchor.find(f"{_DRAWING}from")
    if start is None:
        return ""
    column, row = (int(start.findtext(f"{_DRAWING}{name}", "0")) for name in ("col", "row"))
    return f"{get_column_letter(column + 1)}{row + 1}"
