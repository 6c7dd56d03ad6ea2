/**
 * Replay: the question of an answer on file is put again to the record as it stood, and must give the same projection. If not,
 * what differs is named; if something the answer looked at has been erased, it cannot be replayed, and its logic still can.
 */
import type { Instant } from '#ground/instant.ts'
import { actOnFile, ENGINE_VERSION, putAgain } from './asking.ts'
import type { Determined } from './entry.ts'
import { FOLD_VERSION } from './fold.ts'
import { type Projection, projectionOf } from './projection.ts'
import { verdictFromResidue } from './residue.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

/**
 * One answer on file: the docket and revision it is of, the act as written, and the index of the entry that holds it. `known` is
 * set for a look back, which is asked about an earlier moment than that up to which things were known: the time of its entry.
 */
export interface OnFile {
  readonly docket: string
  readonly rev: number
  readonly act: Written
  readonly index: number
  readonly known?: Instant
  readonly answer: Determined
}

export type Replayed =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'drift'; readonly what: readonly (keyof Projection)[]; readonly now: Projection; readonly pins: readonly string[] }
  /** `residue` tells whether the logic of the answer still gives its verdict. */
  | { readonly outcome: 'erased'; readonly tombstones: readonly number[]; readonly residue: boolean }

/** `then` is the record at the index the answer was gathered at; `tombstoneOf` tells what became of an entry since. */
export function replay(
  then: View,
  { docket, rev, act, known, answer }: OnFile,
  tombstoneOf: (index: number) => number | null,
  tz: string,
): Replayed {
  const tombstones = [...new Set(answer.looked.flatMap((index) => tombstoneOf(index) ?? []))].sort((a, b) => a - b)
  if (tombstones.length > 0)
    return { outcome: 'erased', tombstones, residue: verdictFromResidue(answer.projection) === answer.projection.verdict }
  const { determination, facts } = putAgain(then, docket, actOnFile(then, act, rev), answer, known)
  const now = projectionOf(determination, (fact) => facts.indexOf(fact))
  const what = (Object.keys(now) as (keyof Projection)[]).filter((key) => !equal(now[key], answer.projection[key]))
  if (what.length === 0) return { outcome: 'same' }
  const current: Readonly<Record<string, string>> = { engine: ENGINE_VERSION, fold: FOLD_VERSION, tz }
  const pins = Object.keys(current).filter((name) => current[name] !== answer.pins[name])
  return { outcome: 'drift', what, now, pins }
}

/** Whether two plain values say the same, whatever the order of their keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a) as (keyof typeof a)[]
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}
