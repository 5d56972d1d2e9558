"""Equal in what? A GRU with as many units as an LSTM, and with as many parameters."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe

_LSTM = Recipe(
    name="small-lstm-128",
    question="What does an LSTM of 128 units learn in a short time?",
    corpus="shakespeare",
    architecture="lstm",
    config={
        "embedding_size": 64, "hidden_size": 128,
        "forget_bias": None, "torch_kernel": True,
    },
    batching="streams",
    batch_size=32,
    context_length=64,
    num_steps=300,
    learning_rate=1.6e-2,
    tuned_by="tune-lstm-page-forget",
    keep_weights=False,
)  # fmt: skip


def _other(name: str, question: str, **config: Any) -> Recipe:
    return replace(
        _LSTM,
        name=name,
        question=question,
        architecture="gru",
        config={"embedding_size": 64, **config},
        learning_rate=8e-3,
        tuned_by="tune-gru-page",
    )


RECIPES = (
    _LSTM,
    _other(
        "small-gru-128",
        "What does a GRU of as many units as the LSTM learn?",
        hidden_size=128,
        torch_kernel=True,
    ),
    _other(
        "small-gru-150",
        "What does a GRU of as many parameters as the LSTM learn?",
        hidden_size=150,
        torch_kernel=True,
    ),
    _other(
        "small-gru-150-before",
        "What does the same GRU learn with its reset gate before the matrix?",
        hidden_size=150,
        reset_after=False,
    ),
)
SEARCHES = ()
