"""Forms of a round: entered, put right, judged by the clerk; a question left out is no answer, not a bad one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import SurveyForm
from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.catalogue import Answers, shown_answers
from hhapp.packs.survey.catalogue import SurveyForm as FormOfPack
from hhapp.services.checks import existing, typed_text
from hhapp.services.survey.rounds import form_of_round, open_row, round_row
from hhapp.services.survey.warnings import Entered, form_warnings
from hhapp.vn.text import fold

FORM = "Phiếu"
_BLANKS = frozenset("-–_0")


@dataclass(frozen=True, slots=True)
class FormRow:
    """One filled form. `warnings` are sentences; they stay when the clerk has `checked` the form."""

    id: int
    number: int
    answers: Answers
    field: str
    valid: bool
    reason: str
    checked: bool
    entered_at: datetime
    source: str
    source_row: int | None
    warnings: tuple[str, ...]

    @property
    def shown(self) -> str:
        """ "5 4 – 5 3"."""
        return shown_answers(self.answers)

    @property
    def to_check(self) -> bool:
        """Whether the clerk has still to decide on a warning."""
        return bool(self.warnings) and self.valid and not self.checked


def form_rows(session: Session, pack: Pack, round_id: int) -> tuple[FormRow, ...]:
    """The round's forms in the order of their numbers, with warnings; UserError when the pack is another version."""
    form = form_of_round(pack, round_row(session, round_id))
    kept = list(session.scalars(select(SurveyForm).where(SurveyForm.round_id == round_id).order_by(SurveyForm.number)))
    entered = [Entered(row.number, unpacked(row.answers), row.source_digest) for row in kept]
    warnings = form_warnings(form, entered)
    return tuple(
        FormRow(
            id=row.id,
            number=row.number,
            answers=each.answers,
            field=row.field,
            valid=row.valid,
            reason=row.reason,
            checked=row.checked,
            entered_at=row.entered_at,
            source=row.source,
            source_row=row.source_row,
            warnings=warnings.get(row.number, ()),
        )
        for row, each in zip(kept, entered, strict=True)
    )


def add_form(
    session: Session, pack: Pack, round_id: int, answers: Sequence[int | None], at: datetime, *, field: str = ""
) -> int:
    """Keep one form, numbered after the last; `at` is this moment, with its zone. Returns its number.

    UserError where nothing was answered, an answer is no level of the scale, or the round is closed.
    """
    open_row(session, round_id)
    form = form_of_round(pack, round_row(session, round_id))
    row = made_form(pack, form, round_id, next_number(session, round_id), answers, at, field=field)
    session.add(row)
    session.flush()
    return row.number


def made_form(
    pack: Pack,
    form: FormOfPack,
    round_id: int,
    number: int,
    answers: Sequence[int | None],
    at: datetime,
    *,
    field: str = "",
) -> SurveyForm:
    """The row of a form, not yet in the session, for services that add many; checked as `add_form` says."""
    return SurveyForm(
        round_id=round_id,
        number=number,
        answers=packed(checked_answers(form, answers)),
        field=_field(pack, field),
        entered_at=at,
    )


def next_number(session: Session, round_id: int) -> int:
    """The number after the last form's."""
    last = session.scalar(select(func.max(SurveyForm.number)).where(SurveyForm.round_id == round_id))
    return (last or 0) + 1


def update_form(
    session: Session, pack: Pack, form_id: int, answers: Sequence[int | None], *, field: str | None = None
) -> None:
    """Put a form's answers right; its warning has to be looked at again. `field` None leaves the field as it is."""
    row = _writable(session, form_id)
    form = form_of_round(pack, round_row(session, row.round_id))
    row.answers = packed(checked_answers(form, answers))
    row.checked = False
    if field is not None:
        row.field = _field(pack, field)
    session.flush()


def set_invalid(session: Session, form_id: int, reason: str) -> None:
    """The form does not count; why is kept beside it."""
    row = _writable(session, form_id)
    row.reason = typed_text(reason, "Lý do không hợp lệ", required=True)
    row.valid = False
    session.flush()


def set_valid(session: Session, form_id: int) -> None:
    """The form counts, also where it has a warning: the clerk has looked at it."""
    row = _writable(session, form_id)
    row.valid, row.reason, row.checked = True, "", True
    session.flush()


def delete_form(session: Session, form_id: int) -> None:
    """Take a form away that was entered by mistake; the numbers of the others stay."""
    session.delete(_writable(session, form_id))
    session.flush()


def read_answers(form: FormOfPack, text: str) -> Answers:
    """Answers typed as "54345" or "5 4 - 4 5"; "-", "_" and "0" leave a question out.

    UserError where there are not as many as the form has questions.
    """
    marks = re.findall(r"\S", text.replace(",", " "))
    wrong = next((mark for mark in marks if not (mark in _BLANKS or (mark.isascii() and mark.isdigit()))), None)
    if wrong is not None:
        raise UserError(f"“{wrong}” không phải là câu trả lời.", "Ghi số của mức trả lời, dấu - cho câu bỏ trống.")
    if len(marks) != len(form.questions):
        raise UserError(
            f"Phiếu có {len(form.questions)} câu, đã ghi {len(marks)} câu trả lời.", "Ghi đủ, dấu - cho câu bỏ trống."
        )
    return checked_answers(form, [None if mark in _BLANKS else int(mark) for mark in marks])


def checked_answers(form: FormOfPack, answers: Sequence[int | None]) -> Answers:
    """The answers, if the form can have been filled so; UserError otherwise."""
    if len(answers) != len(form.questions):
        raise UserError(f"Phiếu có {len(form.questions)} câu, không phải {len(answers)}.", "Hãy nhập lại phiếu.")
    known = {level.value for level in form.levels}
    for at, answer in enumerate(answers, start=1):
        if answer is not None and answer not in known:
            levels = ", ".join(str(value) for value in sorted(known))
            raise UserError(f"Câu {at}: không có mức {answer}.", f"Chỉ nhập {levels}, hoặc bỏ trống.")
    if all(answer is None for answer in answers):
        raise UserError("Phiếu chưa có câu trả lời nào.", "Nhập ít nhất một câu trả lời.")
    return tuple(answers)


def packed(answers: Answers) -> str:
    """Answers as they are kept: "5,4,,5,3"."""
    return ",".join("" if answer is None else str(answer) for answer in answers)


def unpacked(text: str) -> Answers:
    """Kept answers as they were given."""
    return tuple(int(part) if part else None for part in text.split(","))


def _field(pack: Pack, field: str) -> str:
    """The field as the pack writes it; UserError for a field that the pack does not have."""
    wanted = typed_text(field, "Lĩnh vực")
    known = pack.survey.fields if pack.survey else ()
    named = next((each for each in known if fold(each) == fold(wanted)), None)
    if wanted and named is None:
        raise UserError(f"Gói biểu mẫu không có lĩnh vực “{wanted}”.", f"Chọn trong: {'; '.join(known)}.")
    return named or ""


def _writable(session: Session, form_id: int) -> SurveyForm:
    row = existing(session, SurveyForm, form_id, FORM)
    open_row(session, row.round_id)
    return row
