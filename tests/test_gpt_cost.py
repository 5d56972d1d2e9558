"""What a GPT costs: who is timed, and who is asked for."""

import pytest

from unrolled.errors import UserError
from unrolled.measurements import gpt_cost


def test_a_library_that_is_not_there_is_asked_for_in_one_sentence() -> None:
    with pytest.raises(UserError, match="run `pip install no-such-library`"):
        gpt_cost.peer("no_such_library")


def test_writing_is_timed_and_told_by_the_token(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gpt_cost, "refuse_busy_machine", lambda: None)
    rows = gpt_cost.gpt_generation(num_tokens=3, repeats=1)
    assert [row["who"] for row in rows] == ["ring", "state", "again", "hugging-face"]
    assert all(row["token_ms"] > 0 for row in rows)
    # Ours has one bias more, of the readout.
    assert rows[0]["parameters"] - rows[-1]["parameters"] == 65
    assert rows[0]["parameters"] < 830_000
