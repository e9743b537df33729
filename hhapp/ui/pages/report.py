"""Xuất báo cáo: the period, the clerk's sentences, what is still missing, and the files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.services import figures, receipts, reporting
from hhapp.services.figures import FigureGrid
from hhapp.services.period_states import Obstacle
from hhapp.services.periods import PeriodRow
from hhapp.services.receipts import Remarks
from hhapp.services.reporting import SectionRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.document_check import choose_and_check
from hhapp.ui.pages.figure_rows import FINDING_COLUMNS, FigurePlace, obstacle_rows
from hhapp.ui.pages.period_bar import PeriodBar, due_words, lower_first
from hhapp.ui.pages.period_steps import state_words
from hhapp.ui.pages.report_exchange import (
    EXCHANGE_MENU,
    RECEIPT,
    STICK,
    choose_receipt,
    choose_received,
    write_to_usb,
)
from hhapp.ui.pages.report_export import ExportPanel
from hhapp.ui.pages.report_reread import choose_and_reread
from hhapp.ui.pages.report_sections import SectionEditor, SectionList
from hhapp.ui.widgets.basic import button, inside
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.table import EmptyOr

_FORM, _EDITED = "form", "edited"
_EMPTY = "Chưa mở kỳ báo cáo nào. Mở kỳ sắp đến hạn để viết và xuất báo cáo."


class ReportPage(Page):
    """Sections and export on the left, the sentences of one section on the right."""

    key = "report"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.bar = PeriodBar(desk)
        self.bar.followed.connect(self.refresh)
        self.bar.changed.connect(self._load)
        self.export = ExportPanel(desk)
        self.export.asked_for.connect(self._open_page)
        self.export.finished.connect(self._show_result)
        self.export.refused.connect(self._on_refused)
        self.go = button(
            "Xuất báo cá&o", self._export, role="main", keys="Ctrl+E", hint="Xuất, kiểm tra lại và ghi vào thư mục"
        )
        self.word = MenuButton("Kiểm t&ra tệp Word", "Xem lại văn bản trước khi gửi")
        self.word.offer((("&Thể thức theo Nghị định 30…", _FORM), ("Đối chiếu &bản đã sửa…", _EDITED)))
        self.word.picked.connect(self._on_word)
        self.package = MenuButton("Gói báo &cáo", "Ghi gói ra USB, nhập phiếu phản hồi, xem gói đã nhận")
        self.package.offer(EXCHANGE_MENU)
        self.package.picked.connect(self._on_package)
        for made in (self.package, self.word, self.go):
            self.add_button(made)
        self.sections = SectionList(desk)
        self.sections.chosen.connect(self._on_chosen)
        self.sections.opened.connect(self._edit)
        self.editor = SectionEditor(desk)
        self._lay_out()

    def reload(self) -> None:
        """Read the periods and the chosen one's sentences again."""
        self.bar.reload()
        self._load()

    def show_thing(self, thing: Any) -> None:
        """Show a period by its code; one that was not opened leaves the page as it is."""
        period_id = self.bar.id_of(thing) if isinstance(thing, str) else None
        if period_id is not None:
            self.bar.choose(period_id)
        self.take_focus()

    def take_focus(self) -> None:
        """Go to the list of headings."""
        self.sections.setFocus()

    def can_leave(self) -> bool:
        """Ask about unsaved sentences."""
        return self.editor.can_leave()

    def _lay_out(self) -> None:
        left = inside()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        self.sections.setMinimumHeight(5 * theme.row_height(self.font()))
        column.addWidget(self.sections, 1)
        column.addWidget(self.export)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumWidth(left.minimumSizeHint().width())
        self._scroll.setWidget(left)
        splitter.addWidget(self._scroll)
        splitter.addWidget(self.editor)
        splitter.setSizes([520, 560])
        self._place = EmptyOr(splitter, _EMPTY, "Mở kỳ sắp đến hạn", self.bar.open_next)
        self.body.addWidget(self.bar)
        self.body.addWidget(self._place, 1)

    def _load(self) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        for made in (self.word, self.go):
            made.setEnabled(pack is not None)
        self._place.show_empty(pack is None)
        if period is None or pack is None:
            self._show_nothing()
            return
        desk, today = self.desk, self.desk.today()

        def reading(session: Session) -> tuple[FigureGrid, tuple[SectionRow, ...], str, Remarks]:
            issue = (
                reporting.build_context(session, pack, period.id, today=today).report if period.version > 1 else None
            )
            return (
                figures.figure_grid(session, pack, period.id, today=today),
                reporting.sections(session, pack, period.id, today=today),
                f" · {issue.replaces}" if issue else "",
                receipts.remarks_of(session, period.id),
            )

        grid, sections, replaces, asked = desk.read(reading)
        words = f"{state_words(period)}{replaces} · {due_words(period, desk)}"
        self.say(f"Báo cáo {lower_first(period.label)}", words + (f" · cấp trên: {asked.words}" if asked.words else ""))
        self.editor.remarks = asked.sections
        self.export.show_period(period, pack, grid, sections)
        self.sections.show_sections(sections)
        self._show_section(period, pack, sections)

    def _show_nothing(self) -> None:
        self._place.say(self.bar.fault or _EMPTY)
        self._place.fill_button.setVisible(not self.bar.fault)
        self._place.fill_button.setText(self.bar.next_words)
        self.say(self.title, "Chưa mở kỳ nào.")

    def _show_section(self, period: PeriodRow, pack: Pack, sections: tuple[SectionRow, ...]) -> None:
        shown = next((section for section in sections if section.key == self.editor.key), None)
        if shown is not None:
            self.editor.show_section(period, pack, shown)
        elif sections:
            first = next((section for section in sections if not section.text), sections[0])
            self.sections.choose(first.key)

    def _on_chosen(self, section: SectionRow | None) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        if section is None or period is None or pack is None or section.key == self.editor.key:
            return
        if not self.editor.can_leave():
            self.sections.choose(self.editor.key)
            return
        self.editor.show_section(period, pack, section)

    def _edit(self, _section: SectionRow) -> None:
        self.editor.form.fields["text"].editor.setFocus()

    def _export(self) -> None:
        if self.editor.can_leave():
            self.export.export()

    def _on_refused(self, obstacles: tuple[Obstacle, ...]) -> None:
        """The list leads to each cell, as where locking is refused."""
        rows = [replace(row, item=each) for row, each in zip(obstacle_rows(obstacles), obstacles, strict=True)]
        dialog = ListDialog(self, self.desk.theme, "Chưa xuất được", FINDING_COLUMNS, rows)
        dialog.say(f"Số liệu của kỳ còn {len(obstacles)} điểm sai. Enter tới ô cần sửa; sửa xong thì xuất lại.")
        dialog.tell_in_full(_sentence).lead_to(self._go_to_figure).open()
        dialog.table.setFocus()

    def _go_to_figure(self, obstacle: Obstacle) -> None:
        self._open_figures(obstacle.code)

    def _open_figures(self, code: str = "") -> None:
        if (period := self.bar.period()) is not None:
            self.asked_for.emit("figures", FigurePlace(period.id, code))

    def _on_word(self, what: object) -> None:
        period, pack = self.bar.period(), self.bar.pack()
        if what == _FORM:
            choose_and_check(self, self.desk)
        elif period is not None and pack is not None and self.editor.can_leave():
            choose_and_reread(self, pack, period)

    def _on_package(self, what: object) -> None:
        if what == STICK:
            write_to_usb(self.desk, self.export.sent)
        elif what == RECEIPT:
            choose_receipt(self.desk)
        else:
            choose_received(self, self.desk)

    def _show_result(self) -> None:
        self._scroll.verticalScrollBar().setValue(self._scroll.verticalScrollBar().maximum())

    def _open_page(self, page: str) -> None:
        if page == self.key:
            missing = next((s for s in self.sections.items() if not s.text.strip()), None)
            if missing is not None:
                self.sections.choose(missing.key)
                self._edit(missing)
        else:
            self._open_figures()


def _sentence(obstacle: Obstacle) -> str:
    return obstacle.sentence
