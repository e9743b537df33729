"""What a pack may ask the program for: keys of figures that are already kept elsewhere ("plan.completion").

A checklist item or a criterion that names one is filled from there, with the source shown; `services.facts` finds it.
A key is a prefix and the rest: `figure.` takes any indicator of the pack, `survey.` any factor of its survey beside
what is listed here, the others take what is listed here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from types import MappingProxyType

FIGURE_PREFIX, SURVEY_PREFIX = "figure", "survey"
FACT_KEYS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "plan": frozenset({"completion", "on_time", "overdue"}),
        "reports": frozenset({"on_time", "late"}),
        "inspection": frozenset({"units", "unannounced"}),
        "findings": frozenset({"handled", "open", "overdue"}),
        "survey": frozenset({"overall"}),
        "training": frozenset({"plan_done", "hours", "state_management", "expiring"}),
        "officers": frozenset({"degree", "count"}),
        "dossier": frozenset({"letters", "late", "overdue", "reappointed"}),
        "assignment": frozenset({"on_time", "late", "overdue", "returned_twice"}),
    }
)


def fact_fault(key: str, indicators: Collection[str], factors: Collection[str] | None = None) -> str | None:
    """What is wrong with a key, as a clause for the official who wrote it; None where the program knows it.

    `indicators` are the pack's codes for `figure.`, `factors` those of its survey for `survey.`; where they are not
    given (None), any factor is let through.
    """
    prefix, _, rest = key.partition(".")
    more = {FIGURE_PREFIX: indicators, SURVEY_PREFIX: {rest} if factors is None else factors}.get(prefix, ())
    if rest and (rest in FACT_KEYS.get(prefix, ()) or rest in more):
        return None
    every = [f"{family}.{name}" for family, names in FACT_KEYS.items() for name in sorted(names)]
    every += [f"{FIGURE_PREFIX}.{code}" for code in indicators] + [f"{SURVEY_PREFIX}.{code}" for code in factors or ()]
    near = get_close_matches(key, every, n=1)
    return f"chương trình không có nguồn “{key}”; " + (f"có phải “{near[0]}”?" if near else "sửa hoặc xóa đi")
