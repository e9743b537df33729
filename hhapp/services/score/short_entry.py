"""All inputs of a line as one short text, for tables in which a whole area is scored by keyboard.

"Có", "9/10" (numerator/denominator), "9/10; 95" (with a target), "3" (a count, or the place of an answer), "c; k; c"
(parts), "85,5; Quyết định 12" (a survey's published percentage with its paper), "- lý do" (không phát sinh).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hhapp.errors import UserError
from hhapp.packs.score.criteria import DENOMINATOR, NUMERATOR, VALUE, Component, InputKind, NotApplicable
from hhapp.services.score.sheet import LineRow
from hhapp.vn.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_DASHES = ("-", "–")
_WORDS = {"c": "Có", "co": "Có", "k": "Không", "khong": "Không"}
_HOW = {
    InputKind.YES_NO: "C là Có, K là Không",
    InputKind.COUNT: "một số nguyên",
    InputKind.NUMBER: "một số",
    InputKind.CHOICE: "số thứ tự của kết quả",
}


@dataclass(frozen=True, slots=True)
class ShortEntry:
    """What a short text says: inputs by name ("" takes one away), or why nothing arose; `source` of a survey."""

    inputs: Mapping[str, str]
    not_arisen: str | None = None
    source: str = ""


def short_text(line: LineRow) -> str:
    """What a cell shows of a line's inputs; `read_short` reads the same back."""
    if not line.applicable:
        return f"- {line.na_reason}"
    entries = {each.field.name: each.entry for each in line.inputs}
    if not any(entries.values()):
        return ""
    if line.component.is_survey:
        return _survey_text(line, entries)
    if len(line.inputs) > 1 and all(each.field.kind is InputKind.YES_NO for each in line.inputs):
        return "; ".join(entry[:1].lower() or "?" for entry in entries.values())
    if NUMERATOR in entries:
        rate = f"{entries[NUMERATOR]}/{entries[DENOMINATOR]}"
        rest = [entry for name, entry in entries.items() if name not in (NUMERATOR, DENOMINATOR)]
        return "; ".join([rate, *rest])
    return "; ".join(entry or "?" for entry in entries.values())


def read_short(component: Component, typed: str) -> ShortEntry:
    """The inputs that a short text names; UserError where their number does not fit. Values are read by `set_inputs`.

    "" takes every input away, "?" leaves one unanswered.
    """
    text = typed.strip()
    names = [field.name for field in component.inputs]
    if text.startswith(_DASHES) and not text[1:2].isdigit():
        reason = text[1:].strip()
        if not reason:
            raise UserError(f"{component.code}: chưa ghi lý do không phát sinh.", "Ghi lý do sau dấu -.")
        return ShortEntry({}, reason)
    if component.is_survey:
        value, _, source = text.partition(";")
        return ShortEntry({VALUE: value.strip()}, source=source.strip())
    if not text:
        return ShortEntry(dict.fromkeys(names, ""))
    parts = _parts(component, text)
    if len(parts) != len(names):
        raise UserError(
            f"{component.code}: cần {len(names)} số liệu, đã ghi {len(parts)}.", f"Ghi {how_to(component)}."
        )
    return ShortEntry(
        {name: _word(part, component.inputs[at].kind) for at, (name, part) in enumerate(zip(names, parts, strict=True))}
    )


def how_to(component: Component) -> str:
    """What may be typed: "số đạt/tổng số, ví dụ 9/10"."""
    fields = component.inputs
    if component.is_survey:
        told = "tỷ lệ hài lòng đã công bố; văn bản công bố"
    elif fields[0].name == NUMERATOR:
        told = "số đạt/tổng số, ví dụ 9/10" if len(fields) == 2 else "số đạt/tổng số; chỉ tiêu, ví dụ 63/100; 70"
    elif len(fields) == 1:
        told = _HOW[fields[0].kind]
    elif fields[0].kind is InputKind.YES_NO:
        told = f"{len(fields)} câu trả lời C hoặc K, ví dụ {'; '.join('ck'[at % 2] for at in range(len(fields)))}"
    else:
        told = f"{len(fields)} số cách nhau dấu chấm phẩy"
    allowed = component.not_applicable is not NotApplicable.NOT_ALLOWED
    return f"{told}; - và lý do là không phát sinh" if allowed else told


def _survey_text(line: LineRow, entries: Mapping[str, str]) -> str:
    if not entries[VALUE]:
        return f"{entries[NUMERATOR]}/{entries[DENOMINATOR]}"
    source = next((each.source for each in line.inputs if each.field.name == VALUE), "")
    return "; ".join(filter(None, (entries[VALUE], source)))


def _parts(component: Component, text: str) -> list[str]:
    """A rate's "/" parts like ";"; answers to parts may stand together: "ckc"."""
    if component.inputs[0].name == NUMERATOR:
        text = text.replace("/", ";")
    letters = fold(text)
    if len(component.inputs) > 1 and ";" not in text and set(letters) <= set("ck?"):
        return list(letters)
    return [part.strip() for part in text.split(";")] if len(component.inputs) > 1 else [text]


def _word(part: str, kind: InputKind) -> str:
    if part == "?":
        return ""
    return _WORDS.get(fold(part), part) if kind is InputKind.YES_NO else part
