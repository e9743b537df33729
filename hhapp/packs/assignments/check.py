"""What shows only when the entries of `nhiem-vu-giao.toml` are seen together and beside the rest of the pack."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hhapp.packs.assignments.catalogue import FILE, AssignmentRules, Named

Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, keys (the first is where it is told), what is wrong."""


def wrong_assignment_rules(
    rules: AssignmentRules | None, kinds: Collection[str], periods: Collection[str]
) -> Iterator[Wrong]:
    """Every such fault; `kinds` and `periods` are the codes of the pack's documents and periods."""
    if rules is None:
        return
    if not 2 <= rules.returned_limit <= 10:
        yield FILE, 0, ("returned_limit",), "phải từ 2 đến 10 lần"
    if not 0 <= rules.near_days <= 60:
        yield FILE, 0, ("near_days",), "phải từ 0 đến 60"
    yield from _codes("problems", rules.problems)
    yield from _codes("receivers", rules.receivers)
    for at, report in enumerate(rules.reports):
        if report.kind not in kinds:
            yield "directive_reports", at, ("kind",), f"không có loại văn bản “{report.kind}”; sửa mã"
        if report.period not in periods:
            yield "directive_reports", at, ("period",), f"không có loại kỳ “{report.period}”; sửa mã"


def _codes(family: str, named: tuple[Named, ...]) -> Iterator[Wrong]:
    seen: set[str] = set()
    for at, each in enumerate(named):
        if each.code in seen:
            yield family, at, ("code",), f"mã “{each.code}” đã dùng ở trên; đặt mã khác"
        seen.add(each.code)
