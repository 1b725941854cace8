"""A page of a stranger's words is still a page: every element closed in order, nothing that runs, nothing fetched from elsewhere."""
import sys
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "col", "link", "input", "rect", "line", "path"}
FORBIDDEN = {"script", "iframe", "object", "embed", "form", "link", "img", "base"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.seen = [], [], set()

    def say(self, what):
        self.wrong.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attributes):
        self.seen.add(tag)
        if tag in FORBIDDEN:
            self.say(f"<{tag}>")
        for name, value in attributes:
            if name.startswith("on") or name in ("href", "src") and not (value or "").startswith("#"):
                self.say(f"<{tag} {name}={value}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.say(f"</{tag}> closes nothing")


def main(file):
    text = open(file, encoding="utf-8").read()
    page = Page()
    page.feed(text)
    page.close()
    wrong = page.wrong + [f"<{tag}> is never closed" for tag in page.open]
    wrong += [f"there is no <{tag}>" for tag in ("html", "head", "title", "body") if tag not in page.seen]
    if not text.startswith("<!DOCTYPE html>"):
        wrong.append("there is no doctype")
    if "default-src 'none'" not in text:
        wrong.append("nothing forbids what is fetched from elsewhere")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
