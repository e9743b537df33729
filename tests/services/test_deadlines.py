"""Days outside the plan: told from near on, overdue too, and no more once the thing is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from hhapp.models import Inspection, ScoreRound, SurveyRound
from hhapp.packs.catalogue import Pack
from hhapp.services import deadlines
from hhapp.services.assignments.register import AssignmentDraft, add_assignment, complete_assignment
from hhapp.services.deadlines import Deadline
from hhapp.services.dossiers.register import DossierDraft, add_dossier, return_dossier
from hhapp.services.inspection import plans
from hhapp.services.inspection.finding_states import FindingState, move_finding
from hhapp.services.inspection.findings import FindingDraft, add_finding
from hhapp.services.inspection.inspections import InspectionDraft, create_inspection
from hhapp.services.score import rounds as score_rounds
from hhapp.services.survey import rounds as survey_rounds

AT = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def due(session: Session, pack: Pack, unit_id: int, on: date) -> tuple[Deadline, ...]:
    return deadlines.deadlines(session, pack, unit_id, 2026, on)


def test_nothing_is_due_in_an_empty_office(session: Session, pack: Pack, unit_id: int) -> None:
    assert due(session, pack, unit_id, date(2026, 12, 31)) == ()


def test_a_finding_is_due_until_it_is_handled(session: Session, pack: Pack, unit_id: int) -> None:
    draft = FindingDraft(what="Thiếu niêm yết", found_on=date(2026, 3, 1), person="Hoa", due_on=date(2026, 4, 1))
    finding_id = add_finding(session, pack, unit_id, draft, AT)
    assert due(session, pack, unit_id, date(2026, 3, 16)) == ()
    wanted = (Deadline("Phát hiện: Thiếu niêm yết", "Hoa", date(2026, 4, 1), "findings", finding_id),)
    assert due(session, pack, unit_id, date(2026, 3, 17)) == wanted
    assert due(session, pack, unit_id, date(2026, 5, 1)) == wanted
    move_finding(session, finding_id, FindingState.FIXED, date(2026, 4, 2), AT, result="Đã niêm yết")
    assert due(session, pack, unit_id, date(2026, 5, 1)) == ()


def test_an_inspection_is_due_until_it_is_held(session: Session, pack: Pack, unit_id: int) -> None:
    place = plans.add_unit(session, unit_id, 2026, "Văn phòng")
    draft = InspectionDraft(
        name="Đợt 1", form="truc_tiep", scope="toan_dien", unit_ids=(place,), planned_from=date(2026, 3, 5), leader="An"
    )
    inspection_id = create_inspection(session, pack, unit_id, 2026, draft)
    (found,) = due(session, pack, unit_id, date(2026, 3, 1))
    assert found == Deadline("Kiểm tra: Đợt 1", "An", date(2026, 3, 5), "inspection", inspection_id)
    session.get_one(Inspection, inspection_id).held_from = date(2026, 3, 5)
    assert due(session, pack, unit_id, date(2026, 3, 10)) == ()


def test_a_survey_and_a_score_the_most_pressing_first(session: Session, pack: Pack, unit_id: int) -> None:
    start, end = date(2026, 9, 1), date(2026, 9, 30)
    survey_id = survey_rounds.open_round(
        *(session, pack, unit_id), title="Đợt 1", form_code="phieu_5", start=start, end=end
    )
    round_id = score_rounds.open_round(session, pack, unit_id, 2026, AT, due_on=date(2026, 9, 25))
    found = due(session, pack, unit_id, date(2026, 9, 20))
    assert [(each.page, each.thing, each.due.day) for each in found] == [("score", None, 25), ("survey", survey_id, 30)]
    session.get_one(SurveyRound, survey_id).closed = True
    session.get_one(ScoreRound, round_id).state = "sent"
    assert due(session, pack, unit_id, date(2026, 9, 20)) == ()


def test_a_dossier_is_due_until_it_is_returned_also_one_of_last_year(
    session: Session, pack: Pack, unit_id: int
) -> None:
    old = add_dossier(session, unit_id, DossierDraft("H-1", date(2025, 12, 20), applicant="Bà Hoa", officer="An"))
    new_on = date(2026, 4, 1)
    later = add_dossier(session, unit_id, DossierDraft("H-2", date(2026, 3, 1), department="Tư pháp", new_on=new_on))
    add_dossier(session, unit_id, DossierDraft("H-3", date(2026, 3, 2), returned_on=date(2026, 3, 5)))
    assert due(session, pack, unit_id, date(2026, 3, 20)) == (
        Deadline("Hồ sơ H-1: Bà Hoa", "An", date(2025, 12, 20), "dossiers", old),
        Deadline("Hồ sơ H-2", "Tư pháp", new_on, "dossiers", later),
    )
    return_dossier(session, old, date(2026, 3, 10))
    assert [each.thing for each in due(session, pack, unit_id, date(2026, 3, 9))] == [old]
    assert due(session, replace(pack, dossiers=None), unit_id, date(2026, 3, 20)) == ()


def test_a_task_from_above_is_due_until_it_is_finished(session: Session, pack: Pack, unit_id: int) -> None:
    draft = AssignmentDraft("Báo cáo kết quả", due_on=date(2026, 3, 1), extended_on=date(2026, 3, 20), person="An")
    task = add_assignment(session, unit_id, draft)
    add_assignment(session, unit_id, AssignmentDraft("Không có hạn"))
    add_assignment(session, unit_id, AssignmentDraft("Năm trước", due_on=date(2025, 3, 1)))
    wanted = (Deadline("Nhiệm vụ giao: Báo cáo kết quả", "An", date(2026, 3, 20), "assignments", task),)
    assert due(session, pack, unit_id, date(2026, 3, 4)) == ()
    assert due(session, pack, unit_id, date(2026, 3, 5)) == due(session, pack, unit_id, date(2026, 4, 1)) == wanted
    complete_assignment(session, task, date(2026, 3, 19))
    assert due(session, pack, unit_id, date(2026, 4, 1)) == ()
