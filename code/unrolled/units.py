"""What single hidden units come to track: searched on one text, tested on another.

A unit is scored by how well its value alone tells positions that have a property
from those that do not: the area under the ROC curve (AUC), 0.5 for no better than
chance. With hundreds of units some will look good by luck, so the best unit is
chosen on one text and its score is quoted from another. Two controls go with it:
what the last character alone tells, and the same search for a property that has
been shifted to another place in the text.

Source: after Karpathy, Johnson & Fei-Fei (2015), arXiv:1506.02078, section 4.2.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError

SHIFT = 5_003  # characters: far beyond what the network could remember


def _running(text: str, opens: str, closes: str) -> list[bool]:
    inside, found = False, []
    for character in text:
        inside = character == opens or (inside and character != closes)
        found.append(inside)
    return found


def inside_brackets(text: str) -> list[bool]:
    """Positions inside a stage direction, from its bracket to before the closing."""
    return _running(text, "[", "]")


def in_speaker_line(text: str) -> list[bool]:
    """Positions on the first line after a blank one: the speaker's name, mostly."""
    found: list[bool] = []
    for line in text.split("\n"):
        # The line break that ends a blank line belongs to what it announces.
        heading = len(found) == 0 or text[len(found) - 1 : len(found)] == "\n"
        heading = heading and text[max(0, len(found) - 2) : len(found)] in ("", "\n\n")
        found += [heading and bool(line)] * (len(line) + 1)
    return found[: len(text)]


def in_first_word(text: str) -> list[bool]:
    """Positions in the first word of a line, before its first space."""
    found, first = [], True
    for character in text:
        first = character == "\n" or (first and character != " ")
        found.append(first)
    return found


def late_in_line(text: str, after: int = 30) -> list[bool]:
    """Positions more than ``after`` characters into their line."""
    found, column = [], 0
    for character in text:
        column = 0 if character == "\n" else column + 1
        found.append(column > after)
    return found


def long_sentence(text: str, after: int = 60) -> list[bool]:
    """Positions more than ``after`` characters past the last full stop, ? or !."""
    found, length = [], 0
    for character in text:
        length = 0 if character in ".?!" else length + 1
        found.append(length > after)
    return found


PROPERTIES: dict[str, Callable[[str], list[bool]]] = {
    "inside a stage direction": inside_brackets,
    "on the speaker's line": in_speaker_line,
    "in the first word of a line": in_first_word,
    "over 30 characters into a line": late_in_line,
    "over 60 characters into a sentence": long_sentence,
}


@dataclass(frozen=True)
class Tracking:
    """How well one unit tells one property.

    Attributes:
        what: The property.
        unit: The unit that was best on the text it was searched on.
        searched: Its AUC on that text.
        tested: Its AUC on the other text.
        last_character: AUC on the other text of the property's frequency after
            each character: what one can tell without a memory.
        shifted: Held-out AUC of the best unit for the shifted property.
    """

    what: str
    unit: int
    searched: float
    tested: float
    last_character: float
    shifted: float


def auc(
    scores: Float[Tensor, "U N"], labels: Bool[Tensor, "F N"]
) -> Float[Tensor, "F U"]:
    """Chance that a random labelled position scores above a random unlabelled one.

    Ties count as they fall in the sort order.

    Raises:
        UserError: If a label holds everywhere or nowhere.
    """
    positive = labels.sum(1, keepdim=True).double()
    negative = labels.shape[1] - positive
    if bool((positive == 0).any() or (negative == 0).any()):
        raise UserError(
            "A property that holds everywhere or nowhere in the text cannot be "
            "scored: give a longer text."
        )
    ranks = scores.argsort(dim=1).argsort(dim=1).double() + 1
    total = labels.double() @ ranks.T
    return ((total - positive * (positive + 1) / 2) / (positive * negative)).float()


@torch.no_grad()
def hidden_states(
    model: nn.Module,
    vocabulary: Vocabulary,
    text: str,
    chunk: int = 2_000,
    part: str = "states",
) -> Float[Tensor, "H N"]:
    """States of the top layer after every character, one state carried through.

    Args:
        model: A recurrent language model.
        vocabulary: Its characters.
        text: What it reads.
        chunk: Characters at once.
        part: What of its trace is wanted: ``states``, or of an LSTM ``c`` or a gate.
    """
    ids: Int[Tensor, " N"] = vocabulary.encode(text)
    state, rows = None, []
    for piece in ids.split(chunk):
        opened: dict[str, Tensor] = {}
        _, state = model(piece[None], state, opened)
        rows.append(opened[part][-1, 0])
    return torch.cat(rows).T


def track(
    model: nn.Module,
    vocabulary: Vocabulary,
    search_text: str,
    test_text: str,
    part: str = "states",
) -> list[Tracking]:
    """The best unit for every property, with its held-out score and the controls."""
    texts = (search_text, test_text)
    states = [hidden_states(model, vocabulary, text, part=part) for text in texts]
    labels = [
        torch.tensor([find(text) for find in PROPERTIES.values()]) for text in texts
    ]
    searched, tested = (auc(s, y) for s, y in zip(states, labels, strict=True))
    shifted_search, shifted_test = (
        auc(s, y.roll(SHIFT, dims=1)) for s, y in zip(states, labels, strict=True)
    )
    ids = [vocabulary.encode(text) for text in texts]
    found = []
    for index, what in enumerate(PROPERTIES):
        unit = int((searched[index] - 0.5).abs().argmax())
        other = int((shifted_search[index] - 0.5).abs().argmax())
        sign = 1 if searched[index, unit] > 0.5 else -1
        counts = torch.zeros(vocabulary.size, 2).index_put_(
            (ids[0], labels[0][index].long()), torch.ones(()), accumulate=True
        )
        chance = (counts[:, 1] + 0.5) / (counts.sum(1) + 1)
        # A little noise breaks the ties of equal characters fairly.
        noise = torch.rand(len(ids[1]), generator=torch.Generator().manual_seed(0))
        by_last = chance[ids[1]] + 1e-6 * noise

        def directed(value: Tensor, sign: int) -> float:
            return float(value if sign > 0 else 1 - value)

        found.append(
            Tracking(
                what,
                unit,
                directed(searched[index, unit], sign),
                directed(tested[index, unit], sign),
                float(auc(by_last[None], labels[1][index : index + 1])),
                directed(
                    shifted_test[index, other],
                    1 if shifted_search[index, other] > 0.5 else -1,
                ),
            )
        )
    return found
