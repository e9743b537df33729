"""What happens to units below on a day: merged, split, renamed, abolished; each is one action with one Undo.

A unit that ends keeps its row; `on` is the first day of what is new, the day before is the last of what was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Unit, UnitEvent, UnitSuccession
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import LOOK_AGAIN, existing, typed_day, typed_text
from hhapp.services.unit_edit import UNIT, UnitWords, new_unit, refuse_own
from hhapp.services.unit_tree import EventKind, UnitNode, Units
from hhapp.vn.numbers import format_date

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """The first day of what is new, the paper that says so, and anything else worth noting."""

    on: date
    basis: str = ""
    note: str = ""


def merge_units(session: Session, pack: Pack, unit_ids: Sequence[int], into: UnitWords | int, when: When) -> int:
    """Make several units one: a new one, or one of them or another that takes the rest in. Returns the event's id.

    UserError where a unit had ended or had not begun, where a later event touches it, or where fewer than two come
    together; nothing is changed then.
    """
    units = _read(session, when)
    heir_id = into if isinstance(into, int) else None
    sources = [each for each in dict.fromkeys(unit_ids) if each != heir_id]
    if len(sources) + (heir_id is not None) < 2:
        raise UserError("Sáp nhập cần ít nhất hai đơn vị.", "Hãy chọn thêm đơn vị.")
    _check_ends(units, sources, when.on)
    heir = _heir(session, units, pack, into, sources, when)
    return _write(session, EventKind.MERGE, when, [(each, heir) for each in sources], ending=sources)


def split_unit(
    session: Session, pack: Pack, unit_id: int, parts: Sequence[UnitWords | int], when: When, *, stays: bool = False
) -> int:
    """Divide a unit among several, new or there already. Returns the event's id.

    With `stays` it goes on with what is left. UserError as `merge_units`, and for fewer than two parts.
    """
    units = _read(session, when)
    given = [each for each in parts if isinstance(each, int)]
    if len(parts) + stays < 2 or len(set(given)) < len(given) or unit_id in given:
        raise UserError("Chia tách cần ít nhất hai đơn vị khác nhau sau khi chia.", "Hãy thêm đơn vị mới.")
    _check_ends(units, [unit_id], when.on)
    heirs = [_heir(session, units, pack, part, [] if stays else [unit_id], when, like=unit_id) for part in parts]
    ending = [] if stays else [unit_id]
    return _write(session, EventKind.SPLIT, when, [(unit_id, heir) for heir in heirs], ending=ending)


def rename_unit(session: Session, pack: Pack, unit_id: int, new: UnitWords, when: When) -> int:
    """Give a unit another name and code, or another superior, from a day on: a new unit takes its place.

    Returns the event's id. UserError as `merge_units`.
    """
    units = _read(session, when)
    _check_ends(units, [unit_id], when.on)
    heir = _heir(session, units, pack, new, [unit_id], when)
    return _write(session, EventKind.RENAME, when, [(unit_id, heir)], ending=[unit_id])


def abolish_units(session: Session, unit_ids: Sequence[int], when: When) -> int:
    """End units whose place nobody takes; units under them come under the next above that day.

    Returns the event's id. UserError as `merge_units`.
    """
    units = _read(session, when)
    ending = list(dict.fromkeys(unit_ids))
    if not ending:
        raise UserError("Chưa chọn đơn vị nào.", "Hãy chọn đơn vị giải thể.")
    _check_ends(units, ending, when.on)
    return _write(session, EventKind.ABOLISH, when, [(each, None) for each in ending], ending=ending)


def check_ends(units: Units, node: UnitNode, on: date) -> None:
    """UserError where a unit cannot end the day before `on`: not begun, ended otherwise, or in a later event."""
    day = format_date(on)
    if node.valid_from is not None and node.valid_from >= on:
        start = format_date(node.valid_from)
        raise UserError(f"{node.name} mới có từ {start}, không đổi từ {day} được.", "Chọn ngày sau ngày đó.")
    if node.valid_to is not None and node.valid_to != on - _ONE_DAY:
        raise UserError(
            f"{node.name} đã ghi là hết ngày {format_date(node.valid_to)}, không đổi từ {day} được.",
            f"Chọn ngày {format_date(node.valid_to + _ONE_DAY)}, hoặc chọn đơn vị khác.",
        )
    later = next((step for step in units.steps if step.on >= on and node.id in (step.from_id, step.to_id)), None)
    if later is not None:
        raise UserError(
            f"{node.name} đã có sự kiện ngày {format_date(later.on)}, không thêm sự kiện từ {day} được.",
            "Chọn ngày sau đó, hoặc hoàn tác sự kiện kia trước.",
        )


def end_unit(session: Session, unit_id: int, on: date) -> None:
    """Make the day before `on` a unit's last."""
    existing(session, Unit, unit_id, UNIT).valid_to = on - _ONE_DAY


def keep_event(session: Session, kind: EventKind, when: When, ways: Iterable[tuple[int, int | None]]) -> int:
    """Write an event with its ways from old to new. Returns its id."""
    event = UnitEvent(
        kind=kind.value,
        on=when.on,
        basis=typed_text(when.basis, "Căn cứ"),
        note=typed_text(when.note, "Ghi chú"),
        successions=[UnitSuccession(from_id=old, to_id=new) for old, new in ways],
    )
    session.add(event)
    session.flush()
    return event.id


def _read(session: Session, when: When) -> Units:
    typed_day(when.on, "Ngày bắt đầu áp dụng")
    return Units(session)


def _check_ends(units: Units, unit_ids: Iterable[int], on: date) -> None:
    for unit_id in unit_ids:
        if unit_id not in units.nodes:
            raise UserError("Đơn vị này không còn nữa.", LOOK_AGAIN)
        refuse_own(units, unit_id)
        check_ends(units, units.nodes[unit_id], on)


def _heir(
    session: Session,
    units: Units,
    pack: Pack,
    into: UnitWords | int,
    ending: Sequence[int],
    when: When,
    *,
    like: int | None = None,
) -> int:
    """The id of who takes the place: checked where it is there already, made where it is new."""
    if isinstance(into, int):
        node = units.nodes.get(into)
        if node is None or not node.valid_on(when.on):
            name = node.name if node else "Đơn vị nhận"
            raise UserError(f"{name} không hoạt động ngày {format_date(when.on)}.", "Hãy chọn đơn vị khác.")
        refuse_own(units, into)
        return into
    superior = into.superior_id or _common_superior(units, ending or [each for each in (like,) if each], when.on)
    if superior in ending or (superior is not None and not units.nodes[superior].valid_on(when.on)):
        raise UserError(
            f"{units.nodes[superior].name} không hoạt động ngày {format_date(when.on)} nên không làm cấp trên được.",
            "Hãy chọn cấp trên khác.",
        )
    return new_unit(session, units, pack, replace(into, superior_id=superior, valid_from=when.on)).id


def _common_superior(units: Units, unit_ids: Iterable[int], day: date) -> int | None:
    """Whom all of them are under on the day; None, which is the own office, where that differs."""
    found = {units.superior_on(each, day) for each in unit_ids}
    return found.pop() if len(found) == 1 else None


def _write(
    session: Session, kind: EventKind, when: When, ways: Sequence[tuple[int, int | None]], *, ending: Iterable[int]
) -> int:
    for unit_id in ending:
        end_unit(session, unit_id, when.on)
    return keep_event(session, kind, when, ways)
