"""Checking the form of any Word file against Nghị định 30/2020, and showing each departure with its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row

if TYPE_CHECKING:  # what reads Word files is imported in the worker, when first needed
    from hhapp.documents.nd30 import Departure

WORD_FILES = "Tệp Word (*.docx)"
_COLUMNS = (Column("", 96), Column("Chỗ", 200), Column("Chưa đúng"))
_SIGNS = {"departure": ("✕ Sai", Tone.OVERDUE), "doubt": ("? Chưa rõ", Tone.SOON)}


def choose_and_check(parent: QWidget, desk: Desk) -> None:
    """Choose a Word file, then check it."""
    path = desk.choosers.file_to_open("Chọn văn bản cần kiểm tra", WORD_FILES)
    if path is not None:
        check_word_file(parent, desk, path)


def check_word_file(parent: QWidget, desk: Desk, path: Path) -> None:
    """Read the file beside the window and show what the decree wants otherwise."""

    def work(_job: Job) -> tuple[Departure, ...]:
        from hhapp.documents.nd30 import check_document

        return check_document(path)

    def done(found: tuple[Departure, ...]) -> None:
        departures_dialog(parent, desk, path, found).open()

    desk.operations.run(f"Đang kiểm tra {path.name}…", work, done, desk.alerts.fault)


def departures_dialog(parent: QWidget, desk: Desk, path: Path, found: Sequence[Departure]) -> ListDialog:
    """Departures first, doubts after; the chosen one is told in full with its advice and article."""
    ordered = sorted(found, key=lambda each: each.severity == "doubt")
    wrong = sum(each.severity == "departure" for each in found)
    words = f"{wrong} chỗ chưa đúng, {len(found) - wrong} chỗ chưa xét được." if found else ""
    dialog = ListDialog(parent, desk.theme, "Thể thức văn bản", _COLUMNS, [_row(at, d) for at, d in enumerate(ordered)])
    dialog.say(f"{path.name} đối chiếu với Nghị định 30/2020/NĐ-CP, Phụ lục I. {words}".strip())
    return dialog.when_empty("✓ Không thấy chỗ nào sai thể thức.").tell_in_full(_in_full)


def _row(at: int, departure: Departure) -> Row:
    words, tone = _SIGNS[departure.severity]
    where = "; ".join(departure.places)
    cells = (Cell(words, tone=tone), Cell(where, hint=where), Cell(departure.sentence, hint=departure.sentence))
    return Row(at, cells, item=departure)


def _in_full(departure: Departure) -> str:
    where = "; ".join(departure.places[:8])
    more = f" và {len(departure.places) - 8} chỗ khác" if len(departure.places) > 8 else ""
    told = " ".join(part for part in (departure.sentence, departure.advice) if part)
    return f"{where}{more}: {told}\n{departure.reference}"
