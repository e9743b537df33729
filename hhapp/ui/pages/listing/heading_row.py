"""The choice of the row in which a file's heads stand, each row with the words in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hhapp.ui.widgets.choice import Choice

_LONGEST = 90


def heading_choice(rows: Mapping[int, Sequence[str]], chosen: int) -> Choice:
    """Rows by their numbers in the sheet."""
    made = Choice()
    made.setAccessibleName("Dòng tiêu đề")
    made.setMinimumContentsLength(28)
    made.offer((f"{number}: {' · '.join(texts)}"[:_LONGEST], number) for number, texts in sorted(rows.items()))
    made.set_value(chosen)
    return made
