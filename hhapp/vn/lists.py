"""Lists that offices write inside one cell: products and agencies, split as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BULLET = re.compile(r"^\s*(?:[-–—+•*]\s*|(?:\d{1,2}|[a-zđ])[.)]\s+)")
_NUMBERED = re.compile(r"(?:^|(?<=[\s;,.]))(\d{1,2})[.)]\s+")
_SEMICOLON = re.compile(r";(?![^()]*\))")
_COMMA_OR_AND = re.compile(r"(,\s*|\s+và\s+)(?![^()]*\))")
_TRAILING = " \t;.,"

# Names of kinds of document (Nghị định 30/2020/NĐ-CP, Phụ lục III) and of results that plans ask for.
_DOCUMENT = re.compile(
    r"^(nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|"
    r"dự án|báo cáo|biên bản|tờ trình|công văn|công điện|văn bản|hội nghị|danh mục|giấy)\b",
    re.IGNORECASE,
)
# A name of one agency starts with a capital; "các …" starts a collective one. Small letters ("ban, ngành") go on.
_AGENCY = re.compile(
    r"^(?:Sở|Ban|Bộ|UBND|UBMT|MTTQ|HĐND|Ủy ban|Uỷ ban|Hội|Văn phòng|VP|Phòng|Trung tâm|TT|Công an|Bộ đội|"
    r"Thanh tra|Chi cục|Cục|Tổng cục|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Đoàn|Liên đoàn|Liên minh|Liên hiệp|"
    r"Mặt trận|Bưu điện|Kho bạc|Ngân hàng|Bảo hiểm|BHXH|Thuế|Tòa án|Toà án|Viện|Trường|Trạm|Đài|Báo|Tổ|Đội|"
    r"Bộ phận|Công ty|Doanh nghiệp|"
    r"Quỹ|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Thường trực|Chủ tịch|Lãnh đạo|Cơ quan|Đơn vị|[Cc]ông chức|"
    r"[Cc]ác (?:sở|ban|bộ|ngành|cơ quan|đơn vị|phòng|tổ chức|đoàn thể|hội|huyện|xã|địa phương|trường|doanh nghiệp|"
    r"thành viên|thôn)|[Cc]ác (?=[A-ZĐ]))(?!\w)",
)
_LEVEL = re.compile(r"^cấp (?:tỉnh|huyện|xã)\b")
_OFFICE_OF_TWO = re.compile(r"^(?:Văn phòng|VP)\b.*(?:HĐND|Hội đồng nhân dân|ĐBQH|Đại biểu Quốc hội)$", re.IGNORECASE)


def split_products(text: str) -> tuple[str, ...]:
    """The products a cell names: numbered or bulleted items, parts between semicolons, one line a document.

    `split_products("1. Báo cáo của UBND tỉnh;\\n2. Quyết định.") == ("Báo cáo của UBND tỉnh", "Quyết định")`
    """
    items: list[str] = []
    for line in _number_lines(text).split("\n"):
        starts = not items or _BULLET.match(line) or _ends_item(items[-1]) or _DOCUMENT.match(line.strip())
        if starts:
            items.append(line)
        else:
            items[-1] = f"{items[-1].rstrip()} {line.strip()}"
    return _tidy(part for item in items for part in _SEMICOLON.split(item))


def split_agencies(text: str) -> tuple[str, ...]:
    """The agencies a cell names. "Các sở, ban, ngành" is one; "UBND cấp huyện, cấp xã" are two, both named in full.

    Semicolons and line breaks always part; a comma or "và" only where a new agency's name follows, so that
    "Sở Văn hóa và Thể thao" and "UBND các huyện, thị xã" stay whole.
    """
    agencies: list[str] = []
    for line in text.split("\n"):
        for part in _SEMICOLON.split(_BULLET.sub("", line)):
            agencies.extend(_agencies_of(part.strip(_TRAILING)))
    return _tidy(agencies)


def _agencies_of(part: str) -> list[str]:
    pieces = _COMMA_OR_AND.split(part)
    agencies = [pieces[0]]
    for mark, name in zip(pieces[1::2], pieces[2::2], strict=True):
        if _LEVEL.match(name) and " cấp " in agencies[-1]:
            agencies.append(f"{agencies[-1].rpartition(' cấp ')[0]} {name}")
        elif _AGENCY.match(name) and not _OFFICE_OF_TWO.match(agencies[-1]):
            agencies.append(name)
        else:
            agencies[-1] += mark + name
    return agencies


def _number_lines(text: str) -> str:
    """Puts items numbered one after another in a line ("1. …; 2. …") on lines of their own."""
    expected, pieces, last = 1, [], 0
    for found in _NUMBERED.finditer(text):
        if int(found[1]) == expected:
            pieces.append(text[last : found.start()].rstrip())
            last = found.start()
            expected += 1
    return "\n".join([*pieces, text[last:]]) if expected > 2 else text


def _ends_item(item: str) -> bool:
    return item.rstrip().endswith((";", "."))


def _tidy(items: Iterable[str]) -> tuple[str, ...]:
    cleaned = (_BULLET.sub("", item).strip(_TRAILING) for item in items)
    return tuple(item for item in cleaned if item)
