"""Answers to items of a checklist: reading what was typed, checking it, and what it means. Pure functions.

Answered and passed are two things: an answer may be "chưa đánh giá" where nothing is required of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from hhapp.errors import UserError
from hhapp.packs.inspection.catalogue import AnswerKind, ChecklistItem
from hhapp.vn.numbers import NO_OCCURRENCE, format_number, format_percent, parse_number
from hhapp.vn.text import capitalise_first, fold, nfc

_MOST_DIGITS = 15
_NONE_WORDS = frozenset({"khong phat sinh", "kps", "-"})
_YES_WORDS, _NO_WORDS = frozenset({"co", "c", "x", "1", "dat"}), frozenset({"khong", "k", "0", "chua", "khong dat"})
_NO_VIOLATION = frozenset({"0", "khong", "khong co", "khong co vi pham"})


class ItemResult(StrEnum):
    """What an answer means."""

    PASSED = "passed"
    FAILED = "failed"
    NONE = "none"
    NOT_JUDGED = "not_judged"

    @property
    def shown(self) -> str:
        """The office's word."""
        return _RESULTS[self]


_RESULTS = {
    ItemResult.PASSED: "Đạt",
    ItemResult.FAILED: "Chưa đạt",
    ItemResult.NONE: "Không phát sinh",
    ItemResult.NOT_JUDGED: "Chưa đánh giá",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; the fields of other kinds stay empty. `violations` None is not answered, () none was found.

    `verdict` (passed or failed) is the inspector's own judgement where the item requires nothing.
    """

    yes: bool | None = None
    no_occurrence: bool = False
    numerator: Decimal | None = None  # also of a figure: "36 of 54"
    denominator: Decimal | None = None
    value: Decimal | None = None
    sample_size: int | None = None
    sample_faults: int | None = None
    violations: tuple[str, ...] | None = None
    verdict: ItemResult | None = None
    remark: str = ""

    @property
    def answered(self) -> bool:
        """Whether it says anything; a remark or a verdict alone does not."""
        said = (self.yes, self.numerator, self.value, self.sample_size, self.violations)
        return self.no_occurrence or any(each is not None for each in said)


def result_of(item: ChecklistItem, answer: Answer | None, plan_percent: Decimal) -> ItemResult:
    """What the answer means; `plan_percent` is the year's required share of units in per cent."""
    if answer is None or not answer.answered:
        return ItemResult.NOT_JUDGED
    if answer.no_occurrence or answer.denominator == 0 or answer.sample_size == 0:
        return ItemResult.NONE
    passed = _passed(item, answer, plan_percent if item.required_by_plan else item.required)
    if passed is None:
        return answer.verdict or ItemResult.NOT_JUDGED
    return ItemResult.PASSED if passed else ItemResult.FAILED


def _passed(item: ChecklistItem, answer: Answer, required: Decimal | None) -> bool | None:
    """True or False where the program can tell, exactly; None where it is for the inspector to say."""
    match item.answer:
        case AnswerKind.YES_NO:
            return answer.yes
        case AnswerKind.VIOLATIONS:
            return not answer.violations
        case AnswerKind.SAMPLE:
            sound = Decimal((answer.sample_size or 0) - (answer.sample_faults or 0))
            return sound * 100 >= (100 if required is None else required) * (answer.sample_size or 0)
        case AnswerKind.RATIO if required is not None:
            return (answer.numerator or 0) * 100 >= required * (answer.denominator or 0)
        case AnswerKind.FIGURE if required is not None:
            figure = answer.value if answer.numerator is None else answer.numerator
            return None if figure is None else figure >= required
        case _:
            return None


def checked(item: ChecklistItem, answer: Answer) -> Answer:
    """The answer with only what its kind knows. UserError for what cannot be, with what to do."""
    kept = Answer(remark=answer.remark, verdict=_verdict(item, answer))
    if answer.no_occurrence:
        return replace(kept, no_occurrence=True, verdict=None)
    match item.answer:
        case AnswerKind.YES_NO:
            return replace(kept, yes=answer.yes)
        case AnswerKind.FIGURE if answer.numerator is None:
            return replace(kept, value=answer.value if answer.value is None else _amount(item, answer.value))
        case AnswerKind.RATIO | AnswerKind.FIGURE:
            _check_ratio(item, answer.numerator, answer.denominator)
            return replace(kept, numerator=answer.numerator, denominator=answer.denominator)
        case AnswerKind.SAMPLE:
            _check_sample(item, answer.sample_size, answer.sample_faults)
            return replace(kept, sample_size=answer.sample_size, sample_faults=answer.sample_faults)
        case _:
            return replace(kept, violations=_violations(answer))


def read_answer(item: ChecklistItem, typed: str) -> Answer | None:
    """What was typed in one line; None for an empty one.

    "Có", "Không", "x"; a ratio "36/54"; a figure "12,5" or "36/54"; a sample "20; 3" (files; faulty ones); violations
    parted by ";", "0" for none; anywhere "KPS" or "không phát sinh". UserError for anything else.
    """
    text = nfc(typed).strip()
    if not text:
        return None
    if fold(text) in _NONE_WORDS:
        return Answer(no_occurrence=True)
    match item.answer:
        case AnswerKind.YES_NO:
            return Answer(yes=_yes_no(item, text))
        case AnswerKind.VIOLATIONS:
            return checked(item, Answer(violations=_listed(item, text)))
        case AnswerKind.SAMPLE:
            size, faults = _two(item, text, r"[;/]", "số hồ sơ; số lỗi, ví dụ 20; 3")
            return checked(item, Answer(sample_size=_whole(item, size), sample_faults=_whole(item, faults)))
        case AnswerKind.FIGURE if "/" not in text:
            return checked(item, Answer(value=_number(item, text)))
        case _:
            part, whole = _two(item, text, "/", "tử số/mẫu số, ví dụ 36/54")
            return checked(item, Answer(numerator=_number(item, part), denominator=_number(item, whole)))


def entry_text(answer: Answer | None) -> str:
    """What a field shows for editing; `read_answer` reads the same answer back from it."""
    if answer is None or not answer.answered:
        return ""
    if answer.no_occurrence:
        return capitalise_first(NO_OCCURRENCE)
    if answer.violations is not None:
        return "; ".join(answer.violations) or "0"
    if answer.sample_size is not None:
        return f"{answer.sample_size}; {answer.sample_faults}"
    if answer.numerator is not None and answer.denominator is not None:
        return f"{format_number(answer.numerator)}/{format_number(answer.denominator)}"
    if answer.value is not None:
        return format_number(answer.value)
    return "Có" if answer.yes else "Không"


def answer_shown(answer: Answer | None) -> str:
    """The answer as printed: "Có", "36/54 (66,7%)", "3 lỗi/20 hồ sơ (đúng 85,0%)", "2 vi phạm"; "" for none."""
    if answer is None or not answer.answered or answer.no_occurrence:
        return entry_text(answer)
    if answer.violations is not None:
        return f"{len(answer.violations)} vi phạm" if answer.violations else "Không có vi phạm"
    if answer.sample_size is not None and answer.sample_faults is not None:
        size, sound = answer.sample_size, answer.sample_size - answer.sample_faults
        share = format_percent(Decimal(sound), Decimal(size))
        return f"{answer.sample_faults} lỗi/{size} hồ sơ ({'đúng ' if size else ''}{share})"
    if answer.numerator is not None and answer.denominator is not None:
        return f"{entry_text(answer)} ({format_percent(answer.numerator, answer.denominator)})"
    return entry_text(answer)


def _verdict(item: ChecklistItem, answer: Answer) -> ItemResult | None:
    """Kept only where the inspector may judge."""
    fixed = item.answer in (AnswerKind.YES_NO, AnswerKind.VIOLATIONS, AnswerKind.SAMPLE)
    if fixed or item.required is not None or item.required_by_plan:
        return None
    return answer.verdict if answer.verdict in (ItemResult.PASSED, ItemResult.FAILED) else None


def _check_ratio(item: ChecklistItem, part: Decimal | None, whole: Decimal | None) -> None:
    if (part is None) != (whole is None):
        raise _wrong(item, "thiếu tử số hoặc mẫu số", "Hãy nhập đủ, ví dụ 36/54.")
    if part is not None and whole is not None and _amount(item, part) > _amount(item, whole):
        raise _wrong(item, "tử số lớn hơn mẫu số", "Hãy xem lại hai số, ví dụ 36/54.")


def _check_sample(item: ChecklistItem, size: int | None, faults: int | None) -> None:
    if (size is None) != (faults is None):
        raise _wrong(item, "thiếu số hồ sơ đã xem hoặc số lỗi", "Hãy nhập đủ, ví dụ 20; 3.")
    if size is not None and faults is not None and _amount(item, Decimal(faults)) > _amount(item, Decimal(size)):
        raise _wrong(item, "số hồ sơ lỗi nhiều hơn số hồ sơ đã xem", "Hãy xem lại hai số, ví dụ 20; 3.")


def _violations(answer: Answer) -> tuple[str, ...] | None:
    if answer.violations is None:
        return None
    # ";" parts the violations where they stand in one line
    return tuple(text for each in answer.violations if (text := nfc(each).replace(";", ",").strip()))


def _amount(item: ChecklistItem, value: Decimal) -> Decimal:
    if not value.is_finite() or value < 0:
        raise _wrong(item, "số không thể âm", "Hãy nhập số từ 0 trở lên.")
    if value >= Decimal(10) ** _MOST_DIGITS:
        raise _wrong(item, f"số có quá {_MOST_DIGITS} chữ số, chắc là gõ nhầm", "Hãy xem lại và nhập lại số.")
    return value


def _yes_no(item: ChecklistItem, text: str) -> bool:
    word = fold(text)
    if word in _YES_WORDS | _NO_WORDS:
        return word in _YES_WORDS
    raise _wrong(item, "chỉ trả lời Có, Không hoặc Không phát sinh", "Hãy nhập lại.")


def _listed(item: ChecklistItem, text: str) -> tuple[str, ...]:
    if fold(text) in _NO_VIOLATION:
        return ()
    if parse_number(text) is not None:
        raise _wrong(item, "cần ghi rõ từng vi phạm", "Hãy ghi mỗi vi phạm một câu, cách nhau bằng dấu chấm phẩy.")
    return tuple(part.strip() for part in re.split(r"[;\n]", text))


def _two(item: ChecklistItem, text: str, sign: str, form: str) -> tuple[str, str]:
    parts = re.split(sign, text)
    if len(parts) != 2:
        raise _wrong(item, f"“{text[:40]}” chưa đúng dạng", f"Hãy nhập {form}.")
    return parts[0], parts[1]


def _number(item: ChecklistItem, text: str) -> Decimal:
    value = parse_number(text)
    if value is None:
        raise _wrong(item, f"“{text.strip()[:40]}” không phải là số", "Hãy nhập số, ví dụ 1.234 hoặc 1.234,5.")
    return value


def _whole(item: ChecklistItem, text: str) -> int:
    value = _amount(item, _number(item, text))
    if value != value.to_integral_value():
        raise _wrong(item, f"“{text.strip()[:40]}” phải là số nguyên", "Hãy nhập lại.")
    return int(value)


def _wrong(item: ChecklistItem, what: str, advice: str) -> UserError:
    return UserError(f"Mục {item.code}: {what}.", advice)
