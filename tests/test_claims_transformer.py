"""What *The Transformer* says in words, held against records and tables."""

from unrolled.records import load_record, load_table, measured

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


def test_it_begins_last_and_comes_nearer_to_the_end() -> None:
    for seed in range(3):
        plain, attention, own = (curve(name, seed) for name in LADDER)
        early, late, last = 199, 1_322, 6_000
        assert own[early] > plain[early] > attention[early]
        assert own[last] < plain[last]
        assert own[last] / attention[last] < own[late] / attention[late]
        steep = [each[2_816] / each[last] for each in (plain, attention, own)]
        assert max(steep) == steep[2]
        met = [step for step in own if step > 200 and own[step] < plain[step]]
        assert 2_000 < min(met) <= 4_200
