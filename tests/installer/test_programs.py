"""The small programs and what Explorer shows of them: version, icon, needed libraries, signatures."""

from __future__ import annotations

import os
import shutil
import struct
from pathlib import Path

import pytest

from hhapp import __version__
from installer.build import check_size, program_version
from installer.errors import BuildError
from installer.icon import SIZES, icon_file, write_pictures
from installer.launcher import build_launchers, resource_script, version_numbers
from installer.pe import missing_libraries, read_image
from installer.signer import check_signatures

PROJECT = Path(__file__).resolve().parents[2]


def image(imports: tuple[str, ...] = (), timestamp: int = 0) -> bytes:
    """A minimal 64-bit library with one section that holds its import table."""
    names, records = b"", b""
    at = 0x1000 + 20 * (len(imports) + 1)
    for name in imports:
        records += struct.pack("<IIIII", 1, 0, 0, at + len(names), 1)
        names += name.encode() + b"\0"
    body = (records + bytes(20) + names).ljust(0x200, b"\0")
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    coff = struct.pack("<4sHHIIIHH", b"PE\0\0", 0x8664, 1, timestamp, 0, 0, 240, 0x2022)
    directories = struct.pack("<IIII", 0, 0, 0x1000 if imports else 0, len(body)).ljust(128, b"\0")
    optional = struct.pack("<H", 0x20B).ljust(112, b"\0") + directories
    section = b".idata\0\0" + struct.pack("<IIII", len(body), 0x1000, len(body), 0x200) + bytes(16)
    return (head + coff + optional + section).ljust(0x200, b"\0") + body


def test_a_library_tells_what_it_needs() -> None:
    read = read_image(image(("KERNEL32.dll", "Qt6Core.dll"), timestamp=7))
    assert read.imports == {"kernel32.dll", "qt6core.dll"}
    assert read.timestamp == 7
    assert read_image(image()).imports == frozenset()


@pytest.mark.parametrize("content", [b"", b"MZ", image()[:80], b"MZ" + bytes(500), image(("a.dll",))[:0x210]])
def test_what_is_no_library_is_refused(content: bytes) -> None:
    with pytest.raises(BuildError):
        read_image(content)


def test_a_library_that_went_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "lib" / "Qt").mkdir(parents=True)
    wants = ("kernel32.dll", "near.dll", "shared.dll", "api-ms-win-crt-math-l1-1-0.dll", "gone.dll")
    (tmp_path / "lib" / "Qt" / "QtCore.pyd").write_bytes(image(wants))
    for name in ("lib/Qt/near.dll", "shared.dll"):
        (tmp_path / name).write_bytes(image())
    missing = missing_libraries(tmp_path, (".",), frozenset({"kernel32.dll"}))
    assert missing == ["lib/Qt/QtCore.pyd wants gone.dll"]


def test_the_version_is_that_of_the_program_in_four_numbers() -> None:
    assert program_version(PROJECT) == __version__
    assert version_numbers("0.2.0") == (0, 2, 0, 0)
    assert version_numbers(__version__)[3] == 0
    for wrong in ("1.0", "1.0.0rc1", "1.0.70000"):
        with pytest.raises(BuildError):
            version_numbers(wrong)


def test_the_resources_tell_name_and_version_in_vietnamese() -> None:
    script = resource_script("0.2.0", "hhapp.exe", "Kế hoạch")
    assert "FILEVERSION 0,2,0,0\n" in script
    for line in ('"FileDescription", "Kế hoạch"', '"ProductVersion", "0.2.0"', '"OriginalFilename", "hhapp.exe"'):
        assert f"VALUE {line}" in script
    assert script.count("BEGIN") == script.count("END")


def test_the_icon_has_every_size(tmp_path: Path, qapp) -> None:
    icon, side = tmp_path / "a.ico", tmp_path / "side.bmp"
    write_pictures(PROJECT, icon, side)
    content = icon.read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(SIZES))
    for at, size in enumerate(SIZES):
        shown, length, place = struct.unpack_from("<B7xII", content, 6 + 16 * at)
        assert shown == size % 256
        assert len(content[place : place + length]) == length
    assert content[-12:-8] == b"\0\0\0\0" or content.endswith(b"IEND\xaeB`\x82"), "the largest is a PNG"
    assert struct.unpack_from("<ii", side.read_bytes(), 18) == (164, 314)
    write_pictures(PROJECT, tmp_path / "b.ico", side)
    assert (tmp_path / "b.ico").read_bytes() == content


def test_a_bitmap_of_an_icon_stands_upside_down() -> None:
    top, bottom = b"\1\2\3\4" * 2, b"\5\6\7\x08" * 2
    body = icon_file([(2, top + bottom, b"")])[6 + 16 :]
    assert struct.unpack_from("<IiiHH", body) == (40, 2, 4, 1, 32)
    assert body[40:56] == bottom + top
    assert len(body) == 40 + 16 + 8


@pytest.mark.skipif(not shutil.which("x86_64-w64-mingw32-gcc"), reason="cần mingw-w64 để dịch, máy này không có")
def test_two_compilations_give_the_same_programs(tmp_path: Path, qapp) -> None:
    icon = tmp_path / "hhapp.ico"
    write_pictures(PROJECT, icon, tmp_path / "side.bmp")
    made = []
    for name in ("một", "hai"):
        folder = tmp_path / name
        folder.mkdir()
        build_launchers("0.2.0", icon, folder, tmp_path / f"giữa {name}")
        made.append([(path.name, path.read_bytes()) for path in sorted(folder.iterdir())])
    assert made[0] == made[1]
    assert [name for name, _ in made[0]] == ["hhapp-cli.exe", "hhapp.exe"]
    for _, content in made[0]:
        read = read_image(content)
        assert read.timestamp == 0
        assert read.imports <= {"kernel32.dll", "msvcrt.dll", "shell32.dll", "user32.dll"}
        assert "0.2.0".encode("utf-16-le") in content


SIGNED = """
Signer's certificate:
\tSigner #0:
\t\tSubject: /C=US/O={name}/CN={name}
Succeeded
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows tự kiểm tra chữ ký")
@pytest.mark.parametrize(("name", "code"), [("Python Software Foundation", 1), ("Somebody Else", 0)])
def test_a_binary_of_others_or_altered_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    tool = tmp_path / "osslsigncode"
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    def answer(name: str, code: int) -> None:
        tool.write_text(f"#!/bin/sh\ncat <<'END'{SIGNED.format(name=name)}END\nexit {code}\n", encoding="utf-8")
        tool.chmod(0o755)

    answer("Python Software Foundation", 0)
    check_signatures(tmp_path, ["python311.dll"])
    answer(name, code)
    with pytest.raises(BuildError, match=r"python311\.dll .* is not signed by the Python Software Foundation"):
        check_signatures(tmp_path, ["python311.dll"])


def test_what_has_grown_too_large_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    check_size("the installer", 26_100_000, 40_000_000)
    assert "26.1 MB" in capsys.readouterr().out
    with pytest.raises(BuildError, match=r"41\.0 MB, more than 40"):
        check_size("the installer", 41_000_000, 40_000_000)
