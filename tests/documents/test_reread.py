"""A report edited in Word: every number that no longer equals the data is told, and the leader's wording is taken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from hhapp.documents.reread import ChangeKind, NumberChange, Reread, _partners, reread
from hhapp.documents.word import render_word
from hhapp.documents.word_pieces import Piece
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.live_text import filled

Edit = Callable[[Word], None]
Look = Callable[..., Reread]
TEXTS = {
    "tthc": "Trung tâm tiếp nhận [[3.1]] hồ sơ, giải quyết [[tthc.da_giai_quyet]] hồ sơ, đạt [[3.5]].\n"
    "Có 06 hồ sơ đất đai trễ hạn; xã đã gửi thư xin lỗi.",
    "noi_bat": "Tỷ lệ hồ sơ trực tuyến đạt [[7.2]].",
    "kien_nghi": "Đề nghị Sở Nội vụ tập huấn.",
}


@pytest.fixture(scope="module")
def live(context: ReportContext) -> ReportContext:
    """The report with the sections of TEXTS and no others, as the service fills them."""
    lines = {key: tuple(filled(text, context.figures).splitlines()) for key, text in TEXTS.items()}
    return replace(
        context,
        sections={key: lines.get(key, ()) for key in context.sections},
        areas=tuple(replace(area, paragraphs=lines.get(area.code or "", ())) for area in context.areas),
    )


@pytest.fixture(scope="module")
def exported(pack: Pack, live: ReportContext) -> bytes:
    return render_word(pack, live)


@pytest.fixture
def look(pack: Pack, live: ReportContext, exported: bytes, tmp_path: Path) -> Look:
    def edited(*edits: Edit, context: ReportContext = live) -> Reread:
        document = Document(io.BytesIO(exported))
        for edit in edits:
            edit(document)
        path = tmp_path / "bao-cao.docx"
        document.save(str(path))
        return reread(pack, context, TEXTS, path)

    return edited


def paragraph(document: Word, begins: str) -> Paragraph:
    found = [p for p in document.element.body.iter(qn("w:p")) if Paragraph(p, document).text.startswith(begins)]
    assert len(found) == 1, (begins, len(found))
    return Paragraph(found[0], document)


def change(begins: str, old: str, new: str) -> Edit:
    """Puts other words into a paragraph, as Word does: in several runs."""

    def edit(document: Word) -> None:
        found = paragraph(document, begins)
        text = found.text
        assert old in text
        found.text = ""
        for word in text.replace(old, new).split(" "):
            found.add_run(word + " ")

    return edit


def add_after(begins: str, *texts: str) -> Edit:
    def edit(document: Word) -> None:
        last = paragraph(document, begins)
        for text in texts:
            new = OxmlElement("w:p")
            last._p.addnext(new)
            last = Paragraph(new, last._parent)
            last.add_run(text)

    return edit


def remove(begins: str) -> Edit:
    def edit(document: Word) -> None:
        element = paragraph(document, begins)._p
        element.getparent().remove(element)

    return edit


def test_untouched_file_has_nothing_to_tell(look: Look) -> None:
    assert look() == Reread((), (), {}, ())


def test_saving_in_word_changes_nothing(
    pack: Pack, live: ReportContext, exported: bytes, soffice: Callable[[bytes, str, str], bytes], tmp_path: Path
) -> None:
    """Another office program writes the file anew, with its own runs, styles and tables."""
    path = tmp_path / "luu-lai.docx"
    path.write_bytes(soffice(exported, "docx", "docx"))
    assert reread(pack, live, TEXTS, path) == Reread((), (), {}, ())


def test_number_edited_in_a_sentence_is_told_with_its_place(look: Look) -> None:
    found = look(change("Trung tâm tiếp nhận", "1.384", "1.400"))
    assert [(n.expected, n.found) for n in found.numbers] == [("1.384", "1.400")]
    assert found.numbers[0].place.startswith("mục “2. Cải cách thủ tục hành chính”, đoạn “Trung tâm tiếp nhận 1.384")
    assert [change.kind for change in found.changes] == [ChangeKind.EDITED]


def test_number_edited_in_a_table_names_the_row(look: Look) -> None:
    def edit(document: Word) -> None:
        rows = (row for table in document.tables for row in table.rows)
        row = next(row for row in rows if "Số hồ sơ đã giải quyết" in [cell.text for cell in row.cells])
        row.cells[3].paragraphs[0].runs[0].text = "1.310"

    (number,) = look(edit).numbers
    assert (number.expected, number.found) == ("1.309", "1.310")
    assert number.place.startswith("mục “Phụ lục I”, dòng “3.2 Số hồ sơ đã giải quyết")


def test_figure_changed_since_the_export_is_told(look: Look, live: ReportContext) -> None:
    """The file stayed as it was; the data went on."""
    totals = replace(live.totals, done=4, rate="44,4%")
    found = look(context=replace(live, totals=totals))
    assert [(n.expected, n.found) for n in found.numbers] == [("4", "3"), ("44,4%", "33,3%")]


def test_a_number_is_set_against_the_one_in_its_place(look: Look, live: ReportContext) -> None:
    """ "(1/3 …, 33,3%)" became "(3/3 …, 100,0%)": the 3 that stays is the second one."""
    first, *others = live.areas
    totals = replace(first.totals, done=3, rate="100,0%")
    found = look(context=replace(live, areas=(replace(first, totals=totals), *others)))
    of_annex = [(n.expected, n.found) for n in found.numbers if n.place.startswith("mục “Phụ lục II”")]
    assert of_annex == [("3", "1"), ("100,0%", "33,3%")]


def test_number_taken_away_is_told(look: Look) -> None:
    found = look(change("Có 06 hồ sơ", "06 hồ sơ", "một số hồ sơ"))
    assert found.numbers == (NumberChange(found.numbers[0].place, "06", ""),)


def test_same_number_written_another_way_is_the_same(look: Look) -> None:
    found = look(change("Có 06 hồ sơ", "06", "6"))
    assert found.numbers == ()
    assert found.wording["tthc"].splitlines()[1].startswith("Có 6 hồ sơ")


def test_number_and_day_from_the_registry_are_no_difference_of_numbers(look: Look) -> None:
    found = look(change("Số:", "Số: ", "Số: 31"), change("Mẫu, ngày", "ngày", "ngày 16"))
    assert found.numbers == ()
    assert [change.kind for change in found.changes] == [ChangeKind.EDITED]


def test_edited_wording_keeps_its_live_figures(look: Look) -> None:
    found = look(change("Trung tâm tiếp nhận", "Trung tâm tiếp nhận", "Trong quý, Trung tâm đã tiếp nhận"))
    assert found.numbers == ()
    assert found.wording == {
        "tthc": "Trong quý, Trung tâm đã tiếp nhận [[3.1]] hồ sơ, giải quyết [[tthc.da_giai_quyet]] hồ sơ, "
        "đạt [[3.5]].\nCó 06 hồ sơ đất đai trễ hạn; xã đã gửi thư xin lỗi."
    }


def test_number_edited_by_hand_is_live_no_more(look: Look) -> None:
    found = look(change("Trung tâm tiếp nhận", "1.384", "1.400"))
    assert found.wording["tthc"].startswith("Trung tâm tiếp nhận 1.400 hồ sơ, giải quyết [[tthc.da_giai_quyet]] hồ sơ")


def test_added_and_removed_paragraphs_are_of_their_section(look: Look) -> None:
    found = look(
        remove("Có 06 hồ sơ"), add_after("Trung tâm tiếp nhận", "Đã lập tổ hỗ trợ lưu động.", "Mở cả thứ Bảy.")
    )
    assert found.wording["tthc"].splitlines()[1:] == ["Đã lập tổ hỗ trợ lưu động.", "Mở cả thứ Bảy."]
    kinds = sorted(change.kind for change in found.changes)
    assert kinds == [ChangeKind.ADDED, ChangeKind.ADDED, ChangeKind.REMOVED]


def test_empty_section_is_written_in_word(look: Look) -> None:
    """Where the clerk wrote nothing the template has words of its own; they are not taken for the clerk's."""
    found = look(add_after("3. Nguyên nhân", "Nhân lực còn thiếu."))
    assert found.wording == {"nguyen_nhan": "Nhân lực còn thiếu."}
    assert [(change.kind, change.section) for change in found.changes] == [(ChangeKind.ADDED, "nguyen_nhan")]
    found = look(add_after("Trong lĩnh vực này, kế hoạch có 1 nhiệm vụ; đã hoàn thành 1", "Đã sắp xếp."))
    assert found.wording == {"bo_may": "Đã sắp xếp."}


def test_sentence_outside_every_section_is_told_as_such(look: Look) -> None:
    """Under the heading, but above the sentence that the program writes: the next export would not have it."""
    found = look(add_after("1. Cải cách thể chế", "Đã rà soát văn bản."))
    assert [(change.kind, change.section) for change in found.changes] == [(ChangeKind.ADDED, "")]
    assert found.wording == {}


def test_section_emptied_in_word_is_emptied(look: Look) -> None:
    assert look(remove("Đề nghị Sở Nội vụ")).wording == {"kien_nghi": ""}


def test_sentences_of_the_program_are_no_section(look: Look) -> None:
    found = look(change("Trên đây là báo cáo", "Trên đây", "Trên"))
    assert found.wording == {}
    assert [change.before[:8] for change in found.changes] == ["Trên đây"]


def test_section_whose_end_is_gone_is_told_and_not_kept(look: Look) -> None:
    found = look(remove("IV. PHƯƠNG HƯỚNG"), remove("3. Nguyên nhân"))
    assert "nguyen_nhan" in found.unplaced
    assert "nguyen_nhan" not in found.wording


def test_tracked_changes_are_read_as_accepted(look: Look) -> None:
    def edit(document: Word) -> None:
        found = paragraph(document, "Đề nghị Sở Nội vụ")
        run = found.runs[0]._r
        deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
        run.addprevious(deleted)
        deleted.append(run)
        run.find(qn("w:t")).tag = qn("w:delText")
        deleted.addnext(inserted)
        inserted.append(found.add_run("Kiến nghị Sở Nội vụ tập huấn sớm.")._r)

    assert look(edit).wording == {"kien_nghi": "Kiến nghị Sở Nội vụ tập huấn sớm."}


def test_template_with_signs_around_a_paragraph(own_pack: Pack, live: ReportContext, tmp_path: Path) -> None:
    """Signs that the template puts around a paragraph are not the clerk's."""
    template = Document(str(own_pack.folder / "bao-cao.docx"))
    for element in template.element.body.iter(qn("w:p")):
        found = Paragraph(element, template)
        if found.text == "{{ paragraph }}":
            found.text = "- {{ paragraph }} (*)"
    template.save(str(own_pack.folder / "bao-cao.docx"))
    document = Document(io.BytesIO(render_word(own_pack, live)))
    change("- Đề nghị", "tập huấn", "mở lớp tập huấn")(document)
    document.save(str(tmp_path / "sua.docx"))
    found = reread(own_pack, live, TEXTS, tmp_path / "sua.docx")
    assert found.wording == {"kien_nghi": "Đề nghị Sở Nội vụ mở lớp tập huấn."}


def test_other_documents_are_refused(pack: Pack, live: ReportContext, tmp_path: Path, xlsx: bytes) -> None:
    other = Document()
    for number in range(40):
        other.add_paragraph(f"Một văn bản khác, đoạn {number}.")
    other.save(str(tmp_path / "khac.docx"))
    with pytest.raises(UserError, match="không giống báo cáo"):
        reread(pack, live, TEXTS, tmp_path / "khac.docx")
    (tmp_path / "bieu.docx").write_bytes(xlsx)
    with pytest.raises(UserError, match="không phải tệp Word"):
        reread(pack, live, TEXTS, tmp_path / "bieu.docx")
    (tmp_path / "rong.docx").write_bytes(b"")
    with pytest.raises(UserError, match="rỗng"):
        reread(pack, live, TEXTS, tmp_path / "rong.docx")


def test_damage_inside_is_a_sentence(pack: Pack, live: ReportContext, exported: bytes, tmp_path: Path) -> None:
    """The package passes the guard; what it holds cannot be read."""
    path = tmp_path / "hong.docx"
    with zipfile.ZipFile(io.BytesIO(exported)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:broken" if name == "word/styles.xml" else old.read(name))
    with pytest.raises(UserError, match="bị hỏng"):
        reread(pack, live, TEXTS, path)


def test_every_row_edited_is_paired_with_its_own(look: Look) -> None:
    def edit(document: Word) -> None:
        for element in document.element.body.iter(qn("w:tr")):
            cells = element.findall(qn("w:tc"))
            if len(cells) > 3:
                Paragraph(cells[3].find(qn("w:p")), document).add_run(" ***")

    found = look(edit)
    assert len(found.changes) > 60
    for change in found.changes:
        assert change.kind is ChangeKind.EDITED
        assert change.after.replace(" ***", "") == change.before
    assert (found.numbers, found.wording) == ((), {})


def test_a_long_stretch_of_changes_is_paired_line_by_line() -> None:
    ones = tuple(Piece(f"{n} | Nhiệm vụ số {n} về cải cách | Phòng {n % 7}", "", is_row=True) for n in range(200))
    others = tuple(replace(piece, text=f"{piece.text} (sửa)") for piece in (*ones[:60], *ones[70:]))
    pairs = _partners(ones, others)
    assert [pairs.get(n) for n in (0, 59, 65, 70, 199)] == [0, 59, None, 60, 189]
