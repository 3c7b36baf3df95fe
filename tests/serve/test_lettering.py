"""How lines are written: nothing in them becomes markup but what we mean."""

from dataclasses import replace

from dragoman.formats.calls import Calls
from dragoman.formats.numbering import numbered
from dragoman.model import Footnote, Line, Page, Tongue
from dragoman.serve.lettering import marked, noted, told, words

NOTE = Footnote("They <met> & talked.", "Wire A", "5 March 2024", "a", "a.txt", 3, 9, report="d1")


def unnoted(line: Line) -> list[tuple[int, bool]]:
    """A page without notes."""
    del line
    return []


def test_marks_are_drawn_and_all_else_is_text() -> None:
    """Bold, italic, an asterisk of the text; a script in a report stays its words."""
    assert marked(Line("**a** *b* \\* ***c***")) == "<strong>a</strong> <em>b</em> * <strong><em>c</em></strong>"
    assert marked(Line("<script>alert('x')</script> & **<b>**")) == (
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; <strong>&lt;b&gt;</strong>"
    )


def test_words_of_another_language_say_so() -> None:
    """A name in its own script is kept apart from the letters around it."""
    line = Line("Ana (Ана)", tongues=(Tongue("Ана", "sr-Cyrl"),))
    assert marked(line) == 'Ana (<bdi lang="sr-Cyrl">Ана</bdi>)'


def test_a_line_leads_on_and_says_how_sure_it_is() -> None:
    """Its address is made harmless, too."""
    line = Line("Ana", leads_to='person "Ana" & <b>', notes=(replace(NOTE, confidence=0.3),))
    assert words(line, unnoted) == (
        f'<a href="/person/%22Ana%22%20%26%20%3Cb%3E">Ana</a> <em class="doubt">({line.doubt})</em>'
    )
    assert line.doubt


def test_a_note_is_called_by_number_and_can_be_gone_back_from_once() -> None:
    """Only its first call carries the place to come back to."""
    lines = (Line("One.", notes=(NOTE,)), Line("Two.", notes=(NOTE,)))
    numbering = numbered(Page("Title", lines))
    assert told(lines, Calls(numbering).of) == (
        'One.<sup class="note"><a href="#n1" id="r1" aria-label="Note 1">1</a></sup> '
        'Two.<sup class="note"><a href="#n1" aria-label="Note 1">1</a></sup>'
    )


def test_a_note_quotes_and_leads_to_the_words() -> None:
    """What a report says is shown as text, with where it stands."""
    assert noted(NOTE) == (
        "<q><bdi>They &lt;met&gt; &amp; talked.</bdi></q> — "
        '<a href="/document/d1?start=3&amp;end=9#here">Wire A, 5 March 2024 (a)</a>'
    )
