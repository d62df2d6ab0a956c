"""From one statement's SQL to the columns that each of its columns is made of, one step back.

Read from the parsed statement with sqlglot (https://sqlglot.com), never from the data. What a value is made of: the
columns in its expression, and those that decide between values (`case when`, `filter`, the order of a window). What
decides which rows there are (joins, `where`) is not: it would name every column for every other. A count of rows comes
from the rows of what stands after `from`, written as the column "*".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, build_scope

ROWS = "*"
KINDS = ("IDENTITY", "TRANSFORMATION", "AGGREGATION")  # the standard's words for a direct transformation, weakest first
ONE_ROW = (exp.Lag, exp.Lead, exp.FirstValue, exp.LastValue, exp.NthValue)  # which of a window's rows, not all of them
Columns = Mapping[str, Sequence[str]]  # "schema.table" → its columns


class Origin(NamedTuple):
    """A column of a table ("schema.table") or its rows, and what was done with it: one of KINDS."""

    table: str
    column: str
    kind: str


def origins(statement: str, known: Columns) -> dict[str, frozenset[Origin] | None]:
    """What each column of a query is made of, and "*": what its rows are.

    Args:
        statement: one query in Postgres' dialect; the databases of its tables are not looked at.
        known: the columns of the tables that it reads.

    Returns:
        Origins by column; an empty set for a constant, None where it cannot be told.

    Raises:
        ValueError: it cannot be parsed.
    """
    try:
        tree = parse_one(statement, dialect="postgres")
        for table in tree.find_all(exp.Table):
            table.set("catalog", None)
        schema: dict[str, dict[str, dict[str, str]]] = {}
        for name, columns in known.items():
            room, table_name = name.split(".", 1)
            schema.setdefault(room, {})[table_name] = dict.fromkeys(columns, "text")
        tree = qualify(tree, dialect="postgres", schema=schema, validate_qualify_columns=False)
        top = build_scope(tree)
    except SqlglotError as error:
        raise ValueError(f"a statement cannot be parsed: {type(error).__name__}") from None
    if top is None:
        raise ValueError("a statement is no query")
    reading = _Reading(known)
    return {name: reading.try_column(top, name) for name in [*tree.named_selects, ROWS]}


class _UnknownError(Exception):
    """A column's table cannot be told."""


class _Reading:
    """Columns of the scopes of one statement, each looked up once."""

    def __init__(self, known: Columns) -> None:
        self._known = known
        self._found: dict[tuple[int, str], frozenset[Origin]] = {}

    def try_column(self, scope: Scope, name: str) -> frozenset[Origin] | None:
        try:
            return self._column(scope, name)
        except _UnknownError:
            return None

    def _column(self, scope: Scope, name: str) -> frozenset[Origin]:
        key = id(scope), name
        if key not in self._found:
            self._found[key] = frozenset(_strongest(
                origin for part in _parts(scope) for origin in self._part(part, name, scope)))
        return self._found[key]

    def _part(self, scope: Scope, name: str, whole: Scope) -> Iterator[Origin]:
        if name == ROWS:
            yield from self._rows(scope)
            return
        try:  # a union's columns are named by its first part
            expression = scope.expression.selects[whole.expression.named_selects.index(name)]
        except (ValueError, IndexError):
            raise _UnknownError(name) from None
        yield from self._expression(expression.unalias(), scope)

    def _rows(self, scope: Scope) -> Iterator[Origin]:
        source = scope.expression.args.get("from_")
        if source is not None:
            yield from self._source(_named(source.this.alias_or_name, scope), ROWS, scope)

    def _expression(self, expression: exp.Expression, scope: Scope) -> Iterator[Origin]:
        for node, kind in _leaves(expression):
            if isinstance(node, exp.Window):
                for window in scope.expression.args.get("windows") or []:
                    if window.name == node.alias:
                        yield from _as(kind, self._expression(window, scope))
            elif isinstance(node, exp.Column):
                yield from _as(kind, self._source(_named(node.table, scope), node.name, scope))
            elif isinstance(node, exp.Star):
                yield from _as(kind, self._rows(scope))
            else:
                inner = next((each for each in scope.subquery_scopes if each.expression is node), None)
                if inner is None:
                    raise _UnknownError(node.sql())
                for name in [ROWS] if isinstance(node.parent, exp.Exists) else inner.expression.named_selects:
                    yield from _as(kind, self._column(inner, name))

    def _source(self, source: exp.Expression | Scope | None, name: str, scope: Scope) -> Iterator[Origin]:
        if isinstance(source, Scope) and not source.is_udtf:
            yield from self._column(source, name)
        elif isinstance(source, exp.Table) and not isinstance(source.this, exp.Func):
            table = f"{source.db}.{source.name}"
            if name != ROWS and name not in self._known.get(table, ()):
                raise _UnknownError(f"{table}.{name}")
            yield Origin(table, name, "IDENTITY")
        elif source is not None:  # a function that gives rows: what it was given
            call = source.expression if isinstance(source, Scope) else source
            yield from _as("TRANSFORMATION", self._expression(call, scope))
        else:
            raise _UnknownError(name)


def _parts(scope: Scope) -> list[Scope]:
    """The selects of a union, or the one select itself."""
    return [part for each in scope.set_operation_scopes for part in _parts(each)] or [scope]


def _named(name: str, scope: Scope | None) -> exp.Expression | Scope | None:
    """What a table's name stands for, here or, for a correlated subquery, further out."""
    while scope is not None:
        if name in scope.selected_sources:
            return scope.selected_sources[name][1]
        scope = scope.parent
    return None


def _leaves(expression: exp.Expression, kind: str = "IDENTITY") -> Iterator[tuple[exp.Expression, str]]:
    """Columns, counted rows, subqueries and named windows of an expression, with what is done to each on the way up."""
    if isinstance(expression, exp.Column):
        yield expression, kind
    elif isinstance(expression, exp.Query):
        yield expression.unnest(), kind
    elif isinstance(expression, exp.Star):
        yield expression, kind
    else:
        if isinstance(expression, exp.AggFunc) and not isinstance(expression, ONE_ROW):
            kind = KINDS[2]
        elif not isinstance(expression, (exp.Paren, exp.Alias, exp.Table, exp.TableAlias)):
            kind = max(kind, KINDS[1], key=KINDS.index)
        if isinstance(expression, exp.Window) and expression.alias:
            yield expression, KINDS[1]
        for child in expression.iter_expressions():
            yield from _leaves(child, kind)


def _as(kind: str, found: Iterator[Origin] | frozenset[Origin]) -> Iterator[Origin]:
    for origin in found:
        yield origin._replace(kind=max(kind, origin.kind, key=KINDS.index))


def _strongest(found: Iterator[Origin]) -> list[Origin]:
    """One origin a column: of two ways that it takes, the one that does more to it."""
    kinds: dict[tuple[str, str], str] = {}
    for table, column, kind in found:
        kinds[table, column] = max(kind, kinds.get((table, column), KINDS[0]), key=KINDS.index)
    return [Origin(table, column, kind) for (table, column), kind in kinds.items()]
