"""One component in full: its rule in words, its inputs as fields of the right kind, figures kept elsewhere, remarks.

What can be typed follows from the state of the round; all other columns are told in words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hhapp.errors import UserError
from hhapp.packs.score.arithmetic import score, shown_points
from hhapp.packs.score.criteria import VALUE, InputField, InputKind, NotApplicable
from hhapp.services.score.entering import read_input
from hhapp.services.score.from_facts import FactOffer, OfferState
from hhapp.services.score.sheet import LineRow
from hhapp.services.score.states import RoundState
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.pages.score.line_rows import line_state, state_words
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button, label, set_role
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.text import TextArea, TextLine

INPUT = "input:"
_ROLES = {Tone.DONE: "good", Tone.SOON: "warning", Tone.OVERDUE: "error"}
Save = Callable[[dict[str, Any]], bool]


class LinePanel(QWidget):
    """Shows a line. `previewed(line)` while inputs are typed; `pulled` and `source_wanted(offer)` are buttons' wishes.

    `save(values)` gets the form's values: "input:<name>" the inputs as texts, and "na_reason", "own_points",
    "explanation", "remark", "source", "points", "answer" where the state of the round has them.
    """

    previewed = Signal(object)
    pulled = Signal()
    source_wanted = Signal(object)

    def __init__(self, desk: Desk, save: Save) -> None:
        super().__init__()
        self._desk, self._save = desk, save
        self._line: LineRow | None = None
        self._key: tuple[str, RoundState] | None = None
        self._offers: Sequence[FactOffer] = ()
        self._loading = False
        self._heading = label("", "heading", wrap=True)
        self._standing = label("", wrap=True)
        self._told = label("", wrap=True)
        self._words = label("", "quiet", wrap=True)
        self._facts = label("", wrap=True)
        self.pull = button("Lấy &số", self._ask_pull, hint="Ghi số đã có trong chương trình vào tiêu chí này")
        self.source = button("X&em nguồn", self._ask_source, role="link", hint="Mở nơi có số liệu này")
        self.form = Form({}, save, desk.alerts)
        actions = QHBoxLayout()
        actions.addWidget(self.pull)
        actions.addWidget(self.source)
        actions.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(theme.SMALL)
        for widget in (self._heading, self._standing, self._told, self._facts):
            box.addWidget(widget)
        box.addLayout(actions)
        box.addWidget(self.form, 1)

    def show_line(self, line: LineRow, state: RoundState, offers: Sequence[FactOffer]) -> None:
        """Show a line; what is being typed for the same line in the same state stays."""
        same = self._key == (line.code, state)
        typing = same and self.form.changed()
        self._line, self._offers = line, offers
        self._heading.setText(f"{line.code}. {line.component.name}")
        words, tone = state_words(line_state(line))
        self._standing.setText(f"{words} · tối đa {shown_points(line.component.maximum)} điểm")
        set_role(self._standing, _ROLES.get(tone, "quiet"))
        self._told.setText(line.told)
        self._show_facts(offers, state)
        if not same:
            self._build(line, state)
        self._words.setText("\n".join(_lines(line)))
        if not typing:
            self._loading = True
            self.form.load(_values(line, state))
            self._loading = False

    def forget(self) -> None:
        """What is typed is dropped: the line went away."""
        self._key = None

    def _build(self, line: LineRow, state: RoundState) -> None:
        """Another form for another line: fields follow from its rule and from the state."""
        old = self.form
        self._key = (line.code, state)
        self.form = Form(_fields(line, state), self._save, self._desk.alerts)
        self._words = label("", "quiet", wrap=True)
        self.form.column.insertWidget(self.form.column.count() - 1, self._words)
        for name, field in self.form.fields.items():
            if name.startswith(INPUT) or name == "na_reason":
                _on_change(field.editor, self._preview)
        for made in (self.form.save_button, self.form.drop_button):
            made.setVisible(bool(self.form.fields))
        self.form.restored.connect(self._preview)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.replaceWidget(old, self.form)
        box.setStretchFactor(self.form, 1)
        old.hide()
        old.deleteLater()

    def _show_facts(self, offers: Sequence[FactOffer], state: RoundState) -> None:
        changed = any(offer.state is OfferState.CHANGED for offer in offers)
        told = dict.fromkeys(_offer_words(offer) for offer in offers)
        self._facts.setText("\n".join(told))
        self._facts.setVisible(bool(told))
        set_role(self._facts, "warning" if changed else "quiet")
        useful = (OfferState.NEW, OfferState.CHANGED, OfferState.TYPED)
        survey = self._line is not None and self._line.component.is_survey
        allowed = state is not RoundState.CLOSED if survey else state.scoring
        self.pull.setVisible(allowed and any(offer.state in useful for offer in offers))
        self.source.setVisible(any(offer.page for offer in offers))

    def _preview(self) -> None:
        """What the line would be worth with what stands in the fields now."""
        line = self._line
        if line is None or self._loading:
            return
        typed = previewed_line(line, self.form.values())
        self._told.setText(typed.told)
        self.previewed.emit(typed)

    def _ask_pull(self) -> None:
        self.pulled.emit()

    def _ask_source(self) -> None:
        offer = next((each for each in self._offers if each.page), None)
        if offer is not None:
            self.source_wanted.emit(offer)


def previewed_line(line: LineRow, values: Mapping[str, Any]) -> LineRow:
    """The line as it would be with these values; an input that cannot be read counts as not there yet."""
    applicable = not values.get("na_reason") if "na_reason" in values else line.applicable
    read: dict[str, Decimal] = {}
    for kept in line.inputs:
        name = f"{INPUT}{kept.field.name}"
        value = _read(line, kept.field, values[name]) if name in values else kept.value
        if value is not None:
            read[kept.field.name] = value
    scored = score(line.component, read, applicable=applicable)
    out = not applicable and line.component.not_applicable is NotApplicable.OUT
    counts = line.counts if line.component.is_survey else not out
    return replace(line, applicable=applicable, computed=scored.points, told=scored.told, counts=counts)


def _read(line: LineRow, field: InputField, typed: str) -> Decimal | None:
    try:
        return read_input(line.code, field, typed)
    except UserError:
        return None


def _fields(line: LineRow, state: RoundState) -> dict[str, Field]:
    if line.component.is_survey:
        return _survey_fields(line) if state is not RoundState.CLOSED and line.counts else {}
    if state.scoring:
        return _scoring_fields(line)
    if state in (RoundState.VERIFYING_1, RoundState.VERIFYING_2, RoundState.FINAL):
        caption = "Điể&m đạt" if state is RoundState.FINAL else "Điểm thẩ&m định"
        points = {"points": Field(caption, NumberLine(line.component.maximum))} if line.counts else {}
        return {**points, "verifier": Field("Ghi &chú của thẩm định", TextArea(3))} if points else {}
    if state is RoundState.EXPLAINING:
        return {"answer": Field("&Giải trình gửi cơ quan thẩm định", TextArea(5))}
    return {}


def _survey_fields(line: LineRow) -> dict[str, Field]:
    value = next(each.field for each in line.inputs if each.field.name == VALUE)
    return {
        f"{INPUT}{VALUE}": Field(value.label, TextLine()),
        "source": Field("&Văn bản công bố", TextLine(), help_text="Khảo sát không tự chấm: ghi kết quả đã công bố."),
    }


def _scoring_fields(line: LineRow) -> dict[str, Field]:
    fields = {f"{INPUT}{each.field.name}": Field(each.field.label, _editor(each.field)) for each in line.inputs}
    if line.component.not_applicable is not NotApplicable.NOT_ALLOWED:
        told = "được điểm tối đa" if line.component.not_applicable is NotApplicable.FULL else "không tính vào mẫu số"
        fields["na_reason"] = Field(
            "Không &phát sinh vì", TextLine(), help_text=f"Ghi lý do: {told}. Để trống: có phát sinh."
        )
    fields["explanation"] = Field("&Giải trình cách tính điểm", TextArea(2))
    fields["remark"] = Field("Ghi &chú", TextArea(2))
    fields["own_points"] = Field(
        "Điể&m ghi tay",
        NumberLine(line.component.maximum),
        help_text="Chỉ khi không tính được theo số liệu; phải có giải trình.",
    )
    return fields


def _editor(field: InputField) -> QWidget:
    if field.kind not in (InputKind.YES_NO, InputKind.CHOICE):
        return TextLine()
    editor = Choice()
    answers = ("Có", "Không") if field.kind is InputKind.YES_NO else field.choices
    editor.offer([("(chưa trả lời)", ""), *((answer, answer) for answer in answers)])
    return editor


def _values(line: LineRow, state: RoundState) -> dict[str, Any]:
    second = state is RoundState.VERIFYING_2
    verified = (line.verified2, line.verified2_remark) if second else (line.verified1, line.verified1_remark)
    points, verifier = (line.final, line.final_remark) if state is RoundState.FINAL else verified
    return {
        **{f"{INPUT}{each.field.name}": each.entry for each in line.inputs},
        "source": next((each.source for each in line.inputs if each.field.name == VALUE), ""),
        "na_reason": line.na_reason,
        "own_points": line.own_points,
        "explanation": line.explanation,
        "remark": line.self_remark,
        "points": points,
        "verifier": verifier,
        "answer": line.answer,
    }


def _lines(line: LineRow) -> list[str]:
    """What is told in words; what a state lets be typed stands in its field too, and is not missed here."""
    told = (
        ("Cách tính", line.component.rule_text),
        ("Tài liệu cần có", line.component.evidence),
        ("Không phát sinh", line.na_reason),
        ("Điểm ghi tay", "" if line.own_points is None else shown_points(line.own_points)),
        ("Giải trình cách tính", line.explanation),
        ("Ghi chú", line.self_remark),
        ("Thẩm định lần 1", _verified(line.verified1, line.verified1_remark)),
        ("Giải trình của đơn vị", line.answer),
        ("Thẩm định lần 2", _verified(line.verified2, line.verified2_remark)),
        ("Chốt", _verified(line.final, line.final_remark)),
    )
    return [f"{what}: {words.rstrip('.')}." for what, words in told if words]


def _verified(points: Decimal | None, remark: str) -> str:
    return "; ".join(filter(None, ("" if points is None else f"{shown_points(points)} điểm", remark)))


def _offer_words(offer: FactOffer) -> str:
    if offer.state is OfferState.CHANGED:
        return f"⚠ Số đã lấy nay khác. {offer.told} (đang ghi {offer.kept_entry}, nay là {offer.entry})"
    return offer.told


def _on_change(editor: QWidget, heard: Callable[[], None]) -> None:
    if isinstance(editor, QComboBox):
        editor.currentIndexChanged.connect(heard)
    elif isinstance(editor, QLineEdit):
        editor.textEdited.connect(heard)
