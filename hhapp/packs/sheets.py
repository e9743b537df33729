"""How a catalogue is written as Excel sheets: which sheets and columns there are and by which words they are known.

The keys are those of mau.toml. Words are compared without accents and case; `documents.pack_sheets` reads by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CellKind(StrEnum):
    """What a cell of the column holds."""

    TEXT = "text"
    WHOLE = "whole"  # a whole number
    NUMBER = "number"
    YES = "yes"  # "x", "Có"
    LIST = "list"  # texts parted by ";" or line breaks


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key it fills ("change.factor" fills `factor` of the table `change`) and the words of its head.

    `choices` are the words an official writes for the codes of the catalogue; the codes themselves may stand there too.
    """

    key: str
    words: tuple[str, ...]
    required: bool = False
    kind: CellKind = CellKind.TEXT
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the family of the catalogue that it holds."""

    family: str
    words: tuple[str, ...]
    columns: tuple[Column, ...]


_KINDS = {
    "số lượng": "count",
    "tiền": "money",
    "tỷ lệ": "ratio",
    "tỉ lệ": "ratio",
    "điểm": "score",
    "chữ": "text",
    "có/không": "yes_no",
}
_SOURCES = {"nhập tay": "typed", "tự tính": "computed"}
_WAYS = {
    "cộng": "sum",
    "tỷ lệ": "ratio",
    "công thức": "formula",
    "trung bình có trọng số": "weighted",
    "số đơn vị có": "count_yes",
    "liệt kê": "list",
    "không tổng hợp": "none",
}
_SEVERITIES = {"lỗi": "error", "cảnh báo": "warning", "lưu ý": "notice"}

_ANSWERS = {
    "có/không": "yes_no",
    "tỷ lệ": "ratio",
    "số liệu": "figure",
    "mẫu hồ sơ": "sample",
    "tỷ lệ mẫu": "sample",
    "số vi phạm": "violations",
}

IGNORED = ("STT", "Ghi chú")
"""Columns that officials like to have and that say nothing to the program."""

SHEETS = (
    Sheet(
        "areas",
        ("Lĩnh vực",),
        (
            Column("code", ("Mã", "Mã lĩnh vực"), required=True),
            Column("number", ("Số", "Số thứ tự", "Số mục"), required=True),
            Column("name", ("Tên", "Tên lĩnh vực", "Lĩnh vực"), required=True),
            Column("aliases", ("Tên khác", "Cách gọi khác"), kind=CellKind.LIST),
        ),
    ),
    Sheet(
        "indicators",
        ("Chỉ tiêu", "Chỉ tiêu số liệu"),
        (
            Column("code", ("Mã", "Mã chỉ tiêu"), required=True),
            Column("formerly", ("Mã cũ",)),
            Column("number", ("Số", "Số thứ tự", "Số mục"), required=True),
            Column("area", ("Lĩnh vực", "Mã lĩnh vực"), required=True),
            Column("name", ("Tên", "Tên chỉ tiêu", "Chỉ tiêu"), required=True),
            Column("unit", ("Đơn vị tính", "Đơn vị")),
            Column("kind", ("Loại", "Loại số liệu"), choices=_KINDS),
            Column("level", ("Cấp", "Bậc"), kind=CellKind.WHOLE),
            Column("source", ("Nguồn", "Nguồn số liệu"), choices=_SOURCES),
            Column("formula", ("Công thức",)),
            Column("numerator", ("Tử số",)),
            Column("denominator", ("Mẫu số",)),
            Column("places", ("Số lẻ", "Số chữ số thập phân"), kind=CellKind.WHOLE),
            Column("cumulative", ("Lũy kế", "Lũy kế từ đầu năm"), kind=CellKind.YES),
            Column("consolidate", ("Cách tổng hợp", "Tổng hợp"), choices=_WAYS),
            Column("weight", ("Trọng số", "Trọng số khi tổng hợp")),
        ),
    ),
    Sheet(
        "rules",
        ("Quy tắc", "Quy tắc kiểm tra"),
        (
            Column("code", ("Mã", "Mã quy tắc"), required=True),
            Column("expression", ("Điều kiện", "Biểu thức")),
            Column("change.code", ("Chỉ tiêu đột biến", "Đột biến của chỉ tiêu")),
            Column("change.factor", ("Số lần", "Số lần đột biến"), kind=CellKind.NUMBER),
            Column("severity", ("Mức độ", "Mức"), choices=_SEVERITIES),
            Column("explanation", ("Giải thích", "Diễn giải"), required=True),
        ),
    ),
    Sheet(
        "sections",
        ("Mục báo cáo", "Mục viết bằng lời"),
        (
            Column("key", ("Mã", "Mã mục"), required=True),
            Column("title", ("Tên", "Tên mục", "Tiêu đề"), required=True),
            Column("prompt", ("Gợi ý", "Gợi ý viết")),
            Column("area", ("Lĩnh vực", "Mã lĩnh vực")),
        ),
    ),
    Sheet(
        "checklist",
        ("Danh mục kiểm tra", "Nội dung kiểm tra"),
        (
            Column("code", ("Mã", "Mã mục"), required=True),
            Column("area", ("Lĩnh vực", "Mã lĩnh vực"), required=True),
            Column("text", ("Nội dung", "Nội dung kiểm tra"), required=True),
            Column("evidence", ("Chứng cứ", "Cách kiểm tra")),
            Column("answer", ("Kiểu trả lời", "Trả lời"), choices=_ANSWERS),
            Column("required", ("Mức phải đạt", "Mức"), kind=CellKind.NUMBER),
            Column("required_by_plan", ("Mức theo kế hoạch",), kind=CellKind.YES),
            Column("sources", ("Nguồn", "Căn cứ"), kind=CellKind.LIST),
            Column("fact", ("Lấy từ", "Số liệu có sẵn")),
            Column("criterion", ("Mã tiêu chí", "Tiêu chí")),
        ),
    ),
)
