"""The packs at hand: those shipped with the program and those installed in the data folder, by id and version.

An installed pack lies in `<id>/<version>/` and is never changed again: periods remember the version they were opened
with. Versions lie side by side.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.archive import SIGNATURE_FILE, read_files
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import PackInfo
from hhapp.packs.lineage import version_key
from hhapp.packs.load import CATALOGUE_FILE, OfficeFiles, load_pack
from hhapp.packs.record import digests, kept_digests
from hhapp.packs.work_calendar import load_calendar
from hhapp.vn.calendar import WEEKENDS_ONLY, WorkCalendar

DEFAULT_PACK = "mau-xa"
_UNFINISHED = ".dang-cai-"


class PackStore:
    """Finds packs in two folders and puts new ones into the second. They are read once, and after an installation."""

    def __init__(self, shipped: Path, installed: Path, office: OfficeFiles, *, calendar: Path | None = None) -> None:
        """`calendar` is the office's own file of holidays, used before the packs' for the years it has."""
        self.office = office
        self._calendar = calendar
        self._shipped = shipped
        self._installed = installed
        self._known: tuple[dict[tuple[str, str], Pack], tuple[str, ...]] | None = None

    def list(self) -> tuple[PackInfo, ...]:
        """Every pack that can be used, by id, the newest version first."""
        packs = sorted(self._read[0].values(), key=lambda pack: version_key(pack.version), reverse=True)
        return tuple(pack.info for pack in sorted(packs, key=lambda pack: pack.id))

    def get(self, pack_id: str, version: str) -> Pack:
        """The pack a plan or period was made with; UserError when it is not here or faulty."""
        pack = self._read[0].get((pack_id, version))
        if pack is None:
            raise UserError(
                f"Không có gói biểu mẫu “{pack_id}” phiên bản {version} dùng được.",
                "Cài lại gói biểu mẫu này rồi thử lại.",
                details="\n".join(self.faults),
            )
        return pack

    def newest(self, pack_id: str) -> Pack | None:
        """The newest version of a pack; None where there is none."""
        found = next((info for info in self.list() if info.id == pack_id), None)
        return None if found is None else self.get(found.id, found.version)

    def default(self) -> Pack:
        """The pack for a new office: the newest shipped version of the sample. An installation does not change it."""
        shipped = [p for p in self._read[0].values() if p.id == DEFAULT_PACK and p.folder.parent == self._shipped]
        return max(shipped, key=lambda pack: version_key(pack.version), default=None) or self.get(DEFAULT_PACK, "")

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with each pack that could not be read."""
        return self._read[1]

    def has(self, pack_id: str, version: str, files: Mapping[str, bytes]) -> bool:
        """Whether this very version is here already; UserError where it is here with other files.

        A signature more or less does not make it another pack.
        """
        folder = self._folder_of(pack_id, version)
        if folder is None:
            return False
        here = kept_digests(folder) or digests(read_files(folder))
        if _unsigned(here) == _unsigned(digests(files)):
            return True
        raise UserError(
            f"Gói biểu mẫu “{pack_id}” phiên bản {version} đã có nhưng nội dung khác.",
            "Tác giả phải tăng số phiên bản (version trong mau.toml) rồi gửi lại.",
        )

    def keep(self, pack_id: str, version: str, files: Mapping[str, bytes]) -> Pack:
        """Put the files of a checked pack into their place, all or nothing; EnvironmentFault where the disk refuses."""
        target = self._installed / pack_id / version
        try:
            for left in self._installed.glob(f"{_UNFINISHED}*"):  # of a program that was stopped half way
                shutil.rmtree(left)
            unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self._installed))
            for name, content in files.items():
                (unfinished / name).write_bytes(content)
            target.parent.mkdir(exist_ok=True)
            unfinished.rename(target)
        except OSError as error:
            raise EnvironmentFault(
                "Không ghi được gói biểu mẫu vào thư mục dữ liệu.",
                "Kiểm tra chỗ trống trên ổ đĩa và quyền ghi rồi thử lại.",
                details=str(error),
            ) from error
        self._known = None
        return self.get(pack_id, version)

    def _folder_of(self, pack_id: str, version: str) -> Path | None:
        pack = self._read[0].get((pack_id, version))
        if pack is not None:
            return pack.folder
        folder = self._installed / pack_id / version  # one that can no longer be read is still in the way
        return folder if folder.is_dir() else None

    @property
    def _read(self) -> tuple[dict[tuple[str, str], Pack], tuple[str, ...]]:
        if self._known is None:
            self._known = self._read_all()
        return self._known

    def _read_all(self) -> tuple[dict[tuple[str, str], Pack], tuple[str, ...]]:
        packs: dict[tuple[str, str], Pack] = {}
        faults: list[str] = []
        own, slips = _own_calendar(self._calendar)
        installed = _folders(self._installed, f"*/*/{CATALOGUE_FILE}")
        for folder in (*_folders(self._shipped, f"*/{CATALOGUE_FILE}"), *installed):
            try:
                pack = load_pack(folder, self.office)
                pack = replace(pack, calendar=own.over(pack.calendar))
            except UserError as error:  # one faulty pack must not take the others away
                faults.append(f"{folder.parent.name}/{folder.name}: {error.details or error.sentence}")
            else:
                packs.setdefault((pack.id, pack.version), pack)  # an installed pack never replaces a shipped one
        others: dict[tuple[str, str], Pack] = {}
        for key, pack in packs.items():
            others[key] = replace(pack, others=others)  # each knows all of them, itself too
        return others, (*slips, *faults)


def _own_calendar(path: Path | None) -> tuple[WorkCalendar, tuple[str, ...]]:
    """A slip in the office's file must not close the program: it is told, and the packs' calendars count."""
    try:
        return (load_calendar(path) if path else WEEKENDS_ONLY), ()
    except UserError as error:
        return WEEKENDS_ONLY, (error.sentence,)


def _folders(parent: Path, pattern: str) -> list[Path]:
    return sorted(path.parent for path in parent.glob(pattern))


def _unsigned(files: Mapping[str, str]) -> dict[str, str]:
    return {name: digest for name, digest in files.items() if name != SIGNATURE_FILE}
