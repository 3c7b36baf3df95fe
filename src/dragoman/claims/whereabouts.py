"""Places and pairs told without their name: "here", "there", "in the Kazakh capital", "the same city", "the two"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parse, Reading, Sentence, Token

_HERE = frozenset(("here",))
_THERE = frozenset(("there",))
_PAIR = frozenset(("two", "both", "pair", "duo"))
_OTHERS = frozenset(("guest", "visitor", "host", "interlocutor"))
_STYLES = frozenset(("majesty", "highness"))
_PREPOSITIONS = frozenset(("in", "to", "at", "from", "for"))


@dataclass(frozen=True, slots=True)
class Atlas:
    """The places that a report can mean by words that are no names: its dateline, and what it named so far."""

    reading: Reading
    lexicon: Lexicon

    def places(self, sentence: Sentence, parsed: Parse) -> Mapping[int, Mention]:
        """The tokens of a sentence that stand for a place without naming it, each with the place meant."""
        found: dict[int, Mention] = {}
        for index, token in enumerate(parsed.tokens):
            if token.mention >= 0:
                continue
            place = self._place(sentence, parsed, index, token)
            if place is not None:
                found[index] = place
        return found

    def _place(self, sentence: Sentence, parsed: Parse, index: int, token: Token) -> Mention | None:
        word = token.text.casefold()
        if word in _HERE and token.tag == "RB" and not self._quoted(token):
            return self.dateline(token)
        if word in _THERE and token.tag == "RB":
            return self._last(token)
        if word == "capital" and token.tag.startswith("NN"):
            return self._capital(parsed, index, token)
        if word in ("city", "town", "place") and any(parsed.tokens[c].text == "same" for c in parsed.children[index]):
            return self._last(token)
        if word in _OTHERS and token.dep in ("pobj", "dobj"):
            return self._other(sentence, parsed, index, token)
        if word in _STYLES and parsed.tokens[index - 1].text.casefold() in ("his", "her"):
            return self._majesty(token)
        if word in _PAIR and token.dep in ("nsubj", "nsubjpass", "pobj", "dobj"):
            return self._two(parsed, index, token)
        return None

    def _quoted(self, token: Token) -> bool:
        return any(q.start <= token.start < q.end for q in self.reading.quotes)

    def seat_of_report(self) -> Mention | None:
        """The place of the dateline, by itself."""
        return self.dateline(Token("", "", "", 0, 0, 0))

    def dateline(self, token: Token) -> Mention | None:
        """The place of the dateline, as meant by a word of the text."""
        name = self.reading.document.dateline_place
        if not name:
            return None
        shown = _titled(name) if name.isupper() else name
        code = self._country(name) or self._country(shown)
        return _place(token, self._spelt(shown), code) if code else None

    def _country(self, city: str) -> str | None:
        places = self.lexicon.places
        return self.lexicon.states.capital_of.get(city) or places.city_of.get(city) or places.regions.get(city)

    def _spelt(self, city: str) -> str:
        """The name as the body spells it, where it does: a dateline is in capitals."""
        named = (m.name for m in self.reading.mentions if m.kind == "place")
        return next((name for name in named if name.casefold() == city.casefold()), city)

    def _last(self, token: Token) -> Mention | None:
        """The last place named before the word, else the land the text spoke of last."""
        before = [m for m in self.reading.mentions if m.end <= token.start and m.country and m.how == "named"]
        places = [m for m in before if m.kind == "place"][-1:]
        lands = [m for m in before if m.kind == "state"][-1:]
        near = [*places, *lands]
        last = max(near, key=lambda m: m.start) if near else None
        if last is None or token.start - last.end > 600:
            return None
        return Mention(token.start, token.end, last.kind, last.name, token.text, country=last.country, basis="place")

    def _two(self, parsed: Parse, index: int, token: Token) -> Mention | None:
        """ "the two", "both": those that "of them" stands for, else the last two people of different countries."""
        after = parsed.tokens[index + 1].tag if index + 1 < len(parsed.tokens) else "."
        if after.startswith(("NN", "JJ", "CD")) or self._quoted(token):
            return None
        people: list[Mention] = []
        for mention in self._people_before(token):
            if all(mention.country != p.country for p in people):
                people.append(mention)
            if len(people) == 2:
                members = tuple(replace(p, text=token.text) for p in reversed(people))
                name = " and ".join(m.name for m in members)
                return Mention(token.start, token.end, "group", name, token.text, how="collective", members=members)
        return None

    def _other(self, sentence: Sentence, parsed: Parse, index: int, token: Token) -> Mention | None:
        """ "his guest", "the visitor": of the people named last, who is of another country than the one who acts."""
        owners = {parsed.tokens[c].text.casefold() for c in parsed.children[index]}
        if not owners & {"his", "her", "the"}:
            return None
        before = list(self._people_before(token))
        acting = next((m for m in before if m.start >= sentence.start), None)
        found = next((m for m in before if acting is not None and m.country != acting.country), None)
        return replace(found, start=token.start, end=token.end, text=token.text, how="short") if found else None

    def _majesty(self, token: Token) -> Mention | None:
        """ "His Majesty": the ruler named last."""
        named = [m for m in self.reading.mentions if m.end <= token.start and m.how == "named" and m.office]
        rulers = [m for m in named if m.office in self.lexicon.offices.royal]
        return replace(rulers[-1], start=token.start, end=token.end, text=token.text, how="short") if rulers else None

    def _people_before(self, token: Token) -> Iterator[Mention]:
        """People with a country named before a word, the nearest first, those whom a collective stands for included."""
        for mention in reversed([m for m in self.reading.mentions if token.start - 900 < m.end <= token.start]):
            for one in reversed(mention.members or (mention,)):
                if one.kind == "person" and one.country and one.how in ("named", "short", "collective"):
                    yield one

    def _capital(self, parsed: Parse, index: int, token: Token) -> Mention | None:
        head = parsed.tokens[token.head]
        if token.dep != "pobj" or head.text.casefold() not in _PREPOSITIONS:
            return None
        code = self._owner(parsed, index)
        if code is None:
            return None
        return _place(token, self._seat(code), code)

    def _owner(self, parsed: Parse, index: int) -> str | None:
        """Whose capital: told by an adjective, a possessive or "of"; else that of the dateline."""
        text, states = self.reading.clean.text, self.lexicon.states
        determined = False
        for child in parsed.children[index]:
            token = parsed.tokens[child]
            words = text[token.start : token.end]
            if token.mention >= 0 and token.dep in ("poss", "amod", "compound", "nmod"):
                return self.reading.mentions[token.mention].country
            if words in states.adjective_of:
                return str(states.adjective_of[words])
            if token.text.casefold() == "of":
                return self._of(parsed, child)
            determined = determined or token.text.casefold() in ("the", "this")
        alone = determined and not any(parsed.tokens[c].dep in ("amod", "compound") for c in parsed.children[index])
        dateline = self.reading.document.dateline_place or ""
        return states.capital_of.get(_titled(dateline)) if alone else None

    def _of(self, parsed: Parse, preposition: int) -> str | None:
        for child in parsed.children[preposition]:
            mention = parsed.tokens[child].mention
            if mention >= 0 and self.reading.mentions[mention].kind == "state":
                return self.reading.mentions[mention].country
        return None

    def _seat(self, code: str) -> str:
        """The name of the capital at the time of the report: the one the report itself uses, else today's."""
        states = self.lexicon.states
        dateline = _titled(self.reading.document.dateline_place or "")
        if states.capital_of.get(dateline) == code:
            return self._spelt(dateline)
        for mention in self.reading.mentions:
            if mention.kind == "place" and states.capital_of.get(mention.name) == code:
                return mention.name
        return str(states.capital.get(code, states.display.get(code, code)))


def _titled(name: str) -> str:
    return "-".join(" ".join(w.capitalize() for w in part.split()) for part in name.split("-"))


def _place(token: Token, name: str, code: str) -> Mention:
    return Mention(token.start, token.end, "place", name, token.text, country=code, basis="place")
