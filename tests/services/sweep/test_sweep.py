"""Each kind of doubt is found alone, names its place and leads there; what is right is not doubted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from hhapp.models import Plan, PlanTask, TaskMilestone
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack, Severity
from hhapp.packs.store import PackStore
from hhapp.services import periods
from hhapp.services.figures import set_figure
from hhapp.services.plan import task_rows
from hhapp.services.plan_import import apply_import
from hhapp.services.progress import add_note, complete_task
from hhapp.services.sweep.doubt import Doubt
from hhapp.services.sweep.figures import _additive
from hhapp.services.sweep.sweep import sweep
from hhapp.services.units import update_unit

DAY = date(2021, 2, 1)  # before anything of the small plan is due


@pytest.fixture
def tasks(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> list[int]:
    """The tasks of a small plan, all deadlines still ahead; the last one waits for an event."""
    plan_id = apply_import(session, pack, unit_id, 2021, small_annex).plan_id
    return [row.id for row in task_rows(session, plan_id, DAY)]


def looked(session: Session, store: PackStore, today: date = DAY) -> list[Doubt]:
    """Doubts of the plan and the figures; the other families have tests of their own."""
    return [each for each in sweep(session, store, 2021, today) if each.family in ("Kế hoạch", "Số liệu")]


def test_an_office_without_anything_has_nothing_to_doubt(session: Session, store: PackStore) -> None:
    assert sweep(session, store, 2021, DAY) == ()


def test_a_plan_in_order_has_nothing_to_doubt(
    session: Session, store: PackStore, tasks: list[int], unit_id: int
) -> None:
    update_unit(session, unit_id, signer="Trần Văn Bình")
    assert sweep(session, store, 2021, DAY) == ()


def test_between_the_families_the_work_can_be_stopped(session: Session, store: PackStore, tasks: list[int]) -> None:
    calls = []

    def stop() -> None:
        calls.append(1)
        if len(calls) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        sweep(session, store, 2021, DAY, between=stop)
    assert len(calls) == 2


def statements(session: Session, store: PackStore) -> int:
    """How many statements a sweep needs."""
    engine, seen = session.get_bind(), []

    def count(*_args: object) -> None:
        seen.append(1)

    event.listen(engine, "before_cursor_execute", count)
    try:
        sweep(session, store, 2021, DAY)
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return len(seen)


def test_more_tasks_ask_the_database_no_oftener(session: Session, store: PackStore, tasks: list[int]) -> None:
    few = statements(session, store)
    area_id = session.get_one(PlanTask, tasks[0]).area_id
    session.add_all(PlanTask(area_id=area_id, position=100 + at, task=f"Việc {at}") for at in range(200))
    session.flush()
    assert statements(session, store) == few


def only(doubts: list[Doubt]) -> Doubt:
    assert len(doubts) == 1, doubts
    return doubts[0]


def test_a_task_done_tomorrow_cannot_be(session: Session, store: PackStore, tasks: list[int]) -> None:
    session.get_one(PlanTask, tasks[0]).completed_on = date(2021, 2, 2)
    found = [each for each in looked(session, store) if each.severity is Severity.ERROR]
    assert "02/02/2021 còn ở phía trước" in only(found).sentence
    assert (found[0].page, found[0].thing) == ("plan", tasks[0])
    assert found[0].place.startswith("Nhiệm vụ I.1: Ban hành Kế hoạch")


def test_a_task_done_without_its_product_is_a_warning(session: Session, store: PackStore, tasks: list[int]) -> None:
    complete_task(session, tasks[0], date(2021, 1, 20))
    found = only(looked(session, store))
    assert found.severity is Severity.WARNING
    assert "chưa đính kèm sản phẩm “Quyết định”" in found.sentence


def test_done_before_the_plan_was_issued(session: Session, store: PackStore, tasks: list[int]) -> None:
    session.query(Plan).one().issued_on = date(2021, 1, 10)
    complete_task(session, tasks[0], date(2021, 1, 9))
    assert any("trước khi ban hành kế hoạch" in each.sentence for each in looked(session, store))
    session.query(Plan).one().issued_on = date(2021, 1, 9)
    assert not any("trước khi ban hành kế hoạch" in each.sentence for each in looked(session, store))


def test_whole_share_without_the_mark_and_the_mark_without_the_share(
    session: Session, store: PackStore, tasks: list[int]
) -> None:
    add_note(session, tasks[1], date(2021, 1, 20), "Xong", share_done=Decimal(100), author="An")
    assert "chưa đánh dấu hoàn thành" in only(looked(session, store)).sentence
    complete_task(session, tasks[1], date(2021, 1, 30))
    add_note(session, tasks[1], date(2021, 1, 31), "Còn sửa", share_done=Decimal(80), author="An")
    assert any("mới ghi tiến độ 80%" in each.sentence for each in looked(session, store))


def test_a_note_of_tomorrow_cannot_be(session: Session, store: PackStore, tasks: list[int]) -> None:
    add_note(session, tasks[1], date(2021, 2, 2), "Mai", share_done=None, author="An")
    found = only(looked(session, store))
    assert found.severity is Severity.ERROR
    assert "dòng tiến độ ghi ngày 02/02/2021" in found.sentence


def test_a_step_that_ends_before_it_begins(session: Session, store: PackStore, tasks: list[int]) -> None:
    step = session.query(TaskMilestone).filter_by(task_id=tasks[1], position=1).one()
    step.start_on, step.end_on = date(2021, 9, 30), date(2021, 4, 1)
    assert any("ngày cuối trước ngày đầu" in each.sentence for each in looked(session, store))


def test_late_without_a_word_is_a_notice_until_there_is_one(
    session: Session, store: PackStore, tasks: list[int]
) -> None:
    late = date(2021, 4, 2)
    found = [each for each in looked(session, store, late) if each.severity is Severity.NOTICE]
    assert {each.thing for each in found} == {tasks[0], tasks[3]}
    add_note(session, tasks[0], date(2021, 4, 1), "Chờ góp ý", share_done=None, author="An")
    found = [each for each in looked(session, store, late) if each.severity is Severity.NOTICE]
    assert {each.thing for each in found} == {tasks[3]}


def test_quarters_that_do_not_make_the_half_year(session: Session, pack: Pack, store: PackStore, unit_id: int) -> None:
    for kind, typed in (("Q1", "3"), ("Q2", "4"), ("H1", "8")):
        period_id = periods.open_period(session, pack, unit_id, 2021, kind)
        set_figure(session, pack, period_id, "cd.van_ban", typed)
    today = date(2021, 6, 10)
    found = [each for each in looked(session, store, today) if "nhưng cộng" in each.sentence]
    assert "8, nhưng cộng Quý I năm 2021, Quý II năm 2021 là 3 + 4 = 7" in only(found).sentence
    assert found[0].thing == ("2021-H1", "cd.van_ban")
    half = periods.period_by_code(session, pack, unit_id, "2021-H1")
    assert half is not None
    set_figure(session, pack, half.id, "cd.van_ban", "7")
    assert not any("nhưng cộng" in each.sentence for each in looked(session, store, today))


def test_what_is_carried_over_is_not_added_up(pack: Pack) -> None:
    added = {indicator.code for indicator in _additive(pack)}
    assert "cd.van_ban" in added
    assert not added & {"tthc.ky_truoc", "tthc.dang_giai_quyet", "tthc.tiep_nhan"}
    assert not any(pack.indicator(code).cumulative for code in added)


def test_broken_rules_and_reports_not_sent_are_told(
    session: Session, pack: Pack, store: PackStore, unit_id: int
) -> None:
    period_id = periods.open_period(session, pack, unit_id, 2021, "Q1")
    set_figure(session, pack, period_id, "cd.giao", "5")
    set_figure(session, pack, period_id, "cd.giao_dung_han", "6")
    set_figure(session, pack, period_id, "cd.giao_tre_han", "0")
    in_time = looked(session, store, date(2021, 3, 10))
    assert [each.page for each in in_time] == ["figures"]
    assert in_time[0].severity is Severity.ERROR
    assert in_time[0].thing[0] == "2021-Q1"
    late = looked(session, store, date(2021, 3, 20))
    assert any(each.page == "report" and "hạn 16/03/2021" in each.sentence for each in late)
    assert any("chưa nhập và chưa ghi lý do" in each.sentence for each in late)
    assert [each.severity for each in late] == sorted((each.severity for each in late), key=list(Severity).index)
