/**
 * How well and how fast names are screened, beside what npm offers for finding names, on the same lists and the same questions in one run.
 *
 * Its material is public and no part of the project (`PARLEY_DATA`, by default a folder of data beside it). A part whose material is not
 * there is left out and told by name.
 */
import { readFileSync } from 'node:fs'
import { METHOD } from '#know/screening/method.ts'
import type { Table } from './measure.ts'
import { crosslist } from './support/screening-crosslist.ts'
import { damaged } from './support/screening-damaged.ts'
import { Missing } from './support/screening-data.ts'
import { analystPairs, checkPairs, labelledPairs, pairSpeed } from './support/screening-pairs.ts'
import { registers } from './support/screening-registers.ts'
import { candidatesKept, negatives, retrieval, speed } from './support/screening-retrieval.ts'
import { sizes } from './support/screening-size.ts'
import { thresholds } from './support/screening-thresholds.ts'

export interface Asked {
  /** One part, or all. */
  readonly only: string | undefined
  /** Whether to give what was answered wrongly, too. */
  readonly failures: boolean
}

type Part = (asked: Asked) => Table[] | Promise<Table[]>

/** The parts, in the order in which they are run. */
const PARTS: Readonly<Record<string, Part>> = {
  dev: ({ failures }) => labelledPairs('dev', failures),
  'held-out': ({ failures }) => labelledPairs('held-out', failures),
  checks: ({ failures }) => checkPairs(failures),
  analysts: ({ failures }) => analystPairs(failures),
  crosslist: ({ failures }) => crosslist(failures),
  registers: () => registers(),
  pairs: () => pairSpeed(),
  retrieval: ({ failures }) => retrieval(failures),
  negatives: ({ failures }) => negatives(failures),
  thresholds: () => thresholds(),
  candidates: ({ failures }) => candidatesKept(failures),
  damaged: ({ failures }) => damaged(failures),
  speed: () => speed(),
  sizes: () => sizes(),
}
export const parts = Object.keys(PARTS)

const PEERS = ['minisearch', 'flexsearch', 'fuzzysort', 'fastest-levenshtein', 'any-ascii']
const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
export const versions = (): Readonly<Record<string, string>> => ({
  method: METHOD,
  ...Object.fromEntries(PEERS.map((name) => [name, version(name)])),
})

/** Gives the tables of each part as soon as it is done. A part without its material gives the name of what is missing. */
export async function* report(asked: Asked): AsyncGenerator<Table | { readonly part: string; readonly missing: string }> {
  for (const [name, run] of Object.entries(PARTS)) {
    if (asked.only !== undefined && asked.only !== name) continue
    try {
      yield* await run(asked)
    } catch (e) {
      if (!(e instanceof Missing)) throw e
      yield { part: name, missing: e.file }
    }
  }
}
