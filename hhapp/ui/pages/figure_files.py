"""The period's figures as an Excel form to be filled without the program: out, and back in after a look at it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.services import figure_files, reporting
from hhapp.services.figures import FigureDifference
from hhapp.services.periods import PeriodRow
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.figure_rows import DIFFERENCE_COLUMNS, difference_rows
from hhapp.ui.pages.period_bar import lower_first
from hhapp.ui.widgets.list_dialog import ListDialog

EXCEL_FILES = "Tệp Excel (*.xlsx)"


def export_form(page: Page, pack: Pack, period: PeriodRow) -> None:
    """Ask for a folder and write the form there."""
    desk = page.desk
    start = desk.memory.folder("report") or desk.app.folder.root / "bao-cao"
    out = desk.choosers.folder("Chọn thư mục nhận biểu số liệu", start)
    if out is None:
        return

    def work(_job: Job) -> Path:
        from hhapp.documents.export import Made, write_file
        from hhapp.documents.figure_form import write_figure_form

        context = desk.read(lambda session: reporting.build_context(session, pack, period.id, today=desk.today()))
        blocks = desk.read(lambda session: figure_files.forms_to_fill(session, pack, period.id))
        name = f"BIEU_{period.code}.xlsx"
        return write_file(out / name, Made(name, "xlsx", write_figure_form(pack, context, blocks), 0)).path

    def done(path: Path) -> None:
        page.written.emit(f"Đã xuất biểu {path.name}", path)

    desk.operations.run("Đang xuất biểu số liệu…", work, done, desk.alerts.fault)


def import_form(page: Page, pack: Pack, period: PeriodRow) -> None:
    """Choose a filled form and show what it would change; written only when the clerk says so."""
    desk = page.desk
    path = desk.choosers.file_to_open("Chọn biểu số liệu đã điền", EXCEL_FILES)
    if path is None:
        return

    def work(_job: Job) -> tuple[Mapping[str, str], tuple[FigureDifference, ...]]:
        from hhapp.documents.figure_form import read_figure_form

        typed = read_figure_form(path, pack, period.code)
        return typed, desk.read(lambda session: figure_files.preview_given(session, pack, period.id, typed))

    def done(found: tuple[Mapping[str, str], tuple[FigureDifference, ...]]) -> None:
        differences_dialog(page, pack, period, path, *found).open()

    desk.operations.run(f"Đang đọc {path.name}…", work, done, desk.alerts.fault)


def differences_dialog(
    page: Page,
    pack: Pack,
    period: PeriodRow,
    path: Path,
    typed: Mapping[str, str],
    differences: tuple[FigureDifference, ...],
) -> ListDialog:
    """What the form would change; nothing can be written while a cell of it cannot be read."""
    faulty = sum(bool(each.fault) for each in differences)
    changed = {each.code: typed[each.code] for each in differences if not each.fault}

    def agree() -> bool:
        def writing(session: Session) -> bool:
            figure_files.set_given(session, pack, period.id, changed)
            return True

        return bool(page.desk.write(f"Nhập biểu Excel {lower_first(period.label)}", writing))

    title = f"Nhập biểu vào {lower_first(period.label)}"
    dialog = ListDialog(page, page.desk.theme, title, DIFFERENCE_COLUMNS, difference_rows(differences))
    dialog.say(f"{path.name}: {len(changed)} số khác số đang có. Chưa có gì được ghi.")
    dialog.when_empty("Mọi số trong tệp bằng số đang có.")
    if faulty:
        return dialog.say(f"✕ {faulty} ô không đọc được: sửa trong tệp Excel rồi nhập lại.", "error")
    return dialog.ask(f"&Ghi {len(changed)} số liệu", agree, "&Không ghi") if changed else dialog
