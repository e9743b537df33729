"""The rows that are kept: SQLAlchemy 2 typed classes, one file per aggregate; importing this package registers all."""

from hhapp.models.assignments import Assignment, Draft, DraftReturn, RuleProposal
from hhapp.models.base import Base
from hhapp.models.dossiers import ApologyLetter, LateDossier
from hhapp.models.evidence import EvidenceFile, EvidenceLink
from hhapp.models.exchange import (
    HandedPackage,
    HandedRow,
    KnownKey,
    Receipt,
    ReceiptRemark,
    ReceivedContent,
    ReceivedSubmission,
    VerifiedPoints,
)
from hhapp.models.figures import (
    IndicatorValue,
    LockedReport,
    PeriodEvent,
    ReportingPeriod,
    ReportSection,
    SentReport,
)
from hhapp.models.forms import FormCell, FormRow
from hhapp.models.history import ChangedRow, HistoryAction
from hhapp.models.inspection import (
    AnswerViolation,
    ChecklistAnswer,
    Finding,
    FindingStep,
    InspectedUnit,
    Inspection,
    InspectionPlan,
    InspectionUnit,
)
from hhapp.models.officers import Certificate, Officer, PositionHistory
from hhapp.models.plan import (
    Plan,
    PlanArea,
    PlanTarget,
    PlanTask,
    ProgressNote,
    TargetResult,
    TargetThreshold,
    TaskAgency,
    TaskMilestone,
    TaskProduct,
)
from hhapp.models.score import CriteriaSetRow, RoundEvent, ScoreInput, ScoreLine, ScoreRound
from hhapp.models.survey import SurveyEvent, SurveyForm, SurveyRound
from hhapp.models.training import Course, Participation, TrainingPlanLine
from hhapp.models.unit import Setting, Unit, UnitEvent, UnitSuccession

__all__ = [
    "AnswerViolation",
    "ApologyLetter",
    "Assignment",
    "Base",
    "Certificate",
    "ChangedRow",
    "ChecklistAnswer",
    "Course",
    "CriteriaSetRow",
    "Draft",
    "DraftReturn",
    "EvidenceFile",
    "EvidenceLink",
    "Finding",
    "FindingStep",
    "FormCell",
    "FormRow",
    "HandedPackage",
    "HandedRow",
    "HistoryAction",
    "IndicatorValue",
    "InspectedUnit",
    "Inspection",
    "InspectionPlan",
    "InspectionUnit",
    "KnownKey",
    "LateDossier",
    "LockedReport",
    "Officer",
    "Participation",
    "PeriodEvent",
    "Plan",
    "PlanArea",
    "PlanTarget",
    "PlanTask",
    "PositionHistory",
    "ProgressNote",
    "Receipt",
    "ReceiptRemark",
    "ReceivedContent",
    "ReceivedSubmission",
    "ReportSection",
    "ReportingPeriod",
    "RoundEvent",
    "RuleProposal",
    "ScoreInput",
    "ScoreLine",
    "ScoreRound",
    "SentReport",
    "Setting",
    "SurveyEvent",
    "SurveyForm",
    "SurveyRound",
    "TargetResult",
    "TargetThreshold",
    "TaskAgency",
    "TaskMilestone",
    "TaskProduct",
    "TrainingPlanLine",
    "Unit",
    "UnitEvent",
    "UnitSuccession",
    "VerifiedPoints",
]
