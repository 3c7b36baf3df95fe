"""The base form of a verb or noun: our own small morphology, since the parser runs without a lemmatizer."""

import re
from collections.abc import Iterable
from functools import lru_cache

_IRREGULAR = {
    "be": "am is are was were been being", "have": "has had having", "do": "does did done doing",
    "meet": "met meets meeting", "hold": "held", "pay": "paid", "say": "said", "speak": "spoke spoken",
    "make": "made making",
    "take": "took taken taking", "give": "gave given giving", "send": "sent", "tell": "told", "lead": "led",
    "leave": "left leaving",
    "go": "went gone goes", "come": "came coming", "shake": "shook shaken shaking", "become": "became becoming",
    "see": "saw seen", "ring": "rang rung", "spend": "spent", "write": "wrote written writing",
    "fly": "flew flown", "begin": "began begun beginning", "sit": "sat sitting", "bring": "brought", "think": "thought",
    "know": "knew known", "hear": "heard", "find": "found", "keep": "kept", "stand": "stood", "win": "won winning",
    "sell": "sold", "build": "built", "set": "set setting", "put": "put putting", "cut": "cut cutting",
    "let": "let letting",
    "grow": "grew grown", "rise": "rose risen rising", "reach": "reached", "withdraw": "withdrew withdrawn",
    "seek": "sought",
    "teach": "taught", "undertake": "undertook undertaken undertaking", "swear": "swore sworn",
    "forbid": "forbade forbidden",
    "understand": "understood", "uphold": "upheld", "get": "got gotten getting", "run": "ran running",
    "plan": "planned planning",
    "visit": "visited visiting", "sign": "signed", "travel": "traveled travelled traveling travelling",
    "cancel": "canceled cancelled canceling cancelling", "confer": "conferred conferring",
    "refer": "referred referring", "wind": "wound",
    "stop": "stopped stopping", "omit": "omitted", "admit": "admitted admitting", "commit": "committed committing",
    "catch": "caught", "permit": "permitted", "expel": "expelled expelling", "wrap": "wrapped wrapping",
    "regret": "regretted regretting",
    "break": "broke broken", "shut": "shut shutting", "slap": "slapped slapping", "throw": "threw thrown",
    "drop": "dropped dropping", "scrap": "scrapped scrapping", "freeze": "froze frozen", "quit": "quit quitting",
    "initial": "initialed initialled initialing initialling", "strike": "struck", "draw": "drew drawn",
    "sever": "severed severing", "open": "opened opening", "head": "headed heading", "host": "hosted hosting",
}  # fmt: skip


_PASTS = frozenset(
    form
    for row in _IRREGULAR.values()
    for form in row.split()
    if not form.endswith(("ing", "s")) or form in ("was", "is")
)
_LIKE_PASTS = frozenset("armed allied based backed led funded owned controlled occupied listed registered red".split())
"""Words that look like a past tense and stand before a noun instead: "the armed forces"."""


def past(word: str) -> bool:
    """True for a word in lower case that tells what was done: "met", "ended"."""
    return word in _PASTS - _LIKE_PASTS or (word.endswith("ed") and len(word) > 4 and word not in _LIKE_PASTS)


_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]|\w*(?:mit|cur|pel|gret|[^f]fer)")


@lru_cache(maxsize=4096)
def forms(verb: str) -> tuple[str, ...]:
    """Every form of a verb, its base first: "meet", "met", "meets", "meeting"."""
    own = _IRREGULAR.get(verb, "").split()
    third, past, going = _regular(verb)
    made = [verb, *own]
    made += [] if any(one.endswith("s") for one in own) else [third]
    made += [] if any(not one.endswith(("s", "ing")) or one in _PASTS for one in own) else [past]
    made += [] if any(one.endswith("ing") for one in own) else [going]
    return tuple(dict.fromkeys(made))


def _regular(verb: str) -> tuple[str, str, str]:
    """How a verb would be told of one, in the past and going on, if it went by the rule."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if verb.endswith("y") and verb[-2:-1] not in ("a", "e", "i", "o", "u"):
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if _DOUBLING.fullmatch(verb):
        stem += verb[-1]
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return third, verb + "d" if verb.endswith("ee") else stem + "ed", stem + "ing"


@lru_cache(maxsize=4096)
def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def lemmas(verbs: Iterable[str]) -> dict[str, str]:
    """Each form of each given verb with its base; the first verb listed wins a form that two share."""
    table: dict[str, str] = {}
    for verb in verbs:
        for form in forms(verb):
            table.setdefault(form, verb)
    return table


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The singular of a plural noun in lower case; other words as they are."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
