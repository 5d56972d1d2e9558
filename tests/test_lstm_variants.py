"""The LSTM's variants: as it comes the cell of the book, and each switch alone."""

import pytest
import torch
from torch import Tensor

from unrolled.experiments.lstm_ablations import VARIANTS
from unrolled.models import build
from unrolled.models.lstm import LSTMCell
from unrolled.models.lstm_variants import LSTMVariantCell

SIZES = {"vocab_size": 9, "embedding_size": 4, "hidden_size": 5}


@pytest.mark.parametrize("forget_bias", [None, 0.0, 1.0])
def test_as_it_comes_it_is_the_books_cell(forget_bias: float | None) -> None:
    """The same draws, the same names, the same numbers to the last bit."""
    torch.manual_seed(0)
    ours = LSTMCell(3, 4, forget_bias)
    torch.manual_seed(0)
    variant = LSTMVariantCell(3, 4, forget_bias)
    drawn = dict(variant.named_parameters())
    assert drawn.keys() == dict(ours.named_parameters()).keys()
    for name, weight in ours.named_parameters():
        assert torch.equal(weight, drawn[name])
    x = torch.randn(2, 7, 3)
    (out, (h, c)), (same, (h_too, c_too)) = ours(x), variant(x)
    assert torch.equal(out, same)
    assert torch.equal(h, h_too)
    assert torch.equal(c, c_too)


def _by_hand(cell: LSTMVariantCell, x: Tensor, variant: str) -> Tensor:
    """The last output, one gate at a time from its own rows."""
    H = cell.weight_hh.shape[1]
    rows = {n: slice(k * H, (k + 1) * H) for k, n in enumerate(cell.parts)}
    h = c = torch.zeros(H, dtype=x.dtype)
    for x_t in x:

        def total(name: str, h: Tensor = h, x_t: Tensor = x_t) -> Tensor:
            at = rows[name]
            share = cell.weight_ih[at] @ x_t + cell.bias_ih[at]
            return share + cell.weight_hh[at] @ h + cell.bias_hh[at]

        def gate(name: str, seen: Tensor, total=total) -> Tensor:
            more = cell.peepholes[name] * seen if variant == "peepholes" else 0
            return torch.sigmoid(total(name) + more)

        one = torch.ones(H, dtype=x.dtype)
        f = one if variant == "no forget gate" else gate("f", c)
        i = one if variant == "no input gate" else None
        i = 1 - f if variant == "coupled gates" else i
        c = f * c + (gate("i", c) if i is None else i) * torch.tanh(total("g"))
        o = one if variant == "no output gate" else gate("o", c)
        h = o * (c if variant == "no tanh on the output" else torch.tanh(c))
    return h


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_is_what_its_name_says(name: str) -> None:
    torch.manual_seed(1)
    cell = LSTMVariantCell(3, 4, **VARIANTS[name]).double()
    x = torch.randn(6, 3, dtype=torch.float64)
    _, (h, _) = cell(x[None])
    torch.testing.assert_close(h[0], _by_hand(cell, x, name), atol=1e-12, rtol=0)


def test_the_candidate_may_go_unsquashed() -> None:
    cell = LSTMVariantCell(1, 1, squash_candidate=False)
    with torch.no_grad():
        for weight in cell.parameters():
            weight.zero_()
        cell.weight_ih[2] = 3  # the candidate; both gates stand half open
    _, (_, c) = cell(torch.ones(1, 1, 1))
    assert c.item() == pytest.approx(1.5)


def test_a_gate_that_is_left_out_takes_its_parameters_along() -> None:
    sizes = {
        name: sum(p.numel() for p in build("lstm-variant", {**SIZES, **v}).parameters())
        for name, v in VARIANTS.items()
    }
    a_gate = 5 * (4 + 5 + 2)
    for name in ("no forget gate", "no input gate", "no output gate", "coupled gates"):
        assert sizes[name] == sizes["full cell"] - a_gate
    assert sizes["peepholes"] == sizes["full cell"] + 3 * 5
    for name in ("forget bias 0", "forget bias 2", "no tanh on the output"):
        assert sizes[name] == sizes["full cell"]


def test_without_a_forget_gate_the_memory_is_only_added_to() -> None:
    """The gradient along it is one, however long the sequence."""
    cell = LSTMVariantCell(3, 4, forget_gate=False, input_gate=False).double()
    with torch.no_grad():
        cell.weight_hh.zero_()  # no way round through h
    start = torch.zeros(1, 4, dtype=torch.float64, requires_grad=True)
    x = torch.randn(1, 200, 3, dtype=torch.float64)
    _, (_, c) = cell(x, (start.detach(), start))
    c.sum().backward()
    assert start.grad is not None
    assert torch.equal(start.grad, torch.ones_like(start))
