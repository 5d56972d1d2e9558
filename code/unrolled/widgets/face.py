"""What every widget's Python face shares: the model that it sends to the page."""

import json
import math
import tempfile
from pathlib import Path
from typing import Any, ClassVar, Self

import anywidget
import torch
import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.models.rnn import RNNCell
from unrolled.records import save_weights, weights_path

FOLDER = Path(__file__).parent

# What the page's engine runs: the cells, and what it calls their models.
_CELLS: dict[type[nn.Module], str] = {RNNCell: "rnn", LSTMCell: "lstm", GRUCell: "gru"}


class Face(anywidget.AnyWidget):
    """A widget over a language model, whose weights are copied in float16.

    Args:
        model: An RNN, LSTM, GRU or GPT language model of this book, which the
            page's engine can run.
        vocabulary: The characters it was trained on.
        **settings: Traits of the widget.

    Raises:
        UserError: If the model cannot be run, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    # The trait that holds text, and its default, of which a model of other
    # characters gets what it knows.
    _TEXT: ClassVar[tuple[str, str]]

    weights = traitlets.Bytes().tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        vocabulary: Vocabulary | None = None,
        **settings: Any,
    ) -> None:
        if "weights" not in settings:
            name = type(self).__name__
            if model is None or vocabulary is None:
                raise UserError(
                    f"{name} needs a model and its vocabulary: pass both, or call "
                    f'{name}.from_record("rnn-page").'
                )
            settings["weights"] = serialised(model, vocabulary)
            trait, text = self._TEXT
            settings.setdefault(trait, vocabulary.split_known(text)[0])
        super().__init__(**settings)

    @classmethod
    def from_record(
        cls,
        recipe: str,
        seed: int = 0,
        trained_for: int | None = None,
        **settings: Any,
    ) -> Self:
        """The widget over a model that the book recorded.

        Args:
            recipe: Name of its recipe, such as ``"rnn-page"``.
            seed: Which of its runs (the seed of the *training*).
            trained_for: Weights as they were after so many steps of training; the
                last if none.
            **settings: As for the class.

        Raises:
            UserError: If there is no such record, or a setting is out of range.
        """
        return cls(
            weights=weights_path(recipe, seed, trained_for).read_bytes(), **settings
        )


def within(name: str, value: float, low: int, high: int) -> float:
    """A setting, if it lies in its range.

    Raises:
        UserError: If it does not.
    """
    if math.isnan(value) or not low <= value <= high:
        raise UserError(f"A {name} of {value} is no good: give {low} to {high}.")
    return value


def architecture_of(model: nn.Module) -> str:
    """What the page's engine calls the architecture of a model.

    Raises:
        UserError: If it cannot run it.
    """
    if type(model) is GPTLanguageModel:
        return "gpt"
    if isinstance(model, RecurrentLanguageModel):
        kinds = {_CELLS.get(type(layer), "") for layer in model.layers}
        if len(kinds) == 1 and (kind := kinds.pop()):
            return kind
    raise UserError(
        f"This widget cannot run a {type(model).__name__}: pass an RNN, LSTM, GRU "
        "or GPT language model of this book."
    )


def serialised(model: nn.Module, vocabulary: Vocabulary) -> bytes:
    """A model in the format of the records, in float16.

    Raises:
        UserError: If the page cannot run it, or not with this vocabulary.
    """
    architecture = architecture_of(model)
    assert isinstance(model, RecurrentLanguageModel | GPTLanguageModel)
    if model.embedding.num_embeddings != vocabulary.size:
        raise UserError(
            f"The model knows {model.embedding.num_embeddings} characters and the "
            f"vocabulary {vocabulary.size}: pass the one it was trained with."
        )
    if isinstance(model, GPTLanguageModel):
        return packed(model, vocabulary, architecture, model.config)
    config: dict[str, int | bool] = {
        "embedding_size": model.embedding.embedding_dim,
        "hidden_size": model.readout.in_features,
        "num_layers": len(model.layers),
    }
    if isinstance(cell := model.layers[0], GRUCell):
        config["reset_after"] = cell.reset_after
    return packed(model, vocabulary, architecture, config)


def packed(
    model: nn.Module,
    vocabulary: Vocabulary | None,
    architecture: str,
    config: dict[str, Any],
) -> bytes:
    """A model's weights in float16, in the format of the records.

    Raises:
        UserError: If some of them are not finite numbers there.
    """
    half = [p.detach().to("cpu", torch.float16) for p in model.parameters()]
    if not all(bool(p.isfinite().all()) for p in half):
        raise UserError(
            "The model holds weights that are not finite numbers in float16: its "
            "training ran away, so train it again with a lower learning rate."
        )
    metadata = {"architecture": architecture, "config": json.dumps(config)}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.safetensors"
        save_weights(file, model, vocabulary, metadata)
        return file.read_bytes()
