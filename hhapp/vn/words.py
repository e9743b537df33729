"""Numbers in Vietnamese words, as money and counts are written "bằng chữ"."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_GROUPS = ("", "nghìn", "triệu")  # above them everything counts in "tỷ"
_BILLION = 10**9
_MOST_DIGITS = 36


def spell_number(value: int | Decimal) -> str:
    """The number in words: 1205 is "một nghìn hai trăm linh năm", 21.5 "hai mươi mốt phẩy năm", -4 "âm bốn".

    Digits after the comma are read one by one. ValueError for what has more than 36 digits, or is no number at all.
    """
    number = Decimal(value)
    if not number.is_finite() or not -_MOST_DIGITS < number.adjusted() < _MOST_DIGITS:
        raise ValueError(f"cannot be read out: {value!r}")
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        raise ValueError(f"cannot be read out: {value!r}")
    whole, _, rest = f"{number.copy_abs():f}".partition(".")
    words = [_whole(int(whole))]
    if rest.strip("0"):
        words += ["phẩy", *(_DIGITS[int(digit)] for digit in rest.rstrip("0"))]
    return " ".join(["âm", *words] if number < 0 else words)


def spell_money(value: int | Decimal) -> str:
    """The amount of đồng in words: 25000 is "hai mươi lăm nghìn đồng"."""
    return f"{spell_number(value)} đồng"


def _whole(number: int) -> str:
    if number == 0:
        return _DIGITS[0]
    return " ".join(_below_billions(number, after=False))


def _below_billions(number: int, *, after: bool) -> list[str]:
    """The words of a number; `after` says that higher ones were read, so that places without a digit are read too."""
    billions, rest = divmod(number, _BILLION)
    words = [*_below_billions(billions, after=after), "tỷ"] if billions else []
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            words += [*_group(group, after=after or bool(words)), *filter(None, [_GROUPS[power]])]
    return words


def _group(group: int, *, after: bool) -> list[str]:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or after else []
    if tens == 0:
        return words + (["linh", _DIGITS[ones]] if words and ones else [_DIGITS[ones]] if ones else [])
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 0:
        return words
    if tens == 1:
        return [*words, "lăm" if ones == 5 else _DIGITS[ones]]
    return [*words, _AFTER_TENS.get(ones, _DIGITS[ones])]
