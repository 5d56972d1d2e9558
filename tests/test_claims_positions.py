"""What *Where am I?* says in words, held against what it rests on."""

import statistics

import torch

from unrolled import records
from unrolled.data.strings import BACK, LETTERS, strings
from unrolled.experiments import SEARCHES
from unrolled.experiments.places import SCHEMES
from unrolled.models.positions import Relative
from unrolled.tasks.strings import TIMES

GUESSED = 1 / LETTERS


def nats(what: str, scheme: str) -> tuple[float, ...]:
    return records.measured("places-language", f"nats_{what}[variant={scheme}]").values


def right(column: str, scheme: str) -> tuple[float, ...]:
    return records.measured("places-strings", f"{column}[variant={scheme}]").values


def test_six_schemes_three_seeds_three_lengths() -> None:
    search = SEARCHES["places-strings"]
    assert search.base.context_length == 16
    assert search.base.batch_size == 96
    assert TIMES == (1, 2, 4)
    for scheme in SCHEMES:
        assert len(right("copy_4x", scheme)) == 3
        (parameters,) = set(right("parameters", scheme))
        assert 100_000 < parameters < 111_000


def test_what_is_known_is_done_but_looking_back_by_the_mask_alone() -> None:
    for scheme in SCHEMES:
        for kind in ("copy", "reverse", "back"):
            if (scheme, kind) != ("none", "back"):
                assert min(right(f"{kind}_1x", scheme)) > 0.9
    hardest = max(right("back_1x", "none"))
    assert hardest < min(right("copy_1x", "none"))
    assert hardest < min(min(right("back_1x", s)) for s in SCHEMES[1:])


def test_what_is_added_to_the_embeddings_breaks_at_twice_the_length() -> None:
    for scheme in ("sinusoidal", "learned"):
        for kind in ("copy", "reverse", "back"):
            assert max(right(f"{kind}_2x", scheme)) < 0.3
            assert max(right(f"{kind}_4x", scheme)) < 2 * GUESSED


def test_for_a_bias_a_known_distance_carries_further_than_a_new_one() -> None:
    for times in (2, 4):
        for scheme in ("relative", "alibi"):
            back = statistics.fmean(right(f"back_{times}x", scheme))
            for kind in ("copy", "reverse"):
                assert back > statistics.fmean(right(f"{kind}_{times}x", scheme))
    assert min(right("back_2x", "relative")) > max(right("copy_2x", "relative"))
    for scheme in ("relative", "rotary", "alibi"):
        assert max(right("copy_4x", scheme)) < min(right("copy_2x", scheme))
    assert max(right("back_4x", "relative")) < min(right("back_2x", "relative"))
    turned = zip(right("back_2x", "rotary"), right("copy_2x", "rotary"), strict=True)
    assert sum(back < copy for back, copy in turned) == 2


def test_beyond_the_trained_length_luck_decides_for_rotary() -> None:
    for kind in ("copy", "reverse", "back"):
        assert min(right(f"{kind}_1x", "rotary")) > 0.995
    (first,) = right("back_2x", "rotary,seed=0")
    (second,) = right("back_2x", "rotary,seed=1")
    assert first > 2 * second


def test_alibi_carries_furthest_at_copying_and_reversing() -> None:
    for times in (2, 4):
        for kind in ("copy", "reverse"):
            best = min(right(f"{kind}_{times}x", "alibi"))
            for scheme in SCHEMES[:-1]:
                assert best > max(right(f"{kind}_{times}x", scheme)), (kind, scheme)
    whole = statistics.fmean(right("copy_whole_2x", "alibi"))
    assert whole < statistics.fmean(right("copy_2x", "alibi"))


def test_no_positions_carry_hardly_at_all() -> None:
    for kind in ("copy", "reverse", "back"):
        assert max(right(f"{kind}_2x", "none")) < 0.4
        assert max(right(f"{kind}_4x", "none")) < 0.2


def test_rotary_reads_best_where_it_was_trained_and_alibi_next() -> None:
    assert all(len(nats("1x", scheme)) == 3 for scheme in SCHEMES)
    assert max(nats("1x", "rotary")) < min(nats("1x", "alibi"))
    for scheme in SCHEMES[:-2]:
        assert max(nats("1x", "alibi")) < min(nats("1x", scheme))


def test_beyond_rotary_ends_behind_no_positions_and_alibi_stays() -> None:
    for scheme in ("sinusoidal", "learned", "rotary"):
        assert min(nats("4x", scheme)) > max(nats("1x", scheme)) + 0.3
    for scheme in ("none", "relative"):
        assert max(nats("1x", scheme)) < min(nats("4x", scheme))
    assert min(nats("4x", "rotary")) > max(nats("4x", "none"))
    for times in (2, 4):
        pairs = zip(nats("1x", "alibi"), nats(f"{times}x", "alibi"), strict=True)
        assert all(0 <= after - before < 0.005 for before, after in pairs)


def test_to_see_less_can_help() -> None:
    for scheme in ("none", "relative"):
        assert max(nats("cut", scheme)) < min(nats("1x", scheme))


def test_about_half_of_what_comes_before_is_which_words() -> None:
    left = []
    for scheme in ("rotary", "alibi"):
        runs = zip(
            *(nats(what, scheme) for what in ("1x", "shuffled", "cut")), strict=True
        )
        for whole, shuffled, cut in runs:
            assert whole < shuffled < cut
            left.append((cut - shuffled) / (cut - whole))
        means = [statistics.fmean(nats(w, scheme)) for w in ("1x", "shuffled", "cut")]
        assert 0.4 < (means[2] - means[1]) / (means[2] - means[0]) < 0.6
    assert min(left) < 0.5 < max(left)
    assert max(nats("cut", "none")) < min(nats("shuffled", "none"))


def test_to_copy_is_to_look_as_far_back_as_the_string_is_long() -> None:
    for length in (16, 32):
        tokens, answers = strings(3, length, torch.Generator().manual_seed(0))
        read, said = tokens[0], answers[0]
        for place in range(length):  # of the answer
            at = length + 1 + place
            assert read[at - length] == said[place]
        assert tokens[2, -1 - BACK] == answers[2, -1]


def test_the_buckets_of_the_longest_strings_were_never_trained() -> None:
    """Of 33 places the furthest distance is 32; beyond come other buckets."""
    scheme = Relative(8, 2, 4)
    known = scheme.buckets(torch.arange(33)).max()
    assert scheme.buckets(torch.tensor([64]))[0] > known
    assert scheme.buckets(torch.tensor([128]))[0] > known
