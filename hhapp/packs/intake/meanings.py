"""What each field of the intake's contexts means, and made-up data to try a pack's templates with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import PeriodInfo
from hhapp.packs.intake.context import MissingReportsContext, ReportLine
from hhapp.packs.sample_parts import sample_day, sample_document, sample_unit

LOOPS: Mapping[str, str] = MappingProxyType({"ReportLine": "line"})
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ReportLine": {
            "number": "Số thứ tự",
            "code": "Mã đơn vị",
            "name": "Tên đơn vị",
            "sent_on": "Ngày lập báo cáo đã nhận gần nhất; trống khi chưa gửi",
            "version": "Lần của báo cáo đã nhận gần nhất; 0 khi chưa gửi",
            "days_late": "Số ngày làm việc gửi muộn, hoặc đã quá hạn khi chưa gửi",
            "missing": "Có khi còn phải đôn đốc",
            "standing": "Tình trạng, viết sẵn",
        },
        "MissingReportsContext": {
            "pack": "Gói biểu mẫu đang dùng",
            "unit": "Lời văn và tên của cơ quan lập văn bản",
            "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
            "on": "Ngày rà soát",
            "period": "Kỳ báo cáo, hạn gửi theo gói của cơ quan này",
            "units": "Mọi đơn vị phải gửi báo cáo của kỳ, theo mã",
            "missing": "Các đơn vị còn phải đôn đốc: chưa gửi, hoặc bị trả lại mà chưa gửi lại",
            "owed": "Số đơn vị phải gửi",
            "on_time": "Số đơn vị gửi đúng hạn",
            "late": "Số đơn vị gửi muộn",
            "replaced": "Số đơn vị đã gửi bản thay thế",
            "returned": "Số đơn vị bị trả lại, chưa gửi lại",
            "not_sent": "Số đơn vị chưa gửi",
            "rate": "Tỷ lệ đơn vị đã gửi, viết sẵn",
        },
    }
)


def missing_reports_sample(pack: Pack, kind: DocumentKind) -> MissingReportsContext:
    """Four units: one on time, one late, one silent, one whose report was returned."""
    on = sample_day(pack)
    found, year, due = pack.period_kinds[-1], on.year - 1, on - timedelta(days=3)
    start, end = found.window(year)
    period = PeriodInfo(f"{year}-{found.code}", found.code, found.label_of(year), year, start, end, due)
    told = (
        (due, 1, 0, False, f"Đúng hạn {due:%d/%m}"),
        (on, 1, 2, False, "Muộn 2 ngày làm việc"),
        (None, 0, 3, True, "Chưa gửi, quá 3 ngày làm việc"),
        (due, 1, 0, True, "Trả lại lần 1"),
    )
    lines = tuple(
        ReportLine(number, f"H99.{number:02}", f"Ủy ban nhân dân xã Mẫu {number}", *line)
        for number, line in enumerate(told, start=1)
    )
    missing = tuple(replace(line, number=at) for at, line in enumerate((lines[2], lines[3]), start=1))
    document = sample_document(pack, kind)
    subject = document.subject.replace("{period}", period.label[:1].lower() + period.label[1:])
    return MissingReportsContext(
        pack=pack.info,
        unit=sample_unit(pack),
        document=replace(document, subject=subject),
        on=on,
        period=period,
        units=lines,
        missing=missing,
        owed=4,
        on_time=1,
        late=1,
        replaced=0,
        returned=1,
        not_sent=1,
        rate="50,0%",
    )
