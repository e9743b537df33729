"""The survey's papers through the engine: every figure stands in its row, a wrong one is found, each case is said."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hhapp.documents.export import make_documents
from hhapp.documents.nd30 import check_document
from hhapp.documents.verify import check_word, word_text
from hhapp.documents.word import render_word
from hhapp.errors import EnvironmentFault
from hhapp.packs.catalogue import Pack
from hhapp.packs.load import load_pack
from hhapp.packs.sample_context import sample_contexts
from hhapp.packs.survey.context import SurveyContext, SurveyFormContext
from hhapp.packs.survey.printing import printed_form


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa")


@pytest.fixture(scope="module")
def report(pack: Pack) -> SurveyContext:
    return next(each for each in sample_contexts(pack) if isinstance(each, SurveyContext))


@pytest.fixture(scope="module")
def form(pack: Pack) -> SurveyFormContext:
    return next(each for each in sample_contexts(pack) if isinstance(each, SurveyFormContext))


def text(pack: Pack, context: SurveyContext | SurveyFormContext) -> str:
    return word_text(render_word(pack, context)).replace("\u00a0", " ")


def test_the_report_tells_every_factor_with_its_numbers(pack: Pack, report: SurveyContext) -> None:
    made = {each.kind: each for each in make_documents(pack, report)}
    lines = word_text(made["docx"].content)
    for result in report.factors:
        assert result.name in lines
        assert f"{result.satisfied}/{result.answered}" in lines
    book = load_workbook(io.BytesIO(made["xlsx"].content))
    assert book.sheetnames == ["Yếu tố", "Câu hỏi"]
    rows = list(book["Yếu tố"].iter_rows(min_row=6, values_only=True))
    assert [(row[0], row[1], row[2], row[3], row[4]) for row in rows] == [
        (each.number, each.name, each.satisfied, each.answered, each.shown) for each in report.factors
    ]


def test_a_wrong_share_is_found_when_the_file_is_opened_again(pack: Pack, report: SurveyContext) -> None:
    first, *others = report.factors
    wrong = replace(report, factors=(replace(first, shown="12,3%"), *others))
    with pytest.raises(EnvironmentFault, match="12,3%"):
        check_word(render_word(pack, report), wrong)


def test_what_is_not_known_or_not_enough_is_said(pack: Pack, report: SurveyContext) -> None:
    info = replace(report.round, given_out=None, returned=None, enough=False, closed=False, min_sample=30)
    said = text(pack, replace(report, round=info, before=""))
    assert "Số phiếu phát ra: chưa ghi; thu về: chưa ghi" in said
    assert "ít hơn 30 phiếu, kết quả chỉ để tham khảo" in said
    assert "chưa chốt, số liệu tính đến ngày" in said
    assert report.before not in said
    whole = text(pack, report)
    assert "tham khảo." not in whole
    assert "chưa chốt" not in whole


def test_weak_factors_are_named_or_that_there_are_none(pack: Pack, report: SurveyContext) -> None:
    assert report.weak
    assert f"- {report.weak[0].name}: {report.weak[0].shown}" in text(pack, report)
    good = text(pack, replace(report, weak=(), fields=()))
    assert "Không có yếu tố nào dưới tỷ lệ phải đạt." in good
    assert "theo lĩnh vực" not in good


@pytest.mark.parametrize("bare", [False, True])
def test_the_report_has_the_form_of_the_decree(pack: Pack, report: SurveyContext, bare: bool) -> None:
    document = replace(report.document, number="", dated=None) if bare else report.document
    (made,) = make_documents(pack, replace(report, document=document), ("docx",))
    assert check_document(made.content) == ()


@pytest.mark.parametrize("code", ["phieu_5", "phieu_15"])
def test_the_empty_form_asks_every_question_and_no_name(pack: Pack, form: SurveyFormContext, code: str) -> None:
    assert pack.survey is not None
    asked = pack.survey.form(code)
    sections, levels = printed_form(asked)
    context = replace(
        form,
        document=replace(form.document, title=asked.title),
        sections=sections,
        levels=levels,
        intro=asked.intro,
    )
    made = {each.kind: each for each in make_documents(pack, context, ("docx", "pdf"))}
    said = word_text(made["docx"].content)
    assert all(question.text in said for question in asked.questions)
    assert said.count("1\u00a0\u00a0\u00a0\u00a0\u00a02") == len(asked.questions)
    assert not any(word in said.casefold() for word in ("họ và tên", "họ tên", "điện thoại"))
    assert made["pdf"].pages_or_rows == 1  # one sheet of paper
