"""Findings: written down, moved from state to state, opened again, counted by the rule, followed over the years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.inspection.catalogue import HandledRule
from hhapp.services.facts import fact
from hhapp.services.inspection import findings
from hhapp.services.inspection.answers import set_entry
from hhapp.services.inspection.finding_states import (
    FindingState,
    Standing,
    allowed_next,
    move_finding,
    reopen_finding,
    standing_of,
)
from hhapp.services.inspection.findings import FindingDraft
from hhapp.services.inspection.inspections import delete_inspection
from hhapp.services.inspection.plans import PlanDraft, save_plan
from hhapp.services.plan import matches
from hhapp.services.units import ensure_unit
from hhapp.storage import evidence

YEAR = 2026
DAY = date(2026, 3, 6)
LATER = date(2026, 12, 31)
Add = Callable[..., int]


@pytest.fixture
def add(session: Session, pack: Pack, unit_id: int, at: datetime) -> Add:
    """Writes a finding found on 06/03/2026, unless told otherwise."""

    def write(**changes: object) -> int:
        draft = replace(FindingDraft("Chưa xin lỗi 3 hồ sơ quá hạn", DAY), **changes)  # type: ignore[arg-type]
        return findings.add_finding(session, pack, unit_id, draft, at)

    return write


def test_a_finding_has_fifteen_days_and_is_found_without_accents(session: Session, pack: Pack, add: Add) -> None:
    row = findings.finding_row(session, pack, add(person="Trần Thị Đào", severity="can_khac_phuc"), DAY)
    assert (row.draft.due_on, row.state, row.state_shown) == (date(2026, 3, 21), FindingState.OPEN, "Chưa xử lý")
    assert row.severity_shown == "Cần khắc phục"
    assert matches(row.folded, "dao xin loi")


def test_the_plan_may_give_other_days(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    save_plan(session, unit_id, YEAR, PlanDraft(remedy_days=30))
    assert findings.finding_row(session, pack, add(), DAY).draft.due_on == DAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"what": " "}, "Nội dung phát hiện còn trống"),
        ({"cause_kind": "luck"}, "Loại nguyên nhân"),
        ({"severity": "qua_nang"}, "Không có mức độ “qua_nang”"),
        ({"due_on": date(2026, 3, 5)}, "Hạn khắc phục trước ngày phát hiện"),
        ({"inspection_id": 99}, "Cuộc kiểm tra này không còn nữa"),
        ({"inspected_unit_id": 99}, "Đơn vị này không còn nữa"),
    ],
)
def test_what_no_finding_can_be_is_refused(add: Add, change: dict[str, object], told: str) -> None:
    with pytest.raises(UserError, match=told):
        add(**change)


def test_the_way_to_the_end_and_back(session: Session, pack: Pack, add: Add, at: datetime) -> None:
    made = add()
    move_finding(session, made, FindingState.IN_PROGRESS, date(2026, 3, 8), at, note="Đã giao Trung tâm")
    move_finding(session, made, FindingState.FIXED, date(2026, 3, 15), at, result="Đã gửi 3 phiếu xin lỗi")
    move_finding(session, made, FindingState.VERIFIED, date(2026, 3, 20), at)
    row = findings.finding_row(session, pack, made, LATER)
    assert (row.state_shown, row.handled, row.handled_on) == ("Đã kiểm tra lại", True, date(2026, 3, 15))
    reopen_finding(session, made, date(2026, 4, 2), at, reason="Thiếu 1 phiếu")
    detail = findings.finding_detail(session, pack, made, LATER)
    assert (detail.row.handled, detail.row.overdue, detail.row.state_shown) == (False, True, "Quá hạn")
    assert [step.state for step in detail.steps] == [
        FindingState.OPEN,
        FindingState.IN_PROGRESS,
        FindingState.FIXED,
        FindingState.VERIFIED,
        FindingState.IN_PROGRESS,
    ]
    assert detail.steps[-1].sentence.endswith("Thiếu 1 phiếu")
    assert findings.finding_row(session, pack, made, date(2026, 4, 1)).handled, "as it stood before"


def test_what_a_step_needs(session: Session, add: Add, at: datetime) -> None:
    made = add()
    with pytest.raises(UserError, match="không chuyển sang “Đã kiểm tra lại”"):
        move_finding(session, made, FindingState.VERIFIED, DAY, at)
    with pytest.raises(UserError, match="Kết quả khắc phục còn trống"):
        move_finding(session, made, FindingState.FIXED, DAY, at)
    with pytest.raises(UserError, match="Nội dung kiến nghị còn trống"):
        move_finding(session, made, FindingState.REFERRED, DAY, at)
    with pytest.raises(UserError, match="chưa xử lý xong"):
        reopen_finding(session, made, DAY, at, reason="…")
    with pytest.raises(UserError, match="trước bước gần nhất"):
        move_finding(session, made, FindingState.IN_PROGRESS, date(2026, 3, 5), at)
    move_finding(session, made, FindingState.FIXED, DAY, at, result="Xong")
    with pytest.raises(UserError, match="Lý do mở lại còn trống"):
        reopen_finding(session, made, DAY, at, reason=" ")


def test_the_day_found_does_not_pass_a_step(session: Session, pack: Pack, add: Add, at: datetime) -> None:
    made = add()
    move_finding(session, made, FindingState.IN_PROGRESS, date(2026, 3, 8), at)
    draft = findings.finding_row(session, pack, made, LATER).draft
    with pytest.raises(UserError, match="sau một bước"):
        findings.update_finding(session, pack, made, replace(draft, found_on=date(2026, 3, 9)))
    findings.update_finding(session, pack, made, replace(draft, found_on=date(2026, 3, 7), cause="Thiếu người"))
    assert findings.finding_detail(session, pack, made, LATER).steps[0].on == date(2026, 3, 7)


def test_what_counts_as_handled_is_a_setting(
    session: Session, pack: Pack, unit_id: int, add: Add, at: datetime
) -> None:
    fixed, referred = add(), add(what="Thiếu máy quét")
    move_finding(session, fixed, FindingState.FIXED, DAY, at, result="Đã gửi phiếu")
    move_finding(session, referred, FindingState.REFERRED, DAY, at, result="Đề nghị Sở trang bị")
    counts = findings.finding_counts(session, pack, unit_id, YEAR, LATER)
    assert (counts.told, counts.open, counts.overdue) == ("2/2 (100,0%), yêu cầu 100%: đạt", 0, 0)
    save_plan(session, unit_id, YEAR, PlanDraft(handled=HandledRule.FIXED))
    counts = findings.finding_counts(session, pack, unit_id, YEAR, LATER)
    assert (counts.told, counts.open, counts.overdue) == ("1/2 (50,0%), yêu cầu 100%: chưa đạt", 1, 1)
    move_finding(session, referred, FindingState.VERIFIED, date(2026, 5, 1), at)
    assert findings.finding_counts(session, pack, unit_id, YEAR, LATER).handled.numerator == 1


def test_no_findings_is_no_occurrence(session: Session, pack: Pack, unit_id: int) -> None:
    counts = findings.finding_counts(session, pack, unit_id, YEAR, LATER)
    assert (counts.told, counts.handled.met) == ("không phát sinh", None)


def test_overdue_at_a_date_the_longest_first(session: Session, pack: Pack, unit_id: int, add: Add) -> None:
    late, later = add(), add(what="Chưa niêm yết", due_on=date(2026, 3, 10))

    def overdue(on: date) -> list[int]:
        return [row.id for row in findings.overdue_findings(session, pack, unit_id, YEAR, on)]

    assert overdue(date(2026, 3, 10)) == []
    assert overdue(date(2026, 3, 11)) == [later]
    assert overdue(date(2026, 3, 22)) == [later, late]


def test_earlier_years_are_followed_up(session: Session, pack: Pack, unit_id: int, add: Add, at: datetime) -> None:
    mended, left = (add(found_on=date(2025, 9, 1), what=what) for what in ("Đã xong trong năm", "Còn lại"))
    move_finding(session, mended, FindingState.FIXED, date(2025, 12, 31), at, result="Xong")
    own = add()
    rows = findings.finding_rows(session, pack, unit_id, YEAR, LATER)
    assert [(row.id, row.earlier) for row in rows] == [(left, True), (own, False)]
    move_finding(session, left, FindingState.FIXED, date(2026, 2, 1), at, result="Xong")
    counts = findings.finding_counts(session, pack, unit_id, YEAR, LATER)
    assert (counts.earlier.shown, counts.handled.shown) == ("1/1 (100,0%)", "0/1 (0,0%)")
    assert findings.finding_counts(session, pack, unit_id, YEAR, date(2026, 1, 31)).earlier.shown == "0/1 (0,0%)"
    assert len(findings.finding_rows(session, pack, unit_id, 2025, LATER)) == 2


def test_a_failed_item_becomes_a_finding_by_one_call(
    session: Session, pack: Pack, inspection_id: int, at: datetime
) -> None:
    set_entry(session, inspection_id, "III.08", "Hồ sơ 12 yêu cầu hai lần; Hồ sơ 15")
    set_entry(session, inspection_id, "I.06", "2/5")
    set_entry(session, inspection_id, "I.01", "Có")
    failed = findings.failed_items(session, pack, inspection_id)
    assert [row.item.code for row in failed] == ["I.06", "III.08"]
    made = findings.propose_finding(session, pack, inspection_id, "III.08", DAY, at)
    draft = findings.finding_row(session, pack, made, DAY).draft
    assert draft.what.endswith("chỉ một lần / hồ sơ: Hồ sơ 12 yêu cầu hai lần; Hồ sơ 15.")
    assert (draft.inspection_id, draft.item_code, draft.inspected_unit_id) == (inspection_id, "III.08", 1)
    share = findings.propose_finding(session, pack, inspection_id, "I.06", DAY, at)
    assert findings.finding_row(session, pack, share, DAY).draft.what.endswith("2/5 (40,0%), yêu cầu 100%.")
    assert findings.failed_items(session, pack, inspection_id) == ()
    with pytest.raises(UserError, match="đã có phát hiện"):
        findings.propose_finding(session, pack, inspection_id, "III.08", DAY, at)
    with pytest.raises(UserError, match="không phải là mục chưa đạt"):
        findings.propose_finding(session, pack, inspection_id, "I.01", DAY, at)
    with pytest.raises(UserError, match="còn 2 phát hiện"):
        delete_inspection(session, inspection_id)


@pytest.fixture
def app(tmp_path: Path) -> Application:
    return start(tmp_path / "data")


def test_evidence_goes_with_the_finding_and_comes_back(
    app: Application, pack: Pack, at: datetime, tmp_path: Path
) -> None:
    photograph = tmp_path / "anh.jpg"
    photograph.write_bytes(b"jpeg")
    with app.transaction("Ghi phát hiện") as session:
        made = findings.add_finding(
            session, pack, ensure_unit(session, pack).id, FindingDraft("Chưa niêm yết", DAY), at
        )
    with app.transaction("Đính kèm") as session:
        file = evidence.add_file(session, app.folder, photograph, at)
        evidence.link(session, file, findings.BEFORE, made)
        evidence.link(session, file, findings.AFTER, made)
    with app.transaction("Xóa phát hiện") as session:
        findings.delete_finding(session, made)
    app.undo_last()
    with app.reading() as session:
        detail = findings.finding_detail(session, pack, made, DAY)
    assert [line.name for line in (*detail.before, *detail.after)] == ["anh.jpg", "anh.jpg"]
    assert (detail.row.before, detail.row.after) == (1, 1)
    app.close()


def test_a_finding_whose_remedy_is_proven_is_not_undone(
    app: Application, pack: Pack, at: datetime, tmp_path: Path
) -> None:
    photograph = tmp_path / "anh.jpg"
    photograph.write_bytes(b"jpeg")
    with app.transaction("Lập đơn vị") as session:
        unit_id = ensure_unit(session, pack).id
    with app.transaction("Đính kèm") as session:
        file = evidence.add_file(session, app.folder, photograph, at)
    with app.transaction("Ghi phát hiện") as session:
        made = findings.add_finding(session, pack, unit_id, FindingDraft("Chưa niêm yết", DAY), at)
    with app.transaction("Đính kèm kết quả") as session:
        evidence.link(session, file, findings.AFTER, made)
    app.undo_last()
    app.undo_last()
    with app.reading() as session, pytest.raises(UserError):
        findings.finding_detail(session, pack, made, DAY)
    app.close()


STEPS = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(FindingState)), max_size=8)


@given(STEPS, st.integers(0, 40))
def test_what_was_mended_counts_by_either_rule(moves: list[tuple[int, FindingState]], after: int) -> None:
    """Any allowed way: handled by "fixed" implies handled by the wider rule; a day more never forgets a step."""
    state, steps, day = FindingState.OPEN, [(DAY, FindingState.OPEN)], DAY
    for days, wanted in moves:
        if wanted in allowed_next(state):
            state, day = wanted, day + timedelta(days=days)
            steps.append((day, state))
    end = standing_of(steps, day)
    assert end.state is state
    assert end.state.is_settled == (end.handled_as is not None)
    assert standing_of(steps, day + timedelta(days=after)) == end
    standing = standing_of(steps, DAY + timedelta(days=after))
    if standing.is_handled(HandledRule.FIXED):
        assert standing.is_handled(HandledRule.FIXED_OR_REFERRED)
        assert standing.handled_on is not None


def test_before_it_was_found_nothing_is_known() -> None:
    assert standing_of([(DAY, FindingState.OPEN)], DAY - timedelta(days=1)) == Standing(FindingState.OPEN)


def test_facts_of_inspection_and_findings(
    session: Session, pack: Pack, unit_id: int, units: tuple[int, ...], inspection_id: int, add: Add, at: datetime
) -> None:
    assert (len(units), inspection_id) == (3, 1)
    move_finding(session, add(), FindingState.FIXED, DAY, at, result="Xong")
    add()

    def known(key: str) -> tuple[object, ...]:
        found = fact(session, pack, unit_id, YEAR, LATER, key)
        assert found.key == key
        return found.numerator, found.denominator, found.value

    assert known("inspection.units") == (0, 3, None)
    assert known("inspection.unannounced") == (None, None, 0)
    assert known("findings.handled") == (1, 2, None)
    assert known("findings.open") == (None, None, 1)
    assert known("findings.overdue") == (None, None, 1)
    assert fact(session, pack, unit_id, YEAR, LATER, "findings.handled").told == (
        "Phát hiện năm 2026: 1/2 đã xử lý (khắc phục hoặc kiến nghị), tính đến 31/12/2026"
    )
    bare = replace(pack, inspection=None)
    assert not fact(session, bare, unit_id, YEAR, LATER, "inspection.units").known
    assert not fact(session, bare, unit_id, YEAR, LATER, "findings.open").known
