"""Strings in which only the order counts, and language beyond the trained length."""

import math
from dataclasses import replace

import pytest
import torch
from torch import Tensor, nn

from unrolled.data.strings import ANSWER, BACK, KINDS, LETTERS, TOKENS, strings
from unrolled.data.text import TextCorpus, Vocabulary
from unrolled.errors import UserError
from unrolled.experiments import RECIPES, SEARCHES, Recipe
from unrolled.experiments.places import SCHEMES
from unrolled.models import build, positions
from unrolled.optimisers import optimiser_for
from unrolled.tasks import task_of
from unrolled.tasks.lengths import LanguageAtLengths, shuffle_words
from unrolled.tasks.strings import Strings
from unrolled.training import fresh_model, train_step

STRINGS = replace(
    RECIPES["places-strings-rotary"],
    name="short-strings",
    config={"d_model": 16, "num_heads": 2, "num_layers": 1, "d_ff": 16},
    context_length=4,
    batch_size=6,
    num_steps=3,
    warmup_steps=1,
)


def drawn(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("length", [BACK, 5, 16])
def test_each_kind_is_answered_as_it_says(length: int) -> None:
    tokens, answers = strings(12, length, drawn())
    assert tokens.shape == (12, 2 * length + 1)
    assert answers.shape == (12, length)
    assert tokens[:3, 0].tolist() == [LETTERS, LETTERS + 1, LETTERS + 2]
    for row, (read, said) in enumerate(zip(tokens, answers, strict=True)):
        letters = read[1 : length + 1]
        kind = KINDS[row % 3]
        if kind == "back":
            assert (read == ANSWER).sum() == 0
            assert torch.equal(read[-length - BACK : len(read) - BACK], said)
            continue
        assert read[length + 1] == ANSWER
        assert torch.equal(said, letters if kind == "copy" else letters.flip(0))
        assert torch.equal(read[length + 2 :], said[:-1])


def test_too_short_a_string_is_told() -> None:
    with pytest.raises(UserError, match="nothing stands 3 places back"):
        strings(3, BACK - 1, drawn())


def test_batches_have_one_length_each_and_depend_on_seed_and_step() -> None:
    task = task_of(STRINGS)
    again = task_of(STRINGS).batch(1, 2)
    assert all(torch.equal(t, again[n]) for n, t in task.batch(1, 2).items())
    lengths = {task.batch(0, step)["answers"].shape[1] for step in range(40)}
    assert lengths == {BACK, 4}


class Oracle(nn.Module):
    """Knows the strings of ``BACK`` places; of the others it says the last letter."""

    def __init__(self) -> None:
        super().__init__()
        self.nothing = nn.Parameter(torch.zeros(1))

    def forward(self, tokens: Tensor) -> tuple[Tensor, None]:
        said = tokens.roll(BACK, dims=1)
        return nn.functional.one_hot(said.clamp(max=ANSWER), TOKENS).float(), None


def test_each_kind_is_measured_by_itself_at_each_length() -> None:
    task = task_of(STRINGS)
    found = task.metrics(Oracle())
    for times in (1, 2, 4):
        assert found[f"back_{times}x"].value == found[f"back_whole_{times}x"].value == 1
        assert found[f"copy_{times}x"].value < 0.5
        assert found[f"reverse_whole_{times}x"].value < 0.1
        assert f"{4 * times} letters" in found[f"copy_{times}x"].protocol


def test_who_says_nothing_pays_the_logarithm_of_all_tokens() -> None:
    task = task_of(STRINGS)
    model = fresh_model(STRINGS, task.config, 0)
    for parameter in model.parameters():
        nn.init.zeros_(parameter)
    assert task.held_out(model) == pytest.approx(math.log(TOKENS), rel=1e-5)
    # And it takes a step.
    loss, _ = train_step(
        model, optimiser_for(model, STRINGS), task.batch(0, 0), None, STRINGS, 0, 0
    )
    assert float(loss) == pytest.approx(math.log(TOKENS), rel=1e-5)


def test_the_longest_test_is_within_sight() -> None:
    task = task_of(STRINGS)
    assert isinstance(task, Strings)
    assert task.config["context_length"] == task.drawn("test", 16)["tokens"].shape[1]


TEXT = "To be, or not to be,\nthat is the question: whether it is nobler " * 30


def language() -> LanguageAtLengths:
    corpus = TextCorpus(
        name="lines",
        vocabulary=Vocabulary("".join(sorted(set(TEXT)))),
        train=TEXT,
        validation=TEXT,
        test=TEXT,
        sha256="",
    )
    recipe: Recipe = replace(
        SEARCHES["places-language"].base,
        config={**STRINGS.config, "context_length": 128, "positions": "learned"},
        context_length=32,
        window=32,
    )
    return LanguageAtLengths(recipe, corpus)


def test_the_same_characters_are_asked_for_at_each_length() -> None:
    task = language()
    model = build("gpt", {**task.config, **task.recipe.config}).eval()
    found = task.metrics(model)
    assert set(found) == {
        "nats_1x", "nats_2x", "nats_4x", "nats_cut", "nats_shuffled"
    }  # fmt: skip
    asked = {m.protocol.split(", the last")[0] for m in found.values()}
    assert len(asked) == 1
    assert "windows of 128 characters" in found["nats_4x"].protocol
    assert "windows of 8 characters" in found["nats_cut"].protocol
    # By hand: the first window, the last quarter of 32 characters seen after 96.
    ids = task.part("test")
    rows = ids[:129].unfold(0, 129, 1)
    logits = model(rows[:, :-1])[0][0, -8:]
    by_hand = nn.functional.cross_entropy(logits, ids[121:129]).item()
    task.tested = 129  # type: ignore[misc]
    assert task.metrics(model)["nats_4x"].value == pytest.approx(by_hand)


def test_words_change_places_and_the_unfinished_one_stays() -> None:
    known = Vocabulary("".join(sorted(set(TEXT))))
    ids = known.encode("not to be,\nthat is the que")
    ends = [known.characters.index(c) for c in " \n"]
    for seed in range(5):
        mixed = known.decode(shuffle_words(ids, ends, drawn(seed)))
        assert mixed.endswith("que")
        assert sorted(mixed.split()) == sorted(known.decode(ids).split())
    assert known.decode(shuffle_words(ids[:2], ends, drawn())) == "no"


def test_every_scheme_is_compared_and_nothing_else_differs() -> None:
    assert tuple(positions.SCHEMES) == SCHEMES
    for name in ("places-strings", "places-language"):
        search = SEARCHES[name]
        assert search.names == SCHEMES
        assert len(search.base.seeds) >= 3
        for scheme, changes in zip(SCHEMES, search.variants, strict=True):
            assert changes == {"config": {**search.base.config, "positions": scheme}}
    for scheme in SCHEMES:  # the weights that are looked into are the comparison's
        search = SEARCHES["places-strings"]
        changes = search.variants[SCHEMES.index(scheme)]
        name = f"places-strings-{scheme}"
        assert RECIPES[name] == replace(search.base, name=name, **changes)
