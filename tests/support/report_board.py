"""A board of a few rows for the monthly report, so small that its figures are done by hand, and its page read back."""

import re
from html.parser import HTMLParser

from psycopg import sql

UNSEEN = {"style", "script", "svg", "pre", "time", "title"}


def insert(connection, table, *rows):
    """Rows of dictionaries; what they leave out is null."""
    for row in rows:
        connection.execute(sql.SQL("insert into {} ({}) values ({})").format(
            sql.Identifier(*table.split(".")), sql.SQL(", ").join(map(sql.Identifier, row)),
            sql.SQL(", ").join(sql.Placeholder() * len(row))), list(row.values()))


def received(day, count, item="불법주정차", **others):
    """A row of daily_complaints."""
    return {"requested_date": day, "district_name": "중구", "service_field": "교통", "service_name": item,
            "channel": "120다산콜", "agency_responsible": "중구 주차관리과", "complaint_count": count,
            "closed_count": 0, "duplicate_count": 0, "campaign_count": 0, "repeat_count": 0} | others


def handled(day, agency="중구 주차관리과", **others):
    """A row of handling_daily."""
    zero = ("complaint_count", "closed_count", "on_time_count", "late_count", "overdue_open_count",
            "handling_hours_sum", "allowed_hours_sum", "transfer_count", "transferred_count", "reopened_count",
            "satisfaction_sum", "satisfaction_count")
    return {"requested_date": day, "agency_responsible": agency, "service_field": "교통",
            **dict.fromkeys(zero, 0)} | others


class Page(HTMLParser):
    """What a report's page prints: its figures, the statements of its appendix, and all words that are no figure."""

    def __init__(self, page):
        super().__init__()
        self.figures, self.statements, self.parameters, self.words = [], {}, [], []
        self.open = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        if tag in ("meta", "br"):
            return
        attributes = dict(attributes)
        self.open.append((tag, attributes))
        if tag == "data":
            self.figures.append(attributes | {"text": ""})
        if tag == "pre":
            self.statements[attributes["data-query"]] = ""
        if attributes.get("class") == "parameters":
            self.parameters.append("")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, text):
        tags = {tag for tag, _ in self.open}
        classes = {attributes.get("class", "") for _, attributes in self.open}
        if "data" in tags:
            self.figures[-1]["text"] += text
        elif "pre" in tags:
            self.statements[list(self.statements)[-1]] += text
        elif "parameters" in classes:
            self.parameters[-1] += text
        elif not tags & UNSEEN and "where" not in classes and not tags & {"h2", "h3", "strong"}:
            self.words.append(text)

    def asked(self):
        """Each statement with its parameters, as printed, by the name of its answer."""
        return {key: (statement, dict(re.findall(r"(\w+) = ([^,]+)", parameters)))
                for (key, statement), parameters in zip(self.statements.items(), self.parameters, strict=True)}
