"""What is asked of a fact, and a fact: apart from `facts`, so that every family of keys can import them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack


@dataclass(frozen=True, slots=True)
class Ask:
    """Whose fact, of which year, as it stood on which day."""

    session: Session
    pack: Pack
    unit_id: int
    year: int
    on: date


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure with its source. A share has numerator and denominator, anything else a value; nothing yet: neither.

    `told` is a sentence that says what and from where; `page` and `thing` lead there in the window.
    """

    key: str
    told: str
    page: str
    thing: Any = None
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None

    @property
    def known(self) -> bool:
        """Whether there is a figure at all."""
        return self.value is not None or self.numerator is not None
