"""BERT: equal to torch's encoder, blind to padding, and taught twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

import gated
import small
from unrolled import records, running
from unrolled.data.speeches import (
    MARKS,
    Speech,
    Words,
    load_speeches,
    load_words,
    spoken,
    words_of,
)
from unrolled.errors import UserError
from unrolled.experiments import SEARCHES, Recipe, Search
from unrolled.experiments.bert import SHARES
from unrolled.models import build
from unrolled.tasks import TASKS, genre, masking
from unrolled.tasks.genre import LABELS, GenreOfSpeech, labelled
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.masking import MaskedWords, disguised

SIZES = {
    "d_model": 8, "num_heads": 2, "num_layers": 2, "d_ff": 12, "context_length": 10
}  # fmt: skip
WORDS = Words((*MARKS, "a", "be", "sea", "dee", "eve"))
MADE = Recipe(
    name="small-bert",
    question="Does it learn?",
    corpus="shakespeare",
    task="masked-words",
    architecture="bert",
    config=SIZES,
    batching="windows",
    batch_size=8,
    context_length=10,
    num_steps=12,
    learning_rate=1e-2,
    warmup_steps=2,
    seeds=(0,),
)
GENRE = replace(
    MADE, name="small-genre", task="genre", architecture="bert-classifier", share=0.5
)


def made(**more: Any) -> Any:
    """A small model in double precision."""
    return build("bert", {"words": WORDS.words, **SIZES, **more}).double()


def texts() -> dict[str, list[tuple[str, ...]]]:
    rows = [("a", "be", "sea", "dee"), ("be", "eve", "x"), ("a", "sea")] * 20
    return dict.fromkeys(("train", "validation", "test"), rows)


def speeches() -> dict[str, tuple[Speech, ...]]:
    """Every genre has a word of its own."""
    own = dict(zip(LABELS, ("a", "sea", "eve"), strict=True))
    some = [Speech("p", g, (own[g], "be") * 11) for g in LABELS] * 12
    some += [Speech("p", "", ("dee",) * 30), Speech("p", "comedy", ("a",))]
    return dict.fromkeys(("train", "validation", "test"), tuple(some))


def test_the_stack_equals_torchs_with_rows_that_end() -> None:
    """Values, and the gradient of every weight."""
    ours = made()
    layer = nn.TransformerEncoderLayer(8, 2, 12, 0.0, batch_first=True, norm_first=True)
    theirs = nn.TransformerEncoder(
        layer, 2, nn.LayerNorm(8), enable_nested_tensor=False
    ).double()
    given = {
        name: weight
        for name, weight in ours.state_dict().items()
        if name.startswith(("layers.", "norm."))
    }
    theirs.load_state_dict(given)
    tokens = torch.randint(8, (3, 7))
    tokens[1, 4:] = tokens[2, 1:] = IGNORED
    there = tokens >= 0
    x = ours.embedding(tokens.clamp(min=0)) + ours.positions[:7]
    expected = theirs(x, src_key_padding_mask=~there)
    found = ours.encode(tokens)
    assert gated.furthest(found[there], expected[there]) <= gated.BOUND
    pull = torch.randn_like(found)[there]
    (found[there] * pull).sum().backward(retain_graph=True)
    grads = {n: p.grad.clone() for n, p in ours.named_parameters() if n in given}
    (expected[there] * pull).sum().backward()
    same = dict(theirs.named_parameters())
    for name, grad in grads.items():
        assert gated.furthest(grad, same[name].grad) <= gated.BOUND, name


def test_padding_changes_nothing() -> None:
    model = made().eval()
    row = torch.tensor([[3, 4, 5]])
    padded = torch.tensor([[3, 4, 5, IGNORED, IGNORED]])
    off = gated.furthest(model(row), model(padded)[:, :3])
    assert off <= gated.BOUND
    told = build("bert-classifier", {"words": WORDS.words, "labels": LABELS, **SIZES})
    assert gated.furthest(told(row), told(padded)) <= 1e-6


def test_it_looks_both_ways_and_its_weights_can_be_seen() -> None:
    model, opened = made().eval(), {}
    tokens = torch.tensor([[3, 0, 5, 6]])
    other = torch.tensor([[3, 0, 5, 7]])
    before = model(tokens, tokens == 0, opened)
    assert not torch.allclose(before, model(other, other == 0))
    assert before.shape == (1, 8)
    assert torch.allclose(before, model(tokens)[tokens == 0])
    assert opened["weights"].shape == (2, 1, 2, 4, 4)
    assert (opened["weights"] > 0).all()


def test_a_row_that_does_not_fit_is_told() -> None:
    with pytest.raises(UserError, match="11 words are more than the 10"):
        made()(torch.zeros(1, 11, dtype=torch.long))


def test_words_are_disguised_as_the_rule_says() -> None:
    tokens = torch.randint(8, (400, 50))
    generator = torch.Generator().manual_seed(1)
    rate, shares = 0.15, (0.8, 0.1, 0.1)
    batch = disguised(tokens, 8, rate, shares, generator)
    shown, targets = batch["tokens"], batch["targets"]
    asked = targets != IGNORED
    assert torch.equal(shown[~asked], tokens[~asked])
    assert torch.equal(targets[asked], tokens[asked])
    assert (targets[asked] >= len(MARKS)).all()
    assert float(asked.float().mean()) == pytest.approx(0.15 * 5 / 8, abs=0.01)
    hidden = (shown[asked] == 0).float().mean()
    left = (shown[asked] == tokens[asked]).float().mean()
    assert float(hidden) == pytest.approx(0.8, abs=0.03)
    assert float(left) == pytest.approx(0.1 + 0.1 / 5, abs=0.03)


@pytest.mark.parametrize(
    ("task", "hidden"),
    [("masked-words-only-hidden", 1), ("masked-words-only-changed", 0)],
)
def test_the_other_rules(task: str, hidden: int) -> None:
    ours = TASKS[task](replace(MADE, task=task), WORDS, texts())  # type: ignore[call-arg]
    batch = ours.batch(0, 0)
    asked = batch["targets"] != IGNORED
    assert asked.any()
    assert bool((batch["tokens"][asked] == 0).all()) == bool(hidden)


def test_speeches_are_read_without_names_and_stage_directions() -> None:
    play = (
        "A Play\n\nACT I\n\nSCENE I. Here.\n\n[Enter all]\n\nFirst Lord\nO'er the sea,"
        " [Aside]\nmy half-moon!\n\nDEE\n[Exit]\n\nThis is a line,\nand goes on.\n"
    )
    assert spoken(play) == [("o'er", "the", "sea", ",", "my", "half-moon", "!")]
    assert words_of("Thou’rt — 7 CATS?") == ("thou'rt", "cats", "?")


def test_the_plays_speak() -> None:
    found = load_speeches()
    assert {s.genre for s in found["test"]} == {"", *LABELS}
    plays = [{s.play for s in found[part]} for part in found]
    assert [len(each) for each in plays] == [30, 4, 4]
    words = load_words(50)
    assert words.words[:5] == (*MARKS, ",", ".")
    assert words.decode(words.encode(("the", "zyzzyva")).tolist()) == ["the", "[other]"]
    with pytest.raises(UserError, match="begins with"):
        Words(("a", "b"))


def test_more_labels_are_the_same_ones_and_others() -> None:
    few, many = labelled(200, 0.03, 1), labelled(200, 0.3, 1)
    assert len(few) == 6
    assert len(set(many.tolist())) == 60
    assert set(few.tolist()) < set(many.tolist())
    assert labelled(200, 0.03, 2).tolist() != few.tolist()
    with pytest.raises(UserError, match="nothing to learn from"):
        labelled(20, 0.01, 0)


def test_short_and_disputed_speeches_are_not_asked_about() -> None:
    task = GenreOfSpeech(GENRE, WORDS, speeches())
    tokens, labels = task.part("test")
    assert tokens.shape == (36, 10)
    assert labels.bincount().tolist() == [12, 12, 12]
    batch = task.batch(0, 3)
    assert batch["tokens"].shape == (8, 10)
    seen = task.seen(0)
    assert len(seen) == 18


def use_small(patch: pytest.MonkeyPatch) -> None:
    """Small texts instead of the plays."""
    patch.setattr(masking, "load_words", lambda size: WORDS)
    patch.setattr(genre, "load_words", lambda size: WORDS)
    patch.setattr(genre, "load_speeches", speeches)
    patch.setattr(
        masking,
        "load_speeches",
        lambda: {p: tuple(Speech("p", "", w) for w in r) for p, r in texts().items()},
    )
    patch.setattr(running, "code_state", small.committed)


def test_a_run_begins_with_the_weights_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_small(monkeypatch)
    first = running.run(MADE, 0, tmp_path, "cpu", quiet=True)
    assert first
    assert set(first.metrics) == {
        f"{how}_{what}"
        for how in ("hidden", "changed", "left")
        for what in ("nats", "right")
    }
    assert isinstance(TASKS["masked-words"](MADE), MaskedWords)
    pretrained = replace(GENRE, starts_from="small-bert")
    space = Search("small-labels", pretrained, ({}, {"starts_from": ""}), ("on", "new"))
    running.search(space, tmp_path, "cpu")
    rows = records.load_table("small-labels", tmp_path).rows
    assert [row["variant"] for row in rows] == ["on", "new"]
    assert min(row["tested_accuracy"] for row in rows) > 0.3
    on = replace(pretrained, name="small-labels-on")
    start = running.start_of(on, 0, tmp_path)
    assert start is not None
    task = GenreOfSpeech(on)
    seen = [task.batch(0, 0)]
    losses = [
        float(running.first_losses(on, 0, task.config, seen, weights))
        for weights in (start, None)
    ]
    assert losses[0] != losses[1]
    assert running.replay("small-labels-on", 0, tmp_path) <= running.TOLERANCE
    strange = replace(on, config={**SIZES, "d_model": 4})
    with pytest.raises(UserError, match="cannot begin with the weights of small-bert"):
        running.first_losses(strange, 0, task.config, seen, start)


def test_every_share_has_the_same_tries_on_both_sides() -> None:
    on, new = SEARCHES["genre-pretrained"], SEARCHES["genre-scratch"]
    assert on.names == new.names
    assert len(on.names) == 3 * len(SHARES)
    for a, b in zip(on.variants, new.variants, strict=True):
        assert {**a, "starts_from": ""} == b
    assert on.base == new.base
    model = build("bert", {"words": ["a"] * 3_500, **on.base.config})
    assert 2 * sum(p.numel() for p in model.parameters()) <= 1.45e6
