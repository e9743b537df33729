"""Documents of training say what is kept; the identity number only where the pack asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from hhapp.errors import UserError
from hhapp.packs.officers.context import (
    TrainingCardContext,
    TrainingListContext,
    TrainingPlanContext,
    TrainingResultContext,
)
from hhapp.services.document_building import build_document
from hhapp.services.officers.courses import ParticipationState, PlanLineWords
from hhapp.services.officers.courses_edit import add_plan_line, send
from hhapp.services.officers.edit import CertificateWords, add_certificate, leave, start_position
from hhapp.services.officers.pivot import training_pivot


def _made(office: Any, kind: str, subject: int | None = None, on: date | None = None, pack: Any = None) -> Any:
    day = on or office.today
    return build_document(
        *(office.session, pack or office.pack, office.unit_id, f"dao_tao_{kind}", 2026, day), subject_id=subject
    )


def test_the_plan(office: Any) -> None:
    with pytest.raises(UserError, match="Chưa có kế hoạch đào tạo"):
        _made(office, "ke_hoach")
    for cost, heads in ((Decimal(12_500_000), 16), (None, None)):
        words = PlanLineWords("Nhu cầu", "Lớp A", "vi_tri", form="tap_trung", headcount=heads, cost=cost)
        add_plan_line(office.session, office.pack, office.unit_id, 2026, words)
    plan = _made(office, "ke_hoach")
    assert isinstance(plan, TrainingPlanContext)
    assert (plan.headcount, plan.cost, len(plan.lines)) == (16, Decimal(12_500_000), 2)
    assert (plan.lines[0].form, plan.lines[1].headcount, plan.lines[1].number) == ("Tập trung", None, 2)


def test_the_list_of_who_is_sent(office: Any) -> None:
    with pytest.raises(UserError, match="chưa có lớp học nào"):
        _made(office, "danh_sach")
    course = office.course(decision_number="31/QĐ-UBND", decision_on=date(2026, 2, 20))
    with pytest.raises(UserError, match="Chưa cử ai"):
        _made(office, "danh_sach", course)
    one = office.officer("Lê Văn Ánh", sex="female", ethnic="Jrai", identity_number="052085001234")
    other, teacher = office.officer("Đặng Thị An"), office.officer("Trần Bình")
    send(office.session, course, [one, other])
    send(office.session, course, [teacher], teaching=True)
    made = _made(office, "danh_sach")
    assert isinstance(made, TrainingListContext)
    assert [(each.number, each.name) for each in made.learners] == [(1, "Đặng Thị An"), (2, "Lê Văn Ánh")]
    assert (made.women, made.minority) == (1, 1)
    assert (made.sex_unknown, made.ethnic_unknown) == (1, 1)
    assert made.course.decision == "31/QĐ-UBND ngày 20/02/2026"
    assert made.course.time == "02/03/2026 – 06/03/2026"
    assert {each.identity for each in made.learners} == {""}
    asking = replace(office.pack, officers=replace(office.pack.officers, asks_identity=True))
    assert _made(office, "danh_sach", course, pack=asking).learners[1].identity == "052085001234"


def test_the_report_has_the_numbers_of_the_pivot(office: Any) -> None:
    with pytest.raises(UserError, match="chưa có lớp nào"):
        _made(office, "bao_cao")
    one, other = (
        office.officer("Lê Văn Ánh", sex="female", degree="dai_hoc"),
        office.officer("Đặng Thị An", office.head),
    )
    office.completed(office.course(cost=Decimal(5_000_000)), one, other)
    office.completed(office.course(date(2026, 5, 4), date(2026, 5, 8), content="cong_nghe", periods=8), one)
    late = office.course(date(2026, 12, 1), date(2026, 12, 5))
    send(office.session, late, [one])
    made = _made(office, "bao_cao")
    assert isinstance(made, TrainingResultContext)
    pivot = training_pivot(office.session, office.pack, office.unit_id, date(2026, 1, 1), office.today)
    for (row, column), cell in pivot.cells.items():
        assert made.cells[f"{row}.{column}.luot"] == cell.turns
        assert made.cells[f"{row}.{column}.nguoi"] == cell.people
        assert made.cells[f"{row}.{column}.luot.nu"] == cell.women_turns
        assert made.cells[f"{row}.{column}.nguoi.dtts"] == cell.minority
    assert (made.total.turns, made.total.people, made.total.women_turns) == (3, 2, 2)
    assert (len(made.classes), made.cost, made.obliged, made.fulfilled) == (2, Decimal(5_000_000), 2, 2)
    shown = {share.name[:10]: share.shown for share in made.shares}
    assert shown == {"Thực hiện ": "không phát sinh", "Ít nhất 80": "50,0%"}
    assert [lack.name for lack in made.lacks] == ["Đặng Thị An"]
    assert made.unplaced == ()


def test_a_card_over_the_years(office: Any) -> None:
    with pytest.raises(UserError, match="Chưa chọn người"):
        _made(office, "phieu")
    officer = office.officer("Lê Văn Ánh", identity_number="052085001234", language="anh", language_level="b1")
    add_certificate(office.session, office.pack, officer, CertificateWords("ngoai_ngu", level="B1", number="9/NN"))
    office.completed(office.course(date(2025, 10, 6), date(2025, 10, 6), periods=8), officer)
    office.completed(
        *(office.course(periods=40, certificate="vi_tri"), officer),
        certificate_number="5/CN",
        certificate_on=date(2026, 3, 9),
    )
    office.completed(office.course(date(2026, 9, 1), date(2026, 9, 2)), officer, state=ParticipationState.ABSENT)
    start_position(office.session, office.pack, officer, office.head, reason="dieu_dong")
    leave(office.session, office.pack, officer, date(2026, 10, 31), "nghi_huu")
    card = _made(office, "phieu")
    assert isinstance(card, TrainingCardContext)
    assert (card.person.name, card.person.language, card.person.identity) == ("Lê Văn Ánh", "Tiếng Anh B1", "")
    assert [(year.year, year.total, len(year.lines)) for year in card.years] == [(2026, 40, 2), (2025, 8, 1)]
    assert card.years[1].lines[0].time == "06/10/2025"
    assert card.years[0].lines[0].certificate == "5/CN ngày 09/03/2026"
    assert [each.time for each in card.positions] == ["01/01/2020 – 14/01/2026", "15/01/2026 – 31/10/2026"]
    assert card.positions[1].end == "Nghỉ hưu"
    assert [each.number for each in card.certificates] == ["9/NN", "5/CN"]
    assert len(_made(office, "phieu", officer, date(2026, 4, 1)).years[0].lines) == 1
    early = _made(office, "phieu", officer, date(2026, 1, 10))
    assert [each.number for each in early.certificates] == ["9/NN"]
    assert len(early.positions) == 1  # neither certificates nor positions of a later day
