"""A small report to put into submissions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.exchange.key_exchange import own_key
from hhapp.exchange.outgoing import send_out
from hhapp.packs.catalogue import Pack
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
from hhapp.services import figures, known_keys, period_states, periods, units
from hhapp.services.known_keys import KeyRole

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


@dataclass(frozen=True)
class TwoOffices:
    """A commune whose report is locked, and the office above it, each in a data folder of its own."""

    unit: Application
    upper: Application
    pack: Pack
    period_id: int

    def state(self) -> str:
        with self.unit.reading() as session:
            return periods.period_row(session, self.pack, self.period_id).state.value

    def send(self, out: Path, **how: bool) -> Path:
        """The commune's submission, written to `out`."""
        return send_out(self.unit, self.pack, self.period_id, out, ("hhbc",), **how).submission[0]

    def fingerprint(self) -> str:
        return own_key(self.unit).fingerprint


def lock(app: Application, pack: Pack, period_id: int) -> None:
    """Figures that break no rule, then the period locked."""
    with app.transaction("Nhập và chốt") as session:
        rows = figures.figure_grid(session, pack, period_id).rows
        typed = {row.code: "0" for row in rows if row.editable and row.code != "dt.khao_sat"}
        figures.set_figures(session, pack, period_id, typed)
        figures.set_missing_reason(session, pack, period_id, "dt.khao_sat", "chưa khảo sát")
        period_states.lock_period(session, pack, period_id, datetime.now(UTC))


@pytest.fixture(scope="session")
def locked_folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both data folders, to be copied: the upper office's key is confirmed at the commune."""
    root = tmp_path_factory.mktemp("hai cơ quan")
    unit, upper = start(root / "xa"), start(root / "tinh")
    pack = unit.packs.default()
    with upper.transaction("Lập đơn vị") as session:
        units.set_up_unit(session, pack, name="Ủy ban nhân dân tỉnh Mẫu", level="tinh", code="H00")
    with unit.transaction("Mở kỳ") as session:
        own = units.ensure_unit(session, pack)
        period_id = periods.open_period(session, pack, own.id, 2026, "Q1")
        key = own_key(upper)
        known_keys.confirm_key(session, KeyRole.SUPERIOR, key.code, key.name, key.key, datetime.now(UTC))
    lock(unit, pack, period_id)
    unit.close()
    upper.close()
    return root


@pytest.fixture
def offices(locked_folders: Path, tmp_path: Path) -> Iterator[TwoOffices]:
    shutil.copytree(locked_folders, tmp_path / "dữ liệu")
    unit, upper = start(tmp_path / "dữ liệu" / "xa"), start(tmp_path / "dữ liệu" / "tinh")
    pack = unit.packs.default()
    with unit.reading() as session:
        own = units.own_unit(session)
        assert own is not None
        (row,) = periods.period_rows(session, pack, own.id)
    yield TwoOffices(unit, upper, pack, row.id)
    unit.close()
    upper.close()
