"""*Gates*' Python face: what is held is held, and what cannot be is refused."""

from typing import Any

import numpy as np
import pytest
import torch

from unrolled import widgets
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gru import GRULanguageModel
from unrolled.models.lstm import LSTMLanguageModel
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.models.rnn import RNNLanguageModel
from unrolled.widgets import Gates, check_state, fallback_html
from unrolled.widgets.gates import GATES, PARTS, gated

VOCABULARY = Vocabulary("\n <>&\"'/abcdefghijklmnopqrstuvwxyzHAMLET,.")
IDS = VOCABULARY.encode("to be, or not to be")


@pytest.fixture
def lstm() -> LSTMLanguageModel:
    """A model that a reader might have trained."""
    return LSTMLanguageModel(VOCABULARY.size, 5, 9, num_layers=2)


@pytest.fixture
def gru() -> GRULanguageModel:
    """And another."""
    return GRULanguageModel(VOCABULARY.size, 5, 9)


def test_a_gate_is_held_for_a_span_and_no_longer(
    lstm: LSTMLanguageModel, gru: GRULanguageModel
) -> None:
    """Before it nothing changes; in it the gate is exactly open or shut."""
    for kind, model in (("lstm", lstm), ("gru", gru)):
        plain, _ = gated(model, IDS, [])
        assert tuple(plain) == PARTS[kind]
        for gate in GATES[kind]:
            for value in (0, 1):
                parts, logits = gated(model, IDS, [(gate, -1, value, 5, 8)])
                assert (parts[gate][4:8] == value).all()
                assert ((parts[gate][8:] > 0) & (parts[gate][8:] < 1)).all()
                for name in PARTS[kind]:
                    np.testing.assert_array_equal(parts[name][:4], plain[name][:4])
                assert np.isfinite(logits).all()
            parts, _ = gated(model, IDS, [(gate, -1, 0, 1, 9), (gate, 3, 1, 2, 2)])
            assert parts[gate][1, 3] == 1
            assert (np.delete(parts[gate][1], 3) == 0).all()


@torch.no_grad()
def test_what_a_held_gate_does(lstm: LSTMLanguageModel, gru: GRULanguageModel) -> None:
    """Four cases that can be told without running the network."""
    last = len(IDS)
    parts, logits = gated(lstm, IDS, [("i", -1, 0, 1, last)])
    assert not parts["c"].any()  # nothing ever came in
    np.testing.assert_allclose(logits, logits[:1].repeat(last, 0), atol=1e-12)
    parts, _ = gated(lstm, IDS, [("i", -1, 0, 6, 9), ("f", -1, 1, 6, 9)])
    for t in range(5, 9):  # nothing comes in and nothing goes: the carousel
        np.testing.assert_array_equal(parts["c"][t], parts["c"][4])
    parts, _ = gated(gru, IDS, [("z", -1, 1, 6, 9)])
    np.testing.assert_array_equal(parts["h"][8], parts["h"][4])
    _, logits = gated(gru, IDS, [("r", -1, 0, 1, last)])
    cell: Any = gru.layers[0]
    cell.weight_hh[18:] = 0  # a candidate that does not see the state at all
    cell.bias_hh[18:] = 0
    plain = gru.double()(IDS[None])[0][0].numpy()
    np.testing.assert_allclose(logits, plain, atol=1e-12)


def test_settings(lstm: LSTMLanguageModel, gru: GRULanguageModel) -> None:
    """Given ones, and that each model gets what it has."""
    widget = Gates(lstm, VOCABULARY, text="to be", step=2, holds=[("f", -1, 1, 1, 2)])
    assert widget.holds == [["f", -1, 1.0, 1, 2]]
    assert (widget.text, widget.step, widget.part) == ("to be", 2, "")
    assert Gates(gru, VOCABULARY, part="n").part == "n"
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", *widgets.gates.DEFAULTS} <= synced


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"model": None}, "Gates needs a model and its vocabulary"),
        ({"model": RNNLanguageModel(VOCABULARY.size, 5, 9)}, "without gates"),
        ({"step": 0}, "step of 0 is no good: give 1 to 200"),
        ({"part": "q"}, "There is no part 'q': give one of 'i', 'f', 'o'"),
        ({"holds": [7]}, "hold of 7 is no good: give"),
        ({"holds": [("c", -1, 0, 1, 2)]}, "no gate 'c': give one of 'i', 'f', 'o'"),
        ({"holds": [("f", -2, 0, 1, 2)]}, "unit of -2 is no good"),
        ({"holds": [("f", 0, 0.5, 1, 2)]}, r"gate at 0.5 is no good: give 0 \(shut\)"),
        ({"holds": [("f", 0, 0, 0, 2)]}, "first step of 0 is no good"),
        ({"holds": [("f", 0, 0, 3, 2)]}, "last step of 2 is no good: give 3 to 200"),
    ],
)
def test_refusals(
    lstm: LSTMLanguageModel, changed: dict[str, Any], message: str
) -> None:
    """What cannot work is refused in a sentence."""
    with pytest.raises(UserError, match=message):
        Gates(**({"model": lstm, "vocabulary": VOCABULARY} | changed))


def test_states(
    lstm: LSTMLanguageModel, gru: GRULanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link that could not be followed is told so; one that could is not."""
    asked = {"text": "to be", "step": 5, "unit": 8}
    cases: list[tuple[RecurrentLanguageModel, dict[str, Any], str]] = [
        (lstm, {"holds": [["f", 8, 0, 2, 5]], "part": "c"}, ""),
        (gru, {"holds": [["z", -1, 1, 1, 5]], "part": "n"}, ""),
        (lstm, {"part": "z"}, "no part 'z': give one of 'i', 'f', 'o', 'c', 'h'"),
        (gru, {"holds": [["f", -1, 1, 1, 5]]}, "no gate 'f': give one of 'r', 'z'"),
        (lstm, {"holds": [["f", 9, 1, 1, 5]]}, "unit of 9 is no good: give -1 to 8"),
        (lstm, {"holds": [["f", 1, 1, 1, 6]]}, "last step of 6 is no good"),
        (lstm, {"step": 6}, "step of 6 is no good: give 1 to 5"),
        (lstm, {"changes": []}, "Gates has no 'changes' to set"),
        (RNNLanguageModel(VOCABULARY.size, 5, 9), {}, "without gates"),
    ]
    for model, state, message in cases:
        found = (model, VOCABULARY)
        monkeypatch.setattr(widgets, "load_model", lambda *_, found=found: found)
        if not message:
            check_state("gates", "lstm-page", 0, asked | state)
            assert "</select>" in fallback_html("gates", "lstm-page", 0, asked | state)
            continue
        with pytest.raises(UserError, match=message):
            check_state("gates", "lstm-page", 0, asked | state)
    with pytest.raises(UserError, match="without gates"):
        fallback_html("gates", "rnn-page")
