from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hhapp.bootstrap import start
from hhapp.cli import demo
from hhapp.documents.export import formats_of
from hhapp.errors import HhappError, UserError
from hhapp.exchange.submission import check_submission
from hhapp.packs.bases import BASES
from hhapp.packs.load import load_pack
from hhapp.paths import resources

Run = Callable[..., Any]


@pytest.mark.slow
def test_the_whole_year_without_window_or_question(process: Run, tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = process("demo", "--out", out, patience=900)  # a minute where little else runs
    assert (done.code, done.err.count("\n")) == (0, 1), done.err
    lines = done.out.splitlines()
    assert lines[0].split() == ["Tệp", "Gồm", "Cỡ", "Giây"]
    kinds = load_pack(resources() / "packs" / "mau-xa").document_kinds
    own = [kind for kind in kinds if not BASES[kind.basis].upper]  # the sample office has no units below
    of_kinds = [f".{suffix}" for kind in own for suffix in formats_of(kind)]
    assert lines[-1].startswith(f"Cộng {16 + len(of_kinds)} tệp")
    files = [path for path in out.iterdir() if path.is_file()]
    assert {line.split()[0] for line in lines[1:-1]} == {path.name for path in files}
    assert sorted(path.suffix for path in files) == sorted([*(".docx", ".hhbc", ".pdf", ".xlsx") * 4, *of_kinds])
    assert all(int(line.split()[1]) >= 1 for line in lines[1:-1])
    assert all(check_submission(path).ok for path in files if path.suffix == ".hhbc")
    assert (out / "du-lieu" / "hhapp.sqlite").stat().st_size > 100_000


def test_an_earlier_demo_is_made_anew(tmp_path: Path) -> None:
    data = tmp_path / "du-lieu"
    demo._fresh_folder(data)
    (data / "hhapp.sqlite").write_bytes(b"old")
    (tmp_path / "keep.docx").write_bytes(b"mine")
    demo._fresh_folder(data)
    assert [path.name for path in data.iterdir()] == ["DU-LIEU-MAU.txt"]
    assert (tmp_path / "keep.docx").read_bytes() == b"mine"


def test_what_is_not_a_demo_is_never_deleted(hhapp: Run, tmp_path: Path) -> None:
    data = tmp_path / "du-lieu"
    data.mkdir()
    (data / "hhapp.sqlite").write_bytes(b"an office's year")
    done = hhapp("demo", "--out", tmp_path)
    assert done.code == 1
    assert "không phải dữ liệu của lần demo trước" in done.err
    assert (data / "hhapp.sqlite").read_bytes() == b"an office's year"


def test_a_link_to_elsewhere_is_never_followed(tmp_path: Path) -> None:
    real = tmp_path / "real"
    demo._fresh_folder(real)
    (tmp_path / "du-lieu").symlink_to(real, target_is_directory=True)
    with pytest.raises(UserError):
        demo._fresh_folder(tmp_path / "du-lieu")
    assert list(real.iterdir())


def test_a_demo_that_is_open_is_not_deleted(tmp_path: Path) -> None:
    data = demo._fresh_folder(tmp_path / "du-lieu")
    app = start(data)
    try:
        with pytest.raises(HhappError):
            demo._fresh_folder(data)
        assert (data / "hhapp.sqlite").exists()
    finally:
        app.close()
