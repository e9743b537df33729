"""Khảo sát: a round is chosen above, four tabs show it: entering, forms, results, all rounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.services import units
from hhapp.services.survey import closing, rounds
from hhapp.services.survey.entry import FormRow, form_rows
from hhapp.services.survey.results import RoundResults
from hhapp.services.survey.rounds import RoundRow
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.page import Page
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.survey.empty_sheet import SHEET, write_empty_sheet
from hhapp.ui.pages.survey.entry_tab import EntryTab
from hhapp.ui.pages.survey.forms_tab import FormsTab
from hhapp.ui.pages.survey.results_tab import ResultsTab
from hhapp.ui.pages.survey.round_dialogs import SheetTaker, ask_counts, change_round, new_round
from hhapp.ui.pages.survey.survey_rows import ROUND_COLUMNS, round_table
from hhapp.ui.widgets.basic import button, label, shortcut
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.menu import MenuButton
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.table import EmptyOr, RowsView

_NO_SURVEY = "Gói biểu mẫu đang dùng không có phần khảo sát. Chọn gói khác ở trang Cài đặt."
_NO_ROUND = "Năm {} chưa có đợt khảo sát nào. Mở một đợt, in phiếu, phát và nhập các phiếu thu về."


@dataclass(frozen=True, slots=True)
class _Seen:
    """All that the tabs show of one round, read at once."""

    forms: tuple[FormRow, ...]
    found: RoundResults
    last: tuple[RoundRow, RoundResults] | None
    notes: tuple[str, ...]


class SurveyPage(Page):
    """The tabs over one round."""

    key = "survey"
    tables = frozenset({"survey_round", "survey_form", "survey_event", "setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rounds: tuple[RoundRow, ...] = ()
        self._pack: Pack | None = None
        self._shown_id: int | None = None
        self.choice = Choice()
        self.choice.setMinimumContentsLength(22)
        self.choice.setAccessibleName("Đợt khảo sát đang xem")
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.documents = MenuButton("Văn bản", "Xuất báo cáo, phiếu để in")
        self.documents.picked.connect(self._export)
        self.add = button("+ Đợt khảo sát", self.start_new, role="main", hint="Mở một đợt khảo sát · Ctrl+N")
        for made in (self.choice, self.documents, self.add):
            self.add_button(made)
        self.entry, self.forms, self.results = EntryTab(desk), FormsTab(desk), ResultsTab(desk)
        self.list = RowsView(RowsModel(ROUND_COLUMNS, desk.theme), "Các đợt khảo sát")
        self.sheets = SheetTaker(self, desk)
        self._connect()
        self._lay_out()

    def reload(self) -> None:
        """Read the rounds and the one of the working year that is shown; a form being entered stays."""
        self._rounds = self.desk.read(_own_rounds)
        year = self.desk.year.value
        of_year = [each for each in self._rounds if each.year == year]
        self.choice.offer((f"{each.year} · {each.title}", each.id) for each in of_year)
        row = self._round()
        if row is not None and row.id != self._shown_id:
            self._shown_id = row.id
            self.choice.choose_quietly(row.id)
        can_open = self.desk.pack.survey is not None
        self.add.setEnabled(can_open)
        self._place.show_empty(not of_year)
        self._place.say(_NO_ROUND.format(year) if can_open else _NO_SURVEY)
        self._place.fill_button.setVisible(can_open)
        self.choice.setVisible(bool(of_year))
        self.list.replace(round_table(self._rounds))
        self._show(row)
        self._offer_documents(row)

    def show_thing(self, thing: Any) -> None:
        """Show a round (its id), on what it found, in the year that it belongs to."""
        self.reload()
        if isinstance(thing, int) and self._go_to(thing):
            self.tabs.setCurrentWidget(self.results)

    def take_focus(self) -> None:
        """Where the tab's work begins; entering forms goes into the pad at once."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, EntryTab | FormsTab | ResultsTab) and self._round() is not None:
            tab.take_focus()
        else:
            self.setFocus()

    def start_new(self) -> None:
        """Ask for a new round."""
        if self.desk.pack.survey is not None and self.entry.can_leave():
            new_round(self, self.desk, self._choose).open()

    def start_search(self) -> None:
        """Go to the search line of the forms."""
        self.tabs.setCurrentWidget(self.forms)
        self.forms.start_search()

    def can_leave(self) -> bool:
        """Ask about a form that is begun."""
        return self.entry.can_leave()

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        shortcut("Del", self.list, self._delete)
        self.forms.edit_asked.connect(self._edit)
        self.forms.import_asked.connect(self._import)
        self.results.warnings_asked.connect(self._show_warnings)
        self.results.counts_asked.connect(self._counts)

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Việc với đợt khảo sát")
        for tab, title in (
            (self.entry, "Nhậ&p phiếu"),
            (self.forms, "Cá&c phiếu"),
            (self.results, "Kế&t quả"),
            (self._round_list(), "Các đợt"),
        ):
            self.tabs.addTab(tab, title)
        self.tabs.currentChanged.connect(self._on_tab)
        self._fault = label("", "warning", wrap=True)
        self._fault.hide()
        self._place = EmptyOr(self.tabs, _NO_ROUND, "Mở đợt khảo sát…", self.start_new)
        self.body.addWidget(self._fault)
        self.body.addWidget(self._place, 1)

    def _round_list(self) -> QWidget:
        place = QWidget()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button("&Xem kết quả", self._open_chosen, hint="Enter"))
        foot.addWidget(button("&Sửa tên, ngày…", self._change))
        foot.addWidget(button("Xóa đợt", self._delete, hint="Del"))
        box = QVBoxLayout(place)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        box.addWidget(self.list, 1)
        box.addLayout(foot)
        return place

    def _round(self) -> RoundRow | None:
        return next((row for row in self._rounds if row.id == self.choice.value()), None)

    def _show(self, row: RoundRow | None) -> None:
        self._pack = None
        self._fault.hide()
        title = f"{self.title} {self.desk.year.value}"
        if row is None:
            self.say(title, "Chưa có đợt khảo sát.")
            return
        self.say(title, _state(row))
        try:
            self._pack = self.desk.app.packs.get(row.pack_id, row.pack_version)
        except HhappError as fault:
            self._fault.setText(str(fault))
            self._fault.show()
        self._show_found(row)

    def _show_found(self, row: RoundRow) -> None:
        pack = self._pack
        seen = self.desk.read(lambda session: _seen(session, pack, row))
        for tab in (self.entry, self.forms):
            tab.setEnabled(pack is not None)
        if seen is None:
            self.results.setEnabled(False)
            return
        self.results.setEnabled(True)
        if pack is not None and pack.survey is not None:
            self.entry.show_round(row, pack, pack.survey.form(row.form_code), seen.forms)
            self.forms.show_round(row, seen.forms)
        self.results.show_round(row, pack, seen.found, seen.last, seen.notes)
        waiting = sum(form.to_check for form in seen.forms)
        self.tabs.setTabText(1, f"Cá&c phiếu (⚠ {waiting})" if waiting else "Cá&c phiếu")

    def _offer_documents(self, row: RoundRow | None) -> None:
        bases = (DocumentBasis.SURVEY, DocumentBasis.SURVEY_FORM) if row else ()
        kinds = [(f"{kind.name}…", kind.code) for kind in (self._pack or self.desk.pack).documents_on(*bases)]
        self.documents.offer([*kinds, None, ("Bảng nhập phiếu (Excel)…", SHEET)] if row else [])

    def _choose(self, round_id: int) -> None:
        self.reload()
        if self._go_to(round_id):
            self.tabs.setCurrentWidget(self.entry)
            self.entry.take_focus()

    def _go_to(self, round_id: int) -> bool:
        """Choose a round, with the working year that it is of; False where it is gone or a form begun is kept."""
        row = next((each for each in self._rounds if each.id == round_id), None)
        if row is None or (row.id != self._shown_id and not self.entry.can_leave()):
            return False
        if row.year != self.desk.year.value:
            self.desk.year.use(row.year)
            self.reload()
        self.choice.choose_quietly(row.id)
        self._shown_id = row.id
        self.reload()
        return True

    def _on_choice(self) -> None:
        if self.choice.value() != self._shown_id and not self.entry.can_leave():
            self.choice.choose_quietly(self._shown_id)
            return
        self._shown_id = self.choice.value()
        self.reload()

    def _on_tab(self) -> None:
        if self.tabs.currentWidget() is self.entry:
            self.entry.take_focus()

    def _edit(self, form: FormRow) -> None:
        self.tabs.setCurrentWidget(self.entry)
        self.entry.edit(form)

    def _show_warnings(self) -> None:
        self.forms.show_warnings()
        self.tabs.setCurrentWidget(self.forms)
        self.forms.take_focus()

    def _import(self) -> None:
        row = self._round()
        if row is not None and self._pack is not None:
            self.sheets.start(row, self._pack)

    def _counts(self) -> None:
        if (row := self._round()) is not None:
            ask_counts(self, self.desk, row).open()

    def _export(self, code: object) -> None:
        row = self._round()
        if row is None:
            return
        if code != SHEET:
            pack = self._pack or self.desk.pack
            export_document_kind(self, pack.document_kind(str(code)), row.year, row.id, pack=pack)
        elif self._pack is not None:
            write_empty_sheet(self, row, self._pack)

    def _open(self, row: RoundRow) -> None:
        if self._go_to(row.id):
            self.tabs.setCurrentWidget(self.results)

    def _open_chosen(self) -> None:
        if (row := self.list.chosen_item()) is not None:
            self._open(row)

    def _change(self) -> None:
        if (row := self.list.chosen_item()) is not None:
            change_round(self, self.desk, row).open()

    def _delete(self) -> None:
        row: RoundRow | None = self.list.chosen_item()
        if row is None:
            return
        question = f"Xóa đợt “{row.title}” cùng {row.entered} phiếu?"
        if row.entered and not self.desk.alerts.ask(question, "Hoàn tác được.", yes="Xóa đợt", no="Không xóa"):
            return

        def writing(session: Session) -> bool:
            rounds.delete_round(session, row.id)
            return True

        self.desk.write(f"Xóa đợt khảo sát: {row.title}", writing)


def _own_rounds(session: Session) -> tuple[RoundRow, ...]:
    unit = units.own_unit(session)
    return rounds.round_rows(session, unit.id) if unit else ()


def _seen(session: Session, pack: Pack | None, row: RoundRow) -> _Seen | None:
    """Without the round's pack only a closed round has something to show."""
    last = closing.last_results(session, row)
    kept = closing.kept_results(session, row)
    if pack is None:
        return None if kept is None else _Seen((), kept, last, ())
    found = closing.round_results(session, pack, row.id)
    notes = (*rounds.count_faults(row), *rounds.count_notes(row, rounds.form_of_round(pack, row)))
    return _Seen(form_rows(session, pack, row.id), found, last, notes)


def _state(row: RoundRow) -> str:
    state = f"{row.state_shown[:1].upper()}{row.state_shown[1:]} · hợp lệ {row.valid}/{row.entered} phiếu"
    if row.returned is None or row.given_out is None:
        return f"{state} · chưa ghi số phát ra, thu về"
    return f"{state} · thu về {row.returned}/{row.given_out}"
