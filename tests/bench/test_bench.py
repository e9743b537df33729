"""The bench's own arithmetic and table, its data, and the two ends of one measurement in processes of their own."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from bench.__main__ import MEASUREMENTS, as_json, main, table
from bench.measure import Bench, Result, child_environment, median, since_start
from bench.ten_years import Size, make_folder


def line(ours: float, plain: float, reach: float, *, more: bool = False) -> Result:
    return Result("name", "doing it", "plain doing", ours, plain, "s", reach, more=more, note="so it is")


@pytest.mark.parametrize(
    ("ours", "plain", "reach", "more", "ratio", "reached"),
    [
        (3.0, 2.0, 1.5, False, 1.5, True),
        (3.1, 2.0, 1.5, False, 1.55, False),
        (1.0, 5.0, 5.0, True, 5.0, True),
        (1.0, 4.0, 5.0, True, 4.0, False),
    ],
)
def test_a_goal_is_a_ratio(ours: float, plain: float, reach: float, more: bool, ratio: float, reached: bool) -> None:
    result = line(ours, plain, reach, more=more)
    assert result.ratio == pytest.approx(ratio)
    assert result.reached is reached


def test_the_table_and_the_json_say_the_same() -> None:
    results = [line(3.0, 2.0, 1.5), line(1.0, 4.0, 5.0, more=True)]
    text, plain = table(results), as_json(results)
    assert "| doing it | 3.000 s | plain doing: 2.000 s | 1.50 x | ≤ 1.5 x | yes |" in text
    assert "| 4.0 x faster | ≥ 5 x faster | NO |" in text
    assert "- doing it: so it is" in text
    assert [each["reached"] for each in json.loads(json.dumps(plain))["results"]] == [True, False]


def test_the_sides_take_turns_and_the_first_round_only_warms(tmp_path: Path) -> None:
    order: list[str] = []

    def side(name: str) -> dict[str, float]:
        order.append(name)
        return {"started": 1.0, "end": 1.0 + len(order)}

    ours, plain = Bench(tmp_path, rounds=2).turns(lambda: side("ours"), lambda: side("plain"))
    assert order == ["ours", "plain"] * 3
    assert [each["end"] for each in ours] == [4.0, 6.0]
    assert median(plain, "end") == 6.0
    assert since_start(plain, "end") == 5.0


def test_what_is_made_once_is_made_once(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(path: Path) -> None:
        made.append(path)
        path.mkdir()

    for bench in (Bench(tmp_path, 1), Bench(tmp_path, 1)):
        assert bench.once("data", make) == bench.once("data", make) == tmp_path / "data"
    assert len(made) == 1


def test_the_data_are_as_large_as_said_and_always_the_same(tmp_path: Path) -> None:
    size = Size(years=2, tasks=40, figures=2_000, officers=6, participations=42, actions=10)
    counts, texts = [], []
    for name in ("một", "hai"):
        make_folder(tmp_path / name, size, last_year=2026)
        with sqlite3.connect(tmp_path / name / "hhapp.sqlite") as kept:
            tables = ("plan_task", "officer", "participation", "task_milestone")
            counts.append([kept.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables])
            texts.append(kept.execute("SELECT task, folded FROM plan_task ORDER BY id").fetchall())
            figures = sum(
                kept.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("form_cell", "indicator_value")
            )
        kept.close()
        assert 0.9 * size.figures <= figures <= size.figures
    assert counts[0] == counts[1] == [40, 6, 42, 40]
    assert texts[0] == texts[1]


def test_a_side_tells_its_last_line_and_a_side_that_fails_is_told(tmp_path: Path) -> None:
    bench = Bench(tmp_path, 1, child_environment({"QT_QPA_PLATFORM": "offscreen"}))
    told = bench.side("save", "plain", tmp_path / "plain.sqlite")
    assert told["ms"] > 0
    assert told["took"] > 0
    with pytest.raises(RuntimeError, match=r"bench\.annex"):
        bench.side("annex", "ours", tmp_path / "nothing.xlsx")


def test_the_bare_window_tells_when_it_was_painted(tmp_path: Path) -> None:
    bench = Bench(tmp_path, 1, child_environment({"QT_QPA_PLATFORM": "offscreen"}))
    told = bench.side("start", "bare")
    assert 0 < told["painted"] - told["started"] <= told["took"]
    assert told["mb"] > 10


def test_every_measurement_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in MEASUREMENTS)
