"""The rules as a page: what each rests on, which are in doubt, which made no claim."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import groupby

from dragoman.measure.support import Grounds, Support
from dragoman.model import Line, Page, Section, Table


def page(found: Grounds) -> Page:
    """The rules in doubt first, by act, then every rule with its claims and documents of each source."""
    doubtful = [rule for rule in found.rules if rule.doubt]
    read = ", ".join(f"{name} {count:,}" for name, count in found.documents.items())
    lead = f"{len(found.rules)} rules made claims, {len(doubtful)} of them are in doubt, {len(found.silent)} made none."
    return Page(
        title="What the rules rest on",
        lead=(_line(lead), _line(f"Documents: {read}.")),
        sections=(
            *(_doubt(why, doubtful) for why in sorted({str(rule.doubt) for rule in doubtful})),
            *([Section("Made no claim", bullets=_by_act(found.silent))] if found.silent else []),
            Section("Every rule", table=_table(found)),
        ),
        data=_data(found),
    )


def _doubt(why: str, rules: Iterable[Support]) -> Section:
    return Section(f"Makes claims {why}", bullets=_by_act(rule.rule for rule in rules if rule.doubt == why))


def _by_act(rules: Iterable[str]) -> tuple[tuple[Line, ...], ...]:
    """The names of one act on one line."""
    acts = groupby(sorted(rules), key=lambda rule: rule.partition("/")[0])
    return tuple((_line(f"{act}: {', '.join(rule.partition('/')[2] for rule in some)}"),) for act, some in acts)


def _table(found: Grounds) -> Table:
    heads = ("rule", "claims", "documents", *(f"in {name}" for name in found.documents))
    return Table(heads, tuple(tuple(_line(cell) for cell in _row(rule, found.documents)) for rule in found.rules))


def _row(rule: Support, sources: Iterable[str]) -> tuple[str, ...]:
    of_each = (str(rule.documents[name]) if name in rule.documents else "" for name in sources)
    return (rule.rule, str(sum(rule.claims.values())), str(sum(rule.documents.values())), *of_each)


def _data(found: Grounds) -> Mapping[str, object]:
    rules = [asdict(rule) | {"doubt": rule.doubt} for rule in found.rules]
    return {"documents": found.documents, "rules": rules, "silent": list(found.silent)}


def _line(text: str) -> Line:
    return Line(text, about_record=True)
