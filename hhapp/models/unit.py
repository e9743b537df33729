"""The office itself, the offices around it, and the settings of this data folder."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hhapp.models.base import Base, RowId


class Unit(Base):
    """An office with the words its documents need. Units are never renamed in place: they end and others begin."""

    __tablename__ = "unit"

    id: Mapped[RowId]
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]  # "Ủy ban nhân dân xã Mẫu"
    level: Mapped[str]  # a level's code in the template pack
    superior_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    issuer_parent: Mapped[str] = mapped_column(default="")  # line above the issuer; empty for a UBND
    issuer: Mapped[str] = mapped_column(default="")  # "ỦY BAN NHÂN DÂN\nXÃ MẪU"
    place: Mapped[str] = mapped_column(default="")  # "Xã Mẫu", before the date
    symbol: Mapped[str] = mapped_column(default="")  # "UBND", in "…/BC-UBND"
    receiver: Mapped[str] = mapped_column(default="")  # "Ủy ban nhân dân tỉnh; Sở Nội vụ", after "Kính gửi"
    authority: Mapped[str] = mapped_column(default="")  # "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    signer: Mapped[str] = mapped_column(default="")
    recipients: Mapped[str] = mapped_column(default="")  # lines of "Nơi nhận"

    superior: Mapped[Unit | None] = relationship(remote_side="Unit.id")


class UnitEvent(Base):
    """A day on which units ended or began: `kind` as hhapp.services.unit_tree.EventKind."""

    __tablename__ = "unit_event"

    id: Mapped[RowId]
    kind: Mapped[str]
    on: Mapped[date]  # the first day of what is new
    basis: Mapped[str] = mapped_column(default="")  # the paper that says so, as written
    note: Mapped[str] = mapped_column(default="")

    successions: Mapped[list[UnitSuccession]] = relationship(cascade="all, delete-orphan", order_by="UnitSuccession.id")


class UnitSuccession(Base):
    """One way from a unit that ended to one that takes its place; `to_id` None where nobody does."""

    __tablename__ = "unit_succession"

    id: Mapped[RowId]
    event_id: Mapped[int] = mapped_column(ForeignKey("unit_event.id", ondelete="CASCADE"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    to_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), index=True)


class Setting(Base):
    """One remembered choice of this data folder, as JSON text under a name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
