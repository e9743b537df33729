"""A report goes to the leader in Word and comes back; its code is compared with the submission."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from PIL import Image

Run = Callable[..., Any]
PERIOD = ("--period", "2026-Q1")
SENTENCE = "Nhận [[3.7]] phản ánh, xử lý đúng hạn [[tthc.phan_anh_da_xu_ly]]."


@pytest.fixture
def report(
    hhapp: Run,
    data_dir: Path,
    tmp_path: Path,
    write_section: Callable[[str, str], None],
    once: Callable[..., None],
) -> dict[str, Path]:
    """The files of a report with figures and a live sentence, by ending."""
    out = tmp_path / "out"

    def make() -> None:
        figures = ("tthc.phan_anh=3", "tthc.phan_anh_da_xu_ly=2", "dt.van_ban_di=1.384")
        assert hhapp("indicator", "set", *PERIOD, *figures).code == 0
        write_section("tthc", SENTENCE)
        assert hhapp("report", "make", *PERIOD, "--out", out).code == 0

    once("báo cáo có câu sống", make, data_dir, out)
    return {path.suffix: path for path in out.iterdir()}


@pytest.fixture
def write_section(data_dir: Path) -> Callable[[str, str], None]:
    """Keeps a sentence for the period, as the window does."""
    from hhapp import bootstrap
    from hhapp.services import periods, reporting, units

    def write(key: str, text: str) -> None:
        app = bootstrap.start(data_dir)
        try:
            with app.transaction("Viết") as session:
                unit = units.own_unit(session)
                assert unit is not None
                period = periods.period_by_code(session, app.packs.default(), unit.id, "2026-Q1")
                assert period is not None
                reporting.set_section(session, app.packs.default(), period.id, key, text)
        finally:
            app.close()

    return write


def edit(path: Path, old: str, new: str) -> None:
    document = Document(str(path))
    (found,) = (paragraph for paragraph in document.paragraphs if old in paragraph.text)
    found.text = found.text.replace(old, new)
    document.save(str(path))


def test_untouched_report_has_nothing_to_tell(hhapp: Run, report: dict[str, Path]) -> None:
    done = hhapp("report", "reread", report[".docx"], *PERIOD)
    assert (done.code, done.out) == (0, "")
    assert "Mọi con số còn khớp" in done.err


def test_edited_number_is_listed(hhapp: Run, report: dict[str, Path]) -> None:
    edit(report[".docx"], "Nhận 3 phản ánh", "Nhận 4 phản ánh")
    done = hhapp("report", "reread", report[".docx"], *PERIOD)
    assert done.code == 1
    assert "số liệu là 3, tệp ghi 4" in done.out
    assert "thêm --keep" in done.err
    done = hhapp("report", "reread", report[".docx"], *PERIOD, "--json")
    assert [(n["expected"], n["found"]) for n in done.json["numbers"]] == [("3", "4")]
    assert done.json["kept"] == []


def test_figure_corrected_after_the_export_is_listed(hhapp: Run, report: dict[str, Path]) -> None:
    hhapp("indicator", "set", *PERIOD, "dt.van_ban_di=1.385")
    done = hhapp("report", "reread", report[".docx"], *PERIOD)
    assert done.code == 1
    assert "số liệu là 1.385, tệp ghi 1.384" in done.out


def test_kept_wording_is_in_the_next_export_and_stays_live(hhapp: Run, report: dict[str, Path], tmp_path: Path) -> None:
    edit(report[".docx"], "Nhận 3 phản ánh", "Trong quý đã nhận 3 phản ánh")
    done = hhapp("report", "reread", report[".docx"], *PERIOD, "--keep")
    assert done.code == 0
    assert "Đã giữ lời văn của 1 mục: Cải cách thủ tục hành chính" in done.err
    hhapp("indicator", "set", *PERIOD, "tthc.phan_anh=5")
    hhapp("report", "make", *PERIOD, "--out", tmp_path / "sau", "--format", "docx")
    (path,) = (tmp_path / "sau").iterdir()
    texts = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "Trong quý đã nhận 5 phản ánh, xử lý đúng hạn 2." in texts
    assert hhapp("undo").code == 0


def test_mark_that_names_no_figure_is_refused_with_the_nearest(write_section: Callable[..., None], hhapp: Run) -> None:
    from hhapp.errors import UserError

    hhapp("indicator", "set", *PERIOD, "tthc.phan_anh=3")
    with pytest.raises(UserError, match=r"\[\[tthc.phan_an\]\]") as caught:
        write_section("tthc", "Nhận [[tthc.phan_an]].")
    assert "[[tthc.phan_anh]]" in caught.value.advice


def test_other_files_are_refused(hhapp: Run, report: dict[str, Path]) -> None:
    for suffix, told in ((".xlsx", "không phải tệp Word"), (".pdf", "tệp PDF"), (".hhbc", "")):
        done = hhapp("report", "reread", report[suffix], *PERIOD)
        assert done.code == 1
        assert told in done.err


def test_code_of_the_paper_is_compared_with_the_submission(hhapp: Run, report: dict[str, Path], tmp_path: Path) -> None:
    code = picture_of(report[".docx"], tmp_path / "ma.png")
    done = hhapp("submission", "verify-qr", code, report[".hhbc"], "--json")
    assert (done.code, done.json["ok"], done.json["code"]["period"]) == (0, True, "2026-Q1")
    told = done.json["code"]
    text = "|".join(("HHBC1", told["unit"], told["period"], "1", "", told["digest"]))
    assert hhapp("submission", "verify-qr", text, report[".hhbc"]).code == 0
    done = hhapp("submission", "verify-qr", text.replace("2026-Q1", "2026-Q2"), report[".hhbc"])
    assert done.code == 1
    assert "Khác kỳ báo cáo" in done.err
    assert hhapp("submission", "verify-qr", tmp_path / "khong-co.png", report[".hhbc"]).code == 1
    assert hhapp("submission", "verify-qr", "HHBC1|x", report[".hhbc"]).code == 1


def picture_of(docx: Path, target: Path) -> Path:
    """The code in the Word file, as somebody would have photographed it: smaller, grey, on a larger sheet."""
    part = next(part for part in Document(str(docx)).part.package.iter_parts() if str(part.partname).endswith(".png"))
    target.write_bytes(part.blob)
    with Image.open(target) as code:
        sheet = Image.new("L", (code.width * 3, code.height * 2), 230)
        sheet.paste(code.convert("L").resize((code.width * 2 // 3, code.height * 2 // 3)), (200, 150))
    sheet.save(target)
    return target
