"""The reports for programs: JSON, NDJSON, SARIF, JUnit, GitLab, GitHub and Markdown, each by a reader that others wrote."""

import html.parser
import json
import pathlib
import re
import sys

import jsonschema
import junitparser
import markdown_it

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))
from reports import PLANS, Reader  # noqa: E402

LIB = pathlib.Path(__file__).parent / "lib"
reader = Reader("machines")
BROKEN = PLANS.parent / "broken"


def strict(text):
    """JSON without a key twice, and without NaN."""

    def pairs(items):
        keys = [key for key, _ in items]
        assert len(keys) == len(set(keys)), f"a key twice: {keys}"
        return dict(items)

    def never(word):
        raise AssertionError(word)

    return json.loads(text, object_pairs_hook=pairs, parse_constant=never)


def both(kind):
    """Reports of the made-up plans with the broken ones, and of the hostile plan."""
    yield "plans", reader.report(kind, "fixtures/plans", "fixtures/broken")
    yield "hostile", reader.hostile(kind)


def valid(schema, data):
    errors = sorted(schema.iter_errors(data), key=lambda e: list(map(str, e.path)))
    return "; ".join(f"{list(e.path)}: {e.message[:80]}" for e in errors[:3])


def json_and_ndjson():
    for (name, whole), (_, lines) in zip(both("json"), both("ndjson")):
        data = strict(whole.read_text(encoding="utf-8"))
        plans, errors = data["plans"], data["errors"]
        summary = data["summary"]
        counted = (len(plans), len(errors)) == (summary["plans"], summary["errors"])
        reader.check(f"json of {name} counts its plans", counted and plans and errors, f"{len(plans)} plans, {len(errors)} not read")
        each = [strict(line) for line in lines.read_text(encoding="utf-8").splitlines()]
        same = sorted(json.dumps({k: v for k, v in e.items() if k in plans[0]}, sort_keys=True) for e in each if "verdict" in e)
        known = sorted(json.dumps({k: v for k, v in p.items() if k in plans[0]}, sort_keys=True) for p in plans)
        unread = sum("error" in e for e in each)
        reader.check(f"ndjson of {name} is the json a line each", same == known and unread == len(errors), f"{len(each)} lines")


def sarif():
    schema = jsonschema.Draft7Validator(json.loads((LIB / "sarif-schema-2.1.0.json").read_text()))
    for name, file in both("sarif"):
        log = strict(file.read_text(encoding="utf-8"))
        reader.check(f"sarif of {name} holds to the schema of 2.1.0", not (wrong := valid(schema, log)), wrong)
        run = log["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        known = all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"] if "ruleIndex" in r)
        reader.check(f"sarif of {name} names its rules", known and run["results"], f"{len(run['results'])} results")
        uris = [l["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"] for l in r.get("locations", [])]
        plain = all(re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=:@/%-]+", u) and not re.match(r"/|[a-z]+:", u) for u in uris)
        reader.check(f"sarif of {name} has relative addresses without a character that breaks one", plain and uris)
    broken = {**log, "version": "2.0.0"}
    reader.check("the schema refuses another version", valid(schema, broken))


def junit():
    for name, file in both("junit"):
        suites = junitparser.JUnitXml.fromfile(str(file))
        cases = [case for suite in suites for case in suite]
        failures = [r for c in cases for r in c.result if isinstance(r, junitparser.Failure)]
        errors = [r for c in cases for r in c.result if isinstance(r, junitparser.Error)]
        said = (suites.tests, suites.failures, suites.errors)
        seen = (len(cases), len(failures), len(errors))
        reader.check(f"junit of {name} counts its cases", said == seen and errors, f"{said[0]} cases, {said[1]} failures, {said[2]} errors")


def gitlab():
    schema = jsonschema.Draft7Validator(json.loads((LIB / "gitlab.schema.json").read_text()))
    for name, file in both("gitlab"):
        issues = strict(file.read_text(encoding="utf-8"))
        reader.check(f"gitlab of {name} holds to its documentation", issues and not (wrong := valid(schema, issues)), wrong)
        prints = [issue["fingerprint"] for issue in issues]
        reader.check(f"gitlab of {name} shows each issue once", len(prints) == len(set(prints)), f"{len(prints)} issues")
    reader.check("the schema refuses an issue without a place", valid(schema, [{**issues[0], "location": {}}]))


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.+)")


def github():
    """As the runner reads a line: properties up to the next colons, split by commas."""
    for name, file in both("github"):
        lines = file.read_text(encoding="utf-8").split("\n")
        read = [COMMAND.fullmatch(line) for line in lines if line]
        reader.check(f"github of {name} is nothing but commands", read and all(read), f"{len(read)} lines")
        keys = {p.split("=", 1)[0] for m in read if m for p in m[2].split(",")}
        reader.check(f"github of {name} sets no property but its own", keys <= {"file", "line", "col", "title"}, sorted(keys))


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.links = set(), []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.links += [value for key, value in attrs if key in ("href", "src") or key.startswith("on")]


OURS = {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "code", "br", "em"}


def markdown():
    for name, file in both("markdown"):
        tags = Tags()
        tags.feed(markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(file.read_text(encoding="utf-8")))
        reader.check(f"markdown of {name} becomes no tag of a plan", {"table", "li"} <= tags.seen <= OURS, sorted(tags.seen - OURS))
        reader.check(f"markdown of {name} links nowhere", not tags.links, tags.links)


for part in (json_and_ndjson, sarif, junit, gitlab, github, markdown):
    part()
reader.done()
