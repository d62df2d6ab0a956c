"""Which secrets a program may read, found in its source: from where it starts through all that it can reach.

A node of the graph is one definition at the top of a module: a function, a class as a whole, or an assignment. It leads
to every definition that a name or `module.name` in it stands for, imports inside functions and names that a package
passes on included. A read is a call of `secret` or of `warehouse.connect` or `warehouse.url` with a string or with the
name of one. A name that only a running program knows (`secret(role)` in a loop) is not seen.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
ROOTS = (REPOSITORY, REPOSITORY / "dags", REPOSITORY / "superset")
OPENERS = {("pipeline.warehouse", "connect"), ("pipeline.warehouse", "url")}
READERS = {"secret", "_secret"}

Node = tuple[str, str]  # module, name at its top; the name "" is the module as a whole


@dataclass
class Module:
    """One parsed file: what its names stand for."""

    name: str
    tree: ast.Module
    is_package: bool
    defined: dict[str, ast.stmt] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find what is defined at the top."""
        for statement in self.tree.body:
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                self.defined[statement.name] = statement
            targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
            self.defined |= {target.id: statement for target in targets if isinstance(target, ast.Name)}

    @cached_property
    def imported(self) -> dict[str, Node]:
        """What each imported name stands for: (module, "") or (module, name); imports inside functions count too."""
        found: dict[str, Node] = {}
        for each in ast.walk(self.tree):
            if isinstance(each, ast.Import):
                found |= {alias.asname or alias.name: (alias.name, "") for alias in each.names}
            elif isinstance(each, ast.ImportFrom) and each.module and not each.level:
                for alias in each.names:
                    inner = f"{each.module}.{alias.name}"
                    found[alias.asname or alias.name] = (inner, "") if load(inner) else (each.module, alias.name)
        return found


@cache
def load(name: str) -> Module | None:
    """A module of this repository by its dotted name; None for everybody else's."""
    for root in ROOTS:
        stem = root.joinpath(*name.split("."))
        for path, is_package in ((stem.with_suffix(".py"), False), (stem / "__init__.py", True)):
            if path.is_file():
                return Module(name, ast.parse(path.read_text(encoding="utf-8")), is_package)
    return None


def used(starts: Iterable[Node]) -> set[str]:
    """The names of the secrets that a program which starts at these nodes may read."""
    waiting, seen, found = list(starts), set(), set()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        module = load(node[0])
        found |= set(reads(module, part(node)))
        waiting += references(module, part(node))
    return found


def part(node: Node) -> ast.AST:
    """The syntax of a node.

    Raises:
        ValueError: there is none of that name.
    """
    module = load(node[0])
    if module is None or (node[1] and node[1] not in module.defined):
        raise ValueError(f"nothing is called {'.'.join(node)}")
    return module.defined[node[1]] if node[1] else module.tree


def entry(module: Module, dictionary: str, key: str) -> ast.expr:
    """The value under `key` of a dictionary that a module defines at its top."""
    value = module.defined[dictionary].value
    return value.values[[each.value for each in value.keys].index(key)]


def references(module: Module, tree: ast.AST) -> Iterator[Node]:
    """The definitions of this repository that names in `tree` stand for."""
    for each in ast.walk(tree):
        target = resolve(module, each) if isinstance(each, ast.Name | ast.Attribute) else None
        if target and target[1]:
            yield target


def reads(module: Module, tree: ast.AST) -> Iterator[str]:
    """The secrets that calls in `tree` name."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if called in READERS or resolve(module, call.func) in OPENERS:
            name = _text(module, call.args[0])
            if name:
                yield name


def resolve(module: Module, expression: ast.expr) -> Node | None:
    """The node that a name or a dotted name stands for; None where it is a local name or not of this repository."""
    if isinstance(expression, ast.Name):
        if expression.id in module.imported:
            return _settle(module.imported[expression.id])
        return (module.name, expression.id) if expression.id in module.defined else None
    if isinstance(expression, ast.Attribute):
        owner = resolve(module, expression.value)
        return _settle((owner[0], expression.attr)) if owner and not owner[1] else None
    return None


def _settle(node: Node) -> Node | None:
    """Follow a name to the module that defines it, through packages that pass it on."""
    module = load(node[0])
    if module is None or not node[1] or node[1] in module.defined:
        return node if module else None
    onward = module.imported.get(node[1])
    return _settle(onward) if onward else None


def _text(module: Module, expression: ast.expr) -> str:
    if isinstance(expression, ast.Constant):
        return str(expression.value)
    node = resolve(module, expression)
    value = getattr(part(node), "value", None) if node and node[1] else None
    return str(value.value) if isinstance(value, ast.Constant) else ""
