"""The pages of the window and their order: the one place where a page is entered.

A new page is one name in its group below. What it is called, its icon and its key for `open_page` stand in its class
(`key`, `title`, `short_title`, `icon`); its place here gives the rest: the caption over it, Ctrl+1 … Ctrl+9 for the
first nine, Ctrl+PgUp and Ctrl+PgDn and the list of Ctrl+K for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from hhapp.ui.page import Page
from hhapp.ui.pages.assignments.page import AssignmentsPage
from hhapp.ui.pages.consolidation.page import ConsolidationPage
from hhapp.ui.pages.dossiers.page import DossiersPage
from hhapp.ui.pages.figures import FiguresPage
from hhapp.ui.pages.inspection.findings_page import FindingsPage
from hhapp.ui.pages.inspection.page import InspectionPage
from hhapp.ui.pages.intake.page import IntakePage
from hhapp.ui.pages.officers.page import OfficersPage
from hhapp.ui.pages.officers.training_page import TrainingPage
from hhapp.ui.pages.overview import OverviewPage
from hhapp.ui.pages.plan import PlanPage
from hhapp.ui.pages.report import ReportPage
from hhapp.ui.pages.score.page import ScorePage
from hhapp.ui.pages.settings import SettingsPage
from hhapp.ui.pages.survey.survey_page import SurveyPage
from hhapp.ui.pages.sweep import SweepPage
from hhapp.ui.pages.targets import TargetsPage
from hhapp.ui.pages.units.page import UnitsPage


@dataclass(frozen=True, slots=True)
class PageGroup:
    """Pages that stand together in the navigation under a caption; without one they simply stand there."""

    caption: str
    pages: tuple[type[Page], ...]


GROUPS = (
    PageGroup("", (OverviewPage, SweepPage)),
    PageGroup("Kế hoạch", (PlanPage, TargetsPage)),
    PageGroup("Báo cáo", (FiguresPage, ReportPage)),
    PageGroup("Kiểm tra", (InspectionPage, FindingsPage)),
    PageGroup("Chỉ số, khảo sát", (ScorePage, SurveyPage)),
    PageGroup("Một cửa, nhiệm vụ", (DossiersPage, AssignmentsPage)),
    PageGroup("Cán bộ", (OfficersPage, TrainingPage)),
    PageGroup("Đơn vị cấp dưới", (IntakePage, ConsolidationPage, UnitsPage)),
)

# Stands apart at the foot, always in sight.
FOOT: type[Page] = SettingsPage
