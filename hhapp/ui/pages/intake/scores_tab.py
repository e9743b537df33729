"""The index of units below: what each scored itself, points verified by key, receipts that take them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.services.receipts import Outcome
from hhapp.services.score import verified_units
from hhapp.services.score.verified_units import UnitLine, UnitScore
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.intake.score_rows import LINE_COLUMNS, UNIT_COLUMNS, LineColumn, in_full, line_rows, unit_rows
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.rows import RowsModel, kept
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.vn.numbers import format_number

if TYPE_CHECKING:
    from hhapp.documents.export import Written

_NOTHING = (
    "Chưa có đơn vị nào gửi điểm tự chấm. Điểm đi kèm gói báo cáo, khi đơn vị đánh dấu “Kèm điểm tự chấm” lúc xuất."
)


_Seen = tuple[list[int], tuple[UnitScore, ...]]


def _read(session: Session, wanted: int | None) -> _Seen:
    """The years of which scores came, and the scores of the one wanted, else of the newest."""
    years = list(verified_units.scored_years(session))
    year = wanted if wanted in years else next(iter(years), None)
    return years, () if year is None else verified_units.unit_scores(session, year)


class ScoresTab(QWidget):
    """Units on the left, the components of the chosen one on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scores: tuple[UnitScore, ...] = ()
        self.year = Choice()
        self.year.setAccessibleName("Năm chấm điểm")
        self.year.currentIndexChanged.connect(self.reload)
        self.words = QLineEdit(placeholderText="Tìm đơn vị")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Tìm đơn vị")
        self.words.textChanged.connect(self._filter)
        self.units = RowsView(RowsModel(UNIT_COLUMNS, desk.theme), "Điểm của các đơn vị")
        self.units.chosen.connect(self._show_unit)
        self.lines = RowsView(RowsModel(LINE_COLUMNS, desk.theme, self._edit), "Tiêu chí của đơn vị đang chọn")
        self.lines.type_into_cells()
        self.lines.chosen.connect(self._say_line)
        self.rest = button("Lấy điểm tự chấm cho mục còn lại", self._take_rest)
        self.send_back = button("Lập phiếu gửi về…", self._send_back, role="main")
        self._lay_out()

    def reload(self) -> None:
        """Read the scores again beside the window; the chosen unit and line stay."""
        desk, wanted = self._desk, self.year.value()

        def reading(_job: Job) -> _Seen:
            return desk.read(lambda session: _read(session, wanted))

        desk.operations.read_beside(self, reading, self._take, desk.alerts.fault)

    def take_focus(self) -> None:
        """Go to the units."""
        self.units.setFocus()

    def start_search(self) -> None:
        """Go to the search line."""
        self.words.setFocus()
        self.words.selectAll()

    def _lay_out(self) -> None:
        caption = QLabel("Nă&m")
        caption.setBuddy(self.year)
        self._told, self._full = label("", "heading", wrap=True), label("", "quiet", wrap=True)
        head = QHBoxLayout()
        for widget, share in ((caption, 0), (self.year, 0), (self.words, 1)):
            head.addWidget(widget, share)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.rest)
        buttons.addWidget(self.send_back)
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (head, self.units)), (right, (self._told, self.lines, self._full, buttons))):
            box = QVBoxLayout(side)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(theme.SMALL)
            for part in parts:
                box.addLayout(part) if isinstance(part, QHBoxLayout) else box.addWidget(part)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 3)
        self._place = EmptyOr(both, _NOTHING)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.SMALL, 0, 0)
        whole.addWidget(self._place)

    def _take(self, seen: _Seen) -> None:
        years, self._scores = seen
        self.year.offer((str(each), each) for each in years)
        self._place.show_empty(not years)
        self._filter()

    def _filter(self) -> None:
        self.units.replace(kept(unit_rows(self._scores), self.words.text()))
        self.units.choose_first()
        self._show_unit(self.units.chosen_item())

    def _show_unit(self, score: UnitScore | None) -> None:
        for made in (self.rest, self.send_back):
            made.setEnabled(score is not None)
        if score is None:
            self.lines.replace([])
            self._told.setText("")
            self._say_line(None)
            return
        self.lines.replace(line_rows(score))
        self.lines.choose_first()
        waiting = f"còn {score.open_lines} mục chưa thẩm định" if score.open_lines else "đã thẩm định đủ"
        own, verified = format_number(score.score.points), format_number(score.verified)
        self._told.setText(f"{score.unit_name}: tự chấm {own}, thẩm định {verified}, {waiting}.")
        self.rest.setEnabled(not score.is_complete)
        self._say_line(self.lines.chosen_item())

    def _say_line(self, line: UnitLine | None) -> None:
        self._full.setText("" if line is None else in_full(line))

    def _edit(self, line: UnitLine, column: int, typed: str) -> bool:
        score: UnitScore = self.units.chosen_item()
        is_points = column == LineColumn.VERIFIED
        points = typed if is_points else ("" if line.verified is None else format_number(line.verified))
        remark = line.remark if is_points else typed
        if not is_points and not points:
            self._desk.alerts.tell("Chưa có điểm thẩm định ở mục này.", "Nhập điểm trước, ý kiến sau.")
            return False

        def write(session: Session) -> bool:
            verified_units.set_points(session, score.unit_code, score.score.year, line.code, points, remark)
            return True

        return bool(self._desk.write(f"Thẩm định {line.code} của {score.unit_name}", write))

    def _take_rest(self) -> None:
        score: UnitScore = self.units.chosen_item()
        self._desk.write(
            f"Lấy điểm tự chấm của {score.unit_name}",
            lambda session: verified_units.take_rest(session, score.unit_code, score.score.year),
        )

    def _send_back(self) -> None:
        """Receipts with the verified points for every unit shown whose verification is complete."""
        ready = [score for score in self._scores if score.is_complete]
        if not ready:
            self._desk.alerts.tell(
                "Chưa có đơn vị nào thẩm định đủ.", "Nhập điểm cho mọi mục, hoặc lấy điểm tự chấm cho mục còn lại."
            )
            return
        folder = self._desk.choosers.folder("Chọn thư mục nhận phiếu", Path.home())
        if folder is not None:
            self._write(ready, folder)

    def _write(self, ready: Sequence[UnitScore], folder: Path) -> None:
        app = self._desk.app

        def work(job: Job) -> tuple[Written, ...]:
            from hhapp.exchange.answering import Reply, answer_received

            reply, ids = Reply(Outcome.ACCEPTED), [each.submission_id for each in ready]
            return answer_received(app, ids, folder, reply, at=datetime.now().astimezone(), progress=job.progress)

        def done(written: tuple[Written, ...]) -> None:
            left = len(self._scores) - len(written)
            more = f" {left} đơn vị chưa thẩm định đủ nên chưa lập." if left else ""
            self._desk.alerts.tell(f"Đã lập {len(written)} phiếu có điểm thẩm định trong {folder}.{more}")

        self._desk.operations.run("Đang lập phiếu phản hồi…", work, done, self._desk.alerts.fault)
