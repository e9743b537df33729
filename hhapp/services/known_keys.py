"""Public keys of other offices, each confirmed once by somebody who compared its fingerprint."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import KnownKey, Unit
from hhapp.packs.signature import fingerprint
from hhapp.services.checks import existing, typed_text
from hhapp.storage.lock import user_name


class KeyRole(StrEnum):
    """What the other office is to this one."""

    SUPERIOR = "superior"
    UNIT = "unit"

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return "cấp trên" if self is KeyRole.SUPERIOR else "đơn vị gửi"


@dataclass(frozen=True, slots=True)
class KnownKeyRow:
    """A confirmed key; `key` has 64 hexadecimal digits."""

    id: int
    role: KeyRole
    code: str
    name: str
    key: str
    confirmed_at: datetime
    confirmed_by: str

    @property
    def fingerprint(self) -> str:
        """What was compared: "3F2A 91C0 …"."""
        return fingerprint(bytes.fromhex(self.key))


def confirm_key(session: Session, role: KeyRole, code: str, name: str, key: str, at: datetime) -> int:
    """Keep a key whose fingerprint somebody compared, in place of the office's former one. Returns its id.

    There is one superior key at a time. UserError for what is no key, and for one that another office has; an office
    that ended may have left its key to the one that took its place.
    """
    return confirm_keys(session, role, [(code, name, key)], at)[0]


def confirm_keys(
    session: Session, role: KeyRole, offices: Sequence[tuple[str, str, str]], at: datetime
) -> tuple[int, ...]:
    """Keep many keys at once, each told as code, name and key; as `confirm_key`. Returns their ids."""
    rows = list(session.scalars(select(KnownKey).where(KnownKey.role == role.value)))
    holders, codes = {row.key: row for row in rows}, {row.code: row for row in rows}
    kept = []
    for code, name, key in offices:
        code, name = typed_text(code, "Mã cơ quan", required=True), typed_text(name, "Tên cơ quan", required=True)
        if not re.fullmatch(r"[0-9a-f]{64}", key, re.ASCII):
            raise UserError("Đây không phải khóa công khai.", "Chọn lại tệp khóa đã nhận.")
        other = holders.get(key)
        taken = other is not None and other.code != code and role is KeyRole.UNIT
        if other is not None and taken and not _ended(session, other.code):
            raise UserError(
                f"Khóa này đã được xác nhận là của {other.name} ({other.code}).", "Hỏi lại đơn vị gửi khóa."
            )
        former = codes.get(code) if role is KeyRole.UNIT else next(iter(codes.values()), None)
        row = former or KnownKey(role=role.value)
        row.code, row.name, row.key, row.confirmed_at, row.confirmed_by = code, name, key, at, user_name()
        holders[key], codes[code] = row, row
        kept.append(row)
    session.add_all(kept)
    session.flush()
    return tuple(row.id for row in kept)


def forget_key(session: Session, key_id: int) -> None:
    """Take a confirmed key away; UserError when it is gone already."""
    session.delete(existing(session, KnownKey, key_id, "Khóa"))
    session.flush()


def known_keys(session: Session) -> tuple[KnownKeyRow, ...]:
    """All confirmed keys, the superior's first."""
    rows = session.scalars(select(KnownKey).order_by(KnownKey.role, KnownKey.code))
    return tuple(_row(row) for row in rows)


def superior_key(session: Session) -> KnownKeyRow | None:
    """The key of the superior office; None before it was confirmed."""
    return next((row for row in known_keys(session) if row.role is KeyRole.SUPERIOR), None)


def key_of_unit(session: Session, code: str) -> KnownKeyRow | None:
    """The confirmed key of a sending unit."""
    row = session.scalar(select(KnownKey).where(KnownKey.role == KeyRole.UNIT.value, KnownKey.code == code))
    return None if row is None else _row(row)


def unit_of_key(session: Session, key: str) -> KnownKeyRow | None:
    """Which sending unit a confirmed key belongs to; one that ended has nobody's name to keep any more."""
    rows = session.scalars(select(KnownKey).where(KnownKey.role == KeyRole.UNIT.value, KnownKey.key == key))
    return next((_row(row) for row in rows if not _ended(session, row.code)), None)


def _ended(session: Session, code: str) -> bool:
    return session.scalar(select(Unit.valid_to).where(Unit.code == code)) is not None


def _row(row: KnownKey) -> KnownKeyRow:
    role = KeyRole(row.role)
    return KnownKeyRow(row.id, role, row.code, row.name, row.key, row.confirmed_at, row.confirmed_by)
