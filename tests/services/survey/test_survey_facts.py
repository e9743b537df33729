"""Facts are of the year's closed round that ended last; an open round tells nothing yet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.facts import fact_fault
from hhapp.services.facts import fact
from hhapp.services.survey import closing, rounds

from .conftest import AT, Enter, Open

DAY = date(2026, 12, 1)


def test_an_open_round_is_no_fact(session: Session, pack: Pack, unit_id: int, open_round: Open, enter: Enter) -> None:
    enter(open_round(), "55555")
    found = fact(session, pack, unit_id, 2026, DAY, "survey.overall")
    assert not found.known
    assert found.told == "Chưa có đợt khảo sát nào của năm 2026 đã chốt."


def test_a_closed_round_is_told_by_factor_with_its_source(
    session: Session, pack: Pack, unit_id: int, open_round: Open, enter: Enter
) -> None:
    round_id = open_round()
    enter(round_id, "54-45", "3--5-")
    rounds.set_counts(session, round_id, given_out=2, returned=2)
    closing.close_round(session, pack, round_id, AT)
    found = fact(session, pack, unit_id, 2026, DAY, "survey.overall")
    assert (found.numerator, found.denominator) == (Decimal(5), Decimal(6))
    assert (found.page, found.thing) == ("survey", round_id)
    factor = fact(session, pack, unit_id, 2026, DAY, "survey.tiep_can")
    assert (factor.numerator, factor.denominator) == (Decimal(1), Decimal(2))
    assert factor.told == (
        "Khảo sát năm 2026, Tiếp cận dịch vụ: 1/2 câu trả lời hài lòng (50,0%), khảo sát đến 31/10/2026"
    )
    nobody = fact(session, pack, unit_id, 2026, DAY, "survey.cong_chuc")
    assert not nobody.known
    assert "không có câu trả lời nào" in nobody.told
    assert not fact(session, pack, unit_id, 2025, DAY, "survey.overall").known


def test_the_packs_own_factors_may_be_named(pack: Pack) -> None:
    assert pack.survey is not None
    factors = {factor.code for factor in pack.survey.factors}
    assert fact_fault("survey.overall", (), factors) is None
    assert fact_fault("survey.anything", ()) is None  # whoever gives no factors has them not judged
    assert fact_fault("survey.", ()) is not None
    assert fact_fault("survey.tiep_can", (), factors) is None
    assert "survey.tiep_can" in (fact_fault("survey.tiepcan", (), factors) or "")
