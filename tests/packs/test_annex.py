"""The header words of the sample pack."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hhapp.packs.annex import AnnexColumn
from hhapp.vn.text import fold

PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "mau-xa" / "annex.toml"


def test_every_column_has_words_and_no_word_means_two_columns() -> None:
    columns = tomllib.loads(PACK.read_text(encoding="utf-8"))["annex"]["columns"]
    assert {AnnexColumn(name) for name in columns} == set(AnnexColumn)
    words = [fold(word) for listed in columns.values() for word in listed]
    assert all(columns.values())
    assert len(words) == len(set(words))
