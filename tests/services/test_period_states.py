"""A period's way: what may follow what, what is kept of it, and that a locked report never says another thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Base, LockedReport
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, progress
from hhapp.services.figures import figure_grid, set_figure, set_figures, set_missing_reason
from hhapp.services.overview import overview
from hhapp.services.period_states import (
    LockRefusedError,
    allowed_next,
    lock_obstacles,
    lock_period,
    mark_accepted,
    mark_returned,
    mark_sent,
    period_log,
    reopen_period,
)
from hhapp.services.periods import PeriodState
from hhapp.services.plan import task_rows
from hhapp.services.plan_import import apply_import
from hhapp.services.reporting import build_context, set_section
from hhapp.services.units import ensure_unit, update_unit

NOW = datetime(2026, 3, 16, 8, 30, tzinfo=UTC)
DAY = date(2026, 3, 16)


def fill(session: Session, pack: Pack, period_id: int) -> None:
    """Figures that break no rule; the one in words is missing with a reason."""
    typed = {row.code: "0" for row in figure_grid(session, pack, period_id).rows if row.editable}
    set_figures(session, pack, period_id, {code: text for code, text in typed.items() if code != "dt.khao_sat"})
    set_missing_reason(session, pack, period_id, "dt.khao_sat", "chưa khảo sát")


@pytest.fixture
def period_id(session: Session, pack: Pack, unit_id: int) -> int:
    return periods.open_period(session, pack, unit_id, 2026, "Q1")


def test_locking_is_refused_with_every_place(session: Session, pack: Pack, period_id: int) -> None:
    fill(session, pack, period_id)
    set_figures(session, pack, period_id, {"tthc.phan_anh_da_xu_ly": "2", "cd.giao": ""})
    with pytest.raises(LockRefusedError, match="còn 2 điểm") as refused:
        lock_period(session, pack, period_id, NOW)
    broken, missing = refused.value.obstacles
    assert (broken.code, missing.code) == ("tthc.phan_anh", "cd.giao")
    assert "không thể nhiều hơn đã tiếp nhận" in broken.sentence
    assert missing.sentence == "1.4. Nhiệm vụ cấp trên giao trong kỳ: chưa có số liệu và chưa ghi lý do."
    assert refused.value.obstacles == lock_obstacles(session, pack, period_id)
    assert period_log(session, period_id) == ()
    set_figure(session, pack, period_id, "tthc.phan_anh_da_xu_ly", "0")
    set_missing_reason(session, pack, period_id, "cd.giao", "chờ Văn phòng")
    lock_period(session, pack, period_id, NOW)
    assert periods.period_row(session, pack, period_id).state is PeriodState.CLOSED


def test_a_warning_does_not_hold_back(session: Session, pack: Pack, period_id: int) -> None:
    fill(session, pack, period_id)
    set_figure(session, pack, period_id, "tthc.qua_han", "3")  # without letters of apology
    severities = {finding.severity.value for finding in figure_grid(session, pack, period_id).findings}
    assert severities == {"warning"}
    lock_period(session, pack, period_id, NOW)


def test_a_reason_goes_when_the_figure_comes(session: Session, pack: Pack, period_id: int) -> None:
    set_missing_reason(session, pack, period_id, "cd.giao", " chờ  Văn phòng ")
    context = build_context(session, pack, period_id)
    assert context.figures["cd.giao"].note == "chưa có số liệu vì chờ  Văn phòng"
    set_figure(session, pack, period_id, "cd.giao", "", "ghi chú")
    assert build_context(session, pack, period_id).figures["cd.giao"].note.startswith("ghi chú; chưa có số liệu vì")
    set_figure(session, pack, period_id, "cd.giao", "5")
    row = next(row for row in figure_grid(session, pack, period_id).rows if row.code == "cd.giao")
    assert (row.missing_reason, row.note) == ("", "ghi chú")
    for code, told in (
        ("cd.giao", "đã có số liệu"),
        ("cd.ty_le_giao", "chương trình tính"),
        ("x", "Không có chỉ tiêu"),
    ):
        with pytest.raises(UserError, match=told):
            set_missing_reason(session, pack, period_id, code, "vì")


def test_what_was_locked_stays_said(
    session: Session, pack: Pack, unit_id: int, period_id: int, small_annex: Annex
) -> None:
    plan_id = apply_import(session, pack, unit_id, 2026, small_annex).plan_id
    set_section(session, pack, period_id, "the_che", "Câu của cán bộ.")
    fill(session, pack, period_id)
    before = build_context(session, pack, period_id)
    lock_period(session, pack, period_id, NOW)
    for row in task_rows(session, plan_id, date(2026, 3, 14)):
        progress.complete_task(session, row.id, date(2026, 3, 1))
    update_unit(session, unit_id, signer="Người khác")
    session.flush()
    session.expire_all()
    assert build_context(session, pack, period_id) == before
    grid = {row.code: row.shown for row in figure_grid(session, pack, period_id).rows}
    assert grid["cd.hoan_thanh"] == before.figures["cd.hoan_thanh"].shown == "0"
    for write in (
        lambda: set_figure(session, pack, period_id, "cd.giao", "1"),
        lambda: set_section(session, pack, period_id, "the_che", "x"),
        lambda: set_missing_reason(session, pack, period_id, "cd.giao", "x"),
        lambda: lock_period(session, pack, period_id, NOW),
    ):
        with pytest.raises(UserError, match="Kỳ 2026-Q1 đã chốt"):
            write()
    reopen_period(session, period_id, NOW, reason="Sửa lời văn")
    after = build_context(session, pack, period_id)
    assert after.figures["cd.hoan_thanh"].shown == "5"
    assert (after.unit.signer, after.report.version, after.report.replaces) == ("Người khác", 1, "")


@pytest.mark.parametrize(
    ("number", "replaces"),
    [
        ("45/BC-UBND", "thay thế báo cáo số 45/BC-UBND ngày 16/03/2026"),
        ("", "thay thế báo cáo lần 1 ngày 16/03/2026"),
    ],
)
def test_a_correction_says_what_it_replaces(
    session: Session, pack: Pack, period_id: int, number: str, replaces: str
) -> None:
    fill(session, pack, period_id)
    lock_period(session, pack, period_id, NOW)
    mark_sent(session, period_id, NOW, on=DAY, number=number)
    mark_returned(session, period_id, NOW, on=DAY, remarks="Sai số hồ sơ")
    reopen_period(session, period_id, NOW, reason="Sửa theo nhận xét")
    set_figure(session, pack, period_id, "cd.van_ban", "3")
    lock_period(session, pack, period_id, NOW)
    report = build_context(session, pack, period_id).report
    assert (report.version, report.replaces) == (2, replaces)
    kept = session.scalars(select(LockedReport).order_by(LockedReport.version)).all()
    assert [each.version for each in kept] == [1, 2]
    assert '"version": 1' in kept[0].context
    newest = period_log(session, period_id)[0]
    assert (newest.version, newest.sentence) == (2, "Đã chốt (lần 2)")


def test_the_first_page_leads_to_a_report_that_came_back(
    session: Session, store: object, pack: Pack, period_id: int, unit_id: int, small_annex: Annex
) -> None:
    apply_import(session, pack, unit_id, 2026, small_annex)
    fill(session, pack, period_id)
    lock_period(session, pack, period_id, NOW)
    mark_sent(session, period_id, NOW, on=DAY)
    today = date(2026, 3, 17)
    assert overview(session, store, today).next_step.page == "plan"  # type: ignore[arg-type]
    mark_returned(session, period_id, NOW, on=today, remarks="Thiếu biểu")
    step = overview(session, store, today).next_step  # type: ignore[arg-type]
    assert (step.page, "được trả lại" in step.text, "gửi lần 2" in step.text) == ("report", True, True)
    reopen_period(session, period_id, NOW, reason="Bổ sung biểu")
    assert "đã xuất" not in overview(session, store, today).next_step.text  # type: ignore[arg-type]


def test_what_the_paper_says_is_asked_for(session: Session, pack: Pack, period_id: int) -> None:
    fill(session, pack, period_id)
    lock_period(session, pack, period_id, NOW)
    with pytest.raises(UserError, match="Lý do mở lại còn trống"):
        reopen_period(session, period_id, NOW, reason="  ")
    with pytest.raises(UserError, match="không hợp lý"):
        mark_sent(session, period_id, NOW, on=date(1926, 3, 16))
    mark_sent(session, period_id, NOW, on=DAY)
    with pytest.raises(UserError, match="Nhận xét của cấp trên còn trống"):
        mark_returned(session, period_id, NOW, on=DAY, remarks="")


# ----- any walk -----

Action = Callable[[Session, Pack, int], None]
ACTIONS: dict[str, tuple[PeriodState, Action]] = {
    "lock": (PeriodState.CLOSED, lambda s, pack, p: lock_period(s, pack, p, NOW)),
    "sent": (PeriodState.SENT, lambda s, pack, p: mark_sent(s, p, NOW, on=DAY)),
    "returned": (PeriodState.RETURNED, lambda s, pack, p: mark_returned(s, p, NOW, on=DAY, remarks="sai")),
    "accepted": (PeriodState.ACCEPTED, lambda s, pack, p: mark_accepted(s, p, NOW, on=DAY)),
    "reopen": (PeriodState.ENTERING, lambda s, pack, p: reopen_period(s, p, NOW, reason="sửa")),
}
MAY = {  # the way as the issue draws it, written down a second time
    PeriodState.ENTERING: {"lock"},
    PeriodState.CLOSED: {"sent", "reopen"},
    PeriodState.SENT: {"returned", "accepted", "reopen"},
    PeriodState.RETURNED: {"reopen"},
    PeriodState.ACCEPTED: {"reopen"},
}


def test_what_may_follow_is_told_to_the_window() -> None:
    for state, words in MAY.items():
        assert set(allowed_next(state)) == {ACTIONS[word][0] for word in words}


@contextmanager
def filled_period(pack: Pack) -> Iterator[tuple[Session, int]]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        period_id = periods.open_period(session, pack, ensure_unit(session, pack).id, 2026, "Q1")
        fill(session, pack, period_id)
        yield session, period_id
    engine.dispose()


@settings(max_examples=25, deadline=None)
@given(walk=st.lists(st.sampled_from([*ACTIONS, "write"]), max_size=25))
def test_no_walk_leaves_the_way(pack: Pack, walk: list[str]) -> None:
    with filled_period(pack) as (session, period_id):
        state, version, away, done = PeriodState.ENTERING, 1, False, []
        for word in walk:
            if word == "write":
                allowed = state is PeriodState.ENTERING
                outcome = _tries(lambda: set_figure(session, pack, period_id, "cd.van_ban", "1"))
            else:
                allowed = word in MAY[state]
                outcome = _tries(lambda word=word: ACTIONS[word][1](session, pack, period_id))  # type: ignore[misc]
            assert outcome == allowed
            if allowed and word != "write":
                version += word == "reopen" and away
                away = {"sent": True, "reopen": False}.get(word, away)
                state = ACTIONS[word][0]
                done.append((state, version))
            row = periods.period_row(session, pack, period_id)
            assert (row.state, row.version, row.writable) == (state, version, state is PeriodState.ENTERING)
        log = period_log(session, period_id)
        assert [(event.state, event.version) for event in reversed(log)] == done
        kept = set(session.scalars(select(LockedReport.version)))
        assert kept == {number for at, number in done if at is PeriodState.SENT} | (
            set() if state is PeriodState.ENTERING else {version}
        )


def _tries(work: Callable[[], None]) -> bool:
    try:
        work()
    except UserError:
        return False
    return True
