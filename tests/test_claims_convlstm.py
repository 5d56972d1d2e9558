"""What *ConvLSTM* says in words, held against the records it rests on."""

from torch.nn import functional as F

from unrolled.digits_figures import STEPS, values
from unrolled.models import build
from unrolled.records import load_record, load_table, measured
from unrolled.tasks.moving_digits import held_out_films
from unrolled.tasks.pictures import psnr, ssim

CONV, FLAT = "convlstm-digits", "flat-lstm-digits"


def test_the_convlstm_is_nearest_in_ssim_at_every_step_in_every_seed() -> None:
    assert len(values(CONV, "ssim", 1)) == len(values(FLAT, "ssim", 1)) == 3
    for step in STEPS:
        worst = min(values(CONV, "ssim", step))
        assert worst > max(values(FLAT, "ssim", step))
        assert worst > max(values("copy-last", "ssim", step))


def test_the_order_of_the_figure_is_that_of_its_description() -> None:
    """The ConvLSTM leads flat and copied in PSNR too; glide on is passed on the way."""
    for step in STEPS:
        ours, flat = (sum(values(name, "psnr", step)) / 3 for name in (CONV, FLAT))
        assert ours > flat
        assert ours > values("copy-last", "psnr", step)[0]
    for measure in ("ssim", "psnr"):
        glide = [values("glide-on", measure, step)[0] for step in STEPS]
        mean = [sum(values(CONV, measure, step)) / 3 for step in STEPS]
        ahead = [a > b for a, b in zip(mean, glide, strict=True)]
        assert ahead == sorted(ahead)
        assert ahead.index(True) + 1 in (4, 5, 6)


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


def test_on_the_larger_canvas_it_is_right_for_a_frame_and_then_lost() -> None:
    found, still = (
        {
            step: measured(
                "digits-larger", f"ssim[contestant={name},step={step}]"
            ).values
            for step in STEPS
        }
        for name in ("convlstm", "copy-last")
    )
    assert len(found[1]) == 3
    assert min(found[1]) > max(still[1])
    assert max(found[10]) < min(still[10])


def test_psnr_prefers_the_haze_and_ssim_the_blur_and_neither_what_stands_aside() -> (
    None
):
    truth = held_out_films("test")[7, 0]
    haze = (truth + 0.1).clamp(max=1)
    blurred = F.avg_pool2d(truth[None, None], 3, 1, padding=1)[0, 0]
    aside = truth.roll(2, dims=-1)
    assert psnr(haze, truth) > psnr(blurred, truth) > psnr(aside, truth)
    assert ssim(blurred, truth) > ssim(haze, truth) > ssim(aside, truth)


def test_physics_is_nearer_at_first_and_walls_tell_from_the_sixth_frame_on() -> None:
    assert max(values(CONV, "ssim", 1)) < values("glide-on", "ssim", 1)[0]
    assert max(values(FLAT, "ssim", 1)) < values("glide-on", "ssim", 1)[0]
    for step in STEPS[5:]:
        assert min(values(CONV, "ssim", step)) > values("glide-on", "ssim", step)[0]


def test_the_highest_rate_won_both_searches() -> None:
    for name in (CONV, FLAT):
        rows = load_table(f"tune-{name}").rows
        best = min(rows, key=lambda row: row["bce"])
        rates = [row["changes"]["learning_rate"] for row in rows]
        assert best["changes"]["learning_rate"] == max(rates)
        assert load_record(name, 0).as_recipe.learning_rate == max(rates)


def test_a_frame_costs_more_than_once_and_far_less_than_sixty_four_times() -> None:
    for metric in ("update_ms", "frame_ms"):
        conv, flat = (
            measured("digits-cost", f"{metric}[contestant={name}]").mean
            for name in ("convlstm", "flat-lstm")
        )
        assert flat < conv < 8 * flat


def test_six_frames_are_seen_and_six_foreseen_in_training() -> None:
    for name in ("convlstm-digits", "flat-lstm-digits"):
        recipe = load_record(name, 0).recipe
        assert (recipe["context_length"], recipe["batch_size"]) == (12, 4)
