"""Letters from numbers to files: one file or one each, remembered by digest, and a stopped batch goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.documents.nd30 import check_document
from hhapp.documents.verify import word_text
from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange.letters import Order, write_letters
from hhapp.packs.catalogue import Pack
from hhapp.services import units
from hhapp.services.dossiers.letters import issue_letters, letters_of_year, letters_without_file
from hhapp.services.dossiers.register import DossierDraft, add_dossier, update_dossier

DATED = date(2026, 6, 30)


@pytest.fixture
def office(tmp_path: Path, new_folder: Callable[[Path], Path]) -> Iterator[Application]:
    app = start(new_folder(tmp_path / "dữ liệu"))
    yield app
    app.close()


@pytest.fixture
def pack(office: Application) -> Pack:
    return office.packs.default()


def filled(office: Application, pack: Pack, count: int) -> int:
    """An office with late dossiers that only wait for their letters; its id."""
    with office.transaction("Nhập hồ sơ") as session:
        unit = units.ensure_unit(session, pack)
        for at in range(count):
            promised = DATED - timedelta(days=1 + at % 120)
            new_on = DATED + timedelta(days=5)
            draft = DossierDraft(
                f"H-{at:04d}", promised, "Đất đai", applicant=f"Người {at}", reason="Chờ", new_on=new_on
            )
            add_dossier(session, unit.id, draft)
    return unit.id


def test_457_letters_in_one_file_a_page_each_and_again_not_twice(
    office: Application, pack: Pack, tmp_path: Path
) -> None:
    unit = filled(office, pack, 457)
    done = write_letters(office, pack, unit, Order(DATED), tmp_path)
    assert len(done.numbers) == len(set(done.numbers)) == 457
    (file,) = done.files
    assert file.path.name.endswith("_0001-0457.docx")
    text = word_text(file.path.read_bytes())
    assert [text.count(f"Mã hồ sơ: H-{at:04d}.") for at in range(457)] == [1] * 457
    assert [text.count(f"Số: {number}\n") for number in done.numbers] == [1] * 457
    with office.reading() as session:
        kept = [letter for _, letter in letters_of_year(session, unit, 2026)]
    assert {letter.sha256 for letter in kept} == {hashlib.sha256(file.path.read_bytes()).hexdigest()}
    with pytest.raises(UserError, match="Không có thư xin lỗi nào để lập"):
        write_letters(office, pack, unit, Order(DATED + timedelta(days=1)), tmp_path)
    with office.reading() as session:
        assert len(letters_of_year(session, unit, 2026)) == 457


def test_a_file_for_each_letter(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 3)
    done = write_letters(office, pack, unit, Order(DATED, "thu_gia_han", 210, each=True), tmp_path)
    assert [file.path.name[-10:] for file in done.files] == ["_0210.docx", "_0211.docx", "_0212.docx"]
    assert all(len(file.path.name) <= 50 for file in done.files)
    with office.reading() as session:
        kept = [letter for _, letter in letters_of_year(session, unit, 2026)]
    assert [letter.sha256 for letter in kept] == [file.sha256 for file in done.files]
    assert "gia hạn thời gian giải quyết" in word_text(done.files[0].path.read_bytes()).lower()


@pytest.mark.parametrize("kind", ["thu_xin_loi", "thu_gia_han"])
def test_a_batch_in_one_file_keeps_the_form_of_decree_30(
    office: Application, pack: Pack, tmp_path: Path, kind: str
) -> None:
    """Each letter is a page of its own, so that the file as a whole needs no page numbers."""
    unit = filled(office, pack, 6)
    (file,) = write_letters(office, pack, unit, Order(DATED, kind), tmp_path).files
    assert check_document(file.path.read_bytes()) == ()


def test_one_long_letter_of_a_batch_needs_page_numbers(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 2)
    with office.transaction("Lý do dài") as session:
        draft = DossierDraft(
            "H-dài", DATED - timedelta(days=200), "Đất đai", applicant="Người dài", reason="Chờ " * 999
        )
        add_dossier(session, unit, replace(draft, new_on=DATED + timedelta(days=5)))
    (file,) = write_letters(office, pack, unit, Order(DATED), tmp_path).files
    assert [finding.rule for finding in check_document(file.path.read_bytes())] == ["page-number-missing"]


class StoppedError(Exception):
    """Raised by the progress of a test, as a clerk's "Dừng" does."""


def test_a_stopped_batch_goes_on_with_the_same_numbers(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 3)

    def stop(done: int, _total: int, _text: str) -> None:
        if done == 1:
            raise StoppedError

    with pytest.raises(StoppedError):
        write_letters(office, pack, unit, Order(DATED, each=True), tmp_path, progress=stop)
    with office.reading() as session:
        assert len(letters_without_file(session, unit)) == 2
    done = write_letters(office, pack, unit, Order(DATED, each=True), tmp_path)
    assert done.numbers == ("02/PXL-UBND", "03/PXL-UBND")
    assert len(list(tmp_path.glob("*.docx"))) == 3


def test_what_cannot_be_written_keeps_its_number(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 1)
    (tmp_path / "chặn").write_text("một tệp, không phải thư mục")
    with pytest.raises(EnvironmentFault):
        write_letters(office, pack, unit, Order(DATED), tmp_path / "chặn")
    assert write_letters(office, pack, unit, Order(DATED), tmp_path).numbers == ("01/PXL-UBND",)


def test_a_number_on_paper_is_not_given_again_after_undo(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 2)
    write_letters(office, pack, unit, Order(DATED), tmp_path)
    assert office.undo_last() == "Lập 2 thư xin lỗi"
    assert write_letters(office, pack, unit, Order(DATED), tmp_path).numbers == ("01/PXL-UBND", "02/PXL-UBND")
    assert [office.undo_last() for _ in range(2)] == ["Lập 2 thư xin lỗi", "Cấp số thư xin lỗi"]
    assert write_letters(office, pack, unit, Order(DATED), tmp_path).numbers == ("03/PXL-UBND", "04/PXL-UBND")


def test_a_number_that_never_was_on_paper_is_given_again(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 1)
    with office.transaction("Cấp số") as session:
        issue_letters(session, pack, unit, [1], DATED)
    office.undo_last()
    assert write_letters(office, pack, unit, Order(DATED), tmp_path).numbers == ("01/PXL-UBND",)


def test_only_the_dossiers_that_were_named(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 3)
    with pytest.raises(UserError, match="Không có hồ sơ H-9999 trong sổ"):
        write_letters(office, pack, unit, Order(DATED), tmp_path, codes=("H-9999",))
    with office.transaction("Bỏ lý do") as session:
        bare = DossierDraft("H-0000", DATED - timedelta(days=1), new_on=DATED + timedelta(days=5))
        update_dossier(session, 1, replace(bare, reason=""))
    done = write_letters(office, pack, unit, Order(DATED), tmp_path, codes=("H-0000", "h-0002"))
    assert [left.reason for left in done.left_out] == ["chưa ghi lý do trễ hạn"]
    assert done.numbers == ("01/PXL-UBND",)


def test_a_file_for_each_letter_is_one_step_back(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 3)
    assert len(write_letters(office, pack, unit, Order(DATED, each=True), tmp_path).files) == 3
    assert [office.undo_last() for _ in range(2)] == ["Lập 3 thư xin lỗi", "Cấp số thư xin lỗi"]


def test_a_letter_for_one_leaves_those_that_wait(office: Application, pack: Pack, tmp_path: Path) -> None:
    unit = filled(office, pack, 2)
    with office.transaction("Cấp số") as session:
        issue_letters(session, pack, unit, [1], DATED)
    alone = write_letters(office, pack, unit, Order(DATED, others=False), tmp_path, codes=("H-0001",))
    assert alone.numbers == ("02/PXL-UBND",)
    assert write_letters(office, pack, unit, Order(DATED), tmp_path).numbers == ("01/PXL-UBND",)
