"""The report says what the round found, beside the last round; the empty form asks what the round asks."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.packs.survey.context import SurveyContext, SurveyFormContext
from hhapp.services.document_building import build_document
from hhapp.services.survey import closing, rounds

from .conftest import AT, Enter, Open

DAY = date(2026, 11, 2)


def built(session: Session, pack: Pack, unit_id: int, basis: DocumentBasis, year: int, subject: int | None = None):  # type: ignore[no-untyped-def]
    (kind,) = pack.documents_on(basis)
    return build_document(session, pack, unit_id, kind.code, year, DAY, subject_id=subject)


def report(session: Session, pack: Pack, unit_id: int, year: int, subject: int | None = None) -> SurveyContext:
    context = built(session, pack, unit_id, DocumentBasis.SURVEY, year, subject)
    assert isinstance(context, SurveyContext)
    return context


def test_a_year_without_a_round_has_no_report(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="Năm 2026 chưa có đợt khảo sát"):
        report(session, pack, unit_id, 2026)


def test_the_report_of_a_round_with_the_one_before(
    session: Session, pack: Pack, unit_id: int, open_round: Open, enter: Enter
) -> None:
    last, now = open_round(year=2025), open_round(year=2026)
    enter(last, "55511")
    rounds.set_counts(session, last, given_out=1, returned=1)
    closing.close_round(session, pack, last, AT)
    enter(now, "55-51", "54251", field="Đăng ký kinh doanh")
    context = report(session, pack, unit_id, 2026)
    assert context.document.subject == "Kết quả khảo sát mức độ hài lòng của người dân, tổ chức năm 2026"
    assert (context.overall.satisfied, context.overall.answered, context.overall.shown) == (6, 9, "66,7%")
    assert (context.before, context.overall.before_shown, context.overall.change_shown) == (
        "Khảo sát năm 2025",
        "60,0%",
        "+6,7",
    )
    assert [(each.number, each.shown, each.change_shown) for each in context.factors] == [
        (1, "100,0%", "0,0"),
        (2, "100,0%", "0,0"),
        (3, "0,0%", "-100,0"),
        (4, "100,0%", "+100,0"),
        (5, "0,0%", "0,0"),
    ]
    assert [each.code for each in context.weak] == ["cong_chuc", "phan_anh"]
    assert [each.name for each in context.fields] == ["Đăng ký kinh doanh"]
    assert [count.count for count in context.questions[2].counts] == [0, 1, 0, 0, 0]
    assert not context.round.enough
    assert not context.round.closed
    assert ("Thái độ và sự tận tình của công chức", "0,0%") in list(context.told())


def test_the_round_that_is_named_is_told(
    session: Session, pack: Pack, unit_id: int, open_round: Open, enter: Enter
) -> None:
    first, second = open_round(year=2026, title="Đợt 1"), open_round(year=2026, title="Đợt 2")
    enter(first, "55555")
    enter(second, "11111")
    assert report(session, pack, unit_id, 2026).round.title == "Đợt 2"
    assert report(session, pack, unit_id, 2026, first).overall.shown == "100,0%"


def test_the_empty_form_is_that_of_the_round_or_the_packs_first(
    session: Session, pack: Pack, unit_id: int, open_round: Open
) -> None:
    context = built(session, pack, unit_id, DocumentBasis.SURVEY_FORM, 2026)
    assert isinstance(context, SurveyFormContext)
    assert sum(len(section.questions) for section in context.sections) == 5
    round_id = open_round("phieu_15")
    context = built(session, pack, unit_id, DocumentBasis.SURVEY_FORM, 2026, round_id)
    assert sum(len(section.questions) for section in context.sections) == 15
    assert context.document.title.startswith("PHIẾU KHẢO SÁT SỰ HÀI LÒNG")
    assert [level.value for level in context.levels] == [1, 2, 3, 4, 5]
