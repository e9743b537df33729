"""The register as it is written: people, their positions, their certificates.

A person who moves or leaves is never overwritten: the position ends and the next one begins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Certificate, EvidenceLink, Officer, Participation, PositionHistory, Unit
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import Code
from hhapp.services.checks import existing, typed_day, typed_text
from hhapp.services.officers.person import (
    HELD_FIELDS,
    OFFICER_SUBJECT,
    PERSON_FIELDS,
    SEXES,
    Held,
    Person,
    held_of,
    officer_rules,
    person_of,
)
from hhapp.services.officers.plausible import identity_fault, refuse_overlap, refuse_too_young, same_spelling
from hhapp.services.officers.register import OFFICER, officer_rows, position_on
from hhapp.services.offices import of_office
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold, squeeze

_FIRST_BIRTH, _LAST_BIRTH = date(1920, 1, 1), date(2015, 12, 31)
_LAST = date(2100, 12, 31)
_ONE_DAY = timedelta(days=1)
_POSITION, _CERTIFICATE = "Chức vụ", "Chứng chỉ"
_FIELD_NAMES = {
    "name": "Họ và tên",
    "ethnic": "Dân tộc",
    "job": "Vị trí việc làm",
    "rank": "Ngạch, hạng",
    "major": "Chuyên ngành",
    "school": "Cơ sở đào tạo",
    "identity_number": "Số định danh cá nhân",
    "note": "Ghi chú",
}


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """What is written of a certificate; `kind` is a code of the pack, `expires_on` its last day."""

    kind: str
    level: str = ""
    name: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    expires_on: date | None = None


def add_officer(
    session: Session, pack: Pack, unit_id: int, person: Person, held: Held, *, another: bool = False
) -> int:
    """Add an officer with the position held; returns the id. UserError for what cannot be, or for somebody there twice.

    `another`: the clerk has said that this is another person than `possible_twin` tells.
    """
    existing(session, Unit, unit_id, "Đơn vị")
    clean = checked_person(pack, person)
    twin = None if another else possible_twin(session, unit_id, clean)
    if twin is not None:
        raise UserError(
            f"Danh sách đã có {twin.name}, sinh {twin.born_shown or 'không rõ ngày'}.",
            "Mở người đã có để sửa, hoặc ghi đủ ngày sinh của cả hai nếu là hai người trùng tên.",
        )
    _refuse_identity(clean.identity_number)
    refuse_too_young(clean, held)
    officer = Officer(unit_id=unit_id, **_values(clean))
    officer.positions = [_position(checked_held(pack, held))]
    session.add(officer)
    session.flush()
    return officer.id


def update_officer(session: Session, pack: Pack, officer_id: int, person: Person) -> None:
    """Write what is known of a person; positions are written by themselves."""
    officer = existing(session, Officer, officer_id, OFFICER)
    clean = checked_person(pack, person)
    if same_person(session, officer.unit_id, clean, apart_from=officer_id) is not None:
        raise UserError(f"Đã có người khác tên {clean.name}, sinh {clean.born_shown}.", "Xem lại họ tên và ngày sinh.")
    if clean.identity_number != officer.identity_number:
        _refuse_identity(clean.identity_number)
    if _birth(clean) != _birth(officer):
        for position in officer.positions:
            refuse_too_young(clean, held_of(position))
    for name, value in _values(clean).items():
        setattr(officer, name, value)


def delete_officer(session: Session, officer_id: int) -> None:
    """Delete an officer entered by mistake; UserError for who took part in a class: whoever left gets an end."""
    officer = existing(session, Officer, officer_id, OFFICER)
    if session.scalar(select(Participation.id).where(Participation.officer_id == officer_id).limit(1)) is not None:
        raise UserError(f"{officer.name} đã có trong lớp học.", "Hãy ghi ngày thôi giữ chức vụ thay vì xóa.")
    links = select(EvidenceLink).where(EvidenceLink.subject == OFFICER_SUBJECT, EvidenceLink.subject_id == officer_id)
    for link in session.scalars(links):
        session.delete(link)
    session.delete(officer)


def start_position(session: Session, pack: Pack, officer_id: int, held: Held, *, reason: str = "") -> int:
    """Begin a position; the one held until then ends the day before for `reason` (a code of the pack). Returns its id.

    UserError where it begins before the one held now did, or has no first day.
    """
    officer = existing(session, Officer, officer_id, OFFICER)
    clean = checked_held(pack, held)
    if clean.from_on is None:
        raise UserError("Chưa ghi ngày bắt đầu chức vụ mới.", "Hãy nhập ngày, ví dụ 01/07/2026.")
    last = next((each for each in officer.positions if each.to_on is None), None)
    if last is not None:
        if last.from_on is not None and clean.from_on <= last.from_on:
            raise UserError(
                f"{officer.name} giữ chức vụ hiện tại từ {format_date(last.from_on)}.", "Ngày bắt đầu phải sau ngày đó."
            )
        _end(last, pack, clean.from_on - _ONE_DAY, reason, "")
    refuse_too_young(person_of(officer), clean)
    refuse_overlap(clean, map(held_of, officer.positions))
    position = _position(clean)
    officer.positions.append(position)
    session.flush()
    return position.id


def update_position(session: Session, pack: Pack, position_id: int, held: Held) -> None:
    """Put right what was written of a position."""
    position = existing(session, PositionHistory, position_id, _POSITION)
    clean = checked_held(pack, held)
    if (clean.from_on, clean.to_on) != (position.from_on, position.to_on):
        refuse_overlap(clean, [held_of(each) for each in position.officer.positions if each.id != position_id])
    if (clean.from_on, clean.appointed_on) != (position.from_on, position.appointed_on):
        refuse_too_young(person_of(position.officer), clean)
    for name in HELD_FIELDS:
        setattr(position, name, getattr(clean, name))


def delete_position(session: Session, position_id: int) -> None:
    """Take back a position written by mistake; the only one of an officer cannot go."""
    position = existing(session, PositionHistory, position_id, _POSITION)
    if len(position.officer.positions) == 1:
        raise UserError("Mỗi người phải có ít nhất một chức vụ.", "Hãy sửa chức vụ này thay vì xóa.")
    position.officer.positions.remove(position)


def leave(session: Session, pack: Pack, officer_id: int, last_day: date, reason: str, note: str = "") -> None:
    """End the position held: `last_day` is its last. Everything known of the person stays."""
    officer = existing(session, Officer, officer_id, OFFICER)
    held = next((each for each in officer.positions if each.to_on is None), None)
    if held is None:
        raise UserError(f"{officer.name} không còn giữ chức vụ nào.", "Xem quá trình công tác của người này.")
    _end(held, pack, typed_day(last_day, "Ngày thôi giữ chức vụ"), reason, note)


def merge_department(
    session: Session, pack: Pack, unit_id: int, old: Collection[str], new: str, first_day: date, reason: str
) -> int:
    """From `first_day` on everybody of the departments `old` serves in `new`, in the same position; how many they are.

    The day of appointment stays, as no new decision on the position was made. Who serves in `new` already stays there.
    UserError where nobody serves in the others.
    """
    name = typed_text(new, "Tên đơn vị mới", required=True)
    wanted = {fold(each) for each in old} - {fold(name)}
    if not wanted:
        raise UserError(f"{name} không thể sáp nhập vào chính nó.", "Chọn đơn vị cũ khác với đơn vị mới.")
    eve = typed_day(first_day, "Ngày sáp nhập") - _ONE_DAY
    rows = [row for row in officer_rows(session, pack, unit_id, eve) if fold(row.held.department) in wanted]
    if not rows:
        raise UserError(f"Ngày {format_date(eve)} không ai thuộc {', '.join(old)}.", "Xem lại tên đơn vị và ngày.")
    moved = 0
    for row in rows:
        officer = existing(session, Officer, row.id, OFFICER)
        position = next(each for each in officer.positions if each.id == row.held.id)
        if position.to_on is not None or position.from_on == first_day:
            continue
        _end(position, pack, eve, reason, f"Sáp nhập vào {name}")
        officer.positions.append(_position(replace(row.held, department=name, from_on=first_day, to_on=None)))
        moved += 1
    session.flush()
    return moved


def add_certificate(
    session: Session, pack: Pack, officer_id: int, words: CertificateWords, *, today: date | None = None
) -> int:
    """Add a certificate that somebody holds; returns its id. UserError for one issued after `today`, where told."""
    existing(session, Officer, officer_id, OFFICER)
    certificate = Certificate(officer_id=officer_id)
    _refuse_future(words, today)
    _write_certificate(certificate, pack, words)
    session.add(certificate)
    session.flush()
    return certificate.id


def update_certificate(
    session: Session, pack: Pack, certificate_id: int, words: CertificateWords, *, today: date | None = None
) -> None:
    """Put right what was written of a certificate; UserError for one issued after `today`, where told."""
    _refuse_future(words, today)
    _write_certificate(existing(session, Certificate, certificate_id, _CERTIFICATE), pack, words)


def delete_certificate(session: Session, certificate_id: int) -> None:
    """Take back a certificate written by mistake."""
    session.delete(existing(session, Certificate, certificate_id, _CERTIFICATE))


def same_person(session: Session, unit_id: int, person: Person, *, apart_from: int | None = None) -> int | None:
    """The id of whom the register already has by this name and birth; a day known to one of the two alone differs not
    where the years agree. None where there is nobody."""
    found = session.scalars(
        select(Officer)
        .where(of_office(Officer.unit_id, unit_id), Officer.folded == fold(person.name))
        .order_by(Officer.id)
    )
    same = (each for each in found if each.id != apart_from and same_spelling(each.name, person.name))
    return next((each.id for each in same if may_be_same(_birth(each), _birth(person))), None)


def possible_twin(session: Session, unit_id: int, person: Person) -> Person | None:
    """Whom the register has that may be the same: alike without accents, born on the same day or of unknown birth."""
    found = session.scalars(
        select(Officer).where(Officer.unit_id == unit_id, Officer.folded == fold(person.name)).order_by(Officer.id)
    )
    return next((person_of(each) for each in found if _may_be(person_of(each), person)), None)


def _may_be(one: Person, other: Person) -> bool:
    return may_be_same(_birth(one), _birth(other)) or bool(one.born_shown) is not bool(other.born_shown)


Birth = tuple[date | None, int | None]


def _birth(person: Person | Officer) -> Birth:
    return person.born_on, person.born_on.year if person.born_on else person.born_year


def may_be_same(one: Birth, other: Birth) -> bool:
    """Whether two births, of people of one name, are the same as far as is known."""
    if one[0] and other[0]:
        return one[0] == other[0]
    return one[1] == other[1]


def checked_person(pack: Pack, person: Person) -> Person:
    """The person with clean texts; UserError for a day that cannot be or a code that the pack does not have."""
    rules = officer_rules(pack)
    texts: dict[str, Any] = {field: typed_text(getattr(person, field), what) for field, what in _FIELD_NAMES.items()}
    texts["name"] = squeeze(typed_text(person.name, "Họ và tên", required=True))
    if person.sex and person.sex not in SEXES:
        raise UserError(f"Giới tính “{person.sex}” không rõ là gì.", "Chọn Nam hoặc Nữ.")
    for key, codes in rules.lists.items():
        _known(person.code_of(key), codes, key.shown)
    _born(person)
    for what, year in (("tốt nghiệp", person.graduated), ("bồi dưỡng quốc phòng", person.defence_year)):
        if year is not None and not _FIRST_BIRTH.year <= year <= _LAST.year:
            raise UserError(f"Năm {what} {year} không hợp lý.", "Hãy nhập đủ bốn chữ số, ví dụ 2010.")
    if person.party_on is not None and not _FIRST_BIRTH <= person.party_on <= _LAST:
        raise UserError(f"Ngày vào Đảng {format_date(person.party_on)} không hợp lý.", "Hãy xem lại năm.")
    born_year = None if person.born_on else person.born_year
    return replace(person, **texts, born_year=born_year)


def checked_held(pack: Pack, held: Held) -> Held:
    """The position with clean texts, its code found from its words where none is given; UserError as above."""
    rules = officer_rules(pack)
    if not held.kind:
        raise UserError("Chưa chọn loại cán bộ.", f"Chọn trong: {', '.join(kind.name for kind in rules.kinds)}.")
    _known(held.kind, rules.kinds, "Loại cán bộ")
    _known(held.position_code, rules.positions, _POSITION)
    _known(held.end_reason, rules.leave_reasons, "Lý do thôi giữ chức vụ")
    for what, day in (
        ("Ngày bắt đầu", held.from_on),
        ("Ngày kết thúc", held.to_on),
        ("Ngày bổ nhiệm", held.appointed_on),
    ):
        if day is not None and not date(1960, 1, 1) <= day <= _LAST:
            raise UserError(f"{what} {format_date(day)} không hợp lý.", "Hãy xem lại năm, ví dụ 15/03/2026.")
    if held.from_on and held.to_on and held.to_on < held.from_on:
        raise UserError("Ngày kết thúc chức vụ trước ngày bắt đầu.", "Sửa một trong hai ngày.")
    position = typed_text(held.position, _POSITION)
    code = held.position_code or next((each.code for each in rules.positions if each.is_called(position)), "")
    return replace(
        held,
        department=typed_text(held.department, "Đơn vị"),
        position=position or next((each.name for each in rules.positions if each.code == code), ""),
        position_code=code,
        end_note=typed_text(held.end_note, "Ghi chú"),
    )


def current_position(officer: Officer, on: date) -> Held | None:
    """The position that a kept officer holds on a day."""
    return position_on([held_of(each) for each in officer.positions], on)


def _born(person: Person) -> None:
    if person.born_on is not None and not _FIRST_BIRTH <= person.born_on <= _LAST_BIRTH:
        raise UserError(f"Ngày sinh {format_date(person.born_on)} không hợp lý.", "Hãy xem lại, ví dụ 15/03/1985.")
    if person.born_year is not None and not _FIRST_BIRTH.year <= person.born_year <= _LAST_BIRTH.year:
        raise UserError(f"Năm sinh {person.born_year} không hợp lý.", "Hãy nhập đủ bốn chữ số, ví dụ 1985.")


def _refuse_identity(number: str) -> None:
    if fault := identity_fault(number):
        raise UserError(f"Số định danh cá nhân {fault}.", "Ghi đủ 12 chữ số, hoặc để trống.")


def _refuse_future(words: CertificateWords, today: date | None) -> None:
    if today is not None and words.issued_on is not None and words.issued_on > today:
        raise UserError(f"Ngày cấp {format_date(words.issued_on)} ở sau hôm nay.", "Ghi ngày in trên chứng chỉ.")


def _known(code: str, codes: Iterable[Code], what: str) -> None:
    listed = tuple(codes)
    if code and all(each.code != code for each in listed):
        names = ", ".join(each.name for each in listed)
        raise UserError(f"{what}: “{code}” không có trong gói biểu mẫu.", f"Chọn trong: {names}.")


def _values(person: Person) -> dict[str, object]:
    return {name: getattr(person, name) for name in PERSON_FIELDS}


def _position(held: Held) -> PositionHistory:
    return PositionHistory(**dict(_held_values(held)))


def _held_values(held: Held) -> Iterator[tuple[str, object]]:
    yield from ((name, getattr(held, name)) for name in HELD_FIELDS)


def _end(position: PositionHistory, pack: Pack, last_day: date, reason: str, note: str) -> None:
    _known(reason, officer_rules(pack).leave_reasons, "Lý do thôi giữ chức vụ")
    if position.from_on is not None and last_day < position.from_on:
        raise UserError(
            f"Chức vụ này bắt đầu từ {format_date(position.from_on)}.", "Ngày thôi giữ phải từ ngày đó trở đi."
        )
    position.to_on, position.end_reason = last_day, reason
    position.end_note = typed_text(note, "Ghi chú")


def _write_certificate(certificate: Certificate, pack: Pack, words: CertificateWords) -> None:
    if not words.kind:
        raise UserError("Chưa chọn loại chứng chỉ.", "Chọn một loại trong danh sách.")
    _known(words.kind, officer_rules(pack).certificates, "Loại chứng chỉ")
    if words.issued_on and words.expires_on and words.expires_on < words.issued_on:
        raise UserError("Chứng chỉ hết hạn trước ngày cấp.", "Sửa một trong hai ngày.")
    certificate.kind = words.kind
    for field, what in (("level", "Bậc"), ("name", "Tên chứng chỉ"), ("number", "Số chứng chỉ"), ("issuer", "Nơi cấp")):
        setattr(certificate, field, typed_text(getattr(words, field), what))
    certificate.issued_on = None if words.issued_on is None else _certificate_day(words.issued_on)
    certificate.expires_on = None if words.expires_on is None else typed_day(words.expires_on, "Ngày hết hạn")


def _certificate_day(day: date) -> date:
    if not date(1960, 1, 1) <= day <= _LAST:
        raise UserError(f"Ngày cấp {format_date(day)} không hợp lý.", "Hãy xem lại năm.")
    return day
