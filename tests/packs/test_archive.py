"""Packs from outside: what is plainly a pack comes through unchanged, everything else is one sentence."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hhapp.errors import HhappError, UserError
from hhapp.packs import archive
from hhapp.packs.archive import read_files, write_archive


def zip_of(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries:
            target.writestr(name, content)
    return path


def test_what_is_written_is_read_back(tmp_path: Path, sample_files: dict[str, bytes]) -> None:
    path = tmp_path / "mẫu.hhmau"
    write_archive(path, sample_files)
    first = path.read_bytes()
    assert read_files(path) == sample_files
    write_archive(path, sample_files)
    assert path.read_bytes() == first  # the same from every machine at any time
    assert [each.name for each in tmp_path.iterdir()] == ["mẫu.hhmau"]


def test_a_folder_is_read_without_what_programs_leave(pack_folder: Path, sample_files: dict[str, bytes]) -> None:
    for name in ("~$o-cao.docx", "Thumbs.db", ".DS_Store", "da-cai.json"):
        (pack_folder / name).write_bytes(b"x")
    assert read_files(pack_folder) == sample_files


def test_a_folder_zipped_by_hand_is_a_pack(tmp_path: Path, sample_files: dict[str, bytes]) -> None:
    entries = [("Gói mẫu/", b""), *((f"Gói mẫu/{name}", content) for name, content in sample_files.items())]
    assert read_files(zip_of(tmp_path / "goi.zip", *entries)) == sample_files


@pytest.mark.parametrize(
    "name",
    [
        "../mau.toml",
        "/etc/mau.toml",
        "..\\mau.toml",
        "C:\\mau.toml",
        "c:mau.toml",
        "a/b/mau.toml",
        "mau.exe",
        "bao-cao.docm",
        "da-cai.json",
        "con.toml",
        ".toml",
        "bao\ncao.docx",
        "mau.toml ",
        "mau.toml\0.exe",
        "x" * 200 + ".toml",
    ],
)
def test_names_that_no_pack_has_are_refused(tmp_path: Path, name: str) -> None:
    path = zip_of(tmp_path / "goi.hhmau", ("mau.toml", b""), (zipfile.ZipInfo("x" * len(name)), b"x"))
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name.encode()))  # zipfile itself would tidy some
    with pytest.raises(UserError):
        read_files(path)


def test_two_files_that_windows_takes_for_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="hai tệp cùng tên"):
        read_files(zip_of(tmp_path / "goi.hhmau", ("mau.toml", b"1"), ("MAU.toml", b"2")))


def test_links_are_refused(tmp_path: Path, pack_folder: Path) -> None:
    link = zipfile.ZipInfo("annex.toml")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(UserError, match="liên kết"):
        read_files(zip_of(tmp_path / "goi.hhmau", ("mau.toml", b""), (link, b"/etc/passwd")))
    (pack_folder / "annex.toml").unlink()
    (pack_folder / "annex.toml").symlink_to("/etc/passwd")
    with pytest.raises(UserError, match="không phải là tệp thường"):
        read_files(pack_folder)


def test_folders_in_a_folder_are_refused(pack_folder: Path) -> None:
    (pack_folder / "cũ").mkdir()
    with pytest.raises(UserError, match="“cũ” không phải là tệp thường"):
        read_files(pack_folder)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    entries = [(f"{number}.docx", bytes(20_000_000)) for number in range(4)]
    path = zip_of(tmp_path / "goi.hhmau", *entries)
    assert path.stat().st_size < 100_000
    with pytest.raises(UserError, match="quá lớn"):
        read_files(path)
    many = [(f"{number}.toml", b"") for number in range(archive.MOST_FILES + 1)]
    with pytest.raises(UserError, match="quá lớn"):
        read_files(zip_of(tmp_path / "nhieu.hhmau", *many))


def test_a_size_that_lies_is_refused(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "goi.hhmau", ("mau.toml", bytes(1_000_000)))
    size = (1_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (10).to_bytes(4, "little")))
    with pytest.raises(UserError, match="hỏng"):
        read_files(path)


def test_other_files_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "a.hhmau").write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError, match=r"không phải gói biểu mẫu"):
        read_files(tmp_path / "a.hhmau")
    with pytest.raises(UserError, match="Không có tệp hay thư mục"):
        read_files(tmp_path / "b.hhmau")


@given(
    # places as shares of the archive, so that what is drawn hangs on nothing outside
    damage=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=6),
    kept=st.none() | st.floats(0, 1),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_archive_is_a_sentence_or_has_only_plain_names(
    tmp_path: Path, sample_files: dict[str, bytes], damage: list[tuple[float, int]], kept: float | None
) -> None:
    small = io.BytesIO()
    with zipfile.ZipFile(small, "w", zipfile.ZIP_DEFLATED) as target:
        for name in ("mau.toml", "annex.toml"):
            target.writestr(zipfile.ZipInfo(name), sample_files[name][:300], zipfile.ZIP_DEFLATED)  # of no day
    raw = bytearray(small.getvalue())
    for place, byte in damage:
        raw[int(place * len(raw))] = byte
    path = tmp_path / "goi.hhmau"
    path.write_bytes(raw if kept is None else raw[: int(kept * len(raw))])
    try:
        names = read_files(path)
    except HhappError:
        return
    assert all("/" not in name and "\\" not in name and name.endswith((".toml", ".docx", ".xlsx")) for name in names)
