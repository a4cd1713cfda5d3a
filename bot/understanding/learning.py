"""Learn topics and languages from examples: kernel ridge regression.

Two texts are alike by their meaning, exp(g (cos - 1)) of their vectors, plus by their
wording, the product of their weighted letters and words. Saunders, Gammerman & Vovk
1998. It won over logistic regression on either, and over their blend;
docs/understanding.md has the log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.understanding.examples import LANGUAGES
from bot.understanding.learned import Learned
from bot.understanding.surface import natural
from bot.understanding.wording import Wording
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from bot.understanding.encoder import Encoder
    from bot.understanding.examples import Example

    Matrix = NDArray[np.float32]

SHARPNESS = 2.0
"""g: how fast likeness of meaning fades with the angle."""
AXES = 192
"""Of the encoder's 512: a question is compared with each example, which is most of its
time, and the axes left out told 0.2 points of accuracy."""
RIDGE = 0.3
"""Pull towards zero, against learning single phrases by heart."""
_FOLDS = 3
_SCALES = np.geomspace(1.0, 40.0, 60)


def learn(
    learned_from: Sequence[Example], encoder: Encoder | None, fingerprint: str = ""
) -> Learned:
    """Learn from the examples; without an encoder from their letters alone."""
    wording, rows = _wording(learned_from)
    axes, vectors = _vectors(learned_from, encoder)
    wanted = _wanted(learned_from)
    alike: Matrix = (rows @ rows.T).toarray().astype(np.float32)
    alone, scale_alone = _taught(alike.copy(), wanted)
    if len(vectors):
        alike += np.exp(SHARPNESS * (vectors @ vectors.T - 1))
    weights, scale = _taught(alike, wanted)
    return Learned(
        wording=wording,
        # The wording's part is linear: the examples fold into one weight for a word.
        by_wording=(rows.T @ weights).astype(np.float32),
        by_wording_alone=(rows.T @ alone).astype(np.float32),
        scale_alone=scale_alone,
        axes=axes,
        vectors=vectors,
        by_meaning=weights if encoder else weights[:0],
        sharpness=SHARPNESS,
        scale=scale,
        fingerprint=fingerprint,
    )


def _wording(learned_from: Sequence[Example]) -> tuple[Wording, csr_array]:
    from scipy.sparse import csr_array  # noqa: PLC0415 - for learning only

    texts = [each.words for each in learned_from]
    wording = Wording.learn(texts)
    weighed = [wording.weigh(text) for text in texts]
    ends = np.cumsum([0, *(len(columns) for columns, _ in weighed)])
    columns = np.concatenate([columns for columns, _ in weighed])
    weights = np.concatenate([weights for _, weights in weighed])
    shape = (len(texts), len(wording.columns))
    return wording, csr_array((weights, columns, ends), shape=shape)


def _vectors(
    learned_from: Sequence[Example], encoder: Encoder | None
) -> tuple[Matrix, Matrix]:
    """Return the examples' vectors on the axes along which they differ most."""
    if encoder is None:
        return np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float32)
    whole = encoder.encode([natural(each.words) for each in learned_from])
    _, axes = np.linalg.eigh(whole.T @ whole)
    telling = axes[:, -AXES:].astype(np.float32)
    return telling, (whole @ telling).astype(np.float32)


def _taught(alike: Matrix, wanted: Matrix) -> tuple[Matrix, float]:
    """Return the examples' weights and the scale of likelihoods; uses ``alike`` up."""
    scale = _calibrated(alike, wanted)
    return _solved(alike, wanted), scale


def _wanted(learned_from: Sequence[Example]) -> Matrix:
    """Return a column for each topic, then for each language: one where it is so."""
    topics = np.array([each.topic for each in learned_from])[:, None] == list(Topic)
    spoken = np.array([each.language for each in learned_from])[:, None]
    return np.hstack([topics, spoken == list(LANGUAGES)]).astype(np.float32)


def _calibrated(alike: Matrix, wanted: Matrix) -> float:
    """Return the scale at which likelihoods of unseen phrases are true most.

    Each third of the phrases is read by what the other two taught; the scale with the
    least logarithmic loss wins.
    """
    topics = wanted[:, : len(Topic)]
    seen = np.arange(len(alike)) % _FOLDS
    scores = np.zeros_like(topics)
    for fold in range(_FOLDS):
        held, kept = np.flatnonzero(seen == fold), np.flatnonzero(seen != fold)
        weights = _solved(alike[np.ix_(kept, kept)], topics[kept])
        scores[held] = alike[np.ix_(held, kept)] @ weights
    losses = [_loss(scale * scores, topics) for scale in _SCALES]
    return float(_SCALES[int(np.argmin(losses))])


def _solved(alike: Matrix, wanted: Matrix) -> Matrix:
    """Return the weights of the examples; ``alike`` is used up."""
    from scipy.linalg import cho_factor, cho_solve  # noqa: PLC0415 - for learning only

    alike[np.diag_indices(len(alike))] += RIDGE
    factor = cho_factor(alike, lower=True, overwrite_a=True, check_finite=False)
    weights: Matrix = cho_solve(factor, wanted, check_finite=False)
    return weights.astype(np.float32)


def _loss(scores: Matrix, wanted: Matrix) -> float:
    shifted = scores - scores.max(axis=1, keepdims=True)
    likelihoods = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
    return float(-np.log((likelihoods * wanted).sum(axis=1) + 1e-12).mean())
