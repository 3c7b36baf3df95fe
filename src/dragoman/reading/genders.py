"""Who is a woman and who a man, as far as a report shows it by a style, a kinship or a pronoun that is sure."""

import re
from collections.abc import Mapping, Sequence

from dragoman.model import Mention

_WOMAN = re.compile(
    r"\b(?:ms|mrs|miss|madam|madame|her (?:excellency|majesty|(?:royal )?highness)|queen|princess|first lady|empress|"
    r"baroness|dame|sheikha|chairwoman|congresswoman)\b",
    re.IGNORECASE,
)
_MAN = re.compile(
    r"\b(?:mr|his (?:excellency|majesty|(?:royal )?highness|holiness)|king|prince|sultan|emir|amir|emperor|pope|sir|"
    r"sheikh|shri|cardinal)\b",
    re.IGNORECASE,
)
_SPOUSE = re.compile(r"\bmrs\b", re.IGNORECASE)
_WIFE = re.compile(r",?\s+(?:the\s+)?(?:wife|daughter|sister|mother|first lady)\b", re.IGNORECASE)
_HUSBAND = re.compile(r",?\s+(?:the\s+)?(?:husband|son|brother|father)\b", re.IGNORECASE)
_SURE = {"he": "m", "she": "f"}
_OWNERS = {"his": "m", "her": "f"}
_OWNS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:visit|trip|tour|stay|journey|delegation|entourage|arrival|departure|counterpart)\b"
)


def genders(by_sentence: Sequence[Sequence[Mention]], text: str) -> Mapping[str, str]:
    """f or m by name; nobody of whom a report shows both."""
    styled: dict[str, set[str]] = {}
    called: dict[str, set[str]] = {}
    for mentions in by_sentence:
        for mention in mentions:
            told = _styled(mention, text)
            if told:
                styled.setdefault(mention.name, set()).add(told)
        for name, told in _called(mentions, text):
            called.setdefault(name, set()).add(told)
    # "Sheikh" is a name as well: of a woman whom the report calls "she" it is.
    women = {name: seen for name, seen in called.items() if seen == {"f"}}
    return {name: min(seen) for name, seen in {**called, **styled, **women}.items() if len(seen) == 1}


def _styled(mention: Mention, text: str) -> str | None:
    """What stands before a name ("Ms.", "King") or after it ("wife of the president")."""
    if mention.kind != "person" or mention.how not in ("named", "short"):
        return None
    style = text[mention.start : max(mention.start, mention.name_start)]
    after = mention.name_end if mention.name_end > 0 else mention.end
    if _SPOUSE.search(style) and " " not in text[mention.name_start : after]:
        # "Mrs. Doe" is as often the wife of Doe.
        return None
    if _WOMAN.search(style) or _WIFE.match(text, after):
        return "f"
    man = _MAN.search(style)
    if man and man.group().lower() == "sheikh" and mention.name.endswith("a") and " " not in mention.name:
        # "Sheikh" may be the first name, of a woman too.
        return None
    return "m" if man or _HUSBAND.match(text, after) else None


def _called(mentions: Sequence[Mention], text: str) -> list[tuple[str, str]]:
    """Who is the only person of a sentence and is "he" or "she" later in it, or the one before "her visit"."""
    people = [m for m in mentions if m.kind == "person" and m.how != "pronoun"]
    if len({m.name for m in people}) != 1 or any(m.kind == "group" for m in mentions):
        return []
    told = {_SURE[m.text.lower()] for m in mentions if m.how == "pronoun" and m.text.lower() in _SURE}
    if not told:
        told = {sex for m in mentions if m.how == "pronoun" and (sex := _OWNERS.get(m.text.lower()))
                and _OWNS.match(text, m.end)}  # fmt: skip
    first = next((m for m in mentions if m.kind == "person"), None)
    beside = _WITH.search(text, max(0, people[0].start - 12), people[0].start)
    return [(people[0].name, told.pop())] if len(told) == 1 and first is people[0] and not beside else []


# "In talks with A she said": she is another.
_WITH = re.compile(r"\b(?:with|to|by)\s+(?:the\s+)?\Z", re.IGNORECASE)
