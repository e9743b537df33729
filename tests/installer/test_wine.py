"""The parts of the test under Wine that need no Wine: what they read and compare."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from installer.nsis import FILE_TYPES, file_lines, type_lines, write_language
from installer.wine.prefix import Prefix, read_text
from installer.wine.screen import changed, is_alive

EXPORTED = r"""Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\Classes\HHApp.hhbc\shell\open\command]
@="\"C:\\users\\Nguyễn Văn Đức\\app\\hhapp.exe\" \"%1\""
"Số"=dword:00000001
"Tên"="Gói gửi"

[HKEY_CURRENT_USER\Software\Classes\HHApp.hhbc\shell\open\command\sâu hơn]
"Khác"="không phải của khóa trên"
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [("", r'"C:\users\Nguyễn Văn Đức\app\hhapp.exe" "%1"'), ("Tên", "Gói gửi"), ("Số", ""), ("Khác", "")],
)
def test_the_registry_is_read_with_its_vietnamese_letters(name: str, text: str) -> None:
    assert read_text(EXPORTED, name) == text


def test_paths_are_written_as_windows_does() -> None:
    prefix = Prefix(Path("/w/prefix"), ":1")
    assert prefix.path(prefix.home / "Tệp.hhbc") == r"C:\users\Nguyễn Văn Đức\Tệp.hhbc"
    assert prefix.path(prefix.drive_d / "Dữ liệu") == r"D:\Dữ liệu"
    assert prefix.path(Path("/w/dist/setup.exe")) == r"Z:\w\dist\setup.exe"


def test_a_window_with_words_is_alive_an_empty_one_is_not() -> None:
    blank = Image.new("RGB", (400, 300), "#1258a3")
    assert not is_alive(blank)
    drawn = blank.copy()
    pen = ImageDraw.Draw(drawn)
    for at in range(100):
        pen.rectangle((at * 4, 0, at * 4 + 3, 200), fill=(at, 2 * at, 255 - at))
    assert is_alive(drawn)
    assert changed(blank, drawn) == 400 * 201
    assert changed(drawn, drawn.copy()) == 0


def test_files_are_listed_folder_by_folder_like_beside_like(tmp_path: Path) -> None:
    for name in ("lib/hhapp/b.pyc", "lib/hhapp/a.pyc", "lib/a.dll", "hhapp.exe"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    lines = [line.replace(str(tmp_path), "") for line in file_lines(tmp_path).splitlines()]
    assert lines == [
        r'SetOutPath "$INSTDIR\app-moi\lib"',
        'File "/lib/a.dll"',
        r'SetOutPath "$INSTDIR\app-moi"',
        'File "/hhapp.exe"',
        r'SetOutPath "$INSTDIR\app-moi\lib\hhapp"',
        'File "/lib/hhapp/a.pyc"',
        'File "/lib/hhapp/b.pyc"',
    ]


def test_every_file_type_is_registered() -> None:
    lines = type_lines()
    assert all(f'"{suffix}" "{words}"' in lines for suffix, words in FILE_TYPES.items())


def test_the_words_of_nsis_get_composed_letters(tmp_path: Path) -> None:
    for suffix in (".nlf", ".nsh"):
        (tmp_path / f"Vietnamese{suffix}").write_text("Ca\u0300i đa\u0323\u0306t", encoding="utf-8-sig")
    write_language(tmp_path, tmp_path / "ra")
    assert (tmp_path / "ra" / "Vietnamese.nsh").read_text(encoding="utf-8-sig") == "Cài đặt"
    assert (tmp_path / "ra" / "Vietnamese.nlf").read_bytes().startswith(b"\xef\xbb\xbf")
