"""What each basis of a document is: the context its templates are written against, made-up data to try them with.

The one place where a further family of documents is made known; its builder stands in `services.document_building`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hhapp.packs.assignments import context as assigned
from hhapp.packs.assignments import meanings as assignments
from hhapp.packs.catalogue import DocumentBasis, DocumentKind, Pack
from hhapp.packs.consolidation import meanings as consolidation
from hhapp.packs.consolidation.context import ConsolidatedContext
from hhapp.packs.context import OfficeDocument, PlanContext, ReminderContext
from hhapp.packs.dossiers import context as late
from hhapp.packs.dossiers import meanings as dossiers
from hhapp.packs.field_meanings import MEANINGS
from hhapp.packs.inspection import meanings as inspection
from hhapp.packs.inspection.context import InspectionContext, InspectionYearContext
from hhapp.packs.inspection.sample import checklist_sample, inspection_sample, year_sample
from hhapp.packs.intake import meanings as intake
from hhapp.packs.intake.context import MissingReportsContext
from hhapp.packs.officers import context as officers
from hhapp.packs.officers import field_meanings as training
from hhapp.packs.officers import sample as training_sample
from hhapp.packs.sample_parts import plan_sample, reminder_sample
from hhapp.packs.score.context import ScoreContext
from hhapp.packs.score.meanings import SCORE_LOOPS, SCORE_MEANINGS
from hhapp.packs.score.sample import score_sample
from hhapp.packs.survey import meanings as survey
from hhapp.packs.survey.context import SurveyContext, SurveyFormContext


@dataclass(frozen=True, slots=True)
class Basis:
    """One basis. `meanings` says what each field of its records means, `loops` how a loop calls a record's value."""

    name: str  # "kế hoạch", in the list of fields
    context: type[OfficeDocument]
    sample: Callable[[Pack, DocumentKind], OfficeDocument]
    meanings: Mapping[str, Mapping[str, str]]
    loops: Mapping[str, str]
    official: bool = True  # False: a paper to be filled in, which Nghị định 30/2020/NĐ-CP does not shape
    upper: bool = False  # True: only an office with units below has something to write


def _training(
    name: str, context: type[OfficeDocument], sample: Callable[[Pack, DocumentKind], OfficeDocument]
) -> Basis:
    return Basis(name, context, sample, training.MEANINGS, training.LOOPS)


BASES: Mapping[DocumentBasis, Basis] = MappingProxyType(
    {
        DocumentBasis.PLAN: Basis("kế hoạch", PlanContext, plan_sample, MEANINGS, {}),
        DocumentBasis.REMINDER: Basis("công văn đôn đốc", ReminderContext, reminder_sample, MEANINGS, {}),
        DocumentBasis.INSPECTION_YEAR: Basis(
            "kiểm tra trong năm", InspectionYearContext, year_sample, inspection.MEANINGS, inspection.LOOPS
        ),
        DocumentBasis.INSPECTION: Basis(
            "cuộc kiểm tra", InspectionContext, inspection_sample, inspection.MEANINGS, inspection.LOOPS
        ),
        DocumentBasis.CHECKLIST: Basis(
            "phiếu kiểm tra", InspectionContext, checklist_sample, inspection.MEANINGS, inspection.LOOPS
        ),
        DocumentBasis.SCORE: Basis("chấm điểm Chỉ số CCHC", ScoreContext, score_sample, SCORE_MEANINGS, SCORE_LOOPS),
        DocumentBasis.SURVEY: Basis(
            "báo cáo khảo sát", SurveyContext, survey.survey_sample, survey.MEANINGS, survey.LOOPS
        ),
        DocumentBasis.SURVEY_FORM: Basis(
            "phiếu khảo sát",
            SurveyFormContext,
            survey.survey_form_sample,
            survey.MEANINGS,
            survey.LOOPS,
            official=False,
        ),
        DocumentBasis.TRAINING_PLAN: _training(
            "kế hoạch đào tạo", officers.TrainingPlanContext, training_sample.plan_sample
        ),
        DocumentBasis.TRAINING_LIST: _training(
            "danh sách cử đi học", officers.TrainingListContext, training_sample.list_sample
        ),
        DocumentBasis.TRAINING_RESULT: _training(
            "báo cáo kết quả đào tạo", officers.TrainingResultContext, training_sample.result_sample
        ),
        DocumentBasis.TRAINING_CARD: _training(
            "phiếu đào tạo", officers.TrainingCardContext, training_sample.card_sample
        ),
        DocumentBasis.APOLOGY: Basis(
            *("thư xin lỗi", late.ApologyContext, dossiers.apology_sample, dossiers.MEANINGS, dossiers.LOOPS)
        ),
        DocumentBasis.APOLOGY_REGISTER: Basis(
            "sổ thư xin lỗi",
            late.ApologyRegisterContext,
            dossiers.apology_register_sample,
            dossiers.MEANINGS,
            dossiers.LOOPS,
        ),
        DocumentBasis.OVERDUE_DOSSIERS: Basis(
            "danh sách hồ sơ quá hạn",
            late.OverdueDossiersContext,
            dossiers.overdue_sample,
            dossiers.MEANINGS,
            dossiers.LOOPS,
        ),
        DocumentBasis.DIRECTIVE_REPORT: Basis(
            "báo cáo thực hiện chỉ thị",
            assigned.DirectiveContext,
            assignments.directive_sample,
            assignments.MEANINGS,
            assignments.LOOPS,
        ),
        DocumentBasis.ASSIGNMENT_SUMMARY: Basis(
            "tổng hợp nhiệm vụ giao",
            assigned.AssignmentSummaryContext,
            assignments.summary_sample,
            assignments.MEANINGS,
            assignments.LOOPS,
        ),
        DocumentBasis.RULE_PROPOSALS: Basis(
            "danh sách kiến nghị",
            assigned.RuleProposalsContext,
            assignments.proposals_sample,
            assignments.MEANINGS,
            assignments.LOOPS,
        ),
        DocumentBasis.MISSING_REPORTS: Basis(
            *("đôn đốc gửi báo cáo", MissingReportsContext, intake.missing_reports_sample),
            *(intake.MEANINGS, intake.LOOPS),
            upper=True,
        ),
        DocumentBasis.CONSOLIDATED: Basis(
            "báo cáo tổng hợp",
            ConsolidatedContext,
            consolidation.consolidated_sample,
            consolidation.MEANINGS,
            consolidation.LOOPS,
            upper=True,
        ),
    }
)
