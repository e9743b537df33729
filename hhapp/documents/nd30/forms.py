"""What Nghị định 30/2020/NĐ-CP asks of each component of an administrative document, as data.

Source: Phụ lục I, Phần I (Mục I page, Mục II main components, Mục III annexes, Mục V sample letters) and Phụ lục III
(abbreviations of document kinds, sample forms). Sizes are points, page measures millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass

from hhapp.vn.text import fold

DECREE = "Nghị định 30/2020/NĐ-CP"
Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Form:
    """The look of one component; `capitals` and `centred` None leave it free."""

    code: str
    name: str
    sizes: Range
    reference: str
    bold: bool = False
    italic: bool = False
    capitals: bool | None = None
    centred: bool | None = None


def _part_one(place: str) -> str:
    return f"{DECREE}, Phụ lục I, Phần I, {place}"


PAPER = (210.0, 297.0)
TOP_BOTTOM: Range = (20.0, 25.0)
LEFT: Range = (30.0, 35.0)
RIGHT: Range = (15.0, 20.0)
PAPER_REFERENCE = _part_one("Mục I khoản 1, 2")
MARGIN_REFERENCE = _part_one("Mục I khoản 3")
FONT = "Times New Roman"
FONT_REFERENCE = _part_one("Mục I khoản 4")
NUMBER_SIZES: Range = (13.0, 14.0)
NUMBER_REFERENCE = _part_one("Mục I khoản 7")

COUNTRY = Form(
    "country", "Quốc hiệu", (12, 13), _part_one("Mục II khoản 1 điểm a"), bold=True, capitals=True, centred=True
)
MOTTO = Form("motto", "Tiêu ngữ", (13, 14), _part_one("Mục II khoản 1 điểm b"), bold=True, capitals=False, centred=True)
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"
SUPERIOR = Form(
    "superior", "tên cơ quan chủ quản", (12, 13), _part_one("Mục II khoản 2 điểm b"), capitals=True, centred=True
)
ISSUER = Form(
    "issuer",
    "tên cơ quan ban hành",
    (12, 13),
    _part_one("Mục II khoản 2 điểm b"),
    bold=True,
    capitals=True,
    centred=True,
)
NUMBER = Form("number", "số, ký hiệu", (13, 13), _part_one("Mục II khoản 3 điểm c"), centred=True)
DATE = Form(
    "date", "địa danh và ngày tháng", (13, 14), _part_one("Mục II khoản 4"), italic=True, capitals=False, centred=True
)
TITLE = Form(
    "title", "tên loại văn bản", (13, 14), _part_one("Mục II khoản 5 điểm b"), bold=True, capitals=True, centred=True
)
SUMMARY = Form(
    "summary", "trích yếu", (13, 14), _part_one("Mục II khoản 5 điểm b"), bold=True, capitals=False, centred=True
)
SUBJECT = Form(
    "subject",
    "trích yếu công văn (V/v)",
    (12, 13),
    _part_one("Mục II khoản 5 điểm b"),
    capitals=False,
    centred=True,
)
RECEIVER = Form("receiver", "dòng “Kính gửi”", (13, 14), _part_one("Mục II khoản 9 điểm d"), capitals=False)
BASIS = Form("basis", "căn cứ ban hành", (13, 14), _part_one("Mục II khoản 6 điểm a"), italic=True, capitals=False)
BODY_SIZES: Range = (13.0, 14.0)
BODY_INDENTS = (28.35, 36.0)  # points: 1 cm and 1,27 cm
BODY_GAP = 6.0
BODY_SPACING: Range = (1.0, 1.5)
BODY_REFERENCE = _part_one("Mục II khoản 6 điểm e")
ARTICLE_REFERENCE = _part_one("Mục II khoản 6 điểm đ")
END_REFERENCE = f"{DECREE}, Phụ lục III, Mục II, mẫu 1.1 đến 1.10"
AUTHORITY = Form(
    "authority", "quyền hạn, chức vụ người ký", (13, 14), _part_one("Mục II khoản 7 điểm đ"), bold=True, capitals=True
)
SIGNER = Form(
    "signer",
    "họ tên người ký",
    (13, 14),
    _part_one("Mục II khoản 7 điểm đ"),
    bold=True,
    capitals=False,
    centred=True,
)
HONOUR_REFERENCE = _part_one("Mục II khoản 7 điểm c")
RECIPIENTS = Form(
    "recipients",
    "từ “Nơi nhận”",
    (12, 12),
    _part_one("Mục II khoản 9 điểm d"),
    bold=True,
    italic=True,
    capitals=False,
)
RECIPIENT = Form("recipient", "danh sách nơi nhận", (11, 11), _part_one("Mục II khoản 9 điểm d"))
ANNEX = Form(
    "annex", "từ “Phụ lục”", (14, 14), _part_one("Mục III khoản 1 điểm b"), bold=True, capitals=False, centred=True
)
ANNEX_TITLE = Form(
    "annex-title",
    "tên phụ lục",
    (13, 14),
    _part_one("Mục III khoản 1 điểm b"),
    bold=True,
    capitals=True,
    centred=True,
)
ANNEX_SOURCE = Form(
    "annex-source",
    "dòng “(Kèm theo …)”",
    (13, 14),
    _part_one("Mục III khoản 1 điểm c"),
    italic=True,
    capitals=False,
    centred=True,
)
ANNEX_PAGES_REFERENCE = _part_one("Mục III khoản 1 điểm đ")
ANNEX_NUMBER_REFERENCE = _part_one("Mục III khoản 1 điểm a")
KIND_REFERENCE = f"{DECREE}, Phụ lục III, Mục I"

KINDS = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ", "Thông cáo": "TC",
    "Thông báo": "TB", "Hướng dẫn": "HD", "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA",
    "Dự án": "DA", "Báo cáo": "BC", "Biên bản": "BB", "Tờ trình": "TTr", "Hợp đồng": "HĐ", "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN", "Bản thỏa thuận": "BTT", "Giấy ủy quyền": "GUQ", "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT", "Giấy nghỉ phép": "GNP", "Phiếu gửi": "PG", "Phiếu chuyển": "PC", "Phiếu báo": "PB",
}  # fmt: skip
"""Kind of document -> its abbreviation in the symbol."""

WITHOUT_SUMMARY = frozenset(("GGT", "GNP", "GUQ", "PG", "PC", "PB"))
WITH_RECEIVER = frozenset(("BC", "TTr"))  # a công văn too
MINUTES = "BB"
HONOURS = (
    "GS", "PGS", "TS", "TSKH", "ThS", "Th.S", "BS", "BSCK", "BSCKI", "BSCKII", "DS", "KS", "CN", "LS", "NGND", "NGƯT",
    "TTND", "TTƯT", "NSND", "NSƯT", "Giáo sư", "Phó giáo sư", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ", "Bác sĩ",
    "Bác sỹ", "Dược sĩ", "Kỹ sư", "Cử nhân", "Luật sư", "Nhà giáo", "Nghệ sĩ", "Anh hùng",
)  # fmt: skip
"""Academic ranks, degrees and titles of honour that do not stand before a signer's name."""

_CODES = {fold(name): code for name, code in KINDS.items()}
KIND_NAMES = frozenset(_CODES)
"""The kinds' names without accents."""


def kind_code(title: str) -> str:
    """The abbreviation of the kind that a title begins with ("KẾ HOẠCH CẢI CÁCH…" -> "KH"), "" for an unlisted one."""
    folded = fold(title)
    found = (code for name, code in _CODES.items() if folded == name or folded.startswith(name + " "))
    return next(found, "")
