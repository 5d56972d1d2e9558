"""What it costs to cut the gradient."""

from dataclasses import replace

from unrolled.experiments.recipe import Recipe, Search

# What truncation costs: the same model, characters an update, updates and characters
# in all; the gradient is cut every K characters. With K the number of parallel readers
# changes too, since K × readers is the batch.
TRUNCATIONS = (1, 2, 4, 8, 16, 32, 64, 128)
TRUNCATION_BATCH = 2_048  # characters an update

_TRUNCATION = Recipe(
    name="tune-truncation",
    question="Which learning rate suits short and long truncation alike?",
    corpus="shakespeare",
    architecture="rnn",
    config={"embedding_size": 64, "hidden_size": 256, "num_layers": 1},
    batching="streams",
    batch_size=TRUNCATION_BATCH // 64,
    context_length=64,
    num_steps=500,
    learning_rate=4e-3,
    test_on="validation",
    seeds=(0,),
    keep_weights=False,
)

SEARCHES = (
    Search(
        "tune-truncation",
        _TRUNCATION,
        tuple(
            {
                "context_length": length,
                "batch_size": TRUNCATION_BATCH // length,
                "learning_rate": rate,
            }
            # The last rate was added when the third had won everywhere.
            for rates in ((2e-3, 4e-3, 8e-3), (1.6e-2,))
            for length in (1, 8, 64)
            for rate in rates
        ),
    ),
)

RECIPES = (
    *(
        replace(
            _TRUNCATION,
            name=f"truncation-{length}",
            question="What does a tanh RNN learn when its gradient flows back "
            f"through {length} step(s) and no further?",
            context_length=length,
            batch_size=TRUNCATION_BATCH // length,
            num_steps=1_500,
            learning_rate=8e-3,  # at 16e-3 short cuts gain a little, long ones not
            test_on="test",
            seeds=(0, 1, 2),
            tuned_by="tune-truncation",
        )
        for length in TRUNCATIONS
    ),
    *(
        replace(
            _TRUNCATION,
            name=f"truncation-{length}-in-128",
            question="What does the same network learn when the gradient is cut "
            f"every {length} step(s) and the readers stay sixteen?",
            architecture="rnn-truncated",
            config={**_TRUNCATION.config, "cut_every": length},
            context_length=128,
            batch_size=TRUNCATION_BATCH // 128,
            num_steps=1_500,
            learning_rate=8e-3,
            test_on="test",
            seeds=(0, 1, 2),
            tuned_by="tune-truncation",
        )
        for length in (1, 4, 16)
    ),
)
