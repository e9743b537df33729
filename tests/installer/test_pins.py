"""The lock file tells what is shipped: the program's packages and theirs, with the hashes that pip is to check."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import fetch
from installer.errors import BuildError
from installer.pins import PYTHON, PYTHON_TAG, Pin, asked_by_project, normal_name, project_pins, read_lock, runtime_pins

A, B = "a" * 64, "b" * 64
LOCK = f"""\
cffi==2.1.1 ; platform_python_implementation != 'PyPy' \\
    --hash=sha256:{A} \\
    --hash=sha256:{B}
    # via pynacl
lxml==6.1.3 \\
    --hash=sha256:{A}
    # via
    #   docxtpl
    #   python-docx
pynacl==1.6.2 \\
    --hash=sha256:{B}
    # via hhapp (pyproject.toml)
pytest==9.2.0 \\
    --hash=sha256:{B}
    # via
    #   hhapp (pyproject.toml)
    #   pytest-qt
python-docx==1.2.0 \\
    --hash=sha256:{B}
    # via hhapp (pyproject.toml)
"""


def test_a_lock_file_is_read_with_hashes_and_reasons() -> None:
    pins = read_lock(LOCK)
    assert list(pins) == ["cffi", "lxml", "pynacl", "pytest", "python-docx"]
    assert pins["cffi"] == Pin("cffi", "2.1.1", frozenset({A, B}), frozenset({"pynacl"}))
    assert pins["lxml"].via == {"docxtpl", "python-docx"}
    assert pins["pytest"].via == {"hhapp", "pytest-qt"}


def test_what_is_asked_for_brings_its_needs_and_no_tools() -> None:
    names = [pin.name for pin in runtime_pins(read_lock(LOCK), ["PyNaCl", "python_docx"])]
    assert names == ["cffi", "lxml", "pynacl", "python-docx"]


def test_a_package_that_is_not_pinned_is_named() -> None:
    with pytest.raises(BuildError, match="does not pin appdirs"):
        runtime_pins(read_lock(LOCK), ["appdirs"])


def test_pip_gets_every_hash_in_a_fixed_order() -> None:
    assert read_lock(LOCK)["cffi"].requirement() == f"cffi==2.1.1 --hash=sha256:{A} --hash=sha256:{B}"


def test_names_are_read_from_the_projects_list() -> None:
    listed = asked_by_project('[project]\ndependencies = ["PySide6-Essentials==6.9.3", "zxing-cpp>=3", "PyNaCl"]\n')
    assert [normal_name(name) for name in listed] == ["pyside6-essentials", "zxing-cpp", "pynacl"]


def test_the_projects_own_lock_gives_what_the_program_needs() -> None:
    pins = {pin.name: pin for pin in project_pins()}
    assert {"pyside6-essentials", "shiboken6", "sqlalchemy", "lxml", "markupsafe", "cffi"} <= pins.keys()
    assert not {"pytest", "mypy", "ruff", "colorama", "hypothesis"} & pins.keys()
    assert pins["pyside6-essentials"].version == pins["shiboken6"].version == "6.9.3"
    assert all(pin.hashes for pin in pins.values())


def test_the_interpreter_is_pinned_by_one_digest() -> None:
    assert len(PYTHON.hashes) == 1
    assert PYTHON.version.replace(".", "").startswith(PYTHON_TAG)


# --- The cache of downloads ---


def pin_of(content: bytes, tmp_path: Path) -> Pin:
    file = tmp_path / "content"
    file.write_bytes(content)
    return Pin("thing", "1.0", frozenset({fetch.digest(file)}))


def test_a_download_is_made_once_and_only_while_it_is_whole(tmp_path: Path) -> None:
    pin, cache, asked = pin_of(b"wheel", tmp_path), tmp_path / "cache", []

    def download(pins, _options, folder: Path) -> None:
        asked.append([each.name for each in pins])
        (folder / "thing-1.0.whl").write_bytes(b"wheel")

    (path,) = fetch._files([pin], (), cache, download)
    assert path.read_bytes() == b"wheel"
    assert path.parent.name in pin.hashes
    assert fetch._files([pin], (), cache, download) == [path]
    assert asked == [["thing"]]
    path.write_bytes(b"whee")  # cut off, or altered since
    fetch._files([pin], (), cache, download)
    assert asked == [["thing"], ["thing"]]
    assert path.read_bytes() == b"wheel"


def test_a_file_of_another_digest_is_refused(tmp_path: Path) -> None:
    def download(_pins, _options, folder: Path) -> None:
        (folder / "thing-1.0.whl").write_bytes(b"another wheel")

    with pytest.raises(BuildError, match=r"thing-1\.0\.whl has a digest that is not pinned"):
        fetch._files([pin_of(b"wheel", tmp_path)], (), tmp_path / "cache", download)


def test_a_package_without_a_file_for_windows_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="thing"):
        fetch._files([pin_of(b"wheel", tmp_path)], (), tmp_path / "cache", lambda *_: None)


def test_the_cache_may_be_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HHAPP_INSTALLER_CACHE", str(tmp_path))
    assert fetch.cache_folder() == tmp_path
