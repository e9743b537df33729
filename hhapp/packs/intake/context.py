"""Who has sent a period's report and who has not, as plain data: a letter that reminds, a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hhapp.packs.context import OfficeDocument, PeriodInfo


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A unit that owes the period's report. `days_late` are working days: of what came late, or past the last day."""

    number: int
    code: str
    name: str
    sent_on: date | None
    version: int  # 0 where nothing came
    days_late: int
    missing: bool  # nothing came, or it was returned and not sent again
    standing: str  # "Chưa gửi, quá 3 ngày làm việc"


@dataclass(frozen=True, slots=True)
class MissingReportsContext(OfficeDocument):
    """How the reports of a period stand. `owed` = `on_time` + `late` + `replaced` + `returned` + `not_sent`."""

    period: PeriodInfo  # its days as this office's pack counts them
    units: tuple[ReportLine, ...]
    missing: tuple[ReportLine, ...]  # numbered anew
    owed: int
    on_time: int
    late: int
    replaced: int
    returned: int
    not_sent: int
    rate: str  # (on_time + late + replaced) / owed: "98,0%", "không phát sinh"

    def told(self) -> Iterator[tuple[str, str]]:
        """Each unit to be reminded, with how it stands."""
        return ((line.name, line.standing) for line in self.missing)

    def mark(self) -> str:
        """The period."""
        return self.period.code
