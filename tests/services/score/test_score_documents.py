"""A round as a document: its figures, what proves them, what is explained, and the survey in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from hhapp.documents.export import formats_of, make_documents
from hhapp.documents.nd30 import check_document
from hhapp.errors import UserError
from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.packs.score.context import ScoreContext, ScoreLineBlock
from hhapp.paths import DataFolder
from hhapp.services.document_building import build_document
from hhapp.services.score import entering, rounds, sending, verifying

NOW, ON = datetime(2026, 9, 1, 8, 0, tzinfo=UTC), date(2026, 9, 1)
Answer = Callable[[int, dict[str, str]], None]
Communes = dict[str, tuple[dict[str, str], dict[str, Decimal]]]


def document(session: Session, pack: Pack, unit_id: int, kind: str = "tu_cham") -> ScoreContext:
    built = build_document(session, pack, unit_id, kind, 2026, ON)
    assert isinstance(built, ScoreContext)
    return built


def line(context: ScoreContext, code: str) -> ScoreLineBlock:
    return next(
        each for area in context.areas for criterion in area.criteria for each in criterion.lines if each.code == code
    )


def test_a_year_without_a_round_has_no_documents(session: Session, pack: Pack, unit_id: int) -> None:
    with pytest.raises(UserError, match="Năm 2026 chưa có đợt chấm điểm"):
        document(session, pack, unit_id)


def test_figures_stand_as_they_are_printed(
    session: Session, pack: Pack, unit_id: int, round_id: int, answer: Answer, communes: Communes
) -> None:
    answer(round_id, communes["An Đông"][0])
    entering.set_not_applicable(session, round_id, "2.3.1", "Không ban hành")
    context = document(session, pack, unit_id)
    assert context.document.subject == "Kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2026"
    # 22,66 - 1,5 (3.5.2) - 1 (6.5.1), both not marked here: 20,16 of 69
    assert (context.score.council.own, context.score.council.maximum) == ("20,16", "69,00")
    assert context.score.council_index == "29,22"  # 2016/69 = 29,217…
    # 20,16 + 18,25 = 38,41 of 99 = 38,797…
    assert (context.score.index, context.score.band) == ("38,80", "Yếu")
    assert context.score.survey == "Kết quả khảo sát đã công bố được tính vào chỉ số."
    out = line(context, "2.3.1")
    assert (out.figures.maximum, out.figures.own, out.figures.rate) == ("Không tính", "Không tính", "")
    assert (out.proof, out.not_arisen) == ("Không phát sinh: Không ban hành", "Không ban hành")
    survey = line(context, "9.1.1")
    assert (survey.figures.own, survey.figures.rate, survey.proof) == ("Không tự chấm", "60,00", "Quyết định công bố")
    assert line(context, "1.4.1").figures.rate == "80,00"
    assert [each.code for each in context.explained] == ["2.3.1"]
    (criterion,) = (each for area in context.areas for each in area.criteria if each.code == "2.3")
    assert (criterion.figures.maximum, criterion.figures.own) == ("Không tính", "Không tính")


def test_evidence_is_numbered_in_the_order_of_the_set_and_packed_once(
    session: Session, pack: Pack, unit_id: int, round_id: int, tmp_path: Path
) -> None:
    folder = DataFolder.at(tmp_path / "dữ liệu")
    both, one = tmp_path / "Kế hoạch.pdf", tmp_path / "Báo cáo.docx"
    both.write_bytes(b"mot")
    one.write_bytes(b"hai")
    entering.attach_evidence(session, folder, round_id, "1.7.1", both, NOW)
    entering.attach_evidence(session, folder, round_id, "1.2.2", one, NOW)
    entering.attach_evidence(session, folder, round_id, "1.2.2", both, NOW)
    context = document(session, pack, unit_id, "minh_chung")
    assert [(each.number, each.code, each.packed) for each in context.evidence] == [
        (1, "1.2.2", "001_1.2.2_bao-cao.docx"),
        (2, "1.2.2", "002_1.2.2_ke-hoach.pdf"),
        (3, "1.7.1", "002_1.2.2_ke-hoach.pdf"),
    ]
    assert line(context, "1.2.2").proof == "Báo cáo.docx\nKế hoạch.pdf"


def test_the_best_column_speaks(session: Session, pack: Pack, unit_id: int, answer: Answer, communes: Communes) -> None:
    round_id = rounds.open_round(session, pack, unit_id, 2026, NOW, without_survey=True)
    answer(round_id, communes["An Tây"][0])
    for code in communes["An Tây"][0]:
        entering.set_remark(session, round_id, code, explanation="Có hồ sơ lưu")
    sending.send_round(session, round_id, NOW, on=ON)
    verifying.begin_verifying(session, round_id, NOW)
    verifying.verify_rest(session, round_id)
    verifying.set_verified(session, round_id, "3.4.1", "0,5", "Số liệu không khớp")
    context = document(session, pack, unit_id, "giai_trinh")
    # 67,5 - 3,5 = 64 of 70 = 91,428…
    assert (context.score.total.own, context.score.total.verified, context.score.index) == ("67,50", "64,00", "91,43")
    assert context.score.survey == "Năm này không khảo sát; chỉ số quy đổi từ phần còn lại."
    told = line(context, "3.4.1")
    assert (told.figures.own, told.figures.verified, told.figures.rate) == ("4,00", "0,50", "10,00")
    assert told.opinion == "Số liệu không khớp"
    assert len(context.explained) == 66


@pytest.mark.slow
def test_documents_of_a_real_round_have_the_form_of_the_decree(
    session: Session, pack: Pack, unit_id: int, round_id: int, answer: Answer, communes: Communes
) -> None:
    answer(round_id, communes["An Bình"][0])
    entering.set_remark(
        session, round_id, "1.7.1", remark="=1+1", explanation="Quy chế <thi đua> & khen thưởng\nnăm 2026"
    )
    for kind in pack.documents_on(DocumentBasis.SCORE):
        context = document(session, pack, unit_id, kind.code)
        made = make_documents(pack, context, formats_of(kind))
        assert check_document(made[0].content) == ()


def test_a_pack_without_a_set_offers_none(pack: Pack, session: Session, unit_id: int) -> None:
    bare = replace(pack, criteria=None)
    with pytest.raises(UserError, match="Chưa có bộ tiêu chí nào"):
        rounds.open_round(session, bare, unit_id, 2026, NOW)
