"""The office: set up once, its documents' words, its superior, its code."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Unit
from hhapp.packs.catalogue import Pack
from hhapp.services import periods, units
from hhapp.services.reporting import SentFile, record_sent


def test_nobody_yet(session: Session) -> None:
    assert units.own_unit(session) is None


def test_set_up_fills_the_words_of_the_documents(session: Session, pack: Pack) -> None:
    unit_id = units.set_up_unit(
        session, pack, name=" Ủy ban nhân dân xã Kim Liên ", level="xa", superior_name="Ủy ban nhân dân tỉnh Nghệ An"
    )
    own = units.own_unit(session)
    assert own is not None
    assert (own.id, own.name, own.level) == (unit_id, "Ủy ban nhân dân xã Kim Liên", "xa")
    assert own.issuer == "ỦY BAN NHÂN DÂN\nXÃ KIM LIÊN"
    assert (own.place, own.symbol, own.receiver) == ("Kim Liên", "UBND", "Ủy ban nhân dân tỉnh Nghệ An")
    assert own.code == "uy-ban-nhan-dan-xa-kim-lien"
    assert own.superior_name == "Ủy ban nhân dân tỉnh Nghệ An"


def test_set_up_refuses(session: Session, pack: Pack) -> None:
    with pytest.raises(UserError, match="Tên đơn vị còn trống"):
        units.set_up_unit(session, pack, name="  ", level="xa")
    with pytest.raises(UserError, match="cấp đơn vị"):
        units.set_up_unit(session, pack, name="UBND xã A", level="huyen")
    with pytest.raises(UserError, match="không dấu"):
        units.set_up_unit(session, pack, name="UBND xã A", level="xa", code="???")
    units.set_up_unit(session, pack, name="UBND xã A", level="xa", code="H01.12")
    with pytest.raises(UserError, match="đã có"):
        units.set_up_unit(session, pack, name="UBND xã B", level="xa", code="H01.12")


def test_codes_from_equal_names_step_aside(session: Session, pack: Pack) -> None:
    for _ in range(3):
        units.set_up_unit(session, pack, name="UBND xã A", level="xa")
    assert sorted(session.scalars(select(Unit.code))) == ["ubnd-xa-a", "ubnd-xa-a-2", "ubnd-xa-a-3"]


def test_update(session: Session, pack: Pack, unit_id: int) -> None:
    units.update_unit(
        session, unit_id, signer=" Nguyễn Thị Ước ", recipients="Như trên;\nLưu: VT.", superior_name="UBND tỉnh B"
    )
    units.update_unit(session, unit_id, name="Ủy ban nhân dân xã Mới", code="H99")
    session.flush()
    own = units.own_unit(session)
    assert own is not None
    assert (own.signer, own.recipients, own.superior_name) == ("Nguyễn Thị Ước", "Như trên;\nLưu: VT.", "UBND tỉnh B")
    assert (own.name, own.code) == ("Ủy ban nhân dân xã Mới", "H99")
    with pytest.raises(TypeError):
        units.update_unit(session, unit_id, superior_id="1")
    with pytest.raises(UserError, match="còn trống"):
        units.update_unit(session, unit_id, name="")


def test_an_office_that_has_reported_keeps_its_name(session: Session, pack: Pack, unit_id: int) -> None:
    period_id = periods.open_period(session, pack, unit_id, 2021, "Q1")
    record_sent(session, period_id, [SentFile("a.docx", "0" * 64, 1)], datetime(2021, 3, 15, tzinfo=UTC))
    with pytest.raises(UserError, match="không đổi tên"):
        units.update_unit(session, unit_id, name="Ủy ban nhân dân xã Khác")
    units.update_unit(session, unit_id, signer="Trần Văn B")


def test_the_command_line_gets_a_sample_office_once(session: Session, pack: Pack) -> None:
    first = units.ensure_unit(session, pack)
    assert units.ensure_unit(session, pack) == first
    assert first.name == "Ủy ban nhân dân xã Mẫu"
    assert session.scalar(select(func.count()).select_from(Unit)) == 2  # itself and its superior
