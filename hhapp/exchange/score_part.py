"""The index that a unit scored itself, a part of its submission beside the report: `score.json`.

A part of its own, since the index is scored long after the year's report was locked.
"""

from __future__ import annotations

from collections.abc import Mapping

from hhapp.packs.score.sent import NotAScoreError, SentScore, read_score

SCORE_NAME = "score.json"


def score_in(parts: Mapping[str, bytes]) -> SentScore | None:
    """The score among the parts of a submission that was found whole; None where none came with it."""
    content = parts.get(SCORE_NAME)
    return None if content is None else read_score(content)


def score_text(parts: Mapping[str, bytes]) -> str:
    """The score as `received_content.score` keeps it; "" where none came."""
    return parts.get(SCORE_NAME, b"").decode("utf-8")


def score_findings(unit_code: str, parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """What is wrong with the score among the parts of a submission of that unit; nothing when all is well."""
    try:
        score = score_in(parts)
    except NotAScoreError:
        return (f"{SCORE_NAME} không phải bảng tự chấm điểm đọc được.",)
    if score is not None and score.unit_code != unit_code:
        return (f"{SCORE_NAME} là điểm tự chấm của đơn vị khác ({score.unit_code[:20]}).",)
    return ()
