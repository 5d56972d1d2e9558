"""What *The Transformer* says in words, held against records and tables."""

import math
from collections import Counter

from unrolled.data.cmudict import load_cmudict
from unrolled.decoding import greedy
from unrolled.experiments.words_transformer import PARTS, RATES, WARM_UPS
from unrolled.models.taken_apart import without
from unrolled.models.transformer import Transformer
from unrolled.records import load_network, load_record, load_table, measured

PLAIN, ATTENTION, TRANSFORMER = "words-plain", "words-attention", "words-transformer"
LADDER = (PLAIN, ATTENTION, TRANSFORMER)


def curve(recipe: str, seed: int) -> dict[float, float]:
    rows = load_record(recipe, seed).curves["validation"]
    return {row["step"]: row["loss"] for row in rows}


def test_the_three_are_matched_and_tuned_alike() -> None:
    records = [load_record(name, 0) for name in LADDER]
    sizes = [record.parameters for record in records]
    assert max(sizes) / min(sizes) - 1 <= 0.01
    assert len({record.tokens for record in records}) == 1
    assert {record.recipe["batch_size"] for record in records} == {64}
    tries = [len(load_table(f"tune-{name}").rows) for name in LADDER]
    assert tries == [4, 4, 4]
    assert all(len(measured(name, "word_error").values) == 3 for name in LADDER)
    assert load_record(TRANSFORMER, 0).recipe["warmup_steps"] == 500
    words = load_record(PLAIN, 0).tokens
    assert 3 < words / 117_000 < 3.5


def test_the_transformer_is_behind_attention_and_about_at_the_plain_pair() -> None:
    plain, attention, transformer = (
        measured(name, "word_error").values for name in LADDER
    )
    assert min(transformer) > max(attention)
    assert min(plain) <= sum(transformer) / 3 <= max(plain)
    told = [measured(name, "phone_nats").values for name in LADDER]
    assert max(told[1]) < min(told[2])
    assert max(told[2]) < min(told[0])
    phones = [measured(name, "phone_error").values for name in LADDER]
    assert max(phones[1]) < min(phones[2])
    assert max(phones[2]) < min(phones[0])


def test_it_begins_last_and_comes_nearer_to_the_end() -> None:
    for seed in range(3):
        plain, attention, own = (curve(name, seed) for name in LADDER)
        early, late, last = 199, 1_322, 6_000
        assert own[early] > plain[early] > attention[early]
        assert own[last] < plain[last]
        assert own[last] / attention[last] < own[late] / attention[late]
        for step in (step for step in own if last / 3.2 < step < last):
            steep = [each[step] / each[last] for each in (plain, attention, own)]
            assert max(steep) == steep[2]
        met = [step for step in own if step > 200 and own[step] < plain[step]]
        assert 1_500 < min(met) < 3_000


def by_length(recipe: str, length: str) -> list[float]:
    table = "transformer-length" if recipe == TRANSFORMER else "words-length"
    rows = load_table(table).rows
    mine = [r for r in rows if (r["recipe"], r["length"]) == (recipe, length)]
    return [row["word_error"] for row in mine]


def test_it_is_behind_in_middling_words_and_ahead_in_long_ones() -> None:
    def mean(recipe: str, length: str) -> float:
        found = by_length(recipe, length)
        assert len(found) == 3
        return sum(found) / 3

    for length in ("5-6", "7-8"):
        assert mean(TRANSFORMER, length) > mean(PLAIN, length)
    for length in ("9-10", "11-12", "13 and more"):
        assert mean(TRANSFORMER, length) < mean(PLAIN, length)
    for length in ("5-6", "7-8", "9-10", "11-12", "13 and more"):
        assert max(by_length(ATTENTION, length)) < min(by_length(TRANSFORMER, length))
    rows = load_table("transformer-length").rows
    words = {row["length"]: row["words"] for row in rows}
    assert 0.62 < (words["5-6"] + words["7-8"]) / sum(words.values()) < 0.7


def steady(norm: str, warm_up: int, rate: float) -> tuple[float, ...]:
    column = f"phone_nats[variant={warm_up}-{rate:g}]"
    found = measured(f"words-steady-{norm}", column).values
    assert len(found) == 3  # none diverged
    return found


def test_norm_and_warm_up_matter_at_the_highest_rate_alone() -> None:
    settings = [(norm, warm_up) for norm in ("post", "pre") for warm_up in WARM_UPS]
    low, ladders, high = RATES
    assert load_record(TRANSFORMER, 0).recipe["learning_rate"] == ladders
    assert (low, high) == (ladders / 4, ladders * 4)
    at_low = [steady(*each, low) for each in settings]
    means = [sum(each) / 3 for each in at_low]
    assert max(means) - min(means) < min(max(each) - min(each) for each in at_low)
    at_ladders = [value for each in settings for value in steady(*each, ladders)]
    assert max(at_ladders) / min(at_ladders) < 1.06
    for warm_up in WARM_UPS:  # if anything, the form of 2017 is ahead
        assert max(steady("post", warm_up, ladders)) < min(steady("pre", 100, ladders))
    at_high = [steady(*each, high) for each in settings]
    post, post_warm, pre, pre_warm = at_high
    assert max(pre_warm) < min(post_warm)
    assert max(post_warm) < min(pre)
    assert max(pre) < min(post)
    for each, found in zip(settings, at_high, strict=True):
        assert max(steady(*each, ladders)) < min(found)


def test_outside_and_without_warm_up_the_word_is_not_read() -> None:
    """Guessing each phone, or the end, by how frequent it is in training."""
    dictionary = load_cmudict()
    ways = [way for each in dictionary.train.values() for way in each]
    counts = Counter(phone for way in ways for phone in (*way, ""))
    total = sum(counts.values())
    asked = [
        phone for each in dictionary.validation.values() for phone in (*each[0], "")
    ]
    guessed = -sum(math.log(counts[phone] / total) for phone in asked) / len(asked)
    found = steady("post", 0, RATES[-1])
    assert all(abs(each / guessed - 1) < 0.02 for each in found)


def never_there(part: str) -> tuple[float, ...]:
    found = measured("words-parts", f"phone_nats[variant={part}]").values
    assert len(found) == 3  # none diverged
    return found


def taken_away(part: str) -> tuple[float, ...]:
    return measured("transformer-without", f"told[part={part}]").values


def test_norms_and_thinking_are_missed_where_they_were_and_not_where_never() -> None:
    rows = load_table("words-parts").rows
    assert {row["variant"] for row in rows} == set(PARTS)
    sizes = [row["parameters"] for row in rows]
    assert max(sizes) / min(sizes) - 1 <= 0.01
    whole, thinking = never_there("full"), never_there("no feed-forward")
    for part in ("no norm", "one head"):
        other = never_there(part)
        assert min(whole) <= max(other)
        assert min(other) <= max(whole)
        assert abs(sum(other) / sum(whole) - 1) < 0.01
    assert max(whole) < min(thinking)
    assert max(thinking) < 1.05 * min(whole)
    assert min(taken_away("norm")) > 0.8
    assert min(taken_away("thinking")) > 3 * max(taken_away("nothing"))


def test_positions_and_residuals_are_missed_in_both() -> None:
    whole = max(never_there("full"))
    positions, residuals = never_there("no positions"), never_there("no residuals")
    assert min(positions) > 2 * whole
    assert min(residuals) > max(positions)
    assert 1.9 < sum(residuals) / sum(positions) < 2.1
    assert min(taken_away("positions")) > 0.5
    assert min(taken_away("residual")) > 0.9


def test_single_heads_hold_little() -> None:
    whole, heads = taken_away("nothing"), taken_away("head")
    assert len(heads) == 24 * len(whole)
    assert max(heads) < 1.3 * min(whole)
    column = "told[part=attention,kind=across,layer=1]"
    first = measured("transformer-without", column).values
    assert all(3 * max(whole) < each < 0.5 for each in first)


def test_psychology_survives_ten_heads() -> None:
    model = load_network(TRANSFORMER, 0)
    assert isinstance(model, Transformer)
    letters = load_cmudict().letters.encode("psychology")[None]
    heads = [f"{where}.{head}" for where in range(6) for head in range(4)]
    said = greedy(model, letters)
    kept = [greedy(without(model, [head]), letters) == said for head in heads]
    assert sum(kept) == 10


def test_the_larger_model_and_what_the_split_is_worth() -> None:
    large, by_word = "words-large", "words-large-by-word"
    wrong = {}
    for name in (large, by_word):
        found = load_record(name, 0).metrics
        wrong[name] = found["word_error"].value
        assert 0 < wrong[name] - found["beam_word_error"].value < 0.005
        words = int(found["word_error"].protocol.split()[1].replace(",", ""))
        assert words >= 6_000
    small = measured("words-attention", "word_error").values
    assert 0.045 < sum(small) / 3 - wrong[large] < 0.055
    assert 0.025 < wrong[large] - wrong[by_word] < 0.035
    seen = measured(large, "tokens").values[0]
    pairs = sum(len(ways) for ways in load_cmudict().train.values())
    assert 17.5 < seen / pairs < 18.5
    theirs = measured("words-attention", "parameters").values[0]
    assert 2.9 < measured(large, "parameters").values[0] / theirs < 3.2
    tried = [row["phone_nats"] for row in load_table("tune-words-large").rows]
    assert len(tried) == 3
    assert min(tried) == tried[2]


def test_what_layers_and_votes_are_worth() -> None:
    one, layered = load_record("words-large-by-word", 0), "words-layered"
    alone = measured(layered, "word_error").values
    beams = measured(layered, "beam_word_error").values
    assert len(alone) == 4
    assert max(alone) < one.metrics["word_error"].value
    assert all(beam < greedy for beam, greedy in zip(beams, alone, strict=True))
    assert set(measured(layered, "tokens").values) == {one.tokens}
    rows = load_table("words-voting").rows
    assert [(row["voting"], row["width"]) for row in rows] == [
        (1, 1), (2, 1), (3, 1), (4, 1), (4, 4)
    ]  # fmt: skip
    # Of the stored weights, which are rounded to half of their digits.
    assert abs(rows[0]["word_error"] - alone[0]) < 1e-3
    wrong = [row["word_error"] for row in rows]
    assert wrong[:4] == sorted(wrong[:4], reverse=True)
    assert wrong[1] < min(alone)
    assert wrong[4] < wrong[3]
    assert min(row["words"] for row in rows) >= 6_000
    # The rate that won a short race lost a longer one.
    short, longer = (
        {row["changes"]["learning_rate"]: row["phone_nats"] for row in rows}
        for rows in (load_table(f"tune-{layered}{end}").rows for end in ("", "-longer"))
    )
    assert min(short, key=short.__getitem__) == 4e-3
    assert min(longer, key=longer.__getitem__) == 2e-3
    assert load_record(layered, 0).recipe["learning_rate"] == 2e-3
    learned = [row["learned_error"] for row in load_table("words-by-heart").rows]
    assert len(learned) == 4
    assert 2 * max(learned) < min(alone)


def test_counts_and_one_network_are_better_than_four_networks() -> None:
    rows = load_table("words-counted").rows
    orders = {row["order"]: row["word_error"] for row in rows if "order" in row}
    assert min(orders, key=orders.__getitem__) == 7
    wrong: dict[tuple[str, int], list[float]] = {}
    for row in rows[len(orders) :]:
        wrong.setdefault((row["asked"], row["voting"]), []).append(row["word_error"])
        assert row["words"] >= 6_000
    alone, [four] = wrong["network", 1], wrong["network", 4]
    assert len(alone) == 4
    voted = load_table("words-voting").rows[-1]
    assert (voted["voting"], voted["width"], voted["word_error"]) == (4, 4, four)
    beams = measured("words-layered", "beam_word_error").values
    for ours, recorded in zip(alone, beams, strict=True):
        assert abs(ours - recorded) < 1e-3
    [counts], one = wrong["counts", 0], wrong["both", 1]
    assert sum(one) / 4 < 0.24
    assert max(one) < four
    assert max(one) < min(alone) - 0.03
    assert max(alone) < counts
    larger = load_record("words-large-by-word", 0).metrics["word_error"].value
    assert 0 < counts - larger < 0.01
    [best] = wrong["both", 4]
    assert best < min(one)
    assert best <= 0.24
