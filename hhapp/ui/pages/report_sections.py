"""The report's own sentences: a list of headings, and an editor with a prompt and a suggestion made from the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.services import figures, reporting
from hhapp.services.figures import FigureGrid
from hhapp.services.periods import PeriodRow
from hhapp.services.reporting import SectionRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row, RowsModel
from hhapp.ui.widgets.table import RowsView
from hhapp.ui.widgets.text import TextArea
from hhapp.vn.text import fold

_COLUMNS = (Column("Mục của báo cáo"), Column("", 110))
_FIGURE_COLUMNS = (Column("Số", 60), Column("Chỉ tiêu"), Column("Kỳ này", 140, right=True))


class SectionList(RowsView):
    """The headings, each with whether something is written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(RowsModel(_COLUMNS, desk.theme), "Các mục của báo cáo")

    def show_sections(self, sections: Sequence[SectionRow]) -> None:
        """Show these headings."""
        self.replace([_row(section) for section in sections])


class SectionEditor(QWidget):
    """Writes one section."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._period: PeriodRow | None = None
        self._pack = desk.pack
        self._section: SectionRow | None = None
        self._heading = label("", "heading", wrap=True)
        self._prompt = label("", "quiet", wrap=True)
        self._suggestion = label("", wrap=True)
        text = TextArea(6)
        text.setMinimumHeight(text.height())
        text.setMaximumHeight(theme.UNLIMITED)
        self._editor = text
        self.form = Form({"text": Field("Lời &văn, mỗi đoạn một dòng", text)}, self._save, desk.alerts)
        self.remarks: Mapping[str, str] = {}  # what the superior office remarked, by section
        self._remark = label("", "warning", wrap=True)
        self.take = button("Chèn &gợi ý", self._take, hint="Thêm câu gợi ý vào cuối lời văn")
        self.live = button("Chèn &số liệu…", self._offer_figures, hint="Số trong lời văn tự đổi theo số liệu của kỳ")
        self.form.column.setStretch(0, 1)
        self.form.column.setStretch(1, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.LARGE, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._heading, self._prompt, self._remark, self._suggestion):
            box.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addWidget(self.live)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.form, 1)

    @property
    def key(self) -> str | None:
        """The section that is shown."""
        return self._section.key if self._section else None

    def show_section(self, period: PeriodRow, pack: Pack, section: SectionRow) -> None:
        """Show a section; unsaved typing in the same one stays. A locked period's is only read."""
        same = self.key == section.key and self._period is not None and self._period.id == period.id
        self._period, self._pack, self._section = period, pack, section
        self._heading.setText(section.title)
        self._prompt.setText(section.prompt)
        remark = self.remarks.get(section.key, "")
        self._remark.setText(f"Cấp trên nhận xét: {remark}" if remark else "")
        self._remark.setVisible(bool(remark))
        self._suggestion.setText(f"Gợi ý từ số liệu: {section.suggestion}" if section.suggestion else "")
        self._suggestion.setVisible(bool(section.suggestion))
        self.take.setVisible(bool(section.suggestion) and period.writable)
        self._editor.setReadOnly(not period.writable)
        for made in (self.form.save_button, self.form.drop_button, self.live):
            made.setEnabled(period.writable)
        if not (same and self.form.changed()):
            self.form.load({"text": section.text})

    def can_leave(self) -> bool:
        """Ask about unsaved sentences."""
        return self._section is None or self.form.can_leave(f"Mục “{self._section.title}”")

    def _take(self) -> None:
        assert self._section is not None
        field = self.form.fields["text"]
        written = field.value()
        if self._section.suggestion not in written:
            field.set_value(f"{written}\n{self._section.suggestion}".strip())
        field.editor.setFocus()

    def _offer_figures(self) -> None:
        period, pack = self._period, self._pack
        if period is None:
            return
        grid = self._desk.read(lambda session: figures.figure_grid(session, pack, period.id, today=self._desk.today()))
        dialog = ListDialog(
            self.window(), self._desk.theme, "Chèn số liệu vào lời văn", _FIGURE_COLUMNS, _figure_rows(grid)
        )
        dialog.say("Khi xuất báo cáo, chỗ [[ ]] thành số liệu của kỳ lúc đó.")
        dialog.search("Tìm chỉ tiêu, gõ không dấu cũng được").when_empty("Không có chỉ tiêu nào hợp với từ cần tìm.")
        dialog.offer("&Chèn", self._insert).open()

    def _insert(self, mark: str) -> str:
        self._editor.insertPlainText(mark)
        return f"Đã chèn {mark}"

    def _save(self, values: dict[str, Any]) -> bool:
        period, section, pack = self._period, self._section, self._pack
        if period is None or section is None:
            return False

        def writing(session: Session) -> bool:
            reporting.set_section(session, pack, period.id, section.key, values["text"])
            return True

        return bool(self._desk.write(f"Viết mục {section.title}", writing))


def _row(section: SectionRow) -> Row:
    written = bool(section.text.strip())
    state = Cell("✓ đã viết", tone=Tone.DONE) if written else Cell("○ chưa viết", tone=Tone.QUIET)
    return Row(section.key, (Cell(section.title, hint=section.title), state), item=section)


def _figure_rows(grid: FigureGrid) -> list[Row]:
    """The figures, each with the mark that stands for it; a number that several have is not one's name."""
    count = Counter(row.number for row in grid.rows)
    return [
        Row(
            row.code,
            (Cell(row.number), Cell(row.name, hint=row.name), Cell(row.shown)),
            item=f"[[{row.number if count[row.number] == 1 else row.code}]]",
            folded=fold(f"{row.number} {row.name}"),
        )
        for row in grid.rows
    ]
