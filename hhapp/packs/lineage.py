"""What the code of a figure was in another version of the pack: renamings followed through the versions between.

`formerly` speaks of the version before only. A figure that went from "a" to "b" to "c" is followed step by step over
the versions at hand (`Pack.others`). An author copies the last version to make the next one, so a `formerly` that is
the same in both was done then and is not done again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hhapp.packs.catalogue import Pack


def version_key(version: str) -> tuple[int, ...]:
    """Versions sort by their numbers: "2025.10" after "2025.9"."""
    return tuple(int(digits) for digits in re.findall(r"\d+", version))


def former_codes(pack: Pack, other: Pack) -> dict[str, str]:
    """By code of `pack` the code that the same figure has in `other`, an older or a newer version or another pack.

    A figure that `other` does not have is left out.
    """
    if pack.id == other.id and version_key(other.version) > version_key(pack.version):
        return {was: code for code, was in _forward(_codes(pack), pack, other).items()}
    return _forward(_codes(other), other, pack)


def former_codes_of_lost(pack: Pack, pack_id: str, version: str, codes: Iterable[str]) -> dict[str, str]:
    """As `former_codes`, of a version that is not at hand any more but for the codes of some of its figures."""
    return _forward(dict.fromkeys(codes), replace(pack, id=pack_id, version=version), pack)


def code_now(pack: Pack, code: str) -> str | None:
    """The code that `pack` has for what another version at hand calls `code`; None where none is known."""
    if any(each.code == code for each in pack.indicators):
        return code
    for other in sorted(pack.others.values(), key=lambda each: each.id != pack.id):
        for own, theirs in former_codes(pack, other).items():
            if theirs == code:
                return own
    return None


_Codes = Mapping[str, str | None]  # what a version says: codes, each with the one before


def _codes(pack: Pack) -> _Codes:
    return {each.code: each.formerly for each in pack.indicators}


def _forward(before: _Codes, old: Pack, new: Pack) -> dict[str, str]:
    """By code of the newer pack the code in the older one, which has the codes `before`."""
    found = {code: code for code in before}
    for version in (*_between(old, new), new):
        now = _codes(version)
        found = {code: found[was] for code, was in _step(before, now).items() if was in found}
        before = now
    return found


def _between(old: Pack, new: Pack) -> list[Pack]:
    """The versions at hand that lie between; of another pack's all that came before the new one."""
    first = version_key(old.version) if old.id == new.id else ()
    last = version_key(new.version)
    others = {**old.others, **new.others}.values()
    found = [each for each in others if each.id == new.id and first < version_key(each.version) < last]
    return sorted(found, key=lambda each: version_key(each.version))


def _step(before: _Codes, now: _Codes) -> dict[str, str]:
    """From one version to the next, by the new code. What was renamed away is nobody else's any more."""
    renamed = {
        code: was
        for code, was in now.items()
        if was is not None and was in before and (code not in before or before[code] != was)
    }
    stayed = (now.keys() & before.keys()) - renamed.keys() - set(renamed.values())
    return renamed | {code: code for code in stayed}
