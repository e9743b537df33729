"""Doubts about late dossiers and assigned work: each kind is found and leads to its row."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.store import PackStore
from hhapp.services.assignments.drafts import add_draft, add_return
from hhapp.services.assignments.register import AssignmentDraft, add_assignment
from hhapp.services.dossiers.letters import issue_letters
from hhapp.services.dossiers.register import DossierDraft, add_dossier
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.sweep import sweep

TODAY = date(2026, 6, 30)
LATE = DossierDraft("H-1", date(2026, 3, 12), reason="Chờ", new_on=date(2026, 7, 20), times=1)


def looked(session: Session, store: PackStore) -> list[Doubt]:
    ours = {"Hồ sơ trễ hạn", "Nhiệm vụ giao"}  # the year's reports are overdue too
    return [doubt for doubt in sweep(session, store, 2026, TODAY) if doubt.family in ours]


def test_a_dossier_in_order_is_not_doubted(session: Session, store: PackStore, pack: Pack, unit_id: int) -> None:
    add_dossier(session, unit_id, DossierDraft("H-0", date(2026, 7, 30), received_on=date(2026, 6, 1)))
    assert looked(session, store) == []


def test_each_doubt_of_a_dossier(session: Session, store: PackStore, pack: Pack, unit_id: int) -> None:
    missing = add_dossier(session, unit_id, LATE)
    doubt, rate = looked(session, store)
    assert (doubt.severity, doubt.page, doubt.thing) == (Severity.WARNING, "dossiers", missing)
    assert doubt.sentence.startswith("Chưa có thư xin lỗi")
    assert rate.sentence == "0/1 hồ sơ trễ hạn có thư xin lỗi (0,0%), quy định 100%."
    issue_letters(session, pack, unit_id, [missing], date(2026, 3, 20))
    told = [each.sentence for each in looked(session, store)]
    assert told[0].startswith("Thư xin lỗi ghi ngày 20/03/2026, phải có chậm nhất ngày 13/03/2026")
    assert told[1].startswith("0/1 hồ sơ trễ hạn có thư xin lỗi")  # a number alone is no letter
    assert told[2].startswith("1 thư đã cấp số nhưng chưa lập tệp")
    add_dossier(session, unit_id, DossierDraft("H-2", date(2026, 7, 1), returned_on=date(2026, 7, 9)))
    add_dossier(session, unit_id, DossierDraft("H-3", date(2026, 7, 1), note="Đã trả kết quả cho dân"))
    found = {each.place: each for each in looked(session, store)}
    assert found["Hồ sơ H-2"].severity is Severity.ERROR
    assert "nhưng chưa ghi ngày trả" in found["Hồ sơ H-3"].sentence


def test_a_dossier_of_last_year_is_doubted_while_it_is_out(
    session: Session, store: PackStore, pack: Pack, unit_id: int
) -> None:
    add_dossier(session, unit_id, DossierDraft("H-1", date(2025, 3, 12)))
    add_dossier(session, unit_id, DossierDraft("H-2", date(2025, 3, 12), returned_on=date(2025, 3, 20)))
    assert {each.place for each in looked(session, store)} == {"Hồ sơ H-1"}


def test_each_doubt_of_assigned_work(session: Session, store: PackStore, pack: Pack, unit_id: int) -> None:
    task = add_assignment(session, unit_id, AssignmentDraft("Báo cáo quý", due_on=date(2026, 3, 20)))
    add_assignment(session, unit_id, AssignmentDraft("Việc thường xuyên", person="Lê Văn Tư"))
    draft = add_draft(session, unit_id, "Dự thảo Quy chế")
    for day in (date(2026, 3, 1), date(2026, 7, 9)):
        add_return(session, draft, day, "Khác")
    found = looked(session, store)
    assert [(each.severity, each.sentence[:30]) for each in found] == [
        (Severity.ERROR, "Ngày trả lại 09/07/2026 còn ở "),
        (Severity.WARNING, "Trễ hạn mà chưa ghi đủ lý do k"),
        (Severity.WARNING, "Chưa ghi ai thực hiện."),
        (Severity.NOTICE, "Chưa ghi hạn nên chương trình "),
        (Severity.NOTICE, "Bị trả lại 2 lần, phải đưa vào"),
    ]
    assert found[1].thing == task
