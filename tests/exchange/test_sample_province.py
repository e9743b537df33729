"""The made-up province keeps every rule of its pack, and its sums can be worked out by hand."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from hhapp.bootstrap import Application, start
from hhapp.exchange.sample_province import communes, make_submissions, sample_figures, set_up_province
from hhapp.exchange.submission import check_submission
from hhapp.services import known_keys, units
from hhapp.services.figure_rules import Past, findings
from hhapp.services.figure_values import Figure

SENT = datetime(2026, 3, 16, 8, tzinfo=UTC)


@pytest.fixture
def upper(tmp_path: Path):
    app = start(tmp_path / "tỉnh")
    yield app
    app.close()


def test_the_office_knows_its_communes(upper: Application) -> None:
    with upper.transaction("Lập tỉnh mẫu") as session:
        own = set_up_province(session, upper.packs.default(), communes(12))
    with upper.reading() as session:
        assert units.own_unit(session).id == own
        assert len(known_keys.known_keys(session)) == 12


def test_names_and_codes_are_all_different() -> None:
    below = communes(3_321)
    assert len({each.name for each in below}) == len({each.code for each in below}) == 3_321


def test_submissions_are_whole_and_the_same_again(upper: Application, tmp_path: Path) -> None:
    one, two = tmp_path / "1", tmp_path / "2"
    for folder in (one, two):
        folder.mkdir()
        make_submissions(folder, upper.packs.default(), communes(3), "2026-Q1", created=SENT)
    paths = sorted(one.iterdir())
    assert [path.name for path in paths] == [f"BC_CCHC_H00-000{n}_2026-Q1_L1.hhbc" for n in (1, 2, 3)]
    assert all(check_submission(path).ok for path in paths)
    assert [path.read_bytes() for path in paths] == [(two / path.name).read_bytes() for path in paths]


def test_what_they_say_can_be_added_up_by_hand(upper: Application, tmp_path: Path) -> None:
    paths = make_submissions(tmp_path, upper.packs.default(), communes(20), "2026-H1", created=SENT)
    said = [json.loads(check_submission(path).data)["figures"] for path in paths]
    mixes = [(1 + n % 3, 7 * n % 5) for n in range(1, 21)]
    assert sum(Decimal(each["tthc.truc_tuyen"]["value"]) for each in said) == sum(1486 * a + 310 * b for a, b in mixes)
    spent = sum(Decimal(each["tcc.giai_ngan"]["value"]) for each in said)
    assert spent == sum(Decimal("1458.2") * a + Decimal("2916.4") * b for a, b in mixes)
    assert [n for n, each in enumerate(said, start=1) if each["dt.hai_long"]["value"] is None] == [11]


def test_no_mix_breaks_a_rule(upper: Application) -> None:
    pack = upper.packs.default()
    for number in range(1, 16):  # every mix there is
        figures = {code: Figure(value, "") for code, value in sample_figures(number).items()}
        assert findings(pack, figures, Past()) == ()
