"""What a web site wraps around a report: menus, forms, share buttons, rights notices. Kept, and not read."""

import re
from collections.abc import Iterable
from re import Pattern

from dragoman.document.calendar import MONTH
from dragoman.model import Span

_LINES = tuple(
    re.compile(rf"\A\W*(?:{form})\W*\Z", re.IGNORECASE)
    for form in (
        r"leave a (?:reply|comment)|(?:\d+|no) comments?|cancel reply|post(?:ed)? (?:a )?comment|comments? (?:are )?(?:closed|off)",
        r"your email address will not be published.{0,80}|required fields are marked.{0,20}",
        r"save my name,? email.{0,120}|notify me of .{0,80}|name ?\*?|e-?mail ?\*?|website ?\*?|comment ?\*?",
        r"(?:share|tweet|print|e-?mail|pin|whats ?app|facebook|twitter|telegram|linkedin|copy link|download|subscribe|like|search|menu|home|close|more|next|previous|back(?: to top)?|loading|top)(?: (?:this|it|on|by|via|now|page|article|story|post|to|news|link))*(?: (?:facebook|twitter|telegram|linkedin|whats ?app|e-?mail|x))?:?",
        r"skip to (?:main )?content|toggle navigation|sign (?:in|up)|log ?in|register|follow us.{0,60}|subscribe to .{0,80}|click here.{0,80}",
        r"(?:related|recommended|similar|popular|latest|top|more|other|most read|also read|read (?:also|more|next))(?: (?:news|stories|articles|posts|reading|topics|links|coverage|on this|from .{1,30}))?:?.{0,4}",
        r"advertisements?|sponsored(?: content)?|continue reading.{0,20}|read (?:the )?full (?:story|article).{0,10}|story continues below.{0,20}",
        r"(?:copyright|©|\(c\) ?\d{4}|all rights reserved|reproduction (?:is )?prohibited).{0,200}|.{0,80}all rights reserved.?",
        r"(?:terms of (?:use|service)|privacy policy|cookie (?:policy|settings)|contact us|about us|sitemap|accessibility).{0,80}",
        r"we use cookies.{0,200}|this (?:web)?site uses cookies.{0,200}|accept(?: all)?(?: cookies)?",
        r"(?:editors?|web editor|author|reporter|edited by|written by|contributors?|translated by) ?: ?.{1,60}|by [A-Z][\w.]+(?: [A-Z][\w.'’-]+){1,3}",
        r"(?:source|sources) ?: ?.{1,60}|(?:tags?|keywords?|categor(?:y|ies)|topics?|sections?|filed under) ?: ?.{0,200}",
        r"(?:tel|phone|fax|telephone|address|e-?mail) ?[.:] ?.{1,120}",
        r"home ?[>»/|›].{0,120}|(?:[\w ]{2,30} ?[>»›] ?){2,}[\w ]{0,80}",
        r"#{2,}|\\?#+|-? ?(?:end|ends|30)(?: -|\)|\])?|_{3,}|={3,}|\[\w+\]: ?https?:\S+|https?://\S+|www\.\S+|\|?[ :|-]{3,}\|?",
        r"(?:print|share|save|font size|a\+|a-|listen(?: to this article)?|\d+ min(?:ute)?s? read|views?:? ?\d+|\d+ views)(?: ?[|/] ?.{0,60})?",
    )
)
# Shapes alone that no sentence has: rows of stars and rules.
_RULE = re.compile(r"\A[\W_]*\Z")
# From here on a page speaks of itself, or its readers do.
_REST = re.compile(
    r"\A\W*(?:leave a (?:reply|comment)|\d+ comments?|related (?:news|stories|articles|posts)|cancel reply)\W*\Z",
    re.IGNORECASE,
)
_TIME = r"(?:[, ]+(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}(?:[+-]\d+)?\)?)?)?"
_DAY = rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|{MONTH}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH}\.?,? \d{{4}})"
STAMP = re.compile(
    r"(?:(?:last )?(?:updated?|modified)|published|posted|released?|issued|date|publication date|publish date|date of publication)(?: on| at)?"
    rf" ?[:：]? ?(?:\w+day,? )?(?P<day>{_DAY}){_TIME}",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:Links ?:|Related (?:links|news|stories) ?:|Copyright ?(?:©|\(c\)|\d{4})|©|All rights reserved|Suggest to a friend|Share this)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[a-z)\]”\"][.!?][”\"’)]*(?:\s+|(?=[A-Z]))[A-Z“\"]")
_TAIL_REACH = 1500
_LONGEST_LINE = 400


def is_boilerplate(paragraph: str, patterns: Iterable[Pattern[str]] = ()) -> bool:
    """True when a paragraph is the page's own words: a menu entry, a form, a rights notice, a rule of stars."""
    if len(paragraph) > _LONGEST_LINE:
        return False
    words = paragraph.strip()
    if _RULE.match(words) or any(line.match(words) for line in _LINES):
        return True
    return bool(_stamp_alone(words)) or any(pattern.search(words) for pattern in patterns)


def ends_report(paragraph: str) -> bool:
    """True when nothing after this paragraph belongs to the report: a comment form, a list of other stories."""
    return len(paragraph) < 60 and bool(_REST.match(paragraph.strip()))


def _stamp_alone(words: str) -> bool:
    found = STAMP.search(words)
    return bool(found) and len(words) - len(found[0]) < 60 and not re.search(r"[a-z]\.\s", words) if found else False


def lead_in(paragraph: str) -> tuple[Span | None, int]:
    """The title inside a menu glued before a stamp ("Updated: …"), and where the report begins after the stamp.

    Works on text whose line breaks are lost: words without a sentence, then the stamp. The title is the beginning of
    the page that is said again right before the stamp. (None, 0) when the paragraph begins with no menu.
    """
    found = STAMP.search(paragraph, 0, 12000)
    if not found or (_SENTENCE.search(paragraph, 0, found.start()) and not _repeats(paragraph, found.start())):
        return None, 0
    return _repeats(paragraph, found.start()), found.end()


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
