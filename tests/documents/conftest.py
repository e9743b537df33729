"""A quarter of a made-up commune, rich enough to fill every part of the sample pack's documents."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.documents.excel import render_excel
from hhapp.documents.pdf import pdf_from_word
from hhapp.documents.word import render_word
from hhapp.packs import formula
from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.context import (
    AgencyLine,
    AreaBlock,
    IndicatorGroup,
    IndicatorLine,
    PeriodInfo,
    PlanInfo,
    ReportContext,
    ReportInfo,
    TargetLine,
    TaskLine,
    TaskTotals,
    UnitInfo,
)
from hhapp.packs.load import load_pack
from hhapp.vn.numbers import format_number, format_percent

PACK_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"

ON_TIME, LATE, DOING, WAITING, OVERDUE = "done_on_time", "done_late", "in_progress", "not_due", "overdue"
SHOWN = {
    ON_TIME: "Hoàn thành đúng hạn",
    LATE: "Hoàn thành trễ hạn",
    DOING: "Đang thực hiện",
    WAITING: "Chưa đến hạn",
    OVERDUE: "Quá hạn",
}
SOCIAL, OFFICE, CENTRE = "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công"
# area | task | product | lead | deadline as written | due | status | done on | progress
TASKS = (
    ("chi_dao", "Ban hành Kế hoạch cải cách hành chính năm 2026 của xã.", "Kế hoạch của UBND xã", SOCIAL,
     "Trước ngày 15/01/2026", date(2026, 1, 14), ON_TIME, date(2026, 1, 12), ""),
    ("chi_dao", "Tuyên truyền cải cách hành chính trên đài truyền thanh và trang thông tin điện tử của xã.",
     "1. Kế hoạch;\n2. Tin, bài.", SOCIAL, "- Ban hành kế hoạch: Quý I\n- Thực hiện: Cả năm", date(2026, 12, 31),
     DOING, None, "Đã phát 4 buổi, đăng 6 tin, bài."),
    ("chi_dao", "Tự kiểm tra công tác cải cách hành chính tại các bộ phận.", "Báo cáo kết quả", OFFICE,
     "Quý II, III", date(2026, 9, 30), WAITING, None, ""),
    ("the_che", "Rà soát văn bản quy phạm pháp luật của ba xã trước sắp xếp.", "Danh mục văn bản", OFFICE,
     "Trước ngày 10/3/2026", date(2026, 3, 9), OVERDUE, None, "Đã rà soát 34/55 văn bản."),
    ("tthc", "Niêm yết công khai đầy đủ thủ tục hành chính tại Trung tâm Phục vụ hành chính công.", "Bảng niêm yết",
     CENTRE, "Thường xuyên", None, DOING, None, ""),
    ("tthc", "Rà soát, đề xuất đơn giản hóa ít nhất 02 thủ tục hành chính.", "Báo cáo đề xuất", CENTRE, "Tháng 02",
     date(2026, 2, 28), LATE, date(2026, 3, 5), "Đề xuất 2 thủ tục, giảm <30%> thời gian & hồ sơ."),
    ("bo_may", "Sửa đổi Quy chế làm việc của Ủy ban nhân dân xã.", "Quyết định", OFFICE, "Tháng 01",
     date(2026, 1, 31), ON_TIME, date(2026, 1, 29), ""),
    ("cong_vu", "Cử công chức tham gia các lớp bồi dưỡng kỹ năng số.", "Danh sách cử đi học", SOCIAL,
     "Theo kế hoạch của tỉnh", None, DOING, None, "Cử 16 lượt công chức."),
    ("dien_tu", "Kiện toàn và tập huấn tổ công nghệ số cộng đồng ở 12 thôn.", "Quyết định; báo cáo", "Phòng Kinh tế",
     "Quý I", date(2026, 3, 31), DOING, None, "Đã kiện toàn 12/12 tổ."),
)  # fmt: skip
PARAGRAPHS = {
    "chi_dao": ("Ủy ban nhân dân xã đã ban hành 09 văn bản chỉ đạo; tổ chức 01 cuộc đối thoại với người dân.",),
    "tthc": (
        "Trung tâm tiếp nhận 1.384 hồ sơ, giải quyết 1.309 hồ sơ, trong đó trước hạn và đúng hạn 1.303 hồ sơ.",
        "Có 06 hồ sơ đất đai trễ hạn; xã đã gửi thư xin lỗi & hẹn lại ngày trả (thời gian < 05 ngày).",
    ),
}
TARGETS = {
    "tthc": (
        TargetLine(
            "III", "Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.", "≥ 98%", "99,5%", "Đạt", "1.303/1.309"
        ),
        TargetLine("III", "100% phản ánh, kiến nghị được xử lý đúng hạn.", "= 100%", "100,0%", "Đạt", "3/3"),
    ),
    "dien_tu": (
        TargetLine("VII", "Tối thiểu 90% hồ sơ thanh toán trực tuyến.", "≥ 90%", "80,0%", "Gần đạt", "512/640"),
    ),
}
TYPED = {
    "cd.van_ban": 9, "cd.giao": 21, "cd.giao_dung_han": 20, "cd.giao_tre_han": 1, "cd.phat_hien": 0, "cd.khac_phuc": 0,
    "cd.doi_thoai": 1, "tc.ban_hanh": 0, "tc.phai_ra_soat": 55, "tc.da_ra_soat": 34, "tthc.truc_tuyen": 1015,
    "tthc.truc_tiep": 328, "tthc.ky_truoc": 41, "tthc.truoc_han": 901, "tthc.dung_han": 402, "tthc.qua_han": 6,
    "tthc.dang_trong_han": 74, "tthc.dang_qua_han": 1, "tthc.thu_xin_loi": 6, "tthc.phan_anh": 3,
    "tthc.phan_anh_da_xu_ly": 3, "bm.bien_che_giao": 42, "bm.bien_che_co_mat": 39, "cv.lop": 2, "cv.luot": 16,
    "cv.cong_chuc": 39, "cv.dat_chuan": 37, "tcc.von_ke_hoach": "18450.5", "tcc.giai_ngan": "3210.25",
    "dt.so_hoa": 1290, "dt.co_phi": 640, "dt.thanh_toan": 512, "dt.van_ban_di": 388, "dt.van_ban_ky_so": 380,
    "dt.hai_long": "94.27",
}  # fmt: skip


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(PACK_FOLDER)


@pytest.fixture(scope="session")
def context(pack: Pack) -> ReportContext:
    return make_context(pack)


@pytest.fixture(scope="session")
def bare_context(context: ReportContext) -> ReportContext:
    """The first day of a new office: no plan, no figures, no sentences, nobody to sign."""
    nothing = totals_of(())
    return replace(
        context,
        plan=None,
        totals=nothing,
        areas=tuple(replace(area, totals=nothing, tasks=(), targets=(), paragraphs=()) for area in context.areas),
        agencies=(),
        overdue=(),
        sections=dict.fromkeys(context.sections, ()),
        unit=replace(context.unit, signer="", receiver=(), recipients=()),
    )


def make_context(pack: Pack) -> ReportContext:
    tasks: dict[str, list[TaskLine]] = {area.code: [] for area in pack.areas}
    for number, (area, *texts, due, status, done, progress) in enumerate(TASKS, start=1):
        *what, lead, deadline = texts
        facts = (due, status, SHOWN[status], done, progress)
        tasks[area].append(TaskLine(str(number), *what, lead, "Các bộ phận liên quan", deadline, *facts))
    every = tuple(task for lines in tasks.values() for task in lines)
    areas = tuple(
        AreaBlock(area.number, area.name, area.code, totals_of(tasks[area.code]), tuple(tasks[area.code]),
                  TARGETS.get(area.code, ()), PARAGRAPHS.get(area.code, ()))
        for area in pack.areas
    )  # fmt: skip
    figures = figures_of(pack, totals_of(every))
    return ReportContext(
        pack=pack.info,
        unit=UnitInfo(
            code="XM-01", name="Ủy ban nhân dân xã Mẫu", level="xa", superior="Ủy ban nhân dân tỉnh Mẫu",
            issuer_parent="", issuer=("ỦY BAN NHÂN DÂN", "XÃ MẪU"), place="Mẫu", symbol="UBND",
            receiver=("Ủy ban nhân dân tỉnh Mẫu", "Sở Nội vụ tỉnh Mẫu"),
            authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer="Nguyễn Thị Ước",
            recipients=("Như trên;", "Thường trực Đảng ủy, HĐND xã;", "Lưu: VT, VHXH."),
        ),
        period=PeriodInfo(
            "2026-Q1", "Q1", "Quý I năm 2026", 2026, date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 17)
        ),
        report=ReportInfo("quy", "BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2026", "", None, "BC"),
        plan=PlanInfo("Kế hoạch cải cách hành chính năm 2026", "05/KH-UBND", date(2026, 1, 12), 2026),
        totals=totals_of(every),
        areas=areas,
        agencies=tuple(
            AgencyLine(name, totals_of([task for task in every if task.lead == name]))
            for name in sorted({task.lead for task in every})
        ),
        overdue=tuple(task for task in every if task.status == OVERDUE),
        groups=tuple(
            IndicatorGroup(area.number, area.name, tuple(line for line in figures.values() if line.area == area.code))
            for area in pack.areas
        ),
        figures=figures,
        sections={section.key: () for section in pack.sections}
        | {"noi_bat": ("Tỷ lệ hồ sơ trực tuyến tăng nhanh, đạt 75,6%.", "Mô hình “Ngày thứ Sáu không giấy hẹn”."),
           "nguyen_nhan": ("Khối lượng văn bản của ba xã cũ lớn, nhân lực còn thiếu.",),
           "kien_nghi": ("Đề nghị Sở Nội vụ tập huấn nghiệp vụ báo cáo cho công chức mới.",)},
        remarks=(),
    )  # fmt: skip


def totals_of(tasks: object) -> TaskTotals:
    statuses = [task.status for task in tasks]
    done = statuses.count(ON_TIME) + statuses.count(LATE)
    rate = format_percent(Decimal(done), Decimal(len(statuses)))
    counts = (statuses.count(status) for status in (ON_TIME, LATE, DOING, WAITING, OVERDUE))
    return TaskTotals(len(statuses), len(statuses), done, *counts, 0, rate)


def figures_of(pack: Pack, totals: TaskTotals) -> dict[str, IndicatorLine]:
    values: dict[str, Decimal | None] = {code: Decimal(value) for code, value in TYPED.items()}
    values |= {i.code: Decimal(getattr(totals, i.source[5:])) for i in pack.indicators if i.source.startswith("plan.")}
    for indicator in pack.computed_indicators():
        text = indicator.formula or "100 * {} / {}".format(*indicator.needs)
        values[indicator.code] = formula.parse(text).value(values)
    return {i.code: _line(i, values.get(i.code)) for i in pack.indicators}


def _line(i: Indicator, value: Decimal | None) -> IndicatorLine:
    shown = "chưa có số liệu" if value is None else format_number(value, i.places)
    if i.kind is IndicatorKind.RATIO:
        shown = "không phát sinh" if value is None else f"{shown}%"
    if i.kind is IndicatorKind.YES_NO:
        shown = "Có" if value else "Không"
    if i.kind is IndicatorKind.TEXT:
        shown = "Phát phiếu và trực tuyến"
    return IndicatorLine(i.number, i.code, i.area, i.name, i.unit, i.level, value, shown, i.places, "12", "")


@pytest.fixture
def own_pack(tmp_path: Path) -> Pack:
    """A copy of the sample pack whose template files a test may change."""
    return load_pack(Path(shutil.copytree(PACK_FOLDER, tmp_path / "mau-rieng")))


@pytest.fixture(scope="session")
def docx(pack: Pack, context: ReportContext) -> bytes:
    return render_word(pack, context)


@pytest.fixture(scope="session")
def pdf(docx: bytes) -> bytes:
    return pdf_from_word(docx)


@pytest.fixture(scope="session")
def xlsx(pack: Pack, context: ReportContext) -> bytes:
    return render_excel(pack, context)


@pytest.fixture(scope="session")
def soffice_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for LibreOffice: the fonts we embed, and the profile that it makes at its first start."""
    home = tmp_path_factory.mktemp("soffice")
    shutil.copytree(PACK_FOLDER.parents[1] / "fonts", home / "data" / "fonts")
    return home


@pytest.fixture
def soffice(tmp_path: Path, soffice_home: Path) -> Callable[[bytes, str, str], bytes]:
    """LibreOffice as a converter: (content, its ending, wanted ending) -> content. It uses the fonts we embed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("cần LibreOffice (soffice), ở đây không có")

    def convert(content: bytes, ending: str, wanted: str) -> bytes:
        source = tmp_path / f"vao.{ending}"
        source.write_bytes(content)
        profile = f"-env:UserInstallation={(soffice_home / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--convert-to",
            wanted,
            "--outdir",
            str(tmp_path / "ra"),
            str(source),
        ]
        environment = os.environ | {"XDG_DATA_HOME": str(soffice_home / "data")}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=180)
        return (tmp_path / "ra" / f"vao.{wanted}").read_bytes()

    return convert
