"""Over Kế hoạch: what a file would change, row by row. Nothing is written before "Nhập"; a backup comes first."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from hhapp.packs.annex import Annex, AnnexColumn
from hhapp.services import plan as plans
from hhapp.services import plan_edit, plan_import, units
from hhapp.services.plan import PlanCard
from hhapp.services.plan_import import ChangeKind, ImportPreview, TaskChange
from hhapp.ui import theme
from hhapp.ui.choosers import PLAN_FILES
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.import_rows import CELL_OF, IMPORT_COLUMNS, ImportColumn, import_rows, reasons
from hhapp.ui.widgets.basic import button, label, set_role, shortcut
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.rows import Row, RowsModel
from hhapp.ui.widgets.table import LinesDelegate, RowsView
from hhapp.ui.widgets.text import TextLine, Tick
from hhapp.ui.widgets.year_line import YEAR, YearLine


class ImportPreviewPage(QWidget):
    """`opened(file name)` when there is something to show; `closed(plan id)` after the import, None without one."""

    opened = Signal(str)
    closed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._annex: Annex | None = None
        self._plan: PlanCard | None = None
        self._mended: dict[str, dict[AnnexColumn, str]] = {}
        self._preview: ImportPreview | None = None
        self._again = False
        self._counts = label("", "quiet", wrap=True)
        self.fields = self._make_fields()
        self.table = RowsView(RowsModel(IMPORT_COLUMNS, desk.theme, self._mend), "Các dòng của tệp")
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.table.setItemDelegate(LinesDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.chosen.connect(self._show_reasons)
        self._reasons = label("", "warning", wrap=True)
        self._reasons.setMinimumHeight(2 * theme.HUGE)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._drop_gone = Tick("Ghi &các nhiệm vụ không còn trong tệp là không thực hiện")
        self.apply_button = button("&Nhập", self.apply, role="main", hint="Ctrl+Enter")
        self.refuse_button = button("&Không nhập", self.refuse, hint="Esc")
        shortcut("Ctrl+Return", self, self.apply)
        self._lay_out()

    def start(self, plan: PlanCard | None) -> None:
        """Choose a file, read it beside the window, show what it would change."""
        path = self._desk.choosers.file_to_open("Chọn tệp phụ lục kế hoạch", PLAN_FILES)
        if path is not None:
            self.read(path, plan)

    def read(self, path: Path, plan: PlanCard | None) -> None:
        """Read a file that was chosen."""
        layout = self._desk.pack.annex

        def work(_job: Job) -> Annex:
            from hhapp.documents.annex import read_annex

            return read_annex(path, layout)

        def done(annex: Annex) -> None:
            self._take(annex, path, plan)

        self._desk.operations.run(f"Đang đọc {path.name}…", work, done, self._desk.alerts.fault)

    def apply(self) -> None:
        """Back up, then write everything in one transaction, beside the window."""
        if self._annex is None or self._preview is None or not all(field.check() for field in self.fields.values()):
            return
        values = {name: field.value() for name, field in self.fields.items()}
        self._desk.operations.run("Đang nhập kế hoạch…", self._work(values), self._finish, self._desk.alerts.fault)

    def compare_again(self) -> None:
        """Compare the file with a plan that has changed since, or is gone, unless it is just being written."""
        if self._annex is None or self._preview is None or self._desk.operations.busy:
            return
        kept, year = self._plan, self._preview.year
        if kept is not None:
            cards = self._desk.read(lambda session: plans.plans(session, year))
            self._plan = next((card for card in cards if card.id == kept.id), None)
        self._recompute()

    def refuse(self) -> None:
        """Forget the file."""
        self._annex = None
        self.closed.emit(None)

    def _make_fields(self) -> dict[str, Field]:
        fields = {
            "year": Field("Nă&m", YearLine(), required=True),
            "title": Field("&Tên kế hoạch", TextLine(), required=True),
            "number": Field("&Số, ký hiệu", TextLine()),
            "issued_on": Field("Ngày &ban hành", DayEdit(self._desk.theme.colours.quiet, self._desk.today)),
        }
        fields["year"].editor.setMaximumWidth(90)
        fields["year"].editor.editingFinished.connect(self._on_year)  # type: ignore[attr-defined]
        return fields

    def _lay_out(self) -> None:
        self._inclusive = Tick("“T&rước ngày 15/3” tính cả ngày 15/3")
        self._inclusive.setToolTip("Bỏ trống: ngày 14/3 là ngày cuối còn đúng hạn.")
        self._inclusive.toggled.connect(self._recompute)
        fields = QHBoxLayout()
        fields.setSpacing(theme.MEDIUM)
        for name, stretch in (("year", 0), ("title", 3), ("number", 1), ("issued_on", 1)):
            fields.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._drop_gone)
        foot.addStretch(1)
        foot.addWidget(self.refuse_button)
        foot.addWidget(self.apply_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self._counts)
        box.addLayout(fields)
        box.addWidget(self._inclusive)
        box.addWidget(self.table, 1)
        box.addWidget(self._reasons)
        box.addLayout(foot)

    def _take(self, annex: Annex, path: Path, plan: PlanCard | None) -> None:
        self._annex, self._mended, self._preview = annex, {}, None
        found = YEAR.search(path.stem)
        year = int(found.group()) if found else plan.year if plan else self._desk.year.value
        self._inclusive.blockSignals(True)
        self._load_plan(year, plan if plan and plan.year == year else None)
        self._inclusive.blockSignals(False)
        self.opened.emit(path.name)
        self._recompute()

    def _load_plan(self, year: int, plan: PlanCard | None) -> None:
        self._plan = plan or self._desk.read(lambda session: plans.plan_of_year(session, year))
        known = self._plan
        self.fields["year"].set_value(str(year))
        self.fields["title"].set_value(known.title if known else f"Kế hoạch cải cách hành chính năm {year}")
        self.fields["number"].set_value(known.number if known else "")
        self.fields["issued_on"].set_value(known.issued_on if known else None)
        self._inclusive.set_value(known.before_is_inclusive if known else False)

    def _on_year(self) -> None:
        year = self._year()
        if year is not None and self._preview is not None and year != self._preview.year:
            self._load_plan(year, None)
            self._recompute()

    def _year(self) -> int | None:
        editor = self.fields["year"].editor
        assert isinstance(editor, YearLine)
        return editor.year()

    def _recompute(self) -> None:
        annex, year = self._annex, self._year()
        if annex is None or year is None:
            return
        plan_id = self._plan.id if self._plan else None
        inclusive, mended = self._inclusive.value(), {key: dict(cells) for key, cells in self._mended.items()}

        def work(_job: Job) -> tuple[ImportPreview, list[Row]]:
            with self._desk.app.reading() as session:
                preview = plan_import.preview_import(
                    session, plan_id, annex, year, before_is_inclusive=inclusive, mended=mended
                )
            return preview, import_rows(preview.changes)

        started = self._desk.operations.run("Đang so sánh…", work, self._show, self._desk.alerts.fault)
        self._again = not started

    def _show(self, found: tuple[ImportPreview, list[Row]]) -> None:
        if self._again:
            self._recompute()
            return
        preview, rows = found
        self._preview = preview
        self.table.replace(rows)
        doubtful = sum(bool(change.doubts) for change in preview.changes)
        parts = [
            f"{preview.new} mới",
            f"{preview.changed} thay đổi",
            f"{preview.same} như cũ",
            f"{preview.gone} không còn",
        ]
        parts += [f"{preview.unread_deadlines} thời hạn chưa đọc được"] if preview.unread_deadlines else []
        parts += [f"{doubtful} dòng cần xem lại"] if doubtful else []
        parts += [f"đã chuyển từ phông cũ {', '.join(preview.old_fonts)}"] if preview.old_fonts else []
        self._counts.setText(" · ".join(parts) + ". Nháy đúp hoặc F2 để sửa một ô; chưa có gì được ghi.")
        self._drop_gone.setVisible(preview.gone > 0)
        count = preview.new + preview.changed + preview.same
        self.apply_button.setText(f"&Nhập {count} nhiệm vụ")
        self._point_at_first_doubt(preview)

    def _point_at_first_doubt(self, preview: ImportPreview) -> None:
        if self.table.chosen_key() is None:
            rows = [change for change in preview.changes if change.doubts or not change.deadline_understood]
            first = (rows or list(preview.changes))[:1]
            if first and first[0].row_key:
                self.table.choose(first[0].row_key)
            self.table.setFocus()
        self._show_reasons(self.table.chosen_item())

    def _show_reasons(self, change: TaskChange | None) -> None:
        general = [doubt.reason for doubt in self._preview.doubts] if self._preview else []
        text = reasons(change) if change is not None else ""
        self._reasons.setText("\n".join([*general, text or "Dòng này đọc được đầy đủ."]))
        set_role(self._reasons, "warning" if general or text else "quiet")

    def _mend(self, change: TaskChange, column: int, typed: str) -> bool:
        cell = CELL_OF.get(ImportColumn(column))
        if cell is None or change.kind is ChangeKind.GONE:
            return False
        self._mended.setdefault(change.row_key, {})[cell] = typed
        self._recompute()
        return True

    def _work(self, values: dict[str, Any]) -> Any:
        annex, pack, app = self._annex, self._desk.pack, self._desk.app
        year, plan_id = int(values["year"]), self._plan.id if self._plan else None
        mended, inclusive = self._mended, self._inclusive.value()
        counts = "" if self._preview is None else f": {self._preview.new} mới, sửa {self._preview.changed}"
        gone_on: date | None = self._desk.today() if self._drop_gone.isVisible() and self._drop_gone.value() else None
        assert annex is not None

        def work(job: Job) -> int:
            job.progress(0, 0, "Đang sao lưu trước khi nhập…")
            app.back_up()
            job.progress(0, 0, "Đang nhập kế hoạch…")
            with app.transaction(f"Nhập kế hoạch {year}{counts}") as session:
                unit = units.ensure_unit(session, pack)
                result = plan_import.apply_import(
                    session, pack, unit.id, year, annex, plan_id=plan_id, mended=mended, drop_gone_on=gone_on
                )
                plan_edit.update_plan(
                    session,
                    result.plan_id,
                    title=values["title"],
                    number=values["number"],
                    issued_on=values["issued_on"],
                    before_is_inclusive=inclusive,
                )
            return result.plan_id

        return work

    def _finish(self, plan_id: int) -> None:
        self._annex = None
        self.closed.emit(plan_id)
