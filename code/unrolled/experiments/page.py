"""The models of the page: one set, matched, used by every chapter."""

from dataclasses import replace

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
    config={**_GATED, "hidden_size": 187},
    tuned_by="tune-lstm-page",
)
_GRU = replace(
    _PAGE,
    name="gru-page",
    question="What does a GRU of the same size learn from the same characters?",
    architecture="gru",
    config={**_GATED, "hidden_size": 218},
    tuned_by="tune-gru-page",
)

_SHORT = {"num_steps": 1_500, "num_checkpoints": 0, "test_on": "validation"}

SEARCHES = tuple(
    Search(
        recipe.tuned_by,
        replace(recipe, seeds=(0,), **_SHORT),
        tuple({"learning_rate": rate} for rate in (1e-3, 2e-3, 4e-3, 8e-3)),
    )
    for recipe in (_PAGE, _LSTM, _GRU)
)

RECIPES = (_PAGE, _LSTM, _GRU)
