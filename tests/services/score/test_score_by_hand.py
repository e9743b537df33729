"""The index of three made-up communes on the sample set, worked out by hand: every literal below is the working's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.services.score import entering, rounds
from hhapp.services.score.sheet import Column, ScoreSheet, score_sheet

Answer = Callable[[int, dict[str, str]], None]
Communes = dict[str, tuple[dict[str, str], dict[str, Decimal]]]


def _areas(sheet: ScoreSheet) -> dict[str, Decimal]:
    return {area.code: area.columns[Column.SELF].points for area in sheet.area_totals}


def _points(sheet: ScoreSheet) -> dict[str, Decimal]:
    points = ((line.code, line.points(Column.SELF)) for line in sheet.lines)
    return {code: each for code, each in points if each is not None}


def test_an_binh_everything_applies_and_the_survey_is_published(
    session: Session, round_id: int, answer: Answer, communes: Communes
) -> None:
    answer(round_id, communes["An Bình"][0])
    sheet = score_sheet(session, round_id)
    assert _points(sheet) == communes["An Bình"][1]
    assert _areas(sheet) == {
        "1": Decimal("8.275"),  # 0,25+1,35+0,75+0,5+0,5+0,5+0,5+0,675+0,5+1+0,75+1
        "2": Decimal("3.95"),  # 0,75+0,35+0,85+1+1+0
        "3": Decimal("15.04"),  # 1+1+0,5+0,5+0+1+1+0,5+0,95+3+0,5+0,5+0,5+0,5+1,44+0,5+1,65
        "4": Decimal("4.6"),  # 1,5+1+1+0,75+0,35
        "5": Decimal("8.0125"),  # 1,5+1,5+0,75+0,8+0+1+1+1,4625
        "6": Decimal("5.75"),  # 2+1+1+1+0,75
        "7": Decimal("9.755"),  # 1,425+0,88+1+1,8+0,75+1,5+0,4+0,5+0,5+0+0,5+0,5
        "8": Decimal("1"),
        "9": Decimal("26.7075"),  # 4,6+5,31+6,3175+6,23+4,25
    }
    result = sheet.results[Column.SELF]
    # 8,275+3,95+15,04+4,6+8,0125+5,75+9,755+1 = 56,3825 of 70
    assert (result.council.points, result.council.maximum) == (Decimal("56.3825"), Decimal(70))
    # 56,3825 + 26,7075 = 83,09 of 100
    assert (result.all.points, result.all.maximum, result.all.index) == (Decimal("83.09"), 100, Decimal("83.09"))
    assert (result.pending, result.band, result.all.index_shown) == (False, "Tốt", "83,09")


def test_an_dong_three_components_do_not_arise(
    session: Session, round_id: int, answer: Answer, communes: Communes
) -> None:
    answer(round_id, communes["An Đông"][0])
    for code in ("2.3.1", "3.5.2", "6.5.1"):  # out of the denominator, full points, full points
        entering.set_not_applicable(session, round_id, code, "Trong năm không phát sinh")
    sheet = score_sheet(session, round_id)
    assert _points(sheet) == communes["An Đông"][1]
    assert _areas(sheet) == {
        "1": Decimal("1.35"),  # 0,5+0,6+0,25
        "2": Decimal("1.75"),  # 0,75+0,5+0,5
        "3": Decimal("7.41"),  # 1+1+1+1+0,5+0,5+1,5+0,91
        "4": Decimal("1"),
        "5": Decimal("2.6"),  # 1,35+0,25+0,5+0,5
        "6": Decimal("4.05"),  # 1,6+0,5+0,95+1
        "7": Decimal("4.5"),  # 0,25+1+1,5+0,375+0,5+0,5+0,375
        "8": Decimal("0"),
        "9": Decimal("18.25"),  # 3+3,3+4,9+4,55+2,5
    }
    result = sheet.results[Column.SELF]
    # 1,35+1,75+7,41+1+2,6+4,05+4,5 = 22,66 of 70 - 1 = 69
    assert (result.council.points, result.council.maximum) == (Decimal("22.66"), Decimal(69))
    # 22,66 + 18,25 = 40,91 of 99: 4091/99 = 41,323232…; sixty digits are carried
    assert (result.all.points, result.all.maximum) == (Decimal("40.91"), Decimal(99))
    assert result.all.index == Decimal("41." + "32" * 29)
    assert (result.band, result.all.index_shown) == ("Yếu", "41,32")


def test_an_tay_holds_no_survey_and_is_rescaled(
    session: Session, pack: Pack, unit_id: int, answer: Answer, communes: Communes
) -> None:
    now = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
    round_id = rounds.open_round(session, pack, unit_id, 2026, now, without_survey=True)
    answer(round_id, communes["An Tây"][0])
    sheet = score_sheet(session, round_id)
    assert {code: points for code, points in _points(sheet).items() if not code.startswith("9.")} == communes["An Tây"][
        1
    ]
    result = sheet.results[Column.SELF]
    # everything full but 0,125 + 0,125 + 0,5 + 0,5 + 1 + 0,25 = 2,5: 70 - 2,5 = 67,5 of 70
    assert (result.all.points, result.all.maximum) == (Decimal("67.5"), Decimal(70))
    # 67,5 / 70 x 100 = 675/7 = 96,428571428571…
    assert result.all.index == Decimal("96." + "428571" * 9 + "4286")
    assert (result.pending, result.band) == (False, "Xuất sắc")

    entering.set_not_applicable(session, round_id, "2.3.1", "Không ban hành văn bản quy phạm")
    result = score_sheet(session, round_id).results[Column.SELF]
    # one point out above and below: 66,5 / 69 = 6650/69 = 96,37681…
    assert (result.all.points, result.all.maximum, result.all.index_shown) == (Decimal("66.5"), Decimal(69), "96,38")
