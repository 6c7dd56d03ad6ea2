/** How names that the lists themselves pair come out: a measure on which nothing was labelled by hand. */
import type { Entry } from '#know/lists/entry.ts'
import type { Name } from '#know/names/name.ts'
import { listedNames } from '#know/screening/listed.ts'
import { THRESHOLD } from '#know/screening/method.ts'
import { pairScore } from '#shell/lists/pairs.ts'
import type { Table } from '../measure.ts'
import { type ListedPair, listedPairs } from './screening-listed-pairs.ts'
import { auc, calibrationError, errorByChance, f1At, ratesAt, recallAt } from './statistics.ts'

/** A name of an entry as it is read when it is screened against, with the parts that the list labels. */
const namesOf = (entry: Entry, text: string): readonly Name[] =>
  entry.names.filter((listed) => listed.text === text).flatMap((listed) => listedNames(listed, entry.kind))
const scoreOf = ({ one, other, names }: ListedPair): number => (pairScore(namesOf(one, names[0]), namesOf(other, names[1])) ?? 0) / 10_000
const part = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3))
const T = THRESHOLD / 10_000

/** How the pairs of both halves come out, by name alone; of the half that may be looked at what was answered wrongly, too. */
export async function crosslist(failures: boolean): Promise<Table[]> {
  const pairs = (await listedPairs()).map((pair) => ({ ...pair, score: scoreOf(pair) }))
  const rows = (['seen', 'unseen'] as const).flatMap((half) =>
    (['all', 'person', 'body', 'thing'] as const).map((kind) => {
      const some = pairs.filter((pair) => pair.half === half && (kind === 'all' || pair.kind === kind))
      const { recall, alarms } = ratesAt(some, T)
      const right = some.filter((pair) => pair.right).length
      const figures = [f1At(some, T), auc(some), recallAt(some, 0.05), recall, alarms, calibrationError(some), errorByChance(some)]
      return [half, kind, String(right), String(some.length - right), ...figures.map(part)]
    }),
  )
  const table: Table = {
    title: 'Pairs of names of which the lists say whether they are one party',
    columns: [
      'half',
      'kind',
      'one party',
      'two',
      `F1 at ${T}`,
      'AUC',
      'recall at 5%',
      'recall',
      'false alerts',
      'calibration error',
      'by chance',
    ],
    rows,
  }
  if (!failures) return [table]
  const failed = pairs
    .filter(({ half, score, right }) => half === 'seen' && score >= T !== right)
    .sort((a, b) => Math.abs(b.score - T) - Math.abs(a.score - T))
  const lines = failed.map(({ right, score, source, kind, one, names }) => [
    right ? 'missed' : 'alarm',
    part(score),
    source,
    kind,
    one.list,
    ...names,
  ])
  return [
    table,
    { title: 'Wrong, of the half that may be looked at', columns: ['', 'score', 'source', 'kind', 'list', 'one', 'other'], rows: lines },
  ]
}
