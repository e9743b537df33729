"""What shows only when the entries of `kiem-tra.toml` are seen together: codes used twice, names that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hhapp.packs.catalogue import DocumentBasis, Pack
from hhapp.packs.facts import fact_fault
from hhapp.packs.inspection.catalogue import FILE, AnswerKind, ChecklistItem, InspectionRules
from hhapp.packs.inspection.load import CHECKLIST

_CODE = re.compile(r"[A-Za-z0-9][\w.-]{0,19}")
_BASES = frozenset({DocumentBasis.INSPECTION_YEAR, DocumentBasis.INSPECTION, DocumentBasis.CHECKLIST})
_REQUIRED = frozenset({AnswerKind.RATIO, AnswerKind.SAMPLE, AnswerKind.FIGURE})
Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, keys (the first is where it is told), what is wrong."""


def wrong_entries(pack: Pack) -> Iterator[Wrong]:
    """Every such fault; none where the pack has no self-inspection."""
    rules = pack.inspection
    if rules is None:
        for at, kind in enumerate(pack.document_kinds):
            if kind.basis in _BASES:
                yield "document_kinds", at, ("basis",), f"cần tệp {FILE}; thêm tệp này hoặc bỏ loại văn bản"
        return
    if rules.remedy_days < 1:
        yield FILE, 0, ("remedy_days",), "phải từ 1 ngày trở lên"
    if not any(form.counts for form in rules.forms):
        yield FILE, 0, ("inspection_forms",), "phải có ít nhất một hình thức được tính (counts = true)"
    yield from _codes(rules)
    areas = {area.code for area in pack.areas}
    tags = {source.tag for source in rules.sources}
    indicators = {indicator.code for indicator in pack.indicators}
    for at, item in enumerate(rules.items):
        for keys, what in (*_links(item, areas, tags), *_required(item)):
            yield CHECKLIST, at, keys, what
        if item.fact and (unknown := fact_fault(item.fact, indicators)):
            yield CHECKLIST, at, ("fact",), unknown
        if item.criterion and pack.criteria is not None and pack.criteria.named(item.criterion) is None:
            yield CHECKLIST, at, ("criterion",), f"không có tiêu chí chấm điểm “{item.criterion}”; sửa mã hoặc xóa đi"


def _codes(rules: InspectionRules) -> Iterator[Wrong]:
    families: dict[str, Iterable[str]] = {
        "inspection_forms": (form.code for form in rules.forms),
        "scopes": (scope.code for scope in rules.scopes),
        "severities": (severity.code for severity in rules.severities),
        "sources": (source.tag for source in rules.sources),
        CHECKLIST: (item.code for item in rules.items),
    }
    for family, codes in families.items():
        seen: set[str] = set()
        for at, code in enumerate(codes):
            if code in seen:
                yield family, at, ("code",), f"mã “{code}” đã dùng ở trên; đặt mã khác"
            elif family == CHECKLIST and not _CODE.fullmatch(code):
                yield family, at, ("code",), "mã chỉ gồm chữ không dấu, số, dấu chấm và - (tối đa 20 ký tự)"
            seen.add(code)
        if not seen:
            yield FILE, 0, (family,), "phải có ít nhất một mục"


def _links(item: ChecklistItem, areas: set[str], tags: set[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    if areas and item.area not in areas:
        yield ("area",), f"không có lĩnh vực “{item.area}”; sửa mã hoặc thêm lĩnh vực này"
    for tag in item.sources:
        if tag not in tags:
            yield ("sources",), f"không có căn cứ “{tag}”; thêm vào [[sources]] hoặc sửa"


def _required(item: ChecklistItem) -> Iterator[tuple[tuple[str, ...], str]]:
    if item.required is not None and item.answer not in _REQUIRED:
        yield ("required", "answer"), "chỉ dùng với tỷ lệ (ratio), mẫu hồ sơ (sample) và số liệu (figure)"
    elif item.required is not None and item.answer is not AnswerKind.FIGURE and not 0 <= item.required <= 100:
        yield ("required", "answer"), "phải từ 0 đến 100 (phần trăm)"
    if item.required_by_plan and (item.answer is not AnswerKind.RATIO or item.required is not None):
        yield ("required_by_plan", "answer", "required"), "chỉ dùng với tỷ lệ (ratio) không ghi mức (required)"
