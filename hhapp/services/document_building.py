"""Any document of the pack as plain data: finds its kind and the builder of its basis.

A further family of documents is a basis (`packs.bases`) and a builder in `_BUILDERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import DocumentBasis, DocumentKind, Pack
from hhapp.packs.context import OfficeDocument
from hhapp.services.asked import Asked
from hhapp.services.assignments.documents import directive_document, proposals_document, summary_document
from hhapp.services.consolidation.documents import consolidated_document
from hhapp.services.dossiers.documents import apology_document, apology_register_document, overdue_document
from hhapp.services.inspection.documents import (
    checklist_document,
    inspection_document,
    inspection_year_document,
)
from hhapp.services.intake_documents import missing_reports_document
from hhapp.services.officers.documents import (
    training_card_document,
    training_list_document,
    training_plan_document,
    training_result_document,
)
from hhapp.services.plan import NEAR_DAYS
from hhapp.services.plan_documents import plan_document, reminder_document
from hhapp.services.printed import unit_info
from hhapp.services.score.documents import score_document
from hhapp.services.survey.survey_documents import blank_form, survey_document
from hhapp.services.units import unit_card

_BUILDERS: Mapping[DocumentBasis, Callable[[Asked], OfficeDocument]] = {
    DocumentBasis.PLAN: plan_document,
    DocumentBasis.REMINDER: reminder_document,
    DocumentBasis.INSPECTION_YEAR: inspection_year_document,
    DocumentBasis.INSPECTION: inspection_document,
    DocumentBasis.CHECKLIST: checklist_document,
    DocumentBasis.SCORE: score_document,
    DocumentBasis.SURVEY: survey_document,
    DocumentBasis.SURVEY_FORM: blank_form,
    DocumentBasis.TRAINING_PLAN: training_plan_document,
    DocumentBasis.TRAINING_LIST: training_list_document,
    DocumentBasis.TRAINING_RESULT: training_result_document,
    DocumentBasis.TRAINING_CARD: training_card_document,
    DocumentBasis.APOLOGY: apology_document,
    DocumentBasis.APOLOGY_REGISTER: apology_register_document,
    DocumentBasis.OVERDUE_DOSSIERS: overdue_document,
    DocumentBasis.DIRECTIVE_REPORT: directive_document,
    DocumentBasis.ASSIGNMENT_SUMMARY: summary_document,
    DocumentBasis.RULE_PROPOSALS: proposals_document,
    DocumentBasis.MISSING_REPORTS: missing_reports_document,
    DocumentBasis.CONSOLIDATED: consolidated_document,
}


def build_document(
    session: Session,
    pack: Pack,
    unit_id: int,
    kind: str,
    year: int,
    on: date,
    *,
    subject_id: int | None = None,
    near_days: int = NEAR_DAYS,
    period: str = "",
    units_on: date | None = None,
) -> OfficeDocument:
    """The document of a kind of the pack, from what is kept for the year as it stands on the day `on`.

    `subject_id` says which of several (an inspection, a round) the document tells of; the newest of the year where it
    is None. `near_days` is how many days before its last day a task is reminded of, `period` the code of the one that a
    consolidated report is of ("": the last of the year for which reports came) and `units_on` the day whose units it is
    of. UserError where the pack has no such kind, or where there is nothing to write about.
    """
    unit = unit_info(unit_card(session, unit_id))
    known = _kind(pack, kind)
    asked = Asked(session, pack, known, unit_id, unit, year, on, subject_id, near_days, period, units_on)
    return _BUILDERS[known.basis](asked)


def _kind(pack: Pack, code: str) -> DocumentKind:
    known = next((each for each in pack.document_kinds if each.code == code), None)
    if known is None:
        codes = ", ".join(each.code for each in pack.document_kinds) or "không có loại nào"
        raise UserError(f"Gói biểu mẫu không có loại văn bản “{code}”.", f"Chọn trong: {codes}.")
    return known
