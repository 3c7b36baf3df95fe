"""A user's folder adds to ours, file by file."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon import load, shelf


def test_words_stay_words(tmp_path: Path) -> None:
    """YAML 1.1 reads Norway's code NO as false; here it stays a word, and so does a date."""
    (tmp_path / "x.yml").write_text("[NO, On, yes, 2023-11-27, true, 3, 0.5, ~, '']", encoding="utf-8")
    assert shelf.parse(tmp_path / "x.yml") == ["NO", "On", "yes", "2023-11-27", True, 3, 0.5, None, ""]


def test_two_trees_become_one() -> None:
    """Mappings are joined, lists run on, and a single value gives way."""
    ours: shelf.Node = {"a": ["x"], "b": {"c": "1", "d": "2"}}
    assert shelf.merge(ours, {"a": ["y"], "b": {"d": "3"}, "e": "4"}) == {
        "a": ["x", "y"],
        "b": {"c": "1", "d": "3"},
        "e": "4",
    }


def test_a_user_adds_a_body_a_phrase_and_a_city(tmp_path: Path) -> None:
    """A desk has its own alliances and formulas; ours stay."""
    files = {
        "organizations.yml": "LoR: {name: League of Ruritania, kind: forum}",
        "phrases.yml": "eternal spring: {topic: political, variants: [spring eternal]}",
        "states.yml": "states: {RUR: {display: Ruritania, adjectives: [Ruritanian], capitals: [Strelsau]}}",
        "places.tsv": "Zenda\tRUR\n",
        "offices.yml": "heads: {subnational: [Burgrave]}",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lexicon = load(tmp_path)
    assert lexicon.organizations.kind_of["LoR"] == "forum"
    assert lexicon.phrases[-1].variants == ("eternal spring", "spring eternal")
    assert (lexicon.states.code("ruritanian"), lexicon.states.capital_of["Strelsau"]) == ("RUR", "RUR")
    assert (lexicon.places.city_of["Zenda"], lexicon.places.city_of["Samarkand"]) == ("RUR", "UZB")
    assert lexicon.offices.rank("deputy burgrave") == "subnational"
    assert lexicon.states.people_of["Ruritanians"] == "RUR"


def test_a_user_adds_an_act(tmp_path: Path) -> None:
    """An act has a file of its own, and a new one stands beside ours."""
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / "duel.yml").write_text("act: duel", encoding="utf-8")
    assert {"act": "duel"} in load(tmp_path).acts
    assert len(load(tmp_path).acts) == len(load().acts) + 1


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("nations.yml", "a: b", "Lexicon file 'nations.yml' adds to none of ours"),
        ("phrases.yml", "a:\n- [\n", "Lexicon file 'phrases.yml' is no YAML: line 3 cannot be read."),
        (
            "phrases.yml",
            "peace: {variants: [calm]}",
            "Lexicon entry phrases.yml 'peace' lacks 'topic', and has no default.",
        ),
        (
            "phrases.yml",
            "peace: {topic: gardening}",
            "phrases.yml 'peace' names 'gardening', which is no topic of the lexicon.",
        ),
        (
            "phrases.yml",
            "peace: {topic: political, colour: x}",
            "'peace' has 'colour'; allowed are examples, own, topic, variants.",
        ),
        ("phrases.yml", "- peace", "phrases.yml must be a mapping of names to entries, not ['peace']."),
        (
            "organizations.yml",
            "X: {name: Xs, kind: club}",
            "organizations.yml X kind is 'club'; allowed are forum, organization.",
        ),
        ("organizations.yml", "FRA: {name: Xs, kind: forum}", "organizations.yml FRA has the code of a state"),
        (
            "organizations.yml",
            "X: {name: United Nations, kind: forum}",
            "has 'United Nations' for both UN and X; give it one.",
        ),
        (
            "organizations.yml",
            "X: {name: Xs, kind: forum, quiet: often}",
            "X quiet must be true or false, not 'often'.",
        ),
        ("states.yml", "states: {FRA: {names: Gaul}}", "states.yml FRA names must be a list, not 'Gaul'."),
        (
            "states.yml",
            "states: {FRA: {names: [' Gaul']}}",
            "FRA names, each item, must be a word or phrase, not ' Gaul'.",
        ),
        ("states.yml", "1: {}", "states.yml has the name 1, which must be a word in quotes."),
        (
            "publishers.yml",
            "Echo: {country: ZZZ}",
            "publishers.yml 'Echo' names 'ZZZ', which is no state or organisation",
        ),
        (
            "offices.yml",
            "heads: {clown: [Jester]}",
            "offices.yml heads has the rank 'clown'; allowed are head_of_state",
        ),
        ("boilerplate.yml", "lines: ['(']", "boilerplate.yml lines has '(', which is no pattern"),
        (
            "places.tsv",
            "Zenda\tRUR\n",
            "Lexicon entry places.yml 'Zenda' names 'RUR', which is no state of the lexicon.",
        ),
    ],
)
def test_a_broken_file_is_told_in_one_sentence(tmp_path: Path, name: str, text: str, message: str) -> None:
    """The sentence names the file and the entry, shows the value and says what is allowed."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as trouble:
        load(tmp_path)
    assert message in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    """A mistyped folder is the caller's mistake."""
    with pytest.raises(LexiconError, match="is no folder"):
        load(tmp_path / "nowhere")


def test_every_file_says_what_it_holds() -> None:
    """A newcomer opens a file and reads in its first line what it is for."""
    for path in shelf.DATA.rglob("*"):
        if path.suffix in (".yml", ".tsv"):
            assert path.read_text(encoding="utf-8").startswith("# "), path.name
