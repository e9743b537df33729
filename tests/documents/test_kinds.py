"""Every kind of document that the shipped packs declare: made, opened again, in the form of Nghị định 30/2020."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hhapp.documents.export import file_stem, formats_of, make_documents
from hhapp.documents.nd30 import check_document
from hhapp.documents.verify import check_excel, check_word, word_text
from hhapp.documents.word import render_word
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.bases import BASES
from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import DocumentContext, PlanContext, ReminderContext
from hhapp.packs.load import load_pack
from hhapp.packs.sample_context import sample_contexts

PACKS = Path(__file__).resolve().parents[2] / "resources" / "packs"


@pytest.fixture(scope="module")
def plan(pack: Pack) -> PlanContext:
    return next(each for each in sample_contexts(pack) if isinstance(each, PlanContext))


@pytest.fixture(scope="module")
def reminder(pack: Pack) -> ReminderContext:
    return next(each for each in sample_contexts(pack) if isinstance(each, ReminderContext))


@pytest.mark.parametrize("folder", sorted(path.name for path in PACKS.iterdir()))
def test_every_kind_is_made_and_has_the_form_of_the_decree(folder: str) -> None:
    pack = load_pack(PACKS / folder)
    contexts = sample_contexts(pack)
    assert {type(context).__name__ for context in contexts} >= {"ReportContext", "PlanContext", "ReminderContext"}
    assert {"ReportContext", "PlanContext", "ReminderContext"} <= {type(context).__name__ for context in contexts}
    for context in contexts:
        made = make_documents(pack, context, formats_of(pack.kind_of(context)))
        assert all(each.pages_or_rows > 0 for each in made)
        kind = pack.kind_of(context)
        if not isinstance(kind, DocumentKind) or BASES[kind.basis].official:
            assert check_document(made[0].content) == ()


def test_file_names_say_year_and_day(pack: Pack, plan: PlanContext, reminder: ReminderContext) -> None:
    unit = replace(plan.unit, code="XM-01")
    assert file_stem(pack, replace(plan, unit=unit)) == f"KH_CCHC_XM-01_{plan.document.year}"
    assert file_stem(pack, replace(reminder, unit=unit, on=date(2026, 4, 1))) == "CV_DONDOC_XM-01_20260401"


def test_letter_without_a_table_in_excel(pack: Pack, reminder: ReminderContext) -> None:
    assert formats_of(pack.kind_of(reminder)) == ("docx", "pdf")
    with pytest.raises(UserError, match="không có biểu Excel"):
        make_documents(pack, reminder, ("xlsx",))


def lines(pack: Pack, context: DocumentContext) -> list[str]:
    return [line.replace("\u00a0", " ").strip() for line in word_text(render_word(pack, context)).splitlines()]


def test_letter_has_its_subject_under_the_number_and_each_receiver(pack: Pack, reminder: ReminderContext) -> None:
    text = lines(pack, replace(reminder, receivers=("Văn phòng", "Phòng Kinh tế")))
    at = next(n for n, line in enumerate(text) if line.startswith("Số:"))
    assert text[at + 1].startswith("V/v đôn đốc thực hiện nhiệm vụ")
    at = text.index("Kính gửi:")
    assert text[at + 1 : at + 3] == ["- Văn phòng;", "- Phòng Kinh tế."]
    assert "Kính gửi: Văn phòng." in lines(pack, replace(reminder, receivers=("Văn phòng",)))


def test_letter_says_only_what_there_is(pack: Pack, reminder: ReminderContext) -> None:
    line = replace(reminder.tasks[0], late=True)
    late = "\n".join(lines(pack, replace(reminder, late=(line,), near=())))
    near = "\n".join(lines(pack, replace(reminder, late=(), near=(line,))))
    assert "Đối với nhiệm vụ quá hạn" in late
    assert "sắp đến hạn:" not in late
    assert "Đối với nhiệm vụ sắp đến hạn" in near
    assert "quá hạn:" not in near


def test_plan_is_issued_with_its_own_number_or_left_open(pack: Pack, plan: PlanContext) -> None:
    numbered = replace(plan, document=replace(plan.document, number="05/KH-UBND", dated=date(2026, 1, 12)))
    text = "\n".join(lines(pack, numbered))
    assert "Số: 05/KH-UBND" in text
    assert text.count("ngày 12 tháng 01 năm 2026") == 2  # under Quốc hiệu and above the annex
    assert "(Kèm theo Kế hoạch số 05/KH-UBND" in text
    open_text = "\n".join(lines(pack, replace(plan, document=replace(plan.document, number="", dated=None))))
    assert "/KH-UBND" in open_text
    assert "05/KH" not in open_text


def test_plan_without_areas_has_no_area_rows(pack: Pack, plan: PlanContext) -> None:
    area = replace(plan.areas[0], number="", name="", targets=())
    made = {each.kind: each for each in make_documents(pack, replace(plan, areas=(area,)))}
    rows = [line for line in word_text(made["docx"].content).splitlines() if line.strip()]
    assert rows[rows.index("Thời gian hoàn thành") + 1] == area.tasks[0].number
    assert made["xlsx"].pages_or_rows == 5 + len(area.tasks)


def test_wrong_deadline_and_standing_are_found(pack: Pack, plan: PlanContext, reminder: ReminderContext) -> None:
    first, *others = plan.areas
    task = replace(first.tasks[0], deadline="Ngày 30 tháng 02")
    other = replace(plan, areas=(replace(first, tasks=(task, *first.tasks[1:])), *others))
    with pytest.raises(EnvironmentFault, match="Ngày 30 tháng 02"):
        check_word(render_word(pack, plan), other)
    xlsx = make_documents(pack, plan, ("xlsx",))[0].content
    with pytest.raises(EnvironmentFault, match="Excel"):
        check_excel(xlsx, pack, other)
    line = replace(reminder.tasks[0], standing="Quá hạn 999 ngày")
    with pytest.raises(EnvironmentFault, match="999"):
        check_word(render_word(pack, reminder), replace(reminder, tasks=(line, *reminder.tasks[1:])))
