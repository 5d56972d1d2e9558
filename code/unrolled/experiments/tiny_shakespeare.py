"""The benchmark on Tiny Shakespeare, at the budget of nanoGPT's recipe for a CPU."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

TINY_BUDGET = 1_536_000  # characters seen: the CPU recipe of nanoGPT's README

_TINY = Recipe(
    name="tune-rnn-tinyshakespeare",
    question="Which settings suit a tanh RNN on a budget of 1.536 M characters?",
    corpus="tiny-shakespeare",
    architecture="rnn",
    config={"embedding_size": 64, "hidden_size": 820, "num_layers": 1},
    batching="windows",
    batch_size=12,
    context_length=64,
    num_steps=TINY_BUDGET // (12 * 64),
    learning_rate=2e-3,
    test_on="validation",
    seeds=(0,),
)

_TWO_LAYERS = {"embedding_size": 64, "hidden_size": 490, "num_layers": 2}
_THREE_LAYERS = {"embedding_size": 64, "hidden_size": 385, "num_layers": 3}
_FOUR_LAYERS = {"embedding_size": 64, "hidden_size": 328, "num_layers": 4}
_SMALL_BATCH = {"batch_size": 6, "num_steps": TINY_BUDGET // (6 * 64)}
_SMALLER_BATCH = {"batch_size": 4, "num_steps": TINY_BUDGET // (4 * 64)}

# Gated cells, at the same budget of parameters and characters.
_LSTM = replace(
    _TINY,
    name="tune-lstm-tinyshakespeare",
    question="Which settings suit an LSTM on a budget of 1.536 M characters?",
    architecture="lstm",
    config={
        "embedding_size": 64, "hidden_size": 408, "num_layers": 1,
        "forget_bias": None, "torch_kernel": True,
    },
)  # fmt: skip
_GRU = replace(
    _TINY,
    name="tune-gru-tinyshakespeare",
    question="Which settings suit a GRU on a budget of 1.536 M characters?",
    architecture="gru",
    config={
        "embedding_size": 64, "hidden_size": 475, "num_layers": 1, "torch_kernel": True
    },
)  # fmt: skip
_GPT = replace(
    _TINY,
    name="tune-gpt-tinyshakespeare",
    question="Which settings suit a GPT on a budget of 1.536 M characters?",
    architecture="gpt",
    config={
        "d_model": 128, "num_heads": 4, "num_layers": 4, "d_ff": 336,
        "context_length": 64, "activation": "swiglu", "norm": "rms", "qk_norm": True,
        "zero_init": True,
    },
    **_SMALLER_BATCH,
)  # fmt: skip
# The published form that torch does not have.
_RESET_BEFORE = {
    **_GRU.config, "hidden_size": 284, "num_layers": 2, "reset_after": False,
    "torch_kernel": False,
}  # fmt: skip
_DEEP_GPT = replace(
    _GPT,
    name="tune-gpt-tinyshakespeare-deep",
    config={**_GPT.config, "d_model": 104, "num_layers": 6, "d_ff": 272},
    learning_rate=1e-3,
    weight_decay=0.1,
)
_MUON_GPT = replace(_DEEP_GPT, name="tune-gpt-tinyshakespeare-muon", optimiser="muon")
_THIN_BATCH = {"batch_size": 2, "num_steps": TINY_BUDGET // (2 * 64)}


def _gpt(**changes: Any) -> dict[str, Any]:
    return {"config": {**_GPT.config, **changes}}


def _deep(base: Recipe, hidden_size: int, num_layers: int) -> dict[str, Any]:
    size = {"hidden_size": hidden_size, "num_layers": num_layers}
    return {"config": {**base.config, **size}}


# Half an hour on two cores, at about 8,500 characters a second: a text that is read
# thirteen times, so it has dropout, and a longer context than the small LSTM.
_LARGE = replace(
    _LSTM,
    name="large-tinyshakespeare",
    question="How far does one LSTM layer get on Tiny Shakespeare in half an hour on "
    "two cores?",
    config={**_LSTM.config, "hidden_size": 512, "dropout": 0.25},
    batch_size=16,
    context_length=128,
    num_steps=7_000,
    learning_rate=4e-3,
    train_on=("train", "validation"),
    test_on="test",
    window=256,
    seeds=(0,),
    keep_weights=False,
)


def _large(**changes: Any) -> dict[str, Any]:
    return {"config": {**_LARGE.config, **changes}}


# Small batches everywhere, since they helped the RNN. Torch's GRU takes more than twice
# as long as its LSTM, so it has half the tries.
SEARCHES = (
    # The text is read one and a half times: nothing is learned by heart, and what
    # counts is how fast it learns.
    Search(
        "tune-gpt-tinyshakespeare",
        _GPT,
        (
            {},
            {"learning_rate": 4e-3},
            _gpt(positions="alibi"),
            _gpt(positions="relative"),
            {"weight_decay": 0.1},
            {"learning_rate": 1e-3},
            _gpt(d_model=144, num_layers=3, d_ff=400),
            _gpt(num_heads=8),
            {"learning_rate": 1.4e-3, **_THIN_BATCH},
            # What the newer parts are worth here.
            _gpt(activation="gelu", d_ff=504, norm="layer", qk_norm=False),
            {"learning_rate": 3e-3},
            {"betas": (0.9, 0.95)},
            _gpt(d_model=104, num_layers=6, d_ff=272),
            _gpt(activation="relu2", d_ff=504),
        ),
    ),
    # Gentler rates and more, narrower layers were best, and weight decay did no harm.
    Search(
        "tune-gpt-tinyshakespeare-deep",
        _DEEP_GPT,
        (
            {},
            {"learning_rate": 1.4e-3},
            _gpt(d_model=88, num_layers=8, d_ff=248),
        ),
    ),
    # The best of these, trained by another optimiser.
    Search(
        "tune-gpt-tinyshakespeare-muon",
        _MUON_GPT,
        (
            {"learning_rate": 3e-3},
            {"learning_rate": 2e-3},
        ),
    ),
    Search(
        "tune-lstm-tinyshakespeare",
        replace(_LSTM, **_SMALL_BATCH),
        (
            {"learning_rate": 2e-3, **_deep(_LSTM, 245, 2)},
            {"learning_rate": 4e-3, **_deep(_LSTM, 245, 2)},
            {"learning_rate": 3e-3, **_deep(_LSTM, 192, 3)},
            {"learning_rate": 8e-3, **_deep(_LSTM, 245, 2)},
            {"learning_rate": 1.6e-2, **_deep(_LSTM, 245, 2)},
            {"learning_rate": 4e-3},
            {"learning_rate": 6e-3},
            {"learning_rate": 4e-3, **_SMALLER_BATCH},
        ),
    ),
    Search(
        "tune-gru-tinyshakespeare",
        replace(_GRU, **_SMALL_BATCH),
        (
            {"learning_rate": 2e-3, **_deep(_GRU, 284, 2)},
            {"learning_rate": 4e-3, **_deep(_GRU, 284, 2)},
            {"learning_rate": 2e-3, **_deep(_GRU, 284, 2), **_SMALLER_BATCH},
            {"learning_rate": 2e-3},
        ),
    ),
    # The best of these with the reset gate before its matrix, which was better in small
    # networks.
    Search(
        "tune-gru-tinyshakespeare-more",
        replace(_GRU, name="tune-gru-tinyshakespeare-more", **_SMALLER_BATCH),
        ({"learning_rate": 2e-3, "config": _RESET_BEFORE},),
    ),
    # As many characters each, but for the wider one, which has as much time.
    Search(
        "tune-large-tinyshakespeare",
        replace(_LARGE, train_on=("train",), test_on="validation"),
        (
            {},
            {"learning_rate": 6e-3},
            {"learning_rate": 2e-3},
            {"context_length": 64, "num_steps": 14_000},
            {"context_length": 64, "num_steps": 14_000, "learning_rate": 2e-3},
            _large(dropout=0.4),
            {"context_length": 64, "batch_size": 32},
            {**_large(hidden_size=640), "num_steps": 4_700},
        ),
    ),
    Search(
        "tune-rnn-tinyshakespeare",
        _TINY,
        (
            {},
            {"batching": "streams"},
            _SMALL_BATCH,
            {"recurrent_init": "orthogonal"},
            {"config": _TWO_LAYERS},
            {"config": _THREE_LAYERS},
        ),
    ),
    Search(
        "tune-rnn-tinyshakespeare-deep",
        replace(_TINY, name="tune-rnn-tinyshakespeare-deep", config=_THREE_LAYERS),
        (
            {**_SMALL_BATCH, "learning_rate": 1.4e-3},
            _SMALL_BATCH,
            {"learning_rate": 1.4e-3},
            {**_SMALL_BATCH, "learning_rate": 1.4e-3, "config": _FOUR_LAYERS},
        ),
    ),
)

_TESTED = {"train_on": ("train", "validation"), "test_on": "test", "seeds": (0, 1, 2)}

RECIPES = (
    replace(
        _LSTM,
        name="lstm-tinyshakespeare",
        question="How well does an LSTM of 0.8 M parameters predict Tiny Shakespeare "
        "after 1.536 M characters?",
        learning_rate=4e-3,
        tuned_by="tune-lstm-tinyshakespeare",
        **_SMALLER_BATCH,
        **_TESTED,
    ),
    replace(
        _GRU,
        name="gru-tinyshakespeare",
        question="How well does a GRU of 0.8 M parameters predict Tiny Shakespeare "
        "after 1.536 M characters?",
        config=_RESET_BEFORE,
        learning_rate=2e-3,
        tuned_by="tune-gru-tinyshakespeare-more",
        **_SMALLER_BATCH,
        **_TESTED,
    ),
    replace(
        _MUON_GPT,
        name="gpt-tinyshakespeare",
        question="How well does a GPT of 0.8 M parameters predict Tiny Shakespeare "
        "after 1.536 M characters?",
        learning_rate=2e-3,
        tuned_by="tune-gpt-tinyshakespeare-muon",
        **_TESTED,
    ),
    _LARGE,
    replace(
        _TINY,
        name="rnn-tinyshakespeare",
        question="How well does a tanh RNN of 0.8 M parameters predict Tiny "
        "Shakespeare after 1.536 M characters?",
        config=_THREE_LAYERS,
        **_SMALL_BATCH,
        learning_rate=1.4e-3,
        train_on=("train", "validation"),
        test_on="test",
        seeds=(0, 1, 2),
        tuned_by="tune-rnn-tinyshakespeare-deep",
    ),
)
