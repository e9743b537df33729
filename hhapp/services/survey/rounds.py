"""Rounds of the survey: opened with a form of the pack that they keep, counted, told as frozen rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import SurveyForm, SurveyRound, Unit
from hhapp.packs.catalogue import Pack
from hhapp.packs.store import PackStore
from hhapp.packs.survey.catalogue import SurveyForm as FormOfPack
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.offices import of_office
from hhapp.vn.numbers import format_date

ROUND = "Đợt khảo sát"


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round. `given_out` and `returned` are None until somebody writes them down."""

    id: int
    unit_id: int
    year: int
    title: str
    form_code: str
    pack_id: str
    pack_version: str
    start: date
    end: date
    given_out: int | None
    returned: int | None
    closed: bool
    entered: int
    valid: int

    @property
    def state_shown(self) -> str:
        """The clerk's word for it."""
        return "đã chốt" if self.closed else "đang nhập"

    @property
    def days_shown(self) -> str:
        """ "01/06/2026 – 15/06/2026"."""
        return f"{format_date(self.start)} – {format_date(self.end)}"


def survey_form(pack: Pack, code: str) -> FormOfPack:
    """The pack's form of that code; UserError where the pack has no survey or no such form."""
    if pack.survey is None:
        raise UserError(
            "Gói biểu mẫu không có phần khảo sát.", "Chọn gói biểu mẫu có tệp khao-sat.toml ở trang Cài đặt."
        )
    known = next((form for form in pack.survey.forms if form.code == code), None)
    if known is None:
        codes = ", ".join(form.code for form in pack.survey.forms)
        raise UserError(f"Gói biểu mẫu không có mẫu phiếu “{code}”.", f"Chọn trong: {codes}.")
    return known


def open_round(
    session: Session, pack: Pack, unit_id: int, *, title: str, form_code: str, start: date, end: date
) -> int:
    """Open a round with a form of this pack version; its year is that of its first day. Returns its id."""
    existing(session, Unit, unit_id, "Đơn vị")
    form = survey_form(pack, form_code)
    _check_days(start, end)
    row = SurveyRound(
        unit_id=unit_id,
        year=start.year,
        title=typed_text(title, "Tên đợt khảo sát", required=True),
        form_code=form.code,
        pack_id=pack.id,
        pack_version=pack.version,
        start_on=start,
        end_on=end,
    )
    session.add(row)
    session.flush()
    return row.id


def update_round(session: Session, round_id: int, *, title: str, start: date, end: date) -> None:
    """Change a round's words and days; UserError while it is closed."""
    row = open_row(session, round_id)
    _check_days(start, end)
    row.title = typed_text(title, "Tên đợt khảo sát", required=True)
    row.start_on, row.end_on, row.year = start, end, start.year
    session.flush()


def set_counts(session: Session, round_id: int, *, given_out: int | None, returned: int | None) -> None:
    """Write down how many forms went out and came back; UserError where more came back than went out.

    Fewer than were entered are refused too: valid ≤ entered ≤ returned ≤ given out.
    """
    row = open_row(session, round_id)
    for fault in _count_faults(given_out, returned, _entered(session, round_id)):
        raise UserError(fault, "Hãy sửa lại số phiếu.")
    row.given_out, row.returned = given_out, returned
    session.flush()


def delete_round(session: Session, round_id: int) -> None:
    """Take away a round with all its forms; UserError while it is closed."""
    row = open_row(session, round_id)
    session.refresh(row, ["forms", "events"])  # forms are added past the object
    session.delete(row)
    session.flush()


def round_rows(session: Session, unit_id: int) -> tuple[RoundRow, ...]:
    """The unit's rounds, the last ending first."""
    query = (
        select(SurveyRound)
        .where(of_office(SurveyRound.unit_id, unit_id))
        .order_by(SurveyRound.end_on.desc(), SurveyRound.id.desc())
    )
    return tuple(_row(session, row) for row in session.scalars(query))


def round_row(session: Session, round_id: int) -> RoundRow:
    """One round; UserError when it is gone."""
    return _row(session, existing(session, SurveyRound, round_id, ROUND))


def last_round(session: Session, row: RoundRow) -> RoundRow | None:
    """The closed round of the same unit that ended last before this one."""
    earlier = (each for each in round_rows(session, row.unit_id) if each.closed and each.id != row.id)
    return next((each for each in earlier if (each.end, each.id) < (row.end, row.id)), None)


def pack_of_round(session: Session, store: PackStore, round_id: int) -> Pack:
    """The version of the pack that a round was opened with; UserError when it is not at hand."""
    row = existing(session, SurveyRound, round_id, ROUND)
    return store.get(row.pack_id, row.pack_version)


def form_of_round(pack: Pack, row: RoundRow) -> FormOfPack:
    """The form that the round asks; UserError when `pack` is not the version that the round was opened with."""
    if (pack.id, pack.version) != (row.pack_id, row.pack_version):
        raise UserError(
            f"{ROUND} “{row.title}” lập theo gói biểu mẫu “{row.pack_id}” phiên bản {row.pack_version}.",
            "Hãy mở đợt khảo sát bằng đúng phiên bản đó.",
        )
    return survey_form(pack, row.form_code)


def open_row(session: Session, round_id: int) -> SurveyRound:
    """The row for a service that writes into it; UserError while the round is closed."""
    row = existing(session, SurveyRound, round_id, ROUND)
    if row.closed:
        raise UserError(f"{ROUND} “{row.title}” đã chốt.", "Muốn sửa thì mở lại đợt và ghi lý do.")
    return row


def count_faults(row: RoundRow) -> tuple[str, ...]:
    """What is wrong with the numbers of forms as they stand: sentences, none when they agree."""
    return tuple(_count_faults(row.given_out, row.returned, row.entered))


def count_notes(row: RoundRow, form: FormOfPack) -> tuple[str, ...]:
    """What the clerk should know of the numbers without its being wrong: forms still to enter, a small sample."""
    notes = []
    if row.returned is not None and row.entered < row.returned:
        notes.append(f"Còn {row.returned - row.entered} phiếu thu về chưa nhập.")
    if row.valid < form.min_sample:
        notes.append(f"Mới có {row.valid} phiếu hợp lệ, cần ít nhất {form.min_sample}; kết quả chỉ để tham khảo.")
    return tuple(notes)


def _check_days(start: date, end: date) -> None:
    typed_day(start, "Ngày bắt đầu")
    typed_day(end, "Ngày kết thúc")
    if end < start:
        raise UserError(
            f"Ngày kết thúc {format_date(end)} trước ngày bắt đầu {format_date(start)}.", "Hãy sửa một trong hai ngày."
        )


def _count_faults(given_out: int | None, returned: int | None, entered: int) -> Iterator[str]:
    for count, what in ((given_out, "phát ra"), (returned, "thu về")):
        if count is not None and count < 0:
            yield f"Số phiếu {what} không được âm."
    if given_out is not None and returned is not None and returned > given_out:
        yield f"Số phiếu thu về ({returned}) lớn hơn số phiếu phát ra ({given_out})."
    if returned is not None and entered > returned:
        yield f"Số phiếu đã nhập ({entered}) lớn hơn số phiếu thu về ({returned})."
    elif returned is None and given_out is not None and entered > given_out:
        yield f"Số phiếu đã nhập ({entered}) lớn hơn số phiếu phát ra ({given_out})."


def _entered(session: Session, round_id: int) -> int:
    return session.scalar(select(func.count()).where(SurveyForm.round_id == round_id)) or 0


def _row(session: Session, row: SurveyRound) -> RoundRow:
    valid = session.scalar(select(func.count()).where(SurveyForm.round_id == row.id, SurveyForm.valid)) or 0
    return RoundRow(
        id=row.id,
        unit_id=row.unit_id,
        year=row.year,
        title=row.title,
        form_code=row.form_code,
        pack_id=row.pack_id,
        pack_version=row.pack_version,
        start=row.start_on,
        end=row.end_on,
        given_out=row.given_out,
        returned=row.returned,
        closed=row.closed,
        entered=_entered(session, row.id),
        valid=valid,
    )
