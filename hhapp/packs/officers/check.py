"""What shows only when the entries of `can-bo.toml` are seen together: codes used twice, names that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import FILE, Code, ListKey, OfficerRules, RuleKind, TrainingRule
from hhapp.vn.text import fold

_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")  # also part of the name of a cell of an Excel form
Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, keys (the first is where it is told), what is wrong."""


def wrong_entries(pack: Pack) -> Iterator[Wrong]:
    """Every such fault; none where the pack has no register of officers."""
    rules = pack.officers
    if rules is None:
        return
    for key in ("periods_a_week", "periods_a_half_day", "expiring_days"):
        if getattr(rules, key) < 1:
            yield FILE, 0, (key,), "phải từ 1 trở lên"
    for family, codes in _families(rules).items():
        yield from _codes(family, codes)
    for family, listed in _words(rules).items():
        yield from _one_meaning(family, listed)
    yield from _heads(rules)
    yield from _links(rules)
    for at, rule in enumerate(rules.rules):
        yield from (("training_rules", at, keys, what) for keys, what in _rule(rule))


def _words(rules: OfficerRules) -> dict[str, Sequence[Code]]:
    return {
        "officer_kinds": rules.kinds,
        "officer_positions": rules.positions,
        "leave_reasons": rules.leave_reasons,
        "training_contents": rules.contents,
        "programmes": rules.programmes,
        "training_forms": rules.forms,
        "cost_sources": rules.cost_sources,
        "training_results": rules.results,
        "certificate_kinds": rules.certificates,
        **{key.value: codes for key, codes in rules.lists.items()},
    }


def _families(rules: OfficerRules) -> dict[str, list[str]]:
    named = {family: [each.code for each in codes] for family, codes in _words(rules).items()}
    named["training_rules"] = [rule.code for rule in rules.rules]
    named["pivot_rows"] = [row.code for row in rules.rows]
    named["pivot_columns"] = [column.code for column in rules.columns]
    return named


def _codes(family: str, codes: Iterable[str]) -> Iterator[Wrong]:
    seen: set[str] = set()
    for at, code in enumerate(codes):
        if code in seen:
            yield family, at, ("code",), f"mã “{code}” đã dùng ở trên; đặt mã khác"
        elif not _CODE.fullmatch(code):
            yield family, at, ("code",), "mã chỉ gồm a-z, 0-9 và _, bắt đầu bằng chữ (tối đa 40 ký tự)"
        seen.add(code)
    if not seen:
        yield FILE, 0, (family,), "phải có ít nhất một mục"


def _one_meaning(family: str, codes: Sequence[Code]) -> Iterator[Wrong]:
    """No word may mean two codes of a list: a file that is read would then be guessed at."""
    seen: dict[str, str] = {}
    for at, each in enumerate(codes):
        for word in (each.name, *each.words):
            other = seen.setdefault(fold(word), each.code)
            if other != each.code:
                yield family, at, ("words", "code"), f"“{word}” đã là tên của “{other}”; bỏ một chỗ"


def _heads(rules: OfficerRules) -> Iterator[Wrong]:
    seen: dict[str, str] = {}
    for column, words in rules.heads.items():
        for word in words:
            other = seen.setdefault(fold(word), column.value)
            if other != column.value:
                yield FILE, 0, ("heads",), f"tiêu đề cột “{word}” có ở cả {other} và {column.value}; bỏ một chỗ"


@dataclass(frozen=True, slots=True)
class _Named:
    """The codes that entries may name, by the key that names them."""

    known: Mapping[str, frozenset[str]]

    def unknown(self, entry: object, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        for key in keys:
            for code in getattr(entry, key):
                if code not in self.known[key]:
                    yield key, f"không có mã “{code}”; sửa mã hoặc thêm vào danh mục"


def _links(rules: OfficerRules) -> Iterator[Wrong]:
    certificates = frozenset(each.code for each in rules.certificates)
    named = _Named(
        {
            "kinds": frozenset(each.code for each in rules.kinds),
            "positions": frozenset(each.code for each in rules.positions),
            "contents": frozenset(each.code for each in rules.contents),
            "programmes": frozenset(each.code for each in rules.programmes),
            "certificates": certificates,
            "exempt_certificates": certificates,
            "degrees": frozenset(each.code for each in rules.lists[ListKey.DEGREE]),
        }
    )
    families: tuple[tuple[str, Sequence[object], tuple[str, ...]], ...] = (
        ("training_rules", rules.rules, ("kinds", "certificates", "exempt_certificates", "degrees", "contents")),
        ("pivot_rows", rules.rows, ("kinds", "positions")),
        ("pivot_columns", rules.columns, ("contents", "programmes")),
    )
    for family, entries, keys in families:
        for at, entry in enumerate(entries):
            yield from ((family, at, (key,), what) for key, what in named.unknown(entry, keys))


def _rule(rule: TrainingRule) -> Iterator[tuple[tuple[str, ...], str]]:
    if not rule.kinds:
        yield ("kinds",), "phải có ít nhất một loại người"
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        yield ("valid_to", "valid_from"), "trước ngày bắt đầu hiệu lực (valid_from); sửa một trong hai"
    if rule.kind in (RuleKind.DEGREE, RuleKind.PLAN) and not Decimal(0) <= rule.amount <= Decimal(1):
        yield ("amount", "kind"), "phải từ 0 đến 1 (phần của toàn bộ), thí dụ 0.8"
    if rule.kind in (RuleKind.PERIODS, RuleKind.COURSE) and (rule.amount < 1 or rule.amount % 1):
        yield ("amount", "kind"), "phải là số nguyên từ 1 trở lên (số tiết hoặc số tháng)"
    if rule.kind is RuleKind.COURSE and not rule.certificates:
        yield ("certificates", "kind"), "phải nêu ít nhất một loại chứng chỉ đạt yêu cầu"
    if rule.kind is RuleKind.DEGREE and not rule.degrees:
        yield ("degrees", "kind"), "phải nêu ít nhất một trình độ được tính"
