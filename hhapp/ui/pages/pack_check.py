"""Trying a template pack: everything that is wrong in its files, and its documents filled with made-up data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hhapp.packs.catalogue import Pack
from hhapp.packs.faults import Fault
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row

if TYPE_CHECKING:  # what reads Word and Excel files is imported in the worker, when first needed
    from hhapp.documents.template_check import Finding

_COLUMNS = (Column("", 96), Column("Tệp", 140), Column("Chỗ", 190), Column("Chưa đúng"))
_SIGNS = {
    "error": ("✕ Sai", Tone.OVERDUE),
    "warning": ("! Nên xem", Tone.SOON),
    "notice": ("i Lưu ý", Tone.QUIET),
}
_RIGHT = "✓ Không thấy lỗi nào trong gói biểu mẫu."


def check_pack_files(parent: QWidget, desk: Desk, path: Path, name: str) -> None:
    """Look through a pack, folder or .hhmau, beside the window and list what was found."""

    def work(_job: Job) -> tuple[Finding, ...]:
        from hhapp.documents.template_check import check_pack

        return check_pack(path)

    def done(found: tuple[Finding, ...]) -> None:
        findings_dialog(parent, desk, name, found).open()

    desk.operations.run(f"Đang kiểm tra {name}…", work, done, desk.alerts.fault)


def findings_dialog(parent: QWidget, desk: Desk, name: str, found: Sequence[Finding]) -> ListDialog:
    """The worst first; the chosen one is told in full with what to do."""
    ordered = sorted(found, key=lambda each: list(_SIGNS).index(each.severity))
    rows = [_row(at, str(f.severity), (f.file, f.place, f.sentence), _in_full(f)) for at, f in enumerate(ordered)]
    wrong = sum(each.severity == "error" for each in found)
    words = f"{name}: {wrong} lỗi phải sửa, {len(found) - wrong} điều nên xem." if found else name
    return _dialog(parent, desk, rows, words)


def faults_dialog(parent: QWidget, desk: Desk, name: str, faults: Sequence[Fault]) -> ListDialog:
    """Why a pack cannot be installed."""
    rows = [_row(at, "error", (f.file, f.place, f.what), str(f)) for at, f in enumerate(faults)]
    return _dialog(parent, desk, rows, f"{name} chưa cài được: {len(faults)} lỗi. Gửi lại danh sách cho nơi làm gói.")


def preview_pack(desk: Desk, pack: Pack) -> None:
    """Make every document of the pack with made-up data and open their folder."""
    out = desk.app.folder.root / "xem-thu" / f"{pack.id}-{pack.version}"

    def work(job: Job) -> Path:
        from hhapp.documents.export import export_document, formats_of
        from hhapp.packs.sample_context import sample_contexts

        for context in sample_contexts(pack):
            export_document(pack, context, out, formats_of(pack.kind_of(context)), job.progress)
        return out

    desk.operations.run("Đang lập văn bản xem thử…", work, desk.choosers.show_outside, desk.alerts.fault)


def _dialog(parent: QWidget, desk: Desk, rows: Sequence[Row], words: str) -> ListDialog:
    dialog = ListDialog(parent, desk.theme, "Kiểm tra gói biểu mẫu", _COLUMNS, rows)
    return dialog.say(words).when_empty(_RIGHT).tell_in_full(str)


def _row(at: int, severity: str, cells: tuple[str, str, str], in_full: str) -> Row:
    words, tone = _SIGNS[severity]
    return Row(at, (Cell(words, tone=tone), *(Cell(cell, hint=cell) for cell in cells)), item=in_full)


def _in_full(finding: Finding) -> str:
    where = ", ".join(part for part in (finding.file, finding.place) if part)
    told = " ".join(part for part in (finding.sentence, finding.advice) if part)
    return f"{where}: {told}" if where else told
