"""What a trained Transformer does without a part that it relies on."""

from typing import Any

import torch
from torch.nn import functional as F

from unrolled.measurements.words import TRANSFORMER, recorded
from unrolled.models.taken_apart import attentions, without
from unrolled.models.transformer import Transformer
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.words import WordsToPhones, in_parts

PARTS = ("residual", "norm", "thinking", "positions")
KINDS = ("letters", "back", "across")  # who looks: reader, speaker, speaker at letters
EVERY = 6  # of the test words, one in so many


def transformer_without() -> list[dict[str, Any]]:
    """What a trained Transformer loses when a part is taken from it.

    A row a seed and part, ``nothing`` among them: ``phone_nats`` and ``told``, the
    share of phones said wrong, over one test word in six, all phones before it told.
    Of a head also its ``kind``, ``layer`` and ``head``, from 1.
    """
    rows: list[dict[str, Any]] = []
    for recipe, seed, model, task in recorded(TRANSFORMER):
        assert isinstance(model, Transformer)
        layers = len(model.encoder)
        tried: list[tuple[str, list[str], dict[str, Any]]] = [("nothing", [], {})]
        tried += [(part, [part], {}) for part in PARTS]
        for where, attention in enumerate(attentions(model)):
            kind, layer = KINDS[where // layers], where % layers + 1
            every = [f"{where}.{head}" for head in range(attention.num_heads)]
            about = {"kind": kind, "layer": layer}
            tried += [
                ("head", [one], {**about, "head": head + 1})
                for head, one in enumerate(every)
            ]
            tried.append(("attention", every, about))
        for part, off, about in tried:
            nats, told = _told(without(model, off), task)
            found = {"phone_nats": nats, "told": told}
            rows.append(
                {"recipe": recipe, "seed": seed, "part": part, **about, **found}
            )
    return rows


@torch.no_grad()
def _told(model: Transformer, task: WordsToPhones) -> tuple[float, float]:
    """Nats per phone and share of phones wrong, all before each of them told."""
    ways = task.dictionary.test
    nats = wrong = count = 0.0
    for some in in_parts(list(ways)[::EVERY]):
        batch = task.rows([(word, ways[word][0]) for word in some])
        targets = batch["phones"]
        heard = F.pad(targets[:, :-1], (1, 0), value=model.mark).clamp(min=0)
        logits = model(batch["letters"], heard)
        real = targets != IGNORED
        losses = F.cross_entropy(logits[real], targets[real], reduction="sum")
        nats += float(losses)
        wrong += int((logits.argmax(-1) != targets)[real].sum())
        count += int(real.sum())
    return nats / count, wrong / count
