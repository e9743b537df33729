"""The units of a day as an Excel list: asked where to, written beside the window, told in the status bar."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hhapp.services.unit_import import COLUMNS, listed_units
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.vn.numbers import format_date


def export_units(page: Page, own_name: str, on: date) -> None:
    """Ask for a folder and write the list there; it is read back by importing it."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder("Chọn thư mục nhận danh sách đơn vị", start)
    if out is None:
        return
    desk.memory.keep_folder("report", out)
    path = out / f"DON_VI_{on:%Y%m%d}.xlsx"

    def work(_job: Job) -> Path:
        from hhapp.documents.export import Made, write_file
        from hhapp.documents.list_form import write_list

        rows = desk.read(lambda session: listed_units(session, desk.pack, on))
        content = write_list(f"Đơn vị trực thuộc {own_name}, ngày {format_date(on)}", COLUMNS, rows)
        return write_file(path, Made(path.name, "xlsx", content, len(rows))).path

    def done(written: Path) -> None:
        page.written.emit("Đã ghi danh sách đơn vị (xlsx)", written)

    desk.operations.run("Đang ghi danh sách đơn vị…", work, done, desk.alerts.fault)
