/**
 * How a play talks to the record without knowing where it is kept: it yields moves, and whoever drives it answers each, in
 * memory at once or over a register when the disk has it.
 */
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import type { Command, Told } from '../record/command.ts'
import type { View } from '../record/view.ts'

/** A command, the office that gives it, and the moment it is given at. */
export interface Deed {
  readonly at: Instant
  readonly by: string
  readonly command: Command
  /** The code it is to be refused with, where that is part of the story. */
  readonly refused?: string
}

/** A question over the record at its head. Nothing is recorded; it may be put more than once, so it only asks. */
export interface Query {
  readonly question: (view: View) => unknown
}
export type Move = Deed | Query

/** What a command came to: how many entries were made, and what was told. */
export interface Done {
  readonly made: number
  readonly told: Told
}

/** A course of moves that ends in a `T`. A deed is answered with `Done` or a `Refusal`, a query with what its question gives. */
export type Course<T, M extends Move = Move> = Generator<M, T, unknown>

/** Gives one command. */
export function* give(deed: Deed): Course<Done | Refusal, Deed> {
  return (yield deed) as Done | Refusal
}

/** Gives a command that cannot be refused, because everything it rests on was checked when the scenario was read. */
export function* must(deed: Deed): Course<Done, Deed> {
  const done = yield* give(deed)
  sure(!isRefusal(done), `a scenario that was read can be recorded: ${deed.command.verb} ${isRefusal(done) ? done.code : ''}`)
  return done
}

/** Puts one question. */
export function* see<T>(question: (view: View) => T): Course<T, Query> {
  return (yield { question }) as T
}
