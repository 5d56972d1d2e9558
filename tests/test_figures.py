"""The look of the figures: one colour an architecture, for every reader's eyes."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import torch

from unrolled import figures, sequence_figures

STYLES = Path(__file__).resolve().parents[1] / "chapters" / "_assets"
# What is left of linear red, green and blue without one kind of cones: Machado,
# Oliveira and Fernandes (2009), table of severity 1.
EYES = {
    "all cones": np.eye(3),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def variables(theme: str) -> dict[str, str]:
    """Custom properties of the pages in one theme."""
    styles = (STYLES / "unrolled.css").read_text("utf-8")
    start = styles.index(f'html[data-theme="{theme}"] {{')
    block = styles[start : styles.index("}", start)]
    return dict(re.findall(r"--([\w-]+):\s*(#\w{6})", block))


def colours(theme: str) -> dict[str, str]:
    """The architectures' colours in one theme."""
    found = variables(theme).items()
    return {k.removeprefix("unrolled-"): v for k, v in found if "unrolled-" in k}


def linear(colour: str) -> np.ndarray:
    """Linear red, green and blue of a colour as in a stylesheet."""
    sent = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(sent <= 0.04045, sent / 12.92, ((sent + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    """CIELAB, white being that of a screen."""
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722]]
    to_xyz.append([0.0193, 0.1192, 0.9505])
    xyz = np.array(to_xyz) @ light.clip(0, 1) / [0.95047, 1, 1.08883]
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: str, other: str) -> float:
    """Contrast ratio as the web's guidelines define it."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    dark, light = sorted(float(weights @ linear(c)) for c in (one, other))
    return (light + 0.05) / (dark + 0.05)


def test_pages_and_figures_have_the_same_colours() -> None:
    figured = {name: colour.lower() for name, colour in figures.COLOURS.items()}
    assert colours("light") == figured
    assert colours("dark").keys() == figured.keys()
    printed = (STYLES / "paper.css").read_text("utf-8")
    for name, colour in figured.items():
        assert f"--unrolled-{name}: {colour};" in printed


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_two_can_be_told_apart(theme: str, eyes: str) -> None:
    """Twenty steps of CIELAB: about ten times what can just be seen."""
    seen = {k: lab(EYES[eyes] @ linear(v)) for k, v in colours(theme).items()}
    for (a, one), (b, other) in combinations(seen.items(), 2):
        assert np.linalg.norm(one - other) >= 20, (a, b)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_can_be_read_as_text(theme: str) -> None:
    paper = variables(theme)["paper"]
    for name, colour in colours(theme).items():
        assert contrast(colour, paper) >= 4.5, name
    for ink in ("ink", "ink-2"):
        assert contrast(variables(theme)[ink], variables(theme)["paper-2"]) >= 4.5


def test_lines_show_on_the_sheet_that_figures_get_by_night() -> None:
    for colour in (*figures.COLOURS.values(), figures.GREY, figures.INK):
        assert contrast(colour, variables("dark")["card"]) >= 3


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Short", ["Short"]),
        (
            "What three seeds learn, character by character",
            ["What three seeds learn,", "character by character"],
        ),
    ],
)
def test_titles_break_evenly(title: str, lines: list[str]) -> None:
    assert figures.balanced(title).split("\n") == lines


def test_letters_can_be_read_on_a_phone() -> None:
    """At 354 px, what a phone of 390 leaves a figure, none is under 10 px."""
    figures.use_book_style()
    shrunk = 354 / (figures.WIDTH * 96)
    for name in ("context", "cost", "tracking"):
        figure = getattr(figures, name)()
        assert figure.get_figwidth() == figures.WIDTH
        for axes in figure.axes:
            shown = [axes.title, axes.xaxis.label, axes.yaxis.label]
            shown += [*axes.get_xticklabels(), *axes.get_yticklabels()]
            for text in shown:
                points = text.get_fontsize()
                assert points * 96 / 72 * shrunk >= 10, (name, text.get_text())


def test_no_title_makes_a_figure_wider() -> None:
    """What is wider is shrunk further on a phone."""
    figures.use_book_style()
    real = torch.arange(49) < torch.tensor([[49], [20]])
    sounds, film = ["TH", "AO", "T"], torch.rand(8, 1, 24, 24)
    for figure in (
        sequence_figures.zipf([9, 3, 1]),
        sequence_figures.kinds(
            "thought", torch.arange(7), torch.rand(72), film, sounds
        ),
        sequence_figures.padded(real, ["a" * 49, "b" * 20]),
    ):
        assert figure.get_tightbbox().width <= figures.WIDTH
