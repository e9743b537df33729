"""The fields that templates may name: looked up by their words, copied as a template writes them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hhapp.packs.catalogue import Pack
from hhapp.packs.fields import Field, field_catalogue
from hhapp.packs.sample_context import sample_contexts
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.text import fold

_COLUMNS = (Column("Trường", 230), Column("Ý nghĩa"), Column("Ví dụ", 200))


def fields_dialog(parent: QWidget, desk: Desk, pack: Pack) -> ListDialog:
    """Every field with its meaning and an example of this pack."""
    rows = [_row(field) for field in field_catalogue(sample_contexts(pack))]
    dialog = ListDialog(parent, desk.theme, "Trường dùng trong tệp mẫu", _COLUMNS, rows)
    dialog.say("Ghi trường vào tệp Word, Excel của gói; khi xuất, chương trình thay bằng số liệu.")
    dialog.search("Tìm trường, gõ không dấu cũng được").when_empty("Không có trường nào hợp với từ cần tìm.")
    return dialog.tell_in_full(_in_full).offer("&Chép trường", _copy)


def _copy(field: Field) -> str:
    QGuiApplication.clipboard().setText(_written(field))
    return f"Đã chép {_written(field)}"


def _written(field: Field) -> str:
    return f"{{{{ {field.name} }}}}"


def _row(field: Field) -> Row:
    cells = (Cell(field.name, hint=field.name), Cell(field.meaning, hint=field.meaning), Cell(field.example))
    words = fold(f"{field.name} {field.meaning} {field.example}")  # a document's name would bring all its fields
    return Row((field.name, field.meaning), cells, item=field, folded=words)


def _in_full(field: Field) -> str:
    loop = f" Trong vòng lặp {{% {field.loop} %}}." if field.loop else ""
    example = f" Ví dụ: {field.example}." if field.example else ""
    return f"{_written(field)}: {field.meaning}. Có trong {', '.join(field.documents)}.{loop}{example}"
