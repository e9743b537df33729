"""The rules that count for late dossiers: the pack's, with what the office changed for itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.dossiers.catalogue import DossierField, DossierRules, LetterTiming
from hhapp.storage import settings
from hhapp.vn.text import fold

_NAME = "dossier.rules"
_MOST = 60
CHANGEABLE = (
    "timing",
    "days_before",
    "days_after",
    "reappointments",
    "letter_rate",
    "reason_required",
    "near_days",
    "number",
)
"""The fields of DossierRules that an office may change."""


def dossier_rules(session: Session, pack: Pack) -> DossierRules:
    """The rules in force. UserError where the pack has none."""
    if pack.dossiers is None:
        raise UserError("Gói biểu mẫu đang dùng không có phần hồ sơ trễ hạn.", "Chọn gói biểu mẫu khác ở Cài đặt.")
    own = settings.read(session, _NAME, {})
    return replace(pack.dossiers, **{key: _kept(key, value) for key, value in own.items() if key in CHANGEABLE})


def change_rules(session: Session, pack: Pack, **changes: Any) -> None:
    """Change rules for this office, by the fields of `CHANGEABLE`; None takes the pack's again.

    UserError for what no rule can say; then nothing is changed.
    """
    dossier_rules(session, pack)
    own = dict(settings.read(session, _NAME, {}))
    for key, value in changes.items():
        if key not in CHANGEABLE:
            raise UserError(f"Không có quy tắc “{key}”.", f"Chọn trong: {', '.join(CHANGEABLE)}.")
        own.pop(key, None)
        if value is not None:
            own[key] = _plain(key, value)
    settings.write(session, _NAME, own)


def changed_rules(session: Session) -> frozenset[str]:
    """The names of the rules that the office has changed."""
    return frozenset(settings.read(session, _NAME, {})) & frozenset(CHANGEABLE)


def field_of(rules: DossierRules, written: str) -> str:
    """The name of a field as the pack has it, where the written one is one of its names; else as it is written."""
    return _field_names(rules.fields).get(fold(written), written)


@lru_cache(maxsize=4)  # a register of thousands asks for every row
def _field_names(fields: tuple[DossierField, ...]) -> dict[str, str]:
    """By folded name what the pack calls the field; the first field that has a name keeps it."""
    names: dict[str, str] = {}
    for field in fields:
        for name in (field.name, *field.aliases):
            names.setdefault(fold(name), field.name)
    return names


def _kept(key: str, value: Any) -> Any:
    if key == "timing":
        return LetterTiming(value)
    return Decimal(value) if key == "letter_rate" else value


def _plain(key: str, value: Any) -> Any:
    if key == "timing":
        return LetterTiming(value).value
    if key == "letter_rate":
        if not 0 <= value <= 1:
            raise UserError("Tỷ lệ thư xin lỗi phải từ 0 đến 100%.", "Hãy nhập lại, ví dụ 100.")
        return str(value)
    if key == "number":
        if "{number}" not in value:
            raise UserError("Mẫu số thư thiếu chỗ cho số.", "Hãy viết như {number}/PXL-{symbol}.")
        return str(value).strip()
    if key != "reason_required" and not 0 <= value <= _MOST:
        raise UserError(f"Số ngày và số lần phải từ 0 đến {_MOST}.", "Hãy nhập lại, ví dụ 1.")
    return value
