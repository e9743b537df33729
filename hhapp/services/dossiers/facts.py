"""Facts of late dossiers (`dossier.…`): the year's, as on a day, with their counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hhapp.services.dossiers.counts import count_window
from hhapp.services.dossiers.register import dossier_rows
from hhapp.services.dossiers.rules import dossier_rules
from hhapp.services.fact_values import Ask, Fact
from hhapp.vn.numbers import format_date

_PAGE = "dossiers"


def dossier_fact(ask: Ask, rest: str) -> Fact:
    """`letters` (with a letter / late), `late`, `overdue`, `reappointed` (over the limit): of days within the year.

    A dossier belongs to the year in which its promised day was passed. A register without a row says nothing.
    """
    key = f"dossier.{rest}"
    if ask.pack.dossiers is None:
        return Fact(key, "Gói biểu mẫu không có phần hồ sơ trễ hạn.", _PAGE)
    rows = dossier_rows(ask.session, ask.pack, ask.unit_id, None, ask.on)
    if not rows:
        return Fact(key, "Sổ hồ sơ trễ hạn chưa có hồ sơ nào.", _PAGE)
    limit = dossier_rules(ask.session, ask.pack).reappointments
    counts = count_window(rows, date(ask.year, 1, 1), min(ask.on, date(ask.year, 12, 31)), limit)
    until = f"năm {ask.year}, tính đến {format_date(ask.on)}"
    if rest == "letters":
        told = f"Sổ hồ sơ trễ hạn: {counts.with_letter}/{counts.late} hồ sơ trễ hạn có thư xin lỗi, {until}"
        return Fact(key, told, _PAGE, numerator=Decimal(counts.with_letter), denominator=Decimal(counts.late))
    value, what = {
        "late": (counts.late, "hồ sơ trễ hạn"),
        "overdue": (counts.overdue, "hồ sơ quá hạn chưa trả"),
        "reappointed": (counts.over_limit, f"hồ sơ hẹn lại quá {limit} lần"),
    }[rest]
    return Fact(key, f"Sổ hồ sơ trễ hạn: {value} {what}, {until}", _PAGE, value=Decimal(value))
