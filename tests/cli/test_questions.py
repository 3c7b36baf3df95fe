"""Commands that ask a record: the answer on standard output, trouble in one sentence on standard error."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model import Record
from tests.cli.conftest import Say, asked_of

QUESTIONS = {
    "timeline": ("timeline",),
    "last": ("last", "Norway", "portuguese"),
    "dossier": ("dossier", "nor", "PT"),
    "person": ("person", "Solberget"),
    "office": ("office", "Prime Minister of Norway"),
    "itinerary": ("itinerary", "Solberget", "--since", "2021"),
    "mechanism": ("mechanism", "Ocean Committee"),
    "comparison": ("comparison", "Norway", "portuguese", "--on", "2021-03-04", "--act", "session"),
    "brief": ("brief", "Norwegian", "Portugal"),
}


@pytest.mark.parametrize("name", sorted(QUESTIONS))
@pytest.mark.usefixtures("lands")
def test_an_answer_to_read(say: Say, name: str) -> None:
    """Names, adjectives and codes all work; nothing is said on the side."""
    said = say(*QUESTIONS[name])
    assert said.code == 0
    assert "Solberget" in said.out
    assert said.err == ""


@pytest.mark.parametrize("name", sorted(QUESTIONS))
@pytest.mark.usefixtures("lands")
def test_an_answer_as_data(say: Say, name: str) -> None:
    """With --json every answer is JSON."""
    data = json.loads(say(*QUESTIONS[name], "--json").out)
    assert "Solberget" in json.dumps(data)


def test_show_takes_the_beginning_of_an_id(say: Say, lands: Record) -> None:
    """Six letters are enough among nine events."""
    event = lands.events[0]
    said = say("show", event.id[:6])
    assert said.out.startswith(f"Visit {event.id}")
    assert json.loads(say("show", event.id, "--json").out)["id"] == event.id


def test_show_takes_who_and_when(say: Say, lands: Record) -> None:
    """One sitting of the two in that year; of several meetings the ids are named."""
    (sitting,) = [event for event in lands.events if event.act == "session"]
    assert f"Session {sitting.id}" in say("show", "Norway", "Portugal", "--on", "2021", "--act", "session").out
    assert "fit; name one by its id" in say("show", "Norway", "Portugal", "--act", "meeting").err


@pytest.mark.usefixtures("lands")
def test_a_timeline_in_parts(say: Say) -> None:
    """Of many events a part is shown, which says how to go on; the parts together are the timeline."""
    whole = json.loads(say("timeline", "--json").out)
    parts = [json.loads(say("timeline", "--limit", "4", "--page", str(page), "--json").out) for page in (1, 2, 3)]
    assert [row["id"] for part in parts for row in part] == [row["id"] for row in whole]
    assert "Here are 1 to 4; --page 2 goes on." in say("timeline", "--limit", "4").out.replace("\n", " ")
    assert json.loads(say("timeline", "--limit", "2", "--min-confidence", "0.1", "--json").out) == whole[:2]
    assert say("timeline", "--page", "0").code == 2


@pytest.mark.usefixtures("lands")
def test_a_timeline_of_two_lands_in_a_window(say: Say) -> None:
    """Dates are checked, words shown on request."""
    said = say("timeline", "NOR", "PRT", "--since", "2021-06", "--words")
    assert "9 Jun 2021" in said.out
    assert "4 Mar 2021" not in said.out
    assert "“spoke by telephone with Ingrid Solberget on 9 June 2021”" in said.out
    assert "“" not in say("timeline").out


@pytest.mark.usefixtures("lands")
def test_a_phrasebook(say: Say) -> None:
    """One phrase in all, and a window without it."""
    said = say("phrasebook", "Norway", "Portugal", "--phrase", "tide")
    assert "Partners of the tide. 6 Mar 2021, Norway." in said.out
    (phrase,) = json.loads(say("phrasebook", "NOR", "PRT", "--json").out)["phrases"]
    assert (phrase["phrase"], phrase["sides"]) == ("partners of the tide", ["NOR"])
    assert "holds no set phrase from 2022" in say("phrasebook", "NOR", "PRT", "--since", "2022").out
    assert say("phrasebook", "NOR", "PRT", "--last", "0").code == 2


@pytest.mark.usefixtures("lands")
def test_disagreements(say: Say) -> None:
    """None in this record, of all lands or of two; of three nobody can ask."""
    assert "No two reports in the record disagree" in say("conflicts").out
    assert json.loads(say("conflicts", "NOR", "PRT", "--json").out) == []
    assert say("conflicts", "NOR", "PRT", "FJI").err.startswith("Disagreements are of one party or between two")


@pytest.mark.usefixtures("lands")
def test_a_briefing_into_a_file(say: Say, tmp_path: Path) -> None:
    """Markdown or a web page by the ending; standard output stays free."""
    said = say("brief", "NOR", "PRT", "-o", "brief.md")
    assert said.out == ""
    assert said.err == "The briefing on Norway – Portugal lies in 'brief.md'.\n"
    assert (tmp_path / "brief.md").read_text(encoding="utf-8").startswith("# Norway – Portugal\n")
    say("brief", "NOR", "PRT", "-o", "brief.html")
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("lands")
@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (
            "brief Norwai Portugal",
            "'Norwai' is no country or organisation that the lexicon knows; did you mean Norway?",
        ),
        ("brief Norway Norwegian", "'Norway' and 'Norwegian' are both NOR; a pair needs two different parties."),
        ("brief Korean Norway", "'Korean' may mean more than one country; write a full name or an ISO code."),
        (
            "brief Norway Portugal -o b.odt",
            "A briefing cannot be written to 'b.odt'; allowed endings are .md, .html, .docx and .pdf.",
        ),
        ("brief Norway Portugal -o b.pdf --paper a5", "--paper 'a5' is no sheet; allowed are a4 and letter."),
        ("brief Norway Portugal -o no/b.md", "The briefing cannot be written to 'no/b.md': no such file or directory."),
        ("last Solberget Solbergett", "The record names nobody 'Solbergett'; near names are Ingrid Solberget."),
        ("person Zzyzx", "The record names nobody 'Zzyzx'; it knows 3 people."),
        ("mechanism Zzyzx", "The record tells of no sitting of 'Zzyzx'; it knows 1 body."),
        (
            "comparison zzz",
            "'zzz' is no id of an event, no country, and nobody: The record names nobody 'zzz'; it knows 3 people.",
        ),
        (
            "comparison Norway --act song",
            "--act 'song' is no act that makes an event; allowed are meeting, visit, session, agreement, partnership, "
            "measure, greeting.",
        ),
        ("show zzz", "The record has no event or claim 'zzz'; `dragoman timeline` lists the ids of events."),
        ("timeline --since tomorrow", "--since 'tomorrow' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD."),
        ("timeline --until 2021-02-30", "--until '2021-02-30' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD."),
        ("timeline NOR PRT FJI", "A timeline is of one party or between two, not of 3."),
        (
            "export songs",
            "'songs' cannot be exported; allowed are claims, events, documents, findings, tenures, timexes, "
            "judgements.",
        ),
        ("export claims --format xml", "--format 'xml' is unknown; allowed are jsonl and csv."),
        ("export claims --with-text", "--with-text goes with documents, not with claims."),
        (
            "timeline --min-confidence 95",
            "--min-confidence 95 is no share; allowed are numbers from 0 to 1, such as 0.9.",
        ),
    ],
)
def test_trouble_is_one_sentence(say: Say, command: str, sentence: str) -> None:
    """It names the thing and says what is allowed; nothing was done, so the code is 2."""
    said = say(*command.split())
    assert (said.code, said.out, said.err) == (2, "", f"{sentence}\n")


def test_acts_are_named(say: Say) -> None:
    """A statement is no event."""
    said = say("timeline", "--act", "statement")
    assert said.err.startswith("--act 'statement' is no act that makes an event; allowed are meeting, visit,")


@pytest.mark.parametrize("question", [*QUESTIONS.values(), ("show", "abc"), ("export", "claims")])
def test_without_a_record(say: Say, question: tuple[str, ...], tmp_path: Path) -> None:
    """Asking makes no record."""
    said = say(*question)
    told = "There is no record at 'dragoman.db'; run `dragoman read` first or name another with --record.\n"
    assert (said.code, said.err) == (2, told)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("lands")
def test_exports(say: Say) -> None:
    """Lines, a sheet, or one list."""
    lines = [json.loads(line) for line in say("export", "events").out.splitlines()]
    assert {line["act"] for line in lines} == {"visit", "meeting", "session", "partnership"}
    assert json.loads(say("export", "events", "--json").out) == lines
    assert say("export", "documents", "--with-text", "--format", "csv").out.count("reports/visit.txt") == 1


def test_help_and_version(say: Say) -> None:
    """Help names every command."""
    told = say("--help").out
    for name in (*QUESTIONS, "read", "export", "show", "explain", "doctor"):
        assert name in told
    assert say("--version").out.startswith("dragoman ")


@pytest.mark.parametrize("question", [*QUESTIONS.values(), ("show", "e"), ("export", "claims"), ("explain", "one.txt")])
def test_every_question_may_ask_for_sure_claims_only(say: Say, question: tuple[str, ...]) -> None:
    """One option, the same everywhere."""
    assert "--min-confidence" in say(*question, "--help").out


@pytest.fixture
def doubted(lands: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    """The record of Norway and Portugal, in which every claim of a meeting is doubtful."""
    weak = tuple(replace(one, confidence=0.4 if one.act == "meeting" else 0.95) for one in lands.claims)
    made = replace(lands, claims=weak)
    asked_of(made, monkeypatch)
    return made


@pytest.mark.usefixtures("doubted")
def test_what_is_less_sure_is_left_out(say: Say) -> None:
    """A doubtful meeting is shown as such, or on request not at all; claims go with their events."""
    assert "(doubtful)" in say("timeline").out
    acts = [json.loads(line)["act"] for line in say("export", "events", "--min-confidence", "0.9").out.splitlines()]
    assert sorted(set(acts)) == ["partnership", "session", "visit"]
    claims = [json.loads(line) for line in say("export", "claims", "--min-confidence", "0.9").out.splitlines()]
    assert {claim["confidence"] for claim in claims} == {0.95}
    said = say("brief", "NOR", "PRT", "--min-confidence", "0.9")
    briefing = said.out
    assert "*What was read with a confidence below 0.9 is left out.*" in briefing
    assert said.err.endswith("claims are less sure than 0.9 and left out.\n")
    assert "met President Moutela" not in briefing
    assert "doubtful)" not in briefing


AS_OF = {
    "timeline": ("timeline",),
    "last": ("last", "Norway", "Portugal"),
    "dossier": ("dossier", "Norway", "Portugal"),
    "person": ("person", "Solberget"),
    "office": ("office", "Norway", "Prime Minister"),
    "brief": ("brief", "Norway", "Portugal"),
}


@pytest.mark.parametrize("name", sorted(AS_OF))
@pytest.mark.usefixtures("lands")
def test_as_of_a_day_nothing_later_is_shown(say: Say, name: str) -> None:
    """As of 31 March 2021 the call of 9 June is not known of; the page says as of which day it is."""
    said = say(*AS_OF[name], "--as-of", "2021-03")
    assert said.code == 0
    assert "31 March 2021" in " ".join(said.out.split())
    assert "9 Jun" not in said.out


@pytest.mark.usefixtures("lands")
def test_who_was_what_when_they_met(say: Say) -> None:
    """On 4 March 2021 Solberget was Prime Minister of Norway; of 2019 the record knows nothing."""
    assert "On 4 March 2021: Prime Minister of Norway." in say("person", "Solberget", "--as-of", "2021-03-04").out
    assert "On 4 March 2021: Ingrid Solberget." in say("office", "Norwegian PM", "--as-of", "2021-03-04").out
    assert "no office in the record" in say("person", "Solberget", "--as-of", "2019-03-04").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("office", "prime minister"), "'prime minister' names no office of a country"),
        (("office", "Norway", "Foreign Minister"), "The record shows nobody as 'Foreign Minister' of Norway"),
        (("person", "Solberget", "--as-of", "yesterday"), "--as-of 'yesterday' is no date"),
    ],
)
@pytest.mark.usefixtures("lands")
def test_an_office_that_cannot_be_told(say: Say, words: tuple[str, ...], told: str) -> None:
    """One sentence, and nothing is done."""
    said = say(*words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
