import { type Locale, locales, type MessageId, say } from '#ground/say.ts'
import type { Command, Option } from './command.ts'
import { common } from './parse.ts'

/** A command in the overview. */
export interface Entry {
  readonly name: string
  readonly about: MessageId
}

/** What `parley help` prints. */
export function overview(entries: readonly Entry[], locale: Locale): string {
  return [
    say(locale, 'cli.help.what'),
    '',
    say(locale, 'cli.help.usage', { line: 'parley COMMAND [OPTION...]' }),
    '',
    say(locale, 'cli.help.commands'),
    ...columns(entries.map(({ name, about }) => [name, say(locale, about)])),
    '',
    say(locale, 'cli.help.options'),
    ...columns(optionRows(common, locale)),
    '',
    say(locale, 'cli.help.exit'),
    say(locale, 'cli.help.more'),
  ].join('\n')
}

/** What `parley COMMAND --help` prints. */
export function usage(command: Command, about: MessageId, locale: Locale): string {
  const args = command.args.map(({ name, help }): [string, string] => [name, say(locale, help)])
  return [
    say(locale, 'cli.help.usage', { line: usageLine(command) }),
    '',
    say(locale, about),
    ...(args.length ? ['', say(locale, 'cli.help.arguments'), ...columns(args)] : []),
    '',
    say(locale, 'cli.help.options'),
    ...columns(optionRows({ ...command.options, ...common }, locale)),
    '',
    say(locale, 'cli.help.exit'),
  ].join('\n')
}

/** `parley play SCENARIO [OPTION...]`, with what may be left out in square brackets. */
function usageLine(command: Command): string {
  const args = command.args.map(({ name, optional, many }) => {
    const word = many ? `${name}...` : name
    return optional ? `[${word}]` : word
  })
  const needed = Object.entries(command.options).flatMap(([name, option]) => (option.required ? [`--${name} ${option.takes}`] : []))
  return ['parley', command.name, ...args, ...needed, '[OPTION...]'].join(' ')
}

/** The commands, or one command, as data: what `--help --json` prints. */
export function usageData(command: Command, about: MessageId, locale: Locale): object {
  return {
    command: command.name,
    about: say(locale, about),
    usage: usageLine(command),
    arguments: command.args.map((arg) => ({ ...arg, help: say(locale, arg.help) })),
    options: Object.entries({ ...command.options, ...common }).map(([name, option]: [string, Option]) => ({
      name: `--${name}`,
      ...option,
      help: helpOf(option, locale),
    })),
  }
}

function optionRows(options: Readonly<Record<string, Option>>, locale: Locale): [string, string][] {
  return Object.entries(options).map(([name, option]) => {
    const help = helpOf(option, locale)
    const told = option.required
      ? say(locale, 'cli.help.required', { help })
      : option.default === undefined
        ? help
        : say(locale, 'cli.help.default', { help, value: option.default })
    return [option.takes === undefined ? `--${name}` : `--${name} ${option.takes}`, told]
  })
}

function helpOf(option: Option, locale: Locale): string {
  return say(locale, option.help, { locales: locales.join(', ') })
}

/** Two columns, the first as wide as its widest word. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
