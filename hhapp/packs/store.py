"""The packs at hand: those shipped with the program and those installed in the data folder, by id and version."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import PackInfo
from hhapp.packs.load import CATALOGUE_FILE, load_pack

DEFAULT_PACK = "mau-xa"


class PackStore:
    """Finds packs in two folders whose subfolders are packs. They are read once; a new store sees new packs."""

    def __init__(self, shipped: Path, installed: Path) -> None:
        self._shipped = shipped
        self._installed = installed

    def list(self) -> tuple[PackInfo, ...]:
        """Every pack that can be used, by id, the newest version first."""
        packs = sorted(self._read[0].values(), key=lambda pack: _version_key(pack.version), reverse=True)
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

    def default(self) -> Pack:
        """The pack for a new office: the newest version of the shipped sample."""
        newest = next((info for info in self.list() if info.id == DEFAULT_PACK), None)
        return self.get(DEFAULT_PACK, newest.version if newest else "")

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with each pack that could not be read."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[dict[tuple[str, str], Pack], tuple[str, ...]]:
        packs: dict[tuple[str, str], Pack] = {}
        faults: list[str] = []
        for folder in (*_pack_folders(self._shipped), *_pack_folders(self._installed)):
            try:
                pack = load_pack(folder)
            except UserError as error:  # one faulty pack must not take the others away
                faults.append(f"{folder.name}: {error.details or error.sentence}")
            else:
                packs.setdefault((pack.id, pack.version), pack)  # an installed pack never replaces a shipped one
        return packs, tuple(faults)


def _pack_folders(parent: Path) -> list[Path]:
    return sorted(path.parent for path in parent.glob(f"*/{CATALOGUE_FILE}"))


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version))
