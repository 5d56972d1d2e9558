"""The models of the page: one set, matched, used by every chapter."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

_PAGE = Recipe(
    name="rnn-page",
    question="What does a tanh RNN small enough for a web page learn of Shakespeare, "
    "and when?",
    corpus="shakespeare",
    architecture="rnn",
    config={"embedding_size": 64, "hidden_size": 384, "num_layers": 1},
    batching="streams",
    batch_size=32,
    context_length=64,
    num_steps=10_000,
    learning_rate=4e-3,  # tied with 8e-3 in its search; the gentler one was taken
    num_checkpoints=14,
    tuned_by="tune-rnn-page",
)

# As many parameters as the tanh RNN within one per cent, and the same characters.
_GATED = {"embedding_size": 64, "num_layers": 1, "torch_kernel": True}

_LSTM = replace(
    _PAGE,
    name="lstm-page",
    question="What does an LSTM of the same size learn from the same characters?",
    architecture="lstm",
    config={**_GATED, "hidden_size": 187, "forget_bias": None},
    learning_rate=1.6e-2,
    tuned_by="tune-lstm-page-forget",
)
_GRU = replace(
    _PAGE,
    name="gru-page",
    question="What does a GRU of the same size learn from the same characters?",
    architecture="gru",
    config={**_GATED, "hidden_size": 218},
    learning_rate=8e-3,
    tuned_by="tune-gru-page",
)

# A Transformer's state is its context: it learns from windows, as it reads them.
_TRANSFORMER = replace(
    _PAGE,
    name="transformer-page",
    question="What does a Transformer of the same size learn from as many characters?",
    architecture="gpt",
    config={
        "d_model": 64, "num_heads": 4, "num_layers": 4, "d_ff": 252,
        "context_length": 64,
    },
    batching="windows",
    learning_rate=8e-3,
    tuned_by="tune-transformer-page",
)  # fmt: skip

_SHORT = {"num_steps": 1_500, "num_checkpoints": 0, "test_on": "validation"}
_RATES = (1e-3, 2e-3, 4e-3, 8e-3)


def _search(
    recipe: Recipe, rates: tuple[float, ...], name: str = "", **config: Any
) -> Search:
    config = {"embedding_size": 64, "num_layers": 1, **config}
    config["hidden_size"] = recipe.config["hidden_size"]
    base = replace(recipe, config=config, seeds=(0,), **_SHORT)
    changes = tuple({"learning_rate": rate} for rate in rates)
    return Search(name or recipe.tuned_by, base, changes)


SEARCHES = (
    _search(_PAGE, _RATES),
    # The highest rate won, so one more was tried; the RNN's best two were a tie.
    _search(_GRU, (*_RATES, 1.6e-2)),
    _search(_LSTM, (*_RATES, 1.6e-2), "tune-lstm-page"),
    # The usual forget bias of 1, with which those ran, slowed it down.
    _search(_LSTM, (4e-3, 8e-3, 1.6e-2), forget_bias=None, torch_kernel=True),
    # As many tries as the gated cells had at first, at the same rates.
    Search(
        _TRANSFORMER.tuned_by,
        replace(_TRANSFORMER, seeds=(0,), **_SHORT),
        tuple({"learning_rate": rate} for rate in (*_RATES, 1.6e-2)),
    ),
)

RECIPES = (_PAGE, _LSTM, _GRU, _TRANSFORMER)
