"""Nothing that the program imports is left out of the installer: the rules are held against what really gets loaded."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from installer.pins import asked_by_project, normal_name, project_pins
from installer.prune import RULES, Rules

PROJECT = Path(__file__).resolve().parents[2]
LIBRARY = Path(ast.__file__).parent
# Run in a process of its own: imports what hhapp's modules name, also inside functions, and tells what came along.
LOAD = """
import ast, importlib, json, pathlib, sys
names = set()
for path in sorted(pathlib.Path("hhapp").rglob("*.py")):
    if "versions" in path.parts or path.name == "env.py":
        continue
    names.add(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
blocked = ("pygments", "msvcrt")  # a tool of developers that mako would like; Windows alone
sys.modules["pygments"] = None
for name in sorted(name for name in names if name.split(".")[0] not in blocked):
    importlib.import_module(name)
modules = list(sys.modules.items())
print(json.dumps({name: getattr(module, "__file__", None) or "" for name, module in modules if module}))
"""


@dataclass(frozen=True)
class Loaded:
    """A module that is loaded, and its file."""

    name: str
    file: Path

    def path(self, root: Path) -> str:
        """Its place below `root`, compiled modules by the name that they have for Windows."""
        inside = self.file.relative_to(root)
        if inside.suffix == ".so":
            inside = inside.with_name(inside.name.split(".")[0] + windows_suffix(inside.parts[0]))
        return inside.as_posix()


def windows_suffix(package: str) -> str:
    return ".pyd" if package in ("PySide6", "shiboken6", "nacl") else ".cp311-win_amd64.pyd"


@pytest.fixture(scope="module")
def loaded() -> list[Loaded]:
    """Everything with a file that the program's imports bring along."""
    done = subprocess.run([sys.executable, "-c", LOAD], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = json.loads(done.stdout.splitlines()[-1])
    return [Loaded(name, Path(file)) for name, file in sorted(files.items()) if file and Path(file).is_file()]


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules.read()


def of_packages(loaded: list[Loaded]) -> Iterator[tuple[Loaded, str]]:
    for module in loaded:
        root = next((each for each in module.file.parents if each.name == "site-packages"), None)
        if root is not None and not module.name.startswith(("_distutils_hack", "__editable__")):
            yield module, module.path(root)


def of_library(loaded: list[Loaded]) -> list[Loaded]:
    return [
        each
        for each in loaded
        if each.file.is_relative_to(LIBRARY)
        and "site-packages" not in each.file.parts
        and each.file.suffix == ".py"
        and "_sysconfigdata" not in each.name
    ]


def test_no_module_of_a_package_is_taken_away(loaded: list[Loaded], rules: Rules) -> None:
    seen = {module.name: path for module, path in of_packages(loaded)}
    assert len(seen) > 500, "the libraries were really loaded"
    assert [path for path in seen.values() if not rules.keeps(path)] == []


def test_no_module_of_the_library_is_taken_away(loaded: list[Loaded], rules: Rules) -> None:
    paths = [each.file.relative_to(LIBRARY).as_posix() for each in of_library(loaded)]
    assert len(paths) > 100
    assert [path for path in paths if not rules.keeps_library(path)] == []


def test_nothing_that_windows_alone_imports_is_taken_away(loaded: list[Loaded], rules: Rules) -> None:
    """Modules load others under conditions that only hold there; those guarded by ImportError may be missing."""
    needed = {name: each.name for each in of_library(loaded) for name in unguarded(each.file)}
    gone = {f"{by} imports {name}" for name, by in needed.items() if not rules.keeps_library(name + ".py")}
    assert gone == set()


def unguarded(file: Path) -> set[str]:
    """The top modules that loading a file imports whatever the system, but for those it can do without."""
    found: set[str] = set()
    todo: list[ast.AST] = [ast.parse(file.read_text(encoding="utf-8"))]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(str(node.module).split(".")[0])
        elif not isinstance(node, ast.Try | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not is_main(
            node
        ):
            todo += ast.iter_child_nodes(node)
    return found


def is_main(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)


def test_what_only_windows_needs_is_seen(loaded: list[Loaded]) -> None:
    (request,) = [each for each in of_library(loaded) if each.name == "urllib.request"]
    assert "nturl2path" in unguarded(request.file)


def test_exactly_the_parts_of_qt_that_are_imported_stay(loaded: list[Loaded], rules: Rules) -> None:
    used = {each.name.split(".")[1] for each in loaded if each.name.startswith("PySide6.Qt")}
    kept = {name.removesuffix(".pyd") for name in rules.only["PySide6"] if name.startswith("Qt") and "6" not in name}
    assert used == kept
    libraries = {name.removesuffix(".dll") for name in rules.only["PySide6"] if name.startswith("Qt6")}
    assert libraries == {f"Qt6{name[2:]}" for name in kept}


def test_every_package_of_the_lock_that_is_loaded_is_fetched(loaded: list[Loaded], rules: Rules) -> None:
    """A package that is left out whole is one that nothing loads."""
    tops = {normal_name(path.partition("/")[0].removesuffix(".py")) for _, path in of_packages(loaded)}
    assert tops.isdisjoint(rules.packages)
    assert rules.packages < {pin.name for pin in project_pins()}


def test_what_the_project_asks_for_is_loaded(loaded: list[Loaded], rules: Rules) -> None:
    asked = {normal_name(name) for name in asked_by_project((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))}
    assert asked.isdisjoint(rules.packages)


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("PySide6/QtCore.pyd", True),
        ("PySide6/QtNetwork.pyd", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/opengl32sw.dll", False),
        ("cffi/api.py", False),
        ("_cffi_backend.cp311-win_amd64.pyd", True),
        ("PIL/_webp.cp311-win_amd64.pyd", True),
        ("PIL/_avif.cp311-win_amd64.pyd", False),
        ("docx/templates/default.docx", True),
        ("docx/templates/default-docx-template/word/styles.xml", False),
        ("lxml/etree.cp311-win_amd64.pyd", True),
        ("lxml/objectify.cp311-win_amd64.pyd", False),
        ("sqlalchemy/dialects/sqlite/base.py", True),
        ("segno-1.6.6.dist-info/METADATA", False),
    ],
)
def test_the_rules_read_as_meant(rules: Rules, path: str, stays: bool) -> None:
    assert rules.keeps(path) is stays


def test_migrations_keep_their_source_and_nothing_else_does(rules: Rules) -> None:
    own = [path.relative_to(PROJECT).as_posix() for path in (PROJECT / "hhapp").rglob("*.py")]
    sources = {path for path in own if rules.stays_source(path)}
    assert {str(Path(path).parent) for path in sources} == {
        "hhapp/models/migrations",
        "hhapp/models/migrations/versions",
    }
    assert "hhapp/models/migrations/__init__.py" not in sources


def test_the_file_of_rules_has_no_word_that_nobody_reads() -> None:
    told = tomllib.loads(RULES.read_text(encoding="utf-8"))
    assert set(told) == {"packages", "only", "drop", "layout"}
    assert set(told["drop"]) == {"files", "library", "python"}
    assert set(told["layout"]) == {"runtime", "archived", "sources", "system"}
