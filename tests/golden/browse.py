"""Pages in a browser: they open without a word on the console, fetch nothing, fit a phone of 375 pixels and a sheet of A4, and print.

    browse.py CHROMIUM PAGE...

Prints TAP. PICTURES, where it is set, is a folder for what the pages look like on a phone, on a desk and on paper.
"""
import base64
import json
import os
import pathlib
import re
import select
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds for one answer
PHONE, DESK, PAPER = 375, 1000, 680  # pixels; A4 without its margins
# what reaches beyond the window; wide tables scroll within their own box, on paper nothing does
OVERFLOW = """(() => {
  const wide = innerWidth, out = [];
  if (document.documentElement.scrollWidth > wide) out.push("page " + document.documentElement.scrollWidth);
  const what = matchMedia("print").matches ? "table,h1,h2,h3,p,dl,blockquote" : "h1,h2,h3,p,dl,blockquote,.wide";
  for (const e of document.querySelectorAll(what)) {
    const right = Math.round(e.getBoundingClientRect().right);
    if (right > wide + 1) out.push(e.tagName + " " + right + ": " + e.innerText.slice(0, 20));
  }
  return out.slice(0, 5).join("; ");
})()"""


class Browser:
    """Talks over two pipes: messages of JSON, a zero byte behind each."""

    def __init__(self, program, folder):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()

        def wire():
            os.dup2(theirs_in, 3)
            os.dup2(theirs_out, 4)

        # out of the way of 3 and 4
        theirs_in, theirs_out = (os.dup(os.dup(os.dup(fd))) for fd in (theirs_in, theirs_out))
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
             "--no-first-run", "--disable-background-networking", f"--user-data-dir={folder}", "about:blank"],
            preexec_fn=wire, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.read, self.write, self.rest, self.count, self.events, self.session = ours_in, ours_out, b"", 0, [], None

    def message(self):
        end = time.monotonic() + PATIENCE
        while b"\0" not in self.rest:
            if not select.select([self.read], [], [], max(end - time.monotonic(), 0))[0]:
                raise TimeoutError("the browser says nothing")
            piece = os.read(self.read, 1 << 16)
            if not piece:
                raise EOFError("the browser went away")
            self.rest += piece
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **params):
        self.count += 1
        question = {"id": self.count, "method": method, "params": params}
        if self.session:
            question["sessionId"] = self.session
        os.write(self.write, json.dumps(question).encode() + b"\0")
        while (answer := self.message()).get("id") != self.count:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def wait(self, name):
        while not any(e.get("method") == name for e in self.events):
            self.events.append(self.message())

    def value(self, expression):
        return self.ask("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def attach(self):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for part in ("Page", "Runtime", "Log", "Network"):
            self.ask(part + ".enable")

    def width(self, pixels, media=""):
        self.ask("Emulation.setDeviceMetricsOverride", width=pixels, height=1200, deviceScaleFactor=1, mobile=pixels == PHONE)
        self.ask("Emulation.setEmulatedMedia", media=media)

    def picture(self, page, name):
        if "PICTURES" in os.environ:
            data = self.ask("Page.captureScreenshot", captureBeyondViewport=True)["data"]
            pathlib.Path(os.environ["PICTURES"], f"{page.stem}-{name}.png").write_bytes(base64.b64decode(data))


def complaints(events):
    """What a page said, asked or fetched that it should not."""
    for event in events:
        name, params = event.get("method"), event.get("params", {})
        if name in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening"):
            yield f"{name}: {json.dumps(params)[:200]}"
        if name == "Network.requestWillBeSent" and not params["request"]["url"].startswith("file:"):
            yield "fetched: " + params["request"]["url"]


def look(browser, page):
    """(what, what is wrong or "") of one page."""
    browser.events.clear()
    browser.width(PHONE)
    browser.ask("Page.navigate", url=page.resolve().as_uri())
    browser.wait("Page.loadEventFired")
    yield "fits a phone", browser.value(OVERFLOW)
    browser.picture(page, "phone")
    browser.width(DESK)
    browser.picture(page, "desk")
    browser.width(PAPER, "print")
    yield "fits a sheet of A4", browser.value(OVERFLOW)
    browser.picture(page, "paper")
    pdf = base64.b64decode(browser.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    tall = browser.value("document.body.scrollHeight")
    yield "prints", "" if pdf.startswith(b"%PDF") and pages > tall // 1500 else f"{pages} pages for {tall} pixels"
    yield "says and fetches nothing", "; ".join(complaints(browser.events))


def main(program, pages):
    number = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        browser.attach()
        for page in map(pathlib.Path, pages):
            for what, wrong in look(browser, page):
                number += 1
                print(f"{'not ok' if wrong else 'ok'} {number} - {page.name} {what}")
                print("".join(f"# {line}\n" for line in wrong.splitlines()), end="")
        browser.session = None
        browser.ask("Browser.close")
        browser.process.wait(PATIENCE)
    print(f"1..{number}")


main(sys.argv[1], sys.argv[2:])
