"""What is measured on gated cells: costs are told for all, gates mean what is said."""

import math
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import Tensor

from unrolled import gate_figures, records
from unrolled.experiments import RECIPES
from unrolled.measurements import gated, timing
from unrolled.models import build
from unrolled.models.gru import GRUCell, GRULanguageModel


@pytest.fixture
def model() -> GRULanguageModel:
    torch.manual_seed(0)
    return GRULanguageModel(7, 3, 5)


def test_the_cost_is_measured_for_every_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    def once(contestants: dict[str, Callable[[], object]], repeats: int = 1) -> Any:
        return timing.paired(contestants, 1)

    monkeypatch.setattr(gated, "refuse_busy_machine", lambda: None)
    monkeypatch.setattr(gated, "paired", once)
    monkeypatch.setattr(gated, "LENGTHS", (3, 6))
    sizes = ("parameters", {"rnn": 8, "lstm": 4, "gru": 5})
    monkeypatch.setattr(gated, "SIZES", (sizes,))
    rows = gated.cell_cost()
    layers = [row for row in rows if "length" in row]
    assert [row["architecture"] for row in layers] == 2 * [*sizes[1], "gru-before"]
    for row in layers:
        assert row["ours_ms"] > 0
        assert ("torch_ms" in row) == (row["architecture"] != "gru-before")
        # At least the states, of 8 sequences.
        hidden = sizes[1][row["architecture"].removesuffix("-before")]
        assert row["kept_bytes"] >= 8 * row["length"] * hidden * 4
    characters = [row for row in rows if "next_character_ms" in row]
    state = {row["architecture"]: row["state_bytes"] for row in characters}
    assert state == {"rnn": 32, "lstm": 2 * 4 * 4, "gru": 20}
    # And the figure draws what was measured: ours and torch's, and what is kept.
    monkeypatch.setattr(records, "load_table", lambda _: SimpleNamespace(rows=rows))
    upper, lower = gate_figures.cell_cost().axes
    assert [len(axes.get_lines()) for axes in (upper, lower)] == [6, 3]


def test_the_sizes_are_those_of_the_pages_models() -> None:
    (_, page), (_, units) = gated.SIZES
    for name, hidden in page.items():
        assert RECIPES[f"{name}-page"].config["hidden_size"] == hidden
    assert set(units.values()) == {page["gru"]}


def test_a_half_life_is_what_a_constant_gate_gives() -> None:
    """A gate held at the Nth root of one half leaves one half after N steps."""
    spans = torch.tensor([1.0, 5.0, 40.0]).double()
    gate = (0.5 ** (1 / spans)).expand(17, 3)
    assert torch.allclose(gated.half_lives(gate), spans)


def test_a_gate_that_changes_counts_by_its_product() -> None:
    gate = torch.tensor([[0.25], [1.0], [1.0], [0.5]]).double()
    steps = 4 * math.log(0.5) / math.log(0.125)
    assert float(gated.half_lives(gate)) == pytest.approx(steps)


def test_gates_are_opened_along_one_carried_state(model: GRULanguageModel) -> None:
    ids = torch.randint(7, (2_050,))
    opened = gated._opened(model, ids, "rz")
    whole: dict[str, Tensor] = {}
    with torch.no_grad():
        model(ids[None], None, whole)
    for gate, values in opened.items():
        assert values.shape == (2_050, 5)
        torch.testing.assert_close(values, whole[gate][0, 0])


def test_shares_of_a_gates_range_add_up(model: GRULanguageModel) -> None:
    rows = gated._shares(torch.rand(400, 9))
    assert sum(row["gate_share"] for row in rows) == pytest.approx(1)
    assert [row["at"] for row in rows][:2] == [0.025, 0.075]
    (full,) = (row for row in gated._shares(torch.ones(3, 3)) if row["gate_share"])
    assert full == {"at": 0.975, "gate_share": 1.0}


def test_taking_a_gates_part_away_leaves_the_model_as_it_was(
    model: GRULanguageModel,
) -> None:
    before = {name: p.clone() for name, p in model.state_dict().items()}
    ids = torch.randint(7, (300,))
    z = gated._opened(model, ids, "z")["z"]
    rows = gated._without(model, ids, z)
    assert len({row["part_bits"] for row in rows}) == 3
    for name, parameter in model.state_dict().items():
        assert torch.equal(parameter, before[name]), name


def test_a_gate_held_open_and_one_held_fixed_are_those_that_are_meant(
    model: GRULanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, Tensor]] = []

    def look(model: GRULanguageModel, ids: Tensor) -> float:
        opened: dict[str, Tensor] = {}
        with torch.no_grad():
            model(ids[None], None, opened)
        seen.append(opened)
        return 0.0

    monkeypatch.setattr(gated, "loss_carried", look)
    ids = torch.randint(7, (50,))
    z = gated._opened(model, ids, "z")["z"]
    gated._without(model, ids, z)
    _, open_reset, fixed = seen
    assert bool((open_reset["r"] == 1).all())
    assert open_reset["z"].std() > 0
    mean = z.mean(0).expand(50, 5)
    torch.testing.assert_close(fixed["z"][0, 0], mean, atol=1e-5, rtol=1e-4)


def test_small_models_are_equal_in_what_their_names_say() -> None:
    sizes = {}
    for name, recipe in RECIPES.items():
        if name.startswith("small-"):
            model = build(recipe.architecture, {"vocab_size": 79, **recipe.config})
            sizes[name] = sum(p.numel() for p in model.parameters())
            first = RECIPES["small-lstm-128"]
            for field in ("num_steps", "batch_size", "context_length", "seeds"):
                assert getattr(recipe, field) == getattr(first, field)
            assert str(recipe.config["hidden_size"]) in name
            # Each at the rate that its search for the page found.
            page = RECIPES[f"{recipe.architecture}-page"]
            assert recipe.learning_rate == page.learning_rate
            assert recipe.tuned_by == page.tuned_by
    wanted = sizes["small-lstm-128"]
    for name in ("small-gru-150", "small-gru-150-before"):
        assert abs(sizes[name] - wanted) <= 0.01 * wanted
    assert sizes["small-gru-128"] < 0.8 * wanted


@pytest.mark.parametrize("recipe", [n for n in RECIPES if n.startswith("small-")])
def test_small_models_keep_numbers_and_no_weights(recipe: str) -> None:
    folder = records.PACKAGED / recipe
    if not folder.is_dir():
        pytest.skip("not recorded yet")
    assert sum(file.stat().st_size for file in folder.iterdir()) < 150_000
    assert not list(folder.glob("seed-?.safetensors"))


def test_the_cells_that_are_timed_are_the_books_own() -> None:
    assert GRULanguageModel.cell is GRUCell
