"""`hhapp template`: a pack is taken in with the office's word, chosen, signed and compared; a period keeps its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The sample as a province's own pack, version 2026.1, with one figure under another name."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "gói tỉnh"))
    change(
        folder, '"mau-xa"', '"gia-lai"', '"2025.1"', '"2026.1"', "Số thư xin lỗi do giải quyết trễ hạn", "Thư xin lỗi"
    )
    return folder


def change(folder: Path, *words: str) -> None:
    text = (folder / "mau.toml").read_text(encoding="utf-8")
    for old, new in zip(words[::2], words[1::2], strict=True):
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "mau.toml").write_text(text, encoding="utf-8")


def sign(hhapp: Run, folder: Path, out: Path) -> Any:
    return hhapp("template", "sign", folder, "--key", out.parent / "k", "--author", "Sở Nội vụ", "--out", out)


def test_an_unsigned_pack_is_kept_only_when_accepted(hhapp: Run, newer: Path, data_dir: Path) -> None:
    refused = hhapp("template", "install", newer)
    assert refused.code == 1
    assert "CẢNH BÁO: Gói không có chữ ký" in refused.err
    assert "--accept" in refused.err
    assert list((data_dir / "packs").iterdir()) == []
    done = hhapp("template", "install", newer, "--accept")
    assert (done.code, done.out) == (0, "")
    assert "hhapp template use gia-lai@2026.1" in done.err
    assert "không có gì thay đổi" in hhapp("template", "install", newer).err


def test_a_signed_pack_makes_its_author_known(hhapp: Run, newer: Path, tmp_path: Path) -> None:
    first = sign(hhapp, newer, tmp_path / "1.hhmau")
    assert first.code == 0
    assert "Giữ kín tệp này" in first.err
    unknown = hhapp("template", "install", tmp_path / "1.hhmau")
    assert unknown.code == 1
    assert "tác giả chưa biết" in unknown.err
    assert hhapp("template", "install", tmp_path / "1.hhmau", "--accept").code == 0
    change(newer, '"2026.1"', '"2026.2"', "Thư xin lỗi", "Thư xin lỗi đã gửi")
    second = sign(hhapp, newer, tmp_path / "2.hhmau")
    assert "Giữ kín" not in second.err  # the key was there
    assert second.err.split("hỏi lại: ")[1] == first.err.split("hỏi lại: ")[1]
    known = hhapp("template", "install", tmp_path / "2.hhmau")
    assert known.code == 0
    assert "do tác giả đã biết ký" in known.err
    assert "So với gia-lai 2026.1: 1 thay đổi." in known.err
    assert "- Sửa chỉ tiêu “Thư xin lỗi đã gửi”" in known.err


def test_a_faulty_pack_is_neither_signed_nor_installed(hhapp: Run, newer: Path, tmp_path: Path) -> None:
    change(newer, 'previous = "Q4"', 'previous = "Q9"')
    for done in (sign(hhapp, newer, tmp_path / "x.hhmau"), hhapp("template", "install", newer, "--accept")):
        assert done.code == 1
        assert "previous: không có kỳ “Q9”" in done.err
    assert not (tmp_path / "x.hhmau").exists()
    assert not (tmp_path / "k").exists()
    assert hhapp("template", "list").code == 0


def test_signing_needs_the_right_ending_and_a_key(hhapp: Run, newer: Path, tmp_path: Path) -> None:
    assert "phải có đuôi .hhmau" in sign(hhapp, newer, tmp_path / "x.zip").err
    (tmp_path / "k").write_text("không phải khóa", encoding="utf-8")
    assert "không phải là tệp khóa" in sign(hhapp, newer, tmp_path / "x.hhmau").err
    assert (tmp_path / "k").read_text(encoding="utf-8") == "không phải khóa"


def test_the_chosen_pack_is_for_new_periods_only(hhapp: Run, newer: Path) -> None:
    hhapp("indicator", "set", "--period", "2025-Q4", "tthc.thu_xin_loi=3")
    hhapp("template", "install", newer, "--accept")
    assert hhapp("template", "use", "gia-lai").code == 0
    chosen = [(pack["id"], pack["version"]) for pack in hhapp("template", "list", "--json").json if pack["chosen"]]
    assert chosen == [("gia-lai", "2026.1")]
    assert "Số thư xin lỗi do giải quyết trễ hạn" in hhapp("indicator", "list", "--period", "2025-Q4").out
    new = hhapp("indicator", "list", "--period", "2026-Q1").out
    assert "Thư xin lỗi" in new
    assert "Số thư xin lỗi" not in new


def test_a_period_whose_pack_is_gone_says_so(hhapp: Run, newer: Path, data_dir: Path) -> None:
    hhapp("template", "install", newer, "--accept")
    hhapp("template", "use", "gia-lai@2026.1")
    hhapp("indicator", "set", "--period", "2026-Q1", "tthc.thu_xin_loi=3")
    hhapp("template", "use", "mau-xa")
    shutil.rmtree(data_dir / "packs" / "gia-lai")
    gone = hhapp("indicator", "list", "--period", "2026-Q1")
    assert gone.code == 1
    assert "Không có gói biểu mẫu “gia-lai” phiên bản 2026.1" in gone.err
    assert "Cài lại gói" in gone.err


def test_a_report_of_2021_is_written_with_the_words_of_2021(hhapp: Run, sample_annex: Path, tmp_path: Path) -> None:
    assert hhapp("template", "use", "mau-ba-cap-2021").code == 0
    hhapp("plan", "import", sample_annex, "--year", "2021")
    figures = ("tthc.truc_tuyen=60", "tthc.truc_tiep=40", "dt.muc_do_3=45", "dt.muc_do_4=15")
    assert hhapp("indicator", "set", "--period", "2021-Q1", *figures).code == 0
    made = hhapp("report", "make", "--period", "2021-Q1", "--out", tmp_path / "ra", "--format", "docx,pdf,xlsx")
    assert made.code == 0, made.err
    import docx

    document = docx.Document(str(next((tmp_path / "ra").glob("*.docx"))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Tỷ lệ hồ sơ trực tuyến mức độ 3, mức độ 4" in cells
    assert "60,0%" in cells
    assert "Xây dựng và phát triển chính quyền điện tử" in cells
    assert not any("chính quyền số" in cell for cell in cells)


def test_changes_between_versions_and_files(hhapp: Run, newer: Path, tmp_path: Path) -> None:
    sign(hhapp, newer, tmp_path / "1.hhmau")
    done = hhapp("template", "changes", "mau-xa@2025.1", tmp_path / "1.hhmau")
    assert done.code == 0
    assert done.out.splitlines() == [
        "Sửa chỉ tiêu “Thư xin lỗi” (tthc.thu_xin_loi): tên “Số thư xin lỗi do giải quyết trễ hạn” → “Thư xin lỗi”"
    ]
    document = hhapp("template", "changes", newer, "mau-ba-cap-2021", "--json").json
    assert (document["old"], document["new"]) == ("gia-lai 2026.1", "mau-ba-cap-2021 2021.1")
    assert document["mapping"]["tthc.thu_xin_loi"] == "tthc.thu_xin_loi"
    assert {"family": "unit_levels", "kind": "added", "code": "huyen"}.items() <= document["entries"][2].items()


def test_a_pack_that_is_not_here_is_a_sentence(hhapp: Run) -> None:
    for words in (("use", "kon-tum"), ("changes", "kon-tum@1", "mau-xa")):
        done = hhapp("template", *words)
        assert done.code == 1
        assert "mau-ba-cap-2021, mau-xa" in done.err
    assert "phiên bản 1999.1" in hhapp("template", "use", "mau-xa@1999.1").err


def test_the_list_shows_validity(hhapp: Run) -> None:
    lines = hhapp("template", "list").out.splitlines()
    assert any("mau-ba-cap-2021" in line and "từ 01/01/2021 đến 30/06/2025" in line for line in lines)
    assert [line for line in lines if line.startswith("*")] == [line for line in lines if "2025.1 " in line]
