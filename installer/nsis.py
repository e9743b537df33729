"""Packs the program folder into the installer with NSIS; hhapp.nsi is what the installer does."""

from __future__ import annotations

import os
import shutil
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from installer.archive import files_below
from installer.errors import BuildError
from installer.launcher import run_tool, version_numbers

_LANGUAGE = "Vietnamese"
_SCRIPT = Path(__file__).with_name("hhapp.nsi")
# What a double click opens with the program, and what Explorer calls it.
FILE_TYPES = {
    ".hhbc": "Gói gửi của HHApp",
    ".hhmau": "Gói biểu mẫu của HHApp",
    ".hhgiao": "Gói giao việc của HHApp",
    ".hhpn": "Phiếu phản hồi của HHApp",
}


@dataclass(frozen=True, slots=True)
class SetupFile:
    """An installer to be made at `program`; `quick` packs it fast and larger."""

    version: str
    folder: Path
    icon: Path
    side: Path
    program: Path
    moment: int
    quick: bool


def write_setup(setup: SetupFile, work: Path) -> None:
    """Make the installer; `work` takes the two lists that the script includes. BuildError where NSIS refuses."""
    makensis = shutil.which("makensis")
    if makensis is None:
        raise BuildError("makensis is missing; on Debian: apt-get install nsis")
    files, types = work / "files.nsh", work / "types.nsh"
    os.utime(setup.side, (setup.moment, setup.moment))  # it is packed too, with its time
    languages = work / "languages"
    write_language(language_folder(Path(makensis)), languages)
    files.write_text(file_lines(setup.folder), encoding="utf-8")
    types.write_text(type_lines(), encoding="utf-8")
    told = {
        "VERSION": setup.version,
        "NUMBERS": ".".join(map(str, version_numbers(setup.version))),
        "OUT": str(setup.program),
        "ICON": str(setup.icon),
        "SIDE": str(setup.side),
        "LANGUAGES": str(languages),
        "FILES": str(files),
        "TYPES": str(types),
        "SIZE_KB": str(sum(path.stat().st_size for path in files_below(setup.folder)) // 1024),
        **({"QUICK": "1"} if setup.quick else {}),
    }
    sign = "/" if os.name == "nt" else "-"
    options = (f"{sign}V2", f"{sign}WX", f"{sign}INPUTCHARSET", "UTF8", *(f"{sign}D{key}={told[key]}" for key in told))
    run_tool((makensis, *options, str(_SCRIPT)), work, SOURCE_DATE_EPOCH=str(setup.moment))


def language_folder(makensis: Path) -> Path:
    """Where NSIS keeps its translations; BuildError where they are not found."""
    places = (Path("/usr/share/nsis"), makensis.parent, makensis.resolve().parent.parent)
    folders = (place / "Contrib" / "Language files" for place in places)
    found = next((folder for folder in folders if (folder / f"{_LANGUAGE}.nlf").is_file()), None)
    if found is None:
        raise BuildError("the Vietnamese words of NSIS were not found beside makensis")
    return found


def write_language(source: Path, place: Path) -> None:
    """NSIS's Vietnamese words with composed letters: not every font puts loose accents where they belong."""
    place.mkdir(parents=True, exist_ok=True)
    for suffix in (".nlf", ".nsh"):
        words = (source / f"{_LANGUAGE}{suffix}").read_text(encoding="utf-8-sig")
        composed = unicodedata.normalize("NFC", words)
        (place / f"{_LANGUAGE}{suffix}").write_text(composed, encoding="utf-8-sig")


def file_lines(folder: Path) -> str:
    """The lines that unpack a folder to $INSTDIR\\app-moi, like beside like so that they pack well."""
    paths = [path.relative_to(folder) for path in files_below(folder)]
    lines, at = [], None
    for path in sorted(paths, key=lambda each: (each.suffix.lower(), each.as_posix())):
        if path.parent != at:
            at = path.parent
            below = "" if at == Path() else "\\" + str(PurePosixPath(at)).replace("/", "\\")
            lines.append(f'SetOutPath "$INSTDIR\\app-moi{below}"')
        lines.append(f'File "{folder / path}"')
    return "\n".join((*lines, ""))


def type_lines() -> str:
    """The macro that does the same thing with every file type."""
    inserted = (f'  !insertmacro "${{WHAT}}" "{suffix}" "{words}"' for suffix, words in FILE_TYPES.items())
    return "\n".join(("!macro EachType WHAT", *inserted, "!macroend", ""))
