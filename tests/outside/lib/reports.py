"""What the outside readers share: reports to read, one line a check, and a plan that tries everything."""

import functools
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
PLANS = ROOT / "fixtures" / "plans"
# what a terminal or a locale could change, taken away
PLAIN = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb"}

# a path that would be a formula, a property, a command and a tag, over a folder because of its slash
HOSTILE_PATH = "=cmd|' /C calc'!A0, %0A::error::x<script>window.ran=1</script>\u202e\x1b[31m.md"
HOSTILE_PLAN = """\
# Marketingplan <script>window.ran=1</script> %0A::error::

Eigenaar: de =HYPERLINK("https://evil.example";"manager") \x1b[31mrood\x1b[0m \u202eesrever\u2066

Eigenaar: =Anna</script><script>window.ran=1</script> de Vries

We plaatsen elke week een post op Instagram, versturen een nieuwsbrief, maken flyers en filmen reels “voor jou” & <b>meer</b>.

| Actie | Wie | Budget |
|---|---|---|
| =1+1 post plaatsen | @SUM(A1) | +100 |
| ::warning file=a,line=1::x blog schrijven | -2+3 | =A1 |

- Van 40 naar 60 leads per maand eind 2027 <svg onload=window.ran=1>
- +nieuwsbrief versturen `code` [link](javascript:window.ran=1) ![x](https://evil.example/y.png)
- [Bedrijfsnaam] banner maken | `<img src=x onerror=window.ran=1>` | <img src=y onerror=window.ran=1>
- video monteren en uploaden, story plaatsen, advertentie zetten, mailing sturen
"""


class Reader:
    """Runs regie, and counts what held."""

    def __init__(self, name):
        if len(sys.argv) != 2:
            sys.exit(f"usage: {sys.argv[0]} BINARY")
        self.binary = str(pathlib.Path(sys.argv[1]).resolve())
        self.name = name
        self.failed = 0
        self.folder = tempfile.TemporaryDirectory(prefix="regie-")
        self.path = pathlib.Path(self.folder.name)

    def run(self, *args, cwd=ROOT, status=(0, 1), env=None):
        """The finished process; any other status than those named ends the script."""
        environment = {**os.environ, **PLAIN, **(env or {})}
        done = subprocess.run([self.binary, *map(str, args)], cwd=cwd, env=environment, capture_output=True, timeout=300)
        if done.returncode not in status:
            sys.exit(f"{self.name}: regie {args} gave {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done

    def report(self, kind, *paths, extension=None, cwd=ROOT, lang=None):
        """The file that a report of these paths went to."""
        file = self.path / f"{len(list(self.path.iterdir()))}.{extension or kind}"
        more = ["--lang", lang] if lang else []
        self.run("check", *paths, "--fail-on", "never", "-o", f"{kind}={file}", *more, cwd=cwd, status=(0, 2))
        return file

    def hostile(self, kind, extension=None):
        """A report on the plan that tries everything, beside a document of the same kind that cannot be read."""
        self.hostile_root.mkdir(exist_ok=True)
        plan = self.hostile_root / HOSTILE_PATH
        plan.parent.mkdir(parents=True, exist_ok=True)
        plan.write_text(HOSTILE_PLAN, encoding="utf-8")
        plan.with_suffix(".docx").write_bytes(b"PK\x03\x04 nothing")
        return self.report(kind, ".", extension=extension, cwd=self.hostile_root, lang="en")

    @functools.cached_property
    def hostile_root(self):
        return self.path / "hostile"

    def check(self, what, holds, seen=""):
        """One line: what was looked at, and what was seen; where it holds, only what fits the line."""
        self.failed += not holds
        seen = str(seen or "").strip()
        note = f" ({seen})" if seen and (not holds or len(seen) < 60 and "\n" not in seen) else ""
        print(f"{'ok  ' if holds else 'FAIL'} {self.name}: {what}{note}", flush=True)

    def done(self):
        self.folder.cleanup()
        sys.exit(1 if self.failed else 0)
