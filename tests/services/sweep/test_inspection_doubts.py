"""Inspections: each kind of doubt alone, and none of one that is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.models import EvidenceFile, Inspection
from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.inspection.catalogue import AnswerKind
from hhapp.services.inspection import plans
from hhapp.services.inspection.answer_values import ItemResult
from hhapp.services.inspection.answers import checklist_view, set_entry, set_verdict
from hhapp.services.inspection.filling import fill_answers
from hhapp.services.inspection.findings import propose_finding
from hhapp.services.inspection.inspections import SUBJECT, InspectionDraft, create_inspection, update_inspection
from hhapp.services.sweep.doubt import Doubt
from hhapp.storage.evidence import link

HELD = date(2026, 3, 6)
DAY = date(2026, 3, 10)
AT = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
_TYPED = {
    AnswerKind.YES_NO: "Có",
    AnswerKind.RATIO: "1/1",
    AnswerKind.FIGURE: "1",
    AnswerKind.SAMPLE: "5; 0",
    AnswerKind.VIOLATIONS: "0",
}


@pytest.fixture
def units(session: Session, unit_id: int) -> tuple[int, ...]:
    return tuple(plans.add_unit(session, unit_id, 2026, name) for name in ("Văn phòng", "Phòng Kinh tế", "Trạm Y tế"))


@pytest.fixture
def draft(units: tuple[int, ...]) -> InspectionDraft:
    """Planned for two days in March, all units, one area."""
    return InspectionDraft(
        name="Kiểm tra đợt 1",
        form="truc_tiep",
        scope="chuyen_de",
        areas=("thu_tuc",),
        unit_ids=units,
        planned_from=date(2026, 3, 5),
        planned_to=HELD,
    )


@pytest.fixture
def inspection_id(session: Session, pack: Pack, unit_id: int, draft: InspectionDraft) -> int:
    areas = {item.area for item in pack.inspection.items}
    chosen = next(area.code for area in pack.areas if area.code in areas)
    return create_inspection(session, pack, unit_id, 2026, replace(draft, areas=(chosen,)))


@pytest.fixture
def held(session: Session, pack: Pack, inspection_id: int) -> int:
    """Held, everything answered well, the minutes on file."""
    kept = session.get_one(Inspection, inspection_id)
    kept.held_from, kept.held_to = date(2026, 3, 5), HELD
    for row in checklist_view(session, pack, inspection_id).rows:
        set_entry(session, inspection_id, row.item.code, "KPS" if row.item.fact else _TYPED[row.item.answer])
    file = EvidenceFile(sha256="0" * 64, name="bien-ban.pdf", size=1, added_at=AT)
    session.add(file)
    session.flush()
    link(session, file.id, SUBJECT, inspection_id)
    session.flush()
    return inspection_id


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


def others(doubts: list[Doubt]) -> list[Doubt]:
    """Without what is said of facts: the fixture answers those with "không phát sinh"."""
    return [each for each in doubts if "số đã có" not in each.sentence]


def test_an_inspection_in_order_has_nothing_to_doubt(looked, held: int) -> None:
    assert others(looked("Kiểm tra", DAY)) == []


def test_planned_and_still_to_come_is_nothing_to_doubt(looked, inspection_id: int) -> None:
    assert looked("Kiểm tra", HELD) == []


def test_the_planned_days_passed(looked, inspection_id: int) -> None:
    found = only(looked("Kiểm tra", date(2026, 3, 7)))
    assert (found.severity, found.page, found.thing) == (Severity.WARNING, "inspection", inspection_id)
    assert found.sentence == "Dự kiến xong ngày 06/03/2026 mà chưa ghi ngày kiểm tra."


def test_held_tomorrow_cannot_be(session: Session, looked, inspection_id: int) -> None:
    session.get_one(Inspection, inspection_id).held_from = date(2026, 3, 7)
    found = only(looked("Kiểm tra", HELD))
    assert found.severity is Severity.ERROR
    assert "07/03/2026 còn ở phía trước" in found.sentence


def test_days_that_end_before_they_begin(session: Session, looked, held: int) -> None:
    session.get_one(Inspection, held).held_to = date(2026, 3, 1)
    found = only([each for each in looked("Kiểm tra", DAY) if each.severity is Severity.ERROR])
    assert found.sentence == "Ngày kiểm tra cuối trước ngày đầu; sửa ngày."


def test_held_in_another_year(session: Session, looked, held: int) -> None:
    kept = session.get_one(Inspection, held)
    kept.held_from = kept.held_to = date(2025, 12, 30)
    assert "nhưng ghi vào năm 2026" in only(others(looked("Kiểm tra", DAY))).sentence


def test_an_item_not_answered(session: Session, pack: Pack, looked, held: int) -> None:
    row = next(each for each in checklist_view(session, pack, held).rows if not each.item.fact)
    set_entry(session, held, row.item.code, "")
    found = only(others(looked("Kiểm tra", DAY)))
    assert found.thing == (held, row.item.code)
    assert "còn 1/" in found.sentence


def test_failed_without_a_finding_until_there_is_one(session: Session, pack: Pack, looked, held: int) -> None:
    rows = checklist_view(session, pack, held).rows
    code = next(each.item.code for each in rows if each.item.answer is AnswerKind.YES_NO and not each.item.fact)
    set_entry(session, held, code, "Không")
    found = only(others(looked("Kiểm tra", DAY)))
    assert found.thing == (held, code)
    assert "chưa lập phát hiện" in found.sentence
    propose_finding(session, pack, held, code, DAY, AT)
    assert others(looked("Kiểm tra", DAY)) == []


def test_held_without_its_minutes(session: Session, looked, held: int, tmp_path: Path) -> None:
    from hhapp.models import EvidenceLink

    session.delete(session.query(EvidenceLink).one())
    session.flush()
    assert only(others(looked("Kiểm tra", DAY))).sentence == "Đã kiểm tra nhưng chưa đính kèm biên bản."


def item_with(session: Session, pack: Pack, inspection_id: int, fact: str) -> str:
    rows = checklist_view(session, pack, inspection_id).rows
    return next(each.item.code for each in rows if each.item.fact == fact)


def test_a_typed_answer_against_what_is_known(session: Session, pack: Pack, looked, held: int) -> None:
    code = item_with(session, pack, held, "inspection.units")
    set_entry(session, held, code, "2/3")
    found = next(each for each in looked("Kiểm tra", DAY) if each.thing == (held, code) and "2/3" in each.sentence)
    assert found.severity is Severity.WARNING
    assert "Kiểm tra năm 2026: 3/3 đơn vị đã kiểm tra" in found.sentence
    set_entry(session, held, code, "3/3")
    assert not any("3/3 (100,0%)”" in each.sentence for each in looked("Kiểm tra", DAY))


def test_a_taken_answer_that_changed_since(session: Session, pack: Pack, unit_id: int, looked, held: int) -> None:
    from hhapp.models import EvidenceLink

    code = item_with(session, pack, held, "inspection.units")
    fill_answers(session, pack, held, DAY, over=[code])
    assert not any("nay số đã đổi" in each.sentence for each in looked("Kiểm tra", DAY))
    plans.add_unit(session, unit_id, 2026, "Trường Tiểu học")
    assert not any("nay số đã đổi" in each.sentence for each in looked("Kiểm tra", DAY))  # as the minutes say
    session.delete(session.query(EvidenceLink).one())
    session.flush()
    found = only([each for each in looked("Kiểm tra", DAY) if "nay số đã đổi" in each.sentence])
    assert (found.severity, found.thing) == (Severity.NOTICE, (held, code))


def test_too_few_units_from_the_last_quarter_on(
    session: Session, pack: Pack, looked, held: int, draft: InspectionDraft, units: tuple[int, ...]
) -> None:
    kept = session.get_one(Inspection, held)
    areas = tuple(kept.areas.split())
    wanted = replace(draft, areas=areas, unit_ids=units[:1], held_from=kept.held_from, held_to=kept.held_to)
    update_inspection(session, pack, held, wanted)
    assert others(looked("Kiểm tra", date(2026, 9, 30))) == []
    found = only(others(looked("Kiểm tra", date(2026, 10, 1))))
    assert "1/3 (33,3%)" in found.sentence
    assert "còn: Phòng Kinh tế, Trạm Y tế" in found.sentence
    assert (found.page, found.thing) == ("inspection", None)


def test_an_own_judgement_that_fails_needs_a_finding_too(session: Session, pack: Pack, looked, held: int) -> None:
    rows = checklist_view(session, pack, held).rows
    free = next((each for each in rows if each.result is ItemResult.NOT_JUDGED and each.answered), None)
    if free is None:
        pytest.skip("mọi mục của lĩnh vực này đều có mức phải đạt")
    set_verdict(session, held, free.item.code, ItemResult.FAILED)
    assert only(others(looked("Kiểm tra", DAY))).thing == (held, free.item.code)
