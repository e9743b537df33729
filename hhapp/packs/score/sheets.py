"""How a criteria set is written as an Excel file: its sheets and columns, and the words officials know them by.

One row per area, criterion and component; several values of one cell are parted by ";" or by line breaks.
"""

from __future__ import annotations

from hhapp.packs.sheets import CellKind, Column, Sheet

_KINDS = {
    "Có/Không": "yes_no",
    "Theo mức": "tier",
    "Theo tỷ lệ": "proportional",
    "Trừ theo số trường hợp": "count_deduct",
    "Cộng theo số lượng": "count_bonus",
    "Cộng các phần": "sum_of_parts",
    "Công thức": "formula",
    "Khảo sát": "survey",
}
_MEASURES = {"tỷ lệ": "rate", "kết quả": "value", "số lượng": "count", "lựa chọn": "choice"}
_NOT_APPLICABLE = {"không được ghi": "not_allowed", "điểm tối đa": "full", "loại khỏi mẫu số": "out"}
_WITHOUT_SURVEY = {"quy đổi": "rescale", "giữ nguyên": "keep"}

SET_SHEETS = (
    Sheet(
        "set",
        ("Thông tin",),
        (
            Column("province", ("Tỉnh", "Tỉnh, thành phố")),
            Column("year", ("Năm",), required=True, kind=CellKind.WHOLE),
            Column("version", ("Phiên bản",), required=True),
            Column("name", ("Tên bộ tiêu chí", "Tên"), required=True),
            Column("total", ("Tổng điểm",), required=True, kind=CellKind.NUMBER),
            Column("sample", ("Là mẫu",), kind=CellKind.YES),
            Column("without_survey", ("Năm không khảo sát",), choices=_WITHOUT_SURVEY),
            Column("due", ("Hạn tự chấm (ngày; tháng; lệch năm)", "Hạn tự chấm"), kind=CellKind.LIST),
        ),
    ),
    Sheet(
        "areas",
        ("Lĩnh vực",),
        (
            Column("code", ("Mã", "Mã lĩnh vực"), required=True),
            Column("name", ("Tên", "Tên lĩnh vực"), required=True),
            Column("max", ("Điểm tối đa",), required=True, kind=CellKind.NUMBER),
        ),
    ),
    Sheet(
        "criteria",
        ("Tiêu chí",),
        (
            Column("area", ("Mã lĩnh vực", "Lĩnh vực"), required=True),
            Column("code", ("Mã", "Mã tiêu chí"), required=True),
            Column("name", ("Tên", "Tên tiêu chí"), required=True),
            Column("max", ("Điểm tối đa",), required=True, kind=CellKind.NUMBER),
        ),
    ),
    Sheet(
        "components",
        ("Tiêu chí thành phần",),
        (
            Column("criterion", ("Mã tiêu chí", "Tiêu chí"), required=True),
            Column("code", ("Mã", "Mã tiêu chí thành phần"), required=True),
            Column("name", ("Tên", "Tên tiêu chí thành phần"), required=True),
            Column("max", ("Điểm tối đa",), required=True, kind=CellKind.NUMBER),
            Column("kind", ("Kiểu chấm",), required=True, choices=_KINDS),
            Column("rule", ("Cách tính",)),
            Column("by", ("Tính theo",), choices=_MEASURES),
            Column("steps", ("Các mức",), kind=CellKind.LIST),
            Column("floor", ("Dưới mức này 0 điểm",), kind=CellKind.NUMBER),
            Column("full_at", ("Từ mức này điểm tối đa",), kind=CellKind.NUMBER),
            Column("base", ("Điểm tính từ mức",), kind=CellKind.NUMBER),
            Column("top", ("Điểm tính đến mức",), kind=CellKind.NUMBER),
            Column("target", ("So với chỉ tiêu",), kind=CellKind.YES),
            Column("empty", ("Điểm khi 0/0",), kind=CellKind.NUMBER),
            Column("each", ("Điểm mỗi trường hợp",), kind=CellKind.NUMBER),
            Column("parts", ("Các phần",), kind=CellKind.LIST),
            Column("expression", ("Công thức",)),
            Column("variables", ("Các biến",), kind=CellKind.LIST),
            Column("factor", ("Yếu tố khảo sát",)),
            Column("not_applicable", ("Không phát sinh",), choices=_NOT_APPLICABLE),
            Column("evidence", ("Tài liệu kiểm chứng",)),
            Column("needs_evidence", ("Bắt buộc tài liệu",), kind=CellKind.YES),
            Column("facts", ("Nguồn số liệu",), kind=CellKind.LIST),
            Column("formerly", ("Mã năm trước",)),
        ),
    ),
    Sheet(
        "bands",
        ("Xếp loại",),
        (
            Column("name", ("Tên", "Xếp loại"), required=True),
            Column("from", ("Từ chỉ số", "Từ"), required=True, kind=CellKind.NUMBER),
        ),
    ),
)
