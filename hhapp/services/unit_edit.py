"""Units below the office: added, put right while nothing hangs on them, taken away again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import KnownKey, ReceivedSubmission, Unit, UnitSuccession, VerifiedPoints
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import LOOK_AGAIN, existing, typed_day, typed_text
from hhapp.services.known_keys import KeyRole
from hhapp.services.unit_tree import UnitNode, Units
from hhapp.services.units import plain_code
from hhapp.vn.numbers import format_date
from hhapp.vn.text import fold

UNIT = "Đơn vị"


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What is typed of a unit below. `superior_id` None: under the own office; `level` as in the pack, or ""."""

    code: str
    name: str
    level: str = ""
    superior_id: int | None = None
    valid_from: date | None = None


def add_unit(session: Session, pack: Pack, words: UnitWords) -> int:
    """Add a unit below the own office. Returns its id.

    UserError for an empty name, a code that another unit has, a level that the pack does not know, or a superior that
    is not below the own office.
    """
    return new_unit(session, Units(session), pack, words).id


def new_unit(session: Session, units: Units, pack: Pack, words: UnitWords) -> Unit:
    """As `add_unit`, where the units were read already and the new one joins them; gives the row."""
    clean = _checked(units, pack, words, None)
    row = Unit(
        code=clean.code,
        name=clean.name,
        level=clean.level,
        superior_id=clean.superior_id,
        valid_from=clean.valid_from,
    )
    session.add(row)
    session.flush()
    units.nodes[row.id] = UnitNode(row.id, row.code, row.name, row.level, row.superior_id, row.valid_from, row.valid_to)
    return row


def correct_unit(session: Session, pack: Pack, unit_id: int, words: UnitWords) -> None:
    """Put right what was typed of a unit below; `superior_id` None leaves the superior as it is.

    Level and superior may always be put right. Code, name and first day only while nothing hangs on the unit: later
    that takes an event, since a unit is never renamed in place. UserError otherwise, and as `add_unit`.
    """
    row = existing(session, Unit, unit_id, UNIT)
    units = Units(session)
    refuse_own(units, unit_id)
    clean = _checked(units, pack, words, unit_id)
    if (clean.code, clean.name, clean.valid_from) != (row.code, row.name, row.valid_from):
        _refuse_where_used(session, row, "Dùng Đổi tên… để ghi ngày và căn cứ đổi tên.")
    if row.valid_to is not None and clean.valid_from is not None and row.valid_to < clean.valid_from:
        raise UserError(
            f"{row.name} kết thúc {format_date(row.valid_to)}, trước ngày bắt đầu.", "Hãy nhập lại ngày bắt đầu."
        )
    row.code, row.name, row.level = clean.code, clean.name, clean.level
    row.valid_from = clean.valid_from
    if words.superior_id is not None:
        row.superior_id = clean.superior_id
    session.flush()


def remove_unit(session: Session, unit_id: int) -> None:
    """Take away a unit entered by mistake; UserError where something hangs on it or units are under it."""
    row = existing(session, Unit, unit_id, UNIT)
    refuse_own(Units(session), unit_id)
    _refuse_where_used(session, row, "Đơn vị thôi hoạt động thì dùng Giải thể….")
    if session.scalar(select(Unit.id).where(Unit.superior_id == unit_id).limit(1)) is not None:
        raise UserError(f"{row.name} còn đơn vị trực thuộc.", "Chuyển cấp trên của các đơn vị đó trước.")
    session.delete(row)
    session.flush()


def refuse_own(units: Units, unit_id: int) -> None:
    """UserError for the own office and for a superior: neither is below."""
    if unit_id in units.own_line():
        raise UserError(
            "Đây là đơn vị của thư mục dữ liệu này.", "Dùng Tổ chức lại đơn vị… ở trang Cài đặt, mục Cơ quan."
        )
    if not _is_below(units, unit_id):
        raise UserError(f"{units.nodes[unit_id].name} không phải đơn vị cấp dưới.", "Hãy chọn đơn vị trong danh sách.")


def unit_of_code(session: Session, code: str) -> int:
    """The id of the unit with that code; UserError with the code where there is none."""
    wanted = code.strip().casefold()
    found = [unit_id for unit_id, known in session.execute(select(Unit.id, Unit.code)) if known.casefold() == wanted]
    if not found:
        raise UserError(f"Không có đơn vị mang mã “{code}”.", "Xem mã bằng lệnh units list, hoặc ở trang Đơn vị.")
    return found[0]


def used_codes(session: Session) -> frozenset[str]:
    """Codes of units that something hangs on: submissions, keys, points, events."""
    ways = select(Unit.code).join(
        UnitSuccession, (UnitSuccession.from_id == Unit.id) | (UnitSuccession.to_id == Unit.id)
    )
    queries = (
        select(ReceivedSubmission.unit_code).distinct(),
        select(VerifiedPoints.unit_code).distinct(),
        select(KnownKey.code).where(KnownKey.role == KeyRole.UNIT.value),
        ways.distinct(),
    )
    return frozenset(code for query in queries for code in session.scalars(query))


def level_of(pack: Pack, text: str) -> str | None:
    """The pack's level of that code or name ("Phường"); None where it knows none."""
    wanted = fold(text)
    return next((each.code for each in pack.unit_levels if wanted in (fold(each.code), fold(each.name))), None)


def shown_level(pack: Pack, level: str) -> str:
    """The level's name in the pack; as written where the pack does not know it."""
    return next((each.name for each in pack.unit_levels if each.code == level), level)


def runs_round(units: Units, unit_id: int, superior_id: int | None, seen: Collection[int] = ()) -> bool:
    """Whether a unit would stand under itself, if that were its superior."""
    passed = {unit_id, *seen}
    while superior_id is not None:
        if superior_id in passed:
            return True
        passed.add(superior_id)
        superior_id = units.nodes[superior_id].superior_id
    return False


def _checked(units: Units, pack: Pack, words: UnitWords, unit_id: int | None) -> UnitWords:
    if units.own_id is None:
        raise UserError("Chưa khai báo đơn vị của thư mục dữ liệu này.", "Khai báo đơn vị ở trang Cài đặt trước.")
    name = typed_text(words.name, "Tên đơn vị", required=True)
    code = plain_code(typed_text(words.code, "Mã đơn vị", required=True))
    if any(each.code.casefold() == code.casefold() and each.id != unit_id for each in units.nodes.values()):
        raise UserError(
            f"Mã đơn vị “{code}” đã có.", "Mã của đơn vị đã kết thúc cũng không dùng lại; hãy nhập mã khác."
        )
    superior = words.superior_id or units.own_id
    _check_superior(units, superior, unit_id)
    level = typed_text(words.level, "Cấp đơn vị")
    start = None if words.valid_from is None else typed_day(words.valid_from, "Ngày bắt đầu")
    return UnitWords(code, name, level_of(pack, level) or level, superior, start)


def _check_superior(units: Units, superior_id: int, unit_id: int | None) -> None:
    if superior_id not in units.nodes:
        raise UserError("Cơ quan cấp trên này không còn nữa.", LOOK_AGAIN)
    if unit_id is not None and runs_round(units, unit_id, superior_id):
        raise UserError("Đơn vị không thể ở dưới chính nó.", "Hãy chọn cấp trên khác.")
    if superior_id not in units.own_line() and not _is_below(units, superior_id):
        raise UserError(
            f"{units.nodes[superior_id].name} không ở dưới đơn vị mình.", "Hãy chọn cấp trên trong danh sách đơn vị."
        )


def _is_below(units: Units, unit_id: int) -> bool:
    line, at, seen = units.own_line(), units.nodes[unit_id].superior_id, {unit_id}
    while at is not None and at not in seen and at not in line:
        seen.add(at)
        at = units.nodes[at].superior_id
    return at in line


def _refuse_where_used(session: Session, row: Unit, advice: str) -> None:
    if row.code in used_codes(session):
        raise UserError(f"{row.name} ({row.code}) đã có báo cáo, khóa hoặc sự kiện nên không sửa.", advice)
