"""Models, one architecture a file, and the one place that builds them by name."""

import inspect
from typing import Any

from torch import nn

from unrolled.errors import UserError
from unrolled.models.attention_reader import AttentionReader
from unrolled.models.bert import Bert, BertClassifier
from unrolled.models.bilstm import LetterLabeller
from unrolled.models.convlstm import ConvLSTM
from unrolled.models.frames import FlatLSTM
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.gru import GRULanguageModel
from unrolled.models.layered_seq2seq import LayeredSeq2Seq
from unrolled.models.lstm import LSTMLanguageModel
from unrolled.models.lstm_variants import LSTMVariantLanguageModel
from unrolled.models.reader import Reader
from unrolled.models.rnn import RNNLanguageModel
from unrolled.models.rnn_forecaster import RNNForecaster
from unrolled.models.seq2seq import Seq2Seq
from unrolled.models.todays import TodaysModel
from unrolled.models.transformer import Transformer
from unrolled.models.truncated import TruncatedRNN

ARCHITECTURES: dict[str, type[nn.Module]] = {
    "rnn": RNNLanguageModel,
    "lstm": LSTMLanguageModel,
    "lstm-variant": LSTMVariantLanguageModel,
    "gru": GRULanguageModel,
    "convlstm": ConvLSTM,
    "flat-lstm": FlatLSTM,
    "letter-labeller": LetterLabeller,
    "rnn-forecaster": RNNForecaster,
    "reader": Reader,
    "attention-reader": AttentionReader,
    "rnn-truncated": TruncatedRNN,
    "seq2seq": Seq2Seq,
    "layered-seq2seq": LayeredSeq2Seq,
    "transformer": Transformer,
    "gpt": GPTLanguageModel,
    "bert": Bert,
    "bert-classifier": BertClassifier,
    "todays": TodaysModel,
}


def build(architecture: str, config: dict[str, Any]) -> nn.Module:
    """A fresh model, its weights drawn from torch's global generator.

    Args:
        architecture: A key of ``ARCHITECTURES``.
        config: Arguments of that model's constructor.

    Raises:
        UserError: If the architecture or one of its arguments is unknown.
    """
    if architecture not in ARCHITECTURES:
        raise UserError(
            f"There is no architecture called {architecture!r}: choose one of "
            f"{', '.join(ARCHITECTURES)}."
        )
    model = ARCHITECTURES[architecture]
    try:
        inspect.signature(model).bind(**config)
    except TypeError as error:
        raise UserError(
            f"The settings do not fit the architecture {architecture!r} ({error}): "
            f"it takes {', '.join(inspect.signature(model).parameters)}."
        ) from None
    return model(**config)
