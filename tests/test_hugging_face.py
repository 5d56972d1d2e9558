"""The GPT against the GPT-2 of Hugging Face, weights and gradients and all."""

import torch
from torch import Tensor

import gated
from unrolled.models.gpt import GPTLanguageModel

# Ours, and theirs, which keeps every matrix the other way round.
NAMES = {
    "norm1": "ln_1",
    "self_attn.in_proj_": "attn.c_attn.",
    "self_attn.out_proj": "attn.c_proj",
    "norm2": "ln_2",
    "linear1": "mlp.c_fc",
    "linear2": "mlp.c_proj",
}
OUTSIDE = {
    "embedding.weight": "wte.weight",
    "positions.weight": "wpe.weight",
    "norm.weight": "ln_f.weight",
    "norm.bias": "ln_f.bias",
}


def as_theirs(name: str) -> str:
    """What GPT-2 calls one of our weights."""
    if name in OUTSIDE:
        return f"transformer.{OUTSIDE[name]}"
    _, index, rest = name.split(".", 2)
    ours = next(each for each in NAMES if rest.startswith(each))
    return f"transformer.h.{index}.{NAMES[ours]}{rest.removeprefix(ours)}"


def turned_round(name: str, weight: Tensor) -> Tensor:
    """A weight as GPT-2 keeps it."""
    matrix = weight.ndim == 2 and name.startswith("layers")
    return weight.T if matrix else weight


def test_the_whole_model_equals_gpt2() -> None:
    """Logits, attention, every gradient; and what is read on from our memory."""
    import transformers  # takes long, and every process reads this file

    ours = GPTLanguageModel(9, 8, 2, 3, 32, 12, "learned", tied=True).double()
    with torch.no_grad():
        for weight in ours.parameters():
            weight.add_(0.1 * torch.randn_like(weight))
    config = transformers.GPT2Config(
        vocab_size=9, n_positions=12, n_embd=8, n_layer=3, n_head=2, n_inner=32,
        activation_function="gelu", resid_pdrop=0, embd_pdrop=0, attn_pdrop=0,
        attn_implementation="eager",  # pyright: ignore[reportCallIssue]
    )  # fmt: skip
    theirs = transformers.GPT2LMHeadModel(config).double()
    given = {as_theirs(n): turned_round(n, w) for n, w in ours.state_dict().items()}
    missing, strange = theirs.load_state_dict(given, strict=False)
    assert strange == []
    assert set(missing) <= {"lm_head.weight"}  # tied
    tokens = torch.randint(9, (2, 10))
    opened: dict[str, Tensor] = {}
    logits, _ = ours(tokens, None, opened)
    expected = theirs(tokens, output_attentions=True)
    assert gated.furthest(logits, expected.logits) <= gated.BOUND
    weights = torch.stack(expected.attentions)
    assert gated.furthest(opened["weights"], weights) <= gated.BOUND
    pull = torch.randn_like(logits)
    (logits * pull).sum().backward()
    (expected.logits * pull).sum().backward()
    same = dict(theirs.named_parameters())
    for name, weight in ours.named_parameters():
        assert weight.grad is not None
        found, there = turned_round(name, weight.grad), same[as_theirs(name)].grad
        assert gated.furthest(found, there) <= gated.BOUND, name
    state = ours(tokens[:, :6])[1]
    late = ours(tokens[:, 6:], state)[0]
    assert gated.furthest(late, expected.logits[:, 6:]) <= gated.BOUND
