"""The annex comes in, once, twice and newer, and what was done stays with its task."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Plan, PlanArea, PlanTask, ProgressNote, TaskAgency, TaskMilestone
from hhapp.packs.annex import Annex, AnnexColumn, Doubt
from hhapp.packs.catalogue import Pack
from hhapp.services.milestones import mark_event, set_milestone
from hhapp.services.plan import areas, task_detail, task_rows
from hhapp.services.plan_edit import create_plan, update_plan
from hhapp.services.plan_import import GONE_REASON, apply_import, preview_import
from hhapp.services.plan_status import TaskStatus
from hhapp.services.progress import add_note, complete_milestone, complete_task, drop_task

YEAR, TODAY = 2021, date(2021, 5, 1)
CELLS = ("number", "task", "product", "lead", "coordination", "deadline")
MakeAnnex = Callable[..., Annex]


def kinds(preview: object) -> list[str]:
    return [change.kind.value for change in preview.changes]


def cells_of(session: Session, plan_id: int) -> list[tuple[str, ...]]:
    return [tuple(getattr(row, name) for name in CELLS) for row in task_rows(session, plan_id, TODAY)]


def cells_in(annex: Annex) -> list[tuple[str, ...]]:
    return [tuple(getattr(task, name) for name in CELLS) for area in annex.areas for task in area.tasks]


def edited(annex: Annex, area: int, place: int, **cells: str) -> Annex:
    tasks = list(annex.areas[area].tasks)
    tasks[place] = replace(tasks[place], **cells)
    return with_tasks(annex, area, tasks)


def with_tasks(annex: Annex, area: int, tasks: list) -> Annex:
    changed = list(annex.areas)
    changed[area] = replace(changed[area], tasks=tuple(tasks))
    return replace(annex, areas=tuple(changed))


def snapshot(session: Session) -> dict[str, list[tuple]]:
    session.flush()
    tables = (Plan, PlanArea, PlanTask, TaskMilestone, TaskAgency, ProgressNote)
    return {t.__tablename__: [tuple(r) for r in session.execute(select(*t.__table__.c).order_by(t.id))] for t in tables}


def test_preview_writes_nothing_and_shows_every_row(session: Session, small_annex: Annex) -> None:
    before = snapshot(session)
    preview = preview_import(session, None, small_annex, YEAR)
    assert snapshot(session) == before
    assert kinds(preview) == ["new"] * 5
    assert (preview.plan_id, preview.new, preview.unread_deadlines) == (None, 5, 0)
    assert [change.row_key for change in preview.changes] == ["1.1", "1.2", "1.3", "2.1", "2.2"]
    assert [m.label for m in preview.changes[1].milestones] == ["Ban hành kế hoạch", "Thực hiện"]
    assert [area.old_name for area in preview.areas] == [None, None]


def test_import_keeps_words_and_reads_them(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> None:
    result = apply_import(session, pack, unit_id, YEAR, small_annex)
    assert (result.new, result.changed, result.same, result.gone) == (5, 0, 0, 0)
    assert cells_of(session, result.plan_id) == cells_in(small_annex)
    assert [(a.number, a.name, a.code) for a in areas(session, result.plan_id)] == [
        ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "chi_dao"),
        ("II", "CẢI CÁCH THỂ CHẾ", "the_che"),
    ]
    detail = task_detail(session, task_rows(session, result.plan_id, TODAY)[1].id, TODAY)
    assert detail.products == ("Kế hoạch", "Báo cáo")
    assert detail.lead_agencies == ("Công chức Văn hóa",)
    assert detail.coordination_agencies == ("Các công chức", "các thôn")
    assert [(m.start, m.end) for m in detail.milestones] == [
        (date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 4, 1), date(2021, 9, 30)),
    ]


def test_second_import_of_the_same_file_writes_nothing(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    before = snapshot(session)
    assert kinds(preview_import(session, plan_id, small_annex, YEAR)) == ["same"] * 5
    result = apply_import(session, pack, unit_id, YEAR, small_annex)
    assert not session.dirty
    assert not session.new
    assert (result.plan_id, result.same) == (plan_id, 5)
    assert snapshot(session) == before


def test_newer_file_keeps_what_was_done(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    first, second, _, by, waits = task_rows(session, plan_id, TODAY)
    steps = task_detail(session, second.id, TODAY).milestones
    complete_task(session, first.id, date(2021, 2, 1))
    complete_milestone(session, steps[0].id, date(2021, 3, 1))
    add_note(session, second.id, date(2021, 3, 2), "Đã ban hành kế hoạch.", Decimal(40), "Nguyễn Thị A")
    set_milestone(session, task_detail(session, by.id, TODAY).milestones[0].id, end=date(2021, 4, 30))
    mark_event(session, task_detail(session, waits.id, TODAY).milestones[0].id, date(2021, 4, 1))

    newer = edited(small_annex, 0, 1, task="Tổ chức tuyên truyền công tác cải cách hành chính.", lead="Văn hóa")
    newer = edited(newer, 1, 0, product="Báo cáo rà soát")
    newer = edited(newer, 1, 1, deadline="Sau khi có Nghị định hướng dẫn")
    newer = with_tasks(newer, 0, [newer.areas[0].tasks[2], newer.areas[0].tasks[1], newer.areas[0].tasks[0]])
    preview = preview_import(session, plan_id, newer, YEAR)
    assert kinds(preview) == ["same", "changed", "same", "changed", "changed"]
    assert preview.changes[1].changed_columns == (AnnexColumn.TASK, AnnexColumn.LEAD)

    result = apply_import(session, pack, unit_id, YEAR, newer)
    assert (result.new, result.changed, result.same, result.gone) == (0, 3, 2, 0)
    rows = task_rows(session, plan_id, TODAY)
    assert cells_of(session, plan_id) == cells_in(newer)
    assert [row.id for row in rows] == [small.id for small in (_third(session, rows), second, first, by, waits)]
    assert rows[2].completed_on == date(2021, 2, 1)
    assert (rows[1].last_note, rows[1].share_done) == ("Đã ban hành kế hoạch.", Decimal(40))
    assert task_detail(session, second.id, TODAY).milestones[0].done_on == date(2021, 3, 1)
    assert task_detail(session, second.id, TODAY).lead_agencies == ("Văn hóa",)
    assert task_detail(session, by.id, TODAY).milestones[0].end == date(2021, 4, 30)
    event = task_detail(session, waits.id, TODAY).milestones[0]
    assert (event.condition, event.event_on) == ("có Nghị định hướng dẫn", date(2021, 4, 1))


def _third(session: Session, rows: tuple) -> object:
    return next(row for row in rows if row.deadline == "Thường xuyên")


def test_changed_deadline_is_read_again_and_ticks_stay_where_they_fit(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    task = task_rows(session, plan_id, TODAY)[1]
    complete_milestone(session, task_detail(session, task.id, TODAY).milestones[0].id, date(2021, 3, 1))
    newer = edited(small_annex, 0, 1, deadline="- Khảo sát: Tháng 1\n- Ban hành kế hoạch: Quý II\n- Thực hiện: Quý IV")
    apply_import(session, pack, unit_id, YEAR, newer)
    steps = task_detail(session, task.id, TODAY).milestones
    assert [(step.label, step.done_on) for step in steps] == [
        ("Khảo sát", None),
        ("Ban hành kế hoạch", date(2021, 3, 1)),
        ("Thực hiện", None),
    ]
    assert steps[1].end == date(2021, 6, 30)


def test_gone_rows_are_kept_until_the_clerk_drops_them(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    complete_task(session, task_rows(session, plan_id, TODAY)[0].id, date(2021, 2, 1))
    shorter = with_tasks(small_annex, 0, list(small_annex.areas[0].tasks[1:]))
    preview = preview_import(session, plan_id, shorter, YEAR)
    assert kinds(preview) == ["same"] * 4 + ["gone"]
    assert preview.changes[-1].old is not None
    assert preview.changes[-1].old.task == small_annex.areas[0].tasks[0].task
    assert apply_import(session, pack, unit_id, YEAR, shorter).gone == 1
    assert len(task_rows(session, plan_id, TODAY)) == 5

    apply_import(session, pack, unit_id, YEAR, shorter, drop_gone_on=date(2021, 4, 1))
    dropped = [row for row in task_rows(session, plan_id, TODAY) if row.status is TaskStatus.DROPPED]
    assert [(row.dropped_reason, row.dropped_on) for row in dropped] == [(GONE_REASON, date(2021, 4, 1))]
    assert kinds(preview_import(session, plan_id, shorter, YEAR)) == ["same"] * 4

    again = preview_import(session, plan_id, small_annex, YEAR)
    assert [change.returns for change in again.changes] == [True, False, False, False, False]
    apply_import(session, pack, unit_id, YEAR, small_annex)
    assert task_rows(session, plan_id, TODAY)[0].status is TaskStatus.DONE_ON_TIME


def test_a_task_dropped_by_hand_stays_dropped(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    drop_task(session, task_rows(session, plan_id, TODAY)[0].id, date(2021, 3, 1), "Sáp nhập xã")
    assert kinds(preview_import(session, plan_id, small_annex, YEAR)) == ["same"] * 5
    apply_import(session, pack, unit_id, YEAR, small_annex)
    assert task_rows(session, plan_id, TODAY)[0].dropped_reason == "Sáp nhập xã"


def test_mended_cells_are_what_is_compared_and_kept(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    mended = {"1.1": {AnnexColumn.DEADLINE: "Tháng 2", AnnexColumn.LEAD: "Công chức Văn phòng"}}
    preview = preview_import(session, None, small_annex, YEAR, mended=mended)
    assert preview.changes[0].milestones[0].end == date(2021, 2, 28)
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex, mended=mended).plan_id
    row = task_rows(session, plan_id, TODAY)[0]
    assert (row.deadline, row.lead) == ("Tháng 2", "Công chức Văn phòng")
    assert kinds(preview_import(session, plan_id, small_annex, YEAR, mended=mended)) == ["same"] * 5
    assert kinds(preview_import(session, plan_id, small_annex, YEAR))[0] == "changed"


def test_a_mended_cell_is_doubted_no_more(session: Session, small_annex: Annex) -> None:
    missing = Doubt(AnnexColumn.NUMBER, "Dòng này không có số thứ tự.")
    hidden = Doubt(None, "Dòng này đang bị ẩn trong tệp.")
    annex = edited(small_annex, 0, 0, number="", doubts=(missing, hidden))

    def doubts(mended: dict[AnnexColumn, str]) -> tuple[Doubt, ...]:
        return preview_import(session, None, annex, YEAR, mended={"1.1": mended}).changes[0].doubts

    assert doubts({AnnexColumn.LEAD: "Văn phòng"}) == (missing, hidden)
    assert doubts({AnnexColumn.NUMBER: "1"}) == (hidden,)
    assert doubts({AnnexColumn.NUMBER: " "}) == (missing, hidden)


def test_areas_meet_by_name_then_by_number(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex, make_annex: MakeAnnex
) -> None:
    plan_id = create_plan(session, pack, unit_id, YEAR)
    apply_import(session, pack, unit_id, YEAR, small_annex)
    found = areas(session, plan_id)
    assert len(found) == len(pack.areas)
    assert [area.name for area in found[:2]] == ["CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "CẢI CÁCH THỂ CHẾ"]
    renamed = replace(small_annex, areas=(small_annex.areas[0], replace(small_annex.areas[1], name="PHÁP CHẾ XÃ")))
    preview = preview_import(session, plan_id, renamed, YEAR)
    assert [(area.name, area.old_name) for area in preview.areas][1] == ("PHÁP CHẾ XÃ", "CẢI CÁCH THỂ CHẾ")
    assert kinds(preview) == ["same"] * 5


def test_a_task_moved_to_another_area_is_the_same_task(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    moved = small_annex.areas[0].tasks[0]
    task_id = task_rows(session, plan_id, TODAY)[0].id
    complete_task(session, task_id, date(2021, 2, 2))
    newer = with_tasks(small_annex, 0, list(small_annex.areas[0].tasks[1:]))
    newer = with_tasks(newer, 1, [*newer.areas[1].tasks, replace(moved, number="3")])
    assert "new" not in kinds(preview_import(session, plan_id, newer, YEAR))
    apply_import(session, pack, unit_id, YEAR, newer)
    last = task_rows(session, plan_id, TODAY)[-1]
    assert (last.id, last.area_number, last.completed_on) == (task_id, "II", date(2021, 2, 2))


def test_another_task_under_an_old_number_is_new(
    session: Session, pack: Pack, unit_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    complete_task(session, task_rows(session, plan_id, TODAY)[0].id, date(2021, 2, 2))
    newer = edited(small_annex, 0, 0, task="Mua sắm máy tính cho bộ phận một cửa.")
    assert kinds(preview_import(session, plan_id, newer, YEAR)) == ["new", "same", "same", "same", "same", "gone"]


def test_plan_without_areas(session: Session, pack: Pack, unit_id: int, make_annex: MakeAnnex) -> None:
    annex = make_annex(("", "", [("1", "Việc một", "", "", "", "Quý I"), ("2", "Việc hai", "", "", "", "")]))
    plan_id = apply_import(session, pack, unit_id, YEAR, annex).plan_id
    assert [(area.number, area.name, area.code) for area in areas(session, plan_id)] == [("", "", None)]
    assert kinds(preview_import(session, plan_id, annex, YEAR)) == ["same", "same"]


def test_refused(session: Session, pack: Pack, unit_id: int, small_annex: Annex, make_annex: MakeAnnex) -> None:
    with pytest.raises(UserError, match="không có nhiệm vụ"):
        preview_import(session, None, make_annex(("I", "Trống", [])), YEAR)
    with pytest.raises(UserError, match="Năm 21 không hợp lý"):
        apply_import(session, pack, unit_id, 21, small_annex)
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    with pytest.raises(UserError, match="không phải của năm 2022"):
        preview_import(session, plan_id, small_annex, 2022)
    assert session.scalar(select(func.count()).select_from(Plan)) == 1


def test_trước_ngày_is_read_as_the_plan_says(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> None:
    plan_id = apply_import(session, pack, unit_id, YEAR, small_annex).plan_id
    assert task_rows(session, plan_id, TODAY)[3].due == date(2021, 3, 14)
    update_plan(session, plan_id, title="Kế hoạch", number="", issued_on=None, before_is_inclusive=True)
    assert task_rows(session, plan_id, TODAY)[3].due == date(2021, 3, 15)
    assert preview_import(session, plan_id, small_annex, YEAR).changes[3].milestones[0].end == date(2021, 3, 15)


def test_real_annex_cell_by_cell(session: Session, pack: Pack, unit_id: int, shared: Path) -> None:
    from hhapp.documents.annex import read_annex

    real = shared / "data" / "real"
    right = json.loads((real / "binh-dinh-2021-phu-luc.json").read_text(encoding="utf-8"))["rows"]
    annex = read_annex(real / "binh-dinh-2021-phu-luc.docx", pack.annex)
    plan_id = apply_import(session, pack, unit_id, YEAR, annex).plan_id
    assert [list(cells) for cells in cells_of(session, plan_id)] == [row for row in right if len(row) == 6]
    assert [[area.number, area.name] for area in areas(session, plan_id)] == [row for row in right if len(row) == 2]
    assert all(area.code for area in areas(session, plan_id))
    rows = task_rows(session, plan_id, TODAY)
    assert all(row.deadline_understood for row in rows)
    for name in ("binh-dinh-2021-phu-luc.xlsx", "binh-dinh-2021-phu-luc-vni.docx"):
        assert preview_import(session, plan_id, read_annex(real / name, pack.annex), YEAR).same == 31


TEXT = st.sampled_from(
    [
        "Ban hành kế hoạch cải cách hành chính",
        "Ban hành Kế hoạch cải cách hành chính năm 2021.",
        "Rà soát văn bản",
        "Kiểm tra công vụ",
        "Kiểm tra công vụ tại các thôn",
        "",
    ]
)
LINE = st.tuples(
    st.sampled_from(["1", "2", "3", ""]),
    TEXT,
    st.sampled_from(["", "Báo cáo"]),
    st.sampled_from(["", "Văn phòng"]),
    st.just(""),
    st.sampled_from(["Quý I", "Quý II", "Thường xuyên", "Thông báo số 326/TB-TTHĐND"]),
)
AREAS = st.lists(
    st.tuples(
        st.sampled_from(["I", "II", "III"]),
        st.sampled_from(["THỂ CHẾ", "BỘ MÁY", "TÀI CHÍNH"]),
        st.lists(LINE, max_size=6),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda area: area[1],
).filter(lambda areas: any(lines for _, _, lines in areas))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=AREAS, second=AREAS)
def test_any_two_plans(
    session: Session, pack: Pack, unit_id: int, make_annex: MakeAnnex, first: list, second: list
) -> None:
    a, b = make_annex(*first), make_annex(*second)
    savepoint = session.begin_nested()
    try:
        plan_id = apply_import(session, pack, unit_id, YEAR, a).plan_id
        assert cells_of(session, plan_id) == cells_in(a)
        after_a = snapshot(session)
        assert apply_import(session, pack, unit_id, YEAR, a).same == len(cells_in(a))
        assert snapshot(session) == after_a
        task_id = task_rows(session, plan_id, TODAY)[0].id
        add_note(session, task_id, date(2021, 3, 1), "Đã làm một phần")
        complete_task(session, task_id, date(2021, 3, 2))
        apply_import(session, pack, unit_id, YEAR, b)
        assert kinds(preview_import(session, plan_id, b, YEAR)).count("same") == len(cells_in(b))
        apply_import(session, pack, unit_id, YEAR, a)
        kept = next(row for row in task_rows(session, plan_id, TODAY) if row.id == task_id)
        assert (kept.last_note, kept.completed_on) == ("Đã làm một phần", date(2021, 3, 2))
        assert kinds(preview_import(session, plan_id, a, YEAR)).count("same") == len(cells_in(a))
    finally:
        savepoint.rollback()
        session.expunge_all()


def test_two_thousand_rows_reworded_are_all_recognised(
    session: Session, pack: Pack, unit_id: int, make_annex: MakeAnnex
) -> None:
    def lines(area: int, suffix: str) -> list:
        return [
            (
                str(i),
                f"Nhiệm vụ {area}.{i} về cải cách hành chính {i * 7919 % 1000}{suffix}",
                "Báo cáo",
                "Văn phòng; Công an xã",
                "",
                "Quý III",
            )
            for i in range(250)
        ]

    first = make_annex(*((str(a), f"LĨNH VỰC SỐ {a}", lines(a, "")) for a in range(8)))
    newer = make_annex(*((str(a), f"LĨNH VỰC SỐ {a}", lines(a, " (sửa đổi)")) for a in range(8)))
    plan_id = apply_import(session, pack, unit_id, YEAR, first).plan_id
    preview = preview_import(session, plan_id, newer, YEAR)
    assert (preview.changed, preview.new, preview.gone) == (2000, 0, 0)
    assert all(c.old is not None and c.old.number == c.number for c in preview.changes)
