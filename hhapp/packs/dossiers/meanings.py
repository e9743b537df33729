"""What each field of the dossiers' contexts means, and made-up data to try a pack's templates with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.dossiers.context import (
    ApologyContext,
    ApologyRegisterContext,
    CountLine,
    DossierLine,
    LetterText,
    OverdueDossiersContext,
    RegisterLine,
)
from hhapp.packs.sample_parts import AGENCIES, sample_day, sample_document, sample_unit

_DOCUMENT = {
    "pack": "Gói biểu mẫu đang dùng",
    "unit": "Lời văn và tên của cơ quan lập văn bản",
    "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
    "on": "Ngày tính số liệu",
}
_COUNTS = {
    "totals": "Số đếm của cả đơn vị trong năm",
    "fields": "Số đếm theo lĩnh vực, nhiều hồ sơ trễ trước",
    "departments": "Số đếm theo bộ phận giải quyết, nhiều hồ sơ trễ trước",
}
LOOPS: Mapping[str, str] = MappingProxyType(
    {"LetterText": "letter", "RegisterLine": "line", "DossierLine": "dossier", "CountLine": "count"}
)
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "LetterText": {
            "number": "Số, ký hiệu của thư; trống khi là bản xem trước",
            "dated": "Ngày ghi trên thư",
            "code": "Mã hồ sơ",
            "field": "Lĩnh vực, theo tên trong gói",
            "procedure": "Tên thủ tục",
            "applicant": "Người nộp hồ sơ",
            "address": "Địa chỉ người nộp",
            "received_on": "Ngày tiếp nhận; trống khi chưa ghi",
            "old_on": "Ngày hẹn đã không giữ được",
            "new_on": "Ngày hẹn mới; trống khi trả kết quả cùng thư",
            "department": "Bộ phận giải quyết",
            "reason": "Lý do trễ hạn",
            "signer": "Người ký lúc cấp số",
        },
        "ApologyContext": {**_DOCUMENT, "letters": "Các thư; in riêng từng hồ sơ thì chỉ có một"},
        "RegisterLine": {
            "number": "Số, ký hiệu của thư",
            "dated": "Ngày gửi (ngày ghi trên thư)",
            "code": "Mã hồ sơ",
            "applicant": "Người nhận",
            "field": "Lĩnh vực, theo tên trong gói",
            "old_on": "Ngày hẹn cũ",
            "reason": "Lý do trễ hạn",
            "department": "Bộ phận gây trễ",
            "new_on": "Ngày hẹn mới; trống khi trả kết quả cùng thư",
            "times": "Số lần hẹn lại của hồ sơ",
            "returned_on": "Ngày đã trả; trống khi chưa trả",
            "signer": "Người ký",
            "standing": "Trống, hoặc lý do thu hồi thư",
        },
        "DossierLine": {
            "code": "Mã hồ sơ",
            "procedure": "Tên thủ tục",
            "applicant": "Người nộp hồ sơ",
            "field": "Lĩnh vực, theo tên trong gói",
            "department": "Bộ phận giải quyết",
            "received_on": "Ngày tiếp nhận; trống khi chưa ghi",
            "promised_on": "Ngày hẹn trả",
            "new_on": "Ngày hẹn mới; trống khi chưa hẹn lại",
            "times": "Số lần hẹn lại",
            "days_late": "Số ngày trễ; 0 khi chưa trễ",
            "reason": "Lý do trễ hạn",
            "letter": "Số thư xin lỗi, hoặc điều còn thiếu",
            "standing": "Tình trạng, viết sẵn",
        },
        "CountLine": {
            "name": "Tên lĩnh vực hoặc bộ phận",
            "late": "Số hồ sơ trễ hạn",
            "returned_late": "Trong đó đã trả",
            "overdue": "Trong đó chưa trả",
            "with_letter": "Số hồ sơ trễ hạn đã có thư xin lỗi",
            "letters_written": "Số thư xin lỗi đã viết trong năm",
            "rate": "Tỷ lệ hồ sơ trễ hạn có thư, viết sẵn",
            "reappointed": "Số hồ sơ đã hẹn lại",
            "over_limit": "Số hồ sơ hẹn lại quá số lần cho phép",
        },
        "ApologyRegisterContext": {
            **_DOCUMENT,
            **_COUNTS,
            "letters": "Các thư của năm, theo số",
            "required_rate": "Tỷ lệ thư xin lỗi phải đạt, viết sẵn",
        },
        "OverdueDossiersContext": {
            **_DOCUMENT,
            **_COUNTS,
            "overdue": "Các hồ sơ quá hạn chưa trả, trễ lâu nhất trước",
            "near": "Các hồ sơ sắp đến hạn",
        },
    }
)
_TOTALS = CountLine("Tổng số", 3, 1, 2, 2, 2, "66,7%", 2, 1)
_FIELDS = (
    CountLine("Đất đai", 2, 1, 1, 1, 1, "50,0%", 1, 0),
    CountLine("Xây dựng", 1, 0, 1, 1, 1, "100,0%", 1, 1),
)


def apology_sample(pack: Pack, kind: DocumentKind) -> ApologyContext:
    """One letter that promises a new day: a document of its own, as each letter of a batch is."""
    on = sample_day(pack)
    letter = _letter(on, "04/PXL-UBND", "H99-260115-0001", on + timedelta(days=7))
    info = replace(sample_document(pack, kind), number=letter.number, dated=letter.dated)
    return ApologyContext(pack.info, sample_unit(pack), info, on, (letter,))


def apology_register_sample(pack: Pack, kind: DocumentKind) -> ApologyRegisterContext:
    """A register with a letter that stands and one withdrawn."""
    on = sample_day(pack)
    letters = (
        _register_line(on, "04/PXL-UBND", "H99-260115-0001", "Thu hồi: ghi sai ngày hẹn"),
        _register_line(on, "05/PXL-UBND", "H99-260116-0002", ""),
    )
    info = sample_document(pack, kind)
    return ApologyRegisterContext(pack.info, sample_unit(pack), info, on, letters, _TOTALS, _FIELDS, _FIELDS, "100%")


def overdue_sample(pack: Pack, kind: DocumentKind) -> OverdueDossiersContext:
    """A list with dossiers overdue and near."""
    on = sample_day(pack)
    overdue = (_dossier(on, "H99-260115-0001", 5), _dossier(on, "H99-260116-0002", 2))
    near = (_dossier(on, "H99-260120-0003", -2),)
    info = sample_document(pack, kind)
    return OverdueDossiersContext(pack.info, sample_unit(pack), info, on, overdue, near, _TOTALS, _FIELDS, _FIELDS)


def _letter(on: date, number: str, code: str, new_on: date | None) -> LetterText:
    return LetterText(
        number=number,
        dated=on,
        code=code,
        field="Đất đai",
        procedure="Đăng ký đất đai, cấp Giấy chứng nhận lần đầu",
        applicant="Nguyễn Văn Mẫu",
        address="thôn Mẫu",
        received_on=on - timedelta(days=20),
        old_on=on - timedelta(days=1),
        new_on=new_on,
        department=AGENCIES[0],
        reason="Hồ sơ phải xác minh, kiểm tra thực địa thêm thời gian",
        signer="Nguyễn Văn Mẫu",
    )


def _register_line(on: date, number: str, code: str, standing: str) -> RegisterLine:
    return RegisterLine(
        number=number,
        dated=on,
        code=code,
        applicant="Nguyễn Văn Mẫu",
        field="Đất đai",
        old_on=on - timedelta(days=1),
        reason="Chờ ý kiến của cơ quan phối hợp",
        department=AGENCIES[0],
        new_on=on + timedelta(days=7),
        times=1,
        returned_on=on + timedelta(days=6),
        signer="Nguyễn Văn Mẫu",
        standing=standing,
    )


def _dossier(on: date, code: str, late: int) -> DossierLine:
    return DossierLine(
        code=code,
        procedure="Cấp giấy phép xây dựng nhà ở riêng lẻ",
        applicant="Nguyễn Văn Mẫu",
        field="Xây dựng",
        department=AGENCIES[0],
        received_on=on - timedelta(days=20),
        promised_on=on - timedelta(days=late),
        new_on=on + timedelta(days=7),
        times=1,
        days_late=max(late, 0),
        reason="Chờ ý kiến của cơ quan phối hợp",
        letter="04/PXL-UBND",
        standing=f"Quá hạn {late} ngày, chưa trả" if late > 0 else f"Còn {-late} ngày",
    )
