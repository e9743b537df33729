"""What is asked about late dossiers: letters to write, a new day, the return, a withdrawal, the office's own rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.exchange.letters import Order
from hhapp.packs.catalogue import DocumentKind
from hhapp.packs.dossiers.catalogue import DossierRules, LetterTiming
from hhapp.services.dossiers import letters, register
from hhapp.services.dossiers.letters import NotWritten
from hhapp.services.dossiers.register import DossierRow, LetterRow
from hhapp.services.dossiers.rules import change_rules, changed_rules
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.suggest import SuggestLine
from hhapp.ui.widgets.text import TextArea, TextLine
from hhapp.vn.numbers import format_date, format_number

_HUNDRED = Decimal(100)
_TOLD_LEFT_OUT = 5


def ask_letters(
    parent: QWidget,
    desk: Desk,
    kinds: Sequence[DocumentKind],
    outlook: tuple[int, Sequence[NotWritten], int, int],
    write: Callable[[Order], object],
) -> FormDialog:
    """Ask how letters are to be written. `outlook`: ready, left out, the next number, letters that wait for a file."""
    ready, left_out, number, waiting = outlook
    kind, form, files = Choice(), Choice(), Choice()
    kind.offer((each.name, each.code) for each in kinds)
    form.offer([("Word (.docx)", "docx"), ("PDF (.pdf)", "pdf")])
    files.offer([("Một tệp chung, mỗi thư một trang", False), ("Mỗi thư một tệp", True)])
    fields = {
        "dated": Field("&Ngày ghi trên thư", DayEdit(desk.theme.colours.quiet, desk.today), required=True),
        "kind": Field("&Mẫu thư", kind),
        "first_number": Field("&Số đầu tiên", NumberLine(), help_text=f"Để trống: cấp tiếp từ số {number:02d}."),
        "each": Field("&Cách lập tệp", files),
        "format": Field("L&oại tệp", form),
    }
    count = ready + waiting
    left = {"each"} if count == 1 else set()
    if not ready:  # numbers, days and wordings were given before
        left |= {"dated", "kind", "first_number"}
    fields = {name: field for name, field in fields.items() if name not in left}

    def save(values: dict[str, Any]) -> bool:
        first, dated = values.get("first_number"), values.get("dated") or desk.today()
        if dated > desk.today() and not desk.alerts.ask(
            f"Ngày ghi trên thư {format_date(dated)} ở sau hôm nay.", "Xem lại ngày.", yes="Vẫn lập thư", no="Sửa ngày"
        ):
            return False
        write(
            Order(
                dated=dated,
                kind=values.get("kind") or "",
                first_number=None if first is None else int(first),
                format=values["format"],
                each=bool(values.get("each")),
            )
        )
        return True

    title = "Lập thư xin lỗi" if count == 1 else f"Lập {count} thư xin lỗi"
    sentence = letters_sentence(ready, left_out, waiting)
    verb = f"Cấ&p số và lập {count} thư" if ready else f"&Lập {count} thư"
    dialog = FormDialog(parent, title, fields, verb, save, sentence=sentence)
    return dialog.load({"dated": desk.today()} if ready else {})


def letters_sentence(ready: int, left_out: Sequence[NotWritten], waiting: int) -> str:
    """What is going to be written and what is not, with the reasons counted."""
    parts = [f"{ready} hồ sơ cần thư sẽ được cấp số, mỗi hồ sơ một lần."] if ready else []
    if waiting:
        parts.append(f"{waiting} thư đã cấp số nhưng chưa có tệp được lập cùng.")
    if left_out:
        parts.append(f"{len(left_out)} hồ sơ chưa lập được: {left_out_words(left_out)}.")
    return " ".join(parts)


def left_out_words(left_out: Sequence[NotWritten]) -> str:
    """Why dossiers get no letter: "chưa có ngày hẹn mới (H-1, H-2 và 3 hồ sơ khác)"."""
    codes: dict[str, list[str]] = {}
    for each in left_out:
        codes.setdefault(each.reason, []).append(each.code)
    told = []
    for reason, found in codes.items():
        more = len(found) - _TOLD_LEFT_OUT
        named = ", ".join(found[:_TOLD_LEFT_OUT]) + (f" và {more} hồ sơ khác" if more > 0 else "")
        told.append(f"{reason} ({named})")
    return "; ".join(told)


def ask_new_day(parent: QWidget, desk: Desk, row: DossierRow, rules: DossierRules) -> FormDialog:
    """Promise a new day; passing the limit is told, not refused: it may have happened."""
    draft = row.draft
    reason = SuggestLine()
    reason.offer(rules.reasons)
    fields = {
        "new_on": Field("&Ngày hẹn mới", DayEdit(desk.theme.colours.quiet, desk.today), required=True),
        "reason": Field("&Lý do trễ hạn", reason, required=rules.reason_required),
    }
    times = f"Hẹn lần trước {format_date(draft.new_on or draft.promised_on)}. Đã hẹn lại {draft.times} lần"
    over = f", quy định không quá {rules.reappointments} lần" if draft.times >= rules.reappointments else ""

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> int:
            return register.reappoint(session, row.id, values["new_on"], values["reason"])

        return desk.write(f"Hẹn lại hồ sơ {draft.code}", writing) is not None

    dialog = FormDialog(parent, f"Hẹn lại hồ sơ {draft.code}", fields, "&Ghi ngày hẹn mới", save, sentence=times + over)
    return dialog.load({"reason": draft.reason})


def ask_return(parent: QWidget, desk: Desk, row: DossierRow) -> FormDialog:
    """The day of the return; an empty one takes it back."""
    day = DayEdit(desk.theme.colours.quiet, desk.today)
    fields = {"on": Field("&Ngày trả kết quả", day, help_text="Để trống: chưa trả.")}

    def save(values: dict[str, Any]) -> bool:
        on: date | None = values["on"]

        def writing(session: Session) -> bool:
            register.return_dossier(session, row.id, on)
            return True

        return bool(desk.write(f"Ghi ngày trả hồ sơ {row.draft.code}", writing))

    dialog = FormDialog(parent, f"Trả kết quả hồ sơ {row.draft.code}", fields, "&Ghi ngày trả", save)
    return dialog.load({"on": row.draft.returned_on or desk.today()})


def ask_withdrawal(parent: QWidget, desk: Desk, letter: LetterRow) -> FormDialog:
    """Why a letter does not stand."""

    def save(values: dict[str, Any]) -> bool:
        def writing(session: Session) -> bool:
            letters.withdraw_letter(session, letter.id, values["reason"])
            return True

        return bool(desk.write(f"Thu hồi thư {letter.full_number}", writing))

    fields = {"reason": Field("&Lý do thu hồi", TextArea(3), required=True)}
    sentence = "Số đã cấp không dùng lại; hồ sơ có thể lập thư mới."
    return FormDialog(parent, f"Thu hồi thư số {letter.full_number}", fields, "Th&u hồi thư", save, sentence=sentence)


def ask_rules(parent: QWidget, desk: Desk, rules: DossierRules) -> FormDialog:
    """The office's own rules; what is empty follows the pack. `rules` are those in force."""
    own = desk.read(changed_rules)
    of_pack = desk.pack.dossiers
    assert of_pack is not None  # the page offers this only where the pack has rules
    fields = _rule_fields(of_pack)

    def save(values: dict[str, Any]) -> bool:
        changes = {key: _rule_value(key, value) for key, value in values.items()}

        def writing(session: Session) -> bool:
            change_rules(session, desk.pack, **changes)
            return True

        return bool(desk.write("Đổi quy tắc hồ sơ trễ hạn", writing))

    sentence = "Để trống: theo gói biểu mẫu. " + " ".join(rules.sources)
    dialog = FormDialog(parent, "Quy tắc của đơn vị về hồ sơ trễ hạn", fields, "&Lưu quy tắc", save, sentence=sentence)
    return dialog.load({key: _rule_shown(key, getattr(rules, key)) for key in fields if key in own})


def _rule_fields(of_pack: DossierRules) -> dict[str, Field]:
    timing, reason = Choice(), Choice()
    timing.offer(
        [(f"Theo gói ({of_pack.timing.shown})", None), *((capital(each.shown), each) for each in LetterTiming)]
    )
    needed = "phải ghi" if of_pack.reason_required else "không bắt buộc"
    reason.offer([(f"Theo gói ({needed})", None), ("Phải ghi lý do", True), ("Không bắt buộc", False)])
    rate = format_number(of_pack.letter_rate * _HUNDRED)
    return {
        "timing": Field("&Phải có thư", timing),
        "days_before": Field(f"Số ngày trước ngày hẹn (gói: {of_pack.days_before})", NumberLine()),
        "days_after": Field(f"Số ngày làm việc sau khi hết hạn (gói: {of_pack.days_after})", NumberLine()),
        "reappointments": Field(f"Hẹn lại nhiều nhất, lần (gói: {of_pack.reappointments})", NumberLine()),
        "letter_rate": Field(f"Tỷ lệ thư trên hồ sơ trễ phải đạt, % (gói: {rate})", NumberLine(_HUNDRED)),
        "near_days": Field(f"Báo sắp đến hạn trước, ngày (gói: {of_pack.near_days})", NumberLine()),
        "reason_required": Field("Lý do t&rễ hạn", reason),
        "number": Field(f"Mẫu số thư (gói: {of_pack.number})", TextLine()),
    }


def _rule_value(key: str, value: Any) -> Any:
    if value in (None, ""):
        return None
    if key == "letter_rate":
        return value / _HUNDRED
    return int(value) if isinstance(value, Decimal) else value


def _rule_shown(key: str, value: Any) -> Any:
    if key == "letter_rate":
        return value * _HUNDRED
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def capital(text: str) -> str:
    """The text with its first letter large, the rest as it is."""
    return f"{text[:1].upper()}{text[1:]}"
