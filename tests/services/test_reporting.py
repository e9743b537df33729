"""The report's content from a real year, and the first page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.annex import Annex
from hhapp.packs.catalogue import Pack
from hhapp.packs.store import PackStore
from hhapp.services import periods, progress, targets
from hhapp.services.figures import figure_grid, set_figures
from hhapp.services.overview import overview
from hhapp.services.plan import areas, task_rows
from hhapp.services.plan_edit import TaskTexts, add_area, add_task
from hhapp.services.plan_import import apply_import
from hhapp.services.reporting import SentFile, build_context, record_sent, sections, sent_reports, set_section


@pytest.fixture
def plan_id(session: Session, pack: Pack, unit_id: int, small_annex: Annex) -> int:
    return apply_import(session, pack, unit_id, 2021, small_annex).plan_id


@pytest.fixture
def period_id(session: Session, pack: Pack, unit_id: int) -> int:
    return periods.open_period(session, pack, unit_id, 2021, "H1")


def test_context_says_everything(session: Session, pack: Pack, plan_id: int, period_id: int) -> None:
    rows = task_rows(session, plan_id, date(2021, 6, 14))
    progress.complete_task(session, rows[0].id, date(2021, 3, 1))
    progress.add_note(session, rows[1].id, date(2021, 4, 1), "Đã ban hành kế hoạch")
    progress.add_note(session, rows[1].id, date(2021, 6, 15), "Sau ngày chốt")
    set_section(session, pack, period_id, "the_che", "Đoạn một.\n\n Đoạn hai. ")
    set_figures(session, pack, period_id, {"cd.giao": "10", "cd.giao_dung_han": "9"})
    targets.add_target(session, areas(session, plan_id)[0].id, "Tối thiểu 50% số cuộc kiểm tra.")
    context = build_context(session, pack, period_id)

    assert (context.period.code, context.period.label) == ("2021-H1", "6 tháng đầu năm 2021")
    assert context.report.subject == "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2021"
    assert (context.report.number, context.report.dated, context.report.symbol) == ("", None, "BC")
    assert context.unit.issuer == ("ỦY BAN NHÂN DÂN", "XÃ MẪU")
    assert context.plan is not None
    assert context.plan.year == 2021
    assert (context.totals.total, context.totals.done, context.totals.rate) == (5, 1, "20,0%")
    assert [area.code for area in context.areas] == [area.code for area in pack.areas]
    first, second = context.areas[:2]
    assert [task.status for task in first.tasks] == ["done_on_time", "in_progress", "in_progress"]
    assert first.tasks[1].progress == "Đã ban hành kế hoạch"
    assert [target.threshold for target in first.targets] == ["≥ 50%"]
    assert second.paragraphs == ("Đoạn một.", "Đoạn hai.")
    assert [task.task for task in context.overdue] == ["Rà soát văn bản quy phạm pháp luật."]
    assert [line.name for line in context.agencies] == ["Công chức Văn hóa", "Tư pháp", "Văn phòng"]
    assert context.figures["cd.ty_le_giao"].value == Decimal("90.0")
    assert context.figures["cd.qua_han"].value == Decimal(1)
    assert context.sections["the_che"] == second.paragraphs
    assert context.sections["kien_nghi"] == ()
    assert any("quá hạn" in remark for remark in context.remarks)
    assert any("chưa nhập" in remark for remark in context.remarks)


def test_context_agrees_with_the_grid(session: Session, pack: Pack, plan_id: int, period_id: int) -> None:
    context = build_context(session, pack, period_id)
    grid = figure_grid(session, pack, period_id)
    shown = {row.code: (row.value, row.shown) for group in grid.groups for row in group.rows}
    assert {code: (line.value, line.shown) for code, line in context.figures.items()} == shown
    assert sum(area.totals.total for area in context.areas) == context.totals.total


def test_nothing_is_overdue_before_its_day(session: Session, pack: Pack, plan_id: int, period_id: int) -> None:
    assert build_context(session, pack, period_id, today=date(2021, 3, 10)).overdue == ()
    assert len(build_context(session, pack, period_id, today=date(2025, 1, 1)).overdue) == 2


def test_areas_that_the_province_does_not_know_come_last(
    session: Session, pack: Pack, plan_id: int, period_id: int
) -> None:
    own = add_area(session, plan_id, "VIII", "Việc riêng của xã")
    add_task(session, own, TaskTexts("1", "Việc riêng", "", "", "", "Quý I"))
    last = build_context(session, pack, period_id).areas[-1]
    assert (last.number, last.name, last.code, last.totals.total) == ("VIII", "Việc riêng của xã", None, 1)


def test_report_without_a_plan(session: Session, pack: Pack, period_id: int) -> None:
    context = build_context(session, pack, period_id)
    assert (context.plan, context.totals.rate) == (None, "không phát sinh")
    assert len(context.areas) == len(pack.areas)
    assert context.figures["cd.nhiem_vu"].value is None


def test_sections_and_suggestions(session: Session, pack: Pack, plan_id: int, period_id: int) -> None:
    progress.complete_task(session, task_rows(session, plan_id, date(2021, 6, 1))[0].id, date(2021, 3, 1))
    set_figures(session, pack, period_id, {"cd.giao": "10", "cd.giao_dung_han": "9"})
    found = {row.key: row for row in sections(session, pack, period_id)}
    assert found["chi_dao"].suggestion.splitlines()[0] == "Hoàn thành 1/3 nhiệm vụ, đạt 33,3%."
    assert "Tỷ lệ nhiệm vụ cấp trên giao hoàn thành đúng hạn: 90,0%." in found["chi_dao"].suggestion
    assert "quá hạn" in found["the_che"].suggestion
    assert (found["kien_nghi"].suggestion, found["kien_nghi"].text) == ("", "")
    set_section(session, pack, period_id, "kien_nghi", " Đề nghị tập huấn. ")
    assert {row.key: row.text for row in sections(session, pack, period_id)}["kien_nghi"] == "Đề nghị tập huấn."
    set_section(session, pack, period_id, "kien_nghi", "")
    assert {row.key: row.text for row in sections(session, pack, period_id)}["kien_nghi"] == ""
    with pytest.raises(UserError, match="không có mục"):
        set_section(session, pack, period_id, "khac", "x")


def test_sent_reports_last_first(session: Session, period_id: int) -> None:
    files = (SentFile("bao-cao.docx", "a" * 64, 100), SentFile("bao-cao.pdf", "b" * 64, 200))
    record_sent(session, period_id, files, datetime(2021, 6, 15, 1, tzinfo=UTC))
    record_sent(session, period_id, files[:1], datetime(2021, 6, 16, 1, tzinfo=UTC))
    last, first = sent_reports(session, period_id)
    assert first.files == files
    assert last.at == datetime(2021, 6, 16, 1, tzinfo=UTC)


def test_overview_leads_from_step_to_step(session: Session, store: PackStore, pack: Pack, small_annex: Annex) -> None:
    from hhapp.services.units import ensure_unit

    today = date(2021, 2, 20)

    def page(on: date = today) -> str:
        session.flush()
        return overview(session, store, on).next_step.page

    assert page() == "settings"
    unit_id = ensure_unit(session, pack).id
    assert page() == "plan"
    plan_id = apply_import(session, pack, unit_id, 2021, small_annex).plan_id
    assert page() == "figures"
    period_id = periods.open_period(session, pack, unit_id, 2021, "Q1")
    found = overview(session, store, date(2021, 3, 10))
    assert (found.period_label, found.due, found.days_left) == ("Quý I năm 2021", date(2021, 3, 16), 6)
    assert (found.filled, found.totals_sentence) == (0, "0/5 nhiệm vụ, đạt 0,0%")
    assert [row.next_due for row in found.due_soon] == [date(2021, 3, 14)]
    assert "số liệu còn thiếu" in found.next_step.text
    typed = {
        row.code: "0" for group in figure_grid(session, pack, period_id).groups for row in group.rows if row.editable
    }
    set_figures(session, pack, period_id, typed)
    assert page(date(2021, 3, 10)) == "report"
    record_sent(session, period_id, [SentFile("a", "0" * 64, 1)], datetime(2021, 3, 15, tzinfo=UTC))
    late = overview(session, store, date(2021, 3, 15))
    assert ([row.number for row in late.overdue], late.next_step.page) == (["1"], "plan")
    progress.complete_task(session, task_rows(session, plan_id, today)[3].id, date(2021, 3, 15))
    assert "đã xuất" in overview(session, store, date(2021, 3, 15)).next_step.text
