"""What shows only when the entries of `ho-so.toml` are seen together."""

from __future__ import annotations

from collections.abc import Iterator

from hhapp.packs.dossiers.catalogue import FILE, DossierRules
from hhapp.vn.text import fold

Wrong = tuple[str, int, tuple[str, ...], str]
"""Family, position in it, keys (the first is where it is told), what is wrong."""
_FIELDS = "dossier_fields"


def wrong_dossier_rules(rules: DossierRules | None) -> Iterator[Wrong]:
    """Every such fault; none where the pack has no such file."""
    if rules is None:
        return
    for key in ("days_before", "days_after", "reappointments", "near_days"):
        if not 0 <= getattr(rules, key) <= 60:
            yield FILE, 0, (key,), "phải từ 0 đến 60"
    if "{number}" not in rules.number:
        yield FILE, 0, ("number",), "phải có chỗ cho số, thí dụ “{number}/PXL-{symbol}”"
    yield from _fields(rules)


def _fields(rules: DossierRules) -> Iterator[Wrong]:
    codes: set[str] = set()
    names: dict[str, str] = {}
    for at, field in enumerate(rules.fields):
        if field.code in codes:
            yield _FIELDS, at, ("code",), f"mã “{field.code}” đã dùng ở trên; đặt mã khác"
        codes.add(field.code)
        for name in (field.name, *field.aliases):
            owner = names.setdefault(fold(name), field.code)
            if owner != field.code:
                yield _FIELDS, at, ("aliases", "name"), f"“{name}” đã là tên của lĩnh vực “{owner}”; để ở một nơi"
