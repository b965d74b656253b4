"""The HTML report in Chromium: opens, sorts, unfolds, prints, reads well in light and dark, and runs nothing of a plan's."""

import pathlib
import re
import shutil
import subprocess
import sys

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))
from chromium import Chromium  # noqa: E402
from reports import PLANS, Reader  # noqa: E402

CONTRAST = (pathlib.Path(__file__).parent / "lib" / "contrast.js").read_text()
MANY, MEGABYTES, SECOND = 200, 10, 1000
reader = Reader("browser")
chromium = Chromium(reader.path / "profile")
driver = chromium.driver


def opens(name, file):
    said, asked = chromium.open(file)
    reader.check(f"{name} opens without a word in the console", not said, said[:2])
    reader.check(f"{name} asks for nothing beside itself", not asked, asked[:2])


def column(number):
    return chromium.script(
        "return [...document.querySelector('table.sortable').tBodies[0].rows]"
        ".map((row) => row.cells[arguments[0]].dataset.key ?? row.cells[arguments[0]].textContent)",
        number,
    )


def sorts():
    button = driver.find_elements(By.CSS_SELECTOR, "table.sortable th button")[2]
    head = button.find_element(By.XPATH, "..")
    before = [float(v) for v in column(2)]
    button.click()
    up, said = [float(v) for v in column(2)], head.get_attribute("aria-sort")
    reader.check("a click sorts the plans by share, and says so", (up, said) == (sorted(before), "ascending") and up != before, said)
    button.send_keys(Keys.ENTER)
    down, said = [float(v) for v in column(2)], head.get_attribute("aria-sort")
    reader.check("Enter turns the order round", (down, said) == (sorted(before, reverse=True), "descending"), said)
    driver.find_elements(By.CSS_SELECTOR, "table.sortable th button")[0].click()
    marked = driver.find_elements(By.CSS_SELECTOR, "table.sortable th[aria-sort]")
    reader.check("one column at a time is the sorted one", len(marked) == 1)
    first = column(0)
    alike = chromium.script("return [...arguments[0]].sort((one, other) => one.localeCompare(other))", first)
    reader.check("words sort as words", first == alike and first != sorted(first, reverse=True))


def unfolds():
    summary = driver.find_element(By.CSS_SELECTOR, "#plan-0 summary")
    text = driver.find_element(By.CSS_SELECTOR, "#plan-0 details .text")
    folded = text.is_displayed()
    chromium.script("arguments[0].scrollIntoView()", summary)
    summary.click()
    reader.check("a plan's text unfolds", not folded and text.is_displayed() and len(text.text) > 200)
    driver.find_element(By.ID, "open-all").click()
    shown = chromium.script("return [...document.querySelectorAll('details')].every((d) => d.open)")
    reader.check("all texts unfold at once", shown)


def keyboard():
    driver.refresh()
    seen = []
    for _ in range(14):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.append(
            chromium.script(
                "const a = document.activeElement, s = getComputedStyle(a);"
                "return [a.closest('thead') ? 'sort' : a.className || a.id || a.tagName, a.matches(':focus-visible') && s.outlineStyle !== 'none']"
            )
        )
    names = [name for name, _ in seen]
    reached = names[0] == "skip" and "open-all" in names and "scroll" in names and names.count("sort") == 8
    reader.check("Tab goes to everything that can be used", reached, names)
    reader.check("what has the focus shows it", all(visible for _, visible in seen), [n for n, v in seen if not v])


def spoken():
    """What a screen reader goes by."""
    tables = chromium.script(
        "return [...document.querySelectorAll('table')].map((t) => [!!t.caption?.textContent.trim(),"
        "[...t.tHead.rows[0].cells].every((c) => c.scope === 'col'), [...t.tBodies[0].rows].every((r) => r.cells[0].scope === 'row')])"
    )
    reader.check("every table has a caption, column heads and row heads", tables and all(all(t) for t in tables), f"{len(tables)} tables")
    nameless = chromium.script(
        "return [...document.querySelectorAll('button, a, summary, svg, [role=region]')]"
        ".filter((e) => !(e.getAttribute('aria-label') || e.textContent).trim()).map((e) => e.outerHTML)"
    )
    reader.check("whatever is used or drawn has a name", not nameless, nameless[:2])
    levels = chromium.script("return [...document.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1]))")
    steps = all(b - a <= 1 for a, b in zip(levels, levels[1:]))
    langs = chromium.script("return [document.documentElement.lang, ...[...document.querySelectorAll('[lang]')].map((e) => e.lang)]")
    reader.check("headings go down step by step, in a language that is named", levels[0] == 1 and steps and set(langs) <= {"nl", "en"})


def looks(name):
    for scheme in ("light", "dark"):
        chromium.media("screen", scheme)
        chromium.script("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        paper = chromium.script("return getComputedStyle(document.body).backgroundColor")
        pale = chromium.script(CONTRAST)
        bright = sum(map(int, re.findall(r"\d+", paper)[:3])) > 384
        reader.check(f"{name}, {scheme}: all text stands out from its ground", not pale and bright == (scheme == "light"), pale[:4])
    chromium.media()
    for width in (400, 320):
        chromium.size(width, 900)
        wide = chromium.script("return document.documentElement.scrollWidth")
        reader.check(f"{name} fits {width} pixels", wide <= width, wide)


def pages(paper):
    text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def prints(name, file, plans):
    chromium.open(file)
    chromium.media("print")
    chromium.size(688, 1000)  # A4 without its margins
    cut = chromium.script(
        "return [...document.querySelectorAll('.scroll, section, p, h2')].filter((e) => e.scrollWidth > e.clientWidth + 1"
        " || e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.className + ' ' + e.textContent.slice(0, 40))"
    )
    reader.check(f"{name} is cut off nowhere on paper", not cut, cut[:2])
    paper = chromium.pdf(reader.path / f"{name}.pdf")
    said = subprocess.run(["pdfinfo", str(paper)], capture_output=True, text=True, check=True).stdout
    count = int(re.search(r"Pages:\s+(\d+)", said)[1])
    reader.check(f"{name} prints on A4", "(A4)" in said)
    reader.check(f"{name} prints on a sane number of pages", plans < count <= 2 + 5 * plans, f"{count} for {plans} plans")
    empty = [n for n, page in enumerate(pages(paper), 1) if not page.strip()]
    reader.check(f"{name} prints no empty page", not empty, empty)


TAGS = set(
    "html head meta title style body a main h1 h2 h3 p button div table caption thead tbody tr th td svg rect path text section br code "
    "ul ol li strong span small wbr blockquote details summary mark footer script".split()
)


def hostile():
    file = reader.hostile("html")
    opens("hostile", file)
    chromium.script("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    for link in driver.find_elements(By.CSS_SELECTOR, "a[href^='#']:not(.skip)"):
        link.click()
    reader.check("nothing of the plan runs", chromium.script("return window.ran ?? null") is None)
    tags = set(chromium.script("return [...document.querySelectorAll('*')].map((e) => e.tagName.toLowerCase())"))
    reader.check("the plan becomes no tag", tags <= TAGS and {"table", "details", "mark"} <= tags, sorted(tags - TAGS))
    scripts = chromium.script("return document.scripts.length")
    handlers = chromium.script(
        "return [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes])"
        ".filter((a) => a.name.startsWith('on') || a.name === 'src' || (a.name === 'href' && !/^#[a-z0-9-]+$/.test(a.value))).map((a) => a.value)"
    )
    reader.check("no script but the report's, no handler, no address outside", scripts == 1 and not handlers, handlers)
    shown = chromium.script("return document.body.textContent")
    reader.check("the plan's words are there as words", all(w in shown for w in ("<img src=x", "=HYPERLINK(", "x<script>window.ran=1")))


def many():
    """A portfolio of 200 plans: size, and how long until it can be used."""
    folder = reader.path / "many"
    folder.mkdir()
    plans = sorted(p for p in PLANS.iterdir() if p.suffix == ".md")
    for number in range(MANY):
        plan = plans[number % len(plans)]
        shutil.copy(plan, folder / f"{number:03} {plan.name}")
    file = reader.report("html", folder)
    size = file.stat().st_size / 1e6
    reader.check(f"{MANY} plans stay under {MEGABYTES} MB", size < MEGABYTES, f"{size:.1f} MB")
    times = []
    for _ in range(5):
        chromium.open(file)
        took = chromium.script("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        sorting = driver.execute_async_script(
            "const done = arguments[0], start = performance.now();"
            "document.querySelectorAll('table.sortable th button')[2].click();"
            "requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));"
        )
        times.append((took, sorting))
    took, sorting = map(min, zip(*times))
    reader.check(f"{MANY} plans can be used within a second", took < SECOND, f"{took:.0f} ms to open, best of 5")
    reader.check(f"{MANY} plans sort within a second", sorting < SECOND, f"{sorting:.0f} ms to sort and paint")
    text = pages(chromium.pdf(reader.path / "many.pdf", "1-4"))
    headless = [n for n, page in enumerate(text, 1) if "Execution" not in page or "Warnings" not in page]
    reader.check("a table over several pages has its head on each", len(text) == 4 and not headless, headless)
    rows = driver.find_elements(By.CSS_SELECTOR, "table.sortable tbody tr")
    reader.check(f"{MANY} plans are all there", len(rows) == MANY)


portfolio = reader.report("html", "fixtures/plans", "fixtures/broken")
opens("portfolio", portfolio)
sorts()
unfolds()
keyboard()
spoken()
looks("portfolio")
prints("portfolio", portfolio, 14)
single = reader.report("html", "fixtures/plans/bakkerij-van-dijk.md")
opens("one plan", single)
reader.check("one Dutch plan makes a Dutch report", driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "nl")
looks("one plan")
prints("one plan", single, 1)
hostile()
many()
chromium.quit()
reader.done()
