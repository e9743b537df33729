"""The office itself: words that every document needs, and a year without a plan."""

from __future__ import annotations

from collections.abc import Iterator

from hhapp.packs.catalogue import Severity
from hhapp.services.plan import plan_of_year
from hhapp.services.sweep.doubt import Doubt, Look
from hhapp.services.units import unit_card

_FAMILY = "Cơ quan"
_NEEDED = {
    "signer": "Họ tên người ký",
    "authority": "Quyền hạn, chức vụ người ký",
    "issuer": "Dòng cơ quan ban hành",
    "place": "Địa danh",
    "symbol": "Ký hiệu văn bản",
    "recipients": "Nơi nhận",
}


def office_doubts(look: Look) -> Iterator[Doubt]:
    """Doubts about the office's own words, and whether the year has a plan with tasks to do."""
    card = unit_card(look.session, look.unit_id)
    missing = [what for field, what in _NEEDED.items() if card is not None and not getattr(card, field).strip()]
    if missing:
        sentence = f"Văn bản nào cũng cần mà chưa ghi: {'; '.join(missing)}."
        yield Doubt(Severity.WARNING, _FAMILY, "Thông tin cơ quan", sentence, "settings", "unit")
    if plan_of_year(look.session, look.year, look.unit_id) is None:
        sentence = f"Chưa có kế hoạch năm {look.year}; nhập từ tệp hoặc ghi từng nhiệm vụ."
        yield Doubt(Severity.WARNING, _FAMILY, f"Kế hoạch năm {look.year}", sentence, "plan")
