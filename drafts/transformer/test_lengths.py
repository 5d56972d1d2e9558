def by_length(recipe: str, length: str) -> list[float]:
    table = "transformer-length" if recipe == TRANSFORMER else "words-length"
    rows = load_table(table).rows
    mine = [r for r in rows if (r["recipe"], r["length"]) == (recipe, length)]
    return [row["word_error"] for row in mine]


def test_it_is_behind_in_short_words_and_ahead_in_long_ones() -> None:
    def mean(recipe: str, length: str) -> float:
        found = by_length(recipe, length)
        assert len(found) == 3
        return sum(found) / 3

    for length in ("1-4", "5-6", "7-8"):
        assert mean(TRANSFORMER, length) > mean(PLAIN, length)
    for length in ("9-10", "11-12", "13 and more"):
        assert max(by_length(TRANSFORMER, length)) < min(by_length(PLAIN, length))
    for length in ("5-6", "7-8", "9-10", "11-12", "13 and more"):
        assert mean(ATTENTION, length) < mean(TRANSFORMER, length)
