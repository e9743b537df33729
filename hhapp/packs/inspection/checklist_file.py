"""A checklist from a JSON file of its own: areas with their items, as an inspection keeps it.

`{"sources": {"BĐ": "…"}, "areas": [{"area": "I", "area_name": "…", "items": [{"code", "text", "evidence", "answer",
"source": ["BĐ"]}]}]}`. An item that the pack has word for word is the pack's, with its threshold and source of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hhapp.errors import UserError
from hhapp.packs.inspection.catalogue import (
    ANSWER_KINDS,
    AnswerKind,
    BasisText,
    Checklist,
    ChecklistArea,
    ChecklistItem,
)
from hhapp.vn.text import fold

_CODE = re.compile(r"[A-Za-z0-9][\w.-]{0,19}")
_WORDS = {fold(word): kind for kind, word in ANSWER_KINDS.items()} | {fold("tỷ lệ mẫu"): AnswerKind.SAMPLE}
_KINDS = _WORDS | {fold(kind.value): kind for kind in AnswerKind}
_MOST_TOLD = 5


def read_checklist(document: Mapping[str, Any], file: str, own: Checklist) -> Checklist:
    """The checklist of a document; `own` is the pack's, whose areas are known by their names.

    UserError with every fault in its details: nothing is left out in silence.
    """
    areas: list[ChecklistArea] = []
    items: list[ChecklistItem] = []
    faults: list[str] = []
    known = {(each.code, each.text, each.evidence, each.answer): each for each in own.items}
    for place, given in _entries(document.get("areas"), "areas", faults):
        area = _area(given, place, own.areas, faults)
        areas.append(area)
        for at, item in _entries(given.get("items"), f"{place}: items", faults):
            read = _item(item, area.code, at, faults)
            same = known.get((read.code, read.text, read.evidence, read.answer), read)
            items.append(same if same.area == area.code else read)
    faults += _twice("lĩnh vực", [area.code for area in areas]) + _twice("mục", [item.code for item in items])
    if faults:
        raise UserError(
            f"Tệp {file} có {len(faults)} lỗi, không dùng làm danh mục kiểm tra được: {faults[0]}",
            "Sửa các lỗi được liệt kê rồi thử lại.",
            details="\n".join(faults),
        )
    return Checklist(tuple(areas), tuple(items), _sources(document.get("sources"), own, items))


def _entries(value: Any, place: str, faults: list[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if not isinstance(value, list) or not value:
        faults.append(f"{place}: phải là danh sách có ít nhất một mục")
        return
    for at, each in enumerate(value, start=1):
        if isinstance(each, Mapping):
            yield f"{place} {at}", each
        else:
            faults.append(f"{place} {at}: phải là một mục có tên các trường")


def _area(given: Mapping[str, Any], place: str, own: Sequence[ChecklistArea], faults: list[str]) -> ChecklistArea:
    number, name = _text(given, "area", place, faults), _text(given, "area_name", place, faults)
    if number and not _CODE.fullmatch(number):
        faults.append(f"{place}: area: “{number[:20]}” chỉ gồm chữ không dấu, số, dấu chấm và -")
    same = next((each for each in own if _same_area(each, number, name)), None)
    return ChecklistArea(same.code if same else number, number, name)


def _same_area(own: ChecklistArea, number: str, name: str) -> bool:
    """The same number, and one name says no word that the other lacks."""
    mine, theirs = (set(re.findall(r"\w+", fold(each))) for each in (own.name, name))
    return own.number == number and bool(theirs) and (theirs <= mine or mine <= theirs)


def _item(given: Mapping[str, Any], area: str, place: str, faults: list[str]) -> ChecklistItem:
    code, answer = _text(given, "code", place, faults), _text(given, "answer", place, faults)
    if code and not _CODE.fullmatch(code):
        faults.append(f"{place}: code: mã chỉ gồm chữ không dấu, số, dấu chấm và - (tối đa 20 ký tự)")
    kind = _KINDS.get(fold(answer))
    if answer and kind is None:
        faults.append(
            f"{place}: answer: không có cách trả lời “{answer}”; chọn trong: {', '.join(ANSWER_KINDS.values())}"
        )
    tags = given.get("source", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        faults.append(f"{place}: source: phải là danh sách các chữ tắt")
        tags = []
    return ChecklistItem(
        code=code,
        area=area,
        text=_text(given, "text", place, faults),
        evidence=_text({"evidence": "", **given}, "evidence", place, faults, required=False),
        answer=kind or AnswerKind.YES_NO,
        sources=tuple(tags),
    )


def _text(given: Mapping[str, Any], key: str, place: str, faults: list[str], *, required: bool = True) -> str:
    value = given.get(key)
    if isinstance(value, str) and (value.strip() or not required):
        return value.strip()
    faults.append(f"{place}: {key}: còn thiếu hoặc không phải là chữ")
    return ""


def _twice(what: str, codes: Sequence[str]) -> list[str]:
    repeated = [code for code in dict.fromkeys(codes) if code and codes.count(code) > 1]
    return [f"có hai {what} cùng mã “{code}”; đặt mã khác" for code in repeated[:_MOST_TOLD]]


def _sources(given: Any, own: Checklist, items: Sequence[ChecklistItem]) -> tuple[BasisText, ...]:
    """The texts of the tags that are used: the pack's where it knows the tag, else the file's."""
    texts = {tag: text for tag, text in given.items() if isinstance(text, str)} if isinstance(given, Mapping) else {}
    texts |= {each.tag: each.text for each in own.sources}
    used = dict.fromkeys(tag for item in items for tag in item.sources)
    return tuple(BasisText(tag, texts[tag]) for tag in used if tag in texts)
