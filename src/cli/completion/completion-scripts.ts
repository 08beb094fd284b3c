import { type CompletedCommand, type CompletedOption, type Values, withSubcommands } from "./completion-model.ts";
import { powershellScript } from "./powershell-script.ts";
import type { Shell } from "./shells.ts";

/** The script that makes a shell complete the program's words; `l10n-lint completion` says where it goes. */
export function completionScript(shell: Shell, program: CompletedCommand): string {
  const powershell = (each: CompletedCommand) => powershellScript(NAME, each);
  return { bash: bashScript, zsh: zshScript, fish: fishScript, powershell }[shell](program);
}

const NAME = "l10n-lint";
const FUNCTION = "_l10n_lint";

/** Works with bash 3.2, which macOS has, and without the package bash-completion. */
function bashScript(program: CompletedCommand): string {
  const commands = withSubcommands(program);
  const valued = new Map(
    commands.flatMap(({ options }) =>
      options.flatMap(({ flags, values }) => (values === null ? [] : [[flags.join("|"), values] as const])),
    ),
  );
  const cases = (lines: readonly string[], indent: number) =>
    lines.map((line) => `${" ".repeat(indent)}${line} ;;\n`).join("");
  const called = commands.filter(({ words }) => words.length > 0);
  const flagsOf = ({ options }: CompletedCommand) => options.flatMap(({ flags }) => flags).join(" ");
  return `# Completion of ${NAME} for bash.
${FUNCTION}() {
  local line=\${COMP_LINE:0:COMP_POINT} current="" previous="" command="" arguments=0 words=() offer="" files="" word i
  COMPREPLY=()
  # Not COMP_WORDS: bash cuts those at ":" and "=".
  read -ra words <<< "$line"
  if [[ $line != *[[:space:]] ]]; then
    current=\${words[\${#words[@]} - 1]}
    unset "words[\${#words[@]} - 1]"
  fi
  for ((i = 1; i < \${#words[@]}; i++)); do
    previous=\${words[i]}
    case $previous in
      ${[...valued.keys()].join("|")}) ((i + 1 < \${#words[@]})) && previous="" && ((i++)) ;;
      -*) ;;
      *)
        case "$arguments$command $previous" in
${cases(
  called.map(({ words }) => `"0${spaced(words)}") command="${spaced(words)}"`),
  10,
)}          *) ((arguments++)) ;;
        esac
        ;;
    esac
  done
  if [[ $current == --*=* ]]; then
    previous=\${current%%=*}
    current=\${current#*=}
  fi
  case $previous in
${cases(
  [...valued].map(([flags, values]) => `${flags}) ${offered(values)}`),
  4,
)}    *)
      if [[ $current == -* ]]; then
        case $command in
${cases(
  commands.map((command) => `"${spaced(command.words)}") offer="${flagsOf(command)}"`),
  10,
)}        esac
      else
        case "$arguments$command" in
${cases(commands.map(bashArguments), 10)}          *[!0-9]*) ;;
          *) files=1 ;;
        esac
      fi
      ;;
  esac
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$offer" -- "$current")
  if [[ $files ]] && ! { [[ ! $offer ]] && compopt -o default 2> /dev/null; }; then
    compopt -o filenames 2> /dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  fi
  # Of a word with ":" in it, readline replaces only what follows the last one.
  if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
    for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]=\${COMPREPLY[i]#"\${current%"\${current##*:}"}"}; done
  fi
}
complete -F ${FUNCTION} ${NAME}
`;
}

const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join("");

function offered({ words, files }: Values): string {
  return `offer="${words.join(" ")}"${files ? " files=1" : ""}`;
}

/** What a command's arguments, or its subcommands, may be: words only in the first place, files in any. */
function bashArguments({ words, commands, values }: CompletedCommand): string {
  const names = commands.map((command) => command.words.at(-1) as string);
  const all: Values = { words: [...names, ...(values?.words ?? [])], files: values?.files ?? false };
  const place = all.files && all.words.length === 0 ? "*" : "0";
  return `${place}"${spaced(words)}") ${offered(all)}`;
}

function zshScript(program: CompletedCommand): string {
  const commands = withSubcommands(program);
  const lists: string[] = [];
  /** A function that offers values; most lists occur several times. */
  const action = (values: Values): string => {
    if (values.words.length === 0) return values.files ? "_files" : " ";
    const body = `  compadd -- ${values.words.join(" ")}${values.files ? "\n  _files" : ""}\n`;
    if (!lists.includes(body)) lists.push(body);
    return `${FUNCTION}_values_${lists.indexOf(body)}`;
  };
  const functions = commands.map((command) => zshFunction(command, action)).join("\n");
  const values = lists.map((body, index) => `${FUNCTION}_values_${index}() {\n${body}}\n`).join("\n");
  return `#compdef ${NAME}
# Completion of ${NAME} for zsh.
${functions}
${values}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then ${FUNCTION} "$@"; else compdef ${FUNCTION} ${NAME}; fi
`;
}

function zshFunction(
  { words, options, commands, values }: CompletedCommand,
  action: (values: Values) => string,
): string {
  const specs = options.map((option) => zshOption(option, action));
  const rest = values === null ? [] : [`'${values.files ? "*" : "1"}:value:${action(values)}'`];
  if (commands.length === 0)
    return `${zshName(words)}() {\n  _arguments -S \\\n    ${[...specs, ...rest].join(" \\\n    ")}\n}\n`;
  const described = commands.map((each) => `    ${quoted(`${each.words.at(-1)}:${each.description}`)}`).join("\n");
  const cases = commands.map((each) => `    ${each.words.at(-1)}) ${zshName(each.words)} ;;`).join("\n");
  return `${zshName(words)}() {
  local context state state_descr line
  local -A opt_args
  local -a commands=(
${described}
  )
  _arguments -S -C \\
    ${[...specs, "'1: :->first'", "'*:: :->rest'"].join(" \\\n    ")}
  case $state in
  first)
    _describe -t commands command commands
    ${values === null ? ":" : action(values)}
    ;;
  rest)
    case $words[1] in
${cases}
    *) ${values === null ? ":" : action(values)} ;;
    esac
    ;;
  esac
}
`;
}

const zshName = (words: readonly string[]) => [FUNCTION, ...words].join("_");

function zshOption(
  { flags, values, repeatable, description }: CompletedOption,
  action: (values: Values) => string,
): string {
  const about = description.replace(/[[\]\\:]/g, "\\$&");
  const value = values === null ? "" : `:value:${action(values)}`;
  const spec = (flag: string) => quoted(`${repeatable ? "*" : ""}${flag}[${about}]${value}`);
  if (repeatable || flags.length === 1) return flags.map(spec).join(" \\\n    ");
  const excluded = `(${flags.join(" ")})`;
  return flags.map((flag) => quoted(`${excluded}${flag}[${about}]${value}`)).join(" \\\n    ");
}

function fishScript(program: CompletedCommand): string {
  const lines = withSubcommands(program).flatMap((command) => fishLines(command, program));
  return `# Completion of ${NAME} for fish.\n${lines.join("\n")}\n`;
}

function fishLines(
  { words, options, commands, values }: CompletedCommand,
  program: CompletedCommand,
): readonly string[] {
  const below = (words.length === 0 ? program.commands : commands).map((each) => each.words.at(-1) as string);
  const here = [
    ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
    ...(below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(" ")}`] : []),
  ].join("; and ");
  const line = (...parts: readonly string[]) => [`complete -c ${NAME} -n ${quoted(here)}`, ...parts].join(" ");
  return [
    ...commands.map((each) => line(`-f -a ${each.words.at(-1)} -d ${quoted(each.description)}`)),
    ...(values === null ? [line("-f")] : fishValues(values).map((part) => line(part))),
    ...options.map(({ flags, values: own, description }) => {
      const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const taken = own === null ? [] : ["-r", ...fishValues(own)];
      return line(...names, ...taken, `-d ${quoted(description)}`);
    }),
  ];
}

function fishValues({ words, files }: Values): readonly string[] {
  return [files ? "-F" : "-f", ...(words.length > 0 ? [`-a ${quoted(words.join(" "))}`] : [])];
}

/** In single quotes, for zsh and fish alike: there is no backslash in the texts of help. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
