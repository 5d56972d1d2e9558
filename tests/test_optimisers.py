"""What changes the weights: which of them decay, and Muon against torch's."""

from dataclasses import replace

import pytest
import torch
from torch import Tensor, nn

import small
from unrolled.errors import UserError
from unrolled.optimisers import Muon, optimiser_for, orthogonalised
from unrolled.training import fresh_model, learning_rate, train_step

NINE = {"vocab_size": 9}
GPT = replace(
    small.WINDOWS,
    name="small-gpt",
    architecture="gpt",
    config={
        "d_model": 8, "num_heads": 2, "num_layers": 2, "d_ff": 16, "context_length": 8
    },
    optimiser="muon",
)  # fmt: skip


def test_weights_decay_and_biases_do_not() -> None:
    model = fresh_model(small.RECIPE, NINE, 0)
    decayed, rest = optimiser_for(model, small.RECIPE).param_groups
    assert decayed["weight_decay"] == 0.01
    assert rest["weight_decay"] == 0
    assert {p.ndim for p in decayed["params"]} == {2}
    assert {p.ndim for p in rest["params"]} == {1}
    assert len(decayed["params"]) + len(rest["params"]) == len(list(model.parameters()))


def test_muon_has_the_matrices_of_layers_and_nothing_else() -> None:
    model = fresh_model(GPT, NINE, 0)
    muon, outer, rest = optimiser_for(model, GPT).param_groups
    named = {id(p): name for name, p in model.named_parameters()}
    assert all(named[id(p)].startswith("layers.") for p in muon["params"])
    assert len(muon["params"]) == 2 * 4  # qkv, out, and two of the feed-forward network
    assert "embedding.weight" in {named[id(p)] for p in outer["params"]}
    groups = (muon, outer, rest)
    assert sum(len(g["params"]) for g in groups) == len(named)
    assert [g["weight_decay"] for g in groups] == [0.01, 0.01, 0.0]


@pytest.mark.parametrize("shape", [(6, 6), (4, 9), (9, 4)])
def test_singular_values_come_near_one_and_directions_stay(
    shape: tuple[int, int],
) -> None:
    torch.manual_seed(0)
    left, values, right = torch.linalg.svd(torch.randn(shape), full_matrices=False)
    found = orthogonalised(left @ values.diag() @ right)
    turned = left.T @ found @ right.T
    assert turned.diag().min() > 0.6
    assert turned.diag().max() < 1.3
    assert (turned - turned.diag().diag()).abs().max() < 1e-4


def test_it_moves_as_torchs_does_which_computes_in_bfloat16() -> None:
    torch.manual_seed(0)
    ours, theirs = (nn.Linear(12, 7, bias=False) for _ in range(2))
    ours.load_state_dict(theirs.state_dict())
    before = theirs.weight.detach().clone()
    group = {"params": [ours.weight], "muon": True}
    mine = Muon([group], lr=0.01, weight_decay=0.1)
    its = torch.optim.Muon(
        [theirs.weight], lr=0.01, weight_decay=0.1, adjust_lr_fn="match_rms_adamw"
    )
    for step in range(5):
        x = torch.randn(32, 12, generator=torch.Generator().manual_seed(step))
        for layer, optimiser in ((ours, mine), (theirs, its)):
            optimiser.zero_grad()
            (layer(x) ** 2).sum().backward()
            optimiser.step()
    moved = (theirs.weight - before).norm()
    apart = (ours.weight - theirs.weight).norm()
    assert apart < 0.05 * moved


def test_a_run_with_muon_goes_on_bit_for_bit() -> None:
    def steps(first: int, last: int, saved: dict[str, dict] | None) -> dict[str, dict]:
        model = fresh_model(GPT, task.config, 0)
        optimiser = optimiser_for(model, GPT)
        if saved:
            model.load_state_dict(saved["model"])
            optimiser.load_state_dict(saved["optimiser"])
        for step in range(first, last):
            train_step(model, optimiser, task.batch(0, step), None, GPT, step, 0)
        rates = {group["lr"] for group in optimiser.param_groups}
        assert rates == {learning_rate(GPT, last - 1)}
        return {"model": model.state_dict(), "optimiser": optimiser.state_dict()}

    task = small.task(GPT)
    whole, pieces = steps(0, 6, None), steps(3, 6, steps(0, 3, None))
    weights: dict[str, Tensor] = whole["model"]
    assert all(torch.equal(w, pieces["model"][name]) for name, w in weights.items())


def test_what_cannot_be_had_is_refused() -> None:
    with pytest.raises(UserError, match="choose adamw, or muon"):
        optimiser_for(fresh_model(GPT, NINE, 0), replace(GPT, optimiser="adam"))
    with pytest.raises(UserError, match="a model that has layers"):
        optimiser_for(nn.Linear(2, 2), GPT)
