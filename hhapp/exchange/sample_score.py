"""The sample commune's self-score of the reform index: half done a week before its last day, as data in a story."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from hhapp.exchange.office import Office
from hhapp.packs.catalogue import Pack
from hhapp.services.score import entering, from_facts, rounds

_STORY = "cham-diem.toml"
Action = Callable[[str], AbstractContextManager[Session]]


def score_sample_year(office: Office, pack: Pack, unit_id: int, folder: Path, action: Action) -> None:
    """Open the round of the sample year and score a part of it; each step is one `action` with its title.

    Nothing is done with a pack that has no criteria set.
    """
    if pack.criteria is None:
        return
    story = tomllib.loads((folder / _STORY).read_text(encoding="utf-8"))
    year, now = story["year"], datetime.now().astimezone()
    with action(f"Mở đợt chấm điểm năm {year}") as session:
        round_id = rounds.open_round(session, pack, unit_id, year, now)
    with action(f"Lấy số liệu chấm điểm năm {year}") as session:
        from_facts.pull_facts(session, pack, round_id, story["on"])
    with action(f"Tự chấm điểm năm {year}") as session:
        _score(session, round_id, story)
    for told in story["evidence"]:
        with action(f"Tài liệu kiểm chứng {told['code']} năm {year}") as session:
            entering.attach_evidence(session, office.folder, round_id, told["code"], folder / told["file"], now)


def _score(session: Session, round_id: int, story: Mapping[str, Any]) -> None:
    for code, told in story["answers"].items():
        _, component = entering.line_of(session, round_id, code)
        names = (field.name for field in component.inputs)
        entering.set_inputs(session, round_id, code, dict(zip(names, told.split("|"), strict=True)))
    for code, target in story["targets"].items():
        entering.set_inputs(session, round_id, code, {"target": target})
    for code, reason in story["not_applicable"].items():
        entering.set_not_applicable(session, round_id, code, reason)
    for code, text in story["explained"].items():
        entering.set_remark(session, round_id, code, explanation=text)
    for code, text in story["remarks"].items():
        entering.set_remark(session, round_id, code, remark=text)
