"""What is measured on GPTs, on planted answers."""

import pytest
import torch

from unrolled.data.repeats import repeating
from unrolled.measurements import choosing, heads, scaling
from unrolled.models.gpt import GPTLanguageModel


def test_a_planted_law_is_found_again() -> None:
    law = {
        "floor": 1.5, "of_size": 0.4, "size_power": 0.35, "of_text": 0.8,
        "text_power": 0.6,
    }  # fmt: skip
    cells = [(n, d) for n in (2e4, 8e4, 2e5, 6e5) for d in (5e5, 1e6, 2e6, 4e6)]
    bits = [scaling.law_says(law, n, d) for n, d in cells]
    found = scaling.fit_law(*zip(*cells, strict=True), bits)  # type: ignore[arg-type]
    assert found.pop("rms") < 1e-6
    assert found == pytest.approx(law, abs=1e-4)


def test_the_weights_of_layers_are_counted_as_the_models_have_them() -> None:
    for d_model, num_heads, num_layers in scaling.SIZES.values():
        model = GPTLanguageModel(
            79, d_model, num_heads, num_layers, 4 * d_model, context_length=8
        )
        matrices = [p for p in model.layers.parameters() if p.ndim == 2]
        counted = scaling.layer_weights(d_model, num_layers)
        assert counted == sum(p.numel() for p in matrices)


def test_scores_are_the_weights_on_the_two_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A head that looks at the place before, and one that is an induction head."""
    rows, periods = repeating(5, 40, torch.Generator().manual_seed(0))
    planted = torch.zeros(1, 5, 2, 40, 40)
    for b, period in enumerate(periods.tolist()):
        for t in range(40):
            planted[0, b, 0, t, max(0, t - 1)] = 1
            planted[0, b, 1, t, max(0, t - period + 1)] = 0.7

    def forward(self: object, tokens: object, state: object, trace: dict) -> None:
        trace["weights"] = planted

    model = GPTLanguageModel(32, 8, 2, 1, 8, 40)
    monkeypatch.setattr(GPTLanguageModel, "forward", forward)
    previous, induction = heads.head_scores(model, rows, periods)
    assert previous[0, 0] == pytest.approx(1)
    assert induction[0, 1] == pytest.approx(0.7)
    assert induction[0, 0] < 0.01


def test_without_a_head_its_values_do_not_count() -> None:
    torch.manual_seed(0)
    model = GPTLanguageModel(9, 8, 2, 2, 8, 8).eval()
    tokens = torch.randint(9, (1, 6))
    masked = heads.without(model, 1, 0)
    attend = masked.layers[1].self_attn
    before = masked(tokens)[0]
    attend.in_proj_weight.data[16:20] *= -3  # type: ignore[union-attr, operator]
    torch.testing.assert_close(masked(tokens)[0], before)
    attend.in_proj_weight.data[20:24] *= -3  # type: ignore[union-attr, operator]
    assert not torch.allclose(masked(tokens)[0], before)
    assert not torch.allclose(model(tokens)[0], before)


def test_words_and_what_stands_there_again() -> None:
    assert choosing.words_of("To BE, or--not't: be") == ["to", "be", "or", "not't"]
    assert choosing.share_repeated(list("abcdefgh")) == 0
    assert choosing.share_repeated(list("abab" * 25)) == pytest.approx(94 / 96)
    assert choosing.share_repeated(list("ab")) == 0
