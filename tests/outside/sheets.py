"""The reports for spreadsheets: XLSX by openpyxl and LibreOffice, CSV by Python; no cell may compute."""

import csv
import pathlib
import subprocess
import sys
import warnings
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))
from reports import Reader  # noqa: E402

reader = Reader("sheets")
# openpyxl says that it does not keep data bars when it writes; nothing is written here
warnings.filterwarnings("ignore", module="openpyxl")
# what begins a formula in Excel, LibreOffice or Google Sheets
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# all sheets, quoted text, as shown: token 12 of LibreOffice's CSV filter
EXPORT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1'


def both(kind, *more):
    yield "plans", reader.report(kind, "fixtures/plans", "fixtures/broken", *more)
    yield "hostile", reader.hostile(kind)


def number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def comma_separated():
    for name, file in both("csv"):
        with open(file, encoding="utf-8-sig", newline="") as source:
            rows = list(csv.reader(source, strict=True))
        widths = {len(row) for row in rows}
        reader.check(f"csv of {name} has one width", len(widths) == 1 and len(rows) > 2, f"{len(rows)} rows of {widths}")
        cells = [cell for row in rows for cell in row if cell.startswith(FORMULA) and not number(cell)]
        reader.check(f"csv of {name} holds no formula", not cells, cells[:3])
        broken = [cell for row in rows for cell in row if any(ord(c) < 32 for c in cell)]
        reader.check(f"csv of {name} keeps a cell on its line", not broken, broken[:3])


def workbook(name, file):
    book = openpyxl.load_workbook(file)
    formulas = [(s.title, c.coordinate) for s in book for row in s.iter_rows() for c in row if c.data_type == "f" or c.hyperlink]
    size = ", ".join(f"{s.title} {s.max_row}×{s.max_column}" for s in book)
    reader.check(f"xlsx of {name} opens in openpyxl without a formula or link", not formulas and len(book.sheetnames) >= 4, formulas[:3] or size)
    with zipfile.ZipFile(file) as parts:
        names = parts.namelist()
    active = [n for n in names if "externalLink" in n or "vba" in n.lower() or n.endswith(".bin")]
    reader.check(f"xlsx of {name} has no macro and no link outside", not active, active)
    return book


def opened_by_libreoffice(file):
    out = reader.path / f"{file.stem}-lo"
    profile = f"-env:UserInstallation=file://{reader.path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", EXPORT, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return sorted(out.glob("*.csv"))


def xlsx():
    for name, file in both("xlsx"):
        book = workbook(name, file)
        sheets = opened_by_libreoffice(file)
        reader.check(f"xlsx of {name} opens in LibreOffice with every sheet", len(sheets) == len(book.sheetnames), f"{len(sheets)} sheets")
        lost = []
        for sheet in book:
            text = next((s.read_text(encoding="utf-8") for s in sheets if s.stem.endswith(f"-{sheet.title}")), "")
            shown = {cell for row in csv.reader(text.splitlines(keepends=True)) for cell in row}
            wanted = {c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, str)}
            lost += sorted(w for w in wanted if w.replace("\r", "") not in shown)
        reader.check(f"xlsx of {name} shows the same words in LibreOffice", not lost, lost[:3])


comma_separated()
xlsx()
reader.done()
