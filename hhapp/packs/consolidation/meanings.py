"""What each field of the consolidated report means, and made-up data to try a pack's templates with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from hhapp.packs.catalogue import DocumentKind, Indicator, IndicatorKind, Pack
from hhapp.packs.consolidation.catalogue import STANDARD
from hhapp.packs.consolidation.context import (
    BandCount,
    BelowLine,
    ConsolidatedContext,
    MarkBlock,
    OddLine,
    RankBlock,
    RankLine,
    TotalGroup,
    TotalLine,
    UnitRow,
)
from hhapp.packs.context import FormFigure, PeriodInfo
from hhapp.packs.sample_parts import sample_day, sample_document, sample_unit, sample_year

LOOPS: Mapping[str, str] = MappingProxyType(
    {
        "TotalGroup": "group",
        "TotalLine": "line",
        "RankBlock": "ranking",
        "RankLine": "place",
        "BandCount": "band",
        "MarkBlock": "mark",
        "BelowLine": "below",
        "OddLine": "odd_line",
        "UnitRow": "row",
    }
)
_UNIT_FIGURE = {
    "unit": "Tên đơn vị",
    "shown": "Số liệu của đơn vị, viết sẵn",
    "parts": "Tử số/mẫu số, viết sẵn; trống với số không phải tỷ lệ",
}
_FIGURE = {"number": "Số của chỉ tiêu trong phụ lục", "figure": "Tên chỉ tiêu"}
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "TotalLine": {
            "number": "Số của chỉ tiêu trong phụ lục",
            "code": "Mã chỉ tiêu",
            "name": "Tên chỉ tiêu",
            "unit": "Đơn vị tính",
            "level": "1 chỉ tiêu, 2 “trong đó”",
            "value": "Số đã tổng hợp; trống khi không có",
            "shown": "Số đã tổng hợp, viết sẵn, hoặc lý do không có",
            "places": "Số chữ số thập phân",
            "numerator": "Tử số đã cộng; trống với số không phải tỷ lệ",
            "denominator": "Mẫu số đã cộng; trống với số không phải tỷ lệ",
            "parts": "Tử số/mẫu số, viết sẵn",
            "counted": "Số báo cáo có số liệu này",
            "previous_shown": "Kỳ trước, của các đơn vị có số liệu ở cả hai kỳ",
            "previous_change": "Tăng, giảm so với kỳ trước, viết sẵn",
            "previous_units": "Số đơn vị có số liệu ở cả kỳ này và kỳ trước",
            "last_year_shown": "Cùng kỳ năm trước, của các đơn vị có số liệu ở cả hai kỳ",
            "last_year_change": "Tăng, giảm so với cùng kỳ năm trước, viết sẵn",
            "last_year_units": "Số đơn vị có số liệu ở cả kỳ này và cùng kỳ năm trước",
            "mark": "Mức mà mỗi đơn vị phải đạt, viết sẵn; trống khi gói không đặt mức",
            "reached": "Số đơn vị đạt mức",
            "not_reached": "Số đơn vị chưa đạt mức",
            "odd": "Số đơn vị có số liệu bất thường",
            "note": "Vì sao không tổng hợp",
        },
        "TotalGroup": {"number": "Số của lĩnh vực", "name": "Tên lĩnh vực", "lines": "Các chỉ tiêu của lĩnh vực"},
        "RankLine": {
            **_UNIT_FIGURE,
            "rank": "Hạng (1, 2, 2, 4); trống khi không xếp hạng",
            "band": "Xếp loại",
            "note": "Vì sao không xếp hạng",
        },
        "BandCount": {"name": "Xếp loại", "count": "Số đơn vị ở loại này"},
        "RankBlock": {
            **_FIGURE,
            "name": "Tên bảng xếp hạng",
            "bands": "Số đơn vị theo xếp loại",
            "lines": "Các đơn vị theo hạng, đơn vị không xếp hạng ở cuối",
        },
        "BelowLine": _UNIT_FIGURE,
        "MarkBlock": {
            **_FIGURE,
            "mark": "Mức phải đạt, viết sẵn",
            "reached": "Số đơn vị đạt",
            "judged": "Số đơn vị có số liệu để xét",
            "rate": "Tỷ lệ đơn vị đạt, viết sẵn",
            "below": "Các đơn vị chưa đạt, thấp nhất trước",
        },
        "OddLine": {
            **_FIGURE,
            "unit": "Tên đơn vị",
            "shown": "Số liệu của đơn vị, viết sẵn",
            "reason": "Vì sao cần xem lại, viết sẵn",
        },
        "UnitRow": {
            "number": "Số thứ tự",
            "code": "Mã đơn vị",
            "name": "Tên đơn vị",
            "standing": "Tình trạng báo cáo, viết sẵn",
            "figures": "Số liệu của đơn vị theo mã chỉ tiêu",
        },
        "ConsolidatedContext": {
            "pack": "Gói biểu mẫu đang dùng",
            "unit": "Lời văn và tên của cơ quan lập văn bản",
            "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
            "on": "Ngày mà các đơn vị được xét: đơn vị sáp nhập đến ngày này thì cộng lại",
            "period": "Kỳ báo cáo được tổng hợp",
            "reported": "Số báo cáo được tổng hợp",
            "expected": "Số báo cáo phải có",
            "provisional": "Có phải số liệu tạm thời không",
            "caveats": "Những điều phải nêu cùng số liệu, mỗi điều một câu",
            "groups": "Chỉ tiêu theo lĩnh vực",
            "figures": "Chỉ tiêu theo mã",
            "rankings": "Các bảng xếp hạng của gói",
            "marks": "Các mức phải đạt, với đơn vị chưa đạt",
            "odd": "Số liệu bất thường của từng đơn vị",
            "units": "Các đơn vị cùng số liệu",
        },
    }
)
_NAMES = ("Ủy ban nhân dân xã An Mẫu", "Ủy ban nhân dân xã Bình Mẫu", "Ủy ban nhân dân phường Châu Mẫu")
_CAVEATS = (
    "Chưa bao gồm số liệu của 1 phường: Ủy ban nhân dân phường Châu Mẫu.",
    "Số liệu tạm thời: báo cáo của 1 xã chưa được tiếp nhận: Ủy ban nhân dân xã Bình Mẫu.",
)


def consolidated_sample(pack: Pack, kind: DocumentKind) -> ConsolidatedContext:
    """Two reports of three, every figure of the pack, every ranking and mark."""
    period, rules = _period(pack), pack.consolidation or STANDARD
    lines = {each.code: _line(each) for each in pack.indicators}
    info = sample_document(pack, kind)
    label = period.label[:1].lower() + period.label[1:]
    return ConsolidatedContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=replace(info, subject=info.subject.replace("{period}", label)),
        on=sample_day(pack),
        period=period,
        reported=2,
        expected=3,
        provisional=True,
        caveats=_CAVEATS,
        groups=tuple(
            TotalGroup(area.number, area.name, tuple(lines[i.code] for i in pack.indicators if i.area == area.code))
            for area in pack.areas
        ),
        figures=lines,
        rankings=tuple(_ranking(each.name, pack.indicator(each.figure)) for each in rules.rankings),
        marks=tuple(_mark(pack.indicator(each.figure)) for each in rules.marks),
        odd=(_odd(pack.indicators[0]),),
        units=tuple(_unit(pack, at, name) for at, name in enumerate(_NAMES, start=1)),
    )


def _period(pack: Pack) -> PeriodInfo:
    kind, year = pack.period_kinds[0], sample_year(pack)
    start, end = kind.window(year)
    return PeriodInfo(f"{year}-{kind.code}", kind.code, kind.label_of(year), year, start, end, end)


def _line(indicator: Indicator) -> TotalLine:
    figure = _figure(indicator, Decimal(85))
    return TotalLine(
        number=indicator.number,
        code=indicator.code,
        name=indicator.name,
        unit=indicator.unit,
        level=indicator.level,
        value=figure.value,
        shown=figure.shown,
        places=indicator.places,
        numerator=Decimal(170),
        denominator=Decimal(200),
        parts="170/200",
        counted=2,
        previous_shown=figure.shown,
        previous_change="0",
        previous_units=2,
        last_year_shown=figure.shown,
        last_year_change="0",
        last_year_units=1,
        mark="≥ 80%",
        reached=1,
        not_reached=1,
        odd=0,
        note="Ghi chú mẫu",
    )


def _figure(indicator: Indicator, value: Decimal) -> FormFigure:
    if indicator.kind is IndicatorKind.TEXT:
        return FormFigure(None, "2 đơn vị có báo cáo", 0)
    if indicator.kind is IndicatorKind.YES_NO:
        return FormFigure(Decimal(1), "1/2 đơn vị", 0)
    decimals = f",{'0' * indicator.places}" if indicator.places else ""
    sign = "%" if indicator.kind is IndicatorKind.RATIO else ""
    return FormFigure(value, f"{value}{decimals}{sign}", indicator.places)


def _ranking(name: str, indicator: Indicator) -> RankBlock:
    lines = (
        RankLine("1", _NAMES[0], "90,0%", "90/100", "Tốt", ""),
        RankLine("2", _NAMES[1], "80,0%", "80/100", "Khá", ""),
        RankLine("", _NAMES[2], "chưa có báo cáo", "", "", "chưa có số liệu"),
    )
    return RankBlock(name, indicator.number, indicator.name, (BandCount("Tốt", 1), BandCount("Khá", 1)), lines)


def _mark(indicator: Indicator) -> MarkBlock:
    below = (BelowLine(_NAMES[1], "70,0%", "70/100"),)
    return MarkBlock(indicator.number, indicator.name, "≥ 80%", 1, 2, "50,0%", below)


def _odd(indicator: Indicator) -> OddLine:
    return OddLine(_NAMES[1], indicator.number, indicator.name, "170", "tăng đột ngột (kỳ trước 17)")


def _unit(pack: Pack, number: int, name: str) -> UnitRow:
    came = number < len(_NAMES)
    figures = {
        each.code: _figure(each, Decimal(85)) if came else FormFigure(None, "chưa có báo cáo", 0)
        for each in pack.indicators
    }
    return UnitRow(number, f"MAU.{number}", name, "Đã tiếp nhận" if came else "Chưa có báo cáo", figures)
