"""One thing found in a pack's files, with its place and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error spoils the document or keeps it from being made, a warning is likely a slip, a notice only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; `place` is the paragraph's words, "Trang tính!B3", a key of mau.toml, or "" for the whole file."""

    severity: Severity
    file: str
    place: str
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong in one tag, before its place is known."""

    sentence: str
    advice: str
    severity: Severity = Severity.ERROR
