"""Words to phones: read a whole word, then say it, phone by phone."""

from collections.abc import Iterable, Iterator

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.batches import pad
from unrolled.data.cmudict import Pronunciations, load_cmudict
from unrolled.decoding import beam_search, greedy
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.letters import AT_ONCE, IGNORED, errors
from unrolled.tasks.task import Batch, Task


def next_phone_loss(
    logits: Float[Tensor, "B T Q"], targets: Int[Tensor, "B T"]
) -> Float[Tensor, ""]:
    """Mean cross-entropy of the next phone or the end, in nats; padding is left out.

    Args:
        logits: Unnormalised log-probabilities of the phones and the mark.
        targets: Their ids, and ``IGNORED`` in the padding.
    """
    return F.cross_entropy(
        logits.flatten(0, 1), targets.flatten(), ignore_index=IGNORED
    )


def by_length(words: Iterable[str]) -> dict[int, list[str]]:
    """Words by their number of letters, short ones first."""
    lengths: dict[int, list[str]] = {}
    for word in words:
        lengths.setdefault(len(word), []).append(word)
    return dict(sorted(lengths.items()))


def in_parts(words: Iterable[str]) -> Iterator[list[str]]:
    """Words of one length, at most ``AT_ONCE`` of them, short ones first."""
    for same in by_length(words).values():
        for start in range(0, len(same), AT_ONCE):
            yield same[start : start + AT_ONCE]


class WordsToPhones(Task):
    """The phones of a word; a batch holds ``letters`` [B S] and ``phones`` [B T].

    All words of a batch have one length, so that no letter is padding. Their phones,
    the mark behind them included, are padded with ``IGNORED``. Every way to say a
    word is learned from; said right is a word said in any of its ways.

    Args:
        recipe: Names parts and model; its ``context_length`` is one, since what is
            counted are words.
        dictionary: Words and their sounds, if not those of CMUdict.
    """

    loss_unit = "nats per phone"
    elements = "words"
    looked_at = 1  # of the watched words, one in so many is in the curves

    def __init__(
        self, recipe: Recipe, dictionary: Pronunciations | None = None
    ) -> None:
        super().__init__(recipe)
        self.dictionary = dictionary or load_cmudict()
        self.name, self.sha256 = self.dictionary.name, self.dictionary.sha256
        phones = self.dictionary.phones
        self.ids = {phone: k for k, phone in enumerate(phones)}
        self.mark = len(phones)
        self.config = {
            "vocab_size": self.dictionary.letters.size, "phones": list(phones)
        }  # fmt: skip
        self.pairs = [
            (word, way)
            for part in recipe.train_on
            for word, ways in getattr(self.dictionary, part).items()
            for way in ways
        ]
        places: dict[int, list[int]] = {}
        for place, (word, _) in enumerate(self.pairs):
            places.setdefault(len(word), []).append(place)
        self.places = {length: torch.tensor(each) for length, each in places.items()}
        self._rows: dict[int, Batch] = {}  # all pairs of a length, once it is drawn
        self._told: dict[
            tuple[str, int], list[Batch]
        ] = {}  # a part's, once it is measured

    def batch(self, seed: int, step: int) -> Batch:
        """A length as often as words have it, then B words of it, with replacement."""
        generator = torch.Generator().manual_seed(seed * 1_000_003 + step)
        any_word = int(torch.randint(len(self.pairs), (), generator=generator))
        length = len(self.pairs[any_word][0])
        places = self.places[length]
        size = (self.recipe.batch_size,)
        drawn = torch.randint(len(places), size, generator=generator)
        if length not in self._rows:
            self._rows[length] = self.rows([self.pairs[k] for k in places.tolist()])
        rows = {name: each[drawn] for name, each in self._rows[length].items()}
        longest = int((rows["phones"] != IGNORED).sum(dim=1).max())
        return {**rows, "phones": rows["phones"][:, :longest]}

    def rows(self, pairs: list[tuple[str, tuple[str, ...]]]) -> Batch:
        """Words of one length, each with a way to say it, as a batch."""
        encode = self.dictionary.letters.encode
        phones, _ = pad(
            [
                torch.tensor([*(self.ids[p] for p in way), self.mark])
                for _, way in pairs
            ],
            IGNORED,
        )
        return {
            "letters": torch.stack([encode(word) for word, _ in pairs]),
            "phones": phones,
        }

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], Tensor | None]:
        """See ``next_phone_loss``, every phone told all before it; no state is kept."""
        targets = batch["phones"]
        shifted = F.pad(targets[:, :-1], (1, 0), value=model.mark)  # type: ignore[arg-type]
        # Behind a word's end it does not matter what is read.
        logits = model(batch["letters"], shifted.clamp(min=0))
        return next_phone_loss(logits, targets), None

    @torch.no_grad()
    def _nats(self, model: nn.Module, part: str, every: int = 1) -> float:
        """Nats per phone, all before it told, over the first way to say each word, or
        one word in so many."""
        words = getattr(self.dictionary, part)
        device = next(model.parameters()).device
        if (part, every) not in self._told:
            self._told[part, every] = [
                self.rows([(word, words[word][0]) for word in some])
                for some in in_parts(list(words)[::every])
            ]
        nats, count = 0.0, 0
        for told in self._told[part, every]:
            batch = {name: each.to(device) for name, each in told.items()}
            real = int((told["phones"] != IGNORED).sum())
            nats += float(self.loss(model, batch, None)[0]) * real
            count += real
        return nats / count

    def held_out(self, model: nn.Module) -> float:
        """Over the words of the part that is watched."""
        return self._nats(model, self.watched, self.looked_at)

    def said(self, model: nn.Module, part: str) -> dict[str, tuple[str, ...]]:
        """What the model says to every word of a part, greedily."""
        device = next(model.parameters()).device
        phones, found = self.dictionary.phones, {}
        for some in in_parts(getattr(self.dictionary, part)):
            letters = torch.stack([self.dictionary.letters.encode(w) for w in some])
            rows = greedy(model, letters.to(device))  # type: ignore[arg-type]
            for word, row in zip(some, rows, strict=True):
                found[word] = tuple(phones[k] for k in row)
        return found

    def told(self, model: nn.Module) -> dict[str, Metric]:
        """The loss, on the part that is tested."""
        part = self.recipe.test_on
        words = getattr(self.dictionary, part)
        about = f"all {len(words):,} words of the {part} part of {self.name}"
        how = f"{about}, first way to say them, all phones before it told"
        return {"phone_nats": Metric(self._nats(model, part), "nats per phone", how)}

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Errors by phone and by word, each phone the likeliest after those said."""
        part = self.recipe.test_on
        words = getattr(self.dictionary, part)
        phones, whole = errors(self.said(model, part), words)
        about = f"all {len(words):,} words of the {part} part of {self.name}"
        how = f"{about}, greedily, nearest way to say them"
        return {
            **self.told(model),
            "phone_error": Metric(phones, "of the phones", how),
            "word_error": Metric(whole, "of the words", how),
        }


class WordsSearched(WordsToPhones):
    """The same, with a beam beside the greedy answers: for the best that can be had."""

    width = 4  # of the beam

    def searched(self, model: nn.Module, part: str) -> dict[str, tuple[str, ...]]:
        """The likeliest that the beam finds, of every word of a part."""
        phones, encode = self.dictionary.phones, self.dictionary.letters.encode
        device = next(model.parameters()).device
        found = {}
        for word in getattr(self.dictionary, part):
            best, _ = beam_search(model, encode(word).to(device), self.width)[0]  # type: ignore[arg-type]
            found[word] = tuple(phones[k] for k in best)
        return found

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Errors of the greedy answers, and of the likeliest that the beam finds."""
        part = self.recipe.test_on
        words = getattr(self.dictionary, part)
        of_phones, of_words = errors(self.searched(model, part), words)
        how = (
            f"all {len(words):,} words of the {part} part of {self.name}, a beam of "
            f"{self.width}, nearest way to say them"
        )
        return {
            **super().metrics(model),
            "beam_phone_error": Metric(of_phones, "of the phones", how),
            "beam_word_error": Metric(of_words, "of the words", how),
        }


class WordsByThemselves(WordsSearched):
    """The same of a dictionary that was split word by word, as others split it."""

    def __init__(
        self, recipe: Recipe, dictionary: Pronunciations | None = None
    ) -> None:
        super().__init__(recipe, dictionary or load_cmudict(by_family=False))


class WordsTold(WordsToPhones):
    """The same, measured by the told phones alone, and on the way by a few words: for
    sweeps of many models."""

    looked_at = 8

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Nats per phone."""
        return self.told(model)
