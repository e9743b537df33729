"""Ninety-three answers and ten forms of five keys and Enter, typed into the real window; then read again outside it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from hhapp.bootstrap import start
from hhapp.services import units
from hhapp.services.inspection import answers, inspections
from hhapp.services.survey import entry, rounds

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
PROJECT = HERE.parents[1]


def test_answers_and_forms_go_in_by_keyboard_alone(screen: dict[str, str], tmp_path: Path) -> None:
    data, shots = tmp_path / "dữ liệu", tmp_path / "ảnh"
    shots.mkdir()
    done = subprocess.run(
        [sys.executable, str(HERE / "inspector.py"), str(data), str(shots)],
        env={**screen, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert "đã trả lời 93/93" in seen["state"]
    assert len(list(shots.glob("*.png"))) == 2
    app = start(data)
    try:
        pack = app.packs.default()
        with app.reading() as session:
            unit = units.own_unit(session)
            assert unit is not None
            (inspection,) = inspections.inspection_rows(session, pack, unit.id, 2026, date(2026, 4, 20))
            view = answers.checklist_view(session, pack, inspection.id)
            assert view.tally.answered == view.tally.total == 93
            assert [row.entry for row in view.rows] == seen["entries"]
            (found,) = rounds.round_rows(session, unit.id)
            forms = [form.shown for form in entry.form_rows(session, pack, found.id)]
        assert sorted(forms) == sorted(seen["forms"])
        assert len(forms) == 10
        assert "5 4 – 4 5" in forms
    finally:
        app.close()
