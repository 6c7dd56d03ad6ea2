/**
 * A small world in the written form, as a file of cases would give it, and the question asked of it.
 *
 * Worlds are plain data, so that a property can shuffle, add to, spoil or settle any part of one, and so that a
 * counterexample can be printed as a case that anyone can run.
 */
import { readAct } from '#bound/act/read-act.ts'
import { readCases } from '#bound/cases/case.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'

export type Raw = Readonly<Record<string, unknown>>
export type RawPattern = Readonly<Record<string, readonly string[] | { readonly not: readonly string[] }>>
export interface RawClause extends Raw {
  readonly id: string
  readonly effect?: string
  readonly about?: RawPattern
  readonly lifts?: readonly (string | { readonly tag: string; readonly issuer?: string })[]
}
export interface RawVersion extends Raw {
  readonly v: number
  readonly clauses?: readonly RawClause[]
}
export interface RawInstrument extends Raw {
  readonly id: string
  readonly order?: string
  readonly kind?: string
  readonly issuer?: string
  readonly clauses?: readonly RawClause[]
  readonly versions?: readonly RawVersion[]
}
export interface RawFact extends Raw {
  readonly of: string
  readonly is: string
}
export interface RawLeg extends Raw {
  readonly id: string
  readonly when: readonly [string, string]
}
export interface RawAct extends Raw {
  readonly kind: string
  readonly actor: string
  readonly counterpart?: readonly string[]
  readonly place?: Raw
  readonly when?: readonly [string, string]
  readonly legs?: readonly RawLeg[]
  readonly lines?: readonly (Raw & { readonly id: string })[]
}
export interface World {
  readonly orders: Readonly<Record<string, Raw>>
  readonly rulebook: readonly RawInstrument[]
  readonly control_lists?: readonly Raw[]
  readonly facts: readonly RawFact[]
  readonly act: RawAct
  readonly at: string
  readonly known: string
}

/** An answer; a world that no reader takes is refused. */
export type Answer = Determination | Refusal
export type Ask = (world: World) => Answer

/** The question as the readers of a file of cases take it; they keep what they cannot read as damage. */
export function questionOf(world: World): Question | Refusal {
  const cases = readCases({ cases: [{ id: 'one', ...world, expect: { verdict: 'permit' } }] })
  if (isRefusal(cases)) return cases
  const one = cases[0]!
  const act = readAct(one.act)
  if (isRefusal(act)) return act
  return { act, rulebook: one.rulebook, facts: one.facts, at: one.asked[0]?.at ?? 0, known: one.asked[0]!.known }
}

/** The engine itself. */
export const engine: Ask = (world) => {
  const question = questionOf(world)
  return isRefusal(question) ? question : determine(question)
}

export const verdictOf = (answer: Answer): Verdict => (isRefusal(answer) ? 'refuse' : answer.verdict)

/** How heavy a verdict is: 0 permit, 1 refer, 2 refuse. */
export const weightOf = (answer: Answer): number => VERDICTS.indexOf(verdictOf(answer))

/** A list as far as there is one: a spoiled world may hold anything in its place. */
const list = <T>(all: readonly T[] | undefined): readonly T[] => (Array.isArray(all) ? all : [])

/** Every clause of an instrument, in all its versions. */
export function clausesOf(instrument: RawInstrument): readonly RawClause[] {
  return [instrument, ...list(instrument.versions)].flatMap((v) => list(v?.clauses)).filter((c) => typeof c === 'object' && c !== null)
}

/** The instrument with its clauses changed in every version. */
export function withClauses(instrument: RawInstrument, change: (clauses: readonly RawClause[]) => readonly RawClause[]): RawInstrument {
  const { clauses, versions } = instrument
  return {
    ...instrument,
    ...(Array.isArray(clauses) ? { clauses: change(clauses) } : {}),
    ...(Array.isArray(versions)
      ? { versions: versions.map((v) => (Array.isArray(v?.clauses) ? { ...v, clauses: change(v.clauses) } : v)) }
      : {}),
  }
}

/** The legs of an act as written; an act without legs is its own single one. */
export function legsOf(act: RawAct): readonly RawLeg[] {
  return act.legs ?? [{ id: '', when: act.when!, ...(act.place === undefined ? {} : { place: act.place }) }]
}

/** The world as a case in the form of the vectors, for people; it expects what the engine answers. */
export function asCase(world: World): string {
  const one = { id: 'found', ...world, expect: { verdict: verdictOf(engine(world)) } }
  const list = (items: readonly unknown[]): string => items.map((i) => `\n    - ${JSON.stringify(i)}`).join('')
  const { rulebook, facts, ...rest } = one
  const lines = Object.entries(rest).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)
  return `- # flow style\n${lines.join('\n')}\n  rulebook:${list(rulebook)}\n  facts:${facts.length === 0 ? ' []' : list(facts)}`
}
