"""The data folder's places, and the places that are refused or warned of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hhapp.errors import EnvironmentFault
from hhapp.paths import DataFolder, default_data_root, is_network_path, resources


def test_at_makes_every_folder(tmp_path: Path) -> None:
    folder = DataFolder.at(tmp_path / "Dữ liệu của xã")
    assert {path.name for path in folder.root.iterdir()} == {"evidence", "received", "backups", "packs", "logs"}
    assert folder.database == tmp_path / "Dữ liệu của xã" / "hhapp.sqlite"
    assert DataFolder.at(folder.root) == folder


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("không phải thư mục")
    with pytest.raises(EnvironmentFault, match="Không tạo được thư mục dữ liệu") as told:
        DataFolder.at(tmp_path / "tệp" / "data")
    assert told.value.advice
    assert told.value.details


@pytest.mark.parametrize("path", [r"\\may-chu\chung\hhapp", "//may-chu/chung/hhapp", r"\\?\UNC\may-chu\chung"])
def test_network_paths_are_refused(path: str) -> None:
    assert is_network_path(path)
    with pytest.raises(EnvironmentFault, match="thư mục mạng"):
        DataFolder.at(Path(path))


@pytest.mark.parametrize("path", [r"C:\Users\lan\HHApp", r"\\?\C:\Users\lan", "/home/lan/hhapp", "data"])
def test_local_paths_are_not_network(path: str) -> None:
    assert not is_network_path(path)


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - UBND xã Mẫu", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("My Drive", "Google Drive"),
    ],
)
def test_sync_folders_are_warned_of(tmp_path: Path, part: str, shown: str) -> None:
    (warning,) = DataFolder.at(tmp_path / part / "hhapp").warnings
    assert shown in warning


def test_other_folders_are_not_warned_of(tmp_path: Path) -> None:
    assert DataFolder.at(tmp_path / "Tài liệu dropboxes").warnings == ()


@pytest.mark.skipif(sys.platform != "linux", reason="thư mục mặc định theo biến môi trường chỉ có trên Linux")
def test_default_root_lies_in_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_data_root() == tmp_path / "HHApp"


def test_resources_come_with_the_program() -> None:
    assert resources().is_dir()
