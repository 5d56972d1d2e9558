"""What *Attention over an LSTM* says in words, held against records and tables."""

from collections import Counter

from unrolled.decoding import greedy
from unrolled.experiments import RECIPES
from unrolled.records import load_network, load_record, load_table, measured
from unrolled.tasks.letters import edits
from unrolled.tasks.words import WordsToPhones

PLAIN, ATTENTION = "words-plain", "words-attention"
ALIGNMENT = load_table("words-alignment").rows
BROKEN = load_table("words-broken").rows


def values(kind: str, column: str, **which: str) -> list[float]:
    """A column of the table of alignments, a value a seed."""
    rows = [r for r in ALIGNMENT if r["kind"] == kind]
    return [r[column] for r in rows if which.items() <= r.items()]


def changed(distance: str, column: str = "changed") -> list[float]:
    found = [row[column] for row in BROKEN if row["distance"] == distance]
    assert len(found) >= 3
    return found


def test_the_two_are_matched_and_tuned_alike() -> None:
    sizes = [load_record(name, 0).parameters for name in (PLAIN, ATTENTION)]
    assert abs(sizes[0] / sizes[1] - 1) <= 0.01
    cells = [
        load_record(name, 0).recipe["config"]["hidden_size"]
        for name in (PLAIN, ATTENTION)
    ]
    assert cells[0] > cells[1]
    tried = []
    for name in (PLAIN, ATTENTION):
        rows = load_table(f"tune-{name}").rows
        tried.append([row["changes"]["learning_rate"] for row in rows])
        best = min(rows, key=lambda row: row["phone_nats"])
        chosen = load_record(name, 0).recipe["learning_rate"]
        assert best["changes"]["learning_rate"] == chosen
    assert tried[0] == tried[1]


def test_attention_wins_outside_every_spread() -> None:
    for metric in ("phone_error", "word_error"):
        plain, attention = (
            measured(name, metric).values for name in (PLAIN, ATTENTION)
        )
        assert len(plain) >= 3 <= len(attention)
        assert max(attention) < min(plain)


def test_nine_phones_of_ten_and_the_diagonal_far_behind() -> None:
    own = values("looker", "hit", looker="attention")
    assert len(own) >= 3
    assert all(0.85 < hit < 0.95 for hit in own)
    assert max(values("looker", "hit", looker="diagonal")) < min(own) - 0.1
    assert max(values("looker", "hit", looker="uniform")) < 0.2


def test_a_lenient_measure_would_praise_a_ruler() -> None:
    assert min(values("looker", "near", looker="diagonal")) > 0.98


def test_weights_are_sharp() -> None:
    pairs = zip(
        values("looker", "hit", looker="attention"),
        values("looker", "mass", looker="attention"),
        strict=True,
    )
    assert all(abs(hit - mass) < 0.02 for hit, mass in pairs)


def test_right_and_wrong_words_are_looked_at_alike() -> None:
    pairs = zip(
        values("answer", "hit", answer="right"),
        values("answer", "hit", answer="wrong"),
        strict=True,
    )
    assert all(abs(one - other) < 0.03 for one, other in pairs)


def test_attention_says_the_longest_words_better_and_one_stretch_twice() -> None:
    task = WordsToPhones(RECIPES[PLAIN])
    ways, phones = task.dictionary.test, task.dictionary.phones
    longest = sorted(ways, key=lambda word: (-len(word), word))[:6]
    off, said = {}, {}
    for name in (PLAIN, ATTENTION):
        model = load_network(name, 0)
        for word in longest:
            letters = task.dictionary.letters.encode(word)
            (row,) = greedy(model, letters[None])  # type: ignore[arg-type]
            said[name, word] = tuple(phones[k] for k in row)
        off[name] = sum(
            min(edits(said[name, word], way) for way in ways[word]) for word in longest
        )
    assert 0 < off[ATTENTION] < off[PLAIN]
    stretches = Counter(windowed(said[ATTENTION, longest[0]], 5))
    assert stretches["B", "L", "IH", "SH", "AH"] == 2


def windowed(row: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [row[k : k + size] for k in range(len(row) - size + 1)]


def test_most_other_looks_fall_one_letter_before() -> None:
    for seed in range(3):
        rows = [r for r in ALIGNMENT if r["kind"] == "offset" and r["seed"] == seed]
        looked = {row["offset"]: row["looked"] for row in rows}
        assert looked[-1] > 0.75 * (1 - looked[0])


def test_silent_letters_get_less_and_not_nothing() -> None:
    silent = values("letter", "got", letter="silent")
    speaking = values("letter", "got", letter="speaking")
    assert max(silent) < 0.7 * min(speaking)
    assert min(silent) > 0.2


def test_moved_weights_change_phones() -> None:
    assert max(changed("0")) < 0.02
    assert all(0.65 < share < 0.85 for share in changed("1"))
    for distance in ("2", "3", "4", "5 and more"):
        assert min(changed(distance)) > 0.88
        assert min(changed(distance)) > max(changed("1"))
    assert min(changed("2", "echoed")) > 0.5
    assert all(0.2 < share < 0.3 for share in changed("spared"))
    assert max(changed("uniform")) < min(changed("1"))


def hard(recipe: str, group: str) -> list[float]:
    rows = load_table("words-hard").rows
    found = [
        row["word_error"]
        for row in rows
        if (row["recipe"], row["group"]) == (recipe, group)
    ]
    assert len(found) >= 3
    return found


def test_words_in_which_every_letter_speaks_are_harder() -> None:
    for recipe in (PLAIN, ATTENTION):
        assert min(hard(recipe, "no silent letter")) > max(hard(recipe, "all words"))


def test_of_gh_and_silent_first_letters_the_seeds_decide_nothing() -> None:
    for group in ("gh", "silent first letter"):
        assert max(hard(ATTENTION, group)) > min(hard(PLAIN, group))


def test_many_silent_letters_and_long_words_are_helped_and_these_most() -> None:
    gains = {}
    for group in {row["group"] for row in load_table("words-hard").rows}:
        gains[group] = min(hard(PLAIN, group)) - max(hard(ATTENTION, group))
    assert gains["three silent letters or more"] > 0
    assert max(gains, key=lambda group: gains[group]) == "thirteen letters or more"


def test_long_words_are_hard_without_attention_alone() -> None:
    rows = load_table("words-length").rows

    def error(recipe: str, length: str) -> list[float]:
        key = (recipe, length)
        found = [r for r in rows if (r["recipe"], r["length"]) == key]
        assert len(found) >= 3
        return [row["phone_error"] for row in found]

    long, middle = "13 and more", "7-8"
    assert min(error(PLAIN, long)) > 1.4 * max(error(PLAIN, middle))
    assert max(error(ATTENTION, long)) < 1.1 * min(error(ATTENTION, middle))
    assert max(error(ATTENTION, long)) < min(error(PLAIN, long))


def test_attention_buys_no_time() -> None:
    ours, plain = (
        measured("words-cost", f"word_ms[recipe={name}]").values[0]
        for name in ("words-attention", "words-plain")
    )
    assert plain < ours < 1.3 * plain
