"""What each field of the contexts of assigned work means, and made-up data to try a pack's templates with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from hhapp.packs.assignments.context import (
    AssignedLine,
    AssignmentSummaryContext,
    DepartmentBlock,
    DirectiveContext,
    PersonBlock,
    ProposalLine,
    ReceiverBlock,
    ReturnedLine,
    RuleProposalsContext,
    WorkCounts,
)
from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.sample_parts import AGENCIES, sample_day, sample_document, sample_unit

_DOCUMENT = {
    "pack": "Gói biểu mẫu đang dùng",
    "unit": "Lời văn và tên của cơ quan lập văn bản",
    "document": "Bản thân văn bản: tên loại, trích yếu, số, ngày",
    "on": "Ngày tính số liệu",
    "label": "Tên kỳ, viết sẵn",
    "start": "Ngày đầu của kỳ",
    "end": "Ngày cuối của kỳ",
    "directive": "Chỉ thị được báo cáo, theo gói",
    "returned_limit": "Số lần bị trả lại từ đó trở lên thì tính",
}
_COUNTS = {"counts": "Số đếm của cả đơn vị trong kỳ", "departments": "Số đếm theo phòng, đơn vị"}
LOOPS: Mapping[str, str] = MappingProxyType(
    {
        "AssignedLine": "task",
        "ReturnedLine": "draft",
        "DepartmentBlock": "department",
        "PersonBlock": "person",
        "ProposalLine": "proposal",
        "ReceiverBlock": "office",
    }
)
MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "AssignedLine": {
            "document": "Số và ngày văn bản giao, viết sẵn",
            "content": "Nội dung nhiệm vụ",
            "issuer": "Cơ quan giao",
            "due": "Hạn đang có hiệu lực; trống khi không ghi hạn",
            "person": "Người thực hiện",
            "department": "Đơn vị thực hiện",
            "completed_on": "Ngày hoàn thành; trống khi chưa xong",
            "result": "Kết quả, sản phẩm",
            "status": "Tình trạng, viết sẵn",
            "days_late": "Số ngày trễ; 0 khi không trễ",
            "cause": "Lý do khách quan hoặc chủ quan, viết sẵn",
        },
        "WorkCounts": {
            "total": "Tổng số nhiệm vụ",
            "in_time": "Đang thực hiện, trong hạn",
            "done_on_time": "Hoàn thành đúng hạn",
            "done_late": "Hoàn thành trễ hạn",
            "overdue": "Quá hạn chưa xong",
            "due": "Số nhiệm vụ có hạn đã đến hạn hoặc đã xong (mẫu số)",
            "on_time": "Số hoàn thành đúng hạn trong đó (tử số)",
            "share": "Tỷ lệ đúng hạn kèm tử số và mẫu số, viết sẵn",
            "objective": "Số trễ vì lý do khách quan",
            "subjective": "Số trễ vì lý do chủ quan",
            "unexplained": "Số trễ chưa ghi lý do",
            "returned": "Số lần dự thảo, hồ sơ bị trả lại",
            "returned_often": "Số dự thảo, hồ sơ bị trả lại nhiều lần theo mức của gói",
        },
        "ReturnedLine": {
            "title": "Tên dự thảo, hồ sơ",
            "person": "Người soạn thảo",
            "department": "Đơn vị soạn thảo",
            "times": "Số lần bị trả lại",
            "days": "Các ngày bị trả lại, viết sẵn",
            "causes": "Các lý do trả lại, viết sẵn",
            "counted": "Có khi đủ số lần để tính",
        },
        "DepartmentBlock": {"name": "Tên phòng, đơn vị", "counts": "Số đếm của phòng, đơn vị"},
        "PersonBlock": {
            "name": "Họ và tên",
            "department": "Đơn vị",
            "counts": "Số đếm của người này",
            "tasks": "Mọi nhiệm vụ được đếm",
            "drafts": "Các dự thảo bị trả lại được đếm",
        },
        "ProposalLine": {
            "raised_on": "Ngày nêu",
            "regulation": "Quy định có vướng mắc",
            "problem": "Loại vướng mắc, theo gói",
            "content": "Vướng mắc",
            "proposal": "Nội dung kiến nghị",
            "person": "Người nêu",
            "sent": "Số và ngày văn bản gửi đi; trống khi chưa gửi",
            "standing": "Tình trạng, viết sẵn",
        },
        "ReceiverBlock": {"name": "Nơi tổng hợp kiến nghị", "proposals": "Các kiến nghị gửi nơi đó"},
        "DirectiveContext": {
            **_DOCUMENT,
            **_COUNTS,
            "late": "Các nhiệm vụ hoàn thành trễ hạn hoặc quá hạn chưa xong",
            "returned": "Các dự thảo, hồ sơ bị trả lại đủ số lần để tính",
            "proposals": "Các kiến nghị nêu trong kỳ",
        },
        "AssignmentSummaryContext": {**_DOCUMENT, **_COUNTS, "people": "Từng người, theo tên"},
        "RuleProposalsContext": {
            **_DOCUMENT,
            "offices": "Các nơi tổng hợp, mỗi nơi các kiến nghị của mình",
            "total": "Tổng số kiến nghị",
        },
    }
)
_COUNT = WorkCounts(3, 1, 1, 1, 0, 2, 1, "1/2 (50,0%)", 1, 0, 0, 2, 1)


def directive_sample(pack: Pack, kind: DocumentKind) -> DirectiveContext:
    """A report with something of everything."""
    on = sample_day(pack)
    return DirectiveContext(
        **_common(pack, kind),
        counts=_COUNT,
        departments=(DepartmentBlock(AGENCIES[0], _COUNT),),
        late=(_task(on, "Báo cáo rà soát thủ tục hành chính mẫu", 3),),
        returned=(_returned(on),),
        proposals=(_proposal(on),),
    )


def summary_sample(pack: Pack, kind: DocumentKind) -> AssignmentSummaryContext:
    """A summary of one person."""
    on = sample_day(pack)
    tasks = (
        _task(on, "Báo cáo rà soát thủ tục hành chính mẫu", 3),
        _task(on, "Lập danh sách công chức dự lớp bồi dưỡng mẫu", 0),
    )
    person = PersonBlock("Nguyễn Văn Mẫu", AGENCIES[0], _COUNT, tasks, (_returned(on),))
    block = DepartmentBlock(AGENCIES[0], _COUNT)
    return AssignmentSummaryContext(**_common(pack, kind), counts=_COUNT, departments=(block,), people=(person,))


def proposals_sample(pack: Pack, kind: DocumentKind) -> RuleProposalsContext:
    """One proposal for one office."""
    block = ReceiverBlock("Sở Tư pháp", (_proposal(sample_day(pack)),))
    return RuleProposalsContext(**_common(pack, kind), offices=(block,), total=1)


def _common(pack: Pack, kind: DocumentKind) -> dict[str, Any]:
    on = sample_day(pack)
    return {
        "pack": pack.info,
        "unit": sample_unit(pack),
        "document": sample_document(pack, kind),
        "on": on,
        "label": f"Năm {on.year}",
        "start": date(on.year, 1, 1),
        "end": date(on.year, 12, 31),
        "directive": "Chỉ thị số 01/CT-UBND mẫu",
        "returned_limit": 2,
    }


def _task(on: date, content: str, late: int) -> AssignedLine:
    return AssignedLine(
        document=f"số 12/UBND-NV ngày {on:%d/%m/%Y}",
        content=content,
        issuer="Ủy ban nhân dân tỉnh Mẫu",
        due=on - timedelta(days=late),
        person="Nguyễn Văn Mẫu",
        department=AGENCIES[0],
        completed_on=on,
        result="Báo cáo số 30/BC-UBND",
        status="Hoàn thành trễ hạn" if late else "Hoàn thành đúng hạn",
        days_late=late,
        cause="Khách quan: chờ văn bản hướng dẫn của cấp trên" if late else "",
    )


def _returned(on: date) -> ReturnedLine:
    return ReturnedLine(
        title="Dự thảo Quyết định ban hành quy chế mẫu",
        person="Nguyễn Văn Mẫu",
        department=AGENCIES[0],
        times=2,
        days=f"{on - timedelta(days=9):%d/%m/%Y}; {on:%d/%m/%Y}",
        causes="Không đầy đủ thủ tục; không đạt chất lượng chuyên môn",
        counted=True,
    )


def _proposal(on: date) -> ProposalLine:
    return ProposalLine(
        raised_on=on,
        regulation="Điều 5 Quyết định mẫu số 12/2024/QĐ-UBND",
        problem="Chồng chéo",
        content="Hai văn bản quy định khác nhau về thành phần hồ sơ.",
        proposal="Bỏ bản sao giấy tờ đã có trong cơ sở dữ liệu.",
        person="Nguyễn Văn Mẫu",
        sent=f"số 40/UBND-VP ngày {on:%d/%m/%Y}",
        standing="Đã gửi",
    )
