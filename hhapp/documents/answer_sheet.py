"""Answers to a checklist from a filled Excel sheet (the exported blank checklist, or any sheet with these heads)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from hhapp.documents.excel_tables import read_sheets
from hhapp.documents.grid import Cell, Grid, Row
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.vn.text import fold

_CODE, _ANSWER, _REMARK = "ma", "tra loi", "ghi chu"


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """One row with something in it. Texts are as a clerk would type them; "" where the cell is empty."""

    code: str
    answer: str
    remark: str


def read_answers(path: Path) -> tuple[SheetAnswer, ...]:
    """The answers of the first sheet with a row of heads “Mã” and “Trả lời” (“Ghi chú” where there is one).

    Rows without an answer or a remark are left out. UserError naming the cells that cannot be read, or where no sheet
    has such heads; nothing of such a file is used.
    """
    package = open_package(path)
    sheets = read_sheets(package) if package.kind is PackageKind.EXCEL else ()
    for sheet in sheets:
        head = next((row for row in sheet.rows if {_CODE, _ANSWER} <= set(_heads(row))), None)
        if head is not None:
            return _answers(sheet, head)
    raise UserError(
        f"Tệp “{path.name}” không có trang tính nào có cột “Mã” và “Trả lời”.",
        "Xuất phiếu kiểm tra dạng Excel, điền vào phiếu đó rồi nhập lại.",
    )


def _heads(row: Row) -> Mapping[str, int]:
    return {fold(cell.text): at for at, cell in row.cells.items()}


def _answers(sheet: Grid, head: Row) -> tuple[SheetAnswer, ...]:
    places = _heads(head)
    columns = {name: places[name] for name in (_CODE, _ANSWER, _REMARK) if name in places}
    found: list[SheetAnswer] = []
    faults: list[str] = []
    for row in sheet.rows:
        if row.number <= head.number or columns[_CODE] not in row.cells:
            continue
        texts = {}
        for name, at in columns.items():
            cell = row.cells.get(at)
            place = f"{sheet.label}, ô {get_column_letter(at + 1)}{row.number}"
            texts[name], fault = ("", "") if cell is None else _text(cell, place)
            faults += [fault] if fault else []
        if texts[_ANSWER] or texts.get(_REMARK):
            found.append(SheetAnswer(texts[_CODE], texts[_ANSWER], texts.get(_REMARK, "")))
    if faults:
        more = f" (và {len(faults) - 1} lỗi khác)" if len(faults) > 1 else ""
        raise UserError(f"{faults[0]}{more}", "Sửa các ô đó rồi nhập lại.", details="\n".join(faults))
    return tuple(found)


def _text(cell: Cell, place: str) -> tuple[str, str]:
    """The cell as typed, and what is wrong with it."""
    if cell.doubt:
        return "", f"{place}: {cell.doubt.rstrip('.')}."
    if cell.day is not None:
        return "", f"{place}: Excel đã đổi thành ngày {cell.text}; định dạng ô là Văn bản (Text) rồi gõ lại."
    # a number that Excel keeps has a decimal point: as typed it would be one for thousands
    return (cell.text.replace(".", ",") if cell.numeric else cell.text), ""
