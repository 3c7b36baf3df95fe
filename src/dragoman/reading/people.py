"""Who is named or titled in a sentence, in which office, of which country.

The families: [country] [office] [Name]; [office] of [country] [Name]; [Name], [office] of [country], ...;
[country]'s [office], [Name]; [honorific] [Name]; [country] counterpart [Name]; titled people without a name
("the mayor of X", "the presidents of X and Y"); lists that carry a country over ("President A and Prime Minister B").
"""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.appositions import apposition, explained
from dragoman.reading.bench import Bench, Title
from dragoman.reading.groups import DETERMINERS, plural_named, unnamed
from dragoman.reading.honorifics import skip_honorifics
from dragoman.reading.titles import after_name, lands_at, name_end, title_at


def people(bench: Bench) -> tuple[Mention, ...]:
    """Every titled or honoured person and every titled group in the sentence, in order."""
    found: list[Mention] = []
    index = 0
    while index < len(bench.words):
        hit = _person_at(bench, index)
        if hit is None:
            index += 1
            continue
        end, mentions = hit
        found.extend(mentions)
        index = max(end, index + 1)
    return tuple(_carry_over(bench, found))


def _person_at(bench: Bench, index: int) -> tuple[int, tuple[Mention, ...]] | None:
    lore = bench.lore
    start = index
    owner: tuple[str, str] | None = None
    at = index
    if (bench.low(at) == "the" and bench.capital(at + 1) is False and not bench.country(at + 1)) or bench.low(
        at
    ) in DETERMINERS:
        at += 1
    gone = lore.former.at(bench.words, at)
    if gone and bench.country(at + gone[0]):
        at += gone[0]
    else:
        gone = None
    if bench.capital(at) and not bench.country(at):
        led = _body_led(bench, at)
        if led:
            return _with_name(bench, start, led, None)
    land = bench.country(at)
    if land and not (land[2] == "organization" and title_at(bench, at) and title_at(bench, at + land[0]) is None):
        after = at + land[0]
        if bench.word(after) == "(" and bench.word(after + 2) == ")" and title_at(bench, after + 3):
            owner, at = (land[1], "adjective"), after + 3
        elif bench.word(after) == "'s":
            owner, at = (land[1], "possessive"), after + 1
        elif bench.joined(after):
            owner, at = (land[1], "adjective"), after
    if bench.low(at) in _COUNTERPARTS and (owner or start != at):
        return _counterpart(bench, start, at, owner)
    title = title_at(bench, at, after_country=owner is not None)
    if title is None:
        return (
            _honoured(bench, index)
            or explained(bench, index)
            or _owned(bench, start, at, owner)
            or _acting(bench, index)
        )
    title = _joint(bench, title)
    if gone:
        title = replace(title, former=True)
    if owner:
        title = replace(
            title,
            country=owner[0] if title.country is None else title.country,
            basis=owner[1] if title.country is None else title.basis,
        )
        if owner[0] != title.country and title.lands:
            title = replace(title, country=owner[0], basis=owner[1])
    return _with_name(bench, start, title, owner)


def _body_led(bench: Bench, at: int) -> Title | None:
    """ "High Council for Reconciliation Chairman Jane Doe": a body's name before the office of who leads it."""
    index, body = at, False
    while index - at < 9 and (
        (bench.capital(index) and bench.word(index).isalpha()) or bench.low(index) in ("of", "for", "and", "on", "the")
    ):
        title = bench.lore.heads.at(bench.words, index) if body and bench.capital(index) else None
        if title and name_end(bench, index + title[0]) > index + title[0]:
            found = title_at(bench, index)
            if found is None or found.plural:
                return None
            words = bench.slice(at, found.end)
            return replace(found, start=at, office=words, offices=(words,))
        body = (
            body
            or (bench.lore.bodies.at(bench.words, index) is not None and bench.capital(index))
            or bench.word(index) in _BODY_WORDS
        )
        if (index > at and not bench.joined(index)) or (bench.capital(index) and title_at(bench, index) and not body):
            return None
        index += 1
    return None


_BODY_WORDS = frozenset(
    "Ministry Department Office Agency Authority Party Bank Court Parliament Senate Bureau Administration Fund Secretariat Union House".split()
)


def _joint(bench: Bench, title: Title) -> Title:
    """Two offices of one person: "Deputy Prime Minister and Foreign Minister Rashid ..." when a name follows the second."""
    index = title.end
    dash = bench.word(index) in ("-", "–", "—", "/")
    if (
        bench.low(index) not in ("and", "&")
        and not dash
        and not (bench.word(index) == "," and bench.low(index + 1) == "and")
    ):
        return title
    second = index + (2 if bench.word(index) == "," else 1)
    if bench.low(second) in ("the", "concurrently"):
        second += 1
    other = title_at(bench, second)
    if other is None or other.plural or title.plural or name_end(bench, other.end) == other.end:
        return title
    joined = f"{title.office} - {other.office}" if dash else f"{title.office} and {other.office}"
    return replace(
        other,
        start=title.start,
        office=joined,
        offices=(title.office, *other.offices),
        country=other.country or title.country,
        basis=other.basis or title.basis,
        capital=title.capital,
    )


def _with_name(
    bench: Bench, start: int, title: Title, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    at = title.end
    if bench.word(at) == "," and (_introduced(bench, at) or (title.plural and _listed(bench, at + 1))):
        at += 1
    if title.plural and bench.low(at) == "the":
        at += 1
    at = skip_honorifics(bench, at)
    end = name_end(bench, at)
    if end > at and not title.plural:
        return _named(bench, start, title, at, end)
    style = title_at(bench, at) if end == at and not title.plural and at >= title.end else None
    if style and not style.plural and bench.lore.lexicon.offices.rank(style.office) in _STYLES:
        name_at = skip_honorifics(bench, style.end)
        stop = name_end(bench, name_at)
        if stop > name_at:
            return _named(bench, start, title, name_at, stop)
    if end > at and title.plural and owner is None and bench.word(title.end) != ",":
        return plural_named(bench, start, title, at)
    if title.plural and end > at:
        return plural_named(bench, start, title, at)
    return unnamed(bench, start, title, owner)


# Ranks that may stand as a style between an office and a name: "Secretary of the Council, Admiral Jane Doe".
_STYLES = frozenset(("military", "parliament", "envoy"))


def _introduced(bench: Bench, comma: int) -> bool:
    """True when a name after the comma belongs to the title before it ("the foreign minister, Jane Doe, said")."""
    at = skip_honorifics(bench, comma + 1)
    style = title_at(bench, at)
    if style is not None and bench.lore.lexicon.offices.rank(style.office) == "military":
        at = style.end
    elif style is not None:
        return False
    end = name_end(bench, at)
    return end - at >= 2 and (bench.word(end) in (",", ".", ";", ")", "") or at > comma + 1)


def _listed(bench: Bench, at: int) -> bool:
    """True when two full names joined by "and" follow a plural title ("the presidents of both, Jane Doe and John Roe")."""
    first = skip_honorifics(bench, at + (bench.low(at) == "the"))
    end = name_end(bench, first)
    after = after_name(bench, end)
    end = after[0] if after else end
    return end - first >= 2 and (bench.low(end) == "and" or bench.word(end) == ",")


def _named(bench: Bench, start: int, title: Title, at: int, end: int) -> tuple[int, tuple[Mention, ...]]:
    country, basis = title.country, title.basis
    stop = end
    after = after_name(bench, end)
    if after and country is None:
        stop, country, basis = after[0], after[1], "of"
    elif after and after[1] == country:
        stop = after[0]
    extra, stop = apposition(bench, stop, country)
    mention = Mention(
        start=bench.words[start].start,
        end=bench.words[stop - 1].end,
        kind="person",
        name=bench.slice(at, end),
        text=bench.text[bench.words[start].start : bench.words[stop - 1].end],
        office=title.office,
        offices=title.offices + tuple(e.office for e in extra),
        country=country or next((e.country for e in extra if e.country), None),
        basis=basis or next((e.basis for e in extra if e.country), None),
        how="named",
        rank=bench.lore.lexicon.offices.rank(title.office),
        former=title.former,
        name_start=bench.words[at].start,
        name_end=bench.words[end - 1].end,
    )
    return stop, (mention,)


_COUNTERPARTS = frozenset(("counterpart", "colleague", "opposite"))


def _counterpart(
    bench: Bench, start: int, at: int, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    """ "his Kenyan counterpart Jane Doe": whose office is that of the person named before (see naming)."""
    office = "counterpart"
    end = at + 1
    name_at = skip_honorifics(bench, end + (bench.word(end) == "," and _introduced(bench, end)))
    stop = name_end(bench, name_at)
    country, basis = owner if owner else (None, None)
    if bench.low(end) in ("of", "from"):
        lands = lands_at(bench, end + 1 + (bench.low(end + 1) == "the"))
        if lands:
            country, basis = lands[1][0][0], "of"
            end = lands[0]
            name_at = skip_honorifics(bench, end)
            stop = name_end(bench, name_at)
    named = stop > name_at
    titled = title_at(bench, end + 1) if bench.word(end) == "," and not named else None
    if titled and country and name_end(bench, skip_honorifics(bench, titled.end)) > titled.end:
        return _with_name(bench, start, replace(titled, country=country, basis=basis), owner)
    finish = stop if named else end
    after = after_name(bench, finish) if named and country is None else None
    if after:
        finish, country, basis = after[0], after[1], "of"
    text = bench.text[bench.words[start].start : bench.words[finish - 1].end]
    name = bench.slice(name_at, stop) if named else office
    return finish, (
        Mention(
            bench.words[start].start, bench.words[finish - 1].end, "person", name, text, office, (office,) if named else (), country, basis,
            "named" if named else "description", None, (), False,
            bench.words[name_at].start if named else -1, bench.words[stop - 1].end if named else -1,
        ),
    )  # fmt: skip


def _honoured(bench: Bench, index: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Mr. Sullivan", "Sheikh Tamim", "Dr. Jane Doe": an honorific or a royal style before a name."""
    hit = bench.lore.honorifics.at(bench.words, index)
    royal = None if hit else bench.lore.royal.at(bench.words, index)
    if not hit and not royal:
        return None
    at = skip_honorifics(bench, index)
    if at == index:
        return None
    title = title_at(bench, at)
    if title and hit:
        return None
    end = name_end(bench, at)
    if end == at:
        return None
    told = explained(bench, at, start=index)
    if told:
        return told
    after = after_name(bench, end)
    stop = after[0] if after else end
    style = royal[1] if royal else None
    return stop, (
        Mention(
            bench.words[index].start, bench.words[stop - 1].end, "person", bench.slice(at, end),
            bench.text[bench.words[index].start : bench.words[stop - 1].end], style, (style,) if style else (), after[1] if after else None,
            "of" if after else None, "named", "royal" if royal else None, (), False, bench.words[at].start, bench.words[end - 1].end,
        ),
    )  # fmt: skip


def _acting(bench: Bench, index: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Jane Doe met ...": a full name without a title that begins a sentence and does something."""
    if index > 0 and bench.word(index - 1) not in (".", ":", ";", "*"):
        return None
    end = name_end(bench, index)
    at = end + (bench.low(end) in ("also", "has", "had", "will", "then"))
    if not 2 <= end - index <= 4 or bench.word(at) not in bench.lore.headline_verbs or bench.capital(at):
        return None
    if any(not bench.word(n).replace("-", "").replace("'", "").isalpha() for n in range(index, end)):
        return None
    span = bench.words[index].start, bench.words[end - 1].end
    text = bench.text[span[0] : span[1]]
    return end, (
        Mention(span[0], span[1], "person", " ".join(text.split()), text, name_start=span[0], name_end=span[1]),
    )


def _owned(bench: Bench, start: int, at: int, owner: tuple[str, str] | None) -> tuple[int, tuple[Mention, ...]] | None:
    """ "X's Jane Doe met": a full name after a possessive, where a verb or "and" shows that it is somebody."""
    if owner is None or owner[1] != "possessive":
        return None
    end = name_end(bench, at)
    follow = bench.low(end)
    if not 2 <= end - at <= 4 or not (follow in ("and", "to", "in") or follow in bench.lore.headline_verbs):
        return None
    if follow in ("and", "to", "in") and not any(bench.country(n) for n in range(end + 1, end + 4)):
        return None
    if bench.lore.initiatives.at(bench.words, at) or any(bench.lore.bodies.at(bench.words, n) for n in range(at, end)):
        return None
    first, last = bench.words[start], bench.words[end - 1]
    text = bench.text[first.start : last.end]
    return end, (
        Mention(
            first.start, last.end, "person", bench.slice(at, end), text, country=owner[0], basis="possessive",
            name_start=bench.words[at].start, name_end=last.end,
        ),
    )  # fmt: skip


def _carry_over(bench: Bench, found: list[Mention]) -> list[Mention]:
    """In one list the country of the first titled person holds for those after it that name none."""
    out: list[Mention] = []
    for mention in found:
        before = out[-1] if out else None
        if (
            before
            and mention.country is None
            and before.country
            and before.kind == mention.kind == "person"
            and mention.office
            and before.office
        ):
            between = bench.text[before.end : mention.start].strip()
            if between in (",", "and", ", and", "&", "as well as", ", as well as", "") and before.basis in (
                "adjective",
                "possessive",
                "list",
            ):
                mention = replace(mention, country=before.country, basis="list")
        out.append(mention)
    return out
