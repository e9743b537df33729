"""One assigned task: its words, days and cause, what has to be told or mended, what proves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from hhapp.packs.assignments.catalogue import AssignmentRules
from hhapp.services.assignments.register import ASSIGNMENT_SUBJECT, AssignmentDraft, AssignmentRow
from hhapp.services.assignments.standing import CauseKind
from hhapp.storage.evidence import EvidenceLine
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.pages.assignments.assignment_rows import status_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.suggest import SuggestLine
from hhapp.ui.widgets.text import TextArea, TextLine

_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}


def task_fields(desk: Desk) -> dict[str, Field]:
    """The fields of a task, in the order of the book of assigned work."""

    def day() -> DayEdit:
        return DayEdit(desk.theme.colours.quiet, desk.today)

    return {
        "content": Field("&Nội dung nhiệm vụ", TextArea(3), required=True),
        "document_number": Field("&Số văn bản giao", TextLine()),
        "document_on": Field("Ngà&y văn bản", day()),
        "issuer": Field("&Cơ quan giao", SuggestLine()),
        "due_on": Field("&Hạn hoàn thành", day()),
        "extended_on": Field("Hạn được gi&a hạn", day()),
        "person": Field("Người thực h&iện", SuggestLine()),
        "department": Field("Đơn vị thực hiện", SuggestLine()),
        "completed_on": Field("Ngày h&oàn thành", day()),
        "result": Field("Kết &quả", TextArea(2)),
        "cause_kind": Field("&Trễ hạn do", _cause_choice()),
        "cause": Field("Lý do cụ thể", SuggestLine()),
        "note": Field("Ghi chú", TextLine()),
    }


def cause_fields(rules: AssignmentRules) -> dict[str, Field]:
    """The kind of cause and its words; the proposals follow the kind."""
    kind, cause = _cause_choice(), SuggestLine()
    follow_kind(kind, cause, rules)
    return {
        "cause_kind": Field("Lý do &khách quan hay chủ quan", kind, required=True),
        "cause": Field("&Lý do cụ thể", cause, required=True),
    }


def follow_kind(kind: Choice, cause: SuggestLine, rules: AssignmentRules) -> None:
    """Propose the causes of the kind that is chosen."""

    def offer() -> None:
        known = {CauseKind.OBJECTIVE: rules.objective, CauseKind.SUBJECTIVE: rules.subjective}
        cause.offer(known.get(kind.value(), (*rules.objective, *rules.subjective)))

    kind.currentIndexChanged.connect(offer)
    offer()


def offer_names(fields: Mapping[str, Field], names: Mapping[str, Iterable[str]]) -> None:
    """Let the lines propose what was written before."""
    for key in ("issuer", "person", "department"):
        if key in fields:
            editor = fields[key].editor
            assert isinstance(editor, SuggestLine)
            editor.offer(names.get(key, ()))


def values_of(draft: AssignmentDraft) -> dict[str, Any]:
    """What the fields show of a task."""
    return {name: getattr(draft, name) for name in AssignmentDraft.__dataclass_fields__}


class AssignmentPanel(QWidget):
    """Shows one task; the signals ask the page to note its end or its cause."""

    end_wanted = Signal()
    cause_wanted = Signal()

    def __init__(self, desk: Desk, rules: AssignmentRules, save: Any) -> None:
        super().__init__()
        self.form = Form(task_fields(desk), save, desk.alerts)
        kind, cause = self.form.fields["cause_kind"].editor, self.form.fields["cause"].editor
        assert isinstance(kind, Choice)
        assert isinstance(cause, SuggestLine)
        follow_kind(kind, cause, rules)
        self._standing = label("", "heading", wrap=True)
        self._faults = label("", "error", wrap=True)
        self._warnings = label("", "warning", wrap=True)
        self.end_button = button("Hoàn thành…", self.end_wanted.emit, role="main", hint="Ghi ngày và kết quả")
        self.cause_button = button("Lý do trễ…", self.cause_wanted.emit, hint="Khách quan hay chủ quan, lý do cụ thể")
        self.files = EvidenceList(
            *(desk, ASSIGNMENT_SUBJECT, "Chưa có tài liệu của nhiệm vụ này."),
            name="Tài liệu của nhiệm vụ",
            letters=False,
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Nhiệm vụ đang chọn")
        self.tabs.addTab(self.form, "Nội &dung")
        self.tabs.addTab(self.files, "Tài liệ&u")
        actions = QHBoxLayout()
        actions.setSpacing(theme.SMALL)
        actions.addWidget(self.end_button)
        actions.addWidget(self.cause_button)
        actions.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.SMALL, 0, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._standing, self._faults, self._warnings):
            box.addWidget(widget)
        box.addLayout(actions)
        box.addWidget(self.tabs, 1)

    def show_task(self, row: AssignmentRow, files: tuple[EvidenceLine, ...], *, fill: bool) -> None:
        """Show a task; `fill` puts its words into the form too."""
        words, tone = status_words(row)
        self._standing.setText(words)
        set_role(self._standing, _ROLES.get(tone, "heading"))
        for told, place, sign in ((row.faults, self._faults, "✗"), (row.warnings, self._warnings, "⚠")):
            place.setText("\n".join(f"{sign} {sentence}" for sentence in told))
            place.setVisible(bool(told))
        self.end_button.setVisible(row.draft.completed_on is None)
        self.cause_button.setVisible(row.status.late)
        self.files.show_files(row.id, files)
        self.tabs.setTabText(1, f"Tài liệ&u ({len(files)})" if files else "Tài liệ&u")
        if fill:
            self.form.load(values_of(row.draft))


def _cause_choice() -> Choice:
    made = Choice()
    made.offer([("(chưa ghi)", None), *((kind.shown, kind) for kind in CauseKind)])
    return made
