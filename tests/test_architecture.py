"""The house's laws, read from the source: which room may import which, what start-up may load, how long a file is.

Every law is a function from a source tree to the places that break it, so each is first shown to catch a breach.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]

# Who may import whom; a module directly in hhapp/ is a room of its own. "" is hhapp itself (its version).
EVERYONE = {"", "errors", "paths"}
ABOVE = {"services", "exchange", "documents", "packs", "storage", "vn"}
ARROWS: dict[str, set[str]] = {
    "ui": ABOVE | {"bootstrap"},  # for the Application object that bootstrap makes
    "cli": ABOVE | {"bootstrap"},
    "exchange": {"services", "documents", "packs", "storage", "models", "vn"},
    "services": {"packs", "storage", "models", "vn"},
    "documents": {"packs", "vn"},
    "storage": {"models", "vn"},
    "packs": {"vn"},
    "models": {"vn"},
    "vn": set(),
    "errors": set(),
    "paths": set(),
    "": set(),
    "bootstrap": ABOVE | {"models", "ui"},
    "__main__": ABOVE | {"bootstrap", "cli", "ui"},
}
# Rooms that may know a library at all; libraries not named here are free.
LIBRARIES: dict[str, set[str]] = {
    "PySide6": {"ui", "bootstrap", "__main__"},
    "sqlalchemy": {"exchange", "services", "storage", "models", "bootstrap"},
    "alembic": {"storage", "models"},
    "docx": {"documents"},
    "docxtpl": {"documents"},
    "openpyxl": {"documents"},
    "reportlab": {"documents"},
    "segno": {"documents"},
    "nacl": {"exchange", "packs"},
}
# Slow to load: only when a job needs them, never because the window opens or a command is parsed.
HEAVY = {"alembic", "docx", "docxtpl", "nacl", "openpyxl", "reportlab", "segno"}
START_UP = {"__main__", "bootstrap", "cli", "ui"}

FILE_LINES = 700
FUNCTION_LINES = 50


@dataclass(frozen=True)
class Import:
    """One import: who, whom, on which line, and whether loading the module executes it."""

    importer: str
    imported: str
    line: int
    at_load: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def modules(root: Path) -> dict[str, Path]:
    """Dotted name -> file of every module of `root`/hhapp."""
    found = {}
    for file in sorted((root / "hhapp").rglob("*.py")):
        parts = file.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(root: Path) -> list[Import]:
    """Every import of every module, those inside functions and for types only included."""
    names = modules(root)
    known = {*names, *(name.rpartition(".")[0] for name in names)}  # a folder may lack its __init__.py
    return [
        Import(name, imported, node.lineno, at_load)
        for name, file in names.items()
        for node, at_load in import_nodes(ast.parse(file.read_text(encoding="utf-8")), at_load=True)
        for imported in targets(node, name, is_package=file.stem == "__init__", known=known)
    ]


def import_nodes(tree: ast.AST, at_load: bool) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    """The import statements under `tree`, each with whether it runs when the module is loaded."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node, at_load
            continue
        later = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        types_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        yield from import_nodes(node, at_load and not later and not types_only)


def targets(node: ast.Import | ast.ImportFrom, importer: str, is_package: bool, known: set[str]) -> list[str]:
    """The modules a statement names: `from hhapp import errors` names hhapp.errors, not only hhapp."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    base = node.module or ""
    if node.level:
        above = importer.split(".")
        above = above[: len(above) - node.level + is_package]
        base = ".".join([*above, base] if base else above)
    inside = [f"{base}.{alias.name}" for alias in node.names]
    return [name if name in known else base for name in inside]


def room(module: str) -> str:
    """The part of the house a module of ours is in: "hhapp.vn.text" -> "vn", "hhapp" -> ""."""
    return module.split(".")[1] if "." in module else ""


def ours(module: str) -> bool:
    return module.split(".")[0] == "hhapp"


def wrong_arrows(root: Path) -> list[str]:
    wrong = []
    for each in imports(root):
        here = room(each.importer)
        if ours(each.imported):
            allowed = room(each.imported) in ARROWS.get(here, set()) | EVERYONE | {here}
        else:
            allowed = here in LIBRARIES.get(each.imported.split(".")[0], {here})
        if not allowed:
            wrong.append(str(each))
    return wrong


def rooms_without_a_row(root: Path) -> set[str]:
    return {room(name) for name in modules(root)} - ARROWS.keys()


def heavy_at_start(root: Path) -> list[str]:
    """Chains "a > b > openpyxl" by which loading a module of START_UP loads a heavy library."""
    names = modules(root)
    loads: dict[str, set[str]] = {name: {name.rpartition(".")[0]} - {""} for name in names}
    for each in imports(root):
        if each.at_load:
            loads[each.importer].add(each.imported)
    chains = [[name] for name in names if room(name) in START_UP]
    seen = {chain[0] for chain in chains}
    heavy = []
    while chains:
        chain = chains.pop()
        for loaded in sorted(loads.get(chain[-1], set()) - seen):
            if loaded.split(".")[0] in HEAVY:
                heavy.append(" > ".join([*chain, loaded]))
            elif ours(loaded):
                seen.add(loaded)
                chains.append([*chain, loaded])
    return heavy


def too_long(files: list[Path]) -> list[str]:
    long = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        if text.count("\n") > FILE_LINES:
            long.append(f"{file.name}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and function_lines(node) > FUNCTION_LINES:
                long.append(f"{file.name}: {node.name} has {function_lines(node)} lines")
    return long


def function_lines(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


# --- The laws hold ---


def test_no_import_goes_against_the_arrows() -> None:
    assert wrong_arrows(PROJECT) == []


def test_every_room_has_its_row() -> None:
    assert rooms_without_a_row(PROJECT) == set()


def test_start_up_loads_no_heavy_library() -> None:
    assert heavy_at_start(PROJECT) == []


def test_no_file_and_no_function_is_too_long() -> None:
    folders = ("hhapp", "bench", "installer", "tests")
    everything = [PROJECT / "dev.py", *(path for folder in folders for path in (PROJECT / folder).rglob("*.py"))]
    assert too_long(everything) == []


def test_the_arrows_only_point_down() -> None:
    """The table itself has no circle, but for the Application object whose type the upper rooms name."""
    below = {name: row - {"bootstrap"} for name, row in ARROWS.items()}
    while below:
        ground = {name for name, row in below.items() if not row & below.keys()}
        assert ground, f"a circle among {sorted(below)}"
        below = {name: row for name, row in below.items() if name not in ground}


# --- and a breach is seen ---


def tree(root: Path, **sources: str) -> Path:
    """A small hhapp: `vn__text="import os"` becomes hhapp/vn/text.py."""
    for name, source in sources.items():
        file = root.joinpath("hhapp", *name.split("__")).with_suffix(".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(source, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("importer", "statement"),
    [
        ("vn__text", "import hhapp.models.plan"),
        ("vn__text", "from ..models import plan"),
        ("models__plan", "from hhapp import storage"),
        ("services__plans", "from hhapp.documents.word import render"),
        ("documents__word", "def f():\n    from hhapp.services import plans"),
        ("ui__window", "from hhapp.models.plan import Task"),
        ("ui__window", "if TYPE_CHECKING:\n    from sqlalchemy.orm import Session"),
        ("services__plans", "from PySide6.QtCore import QDate"),
        ("paths", "from PySide6 import QtCore"),
        ("cli__plan", "import openpyxl"),
        ("exchange__seal", "from hhapp.ui import alerts"),
        ("cli__plan", "from hhapp.ui import window"),
    ],
)
def test_a_wrong_arrow_is_seen(tmp_path: Path, importer: str, statement: str) -> None:
    rooms = ("models", "storage", "documents", "services", "ui")
    root = tree(tmp_path, **({f"{name}__plan": "" for name in rooms} | {importer: statement}))
    (found,) = wrong_arrows(root)
    assert found.startswith(f"hhapp.{importer.replace('__', '.')}:")


@pytest.mark.parametrize(
    ("importer", "statement"),
    [
        ("vn__text", "from . import numbers\nimport unicodedata"),
        ("models__plan", "from hhapp.errors import UserError\nfrom hhapp.vn import text"),
        ("ui__window", "from hhapp.bootstrap import Application\nfrom PySide6.QtWidgets import QWidget"),
        ("services__plans", "from sqlalchemy import select\nfrom ..models import plan"),
        ("bootstrap", "def window():\n    from hhapp.ui.window import Window"),
        ("documents__word", "def render():\n    import docxtpl"),
    ],
)
def test_a_right_arrow_passes(tmp_path: Path, importer: str, statement: str) -> None:
    assert wrong_arrows(tree(tmp_path, **{importer: statement})) == []


def test_a_room_nobody_planned_is_seen(tmp_path: Path) -> None:
    assert rooms_without_a_row(tree(tmp_path, vn__text="", helpers__misc="")) == {"helpers"}


def test_a_heavy_library_is_seen_through_the_modules_between(tmp_path: Path) -> None:
    root = tree(
        tmp_path,
        cli__plan="from hhapp.documents import tables",
        documents__tables="import openpyxl",
        documents__word="import docx",
    )
    assert heavy_at_start(root) == ["hhapp.cli.plan > hhapp.documents.tables > openpyxl"]


def test_a_package_is_loaded_with_its_modules(tmp_path: Path) -> None:
    root = tree(tmp_path, ui__window="from hhapp.packs.catalogue import Area", packs__catalogue="")
    (root / "hhapp" / "packs" / "__init__.py").write_text("import segno", encoding="utf-8")
    assert heavy_at_start(root) == ["hhapp.ui.window > hhapp.packs.catalogue > hhapp.packs > segno"]


def test_a_library_loaded_by_the_job_itself_is_fine(tmp_path: Path) -> None:
    lazy = "def job():\n    from hhapp.documents import tables"
    root = tree(tmp_path, cli__plan=lazy, documents__tables="import openpyxl")
    assert heavy_at_start(root) == []


def test_a_long_file_and_a_long_function_are_seen(tmp_path: Path) -> None:
    long_file, long_function = tmp_path / "a.py", tmp_path / "b.py"
    long_file.write_text("x = 1\n" * (FILE_LINES + 1), encoding="utf-8")
    long_function.write_text("def f():\n" + "    x = 1\n" * FUNCTION_LINES, encoding="utf-8")
    assert too_long([long_file, long_function]) == ["a.py: 701 lines", "b.py: f has 51 lines"]
