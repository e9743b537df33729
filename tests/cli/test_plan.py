from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]
CELLS = ("number", "task", "product", "lead", "coordination", "deadline")
REAL = [f"binh-dinh-2021-phu-luc{font}{suffix}" for font in ("", "-tcvn3", "-vni") for suffix in (".docx", ".xlsx")]


def as_rows(plan: dict[str, Any]) -> list[list[str]]:
    """The plan as the right answer has it: an area is a row of two, a task a row of six."""
    rows = []
    for area in plan["areas"]:
        rows.append([area["number"], area["name"]])
        rows += [[task[cell] for cell in CELLS] for task in area["tasks"]]
    return rows


@pytest.mark.parametrize("name", REAL)
def test_the_real_annex_comes_out_cell_by_cell(hhapp: Run, shared: Path, name: str) -> None:
    right = json.loads((shared / "data/real/binh-dinh-2021-phu-luc.json").read_text(encoding="utf-8"))
    assert hhapp("plan", "import", shared / "data/real" / name, "--year", 2021).code == 0
    plan = hhapp("plan", "list", "--year", 2021, "--json").json
    assert as_rows(plan) == right["rows"]
    assert plan["year"] == 2021
    tasks = [task for area in plan["areas"] for task in area["tasks"]]
    assert len(tasks) == 31
    assert sum(isinstance(task[cell], str) for task in tasks for cell in CELLS) == 186


def test_shape_of_the_list(hhapp: Run, shared: Path) -> None:
    hhapp("plan", "import", shared / "data/real/binh-dinh-2021-phu-luc.xlsx", "--year", 2021)
    plan = hhapp("plan", "list", "--year", 2021, "--json", "--on", "2021-05-02").json
    assert list(plan) == ["year", "areas"]
    assert [area["number"] for area in plan["areas"]] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    task = plan["areas"][0]["tasks"][2]
    assert list(task) == [*CELLS, "milestones", "status"]
    assert task["deadline"] == "- Ban hành kế hoạch: Quý I\n- Thực hiện: Cả năm"
    assert task["status"] == "Đang thực hiện"
    assert task["milestones"] == [
        {
            "label": "Ban hành kế hoạch",
            "kind": "within",
            "start": "2021-01-01",
            "end": "2021-03-31",
            "condition": None,
        },
        {"label": "Thực hiện", "kind": "within", "start": "2021-01-01", "end": "2021-12-31", "condition": None},
    ]
    assert plan["areas"][0]["tasks"][3]["status"] == "Quá hạn"


def test_fresh_folder_as_a_user_meets_it(process: Run, sample_annex: Path) -> None:
    done = process("plan", "import", sample_annex, "--year", 2026)
    assert (done.code, done.out) == (0, "")
    assert "đã lập đơn vị mặc định" in done.err
    assert "33 nhiệm vụ mới" in done.err
    listed = process("plan", "list", "--year", 2026, "--json")
    assert (listed.code, listed.err) == (0, "")
    assert sum(len(area["tasks"]) for area in listed.json["areas"]) == 33
    assert "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH" in listed.out


def test_importing_again_changes_nothing(hhapp: Run, sample_annex: Path) -> None:
    hhapp("plan", "import", sample_annex, "--year", 2026)
    before = hhapp("plan", "list", "--year", 2026, "--json").json
    again = hhapp("plan", "import", sample_annex, "--year", 2026, "--json")
    assert again.json["counts"] == {"new": 0, "changed": 0, "same": 33, "gone": 0}
    assert hhapp("plan", "list", "--year", 2026, "--json").json == before


def test_dry_run_writes_nothing(hhapp: Run, sample_annex: Path, data_dir: Path) -> None:
    done = hhapp("plan", "import", sample_annex, "--year", 2026, "--dry-run", "--json")
    assert done.code == 0
    assert done.json["dry_run"] is True
    assert done.json["counts"]["new"] == 33
    assert done.json["changes"][2]["new"]["deadline"] == "- Ban hành kế hoạch: Quý I\n- Thực hiện: Quý II, III."
    with closing(sqlite3.connect(data_dir / "hhapp.sqlite")) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        rows = {table: database.execute(f'select count(*) from "{table}"').fetchone()[0] for table in tables}
    assert "plan_task" in rows
    assert {table for table, count in rows.items() if count} <= {"alembic_version", "sqlite_sequence"}


def test_before_can_include_the_day(hhapp: Run, sample_annex: Path) -> None:
    def end_of_first() -> str:
        return hhapp("plan", "list", "--year", 2026, "--json").json["areas"][0]["tasks"][0]["milestones"][0]["end"]

    hhapp("plan", "import", sample_annex, "--year", 2026)
    assert end_of_first() == "2026-01-14"
    hhapp("plan", "import", sample_annex, "--year", 2026, "--before-inclusive")
    assert end_of_first() == "2026-01-15"
    hhapp("plan", "import", sample_annex, "--year", 2026)
    assert end_of_first() == "2026-01-15"  # the plan keeps its setting


def test_a_file_that_is_no_annex_is_refused(hhapp: Run, tmp_path: Path) -> None:
    (tmp_path / "thu.docx").write_bytes(b"not a document")
    for name in ("thu.docx", "absent.xlsx"):
        done = hhapp("plan", "import", tmp_path / name, "--year", 2026)
        assert done.code == 1
        assert done.out == ""
        assert len(done.err.splitlines()) == 2  # what, and what to do
        assert "Error" not in done.err
    assert hhapp("plan", "list", "--year", 2026, "--json").json == {"year": 2026, "areas": []}


def test_what_could_not_be_read_is_said(hhapp: Run, tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=1, cols=3)
    for words in (("TT", "Nhiệm vụ", "Thời hạn"), ("1", "Việc một", "Tùy lúc thuận tiện"), ("2", "Việc hai", "Quý II")):
        cells = table.rows[0].cells if words[0] == "TT" else table.add_row().cells
        for cell, text in zip(cells, words, strict=True):
            cell.text = text
    document.save(str(tmp_path / "ngắn.docx"))
    done = hhapp("plan", "import", tmp_path / "ngắn.docx", "--year", 2026)
    assert done.code == 0
    assert "1 thời hạn chưa đọc được" in done.err
    (area,) = hhapp("plan", "list", "--year", 2026, "--json").json["areas"]
    assert (area["number"], area["name"]) == ("", "")
    assert [(task["deadline"], len(task["milestones"])) for task in area["tasks"]] == [
        ("Tùy lúc thuận tiện", 0),
        ("Quý II", 1),
    ]


def test_a_year_without_a_plan(hhapp: Run) -> None:
    done = hhapp("plan", "list", "--year", 2030, "--json")
    assert (done.code, done.json) == (0, {"year": 2030, "areas": []})
    assert "Chưa có kế hoạch năm 2030" in done.err


def test_done_and_undo(hhapp: Run, sample_annex: Path) -> None:
    def status() -> str:
        return hhapp("plan", "list", "--year", 2026, "--json", "--on", "31/01/2026").json["areas"][0]["tasks"][0][
            "status"
        ]

    hhapp("plan", "import", sample_annex, "--year", 2026)
    assert hhapp("plan", "done", 1, "--year", 2026, "--on", "12/01/2026").code == 0
    assert status() == "Hoàn thành đúng hạn"
    undone = hhapp("undo")
    assert (undone.code, undone.err) == (0, "Đã hoàn tác: Hoàn thành nhiệm vụ 1.\n")
    assert status() == "Quá hạn"
    missing = hhapp("plan", "done", 99, "--year", 2026)
    assert missing.code == 1
    assert "không có nhiệm vụ số 99" in missing.err


def test_table_for_reading(hhapp: Run, sample_annex: Path) -> None:
    hhapp("plan", "import", sample_annex, "--year", 2026)
    lines = hhapp("plan", "list", "--year", 2026, "--on", "2026-03-01").out.splitlines()
    assert len(lines) == 34
    assert lines[0].split() == ["TT", "Nhiệm", "vụ", "Chủ", "trì", "Hạn", "Tình", "trạng"]
    assert lines[4].startswith("4   Tự đánh giá")
    assert lines[4].endswith("  Quá hạn")
    assert " 28/02/2026 " in lines[4]


def test_the_table_has_the_next_day_due(hhapp: Run, sample_annex: Path) -> None:
    hhapp("plan", "import", sample_annex, "--year", 2026)
    third = hhapp("plan", "list", "--year", 2026, "--on", "2026-02-01").out.splitlines()[3]
    assert third.startswith("3 ")
    assert " 31/03/2026 " in third  # "Ban hành kế hoạch: Quý I" comes before "Thực hiện: Quý II, III."


def annex_of(path: Path, *tasks: tuple[str, str, str]) -> Path:
    document = Document()
    table = document.add_table(rows=0, cols=3)
    for words in (("TT", "Nhiệm vụ", "Thời hạn"), *tasks):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    document.save(str(path))
    return path


def test_a_second_import_names_what_differs(hhapp: Run, tmp_path: Path) -> None:
    names = ("Rà soát văn bản", "Tuyên truyền cải cách", "Niêm yết thủ tục", "Số hóa hồ sơ")
    tasks = [(f"{number}", name, "Quý I") for number, name in enumerate(names, start=1)]
    first = hhapp("plan", "import", annex_of(tmp_path / "a.docx", *tasks), "--year", 2026)
    assert "Thay đổi:" not in first.err
    later = annex_of(tmp_path / "b.docx", tasks[0], ("2", names[1], "Quý II"), tasks[2])
    told = hhapp("plan", "import", later, "--year", 2026, "--json")
    assert [line for line in told.err.splitlines() if "nhiệm vụ" in line][:-1] == [
        "Thay đổi: nhiệm vụ 2 – cột Thời gian: Tuyên truyền cải cách",
        "Không còn trong tệp: nhiệm vụ 4 – Số hóa hồ sơ",
    ]
    assert told.json["counts"] == {"new": 0, "changed": 1, "same": 2, "gone": 1}


def test_many_differences_are_counted(hhapp: Run, tmp_path: Path) -> None:
    def tasks(quarter: str) -> list[tuple[str, str, str]]:
        return [(f"{number}", f"Việc thứ {number}", quarter) for number in range(1, 26)]

    hhapp("plan", "import", annex_of(tmp_path / "a.docx", *tasks("Quý I")), "--year", 2026)
    told = hhapp("plan", "import", annex_of(tmp_path / "b.docx", *tasks("Quý II")), "--year", 2026, "--dry-run").err
    assert told.count("Thay đổi: nhiệm vụ") == 20
    assert "… và 5 nhiệm vụ nữa" in told
