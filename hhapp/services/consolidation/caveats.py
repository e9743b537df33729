"""What must be said with consolidated figures: who is not in them, what may still change, what was left out and why.

Every unit is named, in the order of a Vietnamese dictionary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hhapp.packs.catalogue import Pack
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.services.consolidation.arithmetic import Figures
from hhapp.services.consolidation.gathering import Gathered
from hhapp.services.receipts import Outcome
from hhapp.services.received import CountedReport
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.text import sort_key

_UNITS = "đơn vị"


class CaveatKind(StrEnum):
    """What a caveat is about."""

    MISSING = "missing"  # no report
    PROVISIONAL = "provisional"  # reports not accepted yet
    LATE = "late"
    REPLACED = "replaced"  # by a corrected issue
    LACKING = "lacking"  # a report without a figure
    MERGED = "merged"  # figures of units that became another, added up for it
    SPLIT = "split"
    OTHER_PACK = "other_pack"
    STRAY = "stray"  # from a unit that is not below
    BROKEN_RULES = "broken_rules"
    NOT_CONSOLIDATED = "not_consolidated"


@dataclass(frozen=True, slots=True)
class Caveat:
    """One sentence, and the codes of the units that it names."""

    kind: CaveatKind
    sentence: str
    units: tuple[str, ...] = ()


def caveats(figures: Figures, gathered: Gathered, lacking: Mapping[str, Sequence[str]]) -> tuple[Caveat, ...]:
    """Everything to say; `lacking` has by indicator the codes of the reports that have no such figure."""
    found = (
        _missing(figures.pack, gathered),
        _provisional(figures.pack, gathered),
        _foreign(figures.pack, gathered),
        _split(gathered),
        _strays(gathered),
        *_lacking(figures, gathered, lacking),
        _replaced(figures.pack, gathered),
        _late(figures.pack, gathered),
        _broken_rules(figures.pack, gathered),
        _not_consolidated(figures),
    )
    return tuple(caveat for caveat in found if caveat is not None)


def merged(gathered: Gathered | None, when: str) -> Caveat | None:
    """Units whose figures of a period ("cùng kỳ năm trước") are those of others that became them."""
    told, codes = [], []
    for member in gathered.members if gathered else ():
        parts = gathered.units[member.first : member.after] if gathered else ()
        if any(part.code != member.unit.code for part in parts):
            told.append(f"{member.unit.name} (từ {', '.join(part.name for part in parts)})")
            codes.append(member.unit.code)
    if not told:
        return None
    return Caveat(CaveatKind.MERGED, f"Số liệu {when} cộng lại theo đơn vị mới: {'; '.join(told)}.", tuple(codes))


def counted_units(pack: Pack, levels: Iterable[str]) -> str:
    """ "3 xã", or "3 đơn vị" where they are of several levels."""
    found = list(levels)
    names = {level.code: level.name for level in pack.unit_levels}
    words = {names.get(level, _UNITS) for level in found}
    return f"{format_number(Decimal(len(found)))} {words.pop() if len(words) == 1 else _UNITS}"


def _missing(pack: Pack, gathered: Gathered) -> Caveat | None:
    elsewhere = {report.unit_code for report in gathered.foreign}
    units = sorted(
        (each for each in gathered.missing if each.code not in elsewhere), key=lambda each: sort_key(each.name)
    )
    if not units:
        return None
    many, names = counted_units(pack, (each.level for each in units)), ", ".join(each.name for each in units)
    return Caveat(CaveatKind.MISSING, f"Chưa bao gồm số liệu của {many}: {names}.", tuple(each.code for each in units))


def _provisional(pack: Pack, gathered: Gathered) -> Caveat | None:
    open_ = [each for each in gathered.reports if each.outcome is not Outcome.ACCEPTED]
    if open_ and len(open_) == len(gathered.reports):
        told = f"Số liệu tạm thời: chưa tiếp nhận báo cáo nào của {_many(pack, gathered, open_)} đã gửi."
        return Caveat(CaveatKind.PROVISIONAL, told, tuple(each.unit_code for each in open_))
    told = f"Số liệu tạm thời: báo cáo của {_many(pack, gathered, open_)} chưa được tiếp nhận: {{}}."
    return _naming(CaveatKind.PROVISIONAL, told, open_)


def _late(pack: Pack, gathered: Gathered) -> Caveat | None:
    late = [each for each in gathered.reports if _received_on(each) > each.due_on]
    told = f"Gửi sau hạn: {_many(pack, gathered, late)}: {{}}."
    return _naming(CaveatKind.LATE, told, late, lambda each: f"ngày {format_date(_received_on(each))}")


def _replaced(pack: Pack, gathered: Gathered) -> Caveat | None:
    again = [each for each in gathered.reports if each.version > 1]
    told = f"Đã thay bằng báo cáo sửa của {_many(pack, gathered, again)}: {{}}."
    return _naming(CaveatKind.REPLACED, told, again, lambda each: f"lần {each.version}")


def _broken_rules(pack: Pack, gathered: Gathered) -> Caveat | None:
    broken = [each for each in gathered.reports if each.remarks]
    told = f"Báo cáo của {_many(pack, gathered, broken)} còn điểm chưa khớp quy tắc: {{}}."
    return _naming(CaveatKind.BROKEN_RULES, told, broken, lambda each: f"{len(each.remarks)} điểm")


def _foreign(pack: Pack, gathered: Gathered) -> Caveat | None:
    told = f"Chưa bao gồm số liệu lập theo gói biểu mẫu khác “{pack.name}”: {{}}."
    return _naming(CaveatKind.OTHER_PACK, told, gathered.foreign, lambda each: f"gói {each.pack_id}")


def _strays(gathered: Gathered) -> Caveat | None:
    told = "Không cộng báo cáo của đơn vị không trực thuộc trong kỳ: {}."
    return _naming(CaveatKind.STRAY, told, gathered.strays, lambda each: each.unit_code)


def _split(gathered: Gathered) -> Caveat | None:
    if not gathered.doubts:
        return None
    codes = {unit.code for member in gathered.members for unit in member.divided}
    return Caveat(CaveatKind.SPLIT, " ".join(gathered.doubts), tuple(sorted(codes)))


def _lacking(figures: Figures, gathered: Gathered, lacking: Mapping[str, Sequence[str]]) -> Iterator[Caveat]:
    """Figures that the same units lack are told together."""
    numbers: dict[tuple[str, ...], list[str]] = {}
    for code, units in lacking.items():
        if units:
            numbers.setdefault(tuple(units), []).append(figures.indicators[code].number)
    reports = {report.unit_code: report for report in gathered.reports}
    for units, which in numbers.items():
        if len(units) == len(reports):
            told = f"Chỉ tiêu {', '.join(which)}: chưa đơn vị nào có số liệu."
            yield Caveat(CaveatKind.LACKING, told, units)
            continue
        without = [reports[code] for code in units]
        told = f"Chỉ tiêu {', '.join(which)}: {_many(figures.pack, gathered, without)} chưa có số liệu: {{}}."
        named = _naming(CaveatKind.LACKING, told, without)
        if named is not None:
            yield named


def _not_consolidated(figures: Figures) -> Caveat | None:
    found = [way for way in figures.ways.values() if way.way is Consolidate.NONE]
    if not found:
        return None
    told = "; ".join(f"{figures.indicators[way.code].number} ({way.why})" for way in found)
    return Caveat(CaveatKind.NOT_CONSOLIDATED, f"Không tổng hợp chỉ tiêu {told}.")


def _naming(
    kind: CaveatKind,
    told: str,
    reports: Iterable[CountedReport],
    beside: Callable[[CountedReport], str] | None = None,
) -> Caveat | None:
    """The sentence with the names of the units, each with what `beside` says of it in brackets."""
    ordered = sorted(reports, key=lambda each: sort_key(each.unit_name))
    if not ordered:
        return None
    names = ", ".join(each.unit_name + (f" ({beside(each)})" if beside else "") for each in ordered)
    return Caveat(kind, told.format(names), tuple(each.unit_code for each in ordered))


def _many(pack: Pack, gathered: Gathered, reports: Sequence[CountedReport]) -> str:
    levels = {member.unit.code: member.unit.level for member in gathered.members}
    return counted_units(pack, (levels.get(each.unit_code, "") for each in reports))


def _received_on(report: CountedReport) -> date:
    return report.received_at.astimezone().date()
