"""The empty Excel table for answers: asked where to, written in the worker, told in the status bar."""

from __future__ import annotations

from pathlib import Path

from hhapp.packs.catalogue import Pack
from hhapp.services.survey import rounds
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui.operations import Job
from hhapp.ui.page import Page

SHEET = "answer_sheet"


def write_empty_sheet(page: Page, row: RoundRow, pack: Pack) -> None:
    """Ask for a folder and write the table of the round's form there."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder("Chọn thư mục nhận bảng nhập phiếu", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)
    form, fields = rounds.form_of_round(pack, row), pack.survey.fields if pack.survey else ()
    path = out / f"BANG_NHAP_PHIEU_{row.year}.xlsx"

    def work(_job: Job) -> Path:
        from hhapp.documents.export import Made, write_file
        from hhapp.documents.survey_sheet_form import write_answer_sheet

        return write_file(path, Made(path.name, "xlsx", write_answer_sheet(form, fields, row.title), 1)).path

    def done(written: Path) -> None:
        page.written.emit("Đã ghi bảng nhập phiếu (xlsx)", written)

    desk.operations.run("Đang lập bảng nhập phiếu…", work, done, desk.alerts.fault)
