"""What each field of the index's documents means, for the official who writes templates."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FIGURES = "Điểm ở ba cột, viết sẵn"
_NAMES = {"code": "Mã trong bộ tiêu chí", "name": "Tên trong bộ tiêu chí", "figures": _FIGURES}

SCORE_LOOPS: Mapping[str, str] = MappingProxyType(
    {
        "ScoreAreaBlock": "area",
        "ScoreCriterionBlock": "criterion",
        "ScoreLineBlock": "line",
        "EvidenceItem": "file",
    }
)
SCORE_MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ScoreFigures": {
            "maximum": "Điểm tối đa được tính trong năm",
            "own": "Điểm tự chấm; khảo sát ghi “Không tự chấm”",
            "verified": "Điểm thẩm định; trống khi chưa có",
            "final": "Điểm chốt; trống khi chưa có",
            "rate": "Chỉ số (%): điểm so với điểm tối đa",
        },
        "EvidenceItem": {
            "number": "Số thứ tự trong danh mục",
            "code": "Mã tiêu chí thành phần",
            "component": "Tên tiêu chí thành phần",
            "name": "Tên tệp khi đính kèm",
            "packed": "Tên tệp trong gói tài liệu kiểm chứng",
            "size": "Dung lượng",
            "sha256": "Mã băm SHA-256 của tệp",
        },
        "ScoreLineBlock": {
            **_NAMES,
            "value": "Điểm tự chấm, số chính xác; trống khi chưa chấm",
            "working": "Cách tính điểm, viết sẵn",
            "proof": "Tài liệu kiểm chứng và giải trình, viết sẵn",
            "hint": "Tài liệu mà bộ tiêu chí yêu cầu",
            "evidence": "Các tệp kiểm chứng",
            "explanation": "Giải trình cách tính điểm",
            "remark": "Ghi chú của đơn vị",
            "opinion": "Ý kiến thẩm định",
            "answer": "Giải trình sau thẩm định lần 1",
            "not_arisen": "Lý do không phát sinh; trống khi có phát sinh",
        },
        "ScoreCriterionBlock": {**_NAMES, "lines": "Các tiêu chí thành phần"},
        "ScoreAreaBlock": {**_NAMES, "criteria": "Các tiêu chí"},
        "ScoreInfo": {
            "year": "Năm chấm điểm",
            "set_title": "Tên, năm, phiên bản bộ tiêu chí",
            "set_sample": "Có khi bộ tiêu chí chỉ là mẫu",
            "state": "Bước đang làm",
            "due": "Hạn tự chấm",
            "council": "Điểm không kể khảo sát",
            "total": "Điểm của toàn bộ",
            "index": "Chỉ số (%); trống khi chưa có kết quả khảo sát",
            "council_index": "Chỉ số phần không khảo sát (%)",
            "band": "Xếp loại; trống khi chưa có chỉ số",
            "survey": "Việc khảo sát trong năm, viết thành câu",
        },
        "ScoreContext": {
            "pack": "Gói biểu mẫu đang dùng",
            "unit": "Lời văn và tên của cơ quan lập văn bản",
            "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
            "on": "Ngày tính",
            "score": "Đợt chấm điểm",
            "areas": "Các lĩnh vực của bộ tiêu chí",
            "explained": "Các tiêu chí thành phần có giải trình hoặc không phát sinh",
            "evidence": "Các tệp kiểm chứng theo thứ tự tiêu chí",
        },
    }
)
