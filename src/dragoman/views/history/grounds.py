"""Why a version came, in sentences."""

from collections.abc import Iterable, Mapping

from dragoman.model import Event, Judgement
from dragoman.record.phrasing import file_name
from dragoman.record.store.history import Step
from dragoman.views.judged import spelt
from dragoman.views.prose import capital, counted, listed


def grounds(step: Step, names: Mapping[str, str]) -> list[str]:
    """What was read, read again, judged, forgotten, or decided by other rules, as far as it bears on this.

    `names` are those of the reports by their paths.
    """
    why = step.reasons
    found = []
    if why.new:
        found.append(f"{_files(why.new, names)} {_was(why.new)} read then.")
    if why.again:
        other = _marks("the rules of reading changed", why.reading)
        tell = "tells" if len(why.again) == 1 else "tell"
        found.append(
            f"{_files(why.again, names)} {_was(why.again)} read again and {tell} something else by other rules{other}."
        )
    if why.gone:
        found.append(f"{_files(why.gone, names)} got another text, or came to lie elsewhere.")
    found += [_judged(one, why.undone) for one in why.judgements]
    if why.rules:
        found.append(f"The rules by which reports become a record changed from {why.rules[0]} to {why.rules[1]}.")
    if why.forgotten:
        gone = "what it said in between went with it" if step.gap else "all that rested on it alone went with it"
        found.append(f"{counted(why.forgotten, 'report').capitalize()} {_were(why.forgotten)} forgotten; {gone}.")
    return found or [_elsewhere(step)]


def _judged(one: Judgement, undone: tuple[Judgement, ...]) -> str:
    """A judgement, and of an undo what it takes back."""
    taken_back = [f" It takes back: {spelt(each).rstrip('.')}." for each in undone if each.id == one.value]
    return f"{spelt(one).rstrip('.')}.{''.join(taken_back)}"


def _elsewhere(step: Step) -> str:
    """Nothing that bears on it directly was done: other reports told more of the people, dates or offices in it."""
    what = "event" if isinstance(step.told.told, Event) else "claim"
    why, done = step.reasons, []
    if why.others:
        done.append(f"{counted(why.others, 'other report')} came, went or {_were(why.others)} read again")
    if why.judged:
        done.append(f"{counted(why.judged, 'judgement')} on other claims {_were(why.judged)} made")
    if not done:
        return f"Other lines of the record changed, and this {what} with them."
    rest = f"what the record knows of people, dates, offices and copies by then changed this {what}"
    return f"{capital(listed(done))} then; {rest}."


def _files(paths: Iterable[str], names: Mapping[str, str]) -> str:
    return listed([f"'{names.get(path) or file_name(path)}'" for path in paths])


def _was(paths: tuple[str, ...]) -> str:
    return "was" if len(paths) == 1 else "were"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _marks(what: str, marks: tuple[str, str] | None) -> str:
    return f" ({what} from {marks[0]} to {marks[1]})" if marks else ""
