#!/usr/bin/env python3
"""Looks at the copies that `regie annotate` writes with programs that are not regie: python-docx, and LibreOffice where it is installed.

    tests/outside/annotate.py REGIE_BINARY

Prints one line a check; the exit status is 1 where one failed, 2 where python-docx is missing. Without LibreOffice (soffice) its checks
are skipped, and the line says so.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

try:
    import docx
except ImportError:
    print("python-docx is missing; install it with: pip install python-docx", file=sys.stderr)
    sys.exit(2)

ROOT = Path(__file__).resolve().parents[2]
PLANS = ["fixtures/annotate/word.docx", "fixtures/annotate/writer.docx", "fixtures/annotate/pandoc.docx", "fixtures/formats/plan.docx", "fixtures/plans/notariskantoor-hessing.docx"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
PATIENCE = 180

failures = 0


def check(plan, what, good, seen=""):
    global failures
    failures += not good
    print(f"{'ok  ' if good else 'FAIL'} {plan}: {what}{'' if good else f' ({seen})'}")


def words(text):
    return " ".join(text.split())


def hosts(document):
    """The text of the paragraph that each comment begins in, boxes in it left out."""
    found = {}

    def walk(element, paragraph):
        if element.tag == f"{W}p":
            paragraph = []
        if element.tag == f"{W}commentRangeStart":
            found[int(element.get(f"{W}id"))] = paragraph
        if element.tag == f"{W}t" and paragraph is not None:
            paragraph.append(element.text or "")
        for child in element:
            walk(child, paragraph)

    walk(document, None)
    return {number: words("".join(text)) for number, text in found.items()}


def findings(regie, plan):
    done = subprocess.run([regie, "check", plan, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    return json.loads(done.stdout)["plans"][0]["findings"]


def by_python_docx(plan, path, expected):
    document = docx.Document(path)
    comments = {c.comment_id: c for c in document.comments}
    ours = {number: c for number, c in comments.items() if c.author == "regie"}
    check(plan, "python-docx finds a comment for each finding", len(ours) == len(expected), f"{len(ours)} of {len(expected)}")
    rules = sorted(c.paragraphs[-1].text.split()[-1] for c in ours.values())
    check(plan, "their last lines name the rules", rules == sorted(f["rule"] for f in expected), rules)
    check(plan, "none has a date", all(c.timestamp is None for c in ours.values()))
    places = hosts(document.element)
    check(plan, "each has a place", set(ours) <= set(places), set(ours) - set(places))
    strays = []
    for finding in expected:
        quote = finding["quote"]
        texts = [places[n] for n, c in ours.items() if c.paragraphs[-1].text.endswith(f" {finding['rule']}")]
        near = [t for t in texts if t and (not quote or t in words(quote) or words(quote).rstrip("…") in t or boxed(document, quote))]
        strays += [] if near else [(finding["rule"], quote, texts)]
    check(plan, "that place is the paragraph or cell that the finding quotes", not strays, strays)
    return len(comments)


def boxed(document, quote):
    """Whether a quote stands in a box or a note, whose comment stands at the paragraph around it."""
    body = words(" ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for b in document.element.iter(f"{W}txbxContent") for p in b.iter(f"{W}p")))
    inside = words(quote) in body
    main = words(" ".join(p.text for p in document.paragraphs))
    return inside or words(quote) not in main and "|" not in quote


def by_libreoffice(plan, path, folder, count):
    for kind in ["fodt", "pdf"]:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, path],
            capture_output=True, timeout=PATIENCE, check=False,
        )
    flat = Path(folder, Path(path).stem + ".fodt")
    check(plan, "LibreOffice opens it and makes a PDF", flat.exists() and Path(folder, Path(path).stem + ".pdf").exists())
    if flat.exists():
        root = ElementTree.parse(flat).getroot()
        notes = list(root.iter(f"{OFFICE}annotation"))
        check(plan, "LibreOffice shows every comment", len(notes) == count, f"{len(notes)} of {count}")
        parents = {child: parent for parent in root.iter() for child in parent}
        loose = [n for n in notes if not any(a.tag in (f"{TEXT}p", f"{TEXT}h") for a in ancestors(n, parents))]
        check(plan, "each hangs on text", not loose, len(loose))


def ancestors(element, parents):
    while element in parents:
        element = parents[element]
        yield element


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {info.filename: (info.CRC, info.compress_size) for info in archive.infolist()}, archive.namelist()


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    regie = str(Path(sys.argv[1]).resolve())
    office = shutil.which("soffice")
    with tempfile.TemporaryDirectory() as folder:
        for plan in PLANS:
            path = f"{folder}/{plan.replace('/', '-')}"
            done = subprocess.run([regie, "annotate", plan, "-o", path], capture_output=True, text=True, cwd=ROOT, check=False)
            check(plan, "regie annotate writes a copy", done.returncode == 0, done.stderr)
            if done.returncode:
                continue
            (before, order), (after, now) = members(ROOT / plan), members(path)
            changed = {name for name in before if before[name] != after.get(name)}
            allowed = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"}
            check(plan, "all other parts are as they were, in their order", changed <= allowed and now[: len(order)] == order, changed)
            count = by_python_docx(plan, path, findings(regie, plan))
            if office:
                by_libreoffice(plan, path, folder, count)
    if not office:
        print("skipped: LibreOffice (soffice) is not installed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
