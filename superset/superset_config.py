"""Superset's configuration: read from the environment (names of `.env.example`) and from secret files, nothing else.

Superset loads this module by the path in SUPERSET_CONFIG_PATH; the upper-case names are Superset's own settings.
"""

import base64
import importlib.util
import os
import sys
import time
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import psycopg2
import yaml
from flask import Flask, g, redirect, request, send_from_directory, session
from flask.wrappers import Response
from flask_appbuilder.security.api import SecurityApi
from flask_appbuilder.security.views import AuthDBView
from flask_appbuilder.utils.limit import Limit
from flask_caching import Cache
from flask_limiter.util import get_remote_address
from flask_login import current_user
from superset.utils.log import DBEventLogger

HERE = Path(__file__).resolve().parent
VAR = Path(os.environ.get("EUNGDAP_VAR_DIR") or HERE.parent / "var")
STATE = Path(os.environ.get("SUPERSET_HOME") or VAR / "superset")
SECRETS = VAR / "secrets"
HOST, PORT = os.environ.get("PGHOST") or "127.0.0.1", os.environ.get("PGPORT") or "54329"
DASHBOARD = "/superset/dashboard/{}/"


GROUPS = yaml.safe_load((HERE / "security.yaml").read_text(encoding="utf-8"))["groups"]


def _secret(name: str) -> str:
    return (SECRETS / name).read_text(encoding="utf-8").strip()


# "today" and "the last 28 days" of a filter are the city's days, not the server's
os.environ["TZ"] = "Asia/Seoul"
time.tzset()

# --- where things are kept ---
SECRET_KEY = _secret("superset_secret_key")
GUEST_TOKEN_JWT_SECRET = _secret("superset_guest_token_secret")
SQLALCHEMY_DATABASE_URI = f"postgresql+psycopg2://superset:{quote(_secret('superset'), safe='')}@{HOST}:{PORT}/superset"


def _cache(name: str, seconds: int) -> dict[str, object]:
    return {"CACHE_TYPE": "FileSystemCache", "CACHE_DIR": str(STATE / "cache" / name), "CACHE_THRESHOLD": 5000,
            "CACHE_DEFAULT_TIMEOUT": seconds}


CACHE_CONFIG = _cache("metadata", 600)
DATA_CACHE_CONFIG = _cache("data", 120)
FILTER_STATE_CACHE_CONFIG = _cache("filters", 90 * 86_400) | {"REFRESH_TIMEOUT_ON_RETRIEVAL": True}
EXPLORE_FORM_DATA_CACHE_CONFIG = _cache("explore", 7 * 86_400) | {"REFRESH_TIMEOUT_ON_RETRIEVAL": True}

# --- who gets in ---
AUTH_USER_REGISTRATION = False
PUBLIC_ROLE_LIKE = None
RATELIMIT_ENABLED = True
RATELIMIT_STORAGE_URI = "one-at-a-time://"  # `rate_limit`'s: counted in each worker
RATELIMIT_APPLICATION = "500 per second"
AUTH_RATE_LIMITED = True
AUTH_RATE_LIMIT = "10 per minute"
for _way_in in (AuthDBView, SecurityApi):  # the form's and the API's; Superset 6.1 limits neither of them
    _way_in.limits = [Limit(AUTH_RATE_LIMIT, get_remote_address, methods=("POST",))]


def _own(name: str) -> ModuleType:
    """A module of this folder: it is no package, and its name would hide the installed one. Others then find it."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_own("rate_limit")
_links, _reports, _english = _own("links"), _own("reports"), _own("english")
_questions, _downloads, _one_query = _own("questions"), _own("downloads"), _own("one_query")
_freshness, _freshness_badge = _own("freshness"), _own("freshness_badge")
_asking, _actions, _access_log = _own("asking"), _own("actions"), _own("access_log")
_findings, _access_pages, _answers = _own("findings"), _own("access_pages"), _own("answers")
_own("made_of")
_warming, _event_log, _provenance = _own("warming"), _own("event_log"), _own("provenance")


class _EventLog(DBEventLogger):
    """Superset's log of actions, without what was searched for."""

    def log(self, *args: Any, records: Any = None, curated_payload: Any = None, **others: Any) -> None:  # noqa: ANN401
        """Write the records, each without what a person typed or chose."""
        super().log(*args, records=[_event_log.kept(each) for each in records or [curated_payload or {}]], **others)


EVENT_LOGGER = _EventLog()


_ACTOR = {"host": HOST, "port": PORT, "dbname": os.environ.get("PGDATABASE") or "eungdap", "user": "board_actions",
          "password": _secret("board_actions"), "connect_timeout": 5, "application_name": "eungdap:board_actions"}
sys.path.append(str(HERE.parent / "dags"))  # of the platform only what masks: the rest is not installed here
_mask = importlib.import_module("pipeline.masking").mask
_accesses = _access_log.AccessLog(lambda: psycopg2.connect(**_ACTOR), lambda text: _mask(text).text)

CUSTOM_SECURITY_MANAGER = _own("board_security").BoardSecurity
CUSTOM_SECURITY_MANAGER.foreign = staticmethod(_questions.foreign)
CUSTOM_SECURITY_MANAGER.accesses = _accesses
CUSTOM_SECURITY_MANAGER.lacks_reason = staticmethod(_access_log.lacks_reason)
CUSTOM_SECURITY_MANAGER.holds_complaints = staticmethod(_access_log.holds_complaints)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
PERMANENT_SESSION_LIFETIME = timedelta(hours=12)
# an answer that changed nothing must not write an older session over the one a login has just made
SESSION_REFRESH_EACH_REQUEST = False
WTF_CSRF_ENABLED = True
ENABLE_CORS = False
# whose word about a browser's address is taken: so many proxies in front of the board
_PROXIES = int(os.environ.get("EUNGDAP_TRUSTED_PROXIES") or 0)
ENABLE_PROXY_FIX = _PROXIES > 0
PROXY_FIX_CONFIG = {"x_for": _PROXIES, "x_proto": _PROXIES, "x_host": _PROXIES, "x_port": 0, "x_prefix": 0}
CONTENT_SECURITY_POLICY_WARNING = False
TALISMAN_ENABLED = True
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"], "default-src": ["'self'"], "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"], "connect-src": ["'self'"], "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"], "font-src": ["'self'", "data:"],
        "script-src": ["'self'", "'strict-dynamic'"], "frame-ancestors": ["'self'"],
    },
    "content_security_policy_nonce_in": ["script-src"], "force_https": False, "session_cookie_secure": False,
}

# --- what it looks like ---
BABEL_DEFAULT_LOCALE = _english.KOREAN
BABEL_TRANSLATION_DIRECTORIES = f"translations;{STATE / 'web' / 'translations'}"
# the pages of 6.1 break when the default locale is not here
LANGUAGES = {_english.KOREAN: {"flag": "kr", "name": "한국어"}, _english.ENGLISH: {"flag": "us", "name": "English"}}
APP_NAME = "응답 민원종합상황판"
LOGO_TARGET_PATH = "/"
D3_FORMAT = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", "건"]}  # "$,d" prints 1,234건
_WEEKDAYS = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"]
_MONTHS = [f"{month}월" for month in range(1, 13)]
D3_TIME_FORMAT = {
    "dateTime": "%Y년 %m월 %d일 %H:%M:%S", "date": "%Y년 %m월 %d일", "time": "%H:%M:%S", "periods": ["오전", "오후"],
    "days": _WEEKDAYS, "shortDays": [day[0] for day in _WEEKDAYS], "months": _MONTHS, "shortMonths": _MONTHS,
}
_LOGO = base64.b64encode((HERE / "assets" / "logo.svg").read_bytes()).decode()
THEME_DEFAULT = {
    "token": {
        "brandAppName": APP_NAME, "brandLogoAlt": "응답", "brandLogoUrl": f"data:image/svg+xml;base64,{_LOGO}",
        "brandLogoHref": "/", "brandLogoHeight": "26px", "brandLogoMargin": "12px 0", "colorPrimary": "#1e5f9e",
        "colorLink": "#1e5f9e", "colorError": "#c0392b", "colorWarning": "#d98512", "colorSuccess": "#2b8a57",
        "colorTextBase": "#16212e", "colorBgLayout": "#f2f5f9", "fontUrls": [], "borderRadius": 6,
        # as faint as 4.5 : 1 on white and on the ground allows
        "colorTextDescription": "#566270", "colorTextSecondary": "#566270", "colorTextPlaceholder": "#5f6b79",
        "fontFamily": "'Pretendard','Noto Sans KR','Noto Sans CJK KR','Malgun Gothic','Apple SD Gothic Neo',"
                      "'NanumBarunGothic','NanumGothic',sans-serif",
    },
    "algorithm": "default",
}
THEME_DARK = None
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {"id": "eungdap", "label": "응답", "isDefault": True, "description": "",
     "colors": ["#1e5f9e", "#4aa3a2", "#e0a03a", "#8a6fb3", "#7a8794", "#c75c5c", "#5d9b4f", "#b07d4f"]},
    {"id": "eungdap_wall", "label": "응답 벽 화면", "isDefault": False, "description": "",
     "colors": ["#6fb1ee", "#5cc4c2", "#f0b95a", "#b59ae0"]},
]
EXTRA_SEQUENTIAL_COLOR_SCHEMES = [
    {"id": "eungdap_blues", "label": "응답 파랑", "isDiverging": False, "isDefault": True, "description": "",
     "colors": ["#dceaf6", "#a9cbe8", "#6ea5d3", "#3679b5", "#124a80"]},
]
CSV_STREAMING_ROW_THRESHOLD = 10**12  # rows; a file that streams is written elsewhere, past `downloads`
DASHBOARD_AUTO_REFRESH_MODE = "fetch"  # "force" would go past the cache, for every viewer, at every refresh
FEATURE_FLAGS = {"ALERT_REPORTS": False, "DASHBOARD_RBAC": False, "ENABLE_TEMPLATE_PROCESSING": False}
ERROR_PAGES = {
    403: "이 화면을 볼 권한이 없습니다.", 404: "찾으시는 화면이 없거나 볼 권한이 없습니다.",
    429: "로그인을 너무 자주 시도했습니다. 1분 뒤에 다시 해 주세요.",
    500: "화면을 만들다가 오류가 생겼습니다. 잠시 뒤에 다시 열어 주세요.",
    503: "데이터베이스가 답하지 않습니다. 잠시 뒤에 다시 열어 주세요.",
}


def _home() -> str:
    """Where the way in leads: to the home of somebody's first group, by name; of a stranger, past the login."""
    groups = sorted(group.name for group in getattr(current_user, "groups", []) if group.name in GROUPS)
    group = GROUPS[groups[0]] if groups else {"home": "situation-board"}
    return DASHBOARD.format(group["home"]) + (_tab(group["home"], group["home_tab"]) if "home_tab" in group else "")


def _tab(dashboard: str, name: str) -> str:
    """The end of the address that opens a tab; the bundle numbers tabs in their order."""
    path = HERE / "assets" / "dashboards" / f"{dashboard}.yaml"
    return f"#TAB-{list(yaml.safe_load(path.read_text(encoding='utf-8'))['tabs']).index(name)}"


def _answer_carefully() -> None:
    """Files without small counts, and one query for all who ask the same; Superset has no setting for either."""
    from superset.common.query_context_factory import QueryContextFactory  # not before there is an app
    from superset.common.query_context_processor import QueryContextProcessor as Processor
    from superset.common.query_object import QueryObject
    from superset.extensions import cache_manager
    from superset.viz import BaseViz

    def kept() -> Cache:
        return cache_manager.data_cache

    def key(processor: Processor, query: QueryObject) -> str | None:
        query.validate()  # which also writes it as it is kept
        return _warming.noted(processor.query_cache_key(query))

    # of a chart only how long its answers are kept would be read, which none says; a quarter of a kept answer's work
    QueryContextFactory._get_slice = lambda factory, number: None
    Processor.get_data = _downloads.guarded(Processor.get_data)
    Processor.get_df_payload = _accesses.watched(_one_query.single_flight(
        Processor.get_df_payload, key, lambda each: each._query_context, kept, STATE / "locks"))
    one_map = _one_query.single_flight(
        BaseViz.get_df_payload, lambda viz, query: _warming.noted(viz.cache_key(query)), lambda each: each, kept,
        STATE / "locks")
    # what the map asks by; making its question a second time would make another one
    BaseViz.get_df_payload = lambda viz, query_obj=None, **others: one_map(viz, query_obj or viz.query_obj(), **others)


def _mutate(app: Flask) -> None:
    """Serve our Korean catalogue and the few patched scripts (see web.py); the way in leads to the board."""
    web = STATE / "web"
    _answer_carefully()
    _access_log.register(app)
    _freshness_badge.register(app, _freshness)
    _warming.register(app, STATE / "warming")
    _english.register(app, session)

    @app.before_request
    def _ours_first() -> Response | None:
        path = request.path
        if path == "/superset/log/" and "_user_id" not in session:
            # the login page reports its own closing; refusing that would write an old session over the new login's
            return Response(status=204)
        if path.startswith("/superset/explore_json") and request.method != "POST":
            # Superset keeps answers to GET by their address alone and gives them to whoever asks next; no tile uses it
            return Response(status=405)
        if path.startswith("/superset/explore_json") and {"csv", "xlsx", "results", "samples"} & set(request.args):
            return Response("이 그림은 내려받을 수 없습니다. 옆의 표를 내려받아 주세요.", 405)  # a way past `downloads`
        if path in ("/", "/superset/welcome/"):
            return redirect(_home())
        if path == "/superset/language_pack/ko/":
            return send_from_directory(web, "messages.json", mimetype="application/json", max_age=3600)
        name = path.removeprefix("/static/assets/")
        if name != path and (web / "scripts" / Path(name).name).is_file():
            return send_from_directory(web / "scripts", Path(name).name, max_age=31_536_000)
        return None

    @app.after_request
    def _our_error_page(response: Response) -> Response:
        """Superset's own pages for 404 and 500 are English and fetch a font from another host."""
        is_page = request.headers.get("Accept", "").startswith("text/html") and "says_why" not in g  # of our own pages
        if response.status_code in ERROR_PAGES and is_page:
            page = (HERE / "i18n" / "error.html").read_text(encoding="utf-8")
            page = page.replace("{message}", ERROR_PAGES[response.status_code])
            response = Response(_english.turned(page) if _english.is_chosen(session) else page,
                                response.status_code, mimetype="text/html")
        return response


FLASK_APP_MUTATOR = _mutate


def _with_our_links(bootstrap: dict[str, Any]) -> dict[str, Any]:
    return _links.with_links(bootstrap, current_user, GROUPS)


COMMON_BOOTSTRAP_OVERRIDES_FUNC = _with_our_links

# --- pages of our own ---
_asks = _asking.Asking(lambda: psycopg2.connect(**_ACTOR), lambda text: _mask(text).text)
_pages = _actions.Pages(_asks).blueprint()
_findings.add_to(_pages, _asks, lambda: _links.reads_quality(current_user), _accesses)
_answers.add_to(_pages, _asks, _accesses, lambda: _links.has_right(current_user, GROUPS, *_links.ANSWERING))
_access_pages.add_to(_pages, _asks, _accesses, lambda: _links.has_right(current_user, GROUPS, "audits_findings"))
_provenance.add_to(_pages, _asks, lambda: _links.reads_quality(current_user))
_reports.add_to(_pages, _reports.REPORTS, VAR / "reports", lambda: _links.may_read_figures(current_user))
_reports.add_to(_pages, _reports.EVIDENCE, VAR / "reports", lambda: _links.reads_quality(current_user))
BLUEPRINTS = [_pages]
