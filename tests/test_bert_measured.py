"""Counts of neighbours by hand, and which tries of a comparison are taken."""

from typing import Any

import pytest
import torch

from unrolled import records
from unrolled.data.speeches import MARKS, Words
from unrolled.experiments import RECIPES, SEARCHES
from unrolled.experiments.bert import PLACES
from unrolled.measurements import UNITS, bert
from unrolled.models.neighbours import Neighbours, discount, smoothed
from unrolled.tasks.masking import MaskedWords

# 0 is never met; the text is 1 2 3 1 2 4 1 3 3.
TEXT = torch.tensor([1, 2, 3, 1, 2, 4, 1, 3, 3])


def test_counts_by_hand() -> None:
    counts = torch.tensor([[0.0, 1.0, 2.0, 1.0]])
    assert discount(counts) == 2 / (2 + 2 * 1)
    below = torch.full((4,), 0.25)
    # 0, 0.5, 1.5, 0.5 of 4 are kept; 1.5 of 4 are left for what stands below.
    expected = torch.tensor([[0, 0.125, 0.375, 0.125]]) + 0.375 * 0.25
    assert torch.allclose(smoothed(counts, below, 0.5), expected)
    unseen = smoothed(torch.zeros(1, 4), below, 0.5)
    assert torch.allclose(unseen, below[None])


def test_what_was_never_met_tells_nothing() -> None:
    count = Neighbours(TEXT, 5)
    nothing, two = torch.tensor([0]), torch.tensor([2])
    assert torch.allclose(count(nothing, nothing)[0], count.alone)
    assert torch.allclose(count(two, nothing)[0], count.after[2])
    assert torch.allclose(count(nothing, two)[0], count.before[2])
    assert torch.allclose(count.alone, torch.tensor([0, 3, 2, 3, 1]) / 9)


def test_between_two_it_sums_to_one_and_knows_what_stood_there() -> None:
    count = Neighbours(TEXT, 5)
    left, right = torch.cartesian_prod(torch.arange(5), torch.arange(5)).T
    says = count(left, right)
    assert torch.allclose(says.sum(dim=-1), torch.ones(25))
    both = count(torch.tensor([1]), torch.tensor([4]))[0]  # 1 ? 4: only 2 ever was
    assert int(both.argmax()) == 2
    apart = count.after[1] * count.before[4] / count.alone.clamp(min=1e-9)
    assert both[2] >= (apart / apart.sum())[2]


def test_marks_are_no_answers() -> None:
    says = Neighbours(TEXT, 5, num_marks=2)(torch.tensor([2]), torch.tensor([1]))
    assert says[0, :2].tolist() == [0, 0]
    assert float(says.sum()) == pytest.approx(1)


def test_the_same_places_are_asked_as_of_bert(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words((*MARKS, "a", "be", "sea"))
    rows = [("a", "be", "sea") * 20] * 30
    texts: dict[str, Any] = dict.fromkeys(("train", "validation", "test"), rows)
    monkeypatch.setattr(bert, "MaskedWords", lambda r: MaskedWords(r, words, texts))
    found = {row["sees"]: row for row in bert.masked_counted()}
    task = MaskedWords(RECIPES["bert"], words, texts)
    asked = task.asked("test", (1.0, 0.0, 0.0))["targets"] >= 0
    assert {row["words"] for row in found.values()} == {int(asked.sum())}
    nats = [found[sees]["hidden_nats"] for sees in ("none", "left", "both")]
    assert nats == sorted(nats, reverse=True)
    assert found["both"]["hidden_right"] > 0.95  # but where both are hidden too


def test_what_is_in_a_row_is_told_and_not_where() -> None:
    alone = torch.tensor([0, 0, 0, 0.5, 0.5])
    batch = {
        "tokens": torch.tensor([[0, 3, 3, 2], [3, 0, 4, 0]]),
        "targets": torch.tensor([[4, -1, -1, -1], [-1, 3, -1, 3]]),
    }
    says = bert.in_row(batch, alone)
    own = bert.IN_ROW
    assert torch.allclose(says[0], (1 - own) * alone + own * torch.eye(5)[3])
    assert torch.allclose(says[1:], alone.expand(2, 5))


def row(variant: str, share: float, seed: int, tuning: float, tested: float) -> Any:
    return {
        "variant": variant, "changes": {"share": share}, "seed": seed,
        "tuning_accuracy": tuning, "tested_accuracy": tested,
    }  # fmt: skip


def table(rows: list[Any]) -> records.Table:
    return records.Table("t", "?", {}, rows, {}, {}, {}, 0.0)


def test_the_best_on_the_tuning_plays_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    network = [row("slow", 0.1, s, 0.5, 0.4 + s / 10) for s in (0, 1)]
    network += [row("fast", 0.1, s, 0.6 - s / 2, 0.9) for s in (0, 1)]
    network += [{"variant": "wild", "changes": {"share": 0.1}, "seed": 0, "steps": 3}]
    bag: list[Any] = [{"variant": "guess", "tested_accuracy": 0.3}]
    for seed in (0, 1):
        one = row("counts", 0.1, seed, 0.4, 0.45)
        del one["changes"]
        bag.append({**one, "labels": 0.1, "speeches": 7 + seed})
    tables = dict.fromkeys(bert.SIDES.values(), network) | {"genre-bag": bag}
    monkeypatch.setattr(bert.records, "load_table", lambda name: table(tables[name]))
    found = bert.genre_chosen()
    ours = [r for r in found if r["side"] == "pretrained"]
    assert [r["variant"] for r in ours] == ["slow", "slow"]
    assert [r["tested_accuracy"] for r in ours] == [0.4, 0.5]
    assert [r["above_bag"] for r in ours] == [0, 1]
    assert [r["above_scratch"] for r in ours] == [0, 0]
    assert [r["speeches"] for r in ours] == [7, 8]
    assert "above_bag" not in found[4]
    assert set(found[0]) - {"side", "seed", "variant", "labels"} <= {
        *UNITS,
        "above_bag",
        "above_scratch",
    }


def test_the_runs_whose_curves_are_shown_are_those_of_the_search() -> None:
    search = SEARCHES["bert-places"]
    assert search.names == tuple(PLACES)
    for name, changes in zip(search.names, search.variants, strict=True):
        assert vars(RECIPES[f"bert-places-{name}"]) == {
            **vars(search.base),
            "name": f"bert-places-{name}",
            **changes,
        }


def test_who_has_left_the_plateau(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words((*MARKS, "a", "be"))
    rows = [("a", "be", "be") * 30] * 10
    texts: dict[str, Any] = dict.fromkeys(("train", "validation", "test"), rows)
    monkeypatch.setattr(bert, "MaskedWords", lambda r: MaskedWords(r, words, texts))
    losses = {0: (9.0, 0.6, 0.65), 1: (9.0, 0.3, 0.6), 2: (9.0, 0.6, 0.2)}

    class Record:
        def __init__(self, seed: int) -> None:
            looks = zip((0, 50, 100), losses[seed], strict=True)
            looks = [{"step": step, "loss": loss} for step, loss in looks]
            self.curves = {"validation": looks}

    monkeypatch.setattr(bert.records, "load_record", lambda name, seed: Record(seed))
    found = [row for row in bert.bert_plateau() if row["std"] == "0.3"]
    # One and two thirds of the words, in the row as in the text: 0.64 nats.
    assert found[0]["row_nats"] == pytest.approx(0.636, abs=0.05)
    assert [row["left"] for row in found] == [0, 0, 1]
    assert [row.get("steps") for row in found] == [None, 50, 100]
