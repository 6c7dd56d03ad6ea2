import { parseArgs } from 'node:util'
import { isLocale, type Locale, locales, type MessageId, type Values } from '#ground/say.ts'
import type { AnyValues, Command, Option } from './command.ts'
import { nearest } from './nearest.ts'

/** Bad usage: the sentence to tell, what it is filled with, and the word that was probably meant. */
export interface Misuse {
  readonly misuse: MessageId
  readonly values: Values
  readonly nearest?: string
  /** The sentence that explains what is missing; it fills the value `help`. */
  readonly help?: MessageId
}

/** What every command understands. */
export const common = {
  json: { type: 'boolean', help: 'cli.option.json' },
  lang: { type: 'string', takes: locales.join('|'), help: 'cli.option.lang' },
  help: { type: 'boolean', help: 'cli.option.help' },
} as const satisfies Readonly<Record<string, Option>>

export interface Parsed {
  readonly args: readonly string[]
  readonly values: AnyValues
  readonly json: boolean
  readonly help: boolean
  readonly lang: Locale | null
}

/** A word of the command line as `parseArgs` tells it. */
interface Token {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/**
 * The command and what follows it. Options may stand before the command (`parley --json check`): they are moved behind it.
 * The command is null when no word is there. `parley help X` is read as `parley X --help`.
 */
export function splitCommand(argv: readonly string[]): { readonly command: string | null; readonly rest: readonly string[] } {
  const first = splitWord(argv)
  if (first.command !== 'help') return first
  const topic = splitWord(first.rest)
  return { command: topic.command, rest: [...topic.rest, '--help'] }
}

/** The first word that is neither an option nor the value of `--lang`, and all the others. */
function splitWord(words: readonly string[]): { readonly command: string | null; readonly rest: readonly string[] } {
  const at = words.findIndex((word, i) => !word.startsWith('-') && words[i - 1] !== '--lang')
  return at < 0 ? { command: null, rest: words } : { command: words[at] ?? null, rest: words.toSpliced(at, 1) }
}

/**
 * The words after the command, read by its own list of options and arguments, or the first misuse found. With `--help` the
 * arguments are not checked.
 */
export function parse(command: Command, words: readonly string[]): Parsed | Misuse {
  const known: Readonly<Record<string, Option>> = { ...command.options, ...common }
  const shapes = Object.entries(known).map(([name, { type }]) => [name, name === 'help' ? { type, short: 'h' } : { type }])
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(shapes),
  })
  const args: string[] = []
  const values: Record<string, string | boolean | string[] | undefined> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value)
    if (token.kind !== 'option') continue
    const misuse = take(command, known, token, values)
    if (misuse) return misuse
  }
  const { json, help, lang, ...own } = values
  if (typeof lang === 'string' && !isLocale(lang)) {
    return { misuse: 'cli.usage.lang-unknown', values: { found: lang, accepted: locales.join(', ') } }
  }
  const parsed = { json: json === true, help: help === true, lang: typeof lang === 'string' ? lang : null }
  if (parsed.help) return { ...parsed, args, values: own }
  return complete(command, own) ?? countArguments(command, args) ?? { ...parsed, args, values: own }
}

/** Reads one option into `values`. */
function take(command: Command, known: Readonly<Record<string, Option>>, token: Token, values: Record<string, unknown>): Misuse | null {
  const { name, rawName, value } = token
  const option = Object.hasOwn(known, name) ? known[name] : undefined
  if (!option) {
    const near = nearest(name, Object.keys(known))
    const misuse: Misuse = { misuse: 'cli.usage.option-unknown', values: { command: command.name, found: rawName } }
    return near === null ? misuse : { ...misuse, nearest: `--${near}` }
  }
  if (option.type === 'boolean') {
    if (value !== undefined) return { misuse: 'cli.usage.value-unwanted', values: { option: rawName, found: value } }
    values[name] = true
    return null
  }
  // A word that looks like an option is never swallowed as a value: `--at --json` is a slip. `--at=--json` is meant.
  if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-') && value !== '-')) {
    return { misuse: 'cli.usage.value-missing', values: { option: rawName, takes: option.takes ?? name.toUpperCase() } }
  }
  if (option.multiple) {
    values[name] = [...((values[name] as string[] | undefined) ?? []), value]
    return null
  }
  if (values[name] !== undefined) return { misuse: 'cli.usage.option-twice', values: { option: rawName } }
  values[name] = value
  return null
}

/** Fills in what was not said; a required option that is missing is a misuse. */
function complete(command: Command, values: Record<string, string | boolean | string[] | undefined>): Misuse | null {
  for (const [name, option] of Object.entries(command.options)) {
    if (values[name] !== undefined) continue
    if (option.required)
      return { misuse: 'cli.usage.option-missing', values: { command: command.name, option: `--${name}` }, help: option.help }
    values[name] = option.default ?? (option.type === 'boolean' ? false : option.multiple ? [] : undefined)
  }
  return null
}

/** Whether there are as many arguments as the command takes. */
function countArguments(command: Command, args: readonly string[]): Misuse | null {
  const missing = command.args[args.length]
  if (missing && !missing.optional) {
    return { misuse: 'cli.usage.argument-missing', values: { command: command.name, name: missing.name }, help: missing.help }
  }
  const most = command.args.length
  if (args.length <= most || command.args.at(-1)?.many) return null
  return { misuse: 'cli.usage.argument-extra', values: { command: command.name, found: args[most] ?? '', most } }
}
