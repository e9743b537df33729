"""A small report to put into submissions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from hhapp.packs.context import (
    AgencyLine,
    AreaBlock,
    IndicatorGroup,
    IndicatorLine,
    PackInfo,
    PeriodInfo,
    PlanInfo,
    ReportContext,
    ReportInfo,
    TargetLine,
    TaskLine,
    TaskTotals,
    UnitInfo,
)

TASK = TaskLine(
    number="3",
    task="Tự kiểm tra công tác cải cách hành chính",
    product="1. Kế hoạch;\n2. Biên bản.",
    lead="Văn phòng HĐND và UBND xã",
    coordination="",
    deadline="Quý II, III.",
    due=date(2026, 9, 30),
    status="overdue",
    status_shown="Quá hạn",
    completed_on=None,
    progress="Đã kiểm tra 2/4 phòng",
)
RATE = IndicatorLine(
    number="3.2",
    code="tthc.rate",
    area="tthc",
    name="Tỷ lệ đúng hạn",
    unit="%",
    level=1,
    value=Decimal("98.70"),
    shown="98,7%",
    places=1,
    previous_shown="chưa có số liệu",
    note="",
)
TOTALS = TaskTotals(1, 1, 0, 0, 0, 0, 0, 1, 0, "0,0%")


@pytest.fixture(scope="session")
def context() -> ReportContext:
    """A report with every kind of value in it: dates, exact decimals, absent ones, line breaks."""
    missing = IndicatorLine("3.3", "tthc.late", "tthc", "Trễ", "hồ sơ", 2, None, "chưa có số liệu", 0, "", "hỏi lại")
    target = TargetLine("III", "Đúng hạn từ 98% trở lên", "≥ 98%", "98,7%", "Đạt", "98,7 ≥ 98")
    block = AreaBlock("III", "Cải cách thủ tục hành chính", None, TOTALS, (TASK,), (target,), ("Một câu.", "Hai câu."))
    return ReportContext(
        pack=PackInfo("mau-xa", "1.0", "Mẫu cấp xã", sample=True),
        unit=UnitInfo(
            *("H00.01", "Ủy ban nhân dân xã Mẫu", "xa", "Ủy ban nhân dân tỉnh Mẫu", ""),
            issuer=("ỦY BAN NHÂN DÂN", "XÃ MẪU"),
            place="Xã Mẫu",
            symbol="UBND",
            receiver=("Ủy ban nhân dân tỉnh Mẫu",),
            authority=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            signer="Trần Văn Mẫu",
            recipients=("Như trên", "Lưu: VT"),
        ),
        period=PeriodInfo(
            *("2026-Q1", "Q1", "Quý I năm 2026", 2026), date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 17)
        ),
        report=ReportInfo("quy", "BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2026", "", None, "BC"),
        plan=PlanInfo("Kế hoạch cải cách hành chính năm 2026", "12/KH-UBND", date(2026, 1, 12), 2026),
        totals=TOTALS,
        areas=(block,),
        agencies=(AgencyLine("Văn phòng HĐND và UBND xã", TOTALS),),
        overdue=(TASK,),
        groups=(IndicatorGroup("III", "Cải cách thủ tục hành chính", (RATE, missing)),),
        figures={"tthc.rate": RATE, "tthc.late": missing},
        sections={"results": ("Kết quả nổi bật.",), "proposals": ()},
        remarks=(),
    )
