"""Reads what matters here from Windows programs and libraries: which libraries they want, and the time in their head.

Only the few fields of the PE format that are used; the offsets are those of Microsoft's "PE Format" page.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from installer.errors import BuildError

BINARIES = (".dll", ".exe", ".pyd")
_AMD64 = 0x8664
_PE32_PLUS = 0x20B
_IMPORTS, _DELAYED = 1, 13  # places in the table of data directories


@dataclass(frozen=True, slots=True)
class Image:
    """One program or library: the libraries it cannot be loaded without, and the time its linker wrote."""

    imports: frozenset[str]
    delayed: frozenset[str]
    timestamp: int


def read_image(content: bytes) -> Image:
    """Read a 64-bit image; BuildError for anything else."""
    try:
        head = struct.unpack_from("<I", content, 0x3C)[0]
        signature, machine, count, timestamp, options = struct.unpack_from("<4sHHI8xH", content, head)
        magic = struct.unpack_from("<H", content, head + 24)[0]
        if (content[:2], signature, machine, magic) != (b"MZ", b"PE\0\0", _AMD64, _PE32_PLUS):
            raise BuildError("not a program or library for 64-bit Windows")
        directories = head + 24 + 112
        sections = [
            struct.unpack_from("<IIII", content, head + 24 + options + 40 * at + 8) for at in range(count)
        ]  # virtual size, virtual address, raw size, raw offset
        return Image(
            _names(content, directories, sections, _IMPORTS, size=20, name=12),
            _names(content, directories, sections, _DELAYED, size=32, name=4),
            timestamp,
        )
    except (struct.error, ValueError) as fault:
        raise BuildError(f"a damaged program or library: {fault}") from fault


def read_image_file(path: Path) -> Image:
    """The same from a file, which the error names."""
    try:
        return read_image(path.read_bytes())
    except BuildError as fault:
        raise BuildError(f"{path.name}: {fault}") from fault


def _names(
    content: bytes, directories: int, sections: list[tuple[int, ...]], place: int, *, size: int, name: int
) -> frozenset[str]:
    """The library names of one import table: records of `size` bytes, the name's address `name` bytes into each."""
    start = struct.unpack_from("<I", content, directories + 8 * place)[0]
    found: set[str] = set()
    if not start:
        return frozenset()
    at = _offset(start, sections)
    while address := struct.unpack_from("<I", content, at + name)[0]:
        text = _offset(address, sections)
        found.add(content[text : content.index(b"\0", text)].decode("ascii").lower())
        at += size
    return frozenset(found)


def _offset(address: int, sections: list[tuple[int, ...]]) -> int:
    """Where in the file an address of the loaded image lies."""
    for virtual_size, virtual, raw_size, raw in sections:
        if virtual <= address < virtual + max(virtual_size, raw_size):
            return address - virtual + raw
    raise ValueError(f"address {address:#x} lies in no section")


def missing_libraries(folder: Path, shared: tuple[str, ...], system: frozenset[str]) -> list[str]:
    """Each "binary wants library" that neither the binary's own folder nor the `shared` ones nor Windows give.

    `shared` are folders below `folder` that every binary may load from. The delayed imports of a library are for
    situations that may never come, so Windows may lack them.
    """
    given = system | {path.name.lower() for part in shared for path in (folder / part).glob("*.dll")}
    wants = []
    for path in sorted(each for each in folder.rglob("*") if each.suffix.lower() in BINARIES):
        near = {each.name.lower() for each in path.parent.glob("*.dll")}
        for name in sorted(read_image_file(path).imports - near - given):
            if not name.startswith(("api-ms-win-", "ext-ms-win-")):
                wants.append(f"{path.relative_to(folder).as_posix()} wants {name}")
    return wants
