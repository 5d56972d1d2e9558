"""Letters to sounds: read a word, say what each of its letters says."""

from collections.abc import Iterator, Mapping, Sequence

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.batches import pad
from unrolled.data.cmudict import Sounds, load_cmudict
from unrolled.data.letter_sounds import SILENT, LetterSounds, load_letter_sounds
from unrolled.data.text import Vocabulary
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.task import Batch, Task

IGNORED = -1  # what stands for the label of a letter that is not there
POOL = 16  # batches drawn together and sorted by length, so that little is padding
AT_ONCE = 512  # words of a batch in measurement


def label_loss(
    logits: Float[Tensor, "B T K"], labels: Int[Tensor, "B T"]
) -> Float[Tensor, ""]:
    """Mean cross-entropy of the label, in nats per letter; padding does not count.

    Args:
        logits: Unnormalised log-probabilities of the labels.
        labels: In [0, K), and ``IGNORED`` in the padding.
    """
    return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)


@torch.no_grad()
def logits_of(
    model: nn.Module, letters: Vocabulary, words: Sequence[str]
) -> Iterator[tuple[int, Float[Tensor, "T K"]]]:
    """Every word's place and the logits of its letters, short words first."""
    device = next(model.parameters()).device
    order = sorted(range(len(words)), key=lambda i: len(words[i]))
    for start in range(0, len(order), AT_ONCE):
        places = order[start : start + AT_ONCE]
        tokens, lengths = pad([letters.encode(words[i]) for i in places], 0)
        logits = model(tokens.to(device), lengths.to(device)).cpu()
        for place, row in zip(places, logits, strict=True):
            yield place, row[: len(words[place])]


def edits(said: Sequence[object], meant: Sequence[object]) -> int:
    """Fewest phones to change, add or leave out to get from one to the other."""
    row = list(range(len(meant) + 1))
    for i, phone in enumerate(said, 1):
        above, row = row, [i]
        for j, other in enumerate(meant, 1):
            changed = above[j - 1] + (phone != other)
            row.append(min(changed, above[j] + 1, row[j - 1] + 1))
    return row[-1]


def errors(
    said: Mapping[str, tuple[str, ...]], ways: Mapping[str, Sounds]
) -> tuple[float, float]:
    """Edits per phone meant, and the share of words that needed any.

    Args:
        said: What was said to each word.
        ways: Of each word, all the ways to say it; the nearest one counts.
    """
    wrong = edited = count = 0
    for word, phones in said.items():
        off, length = min((edits(phones, way), len(way)) for way in ways[word])
        wrong += off > 0
        edited += off
        count += length
    return edited / count, wrong / len(said)


def spoken(labels: Sequence[str], numbers: Sequence[int]) -> tuple[str, ...]:
    """The phones of a word whose letters have these labels."""
    said = [labels[k] for k in numbers if labels[k] != SILENT]
    return tuple(phone for label in said for phone in label.split())


class LettersToSounds(Task):
    """A label a letter; a batch holds ``letters`` and ``labels`` [B T] and
    ``lengths`` [B].

    Args:
        recipe: Names parts and model; its ``context_length`` is one, since what is
            counted are words.
        sounds: The lined-up words, if not those of the dictionary.
        ways: All ways to say the words of each part, if not the dictionary's.
    """

    loss_unit = "nats per letter"
    elements = "words"

    def __init__(
        self,
        recipe: Recipe,
        sounds: LetterSounds | None = None,
        ways: dict[str, dict[str, Sounds]] | None = None,
    ) -> None:
        super().__init__(recipe)
        self.sounds = sounds or load_letter_sounds()
        self.ways = ways
        self.name, self.sha256 = self.sounds.name, self.sounds.sha256
        self.config = {
            "vocab_size": self.sounds.letters.size,
            "labels": list(self.sounds.labels),
        }
        parts = [getattr(self.sounds, part) for part in recipe.train_on]
        self.words = [word for part in parts for word in part.words]
        self.labels = [said for part in parts for said in part.labels]
        self.lengths = torch.tensor([len(word) for word in self.words])

    def batch(self, seed: int, step: int) -> Batch:
        """B words of about the same length, drawn with replacement."""
        size = self.recipe.batch_size
        generator = torch.Generator().manual_seed(seed * 1_000_003 + step // POOL)
        drawn = torch.randint(len(self.words), (POOL * size,), generator=generator)
        drawn = drawn[self.lengths[drawn].sort(stable=True).indices].view(POOL, size)
        order = torch.randperm(POOL, generator=generator)
        return self.rows(drawn[order[step % POOL]].tolist())

    def rows(self, places: Sequence[int]) -> Batch:
        """Some of the words to learn from, as a batch."""
        encode = self.sounds.letters.encode
        letters, lengths = pad([encode(self.words[i]) for i in places], 0)
        labels, _ = pad([torch.tensor(self.labels[i]) for i in places], IGNORED)
        return {"letters": letters, "labels": labels, "lengths": lengths}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], Tensor | None]:
        """See ``label_loss``; no state outlives a word."""
        lengths = batch["lengths"]
        longest = int(lengths.max())  # of this process's share of the batch
        logits = model(batch["letters"][:, :longest], lengths)
        return label_loss(logits, batch["labels"][:, :longest]), None

    def held_out(self, model: nn.Module) -> float:
        """Over all words of the part that is watched."""
        return self._labels(model, self.watched)[0]

    def _labels(self, model: nn.Module, part: str) -> tuple[float, float, int]:
        """Nats per letter, share of wrong labels, and the number of letters."""
        aligned = getattr(self.sounds, part)
        nats, wrong, count = 0.0, 0, 0
        for place, logits in logits_of(model, self.sounds.letters, aligned.words):
            meant = torch.tensor(aligned.labels[place])
            nats += float(F.cross_entropy(logits, meant, reduction="sum"))
            wrong += int((logits.argmax(-1) != meant).sum())
            count += len(meant)
        return nats / count, wrong / count, count

    def _phones(self, model: nn.Module, part: str) -> tuple[float, float, int]:
        """Phone error, share of wrong words, and the number of words."""
        ways = self.ways[part] if self.ways else getattr(load_cmudict(), part)
        words = list(ways)
        labels = self.sounds.labels
        phones, whole = errors(
            {
                words[place]: spoken(labels, logits.argmax(-1).tolist())
                for place, logits in logits_of(model, self.sounds.letters, words)
            },
            ways,
        )
        return phones, whole, len(words)

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Errors by letter, by phone and by word."""
        part = self.recipe.test_on
        nats, wrong, letters = self._labels(model, part)
        phones, whole, words = self._phones(model, part)
        by_letter = f"all {letters:,} letters of the {part} part of {self.name}"
        by_word = f"all {words:,} words of the {part} part, nearest way to say them"
        return {
            "letter_nats": Metric(nats, "nats per letter", by_letter),
            "label_error": Metric(wrong, "of the letters", by_letter),
            "phone_error": Metric(phones, "of the phones", by_word),
            "word_error": Metric(whole, "of the words", by_word),
        }
