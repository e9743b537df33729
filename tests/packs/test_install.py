"""A pack is looked at, checked whole and only then kept; who made it is said, and the office decides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hhapp.errors import UserError
from hhapp.packs.archive import read_files, write_archive
from hhapp.packs.faults import FaultyPack
from hhapp.packs.install import PackOffer, Trust, inspect_pack_file, install_pack
from hhapp.packs.signature import sign
from hhapp.packs.store import PackStore

Make = Callable[..., Path]
KEY, OTHER_KEY = bytes(range(32)), bytes(32)


def signed(folder: Path, key: bytes = KEY, author: str = "Sở Nội vụ") -> Path:
    path = folder.parent / f"{folder.name}.hhmau"
    write_archive(path, sign(read_files(folder), author, key))
    return path


def offered(store: PackStore, path: Path, known: dict[str, str] | None = None) -> PackOffer:
    return inspect_pack_file(store, path, known or {})


def with_macro(content: bytes) -> bytes:
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    return target.getvalue()


def test_an_unsigned_pack_needs_the_offices_word(store: PackStore, make_pack: Make, installed: Path) -> None:
    offer = offered(store, make_pack())
    assert (offer.trust, offer.author, offer.fingerprint) == (Trust.UNSIGNED, "", "")
    assert "không có chữ ký" in offer.warnings[0]
    with pytest.raises(UserError, match="không có chữ ký"):
        install_pack(store, offer, accept=False)
    assert list(installed.iterdir()) == []
    assert install_pack(store, offer, accept=True) == store.get("gia-lai", "2026.1")


def test_an_unknown_author_is_told_with_the_fingerprint(store: PackStore, make_pack: Make) -> None:
    offer = offered(store, signed(make_pack()))
    assert (offer.trust, offer.author) == (Trust.UNKNOWN, "Sở Nội vụ")
    assert offer.fingerprint in offer.warnings[0]
    with pytest.raises(UserError, match="tác giả chưa biết"):
        install_pack(store, offer, accept=False)


def test_a_known_author_needs_no_word(store: PackStore, make_pack: Make) -> None:
    path = signed(make_pack())
    known = {offered(store, path).fingerprint: "Sở Nội vụ"}
    offer = offered(store, path, known)
    assert (offer.trust, offer.warnings) == (Trust.KNOWN, ())
    assert install_pack(store, offer, accept=False).version == "2026.1"


def test_the_name_of_a_known_author_with_another_key_is_told(store: PackStore, make_pack: Make) -> None:
    known = {offered(store, signed(make_pack())).fingerprint: "Sở Nội vụ"}
    offer = offered(store, signed(make_pack(), OTHER_KEY), known)
    assert offer.trust is Trust.UNKNOWN
    assert "giả danh" in offer.warnings[1]


def test_a_pack_changed_after_signing_is_told(store: PackStore, make_pack: Make, tmp_path: Path) -> None:
    files = read_files(signed(make_pack()))
    known = {offered(store, signed(make_pack())).fingerprint: "Sở Nội vụ"}
    path = tmp_path / "sua.hhmau"
    write_archive(path, {**files, "mau.toml": files["mau.toml"].replace("Số thư".encode(), "Số Thư".encode())})
    offer = offered(store, path, known)
    assert offer.trust is Trust.CHANGED
    with pytest.raises(UserError, match="bị sửa sau khi ký"):
        install_pack(store, offer, accept=False)


def test_the_same_version_again_is_nothing(store: PackStore, make_pack: Make, installed: Path) -> None:
    install_pack(store, offered(store, make_pack()), accept=True)
    before = {path: path.stat().st_mtime_ns for path in installed.rglob("*")}
    offer = offered(store, signed(make_pack()))  # signed now, and otherwise the same
    assert offer.is_installed
    install_pack(store, offer, accept=False)
    assert {path: path.stat().st_mtime_ns for path in installed.rglob("*")} == before


def test_other_content_under_the_same_version_is_refused(store: PackStore, make_pack: Make) -> None:
    install_pack(store, offered(store, make_pack()), accept=True)
    folder = make_pack(**{"Số thư xin lỗi": "Thư xin lỗi"})
    with pytest.raises(UserError, match="nội dung khác"):
        offered(store, folder)


def test_a_newer_version_says_what_it_changes(store: PackStore, make_pack: Make) -> None:
    assert offered(store, make_pack()).changes is None
    install_pack(store, offered(store, make_pack()), accept=True)
    newer = make_pack(version="2026.2", **{"Số thư xin lỗi do giải quyết trễ hạn": "Số thư xin lỗi"})
    (newer / "bao-cao.docx").write_bytes((newer / "bao-cao.docx").read_bytes() + b"\0")
    changes = offered(store, newer).changes
    assert changes is not None
    assert changes.old == "gia-lai 2026.1"
    assert [(entry.family, entry.code) for entry in changes.entries] == [
        ("indicators", "tthc.thu_xin_loi"),
        ("files", "bao-cao.docx"),
    ]


def test_macros_and_disguised_files_are_refused_before_anything_is_kept(
    store: PackStore, make_pack: Make, installed: Path
) -> None:
    folder = make_pack()
    (folder / "bao-cao.docx").write_bytes(with_macro((folder / "bao-cao.docx").read_bytes()))
    (folder / "bieu-so-lieu.xlsx").write_bytes((make_pack(version="2026.9") / "bao-cao.docx").read_bytes())
    (folder / "thua.docx").write_bytes(b"%PDF-1.7")
    with pytest.raises(FaultyPack) as caught:
        offered(store, folder)
    told = {fault.file: fault.what for fault in caught.value.faults}
    assert "macro" in told["bao-cao.docx"]
    assert "bên trong là tệp .docx" in told["bieu-so-lieu.xlsx"]
    assert "PDF" in told["thua.docx"]
    assert list(installed.iterdir()) == []


def test_every_fault_of_a_pack_is_told_by_the_name_of_its_file(store: PackStore, make_pack: Make) -> None:
    path = signed(make_pack(**{'kind = "ratio"': 'kind = "%"', 'previous = "Q4"': 'previous = "Q9"'}))
    with pytest.raises(FaultyPack, match=r"“gia-lai-2026\.1\.hhmau” có 2 lỗi"):
        offered(store, path)


def test_an_archive_without_a_catalogue_is_no_pack(store: PackStore, tmp_path: Path) -> None:
    write_archive(tmp_path / "x.hhmau", {"annex.toml": b""})
    with pytest.raises(UserError, match=r"không có tệp mau\.toml"):
        offered(store, tmp_path / "x.hhmau")
