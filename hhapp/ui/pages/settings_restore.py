"""Going back to a backup: the list of backups with what is in each, a question, and the data as they were then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hhapp.services.plan import years
from hhapp.storage import backup
from hhapp.storage.backup import Backup, Contents
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.vn.numbers import format_date, format_size

_COLUMNS = (
    Column("Ngày", 96, right=True),
    Column("Giờ", 76, right=True),
    Column("Cỡ", 76, right=True),
    Column("Trong đó có"),
)


@dataclass(frozen=True, slots=True)
class _Choice:
    backup: Backup
    contents: Contents | None


class Restoring(QObject):
    """Lists, asks, restores. `restored(sentence)` when the data are others and every page must be made anew."""

    restored = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._place = window
        self.may_start: Callable[[], bool] = _always  # asks about unsaved typing, which would be lost

    def start(self) -> None:
        """Look into the backups beside the window, then list them."""
        if not self.may_start():
            return
        folder = self._desk.app.folder

        def work(_job: Job) -> list[_Choice]:
            return [_Choice(each, backup.contents(each)) for each in backup.backups(folder)]

        self._desk.operations.run("Đang xem các bản sao lưu…", work, self._choose, self._desk.alerts.fault)

    def _choose(self, choices: list[_Choice]) -> None:
        rows = [_row(choice) for choice in choices]
        dialog = ListDialog(self._place, self._desk.theme, "Khôi phục từ bản sao lưu", _COLUMNS, rows)
        dialog.say("Dữ liệu đang dùng được sao lưu trước, nên luôn quay lại được. Tệp tài liệu kiểm chứng không đổi.")
        dialog.when_empty("Chưa có bản sao lưu nào.").tell_in_full(_words)
        dialog.ask("&Khôi phục bản này…", lambda: self._ask(dialog.table.chosen_item()), "Đón&g")
        dialog.lead_to(self._ask).open()
        dialog.table.setFocus()

    def _ask(self, choice: _Choice | None) -> bool:
        if choice is None:
            return False
        if choice.contents is None:
            self._desk.alerts.tell(f"Không đọc được {choice.backup.path.name}.", "Hãy chọn bản sao lưu khác.")
            return False
        agreed = self._desk.alerts.ask(
            f"Thay dữ liệu đang dùng bằng bản sao lưu {_moment(choice.backup)}?",
            "Những việc ghi sau lúc đó sẽ không còn trong dữ liệu. Trước khi thay, chương trình sao lưu dữ liệu đang "
            "dùng; muốn trở lại thì khôi phục bản mới nhất.",
            yes="Khôi phục",
            no="Không khôi phục",
        )
        return agreed and self._restore(choice.backup)

    def _restore(self, chosen: Backup) -> bool:
        app = self._desk.app
        window = self._place.window()
        window.setEnabled(False)  # nothing may be read or typed while the data change

        def work(_job: Job) -> Path:
            return app.restore(chosen.path)

        def done(kept: Path) -> None:
            window.setEnabled(True)
            self._end(chosen, kept)

        def failed(fault: BaseException) -> None:
            window.setEnabled(True)
            self._desk.alerts.fault(fault)

        return self._desk.operations.run("Đang khôi phục…", work, done, failed, can_stop=False)

    def _end(self, chosen: Backup, kept: Path) -> None:
        # The office goes on in a year that has a plan in the restored data.
        known = self._desk.read(years)
        if known and self._desk.year.value not in known:
            self._desk.memory.year = known[0]
        self.restored.emit(
            f"Đã khôi phục bản sao lưu {_moment(chosen)}. "
            f"Dữ liệu trước khi khôi phục nằm trong bản sao lưu {kept.name}."
        )


def _always() -> bool:
    return True


def _moment(made: Backup) -> str:
    return f"lúc {made.made:%H:%M:%S} ngày {format_date(made.made.date())}"


def _row(choice: _Choice) -> Row:
    made, inside = choice.backup.made, choice.contents
    words = _words(choice)
    cells = (
        Cell(format_date(made.date()), made),
        Cell(f"{made:%H:%M:%S}", made),
        Cell(format_size(inside.size) if inside else ""),
        Cell(words, tone=Tone.PLAIN if inside else Tone.OVERDUE, hint=words),
    )
    return Row(choice.backup.path, cells, item=choice)


def _words(choice: _Choice) -> str:
    inside = choice.contents
    if inside is None:
        return "✕ Không đọc được, không khôi phục được."
    parts = [f"năm {year}: {count} nhiệm vụ" for year, count in inside.tasks]
    parts += [f"{inside.periods} kỳ báo cáo"] if inside.periods else []
    parts += [f"{inside.actions} việc đã ghi, việc cuối: {inside.last_action}"] if inside.actions else []
    return "; ".join(parts) or "chưa có gì"
