"""What a pack may ask the program for: keys of figures that are already kept elsewhere ("plan.completion").

A checklist item or a criterion that names one is filled from there, with the source shown; `services.facts` finds it.
A key is a prefix and the rest: `figure.` takes any indicator of the pack, the others take what is listed here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from types import MappingProxyType

FIGURE_PREFIX = "figure"
FACT_KEYS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "plan": frozenset({"completion", "on_time", "overdue"}),
        "reports": frozenset({"on_time", "late"}),
        "inspection": frozenset({"units", "unannounced"}),
        "findings": frozenset({"handled", "open", "overdue"}),
    }
)


def fact_fault(key: str, indicators: Collection[str]) -> str | None:
    """What is wrong with a key, as a clause for the official who wrote it; None where the program knows it."""
    prefix, _, rest = key.partition(".")
    known = indicators if prefix == FIGURE_PREFIX else FACT_KEYS.get(prefix, ())
    if rest in known:
        return None
    every = [f"{family}.{name}" for family, names in FACT_KEYS.items() for name in sorted(names)]
    near = get_close_matches(key, [*every, *(f"{FIGURE_PREFIX}.{code}" for code in indicators)], n=1)
    return f"chương trình không có nguồn “{key}”; " + (f"có phải “{near[0]}”?" if near else "sửa hoặc xóa đi")
