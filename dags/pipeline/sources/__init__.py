"""Sources of complaints by name: those that the installation declares, and files through a column map."""

from pipeline.settings import get_settings
from pipeline.sources.base import RawRow, Source
from pipeline.sources.declared import declared
from pipeline.sources.file_drop import FileDrop, load_map
from pipeline.sources.portal import Portal
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

__all__ = ["FileDrop", "Portal", "PortalError", "RawRow", "SeoulPortal", "Source", "get", "load_map", "names"]


def names() -> list[str]:
    """The names of the declared sources: what an hour reads.

    Raises:
        ValueError: the sources file is wrong.
    """
    return list(declared(get_settings()))


def get(name: str) -> Source:
    """The source called `name`: a declared one, or a column map's name or YAML file (without rows of its own).

    Raises:
        ValueError: there is no such source, or the sources file is wrong.
    """
    settings = get_settings()
    found = declared(settings).get(name)
    return found.source(settings) if found else FileDrop(load_map(name))
