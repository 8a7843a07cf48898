"""`storydiff completion SHELL`: what a shell needs to complete commands, options and their values."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator

from tui.commands import output
from tui.commands.parsing import Parser, one_of
from tui.commands.status import SAME
from tui.commands.usage import Option, Usage, usages

__all__ = ["WRITERS", "parser", "run"]

_EXAMPLES = """\
examples:
  eval "$(storydiff completion bash)"      in ~/.bashrc
  source <(storydiff completion zsh)       in ~/.zshrc, after compinit
  storydiff completion fish | source       in ~/.config/fish/config.fish
"""


def bash(told: tuple[Usage, ...]) -> Iterator[str]:
    """The lines of a completion for bash 4 or later."""
    commands = " ".join(usage.command for usage in told if usage.command)
    yield "_storydiff() {"
    yield "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= words="
    yield "    COMPREPLY=()"
    yield "    # Bash takes the sign in --format=json for a word of its own."
    yield "    [[ $current == = ]] && current="
    yield "    [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}"
    yield f'    [[ $COMP_CWORD -gt 1 && " {commands} " == *" ${{COMP_WORDS[1]}} "* ]] && command=${{COMP_WORDS[1]}}'
    yield '    case "$command $previous" in'
    for usage in told:
        for option in usage.options:
            if option.choices:
                cases = " | ".join(f'"{usage.command} {name}"' for name in option.names)
                yield f'        {cases}) words="{" ".join(option.choices)}" ;;'
    yield "    esac"
    yield "    if [[ -z $words && $current == -* ]]; then"
    yield "        case $command in"
    for usage in told:
        names = " ".join(name for option in usage.options for name in option.names)
        yield f'            "{usage.command}") words="{names}" ;;'
    yield "        esac"
    yield "    fi"
    yield "    if [[ -n $words ]]; then"
    yield '        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")'
    yield "    elif [[ $COMP_CWORD -eq 1 ]]; then"
    yield f'        mapfile -t COMPREPLY < <(compgen -W "{commands}" -- "$current"; compgen -f -- "$current")'
    yield "        compopt -o filenames 2>/dev/null"
    yield "    fi"
    yield "}"
    yield "complete -o default -F _storydiff storydiff"


def zsh(told: tuple[Usage, ...]) -> Iterator[str]:
    """The lines of a completion for zsh."""
    yield "#compdef storydiff"
    yield "_storydiff() {"
    yield "    if (( CURRENT > 2 )); then"
    yield "        case $words[2] in"
    for usage in told:
        if usage.command:
            yield f"            ({usage.command})"
            yield "                shift words; (( CURRENT-- ))"
            yield "                _arguments \\"
            yield from (f"                    {_zsh_option(option)} \\" for option in usage.options)
            yield "                    '*:file:_files'"
            yield "                return ;;"
    yield "        esac"
    yield "    fi"
    yield "    local -a commands=("
    yield from (f"        {_quoted(f'{usage.command}:{usage.says}')}" for usage in told if usage.command)
    yield "    )"
    yield "    (( CURRENT == 2 )) && _describe command commands"
    yield "    _arguments \\"
    yield from (f"        {_zsh_option(option)} \\" for option in told[0].options)
    yield "        '*:file:_files'"
    yield "}"
    yield "compdef _storydiff storydiff"


def _zsh_option(option: Option) -> str:
    says = "".join(f"\\{char}" if char in "[]:\\" else char for char in option.says)
    value = ""
    if option.value:
        value = f":value:({' '.join(option.choices)})" if option.choices else ":value:"
    if len(option.names) == 1:
        return _quoted(f"{option.names[0]}[{says}]{value}")
    return f"{{{','.join(option.names)}}}{_quoted(f'[{says}]{value}')}"


def fish(told: tuple[Usage, ...]) -> Iterator[str]:
    """The lines of a completion for fish."""
    commands = " ".join(usage.command for usage in told if usage.command)
    for usage in told:
        if usage.command:
            yield f"complete -c storydiff -n __fish_is_first_token -a {usage.command} -d {_quoted(usage.says)}"
    for usage in told:
        seen = f"__fish_seen_subcommand_from {usage.command or commands}"
        condition = _quoted(seen if usage.command else f"not {seen}")
        for option in usage.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = ""
            if option.value:
                value = f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else " -x"
            yield f"complete -c storydiff -n {condition} {names}{value} -d {_quoted(option.says)}"


def _quoted(text: str) -> str:
    """Text between single quotes, as all three shells read it."""
    return "'" + text.replace("'", "’") + "'"


WRITERS: dict[str, Callable[[tuple[Usage, ...]], Iterator[str]]] = {"bash": bash, "zsh": zsh, "fish": fish}


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff completion", "Print what a shell needs to complete storydiff's arguments.", _EXAMPLES)
    made.add_argument("shell", type=one_of(*WRITERS), metavar="|".join(WRITERS), help="your shell")
    return made


def run(options: Namespace) -> int:
    """Print the completion."""
    output.emit(WRITERS[options.shell](usages()), pager=False)
    return SAME
