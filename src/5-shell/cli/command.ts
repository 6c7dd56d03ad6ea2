/**
 * What a command is, and what it is given to work with.
 *
 * A command is one file in this folder that exports `command`, made with `defineCommand` and listed in `commands.ts`. Its
 * summary is the sentence `cli.<name>.about`. It prints through its context only, never through `console` or `process`.
 */
import type { Refusal } from '#ground/refusal.ts'
import type { Locale, MessageId, Values } from '#ground/say.ts'

/** 0 done; 1 the answer is no, a check failed, or Parley is at fault; 2 bad usage or bad input. There are no others. */
export type ExitCode = 0 | 1 | 2

/** One option. `--help`, `--json` and `--lang` belong to every command and are not listed. */
export interface Option {
  readonly type: 'string' | 'boolean'
  /** The sentence that explains it on one line. */
  readonly help: MessageId
  /** The word that stands for its value in the usage line, in capitals: `DIR`. Needed when `type` is `string`. */
  readonly takes?: string
  /** May be given several times; the value is then a list, empty when absent. */
  readonly multiple?: true
  readonly required?: true
  readonly default?: string
}

/** One positional argument, in order. Only the last may be optional or `many` (one or more; with `optional`, none or more). */
export interface Argument {
  /** Written in capitals: `SCENARIO`. */
  readonly name: string
  readonly help: MessageId
  readonly optional?: true
  readonly many?: true
}

export type Options = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly multiple: true }
    ? readonly string[]
    : O extends { readonly required: true } | { readonly default: string }
      ? string
      : string | undefined

/** The values of options `O`: a boolean is false when absent, a text undefined, a `multiple` an empty list. */
export type OptionValues<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> }

export type AnyValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** A bar on standard error. It is silent when that is no terminal, and under `--json`. */
export interface Progress {
  /** `n` more are done (1 when not said). */
  tick(n?: number): void
  /** Takes the bar away. Call it when the work ends, however it ends. */
  done(): void
}

/** Everything a command may see of the world beside files. */
export interface Context<V = AnyValues> {
  /** The positional arguments. As many as `args` of the command promises: the frame has checked. */
  readonly args: readonly string[]
  readonly values: V
  /** With `--json` the command prints one JSON document with `data` and nothing else on standard output. */
  readonly json: boolean
  readonly locale: Locale
  /** A sentence in the reader's language. */
  say(id: MessageId, values?: Values): string
  /** One line on standard output. */
  out(line: string): void
  /** One line on standard error. */
  err(line: string): void
  /** The result as indented JSON on standard output. */
  data(value: unknown): void
  /**
   * Tells refusals in full on standard error, one line each (`file:line field: sentence`), and under `--json` also as
   * `{"refused": [{code, values, where, sentence}]}` on standard output. Gives 2: `return ctx.refused(r)`.
   */
  refused(refusals: Refusal | readonly Refusal[]): 2
  /** A bar for `total` pieces of work. */
  progress(label: MessageId, total: number): Progress
}

/** A command as its file writes it, with the types of its own options. */
export interface CommandOf<O extends Options> {
  readonly name: string
  readonly args: readonly Argument[]
  readonly options: O
  run(ctx: Context<OptionValues<O>>): Promise<ExitCode>
}

/** A command as the frame sees it. */
export interface Command {
  readonly name: string
  readonly args: readonly Argument[]
  readonly options: Options
  run(ctx: Context): Promise<ExitCode>
}

/** Gives `command` back as the frame sees it; exists so that `run` is typed by the options written beside it. */
export function defineCommand<const O extends Options>(command: CommandOf<O>): Command {
  return command
}
