"""What *ConvLSTM* says in words, held against the records it rests on."""

from unrolled.digits_figures import STEPS, values
from unrolled.models import build
from unrolled.records import load_record, load_table, measured

CONV, FLAT = "convlstm-digits", "flat-lstm-digits"


def test_the_convlstm_is_nearest_in_ssim_at_every_step_in_every_seed() -> None:
    assert len(values(CONV, "ssim", 1)) == len(values(FLAT, "ssim", 1)) == 3
    for step in STEPS:
        worst = min(values(CONV, "ssim", step))
        assert worst > max(values(FLAT, "ssim", step))
        assert worst > max(values("copy-last", "ssim", step))


def test_parameters_and_films_are_matched() -> None:
    sizes = measured(CONV, "parameters").mean, measured(FLAT, "parameters").mean
    assert abs(sizes[0] - sizes[1]) < 0.02 * sizes[0]
    assert measured(CONV, "tokens").values == measured(FLAT, "tokens").values
    for name in (CONV, FLAT):
        recipe = load_record(name, 0).as_recipe
        assert recipe.learning_rate in {
            row["changes"]["learning_rate"] for row in load_table(f"tune-{name}").rows
        }
        assert len(load_table(f"tune-{name}").rows) == 3


def test_the_numbers_of_the_text_are_those_of_the_recipe() -> None:
    """Twenty-four channels, kernels of three, patches of two, eighteen units."""
    conv, flat = (load_record(name, 0).as_recipe for name in (CONV, FLAT))
    assert conv.config == {
        "hidden_size": 24,
        "kernel_size": 3,
        "num_layers": 1,
        "patch_size": 2,
    }
    assert flat.config["hidden_size"] == 18
    model = build(conv.architecture, conv.config)
    assert max(p.numel() for p in model.parameters()) == 4 * 24 * 24 * 9


def test_on_the_larger_canvas_it_beats_copying_at_every_step() -> None:
    table = "digits-larger"
    for step in STEPS:
        found = measured(table, f"ssim[contestant=convlstm,step={step}]").values
        still = measured(table, f"ssim[contestant=copy-last,step={step}]").values
        assert len(found) == 3
        assert min(found) > max(still)
