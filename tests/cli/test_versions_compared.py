"""Three versions of a province's pack, received one after the other: each period beside those before, by command and
on paper, whatever the figure was called in them."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

Run = Callable[..., Any]
FIRST = {"tthc.truc_tuyen": "tthc.nop_mang", "tthc.dang_trong_han": "hs.con_han"}
SECOND = {"tthc.nop_mang": "hs.mang", "tthc.dang_giai_quyet": "hs.con"}


def next_version(folder: Path, number: str, renamed: Mapping[str, str]) -> None:
    """What an author does: raises the version, replaces the codes and notes what they were."""
    text = (folder / "mau.toml").read_text(encoding="utf-8")
    text = re.sub(r'^version = ".*?"', f'version = "{number}"', text, flags=re.MULTILINE)
    for old, new in renamed.items():
        text = re.sub(rf"(?<![\w])((?:previous\.|last_year\.)?){re.escape(old)}(?![\w.])", rf"\g<1>{new}", text)
        head = rf'(\[\[indicators\]\]\ncode = "{re.escape(new)}")(\nformerly = .*)?'
        text = re.sub(head, rf'\1\nformerly = "{old}"', text)
    (folder / "mau.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def office(hhapp: Run, data_dir: Path, tmp_path: Path, once: Callable[..., None]) -> Run:
    """The office has received versions 1, 2 and 3, and opened a period with each as it came."""
    once("ba phiên bản", lambda: receive_versions(hhapp, tmp_path), data_dir)
    return hhapp


def receive_versions(hhapp: Run, tmp_path: Path) -> None:
    folder = tmp_path / "gói"
    new = ("template", "new", "--from", "mau-xa", "--out", folder, "--id", "nghe-an", "--name", "Nghệ An")
    assert hhapp(*new).code == 0
    figures = {
        "1": ("2025-Q1", "tthc.truc_tuyen=100", "tthc.truc_tiep=50", "tthc.ky_truoc=10"),
        "2": ("2025-Q4", "tthc.nop_mang=150", "tthc.truc_tiep=40", "tthc.ky_truoc=10", "hs.con_han=7"),
        "3": ("2026-Q1", "hs.mang=180", "tthc.truc_tiep=20", "tthc.ky_truoc=8"),
    }
    for number, renamed in (("1", {}), ("2", FIRST), ("3", SECOND)):
        next_version(folder, number, renamed)
        sent = tmp_path / f"{number}.hhmau"
        key = tmp_path / "k"
        assert hhapp("template", "sign", folder, "--key", key, "--author", "Sở Nội vụ", "--out", sent).code == 0
        taken = hhapp("template", "install", sent, *(["--accept"] if number == "1" else []))
        assert taken.code == 0, taken.err
        assert hhapp("template", "use", "nghe-an").code == 0
        period, *values = figures[number]
        done = hhapp("indicator", "set", "--period", period, *values)
        assert done.code == 0, done.err
    assert hhapp("indicator", "set", "--period", "2025-Q4", "tthc.dang_qua_han=2").code == 0


def test_the_command_compares_by_the_figure_and_not_by_its_code(office: Run) -> None:
    data = office("indicator", "compare", "--period", "2026-Q1", "--json").json
    rows = {row["code"]: row for row in data["indicators"]}
    assert rows["hs.mang"]["previous_shown"] == "150"
    assert rows["hs.mang"]["previous_change"] == {"difference": "30", "shown": "+30 (+20,0%)"}
    assert rows["hs.mang"]["last_year_shown"] == "100"
    assert rows["hs.mang"]["last_year_change"] == {"difference": "80", "shown": "+80 (+80,0%)"}
    assert (rows["tthc.tiep_nhan"]["previous_shown"], rows["tthc.tiep_nhan"]["last_year_shown"]) == ("200", "160")
    listed = office("indicator", "list", "--period", "2026-Q1", "--json").json
    told = {finding["rule"]: finding["figures"] for finding in listed["findings"]}
    assert told["tthc_chuyen_ky"] == "3.1.3 = 8; 3.3 kỳ trước = 9"


def test_word_excel_and_the_sealed_figures_say_the_same(office: Run, tmp_path: Path) -> None:
    made = office("report", "make", "--period", "2026-Q1", "--out", tmp_path / "ra", "--format", "docx,pdf,xlsx,hhbc")
    assert made.code == 0, made.err
    (word,) = (tmp_path / "ra").glob("*.docx")
    cells = [[cell.text for cell in row.cells] for table in docx.Document(str(word)).tables for row in table.rows]
    line = next(row for row in cells if any("trực tuyến" in text for text in row) and "180" in row)
    assert "150" in line
    (excel,) = (tmp_path / "ra").glob("*.xlsx")
    sheet = load_workbook(excel).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert any(180 in row and 150 in row for row in values)
    (sealed,) = (tmp_path / "ra").glob("*.hhbc")
    with zipfile.ZipFile(sealed) as whole:
        told = json.loads(whole.read("data.json"))["figures"]["hs.mang"]
    assert (told["previous_shown"], told["last_year_shown"]) == ("150", "100")
    assert (told["previous_change"], told["last_year_change"]) == ("+30 (+20,0%)", "+80 (+80,0%)")


def test_what_a_version_changes_is_followed_over_the_one_between(office: Run) -> None:
    done = office("template", "changes", "nghe-an@1", "nghe-an@3", "--json")
    mapping = done.json["mapping"]
    assert (mapping["tthc.truc_tuyen"], mapping["tthc.dang_trong_han"]) == ("hs.mang", "hs.con_han")
    kinds = {(entry["kind"], entry["code"]) for entry in done.json["entries"] if entry["family"] == "indicators"}
    assert {("renamed", "hs.mang"), ("renamed", "hs.con_han"), ("renamed", "hs.con")} <= kinds
    assert not {kind for kind, _ in kinds} & {"added", "removed"}


def test_a_formerly_that_was_copied_on_is_no_change(office: Run) -> None:
    """Version 3 still notes what version 2 renamed: the figure is neither new nor gone."""
    lines = office("template", "changes", "nghe-an@2", "nghe-an@3").out
    assert "hs.con_han" not in [line.rsplit("(", 1)[-1].split(")")[0] for line in lines.splitlines()]
    assert "Đổi mã chỉ tiêu" in lines
    assert "mã cũ tthc.nop_mang" in lines
