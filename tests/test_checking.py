"""The machinery of the checks, on answers that are not one tensor of floats."""

import math
from collections.abc import Sequence

import pytest
import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault


def _fault(name: str) -> Fault:
    return Fault(name, f"You made the mistake {name}.", frozenset({"all"}))


def _bits(faults: frozenset[str], probabilities: Sequence[float]) -> float:
    log = math.log if "nats" in faults else math.log2
    total = -sum(map(log, probabilities))
    return total if "sum" in faults else total / len(probabilities)


NUMBER = Exercise(
    name="bits",
    parameters=("probabilities",),
    axes=("",),
    specification=lambda p: _bits(frozenset(), p),
    cases=(
        Case("one character", "A certain one.", ([0.5],)),
        Case("several", "Their mean.", ([0.5, 0.125, 0.3],)),
    ),
    faults=(_fault("nats"), _fault("sum")),
    faulty=_bits,
    hints=("Look at the base.",),
    praise="",
    kind="number",
    returns="the mean",
    differentiable=False,
)
TEXT = Exercise(
    name="known",
    parameters=("text", "vocabulary"),
    axes=("", ""),
    specification=lambda text, vocabulary: "".join(c for c in text if c in vocabulary),
    cases=(
        Case("known", "All known.", ("ab", "ab")),
        Case("unknown", "Some are not.", ("abcab", "ab")),
    ),
    faults=(_fault("kept"),),
    faulty=lambda faults, text, vocabulary: (
        text if faults else "".join(c for c in text if c in vocabulary)
    ),
    hints=("Leave out.",),
    praise="",
    kind="text",
    returns="the known part",
    differentiable=False,
)


def _pad(faults: frozenset[str], sequences: list[Tensor]) -> tuple[Tensor, Tensor]:
    lengths = torch.tensor([len(s) for s in sequences])
    out = torch.zeros(len(sequences), int(lengths.max()), dtype=torch.long)
    for row, sequence in zip(out, sequences, strict=True):
        if "left" in faults:
            row[len(row) - len(sequence) :] = sequence
        else:
            row[: len(sequence)] = sequence
    return out, lengths


SEVERAL = Exercise(
    name="pad",
    parameters=("sequences",),
    axes=("",),
    specification=lambda s: _pad(frozenset(), s),
    cases=(
        Case("equal", "Nothing to pad.", ([torch.tensor([1]), torch.tensor([2])],)),
        Case("unequal", "One is longer.", ([torch.tensor([1]), torch.tensor([2, 3])],)),
    ),
    faults=(_fault("left"),),
    faulty=_pad,
    hints=("Right.",),
    praise="",
    kind="tensors",
    returns="the padded batch and the lengths",
    differentiable=False,
)


def test_numbers_of_every_type_are_right() -> None:
    for convert in (float, torch.tensor, lambda x: torch.tensor([x])):
        assert NUMBER.check(lambda p, as_=convert: as_(_bits(frozenset(), p)))


@pytest.mark.parametrize("name", ["nats", "sum"])
def test_a_wrong_number_is_diagnosed_over_all_cases(name: str) -> None:
    outcome = NUMBER.check(lambda p: _bits(frozenset({name}), p))
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == name
    assert outcome.given[0].text.startswith("[0.5")


def test_one_constant_is_no_evidence() -> None:
    assert NUMBER.check(lambda p: math.log(2)).diagnosis is None


def test_text_is_compared_and_shown_as_text() -> None:
    outcome = TEXT.check(lambda text, vocabulary: text)
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "kept"
    assert [e.text for e in outcome.compared] == ["'abcab'", "'abab'"]
    wrong_type = TEXT.check(lambda text, vocabulary: 3)
    assert wrong_type.diagnosis is not None
    assert wrong_type.diagnosis.name == "not-a-string"
    assert "the known part" in repr(wrong_type)


def test_several_tensors_at_once() -> None:
    assert SEVERAL.check(lambda s: _pad(frozenset(), s))
    outcome = SEVERAL.check(lambda s: _pad(frozenset({"left"}), s))
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "left"
    alone = SEVERAL.check(lambda s: _pad(frozenset(), s)[0])
    assert alone.diagnosis is not None
    assert alone.diagnosis.name == "not-a-tuple"


def test_writing_into_a_list_is_seen() -> None:
    def writes(probabilities: list[float]) -> float:
        bits = _bits(frozenset(), probabilities)
        probabilities.append(1.0)
        return bits

    outcome = NUMBER.check(writes)
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "in-place"


def test_what_cannot_learn_is_not_asked_for_gradients() -> None:
    assert NUMBER.stages == (
        "one character",
        "several",
        "the arguments are left as they were",
    )
