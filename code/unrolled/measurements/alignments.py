"""Where an attention looks, whether that agrees with the letters that say a phone, and
what becomes of a phone when it is made to look elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled import records
from unrolled.data.letter_sounds import SILENT, LetterSounds, load_letter_sounds
from unrolled.decoding import greedy
from unrolled.measurements.timing import paired, refuse_busy_machine
from unrolled.measurements.words import recorded
from unrolled.models.seq2seq import Seq2Seq
from unrolled.tasks.letters import AT_ONCE, errors
from unrolled.tasks.words import WordsToPhones, by_length

Rows = list[dict[str, Any]]

ATTENTION, PLAIN = "words-attention", "words-plain"
OFFSETS = range(-3, 4)  # letters from the aligner's; what is farther counts as the last
FARTHEST = 5  # letters from the one looked at, beyond which all are counted together
TIMED = 40  # test words, evenly spread over the lengths


@dataclass(frozen=True)
class Saying:
    """Words of one length as a model with attention says them.

    Attributes:
        model: The speaker.
        words: N words of S letters.
        phones: What is said, the mark behind it and as padding, [N T].
        real: Phones of each word, its mark left out, [N].
        states: Of the decoder before each phone, [N T H].
        sources: Of the encoder at each letter, [N S H].
        weights: Of every letter when each phone is chosen, [N T S].
    """

    model: Seq2Seq
    words: list[str]
    phones: Int[Tensor, "N T"]
    real: Int[Tensor, " N"]
    states: Float[Tensor, "N T H"]
    sources: Float[Tensor, "N S H"]
    weights: Float[Tensor, "N T S"]

    def answers(self, found: Float[Tensor, "N T H"]) -> Int[Tensor, "N T"]:
        """What the model says at each place if this is what it found there."""
        attention = self.model.attention
        assert attention is not None
        both = torch.cat([found, self.states], dim=-1)
        return self.model.readout(attention.combine(both).tanh()).argmax(dim=-1)


@torch.no_grad()
def told(model: Seq2Seq, letters: Tensor, words: list[str], rows: list[Any]) -> Saying:
    """A model says some phones because it is told to, ids a row a word."""
    real = torch.tensor([len(row) for row in rows])
    phones = torch.full((len(rows), int(real.max()) + 1), model.mark)
    for n, row in enumerate(rows):
        phones[n, : len(row)] = torch.tensor(row, dtype=torch.long)
    heard = torch.cat([torch.full((len(rows), 1), model.mark), phones[:, :-1]], dim=1)
    begun, attention = model.begin(letters), model.attention
    assert attention is not None
    start = begun["h"][None].contiguous(), begun["c"][None].contiguous()
    states, _ = model.decoder(model.phone_embedding(heard), start)
    _, weights = attention(states, begun["sources"])
    return Saying(model, words, phones, real, states, begun["sources"], weights)


def batches(
    task: WordsToPhones, words: list[str]
) -> Iterator[tuple[Tensor, list[str]]]:
    """Words of one length at a time, and their letters."""
    for same in by_length(words).values():
        for start in range(0, len(same), AT_ONCE):
            some = same[start : start + AT_ONCE]
            yield torch.stack([task.dictionary.letters.encode(w) for w in some]), some


def speaking_letters(sounds: LetterSounds, part: str = "test") -> dict[str, list[int]]:
    """Of each word, the letter that the aligner has say each phone of its first way."""
    aligned, found = getattr(sounds, part), {}
    for word, labels in zip(aligned.words, aligned.labels, strict=True):
        said = [sounds.labels[k] for k in labels]
        found[word] = [
            i
            for i, label in enumerate(said)
            for _ in ([] if label == SILENT else label.split())
        ]
    return found


def diagonal(phones: int, letters: int) -> list[int]:
    """The letter beside each phone if both are spread evenly over the word."""
    return [int((2 * t + 1) * letters / (2 * phones)) for t in range(phones)]


def words_alignment() -> Rows:
    """Whether attention looks at the letter that says a phone, as the aligner has it.

    On the test words that the aligner can line up, each told its first way. Rows of
    kind ``looker``: a seed's ``attention``, the ``diagonal`` and ``uniform`` weights;
    ``hit`` is the share of phones whose largest weight falls on the aligner's letter
    (of uniform weights, on average over the letters), ``near`` on it or a neighbour,
    ``mass`` the mean weight of that letter. Of kind ``offset``: how far from the
    aligner's letter the largest weight falls, to the right if positive. Of kind
    ``letter``: the weight that silent and speaking letters get in all, in phones. Of
    kind ``answer``: ``hit`` in words that the model says right, and wrong.
    """
    sounds, rows = load_letter_sounds(), []
    letters_of = speaking_letters(sounds)
    for recipe, seed, model, task in recorded(ATTENTION):
        assert isinstance(model, Seq2Seq)
        ways, said = task.dictionary.test, task.said(model, "test")
        looked: list[tuple[str, list[int], Tensor]] = []
        for letters, words in batches(task, [w for w in ways if w in letters_of]):
            phones = [[task.ids[p] for p in ways[word][0]] for word in words]
            saying = told(model, letters, words, phones)
            for word, real, weights in zip(
                words, saying.real, saying.weights, strict=True
            ):
                looked.append((word, letters_of[word], weights[:real]))
        right = {word: said[word] in ways[word] for word in said}
        mine = {"recipe": recipe, "seed": seed}
        rows += [{**mine, **row} for row in alignment_rows(looked, right)]
    return rows


def alignment_rows(
    looked: list[tuple[str, list[int], Tensor]], right: dict[str, bool]
) -> Rows:
    """The rows of one model.

    Args:
        looked: Of each word the aligner's letters, one a phone, and the weights [T S].
        right: Whether the model, left to itself, says the word right.
    """
    count = sum(len(letters) for _, letters, _ in looked)
    hits: dict[str, float] = dict.fromkeys(("attention", "diagonal", "uniform"), 0.0)
    near, mass = dict(hits), dict(hits)
    offsets = dict.fromkeys(OFFSETS, 0)
    answers: dict[bool, list[int]] = {True: [0, 0], False: [0, 0]}
    got: dict[str, list[float]] = {"silent": [], "speaking": []}
    for word, letters, weights in looked:
        size = weights.shape[1]
        own = [int(i) for i in weights.argmax(dim=1)]
        guesses = {"attention": own, "diagonal": diagonal(len(letters), size)}
        for name, places in guesses.items():
            for place, letter in zip(places, letters, strict=True):
                hits[name] += place == letter
                near[name] += abs(place - letter) <= 1
        mass["attention"] += float(weights[range(len(letters)), letters].sum())
        mass["diagonal"] = hits["diagonal"]
        for letter in letters:
            hits["uniform"] += 1 / size
            mass["uniform"] += 1 / size
            near["uniform"] += sum(abs(i - letter) <= 1 for i in range(size)) / size
        for place, letter in zip(own, letters, strict=True):
            offsets[max(OFFSETS[0], min(OFFSETS[-1], place - letter))] += 1
            answers[right[word]][0] += place == letter
            answers[right[word]][1] += 1
        for i, weight in enumerate(weights.sum(dim=0).tolist()):
            got["speaking" if i in letters else "silent"].append(weight)
    rows: Rows = [
        {
            "kind": "looker",
            "looker": name,
            "phones": count,
            "hit": hits[name] / count,
            "near": near[name] / count,
            "mass": mass[name] / count,
        }
        for name in hits
    ]
    for offset, found in offsets.items():
        rows.append({"kind": "offset", "offset": offset, "looked": found / count})
    for name, weights_got in got.items():
        mean = sum(weights_got) / len(weights_got)
        rows.append({"kind": "letter", "letter": name, "got": mean})
    for answer, (hit, phones) in answers.items():
        named = "right" if answer else "wrong"
        rows.append({"kind": "answer", "answer": named, "hit": hit / max(phones, 1)})
    return rows


def words_broken() -> Rows:
    """How often a phone becomes another when the attention is made to look elsewhere.

    On all test words, each told what the model itself says, so that nothing but the
    weights of one phone is changed. Rows by ``distance``: its weight is moved wholly
    to a letter so far from the one looked at most (``0``: to that letter itself;
    ``uniform``: spread over all). ``changed`` is the share of such moves after which
    another phone, or the end, is likeliest. ``echoed`` is the share of the changed
    phones that became one which the model says, in the same word, while looking most
    at the letter that it was made to look at. The row ``spared`` tells the share of
    phones that some letter at a distance of two or more leaves as they are, where
    there is such a letter.
    """
    rows: Rows = []
    for recipe, seed, model, task in recorded(ATTENTION):
        assert isinstance(model, Seq2Seq)
        totals: dict[str, list[int]] = {}
        for letters, words in batches(task, list(task.dictionary.test)):
            said = greedy(model, letters)  # type: ignore[arg-type]
            for name, counts in broken(told(model, letters, words, said)).items():
                old = totals.setdefault(name, [0, 0, 0])
                totals[name] = [a + b for a, b in zip(old, counts, strict=True)]
        for name, (moves, changed, echoed) in sorted(totals.items()):
            row: dict[str, Any] = {"recipe": recipe, "seed": seed, "distance": name}
            row |= {"moves": moves, "changed": changed / moves}
            if name not in ("0", "uniform", "spared") and changed:
                row["echoed"] = echoed / changed
            rows.append(row)
    return rows


@torch.no_grad()
def broken(saying: Saying) -> dict[str, list[int]]:
    """Moves, changes and echoes of some words of one length, by distance."""
    size = saying.sources.shape[1]
    place = torch.arange(saying.phones.shape[1])
    real = place < saying.real[:, None]
    top = saying.weights.argmax(dim=-1)
    counts: dict[str, list[int]] = {}

    def count(name: str, where: Tensor, changed: Tensor, echoed: Tensor) -> None:
        found = [int(each.sum()) for each in (where, where & changed, where & echoed)]
        old = counts.get(name, [0, 0, 0])
        counts[name] = [a + b for a, b in zip(old, found, strict=True)]

    nothing = torch.zeros_like(real)
    even = saying.sources.mean(dim=1, keepdim=True).expand_as(saying.states)
    count("uniform", real, saying.answers(even) != saying.phones, nothing)
    spared = nothing.clone()
    for letter in range(size):
        source = saying.sources[:, letter : letter + 1].expand_as(saying.states)
        answers = saying.answers(source)
        changed = answers != saying.phones
        # Phones of the word that are said while looking most at this letter.
        here = real & (top == letter)
        same = answers[:, :, None] == saying.phones[:, None]
        echoed = changed & (same & here[:, None]).any(dim=-1)
        away = (top - letter).abs()
        for distance in range(FARTHEST + 1):
            at = away >= distance if distance == FARTHEST else away == distance
            count(_distance(distance), real & at, changed, echoed)
        spared |= real & (away >= 2) & ~changed
    if size >= 3:
        far = real & (torch.maximum(top, size - 1 - top) >= 2)
        count("spared", far, spared, nothing)
    return {name: found for name, found in counts.items() if found[0]}


def _distance(distance: int) -> str:
    return f"{distance} and more" if distance == FARTHEST else str(distance)


# Of a word and the letters that say its phones; a word may be in several.
HARD: dict[str, Callable[[str, list[int]], bool]] = {
    "all words": lambda word, said: True,
    "no silent letter": lambda word, said: set(said) == set(range(len(word))),
    "three silent letters or more": lambda word, said: len(word) >= 3 + len(set(said)),
    "silent first letter": lambda word, said: 0 not in said,
    "gh": lambda word, said: "gh" in word,
    "thirteen letters or more": lambda word, said: len(word) >= 13,
}


def words_hard() -> Rows:
    """Errors with and without attention on words of some kinds, a row a run and kind.

    On the test words that the aligner can line up, greedily, nearest way.
    """
    letters_of, rows = speaking_letters(load_letter_sounds()), []
    for recipe, seed, model, task in recorded(PLAIN, ATTENTION):
        ways, said = task.dictionary.test, task.said(model, "test")
        for group, holds in HARD.items():
            words = [w for w in ways if w in letters_of and holds(w, letters_of[w])]
            phones, whole = errors({word: said[word] for word in words}, ways)
            row = {"recipe": recipe, "seed": seed, "group": group, "words": len(words)}
            rows.append({**row, "phone_error": phones, "word_error": whole})
    return rows


def words_cost() -> Rows:
    """What looking back costs: parameters, and milliseconds to say a word.

    Forty test words, evenly spread over the lengths, said greedily one by one by the
    first run of each recipe, in turn, on one thread. Median milliseconds a word.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    runs = {name: (m, task) for name, seed, m, task in recorded(PLAIN, ATTENTION)
            if seed == 0}  # fmt: skip
    words = sorted(next(iter(runs.values()))[1].dictionary.test, key=len)
    some = words[:: len(words) // TIMED]
    encoded = [runs[PLAIN][1].dictionary.letters.encode(w)[None] for w in some]

    def speaker(model: Any) -> Any:
        return lambda: [greedy(model, letters) for letters in encoded]

    times = paired({name: speaker(model) for name, (model, _) in runs.items()})
    return [
        {
            "recipe": name,
            "parameters": records.load_record(name, 0).parameters,
            "word_ms": times[f"{name}_ms"] / len(some),
        }
        for name in runs
    ]
