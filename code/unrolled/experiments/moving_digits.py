"""Moving digits, foreseen by a ConvLSTM and by an LSTM that flattens its frames."""

from dataclasses import replace

from unrolled.experiments.recipe import Recipe, Search

_CONV = Recipe(
    name="convlstm-digits",
    question="How well does a ConvLSTM foresee ten frames of a moving digit?",
    corpus="moving-digits",
    task="moving-digits",
    architecture="convlstm",
    config={"hidden_size": 24, "kernel_size": 3, "num_layers": 1, "patch_size": 2},
    batching="generated",
    batch_size=4,
    context_length=12,
    num_steps=1_200,
    learning_rate=1e-2,
    warmup_steps=50,
    tuned_by="tune-convlstm-digits",
)

# As many parameters within two per cent, and the same films.
_FLAT = replace(
    _CONV,
    name="flat-lstm-digits",
    question="How well does an LSTM of that size that sees each frame as a row of "
    "numbers foresee the same films?",
    architecture="flat-lstm",
    config={"hidden_size": 18, "frame_size": 16},
    tuned_by="tune-flat-lstm-digits",
)

SEARCHES = tuple(
    Search(
        recipe.tuned_by,
        replace(recipe, seeds=(0,), num_steps=200, test_on="validation"),
        tuple({"learning_rate": rate} for rate in (5e-3, 1e-2, 2e-2)),
    )
    for recipe in (_CONV, _FLAT)
)

RECIPES = (_CONV, _FLAT)
