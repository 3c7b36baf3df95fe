"""The titles of real readouts as gold: is the person, the office, the state and the channel that a title names found
from the day and the body alone?

    python -m benchmarks.titles [--json FILE] [--publisher NAME] [--folder FOLDER] [--only WORD]

Each file is read by itself, its title, address and publisher taken away. A title counts when it names exactly one
foreign counterpart; it is read by `benchmarks.officials`. A readout whose title names nobody and nothing abroad is
domestic: an event between states that the program makes of it is a false one. Printed are a table and every miss.
What a body cannot tell is not asked and listed: a person or a state that it does not name, and where title and body
disagree (AGAINST_BODY). The reports are no part of
this project; without them the script says so and ends.
"""

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import yaml

from benchmarks.alone import Row, claims_of, in_short, parties, share
from benchmarks.officials import Official, fold, holds, land_at, official, same_name, told_in
from dragoman.document import intake
from dragoman.model import Document

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "white-house"
FIELDS = ("person", "office", "country", "channel")
EVENTS = ("meeting", "visit", "session", "agreement", "partnership", "measure", "greeting")

# Where a title and its body disagree: the file, the fields that are not asked, and what the body says.
AGAINST_BODY: Mapping[str, tuple[tuple[str, ...], str]] = {
    "2021-12-11-readout-of-vice-president-kamala-harriss-call-with-presumptive-honduran-president-elect-xiomara-"
    "castro": (
        ("office",),
        "tells of her victory and gives her no office",
    ),
    "2022-01-21-readout-of-president-bidens-meeting-with-prime-minister-kishida-of-japan": (
        ("channel",),
        "they met virtually",
    ),
    "2022-10-21-readout-of-national-security-advisor-jake-sullivans-meeting-with-kenyan-national-security-advisor-"
    "monica-juma": (("channel",), "he called her"),
}

# Offices that are held abroad where a title names no state.
ABROAD = re.compile(r"(?:President|Prime Minister|Chancellor|Taoiseach|King|Queen|Pope|Politburo Member)(?:-\w+)?")
_CHANNEL = re.compile(
    r"(?P<how>(?:Bilateral |Virtual |Video |Phone )*)(?P<what>Calls?|Meetings?|Audience|Conversation)"
    r" (?:with|With|(?P<pair>[Bb]etween|of)) ",
    re.IGNORECASE,
)
_TOPIC = re.compile(r" (?:on|Regarding|regarding|in Advance of|in Jeddah|as Part of|to Discuss|U\.S\.-\w+)(?: .*|$)")
_SIGNED = re.compile(r"^(?:Joint Statement by (?P<signed>.+)|(?P<before>President Biden and .+) Joint Statement)$")


@dataclass(frozen=True)
class Told:
    """What a title says of an encounter."""

    who: Official
    channel: str | None


def told_by_all(titles: Mapping[str, str]) -> dict[str, Told]:
    """What each title tells; who is named without a state has that of another title with the same office and name."""
    told = {name: one for name, title in titles.items() if (one := told_by(title))}
    known = [one.who for one in told.values() if one.who.country]
    for name, one in told.items():
        if one.who.country is None:
            lands = {who.country for who in known if who.office == one.who.office and same_name(who.name, one.who.name)}
            if len(lands) == 1:
                told[name] = replace(one, who=replace(one.who, country=lands.pop()))
    return told


def told_by(title: str) -> Told | None:
    """The encounter that a title tells, where it names exactly one foreign counterpart."""
    signed = _SIGNED.match(title)
    if signed:
        who = _other(_TOPIC.sub("", signed["signed"] or signed["before"]))
        return Told(who, None) if who else None
    hit = _CHANNEL.search(title)
    if hit is None:
        return None
    rest = _TOPIC.sub("", title[hit.end() :])
    who = _other(rest) if hit["pair"] else official(rest)
    return Told(who, _channel(hit)) if who and not _own(who) else None


def _channel(hit: re.Match[str]) -> str:
    how = hit["how"].lower()
    if "virtual" in how or "video" in how:
        return "video"
    return "call" if hit["what"].lower() in ("call", "calls", "conversation") else "in_person"


def _other(text: str) -> Official | None:
    """Of two people, one of them ours, the other."""
    halves = re.split(r" and (?=(?:[A-Z][\w.’-]*|of|the) )", text)
    for cut in range(1, len(halves)):
        pair = [official(" and ".join(halves[:cut])), official(" and ".join(halves[cut:]))]
        if all(pair):
            foreign = [who for who in pair if who and not _own(who)]
            return foreign[0] if len(foreign) == 1 else None
    return None


def _own(who: Official) -> bool:
    """True for one of the publisher's own officials, and for what is no official at all."""
    if who.country is None:
        return who.name.endswith(("Biden", "Biden, Jr.", "Harris")) or not ABROAD.fullmatch(who.office or "")
    return who.country in ("USA", "PRI")


_AT_HOME = re.compile(
    r"\b(?:[\w ]+[- ]Americans?\b|Jake Sullivan|Latin[ao]s?|New (?:Jersey|Mexico)|Puerto Rico|Private Sector Partners|"
    r"Building A Better .*|Operation Allies Welcome|on Efforts to .*|of CEOs on .*)\b"
)
_ABROAD = re.compile(
    r"\b(?:Allies|European|Europe|Transatlantic|Quad|G7|G20|NATO|ASEAN|APEC|CARICOM|Caribbean|Baltic|Bucharest|AUKUS|"
    r"East Asia|Indo-Pacific|Foreign|International|Declaration for|Central America|Travel to|Visit to|Global|Partners|"
    r"Export Controls|Major Economies|Council of Europe|Gulf Cooperation|Ambassadors|Queen|King|Pope|Patriarch|Africa|"
    r"Afghan|Journalist|Prime Minister|Activist|Border Region|Los Angeles Declaration|Trip to|Korean)\b"
)


def domestic(title: str) -> bool:
    """True for a readout whose title names nobody and nothing abroad."""
    plain = _AT_HOME.sub("", title)
    if not re.match(r"(?:FACT SHEET: )?Readout", title) or _ABROAD.search(plain):
        return False
    words = re.findall(r"[\w.&]+", plain)
    found = {land[0] for at in range(len(words)) if (land := land_at(words, at))}
    return not found - {"USA"} and told_by(title) is None


# --- the program's reading ---


def titled(file: Path, publisher: str = "") -> tuple[str, str]:
    """A report's title, and its day and body as they are given to the program, under a publisher's name if one is."""
    line = f"publisher: {publisher}\n" if publisher else ""
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(head)
    title = re.sub(r"\s+", " ", meta["title"].replace("\u2060", "")).strip()
    return title, f"published: {meta['date']}\n{line}\n{body}"


def read_alone(text: str, folder: Path) -> list[Row]:
    """What the program claims of a text that lies alone in a folder."""
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    found = [item for item in intake.read_path(path, columns={}) if isinstance(item, Document)]
    return [claim for item in found for claim in claims_of(item)]


# --- judging ---


def judged(told: Told, found: list[Row], asked: Collection[str]) -> dict[str, bool]:
    """Which of the fields asked of a title the first encounter with its counterpart has right."""
    acts = ("meeting", "session") if told.channel else (*EVENTS, "tenure", "statement", "pledge")
    known = [c for c in found if c["act"] in acts and c["modality"] == "occurred" and _bearers(c, told.who.name)]
    if not known:
        return dict.fromkeys(asked, False)
    first = min(known, key=lambda claim: (claim["evidence"][0]["start"], claim["act"] == "session"))
    who = _bearers(first, told.who.name)
    offices = [
        party["office"]
        for claim in found
        if claim["act"] in (first["act"], "tenure")
        for party in _bearers(claim, told.who.name)
    ]
    right = {
        "person": True,
        "office": holds(offices, told.who.office or ""),
        "country": any(party["country"] == told.who.country for party in who),
        "channel": first["values"].get("format") == told.channel,
    }
    return {field: right[field] for field in asked}


def _bearers(claim: Row, name: str) -> list[Row]:
    return [party for party in parties(claim) if party["kind"] == "person" and same_name(party["name"], name)]


def between_states(claim: Row) -> bool:
    """True for an event in which two states or international bodies take part."""
    return claim["act"] in EVENTS and len({party["country"] for party in parties(claim) if party["country"]}) > 1


def asked_of(file: str, told: Told, body: str) -> tuple[tuple[str, ...], str]:
    """The fields that a body can tell, and why the others are not asked."""
    wanted = {"person": True, "office": told.who.office, "country": told.who.country, "channel": told.channel}
    fields = tuple(name for name, value in wanted.items() if value)
    words = {word for word in fold(told.who.name).split() if len(word) > 2}
    if not words & set(re.findall(r"\w+", fold(body))):
        return (), "the body does not name the person"
    against, why = AGAINST_BODY.get(file.removesuffix(".md"), ((), ""))
    if told.who.country and not told_in(body, told.who.country):
        against, why = (*against, "country"), why or "the body does not name the state"
    return tuple(name for name in fields if name not in against), why


@dataclass
class Result:
    file: str
    title: str
    told: Told
    right: dict[str, bool]
    claims: list[str]
    why_not: str


def measure(folder: Path, only: str, publisher: str) -> tuple[list[Result], dict[str, list[str]], list[str]]:
    """Every title with one counterpart judged; every domestic readout with the events it yields; titles left out."""
    results: list[Result] = []
    at_home: dict[str, list[str]] = {}
    left: list[str] = []
    titles = {file.name: titled(file)[0] for file in chosen(folder, "")}
    said = told_by_all(titles)
    with tempfile.TemporaryDirectory() as scratch:
        for file in chosen(folder, only):
            title, text = titled(file, publisher)
            told = said.get(file.name)
            if told is None and not domestic(title):
                left.append(title)
                continue
            found = read_alone(text, Path(scratch))
            if told is None:
                at_home[file.name] = [in_short(claim) for claim in found if between_states(claim)]
                continue
            short = [in_short(claim) for claim in found if claim["act"] in ("meeting", "session", "visit")]
            fields, why = asked_of(file.name, told, text)
            results.append(Result(file.name, title, told, judged(told, found, fields), short, why))
    return results, at_home, left


def _unasked(result: Result) -> list[str]:
    wanted = {"person": True, "office": True, "country": result.told.who.country, "channel": result.told.channel}
    return [name for name, value in wanted.items() if value and name not in result.right]


def chosen(folder: Path, only: str) -> list[Path]:
    """The reports of a folder in order, all or those whose name holds a word."""
    return [file for file in sorted(folder.glob("*.md")) if only in file.name]


def table(results: list[Result], at_home: Mapping[str, list[str]]) -> str:
    """How often each field is right, and how many domestic readouts yield an event between states."""
    asked, right = Counter[str](), Counter[str]()
    for result in results:
        asked.update(result.right.keys())
        right.update(field for field, is_right in result.right.items() if is_right)
        asked["all"] += bool(result.right)
        right["all"] += bool(result.right) and all(result.right.values())
    rows = [f"{field:10}{share(right[field], asked[field])}" for field in (*FIELDS, "all")]
    false = sum(map(bool, at_home.values()))
    return "\n".join(
        (
            *rows,
            f"{'domestic':10}{share(false, len(at_home))} yield an event between states",
        )
    )


def main() -> None:
    """Prints every miss, then the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--only", default="", help="read only files with this in their name")
    parser.add_argument("--publisher", default="", help="give the program this publisher, too (none)")
    parser.add_argument("--json", type=Path, help="write every judgement here")
    parser.add_argument("--titles", action="store_true", help="show how the titles are read, and nothing else")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"Folder {options.folder} is missing; nothing is measured.")
        return
    if options.titles:
        titles = {file.name: titled(file)[0] for file in chosen(options.folder, "")}
        told = told_by_all(titles)
        for name, title in titles.items():
            print("ONE " if name in told else "HOME" if domestic(title) else "left", told.get(name, ""), "|", title)
        return
    results, at_home, left = measure(options.folder, options.only, options.publisher)
    for result in results:
        wrong = [field for field, is_right in result.right.items() if not is_right]
        if wrong:
            print(f"MISS {', '.join(wrong)}: {result.told} | {result.file}", *result.claims, sep="\n       ")
    for name, events in at_home.items():
        if events:
            print(f"FALSE {name}", *events, sep="\n       ")
    for result in results:
        if result.why_not:
            print(f"NOT ASKED {', '.join(_unasked(result))}: {result.why_not}: {result.file}")
    print(f"{len(left)} titles name several people abroad, or none, and are left out")
    print(table(results, at_home))
    if options.json:
        kept = {"titles": [asdict(result) for result in results], "domestic": at_home, "left": left}
        options.json.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
