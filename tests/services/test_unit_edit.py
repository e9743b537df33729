"""Units below: added, put right, taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.services.known_keys import KeyRole, confirm_key
from hhapp.services.unit_edit import UnitWords, add_unit, correct_unit, remove_unit
from hhapp.services.unit_events import When, abolish_units
from hhapp.services.unit_tree import units_below
from hhapp.services.units import unit_card

DAY = date(2025, 7, 1)
WORDS = UnitWords("H01.02", "UBND xã Đông", "Xã", valid_from=DAY)


def test_a_unit_below_is_added_under_the_own_office_with_a_level_of_the_pack(
    session: Session, pack: Pack, unit_id: int
) -> None:
    made = add_unit(session, pack, WORDS)
    (node,) = units_below(session, DAY)
    assert (node.id, node.code, node.level, node.superior_id) == (made, "H01.02", "xa", unit_id)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": " "}, "Tên đơn vị còn trống"),
        ({"code": "h01.02"}, "đã có"),
        ({"code": "ơ"}, "chữ không dấu"),
        ({"code": "X", "valid_from": date(1925, 7, 1)}, "không hợp lý"),
        ({"code": "X", "superior_id": 999}, "không còn nữa"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    session: Session, pack: Pack, unit_id: int, changed: dict[str, object], told: str
) -> None:
    add_unit(session, pack, WORDS)
    with pytest.raises(UserError, match=told):
        add_unit(session, pack, replace(WORDS, **changed))  # type: ignore[arg-type]
    assert len(units_below(session, DAY)) == 1


def test_a_slip_in_a_name_is_put_right_until_something_hangs_on_the_unit(
    session: Session, pack: Pack, unit_id: int
) -> None:
    made = add_unit(session, pack, WORDS)
    correct_unit(session, pack, made, replace(WORDS, name="UBND xã Đông Hòa"))
    assert units_below(session, DAY)[0].name == "UBND xã Đông Hòa"
    confirm_key(session, KeyRole.UNIT, "H01.02", "UBND xã Đông Hòa", "ab" * 32, datetime.now(UTC))
    with pytest.raises(UserError, match="Đổi tên") as refused:
        correct_unit(session, pack, made, WORDS)
    assert "Đổi tên…" in refused.value.advice
    correct_unit(session, pack, made, replace(WORDS, name="UBND xã Đông Hòa", level="phường"))
    assert units_below(session, DAY)[0].level == "phuong"
    with pytest.raises(UserError, match="đã có báo cáo, khóa"):
        remove_unit(session, made)


def test_no_unit_stands_under_itself(session: Session, pack: Pack, unit_id: int) -> None:
    above = add_unit(session, pack, WORDS)
    below = add_unit(session, pack, UnitWords("H01.03", "Trạm", superior_id=above))
    with pytest.raises(UserError, match="dưới chính nó"):
        correct_unit(session, pack, above, replace(WORDS, superior_id=below))
    with pytest.raises(UserError, match="còn đơn vị trực thuộc"):
        remove_unit(session, above)
    remove_unit(session, below)
    remove_unit(session, above)
    assert units_below(session, DAY) == ()


def test_neither_the_own_office_nor_its_superior_is_below(session: Session, pack: Pack, unit_id: int) -> None:
    own = unit_card(session, unit_id)
    assert own is not None
    assert own.superior_id is not None
    with pytest.raises(UserError, match="của thư mục dữ liệu này"):
        correct_unit(session, pack, unit_id, WORDS)
    with pytest.raises(UserError, match="không phải đơn vị cấp dưới"):
        abolish_units(session, [own.superior_id], When(DAY))
    with pytest.raises(UserError, match="không ở dưới đơn vị mình"):
        add_unit(session, pack, replace(WORDS, superior_id=own.superior_id))
