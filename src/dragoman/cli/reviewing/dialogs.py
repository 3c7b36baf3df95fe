"""What the screen asks: one of a list, several of a list, a few lines to type. Escape asks no further."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, SelectionList, Static


class Choose(ModalScreen[int | None]):
    """One of a list; its number, or None. The list opens at `start`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, title: str, options: Sequence[str], start: int = 0) -> None:
        """The title says what is chosen."""
        super().__init__()
        self._title, self._options, self._start = title, options, start

    def on_mount(self) -> None:
        """The list stands where it is to begin."""
        self.query_one(OptionList).highlighted = self._start if self._options else None

    def compose(self) -> ComposeResult:
        """A title, the list, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="title")
            yield OptionList(*(Content(one) for one in self._options))
            yield Static("Enter takes it, Esc leaves.", classes="keys")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The one that was taken."""
        self.dismiss(event.option_index)

    def action_move(self, step: int) -> None:
        """Up and down without arrows."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()

    def action_leave(self) -> None:
        """Nothing was taken."""
        self.dismiss(None)


class Several(ModalScreen[tuple[int, ...] | None]):
    """Some of a list, maybe none; their numbers, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel"),
        Binding("enter", "take", "done", priority=True),
    ]

    def __init__(self, title: str, options: Sequence[str]) -> None:
        """The title says what is chosen."""
        super().__init__()
        self._title, self._options = title, options

    def compose(self) -> ComposeResult:
        """A title, the list with boxes, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="title")
            yield SelectionList(*((Content(one), number) for number, one in enumerate(self._options)))
            yield Static("Space ticks, Enter goes on, Esc leaves.", classes="keys")

    def action_take(self) -> None:
        """Those that are ticked."""
        self.dismiss(tuple(sorted(self.query_one(SelectionList).selected)))

    def action_leave(self) -> None:
        """Nothing was chosen."""
        self.dismiss(None)


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to fill in: what it is called, what stands there already, what is to be typed."""

    name: str
    now: str = ""
    hint: str = ""


class Form(ModalScreen[tuple[str, ...] | None]):
    """Lines to type, one after the other; `check` says in a sentence what is wrong with them, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "cancel")]

    def __init__(
        self, title: str, blanks: Sequence[Blank], check: Callable[[tuple[str, ...]], str | None] = lambda _: None
    ) -> None:
        """The title says what is judged."""
        super().__init__()
        self._title, self._blanks, self._check = title, blanks, check

    def compose(self) -> ComposeResult:
        """A title, a line for each blank, room for what is wrong, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="title")
            with VerticalScroll(can_focus=False):
                for blank in self._blanks:
                    yield Static(Content(blank.name), classes="label")
                    yield Input(value=blank.now, placeholder=blank.hint, compact=True)
            yield Static("", classes="trouble")
            yield Static("Enter goes on and at the end signs, Tab moves, Esc leaves.", classes="keys")

    def on_mount(self) -> None:
        """Typing begins in the first line."""
        self.query(Input).first().focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """On to the next line; after the last one the form is done, if nothing is wrong with it."""
        inputs = list(self.query(Input))
        at = inputs.index(event.input)
        if at + 1 < len(inputs):
            inputs[at + 1].focus()
            return
        told = tuple(one.value.strip() for one in inputs)
        trouble = self._check(told)
        if trouble is None:
            self.dismiss(told)
        else:
            self.query_one(".trouble", Static).update(Content(trouble))

    def action_leave(self) -> None:
        """Nothing was said."""
        self.dismiss(None)


class Help(ModalScreen[None]):
    """The keys, in words."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter,space", "leave", "back")]

    def __init__(self, text: str) -> None:
        """What is to be read."""
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text, and how to leave."""
        with Vertical(classes="dialog"):
            yield Static("Keys", classes="title")
            with VerticalScroll():
                yield Static(Content(self._text))
            yield Static("Esc leaves.", classes="keys")

    def action_leave(self) -> None:
        """Back to work."""
        self.dismiss(None)
