"""Taking in a pack that somebody sent: looked at and checked whole first, kept only when the office says so.

The Word and Excel files are opened by the room of documents, which lies above: it comes in with the store
(`OfficeFiles`, wired in `bootstrap`). So packs stays below documents, and the order "guard, read, check, keep" stands
in one place instead of in every caller.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from hhapp.errors import UserError
from hhapp.packs.archive import read_files
from hhapp.packs.catalogue import Pack
from hhapp.packs.changes import PackChanges, compare_packs
from hhapp.packs.context import PackInfo
from hhapp.packs.faults import Fault, FaultyPack, Tables
from hhapp.packs.load import CATALOGUE_FILE, OfficeFiles, load_pack
from hhapp.packs.record import RECORD_FILE, record_of
from hhapp.packs.signature import Signature, check_signature
from hhapp.packs.store import PackStore


class Trust(StrEnum):
    """What the signature of a pack is worth to this office."""

    KNOWN = "known"  # by an author it has accepted before
    UNKNOWN = "unknown"
    UNSIGNED = "unsigned"
    CHANGED = "changed"  # after signing, or the signature is forged

    @property
    def shown(self) -> str:
        """The clerk's words for it."""
        return {
            "known": "do tác giả đã biết ký",
            "unknown": "do tác giả chưa biết ký",
            "unsigned": "không có chữ ký",
            "changed": "bị sửa sau khi ký",
        }[self.value]


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A pack that was looked at, free of faults, and nothing kept of it yet.

    `changes` compares it with the newest version here, None where there is none. `files` are what would be installed.
    """

    info: PackInfo
    author: str
    fingerprint: str
    trust: Trust
    warnings: tuple[str, ...]
    changes: PackChanges | None
    is_installed: bool
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def needs_acceptance(self) -> bool:
        """Whether the office must say that it has read the warnings."""
        return self.trust is not Trust.KNOWN and not self.is_installed


@contextmanager
def opened_pack(
    files: Mapping[str, bytes], name: str, office: OfficeFiles
) -> Iterator[tuple[Pack, Mapping[str, Tables]]]:
    """The checked pack of these files, in a folder that is gone afterwards, and by file what its Excel files say.

    `name` is what a refusal calls it. Raises FaultyPack with every fault, UserError where it is no pack at all.
    """
    if CATALOGUE_FILE not in files:
        raise UserError(f"“{name}” không phải là gói biểu mẫu: không có tệp {CATALOGUE_FILE}.", "Chọn đúng tệp .hhmau.")
    with tempfile.TemporaryDirectory(prefix="hhapp-") as place:
        folder = Path(place)
        for each, content in files.items():
            (folder / each).write_bytes(content)
        unsafe = _unsafe(files, folder, office)
        if unsafe:
            raise FaultyPack(name, unsafe)
        once = _ReadOnce(office)
        try:
            pack = load_pack(folder, once)
        except FaultyPack as error:
            raise FaultyPack(name, error.faults) from error
        yield pack, once.read


def inspect_pack_file(store: PackStore, path: Path, known_authors: Mapping[str, str]) -> PackOffer:
    """Look at a pack, folder or `.hhmau`; `known_authors` has names by fingerprint.

    Raises FaultyPack with every fault of its files, UserError for what is not plainly a pack, and where this version
    is here already with another content.
    """
    files = read_files(path)
    signature = check_signature(files)
    with opened_pack(files, path.name, store.office) as (pack, read):
        newest = store.newest(pack.id)
        changes = None if newest is None else compare_packs(newest, pack)
    trust = _trust(signature, known_authors)
    return PackOffer(
        info=pack.info,
        author=signature.author if signature else "",
        fingerprint=signature.fingerprint if signature else "",
        trust=trust,
        warnings=tuple(_warnings(trust, signature, known_authors)),
        changes=changes,
        is_installed=store.has(pack.id, pack.version, files),
        files={**files, RECORD_FILE: record_of(files, read)},
    )


def install_pack(store: PackStore, offer: PackOffer, *, accept: bool) -> Pack:
    """Keep the pack of the offer, or find it already here.

    UserError unless a known author signed it or the office has read the warnings and accepts them.
    """
    if offer.is_installed:
        return store.get(offer.info.id, offer.info.version)
    if offer.needs_acceptance and not accept:
        raise UserError(
            f"Chưa cài gói biểu mẫu “{offer.info.name}”: {offer.trust.shown}.",
            "Hỏi lại cơ quan gửi gói; nếu tin gói này thì đồng ý cài rồi thử lại.",
            details="\n".join(offer.warnings),
        )
    return store.keep(offer.info.id, offer.info.version, offer.files)


@dataclass(slots=True)
class _ReadOnce:
    """Remembers what was read from Excel files, for the record beside the installed files."""

    office: OfficeFiles
    read: dict[str, Tables] = field(default_factory=dict)

    def guard(self, path: Path) -> None:
        self.office.guard(path)

    def read_tables(self, path: Path) -> Tables:
        self.read[path.name] = tables = self.office.read_tables(path)
        return tables

    def read_criteria(self, path: Path) -> Tables:
        self.read[path.name] = tables = self.office.read_criteria(path)
        return tables


def _unsafe(files: Mapping[str, bytes], folder: Path, office: OfficeFiles) -> list[Fault]:
    found = []
    for name in files:
        if name.endswith((".docx", ".xlsx")):
            try:
                office.guard(folder / name)
            except UserError as error:
                found.append(Fault(name, "", str(error)))
    return found


def _trust(signature: Signature | None, known_authors: Mapping[str, str]) -> Trust:
    if signature is None:
        return Trust.UNSIGNED
    if not signature.holds:
        return Trust.CHANGED
    return Trust.KNOWN if signature.fingerprint in known_authors else Trust.UNKNOWN


def _warnings(trust: Trust, signature: Signature | None, known_authors: Mapping[str, str]) -> list[str]:
    if trust is Trust.UNSIGNED:
        return ["Gói không có chữ ký: không biết ai làm ra và có bị sửa trên đường gửi hay không."]
    if trust is Trust.CHANGED:
        return ["Gói bị sửa sau khi ký, hoặc chữ ký là giả. Không cài nếu không biết chắc ai đã sửa."]
    if signature is None or trust is Trust.KNOWN:
        return []
    told = [
        f"Gói ghi là của “{signature.author}”, tác giả chưa biết. Gọi điện hỏi lại dấu khóa: {signature.fingerprint}."
    ]
    if signature.author in known_authors.values():
        told.append(f"“{signature.author}” trước đây ký bằng khóa khác: có thể là giả danh.")
    return told
