import { createHash } from 'node:crypto'
import type { Refusal } from '#ground/refusal.ts'
import { type Locale, type MessageId, pickLocale, say } from '#ground/say.ts'
import { problemExit, problemSentence, StartProblem } from '../postgres/problem.ts'
import type { Command, Context, ExitCode } from './command.ts'
import { type CommandName, commands } from './commands.ts'
import { type Entry, overview, usage, usageData } from './help.ts'
import { nearest } from './nearest.ts'
import { type Misuse, type Parsed, parse, splitCommand } from './parse.ts'
import { type Bar, drawBar, noBar } from './progress.ts'
import { refusalLine, refusalSentence, visible } from './refusal-line.ts'

/** The world outside, as far as the command line touches it; a test gives its own. */
export interface World {
  /** Text on standard output and on standard error, as it is. */
  out(text: string): void
  err(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard error is a terminal. */
  readonly terminal: boolean
  /** Milliseconds that only go up. */
  now(): number
}

/** A table like `commands`. */
export type Table = Readonly<Record<string, () => Promise<{ readonly command: Command }>>>

/** How a table tells the one-line summary of a command. */
const aboutOf = (name: string): MessageId => `cli.${name as CommandName | 'help'}.about`

/**
 * Runs one command line (without `node` and the script) to its exit code. Never throws: what is thrown below is told as a fault
 * and gives 1, so that a mistake of ours is never taken for a yes; a full disk and its like are told as what they are.
 */
export async function run(argv: readonly string[], world: World, table: Table = commands): Promise<ExitCode> {
  const { command: name, rest } = splitCommand(argv)
  const preset = localeOf(world.env)
  try {
    if (name === null) return general(rest, world, table, preset)
    const load = Object.hasOwn(table, name) ? table[name] : undefined
    if (!load) {
      const near = nearest(name, [...Object.keys(table), 'help'])
      const misuse: Misuse = { misuse: 'cli.usage.command-unknown', values: { found: name } }
      return tellMisuse(near === null ? misuse : { ...misuse, nearest: near }, 'help', rest, world, preset)
    }
    const { command } = await load()
    const parsed = parse(command, rest)
    if ('misuse' in parsed) return tellMisuse(parsed, name, rest, world, preset)
    const locale = parsed.lang ?? preset
    if (!parsed.help) return await command.run(makeContext(parsed, locale, world))
    world.out(parsed.json ? json(usageData(command, aboutOf(name), locale)) : `${usage(command, aboutOf(name), locale)}\n`)
    return 0
  } catch (thrown) {
    if (!(thrown instanceof StartProblem)) return tellFault(thrown, world, preset)
    world.err(`${problemSentence(thrown, preset)}\n`)
    return problemExit(thrown)
  }
}

/** `parley` alone is bad usage but still helpful; `parley --help` and `parley help` are what was asked for. */
function general(words: readonly string[], world: World, table: Table, preset: Locale): ExitCode {
  const parsed = parse({ name: 'help', args: [], options: {}, run: async () => 0 }, words)
  if ('misuse' in parsed) return tellMisuse(parsed, 'help', words, world, preset)
  const locale = parsed.lang ?? preset
  const entries: Entry[] = [...Object.keys(table), 'help'].map((name) => ({ name, about: aboutOf(name) }))
  const text = parsed.json
    ? json({ commands: entries.map(({ name, about }) => ({ name, about: say(locale, about) })) })
    : `${overview(entries, locale)}\n`
  if (!parsed.help) world.err(text)
  else world.out(text)
  return parsed.help ? 0 : 2
}

/** The language of the environment, by the order POSIX gives its variables. */
export function localeOf(env: World['env']): Locale {
  return pickLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Bad usage: the sentence, the nearest word and where to look. Under `--json` also as data. */
function tellMisuse(misuse: Misuse, command: string, words: readonly string[], world: World, preset: Locale): 2 {
  // The words could not be read as a whole, so the language and the form are looked for by eye.
  const asked = words.flatMap((word, i) => (word.startsWith('--lang=') ? [word.slice(7)] : word === '--lang' ? [words[i + 1]] : []))
  const locale = asked[0] === undefined ? preset : pickLocale(asked[0])
  // The help of what is missing is a sentence of its own.
  const help = misuse.help === undefined ? {} : { help: say(locale, misuse.help) }
  const values = { ...misuse.values, ...help }
  const plain = say(locale, misuse.misuse, values)
  const sentence = misuse.nearest === undefined ? plain : say(locale, 'cli.usage.nearest', { sentence: plain, nearest: misuse.nearest })
  world.err(`${sentence}\n${say(locale, 'cli.usage.see', { line: command === 'help' ? 'parley help' : `parley ${command} --help` })}\n`)
  if (words.includes('--json')) world.out(json({ refused: [{ code: misuse.misuse, values: misuse.values, sentence }] }))
  return 2
}

/**
 * A fault is told by number, because its message may name a source. The number is made from where it arose, so the same fault
 * has the same number each time; the message itself is shown only under PARLEY_DEBUG=1.
 */
function tellFault(thrown: unknown, world: World, locale: Locale): 1 {
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  const spot = /^\s+at .*?([^/\\]+:\d+:\d+)\)?$/m.exec(stack)?.[1] ?? stack
  const number = createHash('sha256').update(spot).digest('hex').slice(0, 6)
  world.err(`${say(locale, 'cli.fault', { number })}\n`)
  if (world.env.PARLEY_DEBUG === '1') world.err(`${stack}\n`)
  return 1
}

/** What is told may come from a file: control characters in it must not move the reader's cursor or forge a line. */
const shownLines = (text: string): string => text.split('\n').map(visible).join('\n')

function makeContext(parsed: Parsed, locale: Locale, world: World): Context {
  let bar: Bar = noBar
  const out = (line: string) => {
    bar.clear()
    world.out(`${shownLines(line)}\n`)
  }
  const err = (line: string) => {
    bar.clear()
    world.err(`${shownLines(line)}\n`)
  }
  const data = (value: unknown) => {
    bar.clear()
    world.out(json(value))
  }
  return {
    ...parsed,
    locale,
    out,
    err,
    data,
    say: (id, values) => say(locale, id, values),
    refused(refusals) {
      const list = 'refused' in refusals ? [refusals] : refusals
      for (const refusal of list) err(refusalLine(refusal, locale))
      if (parsed.json) data({ refused: list.map((refusal) => refusalData(refusal, locale)) })
      return 2
    },
    progress(label, total) {
      if (!world.terminal || parsed.json) return noBar
      const screen = { write: (text: string) => world.err(text), now: () => world.now() }
      const words = say(locale, label)
      bar = drawBar(screen, total, (cells, done) => say(locale, 'cli.progress', { label: words, bar: cells, done, total }))
      return bar
    },
  }
}

function refusalData(refusal: Refusal, locale: Locale): object {
  const { code, values, where } = refusal
  return { code, values, ...(where ? { where } : {}), sentence: refusalSentence(refusal, locale) }
}
