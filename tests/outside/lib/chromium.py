"""Chromium without a screen, as root, and without a call home."""

import base64
import json

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --force-device-scale-factor=1"
).split()

# before anything of the page runs: what a plan's script would do is seen
WATCH = "window.ran = undefined; for (const f of ['alert', 'confirm', 'prompt', 'open', 'fetch']) window[f] = () => { window.ran = f; };"


class Chromium:
    """One browser; each page is opened from a file."""

    def __init__(self, profile):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for flag in [*FLAGS, f"--user-data-dir={profile}"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(30)
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)

    def cdp(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def size(self, width, height):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def media(self, kind="screen", scheme="light"):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.cdp("Emulation.setEmulatedMedia", media=kind, features=features)

    def open(self, file):
        """Opens a report; gives what the console said and which addresses were asked for."""
        self.size(1280, 900)
        self.media()
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(file.as_uri())
        said = [entry["message"] for entry in self.driver.get_log("browser")]
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return said, [url for url in asked if url != file.as_uri()]

    def script(self, code, *arguments):
        return self.driver.execute_script(code, *arguments)

    def pdf(self, file, pages=""):
        """The page as it would be printed, on the paper that its style asks for."""
        self.media("")
        printed = self.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True, pageRanges=pages)
        file.write_bytes(base64.b64decode(printed["data"]))
        return file

    def quit(self):
        self.driver.quit()
