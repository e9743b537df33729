from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.errors import UserError
from hhapp.exchange.outgoing import send_out
from hhapp.exchange.submission import check_submission
from hhapp.packs.catalogue import Pack
from hhapp.services import figures, periods, reporting, units


@dataclass(frozen=True)
class Office:
    """An open data folder with one period."""

    app: Application
    pack: Pack
    period_id: int

    def sent(self) -> tuple[reporting.SentRow, ...]:
        with self.app.reading() as session:
            return reporting.sent_reports(session, self.period_id)


@pytest.fixture
def office(tmp_path: Path, new_folder: Callable[[Path], Path]) -> Iterator[Office]:
    app = start(new_folder(tmp_path / "data"))
    pack = app.packs.default()
    with app.transaction("Mở kỳ") as session:
        unit = units.ensure_unit(session, pack)
        period_id = periods.open_period(session, pack, unit.id, 2026, "Q1")
    yield Office(app, pack, period_id)
    app.close()


def test_files_are_remembered_with_their_digests(office: Office, tmp_path: Path) -> None:
    sent = send_out(office.app, office.pack, office.period_id, tmp_path / "out", ("hhbc", "xlsx"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(file.path.name for file in sent.files)
    assert [file.kind for file in sent.files] == ["xlsx", "hhbc"]
    check = check_submission(sent.files[1].path)
    assert check.ok
    assert check.manifest is not None
    assert sent.files[1].pages_or_rows == len(check.manifest.parts) + 1 == 5
    (kept,) = office.sent()
    assert [(file.name, file.sha256) for file in kept.files] == [
        (file.path.name, sha256(file.path.read_bytes()).hexdigest()) for file in sent.files
    ]


def test_stopping_half_way_leaves_nothing(office: Office, tmp_path: Path) -> None:
    def stop(done: int, _total: int, _text: str) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        send_out(office.app, office.pack, office.period_id, tmp_path / "out", ("docx", "xlsx"), progress=stop)
    assert not (tmp_path / "out").exists()
    assert office.sent() == ()


def test_an_impossible_figure_holds_the_report_back(office: Office, tmp_path: Path) -> None:
    with office.app.transaction("Nhập số liệu") as session:
        typed = {"tthc.phan_anh": "1", "tthc.phan_anh_da_xu_ly": "2"}
        figures.set_figures(session, office.pack, office.period_id, typed)
    with pytest.raises(UserError, match="không thể nhiều hơn"):
        send_out(office.app, office.pack, office.period_id, tmp_path / "out", ("docx",), today=date(2026, 3, 1))
    assert not (tmp_path / "out").exists()
    assert office.sent() == ()
