"""One late dossier: its words and days, the rules it breaks in words, its letters, what supports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from hhapp.packs.dossiers.catalogue import DossierRules
from hhapp.services.dossiers.register import DOSSIER_SUBJECT, DossierDraft, DossierRow, LetterRow
from hhapp.storage.evidence import EvidenceLine
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.pages.dossiers.dossier_rows import LETTER_COLUMNS, letter_rows, status_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.rows import RowsModel
from hhapp.ui.widgets.suggest import SuggestLine
from hhapp.ui.widgets.table import EmptyOr, RowsView
from hhapp.ui.widgets.text import TextArea, TextLine

_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}
NAMED = ("field", "procedure", "department", "officer", "reason")
"""The fields that propose what was written before."""


def dossier_fields(desk: Desk) -> dict[str, Field]:
    """The fields of a dossier, in the order of the letter's form."""

    def day() -> DayEdit:
        return DayEdit(desk.theme.colours.quiet, desk.today)

    return {
        "code": Field("&Mã hồ sơ", TextLine(), required=True),
        "field": Field("Lĩnh vự&c", SuggestLine()),
        "procedure": Field("&Thủ tục", SuggestLine()),
        "applicant": Field("Ngườ&i nộp", TextLine()),
        "address": Field("Địa chỉ", TextLine()),
        "received_on": Field("Ngày tiếp nhận", day()),
        "promised_on": Field("Ngày hẹn t&rả", day(), required=True),
        "department": Field("Bộ phận giải &quyết", SuggestLine()),
        "officer": Field("Người thụ lý", SuggestLine()),
        "reason": Field("Lý d&o trễ hạn", SuggestLine()),
        "new_on": Field("Ngày hẹn mới", day()),
        "times": Field("Số lần hẹn lại", NumberLine()),
        "returned_on": Field("Ngày trả kết quả", day()),
        "note": Field("Ghi chú", TextArea(2)),
    }


def offer_names(fields: Mapping[str, Field], names: Mapping[str, Iterable[str]]) -> None:
    """Let the lines propose what the pack has and what was written before."""
    for key in NAMED:
        if key in fields:
            editor = fields[key].editor
            assert isinstance(editor, SuggestLine)
            editor.offer(names.get(key, ()))


def proposals(rules: DossierRules, used: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """What the lines propose: the pack's fields and reasons before what was written."""
    return {
        **{key: tuple(names) for key, names in used.items()},
        "field": (*(field.name for field in rules.fields), *used.get("field", ())),
        "reason": rules.reasons,
    }


def draft_from(values: Mapping[str, Any]) -> DossierDraft:
    """A draft of what the fields hold."""
    times = values.get("times")
    return DossierDraft(**{**values, "times": 0 if times is None else int(times)})


def values_of(draft: DossierDraft) -> dict[str, Any]:
    """What the fields show of a dossier."""
    names = DossierDraft.__dataclass_fields__
    return {name: getattr(draft, name) for name in names} | {"times": Decimal(draft.times)}


class DossierPanel(QWidget):
    """Shows one dossier; the signals ask the page to write a letter, promise a new day, note the return."""

    letter_wanted = Signal()
    new_day_wanted = Signal()
    return_wanted = Signal()
    withdrawal_wanted = Signal(object)  # the letter

    def __init__(self, desk: Desk, save: Any) -> None:
        super().__init__()
        self.form = Form(dossier_fields(desk), save, desk.alerts)
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", wrap=True)
        self._faults = label("", "error", wrap=True)
        self._warnings = label("", "warning", wrap=True)
        self.letter_button = button("Lậ&p thư…", self.letter_wanted.emit, role="main", hint="Cấp số và lập thư xin lỗi")
        self.new_day_button = button("Hẹn lại…", self.new_day_wanted.emit, hint="Ngày hẹn mới và lý do")
        self.return_button = button("Đã trả…", self.return_wanted.emit, hint="Ghi ngày trả kết quả")
        self.letters = RowsView(RowsModel(LETTER_COLUMNS, desk.theme), "Thư xin lỗi của hồ sơ")
        self.letters.chosen.connect(self._on_letter)
        self._letters_place = EmptyOr(self.letters, "Hồ sơ chưa có thư xin lỗi.")
        self.withdraw_button = button("Thu hồi thư…", self._withdraw, hint="Ghi lý do; số đã cấp không dùng lại")
        self.files = EvidenceList(
            *(desk, DOSSIER_SUBJECT, "Chưa có tài liệu của hồ sơ này."), name="Tài liệu của hồ sơ", letters=False
        )
        self._lay_out()

    def show_dossier(self, row: DossierRow, files: tuple[EvidenceLine, ...], *, fill: bool) -> None:
        """Show a dossier; `fill` puts its words into the form too."""
        draft = row.draft
        self._heading.setText(" · ".join(filter(None, (draft.code, draft.applicant))))
        words, tone = status_words(row)
        since = f" · hẹn lại {draft.times} lần" if draft.times else ""
        self._standing.setText(f"{words}{since}")
        set_role(self._standing, _ROLES.get(tone, "quiet"))
        for told, place, sign in ((row.faults, self._faults, "✗"), (row.warnings, self._warnings, "⚠")):
            place.setText("\n".join(f"{sign} {sentence}" for sentence in told))
            place.setVisible(bool(told))
        self.letter_button.setVisible(row.apologise_for is not None)
        self.return_button.setText("Sửa ngày trả…" if draft.returned_on else "Đã trả…")
        self.new_day_button.setVisible(draft.returned_on is None)
        self.letters.replace(letter_rows(row.letters))
        self.letters.choose_first()
        self._letters_place.show_empty(not row.letters)
        self._on_letter(self.letters.chosen_item())
        self.files.show_files(row.id, files)
        self.tabs.setTabText(1, f"Thư ({len(row.letters)})" if row.letters else "Thư")
        self.tabs.setTabText(2, f"Tài liệ&u ({len(files)})" if files else "Tài liệ&u")
        if fill:
            self.form.load(values_of(draft))

    def _on_letter(self, letter: LetterRow | None) -> None:
        self.withdraw_button.setEnabled(letter is not None and not letter.withdrawn_reason)

    def _withdraw(self) -> None:
        letter: LetterRow | None = self.letters.chosen_item()
        if letter is not None:
            self.withdrawal_wanted.emit(letter)

    def _lay_out(self) -> None:
        letters = QWidget()
        column = QVBoxLayout(letters)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addWidget(self._letters_place, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.withdraw_button)
        foot.addStretch(1)
        column.addLayout(foot)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Hồ sơ đang chọn")
        for widget, name in ((self.form, "Nội &dung"), (letters, "Thư"), (self.files, "Tài liệ&u")):
            self.tabs.addTab(widget, name)
        actions = QHBoxLayout()
        actions.setSpacing(theme.SMALL)
        for made in (self.letter_button, self.new_day_button, self.return_button):
            actions.addWidget(made)
        actions.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._heading, self._standing, self._faults, self._warnings):
            box.addWidget(widget)
        box.addLayout(actions)
        box.addWidget(self.tabs, 1)
