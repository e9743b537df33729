"""What the register and the classes tell a checklist or a criterion: keys `training.…` and `officers.…`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hhapp.services.fact_values import Ask, Fact
from hhapp.services.officers.duties import (
    DutyState,
    Share,
    course_duties,
    degree_share,
    expiring,
    periods_rows,
    plan_share,
)
from hhapp.services.officers.register import officer_rows
from hhapp.vn.numbers import format_date

TRAINING, OFFICERS = "training", "officers"
"""The keys of the pages that show them."""


def training_fact(ask: Ask, rest: str) -> Fact:
    """`plan_done`, `hours`: shares; `state_management`, `expiring`: how many are overdue, have ended or end soon."""
    key = f"training.{rest}"
    if ask.pack.officers is None:
        return Fact(key, "Gói biểu mẫu không có danh mục cán bộ và đào tạo.", TRAINING)
    match rest:
        case "plan_done":
            share = plan_share(ask.session, ask.pack, ask.unit_id, ask.year, ask.on)
            return _share(ask, key, share, f"Kế hoạch đào tạo năm {ask.year}", "lớp đã thực hiện", TRAINING)
        case "hours":
            return _hours(ask, key)
        case "state_management":
            return _overdue(ask, key)
    return _expiring(ask, key)


def officers_fact(ask: Ask, rest: str) -> Fact:
    """`degree`: share with one of the rule's degrees; `count`: how many are in service."""
    key = f"officers.{rest}"
    if ask.pack.officers is None:
        return Fact(key, "Gói biểu mẫu không có danh mục cán bộ và đào tạo.", OFFICERS)
    day = _day(ask)
    if rest == "degree":
        share = degree_share(ask.session, ask.pack, ask.unit_id, day)
        return _share(ask, key, share, "Danh sách cán bộ", "người đạt trình độ", OFFICERS)
    number = len(officer_rows(ask.session, ask.pack, ask.unit_id, day))
    if not number:
        return Fact(key, "Chưa có danh sách cán bộ.", OFFICERS)
    return Fact(key, f"{number} người đang công tác, {_until(ask)}", OFFICERS, value=Decimal(number))


def _share(ask: Ask, key: str, share: Share | None, what: str, unit: str, page: str) -> Fact:
    if share is None:
        return Fact(key, f"Gói biểu mẫu không có quy tắc áp dụng đến {format_date(_day(ask))}.", page)
    if not share.denominator:
        return Fact(key, f"{what}: chưa có dòng nào.", page)
    told = f"{what}: {share.numerator}/{share.denominator} {unit}, {_until(ask)}"
    told += f" ({share.unknown} người chưa ghi)" if share.unknown else ""
    return Fact(key, told, page, numerator=Decimal(share.numerator), denominator=Decimal(share.denominator))


def _hours(ask: Ask, key: str) -> Fact:
    rows = periods_rows(ask.session, ask.pack, ask.unit_id, ask.year, ask.on)
    obliged = [row for row in rows if row.required is not None]
    if not obliged:
        return Fact(key, "Chưa có ai phải đạt số tiết tối thiểu.", TRAINING)
    enough = sum(row.fulfilled for row in obliged)
    told = f"Năm {ask.year}: {enough}/{len(obliged)} người đạt số tiết tối thiểu, {_until(ask)}"
    return Fact(key, told, TRAINING, numerator=Decimal(enough), denominator=Decimal(len(obliged)))


def _overdue(ask: Ask, key: str) -> Fact:
    duties = course_duties(ask.session, ask.pack, ask.unit_id, _day(ask))
    if not duties:
        return Fact(key, "Chưa có ai phải học chương trình quản lý nhà nước.", TRAINING)
    late = [duty.officer.name for duty in duties if duty.state is DutyState.OVERDUE]
    told = f"{len(late)} người quá hạn học quản lý nhà nước, {_until(ask)}"
    told += f" ({'; '.join(late)})" if late else ""
    return Fact(key, told, TRAINING, value=Decimal(len(late)))


def _expiring(ask: Ask, key: str) -> Fact:
    if not officer_rows(ask.session, ask.pack, ask.unit_id, _day(ask)):
        return Fact(key, "Chưa có danh sách cán bộ.", OFFICERS)
    number = len(expiring(ask.session, ask.pack, ask.unit_id, _day(ask)))
    told = f"{number} chứng chỉ đã hoặc sắp hết hạn, {_until(ask)}"
    return Fact(key, told, TRAINING, value=Decimal(number))


def _day(ask: Ask) -> date:
    """The day asked about, the year's last where that is over."""
    return min(max(ask.on, date(ask.year, 1, 1)), date(ask.year, 12, 31))


def _until(ask: Ask) -> str:
    return f"tính đến {format_date(_day(ask))}"
