"""Packages downwards as offices use them: made and written here, opened and held against what is here, taken over."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.documents.export import Made, Written, write_file
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange.assignment_package import (
    CALENDAR_PART,
    CRITERIA_PART,
    PACK_PART,
    SUFFIX,
    ReadPackage,
    build_package,
    read_package,
)
from hhapp.exchange.office import Office
from hhapp.packs.archive import SUFFIX as PACK_SUFFIX
from hhapp.packs.archive import read_files, write_archive
from hhapp.packs.catalogue import Pack
from hhapp.packs.handed import HandedContent, HandedRow
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import read_set
from hhapp.packs.score.writing import set_bytes
from hhapp.packs.work_calendar import load_calendar
from hhapp.services import known_keys
from hhapp.services.handed.comparing import HandedDiff, compare_issue
from hhapp.services.handed.offering import new_issue, note_made
from hhapp.services.handed.taking import Accepted, Wanted, accept_issue
from hhapp.services.score.criteria_sets import keep_set
from hhapp.storage.unit_key import ensure_key
from hhapp.vn.text import fold

_LONGEST_NAME = 50


@dataclass(frozen=True, slots=True)
class Along:
    """What goes along with the rows: the template pack in use, the pack's criteria set, the office's calendar."""

    pack: bool = False
    criteria: bool = False
    calendar: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A package from above that may be taken over, and what that would do."""

    package: ReadPackage
    diff: HandedDiff
    criteria: CriteriaSet | None

    @property
    def has_pack(self) -> bool:
        """Whether a template pack came along."""
        return PACK_PART in self.package.extras

    @property
    def has_calendar(self) -> bool:
        """Whether a calendar of holidays came along."""
        return CALENDAR_PART in self.package.extras


def hand_down(
    office: Office,
    pack: Pack,
    plan_id: int,
    rows: Sequence[HandedRow],
    out: Path,
    along: Along,
    *,
    at: datetime,
    note: str = "",
) -> tuple[Written, HandedContent]:
    """Make the next issue, write it into the folder `out` read back and compared, and keep what was handed down.

    UserError where there is nothing to hand down or nothing new, EnvironmentFault where the disk refuses.
    """
    with office.transaction("Giao việc xuống các đơn vị") as session:
        content = new_issue(session, plan_id, rows, note)
        made = at.replace(microsecond=0)
        raw = build_package(content, _extras(office, pack, along), made=made, seed=ensure_key(office.folder))
        name = f"{package_stem(pack, content)}{SUFFIX}"
        written = write_file(out / name, Made(name, SUFFIX.removeprefix("."), raw, len(content.rows)))
        if read_package(written.path).content != content:
            raise EnvironmentFault("Gói vừa lập không đọc lại được đúng.", "Kiểm tra ổ đĩa rồi lập lại.")
        note_made(session, content, made, written.sha256)
    return written, content


def open_package(office: Office, path: Path) -> Opened:
    """Look into a package and hold it against what is here; nothing is written.

    UserError where it is not whole, not signed by the confirmed superior office, old, or nothing of it is for this one.
    """
    package = read_package(path)
    with office.reading() as session:
        _refuse_stranger(session, package)
        diff = compare_issue(session, package.content, package.sha256)
    return Opened(package, diff, _criteria(package))


def take_package(
    office: Office, pack: Pack, opened: Opened, wanted: Wanted, *, with_criteria: bool = True, at: datetime
) -> Accepted:
    """Take over what the clerk wanted, with the criteria set where one came; one action that can be undone."""
    package = opened.package
    title = f"Nhận giao việc năm {package.content.year} lần {package.content.version}"
    with office.transaction(title) as session:
        _refuse_stranger(session, package)
        if with_criteria and opened.criteria is not None:
            keep_set(session, opened.criteria, f"{package.content.office_name} giao", at)
        return accept_issue(session, pack, opened.diff, wanted, made_at=package.made, sha256=package.sha256, at=at)


def save_pack(package: ReadPackage, folder: Path) -> Path:
    """The template pack that came along as a file of its own, to be looked at and installed like any other."""
    content = package.content
    name = f"GOI_MAU_{content.year}_L{content.version}{PACK_SUFFIX}"
    made = Made(name, PACK_SUFFIX.removeprefix("."), package.extras[PACK_PART], 1)
    return write_file(folder / name, made).path


def take_calendar(office: Office, package: ReadPackage) -> Path:
    """Put the calendar that came along in the office's place; the former one stays beside it as "….truoc".

    It is a file and no row, so Undo does not take it back. UserError where it cannot be understood.
    """
    target = office.folder.calendar
    raw = package.extras[CALENDAR_PART]
    trial = write_file(target.with_name("lich-nghi-moi.toml"), Made("lich-nghi-moi.toml", "toml", raw, 1)).path
    try:
        load_calendar(trial)
        if target.exists():
            target.replace(target.with_name(f"{target.name}.truoc"))
        trial.replace(target)
    finally:
        trial.unlink(missing_ok=True)
    return target


def package_stem(pack: Pack, content: HandedContent) -> str:
    """The name of a package without its ending: ASCII, as the pack says."""
    name = pack.handed_name.replace("{year}", str(content.year)).replace("{version}", str(content.version))
    unit = re.sub(r"[^A-Za-z0-9]+", "-", fold(content.office_code).upper()).strip("-")
    room = _LONGEST_NAME - len(SUFFIX) - len(name.replace("{unit}", ""))
    return name.replace("{unit}", unit[: max(room, 0)])


def _refuse_stranger(session: Session, package: ReadPackage) -> None:
    superior = known_keys.superior_key(session)
    if superior is None:
        raise UserError(
            "Chưa xác nhận khóa của cấp trên nên chưa nhận giao việc được.",
            f"Nhập khóa của cấp trên ở Cài đặt và so dấu khóa; gói này ký bằng {package.fingerprint}.",
        )
    if superior.key != package.key:
        shown = f"dấu khóa {package.fingerprint}, khóa đã xác nhận {superior.fingerprint}"
        raise UserError(
            f"Gói không do {superior.name} ký: {shown}.",
            "Hỏi lại cấp trên; nếu cấp trên đổi khóa thì nhập và xác nhận khóa mới trước.",
        )


def _extras(office: Office, pack: Pack, along: Along) -> Mapping[str, bytes]:
    extras: dict[str, bytes] = {}
    if along.pack:
        extras[PACK_PART] = _pack_bytes(office, pack)
    if along.criteria and pack.criteria is not None:
        extras[CRITERIA_PART] = set_bytes(pack.criteria)
    if along.calendar and office.folder.calendar.is_file():
        load_calendar(office.folder.calendar)
        extras[CALENDAR_PART] = office.folder.calendar.read_bytes()
    return extras


def _pack_bytes(office: Office, pack: Pack) -> bytes:
    """The pack as its author signed it: the very files of its folder."""
    place = office.folder.root / f"giao-xuong{PACK_SUFFIX}"
    try:
        write_archive(place, read_files(pack.folder))
        return place.read_bytes()
    finally:
        place.unlink(missing_ok=True)


def _criteria(package: ReadPackage) -> CriteriaSet | None:
    raw = package.extras.get(CRITERIA_PART)
    if raw is None:
        return None
    try:
        return read_set(json.loads(raw.decode("utf-8"), parse_float=Decimal), CRITERIA_PART)
    except (ValueError, RecursionError) as error:
        raise UserError(
            "Bộ tiêu chí kèm gói không đọc được.", "Xin lại gói từ cấp trên.", details=repr(error)
        ) from error
