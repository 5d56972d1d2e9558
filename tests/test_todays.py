"""The parts of today's models: off they change nothing, on they do what they say."""

from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

import gated
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models import build
from unrolled.models.todays import Experts, active_parameters
from unrolled.sampling import generate


def made(**more: Any) -> Any:
    """A small model in double precision."""
    settings = {
        "d_model": 16, "num_heads": 4, "num_layers": 2, "d_ff": 12,
        "context_length": 5, **more,
    }  # fmt: skip
    return build("todays", {"vocab_size": 9, **settings}).double()


def test_with_nothing_switched_on_it_is_the_gpt() -> None:
    ours = made(positions="learned")
    settings = ours.config.copy()
    for name in ("num_kv_heads", "num_sinks", "bias", "num_experts", "num_active"):
        del settings[name]
    theirs = build("gpt", {"vocab_size": 9, **settings}).double()
    theirs.load_state_dict(ours.state_dict())
    tokens = torch.randint(9, (2, 8))
    for ours_too, theirs_too in zip(ours(tokens), theirs(tokens), strict=True):
        assert gated.furthest(ours_too, theirs_too) <= gated.BOUND


def test_shared_keys_are_those_of_more_heads_that_are_alike() -> None:
    """A head of keys for two equals two equal heads, in values and gradients."""
    few, many = made(num_kv_heads=2), made(num_kv_heads=4)
    given, rows = few.state_dict(), torch.arange(16).view(4, 4)
    wide = torch.cat(
        [rows[:2].repeat_interleave(2, 0), rows[2:].repeat_interleave(2, 0)]
    )
    order = torch.cat([torch.arange(16), 16 + wide.flatten()])
    for name in list(given):
        if "in_proj" in name:
            given[name] = given[name][order]
    many.load_state_dict(given)
    tokens = torch.randint(9, (2, 7))
    (logits, state), (expected, wider) = few(tokens), many(tokens)
    assert gated.furthest(logits, expected) <= gated.BOUND
    assert state.shape[-1] * 2 == wider.shape[-1] == 32
    pull = torch.randn_like(logits)
    (logits * pull).sum().backward()
    (expected * pull).sum().backward()
    own = few.layers[0].self_attn.in_proj_weight.grad
    theirs = many.layers[0].self_attn.in_proj_weight.grad
    summed = torch.zeros_like(own).index_add(0, order, theirs)
    assert gated.furthest(own, summed) <= gated.BOUND


@given(
    sinks=st.sampled_from((0, 1, 3)),
    pieces=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    positions=st.sampled_from(("rotary", "none")),
    num_experts=st.sampled_from((0, 3)),
    seed=st.integers(0, 99),
)
def test_read_in_pieces_as_at_once(
    sinks: int, pieces: list[int], positions: str, num_experts: int, seed: int
) -> None:
    """With what is remembered, also when what lay between is forgotten."""
    torch.manual_seed(seed)
    model = made(
        num_sinks=sinks, positions=positions, num_kv_heads=2, num_experts=num_experts,
        activation="swiglu", norm="rms", qk_norm=True, bias=False, tied=True,
    )  # fmt: skip
    tokens = torch.randint(9, (2, sum(pieces)))
    whole, last = model(tokens)
    state, found = None, []
    for piece in tokens.split(pieces, dim=1):
        logits, state = model(piece, state)
        found.append(logits)
    assert gated.furthest(torch.cat(found, dim=1), whole) <= gated.BOUND
    remembered = min(sum(pieces), sinks + 4)
    assert last.shape == (2, remembered, 2, 16)
    assert gated.furthest(state, last) <= gated.BOUND
    opened: dict[str, Any] = {}
    again, _ = model(tokens, None, opened)
    assert gated.furthest(again, whole) <= gated.BOUND
    length = sum(pieces)
    seen = torch.tensor(
        [[s <= t and (s < sinks or t - s < 5) for s in range(length)]
         for t in range(length)]
    )  # fmt: skip
    assert (opened["weights"][..., ~seen] == 0).all()
    assert (opened["weights"][..., seen] > 0).all()


def test_sinks_lie_right_before_the_window() -> None:
    """To a place far along, the text between them might as well not be there."""
    model = made(num_sinks=2, num_layers=1)
    tokens = torch.randint(9, (1, 12))
    cut = torch.cat([tokens[:, :2], tokens[:, -5:]], dim=1)
    off = gated.furthest(model(tokens)[0][:, -1], model(cut)[0][:, -1])
    assert off <= gated.BOUND
    with pytest.raises(UserError, match="choose positions rotary or none"):
        made(num_sinks=2, positions="learned")


@pytest.mark.parametrize("more", [{}, {"num_kv_heads": 2, "num_sinks": 1}])
def test_it_writes_what_it_would_if_it_read_all_again(more: dict[str, Any]) -> None:
    model = made(num_layers=1, **more)
    vocabulary = Vocabulary("\nabcdefgh")
    text = "\n" + generate(model, vocabulary, "\n", 12, temperature=0.0)
    logits, _ = model(vocabulary.encode(text)[None, :-1])
    assert vocabulary.decode(logits[0].argmax(-1)) == text[1:]


def experts(**more: Any) -> Experts:
    """Those of a block."""
    block = made(num_experts=4, num_active=2, **more).layers[0]
    return block.experts


def test_experts_are_the_weighed_sum_of_those_asked() -> None:
    ours, x = experts(), torch.randn(3, 5, 16, dtype=torch.float64)
    logits = ours.router(x)
    kept = logits.masked_fill(logits < logits.topk(2).values[..., -1:], -torch.inf)
    every = torch.stack([expert(x) for expert in ours.experts], dim=-1)
    expected = (every * kept.softmax(-1)[..., None, :]).sum(-1)
    assert gated.furthest(ours(x), expected) <= gated.BOUND


def test_one_expert_is_a_plain_network() -> None:
    plain = made(activation="swiglu")
    alone = made(activation="swiglu", num_experts=1, num_active=1)
    given = {
        name.replace("linear", "experts.experts.0.linear"): weight
        for name, weight in plain.state_dict().items()
    }
    alone.load_state_dict(given, strict=False)
    tokens = torch.randint(9, (2, 7))
    assert gated.furthest(plain(tokens)[0], alone(tokens)[0]) <= gated.BOUND


def test_the_cost_is_learned_from_and_not_reported() -> None:
    """The gradient of the router is that of loss and cost, the loss is the loss."""
    ours, x = experts(), torch.randn(40, 16, dtype=torch.float64)
    pull = torch.randn(40, 16, dtype=torch.float64)
    ours.eval()
    silent = ours(x)
    (plain,) = torch.autograd.grad((silent * pull).sum(), [ours.router.weight])
    ours.train()
    loud = ours(x)
    assert torch.equal(loud, silent)
    (both,) = torch.autograd.grad((loud * pull).sum(), [ours.router.weight])
    probabilities, _, which = ours.chosen(x)
    share = torch.bincount(which.flatten(), minlength=4) / which.numel()
    cost = 0.01 * 4 * (share * probabilities.mean(0)).sum()
    (of_cost,) = torch.autograd.grad(cost, [ours.router.weight])
    assert gated.furthest(both, plain + of_cost) <= gated.BOUND
    assert of_cost.abs().max() > 0


def test_parameters_that_a_token_meets() -> None:
    model = made(num_experts=4, num_active=2)
    one = sum(p.numel() for p in model.layers[0].experts.experts[0].parameters())
    total = sum(p.numel() for p in model.parameters())
    assert total - active_parameters(model) == 2 * 2 * one
    plain = made()
    assert active_parameters(plain) == sum(p.numel() for p in plain.parameters())


def test_no_bias_is_none_anywhere() -> None:
    names = made(bias=False, norm="rms", num_experts=2).state_dict()
    assert [name for name in names if "bias" in name] == []
    assert isinstance(made(bias=False, tied=True).layers[0].linear1, nn.Linear)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"num_kv_heads": 3}, "cannot share the keys and values of 3"),
        ({"num_experts": 2, "num_active": 3}, "Of 2 experts 3 cannot be asked"),
    ],
)
def test_bad_settings_are_refused_in_a_sentence(
    more: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        made(**more)
