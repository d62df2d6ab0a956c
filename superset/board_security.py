"""Who may ask what, where Superset's own rules are not enough: nobody but an administrator sends SQL."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from flask import g
from superset.errors import ErrorLevel, SupersetError, SupersetErrorType
from superset.exceptions import SupersetSecurityException
from superset.security import SupersetSecurityManager

LEGACY_TILES = ("deck_polygon",)  # what the board still draws by explore_json


class BoardSecurity(SupersetSecurityManager):
    """Superset's own rules, and that nobody but an administrator sends SQL, and nobody any about complaints."""

    # given by the configuration: `questions.foreign`, and of `access_log` an AccessLog and two functions
    foreign: Callable[[Mapping[str, Any], set[str]], str]
    accesses: Any
    lacks_reason: Callable[[Any], bool]
    holds_complaints: Callable[[Any], bool]

    def auth_user_db(self, username: str, password: str) -> object:
        """Superset's own login by form and by API, noted whether it succeeds or not."""
        user = super().auth_user_db(username, password)
        known = user or self.find_user(username=username)
        self.accesses.note(known.username if known else "", "login" if user else "refused")
        return user

    @staticmethod
    def get_datasource_access_error_msg(datasource: object) -> str:
        """What a tile says to who may not read its data."""
        return "이 자료를 볼 권한이 없습니다."

    def is_item_public(self, permission_name: str, view_name: str) -> bool:
        """Nothing is: who is not logged in gets nothing, and the role of strangers need not be read to know it."""
        return False

    def can_access(self, permission_name: str, view_name: str) -> bool:
        """Superset's own answer, looked up once in a request: one tile asks the same rights a dozen times over."""
        known = g.setdefault("eungdap_rights", {})
        asked = (g.user.get_id(), permission_name, view_name)
        if asked not in known:
            known[asked] = super().can_access(permission_name, view_name)
        return known[asked]

    def raise_for_access(self, **what: object) -> None:
        """Refuse as Superset does, and what is not asked by names of the dataset."""
        super().raise_for_access(**what)
        context, viz = what.get("query_context"), what.get("viz")
        if not (context or viz):
            return
        source = (context or viz).datasource
        if context and self.lacks_reason(context):
            raise _refused("민원이 한 건씩 들어 있는 파일은 사유(reason)를 적어야 내려받을 수 있습니다.")
        if viz and self.holds_complaints(source):
            raise _refused("민원은 표로만 볼 수 있습니다.")  # a map's answer is in no log of accesses
        if self.is_admin() and not self.holds_complaints(source):
            return
        names = {*source.column_names, *(metric.metric_name for metric in source.metrics)}
        asked = next(filter(None, (self.foreign(query, names) for query in _queries(context, viz))), "")
        if asked or (viz and viz.viz_type not in LEGACY_TILES):
            raise _refused(f"이 자료에 정해진 항목만 물을 수 있습니다: {asked[:200]}")


def _refused(why: str) -> SupersetSecurityException:
    return SupersetSecurityException(SupersetError(
        why, SupersetErrorType.DATASOURCE_SECURITY_ACCESS_ERROR, ErrorLevel.ERROR))


def _queries(context: Any, viz: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - Superset's own classes
    """The fields of every query of a question, whichever way it was asked."""
    if context:
        return [query.__dict__ for query in context.queries]
    if viz.viz_type not in LEGACY_TILES:
        return []
    form = copy.deepcopy(viz.form_data)  # making a query changes the form
    return [type(viz)(viz.datasource, form).query_obj() | {"annotation_layers": form.get("annotation_layers")}]
