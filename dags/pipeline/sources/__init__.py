"""Sources of complaints by name: the city's portal, and files through a column map."""

from pipeline.settings import get_settings
from pipeline.sources.base import RawRow, Source
from pipeline.sources.file_drop import FileDrop, load_map
from pipeline.sources.portal import Portal
from pipeline.sources.seoul import SeoulPortal
from pipeline.sources.web import PortalError

__all__ = ["FileDrop", "Portal", "PortalError", "RawRow", "SeoulPortal", "Source", "get", "load_map"]


def get(name: str) -> Source:
    """The source called `name`: "seoul", or a column map's name or YAML file (without rows of its own).

    Raises:
        ValueError: there is no such source.
    """
    if name != SeoulPortal.name:
        return FileDrop(load_map(name))
    settings = get_settings()
    label = "가상 민원(표본 도시)" if settings.portal_is_synthetic else f"{settings.city_name} 응답소"
    return SeoulPortal(Portal(settings.portal_base_url, settings.secret("portal_key")), label_ko=label,
                       is_synthetic=settings.portal_is_synthetic, lookback_days=settings.portal_lookback_days,
                       max_minutes_behind=settings.max_minutes_behind)
