"""Llama's layout, there and back, against Hugging Face's model of it."""

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

import gated
from unrolled.errors import UserError
from unrolled.models.llama import from_llama, to_llama
from unrolled.models.todays import TodaysModel
from unrolled.tasks.language import next_token_loss

SINGLE = 1e-6  # theirs turns and normalises in single precision, whatever it is given


def made(**more: Any) -> TodaysModel:
    """A small model of Llama's parts in double precision, away from its start."""
    settings: dict[str, Any] = {
        "d_model": 16, "num_heads": 4, "num_layers": 3, "d_ff": 20,
        "context_length": 12, "num_kv_heads": 2, "bias": False,
        "positions": "rotary", "activation": "swiglu", "norm": "rms", **more,
    }  # fmt: skip
    torch.manual_seed(0)
    model = TodaysModel(9, **settings).double()
    with torch.no_grad():
        for weight in model.parameters():
            weight.add_(0.1 * torch.randn_like(weight))
    return model


def huggingfaces(tensors: dict[str, torch.Tensor], settings: dict[str, Any]) -> Any:
    """Theirs, with these weights."""
    import transformers  # takes long, and every process reads this file

    config = transformers.LlamaConfig(**settings)
    theirs = transformers.LlamaForCausalLM(config).double()
    missing, strange = theirs.load_state_dict(tensors, strict=False)
    assert strange == []
    assert set(missing) <= {"lm_head.weight"}  # tied
    return theirs


@pytest.mark.parametrize("groups", [1, 2, 4])
@pytest.mark.parametrize("tied", [True, False])
def test_the_whole_model_equals_llama(groups: int, tied: bool) -> None:
    """Logits, and every gradient in the layout of the other."""
    ours = made(num_kv_heads=groups, tied=tied)
    tensors, settings = to_llama(ours)
    theirs = huggingfaces(tensors, settings)
    tokens = torch.randint(9, (2, 10))
    logits, expected = ours(tokens)[0], theirs(tokens).logits
    assert gated.furthest(logits, expected) <= SINGLE
    next_token_loss(logits[:, :-1], tokens[:, 1:]).backward()
    next_token_loss(expected[:, :-1], tokens[:, 1:]).backward()
    with torch.no_grad():
        for weight in ours.parameters():
            assert weight.grad is not None
            weight.copy_(weight.grad)
    same = dict(theirs.named_parameters())
    for name, grad in to_llama(ours)[0].items():
        assert gated.furthest(grad, same[name].grad) <= SINGLE, name


def test_through_a_file_of_theirs_and_back(tmp_path: Path) -> None:
    """Random weights as Hugging Face writes them; and on from what is remembered."""
    import transformers

    config = transformers.LlamaConfig(
        vocab_size=9, hidden_size=16, intermediate_size=20, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=12,
        rms_norm_eps=1e-6, tie_word_embeddings=False,
    )  # fmt: skip
    theirs = transformers.LlamaForCausalLM(config)
    theirs.save_pretrained(tmp_path)
    tensors = load_file(tmp_path / "model.safetensors")
    ours = from_llama(tensors, theirs.config.to_dict())
    tokens = torch.randint(9, (2, 10))
    expected = theirs(tokens).logits
    state, found = None, []
    for piece in tokens.split([6, 1, 3], dim=1):
        logits, state = ours(piece, state)
        found.append(logits)
    assert gated.furthest(torch.cat(found, dim=1), expected) <= 1e-6
    again, _ = to_llama(ours)
    assert set(again) == set(tensors)
    assert all(torch.equal(again[name], tensors[name]) for name in tensors)
    save_file(again, tmp_path / "again.safetensors")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"norm": "layer"}, "norm='rms'"),
        ({"qk_norm": True}, "qk_norm=False"),
        ({"num_sinks": 1}, "num_sinks=0"),
        ({"num_experts": 2}, "num_experts=0"),
        ({"bias": True}, "bias=False"),
    ],
)
def test_what_llama_does_not_compute_is_refused(
    more: dict[str, Any], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        to_llama(made(**more))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"hidden_act": "gelu"}, "this hidden_act"),
        ({"rope_theta": 500_000.0}, "this rope_theta"),
        ({"rope_scaling": {"rope_type": "llama3"}}, "this rope_scaling"),
        ({"attention_bias": True}, "this attention_bias"),
        ({"hidden_size": 8}, "tensors that the settings speak of"),
        ({"num_hidden_layers": 4}, "tensors that the settings speak of"),
    ],
)
def test_what_ours_does_not_compute_is_refused(more: dict[str, Any], said: str) -> None:
    tensors, settings = to_llama(made())
    with pytest.raises(UserError, match=said):
        from_llama(tensors, settings | more)
