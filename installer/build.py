"""Makes dist/hhapp-VERSION-setup.exe and dist/hhapp-VERSION-portable.zip; `dev.py installer` runs this.

Two builds of the same checkout give the same bytes. What is downloaded is kept in ~/.cache/hhapp-installer by digest,
the work between lies in build/windows.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from installer import fetch
from installer.archive import build_moment, files_below, set_times, write_zip
from installer.compiling import check_python
from installer.errors import BuildError
from installer.folder import Ingredients, build_folder
from installer.icon import write_pictures
from installer.launcher import build_launchers, version_numbers
from installer.nsis import SetupFile, write_setup
from installer.pe import missing_libraries
from installer.pins import ROOT, project_pins
from installer.prune import Rules

LARGEST_SETUP, LARGEST_FOLDER = 40_000_000, 130_000_000
_PORTABLE_WORDS = Path(__file__).with_name("portable.txt")


@dataclass(frozen=True, slots=True)
class Made:
    """What a build left: the two files to hand out and the program folder they both hold."""

    setup: Path
    portable: Path
    folder: Path


def build(root: Path, out: Path, work: Path, *, quick: bool = False, version: str = "") -> Made:
    """Build everything anew. `quick` packs the installer fast and larger; `version` is for trying an upgrade.

    Raises BuildError with one sentence.
    """
    check_python()
    version = version or program_version(root)
    version_numbers(version)
    rules = Rules.read()
    pins = [pin for pin in project_pins(root) if rules.keeps_package(pin.name)]
    say("fetching what is pinned")
    cache = fetch.cache_folder()
    made_of = Ingredients(
        *(root, fetch.python_archive(cache), fetch.wheels(pins, cache), pins, rules), moment=build_moment(root)
    )
    shutil.rmtree(work, ignore_errors=True)
    folder = work / "hhapp"
    say("putting the program folder together")
    build_folder(made_of, folder, work / "parts")
    icon, side = work / "hhapp.ico", work / "side.bmp"
    write_pictures(root, icon, side)
    build_launchers(version, icon, folder, work / "launcher")
    set_times(folder, made_of.moment)
    check_folder(folder, rules)
    out.mkdir(parents=True, exist_ok=True)
    portable = write_portable(folder, out / f"hhapp-{version}-portable.zip", made_of.moment)
    say("packing the installer" + ("" if quick else " (more than a minute)"))
    made = SetupFile(version, folder, icon, side, out / f"hhapp-{version}-setup.exe", made_of.moment, quick)
    write_setup(made, work)
    if not quick:
        check_size("the installer", made.program.stat().st_size, LARGEST_SETUP)
    return Made(made.program, portable, folder)


def program_version(root: Path) -> str:
    """The version that hhapp/__init__.py gives."""
    found = re.search(r'^__version__ = "([^"]+)"', (root / "hhapp" / "__init__.py").read_text(encoding="utf-8"), re.M)
    if found is None:
        raise BuildError("hhapp/__init__.py gives no version")
    return found[1]


def check_folder(folder: Path, rules: Rules) -> None:
    """BuildError where a library is wanted that is not there, or the folder has grown too large."""
    shared = (".", "python", "lib/PySide6", "lib/shiboken6")
    wants = missing_libraries(folder, shared, rules.system)
    if wants:
        raise BuildError("the rules of prune.toml take away a library that is needed: " + "; ".join(wants))
    check_size("the program folder", size_of(folder), LARGEST_FOLDER)


def check_size(what: str, size: int, largest: int) -> None:
    """Say how large something is; BuildError beyond the largest allowed."""
    say(f"{what}: {size / 1e6:.1f} MB")
    if size > largest:
        raise BuildError(f"{what} has {size / 1e6:.1f} MB, more than {largest / 1e6:.0f}")


def size_of(folder: Path) -> int:
    """The bytes of all files of a folder."""
    return sum(path.stat().st_size for path in files_below(folder))


def write_portable(folder: Path, path: Path, moment: int) -> Path:
    """The archive for a stick: the program folder with a folder for the data, which the launcher looks for."""
    files = {f"HHApp/{each.relative_to(folder).as_posix()}": each.read_bytes() for each in files_below(folder)}
    words = _PORTABLE_WORDS.read_text(encoding="utf-8")
    files["HHApp/du-lieu/HUONG-DAN.txt"] = words.replace("\n", "\r\n").encode("utf-8-sig")
    write_zip(path, files, moment, packed=True)
    say(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, sha256 {fetch.digest(path)}")
    return path


def say(line: str) -> None:
    """One line about what happens now."""
    print(f"installer: {line}", flush=True)


def main(arguments: list[str]) -> int:
    """Build, and say what came of it; 1 where it could not be done."""
    parser = argparse.ArgumentParser(prog="dev.py installer", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the files (dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "windows", help="folder for what lies between")
    parser.add_argument("--quick", action="store_true", help="pack in 20 seconds instead of 90; 10 MB larger")
    args = parser.parse_args(arguments)
    begun = time.monotonic()
    try:
        made = build(ROOT, args.out.resolve(), args.work.resolve(), quick=args.quick)
    except BuildError as fault:
        print(f"installer: {fault}", file=sys.stderr)
        return 1
    say(f"{made.setup.name}: {made.setup.stat().st_size / 1e6:.1f} MB, sha256 {fetch.digest(made.setup)}")
    say(f"{len(files_below(made.folder))} files, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
