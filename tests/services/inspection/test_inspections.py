"""Plans, units, inspections and the share of units inspected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.inspection import plans
from hhapp.services.inspection.answers import checklist_view, set_entry
from hhapp.services.inspection.coverage import coverage
from hhapp.services.inspection.inspections import (
    InspectionDraft,
    checklist_of,
    delete_inspection,
    inspection_row,
    inspection_rows,
    last_held,
    latest_inspection,
    update_inspection,
)
from hhapp.services.inspection.rules import Share, year_rules
from hhapp.services.plan import matches

YEAR = 2026


def test_the_pack_rules_where_the_plan_says_nothing(session: Session, pack: Pack, unit_id: int) -> None:
    assert year_rules(session, pack, unit_id, YEAR).share == Decimal("0.5")
    plans.save_plan(session, unit_id, YEAR, plans.PlanDraft(number="12/KH-UBND", issued_on=date(2026, 2, 20)))
    rules = year_rules(session, pack, unit_id, YEAR)
    assert (rules.share, rules.handled, rules.remedy_days) == (Decimal("0.5"), HandledRule.FIXED_OR_REFERRED, 15)


def test_the_plan_of_the_year_says_otherwise(session: Session, pack: Pack, unit_id: int) -> None:
    draft = plans.PlanDraft("Kế hoạch", "12/KH-UBND", date(2026, 2, 20), Decimal("0.3"), HandledRule.FIXED, 10)
    plans.save_plan(session, unit_id, YEAR, draft)
    assert plans.plan_of(session, unit_id, YEAR) == draft
    rules = year_rules(session, pack, unit_id, YEAR)
    assert (rules.share, rules.handled, rules.remedy_days) == (Decimal("0.3"), HandledRule.FIXED, 10)
    assert year_rules(session, pack, unit_id, YEAR + 1).share == Decimal("0.5")
    plans.delete_plan(session, unit_id, YEAR)
    assert plans.plan_of(session, unit_id, YEAR) is None


@pytest.mark.parametrize(
    "draft",
    [
        plans.PlanDraft(share=Decimal("1.01")),
        plans.PlanDraft(share=Decimal(0)),
        plans.PlanDraft(remedy_days=0),
        plans.PlanDraft(issued_on=date(202, 1, 1)),
    ],
)
def test_what_no_plan_can_say_is_refused(session: Session, unit_id: int, draft: plans.PlanDraft) -> None:
    with pytest.raises(UserError):
        plans.save_plan(session, unit_id, YEAR, draft)


def test_a_pack_without_self_inspection_says_so(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="không có phần tự kiểm tra"):
        coverage(session, replace(pack, inspection=None), unit_id, YEAR, date(2026, 6, 1))


def test_units_are_kept_from_year_to_year(session: Session, unit_id: int, units: tuple[int, ...]) -> None:
    assert len(plans.units_of_year(session, unit_id, YEAR + 1)) == 3
    assert plans.units_of_year(session, unit_id, YEAR - 1) == ()
    plans.end_unit(session, units[1], YEAR + 1)
    assert [row.id for row in plans.units_of_year(session, unit_id, YEAR)] == list(units)
    assert [row.id for row in plans.units_of_year(session, unit_id, YEAR + 1)] == [units[0], units[2]]


def test_a_unit_added_by_mistake_goes(session: Session, unit_id: int, units: tuple[int, ...]) -> None:
    plans.end_unit(session, units[2], YEAR)
    assert [row.id for row in plans.units_of_year(session, unit_id, YEAR)] == list(units[:2])


def test_a_unit_that_was_inspected_stays(session: Session, units: tuple[int, ...], inspection_id: int) -> None:
    assert inspection_id
    with pytest.raises(UserError, match="có cuộc kiểm tra trong năm 2026"):
        plans.end_unit(session, units[0], YEAR)


def test_a_name_stands_once(session: Session, unit_id: int, units: tuple[int, ...]) -> None:
    with pytest.raises(UserError, match="Đã có “PHÒNG KINH TẾ”"):
        plans.add_unit(session, unit_id, YEAR, "PHÒNG KINH TẾ")
    plans.rename_unit(session, units[1], "Phòng kinh tế ")
    with pytest.raises(UserError):
        plans.rename_unit(session, units[1], "phong van hoa - xa hoi")


def test_an_inspection_is_kept_as_typed(
    session: Session, pack: Pack, inspection_id: int, draft: InspectionDraft
) -> None:
    row = inspection_row(session, pack, inspection_id, date(2026, 3, 1))
    assert row.draft == draft
    assert (row.form_shown, row.scope_shown, row.units) == ("Trực tiếp", "Toàn diện", ("Văn phòng HĐND và UBND",))
    assert (row.planned_shown, row.held_shown) == ("05/03/2026 – 06/03/2026", "")
    assert matches(row.folded, "nguyen an dot 1")


@pytest.mark.parametrize(
    ("held", "on", "standing"),
    [
        ((None, None), date(2026, 3, 6), "Chưa tiến hành"),
        ((None, None), date(2026, 3, 7), "Chậm so với lịch"),
        ((date(2026, 3, 9), date(2026, 3, 10)), date(2026, 3, 8), "Chậm so với lịch"),
        ((date(2026, 3, 9), date(2026, 3, 10)), date(2026, 3, 9), "Đang tiến hành"),
        ((date(2026, 3, 9), date(2026, 3, 10)), date(2026, 3, 10), "Đã kiểm tra"),
        ((date(2026, 3, 9), None), date(2026, 3, 9), "Đã kiểm tra"),
    ],
)
def test_standing_of_an_inspection(
    session: Session,
    pack: Pack,
    make: Callable[[InspectionDraft], int],
    draft: InspectionDraft,
    held: tuple[date | None, date | None],
    on: date,
    standing: str,
) -> None:
    made = make(replace(draft, held_from=held[0], held_to=held[1]))
    assert inspection_row(session, pack, made, on).standing == standing


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"form": "bay"}, "Không có hình thức kiểm tra “bay”"),
        ({"scope": "nua"}, "Không có phạm vi kiểm tra “nua”"),
        ({"unit_ids": ()}, "Chưa chọn đơn vị"),
        ({"unit_ids": (999,)}, "Đơn vị này không còn nữa"),
        ({"name": "  "}, "Tên cuộc kiểm tra còn trống"),
        ({"planned_to": date(2026, 3, 4)}, "ngày kết thúc trước ngày bắt đầu"),
        ({"held_to": date(2026, 3, 4)}, "ngày kết thúc trước ngày bắt đầu"),
        ({"areas": ("tthc",)}, "kiểm tra mọi lĩnh vực"),
        ({"scope": "chuyen_de", "areas": ("ttcc",)}, "không có lĩnh vực “ttcc”"),
    ],
)
def test_what_no_inspection_can_be_is_refused(
    make: Callable[[InspectionDraft], int], draft: InspectionDraft, change: dict[str, object], told: str
) -> None:
    with pytest.raises(UserError, match=told):
        make(replace(draft, **change))  # type: ignore[arg-type]


def test_a_later_pack_does_not_change_the_checklist(session: Session, pack: Pack, inspection_id: int) -> None:
    assert pack.inspection is not None
    later = replace(pack, version="2027.1", inspection=replace(pack.inspection, items=pack.inspection.items[:5]))
    set_entry(session, inspection_id, "VII.13", "12")
    view = checklist_view(session, later, inspection_id)
    assert (view.tally.total, view.tally.answered) == (93, 1)
    assert checklist_of(session, inspection_id).items == pack.inspection.items


def test_a_partial_scope_looks_at_its_areas(
    session: Session, pack: Pack, make: Callable[[InspectionDraft], int], draft: InspectionDraft
) -> None:
    partial = replace(draft, scope="chuyen_de", scope_text="Một cửa", areas=("tthc", "dien_tu"))
    made = make(partial)
    assert checklist_view(session, pack, made).tally.total == 27 + 13
    assert inspection_row(session, pack, made, date(2026, 3, 1)).scope_shown == "Chuyên đề: Một cửa"
    set_entry(session, made, "VII.13", "12")
    update_inspection(session, pack, made, replace(partial, areas=("tthc",)))
    assert checklist_view(session, pack, made).tally.answered == 0
    update_inspection(session, pack, made, replace(draft, unit_ids=draft.unit_ids))
    assert checklist_view(session, pack, made).tally.answered == 1


def test_an_inspection_goes_with_its_answers(session: Session, pack: Pack, unit_id: int, inspection_id: int) -> None:
    set_entry(session, inspection_id, "I.01", "Có")
    assert latest_inspection(session, unit_id, YEAR) == inspection_id
    delete_inspection(session, inspection_id)
    assert inspection_rows(session, pack, unit_id, YEAR, date(2026, 6, 1)) == ()
    assert latest_inspection(session, unit_id, YEAR) is None


def test_units_inspected_at_any_date(
    session: Session,
    pack: Pack,
    unit_id: int,
    units: tuple[int, ...],
    make: Callable[[InspectionDraft], int],
    draft: InspectionDraft,
) -> None:
    make(replace(draft, held_from=date(2026, 3, 5), held_to=date(2026, 3, 6)))
    make(
        replace(
            draft, form="dot_xuat", unit_ids=units[:2], planned_from=None, planned_to=None, held_from=date(2026, 5, 4)
        )
    )
    march = coverage(session, pack, unit_id, YEAR, date(2026, 3, 5))
    assert (march.share.shown, march.share.met) == ("0/3 (0,0%)", False)
    april = coverage(session, pack, unit_id, YEAR, date(2026, 4, 1))
    assert (april.told, april.unannounced) == ("1/3 (33,3%), yêu cầu từ 50%: chưa đạt", 0)
    june = coverage(session, pack, unit_id, YEAR, date(2026, 6, 1))
    assert (june.told, june.unannounced) == ("2/3 (66,7%), yêu cầu từ 50%: đạt", 1)
    assert [row.id for row in june.left] == [units[2]]
    plans.save_plan(session, unit_id, YEAR, plans.PlanDraft(share=Decimal("0.3")))
    assert coverage(session, pack, unit_id, YEAR, date(2026, 4, 1)).share.met is True


def test_no_units_is_no_occurrence(session: Session, pack: Pack, unit_id: int) -> None:
    share = coverage(session, pack, unit_id, YEAR, date(2026, 4, 1)).share
    assert (share.shown, share.met) == ("không phát sinh", None)


def test_a_form_that_does_not_count(
    session: Session, pack: Pack, unit_id: int, make: Callable[[InspectionDraft], int], draft: InspectionDraft
) -> None:
    assert pack.inspection is not None
    make(replace(draft, held_from=date(2026, 3, 5)))
    forms = tuple(replace(form, counts=form.code != "truc_tiep") for form in pack.inspection.forms)
    strict = replace(pack, inspection=replace(pack.inspection, forms=forms))
    assert coverage(session, strict, unit_id, YEAR, date(2026, 6, 1)).share.numerator == 0


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 100))
def test_a_share_is_held_against_exactly_what_is_required(part: int, more: int, percent: int) -> None:
    share = Share(part, part + more, Decimal(percent) / 100)
    if part + more == 0:
        assert share.met is None
    else:
        assert share.met == (part * 100 >= percent * (part + more))


def test_what_was_found_is_of_the_last_day_that_has_come(
    session: Session, make: Callable[[InspectionDraft], int], draft: InspectionDraft
) -> None:
    made = make(replace(draft, held_from=date(2026, 3, 12), held_to=date(2026, 3, 13)))
    assert last_held(session, made, date(2026, 11, 1)) == date(2026, 3, 13)
    assert last_held(session, made, date(2026, 3, 12)) == date(2026, 3, 12)
    assert last_held(session, made, date(2026, 3, 1)) == date(2026, 3, 1)
