"""The pages of the window and their order: the one place where a page is entered.

A new page is one line in its group below: its key for `open_page`, its title, where its class is, a shorter title for
the navigation where the title is too long; its drawing is resources/icons/KEY.svg. Its place here gives the rest: the
caption over it, Ctrl+1 … Ctrl+9 for the first nine, Ctrl+PgUp and Ctrl+PgDn and the list of Ctrl+K for all.

The classes are not loaded here: the window stands before the first of them is needed, and each is made when it is
first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hhapp.ui.desk import Desk
    from hhapp.ui.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """What is known of a page before it is made; `load` gives what makes it."""

    key: str
    title: str
    load: Callable[[], Callable[[Desk], Page]]
    short_title: str = ""

    @property
    def icon(self) -> str:
        """Its drawing."""
        return self.key


@dataclass(frozen=True, slots=True)
class PageGroup:
    """Pages that stand together in the navigation under a caption; without one they simply stand there."""

    caption: str
    pages: tuple[PageEntry, ...]
    upper: bool = False  # only where units report to this office; Ctrl+K finds the pages everywhere


def _class_at(place: str) -> Callable[[Desk], Page]:
    module, _, name = place.rpartition(".")
    made: Callable[[Desk], Page] = getattr(import_module(f"hhapp.ui.pages.{module}"), name)
    return made


def _page(key: str, title: str, place: str, short_title: str = "") -> PageEntry:
    """A page whose class stands at `place` in hhapp.ui.pages."""
    return PageEntry(key, title, partial(_class_at, place), short_title)


GROUPS = (
    PageGroup(
        "",
        (
            _page("overview", "Tổng quan", "overview.OverviewPage"),
            _page("sweep", "Rà soát", "sweep.SweepPage"),
        ),
    ),
    PageGroup(
        "Kế hoạch",
        (
            _page("plan", "Kế hoạch", "plan.PlanPage"),
            _page("targets", "Chỉ tiêu", "targets.TargetsPage"),
        ),
    ),
    PageGroup(
        "Báo cáo",
        (
            _page("figures", "Số liệu kỳ báo cáo", "figures.FiguresPage", "Số liệu kỳ"),
            _page("report", "Xuất báo cáo", "report.ReportPage"),
        ),
    ),
    PageGroup(
        "Kiểm tra",
        (
            _page("inspection", "Kiểm tra", "inspection.page.InspectionPage"),
            _page("findings", "Phát hiện", "inspection.findings_page.FindingsPage"),
        ),
    ),
    PageGroup(
        "Chỉ số, khảo sát",
        (
            _page("score", "Chấm điểm", "score.page.ScorePage"),
            _page("survey", "Khảo sát", "survey.survey_page.SurveyPage"),
        ),
    ),
    PageGroup(
        "Một cửa, nhiệm vụ",
        (
            _page("dossiers", "Hồ sơ trễ hạn", "dossiers.page.DossiersPage"),
            _page("assignments", "Nhiệm vụ giao", "assignments.page.AssignmentsPage"),
        ),
    ),
    PageGroup(
        "Cán bộ",
        (
            _page("officers", "Cán bộ", "officers.page.OfficersPage"),
            _page("training", "Đào tạo", "officers.training_page.TrainingPage"),
        ),
    ),
    PageGroup(
        "Đơn vị cấp dưới",
        (
            _page("intake", "Tiếp nhận", "intake.page.IntakePage"),
            _page("consolidation", "Tổng hợp", "consolidation.page.ConsolidationPage"),
            _page("units", "Đơn vị cấp dưới", "units.page.UnitsPage", "Đơn vị"),
        ),
        upper=True,
    ),
)

# Stands apart at the foot, always in sight.
FOOT = _page("settings", "Cài đặt", "settings.SettingsPage")


def entries() -> Iterator[PageEntry]:
    """Every page in its order, the foot last."""
    for group in GROUPS:
        yield from group.pages
    yield FOOT


def title_of(key: str) -> str:
    """The title of the page with this key; "" where it is not in the list."""
    return next((entry.title for entry in entries() if entry.key == key), "")
