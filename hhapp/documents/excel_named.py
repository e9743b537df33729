"""Numbers that a pack's Excel form takes by the names of its cells (Formulas > Define Name), wherever they stand.

So a province keeps its own form as it is: nothing but the names of its cells is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from hhapp.errors import UserError

_OURS = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){2,3}")


def fill_named_cells(workbook: Workbook, cells: Mapping[str, int], name: str) -> None:
    """Put each number into the cell of its name. `name` is the file's, for faults.

    UserError for a name of such a shape that no number has, and for a name of several cells.
    """
    if not cells:
        return
    for defined in _names(workbook):
        if defined.name in cells:
            _put(workbook, defined, cells[defined.name], name)
        elif _OURS.fullmatch(defined.name):
            near = get_close_matches(defined.name, cells, n=1)
            hint = f"Có phải “{near[0]}”?" if near else "Xóa tên ô này hoặc thêm dòng, cột vào can-bo.toml."
            raise UserError(f"Tệp mẫu “{name}” có ô mang tên “{defined.name}” mà biểu không có số này.", hint)


def _names(workbook: Workbook) -> Iterator[DefinedName]:
    yield from workbook.defined_names.values()
    for sheet in workbook.worksheets:
        yield from sheet.defined_names.values()


def _put(workbook: Workbook, defined: DefinedName, number: int, name: str) -> None:
    places = list(defined.destinations)
    if len(places) != 1 or ":" in places[0][1]:
        raise UserError(
            f"Tệp mẫu “{name}”: tên “{defined.name}” phải chỉ một ô.", "Sửa trong Excel: Formulas > Name Manager."
        )
    sheet, place = places[0]
    workbook[sheet][place.replace("$", "")].value = number
