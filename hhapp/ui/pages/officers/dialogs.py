"""What is asked about people: somebody new, a position, an end, a certificate, departments that become one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers import edit
from hhapp.services.officers.edit import CertificateWords
from hhapp.services.officers.person import Held, Person
from hhapp.services.officers.register import CertificateRow, OfficerRow
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.editors import KnownLine, code_choice
from hhapp.ui.pages.officers.officer_form import (
    day_edit,
    held_fields,
    held_from,
    held_values,
    person_fields,
    person_from,
)
from hhapp.ui.widgets.check_list import CheckList
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.text import TextLine

_ASKED = ("name", "born", "sex")


class OfficerDialogs:
    """The dialogs over one page, with what they offer: the rules of the pack and the departments there are."""

    def __init__(
        self, parent: QWidget, desk: Desk, unit_id: int, rules: OfficerRules, departments: Sequence[str]
    ) -> None:
        self._parent, self._desk, self._unit_id = parent, desk, unit_id
        self._rules, self._departments = rules, departments

    def new_officer(self, made: Callable[[int], object]) -> FormDialog:
        """Somebody new with the position held; `made(id)` afterwards."""
        asked = person_fields(self._desk, self._rules)
        fields = {name: asked[name] for name in _ASKED} | held_fields(self._desk, self._rules, self._departments)

        def save(values: dict[str, Any]) -> bool:
            person, held = person_from(values, Person(name="")), held_from(values, Held())
            another = self._twin_is_another(person)
            if another is None:
                return False

            def writing(session: Session) -> int:
                return edit.add_officer(session, self._desk.pack, self._unit_id, person, held, another=another)

            made_id = self._desk.write(f"Thêm {person.name}", writing)
            if made_id is not None:
                made(made_id)
            return made_id is not None

        dialog = FormDialog(self._parent, "Cán bộ mới", fields, "Thê&m", save)
        return dialog.load({"kind": self._rules.kinds[0].code})

    def _twin_is_another(self, person: Person) -> bool | None:
        """Whether the clerk says that somebody alike in the register is another person; None: it is the same."""
        twin = self._desk.read(lambda session: edit.possible_twin(session, self._unit_id, person))
        if twin is None:
            return False
        question = f"Danh sách đã có {twin.name}, sinh {twin.born_shown or 'không rõ ngày'}. Đây là người khác?"
        advice = "Nếu là một người, mở người đã có để sửa."
        return True if self._desk.alerts.ask(question, advice, yes="Thêm người khác", no="Thôi") else None

    def move(self, row: OfficerRow) -> FormDialog:
        """A new position; the one held until then ends the day before."""
        fields = held_fields(self._desk, self._rules, self._departments)
        sentence = f"{row.name} đang là {row.held.position or 'chưa ghi'}."
        if row.in_service:
            fields["reason"] = Field("&Lý do thôi chức vụ cũ", code_choice(self._rules.leave_reasons))
            sentence += " Chức vụ này kết thúc trước ngày bắt đầu chức vụ mới một ngày và vẫn còn trong quá trình."

        def save(values: dict[str, Any]) -> bool:
            held = held_from(values, Held())

            def writing(session: Session) -> int:
                reason = values.get("reason") or ""
                return edit.start_position(session, self._desk.pack, row.id, held, reason=reason)

            return self._desk.write(f"Chức vụ mới của {row.name}", writing) is not None

        dialog = FormDialog(self._parent, f"Chức vụ mới của {row.name}", fields, "&Ghi", save, sentence=sentence)
        return dialog.load({"kind": row.held.kind, "department": row.held.department})

    def position(self, row: OfficerRow, held: Held) -> FormDialog:
        """Put right what was written of a position."""
        assert held.id is not None
        position_id = held.id
        fields = held_fields(self._desk, self._rules, self._departments, ended=True)

        def save(values: dict[str, Any]) -> bool:
            mended = held_from(values, held)
            return self._wrote(
                f"Sửa chức vụ của {row.name}",
                lambda session: edit.update_position(session, self._desk.pack, position_id, mended),
            )

        return FormDialog(self._parent, f"Chức vụ của {row.name}", fields, "&Lưu", save).load(held_values(held))

    def leave(self, row: OfficerRow) -> FormDialog:
        """The end of the position held; everything known of the person stays."""
        fields = {
            "on": Field("Ngày &cuối giữ chức vụ", day_edit(self._desk), required=True),
            "reason": Field("&Lý do", code_choice(self._rules.leave_reasons)),
            "note": Field("Ghi c&hú", TextLine()),
        }

        def save(values: dict[str, Any]) -> bool:
            day, reason, note = values["on"], values["reason"], values["note"]
            return self._wrote(
                f"{row.name} thôi giữ chức vụ",
                lambda session: edit.leave(session, self._desk.pack, row.id, day, reason, note),
            )

        sentence = f"{row.held.position}, {row.held.department}. Quá trình công tác, đào tạo của người này vẫn giữ."
        dialog = FormDialog(
            *(self._parent, f"{row.name} thôi giữ chức vụ", fields, "&Ghi thôi giữ chức vụ", save), sentence=sentence
        )
        return dialog.load({"on": self._desk.today()})

    def certificate(self, row: OfficerRow, kept: CertificateRow | None) -> FormDialog:
        """A certificate that is new, or put right."""
        fields = self._certificate_fields()

        def save(values: dict[str, Any]) -> bool:
            words, pack = CertificateWords(**values), self._desk.pack

            def writing(session: Session) -> None:
                if kept is None:
                    edit.add_certificate(session, pack, row.id, words, today=self._desk.today())
                else:
                    edit.update_certificate(session, pack, kept.id, words, today=self._desk.today())

            return self._wrote(f"Chứng chỉ của {row.name}", writing)

        verb = "Thê&m chứng chỉ" if kept is None else "&Lưu"
        dialog = FormDialog(self._parent, f"Chứng chỉ của {row.name}", fields, verb, save)
        return dialog if kept is None else dialog.load({name: getattr(kept, name) for name in fields})

    def merge(self) -> FormDialog:
        """Departments that become one: everybody's history goes on there."""
        new = KnownLine()
        new.offer(self._departments)
        reason = code_choice(self._rules.leave_reasons)
        reason.set_value(next((each.code for each in self._rules.leave_reasons if each.is_called("Sáp nhập")), ""))
        fields = {
            "old": Field("Các đơn vị &cũ", CheckList((name, name) for name in self._departments)),
            "new": Field("Tên đơn vị &mới", new, required=True),
            "on": Field("Từ &ngày", day_edit(self._desk), required=True),
            "reason": Field("&Lý do", reason),
        }

        def save(values: dict[str, Any]) -> bool:
            def writing(session: Session) -> int:
                return edit.merge_department(
                    *(session, self._desk.pack, self._unit_id, values["old"], values["new"], values["on"]),
                    values["reason"],
                )

            moved = self._desk.write(f"Sáp nhập vào {values['new']}", writing)
            if moved is not None:
                self._desk.alerts.tell(f"{moved} người chuyển sang {values['new']}; ngày bổ nhiệm giữ nguyên.")
            return moved is not None

        return FormDialog(self._parent, "Sáp nhập đơn vị", fields, "&Sáp nhập", save)

    def _certificate_fields(self) -> dict[str, Field]:
        return {
            "kind": Field("L&oại chứng chỉ", code_choice(self._rules.certificates, "")),
            "name": Field("Tê&n ghi trên chứng chỉ", TextLine()),
            "level": Field("&Bậc, trình độ", TextLine()),
            "number": Field("&Số", TextLine()),
            "issued_on": Field("Ngà&y cấp", day_edit(self._desk)),
            "issuer": Field("Nơi &cấp", TextLine()),
            "expires_on": Field("&Hết hạn", day_edit(self._desk), help_text="Để trống: không có thời hạn."),
        }

    def _wrote(self, title: str, writing: Callable[[Session], None]) -> bool:
        def done(session: Session) -> bool:
            writing(session)
            return True

        return bool(self._desk.write(title, done))
