#!/usr/bin/env python3
"""Times regie beside the tools people know, and prints docs/performance.md's tables.

    python3 benches/compare.py [--regie target/release/regie] [--dir target/compare] [--only NAME ...] [--install]

The input is made from fixtures/plans, with pandoc and LibreOffice; each time is the least of some runs of the whole process.
A tool that is not installed leaves its row empty; --install puts those of --only tools into DIR/tools, from PyPI, npm and Debian.
Memory is the most that any of the processes held.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ["goals", "tools", "readers", "batches", "isolation", "shapes"]
RULES = ["textlint-rule-no-todo", "textlint-rule-max-comma"]
PLANS = sorted((ROOT / "fixtures/plans").glob("*.md"))


def plan(number, size):
    """A Markdown plan of about `size` bytes: parts of the fixtures in an order of its own, so that no two are alike."""
    parts = [part for path in PLANS for part in re.split(r"\n(?=#)", path.read_text(encoding="utf-8"))]
    text, at = f"# Marketingplan {2020 + number % 10} {number}\n", number * 7
    while len(text.encode()) < size:
        text += "\n" + parts[at % len(parts)].replace("# ", "## ", 1) + f"\n\nRegel {at} van plan {number}.\n"
        at += 1 + number % 5
    return text


def convert(markdown, target):
    """Saves a plan in another format, once."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    source = target.with_suffix(".src.md")
    source.write_text(markdown, encoding="utf-8")
    if target.suffix == ".pdf":
        odt = target.with_suffix(".odt")
        subprocess.run(["pandoc", source, "-o", odt], check=True)
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", target.parent, odt], check=True, stdout=subprocess.DEVNULL
        )
        odt.unlink()
    else:
        subprocess.run(["pandoc", source, "-o", target], check=True)
    source.unlink()


def folder(path, count, make):
    """A folder of `count` files, made once."""
    if not path.exists():
        path.mkdir(parents=True)
        for number in range(count):
            make(path, number)
    return path


def run(command, runs=3, fails=2):
    """Least seconds of wall time and of processor time, and most memory in MB; nothing where the command is not there. An exit
    status from `fails` on is a failure. What takes longer than 20 seconds is not tried again."""
    if shutil.which(str(command[0])) is None:
        return None
    least, busy, most = None, None, 0
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if not 0 <= os.waitstatus_to_exitcode(status) < fails:
            sys.exit(f"failed: {' '.join(map(str, command))}")
        least = min(wall, least or wall)
        busy = min(used.ru_utime + used.ru_stime, busy or wall * 64)
        most = max(most, used.ru_maxrss / 1024)
        if wall > 20:
            break
    return least, busy, most


def seconds(result):
    return "–" if result is None else f"{result[0] * 1000:.0f} ms" if result[0] < 1 else f"{result[0]:.2f} s"


def ratio(other, ours):
    return "–" if other is None else f"{other[0] / ours[0]:.1f}"


def heading(title, columns):
    print(f"\n### {title}\n\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}", flush=True)


def row(*cells):
    print(f"| {' | '.join(map(str, cells))} |", flush=True)


def readers(regie, base):
    heading("One document of twenty pages", ["format", "regie, audit and all", "other tool", "time", "times as fast"])
    text = plan(1, 52_000)
    for name, other in [
        ("docx", ["pandoc", "-t", "plain"]),
        ("odt", ["pandoc", "-t", "plain"]),
        ("pptx", ["markitdown"]),
        ("pdf", ["pdftotext", "-layout"]),
    ]:
        path = base / f"twenty.{name}"
        convert(text, path)
        end = ["-"] if other[0] == "pdftotext" else []
        ours, theirs = run([regie, "check", "--fail-on", "never", path], 10), run([*other, path, *end], 10)
        row(name, seconds(ours), " ".join(other), seconds(theirs), ratio(theirs, ours))


def office(base, count, formats, size):
    """A folder of `count` documents in turn in these formats, of twenty-five plans of `size` bytes and up to twice that."""

    def make(path, number):
        kind, seed = formats[number % len(formats)], number % 25
        made = base / "seeds" / f"{size}-{seed}.{kind}"
        convert(plan(seed, size + size // 25 * seed), made)
        shutil.copy(made, path / f"plan-{number:04}.{kind}")

    return folder(base / f"{'-'.join(formats)}-{count}-{size}", count, make)


def markdown(base, count, size):
    """A folder of `count` Markdown plans of `size` bytes and up to a tenth more."""
    write = lambda path, n: (path / f"plan-{n:05}.md").write_text(plan(n, size + n * 37 % max(1, size // 10)), encoding="utf-8")
    return folder(base / f"plans-{count}-{size}", count, write)


def install(base):
    """The tools of `tools`, by name, below `base`."""
    tools = base / "tools"
    (tools / "npm").mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", tools / "py"], check=True)
    subprocess.run([tools / "py/bin/pip", "install", "--quiet", "typos", "proselint"], check=True)
    subprocess.run(["npm", "install", "--silent", "--prefix", tools / "npm", "textlint", *RULES, "write-good"], check=True)
    (tools / "deb").mkdir(exist_ok=True)
    subprocess.run(["apt-get", "download", "--quiet", "ripgrep"], check=True, cwd=tools / "deb")
    for package in (tools / "deb").glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, tools / "deb"], check=True)


def terms(regie, base):
    """Every form of every term, a line each."""
    listed = json.loads(subprocess.run([regie, "lexicon", "list", "--format", "json"], check=True, capture_output=True).stdout)
    forms = sorted({form for term in listed["terms"] for form in [term["term"], *term["forms"]]})
    path = base / "terms.txt"
    path.write_text("".join(form + "\n" for form in forms), encoding="utf-8")
    return path, len(forms)


def bare(automaton, words, files, regie, size):
    """The row of the automaton by itself: one thread, the terms and bytes in memory."""
    if not automaton.exists():
        row("aho-corasick, a bare DFA (`cargo build --release --example automaton`)", "–", "", "", "")
        return
    told = [subprocess.run([automaton, words, files], check=True, capture_output=True, text=True).stdout.split() for _ in range(3)]
    build, fold, match = (min(float(t[at]) for t in told) for at in (3, 4, 5))
    row("aho-corasick, a bare DFA: matching", f"{match * 1000:.0f} ms", f"{size / match:.1f}", "", f"{match / regie[0]:.4f}")
    row("the same with folding", f"{(fold + match) * 1000:.0f} ms", f"{size / (fold + match):.1f}", "", f"{(fold + match) / regie[0]:.4f}")
    row("building it", f"{build * 1000:.0f} ms", "", "", "")


def tools(regie, base, count):
    files = markdown(base, count, 20_000)
    paths = sorted(files.iterdir())
    size = sum(path.stat().st_size for path in paths) / 1e6
    words, forms = terms(regie, base)
    heading(
        f"{count:,} Markdown plans of 20 kB, {size:.1f} MB, {forms:,} forms of terms",
        ["command", "wall", "MB a second", "memory", "regie is so many times as fast"],
    )
    tool = lambda where, name: found if (found := base / "tools" / where / name).exists() else name
    quiet = ["--fail-on", "never", "--quiet"]
    ours = run([regie, "check", *quiet, files])
    one = run([regie, "check", *quiet, "--jobs", "1", files])
    row("regie check", seconds(ours), f"{size / ours[0]:.1f}", f"{ours[2]:.0f} MB", "1")
    row("regie check --jobs 1", seconds(one), f"{size / one[0]:.1f}", f"{one[2]:.0f} MB", f"{one[0] / ours[0]:.2f}")
    rules = [part for rule in RULES for part in ("--rule", rule)]
    for name, command in [
        ("typos", [tool("py/bin", "typos"), files]),
        ("ripgrep -F -w -i -f terms -c", [tool("deb/usr/bin", "rg"), "-F", "-w", "-i", "-f", words, "-c", files]),
        ("textlint, rules no-todo and max-comma", [tool("npm/node_modules/.bin", "textlint"), *rules, *paths]),
        ("proselint check", [tool("py/bin", "proselint"), "check", files]),
        ("write-good", [tool("npm/node_modules/.bin", "write-good"), *paths]),
    ]:
        # write-good's status is the number of its remarks
        theirs = run(command, fails=256)
        speed = "–" if theirs is None else f"{size / theirs[0]:.1f}"
        row(name, seconds(theirs), speed, "–" if theirs is None else f"{theirs[2]:.0f} MB", ratio(theirs, ours))
    bare(regie.parent / "examples/automaton", words, files, ours, size)


def batches(regie, base):
    heading("Many documents", ["work", "wall", "processor", "memory"])
    files = office(base, 500, ["docx", "odt", "pptx"], 12_000)
    quiet = ["--fail-on", "never", "--quiet"]

    def one(name, command, runs=3):
        result = run(command, runs)
        row(name, seconds(result), f"{result[1]:.2f} s", f"{result[2]:.0f} MB")
        return result

    one("500 office files", [regie, "check", *quiet, files], 5)
    small = markdown(base, 1_000, 6_000)
    reports = [f"{kind}={base}/report.{kind}" for kind in ("html", "xlsx", "sarif")]
    outputs = [part for report in reports for part in ("-o", report)]
    one("1,000 plans to HTML, XLSX and SARIF", [regie, "check", *quiet, small, *outputs])
    sizes = ", ".join(f"{kind} {(base / f'report.{kind}').stat().st_size / 1e6:.1f} MB" for kind in ("html", "xlsx", "sarif"))
    row("their sizes", sizes, "", "")
    ndjson = ["--format", "ndjson", "-o", os.devnull]
    for count in (200, 1_000, 10_000):
        many = markdown(base, count, 3_000)
        result = one(f"{count:,} Markdown plans of 3 kB to NDJSON", [regie, "check", *quiet, many, *ndjson], 1 if count > 1_000 else 3)
        row("processor time a plan", "", f"{1000 * result[1] / count:.2f} ms", "")
    cache = base / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    one("10,000 with a cache, first run", [regie, "check", *quiet, "--cache", cache, many, *ndjson], 1)
    one("second run", [regie, "check", *quiet, "--cache", cache, many, *ndjson])


def isolation(regie, base, count, rounds):
    """What reading in a child of its own costs. The two run in turn, the other one first each time, so that a machine whose speed
    varies is as fast for both; of each pair the ratio is taken, and of the ratios the median."""
    heading(
        f"Isolation: the default against `--no-isolate`, {rounds} pairs",
        ["work", "default", "`--no-isolate`", "costs, median", "least and most of a pair", "goal"],
    )
    for name, files in [
        (f"{count} office files (docx, odt, pptx)", office(base, count, ["docx", "odt", "pptx"], 12_000)),
        (f"{count} Markdown plans of 6 kB", markdown(base, count, 6_000)),
    ]:
        ways = {way: [regie, "check", "--fail-on", "never", "--quiet", *way, files] for way in ((), ("--no-isolate",))}
        for command in ways.values():  # once each for the disk
            run(command, 1)
        pairs = []
        for number in range(rounds):
            order = list(ways) if number % 2 == 0 else list(ways)[::-1]
            walls = {way: run(ways[way], 1)[0] for way in order}
            pairs.append((walls[()], walls[("--no-isolate",)]))
        with_child, without = (statistics.median(walls) for walls in zip(*pairs))
        ratios = sorted(child / alone for child, alone in pairs)
        percent = lambda value: f"{100 * (value - 1):+.0f}%"
        row(
            name,
            seconds((with_child,)),
            seconds((without,)),
            percent(statistics.median(ratios)),
            f"{percent(ratios[0])} to {percent(ratios[-1])}",
            "< 10%",
        )


def goals(regie, base):
    heading("Goals", ["work", "wall", "processor", "MB a second", "memory", "goal"])
    check = lambda files, *more: [regie, "check", "--fail-on", "never", "--quiet", *more, files]
    lines = ["--format", "ndjson", "-o", os.devnull]
    size = lambda path: sum(file.stat().st_size for file in path.iterdir()) / 1e6

    def one(name, goal, command, mb, runs=3):
        result = run(command, runs)
        row(name, seconds(result), f"{result[1]:.2f} s", f"{mb / result[0]:.2f}" if mb else "", f"{result[2]:.0f} MB", goal)
        return result

    many = markdown(base, 5_000, 20_000)
    single = one("5,000 Markdown plans of 20 kB, one thread", "40 MB/s", check(many, "--jobs", "1", *lines), size(many), 1)
    double = one("the same, two threads", "1.8 times as fast", check(many, "--jobs", "2", *lines), size(many), 1)
    row("times as fast", f"{single[0] / double[0]:.2f}", "", "", "", "")
    alone = [base / "one-20-kB.md", base / "one-line.md"]
    alone[0].write_text(plan(5, 20_000), encoding="utf-8")
    alone[1].write_text("# Plan\n", encoding="utf-8")
    one("one plan of 20 kB, start to exit", "15 ms", check(alone[0]), 0.02, 20)
    one("the same with `--no-isolate`", "", check(alone[0], "--no-isolate"), 0.02, 20)
    one("a plan of one line with `--no-isolate`: what a start costs", "6 ms", check(alone[1], "--no-isolate"), None, 20)
    one("1,000 docx of 20 pages and more", "4 s", check(office(base, 1_000, ["docx"], 52_000), *lines), None, 1)
    one("500 pdf", "", check(office(base, 500, ["pdf"], 12_000), *lines), None, 1)
    one("500 pptx", "", check(office(base, 500, ["pptx"], 12_000), *lines), None, 1)


def shapes(regie, base):
    heading("Shapes that make tools slow", ["document", "wall", "a MB", "memory"])
    big = plan(3, 5_000_000)
    sentence = "We willen van 40 naar 60 aanvragen per kwartaal en plaatsen elke week een post. "
    texts = {
        "0.5 MB of plan": plan(3, 500_000),
        "5 MB of plan": big,
        "one line of 1 MB": sentence * (1_000_000 // len(sentence)),
        "one line of 10 MB": sentence * (10_000_000 // len(sentence)),
        "10,000 headings": "".join(f"## Kop {n}\n\nWe posten elke week.\n\n" for n in range(10_000)),
        "100,000 headings": "".join(f"## Kop {n}\n\nWe posten elke week.\n\n" for n in range(100_000)),
    }
    for name, text in texts.items():
        path = base / f"{name.replace(' ', '-').replace(',', '')}.md"
        path.write_text(text, encoding="utf-8")
        result = run([regie, "check", "--fail-on", "never", "--quiet", "--timeout", "600", path], 1)
        row(name, seconds(result), f"{result[0] / (len(text.encode()) / 1e6):.2f} s", f"{result[2]:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regie", default=ROOT / "target/release/regie", type=Path)
    parser.add_argument("--dir", default=ROOT / "target/compare", type=Path)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--plans", default=500, type=int, help="how many plans the tools get; textlint takes minutes over 5000")
    parser.add_argument("--files", default=500, type=int, help="how many files of each kind `isolation` reads")
    parser.add_argument("--rounds", default=11, type=int, help="how many pairs of runs `isolation` takes")
    parser.add_argument("--install", action="store_true", help="install the tools to compare with into DIR/tools")
    args = parser.parse_args()
    args.dir.mkdir(parents=True, exist_ok=True)
    if args.install:
        install(args.dir.resolve())
    regie, base = args.regie.resolve(), args.dir.resolve()
    parts = {
        "goals": goals,
        "tools": lambda *where: tools(*where, args.plans),
        "readers": readers,
        "batches": batches,
        "isolation": lambda *where: isolation(*where, args.files, args.rounds),
        "shapes": shapes,
    }
    for name in args.only:
        parts[name](regie, base)


if __name__ == "__main__":
    main()
