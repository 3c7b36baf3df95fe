"""The screen: the queue on the left, the claim on the right, one key for each judgement."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from dragoman.cli.reviewing.desk import Desk
from dragoman.cli.reviewing.dialogs import Blank, Choose, Form, Help, Several
from dragoman.cli.reviewing.paint import card_text, row
from dragoman.errors import JudgementError, RecordError
from dragoman.model import Claim, Judgement
from dragoman.model.judgement import MARKS
from dragoman.record.judging.applying import said
from dragoman.record.judging.signing import Draft
from dragoman.views.judged import spelt
from dragoman.views.prose import counted
from dragoman.views.reviewing.fields import Field, fields, hint, marked, value
from dragoman.views.reviewing.keys import KEYS
from dragoman.views.reviewing.queue import Item

_Drafted = Callable[[Sequence[str]], Draft]
_Deed = Callable[[], Judgement]

_LEFT = 30
_KEYS = "a accept  r reject  e edit  m merge  s split  x mark  n note  u undo  o other  ? help  q quit"
_HELP = (
    "\n".join(f"{key}  {does}" for key, (_, does) in KEYS.items())
    + """

j k or arrows   move in the queue
space b         leaf through the claim, down and up
?               this page
q               leave; all that was judged is kept

{Words in braces} are those that the claim rests on."""
)


class Review(App[None]):
    """Reviewing a record, worked by the keyboard alone."""

    CSS_PATH = "screen.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept"),
        Binding("r", "reject"),
        Binding("e", "edit"),
        Binding("m", "merge"),
        Binding("s", "split"),
        Binding("x", "mark"),
        Binding("n", "note"),
        Binding("u", "undo"),
        Binding("o", "other"),
        Binding("j", "move(1)"),
        Binding("k", "move(-1)"),
        Binding("space", "leaf(1)"),
        Binding("b", "leaf(-1)"),
        Binding("question_mark", "help"),
        Binding("q", "quit"),
    ]

    def __init__(self, desk: Desk) -> None:
        """The desk that is worked on."""
        super().__init__()
        self.desk = desk
        self._account = 0

    def compose(self) -> ComposeResult:
        """One line on top, queue and claim side by side, what was done last, the keys."""
        yield Static("", id="head")
        with Horizontal():
            yield OptionList(id="queue")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="card")
        yield Static("", id="said")
        yield Static(_KEYS, id="keys")

    def on_mount(self) -> None:
        """The queue is filled and the first claim shown."""
        queue = self.query_one("#queue", OptionList)
        queue.add_options([row(self.desk, number, _LEFT - 3) for number in range(len(self.desk.items))])
        queue.focus()
        if self.desk.items:
            queue.highlighted = 0
        else:
            self.query_one("#card", Static).update("There is nothing to look at.")
        self._show_head()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The claim that is come to."""
        if event.option_list.id == "queue":
            self._account = 0
            self._show()

    @property
    def item(self) -> Item | None:
        """What is looked at."""
        at = self.query_one("#queue", OptionList).highlighted
        return self.desk.items[at] if at is not None and at < len(self.desk.items) else None

    @property
    def claim(self) -> Claim | None:
        """The claim that is shown: that of the item, or another account of its event."""
        item = self.item
        first = self.desk.claim(item.claims[0]) if item and item.claims else None
        if first is None or item is None:
            return None
        rest = [one for id in item.claims[1:] if (one := self.desk.claim(id)) is not None]
        shown = list({one.id: one for one in (first, *rest, *self.desk.others(first))}.values())
        return shown[self._account % len(shown)]

    def action_move(self, step: int) -> None:
        """Up and down in the queue."""
        queue = self.query_one("#queue", OptionList)
        queue.action_cursor_down() if step > 0 else queue.action_cursor_up()

    def action_leaf(self, step: int) -> None:
        """Down and up in the claim."""
        side = self.query_one("#side", VerticalScroll)
        side.scroll_page_down(animate=False) if step > 0 else side.scroll_page_up(animate=False)

    def action_other(self) -> None:
        """The next account of the same event."""
        self._account += 1
        self._show()

    def action_help(self) -> None:
        """The keys, in words."""
        self.push_screen(Help(_HELP))

    def action_accept(self) -> None:
        """The claim holds."""
        if claim := self._asked():
            self._keep(Draft("accept", (claim,)))

    @work
    async def action_reject(self) -> None:
        """The claim does not hold."""
        if claim := self._asked():
            await self._reasoned("Reject this claim", Draft("reject", (claim,)))

    @work
    async def action_note(self) -> None:
        """Something is noted."""
        if claim := self._asked():
            told = await self.push_screen_wait(Form("Note on this claim", [Blank("What is to be noted?")], _filled))
            if told:
                self._keep(Draft("note", (claim,), reason=told[0]))

    @work
    async def action_edit(self) -> None:
        """One field is set."""
        claim = self._asked()
        if claim is None:
            return
        known = fields(claim)
        start = _number(known, self.item)
        at = await self.push_screen_wait(Choose("Edit which field?", [_line(one) for one in known], start))
        if at is None:
            return
        field = known[at]
        blanks = [
            Blank("Value", field.now, hint(field.name)),
            Blank("Source: where do you have it from?", hint="may be left empty"),
            Blank("Justification: why is it so?"),
        ]

        def draft(told: Sequence[str]) -> Draft:
            read = value(field.name, told[0], self.desk.lexicon)
            return Draft("edit", (claim,), field=field.name, value=read, source=told[1], reason=told[2])

        told = await self.push_screen_wait(Form(f"Edit {field.name}", blanks, lambda told: self._trouble(draft, told)))
        if told:
            self._keep(draft(told))

    @work
    async def action_mark(self) -> None:
        """A field is marked without being set."""
        claim = self._asked()
        if claim is None:
            return
        known = marked(claim)
        start = _number(known, self.item)
        at = await self.push_screen_wait(Choose("Mark which field?", [_line(one) for one in known], start))
        if at is None:
            return
        which = await self.push_screen_wait(Choose(f"{known[at].name} is", MARKS))
        if which is not None:
            await self._reasoned(
                f"{known[at].name} is {MARKS[which]}",
                Draft("mark", (claim,), field=known[at].name, value=MARKS[which]),
                needed=False,
            )

    @work
    async def action_merge(self) -> None:
        """Claims are one happening."""
        claim = self._asked()
        if claim is None:
            return
        others, candidates = self.desk.others(claim), self.desk.candidates(claim, self.item.claims if self.item else ())
        choices: list[tuple[Claim, ...]] = [others] if others else []
        choices += [(one,) for one in candidates]
        if not choices:
            self._say(f"No other {claim.act} of these parties is in the record.")
            return
        lines = [f"confirm: all {len(others) + 1} accounts of this event are one"] if others else []
        lines += [self._told(one) for one in candidates]
        at = await self.push_screen_wait(Choose("Merge with which claim? The likest stand first.", lines))
        if at is not None:
            await self._reasoned("Merge: these are one happening", Draft("merge", (claim, *choices[at])))

    @work
    async def action_split(self) -> None:
        """Claims are two happenings."""
        claim = self._asked()
        if claim is None:
            return
        others = self.desk.others(claim)
        if not others:
            self._say("This claim is alone in its event; there is nothing to split.")
            return
        along: tuple[int, ...] | None = ()
        if len(others) > 1:
            lines = [self._told(one) for one in others]
            along = await self.push_screen_wait(Several("Split off this claim. Which others go with it?", lines))
        if along is None:
            return
        with_it = tuple(others[number] for number in along)
        apart = tuple(one for one in others if one not in with_it)
        if apart:
            await self._reasoned("Split: these are two happenings", Draft("split", (claim, *with_it), apart))
        else:
            self._say("All of them go together; there is nothing to split.")

    @work
    async def action_undo(self) -> None:
        """A judgement is taken back."""
        made = self.desk.made(self.claim, self.item)
        if not made:
            self._say("Nothing was judged here that could be undone.")
            return
        lines = [f"{'undo' if stands else 'bring back'}: {spelt(one)}" for one, stands in made]
        at = await self.push_screen_wait(Choose("Undo which judgement?", lines))
        if at is not None:
            one, stands = made[at]
            self._guarded(lambda: self.desk.undo(one), f"{'Undone' if stands else 'Brought back'}: {said(one)}.")

    async def _reasoned(self, title: str, draft: Draft, *, needed: bool = True) -> None:
        """A judgement with its reason and source."""
        blanks = [
            Blank("Justification: why is it so?", hint="" if needed else "may be left empty"),
            Blank("Source: where do you have it from?", hint="may be left empty"),
        ]

        def whole(told: Sequence[str]) -> Draft:
            return Draft(draft.kind, draft.claims, draft.apart, draft.field, draft.value, told[1], told[0])

        told = await self.push_screen_wait(Form(title, blanks, lambda told: self._trouble(whole, told)))
        if told is not None:
            self._keep(whole(told))

    def _trouble(self, draft: _Drafted, told: Sequence[str]) -> str | None:
        try:
            return self.desk.trouble(draft(told))
        except JudgementError as trouble:
            return str(trouble)

    def _keep(self, draft: Draft) -> None:
        self._guarded(lambda: self.desk.judge(draft))

    def _guarded(self, deed: _Deed, told: str | None = None) -> None:
        """What was judged is on the disk before the screen says so; what could not be kept is told."""
        try:
            made = deed()
        except (JudgementError, RecordError) as trouble:
            self._say(f"NOT kept: {trouble}")
            return
        behind = f" It will show later: {self.desk.behind}" if self.desk.behind else ""
        self._say((told or f"Kept: {said(made)} ({made.id}).") + behind)
        queue = self.query_one("#queue", OptionList)
        for number in range(len(self.desk.items)):
            queue.replace_option_prompt_at_index(number, row(self.desk, number, _LEFT - 3))
        self._show()
        self._show_head()

    def _asked(self) -> Claim | None:
        """The claim to judge; None, and a word about it, where none is shown."""
        claim = self.claim
        if claim is None:
            self._say("No claim is shown here; u undoes the judgement.")
        return claim

    def _told(self, claim: Claim) -> str:
        shown = self.desk.card(claim)
        when = claim.when or "undated"
        return f"{when}, {shown.source.split(',')[0]}: {shown.title}"

    def _show(self) -> None:
        item, claim = self.item, self.claim
        side = self.query_one("#side", VerticalScroll)
        if claim is not None:
            self.query_one("#card", Static).update(card_text(self.desk.card(claim), item))
        elif item is not None:
            self.query_one("#card", Static).update(Content(item.why))
        side.scroll_home(animate=False)

    def _show_head(self) -> None:
        done = sum(bool(self.desk.word(item)) for item in self.desk.items)
        blind = ", blind" if self.desk.blind else ""
        told = f"dragoman review: {counted(self.desk.total, 'thing')} to look at, {done} judged"
        told += f", {len(self.desk.items)} here" if self.desk.total > len(self.desk.items) else ""
        self.query_one("#head", Static).update(Content(f"{told}; signed {self.desk.by}{blind}"))

    def _say(self, told: str) -> None:
        self.query_one("#said", Static).update(Content(told))


def _line(field: Field) -> str:
    return f"{field.name}: {field.now}" if field.now else field.name


def _number(known: Sequence[Field], item: Item | None) -> int:
    """Where the field in question stands in a list, else its beginning."""
    wanted = item.field if item and item.field else None
    return next((n for n, one in enumerate(known) if one.name in (wanted, f"values.{wanted}")), 0)


def _filled(told: Sequence[str]) -> str | None:
    return None if told[0] else "The note is empty; Esc leaves."
