"""The exercises of *BERT*: disguise, ask, average, score."""

from unrolled.exercises.bert.disguise import DISGUISE, disguise
from unrolled.exercises.bert.masked_loss import MASKED_LOSS, masked_loss
from unrolled.exercises.bert.mean_of_words import MEAN_OF_WORDS, mean_of_words
from unrolled.exercises.bert.sentence_score import SENTENCE_SCORE, sentence_score

EXERCISES = (DISGUISE, MASKED_LOSS, MEAN_OF_WORDS, SENTENCE_SCORE)

__all__ = ["EXERCISES", "disguise", "masked_loss", "mean_of_words", "sentence_score"]
