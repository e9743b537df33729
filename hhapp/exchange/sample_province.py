"""A made-up province: an office above with as many communes as wanted, and what they send it.

Figures are data (resources/sample/tinh-mau.toml): the n-th commune's are a mix of two columns that keep every rule of
the sample pack, so that sums over any of them can be worked out without this program.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from hhapp.documents.export import submission_stem
from hhapp.exchange import keys
from hhapp.exchange.submission import SUFFIX, build_submission
from hhapp.models import Unit
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import IndicatorGroup, IndicatorLine, PeriodInfo, ReportContext, TaskTotals
from hhapp.packs.sample_context import sample_contexts
from hhapp.paths import resources
from hhapp.services import figure_values, known_keys, periods, units
from hhapp.services.figure_values import Typed
from hhapp.services.known_keys import KeyRole

_LEVEL = "xa"
_TOTALS = TaskTotals(31, 31, 12, 11, 1, 9, 10, 0, 0, "38,7%")


@dataclass(frozen=True, slots=True)
class Commune:
    """The n-th commune of the province (`number` from 1); `seed` is its private key."""

    number: int
    code: str
    name: str
    seed: bytes


def communes(count: int) -> tuple[Commune, ...]:
    """The first `count` communes, the same on every machine; at most 3,844."""
    names = _story()["names"]
    firsts, seconds = names["first"].split(), names["second"].split()
    if count > len(firsts) * len(seconds):
        raise ValueError(f"there are {len(firsts) * len(seconds)} names")
    return tuple(_commune(number, firsts, seconds) for number in range(1, count + 1))


def set_up_province(session: Session, pack: Pack, below: Iterable[Commune], *, confirm: bool = True) -> int:
    """Make the office of the province with these communes below it; `confirm` their keys too. Returns its id."""
    told = _story()["province"]
    own = units.set_up_unit(session, pack, name=told["name"], level=told["level"], code=told["code"])
    units.update_unit(session, own, signer=told["signer"])
    below = tuple(below)
    session.add_all(Unit(code=each.code, name=each.name, level=_LEVEL, superior_id=own) for each in below)
    session.flush()
    if confirm:
        known_keys.confirm_keys(session, KeyRole.UNIT, [public(each) for each in below], datetime.now(UTC))
    return own


def public(commune: Commune) -> tuple[str, str, str]:
    """Code, name and public key of a commune."""
    return commune.code, commune.name, keys.public_key(commune.seed)


def make_submissions(
    folder: Path,
    pack: Pack,
    senders: Iterable[Commune],
    period: str,
    *,
    created: datetime,
    version: int = 1,
    documents: Mapping[str, bytes] | None = None,
    receiver: str = "",
) -> tuple[Path, ...]:
    """Write a signed submission of each commune for the period ("2026-Q1") into the folder; their paths.

    With a `receiver` (a public key) only that office can open them.
    """
    frame = _frame(pack, period, version)
    paths = []
    for sender in senders:
        context = _context(pack, frame, sender)
        content = build_submission(context, documents or {}, created=created, seed=sender.seed, receiver=receiver)
        path = folder / f"{submission_stem(pack, context)}{SUFFIX}"
        path.write_bytes(keys.seal(receiver, content) if receiver else content)
        paths.append(path)
    return tuple(paths)


def sample_figures(number: int) -> dict[str, Decimal]:
    """What the n-th commune typed."""
    first, second = 1 + number % 3, 7 * number % 5
    found = {code: first * Decimal(one) + second * Decimal(two) for code, (one, two) in _story()["figures"].items()}
    found["cd.doi_thoai"] = Decimal(number % 2)
    if number % 11:
        found["dt.hai_long"] = 70 + Decimal(number % 113) / 4
    return found


def _commune(number: int, firsts: list[str], seconds: list[str]) -> Commune:
    place = number - 1
    name = f"{firsts[place % len(firsts)]} {seconds[place // len(firsts)]}"
    seed = hashlib.sha256(f"hhapp sample commune {number}".encode()).digest()
    return Commune(number, f"H00.{number:04}", f"Ủy ban nhân dân xã {name}", seed)


def _frame(pack: Pack, period: str, version: int) -> ReportContext:
    """What all of them say alike: the sample report without its plan's tasks."""
    year, code = periods.split_code(pack, period)
    kind, days = pack.period_kind(code), periods.window(pack, code, year)
    reports = (each for each in sample_contexts(pack) if isinstance(each, ReportContext))
    sample = next(each for each in reports if each.report.kind == kind.report)
    label = kind.label_of(year)
    told = PeriodInfo(period, code, label, year, days.start, days.end, days.due)
    subject = pack.report_kind(kind.report).subject_of(label)
    replaces = f"thay thế báo cáo lần {version - 1}" if version > 1 else ""
    report = replace(sample.report, subject=subject, number="", dated=None, version=version, replaces=replaces)
    bare: dict[str, Any] = dict.fromkeys(("areas", "agencies", "overdue", "remarks", "forms", "handed"), ())
    return replace(sample, period=told, report=report, totals=_TOTALS, **bare)


def _context(pack: Pack, frame: ReportContext, sender: Commune) -> ReportContext:
    lines = dict(_lines(pack, frame, sender))
    groups = tuple(
        IndicatorGroup(group.number, group.name, tuple(lines[line.code] for line in group.lines))
        for group in frame.groups
    )
    place = sender.name.removeprefix("Ủy ban nhân dân ")
    unit = replace(
        frame.unit,
        code=sender.code,
        name=sender.name,
        superior=_story()["province"]["name"],
        issuer=("ỦY BAN NHÂN DÂN", place.upper()),
        place=place[0].upper() + place[1:],
    )
    return replace(frame, unit=unit, groups=groups, figures=lines)


def _lines(pack: Pack, frame: ReportContext, sender: Commune) -> Iterator[tuple[str, IndicatorLine]]:
    typed = {code: Typed(value, None) for code, value in sample_figures(sender.number).items()}
    found = figure_values.work_out(pack, typed, frame.totals)
    for indicator in pack.indicators:
        figure = found[indicator.code]
        value = figure_values.rounded(indicator, figure.value)
        yield indicator.code, replace(frame.figures[indicator.code], value=value, shown=figure.shown, note="")


@cache
def _story() -> dict[str, Any]:
    return tomllib.loads((resources() / "sample" / "tinh-mau.toml").read_text(encoding="utf-8"))
