"""A folder of submissions: looked at first, every file with its fate, nothing written; then taken in as one action."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from hhapp.documents.export import Progress
from hhapp.errors import UserError
from hhapp.exchange.intake_files import FileLooker, SeenFile, Soundness, files_in
from hhapp.exchange.keys import same_fingerprint, shown_fingerprint
from hhapp.exchange.office import Office
from hhapp.exchange.originals import Originals
from hhapp.exchange.report_content import ContentReader, ReadContent
from hhapp.services import known_keys, pack_choice, received
from hhapp.services.known_keys import KeyRole
from hhapp.services.received import Incoming, Register, Verdict
from hhapp.services.received_reports import Content
from hhapp.storage.unit_key import read_key
from hhapp.vn.numbers import format_date


class Fate(StrEnum):
    """What becomes of a file. Every file has one; the first five are taken in."""

    GOOD = "good"
    REMARKED = "remarked"  # its figures break rules
    OTHER_PACK = "other_pack"  # made with another pack or version, whose codes are known here
    SCORED = "scored"  # the report was taken in before, the score of the index that comes along was not
    UNSIGNED = "unsigned"  # of an earlier program, from a unit whose key nobody confirmed yet
    KNOWN = "known"
    OLDER = "older"
    CONFLICT = "conflict"  # the same issue with another content
    UNKNOWN_UNIT = "unknown_unit"
    UNCONFIRMED = "unconfirmed"
    WRONG_KEY = "wrong_key"
    FOREIGN_PACK = "foreign_pack"  # none of its figures is known here
    INCOMPLETE = "incomplete"
    DAMAGED = "damaged"
    NOT_OURS = "not_ours"
    NOT_SUBMISSION = "not_submission"
    PART = "part"
    KEY_FILE = "key_file"

    @property
    def shown(self) -> str:
        """For people."""
        return _SHOWN[self]

    @property
    def takes(self) -> bool:
        """Whether the file is taken in."""
        return self in (Fate.GOOD, Fate.REMARKED, Fate.OTHER_PACK, Fate.SCORED, Fate.UNSIGNED)


_SHOWN = {
    Fate.GOOD: "Nhận được",
    Fate.REMARKED: "Nhận được, số liệu cần xem",
    Fate.OTHER_PACK: "Nhận được, khác gói biểu mẫu",
    Fate.SCORED: "Nhận thêm điểm tự chấm",
    Fate.UNSIGNED: "Nhận được, không ký",
    Fate.KNOWN: "Đã nhận rồi",
    Fate.OLDER: "Cũ hơn bản đã nhận",
    Fate.CONFLICT: "Trùng lần, khác nội dung",
    Fate.UNKNOWN_UNIT: "Không rõ đơn vị gửi",
    Fate.UNCONFIRMED: "Chưa xác nhận khóa",
    Fate.WRONG_KEY: "Sai khóa",
    Fate.FOREIGN_PACK: "Gói biểu mẫu lạ",
    Fate.INCOMPLETE: "Thiếu phần",
    Fate.DAMAGED: "Hỏng hoặc bị sửa",
    Fate.NOT_OURS: "Niêm phong cho nơi khác",
    Fate.NOT_SUBMISSION: "Không phải gói gửi",
    Fate.PART: "Đi cùng gói khác",
    Fate.KEY_FILE: "Tệp khóa",
}
_OF_SOUNDNESS = {
    Soundness.PART: Fate.PART,
    Soundness.INCOMPLETE: Fate.INCOMPLETE,
    Soundness.DAMAGED: Fate.DAMAGED,
    Soundness.NOT_OURS: Fate.NOT_OURS,
    Soundness.FOREIGN: Fate.NOT_SUBMISSION,
    Soundness.KEY: Fate.KEY_FILE,
}
_OF_VERDICT = {
    Verdict.KNOWN: Fate.KNOWN,
    Verdict.AGAIN: Fate.KNOWN,
    Verdict.OLDER: Fate.OLDER,
    Verdict.CONFLICT: Fate.CONFLICT,
    Verdict.UNKNOWN_UNIT: Fate.UNKNOWN_UNIT,
    Verdict.UNCONFIRMED: Fate.UNCONFIRMED,
    Verdict.WRONG_KEY: Fate.WRONG_KEY,
}


@dataclass(frozen=True, slots=True)
class DryLine:
    """One file: what becomes of it and why, and what a clerk should know of one that is taken in."""

    seen: SeenFile
    fate: Fate
    reasons: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.seen.path

    @property
    def incoming(self) -> Incoming | None:
        """What it says of itself; None where it is no whole submission."""
        return self.seen.incoming


@dataclass(frozen=True, slots=True)
class UnconfirmedKey:
    """A key that signed files of a unit and was not confirmed; `offered_in` names a key file that says the same."""

    unit_code: str
    unit_name: str
    key: str
    files: int
    offered_in: str

    @property
    def fingerprint(self) -> str:
        """What somebody compares with the printed slip."""
        return shown_fingerprint(self.key)


@dataclass(frozen=True, slots=True)
class Dry:
    """What taking these files in would do; nothing is written yet."""

    name: str  # of the folder or file
    lines: tuple[DryLine, ...]

    def count(self, fate: Fate) -> int:
        """How many files have this fate."""
        return sum(line.fate is fate for line in self.lines)

    @property
    def taken(self) -> tuple[DryLine, ...]:
        """The lines that are taken in, a unit's issues in their order."""
        lines = [line for line in self.lines if line.fate.takes]
        return tuple(sorted(lines, key=_order))

    def unconfirmed(self) -> tuple[UnconfirmedKey, ...]:
        """The keys that somebody has to compare before their files are taken in."""
        offered = {
            (told.code, told.key): line.path.name for line in self.lines if (told := line.seen.public_key) is not None
        }
        names: dict[tuple[str, str], str] = {}
        files: dict[tuple[str, str], int] = {}
        for line in self.lines:
            if line.fate is Fate.UNCONFIRMED and line.incoming is not None:
                at = (line.incoming.unit_code, line.incoming.key)
                names[at], files[at] = line.incoming.unit_name, files.get(at, 0) + 1
        return tuple(
            UnconfirmedKey(code, name, key, files[code, key], offered.get((code, key), ""))
            for (code, key), name in names.items()
        )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in: the ids of its lines in the register."""

    ids: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """For people."""
        return f"Đã nhận {len(self.ids)} gói; bản gốc giữ nguyên trong thư mục dữ liệu."


def look(office: Office, paths: Sequence[Path], progress: Progress | None = None) -> Dry:
    """Look at every file of the folders and files named; `progress` may raise to stop.

    UserError where a place is not there; what is wrong with a file is its fate.
    """
    with office.reading() as session:
        pack = pack_choice.chosen_pack(session, office.packs)
    files = files_in(paths)
    looker = FileLooker(ContentReader(pack), read_key(office.folder))
    for done, path in enumerate(files):
        if progress:
            progress(done, len(files), f"Đang xem {path.name}…")
        looker.look(path)
    return judged(office, Dry(paths[0].name, tuple(DryLine(seen, Fate.DAMAGED) for seen in looker.seen())))


def judged(office: Office, dry: Dry) -> Dry:
    """The same files held against the register as it is now, without reading them again."""
    with office.reading() as session:
        register = received.read_register(session)
    lines = [_judged(line.seen, register) for line in dry.lines]
    return replace(dry, lines=tuple(_without_doubles(lines)))


def confirm(office: Office, dry: Dry, fingerprints: Iterable[str], *, at: datetime) -> Dry:
    """Confirm the keys whose fingerprints somebody compared and typed in, as one action; the files judged again.

    A fingerprint that was confirmed before is passed over. UserError for one that is of no key here: then none is
    confirmed.
    """
    waiting = dry.unconfirmed()
    with office.reading() as session:
        known = [each.key for each in known_keys.known_keys(session)]
    found = []
    for typed in fingerprints:
        key = next((each for each in waiting if same_fingerprint(typed, each.key)), None)
        if key is None and any(same_fingerprint(typed, each) for each in known):
            continue
        if key is None:
            raise UserError(
                f"Dấu khóa “{typed.strip()[:60]}” không phải của gói nào đang chờ xác nhận.",
                "So lại từng nhóm bốn ký tự; chưa có khóa nào được xác nhận.",
            )
        found.append((key.unit_code, key.unit_name, key.key))
    if found:
        with office.transaction(f"Xác nhận khóa của {len(found)} đơn vị gửi") as session:
            known_keys.confirm_keys(session, KeyRole.UNIT, found, at)
    return judged(office, dry)


def take_in(
    office: Office, dry: Dry, *, at: datetime, chosen: Collection[Path] | None = None, progress: Progress | None = None
) -> TakenIn:
    """Keep the originals and enter all that is welcome, or of it what is `chosen`, as one action.

    `progress` may raise to stop until the rows are written; then nothing is. UserError where a file is not what it was
    when it was looked at, or the register has changed so that one is refused.
    """
    lines = [line for line in dry.taken if chosen is None or line.path in chosen]
    if not lines:
        raise UserError("Không có gói nào để nhận.", "Xem lý do ở từng tệp, sửa rồi xem lại thư mục.")
    with Originals(office.folder) as originals:
        for done, line in enumerate(lines):
            if progress:
                progress(done, len(lines), f"Đang giữ bản gốc {line.path.name}…")
            for path, sha256 in line.seen.files:
                originals.keep(path, sha256)
        if progress:
            progress(len(lines), len(lines), "Đang ghi sổ…")
        originals.settle()
        with office.transaction(f"Nhận {len(lines)} gói từ {dry.name}") as session:
            return TakenIn(received.note_all(session, [_arrival(line) for line in lines], at))


def _arrival(line: DryLine) -> tuple[Incoming, Content]:
    assert line.seen.incoming is not None
    assert line.seen.read is not None
    return line.seen.incoming, line.seen.read.content


def _judged(seen: SeenFile, register: Register) -> DryLine:
    if seen.soundness is not Soundness.WHOLE or seen.incoming is None or seen.read is None:
        return DryLine(seen, _OF_SOUNDNESS.get(seen.soundness, Fate.DAMAGED), seen.findings)
    found = register.judge(seen.incoming)
    if found.verdict is Verdict.AGAIN and seen.read.content.score:
        return DryLine(seen, Fate.SCORED, found.notes)
    if found.verdict is not Verdict.WELCOME:
        return DryLine(seen, _OF_VERDICT[found.verdict], found.refusals + found.notes)
    note, remarks = seen.read.pack_note, seen.read.content.remarks
    reasons = (*((note,) if note else ()), *remarks, *found.notes, *_ended(seen.incoming, seen.read.content, register))
    return DryLine(seen, _welcome(seen.read, seen.incoming), reasons)


def _ended(incoming: Incoming, content: Content, register: Register) -> Iterator[str]:
    """What a clerk should know of a unit that was not there for the whole period."""
    unit = register.below.get(incoming.unit_code)
    if unit is not None and unit.valid_to is not None and unit.valid_to < content.end_on:
        yield f"Đơn vị kết thúc ngày {format_date(unit.valid_to)}, trước ngày cuối kỳ {format_date(content.end_on)}."


def _welcome(read: ReadContent, incoming: Incoming) -> Fate:
    """What needs a look first; the reasons say the rest."""
    if not read.meets:
        return Fate.FOREIGN_PACK
    if not incoming.key:
        return Fate.UNSIGNED
    if read.pack_note:
        return Fate.OTHER_PACK
    return Fate.REMARKED if read.content.remarks else Fate.GOOD


def _without_doubles(lines: Sequence[DryLine]) -> Iterator[DryLine]:
    """Of the same issue twice in the folder one is taken, none where they differ: nobody knows which one counts."""
    first: dict[tuple[str, str, int], DryLine] = {}
    differ: set[tuple[str, str, int]] = set()
    for line in lines:
        if line.fate.takes:
            kept = first.setdefault(_order(line), line)
            if _digest(kept) != _digest(line):
                differ.add(_order(line))
    for line in lines:
        kept_line = first.get(_order(line)) if line.fate.takes else None
        if kept_line is None:
            yield line
        elif _order(line) in differ:
            yield replace(line, fate=Fate.CONFLICT, reasons=("Có hai tệp cùng lần này với nội dung khác nhau.",))
        elif kept_line is not line:
            yield replace(line, fate=Fate.KNOWN, reasons=(f"Trùng với tệp {kept_line.path.name}.",))
        else:
            yield line


def _order(line: DryLine) -> tuple[str, str, int]:
    assert line.incoming is not None
    return line.incoming.unit_code, line.incoming.period_code, line.incoming.version


def _digest(line: DryLine) -> str:
    assert line.incoming is not None
    return line.incoming.data_sha256
