"""What the status bar says of the office: its name, the report next due, the last backup. Needs the open data."""

from __future__ import annotations

from datetime import date

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import Pack
from hhapp.paths import DataFolder
from hhapp.services import periods, units
from hhapp.services.periods import PeriodRow
from hhapp.storage import backup
from hhapp.vn.numbers import format_date


def office_words(session: Session, pack: Pack, today: date, year: int) -> str:
    """The office and the period whose report is next due."""
    code = periods.current_period_code(pack, today, year)
    unit = units.own_unit(session)
    period = None if unit is None else periods.period_by_code(session, pack, unit.id, code)
    return " · ".join(part for part in (unit.name if unit else "", _period_words(pack, today, code, period)) if part)


def is_reported_to(session: Session, pack: Pack) -> bool:
    """Whether units report to this office: by its level in the pack, or because it lists some."""
    unit = units.own_unit(session)
    if unit is None:
        return False
    by_level = any(level.code == unit.level and level.upper for level in pack.unit_levels)
    return by_level or units.has_units_below(session, unit.id)


def backup_words(folder: DataFolder, today: date) -> str:
    """When the last backup was made."""
    newest = next(iter(backup.backups(folder)), None)
    return f"sao lưu {_day_words(newest.made.date(), today)}" if newest else "chưa sao lưu"


def left_words(due: date, today: date) -> str:
    """How long there is still."""
    left = periods.days_left(due, today)
    return f"còn {left} ngày" if left > 0 else "hôm nay" if left == 0 else f"đã qua {-left} ngày"


def _period_words(pack: Pack, today: date, code: str, period: PeriodRow | None) -> str:
    """The period whose report is next due, its state and the days left."""
    year, kind = periods.split_code(pack, code)
    due = periods.window(pack, kind, year).due
    state = period.state.shown if period else "chưa mở"
    left = "hạn gửi hôm nay" if due == today else left_words(due, today)
    return f"{pack.period_kind(kind).label_of(year)}: {state}, {left}"


def _day_words(day: date, today: date) -> str:
    return "hôm nay" if day == today else "hôm qua" if (today - day).days == 1 else format_date(day)
