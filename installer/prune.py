"""The rules of prune.toml: which file of a download stays, and where it goes."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

RULES = Path(__file__).with_name("prune.toml")


@dataclass(frozen=True, slots=True)
class Rules:
    """What prune.toml says; paths are written with "/", from the top of a wheel or of the library's archive."""

    packages: frozenset[str]
    only: dict[str, tuple[str, ...]]
    files: tuple[str, ...]
    library: tuple[str, ...]
    python: tuple[str, ...]
    runtime: tuple[str, ...]
    archived: frozenset[str]
    sources: tuple[str, ...]
    system: frozenset[str]

    @classmethod
    def read(cls, path: Path = RULES) -> Rules:
        """The rules of a file."""
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        drop, layout = told["drop"], told["layout"]
        return cls(
            packages=frozenset(told["packages"]),
            only={folder: tuple(kept) for folder, kept in told["only"].items()},
            files=tuple(drop["files"]),
            library=tuple(drop["library"]),
            python=tuple(drop["python"]),
            runtime=tuple(layout["runtime"]),
            archived=frozenset(layout["archived"]),
            sources=tuple(layout["sources"]),
            system=frozenset(layout["system"]),
        )

    def keeps_package(self, name: str) -> bool:
        """Whether anything of a package is needed at all."""
        return name not in self.packages

    def keeps(self, path: str) -> bool:
        """Whether a file of a wheel stays."""
        top, _, rest = path.partition("/")
        if rest and top in self.only:
            return _any(rest, self.only[top])
        return not _any(path, self.files)

    def keeps_library(self, path: str) -> bool:
        """Whether a file of the standard library's archive stays."""
        return not _any(path, self.library)

    def keeps_python(self, name: str) -> bool:
        """Whether a file of the embeddable Python stays."""
        return not _any(name, self.python)

    def is_archived(self, path: str) -> bool:
        """Whether a file goes into the one archive of pure packages."""
        return path.partition("/")[0] in self.archived

    def stays_source(self, path: str) -> bool:
        """Whether a module is kept as its source instead of compiled."""
        return _any(path, self.sources)


def _any(path: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)
