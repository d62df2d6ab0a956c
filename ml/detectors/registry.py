"""The ways to watch a stream, by name; a way is imported when it is asked for."""

from importlib import import_module

from ml.detectors.base import Detector, Setup

DEFAULT = "eungdap"
_WAYS = {  # name: module and function there that takes a Setup
    "eungdap": ("ml.detectors.nearby", "eungdap"),
    "volumes": ("ml.detectors.volumes", "volumes"),
    "local_scan": ("ml.detectors.local_scan", "local_scan"),
    "keyword_scan": ("ml.detectors.keyword_scan", "keyword_scan"),
    "volume_slope": ("ml.detectors.volume_slope", "volume_slope"),
    "keyword_surge": ("ml.detectors.keyword_surge", "keyword_surge"),
    "ears_c1": ("ml.detectors.ears", "ears_c1"),
    "ears_c2": ("ml.detectors.ears", "ears_c2"),
    "ears_c3": ("ml.detectors.ears", "ears_c3"),
    "farrington": ("ml.detectors.farrington", "farrington"),
    "bertopic": ("ml.detectors.bertopic_online", "bertopic"),
    "permutation_scan": ("ml.detectors.permutation_scan", "permutation_scan"),
    "tree_scan": ("ml.detectors.tree_scan", "tree_scan"),
}
NAMES = tuple(_WAYS)


def module(name: str) -> str:
    """The module that a way is made in. Raises KeyError if there is no such way."""
    return _WAYS[name][0]


def detector(name: str, setup: Setup) -> Detector:
    """A new detector; nothing it learns is shared with another.

    Raises:
        KeyError: there is no way of this name.
    """
    module, function = _WAYS[name]
    return getattr(import_module(module), function)(setup)
