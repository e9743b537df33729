"""Writing the report out: what is not ready yet, which files, where to, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack, Severity
from hhapp.services.figures import FigureGrid
from hhapp.services.period_states import ExportRefusedError
from hhapp.services.periods import PeriodRow
from hhapp.services.reporting import SectionRow
from hhapp.services.score.rounds import RoundCard
from hhapp.services.score.sent import awaits_verifying, rounds_to_send
from hhapp.services.units import own_unit
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextLine, Tick
from hhapp.vn.numbers import format_size

if TYPE_CHECKING:  # what writes documents is imported in the worker, when first needed
    from hhapp.documents.export import Written
    from hhapp.exchange.outgoing import Outgoing

_FORMATS = (("docx", "&Word"), ("pdf", "P&DF"), ("xlsx", "&Excel"), ("hhbc", "Gó&i gửi cấp trên"))
_CHECK_COLUMNS = (Column("Trước khi xuất"), Column("", 96))
_FILE_COLUMNS = (Column("Đã xuất"), Column("Cỡ", 80, right=True))
_ROWS_SHOWN = 4


class ExportPanel(QWidget):
    """Exports the chosen period. `asked_for(page)` when a line of the checklist is opened."""

    asked_for = Signal(str)
    finished = Signal()
    refused = Signal(object)  # the obstacles, where figures hold the report back

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._period: PeriodRow | None = None
        self._pack = desk.pack
        self.checks = RowsView(RowsModel(_CHECK_COLUMNS, desk.theme), "Những điều cần xem trước khi xuất")
        self.checks.opened.connect(self._open_check)
        self.checks.clicked.connect(self._open_chosen_check)
        self.ticks = {name: Tick(text) for name, text in _FORMATS}
        self.seal = Tick("Niêm &phong cho cấp trên")
        self.seal.setToolTip("Chỉ cấp trên, nơi có khóa đã xác nhận ở Cài đặt, mở được gói")
        self.evidence = Tick("Kèm tài liệ&u kiểm chứng")
        self.evidence.setToolTip("Tài liệu đã đính kèm ở các nhiệm vụ trong năm, chia nhiều tệp khi cần")
        self.score = Tick("Kèm điểm tự &chấm")
        self.score.setToolTip("Bảng tự chấm điểm Chỉ số CCHC đã gửi, để cấp trên thẩm định trong chương trình")
        self._round: RoundCard | None = None  # whose score can go along
        self.sent: Outgoing | None = None  # what was exported last, of the period that is shown
        self.folder = TextLine()
        self.folder.setReadOnly(True)
        self.folder.set_value(str(desk.memory.folder("report") or desk.app.folder.root / "bao-cao"))
        self.files = RowsView(RowsModel(_FILE_COLUMNS, desk.theme), "Các tệp đã xuất")
        self.files.opened.connect(self._open_file)
        self._done = label("", "good", wrap=True)
        self._lay_out()

    def show_period(self, period: PeriodRow, pack: Pack, grid: FigureGrid, sections: Sequence[SectionRow]) -> None:
        """Show how ready a period is; another period's files go away."""
        if self._period is None or self._period.id != period.id:
            self._show_files(())
            self.sent = None
        self._period, self._pack = period, pack
        self._offer_score()
        self.checks.replace(_checks(grid, sections))

    def export(self) -> None:
        """Write the chosen files in the worker, check them, show them."""
        formats = tuple(name for name, tick in self.ticks.items() if tick.value())
        if self._period is None or not formats:
            self._desk.alerts.tell("Chưa chọn loại tệp nào.", "Đánh dấu ít nhất một loại rồi xuất lại.")
            return
        app, pack, today = self._desk.app, self._pack, self._desk.today()
        period, out = self._period, Path(self.folder.value())
        scored = self._round if self.score.value() else None
        how = {"seal": self.seal.value(), "evidence": self.evidence.value()}
        score = scored.id if scored else None

        def work(job: Job) -> Outgoing:
            from hhapp.exchange.outgoing import send_out

            return send_out(app, pack, period.id, out, formats, today=today, progress=job.progress, score=score, **how)

        self._desk.operations.run(f"Đang xuất báo cáo {period.label}…", work, self._finish, self._fail)

    def _lay_out(self) -> None:
        caption = QLabel("Thư &mục")
        choose = button("Chọn…", self._choose_folder, hint="Chọn thư mục nhận tệp")
        caption.setBuddy(choose)
        self.folder.setAccessibleName("Thư mục nhận tệp")
        formats, ways, place, after = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for tick in self.ticks.values():
            tick.set_value(True)
            formats.addWidget(tick)
        for tick in (self.seal, self.evidence, self.score):
            ways.addWidget(tick)
        for row in (formats, ways):
            row.addStretch(1)
        for widget in (caption, self.folder, choose):
            place.addWidget(widget)
        self._after = QWidget()
        self._after.setLayout(after)
        after.setContentsMargins(0, 0, 0, 0)
        after.addWidget(self._done, 1)
        after.addWidget(button("Mở &tệp", self._open_chosen_file, role="link", hint="Mở tệp đang chọn"))
        after.addWidget(button("Mở thư mục", self._open_folder, role="link"))
        for table, rows in ((self.checks, _ROWS_SHOWN), (self.files, len(_FORMATS) + 1)):
            table.setFixedHeight(rows * theme.row_height(self.font()) + 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.checks)
        box.addLayout(formats)
        box.addLayout(ways)
        box.addLayout(place)
        box.addWidget(self.files)
        box.addWidget(self._after)
        self._show_files(())
        self.score.hide()

    def _offer_score(self) -> None:
        """The newest score that was sent; proposed while the office above has still to verify it."""

        def reading(session: Session) -> RoundCard | None:
            unit = own_unit(session)
            return next(iter(rounds_to_send(session, unit.id)), None) if unit else None

        found = self._desk.read(reading)
        if found != self._round:
            self._round = found
            self.score.setVisible(found is not None)
            self.score.set_value(found is not None and awaits_verifying(found))
            self.score.setText(f"Kèm điểm tự &chấm {found.year}" if found else "")

    def _choose_folder(self) -> None:
        chosen = self._desk.choosers.folder("Chọn thư mục nhận báo cáo", Path(self.folder.value()))
        if chosen is not None:
            self.folder.set_value(str(chosen))
            self._desk.memory.keep_folder("report", chosen)

    def _finish(self, sent: Outgoing) -> None:
        self.sent = sent
        self._show_files(sent.files)
        self._done.setText(f"Đã xuất và kiểm tra lại {len(sent.files)} tệp.")
        if sent.files:
            self.files.choose(str(sent.files[0].path))
        self.finished.emit()

    def _fail(self, fault: BaseException) -> None:
        if isinstance(fault, ExportRefusedError):
            self.refused.emit(fault.obstacles)
        else:
            self._desk.alerts.fault(fault)

    def _show_files(self, files: Sequence[Written]) -> None:
        rows = [
            Row(
                str(file.path),
                (Cell(file.path.name, hint=str(file.path)), Cell(format_size(file.size))),
                item=file.path,
            )
            for file in files
        ]
        self.files.replace(rows)
        self.files.setVisible(bool(rows))
        self._after.setVisible(bool(rows))

    def _open_chosen_file(self) -> None:
        if (path := self.files.chosen_item()) is not None:
            self._open_file(path)

    def _open_file(self, path: Path) -> None:
        self._desk.choosers.show_outside(path)

    def _open_folder(self) -> None:
        self._desk.choosers.show_outside(Path(self.folder.value()))

    def _open_chosen_check(self, _index: object) -> None:
        if (page := self.checks.chosen_item()) is not None:
            self._open_check(page)

    def _open_check(self, page: str) -> None:
        self.asked_for.emit(page)


def _checks(grid: FigureGrid, sections: Sequence[SectionRow]) -> list[Row]:
    """What is ready and what is not; each line knows the page that mends it."""
    written = sum(bool(section.text.strip()) for section in sections)
    errors = sum(finding.severity is Severity.ERROR for finding in grid.findings)
    return [
        _check("Số liệu đã nhập", grid.filled, grid.to_fill, "figures"),
        _check("Lời văn đã viết", written, len(sections), "report"),
        Row(
            "findings",
            (
                Cell("Số liệu chưa khớp quy tắc kiểm tra"),
                Cell(
                    f"{'✕' if errors else '!'} {len(grid.findings)}" if grid.findings else "✓ không",
                    tone=Tone.OVERDUE if errors else Tone.SOON if grid.findings else Tone.DONE,
                ),
            ),
            item="figures",
        ),
    ]


def _check(text: str, done: int, whole: int, page: str) -> Row:
    full = done >= whole
    words = Cell(f"{'✓' if full else '○'} {done}/{whole}", tone=Tone.DONE if full else Tone.SOON)
    return Row(text, (Cell(text), words), item=page)
