"""The office itself and its superior: set up once, and the words that its documents carry."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from hhapp.errors import UserError
from hhapp.models import ReportingPeriod, SentReport, Unit
from hhapp.packs.catalogue import Pack
from hhapp.services.checks import existing, typed_text
from hhapp.services.unit_tree import OWN_UNIT
from hhapp.storage import settings
from hhapp.vn.text import fold

_BLOCKS = ("issuer_parent", "issuer", "place", "symbol", "receiver", "authority", "recipients")
_TEXTS = frozenset({"name", "code", "signer", "superior_name", *_BLOCKS})
_SAMPLE_NAME = "Ủy ban nhân dân xã Mẫu"
_SAMPLE_SUPERIOR = "Ủy ban nhân dân tỉnh Mẫu"


@dataclass(frozen=True, slots=True)
class UnitCard:
    """One office. Texts of several lines keep their line breaks."""

    id: int
    code: str
    name: str
    level: str
    superior_id: int | None
    superior_name: str
    issuer_parent: str
    issuer: str
    place: str
    symbol: str
    receiver: str
    authority: str
    signer: str
    recipients: str


def own_unit(session: Session) -> UnitCard | None:
    """The office whose data folder this is; None before the first set-up."""
    unit_id = settings.read(session, OWN_UNIT, None)
    return None if unit_id is None else unit_card(session, int(unit_id))


def unit_card(session: Session, unit_id: int) -> UnitCard | None:
    """One office by its id."""
    superior = aliased(Unit)
    row = session.execute(
        select(Unit, superior.name).outerjoin(superior, Unit.superior_id == superior.id).where(Unit.id == unit_id)
    ).one_or_none()
    return None if row is None else _card(row[0], row[1] or "")


def has_units_below(session: Session, unit_id: int) -> bool:
    """Whether any unit is or was under the office."""
    return session.scalar(select(Unit.id).where(Unit.superior_id == unit_id).limit(1)) is not None


def set_up_unit(session: Session, pack: Pack, *, name: str, level: str, code: str = "", superior_name: str = "") -> int:
    """Make the own office with the document words that the pack proposes for its level. Returns its id.

    UserError for an empty name, a level that the pack does not know, or a code already taken.
    """
    unit = made_own_unit(session, pack, name=name, level=level, code=code, superior_name=superior_name)
    settings.write(session, OWN_UNIT, unit.id)
    return unit.id


def made_own_unit(session: Session, pack: Pack, *, name: str, level: str, code: str, superior_name: str) -> Unit:
    """The row of an office with the document words of its level, not yet the own one; UserError as `set_up_unit`."""
    name = typed_text(name, "Tên đơn vị", required=True)
    level_name = next((known.name for known in pack.unit_levels if known.code == level), None)
    if level_name is None:
        raise UserError("Chưa chọn cấp đơn vị.", "Hãy chọn một cấp trong danh sách.")
    superior_name = typed_text(superior_name, "Tên cơ quan cấp trên")
    unit = Unit(name=name, level=level, code=_free_code(session, code or name, given=bool(code.strip())))
    unit.superior_id = _superior(session, superior_name)
    if level in pack.unit_defaults:
        words = pack.unit_defaults[level].filled(name, level_name, superior_name)
        for block in _BLOCKS:
            setattr(unit, block, getattr(words, block))
    session.add(unit)
    session.flush()
    return unit


def update_unit(session: Session, unit_id: int, **texts: str) -> None:
    """Write the given texts of the office (name, code, superior_name and the blocks of its documents).

    An office whose reports have gone out is not renamed: it ends and another begins.
    """
    unit = existing(session, Unit, unit_id, "Đơn vị")
    unknown = texts.keys() - _TEXTS
    if unknown:
        raise TypeError(f"not a text of a unit: {sorted(unknown)}")
    for field, text in texts.items():
        _write(session, unit, field, typed_text(text, _SHOWN.get(field, "Nội dung"), required=field in _SHOWN))


def ensure_unit(session: Session, pack: Pack) -> UnitCard:
    """The own office, made as a sample where nobody set one up (the command line asks no questions)."""
    unit = own_unit(session)
    if unit is None:
        level = pack.unit_levels[0].code
        set_up_unit(session, pack, name=_SAMPLE_NAME, level=level, superior_name=_SAMPLE_SUPERIOR)
        unit = own_unit(session)
    assert unit is not None
    return unit


_SHOWN = {"name": "Tên đơn vị", "code": "Mã đơn vị"}


def _card(unit: Unit, superior_name: str) -> UnitCard:
    return UnitCard(
        id=unit.id,
        code=unit.code,
        name=unit.name,
        level=unit.level,
        superior_id=unit.superior_id,
        superior_name=superior_name,
        issuer_parent=unit.issuer_parent,
        issuer=unit.issuer,
        place=unit.place,
        symbol=unit.symbol,
        receiver=unit.receiver,
        authority=unit.authority,
        signer=unit.signer,
        recipients=unit.recipients,
    )


def _write(session: Session, unit: Unit, field: str, text: str) -> None:
    if field == "superior_name":
        unit.superior_id = _superior(session, text)
    elif field == "code":
        if text != unit.code:
            unit.code = _free_code(session, text, given=True)
    elif field == "name" and text != unit.name and _has_reported(session, unit.id):
        raise UserError(
            "Đơn vị đã xuất báo cáo dưới tên này nên không đổi tên.",
            "Dùng Tổ chức lại đơn vị… ở trang Cài đặt, mục Cơ quan.",
        )
    else:
        setattr(unit, field, text)


def _has_reported(session: Session, unit_id: int) -> bool:
    sent = select(SentReport.id).join(ReportingPeriod).where(ReportingPeriod.unit_id == unit_id).limit(1)
    return session.scalar(sent) is not None


def _superior(session: Session, name: str) -> int | None:
    """The superior office of that name, made where it is not known yet; its level is outside the pack."""
    if not name:
        return None
    known = session.scalar(select(Unit.id).where(Unit.name == name))
    if known is not None:
        return known
    superior = Unit(name=name, level="", code=_free_code(session, name, given=False))
    session.add(superior)
    session.flush()
    return superior.id


def plain_code(text: str) -> str:
    """The typed code with only letters, digits, dots and hyphens, fit for file names; UserError for an empty one."""
    code = re.sub(r"[^A-Za-z0-9.]+", "-", text.strip()).strip("-")
    if not code:
        raise UserError("Mã đơn vị chỉ gồm chữ không dấu và số.", "Hãy nhập lại, ví dụ H01.12.")
    return code


def _free_code(session: Session, text: str, *, given: bool) -> str:
    """A code of plain letters and digits, fit for file names; one made from a name steps aside when it is taken."""
    code = plain_code(text) if given else re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:40] or "don-vi"
    taken = set(session.scalars(select(Unit.code).where(Unit.code.startswith(code))))
    if given and code in taken:
        raise UserError(f"Mã đơn vị “{code}” đã có.", "Hãy nhập mã khác.")
    return next(free for n in range(1, len(taken) + 2) if (free := code if n == 1 else f"{code}-{n}") not in taken)
