"""The rules of a pack for late dossiers and apology letters, as frozen values. `load.py` reads them.

Sources of what the sample pack says: form 04 "Phiếu xin lỗi và hẹn lại ngày trả kết quả" and its two wordings, the two
regimes of timing, re-appointment at most once (see the comments in ho-so.toml).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hhapp.packs.listing import ListColumn

FILE = "ho-so.toml"


class LetterTiming(StrEnum):
    """When a letter has to be written at the latest."""

    ON_EXPIRY = "on_expiry"  # when the term ends without a result: within `days_after` working days
    DAY_BEFORE = "day_before"  # `days_before` days before the promised day

    @property
    def shown(self) -> str:
        """For people."""
        return "khi hết hạn mà chưa trả" if self is LetterTiming.ON_EXPIRY else "trước ngày hẹn trả"


@dataclass(frozen=True, slots=True)
class DossierField:
    """A field of procedures and the other names that lists give it."""

    code: str
    name: str  # "Đất đai"
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DossierRules:
    """The pack's rules; an office may change those of `services.dossiers.rules.CHANGEABLE` for itself."""

    timing: LetterTiming
    days_before: int
    days_after: int  # working days
    reappointments: int  # at most so many times
    letter_rate: Decimal  # letters / late dossiers that is required, 0 to 1
    reason_required: bool
    near_days: int
    number: str  # "{number}/PXL-{symbol}"
    reasons: tuple[str, ...]  # proposed to the clerk
    fields: tuple[DossierField, ...]
    columns: tuple[ListColumn, ...]  # of the list that the one-stop system exports
    sources: tuple[str, ...]  # legal bases, as text
