"""What a web site wraps around a report: menus, forms, share buttons, rights notices. Kept, and not read."""

import re
from collections.abc import Iterable
from re import Pattern

from dragoman.document.calendar import DAY
from dragoman.model import Span

_WEB = r"facebook|twitter|telegram|linkedin|whats ?app|e-?mail|x"
_BUTTON = (
    rf"{_WEB}|share|tweet|print|pin|copy link|download|subscribe|like|search|menu|home|close|more|next|previous"
    r"|back(?: to top)?|loading|top|save|font size|a\+|a-"
)
_OTHERS = r"related|recommended|similar|popular|latest|top|more|other|most read|also read|read (?:also|more|next)"
_STORIES = r"news|stories|articles|posts|reading|topics|links|coverage|on this|from .{1,30}"
_FORMS = (
    # The form for readers' comments.
    r"leave a (?:reply|comment)|(?:\d+|no) comments?|cancel reply|post(?:ed)? (?:a )?comment",
    r"comments? (?:are )?(?:closed|off)|your email address will not be published.{0,80}",
    r"required fields are marked.{0,20}",
    r"save my name,? email.{0,120}|notify me of .{0,80}|(?:name|e-?mail|website|comment) ?\*?",
    # Buttons and menus.
    rf"(?:{_BUTTON})(?: (?:this|it|on|by|via|now|page|article|story|post|to|news|link))*(?: (?:{_WEB}))?:?",
    r"(?:print|share|listen(?: to this article)?)(?: ?[|/] ?.{0,60})?",
    r"\d+ min(?:ute)?s? read|views?:? ?\d+|\d+ views",
    r"skip to (?:main )?content|toggle navigation|sign (?:in|up)|log ?in|register",
    r"(?:follow us|subscribe to|click here|we use cookies|this (?:web)?site uses cookies)\b.{0,120}",
    r"accept(?: all)?(?: cookies)?",
    r"home ?[>»/|›].{0,120}|(?=[^>»›]{2,31}[>»›])(?:[\w ]{2,30} ?[>»›] ?){2,}[\w ]{0,80}",
    r"links ?: .{0,200}",
    r"(?:for (?:further|more) information|you must be logged in)\b.{0,120}",
    # Other stories, advertisements.
    rf"(?:{_OTHERS})(?: (?:{_STORIES}))?:?.{{0,4}}",
    r"advertisements?|sponsored(?: content)?",
    r"(?:continue reading|read (?:the )?full (?:story|article)|story continues below).{0,20}",
    # Rights, addresses, who made the page.
    r"(?:copyright|©|\(c\) ?\d{4}|all rights reserved|reproduction (?:is )?prohibited).{0,200}",
    r".{0,80}all rights reserved.?",
    r"(?:terms of (?:use|service)|privacy policy|cookie (?:policy|settings)|contact us|about us|sitemap).{0,80}",
    r"(?:editors?|web editor|author|reporter|edited by|written by|contributors?|translated by) ?: ?.{1,60}",
    r"by (?:our|a|an|the) .{3,40}|(?:source|sources) ?: ?.{1,60}",
    r"(?:tags?|keywords?|categor(?:y|ies)|topics?|sections?|filed under) ?: ?.{0,200}",
    r"(?:tel|phone|fax|telephone|address|e-?mail) ?[.:] ?.{1,120}",
    # Ends, rules, bare addresses.
    r"\\?#+|-? ?(?:end|ends|30)(?: -|\)|\])?|\[\w+\]: ?https?:\S+|https?://\S+|www\.\S+",
)
_NAMING = (
    r"Home(?: [A-Z&][\w&’']*| the| of| and| us| in){4,}",
    r"B[Yy] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}(?:(?:,| in| and| &|/) ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]+){0,4})?",
)
# A line is held against the forms in small letters: to mind no capitals takes several times as long.
_LINE = re.compile(rf"\A\W*(?:{'|'.join(_FORMS)})\W*\Z")
_NAMED = re.compile(rf"\A\W*(?:{'|'.join(_NAMING)})\W*\Z")
_SOURCE = re.compile(r"\W*Source ?: ?([A-Z][\w .&'’-]{1,80}?)\s*(?:\Z|[|·•\n]|Editor|\d)")
# Shapes alone that no sentence has: rows of stars and rules.
_RULE = re.compile(r"\A[\W_]*\Z")
# From here on a page speaks of itself, or its readers do.
_REST = re.compile(
    r"\A\W*(?:leave a (?:reply|comment)|\d+ comments?|"
    r"(?:more )?related (?:news|stories|articles|posts|topics|links|items)|"
    r"cancel reply|check also|(?:you )?(?:may|might) (?:also )?like|recommended for you|more from .{2,30}|"
    r"latest (?:posts|stories|articles)|source link|previous (?:story|article|post)|"
    r"about (?:the )?author|write a comment|comment sorting|comments? \(\d+\))\W*\Z",
    re.IGNORECASE,
)
# The zone after the hour is in capitals and ends there: "22:09On Monday" has none.
_TIME = r"(?:[, ]+(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?-i: ?\(?[A-Z]{2,4}(?:[+-]\d+)?\b\)?)?)?"
STAMP = re.compile(
    r"(?:(?:last )?(?:updated?|modified)|published|posted|released?|issued|(?:publi\w+ )?date|date of publication)"
    rf"(?: on| at)? ?[:：]? ?(?:\w+day,? )?(?P<day>{DAY}){_TIME}",
    re.IGNORECASE,
)
_STAMP_SIGNS = ("date", "modified", "publi", "posted", "release", "issued")
_TAIL = re.compile(
    r"Links ?:|Related (?:[Ll]inks|[Nn]ews|[Ss]tories) ?:|Copyright ?(?:©|\(c\)|\d{4})|©|All rights reserved"
)
_SENTENCE = re.compile(r"[a-z)\]”\"][.!?][”\"’)]*(?:\s+|(?=[A-Z]))[A-Z“\"]")
_BEFORE_STAMP = re.compile(r"(?:[\w .&,'’-]{0,60}[|·•–—/-] ?)?\W*")
_AFTER_STAMP = re.compile(r"(?: ?[|·•–—/-].{0,60}|\W*)")
_GLUE = re.compile(r"[a-z][A-Z]")
_ENTRIES = 3
_OPENING = 20
_MENU_REACH = 12000
_TAIL_REACH = 1500
_LONGEST_LINE = 400


def is_boilerplate(paragraph: str, patterns: Iterable[Pattern[str]] = ()) -> bool:
    """True when a paragraph is the page's own words: a menu entry, a form, a rights notice, a rule of stars.

    `patterns` are those of more such lines, in small letters.
    """
    if len(paragraph) > _LONGEST_LINE:
        return False
    words = paragraph.strip()
    low = words.lower()
    if _RULE.match(words) or _NAMED.match(words) or _LINE.match(low):
        return True
    return bool(_stamp_alone(words)) or any(pattern.fullmatch(low) for pattern in patterns)


def source_of(paragraph: str) -> str | None:
    """Whom a line such as "Source: Agency" names."""
    found = _SOURCE.match(paragraph)
    return found[1].strip() if found else None


def ends_report(paragraph: str) -> bool:
    """True when nothing after this paragraph belongs to the report: a comment form, a list of other stories."""
    return len(paragraph) < 60 and bool(_REST.match(paragraph.strip()))


def stamp_in(words: str, end: int) -> re.Match[str] | None:
    """The first stamp among the first `end` characters; most paragraphs hold none of its words."""
    low = words.casefold()
    return STAMP.search(words, 0, end) if any(map(low.__contains__, _STAMP_SIGNS)) else None


def _stamp_alone(words: str) -> bool:
    """True for "Agency | Updated: 2024-01-31 09:00" and the like, not for a sentence with a date."""
    found = stamp_in(words, len(words))
    return bool(
        found and _BEFORE_STAMP.fullmatch(words[: found.start()]) and _AFTER_STAMP.fullmatch(words[found.end() :])
    )


def lead_in(paragraph: str) -> tuple[Span | None, int]:
    """The title inside a menu glued before a report whose line breaks are lost, and where the report begins.

    The menu is words without a sentence, then a stamp ("Updated: …") or the page's first words over again; the title
    is the beginning of the page that is said again right there. (None, 0) when the paragraph begins with no menu.
    """
    found = stamp_in(paragraph, _MENU_REACH)
    if not found:
        return _said_again(paragraph)
    title = _repeats(paragraph, found.start())
    opens = found.start() == 0 and ":" in found[0][: found.start("day")]
    return (title, found.end()) if title or opens or _is_menu(paragraph, found.start()) else (None, 0)


def _is_menu(paragraph: str, end: int) -> bool:
    return len(_GLUE.findall(paragraph, 0, end)) >= _ENTRIES and not _SENTENCE.search(paragraph, 0, end)


def _said_again(paragraph: str) -> tuple[Span | None, int]:
    """The page's title where it stands again after a menu without a stamp."""
    at = paragraph.find(paragraph[:_OPENING], _OPENING, _MENU_REACH)
    if at < 0 or len(paragraph) < 2 * _OPENING or not _is_menu(paragraph, at):
        return None, 0
    same = next((n for n in range(at) if paragraph[n] != paragraph[at + n : at + n + 1]), at)
    return Span(at, at + same), at + same


def _repeats(paragraph: str, end: int) -> Span | None:
    """The longest beginning of the paragraph that stands again right before `end`."""
    before = paragraph[:end].rstrip()
    start = len(paragraph) - len(paragraph.lstrip(" \u200b\ufeff\xa0"))
    opening = paragraph[start : start + 12]
    if len(opening) < 12:
        return None
    at = before.rfind(opening)
    while at > start:
        title = before[at:]
        if paragraph.startswith(title, start):
            return Span(at, len(before))
        at = before.rfind(opening, 0, at + len(opening) - 1)
    return None


def lead_out(paragraph: str) -> int:
    """Where a footer glued to the last sentence begins; the paragraph's length when there is none."""
    floor = max(0, len(paragraph) - _TAIL_REACH)
    for found in _TAIL.finditer(paragraph, floor):
        glued = found.start() == 0 or paragraph[found.start() - 1] in '.!?”"’)\n\u200b '
        if glued and len(_SENTENCE.findall(paragraph[found.start() :])) < 2:
            return found.start()
    return len(paragraph)
