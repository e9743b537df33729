"""A report comes back edited in Word: which numbers no longer equal the data, and its wording taken over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hhapp.errors import HhappError
from hhapp.packs.catalogue import Pack
from hhapp.services.periods import PeriodRow
from hhapp.ui.operations import Job
from hhapp.ui.page import Page
from hhapp.ui.pages.document_check import WORD_FILES
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row

if TYPE_CHECKING:  # what reads Word files is imported in the worker, when first needed
    from hhapp.documents.reread import Reread

_COLUMNS = (Column("", 110), Column("Chỗ", 190), Column("Theo số liệu", 230), Column("Trong tệp"))


def choose_and_reread(page: Page, pack: Pack, period: PeriodRow) -> None:
    """Choose the edited file and compare it with the report as it would be written now."""
    desk = page.desk
    path = desk.choosers.file_to_open("Chọn báo cáo đã sửa trong Word", WORD_FILES)
    if path is None:
        return

    def work(_job: Job) -> Reread:
        from hhapp.exchange.edited_report import reread_report

        return reread_report(desk.app, pack, period.id, path, today=desk.today())

    def done(found: Reread) -> None:
        reread_dialog(page, pack, period, path.name, found).open()

    desk.operations.run(f"Đang đối chiếu {path.name}…", work, done, desk.alerts.fault)


def reread_dialog(page: Page, pack: Pack, period: PeriodRow, name: str, found: Reread) -> ListDialog:
    """Numbers first; the wording may be kept while the period takes sentences."""

    def agree() -> bool:
        from hhapp.exchange.edited_report import keep_wording

        try:
            return bool(keep_wording(page.desk.app, pack, period.id, found))
        except HhappError as fault:
            page.desk.alerts.fault(fault)
            return False

    dialog = ListDialog(page, page.desk.theme, "Đối chiếu báo cáo đã sửa", _COLUMNS, list(_rows(found)))
    dialog.say(f"{name}: {len(found.numbers)} số không còn bằng số liệu, {len(found.changes)} chỗ khác lời văn.")
    dialog.when_empty("✓ Tệp giống báo cáo chương trình lập.").tell_in_full(str)
    titles = {section.key: section.title for section in pack.sections}
    if found.unplaced:
        lost = ", ".join(titles.get(key, key) for key in found.unplaced)
        dialog.say(f"▲ Không tìm được chỗ của mục: {lost}. Chép lời văn các mục này bằng tay.", "warning")
    if not found.wording:
        return dialog
    if not period.writable:
        return dialog.say("Muốn giữ lời văn đã sửa thì mở lại kỳ trước.", "warning")
    kept = ", ".join(titles.get(key, key) for key in found.wording)
    return dialog.say(f"Lời văn đã sửa ở mục: {kept}.").ask("&Giữ lời văn đã sửa", agree, "&Không giữ")


def _rows(found: Reread) -> Iterator[Row]:
    for at, number in enumerate(found.numbers):
        sign = Cell("✕ Số khác", tone=Tone.OVERDUE)
        yield _row(("number", at), sign, number.place, number.expected, number.found or "không còn")
    for at, change in enumerate(found.changes):
        sign = Cell(f"≠ {change.kind.shown}", tone=Tone.ACT)
        yield _row(("text", at), sign, change.place, change.before, change.after)


def _row(key: tuple[str, int], sign: Cell, place: str, before: str, after: str) -> Row:
    cells = (sign, Cell(place, hint=place), Cell(before, hint=before), Cell(after, hint=after))
    return Row(key, cells, item=f"{place}: “{before}” → “{after}”" if before else f"{place}: “{after}”")
