"""What the overview shows, in words: plain data, so that it can be kept and be there before the database is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hhapp.ui.widgets.charts import Bar


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing that is due; `page` and `thing` lead to it."""

    name: str
    hint: str
    who: str
    due: date | None
    page: str
    thing: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """The ring: how many tasks are done and how many overdue, of how many, and the share in words."""

    done: int
    overdue: int
    counted: int
    shown: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page on one day. `reminds`: there is something to remind of and a document to do it with."""

    day: date
    year: int
    state: str
    next_text: str
    next_page: str
    next_imports: bool
    reminds: bool
    late: tuple[DueLine, ...]
    soon: tuple[DueLine, ...]
    period: str
    period_more: str
    share: Share
    sentence: str
    more: str
    bars: tuple[Bar, ...]
