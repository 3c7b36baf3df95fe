"""What a person types becomes what the record calls it: dates, parties, people, offices."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError, UnknownName
from dragoman.model import Interval
from dragoman.model.claim import ACTS, EVENT_ACTS
from dragoman.views.commitments import OTHER
from dragoman.views.ledger import Ledger, person_named

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon

_ALLOWED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_OCCASION = re.compile(r"(?i)^(?:the |a )?(?:\w+ )?(?:visit|meeting|talks|call|arrival|dinner) (?:of|by|with|from|to) ")
_NUMBER = re.compile(r"#\d{1,18}|\d{1,3}|\d{5,18}")
_TIME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<minute>\d\d:\d\d)(:(?P<second>\d\d))?Z?")


def typed(text: str | None, option: str) -> str | None:
    """A year, month or day as typed. Raises DragomanError for anything else."""
    if text is None:
        return None
    try:
        if _ALLOWED.fullmatch(text.strip()):
            Interval.from_edtf(text.strip())
            return text.strip()
    except (ValueError, OverflowError):
        pass
    raise DragomanError(f"{option} {text!r} is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD.")


def day(text: str | None, option: str) -> date | None:
    """A day as typed; a month or year means its last day. Raises DragomanError for anything else."""
    told = typed(text, option)
    return Interval.from_edtf(told).last if told else None


def bound(text: str | None, option: str, *, last: bool) -> str | None:
    """The first or last day of a year, month or day as typed. Raises DragomanError for anything else."""
    told = typed(text, option)
    if told is None:
        return None
    interval = Interval.from_edtf(told)
    return str(interval.last if last else interval.first)


def moment(text: str, option: str) -> int | str:
    """The number of a change, or the last second (UTC) of a year, month, day, minute or second as typed.

    Four digits are a year; "#2024" is the change of that number. Raises DragomanError for anything else.
    """
    told = text.strip()
    if _NUMBER.fullmatch(told):
        return int(told.removeprefix("#"))
    found = _TIME.fullmatch(told)
    try:
        if found is None:
            return f"{day(told, option)}T23:59:59Z"
        second = f"{found['day']}T{found['minute']}:{found['second'] or '59'}"
        datetime.fromisoformat(second)
    except (DragomanError, ValueError):
        allowed = "YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM and the number of a change"
        raise DragomanError(f"{option} {text!r} is no time; allowed are {allowed}.") from None
    return f"{second}Z"


def party(text: str, lexicon: "Lexicon") -> str:
    """The code of a country or organisation named in any usual way. Raises UnknownName with near names."""
    code = lexicon.states.code(text) or _organization(text, lexicon)
    if code:
        return code
    if text.strip().casefold() in {surface.casefold() for surface in lexicon.states.ambiguous}:
        raise UnknownName(f"{text!r} may mean more than one country; write a full name or an ISO code.")
    near = _near(text, lexicon)
    hint = f"did you mean {' or '.join(near)}?" if near else "allowed are names, adjectives, ISO codes and acronyms."
    raise UnknownName(f"{text!r} is no country or organisation that the lexicon knows; {hint}")


def parties(one: str, other: str, lexicon: "Lexicon") -> tuple[str, str]:
    """Two different codes. Raises UnknownName when both mean the same."""
    first, second = party(one, lexicon), party(other, lexicon)
    if first == second:
        raise UnknownName(f"{one!r} and {other!r} are both {first}; a pair needs two different parties.")
    return first, second


def pairs(one: str, other: str, lexicon: "Lexicon") -> tuple[tuple[str, str], ...]:
    """Every pair of a party on one side and one on the other; "X,Y" are two. Raises UnknownName for one with itself."""
    first, second = _several(one, lexicon), _several(other, lexicon)
    same = [code for code in first if code in second]
    if same:
        raise UnknownName(f"{one!r} and {other!r} are both {same[0]}; a pair needs two different parties.")
    return tuple((ours, theirs) for ours in first for theirs in second)


def _several(text: str, lexicon: "Lexicon") -> tuple[str, ...]:
    """One party, whose name may hold a comma, or several with commas between them."""
    if "," not in text or lexicon.states.code(text) or _organization(text, lexicon):
        return (party(text, lexicon),)
    return tuple(dict.fromkeys(party(part.strip(), lexicon) for part in text.split(",") if part.strip()))


def visitor(text: str, ledger: Ledger) -> str:
    """The full name of who is meant by "visit of Ana Novak", "meeting with Novak" or the name alone."""
    return person_named(ledger, _OCCASION.sub("", text.strip()))


def someone(text: str, ledger: Ledger) -> str:
    """A country's code, or the full name of a person in the record."""
    try:
        return party(text, ledger.lexicon)
    except UnknownName as unknown:
        country = str(unknown)
    try:
        return person_named(ledger, text)
    except UnknownName as unknown:
        raise (UnknownName(country) if "did you mean" in country and "near" not in str(unknown) else unknown) from None


def _organization(text: str, lexicon: "Lexicon") -> str | None:
    bodies = lexicon.organizations
    wanted = text.strip().casefold().removeprefix("the ")
    if wanted in {code.casefold() for code in bodies.name_of}:
        return next(code for code in bodies.name_of if code.casefold() == wanted)
    return next((code for surface, code in bodies.code_of.items() if surface.casefold() == wanted), None)


def _near(text: str, lexicon: "Lexicon") -> list[str]:
    """Names of countries that come near; of organisations only where no country does."""
    from difflib import get_close_matches

    for known in (lexicon.states.name_of, lexicon.organizations.code_of):
        names = {name.casefold(): name for name in known}
        near = get_close_matches(text.strip().casefold(), names, n=3, cutoff=0.7)
        if near:
            return [names[one] for one in near]
    return []


def office(words: Sequence[str], lexicon: "Lexicon") -> tuple[str, str]:
    """The country's code and the title, in either order, in one argument or two. Raises DragomanError."""
    pairs = [(words[0], words[1]), (words[1], words[0])] if len(words) == 2 else _split(words[0]) if words else []
    for country, title in pairs:
        try:
            return party(country, lexicon), title
        except UnknownName:
            continue
    told = " ".join(words)
    raise DragomanError(f"{told!r} names no office of a country; write it as 'prime minister of X'.")


def _split(words: str) -> list[tuple[str, str]]:
    """Every way in which words can be an office and a country: "president of X", "X's president", "Xan president"."""
    parts = words.split()
    behind = [(words[at + 4 :], words[:at]) for at in range(len(words)) if words[at : at + 4].casefold() == " of "]
    before = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(len(parts) - 1, 0, -1)]
    return [*behind, *((country.removesuffix("'s").removesuffix("’s"), title) for country, title in before)]


def act(text: str, option: str) -> str:
    """What can be claimed. Raises DragomanError for anything else."""
    if text.casefold() not in ACTS:
        raise DragomanError(f"{option} {text!r} is no act; allowed are {', '.join(ACTS)}.")
    return text.casefold()


def event_act(text: str, option: str) -> str:
    """What can happen. Raises DragomanError for anything else."""
    if text not in EVENT_ACTS:
        raise DragomanError(f"{option} {text!r} is no act that makes an event; allowed are {', '.join(EVENT_ACTS)}.")
    return text


def area(text: str, option: str, lexicon: "Lexicon") -> str:
    """An issue area. Raises DragomanError for one that the lexicon does not have."""
    areas = lexicon.areas
    allowed = [*sorted({*areas.whole.values(), *areas.beginning.values()}), OTHER]
    if text not in allowed:
        raise DragomanError(f"{option} {text!r} is no issue area; allowed are {', '.join(allowed)}.")
    return text
