"""The way of a round: self-scoring → sent → verification 1 → explanation → verification 2 → final → closed.

Every column has its state: the office's own while it scores, the verifiers' while they verify, the final points while
they are decided. A round that was sent can be returned, and is then scored again.
"""

from __future__ import annotations

from enum import StrEnum


class RoundState(StrEnum):
    """Where a round is; the stored value."""

    SCORING = "scoring"
    SENT = "sent"
    RETURNED = "returned"
    VERIFYING_1 = "verifying1"
    EXPLAINING = "explaining"
    VERIFYING_2 = "verifying2"
    FINAL = "final"
    CLOSED = "closed"

    @property
    def shown(self) -> str:
        """In the middle of a sentence: "đang tự chấm"."""
        return _SHOWN[self]

    @property
    def scoring(self) -> bool:
        """Whether the office may write its own column: inputs, "không phát sinh", remarks, explanations."""
        return self in (RoundState.SCORING, RoundState.RETURNED)

    @property
    def takes_evidence(self) -> bool:
        """Whether evidence may be added or taken away."""
        return self.scoring or self is RoundState.EXPLAINING

    @property
    def next(self) -> tuple[RoundState, ...]:
        """The states it may go to."""
        return _NEXT[self]


_SHOWN = {
    RoundState.SCORING: "đang tự chấm",
    RoundState.SENT: "đã gửi",
    RoundState.RETURNED: "bị trả lại",
    RoundState.VERIFYING_1: "thẩm định lần 1",
    RoundState.EXPLAINING: "giải trình",
    RoundState.VERIFYING_2: "thẩm định lần 2",
    RoundState.FINAL: "chốt điểm",
    RoundState.CLOSED: "đã chốt",
}
_NEXT: dict[RoundState, tuple[RoundState, ...]] = {
    RoundState.SCORING: (RoundState.SENT,),
    RoundState.RETURNED: (RoundState.SENT,),
    RoundState.SENT: (RoundState.VERIFYING_1, RoundState.RETURNED),
    RoundState.VERIFYING_1: (RoundState.EXPLAINING, RoundState.FINAL, RoundState.RETURNED),
    RoundState.EXPLAINING: (RoundState.VERIFYING_2,),
    RoundState.VERIFYING_2: (RoundState.FINAL,),
    RoundState.FINAL: (RoundState.CLOSED,),
    RoundState.CLOSED: (),
}
