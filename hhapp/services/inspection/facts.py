"""What other work may take over from self-inspection: `inspection.*` and `findings.*`."""

from __future__ import annotations

from decimal import Decimal

from hhapp.services.fact_values import Ask, Fact
from hhapp.services.inspection.coverage import coverage, unannounced
from hhapp.services.inspection.findings import finding_counts
from hhapp.services.inspection.rules import year_rules
from hhapp.vn.numbers import format_date

_PAGE, _FINDINGS = "inspection", "findings"  # the window's pages


def inspection_fact(ask: Ask, rest: str) -> Fact:
    """`inspection.units`: inspected of all units of the year; `inspection.unannounced`: so many inspections."""
    key, until = f"inspection.{rest}", f"tính đến {format_date(ask.on)}"
    if ask.pack.inspection is None:
        return Fact(key, f"Gói biểu mẫu “{ask.pack.name}” không có phần tự kiểm tra.", _PAGE)
    if rest == "unannounced":
        count = unannounced(ask.session, ask.pack, ask.unit_id, ask.year, ask.on)
        told = f"Kiểm tra năm {ask.year}: {count} cuộc đột xuất, {until}"
        return Fact(key, told, _PAGE, value=Decimal(count))
    share = coverage(ask.session, ask.pack, ask.unit_id, ask.year, ask.on).share
    if not share.denominator:
        return Fact(key, f"Chưa có danh sách đơn vị phải kiểm tra năm {ask.year}.", _PAGE)
    told = f"Kiểm tra năm {ask.year}: {share.numerator}/{share.denominator} đơn vị đã kiểm tra, {until}"
    return Fact(key, told, _PAGE, numerator=Decimal(share.numerator), denominator=Decimal(share.denominator))


def finding_fact(ask: Ask, rest: str) -> Fact:
    """`findings.handled`: handled of the year's findings; `findings.open`, `findings.overdue`: earlier years' too."""
    key, until = f"findings.{rest}", f"tính đến {format_date(ask.on)}"
    if ask.pack.inspection is None:
        return Fact(key, f"Gói biểu mẫu “{ask.pack.name}” không có phần tự kiểm tra.", _FINDINGS)
    counts = finding_counts(ask.session, ask.pack, ask.unit_id, ask.year, ask.on)
    if rest == "handled":
        share, rule = counts.handled, year_rules(ask.session, ask.pack, ask.unit_id, ask.year).handled
        told = f"Phát hiện năm {ask.year}: {share.numerator}/{share.denominator} đã xử lý ({rule.shown}), {until}"
        numbers = {"numerator": Decimal(share.numerator), "denominator": Decimal(share.denominator)}
        return Fact(key, told, _FINDINGS, **numbers)
    count, words = (counts.open, "chưa xử lý xong") if rest == "open" else (counts.overdue, "quá hạn khắc phục")
    return Fact(key, f"Năm {ask.year}: {count} phát hiện {words}, {until}", _FINDINGS, value=Decimal(count))
