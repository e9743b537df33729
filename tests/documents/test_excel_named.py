"""Numbers put into the pack's Excel form by the names of its cells, and the report with it made and compared."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from hhapp.documents.excel_named import fill_named_cells
from hhapp.documents.export import file_stem, make_documents
from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.load import load_pack
from hhapp.packs.officers.context import TrainingCardContext, TrainingResultContext
from hhapp.packs.officers.pivot_cells import CELL_NAME
from hhapp.packs.sample_context import sample_contexts

PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa"


@pytest.fixture(scope="module")
def sample() -> Pack:
    return load_pack(PACK)


@pytest.fixture(scope="module")
def report(sample: Pack) -> TrainingResultContext:
    return next(each for each in sample_contexts(sample) if isinstance(each, TrainingResultContext))


def _book(**names: str) -> Workbook:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Kết quả"
    for name, place in names.items():
        book.defined_names[name.replace("__", ".")] = DefinedName(name.replace("__", "."), attr_text=place)
    return book


def test_a_number_stands_in_the_cell_of_its_name() -> None:
    book = _book(can_bo__tong__luot="'Kết quả'!$C$4", cua_tinh="'Kết quả'!$A$1")
    fill_named_cells(book, {"can_bo.tong.luot": 12, "can_bo.tong.nguoi": 9}, "bieu.xlsx")
    assert book["Kết quả"]["C4"].value == 12
    assert book["Kết quả"]["A1"].value is None  # a name of the province's own


def test_a_name_that_has_no_number_is_told_with_the_nearest() -> None:
    book = _book(can_bo__tong__luott="'Kết quả'!$C$4")
    with pytest.raises(UserError, match="luott") as caught:
        fill_named_cells(book, {"can_bo.tong.luot": 12}, "bieu.xlsx")
    assert "can_bo.tong.luot" in caught.value.advice


def test_a_name_of_several_cells_is_refused() -> None:
    book = _book(can_bo__tong__luot="'Kết quả'!$C$4:$C$5")
    with pytest.raises(UserError, match="phải chỉ một ô"):
        fill_named_cells(book, {"can_bo.tong.luot": 12}, "bieu.xlsx")


def test_every_cell_of_the_shipped_form_has_its_number(sample: Pack, report: TrainingResultContext) -> None:
    cells = {name: number for number, name in enumerate(report.cells, start=1000)}
    (made,) = make_documents(sample, replace(report, cells=cells), ("xlsx",))
    book = load_workbook(io.BytesIO(made.content))
    named = {name: defined for name, defined in book.defined_names.items() if CELL_NAME.fullmatch(name)}
    assert len(named) == len(report.lines) * (2 * len(report.columns) + 4)
    for name, defined in named.items():
        ((sheet, place),) = defined.destinations
        assert book[sheet][place.replace("$", "")].value == cells[name], name


def test_a_form_moved_about_is_filled_all_the_same(tmp_path: Path, report: TrainingResultContext) -> None:
    folder = Path(shutil.copytree(PACK, tmp_path / "ban-sao"))
    path = folder / "dao-tao-bieu-ket-qua.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet["AZ90"] = None
    book.defined_names["tong.tong.luot"] = DefinedName("tong.tong.luot", attr_text="'Kết quả'!$AZ$90")
    book.save(path)
    (made,) = make_documents(load_pack(folder), report, ("xlsx",))
    assert load_workbook(io.BytesIO(made.content)).worksheets[0]["AZ90"].value == report.cells["tong.tong.luot"]


def test_wrong_days_of_a_class_are_found(sample: Pack, report: TrainingResultContext) -> None:
    from hhapp.documents.verify import check_word
    from hhapp.documents.word import render_word

    wrong = replace(report.classes[0], time="01/01/2020 – 02/01/2020")
    with pytest.raises(EnvironmentFault, match="01/01/2020"):
        check_word(render_word(sample, report), replace(report, classes=(wrong, *report.classes[1:])))


def test_a_card_is_named_after_its_person(sample: Pack) -> None:
    card = next(each for each in sample_contexts(sample) if isinstance(each, TrainingCardContext))
    person = replace(card.person, name="Đặng Thị Ước")
    assert file_stem(sample, replace(card, person=person)) == "PHIEU_DT_MAU_DangThiUoc"
