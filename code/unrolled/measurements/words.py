"""What becomes of long words, of mistakes once made, and of wider beams."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled import records
from unrolled.data.batches import pad
from unrolled.data.cmudict import Pronunciations, Sounds
from unrolled.decoding import beam_search
from unrolled.tasks import task_of
from unrolled.tasks.letters import IGNORED, edits, errors
from unrolled.tasks.words import WordsToPhones

# Letters of a word, the first and the last of a group.
LENGTHS = ((1, 4), (5, 6), (7, 8), (9, 10), (11, 12), (13, 99))
WIDTHS = (1, 2, 4, 8, 32)
EVERY = 12  # of the test words, one in so many is searched with every width


def group_of(word: str) -> str:
    """What the table calls words of that length."""
    first, last = next(pair for pair in LENGTHS if pair[0] <= len(word) <= pair[1])
    return f"{first}-{last}" if last < 99 else f"{first} and more"


def recorded(*recipes: str) -> Iterator[tuple[str, int, nn.Module, WordsToPhones]]:
    """Runs of speakers that are recorded with all their seeds: recipe, seed, model and
    task."""
    found = [record for record in records.list_records() if record.name in recipes]
    runs = Counter(record.name for record in found)
    for record in found:
        if runs[record.name] < len(record.recipe["seeds"]):
            continue
        model = records.load_network(record.name, record.seed)
        task = task_of(record.as_recipe)
        assert isinstance(task, WordsToPhones)
        yield record.name, record.seed, model, task


SIZED = ("words-plain-64", "words-plain-128", "words-attention-64",
         "words-attention-128")  # fmt: skip
LADDER = ("words-plain", "words-attention")
TRANSFORMER = "words-transformer"


def words_length() -> list[dict[str, Any]]:
    """Errors by a word's length, on all test words, greedily, nearest way.

    A row a recipe, seed and group of lengths: ``phone_error``, ``word_error``, how
    many ``words`` there were and their mean number of ``letters``.
    """
    return _by_length(*SIZED, *LADDER)


def transformer_length() -> list[dict[str, Any]]:
    """The same of the Transformer: errors by a word's length, on all test words.

    Rows as those of ``words_length``.
    """
    return _by_length(TRANSFORMER)


def _by_length(*recipes: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for recipe, seed, model, task in recorded(*recipes):
        ways = task.dictionary.test
        said = task.said(model, "test")
        groups: dict[str, list[str]] = {}
        for word in sorted(ways, key=len):
            groups.setdefault(group_of(word), []).append(word)
        for group, words in groups.items():
            phones, whole = errors({word: said[word] for word in words}, ways)
            rows.append(
                {
                    "recipe": recipe,
                    "seed": seed,
                    "length": group,
                    "letters": sum(map(len, words)) / len(words),
                    "words": len(words),
                    "phone_error": phones,
                    "word_error": whole,
                }
            )
    return rows


@torch.no_grad()
def told_answers(
    model: nn.Module, task: WordsToPhones, words: dict[str, Sounds]
) -> dict[str, list[int]]:
    """What a model answers after every phone of a word when it is told the right ones.

    Of each word the first way to say it; the answer after the last phone included.
    """
    found: dict[str, list[int]] = {}
    by_length: dict[int, list[str]] = {}
    for word in words:
        by_length.setdefault(len(word), []).append(word)
    for same in by_length.values():
        batch = task.rows([(word, words[word][0]) for word in same])
        targets = batch["phones"]
        mark = torch.full((len(same), 1), task.mark)
        heard = torch.cat([mark, targets[:, :-1].clamp(min=0)], dim=1)
        answers = model(batch["letters"], heard).argmax(-1)
        for word, row, meant in zip(same, answers, targets, strict=True):
            found[word] = row[meant != IGNORED].tolist()
    return found


THIRDS = ("first", "middle", "last")


def words_place() -> list[dict[str, Any]]:
    """Where in a word its phones go wrong, all before them told.

    On all test words, of each the first way to say it: a row a run, group of lengths
    (in letters) and third of the word, with the share of its ``phones`` for which
    another was likelier. A word's end is no phone.
    """
    rows: list[dict[str, Any]] = []
    for recipe, seed, model, task in recorded(*LADDER[:2]):
        ways = task.dictionary.test
        told = told_answers(model, task, ways)
        count: dict[tuple[str, str], list[bool]] = {}
        for word, (way, *_) in ways.items():
            for t, phone in enumerate(way):
                third = THIRDS[3 * t // len(way)]
                off = told[word][t] != task.ids[phone]
                count.setdefault((group_of(word), third), []).append(off)
        rows += [
            {
                "recipe": recipe,
                "seed": seed,
                "length": length,
                "third": third,
                "phones": len(found),
                "share_wrong": sum(found) / len(found),
            }
            for (length, third), found in sorted(count.items())
        ]
    return rows


def words_told() -> list[dict[str, Any]]:
    """Mistakes with the right phones told and with the model's own, a row a run.

    On all test words, of each the first way to say it, the mark behind it counted as
    a phone; a mistake is an edit. ``word_told`` and ``word_own`` are the shares of
    words with any mistake, ``told`` and ``own`` mistakes per phone. The rest is of
    words with a mistake: ``after_told`` and ``after_own`` are the further mistakes
    per phone behind the first one, ``only_told`` and ``only_own`` the shares of words
    in which it was the only one.
    """
    rows: list[dict[str, Any]] = []
    for recipe, seed, model, task in recorded(*LADDER[:2]):
        ways, mark = task.dictionary.test, task.mark
        told = told_answers(model, task, ways)
        own = {
            word: [*(task.ids[phone] for phone in phones), mark]
            for word, phones in task.said(model, "test").items()
        }
        rows.append({"recipe": recipe, "seed": seed, **mistakes(ways, told, own, task)})
    return rows


def mistakes(
    ways: dict[str, Sounds],
    told: dict[str, list[int]],
    own: dict[str, list[int]],
    task: WordsToPhones,
) -> dict[str, float]:
    """One row of ``words_told``."""
    count = behind = 0
    total = {"told": 0, "own": 0}
    wrong: dict[str, list[int]] = {"told": [], "own": []}
    for word, (way, *_) in ways.items():
        meant = [*(task.ids[phone] for phone in way), task.mark]
        count += len(meant)
        places = [t for t, each in enumerate(told[word]) if each != meant[t]]
        for name, said in (("told", told[word]), ("own", own[word])):
            off = edits(said, meant)
            total[name] += off
            if off:
                wrong[name].append(off)
        if places:
            behind += len(meant) - places[0] - 1
    row: dict[str, float] = {"phones": count, "behind": behind}
    for name, found in wrong.items():
        row[f"word_{name}"] = len(found) / len(ways)
        row[name] = total[name] / count
        row[f"after_{name}"] = (sum(found) - len(found)) / behind
        row[f"only_{name}"] = found.count(1) / len(found)
    return row


def searched(dictionary: Pronunciations) -> tuple[str, ...]:
    """The test words that are searched with every width: one in ``EVERY``, by name."""
    return tuple(sorted(dictionary.test)[::EVERY])


@torch.no_grad()
def chances(model: nn.Module, letters: Tensor, answers: list[list[int]]) -> Tensor:
    """Of each answer, the logarithm of the probability that a model says just these
    phones and then ends."""
    mark: Any = model.mark
    heard = [torch.tensor([mark, *phones]) for phones in answers]
    meant = [torch.tensor([*phones, mark]) for phones in answers]
    (told, _), (targets, _) = pad(heard, 0), pad(meant, IGNORED)
    logits = model(letters.expand(len(answers), -1), told)
    return -F.cross_entropy(
        logits.transpose(1, 2), targets, ignore_index=IGNORED, reduction="none"
    ).sum(dim=1)


def words_beam() -> list[dict[str, Any]]:
    """What beams of several widths find, a row a run and width.

    On one in twelve of the test words, nearest way. ``log_probability`` is of the best
    answer, its mean over the words; ``missed`` is the share of words that are said
    wrong although the model holds a right answer for likelier: mistakes of the
    search, and not of the model. ``said`` and ``meant`` are mean numbers of phones,
    the second of the nearest way.
    """
    rows: list[dict[str, Any]] = []
    for recipe, seed, model, task in recorded(*LADDER[:2]):
        ways, phones = task.dictionary.test, task.dictionary.phones
        words = searched(task.dictionary)
        encode = task.dictionary.letters.encode
        right = {
            word: float(
                chances(
                    model,
                    encode(word),
                    [[task.ids[p] for p in way] for way in ways[word]],
                ).max()
            )
            for word in words
        }
        for width in WIDTHS:
            best = {
                word: beam_search(model, encode(word), width)[0]  # type: ignore[arg-type]
                for word in words
            }
            said = {
                word: tuple(phones[k] for k in row) for word, (row, _) in best.items()
            }
            wrong, whole = errors(said, ways)
            missed = [
                word
                for word in words
                if said[word] not in ways[word] and right[word] > best[word][1]
            ]
            nearest = [min(ways[w], key=lambda way: edits(said[w], way)) for w in words]
            rows.append(
                {
                    "recipe": recipe,
                    "seed": seed,
                    "width": width,
                    "words": len(words),
                    "log_probability": sum(s for _, s in best.values()) / len(words),
                    "phone_error": wrong,
                    "word_error": whole,
                    "missed": len(missed) / len(words),
                    "said": sum(map(len, said.values())) / len(words),
                    "meant": sum(map(len, nearest)) / len(words),
                }
            )
    return rows
