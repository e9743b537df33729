"""Every write leaves a trace; every action can be taken back and done again, exactly."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, select, update

from hhapp.bootstrap import Application
from hhapp.errors import UserError
from hhapp.models import (
    ChangedRow,
    EvidenceFile,
    EvidenceLink,
    HistoryAction,
    IndicatorValue,
    Plan,
    PlanArea,
    PlanTask,
    ProgressNote,
    ReportingPeriod,
    SentReport,
    Setting,
    TaskProduct,
    Unit,
)
from hhapp.storage.history import Changes, recent_actions, row_history, undo

AddPlan = Callable[[Application], int]
Contents = Callable[[Application], dict[str, list[tuple[object, ...]]]]


def _newest(app: Application) -> int:
    with app.reading() as session:
        return recent_actions(session, 1)[0].id


def _undo(app: Application, action_id: int) -> str:
    with app.transaction("Hoàn tác") as session:
        return undo(session, action_id)


def test_an_action_says_who_when_and_what(app: Application, add_plan: AddPlan) -> None:
    before = datetime.now(UTC)
    add_plan(app)
    with app.reading() as session:
        (action,) = recent_actions(session, 10)
        (change,) = row_history(session, "plan", 1)
    assert action.title == change.title == "Lập kế hoạch"
    assert action.actor == change.actor != ""
    assert before <= action.at <= datetime.now(UTC)
    assert change.old is None
    assert change.new is not None
    assert (change.new["year"], change.new["title"]) == (2021, "Kế hoạch cải cách hành chính")


def test_an_update_keeps_the_changed_columns_only(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Hoàn thành nhiệm vụ 1") as session:
        task = session.get_one(PlanTask, 1)
        task.completed_on = date(2021, 3, 5)
        task.task = task.task + ""
    with app.reading() as session:
        change = row_history(session, "plan_task", 1)[-1]
    assert change.old == {"completed_on": None}
    assert change.new == {"completed_on": "2021-03-05"}


def test_an_old_value_is_known_though_it_was_never_loaded(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Sửa") as session:
        task = session.get_one(PlanTask, 1)
        session.expire(task)
        task.task = "Việc khác"
    with app.reading() as session:
        assert row_history(session, "plan_task", 1)[-1].old == {"task": "Rà soát văn bản"}


def test_the_search_column_is_not_history_but_comes_back(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Sửa") as session:
        session.get_one(PlanTask, 1).task = "Đào tạo"
    with app.reading() as session:
        assert all("folded" not in (change.new or {}) for change in row_history(session, "plan_task", 1))
    app.undo_last()
    with app.reading() as session:
        assert session.get_one(PlanTask, 1).folded == "ra soat van ban"


def test_nothing_written_is_no_action(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    heard: list[Changes] = []
    app.listen(heard.append)
    with app.transaction("Sửa mà không đổi") as session:
        session.get_one(PlanTask, 1).task = "Rà soát văn bản"
    assert heard == []
    with app.reading() as session:
        assert len(recent_actions(session, 10)) == 1


def test_text_is_compared_and_kept_composed(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Gõ lại ở dạng tổ hợp rời") as session:
        session.get_one(PlanTask, 1).task = unicodedata.normalize("NFD", "Rà soát văn bản")
    with app.reading() as session:
        assert [action.title for action in recent_actions(session, 10)] == ["Lập kế hoạch"]


def test_bulk_statements_are_refused(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with pytest.raises(RuntimeError, match="mapped objects"), app.transaction("Sửa hàng loạt") as session:
        session.execute(update(PlanTask).values(task=""))


def test_deleting_a_plan_records_every_row_and_comes_back(
    app: Application, add_plan: AddPlan, contents: Contents
) -> None:
    plan_id = add_plan(app)
    before = contents(app)
    with app.transaction("Xóa kế hoạch") as session:
        session.delete(session.get_one(Plan, plan_id))
    after = contents(app)
    assert [after[name] for name in ("plan", "plan_area", "plan_task", "task_product", "task_milestone")] == [[]] * 5
    assert app.undo_last() == "Xóa kế hoạch"
    assert contents(app) == before


def test_undo_of_undo_does_it_again(app: Application, add_plan: AddPlan, contents: Contents) -> None:
    add_plan(app)
    full = contents(app)
    assert app.undo_last() == "Lập kế hoạch"
    empty = contents(app)
    assert not any(empty[name] for name in ("unit", "plan", "plan_task"))
    undone = _newest(app)
    assert _undo(app, undone) == "Lập kế hoạch"
    assert contents(app) == full
    with app.reading() as session:
        lines = recent_actions(session, 10)
    assert [line.title for line in lines] == ["Làm lại: Lập kế hoạch", "Hoàn tác: Lập kế hoạch", "Lập kế hoạch"]
    assert [line.undone for line in lines] == [False, True, False]
    _undo(app, lines[0].id)
    assert contents(app) == empty


def test_undo_last_walks_back_and_stops(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    for text in ("một", "hai"):
        with app.transaction(f"Sửa thành {text}") as session:
            session.get_one(PlanTask, 1).task = text
    titles = [app.undo_last() for _ in range(5)]
    assert titles == ["Sửa thành hai", "Sửa thành một", "Lập kế hoạch", None, None]


def test_an_action_under_a_later_one_is_refused(app: Application, add_plan: AddPlan, contents: Contents) -> None:
    add_plan(app)
    with app.transaction("Hoàn thành") as session:
        session.get_one(PlanTask, 1).completed_on = date(2021, 3, 5)
    first = _newest(app)
    with app.transaction("Sửa câu chữ") as session:
        session.get_one(PlanTask, 1).task = "Việc khác"
    before = contents(app)
    with pytest.raises(UserError, match="sau đó đã có thao tác “Sửa câu chữ”"):
        _undo(app, first)
    assert contents(app) == before
    app.undo_last()
    assert _undo(app, first) == "Hoàn thành"
    with pytest.raises(UserError, match="đã được hoàn tác rồi"):
        _undo(app, first)


def test_an_action_on_other_rows_can_be_undone_out_of_turn(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Hoàn thành 1") as session:
        session.get_one(PlanTask, 1).completed_on = date(2021, 3, 5)
    first = _newest(app)
    with app.transaction("Hoàn thành 2") as session:
        session.get_one(PlanTask, 2).completed_on = date(2021, 3, 6)
    assert _undo(app, first) == "Hoàn thành 1"
    with app.reading() as session:
        done = session.scalars(select(PlanTask.completed_on).order_by(PlanTask.id)).all()
    assert done == [None, date(2021, 3, 6)]


def test_rows_added_under_a_row_keep_it(app: Application, add_plan: AddPlan, contents: Contents) -> None:
    add_plan(app)
    with app.transaction("Thêm nhiệm vụ") as session:
        session.add(PlanTask(area_id=1, position=3, task="Việc thêm"))
    added = _newest(app)
    with app.transaction("Ghi tiến độ") as session:
        session.add(ProgressNote(task_id=3, noted_on=date(2021, 3, 1), text="Đang làm"))
    before = contents(app)
    with pytest.raises(UserError, match="dữ liệu khác thêm vào"):
        _undo(app, added)
    assert contents(app) == before


def test_evidence_under_a_row_keeps_it(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Đính kèm") as session:
        file = EvidenceFile(sha256="a" * 64, name="a.pdf", size=1, added_at=datetime.now(UTC))
        session.add(EvidenceLink(file=file, subject="plan_task", subject_id=1))
    with pytest.raises(UserError, match="dữ liệu khác thêm vào"):
        _undo(app, 1)


def test_a_row_whose_parent_has_gone_cannot_come_back(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Xóa sản phẩm") as session:
        session.delete(session.get_one(TaskProduct, 1))
    first = _newest(app)
    with app.transaction("Xóa nhiệm vụ") as session:
        session.delete(session.get_one(PlanTask, 1))
    with pytest.raises(UserError, match="dữ liệu liên quan"):
        _undo(app, first)


def test_an_unknown_action_is_refused(app: Application) -> None:
    with pytest.raises(UserError, match="Không tìm thấy thao tác"):
        _undo(app, 99)


def test_a_failed_undo_leaves_no_action(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with pytest.raises(UserError):
        _undo(app, 99)
    with app.reading() as session:
        assert session.scalar(select(func.count()).select_from(HistoryAction)) == 1


def test_numbers_dates_and_moments_come_back_exactly(app: Application, add_plan: AddPlan, contents: Contents) -> None:
    add_plan(app)
    with app.transaction("Số liệu") as session:
        period = _period()
        period.values = [
            IndicatorValue(code="A", value=Decimal("0.1000"), note="n"),
            IndicatorValue(code="B", value=Decimal("123456789012345678.90"), text="Đủ"),
            IndicatorValue(code="C", value=Decimal("1E+3")),
            IndicatorValue(code="D"),
        ]
        period.sent_reports = [SentReport(made_at=datetime(2021, 3, 31, 17, 30, 0, 123456, UTC), files="[]")]
        session.add(period)
    before = contents(app)
    with app.transaction("Xóa kỳ") as session:
        session.delete(session.get_one(ReportingPeriod, 1))
    assert contents(app)["sent_report"] == []
    app.undo_last()
    assert contents(app) == before
    with app.reading() as session:
        values = session.scalars(select(IndicatorValue.value).order_by(IndicatorValue.code)).all()
    assert [str(value) for value in values] == ["0.1000", "123456789012345678.90", "1000", "None"]


def test_a_unique_place_taken_by_another_row_is_given_back(
    app: Application, add_plan: AddPlan, contents: Contents
) -> None:
    """One flush moves the old figure away and puts a new one in its place: going back must free the place first."""
    add_plan(app)
    with app.transaction("Kỳ") as session:
        period = _period()
        period.values = [IndicatorValue(code="A", value=Decimal(1))]
        session.add(period)
    before = contents(app)
    with app.transaction("Đổi chỗ") as session:
        session.get_one(IndicatorValue, 1).code = "B"
        session.add(IndicatorValue(period_id=1, code="A", value=Decimal(2)))
    app.undo_last()
    assert contents(app) == before


def test_a_deleted_rows_number_is_never_given_again(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.transaction("Xóa") as session:
        session.delete(session.get_one(PlanTask, 2))
    with app.transaction("Thêm") as session:
        task = PlanTask(area_id=1, position=2, task="Việc khác")
        session.add(task)
        session.flush()
        assert task.id == 3


def test_settings_are_history_too(app: Application) -> None:
    with app.transaction("Cài đặt") as session:
        session.add(Setting(name="đơn vị", value="1"))
    app.undo_last()
    with app.reading() as session:
        assert session.get(Setting, "đơn vị") is None
        assert [change.new for change in row_history(session, "setting", "đơn vị")][-1] is None


def test_moving_rows_to_another_parent(app: Application, add_plan: AddPlan, contents: Contents) -> None:
    add_plan(app)
    before = contents(app)
    with app.transaction("Chuyển nhóm rồi xóa nhóm cũ") as session:
        plan = session.get_one(Plan, 1)
        new = PlanArea(position=2, number="II", name="Thủ tục")
        plan.areas.append(new)
        session.flush()
        for task in list(plan.areas[0].tasks):
            task.area = new
        session.flush()
        session.delete(plan.areas[0])
    app.undo_last()
    assert contents(app) == before


def test_history_rows_are_kept_in_the_order_of_writing(app: Application, add_plan: AddPlan) -> None:
    add_plan(app)
    with app.reading() as session:
        tables = session.scalars(select(ChangedRow.table).order_by(ChangedRow.id)).all()
    assert tables.index("unit") < tables.index("plan") < tables.index("plan_area") < tables.index("plan_task")


def _period() -> ReportingPeriod:
    return ReportingPeriod(
        unit=Unit(code="Y", name="UBND xã Hai", level="xa"),
        code="2021-Q1",
        year=2021,
        kind="Q1",
        start_on=date(2021, 1, 1),
        end_on=date(2021, 3, 14),
        due_on=date(2021, 3, 20),
        state="entering",
        pack_id="mau-xa",
        pack_version="1",
    )
