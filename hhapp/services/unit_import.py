"""A list of units below from Excel, compared with what is kept row by row, then written.

A row that names who takes the unit's place makes the event too: rows that name the same one on the same day are one
merger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import Unit
from hhapp.packs.catalogue import Pack
from hhapp.packs.listing import ListColumn, ListFile, ListLine
from hhapp.services.listing import DayReading, Fate, RowFate, doubts_of_text, read_days, remember_columns
from hhapp.services.unit_edit import level_of, shown_level, used_codes
from hhapp.services.unit_events import When, check_ends, keep_event
from hhapp.services.unit_tree import EventKind, UnitNode, Units, unit_tree
from hhapp.services.units import plain_code
from hhapp.vn.listed_days import DayOrder
from hhapp.vn.numbers import format_date
from hhapp.vn.text import squeeze

WHAT = "unit"
"""Under this name the columns are remembered (`services.listing.remembered_columns`)."""
COLUMNS = (
    ListColumn("code", "Mã đơn vị", ("mã đơn vị", "mã định danh", "mã đvhc", "mã"), required=True),
    ListColumn("name", "Tên đơn vị", ("tên đơn vị", "tên cơ quan", "đơn vị", "tên"), required=True),
    ListColumn("level", "Cấp", ("cấp", "cấp đơn vị", "loại đơn vị")),
    ListColumn("superior", "Mã cấp trên", ("mã cấp trên", "mã đơn vị cấp trên", "thuộc", "trực thuộc")),
    ListColumn("from_on", "Từ ngày", ("từ ngày", "hiệu lực từ", "ngày bắt đầu")),
    ListColumn("to_on", "Đến ngày", ("đến ngày", "đến hết ngày", "hiệu lực đến", "ngày kết thúc")),
    ListColumn("heir", "Mã đơn vị nhận", ("mã đơn vị nhận", "mã đơn vị mới", "sáp nhập vào", "đơn vị nhận")),
)
_ONE_DAY = timedelta(days=1)
_SHOWN = {"name": "tên", "level": "cấp", "superior": "cấp trên", "from_on": "ngày bắt đầu", "to_on": "ngày kết thúc"}
_FIXED = ("name", "from_on", "to_on")  # of a unit that something hangs on


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """What a row would write; `superior` is a code, "" the own office."""

    code: str
    name: str
    level: str
    superior: str
    from_on: date | None
    to_on: date | None
    heir: str = ""  # the code of who takes its place the day after `to_on`


@dataclass(frozen=True, slots=True)
class UnitImport:
    """What importing a list would do: a fate for every row, and by row number what would be written."""

    file: ListFile
    fates: tuple[RowFate, ...]
    drafts: Mapping[int, UnitDraft]
    known: Mapping[int, int]  # row number -> id of the unit that it updates
    heirs: Mapping[int, str]  # row number -> code of who takes the unit's place, where that is new

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(each.fate is fate for each in self.fates)


@dataclass(frozen=True, slots=True)
class _Judged:
    line: ListLine
    draft: UnitDraft
    known: UnitNode | None
    fate: RowFate
    inherited: bool = False  # the row makes an event

    def refused(self, why: str) -> _Judged:
        fate = RowFate(self.fate.number, self.fate.name, Fate.REFUSED, (why, *self.fate.reasons))
        return replace(self, fate=fate)


class _Kept:
    """What is kept before the import: units by folded code, those that something hangs on, the own office."""

    def __init__(self, session: Session, pack: Pack, on: date) -> None:
        self.pack, self._on = pack, on
        self.units = Units(session)
        self.by_code = {node.code.casefold(): node for node in self.units.nodes.values()}
        self.used = {code.casefold() for code in used_codes(session)}
        line = self.units.own_line()
        if not line:
            raise UserError("Chưa khai báo đơn vị của thư mục dữ liệu này.", "Khai báo đơn vị ở trang Cài đặt trước.")
        self.own = frozenset(line)
        self.below = {node.id for node in self.units.nodes.values() if self._leads_up(node.id)}

    def draft(self, node: UnitNode) -> UnitDraft:
        superior = "" if node.superior_id in self.own else self._code(node.superior_id)
        return UnitDraft(
            *(node.code, node.name, node.level, superior, node.valid_from, node.valid_to), self.units.heir_of(node)
        )

    def is_under(self, node: UnitNode, superior: str) -> bool:
        """Whether that is whom a unit is under on the day."""
        at = self.units.superior_on(node.id, self._on)
        return superior.casefold() == ("" if at in self.own else self._code(at)).casefold()

    def _code(self, unit_id: int | None) -> str:
        return "" if unit_id is None else self.units.nodes[unit_id].code

    def _leads_up(self, unit_id: int) -> bool:
        seen: set[int] = set()
        at = self.units.nodes[unit_id].superior_id
        while at is not None and at not in seen and at not in self.own:
            seen.add(at)
            at = self.units.nodes[at].superior_id
        return at in self.own and unit_id not in self.own


def compare_units(session: Session, pack: Pack, file: ListFile, on: date, order: DayOrder | None = None) -> UnitImport:
    """Judge every row of a list; nothing is written.

    An empty cell never wipes out what is kept. A unit that has reports, a key or an event is not renamed or moved in
    time by a list: that takes an event. Whom a unit is under on the day `on` because its former superior ended is no
    change. `order` is the clerk's answer where days may be turned round.
    """
    kept = _Kept(session, pack, on)
    days = read_days(file, COLUMNS, order)
    repeated = _repeated(file.lines)
    judged = [_judge(line, kept, days, repeated) for line in file.lines]
    before = -1
    while before != (before := sum(each.fate.fate.writes for each in judged)):  # a row may hang on one that falls
        judged = _without_lost_heirs(_without_lost_superiors(judged, kept), kept)
    writing = {each.line.number: each for each in judged if each.fate.fate.writes}
    return UnitImport(
        file,
        tuple(each.fate for each in judged),
        {number: each.draft for number, each in writing.items()},
        {number: each.known.id for number, each in writing.items() if each.known is not None},
        {number: each.draft.heir for number, each in writing.items() if each.inherited},
    )


def listed_units(session: Session, pack: Pack, on: date) -> tuple[Mapping[str, str | date | None], ...]:
    """The units below on a day as rows of such a list, by the keys of `COLUMNS`; taken in again it changes nothing."""
    below, units = unit_tree(session, on)[1:], Units(session)
    codes = {line.node.id: line.node.code for line in below}
    return tuple(
        {
            "code": line.node.code,
            "name": line.node.name,
            "level": shown_level(pack, line.node.level),
            "superior": codes.get(line.node.superior_id or 0, ""),
            "from_on": line.node.valid_from,
            "to_on": line.node.valid_to,
            "heir": units.heir_of(line.node),
        }
        for line in below
    )


def apply_units(session: Session, proposal: UnitImport) -> tuple[int, int]:
    """Write what `compare_units` proposed and remember the columns; how many units are new, how many changed."""
    units = Units(session)
    assert units.own_id is not None
    rows: dict[str, Unit] = {}
    for number, draft in proposal.drafts.items():
        known = proposal.known.get(number)
        rows[draft.code.casefold()] = session.get_one(Unit, known) if known else Unit(code=draft.code)
    # Superiors need their ids before those under them: rows first, then who is under whom.
    for draft in proposal.drafts.values():
        row = rows[draft.code.casefold()]
        row.name, row.level, row.valid_from, row.valid_to = draft.name, draft.level, draft.from_on, draft.to_on
    ids = {node.code.casefold(): node.id for node in units.nodes.values()}
    for layer in _layers(proposal.drafts.values(), ids):
        for draft in layer:
            row = rows[draft.code.casefold()]
            if draft.superior or row.superior_id not in units.own_line():
                row.superior_id = ids[draft.superior.casefold()] if draft.superior else units.own_id
        session.add_all(rows[draft.code.casefold()] for draft in layer)
        session.flush()
        ids |= {draft.code.casefold(): rows[draft.code.casefold()].id for draft in layer}
    _write_events(session, proposal, {code: session.get_one(Unit, unit_id) for code, unit_id in ids.items()})
    remember_columns(session, WHAT, proposal.file.columns)
    return proposal.count(Fate.NEW), proposal.count(Fate.CHANGED)


def _write_events(session: Session, proposal: UnitImport, rows: Mapping[str, Unit]) -> None:
    """One event for each heir and day: a merger, or another name where the heir is new and has one source."""
    sources: dict[tuple[date, str], list[int]] = defaultdict(list)
    for number, heir in proposal.heirs.items():
        draft = proposal.drafts[number]
        assert draft.to_on is not None
        sources[draft.to_on + _ONE_DAY, heir.casefold()].append(rows[draft.code.casefold()].id)
    for (on, heir), ids in sorted(sources.items()):
        kind = EventKind.RENAME if len(ids) == 1 and rows[heir].valid_from == on else EventKind.MERGE
        when = When(on, f"Danh sách {proposal.file.name}")
        keep_event(session, kind, when, [(unit_id, rows[heir].id) for unit_id in ids])


def _layers(drafts: Iterable[UnitDraft], ids: Mapping[str, int]) -> list[list[UnitDraft]]:
    """The drafts in layers, each after those that have its superiors."""
    waiting, done, layers = list(drafts), {*ids, ""}, []
    while waiting:
        layers.append([draft for draft in waiting if draft.superior.casefold() in done])
        if not layers[-1]:
            raise UserError("Danh sách đơn vị đã đổi từ lúc xem trước.", "Hãy chọn lại tệp.")
        waiting = [draft for draft in waiting if draft.superior.casefold() not in done]
        done |= {draft.code.casefold() for draft in layers[-1]}
    return layers


def _repeated(lines: Sequence[ListLine]) -> dict[int, str]:
    """By row number why a row whose code stands elsewhere too is not taken; the first of equal rows is."""
    by_code: dict[str, list[ListLine]] = defaultdict(list)
    for line in lines:
        if line.text("code"):
            by_code[line.text("code").strip().casefold()].append(line)
    told: dict[int, str] = {}
    for same in by_code.values():
        first, *others = same
        if all(other.cells == first.cells for other in others):
            told |= {other.number: f"trùng với dòng {first.number}" for other in others}
        else:
            for line in same:
                where = ", ".join(str(other.number) for other in same if other is not line)
                told[line.number] = f"mã đơn vị ghi ở cả dòng {where} mà khác nhau"
    return told


def _judge(line: ListLine, kept: _Kept, days: DayReading, repeated: Mapping[int, str]) -> _Judged:
    doubts = list(doubts_of_text(line, COLUMNS))
    faults = list(days.faults.get(line.number, ()))
    try:
        code = plain_code(line.text("code"))
    except UserError:
        code = ""
        faults.append("không có mã đơn vị" if not line.text("code").strip() else "mã chỉ gồm chữ không dấu và số")
    known = kept.by_code.get(code.casefold())
    draft = _draft(line, code, kept, days, known, doubts)
    faults += _faults(draft)
    name = f"{draft.name} ({code})" if code and draft.name else draft.name or code

    inherited = bool(draft.heir) and (known is None or kept.units.heir_of(known).casefold() != draft.heir.casefold())

    def told(fate: Fate, *reasons: str) -> _Judged:
        return _Judged(line, draft, known, RowFate(line.number, name, fate, (*reasons, *doubts)), inherited)

    if faults:
        return told(Fate.REFUSED, *faults)
    if repeat := repeated.get(line.number, ""):
        return told(Fate.SKIPPED if repeat.startswith("trùng") else Fate.REFUSED, repeat)
    if known is None:
        return told(Fate.NEW)
    if known.id not in kept.below:
        return told(Fate.SKIPPED, "là đơn vị mình" if known.id in kept.own else "không phải đơn vị cấp dưới")
    return told(*(_inherited(kept, known, draft) if inherited else _change(kept, known, draft)))


def _faults(draft: UnitDraft) -> Iterator[str]:
    if not draft.name:
        yield "không có tên đơn vị"
    if draft.from_on and draft.to_on and draft.to_on < draft.from_on:
        yield "ngày kết thúc trước ngày bắt đầu"
    if draft.heir and draft.to_on is None:
        yield "có đơn vị nhận thì cần ngày kết thúc"
    if draft.heir and draft.heir.casefold() == draft.code.casefold():
        yield "đơn vị nhận là chính nó"


def _inherited(kept: _Kept, known: UnitNode, draft: UnitDraft) -> tuple[Fate, str]:
    """A unit that was kept before ends and somebody takes its place: allowed wherever an event is."""
    assert draft.to_on is not None
    first = draft.to_on + _ONE_DAY
    if known.name != draft.name or known.valid_from != draft.from_on:
        return Fate.REFUSED, "tên, ngày bắt đầu khác trong sổ: sửa cho khớp rồi nhập lại"
    try:
        check_ends(kept.units, known, first)
    except UserError as refused:
        return Fate.REFUSED, refused.sentence
    return Fate.CHANGED, f"về {draft.heir} từ {format_date(first)}"


def _change(kept: _Kept, known: UnitNode, draft: UnitDraft) -> tuple[Fate, str] | tuple[Fate]:
    before = kept.draft(known)
    changed = [key for key in _SHOWN if getattr(before, key) != getattr(draft, key)]
    fixed = [_SHOWN[key] for key in changed if key in _FIXED]
    if fixed and known.code.casefold() in kept.used:
        what = ", ".join(fixed)
        return Fate.REFUSED, f"đổi {what} của đơn vị đã có báo cáo, khóa hoặc sự kiện: ghi bằng Đổi tên, Giải thể"
    return (Fate.CHANGED, f"đổi {', '.join(_SHOWN[key] for key in changed)}") if changed else (Fate.SAME,)


def _draft(
    line: ListLine, code: str, kept: _Kept, days: DayReading, known: UnitNode | None, doubts: list[str]
) -> UnitDraft:
    before = kept.draft(known) if known else UnitDraft(code, "", "", "", None, None)
    written = squeeze(line.text("level"))
    level = level_of(kept.pack, written) if written else before.level
    if level is None:
        doubts.append(f"cấp “{written}” không có trong gói biểu mẫu, giữ như ghi")
    superior = line.text("superior").strip()
    if above := kept.by_code.get(superior.casefold()):
        superior = "" if above.id in kept.own else above.code
    if not line.text("superior").strip() or (known is not None and kept.is_under(known, superior)):
        superior = before.superior
    return UnitDraft(
        code=known.code if known else code,
        name=squeeze(line.text("name")) or before.name,
        level=written if level is None else level,
        superior=superior,
        from_on=days.days.get((line.number, "from_on"), before.from_on),
        to_on=days.days.get((line.number, "to_on"), before.to_on),
        heir=line.text("heir").strip() or before.heir,
    )


def _without_lost_superiors(judged: Sequence[_Judged], kept: _Kept) -> list[_Judged]:
    """Refuse rows whose superior is nobody, is not below, or leads round in a ring."""
    above = {code: kept.draft(node).superior.casefold() for code, node in kept.by_code.items() if node.id in kept.below}
    above |= {each.draft.code.casefold(): each.draft.superior.casefold() for each in judged if each.fate.fate.writes}
    leads = _leading_up(above)
    told = "cấp trên “{}” không có trong sổ và danh sách, không nhập được, hoặc quay vòng"
    return [
        each.refused(told.format(each.draft.superior))
        if each.fate.fate.writes and not leads[each.draft.code.casefold()]
        else each
        for each in judged
    ]


def _without_lost_heirs(judged: Sequence[_Judged], kept: _Kept) -> list[_Judged]:
    """Refuse rows whose heir is nobody, or does not exist on its first day."""
    spans = {code: (node.valid_from, node.valid_to) for code, node in kept.by_code.items() if node.id in kept.below}
    spans |= {
        each.draft.code.casefold(): (each.draft.from_on, each.draft.to_on) for each in judged if each.fate.fate.writes
    }

    def lost(draft: UnitDraft) -> bool:
        assert draft.to_on is not None
        first = draft.to_on + _ONE_DAY
        start, end = spans.get(draft.heir.casefold(), (date.max, None))
        return (start is not None and start > first) or (end is not None and end < first)

    told = "đơn vị nhận “{}” không có trong sổ và danh sách, hoặc chưa có, đã hết vào ngày đó"
    return [
        each.refused(told.format(each.draft.heir))
        if each.fate.fate.writes and each.inherited and lost(each.draft)
        else each
        for each in judged
    ]


def _leading_up(above: Mapping[str, str]) -> dict[str, bool]:
    """Of each code whether its superiors lead up to the own office, ""."""
    leads: dict[str, bool] = {"": True}
    for code in above:
        path: list[str] = []
        at = code
        while at not in leads and at in above and at not in path:
            path.append(at)
            at = above[at]
        leads |= dict.fromkeys(path, leads.get(at, False))
    return leads
