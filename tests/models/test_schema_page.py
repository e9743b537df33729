"""docs/schema.md names every table and column of the models, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from hhapp.models import Base
from hhapp.models.migrations import CURRENT

PAGE = Path(__file__).resolve().parents[2] / "docs" / "schema.md"


def test_the_page_names_what_the_models_have() -> None:
    text = PAGE.read_text(encoding="utf-8").split(f"## {CURRENT} ")[1]
    tables: dict[str, list[str]] = {}
    for line in text.splitlines():
        if heading := re.match(r"### `(\w+)`: .", line):
            tables[heading[1]] = []
        elif column := re.match(r"- `(\w+)`: .", line):
            tables[list(tables)[-1]].append(column[1])
    assert tables == {table.name: [column.name for column in table.columns] for table in Base.metadata.tables.values()}
