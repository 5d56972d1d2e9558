"""Forecasts of the hourly temperatures."""

from dataclasses import replace

from unrolled.experiments.recipe import Recipe, Search

_TEMPERATURES = Recipe(
    name="tune-rnn-temperatures",
    question="Which settings suit a tanh RNN that forecasts hourly temperatures?",
    corpus="temperatures",
    task="forecasting",
    architecture="rnn-forecaster",
    config={"hidden_size": 32},
    batching="windows",
    batch_size=32,
    context_length=72,
    num_steps=1_000,
    learning_rate=1e-2,
    test_on="validation",
    window=168,
    seeds=(0,),
)

SEARCHES = (
    Search(
        "tune-rnn-temperatures",
        _TEMPERATURES,
        (
            {"learning_rate": 5e-3},
            {"learning_rate": 1e-2},
            {"learning_rate": 2e-2},
            {"config": {"hidden_size": 64}, "learning_rate": 5e-3},
            {"config": {"hidden_size": 64}, "learning_rate": 1e-2},
            {"config": {"hidden_size": 32, "num_layers": 2}},
            {"context_length": 144, "batch_size": 16},
        ),
    ),
    Search(
        "tune-rnn-temperatures-longer",
        replace(
            _TEMPERATURES,
            config={"hidden_size": 64},
            learning_rate=5e-3,
            num_steps=4_000,
        ),
        (
            {},
            {"learning_rate": 2.5e-3},
            {"batching": "streams"},
            {"batching": "streams", "learning_rate": 2.5e-3},
            {"batching": "streams", "recurrent_init": "orthogonal"},
            {"context_length": 144, "batch_size": 16},
        ),
    ),
    Search(
        # The longer runs learned the spring by heart: smaller, shorter, decayed.
        "tune-rnn-temperatures-plainer",
        replace(_TEMPERATURES, config={"hidden_size": 64}, learning_rate=5e-3),
        (
            {"config": {"hidden_size": 8}},
            {"config": {"hidden_size": 16}},
            {"weight_decay": 0.3},
            {"weight_decay": 1.0},
            {"batching": "streams", "num_steps": 400},
            {"batching": "streams", "weight_decay": 1.0},
        ),
    ),
)

RECIPES = (
    replace(
        _TEMPERATURES,
        name="rnn-temperatures",
        question="How well does a tanh RNN forecast the next 24 hours of an "
        "average year in San Francisco?",
        config={"hidden_size": 64},
        batching="streams",
        num_steps=400,
        learning_rate=5e-3,
        test_on="test",
        seeds=(0, 1, 2, 3, 4),
        tuned_by="tune-rnn-temperatures-plainer",
    ),
)
