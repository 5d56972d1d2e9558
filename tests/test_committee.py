"""Several models that answer as one."""

import pytest
import torch

from unrolled.decoding import beam_search, greedy
from unrolled.errors import UserError
from unrolled.models.committee import Committee
from unrolled.models.layered_seq2seq import LayeredSeq2Seq
from unrolled.models.seq2seq import Seq2Seq

PHONES = ("A", "B", "C")


def member(seed: int, layers: int = 1, phones: tuple[str, ...] = PHONES) -> Seq2Seq:
    """In double precision, and sharper than at the start, so that members differ."""
    torch.manual_seed(seed)
    settings = (4, phones, 4, 8, "general")
    model = Seq2Seq(*settings) if layers == 1 else LayeredSeq2Seq(*settings)
    model = model.double().eval()
    with torch.no_grad():
        model.readout.weight.mul_(8)
    return model


def test_a_committee_says_the_mean_of_what_its_members_say() -> None:
    """Members of different depth too; and what it says are probabilities."""
    members = [member(0), member(1, layers=2), member(2)]
    letters, heard = torch.randint(4, (5, 6)), torch.randint(3, (5, 4))
    found = Committee(members)(letters, heard)
    expected = torch.stack([m(letters, heard).softmax(-1) for m in members]).mean(0)
    assert torch.allclose(found.exp(), expected, atol=1e-12)
    assert torch.allclose(found.exp().sum(-1), torch.ones(5, 4).double())


def test_phone_by_phone_is_as_all_at_once() -> None:
    model = Committee([member(0), member(1, layers=2)])
    letters, heard = torch.randint(4, (2, 5)), torch.randint(3, (2, 4))
    state, whole = model.begin(letters), model(letters, heard)
    for t in range(4):
        logits, state = model.step(heard[:, t : t + 1], state)
        assert torch.allclose(logits[:, 0], whole[:, t], atol=1e-12)


def test_one_that_is_alone_has_its_own_way() -> None:
    letters = torch.randint(4, (20, 5))
    assert greedy(Committee([member(3)]), letters, 9) == greedy(member(3), letters, 9)


def test_its_answers_are_decoded_as_any_models() -> None:
    """A beam finds nothing less likely than the greedy answer."""
    model = Committee([member(seed) for seed in range(3)])
    for _ in range(10):
        letters = torch.randint(4, (5,))
        said = greedy(model, letters[None], 9)[0]
        best, score = beam_search(model, letters, 8, 9)[0]
        heard = torch.tensor([[model.mark, *said]])
        targets = torch.tensor([*said, model.mark])
        chances = model(letters[None], heard)[0]
        greedily = chances[torch.arange(len(targets)), targets].sum()
        assert len(said) == 9 or score >= float(greedily.detach()) - 1e-9
        assert all(k < model.mark for k in best)


@pytest.mark.parametrize("phones", [[], [PHONES, ("A", "B")]])
def test_members_that_cannot_vote_are_refused(phones: list[tuple[str, ...]]) -> None:
    members = [member(seed, phones=each) for seed, each in enumerate(phones)]
    with pytest.raises(UserError, match="one member or more, all with the same"):
        Committee(members)
