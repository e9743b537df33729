"""Compiles the two small programs that start Python: hhapp.exe with the window, hhapp-cli.exe for commands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from installer.errors import BuildError
from installer.pins import PYTHON_TAG

_SOURCES = Path(__file__).with_name("launcher")
_CROSS = "x86_64-w64-mingw32-"
_FLAGS = (
    *("-Os", "-s", "-municode", "-finput-charset=UTF-8", "-std=c11", "-Wall", "-Wextra", "-Werror"),
    *("-Wl,--dynamicbase,--nxcompat,--high-entropy-va", "-Wl,--no-insert-timestamp"),
)
_VIETNAMESE, _UNICODE = "042A", "04B0"


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants: "0.2.0" -> (0, 2, 0, 0). BuildError for a version of another kind."""
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", version)
    if not found or any(int(part) > 0xFFFF for part in found.groups()):
        raise BuildError(f"version {version} is not three numbers that Windows can hold")
    first, second, third = map(int, found.groups())
    return first, second, third, 0


def resource_script(version: str, file_name: str, description: str) -> str:
    """The resource script of a program: icon, manifest and what Explorer shows of it."""
    numbers = ",".join(map(str, version_numbers(version)))
    shown = {
        "CompanyName": "HHApp",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": file_name.removesuffix(".exe"),
        "LegalCopyright": "Dùng cho các cơ quan hành chính nhà nước",
        "OriginalFilename": file_name,
        "ProductName": "HHApp",
        "ProductVersion": version,
    }
    values = "\n".join(f'      VALUE "{name}", "{text}"' for name, text in shown.items())
    return f"""#pragma code_page(65001)
1 ICON "hhapp.ico"
1 24 "hhapp.manifest"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 0x1
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "{_VIETNAMESE}{_UNICODE}"
    BEGIN
{values}
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x{_VIETNAMESE}, 0x{_UNICODE}
  END
END
"""


def build_launchers(version: str, icon: Path, folder: Path, work: Path) -> None:
    """Put hhapp.exe and hhapp-cli.exe into `folder`; `work` is for what lies between."""
    work.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(icon, work / "hhapp.ico")
    for source in ("launcher.c", "hhapp.manifest"):
        shutil.copyfile(_SOURCES / source, work / source)
    about = "Kế hoạch, số liệu và báo cáo cải cách hành chính"
    _build(version, folder / "hhapp.exe", about, ("-mwindows",), work)
    _build(version, folder / "hhapp-cli.exe", f"{about} (dòng lệnh)", ("-mconsole", "-DHHAPP_CONSOLE"), work)


def _build(version: str, program: Path, description: str, kind: tuple[str, ...], work: Path) -> None:
    script, compiled = work / f"{program.stem}.rc", f"{program.stem}.o"
    script.write_text(resource_script(version, program.name, description), encoding="utf-8")
    run_tool((tool("windres"), script.name, "-O", "coff", "-o", compiled), work)
    python = f'-DHHAPP_PYTHON=L"python{PYTHON_TAG}.dll"'
    run_tool((tool("gcc"), *_FLAGS, *kind, python, "-o", program.name, "launcher.c", compiled), work)
    shutil.copyfile(work / program.name, program)


def tool(name: str) -> str:
    """A program of mingw-w64: Debian gives it a long name, an installation under Windows the short one."""
    names = (name,) if os.name == "nt" else (_CROSS + name,)
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        raise BuildError(f"{names[0]} is missing; on Debian: apt-get install gcc-mingw-w64-x86-64")
    return found


def run_tool(command: tuple[str, ...], folder: Path, **extra: str) -> None:
    """Run a program in a folder; BuildError where it fails, its own words are above."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **extra}
    if subprocess.run(command, cwd=folder, env=environment, check=False).returncode != 0:
        raise BuildError(f"{Path(command[0]).name} failed; see above")
