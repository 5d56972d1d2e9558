"""The GPT: equal to torch, the same in any pieces, and honest in time."""

from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

import gated
import small
from unrolled import running
from unrolled.errors import UserError
from unrolled.evaluation import loss_carried, loss_in_windows
from unrolled.models import build, gpt
from unrolled.models.attention import causal
from unrolled.models.conversion import from_torch_encoder, to_torch_encoder
from unrolled.models.gpt import Block, GPTLanguageModel
from unrolled.models.positions import SCHEMES, NoPositions, places_in
from unrolled.sampling import generate

MODERN = {"activation": "swiglu", "norm": "rms", "qk_norm": True, "tied": True}


def made(positions: str = "rotary", context_length: int = 6, **more: Any) -> Any:
    """A small model in double precision."""
    settings = {"d_model": 8, "num_heads": 2, "num_layers": 2, "d_ff": 12, **more}
    settings |= {"positions": positions, "context_length": context_length}
    return build("gpt", {"vocab_size": 9, **settings}).double()


@given(
    batch=st.integers(1, 3),
    length=st.integers(1, 7),
    heads=st.sampled_from((1, 2, 4)),
    activation=st.sampled_from(("gelu", "relu")),
    seed=st.integers(0, 99),
)
def test_a_block_equals_torchs(
    batch: int, length: int, heads: int, activation: str, seed: int
) -> None:
    """Values, and gradients of the input and of every weight."""
    torch.manual_seed(seed)
    ours = Block(8, heads, 12, activation).double()
    theirs = nn.TransformerEncoderLayer(
        8, heads, 12, 0.0, activation, batch_first=True, norm_first=True
    ).double()
    theirs.load_state_dict(ours.state_dict())
    x = torch.randn(batch, length, 8, dtype=torch.float64, requires_grad=True)
    x_too = x.detach().clone().requires_grad_()
    places = places_in(NoPositions(8, heads, 7), x, 0, written_out=False)
    found, _ = ours(x, None, places)
    expected = theirs(x_too, src_mask=~causal(length, length))
    assert gated.furthest(found, expected) <= gated.BOUND
    pull = torch.randn_like(found)
    (found * pull).sum().backward()
    (expected * pull).sum().backward()
    assert gated.furthest(x.grad, x_too.grad) <= gated.BOUND
    same = dict(theirs.named_parameters())
    for name, weight in ours.named_parameters():
        assert gated.furthest(weight.grad, same[name].grad) <= gated.BOUND, name


@given(
    positions=st.sampled_from(list(SCHEMES)),
    context_length=st.sampled_from((1, 2, 5, 30)),
    pieces=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    modern=st.booleans(),
    seed=st.integers(0, 99),
)
def test_read_in_pieces_as_at_once(
    positions: str, context_length: int, pieces: list[int], modern: bool, seed: int
) -> None:
    """With what is remembered, in values and gradients, also beyond the context."""
    torch.manual_seed(seed)
    model = made(positions, context_length, **(MODERN if modern else {}))
    tokens = torch.randint(9, (2, sum(pieces)))
    whole, last = model(tokens)
    state, found = None, []
    for piece in tokens.split(pieces, dim=1):
        logits, state = model(piece, state)
        found.append(logits)
    assert gated.furthest(torch.cat(found, dim=1), whole) <= gated.BOUND
    remembered = min(sum(pieces), context_length - 1)
    assert last.shape == (2, remembered, 2, 16)
    assert remembered == 0 or gated.furthest(state, last) <= gated.BOUND
    pull = torch.randn_like(whole)
    (whole * pull).sum().backward()
    expected = {n: p.grad for n, p in model.named_parameters()}
    model.zero_grad()
    (torch.cat(found, dim=1) * pull).sum().backward()
    for name, weight in model.named_parameters():
        if expected[name] is not None:
            assert gated.furthest(weight.grad, expected[name]) <= 1e-9, name


@pytest.mark.parametrize("positions", SCHEMES)
def test_in_single_precision_too(positions: str) -> None:
    model = made(positions, 20, **MODERN).float()
    tokens, state, found = torch.randint(9, (1, 30)), None, []
    for token in tokens.split(1, dim=1):
        logits, state = model(token, state)
        found.append(logits)
    assert gated.furthest(torch.cat(found, dim=1), model(tokens)[0]) <= 1e-5


@pytest.mark.parametrize("positions", SCHEMES)
def test_the_trace_opens_what_was_computed(positions: str) -> None:
    model, opened = made(positions, 5), {}
    tokens = torch.randint(9, (3, 8))
    state = model(tokens)[1]
    logits, after = model(tokens, state, opened)
    same, after_too = model(tokens, state)
    assert gated.furthest(logits, same) <= gated.BOUND
    assert gated.furthest(after, after_too) <= gated.BOUND
    assert set(opened) == {"embedded", "stream", "weights"}
    assert opened["stream"].shape == (3, 3, 8, 8)
    read_out = model.readout(model.norm(opened["stream"][-1]))
    assert torch.equal(read_out, logits)
    weights = opened["weights"]
    assert weights.shape == (2, 3, 2, 8, 12)
    torch.testing.assert_close(weights.sum(-1), torch.ones_like(weights[..., 0]))
    # Each sees itself and the four before it, and nothing else.
    seen = torch.tensor([[0 <= t + 4 - s < 5 for s in range(12)] for t in range(8)])
    assert (weights[..., ~seen] == 0).all()
    assert (weights[..., seen] > 0).all()


@pytest.mark.parametrize("positions", SCHEMES)
def test_changing_the_future_leaves_the_past_alone(positions: str) -> None:
    model, tokens = made(positions, 20, **MODERN), torch.randint(9, (2, 8))
    other = tokens.clone()
    other[:, 5:] = (other[:, 5:] + 1) % 9
    before, after = model(tokens)[0], model(other)[0]
    assert torch.equal(before[:, :5], after[:, :5])
    assert not torch.allclose(before[:, 5], after[:, 5])


@pytest.mark.parametrize("positions", ["none", "relative", "rotary", "alibi"])
def test_a_window_that_slides_forgets_what_left_it(positions: str) -> None:
    """Two layers with a context of four look back over six places."""
    model, tokens = made(positions, 4), torch.randint(9, (2, 12))
    other = tokens.clone()
    other[:, 2] = (other[:, 2] + 1) % 9
    before, after = model(tokens)[0], model(other)[0]
    assert gated.furthest(before[:, 9:], after[:, 9:]) == 0
    assert gated.furthest(before[:, 8], after[:, 8]) > 0
    # Where it stands in the text does not matter.
    late = model(tokens[:, 3:])[0][:, 6:]
    assert gated.furthest(late, before[:, 9:]) <= gated.BOUND


def test_one_layer_without_places_sees_a_bag() -> None:
    """What stands before the last may change places; with places it may not."""
    tokens, mixed = torch.tensor([[1, 2, 3, 4]]), torch.tensor([[3, 1, 2, 4]])
    for positions in SCHEMES:
        model = made(positions, num_layers=1)
        with torch.no_grad():  # as far from the start as training would bring it
            for parameter in model.positions.parameters():
                parameter.normal_()
        off = gated.furthest(model(tokens)[0][:, -1], model(mixed)[0][:, -1])
        assert (off <= gated.BOUND) == (positions == "none")


def test_a_case_worked_out_by_hand() -> None:
    """One layer that copies: the readout hears the mean of what was seen.

    Queries and keys of zero see all alike; values and output are the identity, the
    second step adds nothing. With embeddings (1, -1) and (-1, 1), which a layer norm
    leaves as they are, the third place of a a b has b + (a + a + b) / 3, which is
    (-2/3, 2/3).
    """
    model = made("none", num_layers=1, d_model=2, num_heads=1, d_ff=1)
    opened: dict[str, Tensor] = {}
    with torch.no_grad():
        for weight in model.layers.parameters():
            weight.zero_()
        block = model.layers[0]
        block.norm1.weight.fill_(1.0)
        block.self_attn.in_proj_weight[4:] = torch.eye(2)
        block.self_attn.out_proj.weight.copy_(torch.eye(2))
        model.embedding.weight[:2] = torch.tensor([[1.0, -1.0], [-1.0, 1.0]])
        model(torch.tensor([[0, 0, 1]]), None, opened)
    assert opened["weights"][0, 0, 0, 2].tolist() == pytest.approx([1 / 3] * 3)
    assert opened["stream"][1, 0, 2].tolist() == pytest.approx([-2 / 3, 2 / 3], 1e-4)


def test_switches() -> None:
    """Each does what it says, and no more."""
    tied, plain = made(tied=True), made()
    assert "readout.weight" not in tied.state_dict()
    sizes = [sum(p.numel() for p in m.parameters()) for m in (plain, tied)]
    assert sizes[0] - sizes[1] == 9 * 8 + 9
    still = made(zero_init=True)
    opened: dict[str, Tensor] = {}
    still(torch.randint(9, (1, 5)), None, opened)
    assert torch.equal(opened["stream"][0], opened["stream"][-1])
    assert isinstance(made(norm="rms").norm, nn.RMSNorm)
    gate, value = torch.randn(2, 3, 5)
    expected = gate * gate.sigmoid() * value
    found = gpt.ACTIVATIONS["swiglu"](torch.cat([gate, value], -1))
    torch.testing.assert_close(found, expected)
    assert gpt.ACTIVATIONS["relu2"](torch.tensor([-2.0, 3.0])).tolist() == [0, 9]


def test_normalised_queries_and_keys_cannot_grow() -> None:
    """However large the projection, the scores stay where they were."""
    model, tokens = made(qk_norm=True), torch.randint(9, (1, 6))
    before, after = {}, {}
    model(tokens, None, before)
    with torch.no_grad():
        for block in model.layers:
            block.self_attn.in_proj_weight[:16] *= 1e3
    model(tokens, None, after)
    torch.testing.assert_close(
        before["weights"][0], after["weights"][0], atol=1e-3, rtol=0
    )


def test_it_is_measured_and_writes_like_every_language_model() -> None:
    corpus = small.corpus()
    model = GPTLanguageModel(corpus.vocabulary.size, 8, 2, 2, 12, 16).eval()
    ids = corpus.vocabulary.encode(corpus.test)[:300]
    carried = [loss_carried(model, ids, chunk=chunk) for chunk in (7, 64, 2048)]
    assert carried == pytest.approx([carried[0]] * 3, abs=1e-5)
    assert loss_in_windows(model, ids, 16) != pytest.approx(carried[0], abs=1e-4)
    text = generate(model, corpus.vocabulary, corpus.test[:3], 40, 0.7, 1)
    assert len(text) == 40


@pytest.mark.parametrize("batching", ["windows", "streams"])
def test_it_learns_and_its_record_would_notice_a_change(
    batching: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = {"d_model": 8, "num_heads": 2, "num_layers": 1, "d_ff": 12}
    recipe = replace(
        small.RECIPE, name="small-gpt", architecture="gpt", batching=batching,
        config={**config, "context_length": 8, "dropout": 0.1},
    )  # fmt: skip
    task = small.task(recipe)
    seen = [task.batch(0, step) for step in range(20)]
    losses = running.first_losses(recipe, 0, task.config, seen)
    assert losses[-1] < losses[0]
    assert torch.equal(running.first_losses(recipe, 0, task.config, seen), losses)
    monkeypatch.setitem(gpt.ACTIVATIONS, "gelu", torch.nn.functional.silu)
    found = running.first_losses(recipe, 0, task.config, seen)
    assert (found - losses).abs().max() > running.TOLERANCE


def test_weights_go_to_torch_and_back() -> None:
    model = made("none", 20)
    theirs = to_torch_encoder(model.layers)
    x = torch.randn(2, 6, 8, dtype=torch.float64)
    ours = from_torch_encoder(theirs)
    places, y = places_in(model.positions, x, 0, written_out=False), x
    for block, same in zip(model.layers, ours, strict=True):
        assert all(map(torch.equal, block.parameters(), same.parameters()))
        y, _ = block(y, None, places)
    expected = theirs(x, mask=~causal(6, 6))
    assert gated.furthest(y, expected) <= gated.BOUND


def test_what_torch_does_not_compute_is_refused() -> None:
    strange: list[dict[str, Any]] = [
        {"norm": "rms"}, {"qk_norm": True}, {"activation": "relu2"}
    ]  # fmt: skip
    for more in strange:
        with pytest.raises(UserError, match="torch has no layer"):
            to_torch_encoder(made(**more).layers)
    with pytest.raises(UserError, match="one or more blocks"):
        to_torch_encoder([])
    post = nn.TransformerEncoderLayer(8, 2, 12, batch_first=True)
    odd = [nn.Linear(2, 2), nn.TransformerEncoder(post, 1)]
    for module in odd:
        with pytest.raises(UserError, match="norm_first"):
            from_torch_encoder(module)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"num_heads": 3}, "cannot be shared evenly"),
        ({"norm": "batch"}, "no norm called 'batch'"),
        ({"activation": "sine"}, "no activation called 'sine'"),
        ({"positions": "nowhere"}, "no positions called 'nowhere'"),
        ({"context_length": 0}, "a context of 0 tokens"),
    ],
)
def test_bad_settings_are_refused_in_a_sentence(
    more: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        made(**more)
