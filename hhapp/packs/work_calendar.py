"""Files of holidays and swapped days: the one that comes with the program, a pack's own, the office's own."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hhapp.errors import UserError
from hhapp.vn.calendar import WEEKENDS_ONLY, WorkCalendar, read_calendar

CALENDAR_FILE = "lich-nghi.toml"  # in a pack's folder and in the data folder
_LARGEST = 200_000  # bytes; a year is under 1 kB


def load_calendar(path: Path) -> WorkCalendar:
    """The calendar of a file, an empty one where there is no such file; UserError when it cannot be understood."""
    try:
        if not path.is_file():
            return WEEKENDS_ONLY
        if path.stat().st_size > _LARGEST:
            raise ValueError("tệp quá lớn")
        return read_calendar(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, RecursionError) as error:  # UnicodeDecodeError and TOMLDecodeError are ValueErrors
        raise UserError(
            f"Không dùng được lịch nghỉ {path.name}: {error}", "Sửa tệp theo mẫu viet-nam.toml.", details=str(path)
        ) from error
