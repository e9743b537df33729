"""The files of a folder as an office above finds them: each looked at once, nothing of their content held on to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange.inbox import incoming_of
from hhapp.exchange.keys import KEY_SUFFIX, PublicKey, read_key_from
from hhapp.exchange.manifest import Manifest
from hhapp.exchange.report_content import ContentReader, ReadContent
from hhapp.exchange.submission import SUFFIX, check_submission
from hhapp.exchange.volumes import missing_parts, set_of
from hhapp.services.received import Incoming
from hhapp.services.received_reports import Original

MOST_FILES = 20_000


class Soundness(StrEnum):
    """What a file is by itself, whoever sent it."""

    WHOLE = "whole"
    PART = "part"  # a further volume of a submission that is here and whole
    INCOMPLETE = "incomplete"  # belongs to a submission of which a volume is missing
    DAMAGED = "damaged"
    NOT_OURS = "not_ours"  # sealed for another office
    FOREIGN = "foreign"  # no submission at all
    KEY = "key"  # somebody's public key


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that was looked at: what it is, why, and what a whole submission says of itself.

    `files` are all files of a whole submission, itself first, with their digests.
    """

    path: Path
    soundness: Soundness
    findings: tuple[str, ...] = ()
    incoming: Incoming | None = None
    read: ReadContent | None = None
    files: tuple[tuple[Path, str], ...] = ()
    public_key: PublicKey | None = None


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file on the way to being told: with its manifest, which says what belongs together."""

    seen: SeenFile
    manifest: Manifest | None = None
    original: Original | None = None


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that are named and those in the named folders, sorted; links are not followed.

    UserError where there is no such place or far too much in it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UserError(f"Không có tệp hoặc thư mục {path}.", "Kiểm tra lại đường dẫn.")
        for each in sorted(_walk(path)) if path.is_dir() else [path]:
            found[each] = None
            if len(found) > MOST_FILES:
                raise UserError(f"Thư mục có hơn {MOST_FILES} tệp.", "Chọn đúng thư mục để gói gửi, hoặc chia nhỏ.")
    return tuple(found)


class FileLooker:
    """Looks at files one by one; `seed` is this office's private key, which opens what is sealed for it."""

    def __init__(self, reader: ContentReader, seed: bytes | None) -> None:
        self._reader = reader
        self._seed = seed
        self._looked: list[_Looked] = []

    def look(self, path: Path) -> None:
        """Read one file and remember what it is."""
        ending = path.suffix.casefold()
        if ending == KEY_SUFFIX:
            self._looked.append(_Looked(_key_file(path)))
        elif ending != SUFFIX:
            self._looked.append(_Looked(SeenFile(path, Soundness.FOREIGN, ("Không phải tệp .hhbc.",))))
        else:
            self._looked.append(self._submission(path))

    def seen(self) -> tuple[SeenFile, ...]:
        """Every file in the order it was looked at, volumes brought together."""
        sets: dict[tuple[str, str], list[_Looked]] = {}
        for each in self._looked:
            if each.manifest is not None and each.manifest.volume.names:
                sets.setdefault(set_of(each.manifest), []).append(each)
        told = {seen.path: seen for group in sets.values() for seen in _joined(group)}
        return tuple(told.get(each.seen.path, each.seen) for each in self._looked)

    def _submission(self, path: Path) -> _Looked:
        try:
            check = check_submission(path, self._seed)
            if check.ok and check.manifest is not None:
                incoming, read = incoming_of(path, check), self._reader.read(check)
                original = Original(path.name, check.sha256, check.size)
                seen = SeenFile(path, Soundness.WHOLE, (), incoming, read, ((path, check.sha256),))
                return _Looked(seen, check.manifest, original)
        except (UserError, EnvironmentFault) as fault:
            return _Looked(SeenFile(path, Soundness.DAMAGED, (fault.sentence,)))
        is_closed = check.sealed and check.manifest is None and not self._may_open(path)
        return _Looked(SeenFile(path, Soundness.NOT_OURS if is_closed else Soundness.DAMAGED, check.findings))

    def _may_open(self, path: Path) -> bool:
        """Whether a sealed file says that it is for this office."""
        with path.open("rb") as stream:
            receiver = keys.sealed_for(stream.read(200))
        return self._seed is not None and receiver == keys.public_key(self._seed)


def _walk(folder: Path) -> Iterator[Path]:
    for place, _folders, names in os.walk(folder):
        yield from (each for name in names if not (each := Path(place, name)).is_symlink())


def _key_file(path: Path) -> SeenFile:
    try:
        return SeenFile(path, Soundness.KEY, public_key=read_key_from(str(path)))
    except (UserError, EnvironmentFault) as fault:
        return SeenFile(path, Soundness.DAMAGED, (fault.sentence,))


def _joined(group: Sequence[_Looked]) -> Iterator[SeenFile]:
    """The volumes of one submission: the first stands for all of them where none is missing."""
    manifests = [each.manifest for each in group if each.manifest is not None]
    missing = missing_parts(manifests)
    if missing:
        yield from (replace(each.seen, soundness=Soundness.INCOMPLETE, findings=missing) for each in group)
        return
    numbered = {each.manifest.volume.number: each for each in reversed(group) if each.manifest is not None}
    first, *others = (numbered[number] for number in sorted(numbered))
    volumes = tuple(each.original for each in others if each.original is not None)
    assert first.seen.read is not None
    content = replace(first.seen.read.content, volumes=volumes)
    files = tuple(file for each in (first, *others) for file in each.seen.files)
    yield replace(first.seen, read=replace(first.seen.read, content=content), files=files)
    for each in group:
        if each is not first:
            belongs = (f"Phần của gói {first.seen.path.name}, nhận cùng gói đó.",)
            yield replace(each.seen, soundness=Soundness.PART, findings=belongs)
