"""Modules by their files: the folder superset has the name of an installed package, so none is imported by name."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

SUPERSET = Path(__file__).parents[2] / "superset"


def load(path: Path) -> ModuleType:
    """The module, which others then find by its bare name."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module
